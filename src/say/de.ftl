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
last-changed = Zuletzt geändert am
upcoming-title = Was sich ändern wird
former-title = Frühere Dienstleister
change-start = Im Einsatz ab
change-end = Nicht mehr im Einsatz nach dem
object-until = Einspruch möglich bis
told-title = Information über Änderungen
told-subscribe = Um über Änderungen informiert zu werden
told-object = Um Einspruch gegen eine Änderung zu erheben
told-questions = Fragen
notice-general = Kunden werden mindestens { $days } Tage im Voraus informiert, wenn ein neuer Unterauftragsverarbeiter ihre Daten erhalten soll.
notice-specific = Kein neuer Unterauftragsverarbeiter erhält Daten von Kunden, bevor diese ihn genehmigt haben.
notice-objection = Kunden können innerhalb von { $days } Tagen nach der Information Einspruch erheben.
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
