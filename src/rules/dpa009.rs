use super::*;

pub const RULE: Rule = Rule {
    code: "DPA009",
    name: "contract-renews-unseen",
    severity: Severity::Warning,
    check: Check::Vendor(check),
    judges: Judges::Processors,
    reads: Reads::BothHalves,
    from: ALWAYS,
    basis: &[],
    text: include_str!("dpa009.md"),
};

use crate::model::*;

/// How many days before the last day for notice the question is put.
const AHEAD_DAYS: i64 = 60;

fn check(case: &Case<'_>) -> Vec<Fault> {
    let contract = case.dossier().contract.as_ref().filter(|c| c.auto_renew == Some(true));
    let Some((contract, end)) = contract.and_then(|c| Some((c, c.end?))) else { return Vec::new() };
    let notice = days_after(end, -i64::from(contract.termination_notice_days.unwrap_or(0)));
    if notice < case.day || notice > days_after(case.day, AHEAD_DAYS) {
        return Vec::new();
    }
    let fault = match contract.termination_notice_days {
        Some(_) => Fault::new(Severity::Warning, Route::keys("internal.contract.end")).naming("notice", notice),
        None => Fault::new(Severity::Warning, Route::keys("internal.contract.termination_notice_days")).said("unknown"),
    };
    vec![fault.naming("vendor", case.card().name.as_str()).naming("end", end)]
}
