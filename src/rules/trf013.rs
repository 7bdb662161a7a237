use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "TRF013",
    name: "undeclared-access",
    severity: Severity::Error,
    check: Check::Transfers(check),
    judges: Judges::WhoeverHasData,
    reads: Reads::BothHalves,
    from: ALWAYS,
    basis: &["gdpr-44", "edpb-05-2021"],
    text: include_str!("trf013.md"),
};

use std::collections::BTreeSet;

fn check(case: &Under<'_>) -> Vec<Fault> {
    let held: Vec<Country> = held_in(case.card()).into_iter().map(|(_, country)| country).collect();
    let is_declared = |country: &Country| held.contains(country) || case.card().lines().iter().any(|l| l.to == *country);
    let mut seen = BTreeSet::new();
    let undeclared = accesses(case).into_iter().filter(|(_, c)| case.is_outside(*c) && !is_declared(c));
    undeclared
        .filter(|(_, country)| seen.insert(*country))
        .map(|(route, country)| {
            let fault = Fault::new(Severity::Error, route).naming("country", country).naming("code", country.to_string());
            fault.about(About::Country(country))
        })
        .collect()
}

/// Places of support alone, and countries of access recorded inside.
fn accesses(case: &Under<'_>) -> Vec<(Route, Country)> {
    let support = case.card().locations.iter().enumerate().filter(|(_, l)| is_support_alone(l));
    let support = support.map(|(i, l)| (Route::keys("locations").then(i), l.country));
    support.chain(reached_from(case.dossier())).collect()
}

fn is_support_alone(location: &Location) -> bool {
    location.uses.contains(&Use::Support) && location.uses.iter().all(|u| matches!(u, Use::Support | Use::Transit))
}
