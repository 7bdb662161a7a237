month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
day = { $day }. { $month } { $year }
list-end = { $before } und { $next }
series = { $before }; { $next }
# A label that stands inside a sentence: dropped or kept.
capital-in-a-sentence = kept
dpa-unrecorded = nichts vermerkt
dpa-from = wirksam ab { $day }
finding-never = ein Angemessenheitsbeschluss wurde nie erlassen
finding-from = „{ $finding }“ gilt erst ab { $day }
finding-until = „{ $finding }“ galt nur bis { $day }
under-law = { $laws }: { $message }
law-of-eu = Unionsrecht
law-of-uk = britisches Recht
law-of-ch = Schweizer Recht
module-3-or-1 = 3 oder 1
own-text-built-in = der mitgelieferte Text
own-element = { $label } ({ $id })
via-entity = { $country } (Vertragspartner)
via-place = { $country } (Ort der Daten)
via-line = { $country } (Übermittlung)
via-parent = { $country } (Muttergesellschaft)
via-unnamed-sub-processor = { $country } (Unterauftragsverarbeiter ohne Namen)
via-sub-processor = { $country } (Unterauftragsverarbeiter { $name })
known-seen = gelesen am { $day }
known-memory = aus dem Gedächtnis, vermerkt am { $day }, zu bestätigen
alternative-seen = { $name } ({ $country })
alternative-memory = { $name } ({ $country }, aus dem Gedächtnis, zu bestätigen)
lacks = { $who } ({ $what })
lacks-name = Name
lacks-country = Land
lacks-purpose = Zweck
lacks-address = Anschrift
lacks-contact = Kontakt
lacks-more = { $count } weitere
unverified-never = { $route } (nie aufgerufen)
unverified-old = { $route } (zuletzt geantwortet am { $day })
unverified-without-answer = { $route } ({ $verdict }, seit dem { $since })
weak-page = Änderungen stehen nur auf einer Seite
weak-no-channel = kein Weg für Mitteilungen
weak-unsubscribed = niemand hat die Mitteilungen abonniert
weak-no-days = keine bezifferte Ankündigungsfrist
weak-days = { $days ->
    [one] Ankündigungsfrist von { $days } Tag
   *[other] Ankündigungsfrist von { $days } Tagen
}
weak-no-objection = keine Einspruchsfrist

