use super::*;

pub const RULE: Rule = Rule {
    code: "DUE003",
    name: "changed-since-review",
    severity: Severity::Warning,
    check: Check::Vendor(check),
    judges: Judges::InUse,
    reads: Reads::BothHalves,
    from: GDPR,
    basis: &["gdpr-5-2"],
    text: include_str!("due003.md"),
};

fn check(case: &Case<'_>) -> Vec<Fault> {
    let last = case.dossier().review.as_ref().and_then(|r| r.last_with_place(case.day));
    let Some((place, last)) = last else { return Vec::new() };
    let is_signed = |facts: &str| facts.eq_ignore_ascii_case(&case.vendor.facts);
    if last.facts.as_deref().is_none_or(is_signed) {
        return Vec::new();
    }
    let route = Route::keys("internal.review.reviews").then(place).then("facts");
    vec![Fault::new(Severity::Warning, route).naming("day", last.date).naming("facts", case.vendor.facts.as_str())]
}
