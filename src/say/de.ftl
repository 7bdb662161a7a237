dpa-unrecorded = nichts vermerkt
dpa-from = nicht vor dem { $day }
finding-never = ein Beschluss wurde nie gefasst
finding-from = „{ $finding }“ gilt ab { $day }
finding-until = „{ $finding }“ galt bis { $day }
via-entity = { $country } (Vertragspartner)
via-place = { $country } (Ort der Daten)
via-line = { $country } (Übermittlung)
via-parent = { $country } (Muttergesellschaft)
via-sub-processor = { $country } (Unterauftragsverarbeiter { $name })

level-error = Fehler
level-warning = Warnung
level-info = Hinweis
level-basis = Grundlage
level-help = Abhilfe
check-summary = { $vendors ->
    [one] 1 Dienstleister
   *[other] { $vendors } Dienstleister
} am { $day }: { $errors } Fehler, { $warnings ->
    [one] 1 Warnung
   *[other] { $warnings } Warnungen
}, { $infos ->
    [one] 1 Hinweis
   *[other] { $infos } Hinweise
}, { $waived } hingenommen. Das Recht ist bis zum Stand der Daten bekannt; dies ist keine Rechtsberatung.
