use super::*;

pub const RULE: Rule = Rule {
    code: "SEC002",
    name: "expired-certificate",
    severity: Severity::Warning,
    check: Check::Vendor(check),
    judges: Judges::WhoeverHasData,
    reads: Reads::PublicHalf,
    from: GDPR,
    basis: &["gdpr-28-1", "gdpr-28-5"],
    text: include_str!("sec002.md"),
};

use crate::model::Certification;

fn check(case: &Case<'_>) -> Vec<Fault> {
    let certificates = case.card().certifications.iter().enumerate();
    let expired = certificates.filter_map(|(i, c)| Some((i, c, c.until.filter(|until| *until < case.day)?)));
    let fault = |(index, certificate, until): (usize, &Certification, NaiveDate)| {
        let route = Route::keys("certifications").then(index).then("until");
        let fault = Fault::new(Severity::Warning, route).naming("certificate", certificate.name.as_str());
        fault.naming("vendor", case.card().name.as_str()).naming("day", until)
    };
    expired.map(fault).collect()
}
