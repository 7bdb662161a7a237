use super::*;

pub const RULE: Rule = Rule {
    code: "SEC001",
    name: "undescribed-measures",
    severity: Severity::Warning,
    check: Check::Vendor(check),
    judges: Judges::Processors,
    reads: Reads::BothHalves,
    from: GDPR,
    basis: &["gdpr-28-3-c", "gdpr-32"],
    text: include_str!("sec001.md"),
};

fn check(case: &Case<'_>) -> Vec<Fault> {
    if case.dossier().security.as_ref().is_some_and(|s| !s.measures.is_empty()) {
        return Vec::new();
    }
    let fault = Fault::new(Severity::Warning, Route::keys("internal.security.measures"));
    vec![fault.naming("vendor", case.card().name.as_str())]
}
