use super::*;

pub const RULE: Rule = Rule {
    code: "TRF012",
    name: "routine-derogation",
    severity: Severity::Error,
    check: Check::Transfers(check),
    judges: Judges::WhoeverHasData,
    reads: Reads::PublicHalf,
    from: ALWAYS,
    basis: &["gdpr-49", "edpb-2-2018"],
    text: include_str!("trf012.md"),
};

use crate::law::MechanismKind;

fn check(case: &Under<'_>) -> Vec<Fault> {
    if !case.is_in_use() {
        return Vec::new();
    }
    let lines = case.outside_lines().filter_map(|line| {
        let word = line.tool?;
        let is_derogation = case.law.mechanism(word)?.kind == MechanismKind::Derogation;
        let fault = Fault::new(Severity::Error, line.tool_route()).naming("mechanism", word);
        is_derogation.then(|| fault.naming("country", line.transfer.to).about(About::Line(line.index)))
    });
    lines.map(|fault| fault.naming("vendor", case.card().name.as_str())).collect()
}
