use super::*;

pub const RULE: Rule = Rule {
    code: "DPA007",
    name: "slow-breach-notice",
    severity: Severity::Warning,
    check: Check::Vendor(check),
    judges: Judges::Processors,
    reads: Reads::BothHalves,
    from: GDPR,
    basis: &["gdpr-33-2"],
    text: include_str!("dpa007.md"),
};

use crate::model::*;

/// The law gives no figure; the controller's own 72 hours start when the processor tells it.
const MOST_HOURS: u32 = 48;

fn check(case: &Case<'_>) -> Vec<Fault> {
    let Some(dpa) = case.vendor.dpa_in_force(case.day) else { return Vec::new() };
    let fault = Fault::new(Severity::Warning, Route::keys("internal.dpa.breach_hours"));
    let fault = match dpa.breach_hours {
        Some(hours) if hours > MOST_HOURS => fault.naming("hours", hours),
        None if !is_recorded_missing(dpa) => fault.said("unknown"),
        _ => return Vec::new(),
    };
    vec![fault.naming("vendor", case.card().name.as_str())]
}

/// Then DPA005 says it already.
fn is_recorded_missing(dpa: &Dpa) -> bool {
    dpa.missing.iter().any(|element| matches!(element, ElementId::BreachNotice | ElementId::BreachHours))
}
