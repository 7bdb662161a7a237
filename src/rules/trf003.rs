use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "TRF003",
    name: "adequacy-out-of-scope",
    severity: Severity::Error,
    check: Check::Transfers(check),
    judges: Judges::WhoeverHasData,
    reads: Reads::BothHalves,
    from: ALWAYS,
    basis: &[],
    text: include_str!("trf003.md"),
};

fn check(case: &Under<'_>) -> Vec<Fault> {
    let lines = case.adequacy_lines().filter(|(_, word)| *word == MechanismWord::Adequacy);
    lines.flat_map(|(line, word)| unmet(case, line, word)).collect()
}

fn unmet(case: &Under<'_>, line: Line<'_>, word: MechanismWord) -> Vec<Fault> {
    let to = line.transfer.to;
    let Some(finding) = case.law.relied_on(word, to, case.regime, case.day) else { return Vec::new() };
    let has = |wanted: &Trait| case.proof(line).is_some_and(|p| p.importer_traits.contains(wanted));
    let asked = finding.conditions.iter().filter(|t| is_recorded_by_people(**t));
    asked
        .filter(|t| !has(t))
        .map(|wanted| {
            Fault::new(Severity::Error, case.proof_route(line).then("importer_traits"))
                .naming("country", to)
                .naming("trait", *wanted)
                .naming("word", wanted.word())
                .naming("key", case.proof_route(line).then("importer_traits").to_string())
                .citing(finding.id.as_str())
                .about(About::Line(line.index))
        })
        .collect()
}

/// Data in a software vendor's hands is processed by automated means, so Israel's condition is met of itself;
/// the Data Privacy Framework's conditions have their own rules.
fn is_recorded_by_people(condition: Trait) -> bool {
    !matches!(condition, Trait::AutomatedIl | Trait::DpfListed | Trait::DpfHr)
}
