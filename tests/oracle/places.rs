//! The rows about countries: where the vendor sits, where data is, who can reach it, who owns it.

use super::described::{Described, Location};
use super::tables::{self, Regime};
use super::verdict::{Fault, Standing, Under};
use std::collections::BTreeSet;

fn fault(code: &'static str, severity: char, route: String, country: &'static str) -> Fault {
    Fault { code, severity, route, country, line: None }
}

/// Every country of the file, with its route.
fn written(case: &Described) -> Vec<(String, &'static str)> {
    let entity = [("entity.country".to_owned(), case.entity)];
    let parent = case.parent.map(|country| ("entity.parent.country".to_owned(), country));
    let locations = case.locations.iter().enumerate().map(|(i, l)| (location_route(i), l.country));
    let lines = case.lines.iter().enumerate().map(|(i, l)| (format!("transfers[{i}].to"), l.to));
    entity.into_iter().chain(parent).chain(locations).chain(lines).chain(access(case)).collect()
}

/// A place is pointed at as a whole, for it may be written as a bare code.
fn location_route(i: usize) -> String {
    format!("locations[{i}]")
}

fn access(case: &Described) -> Vec<(String, &'static str)> {
    case.access.iter().enumerate().map(|(i, c)| (format!("internal.access.countries[{i}]"), *c)).collect()
}

/// REG007: a code whose status is unsettled, which is a question of EU law alone. A code is one fault, at the first
/// place that has it.
pub fn reg007(case: &Described) -> Vec<Fault> {
    if !case.regimes.contains(&Regime::Eu) {
        return vec![];
    }
    let unsettled = first_of_each(written(case).into_iter()).filter(|(_, country)| tables::UNSETTLED.contains(country));
    unsettled.map(|(route, country)| fault("REG007", 'W', route, country)).collect()
}

pub fn faults(eye: Under<'_>) -> Vec<Fault> {
    [trf001(eye), trf013(eye), trf014(eye)].concat()
}

/// A country is one fault, at the first place that names it.
fn first_of_each(all: impl Iterator<Item = (String, &'static str)>) -> impl Iterator<Item = (String, &'static str)> {
    let mut seen = BTreeSet::new();
    all.filter(move |(_, country)| seen.insert(*country))
}

fn has_line(eye: Under<'_>, country: &str) -> bool {
    eye.case.lines.iter().any(|line| line.to == country)
}

/// Storage and processing where nothing is said.
fn is_for(location: &Location, uses: &[&str]) -> bool {
    let said = if location.uses.is_empty() { &["storage", "processing"][..] } else { location.uses };
    said.iter().any(|u| uses.contains(u))
}

/// TRF001, first half: a third country in `entity.country` or in `locations` (storage, processing, backup) without a
/// line: an error, a remark where a finding of full scope covers it. Lines themselves are in `lines`.
fn trf001(eye: Under<'_>) -> Vec<Fault> {
    let entity = [("entity.country".to_owned(), eye.case.entity)];
    let places = eye.case.locations.iter().enumerate();
    let kept = places.filter(|(_, l)| is_for(l, &["storage", "processing", "backup"]));
    let all = entity.into_iter().chain(kept.map(|(i, l)| (location_route(i), l.country)));
    let bare = first_of_each(all.filter(|(_, country)| !has_line(eye, country)));
    bare.filter_map(|(route, country)| match eye.standing(country) {
        Standing::Inside => None,
        Standing::Full => Some(fault("TRF001", 'I', route, country)),
        Standing::Exposed => Some(fault("TRF001", 'E', route, country)),
    })
    .collect()
}

/// TRF013: support alone, or access, from outside without a line. Transit alone needs none. Nothing is said of findings
/// of full scope, so they don’t help.
fn trf013(eye: Under<'_>) -> Vec<Fault> {
    let places = eye.case.locations.iter().enumerate();
    let support = places.filter(|(_, l)| is_for(l, &["support"]) && !is_for(l, &["storage", "processing", "backup"]));
    let all = support.map(|(i, l)| (location_route(i), l.country)).chain(access(eye.case));
    // A country without a line is one fault, and TRF001’s if data is kept there.
    let told: BTreeSet<_> = trf001(eye).iter().map(|f| f.country).collect();
    let abroad = all.filter(|(_, country)| eye.standing(country) != Standing::Inside && !has_line(eye, country));
    first_of_each(abroad)
        .filter(|(_, country)| !told.contains(country))
        .map(|(route, country)| fault("TRF013", 'E', route, country))
        .collect()
}

/// TRF014: the parent sits in a country without a finding of full scope, the entity inside, and no dated assessment.
fn trf014(eye: Under<'_>) -> Vec<Fault> {
    let exposed = eye.case.parent.filter(|parent| eye.standing(parent) == Standing::Exposed);
    let assessed = eye.case.parent_assessed_on.is_some_and(|on| on <= eye.case.day);
    let faulty = exposed.filter(|_| eye.vendor_exports() && !assessed);
    faulty
        .map(|country| fault("TRF014", 'W', "internal.access.parent_assessed_on".to_owned(), country))
        .into_iter()
        .collect()
}
