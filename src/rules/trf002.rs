use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "TRF002",
    name: "lapsed-adequacy",
    severity: Severity::Error,
    check: Check::Transfers(check),
    judges: Judges::WhoeverHasData,
    reads: Reads::BothHalves,
    from: ALWAYS,
    basis: &["gdpr-45"],
    text: include_str!("trf002.md"),
};

use crate::law::Finding;
use crate::say::Arg;
fn check(case: &Under<'_>) -> Vec<Fault> {
    case.adequacy_lines().filter_map(|(line, word)| lapsed(case, line, word)).collect()
}

fn lapsed(case: &Under<'_>, line: Line<'_>, word: MechanismWord) -> Option<Fault> {
    let to = line.transfer.to;
    if case.law.relied_on(word, to, case.regime, case.day).is_some() {
        return None;
    }
    let is_caught = has_proven_fallback(case, line);
    let severity = if is_caught { Severity::Warning } else { Severity::Error };
    let known = case.law.ever_relied_on(word, to, case.regime, case.day);
    let fault = Fault::new(severity, line.tool_route())
        .said(if is_caught { "caught" } else { "message" })
        .naming("mechanism", word)
        .naming("country", to)
        .naming("on", case.day)
        .naming("why", why(case, known))
        .about(About::Line(line.index));
    Some(known.into_iter().fold(fault, |fault, finding| fault.citing(finding.id.as_str())))
}

/// Why nothing covers the day: ended, not yet there, or never was.
fn why(case: &Under<'_>, finding: Option<&Finding>) -> Arg {
    let Some(finding) = finding else { return Arg::Message("finding-never", vec![]) };
    let name = ("finding", Arg::Text(finding.name.0.clone()));
    let first = finding.periods.iter().map(|p| p.from).min();
    match first.filter(|from| *from > case.day) {
        Some(from) => Arg::Message("finding-from", vec![name, ("day", from.into())]),
        None => {
            let last = finding.periods.iter().filter_map(|p| p.until).max();
            Arg::Message("finding-until", vec![name, ("day", last.unwrap_or(case.day).into())])
        }
    }
}

/// Whether another tool, which carries transfers on the day, was contracted by then.
fn has_proven_fallback(case: &Under<'_>, line: Line<'_>) -> bool {
    line.transfer.fallback.is_some_and(|word| case.carries_line(word, line)) && case.contracted_on(line).is_some()
}
