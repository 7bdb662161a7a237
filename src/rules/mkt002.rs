use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "MKT002",
    name: "unrecorded-source",
    severity: Severity::Error,
    check: Check::Vendor(check),
    judges: Judges::WhoeverHasData,
    reads: Reads::BothHalves,
    from: GDPR,
    basis: &["gdpr-14-2-f"],
    text: include_str!("mkt002.md"),
};

fn check(case: &Case<'_>) -> Vec<Fault> {
    if case.card().source.is_some() {
        return Vec::new();
    }
    let fault = |severity| Fault::new(severity, Route::keys("source")).naming("vendor", case.card().name.as_str());
    match case.dossier().prospecting.as_ref().and_then(|p| p.collected) {
        Some(Collected::Indirectly) => vec![fault(Severity::Error)],
        Some(Collected::Directly) => Vec::new(),
        // Such a tool seldom has its data from the persons themselves, but nobody said so.
        None if case.card().category == Category::Prospecting => vec![fault(Severity::Warning).said("unknown")],
        None => Vec::new(),
    }
}
