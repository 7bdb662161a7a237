use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "PUB002",
    name: "unlisted-recipient",
    severity: Severity::Error,
    check: Check::Vendor(check),
    judges: Judges::WhoeverHasData,
    reads: Reads::BothHalves,
    from: GDPR,
    basis: &["gdpr-28-2", "gdpr-13-1-e"],
    text: include_str!("pub002.md"),
};

fn check(case: &Case<'_>) -> Vec<Fault> {
    let is_unlisted = case.dossier().unlisted.is_some() && case.is_in_use();
    let card = case.card();
    let found = match (card.serves(Serves::Customers), card.category) {
        _ if !is_unlisted => None,
        (true, _) => Some((Severity::Error, "message")),
        // A word says to which category of recipients it belongs; "other" names none.
        (false, Category::Other) => Some((Severity::Warning, "company")),
        (false, _) => None,
    };
    let fault = |(severity, message)| {
        let fault = Fault::new(severity, Route::keys("internal.unlisted")).said(message);
        fault.naming("vendor", card.name.as_str())
    };
    found.into_iter().map(fault).collect()
}
