use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "DUE004",
    name: "unproven-deletion",
    severity: Severity::Warning,
    check: Check::Vendor(check),
    judges: Judges::ProcessorsEver,
    reads: Reads::BothHalves,
    from: GDPR,
    basis: &["gdpr-28-3-g"],
    text: include_str!("due004.md"),
};

/// The days given where neither the contract nor our own agreement states any: the longest of the usual 30 to 90.
const USUAL_DAYS: u32 = 90;

fn check(case: &Case<'_>) -> Vec<Fault> {
    let contract = case.dossier().contract.as_ref();
    let is_proven = contract.is_some_and(|c| c.deletion_proof.is_some());
    let Some(ended) = case.card().ended_on.filter(|_| !is_proven) else { return Vec::new() };
    let agreed = contract.and_then(|c| c.deletion_days).or(case.company.own_dpa.deletion_days);
    let days = agreed.unwrap_or(USUAL_DAYS);
    let due = days_after(ended, i64::from(days));
    if due >= case.day {
        return Vec::new();
    }
    let fault = Fault::new(Severity::Warning, Route::keys("internal.contract.deletion_proof"))
        .said(if agreed.is_some() { "message" } else { "no-days" })
        .naming("vendor", case.card().name.as_str())
        .naming("ended", ended)
        .naming("days", days)
        .naming("due", due);
    vec![fault]
}
