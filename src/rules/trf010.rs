use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "TRF010",
    name: "incomplete-scc-annexes",
    severity: Severity::Error,
    check: Check::Transfers(check),
    judges: Judges::WhoeverHasData,
    reads: Reads::BothHalves,
    from: NEW_CLAUSES,
    basis: &["scc-914"],
    text: include_str!("trf010.md"),
};

use crate::say::Arg;

fn check(case: &Under<'_>) -> Vec<Fault> {
    if case.regime != Regime::Eu || case.vendor_exports() {
        return Vec::new();
    }
    let exposed = case.outside_lines().filter(|line| case.is_exposed(line.transfer.to));
    exposed.filter(|line| line.tool == Some(MechanismWord::Scc)).filter_map(|line| judge(case, line)).collect()
}

fn judge(case: &Under<'_>, line: Line<'_>) -> Option<Fault> {
    let proof = case.proof(line);
    let recorded = proof.map_or(&[][..], |p| &p.annexes);
    let needs_list = proof.is_some_and(|p| p.authorisation == Some(Authorisation::Specific));
    let needed = needed(case, &line.transfer.module.0).filter(|annex| needs_list || *annex != Annex::III);
    let missing: Vec<Annex> = needed.filter(|annex| !recorded.contains(annex)).collect();
    if missing.is_empty() {
        return None;
    }
    let route = case.proof_route(line).then("annexes");
    let named = missing.into_iter().map(Arg::from).collect();
    let fault = Fault::new(Severity::Error, route.clone()).naming("annexes", Arg::List(named));
    Some(fault.naming("country", line.transfer.to).naming("key", route.to_string()).about(About::Line(line.index)))
}

/// The annexes of the modules given; where none is given, those of a transfer to a processor.
fn needed<'a>(case: &Under<'a>, given: &[u8]) -> impl Iterator<Item = Annex> + use<'a> {
    let given = if given.is_empty() { vec![2] } else { given.to_vec() };
    let modules = case.law.mechanism(MechanismWord::Scc).map_or(&[][..], |m| &m.modules);
    let wanted = move |annex: &Annex| modules.iter().any(|m| given.contains(&m.module) && m.annexes.contains(annex));
    Annex::ALL.iter().copied().filter(wanted)
}
