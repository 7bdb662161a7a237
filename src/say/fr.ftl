month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
day = { $day ->
    [1] 1er { $month } { $year }
   *[other] { $day } { $month } { $year }
}
list-end = { $before } et { $next }
series = { $before } ; { $next }
# A label that stands inside a sentence: dropped or kept.
capital-in-a-sentence = dropped
dpa-unrecorded = rien n’est consigné
dpa-from = prend effet le { $day }
finding-never = aucune décision d’adéquation n’a jamais été adoptée
finding-from = la décision « { $finding } » ne s’applique qu’à compter du { $day }
finding-until = la décision « { $finding } » ne s’appliquait que jusqu’au { $day }
under-law = ({ $laws }) { $message }
law-of-eu = droit de l’Union
law-of-uk = droit britannique
law-of-ch = droit suisse
module-3-or-1 = 3 ou 1
own-text-built-in = le texte intégré
own-element = { $label } ({ $id })
via-entity = { $country } (entité contractante)
via-place = { $country } (lieu des données)
via-line = { $country } (transfert)
via-parent = { $country } (société mère)
via-unnamed-sub-processor = { $country } (sous-traitant ultérieur sans nom)
via-sub-processor = { $country } (sous-traitant ultérieur { $name })
known-seen = lu le { $day }
known-memory = de mémoire, noté le { $day }, à confirmer
alternative-seen = { $name } ({ $country })
alternative-memory = { $name } ({ $country }, de mémoire, à confirmer)
lacks = { $who } ({ $what })
lacks-name = nom
lacks-country = pays
lacks-purpose = finalité
lacks-address = adresse
lacks-contact = contact
lacks-more = { $count ->
    [one] { $count } autre
   *[other] { $count } autres
}
unverified-never = { $route } (jamais consulté)
unverified-old = { $route } (dernière réponse le { $day })
unverified-without-answer = { $route } ({ $verdict } depuis le { $since })
weak-page = changements indiqués sur une simple page
weak-no-channel = aucun moyen d’être averti
weak-unsubscribed = aucun abonnement aux avis
weak-no-days = aucun préavis chiffré
weak-days = { $days ->
    [one] préavis de { $days } jour
   *[other] préavis de { $days } jours
}
weak-no-objection = aucun délai d’objection

