use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "MKT007",
    name: "leads-shared-without-consent",
    severity: Severity::Error,
    check: Check::Vendor(check),
    judges: Judges::WhoeverHasData,
    reads: Reads::BothHalves,
    from: GDPR,
    basis: &["gdpr-13-1-e", "gdpr-14-1-e"],
    text: include_str!("mkt007.md"),
};

/// The field under which `internal.evidence` records where people are told of the partners.
const FIELD: &str = "prospecting.partners";

fn check(case: &Case<'_>) -> Vec<Fault> {
    let Some(prospecting) = case.french_prospecting() else { return Vec::new() };
    let shares = prospecting.partners.as_ref().is_some_and(|p| p.shared && p.consent != Some(true));
    let fault = if !shares {
        None
    } else if prospecting.reaches(Audience::B2c) {
        Some(fault(case, Severity::Error, "message").citing("cpce-l-34-5"))
    } else if is_said(case) {
        None
    } else if prospecting.reaches(Audience::B2b) {
        Some(fault(case, Severity::Warning, "not-said"))
    } else {
        Some(fault(case, Severity::Warning, "unknown-audience"))
    };
    fault.into_iter().collect()
}

/// Whether it is recorded on which page people were told by the day.
fn is_said(case: &Case<'_>) -> bool {
    let was_there = |e: &EvidenceNote| e.url.is_some() && e.date.is_some_and(|read| read <= case.day);
    case.dossier().evidence.iter().any(|e| e.field == FIELD && was_there(e))
}

fn fault(case: &Case<'_>, severity: Severity, message: &'static str) -> Fault {
    let fault = Fault::new(severity, Route::keys("internal.prospecting.partners.consent")).said(message);
    fault.naming("vendor", case.card().name.as_str())
}
