use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "DUE006",
    name: "used-though-rejected",
    severity: Severity::Error,
    check: Check::Vendor(check),
    judges: Judges::WhoeverHasData,
    reads: Reads::BothHalves,
    from: GDPR,
    basis: &["gdpr-28-1"],
    text: include_str!("due006.md"),
};

fn check(case: &Case<'_>) -> Vec<Fault> {
    let last = case.dossier().review.as_ref().and_then(|r| r.last_with_place(case.day));
    let Some((place, last)) = last.filter(|(_, last)| last.outcome == Outcome::Rejected && case.is_in_use()) else {
        return Vec::new();
    };
    let route = Route::keys("internal.review.reviews").then(place).then("outcome");
    let fault = Fault::new(Severity::Error, route).naming("vendor", case.card().name.as_str()).naming("day", last.date);
    match case.card().ended_on {
        Some(end) => vec![fault.said("ending").naming("end", end)],
        None => vec![fault],
    }
}