level-error = erreur
level-warning = avertissement
level-info = remarque
level-basis = fondement
level-help = que faire
level-alternatives = alternatives
instead-recorded = Consignées au registre : { $names }.
instead-known = Prestataires de l’EEE de la même catégorie, connus du catalogue : { $names }. Rien n’est affirmé de leur conformité.
check-summary = { $vendors ->
    [one] { $vendors } prestataire
   *[other] { $vendors } prestataires
} au { $day } : { $errors ->
    [one] { $errors } erreur
   *[other] { $errors } erreurs
}, { $warnings ->
    [one] { $warnings } avertissement
   *[other] { $warnings } avertissements
}, { $infos ->
    [one] { $infos } remarque
   *[other] { $infos } remarques
}, { $waived ->
    [one] { $waived } constat accepté
   *[other] { $waived } constats acceptés
}. Le droit est pris en compte jusqu’à la date de ses sources les plus récentes ; ceci n’est pas un avis juridique.
ground-covered = décision d’adéquation (sans ligne de transfert)
rescue-caught = relais assuré par la solution de repli « { $fallback } », contrat du { $day }
rescue-unproven = solution de repli « { $fallback } » indiquée, sans contrat consigné
rescue-none = rien ne prend le relais ; mettre en place un autre outil ou cesser le transfert
what-if-summary = Si { $assumed } au { $day } : { $hits ->
    [0] aucun transfert ne perd son fondement.
    [one] { $hits } transfert perd son fondement ; { $caught ->
        [0] aucune solution de repli consignée ne prend le relais
       *[other] une solution de repli consignée prend le relais
    }.
   *[other] { $hits } transferts perdent leur fondement ; { $caught ->
        [0] aucune solution de repli consignée ne prend le relais
       *[other] transferts dont une solution de repli consignée prend le relais : { $caught }
    }.
}
what-if-line = { $vendor } ({ $importer }), { $country }. { $ground } : { $outlook }
what-if-contracts = à examiner : { $contracts }
findings-assumed = Sous l’hypothèse { $assumed } à compter du { $day }.
values-left-out = Ce que dit le registre n’est pas reproduit ici. Lancez art28 check sans --redact pour le lire et savoir que faire.
more-findings = { $count ->
    [one] { $count } autre constat est omis pour abréger ce texte ; art28 check l’affiche.
   *[other] { $count } autres constats sont omis pour abréger ce texte ; art28 check les affiche.
}
waived-until = Accepté jusqu’au { $day } par { $by } : { $reason }
waived-unsaid = Constat couvert par une exception.
repository-root = La racine du dépôt.
build-done = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
} en { $milliseconds } ms, { $written ->
    [one] { $written } fichier écrit
   *[other] { $written } fichiers écrits
} ; { $errors ->
    [one] { $errors } erreur
   *[other] { $errors } erreurs
} et { $warnings ->
    [one] { $warnings } avertissement
   *[other] { $warnings } avertissements
} à examiner par le service juridique (art28 check les affiche).
build-compared = { $pages ->
    [one] { $pages } page comparée
   *[other] { $pages } pages comparées
} en { $milliseconds } ms ; { $written ->
    [0] le site est à jour
    [one] un fichier diffère
   *[other] { $written } fichiers diffèrent
} ; { $errors ->
    [one] { $errors } erreur
   *[other] { $errors } erreurs
} et { $warnings ->
    [one] { $warnings } avertissement
   *[other] { $warnings } avertissements
}.
build-held-back = Le site public est resté tel quel : un fichier comporte une erreur dans sa partie publique. Lancez art28 check --rule REG001 REG002 REG003, corrigez ce qui s’affiche, puis recommencez.
serve-ready = Le site suit les fichiers du registre. Il reste en mémoire ; art28 build l’écrit. Ctrl-C met fin à l’aperçu.
serve-built = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
} en { $milliseconds } ms ; { $errors ->
    [one] { $errors } erreur
   *[other] { $errors } erreurs
} et { $warnings ->
    [one] { $warnings } avertissement
   *[other] { $warnings } avertissements
} à examiner par le service juridique (art28 check les affiche).
serve-held-back = Les pages publiques restent telles quelles tant que cela n’est pas corrigé.
serve-stays = Le site affiché reste tel quel tant que cela n’est pas corrigé.
serve-unwatched = Le système ne signale pas les fichiers modifiés ({ $reason }) ; ils sont donc examinés chaque seconde.
serve-not-opened = Le navigateur n’a pas pu être ouvert ({ $reason }). Le site est à l’adresse { $address }.
serve-start-title = Aperçu
serve-start-lead = Les deux sites, tels que les fichiers du registre les donnent à présent. Ils suivent chaque modification ; art28 build les écrit sur le disque.
serve-public = Site public
serve-public-is = Ce que lisent les clients
serve-register = Registre interne
serve-register-is = Ce que lit le service juridique
serve-missing-lead = Dans l’état actuel des fichiers du registre, le site n’a pas de page à cette adresse.
serve-waiting-title = Cette page ne peut pas encore être produite
serve-waiting-lead = Une correction est d’abord nécessaire. La page apparaîtra ensuite d’elle-même.
serve-trouble = { $count ->
    [one] Une erreur empêche de produire des pages. Elles restent telles quelles tant qu’elle n’est pas corrigée.
   *[other] { $count } erreurs empêchent de produire des pages. Elles restent telles quelles tant que ces erreurs ne sont pas corrigées.
}
serve-refused-host = Ce programme ne répond qu’à l’adresse { $address }.
serve-refused-origin = Les pages d’autres sites ne peuvent rien demander à ce programme.
serve-refused-method = Ce programme ne fait qu’afficher des pages : il ne répond qu’aux requêtes GET et HEAD.
looked = { $verdict } depuis le { $since } ; dernière consultation consignée le { $day } ({ $age ->
    [0] aujourd’hui
    [1] hier
   *[other] il y a { $age } jours
}).
looked-answered = Dernière réponse le { $day }.
looked-never = Aucune consultation n’est consignée.
links-of = { $verdict } : { $count }
links-summary = { $links ->
    [0] Aucun lien à consulter.
    [1] 1 lien ({ $counted }).
   *[other] { $links } liens ({ $counted }).
}
add-next = Ensuite : compléter ce qui est vide dans { $files }, régler ce que demandent les commentaires, puis lancer art28 check { $ids }.
add-blank = { $name } : absent du catalogue, formulaire vierge (art28 add --list montre qui y figure).
add-blank-near = { $name } : absent du catalogue, formulaire vierge. S’agit-il de { $near } ?
add-none = Rien dans le catalogue ne contient « { $word } ».
form-known = D’après le catalogue d’art28, lu le { $day }. Le contrat fait foi ; un fait peut être dépassé.
form-unknown = Absent du catalogue d’art28 : tout est à rechercher ici.
form-fill = Compléter ce qui est vide et régler ce que demandent les commentaires ; art28 check { $id } dit ce qui reste.
form-confirm = de mémoire, à confirmer
form-entity = L’entité juridique que nomme le contrat.
form-also = Certains contrats nomment : { $name } ({ $country }).
form-parent = Société mère : { $country }. Rechercher son nom et reprendre la ligne.
form-category = Au choix : { $words }.
form-role = Rôle selon ses propres conditions : { $role }. À décider pour votre usage.
form-serves = Données de qui : customers (celles de nos clients, dont nous sommes sous-traitant), company (les nôtres), ou les deux.
form-purpose = La finalité, en des mots que le lecteur comprend.
form-data = Quelles données : { $words }.
form-subjects = De quelles personnes : { $words }.
form-locations = Où sont les données, par pays (deux lettres), d’après le contrat ou les réglages du prestataire.
form-hosting = L’hébergement dans l’UE est possible, au moins dans certaines offres ; vérifier la vôtre, et les pays d’où l’assistance accède aux données.
form-no-hosting = Aucun choix d’hébergement dans l’UE n’est connu.
form-hosting-memory = { $said } (de mémoire, à confirmer)
form-transfers = Une ligne par pays tiers, avec le fondement du transfert ({ $words }…) et, pour scc, le module.
form-dpf = Le { $day }, le prestataire se réclamait du cadre de protection des données UE–États-Unis ({ $importer }) ; la liste de dataprivacyframework.gov fait foi.
form-no-dpf = Le { $day }, son accord ne se réclamait pas du cadre de protection des données UE–États-Unis ({ $importer }).
form-pages = L’accord publié par le prestataire et sa liste de sous-traitants ultérieurs.
form-no-dpa = Aucun accord publié n’est connu.
form-no-list = Aucune liste publiée de sous-traitants ultérieurs n’est connue ; écrire none s’il n’y en a pas.
form-internal = Ce qui suit n’est jamais publié.
form-owner = L’équipe ou la fonction qui répond du prestataire.
form-dpa = Un texte publié n’est pas un contrat : consigner son acceptation (incorporated) ou sa signature (executed), avec le jour.
init-company = Qui publie ce registre. Tout est public, sauf ce qui figure sous internal.
init-entity = L’entité juridique avec laquelle vos clients contractent, et son pays (deux lettres).
init-languages = Langues du site ; la première est celle par défaut.
init-contact = Où adresser les questions sur les données personnelles : l’adresse d’une fonction, jamais d’une personne.
init-terms = Ce qui est promis aux clients quand les sous-traitants ultérieurs changent. À aligner sur vos contrats.
init-fail-on = La gravité à partir de laquelle art28 check se termine avec le code 1 : error, warning ou info.
init-sample = Un exemple. À aligner sur votre usage réel et sur ce qui est convenu, ou fichier à supprimer.
init-purpose-hosting = Hébergement de l’application et du site
init-purpose-scheduling = Prise de rendez-vous
init-ask-name = Nom usuel de l’entreprise
init-ask-entity = Entité juridique
init-ask-country = Pays de l’entité (deux lettres)
init-ask-languages = Langues du site (en, fr, de)
init-ask-contact = Où adresser les questions sur les données personnelles (adresse d’une fonction)
init-unseen = La réponse contient un caractère invisible, dû à une touche fléchée ou à un autre encodage que l’UTF-8. Veuillez la saisir à nouveau.
init-left = { $file } existe déjà et reste tel quel. À y ajouter :
init-next = Ensuite : { $run } check dit ce qui ne va pas, { $run } build écrit le site ; ouvrir site/public/index.html et site/register/index.html. Mettre vos propres valeurs dans company.yaml, adapter ou supprimer les exemples de vendors/, et ajouter d’autres prestataires du catalogue avec { $run } add.
init-ci = Pour la chaîne d’intégration, à la racine d’un dépôt et avec art28 dans le PATH du job : { $files }.
history-no-git = Le journal des changements ne contient que les dates données dans les fichiers : le programme git manque ici pour dire ce qui a changé auparavant.
history-not-in-repository = Le journal des changements ne contient que les dates données dans les fichiers : le registre n’est dans aucun dépôt git, ou rien n’en a été validé (commit).
history-refused = Le journal des changements ne contient que les dates données dans les fichiers : git n’a pas lu le dépôt ({ $reason }).
history-shallow = Le journal des changements est complet à partir du { $day } : ce clone ne contient rien de plus ancien. Pour l’obtenir : git fetch --unshallow.
history-uncommitted = Pas encore dans le journal des changements, faute d’être validé (commit) : { $files }.
history-unreadable = { $count ->
    [one] { $count } révision comporte
   *[other] { $count } révisions comportent
} un fichier illisible ; le journal des changements montre ce qui y a changé avec la première révision lisible qui suit.

