use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "SUB001",
    name: "unknown-sub-processors",
    severity: Severity::Error,
    check: Check::Vendor(check),
    judges: Judges::Processors,
    reads: Reads::BothHalves,
    from: GDPR,
    basis: &["gdpr-28-2", "gdpr-28-4"],
    text: include_str!("sub001.md"),
};

fn check(case: &Case<'_>) -> Vec<Fault> {
    let says = |s: &SubProcessors| s.has_none || s.url.is_some() || !s.known.is_empty();
    let is_known = case.card().subprocessors.as_ref().is_some_and(says) || !case.dossier().subprocessors.is_empty();
    if is_known {
        return Vec::new();
    }
    vec![Fault::new(Severity::Error, Route::keys("subprocessors")).naming("vendor", case.card().name.as_str())]
}
