use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "DPA003",
    name: "expired-dpa",
    severity: Severity::Error,
    check: Check::Vendor(check),
    judges: Judges::Processors,
    reads: Reads::BothHalves,
    from: GDPR,
    basis: &["gdpr-28-3"],
    text: include_str!("dpa003.md"),
};

/// How many days before its end an agreement should be renewed.
const NOTICE_DAYS: i64 = 60;

fn check(case: &Case<'_>) -> Vec<Fault> {
    let Some(dpa) = case.dossier().dpa.as_ref().filter(|d| d.is_agreed()) else { return Vec::new() };
    let Some(end) = dpa.expires_on else { return Vec::new() };
    let fault = |severity| {
        let fault = Fault::new(severity, Route::keys("internal.dpa.expires_on"));
        fault.naming("vendor", case.card().name.as_str()).naming("day", end)
    };
    if end < case.day {
        vec![fault(Severity::Error)]
    } else if end <= days_after(case.day, NOTICE_DAYS) {
        vec![fault(Severity::Warning).said("soon")]
    } else {
        Vec::new()
    }
}
