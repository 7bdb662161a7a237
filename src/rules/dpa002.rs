use super::*;

pub const RULE: Rule = Rule {
    code: "DPA002",
    name: "third-country-without-contract",
    severity: Severity::Error,
    check: Check::Vendor(check),
    judges: Judges::Processors,
    reads: Reads::BothHalves,
    from: GDPR,
    basis: &["gdpr-28-3"],
    text: include_str!("dpa002.md"),
};

use crate::say::Arg;

fn check(case: &Case<'_>) -> Vec<Fault> {
    let exposures = exposures(case);
    if case.vendor.dpa_in_force(case.day).is_some() || exposures.is_empty() {
        return Vec::new();
    }
    let named = exposures.iter().map(Exposure::arg).collect();
    let fault = Fault::new(Severity::Error, Route::keys("internal.dpa.state"))
        .naming("vendor", case.card().name.as_str())
        .naming("exposure", Arg::List(named))
        .naming("state", state(case));
    let mut citations: Vec<_> = exposures.iter().map(|e| e.via.citation()).collect();
    citations.dedup();
    vec![citations.into_iter().fold(fault, Fault::citing)]
}

/// How far the agreement is, in words: "contract: none", "nothing recorded".
pub(super) fn state(case: &Case<'_>) -> Arg {
    match &case.dossier().dpa {
        None => Arg::Message("dpa-unrecorded", vec![]),
        Some(dpa) => match dpa.effective_on.filter(|d| dpa.is_agreed() && *d > case.day) {
            Some(day) => Arg::Message("dpa-from", vec![("day", day.into())]),
            None => Arg::inside(dpa.state),
        },
    }
}
