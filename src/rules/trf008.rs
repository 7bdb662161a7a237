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
    if case.regime != Regime::Eu {
        return Vec::new();
    }
    case.outside_lines().flat_map(|line| judge(case, line)).collect()
}

fn judge(case: &Under<'_>, line: Line<'_>) -> Vec<Fault> {
    let words = [("mechanism", line.transfer.mechanism), ("fallback", line.transfer.fallback)];
    words.into_iter().filter_map(|(key, word)| repealed(case, line, key, word?)).collect()
}

fn repealed(case: &Under<'_>, line: Line<'_>, key: &'static str, word: MechanismWord) -> Option<Fault> {
    let set = case.law.mechanism(word)?;
    let (old, new) = (set.existing_contracts_until?, set.new_contracts_until?);
    let contracted = case.proof(line).and_then(|p| p.contract_on);
    let fault = Fault::new(Severity::Error, line.key(key)).naming("mechanism", word).about(About::Line(line.index));
    match contracted {
        _ if case.day > old => Some(fault.naming("day", old)),
        Some(day) if day > new => Some(fault.said("contracted-late").naming("day", new).naming("contracted", day)),
        _ => None,
    }
}
