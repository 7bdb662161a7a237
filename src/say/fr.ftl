dpa-unrecorded = rien n’est consigné
dpa-from = pas avant le { $day }
finding-never = aucune décision n’a jamais été prise
finding-from = « { $finding } » vaut à partir du { $day }
finding-until = « { $finding } » a valu jusqu’au { $day }
via-entity = { $country } (entité contractante)
via-place = { $country } (lieu des données)
via-line = { $country } (transfert)
via-parent = { $country } (société mère)
via-sub-processor = { $country } (sous-traitant ultérieur { $name })

level-error = erreur
level-warning = alerte
level-info = remarque
level-basis = fondement
level-help = que faire
check-summary = { $vendors ->
    [one] { $vendors } prestataire
   *[other] { $vendors } prestataires
} au { $day } : { $errors ->
    [one] { $errors } erreur
   *[other] { $errors } erreurs
}, { $warnings ->
    [one] { $warnings } alerte
   *[other] { $warnings } alertes
}, { $infos ->
    [one] { $infos } remarque
   *[other] { $infos } remarques
}, { $waived ->
    [one] { $waived } constat accepté
   *[other] { $waived } constats acceptés
}. Le droit est connu jusqu’à l’horizon des données ; ceci n’est pas un avis juridique.
