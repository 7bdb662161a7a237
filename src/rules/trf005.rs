use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "TRF005",
    name: "unlisted-dpf-importer",
    severity: Severity::Error,
    check: Check::Vendor(check),
    judges: Judges::WhoeverHasData,
    reads: Reads::BothHalves,
    basis: &["us-dpf-2023-1795"],
    text: include_str!("trf005.md"),
};

use case::Line;

/// How old the last look at the list may be.
const LOOK_DAYS: i64 = 90;

fn check(case: &Case<'_>) -> Vec<Fault> {
    case.framework_lines().flat_map(|line| judge(case, line)).collect()
}

fn judge(case: &Case<'_>, line: Line<'_>) -> Vec<Fault> {
    let importer = line.transfer.importer.as_ref().unwrap_or(&case.card().entity.name);
    let route = case.proof_route(line).then("dpf");
    let fault = |severity, key: &'static str| {
        let fault = Fault::new(severity, route.then(key)).naming("importer", importer.as_str());
        fault.naming("key", route.to_string()).about(About::Line(line.index))
    };
    let entry = case.proof(line).and_then(|p| p.dpf.as_ref());
    let Some(entry) = entry.filter(|e| is_on_list(e)) else {
        return vec![fault(Severity::Error, "status")];
    };
    let mut faults = Vec::new();
    if entry.checked_on.is_none_or(|d| d < days_after(case.day, -LOOK_DAYS)) {
        faults.push(fault(Severity::Warning, "checked_on").said("old-look"));
    }
    if let Some(listed) = other_name(case, line, entry) {
        faults.push(fault(Severity::Warning, "listed_as").said("other-name").naming("listed", listed));
    }
    faults
}

fn is_on_list(entry: &DpfEntry) -> bool {
    matches!(entry.status, Some(DpfStatus::Active | DpfStatus::Recertifying)) && entry.frameworks.contains(&Regime::Eu)
}

/// The name on the list, where it is neither the importer's nor the entity's.
fn other_name<'a>(case: &Case<'_>, line: Line<'_>, entry: &'a DpfEntry) -> Option<&'a str> {
    let listed = entry.listed_as.as_deref().unwrap_or_default();
    let own = line.transfer.importer.iter().chain([&case.card().entity.name]);
    (!own.into_iter().any(|name| normalised(name) == normalised(listed))).then_some(listed)
}