level-error = Fehler
level-warning = Warnung
level-info = Hinweis
level-basis = Grundlage
level-help = Abhilfe
level-alternatives = Alternativen
instead-recorded = Im Verzeichnis vermerkt: { $names }.
instead-known = Dienstleister im EWR derselben Kategorie, die der Katalog kennt: { $names }. Über ihre Konformität ist damit nichts gesagt.
check-summary = { $vendors ->
    [one] 1 Dienstleister
   *[other] { $vendors } Dienstleister
} am { $day }: { $errors } Fehler, { $warnings ->
    [one] 1 Warnung
   *[other] { $warnings } Warnungen
}, { $infos ->
    [one] 1 Hinweis
   *[other] { $infos } Hinweise
}, { $waived } akzeptiert. Das Recht ist bis zum Datum der neuesten Quellen berücksichtigt; dies ist keine Rechtsberatung.
ground-covered = Angemessenheitsbeschluss (ohne Übermittlungszeile)
rescue-caught = die Rückfalllösung trägt: { $fallback }, vereinbart am { $day }
rescue-unproven = Rückfalllösung genannt, kein Vertrag vermerkt: { $fallback }
rescue-none = keine Rückfalllösung: eine andere Grundlage schaffen oder die Übermittlung einstellen
what-if-summary = Wenn { $assumed } am { $day }: { $hits ->
    [0] Keine Übermittlung verliert ihre Grundlage.
    [one] 1 Übermittlung verliert ihre Grundlage; durch eine vermerkte Rückfalllösung aufgefangen: { $caught }.
   *[other] { $hits } Übermittlungen verlieren ihre Grundlage; durch eine vermerkte Rückfalllösung aufgefangen: { $caught }.
}
what-if-line = { $vendor } ({ $importer }), { $country }. { $ground }: { $outlook }
what-if-contracts = zu prüfen: { $contracts }
findings-assumed = Unter der Annahme { $assumed } ab { $day }.
values-left-out = Die Angaben des Verzeichnisses sind hier ausgelassen. art28 check ohne --redact zeigt sie und die Abhilfe.
more-findings = { $count ->
    [one] Eine weitere Feststellung ist der Kürze halber ausgelassen; art28 check zeigt sie.
   *[other] { $count } weitere Feststellungen sind der Kürze halber ausgelassen; art28 check zeigt sie.
}
waived-until = Akzeptiert bis { $day } von { $by }: { $reason }
waived-unsaid = Durch eine Ausnahme akzeptiert.
repository-root = Das Wurzelverzeichnis des Repositorys.
build-done = { $pages ->
    [one] 1 Seite
   *[other] { $pages } Seiten
} in { $milliseconds } ms, geschriebene Dateien: { $written }; { $errors } Fehler und { $warnings ->
    [one] 1 Warnung
   *[other] { $warnings } Warnungen
} für die Rechtsabteilung (art28 check zeigt sie).
build-compared = { $pages ->
    [one] 1 Seite
   *[other] { $pages } Seiten
} in { $milliseconds } ms verglichen; { $written ->
    [0] die Ausgabe ist aktuell
    [one] 1 Datei weicht ab
   *[other] { $written } Dateien weichen ab
}; { $errors } Fehler und { $warnings } Warnungen.
build-held-back = Die öffentliche Website blieb, wie sie war: Eine Datei hat einen Fehler im öffentlichen Teil. Rufen Sie art28 check --rule REG001 REG002 REG003 auf, beheben Sie das Gezeigte und bauen Sie erneut.
serve-ready = Die Website folgt den Dateien des Verzeichnisses. Sie bleibt im Speicher; art28 build schreibt sie. Strg-C beendet die Vorschau.
serve-built = { $pages ->
    [one] 1 Seite
   *[other] { $pages } Seiten
} in { $milliseconds } ms; { $errors } Fehler und { $warnings ->
    [one] 1 Warnung
   *[other] { $warnings } Warnungen
} für die Rechtsabteilung (art28 check zeigt sie).
serve-held-back = Die öffentlichen Seiten bleiben, wie sie waren, bis das behoben ist.
serve-stays = Die angezeigte Website bleibt, wie sie war, bis das behoben ist.
serve-unwatched = Das System meldet keine geänderten Dateien ({ $reason }); stattdessen wird jede Sekunde nachgesehen.
serve-not-opened = Der Browser ließ sich nicht öffnen ({ $reason }). Die Website ist unter { $address } zu sehen.
serve-start-title = Vorschau
serve-start-lead = Beide Websites, wie die Dateien des Verzeichnisses sie jetzt ergeben. Sie folgen jeder Änderung; art28 build schreibt sie auf die Platte.
serve-public = Öffentliche Website
serve-public-is = Was Kunden lesen
serve-register = Internes Verzeichnis
serve-register-is = Was die Rechtsabteilung liest
serve-missing-lead = So wie die Dateien des Verzeichnisses jetzt sind, hat die Website keine Seite unter dieser Adresse.
serve-waiting-title = Diese Seite lässt sich noch nicht erzeugen
serve-waiting-lead = Zuerst muss etwas behoben werden. Danach erscheint die Seite von selbst.
serve-trouble = { $count ->
    [one] Wegen eines Fehlers lassen sich Seiten nicht erzeugen. Sie bleiben, wie sie waren, bis er behoben ist.
   *[other] Wegen { $count } Fehlern lassen sich Seiten nicht erzeugen. Sie bleiben, wie sie waren, bis alle behoben sind.
}
serve-refused-host = Dieses Programm antwortet nur unter { $address }.
serve-refused-origin = Seiten anderer Websites dürfen dieses Programm um nichts bitten.
serve-refused-method = Dieses Programm zeigt nur Seiten: Es beantwortet nur GET und HEAD.
looked = { $verdict }, seit dem { $since }; letzter vermerkter Aufruf am { $day } ({ $age ->
    [0] heute
    [one] gestern
   *[other] vor { $age } Tagen
}).
looked-answered = Letzte Antwort am { $day }.
looked-never = Kein Aufruf ist vermerkt.
links-of = { $verdict }: { $count }
links-summary = { $links ->
    [0] Kein Link aufzurufen.
    [one] 1 Link ({ $counted }).
   *[other] { $links } Links ({ $counted }).
}
add-next = Als Nächstes: Leeres in { $files } ausfüllen, die Fragen der Kommentare klären, dann art28 check { $ids } ausführen.
add-blank = { $name }: nicht im Katalog, das Formular ist leer (art28 add --list zeigt, wen er kennt).
add-blank-near = { $name }: nicht im Katalog, das Formular ist leer. War { $near } gemeint?
add-none = Nichts im Katalog enthält „{ $word }“.
form-known = Aus dem Katalog von art28, gelesen am { $day }. Maßgeblich ist der Vertrag; Angaben können überholt sein.
form-unknown = Nicht im Katalog von art28: Alles hier ist zu ermitteln.
form-fill = Leeres ausfüllen und die Fragen der Kommentare klären; art28 check { $id } sagt, was noch fehlt.
form-confirm = aus dem Gedächtnis, zu bestätigen
form-entity = Die Gesellschaft, die der Vertrag nennt.
form-also = Manche Verträge nennen: { $name } ({ $country }).
form-parent = Muttergesellschaft: { $country }. Ihren Namen ermitteln und die Zeile übernehmen.
form-category = Zur Wahl: { $words }.
form-role = Rolle nach eigenen Bedingungen: { $role }. Für den eigenen Einsatz zu entscheiden.
form-serves = Wessen Daten: customers (die unserer Kunden, deren Auftragsverarbeiter wir sind), company (unsere eigenen) oder beides.
form-purpose = Der Zweck, in verständlichen Worten.
form-data = Welche Daten: { $words }.
form-subjects = Welche Personen: { $words }.
form-locations = Wo die Daten sind, nach Ländern (zwei Buchstaben), laut Vertrag oder Einstellungen des Dienstleisters.
form-hosting = Hosting in der EU ist möglich, jedenfalls in manchen Tarifen; den eigenen prüfen, und von wo der Support Zugriff hat.
form-no-hosting = Eine Wahl des Hostings in der EU ist nicht bekannt.
form-hosting-memory = { $said } (aus dem Gedächtnis, zu bestätigen)
form-transfers = Eine Zeile je Drittland, mit der Grundlage der Übermittlung ({ $words }…) und bei scc dem Modul.
form-dpf = Am { $day } berief sich der Dienstleister auf den Datenschutzrahmen EU-USA ({ $importer }); maßgeblich ist die Liste auf dataprivacyframework.gov.
form-no-dpf = Am { $day } berief sich sein Auftragsverarbeitungsvertrag nicht auf den Datenschutzrahmen EU-USA ({ $importer }).
form-pages = Der veröffentlichte Auftragsverarbeitungsvertrag des Dienstleisters und seine Liste der Unterauftragsverarbeiter.
form-no-dpa = Ein veröffentlichter Auftragsverarbeitungsvertrag ist nicht bekannt.
form-no-list = Eine veröffentlichte Liste der Unterauftragsverarbeiter ist nicht bekannt; none schreiben, wenn es keine gibt.
form-internal = Was folgt, wird nie veröffentlicht.
form-owner = Das Team oder die Funktion, die für den Dienstleister zuständig ist.
form-dpa = Ein veröffentlichter Text ist kein Vertrag: Annahme (incorporated) oder Unterschrift (executed) mit dem Tag vermerken.
init-company = Wer dieses Verzeichnis veröffentlicht. Alles ist öffentlich, außer was unter internal steht.
init-entity = Die Gesellschaft, mit der Kunden den Vertrag schließen, und ihr Land (zwei Buchstaben).
init-languages = Sprachen der Website; die erste gilt, wo keine gewählt ist.
init-contact = Wohin Fragen zu personenbezogenen Daten gehen: das Postfach einer Funktion, nie einer Person.
init-terms = Was Kunden zugesagt ist, wenn sich Unterauftragsverarbeiter ändern. An die eigenen Verträge anzupassen.
init-fail-on = Der Schweregrad, ab dem art28 check mit Code 1 endet: error, warning oder info.
init-sample = Ein Beispiel. An tatsächliche Nutzung und Vereinbarung anzupassen oder zu löschen.
init-purpose-hosting = Hosting der Anwendung und der Website
init-purpose-scheduling = Terminvereinbarung
init-ask-name = Name des Unternehmens, wie man es kennt
init-ask-entity = Gesellschaft
init-ask-country = Land der Gesellschaft (zwei Buchstaben)
init-ask-languages = Sprachen der Website (en, fr, de)
init-ask-contact = Wohin Fragen zu personenbezogenen Daten gehen (Postfach einer Funktion)
init-unseen = Die Antwort enthält ein unsichtbares Zeichen, von einer Pfeiltaste oder aus einer anderen Kodierung als UTF-8. Bitte noch einmal eingeben.
init-left = { $file } ist bereits vorhanden und bleibt, wie sie ist. Zu ergänzen:
init-next = Als Nächstes: { $run } check zeigt, was nicht stimmt, { $run } build schreibt die Website; zu öffnen sind site/public/index.html und site/register/index.html. In company.yaml eigene Werte eintragen, die Beispiele in vendors/ anpassen oder löschen und weitere Dienstleister des Katalogs mit { $run } add hinzufügen.
init-ci = Für die Pipeline, im Wurzelverzeichnis eines Repositorys und mit art28 im PATH des Jobs: { $files }.
history-no-git = Das Änderungsprotokoll enthält nur die Tage, die in den Dateien stehen: Hier fehlt das Programm git, um zu sagen, was sich zuvor geändert hat.
history-not-in-repository = Das Änderungsprotokoll enthält nur die Tage, die in den Dateien stehen: Das Register liegt in keinem Git-Repository, oder nichts davon ist eingecheckt.
history-refused = Das Änderungsprotokoll enthält nur die Tage, die in den Dateien stehen: git hat das Repository nicht gelesen ({ $reason }).
history-shallow = Das Änderungsprotokoll ist ab dem { $day } vollständig: Dieser Klon enthält nichts Älteres. Nachladen mit: git fetch --unshallow.
history-uncommitted = Noch nicht im Änderungsprotokoll, weil nicht eingecheckt: { $files }.
history-unreadable = { $count ->
    [one] 1 Revision enthält
   *[other] { $count } Revisionen enthalten
} eine unlesbare Datei; das Änderungsprotokoll zeigt die Änderungen darin mit der nächsten lesbaren Revision.

