use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "TRF016",
    name: "needless-mechanism",
    severity: Severity::Info,
    check: Check::Transfers(check),
    judges: Judges::WhoeverHasData,
    reads: Reads::PublicHalf,
    from: ALWAYS,
    basis: &[],
    text: include_str!("trf016.md"),
};

use crate::law::Standing;

/// The clauses of 2021, and the sets before them.
const CLAUSES: [MechanismWord; 4] =
    [MechanismWord::Scc, MechanismWord::Scc2001, MechanismWord::Scc2004, MechanismWord::Scc2010];

fn check(case: &Under<'_>) -> Vec<Fault> {
    if case.regime != Regime::Eu {
        return Vec::new();
    }
    let lines = case.lines().filter(|line| line.tool.is_some_and(|word| CLAUSES.contains(&word)));
    let needless = lines.filter_map(|line| {
        let fault = Fault::new(Severity::Info, line.tool_route()).about(About::Line(line.index));
        match case.standing(line.transfer.to) {
            Standing::Inside => Some((line, fault)),
            Standing::Covered(finding) => {
                let message = if line.tool == Some(MechanismWord::Scc) { "covered" } else { "covered-old" };
                Some((line, fault.said(message).citing(finding.id.as_str())))
            }
            _ => None,
        }
    });
    needless.map(|(line, fault)| fault.naming("country", line.transfer.to)).collect()
}
