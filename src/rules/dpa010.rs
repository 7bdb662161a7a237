use super::*;

pub const RULE: Rule = Rule {
    code: "DPA010",
    name: "undated-dpa",
    severity: Severity::Warning,
    check: Check::Vendor(check),
    judges: Judges::Processors,
    reads: Reads::BothHalves,
    from: GDPR,
    basis: &["gdpr-5-2"],
    text: include_str!("dpa010.md"),
};

fn check(case: &Case<'_>) -> Vec<Fault> {
    let Some(dpa) = case.vendor.dpa_in_force(case.day).filter(|d| d.effective_on.is_none()) else { return Vec::new() };
    vec![Fault::new(Severity::Warning, Route::keys("internal.dpa.effective_on")).naming("state", crate::say::Arg::inside(dpa.state))]
}