skip = Zum Inhalt springen
colon = :
yes = ja
no = nein
none = keine
never = nie
nobody = niemand
until = bis
from-day = ab
nav-pages = Seiten
nav-languages = Sprachen
nav-list = Liste der Auftragsverarbeiter
nav-changes = Änderungsprotokoll
nav-company = Empfänger unserer eigenen Daten
nav-dpa = Auftragsverarbeitungsvertrag
on-this-page = Auf dieser Seite
true-on = Stand:
copies = Kopien
schema = Schema
dpo = Datenschutzbeauftragter
authority = Aufsichtsbehörde
not-advice = Von einem Werkzeug aus einem Verzeichnis erzeugt. Eine Information, keine Rechtsberatung.
choose-language = Sprache wählen
moved-title = Diese Seite ist umgezogen
missing-title = Diese Seite gibt es nicht
missing-link = Zur Liste der Auftragsverarbeiter
list-title = Wer für uns Daten verarbeitet
list-lead = { $name } nennt hier die Unternehmen, die personenbezogene Daten erhalten: zu welchen Zwecken, in welchen Ländern und mit welchen Garantien.
list-empty = Kein Dienstleister ist aufgeführt.
tools-label = In der Liste suchen
tool-search = Suchen
tool-sort = Sortieren nach
tools-reset = Alle anzeigen
tools-shown = Angezeigte Zeilen: SHOWN von ALL
tools-none = Keine Zeile passt. „Alle anzeigen“ stellt die Liste wieder her.
sort-name = Name
sort-country = Land
sort-newest = Beginn, neueste zuerst
sort-oldest = Beginn, älteste zuerst
filter-place = Land
filter-place-all = Alle Länder
filter-category = Art des Dienstes
filter-category-all = Alle Arten
filter-data = Daten
filter-data-all = Alle Daten
filter-product = Produkt
filter-product-all = Alle Produkte
last-changed = Zuletzt geändert am
upcoming-title = Was sich ändern wird
former-title = Frühere Dienstleister
change-start = Im Einsatz ab
change-end = Nicht mehr im Einsatz nach dem
object-until = Einspruch möglich bis
authorise-until = Um Ihre Genehmigung wird gebeten bis
authorise-closed = Die Antwortfrist endete am
told-title = Information über Änderungen
told-log = Was sich bisher geändert hat
told-feed = Um Änderungen mit einem Feedreader zu verfolgen
told-subscribe = Um über Änderungen informiert zu werden
told-object = Um Einspruch gegen eine Änderung zu erheben
told-questions = Fragen
notice-general = Kunden werden mindestens { $days } Tage im Voraus informiert, wenn ein neuer Unterauftragsverarbeiter ihre Daten erhalten soll.
notice-specific = Kein neuer Unterauftragsverarbeiter erhält Daten von Kunden, bevor diese ihn genehmigt haben.
notice-objection = Kunden können innerhalb von { $days } Tagen nach der Information Einspruch erheben.
notice-start = { $name }: im Einsatz ab dem { $day }
notice-end = { $name }: nicht mehr im Einsatz nach dem { $day }
notice-when = Was geschieht und wann
notice-do = Was Sie tun können
notice-closed = Die Einspruchsfrist endete am
notice-vendor = Alle veröffentlichten Angaben zu diesem Dienstleister
notice-read = Mitteilung lesen
letter-subject-start = { $company }: neuer { $who ->
    [recipient] Empfänger
   *[processor] Unterauftragsverarbeiter
} { $name } ab dem { $day }
letter-subject-end = { $company }: { $who ->
    [recipient] Empfänger
   *[processor] Unterauftragsverarbeiter
} { $name } nach dem { $day } nicht mehr im Einsatz
letter-subject-several = { $company }: bevorstehende Änderungen bei { $who ->
    [recipient] den Empfängern Ihrer Daten
   *[processor] unseren Unterauftragsverarbeitern
}
letter-salutation = Sehr geehrte Damen und Herren,
letter-opening = wir informieren Sie vorab über { $count ->
    [one] eine Änderung
   *[other] { $count } Änderungen
} bei den { $who ->
    [recipient] Empfängern der personenbezogenen Daten, die wir in Ihrem Auftrag verarbeiten
   *[processor] Unterauftragsverarbeitern, die wir für die Verarbeitung personenbezogener Daten in Ihrem Auftrag einsetzen
}.
letter-basis = Rechtsgrundlage dieser Information
letter-page = Diese Mitteilung auf unserer Website
letter-first-day = Erster Tag der Nutzung
letter-object-day = Letzter Tag für einen Einspruch
letter-closed-day = Letzter Tag für einen Einspruch (abgelaufen)
letter-reply-day = Letzter Tag für eine Antwort
letter-object = Gegen den Einsatz von { $names } können Sie bis einschließlich { $day } Einspruch erheben.
letter-object-closed = Die Frist für einen Einspruch gegen den Einsatz von { $names } endete am { $day }.
letter-authorise = Wir setzen { $names } für die personenbezogenen Daten, die wir in Ihrem Auftrag verarbeiten, nur mit Ihrer vorherigen Genehmigung ein.
letter-authorise-by = Wir setzen { $names } für die personenbezogenen Daten, die wir in Ihrem Auftrag verarbeiten, nur mit Ihrer vorherigen Genehmigung ein. Bitte teilen Sie uns bis zum { $day } mit, ob Sie sie erteilen.
letter-reply = Um Ihre Genehmigung zu erteilen oder zu verweigern
letter-closing = Mit freundlichen Grüßen
letter-none = Am { $day } ist nichts anzukündigen: Weder ein angekündigter Beginn noch ein Ende des Einsatzes eines Dienstleisters für Daten von Kunden steht bevor.
letter-refused = Es wird keine E-Mail geschrieben.
letter-held-back = Es wird keine E-Mail geschrieben: Eine Datei hat einen Fehler in ihrem öffentlichen Teil, sodass ein Dienstleister fehlen könnte. Mit art28 check --rule REG001 REG002 REG003 anzeigen, beheben und erneut versuchen.
letter-no-change = { $id }: Weder ein Beginn noch ein Ende steht bevor.
letter-own-data = { $id }: dient nur unseren eigenen Daten (serves); Kunden sind nicht betroffen.
letter-no-data = { $id }: erhält keine personenbezogenen Daten (role: none); es gibt nichts anzukündigen.
letter-hidden = { $id }: ist nicht öffentlich (internal.unlisted oder internal.evaluating), und die E-Mail geht an Kunden.
letter-undated = { $id }: Unter announced_on den Tag eintragen, an dem die E-Mail verschickt wird, vor dem { $since }. Danach art28 notice erneut ausführen.
letter-undated-by = { $id }: Unter announced_on den Tag eintragen, an dem die E-Mail verschickt wird, spätestens am { $latest }: Kunden ist eine Ankündigung { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
} vor dem { $since } zugesagt. Danach art28 notice erneut ausführen.
letter-undated-late = { $id }: announced_on fehlt, und für die Ankündigung { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
} vor dem { $since }, die Kunden zugesagt ist, ist es zu spät. Wird die E-Mail am { $day } verschickt, diesen Tag unter announced_on eintragen und unter since den { $earliest } oder einen späteren Tag.
letter-not-yet = { $id }: announced_on nennt den { $day }. Für die E-Mail dieses Tages: art28 notice { $id } --as-of { $iso }
letter-short = { $id }: Zwischen dem { $announced } (announced_on) und dem { $since } (since) { $given ->
    [one] liegt nur ein Tag
   *[other] liegen nur { $given } Tage
}; zugesagt sind Kunden { $days }.
letter-again = { $id }: announced_on nennt den { $announced }. Wurde die E-Mail nicht an diesem Tag verschickt, dort den Tag eintragen, an dem sie verschickt wird; ab ihm läuft die Einspruchsfrist.
letter-again-others = { $id }: announced_on nennt den { $announced }. Wurden die Kunden an diesem Tag informiert, die anderen Dienstleister nennen, damit diese Änderung nicht noch einmal angekündigt wird; wenn nicht, dort den Tag eintragen, an dem die E-Mail verschickt wird, denn ab ihm läuft die Einspruchsfrist.
letter-lacks = { $id }: In der E-Mail fehlt { $what }.
letter-lacks-address = die Anschrift des Rechtsträgers (entity.address)
letter-lacks-reason = der Grund (reason)
letter-lacks-safeguard = die Grundlage der Übermittlung nach { $countries } (transfers)
letter-no-terms = company.yaml: Ohne subprocessors.objection_days nennt die E-Mail keinen letzten Tag für einen Einspruch.
letter-no-address = company.yaml: Ohne base_url (oder --base-url) verweist die E-Mail weder auf die Mitteilung noch auf den Feed.
changes-title = Änderungsprotokoll
changes-lead = Wann { $name } einen Dienstleister angekündigt, eingesetzt oder nicht mehr eingesetzt hat und welche veröffentlichten Angaben sich geändert haben.
changes-empty = Es ist keine Änderung verzeichnet.
log-announced = { $name } angekündigt
log-in-force = { $name } im Einsatz
log-changed = { $name }: Angaben geändert
log-ended = { $name } nicht mehr im Einsatz
log-withdrawn = { $name } angekündigt, dann nicht eingesetzt
log-fact = Angabe
log-was = Vorher
log-is = Seitdem
log-links = Weitere Seiten
log-known-from = Änderungen von Angaben sind hier ab dem { $day } verzeichnet.
log-days-only = Hier sind nur die Tage verzeichnet, an denen Dienstleister angekündigt, erstmals eingesetzt oder nicht mehr eingesetzt wurden; frühere Änderungen ihrer Angaben sind nicht bekannt.
log-complete-from = Vollständig ab dem { $day }. Für die Zeit davor sind nur die Tage verzeichnet, an denen Dienstleister angekündigt, erstmals eingesetzt oder nicht mehr eingesetzt wurden, nicht die Änderungen ihrer Angaben.
log-undated = Einige Angaben der Liste wurden vor so kurzer Zeit geändert, dass die Änderung noch keinen Tag hat; sie wird hier verzeichnet.
log-unreadable = Einige frühere Fassungen der Liste konnten nicht gelesen werden: Was sich in ihnen geändert hat, ist unter dem Tag der nächsten Fassung verzeichnet.
group-customers = Für die Daten unserer Kunden
group-customers-intro = Unterauftragsverarbeiter: Wir verarbeiten diese Daten im Auftrag unserer Kunden und setzen dafür diese Unternehmen ein.
group-product = Für die Daten unserer Kunden: { $name }
group-product-intro = Unterauftragsverarbeiter, die für dieses Produkt eingesetzt werden.
group-company = Für unsere eigenen Daten
group-company-intro = Auftragsverarbeiter, denen wir Daten anvertrauen, für die wir Verantwortlicher sind, etwa von Besuchern, Interessenten, Ansprechpartnern unserer Kunden oder Beschäftigten.
group-controllers = Empfänger als Verantwortliche
group-controllers-intro = Verantwortliche und gemeinsam Verantwortliche: Sie nutzen die Daten zu eigenen oder gemeinsam mit uns festgelegten Zwecken.
group-affiliates = Unternehmen unserer Gruppe
group-affiliates-intro = Sie verarbeiten Daten für uns wie jeder andere Auftragsverarbeiter.
group-no-data = Werkzeuge ohne personenbezogene Daten
group-no-data-intro = Diese Unternehmen liefern ein Werkzeug und erhalten keine personenbezogenen Daten; sie stehen der Vollständigkeit halber hier.
map-title = Wo die Daten sind
map-intro = Die Länder, in denen die eingesetzten Dienstleister Daten speichern oder verarbeiten oder von denen aus sie darauf zugreifen können, und die Drittländer, in die Daten übermittelt werden. Die Tabelle darunter sagt dasselbe in Worten. Die Unterauftragsverarbeiter dieser Dienstleister sind nicht enthalten.
map-law = Die Farben folgen diesem Recht: { $law }.
map-world = Weltkarte der Länder, in denen Daten sind, mit einer Farbe und einem Muster je Rechtslage
map-europe = Dieselbe Karte für Europa
map-states = Rechtslage des Landes
map-inside-eu = Europäischer Wirtschaftsraum: keine Übermittlung in ein Drittland
map-inside-uk = Vereinigtes Königreich: keine Übermittlung ins Ausland
map-inside-ch = Schweiz: keine Bekanntgabe ins Ausland
map-adequate = Schutzniveau als angemessen anerkannt
map-limited = Schutzniveau in bestimmten Grenzen als angemessen anerkannt
map-limits = Schutzniveau in bestimmten Grenzen als angemessen anerkannt: { $limits }
map-other = Nicht als angemessen anerkannt: Grundlage der Übermittlung wie in der Liste je Dienstleister angegeben
map-unsettled = Rechtslage nicht geklärt
map-unstated = Grundlage der Übermittlung: nicht angegeben
map-counted = Zählt bis zum { $day } zum Europäischen Wirtschaftsraum: { $stage }
map-entity = Rechtsträger
map-transfer = Übermittlung
map-credit = Umrisse und Grenzen: Natural Earth, gemeinfrei, vereinfacht. Sie nehmen zum Status eines Gebiets keine Stellung.
col-vendor = Dienstleister
col-recipient = Empfänger
col-purpose = Zweck
col-data = Daten und betroffene Personen
col-places = Wo
col-safeguard = Grundlage der Übermittlung
col-contract = Vertrag und Unterauftragsverarbeiter
col-since = Seit
col-retention = Aufbewahrung
col-role = Rolle
col-agreement = Vertrag
col-reviewed = Letzte Prüfung
col-day = Tag
col-what = Was
products = Produkte
eea-only = Keine Übermittlung außerhalb des EWR angegeben
not-stated = nicht angegeben
chain-not-stated = nicht angegeben
measures-none = Nicht angegeben.
vendor-dpa = Vertrag des Dienstleisters
sub-processors = Seine Unterauftragsverarbeiter
sub-processor-list = Seine Unterauftragsverarbeiter
no-sub-processors = keine Unterauftragsverarbeiter
modules = { $count ->
    [one] Modul { $numbers }
   *[other] Module { $numbers }
}
retention-collection = { $days } Tage ab Erhebung
retention-last-contact = { $days } Tage ab dem letzten Kontakt
retention-end-of-contract = { $days } Tage ab Vertragsende
company-title = Empfänger unserer eigenen Daten
company-lead = Die Unternehmen, die Daten erhalten, für die { $name } Verantwortlicher ist (Art. 13 und 14 DSGVO).
company-rights = Werden Daten in ein Land außerhalb des Europäischen Wirtschaftsraums übermittelt, nennt die Tabelle die Grundlage der Übermittlung: einen Angemessenheitsbeschluss oder geeignete Garantien wie Standardvertragsklauseln.
company-source = Stammen Daten nicht von den Personen selbst, nennt die Tabelle ihre Herkunft.
company-categories = Weitere Empfänger, nach Kategorien
block-title = Wer Ihre Daten erhält
block-processors = Auftragsverarbeiter
company-empty = Kein Empfänger ist veröffentlicht.
copy-title = Um eine Kopie der Garantien zu erhalten
copy-text = Schreiben Sie an
who-title = Wer
data-title = Welche Daten
where-title = Wo
chain-title = Vertrag und Unterauftragsverarbeiter
certificates-title = Zertifikate
life-title = Termine und Links
entity = Rechtsträger
category = Kategorie
parent = Muttergesellschaft
contact = Kontakt
name = Name
address = Anschrift
registration = Registereintrag
country = Land
aliases = Auch bekannt als
website = Website
serves = Wessen Daten
data = Daten
subjects = Betroffene Personen
retention = Aufbewahrung
source = Herkunft der Daten
ai = Künstliche Intelligenz
ai-trains = Modelle werden mit den Daten trainiert.
ai-no = Kein Modell wird mit den Daten trainiert.
affiliate = Unternehmen unserer Gruppe
stage = Status
announced-on = Angekündigt am
last-day = Letzter Tag der Nutzung
ground-fallback = hilfsweise:
replaces = Ersetzt
condition = Bedingung
links = Weblinks
reason = Grund
link-privacy = Datenschutzerklärung
link-security = Sicherheit
link-status = Dienststatus
link-terms = Bedingungen
dpa-title = Auftragsverarbeitungsvertrag
dpa-lead = Der Vertrag, den { $name } mit seinen Kunden nach Art. 28 DSGVO schließt, mit seinen Anlagen in heutiger Fassung.
dpa-other-language = Dieser Text liegt in der Sprache dieser Seite nicht vor.
version = Fassung
effective-on = wirksam seit
annexes-as-of = Anlagen mit Stand
annex-1 = Anlage I: Parteien
annex-2 = Anlage II: Beschreibung der Verarbeitung
annex-3 = Anlage III: technische und organisatorische Maßnahmen
annex-4 = Anlage IV: Unterauftragsverarbeiter
annex-4-intro = Genehmigte Unterauftragsverarbeiter, Stand:
annex-4-none = Keine.
annex-4-announced = Angekündigt, noch nicht im Einsatz
party-controller = Verantwortlicher (Kunde)
party-processor = Auftragsverarbeiter
signature = Datum, Name, Unterschrift
dpa-pdf = Der Vertrag zur Unterschrift, als PDF
dpa-text = Nur die Klauseln, als Textdatei (Markdown)
answers = Entspricht DSGVO
article-28-title = Wo der Vertrag Artikel 28 DSGVO entspricht
article-28-intro = Was Artikel 28 DSGVO vom Vertrag verlangt, mit dem amtlichen Text, und die Klausel, die dem entspricht. Die letzten Zeilen gehen über das Verlangte hinaus.
col-provision = Vorschrift
col-clause = Klausel
element-beyond = über das Verlangte hinaus
dpa-version-title = Auftragsverarbeitungsvertrag, Fassung { $version }
version-former = In Kraft ab { $day }, am { $end } durch Fassung { $next } ersetzt.
version-in-force = In Kraft seit { $day }.
version-to-come = Tritt am { $day } in Kraft.
version-is-former = Dies ist eine frühere Fassung.
version-is-in-force = Diese Fassung ist in Kraft.
version-is-to-come = Diese Fassung ist noch nicht in Kraft.
version-in-force-link = Der geltende Vertrag mit seinen Anlagen
version-next = Eine neue Fassung ist angekündigt:
version-changes = Was sich geändert hat
version-annexes = Die Anlagen ändern sich laufend und gehören zu keiner Fassung.
version-no-text = Der Text dieser Fassung wird hier nicht veröffentlicht. Er ist erhältlich bei:
difference-title = Was sich gegenüber Fassung { $version } geändert hat
difference-unknown = Die beiden Fassungen lassen sich hier nicht vergleichen: Der Text einer von ihnen ist nicht veröffentlicht.
difference-none = Die Klauseln lauten gleich.
difference-legend = Unterstrichene Wörter wurden eingefügt, durchgestrichene wurden gestrichen. Unveränderte Klauseln sind am Ende genannt.
difference-added = eingefügt:
difference-removed = gestrichen:
difference-end = (Ende)
difference-gap = […] unverändert
difference-start = Vor der ersten Überschrift
difference-renumbered = Nur die Nummer ist anders
difference-unchanged = Unverändert
clause-added = neu
clause-removed = gestrichen
clause-reworded = neu gefasst
clause-renamed = umbenannt
clause-moved = verschoben
pdf-under = Vertrag nach Artikel 28 der Verordnung (EU) 2016/679 (DSGVO)
pdf-contents = Inhalt
pdf-page = Seite { $page } von { $pages }
pdf-effective = In Kraft seit
pdf-as-of = Anlagen mit Stand
pdf-not-advice = Von einem Werkzeug aus einem Verzeichnis erzeugt. Dieses Dokument ist keine Rechtsberatung.
pdf-signatures = Unterschriften
pdf-sign = Für jede Partei unterzeichnet eine Person, die zu ihrer Vertretung befugt ist.
pdf-for = Für
pdf-signatory = Name
pdf-capacity = Funktion
pdf-place = Ort
pdf-date = Datum
pdf-signature = Unterschrift
nature = Art
duration = Dauer
versions-title = Fassungen
area-encryption = Verschlüsselung
area-access = Zugang
area-resilience = Belastbarkeit und Sicherung
area-testing = Prüfung und Aktualisierung
area-pseudonymisation = Pseudonymisierung
area-organisation = Organisation und Personal
area-incidents = Vorfälle
area-premises = Räumlichkeiten

