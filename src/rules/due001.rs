use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "DUE001",
    name: "overdue-review",
    severity: Severity::Warning,
    check: Check::Vendor(check),
    judges: Judges::InUse,
    reads: Reads::BothHalves,
    from: GDPR,
    basis: &["gdpr-24", "gdpr-28-1"],
    text: include_str!("due001.md"),
};

fn check(case: &Case<'_>) -> Vec<Fault> {
    let review = case.dossier().review.as_ref();
    let Some(last) = review.and_then(|r| r.last(case.day)) else {
        return vec![Fault::new(Severity::Warning, Route::keys("internal.review.reviews")).said("never")];
    };
    let every = review.and_then(|r| r.every).or(case.policy.review_every).unwrap_or(Period::months(12));
    let due = every.after(last.date);
    if due >= case.day {
        return Vec::new();
    }
    vec![Fault::new(Severity::Warning, Route::keys("internal.review.reviews")).naming("last", last.date).naming("due", due)]
}
