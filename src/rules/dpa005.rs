use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "DPA005",
    name: "incomplete-dpa",
    severity: Severity::Error,
    check: Check::Vendor(check),
    judges: Judges::Processors,
    reads: Reads::BothHalves,
    from: GDPR,
    basis: &["gdpr-28-3"],
    text: include_str!("dpa005.md"),
};

use crate::say::Arg;

fn check(case: &Case<'_>) -> Vec<Fault> {
    let Some(dpa) = case.vendor.dpa_in_force(case.day) else { return Vec::new() };
    let lacking = lacking(dpa);
    let unread: Vec<_> = ClauseLetter::ALL.iter().filter(|l| !dpa.clauses.contains_key(l)).collect();
    if !lacking.is_empty() {
        let route = if dpa.missing.is_empty() { "internal.dpa.clauses" } else { "internal.dpa.missing" };
        return vec![Fault::new(Severity::Error, Route::keys(route)).naming("elements", Arg::List(lacking))];
    }
    if unread.is_empty() {
        return Vec::new();
    }
    let letters = unread.into_iter().map(|l| Arg::from(format!("({})", l.word()))).collect();
    vec![Fault::new(Severity::Warning, Route::keys("internal.dpa.clauses")).said("unread").naming("letters", Arg::List(letters))]
}

/// The elements recorded as missing, by letter or by id.
fn lacking(dpa: &Dpa) -> Vec<Arg> {
    let letters = dpa.clauses.iter().filter(|(_, place)| place.as_str() == "missing");
    letters.map(|(letter, _)| Arg::from(*letter)).chain(dpa.missing.iter().map(|e| Arg::from(*e))).collect()
}
