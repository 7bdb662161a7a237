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
    let missing = elements(dpa);
    let letters: Vec<_> = letters(dpa).collect();
    if !missing.is_empty() || !letters.is_empty() {
        let is_required = |id: &ElementId| case.law.elements.iter().any(|e| e.id == *id && e.required);
        let is_grave = !letters.is_empty() || missing.iter().any(is_required);
        let severity = if is_grave { Severity::Error } else { Severity::Warning };
        let route = if missing.is_empty() { "internal.dpa.clauses" } else { "internal.dpa.missing" };
        let named = letters.into_iter().map(Arg::from).chain(missing.into_iter().map(Arg::from)).collect();
        return vec![Fault::new(severity, Route::keys(route)).naming("elements", Arg::Series(named))];
    }
    let unread: Vec<_> = ClauseLetter::ALL.iter().filter(|l| !dpa.clauses.contains_key(l)).collect();
    if unread.is_empty() {
        return Vec::new();
    }
    let letters = unread.into_iter().map(|l| Arg::from(format!("({})", l.word()))).collect();
    let fault = Fault::new(Severity::Warning, Route::keys("internal.dpa.clauses")).said("unread");
    vec![fault.naming("letters", Arg::List(letters))]
}

/// The letters of Art. 28(3) recorded as unanswered.
fn letters(dpa: &Dpa) -> impl Iterator<Item = ClauseLetter> {
    dpa.clauses.iter().filter(|(_, place)| place.as_str() == "missing").map(|(letter, _)| *letter)
}

/// The elements recorded as missing, but for those whose letter says so already.
fn elements(dpa: &Dpa) -> Vec<ElementId> {
    let is_said = |id: &ElementId| letters(dpa).any(|l| id.word().starts_with(&format!("{}-", l.word())));
    dpa.missing.iter().copied().filter(|id| !is_said(id)).collect()
}
