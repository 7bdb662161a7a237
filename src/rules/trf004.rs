use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "TRF004",
    name: "adequacy-ending",
    severity: Severity::Warning,
    check: Check::Transfers(check),
    judges: Judges::WhoeverHasData,
    reads: Reads::PublicHalf,
    from: ALWAYS,
    basis: &["gdpr-45-3"],
    text: include_str!("trf004.md"),
};

/// How far ahead an end should be known.
const DAYS_AHEAD: i64 = 365;

fn check(case: &Under<'_>) -> Vec<Fault> {
    let later = days_after(case.day, DAYS_AHEAD);
    let ending = case.adequacy_lines().filter_map(|(line, word)| {
        let to = line.transfer.to;
        let finding = case.law.relied_on(word, to, case.regime, case.day)?;
        let last = finding.last_day_from(case.day)?;
        case.law.findings_on(to, case.regime, later).next().is_none().then_some((line, finding, last))
    });
    ending
        .map(|(line, finding, last)| {
            Fault::new(Severity::Warning, line.tool_route())
                .naming("country", line.transfer.to)
                .naming("day", last)
                .naming("later", later)
                .citing(finding.id.as_str())
                .about(About::Line(line.index))
        })
        .collect()
}