skip = Aller au contenu
colon = {" "}:
yes = oui
no = non
none = aucun
never = jamais
nobody = personne
until = jusqu’au
from-day = à partir du
nav-pages = Pages
nav-languages = Langues
nav-list = Liste des sous-traitants
nav-changes = Journal des changements
nav-company = Destinataires de nos propres données
nav-dpa = Accord de sous-traitance
on-this-page = Sur cette page
true-on = Situation au
copies = Copies
schema = schéma
dpo = Délégué à la protection des données
authority = Autorité de contrôle
not-advice = Page produite par un outil à partir d’un registre. Elle informe et ne constitue pas un avis juridique.
choose-language = Choisissez une langue
moved-title = Cette page a changé d’adresse
missing-title = Cette page n’existe pas
missing-link = Vers la liste des sous-traitants
list-title = Qui traite des données pour nous
list-lead = { $name } indique ici les sociétés qui reçoivent des données à caractère personnel : pour quelles finalités, dans quels pays et avec quelles garanties.
list-empty = Aucun prestataire ne figure sur la liste.
tools-label = Chercher dans la liste
tool-search = Rechercher
tool-sort = Trier par
tools-reset = Tout afficher
tools-shown = Lignes affichées : SHOWN sur ALL
tools-none = Aucune ligne ne correspond. « Tout afficher » rétablit la liste.
sort-name = Nom
sort-country = Pays
sort-newest = Date de début, la plus récente d’abord
sort-oldest = Date de début, la plus ancienne d’abord
filter-place = Pays
filter-place-all = Tous les pays
filter-category = Type de service
filter-category-all = Tous les types
filter-data = Données
filter-data-all = Toutes les données
filter-product = Produit
filter-product-all = Tous les produits
last-changed = Dernière modification le
upcoming-title = Ce qui va changer
former-title = Anciens prestataires
change-start = Utilisé à partir du
change-end = N’est plus utilisé après le
object-until = Vous pouvez vous y opposer jusqu’au
authorise-until = Votre autorisation est demandée au plus tard le
authorise-closed = Le délai de réponse a pris fin le
told-title = Information sur les changements
told-log = Ce qui a changé jusqu’ici
told-feed = Pour suivre les changements dans un lecteur de flux
told-subscribe = Pour recevoir les annonces de changement
told-object = Pour vous opposer à un changement
told-questions = Questions
notice-general = Les clients sont informés au moins { $days } jours avant qu’un nouveau sous-traitant ultérieur reçoive leurs données.
notice-specific = Aucun nouveau sous-traitant ultérieur ne reçoit les données des clients sans leur autorisation préalable.
notice-objection = Les clients peuvent s’y opposer dans les { $days } jours qui suivent cette information.
notice-start = { $name } : recours à partir du { $day }
notice-end = { $name } : fin du recours après le { $day }
notice-when = Quoi et quand
notice-do = Ce que vous pouvez faire
notice-closed = Le délai d’opposition a pris fin le
notice-vendor = Tout ce qui est publié sur ce prestataire
notice-read = Lire l’annonce
letter-subject-start = { $company } : nouveau { $who ->
    [recipient] destinataire
   *[processor] sous-traitant ultérieur
} { $name } à partir du { $day }
letter-subject-end = { $company } : fin du recours au { $who ->
    [recipient] destinataire
   *[processor] sous-traitant ultérieur
} { $name } après le { $day }
letter-subject-several = { $company } : changements à venir concernant { $who ->
    [recipient] les destinataires de vos données
   *[processor] nos sous-traitants ultérieurs
}
letter-salutation = Madame, Monsieur,
letter-opening = Nous vous informons à l’avance { $count ->
    [one] d’un changement
   *[other] de { $count } changements
} concernant les { $who ->
    [recipient] destinataires des données à caractère personnel que nous traitons
   *[processor] sous-traitants ultérieurs auxquels nous faisons appel pour traiter des données à caractère personnel
} pour votre compte.
letter-basis = Fondement juridique de cette information
letter-page = Cette annonce sur notre site
letter-first-day = Premier jour d’utilisation
letter-object-day = Dernier jour pour vous opposer
letter-closed-day = Dernier jour pour s’opposer (passé)
letter-reply-day = Dernier jour pour répondre
letter-object = Vous pouvez vous opposer au recours à { $names } jusqu’au { $day } inclus.
letter-object-closed = Le délai pour s’opposer au recours à { $names } a pris fin le { $day }.
letter-authorise = Nous n’aurons recours à { $names } pour les données à caractère personnel que nous traitons pour votre compte qu’avec votre autorisation préalable.
letter-authorise-by = Nous n’aurons recours à { $names } pour les données à caractère personnel que nous traitons pour votre compte qu’avec votre autorisation préalable. Nous vous remercions de nous indiquer, au plus tard le { $day }, si vous la donnez.
letter-reply = Pour donner ou refuser votre autorisation
letter-closing = Nous vous prions d’agréer, Madame, Monsieur, l’expression de nos salutations distinguées.
letter-none = Rien à annoncer au { $day } : aucun début annoncé ni aucune fin du recours à un prestataire pour les données des clients n’est à venir.
letter-refused = Aucun courriel n’est écrit.
letter-held-back = Aucun courriel n’est écrit : un fichier comporte une erreur dans sa partie publique, et un prestataire pourrait manquer. Lancez art28 check --rule REG001 REG002 REG003, corrigez ce qui s’affiche, puis recommencez.
letter-no-change = { $id } : aucun début ni aucune fin de recours n’est à venir.
letter-own-data = { $id } : il ne sert qu’à nos propres données (serves) ; les clients ne sont pas concernés.
letter-no-data = { $id } : il ne reçoit aucune donnée à caractère personnel (role : none) ; il n’y a rien à annoncer.
letter-hidden = { $id } : il n’est pas public (internal.unlisted ou internal.evaluating), et le courriel s’adresse aux clients.
letter-undated = { $id } : indiquer sous announced_on le jour où part le courriel, avant le { $since }. Puis relancer art28 notice.
letter-undated-by = { $id } : indiquer sous announced_on le jour où part le courriel, au plus tard le { $latest } : un préavis de { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} avant le { $since } est promis aux clients. Puis relancer art28 notice.
letter-undated-late = { $id } : announced_on manque, et il est trop tard pour le préavis de { $days ->
    [one] { $days } jour
   *[other] { $days } jours
} promis aux clients avant le { $since }. Si le courriel part le { $day }, indiquer ce jour sous announced_on, et le { $earliest } ou un jour ultérieur sous since.
letter-not-yet = { $id } : announced_on indique le { $day }. Pour écrire le courriel de ce jour : art28 notice { $id } --as-of { $iso }
letter-short = { $id } : { $given ->
    [one] un seul jour sépare
   *[other] { $given } jours seulement séparent
} le { $announced } (announced_on) du { $since } (since) ; { $days } sont promis aux clients.
letter-again = { $id } : announced_on indique le { $announced }. Si le courriel n’est pas parti ce jour-là, y indiquer le jour où il part ; le délai d’opposition court à compter de ce jour.
letter-again-others = { $id } : announced_on indique le { $announced }. Si les clients ont été informés ce jour-là, nommer les autres prestataires pour ne pas annoncer ce changement une seconde fois ; sinon, y indiquer le jour où part le courriel : le délai d’opposition court à compter de ce jour.
letter-lacks = { $id } : le courriel n’indique pas { $what }.
letter-lacks-address = l’adresse de l’entité (entity.address)
letter-lacks-reason = le motif (reason)
letter-lacks-safeguard = le fondement du transfert vers { $countries } (transfers)
letter-no-terms = company.yaml : sans subprocessors.objection_days, le courriel n’indique aucun dernier jour pour s’opposer.
letter-no-address = company.yaml : sans base_url (ou --base-url), le courriel ne renvoie ni à l’annonce ni au flux.
changes-title = Journal des changements
changes-lead = Quand { $name } a annoncé un prestataire, a commencé ou cessé d’y recourir, et quelles informations publiées ont changé.
changes-empty = Aucun changement n’est enregistré.
log-announced = { $name } : annonce
log-in-force = { $name } : début du recours
log-changed = { $name } : informations modifiées
log-ended = { $name } : fin du recours
log-withdrawn = { $name } : annonce retirée avant tout recours
log-fact = Information
log-was = Avant
log-is = Depuis
log-links = Autres pages
log-known-from = Les modifications d’informations sont consignées ici à partir du { $day }.
log-days-only = Seules sont consignées ici les dates auxquelles les prestataires ont été annoncés, ont été utilisés pour la première fois ou ont cessé de l’être : les modifications passées des informations qui les concernent ne sont pas connues.
log-complete-from = Journal complet à partir du { $day }. Pour la période antérieure, seules sont consignées les dates auxquelles les prestataires ont été annoncés, ont été utilisés pour la première fois ou ont cessé de l’être, non les modifications des informations qui les concernent.
log-undated = Certaines informations de la liste ont été modifiées si récemment que le changement n’a pas encore de date ; il sera consigné ici.
log-unreadable = Certaines versions antérieures de la liste n’ont pas pu être lues : ce qui y a changé est consigné à la date de la version suivante.
group-customers = Pour les données de nos clients
group-customers-intro = Sous-traitants ultérieurs : nous traitons ces données pour le compte de nos clients et faisons appel à ces sociétés à cette fin.
group-product = Pour les données de nos clients : { $name }
group-product-intro = Sous-traitants ultérieurs auxquels ce produit fait appel.
group-company = Pour nos propres données
group-company-intro = Sous-traitants auxquels nous confions des données pour lesquelles nous sommes responsable du traitement, par exemple celles des visiteurs, des prospects, des interlocuteurs de nos clients ou des salariés.
group-controllers = Destinataires responsables du traitement
group-controllers-intro = Responsables du traitement et responsables conjoints : ils utilisent les données pour des finalités qui leur sont propres ou qui sont déterminées avec nous.
group-affiliates = Sociétés de notre groupe
group-affiliates-intro = Elles traitent des données pour nous comme tout autre sous-traitant.
group-no-data = Outils sans données à caractère personnel
group-no-data-intro = Ces sociétés nous fournissent un outil et ne reçoivent aucune donnée à caractère personnel ; elles figurent ici pour que la liste soit complète.
map-title = Où sont les données
map-intro = Les pays dans lesquels les prestataires utilisés conservent ou traitent des données, ou depuis lesquels ils peuvent y accéder, et les pays tiers vers lesquels elles sont transférées. Le tableau ci-dessous dit la même chose avec des mots. Les sous-traitants ultérieurs de ces prestataires n’y figurent pas.
map-law = Les couleurs suivent le { $law }.
map-world = Carte du monde des pays où se trouvent des données, avec une couleur et un motif par situation juridique
map-europe = La même carte pour l’Europe
map-states = Situation juridique du pays
map-inside-eu = Espace économique européen : aucun transfert vers un pays tiers
map-inside-uk = Royaume-Uni : aucun transfert à l’étranger
map-inside-ch = Suisse : aucune communication à l’étranger
map-adequate = Niveau de protection reconnu adéquat
map-limited = Niveau de protection reconnu adéquat dans certaines limites
map-limits = Niveau de protection reconnu adéquat dans certaines limites : { $limits }
map-other = Sans reconnaissance d’adéquation : fondement du transfert indiqué dans la liste pour chaque prestataire
map-unsettled = Situation juridique non tranchée
map-unstated = Fondement du transfert : sans indication
map-counted = Assimilé à l’Espace économique européen jusqu’au { $day } : { $stage }
map-entity = Entité juridique
map-transfer = Transfert
map-credit = Contours et frontières : Natural Earth, domaine public, simplifiés. Ils ne valent aucune prise de position sur le statut d’un territoire.
col-vendor = Prestataire
col-recipient = Destinataire
col-purpose = Finalité
col-data = Données et personnes concernées
col-places = Où
col-safeguard = Fondement du transfert
col-contract = Accord et sous-traitants ultérieurs
col-since = Depuis
col-retention = Conservation
col-role = Rôle
col-agreement = Accord
col-reviewed = Dernière revue
col-day = Jour
col-what = Quoi
products = Produits
eea-only = Aucun transfert hors de l’EEE déclaré
not-stated = sans indication
chain-not-stated = sans indication
measures-none = Aucune mesure n’est précisée.
vendor-dpa = Accord du prestataire
sub-processors = Ses sous-traitants ultérieurs
sub-processor-list = Ses sous-traitants ultérieurs
no-sub-processors = aucun sous-traitant ultérieur
modules = { $count ->
    [one] module { $numbers }
   *[other] modules { $numbers }
}
retention-collection = { $days } jours à compter de la collecte
retention-last-contact = { $days } jours à compter du dernier contact
retention-end-of-contract = { $days } jours à compter de la fin du contrat
company-title = Destinataires de nos propres données
company-lead = Les sociétés qui reçoivent des données pour lesquelles { $name } est responsable du traitement (RGPD, art. 13 et 14).
company-rights = Lorsque des données sont transférées hors de l’Espace économique européen, le tableau indique le fondement du transfert : une décision d’adéquation ou des garanties appropriées, telles que des clauses contractuelles types.
company-source = Lorsque des données ne proviennent pas des personnes elles-mêmes, le tableau en indique la source.
company-categories = Autres destinataires, désignés par leur catégorie
block-title = Qui reçoit vos données
block-processors = Sous-traitants
company-empty = Aucun destinataire n’est publié.
copy-title = Pour obtenir une copie des garanties
copy-text = Écrivez à
who-title = Qui
data-title = Quelles données
where-title = Où
chain-title = Accord et sous-traitants ultérieurs
certificates-title = Certificats
life-title = Dates et liens
entity = Entité juridique
category = Catégorie
parent = Société mère
contact = Contact
name = Nom
address = Adresse
registration = Immatriculation
country = Pays
aliases = Autres noms
website = Site web
serves = Données concernées
data = Données
subjects = Personnes concernées
retention = Conservation
source = Source des données
ai = Intelligence artificielle
ai-trains = Des modèles sont entraînés sur les données.
ai-no = Aucun modèle n’est entraîné sur les données.
affiliate = Société de notre groupe
stage = État
announced-on = Annoncé le
last-day = Dernier jour d’utilisation
ground-fallback = à défaut :
replaces = Remplace
condition = Condition
links = Liens
reason = Motif
link-privacy = Politique de confidentialité
link-security = Sécurité
link-status = État du service
link-terms = Conditions
dpa-title = Accord de sous-traitance
dpa-lead = L’accord conclu entre { $name } et ses clients au titre de l’art. 28 du RGPD, avec ses annexes dans leur état actuel.
dpa-other-language = Ce texte n’existe pas dans la langue de cette page.
version = Version
effective-on = en vigueur depuis le
annexes-as-of = annexes à jour au
annex-1 = Annexe I : parties
annex-2 = Annexe II : description du traitement
annex-3 = Annexe III : mesures techniques et organisationnelles
annex-4 = Annexe IV : sous-traitants ultérieurs
annex-4-intro = Sous-traitants ultérieurs autorisés au
annex-4-none = Aucun.
annex-4-announced = Annoncés, pas encore utilisés
party-controller = Responsable du traitement (le client)
party-processor = Sous-traitant
signature = Date, nom, signature
dpa-pdf = L’accord à signer, en PDF
dpa-text = Les clauses seules, en fichier texte (Markdown)
answers = Répond au RGPD
article-28-title = Où l’accord répond à l’article 28 du RGPD
article-28-intro = Ce que l’article 28 du RGPD demande à l’accord, avec le texte officiel, et la clause qui y répond. Les dernières lignes vont au-delà de ce qui est exigé.
col-provision = Disposition
col-clause = Clause
element-beyond = au-delà de ce qui est exigé
dpa-version-title = Accord de sous-traitance, version { $version }
version-former = En vigueur à partir du { $day }, remplacée le { $end } par la version { $next }.
version-in-force = En vigueur depuis le { $day }.
version-to-come = Entre en vigueur le { $day }.
version-is-former = Cette version n’est plus en vigueur.
version-is-in-force = Cette version est en vigueur.
version-is-to-come = Cette version n’est pas encore en vigueur.
version-in-force-link = L’accord en vigueur, avec ses annexes
version-next = Une nouvelle version est annoncée :
version-changes = Ce qui a changé
version-annexes = Les annexes évoluent de jour en jour et ne font partie d’aucune version.
version-no-text = Le texte de cette version n’est pas publié ici. Pour l’obtenir, écrire à :
difference-title = Ce qui a changé depuis la version { $version }
difference-unknown = Les deux versions ne peuvent pas être comparées ici : le texte de l’une d’elles n’est pas publié.
difference-none = Les clauses disent la même chose.
difference-legend = Les mots soulignés ont été ajoutés, les mots barrés ont été supprimés. Les clauses inchangées sont citées à la fin.
difference-added = ajouté :
difference-removed = supprimé :
difference-end = (fin)
difference-gap = […] inchangé
difference-start = Avant le premier titre
difference-renumbered = Seul le numéro a changé
difference-unchanged = Clauses inchangées
clause-added = nouvelle
clause-removed = supprimée
clause-reworded = reformulée
clause-renamed = renommée
clause-moved = déplacée
pdf-under = Accord au titre de l’article 28 du règlement (UE) 2016/679 (RGPD)
pdf-contents = Sommaire
pdf-page = Page { $page } sur { $pages }
pdf-effective = En vigueur depuis le
pdf-as-of = Annexes au
pdf-not-advice = Document produit par un outil à partir d’un registre. Il ne constitue pas un avis juridique.
pdf-signatures = Signatures
pdf-sign = Chaque Partie signe par une personne habilitée à l’engager.
pdf-for = Pour
pdf-signatory = Nom
pdf-capacity = Qualité
pdf-place = Lieu
pdf-date = Date
pdf-signature = Signature
nature = Nature
duration = Durée
versions-title = Versions
area-encryption = Chiffrement
area-access = Accès
area-resilience = Résilience et sauvegarde
area-testing = Tests et mises à jour
area-pseudonymisation = Pseudonymisation
area-organisation = Organisation et personnel
area-incidents = Incidents
area-premises = Locaux

