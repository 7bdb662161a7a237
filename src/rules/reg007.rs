use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "REG007",
    name: "unresolved-territory",
    severity: Severity::Warning,
    check: Check::Transfers(check),
    judges: Judges::Everyone,
    reads: Reads::PublicHalf,
    from: ALWAYS,
    basis: &["gdpr-44"],
    text: include_str!("reg007.md"),
};

use crate::law::Standing;
use std::collections::BTreeSet;

fn check(case: &Under<'_>) -> Vec<Fault> {
    let mut seen = BTreeSet::new();
    // An internal half that couldn't be read whole says nothing for sure.
    let reached = if case.vendor.dossier_is_whole { reached_from(case.dossier()) } else { Vec::new() };
    let places = places(case.card()).into_iter().chain(reached);
    places
        .filter(|(_, country)| seen.insert(*country))
        .filter_map(|(route, country)| match case.standing(country) {
            Standing::Unsettled(territory) => Some((route, country, territory)),
            _ => None,
        })
        .map(|(route, country, territory)| {
            let note = territory.note.as_ref().map_or_else(|| "".into(), |n| n.0.clone());
            Fault::new(Severity::Warning, route)
                .naming("country", country)
                .naming("code", country.to_string())
                .naming("note", crate::say::Arg::Text(note))
                .about(About::Country(country))
        })
        .collect()
}

fn places(card: &Card) -> Vec<(Route, Country)> {
    let mut places = vec![(Route::keys("entity.country"), card.entity.country)];
    places.extend(card.entity.parent.iter().map(|p| (Route::keys("entity.parent.country"), p.country)));
    places.extend(card.locations.iter().enumerate().map(|(i, l)| (Route::keys("locations").then(i), l.country)));
    places.extend(card.lines().iter().enumerate().map(|(i, l)| (Route::keys("transfers").then(i).then("to"), l.to)));
    let known = card.known_subprocessors().iter().enumerate();
    let list = card.known_route();
    places.extend(known.filter_map(|(i, s)| Some((list.then(i).then("country"), s.country?))));
    places
}
