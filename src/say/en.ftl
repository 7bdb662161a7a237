dpa-unrecorded = nothing recorded
dpa-from = not before { $day }
finding-never = no finding was ever made
finding-from = “{ $finding }” counts from { $day }
finding-until = “{ $finding }” counted until { $day }
via-entity = { $country } (contracting entity)
via-place = { $country } (place of the data)
via-line = { $country } (transfer)
via-parent = { $country } (parent company)
via-sub-processor = { $country } (sub-processor { $name })

level-error = error
level-warning = warning
level-info = info
level-basis = basis
level-help = help
check-summary = { $vendors ->
    [one] 1 vendor
   *[other] { $vendors } vendors
} on { $day }: { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
}, { $infos ->
    [one] 1 remark
   *[other] { $infos } remarks
}, { $waived } waived. What the law data says is known until its horizon; this is not legal advice.
