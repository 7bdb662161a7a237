//! Third-country exposure: a country outside the EEA without a finding of full scope, anywhere around a vendor.

use super::Case;
use crate::model::{Card, Country, Dossier, Location, Use};
use crate::say::Arg;
use crate::text::Route;
use std::collections::BTreeSet;

/// A country a vendor is exposed to, and through what.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Exposure {
    pub via: Via,
    pub country: Country,
}

/// Through what, the closest to us first: the desk orders vendors so.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Via {
    Entity,
    Place,
    Line,
    Parent,
    /// A sub-processor, by name.
    SubProcessor(String),
}

impl Via {
    /// The article that makes it matter.
    pub fn citation(&self) -> &'static str {
        match self {
            Self::Entity | Self::Place | Self::Line => "gdpr-44",
            Self::Parent => "gdpr-28-1",
            Self::SubProcessor(_) => "gdpr-28-4",
        }
    }

    fn said(&self) -> (&'static str, Option<&str>) {
        match self {
            Self::Entity => ("via-entity", None),
            Self::Place => ("via-place", None),
            Self::Line => ("via-line", None),
            Self::Parent => ("via-parent", None),
            Self::SubProcessor(name) if name.is_empty() => ("via-unnamed-sub-processor", None),
            Self::SubProcessor(name) => ("via-sub-processor", Some(name)),
        }
    }
}

impl Exposure {
    /// "United States (contracting entity)".
    pub fn arg(&self) -> Arg {
        let (key, name) = self.via.said();
        let mut args = vec![("country", Arg::Country(self.country))];
        args.extend(name.map(|name| ("name", Arg::from(name))));
        Arg::Message(key, args)
    }
}

/// Every exposure of a vendor on the day, a country named once with its closest reason, the United States first.
pub fn exposures(case: &Case<'_>) -> Vec<Exposure> {
    let mut seen = BTreeSet::new();
    let mut all: Vec<Exposure> = countries(case).filter(|e| case.is_exposed(e.country)).collect();
    all.sort_by_key(|e| (e.via.clone(), e.country.code() != "US", e.country));
    all.retain(|e| seen.insert(e.country));
    all
}

fn countries<'a>(case: &'a Case<'_>) -> impl Iterator<Item = Exposure> + 'a {
    let card = case.card();
    let entity = std::iter::once((Via::Entity, card.entity.country));
    let places = card.locations.iter().map(|l| (Via::Place, l.country));
    let lines = card.lines().iter().map(|l| (Via::Line, l.to));
    let parent = card.entity.parent.iter().map(|p| (Via::Parent, p.country));
    let chain = case.vendor.chain().into_iter().flat_map(|known| {
        let via = Via::SubProcessor(known.name().unwrap_or_default().to_owned());
        known.places().into_iter().map(move |place| (via.clone(), place.country))
    });
    entity.chain(places).chain(lines).chain(parent).chain(chain).map(|(via, country)| Exposure { via, country })
}

/// The countries from which the internal half says that data can be reached.
pub fn reached_from(dossier: &Dossier) -> Vec<(Route, Country)> {
    let countries = dossier.access.iter().flat_map(|access| access.countries.iter().enumerate());
    countries.map(|(i, c)| (Route::keys("internal.access.countries").then(i), *c)).collect()
}

/// The entity's country and the places of storage, processing and backup.
pub fn held_in(card: &Card) -> Vec<(Route, Country)> {
    let holds_data = |l: &Location| l.uses.iter().any(|u| matches!(u, Use::Storage | Use::Processing | Use::Backup));
    let locations = card.locations.iter().enumerate().filter(|(_, l)| holds_data(l));
    std::iter::once((Route::keys("entity.country"), card.entity.country))
        .chain(locations.map(|(i, l)| (Route::keys("locations").then(i), l.country)))
        .collect()
}
