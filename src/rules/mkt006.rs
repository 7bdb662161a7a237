use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "MKT006",
    name: "missing-suppression-list",
    severity: Severity::Warning,
    check: Check::Vendor(check),
    judges: Judges::WhoeverHasData,
    reads: Reads::BothHalves,
    from: GDPR,
    basis: &["gdpr-21-3", "gdpr-12-2"],
    text: include_str!("mkt006.md"),
};

use crate::say::Arg;

fn check(case: &Case<'_>) -> Vec<Fault> {
    let Some(prospecting) = case.french_prospecting() else { return Vec::new() };
    let channels = [ProspectChannel::Email, ProspectChannel::Sms, ProspectChannel::Phone];
    let used: Vec<_> = channels.into_iter().filter(|channel| prospecting.uses(*channel)).map(Arg::inside).collect();
    if used.is_empty() || prospecting.suppression_list == Some(true) {
        return Vec::new();
    }
    let fault = Fault::new(Severity::Warning, Route::keys("internal.prospecting.suppression_list"));
    vec![fault.naming("vendor", case.card().name.as_str()).naming("channels", Arg::List(used))]
}
