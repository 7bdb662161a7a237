use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "OWN001",
    name: "incomplete-own-dpa",
    severity: Severity::Error,
    check: Check::Register(check),
    judges: Judges::Everyone,
    reads: Reads::PublicHalf,
    from: GDPR,
    basis: &["gdpr-28-3"],
    text: include_str!("own001.md"),
};

use crate::say::Arg;

fn check(case: &RegisterCase<'_>) -> Vec<Fault> {
    case.evidence.own_dpa.texts.iter().flat_map(|(lang, text)| judge(case, *lang, text)).collect()
}

fn judge(case: &RegisterCase<'_>, lang: Lang, text: &OwnText) -> Vec<Fault> {
    let fault = |message, severity| {
        let route = Route::keys("own_dpa.text").then(lang.code());
        let path = text.path.clone().map_or_else(|| Arg::Message("own-text-built-in", vec![]), Arg::from);
        Fault::new(severity, route).said(message).naming("language", lang.name()).naming("path", path)
    };
    let clauses = match &text.clauses {
        Ok(clauses) => clauses,
        Err(why) => return vec![fault("unfilled", Severity::Error).naming("why", why.as_str())],
    };
    let required = || case.law.elements.iter().filter(|element| element.required).map(|element| element.id);
    let found = |id: ElementId| clauses.iter().filter(move |clause| clause.id == id.word());
    let lacking: Vec<_> = required().filter(|id| found(*id).next().is_none()).collect();
    let empty: Vec<_> = required()
        .filter(|id| found(*id).next().is_some() && !found(*id).any(Clause::says_something))
        .collect();
    let named = |ids: Vec<ElementId>| Arg::Series(ids.into_iter().map(element).collect());
    let lists = [("message", lacking), ("empty", empty)].into_iter().filter(|(_, ids)| !ids.is_empty());
    lists.map(|(message, ids)| fault(message, Severity::Error).naming("elements", named(ids))).collect()
}

/// "Duration of the processing {#duration}": what to write about, and under which heading.
fn element(id: ElementId) -> Arg {
    Arg::Message("own-element", vec![("label", Arg::from(id)), ("id", Arg::from(id.word()))])
}
