use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "DUE005",
    name: "open-objection",
    severity: Severity::Warning,
    check: Check::Vendor(check),
    judges: Judges::WhoeverHadData,
    reads: Reads::BothHalves,
    from: GDPR,
    basis: &["gdpr-28-2"],
    text: include_str!("due005.md"),
};

/// How long an objection may wait for an answer.
const ANSWER_DAYS: i64 = 30;

fn check(case: &Case<'_>) -> Vec<Fault> {
    let objections = case.dossier().objections.iter().enumerate();
    let open = objections.filter(|(_, o)| days_after(o.received_on, ANSWER_DAYS) < case.day && !is_settled(case, o));
    open.map(|(place, objection)| fault(case, place, objection)).collect()
}

/// An outcome counts from the day it closed the objection, if that day is recorded.
fn is_settled(case: &Case<'_>, objection: &Objection) -> bool {
    objection.outcome.is_some() && objection.closed_on.is_none_or(|closed| closed <= case.day)
}

fn fault(case: &Case<'_>, place: usize, objection: &Objection) -> Fault {
    let route = Route::keys("internal.objections").then(place).then("outcome");
    let fault = Fault::new(Severity::Warning, route)
        .naming("vendor", case.card().name.as_str())
        .naming("received", objection.received_on)
        .naming("days", ANSWER_DAYS);
    match objection.closed_on.filter(|closed| *closed <= case.day) {
        Some(closed) => fault.said("closed").naming("closed", closed),
        None => fault,
    }
}
