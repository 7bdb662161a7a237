use super::*;

pub const RULE: Rule = Rule {
    code: "DPA001",
    name: "missing-dpa",
    severity: Severity::Error,
    check: Check::Vendor(check),
    judges: Judges::Processors,
    reads: Reads::BothHalves,
    from: GDPR,
    basis: &["gdpr-28-3", "gdpr-28-9"],
    text: include_str!("dpa001.md"),
};

fn check(case: &Case<'_>) -> Vec<Fault> {
    if case.vendor.dpa_in_force(case.day).is_some() || !exposures(case).is_empty() {
        return Vec::new();
    }
    let fault = Fault::new(Severity::Error, Route::keys("internal.dpa.state"));
    vec![fault.naming("vendor", case.card().name.as_str()).naming("state", dpa002::state(case))]
}
