use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "TRF005",
    name: "unlisted-dpf-importer",
    severity: Severity::Error,
    check: Check::Transfers(check),
    judges: Judges::WhoeverHasData,
    reads: Reads::BothHalves,
    from: ALWAYS,
    basis: &["us-dpf-2023-1795"],
    text: include_str!("trf005.md"),
};

/// How old the last look at the list may be.
const LOOK_DAYS: i64 = 90;

fn check(case: &Under<'_>) -> Vec<Fault> {
    case.framework_lines().flat_map(|line| judge(case, line)).collect()
}

fn judge(case: &Under<'_>, line: Line<'_>) -> Vec<Fault> {
    let importer = line.transfer.importer.as_ref().unwrap_or(&case.card().entity.name);
    let route = case.proof_route(line).then("dpf");
    let fault = |severity, key: &'static str| {
        let fault = Fault::new(severity, route.then(key)).naming("importer", importer.as_str());
        fault.naming("key", route.to_string()).about(About::Line(line.index))
    };
    let entry = case.proof(line).and_then(|p| p.dpf.as_ref());
    let Some(entry) = entry.filter(|e| is_on_list(e, case.regime)) else {
        return vec![fault(Severity::Error, "status")];
    };
    let mut faults = Vec::new();
    if entry.checked_on.filter(|d| *d <= case.day).is_none_or(|d| d < days_after(case.day, -LOOK_DAYS)) {
        faults.push(fault(Severity::Warning, "checked_on").said("old-look"));
    }
    let mut own = line.transfer.importer.iter().chain([&case.card().entity.name]);
    match &entry.listed_as {
        None => faults.push(fault(Severity::Warning, "listed_as").said("no-name")),
        Some(listed) if !own.any(|name| normalised(name) == normalised(listed)) => {
            faults.push(fault(Severity::Warning, "listed_as").said("other-name").naming("listed", listed.as_str()));
        }
        Some(_) => {}
    }
    faults
}

fn is_on_list(entry: &DpfEntry, regime: Regime) -> bool {
    matches!(entry.status, Some(DpfStatus::Active | DpfStatus::Recertifying)) && entry.frameworks.contains(&regime)
}
