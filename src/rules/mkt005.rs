use super::*;
use crate::model::*;

/// The day on which the CNIL's list of evaluated audience tools ended.
const END_OF_LIST: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 1, 1);
/// The day on which the CNIL's recommendation on tracking pixels was published.
const PIXELS: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 4, 14);

pub const RULE: Rule = Rule {
    code: "MKT005",
    name: "unsupported-tracking-claim",
    severity: Severity::Warning,
    check: Check::Vendor(check),
    judges: Judges::WhoeverHasData,
    reads: Reads::BothHalves,
    from: END_OF_LIST,
    basis: &["loi-78-17-82"],
    text: include_str!("mkt005.md"),
};

fn check(case: &Case<'_>) -> Vec<Fault> {
    if !case.is_french() {
        return Vec::new();
    }
    open_tracking(case).into_iter().chain(self_assessment(case)).collect()
}

fn open_tracking(case: &Case<'_>) -> Option<Fault> {
    let tracks = case.dossier().prospecting.as_ref()?.open_tracking? == OpenTracking::On;
    let is_late = PIXELS.is_some_and(|first| first <= case.day);
    let fault = || fault(case, "message", "internal.prospecting.open_tracking").citing("cnil-2026-042");
    (tracks && is_late).then(fault)
}

/// The claim stands on a self-assessment made by the day.
fn self_assessment(case: &Case<'_>) -> Option<Fault> {
    let analytics = case.dossier().analytics.as_ref().filter(|a| a.exempt)?;
    let made_on = analytics.self_assessment.as_ref().and_then(|a| a.date);
    let is_made = made_on.is_some_and(|made| made <= case.day);
    let fault = || fault(case, "unassessed", "internal.analytics.self_assessment.date").citing("cnil-audience");
    (!is_made).then(fault)
}

fn fault(case: &Case<'_>, message: &'static str, key: &'static str) -> Fault {
    let fault = Fault::new(Severity::Warning, Route::keys(key)).said(message);
    fault.naming("vendor", case.card().name.as_str())
}