register = Verzeichnis
internal-band = Intern: nicht veröffentlichen
nav-desk = Übersicht
nav-findings = Feststellungen
nav-what-if = Was wäre wenn
what-if-title = Was, wenn die Grundlage fällt?
what-if-lead = Jeder Beschluss und jedes Instrument, auf dem die heutigen Übermittlungen beruhen, ab heute als unwirksam gedacht: wer handeln müsste und was eine vermerkte Rückfalllösung auffinge. Eine Übung, keine Vorhersage.
what-if-law = Recht und Grundlage
what-if-outlook = Was bleibt
what-if-contracts-title = Verträge
what-if-none = Keine Übermittlung beruht auf einem Beschluss oder Instrument, das fallen könnte.
scenario-country = Angemessenheit: { $country }
scenario-summary = { $hits ->
    [one] 1 Übermittlung
   *[other] { $hits } Übermittlungen
}; durch eine vermerkte Rückfalllösung aufgefangen: { $caught }.
nav-vendors = Dienstleister
law-until = Recht berücksichtigt bis
desk-title = Was eine Entscheidung verlangt
desk-lead = { $errors ->
    [0] Heute kein Fehler festgestellt.
    [one] Heute ein Fehler festgestellt.
   *[other] Heute { $errors } Fehler festgestellt.
} { $warnings ->
    [0] Keine Warnung.
    [one] Eine Warnung.
   *[other] { $warnings } Warnungen.
}
not-publishable-title = Veröffentlichung ausgesetzt
not-publishable = Eine Datei hat einen Fehler im öffentlichen Teil. Die öffentliche Website bleibt bis zur Behebung, wie sie war; siehe Feststellungen.
uncontracted-title = Dienstleister mit Drittlandbezug ohne Auftragsverarbeitungsvertrag
uncontracted-intro = Mit diesen Dienstleistern, die einen Drittlandbezug haben, besteht kein wirksamer Auftragsverarbeitungsvertrag.
uncontracted-none = Mit allen Auftragsverarbeitern, die einen Drittlandbezug haben, besteht ein wirksamer Vertrag.
exposure = Drittlandbezug
owner = Zuständig
in-use-since = Im Einsatz ab
alternatives-recorded = Vermerkte Alternativen
alternatives-known = Dienstleister im EWR derselben Kategorie, die der Katalog kennt (Konformität nicht geprüft)
why = Grundlage
what-to-do = Was zu tun ist
numbers-title = In Zahlen
n-vendors = Dienstleister
n-errors = zu klären
n-warnings = zu beachten
n-infos = Hinweise
n-waived = akzeptiert
errors-title = Was zu klären ist
errors-none = Nichts weiter.
warnings-title = Was zu beachten ist
warnings-none = Nichts.
agenda-title = Anstehende Termine
agenda-none = Für die nächsten zwölf Monate ist kein Termin vermerkt.
agenda-start = { $vendor }: erster Tag der Nutzung
agenda-end = { $vendor }: letzter Tag der Nutzung
agenda-dpa = { $vendor }: Ende des Auftragsverarbeitungsvertrags
agenda-contract = { $vendor }: Vertragsende
agenda-review = { $vendor }: Prüfung fällig
agenda-tia = { $vendor }: Transfer-Folgenabschätzung fällig
agenda-waiver = { $vendor }: Ende einer Ausnahme
agenda-certificate = { $vendor }: Ende eines Zertifikats
vendors-title = Alle Dienstleister
in-force = wirksam
hidden-unlisted = Nicht auf der öffentlichen Liste: { $reason }
hidden-evaluating = In Prüfung, nicht veröffentlicht
published = Veröffentlicht
the-register = Das Verzeichnis
findings-title = Feststellungen
findings-lead = Alles, was bei { $vendors ->
    [one] 1 Dienstleister
   *[other] { $vendors } Dienstleistern
} festgestellt wurde, das Schwerste zuerst.
findings-none = Nichts wurde festgestellt.
waived-title = Befristet akzeptiert
accepted-by = Akzeptiert von
policy-title = Durch die Unternehmensrichtlinie geänderte Regeln
policy-ignore = ignoriert
dossier-clean = Nichts wurde festgestellt.
public-half = Was veröffentlicht ist
internal-half = Was intern vermerkt ist
internal-none = Nichts ist vermerkt.
notes = Notizen
reviews-title = Prüfungen
reviews-none = Keine Prüfung ist vermerkt.
sign-off-title = Freigabe
sign-off = Um eine Prüfung zu vermerken, ergänzen Sie diese Zeilen in
looks-title = Links und veröffentlichte Texte
looks-none = Noch ist kein Aufruf der Links dieses Verzeichnisses vermerkt. art28 verify ruft sie auf.
looks-broken = { $file } ist nicht lesbar, deshalb ist hier nichts über die Links des Dienstleisters bekannt.
looks-no-links = Die Datei verweist auf keine Seite.
look-never = nie aufgerufen
look-end = führt zu
look-answered = letzte Antwort
col-link = Link
col-answer = Antwort
col-looked = Letzter vermerkter Aufruf
copy-same = Derselbe Text seit dem { $since }, zuletzt gelesen am { $read }.
copies-kept = Aufbewahrte Kopien, die neueste zuerst
copies-compared = Was sich vom { $old } bis zum { $new } geändert hat
copies-unread = Eine der beiden Kopien ist nicht lesbar, deshalb sind sie hier nicht verglichen.
section-general = Allgemeines
section-dpa = Auftragsverarbeitungsvertrag
section-arrangement = Vereinbarung mit einem gemeinsam oder allein Verantwortlichen
section-transfer = Übermittlung: { $country }
section-access = Zugriff aus dem Ausland
section-notice = Information über neue Unterauftragsverarbeiter
section-security = Sicherheit
section-contract = Vertrag
section-prospecting = Kundengewinnung
section-analytics = Reichweitenmessung
section-subprocessor = Unterauftragsverarbeiter: { $name }
section-objection = Einspruch
section-evidence = Gelesen: { $field }
section-detect = Woran ein Scan es erkennt
clause-missing = fehlt
fact-owner = Zuständig
fact-risk = Risiko
fact-risk-note = Warum
fact-role-reason = Warum keine personenbezogenen Daten
fact-record = Einträge im Verzeichnis von Verarbeitungstätigkeiten
fact-subprocessors-read = Unterauftragsverarbeiter gelesen am
fact-alternatives = Alternativen
fact-state = Status
fact-reason = Grund
fact-entity = Rechtsträger
fact-effective = Wirksam ab
fact-expires = Letzter Tag
fact-accepted-by = Angenommen von
fact-accepted-how = Wie
fact-version = Fassung
fact-document = Dokument
fact-sha256 = SHA-256
fact-missing = Fehlende Elemente
fact-breach-hours = Meldung von Verletzungen des Schutzes personenbezogener Daten, Stunden
fact-own-purposes = Eigene Zwecke
fact-date = Datum
fact-importer = Importeur
fact-contract-on = Geschlossen am
fact-authorisation = Genehmigung
fact-annexes = Anhänge
fact-traits = Der Importeur
fact-dpf-listed = Gelistet als
fact-dpf-status = Status in der Liste
fact-dpf-covers = Umfasst
fact-dpf-frameworks = Rahmen
fact-dpf-checked = Liste gelesen am
fact-link = Link
fact-tia-done = Transfer-Folgenabschätzung vom
fact-tia-next = Nächste Transfer-Folgenabschätzung
fact-tia-conclusion = Ergebnis der Transfer-Folgenabschätzung
fact-access-countries = Aus
fact-keys = Schlüssel bei
fact-parent-assessed = Muttergesellschaft geprüft am
fact-conclusion = Ergebnis
fact-notice-days = Ankündigungsfrist, Tage
fact-objection-days = Einspruchsfrist, Tage
fact-channel = Weg
fact-subscribed = Angemeldet als
fact-measures = Maßnahmen
fact-dpia = Datenschutz-Folgenabschätzung
fact-reference = Referenz
fact-start = Beginn
fact-end = Ende
fact-auto-renew = Verlängert sich automatisch
fact-termination-days = Kündigungsfrist, Tage
fact-deletion-days = Löschung, Tage
fact-deletion-proof = Löschnachweis
fact-audience = Zielgruppe
fact-channels = Kanäle
fact-basis = Rechtsgrundlage
fact-retention-months = Aufbewahrung, Monate
fact-opt-out = Widerspruchsmöglichkeit angeboten
fact-job-related = Berufsbezogen
fact-addresses = Adressen
fact-suppression = Sperrliste
fact-collected = Erhebung
fact-partners = Weitergabe an Partner
fact-partners-consent = Mit Einwilligung
fact-consent-months = Einwilligung gültig, Monate
fact-proof-months = Nachweis aufbewahrt, Monate
fact-consent-how = Wie eingewilligt wird
fact-running-contract = Laufender Vertrag
fact-open-tracking = Öffnungsmessung
fact-exempt = Ausnahme von der Einwilligung geltend gemacht
fact-address = Anschrift
fact-country = Land
fact-purpose = Zweck
fact-mechanism = Grundlage der Übermittlung
fact-contact = Kontakt
fact-received = Eingegangen am
fact-ground = Grund
fact-outcome = Ergebnis
fact-closed = Abgeschlossen am
fact-note = Notiz
fact-hosts = Hosts
fact-packages = Pakete
fact-env = Umgebung

