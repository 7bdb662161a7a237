use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "TRF006",
    name: "dpf-without-data-type",
    severity: Severity::Error,
    check: Check::Transfers(check),
    judges: Judges::WhoeverHasData,
    reads: Reads::BothHalves,
    from: ALWAYS,
    basis: &["us-dpf-2023-1795"],
    text: include_str!("trf006.md"),
};

fn check(case: &Under<'_>) -> Vec<Fault> {
    let is_staff = |data: &Data| matches!(data, Data::Word(DataWord::Hr | DataWord::Candidate));
    let has_staff_data = case.card().data.iter().any(is_staff);
    let has_other_data = !case.card().data.iter().all(is_staff);
    let lines = case.framework_lines().filter_map(|line| {
        let covers = case.proof(line).and_then(|p| p.dpf.as_ref()).map_or(&[][..], |entry| &entry.covers);
        let message = match covers {
            covers if has_staff_data && !covers.contains(&HrCover::Hr) => "message",
            [HrCover::Hr] if has_other_data => "hr-only",
            _ => return None,
        };
        let route = case.proof_route(line).then("dpf").then("covers");
        let fault = Fault::new(Severity::Error, route.clone()).said(message).naming("key", route.to_string());
        Some(fault.about(About::Line(line.index)))
    });
    lines.map(|fault| fault.naming("vendor", case.card().name.as_str())).collect()
}