register = Registre
internal-band = Interne : ne pas publier
nav-desk = Tableau de bord
nav-findings = Constats
nav-what-if = Et si
what-if-title = Et si le fondement tombait ?
what-if-lead = Chaque décision ou outil sur lequel reposent les transferts d’aujourd’hui, supposé sans effet dès ce jour : qui devrait agir, et ce qu’une solution de repli consignée reprendrait. Un exercice, non une prévision.
what-if-law = Droit et fondement
what-if-outlook = Ce qui reste
what-if-contracts-title = Contrats
what-if-none = Aucun transfert ne repose sur une décision ou un outil susceptible de tomber.
scenario-country = Adéquation : { $country }
scenario-summary = { $hits ->
    [one] { $hits } transfert
   *[other] { $hits } transferts
} ; { $caught ->
    [0] aucune solution de repli consignée ne prend le relais
   *[other] transferts dont une solution de repli consignée prend le relais : { $caught }
}.
nav-vendors = Prestataires
law-until = Droit pris en compte jusqu’au
desk-title = Ce qui appelle une décision
desk-lead = { $errors ->
    [0] Aucune erreur relevée aujourd’hui.
    [one] Une erreur relevée aujourd’hui.
   *[other] { $errors } erreurs relevées aujourd’hui.
} { $warnings ->
    [0] Aucun avertissement.
    [one] Un avertissement.
   *[other] { $warnings } avertissements.
}
not-publishable-title = Publication du site suspendue
not-publishable = Un fichier comporte une erreur dans sa partie publique. Le site public reste tel qu’il était jusqu’à sa correction ; voir les constats.
uncontracted-title = Prestataires exposés à des pays tiers, sans accord de sous-traitance
uncontracted-intro = Aucun accord de sous-traitance n’est en vigueur avec ces prestataires, qui sont exposés à un pays tiers.
uncontracted-none = Tous les sous-traitants exposés à un pays tiers sont liés par un accord en vigueur.
exposure = Exposition à des pays tiers
owner = Référent interne
in-use-since = Utilisé à compter du
alternatives-recorded = Alternatives consignées
alternatives-known = Prestataires de l’EEE de la même catégorie, connus du catalogue (conformité non évaluée)
why = Fondement
what-to-do = Que faire
numbers-title = En chiffres
n-vendors = prestataires
n-errors = à régler
n-warnings = à suivre
n-infos = remarques
n-waived = acceptés
errors-title = Ce qui est à régler
errors-none = Rien d’autre.
warnings-title = Ce qui est à suivre
warnings-none = Rien.
agenda-title = Échéances
agenda-none = Aucune échéance n’est consignée pour les douze prochains mois.
agenda-start = { $vendor } : premier jour d’utilisation
agenda-end = { $vendor } : dernier jour d’utilisation
agenda-dpa = { $vendor } : fin de l’accord de sous-traitance
agenda-contract = { $vendor } : fin du contrat
agenda-review = { $vendor } : revue à faire
agenda-tia = { $vendor } : analyse d’impact du transfert (AITD) à revoir
agenda-waiver = { $vendor } : fin d’une exception
agenda-certificate = { $vendor } : fin d’un certificat
vendors-title = Tous les prestataires
in-force = en vigueur
hidden-unlisted = Absent de la liste publique : { $reason }
hidden-evaluating = À l’étude, non publié
published = Publié
the-register = Le registre
findings-title = Constats
findings-lead = Tout ce qui a été constaté chez { $vendors ->
    [one] { $vendors } prestataire
   *[other] { $vendors } prestataires
}, le plus grave d’abord.
findings-none = Rien n’a été constaté.
waived-title = Acceptés temporairement
accepted-by = Accepté par
policy-title = Règles modifiées par la politique de l’entreprise
policy-ignore = ignorée
dossier-clean = Rien n’a été constaté.
public-half = Ce qui est publié
internal-half = Ce qui est consigné en interne
internal-none = Rien n’est consigné.
notes = Notes
reviews-title = Revues
reviews-none = Aucune revue n’est consignée.
sign-off-title = Visa
sign-off = Pour consigner une revue, ajoutez ces lignes à
looks-title = Liens et textes publiés
looks-none = Aucune consultation des liens de ce registre n’est encore consignée. art28 verify les consulte.
looks-broken = { $file } est illisible : rien n’est connu ici des liens du prestataire.
looks-no-links = La fiche ne renvoie à aucune page.
look-never = jamais consulté
look-end = mène à
look-answered = dernière réponse
col-link = Lien
col-answer = Réponse
col-looked = Dernière consultation consignée
copy-same = Même texte depuis le { $since }, lu pour la dernière fois le { $read }.
copies-kept = Copies gardées, la plus récente d’abord
copies-compared = Ce qui a changé du { $old } au { $new }
copies-unread = L’une des deux copies est illisible : elles ne sont pas comparées ici.
section-general = Généralités
section-dpa = Accord de sous-traitance
section-arrangement = Accord avec un responsable du traitement ou un responsable conjoint
section-transfer = Transfert : { $country }
section-access = Accès depuis l’étranger
section-notice = Information sur les nouveaux sous-traitants ultérieurs
section-security = Sécurité
section-contract = Contrat
section-prospecting = Prospection
section-analytics = Mesure d’audience
section-subprocessor = Sous-traitant ultérieur : { $name }
section-objection = Objection
section-evidence = Lu : { $field }
section-detect = Comment une analyse le reconnaît
clause-missing = absente
fact-owner = Référent interne
fact-risk = Risque
fact-risk-note = Pourquoi
fact-role-reason = Pourquoi aucune donnée à caractère personnel
fact-record = Entrées du registre des activités de traitement
fact-subprocessors-read = Sous-traitants ultérieurs lus le
fact-alternatives = Alternatives
fact-state = État
fact-reason = Motif
fact-entity = Entité
fact-effective = En vigueur à partir du
fact-expires = Dernier jour
fact-accepted-by = Accepté par
fact-accepted-how = Comment
fact-version = Version
fact-document = Document
fact-sha256 = SHA-256
fact-missing = Éléments manquants
fact-breach-hours = Notification des violations de données, en heures
fact-own-purposes = Finalités propres
fact-date = Date
fact-importer = Importateur
fact-contract-on = Conclu le
fact-authorisation = Autorisation
fact-annexes = Annexes
fact-traits = L’importateur
fact-dpf-listed = Inscrit sous le nom
fact-dpf-status = Statut sur la liste
fact-dpf-covers = Couvre
fact-dpf-frameworks = Cadres
fact-dpf-checked = Liste lue le
fact-link = Lien
fact-tia-done = AITD du
fact-tia-next = Prochaine AITD
fact-tia-conclusion = Conclusion de l’AITD
fact-access-countries = Depuis
fact-keys = Clés détenues par
fact-parent-assessed = Société mère évaluée le
fact-conclusion = Conclusion
fact-notice-days = Préavis, en jours
fact-objection-days = Délai d’objection, en jours
fact-channel = Moyen
fact-subscribed = Adresse d’abonnement
fact-measures = Mesures
fact-dpia = Analyse d’impact (AIPD)
fact-reference = Référence
fact-start = Début
fact-end = Fin
fact-auto-renew = Reconduction tacite
fact-termination-days = Préavis de résiliation, en jours
fact-deletion-days = Suppression, en jours
fact-deletion-proof = Preuve de suppression
fact-audience = Public
fact-channels = Canaux
fact-basis = Base juridique
fact-retention-months = Conservation, en mois
fact-opt-out = Opposition proposée
fact-job-related = En lien avec la profession
fact-addresses = Adresses
fact-suppression = Liste repoussoir
fact-collected = Collecte
fact-partners = Transmission à des partenaires
fact-partners-consent = Avec consentement
fact-consent-months = Consentement valable, en mois
fact-proof-months = Preuve conservée, en mois
fact-consent-how = Recueil du consentement
fact-running-contract = Contrat en cours
fact-open-tracking = Suivi des ouvertures
fact-exempt = Exemption de consentement invoquée
fact-address = Adresse
fact-country = Pays
fact-purpose = Finalité
fact-mechanism = Fondement du transfert
fact-contact = Contact
fact-received = Reçue le
fact-ground = Motif
fact-outcome = Suite donnée
fact-closed = Close le
fact-note = Note
fact-hosts = Hôtes
fact-packages = Paquets
fact-env = Environnement

