use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "PUB003",
    name: "undisclosed-transfer",
    severity: Severity::Warning,
    check: Check::Vendor(check),
    judges: Judges::WhoeverHasData,
    reads: Reads::BothHalves,
    from: GDPR,
    basis: &["gdpr-13-1-f"],
    text: include_str!("pub003.md"),
};

use std::collections::BTreeSet;

fn check(case: &Case<'_>) -> Vec<Fault> {
    let mut seen = named_in_public(case.card());
    let is_outside = |country: Country| case.regimes().any(|regime| case.under(regime).is_outside(country));
    let internal = internal(case.dossier()).into_iter().filter(|(_, country, _)| is_outside(*country));
    internal
        .filter(|(_, country, _)| seen.insert(*country))
        .map(|(message, country, route)| {
            let fault = Fault::new(Severity::Warning, route).said(message).about(About::Country(country));
            fault.naming("country", country).naming("code", country.to_string())
        })
        .collect()
}

/// Every country a reader of the public half can find in it.
fn named_in_public(card: &Card) -> BTreeSet<Country> {
    let mut named = BTreeSet::from([card.entity.country]);
    named.extend(card.entity.parent.iter().map(|p| p.country));
    named.extend(card.locations.iter().map(|l| l.country));
    named.extend(card.lines().iter().map(|l| l.to));
    named.extend(card.known_subprocessors().iter().filter_map(|s| s.country));
    named
}

/// Facts that take data to a country: the message that says so, the country, the place.
fn internal(dossier: &Dossier) -> Vec<(&'static str, Country, Route)> {
    let proofs = dossier.transfers.iter();
    let proofs = proofs.map(|p| ("message", p.to, Route::keys("internal.transfers").then(p.key.clone())));
    let access = dossier.access.iter().flat_map(|a| a.countries.iter().enumerate());
    let access = access.map(|(i, c)| ("access", *c, Route::keys("internal.access.countries").then(i)));
    let chain = dossier.subprocessors.iter().enumerate();
    let chain = chain.filter_map(|(i, s)| {
        Some(("sub-processor", s.public.country?, Route::keys("internal.subprocessors").then(i).then("country")))
    });
    proofs.chain(access).chain(chain).collect()
}
