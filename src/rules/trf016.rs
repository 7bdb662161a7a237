use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "TRF016",
    name: "needless-mechanism",
    severity: Severity::Info,
    check: Check::Transfers(check),
    judges: Judges::WhoeverHasData,
    reads: Reads::PublicHalf,
    from: NEW_CLAUSES,
    basis: &[],
    text: include_str!("trf016.md"),
};

use crate::law::Standing;

fn check(case: &Under<'_>) -> Vec<Fault> {
    if case.regime != Regime::Eu {
        return Vec::new();
    }
    let lines = case.lines().filter(|line| line.tool == Some(MechanismWord::Scc));
    let needless = lines.filter_map(|line| {
        let fault = Fault::new(Severity::Info, line.tool_route()).about(About::Line(line.index));
        match case.standing(line.transfer.to) {
            Standing::Inside => Some((line, fault)),
            Standing::Covered(finding) => Some((line, fault.said("covered").citing(finding.id.as_str()))),
            _ => None,
        }
    });
    needless.map(|(line, fault)| fault.naming("country", line.transfer.to)).collect()
}
