use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "TRF008",
    name: "repealed-clauses",
    severity: Severity::Error,
    check: Check::Transfers(check),
    judges: Judges::WhoeverHasData,
    reads: Reads::BothHalves,
    from: ALWAYS,
    basis: &["scc-914-4"],
    text: include_str!("trf008.md"),
};

fn check(case: &Under<'_>) -> Vec<Fault> {
    case.outside_lines().flat_map(|line| judge(case, line)).collect()
}

/// The tool under this law; the fallback is read as the Union's.
fn judge(case: &Under<'_>, line: Line<'_>) -> Vec<Fault> {
    let fallback = line.transfer.fallback.filter(|_| case.regime == Regime::Eu);
    let words = [(line.tool_key, line.tool), ("fallback", fallback)];
    words.into_iter().filter_map(|(key, word)| repealed(case, line, key, word?)).collect()
}

fn repealed(case: &Under<'_>, line: Line<'_>, key: &'static str, word: MechanismWord) -> Option<Fault> {
    let last = case.law.mechanism(word)?.last_days(case.regime)?;
    let (old, new) = (last.existing_contracts_until, last.new_contracts_until);
    let under_uk = |british, other| if case.regime == Regime::Uk { british } else { other };
    let fault = Fault::new(Severity::Error, line.key(key)).naming("mechanism", word).about(About::Line(line.index));
    match case.contracted_on(line) {
        _ if case.day > old => Some(fault.said(under_uk("uk", "message")).naming("day", old)),
        Some(day) if day > new => {
            let fault = fault.said(under_uk("uk-contracted-late", "contracted-late"));
            Some(fault.naming("day", new).naming("contracted", day))
        }
        _ => None,
    }
}
