use super::*;

/// The day of the judgment in C-311/18, from which every transfer tool must be assessed.
const SCHREMS_2: Option<NaiveDate> = NaiveDate::from_ymd_opt(2020, 7, 16);

pub const RULE: Rule = Rule {
    code: "TRF011",
    name: "missing-tia",
    severity: Severity::Error,
    check: Check::Transfers(check),
    judges: Judges::WhoeverHasData,
    reads: Reads::BothHalves,
    from: SCHREMS_2,
    basis: &["schrems-2", "scc-914-clause-14"],
    text: include_str!("trf011.md"),
};

use crate::law::Event;
use crate::say::Arg;
fn check(case: &Under<'_>) -> Vec<Fault> {
    let lines = case.outside_lines().filter(|line| case.is_exposed(line.transfer.to) && rests_on_tool(case, *line));
    lines.filter_map(|line| judge(case, line)).collect()
}

/// Whether the line stands on a tool of Art. 46, which must be assessed.
fn rests_on_tool(case: &Under<'_>, line: Line<'_>) -> bool {
    line.tool.and_then(|word| case.law.mechanism(word)).is_some_and(|m| m.needs_tia)
}

fn judge(case: &Under<'_>, line: Line<'_>) -> Option<Fault> {
    let route = case.proof_route(line).then("tia");
    let to = line.transfer.to;
    let fault = |severity, key: &'static str, message| {
        let fault = Fault::new(severity, route.then(key)).said(message).naming("country", to);
        fault.naming("vendor", case.card().name.as_str()).naming("key", route.to_string()).about(About::Line(line.index))
    };
    let tia = case.proof(line).and_then(|p| p.tia.as_ref());
    let Some((tia, done)) = tia.and_then(|t| Some((t, t.done_on.filter(|d| *d <= case.day)?))) else {
        let severity = if case.vendor_exports() { Severity::Warning } else { Severity::Error };
        let message = if case.vendor_exports() { "vendor-exports" } else { "message" };
        return Some(fault(severity, "done_on", message));
    };
    if let Some(next) = tia.next_on.filter(|next| *next < case.day) {
        return Some(fault(Severity::Warning, "next_on", "overdue").naming("day", next));
    }
    newest_event(case, to).filter(|e| e.on > done).map(|event| {
        let fault = fault(Severity::Warning, "done_on", "outdated").naming("day", event.on).naming("done", done);
        fault.naming("event", Arg::Text(event.fact.0.clone()))
    })
}

fn newest_event<'a>(case: &Under<'a>, to: Country) -> Option<&'a Event> {
    case.law.reassess_events(to, case.day).max_by_key(|e| e.on)
}