nav-rules = Règles
nav-law = Droit
family-reg = Les fichiers du registre
family-dpa = Accords de sous-traitance
family-trf = Transferts vers des pays tiers
family-sub = Sous-traitants ultérieurs
family-pub = Publication et information
family-rop = Registre des activités de traitement
family-sec = Sécurité
family-due = Revues et échéances
family-mkt = Prospection et mesure d’audience
family-own = Notre propre accord de sous-traitance
family-lnk = Liens
family-scn = Relevés automatiques
family-wvr = Exceptions et politique
family-law = Les données juridiques
judges-everyone = tous les prestataires
judges-in-use = les prestataires utilisés ou prévus
judges-processors = les sous-traitants utilisés ou prévus
judges-processors-ever = les sous-traitants, y compris après leur dernier jour d’utilisation
judges-whoever-has-data = les prestataires utilisés ou prévus qui reçoivent des données à caractère personnel
judges-whoever-had-data = les prestataires qui reçoivent des données à caractère personnel, y compris après leur dernier jour d’utilisation
judges-links = les liens des prestataires utilisés ou prévus, et ceux de l’entreprise
judges-register = le registre dans son ensemble
judges-files = les fichiers du registre
judges-waivers = les exceptions et la politique
rule-code = Code
rule-name = Nom
rule-title = Constat
rule-severity = Gravité maximale
rule-days = Jours examinés
rule-from = à partir du { $day }
rule-always = tous les jours
rule-judges = Objet de l’examen
rule-no-basis = voir « Sources »
rule-messages = Messages
rule-other-language = L’explication n’existe pas dans cette langue ; elle suit en anglais.
example-fires = Signalé au { $day }
example-passes = Rien à signaler au { $day }
rules-title = Les règles
rules-lead = Ce que l’outil vérifie, pourquoi, et que faire : { $count ->
    [one] une règle
   *[other] { $count } règles
}.
rules-made = Cette page est tirée des règles par { $command }. Pour la modifier, modifier le texte d’une règle.
rules-hint = { $command } dit ce qu’une règle vérifie et pourquoi.
rules-examples = { $count ->
    [one] Un exemple
   *[other] { $count } exemples
} sous la forme des fichiers du registre
law-title = Ce que l’outil sait du droit
law-lead = Chaque fait juridique d’après lequel le registre est examiné, avec sa source, ses dates et le degré de certitude de sa lecture.
law-horizon = La source la plus récente qui a été lue date du { $day }. Ce qui est survenu après n’est pas pris en compte ; les données ont été réunies le { $compiled }.
law-confidence = Degré de certitude
law-eea = Les limites de l’Union européenne et de l’EEE
law-gdpr = Le RGPD s’applique depuis le { $day } ; en Islande, au Liechtenstein et en Norvège, depuis le { $efta }.
law-members = États membres
law-eea-states = États de l’EEE qui ne sont pas membres de l’Union
law-territories = Territoires dotés d’un statut propre
law-findings = Décisions d’adéquation : { $regime }
law-mechanisms = Les fondements possibles d’un transfert ou d’un contrat
law-elements = Ce que doit contenir un accord de sous-traitance
law-elements-intro = Les éléments de l’art. 28 du RGPD, et ce qu’un lecteur attentif demande en outre à un accord de sous-traitance.
law-today = Situation au { $day }
law-holds = en vigueur
law-not-yet = pas encore en vigueur
law-over = n’est plus en vigueur
law-contested = contestée
col-state = État ou territoire
col-member = Compte comme État membre
col-gdpr = Le RGPD s’applique
col-status = Statut
col-belongs = Rattachement
col-source = Source
col-confidence = Certitude
col-note = Remarque
col-decision = Décision
col-scope = Portée
col-periods = Dates
col-known = Autres éléments connus
col-mechanism = Mécanisme
col-element = Élément
col-required = Exigence
col-weak = Faiblesse fréquente
status-eu = partie de l’Union
status-third = pays tiers
status-unsettled = non tranché : à décider au cas par cas
scope-full = tous les importateurs
scope-partial = certains importateurs
scope-organisation = une organisation internationale
scope-law-enforcement = domaine « police-justice » seulement
kind-finding = décision d’adéquation
kind-safeguard = garanties appropriées
kind-derogation = dérogation
kind-contract = contrat entre responsable du traitement et sous-traitant
period-open = à partir du { $from }
period-closed = du { $from } au { $until }
period-until = jusqu’au { $until }
period-any = sans date propre
period-by = par { $decision }
period-new-contracts = nouveaux contrats jusqu’au { $day }
period-existing-contracts = contrats en cours jusqu’au { $day }
known-reviewed = Réexaminée le { $day }
known-decided = { $case }, { $name }, jugée le { $day }
known-lodged = { $case }, { $name }, introduite le { $day }
known-case = { $case }, { $name }
known-reassess = Les analyses d’impact des transferts (AITD) antérieures sont à revoir.
known-module = module { $number } : { $exporter } vers { $importer }, { $annexes }
known-tia = Une analyse d’impact du transfert (AITD) est nécessaire.
known-unusable = Aucun transfert ne peut encore s’y fonder.
known-stage = { $what }, jusqu’au { $day }
party-is-controller = responsable du traitement
party-is-processor = sous-traitant
element-required = exigé par la loi
element-practice = bonne pratique
confidence-primary = lu dans un texte officiel
confidence-secondary = lu dans une source secondaire
confidence-memory = connaissance générale, à confirmer
place-eea = Espace économique européen
link-answers = La page répond.
link-redirected = Une redirection mène à une page qui répond.
link-moved = La page a définitivement changé d’adresse.
link-no-page = Le serveur indique que cette page n’existe pas ({ $status }).
link-no-host = Aucun hôte ne porte le nom { $host }.
link-sign-in = La page demande une connexion ({ $status }).
link-kept-out = Le serveur n’admet aucun programme ({ $status }) ; une personne peut consulter la page.
link-too-many-requests = Le serveur demande moins de requêtes ({ $status }).
link-wall = Un dispositif anti-robots protège la page ; une personne peut la consulter.
link-cookie-wall = La page ne s’ouvre qu’avec un cookie ; une personne peut la consulter.
link-consent = { $host } demande d’abord un consentement ; une personne peut consulter la page.
link-silent = Aucune réponse de { $host } dans le délai.
link-unfinished = La réponse de { $host } a commencé sans s’achever dans le délai.
link-no-connection = Aucune connexion à { $host } n’a pu être établie.
link-name-server-silent = Aucun serveur de noms n’a indiqué où se trouve { $host } ; l’hôte existe peut-être.
link-no-address = Le nom { $host } n’a pas d’adresse.
link-certificate-expired = Le certificat de { $host } a expiré.
link-certificate-not-yet = Le certificat de { $host } n’est pas encore valable.
link-certificate-of-another = Le certificat de { $host } vaut pour un autre nom.
link-certificate-unknown = Le certificat de { $host } vient d’un émetteur inconnu de cette machine.
link-no-encryption = Aucune connexion chiffrée à { $host } n’a pu être établie.
link-server-error = Le serveur signale une erreur interne ({ $status }).
link-circle = Les redirections tournent en rond.
link-too-many-redirects = Les redirections sont trop nombreuses.
link-leads-nowhere = Une redirection n’indique aucune destination ({ $status }).
link-garbled = Ce qu’envoie { $host } n’est pas la réponse d’un serveur web.
link-private-address = { $host } n’est pas une adresse publique et n’a pas été consultée.
link-local-name = { $host } est un nom de réseau local et n’a pas été consulté.
link-scheme = Les adresses commençant par { $scheme } ne sont pas ouvertes.
link-credentials = L’adresse contient un nom ou un mot de passe et n’a pas été ouverte.
link-port = Le port { $port } n’est pas celui d’une page web et n’a pas été consulté.
link-unreadable-address = Une redirection mène à une adresse illisible.
link-loses-encryption = En chemin, une redirection mène à une page sans chiffrement.
verify-stopped = Arrêt demandé. Les résultats déjà obtenus sont consignés.
verify-recorded = { $files ->
    [0] Rien de nouveau : les éléments consignés restent tels quels.
   *[other] Consigné dans { $names }.
}
verify-unread = { $file } comporte une erreur, rien n’en est donc connu : art28 check la montre.
verify-broken = { $file } comporte une erreur, rien n’y a donc été écrit : art28 check la montre.
text-unread = Son texte n’a pas été lu : { $why }.
link-text-new = Son texte a été lu pour la première fois ; une copie est conservée.
link-text-same = Son texte est le même depuis le { $since }.
link-text-changed = Son texte a changé.
offer-title = Sous-traitants ultérieurs à consigner
offer-lead = La liste du prestataire les cite, ce registre non. Vérifiez chacun, puis ajoutez-le sous internal.subprocessors :
text-changed-since = { $vendor } : { $text }, changement depuis le { $since }
text-kept = Copie conservée dans { $path } ; art28 check demande une revue.
unreadable-needs-script = le texte est affiché par un script ; lisez-le dans un navigateur
unreadable-bot-wall = la page écarte les programmes ; lisez-la dans un navigateur
unreadable-cookie-wall = la page ne montre qu’une question sur les cookies ; lisez-la dans un navigateur
unreadable-sign-in = la page demande un compte ; connectez-vous pour la lire, ou indiquez une page ouverte à tous
unreadable-empty = la page ne contient pas de texte
unreadable-encrypted = le PDF ne s’ouvre qu’avec un mot de passe
unreadable-scanned = le PDF contient des images de texte, ou une police qui ne dit pas quelles lettres elle dessine ; lisez-le vous-même
unreadable-broken = le fichier est endommagé, ou n’est pas ce qu’il prétend être
unreadable-too-large = le fichier est plus grand que ne l’est jamais un contrat ou une liste, ou le devient une fois décompressé
unreadable-other-format = ni une page, ni un PDF, ni du texte brut
text-same = dit la même chose
text-changed = { $count ->
    [one] { $count } ligne modifiée
   *[other] { $count } lignes modifiées
}
text-added = { $count ->
    [one] { $count } ligne ajoutée
   *[other] { $count } lignes ajoutées
}
text-removed = { $count ->
    [one] { $count } ligne supprimée
   *[other] { $count } lignes supprimées
}
text-moved = { $count ->
    [one] { $count } ligne déplacée
   *[other] { $count } lignes déplacées
}
text-without-heading = Avant le premier titre
text-line-changed = modifié
text-line-added = ajouté
text-line-removed = supprimé
text-line-moved = déplacé
sublist-same = cite les mêmes
sublist-count-came = { $count ->
    [one] { $count } nouveau
   *[other] { $count } nouveaux
}
sublist-count-went = { $count ->
    [one] { $count } disparu
   *[other] { $count } disparus
}
sublist-count-moved = { $count ->
    [one] { $count } modifié
   *[other] { $count } modifiés
}
sublist-came = Nouveau : { $vendor }
sublist-went = Disparu : { $vendor }
sublist-place = { $vendor } : lieu désormais { $after }, auparavant { $before }
sublist-purpose = { $vendor } : finalité désormais { $after }, auparavant { $before }
sublist-quoted = « { $text } »
sublist-nothing = non indiqué
