use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "DPA004",
    name: "dpa-of-another-entity",
    severity: Severity::Error,
    check: Check::Vendor(check),
    judges: Judges::Processors,
    reads: Reads::BothHalves,
    from: GDPR,
    basis: &["gdpr-28-3"],
    text: include_str!("dpa004.md"),
};

fn check(case: &Case<'_>) -> Vec<Fault> {
    let Some(signed) = case.vendor.dpa_in_force(case.day).and_then(|dpa| dpa.entity.as_ref()) else { return Vec::new() };
    let declared = &case.card().entity.name;
    if normalised(signed) == normalised(declared) {
        return Vec::new();
    }
    let fault = Fault::new(Severity::Error, Route::keys("internal.dpa.entity"));
    vec![fault.naming("signed", signed.as_str()).naming("entity", declared.as_str())]
}
