use super::*;

pub const RULE: Rule = Rule {
    code: "TRF014",
    name: "foreign-parent",
    severity: Severity::Warning,
    check: Check::Transfers(check),
    judges: Judges::WhoeverHasData,
    reads: Reads::BothHalves,
    from: ALWAYS,
    basis: &["gdpr-28-1", "gdpr-32", "gdpr-48"],
    text: include_str!("trf014.md"),
};

fn check(case: &Under<'_>) -> Vec<Fault> {
    let entity = &case.card().entity;
    let abroad = entity.parent.as_ref().filter(|parent| case.vendor_exports() && case.is_exposed(parent.country));
    let Some(parent) = abroad else { return Vec::new() };
    let assessed = case.dossier().access.as_ref().and_then(|access| access.parent_assessed_on);
    if assessed.is_some_and(|day| day <= case.day) {
        return Vec::new();
    }
    let fault = Fault::new(Severity::Warning, Route::keys("internal.access.parent_assessed_on"))
        .naming("entity", entity.name.as_str())
        .naming("parent", parent.name.as_str());
    vec![fault.naming("country", parent.country).about(About::Country(parent.country))]
}
