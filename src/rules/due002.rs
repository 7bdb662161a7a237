use super::*;

pub const RULE: Rule = Rule {
    code: "DUE002",
    name: "unowned-vendor",
    severity: Severity::Warning,
    check: Check::Vendor(check),
    judges: Judges::InUse,
    reads: Reads::BothHalves,
    from: GDPR,
    basis: &["gdpr-5-2"],
    text: include_str!("due002.md"),
};

fn check(case: &Case<'_>) -> Vec<Fault> {
    match case.dossier().owner {
        Some(_) => Vec::new(),
        None => vec![Fault::new(Severity::Warning, Route::keys("internal.owner")).naming("vendor", case.card().name.as_str())],
    }
}