nav-rules = Regeln
nav-law = Recht
family-reg = Dateien des Verzeichnisses
family-dpa = Auftragsverarbeitungsverträge
family-trf = Übermittlungen in Drittländer
family-sub = Unterauftragsverarbeiter
family-pub = Veröffentlichung und Mitteilung
family-rop = Verzeichnis von Verarbeitungstätigkeiten
family-sec = Sicherheit
family-due = Prüfungen und Fristen
family-mkt = Werbung und Reichweitenmessung
family-own = Eigener Auftragsverarbeitungsvertrag
family-lnk = Links
family-scn = Scans
family-wvr = Ausnahmen und Richtlinie
family-law = Rechtsdaten
judges-everyone = alle Dienstleister
judges-in-use = genutzte oder geplante Dienstleister
judges-processors = genutzte oder geplante Auftragsverarbeiter
judges-processors-ever = Auftragsverarbeiter, auch nach dem Ende der Nutzung
judges-whoever-has-data = genutzte oder geplante Dienstleister, die personenbezogene Daten erhalten
judges-whoever-had-data = Dienstleister, die personenbezogene Daten erhalten, auch nach dem Ende der Nutzung
judges-links = die Links genutzter oder geplanter Dienstleister und die des Unternehmens
judges-register = das Verzeichnis als Ganzes
judges-files = die Dateien des Verzeichnisses
judges-waivers = Ausnahmen und Richtlinie
rule-code = Code
rule-name = Name
rule-title = Feststellung
rule-severity = Höchster Schweregrad
rule-days = Geprüfte Tage
rule-from = ab dem { $day }
rule-always = alle Tage
rule-judges = Geprüft wird
rule-no-basis = siehe „Sources“
rule-messages = Meldungen
rule-other-language = Die Erläuterung liegt in dieser Sprache nicht vor; sie folgt auf Englisch.
example-fires = Gemeldet am { $day }
example-passes = Nichts zu melden am { $day }
rules-title = Die Regeln
rules-lead = Was das Werkzeug prüft, warum, und was zu tun ist: { $count ->
    [one] eine Regel
   *[other] { $count } Regeln
}.
rules-made = Diese Seite wird mit { $command } aus den Regeln erzeugt. Änderungen erfolgen im Text einer Regel.
rules-hint = { $command } zeigt, was eine Regel prüft und warum.
rules-examples = { $count ->
    [one] Ein Beispiel
   *[other] { $count } Beispiele
} in Form der Dateien des Verzeichnisses
law-title = Was das Werkzeug vom Recht weiß
law-lead = Jede Rechtsangabe, nach der das Verzeichnis beurteilt wird, mit Quelle, Geltungsdauer und Verlässlichkeit.
law-horizon = Die neueste gelesene Quelle ist vom { $day }. Spätere Entwicklungen sind nicht berücksichtigt; zusammengestellt wurden die Daten am { $compiled }.
law-confidence = Verlässlichkeit der Angabe
law-eea = Grenzen der Europäischen Union und des EWR
law-gdpr = Die DSGVO gilt ab dem { $day }, in Island, Liechtenstein und Norwegen ab dem { $efta }.
law-members = Mitgliedstaaten
law-eea-states = EWR-Staaten, die nicht Mitgliedstaaten sind
law-territories = Gebiete mit eigenem Status
law-findings = Angemessenheitsbeschlüsse: { $regime }
law-mechanisms = Worauf eine Übermittlung oder ein Vertrag beruhen kann
law-elements = Was ein Auftragsverarbeitungsvertrag enthalten muss
law-elements-intro = Die Elemente des Art. 28 DSGVO und was eine sorgfältige Prüfung darüber hinaus von einem Auftragsverarbeitungsvertrag verlangt.
law-today = Stand am { $day }
law-holds = in Kraft
law-not-yet = noch nicht in Kraft
law-over = nicht mehr in Kraft
law-contested = angefochten
col-state = Staat oder Gebiet
col-member = Gilt als Mitgliedstaat
col-gdpr = Die DSGVO gilt
col-status = Status
col-belongs = Gehört zu
col-source = Quelle
col-confidence = Verlässlichkeit
col-note = Anmerkung
col-decision = Beschluss
col-scope = Umfang
col-periods = Geltungsdauer
col-known = Was sonst bekannt ist
col-mechanism = Instrument
col-element = Element
col-required = Erfordernis
col-weak = Schwach, wenn
status-eu = Teil der Union
status-third = Drittland
status-unsettled = ungeklärt: im Einzelfall zu entscheiden
scope-full = alle Importeure
scope-partial = bestimmte Importeure
scope-organisation = eine internationale Organisation
scope-law-enforcement = nur Strafverfolgung
kind-finding = Angemessenheitsbeschluss
kind-safeguard = geeignete Garantien
kind-derogation = Ausnahme
kind-contract = Vertrag zwischen Verantwortlichem und Auftragsverarbeiter
period-open = ab dem { $from }
period-closed = vom { $from } bis zum { $until }
period-until = bis zum { $until }
period-any = ohne eigenes Datum
period-by = durch { $decision }
period-new-contracts = neue Verträge bis zum { $day }
period-existing-contracts = bestehende Verträge bis zum { $day }
known-reviewed = Überprüft am { $day }
known-decided = { $case }, { $name }, entschieden am { $day }
known-lodged = { $case }, { $name }, eingereicht am { $day }
known-case = { $case }, { $name }
known-reassess = Vor diesem Ereignis durchgeführte Transfer-Folgenabschätzungen (TIA) sind zu wiederholen.
known-module = Modul { $number }: { $exporter } an { $importer }, { $annexes }
known-tia = Eine Transfer-Folgenabschätzung (TIA) ist erforderlich.
known-unusable = Noch keine Übermittlung kann darauf beruhen.
known-stage = { $what }, bis zum { $day }
party-is-controller = Verantwortlicher
party-is-processor = Auftragsverarbeiter
element-required = gesetzlich vorgeschrieben
element-practice = gute Praxis
confidence-primary = in einem amtlichen Text gelesen
confidence-secondary = in einer Sekundärquelle gelesen
confidence-memory = Allgemeinwissen, zu bestätigen
place-eea = Europäischer Wirtschaftsraum
link-answers = Die Seite antwortet.
link-redirected = Eine Weiterleitung führt zu einer Seite, die antwortet.
link-moved = Die Seite ist dauerhaft umgezogen.
link-no-page = Laut Server gibt es diese Seite nicht ({ $status }).
link-no-host = Es gibt keinen Host mit dem Namen { $host }.
link-sign-in = Die Seite verlangt eine Anmeldung ({ $status }).
link-kept-out = Der Server lässt keine Programme zu ({ $status }); ein Mensch kann nachsehen.
link-too-many-requests = Der Server bittet um weniger Anfragen ({ $status }).
link-wall = Vor der Seite steht eine Sperre gegen Programme; ein Mensch kann nachsehen.
link-cookie-wall = Die Seite öffnet sich nur mit einem Cookie; ein Mensch kann nachsehen.
link-consent = { $host } verlangt zuerst eine Einwilligung; ein Mensch kann nachsehen.
link-silent = Keine rechtzeitige Antwort von { $host }.
link-unfinished = Die Antwort von { $host } begann, endete aber nicht rechtzeitig.
link-no-connection = Keine Verbindung zu { $host } möglich.
link-name-server-silent = Kein Nameserver gab Auskunft über { $host }; den Host kann es trotzdem geben.
link-no-address = Der Name { $host } hat keine Adresse.
link-certificate-expired = Das Zertifikat von { $host } ist abgelaufen.
link-certificate-not-yet = Das Zertifikat von { $host } gilt noch nicht.
link-certificate-of-another = Das Zertifikat von { $host } gilt für einen anderen Namen.
link-certificate-unknown = Das Zertifikat von { $host } stammt von einem Aussteller, dem dieser Rechner nicht vertraut.
link-no-encryption = Keine verschlüsselte Verbindung zu { $host } möglich.
link-server-error = Der Server meldet einen eigenen Fehler ({ $status }).
link-circle = Die Weiterleitungen führen im Kreis.
link-too-many-redirects = Es sind zu viele Weiterleitungen.
link-leads-nowhere = Eine Weiterleitung nennt kein Ziel ({ $status }).
link-garbled = Was { $host } sandte, ist keine Antwort eines Webservers.
link-private-address = { $host } ist keine öffentliche Adresse und wurde nicht aufgerufen.
link-local-name = { $host } ist ein Name eines lokalen Netzes und wurde nicht aufgerufen.
link-scheme = Adressen, die mit { $scheme } beginnen, werden nicht geöffnet.
link-credentials = Die Adresse enthält einen Namen oder ein Passwort und wurde nicht geöffnet.
link-port = Port { $port } gehört zu keiner Webseite und wurde nicht aufgerufen.
link-unreadable-address = Eine Weiterleitung führt zu einer Adresse, die sich nicht lesen lässt.
link-loses-encryption = Unterwegs führt eine Weiterleitung zu einer unverschlüsselten Seite.
verify-stopped = Angehalten. Was bis dahin bekannt war, ist vermerkt.
verify-recorded = { $files ->
    [0] Nichts Neues: Die Vermerke bleiben, wie sie waren.
   *[other] Vermerkt in { $names }.
}
verify-unread = { $file } ist fehlerhaft, daher ist daraus nichts bekannt: art28 check zeigt den Fehler.
verify-broken = { $file } hat einen Fehler, deshalb wurde dort nichts geschrieben: art28 check zeigt ihn.
text-unread = Der Text wurde nicht gelesen: { $why }.
link-text-new = Der Text wurde zum ersten Mal gelesen; eine Kopie ist aufbewahrt.
link-text-same = Der Text ist seit dem { $since } derselbe.
link-text-changed = Der Text hat sich geändert.
offer-title = Einzutragende Unterauftragsverarbeiter
offer-lead = Die Liste des Dienstleisters nennt sie, dieses Register nicht. Prüfen Sie jeden und tragen Sie ihn dann unter internal.subprocessors ein:
text-changed-since = { $vendor }: { $text } seit dem { $since } geändert
text-kept = Aufbewahrt in { $path }; art28 check verlangt eine Prüfung.
unreadable-needs-script = der Text kommt durch ein Skript auf die Seite; im Browser lesen
unreadable-bot-wall = die Seite weist Programme ab; im Browser lesen
unreadable-cookie-wall = die Seite zeigt nur eine Frage nach Cookies; im Browser lesen
unreadable-sign-in = die Seite verlangt ein Konto; angemeldet lesen oder eine Seite angeben, die allen offensteht
unreadable-empty = die Seite enthält keinen Text
unreadable-encrypted = das PDF öffnet sich nur mit Passwort
unreadable-scanned = das PDF enthält Bilder von Text oder eine Schrift, die ihre Buchstaben nicht nennt; selbst lesen
unreadable-broken = die Datei ist beschädigt oder nicht, was sie zu sein vorgibt
unreadable-too-large = die Datei ist größer, als ein Vertrag oder eine Liste je ist, oder wird es beim Entpacken
unreadable-other-format = weder eine Seite noch ein PDF noch reiner Text
text-same = sagt dasselbe
text-changed = { $count ->
    [one] 1 Zeile geändert
   *[other] { $count } Zeilen geändert
}
text-added = { $count ->
    [one] 1 Zeile hinzugefügt
   *[other] { $count } Zeilen hinzugefügt
}
text-removed = { $count ->
    [one] 1 Zeile entfernt
   *[other] { $count } Zeilen entfernt
}
text-moved = { $count ->
    [one] 1 Zeile verschoben
   *[other] { $count } Zeilen verschoben
}
text-without-heading = Vor der ersten Überschrift
text-line-changed = geändert
text-line-added = hinzugefügt
text-line-removed = entfernt
text-line-moved = verschoben
sublist-same = führt dieselben auf
sublist-count-came = { $count } neu
sublist-count-went = { $count } weggefallen
sublist-count-moved = { $count } geändert
sublist-came = Neu: { $vendor }
sublist-went = Weggefallen: { $vendor }
sublist-place = { $vendor }: Ort jetzt { $after }, vorher { $before }
sublist-purpose = { $vendor }: Zweck jetzt { $after }, vorher { $before }
sublist-quoted = „{ $text }“
sublist-nothing = nicht angegeben
