//! Where data is, country by country: what the map and its table show of the vendors in use.

use super::Said;
use super::card::Setting;
use super::outlines::{self, EUROPE, Frame, Outline, WORLD};
use super::safeguard::{self, is_inside};
use crate::law::{Finding, Standing};
use crate::model::*;
use crate::say::{self, Arg, speaker};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// A map and the table that says the same in words.
#[derive(Clone, Debug, Serialize)]
pub struct MapView {
    pub world: Frame,
    /// Europe larger, where data is there.
    pub europe: Option<Frame>,
    /// One a legal state, in the order of the legend.
    pub layers: Vec<LayerView>,
    /// Which law the colours follow, said where more than one binds the company.
    pub law: Option<String>,
    /// Whose data the columns of the table are about.
    pub columns: Vec<String>,
    pub rows: Vec<CountryView>,
}

/// The countries of one legal state.
#[derive(Clone, Debug, Serialize)]
pub struct LayerView {
    pub state: &'static str,
    pub label: String,
    pub shapes: Vec<ShapeView>,
}

/// A country as it is drawn.
#[derive(Clone, Debug, Serialize)]
pub struct ShapeView {
    pub code: String,
    pub name: &'static str,
    pub path: Option<&'static str>,
    pub x: i32,
    pub y: i32,
    /// Where its middle is.
    pub in_europe: bool,
    pub reaches_europe: bool,
    /// Too small to be seen: it gets a dot.
    pub dot_in_world: bool,
    pub dot_in_europe: bool,
}

/// A row of the table.
#[derive(Clone, Debug, Serialize)]
pub struct CountryView {
    pub name: &'static str,
    /// What each law says of the country; the first is that of the colours.
    pub laws: Vec<LawView>,
    /// As many as the table has columns.
    pub cells: Vec<Vec<ThereView>>,
}

#[derive(Clone, Debug, Serialize)]
pub struct LawView {
    /// Its name, where more than one binds the company.
    pub law: Option<String>,
    pub text: String,
    pub decision: Option<DecisionView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct DecisionView {
    pub text: String,
    pub href: Option<String>,
}

/// What is done in a country, and by whom.
#[derive(Clone, Debug, Serialize)]
pub struct ThereView {
    pub what: String,
    pub vendors: Vec<VendorThereView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct VendorThereView {
    /// From the folder of the language.
    pub href: String,
    pub name: String,
    /// When data is there, if not always.
    pub when: Option<Said>,
}

/// How data stands in a country under a law, in the order of the legend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum State {
    Inside,
    Adequate,
    /// A finding covers some importers, or some data.
    Limited,
    /// No finding, and a vendor there names another ground that holds.
    Other,
    Unsettled,
    /// Nobody there names a ground that holds.
    Unstated,
}

/// What a vendor does in a country, in the order of the table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Presence {
    Place(BTreeSet<Use>),
    /// Its legal entity is there, and none of its places.
    Entity,
    /// A transfer goes there, and it has neither place nor entity.
    Transfer,
}

struct There<'a> {
    id: &'a str,
    card: &'a Card,
    presence: Presence,
    when: Option<&'a Text>,
}

/// Below this a dot is drawn over a country, in square units: on the map of the world, and on that of Europe.
const SMALL: [u32; 2] = [500, 60];

/// The map of vendors in use; none where none of them says where data is.
pub fn map<'a>(in_use: impl Iterator<Item = (&'a str, &'a Card)>, setting: Setting<'_>) -> Option<MapView> {
    let mut countries: BTreeMap<Country, Vec<There<'_>>> = BTreeMap::new();
    for (id, card) in in_use.filter(|(_, card)| card.role != Role::None) {
        for (country, there) in presences(id, card, setting) {
            countries.entry(country).or_default().push(there);
        }
    }
    let law = main_law(setting);
    let columns: Vec<Serves> =
        Serves::ALL.iter().copied().filter(|w| countries.values().flatten().any(|t| t.card.serves(*w))).collect();
    let mut found: Vec<_> =
        countries.iter().map(|(country, there)| (state(*country, law, there, setting).0, *country, there)).collect();
    found.sort_by_cached_key(|(state, country, _)| (*state, normalised(country.name(setting.lang))));
    let layers = layers(&found, law, setting.lang);
    (!found.is_empty()).then(|| MapView {
        world: WORLD,
        europe: layers.iter().flat_map(|l| &l.shapes).any(|s| s.in_europe).then_some(EUROPE),
        law: (setting.company.regimes.len() > 1)
            .then(|| speaker(setting.lang).say("map-law", &vec![("law", named(law, setting).into())])),
        columns: columns.iter().map(|w| speaker(setting.lang).plain(&format!("group-{}", w.word()))).collect(),
        rows: found.iter().map(|(_, country, there)| row(*country, there, &columns, setting)).collect(),
        layers,
    })
}

/// The law the colours follow: that of the Union where it binds the company.
fn main_law(setting: Setting<'_>) -> Regime {
    let regimes = &setting.company.regimes;
    if regimes.contains(&Regime::Eu) { Regime::Eu } else { regimes.first().copied().unwrap_or(Regime::Eu) }
}

fn named(law: Regime, setting: Setting<'_>) -> String {
    speaker(setting.lang).plain(&format!("law-of-{}", law.word()))
}

/// Every place of a vendor, and every third country its pages name a ground for.
fn presences<'a>(id: &'a str, card: &'a Card, setting: Setting<'_>) -> Vec<(Country, There<'a>)> {
    let there = |presence, when| There { id, card, presence, when };
    let mut found: Vec<(Country, There<'a>)> = Vec::new();
    for place in &card.locations {
        let presence = Presence::Place(place.uses.iter().copied().collect());
        let when = place.when.as_ref();
        if !found.iter().any(|(c, t)| *c == place.country && t.presence == presence && t.when == when) {
            found.push((place.country, there(presence, when)));
        }
    }
    let entity = (card.entity.country, Presence::Entity);
    let lines = card.lines().iter().map(|line| (line.to, Presence::Transfer));
    for (country, presence) in std::iter::once(entity).chain(lines) {
        if !is_inside(country, setting) && !found.iter().any(|(c, _)| *c == country) {
            found.push((country, there(presence, None)));
        }
    }
    found
}

/// How data stands in a country under a law on the day, and the finding that says so.
fn state<'a>(country: Country, law: Regime, there: &[There<'_>], setting: Setting<'a>) -> (State, Option<&'a Finding>) {
    let names_ground = || there.iter().any(|t| safeguard::has_ground(t.card, country, law, setting));
    match setting.law.standing(country, law, setting.day) {
        Standing::Inside => (State::Inside, None),
        Standing::Covered(finding) => (State::Adequate, Some(finding)),
        Standing::Unsettled(_) => (State::Unsettled, None),
        _ if !names_ground() => (State::Unstated, None),
        Standing::Partly(finding) => (State::Limited, Some(finding)),
        Standing::Third => (State::Other, None),
    }
}

fn layers(found: &[(State, Country, &Vec<There<'_>>)], law: Regime, lang: Lang) -> Vec<LayerView> {
    let of = |wanted: &State| {
        let countries = found.iter().filter(|(state, ..)| state == wanted).map(|(_, country, _)| *country);
        let shapes = countries.filter_map(|country| Some(shape(country, outlines::of(country)?, lang)));
        LayerView { state: wanted.word(), label: wanted.label(law, lang), shapes: shapes.collect() }
    };
    let states: BTreeSet<State> = found.iter().map(|(state, ..)| *state).collect();
    states.iter().map(of).collect()
}

fn shape(country: Country, outline: &'static Outline, lang: Lang) -> ShapeView {
    let in_europe = EUROPE.has(outline.x, outline.y);
    ShapeView {
        code: country.to_string(),
        name: country.name(lang),
        path: outline.path.as_deref(),
        x: outline.x,
        y: outline.y,
        in_europe,
        reaches_europe: outline.reaches_europe,
        dot_in_world: !in_europe && outline.area < SMALL[0],
        dot_in_europe: in_europe && outline.area < SMALL[1],
    }
}

fn row(country: Country, there: &[There<'_>], columns: &[Serves], setting: Setting<'_>) -> CountryView {
    let main = main_law(setting);
    let others = safeguard::laws(setting).filter(|law| *law != main);
    CountryView {
        name: country.name(setting.lang),
        laws: std::iter::once(main).chain(others).map(|law| said_by(law, country, there, setting)).collect(),
        cells: columns.iter().map(|whose| cell(there, *whose, setting)).collect(),
    }
}

fn said_by(law: Regime, country: Country, there: &[There<'_>], setting: Setting<'_>) -> LawView {
    let Setting { lang, day, .. } = setting;
    let words = speaker(lang);
    let (state, finding) = state(country, law, there, setting);
    let stage = setting.law.exit_stage(country, day).filter(|_| state == State::Inside && law == Regime::Eu);
    let text = match (stage, finding.filter(|_| state == State::Limited)) {
        (Some(stage), _) => {
            words.say("map-counted", &vec![("stage", stage.what.get(lang).into()), ("day", Arg::from(stage.until))])
        }
        (None, Some(finding)) => words.say("map-limits", &vec![("limits", limits(finding, lang).into())]),
        (None, None) => state.label(law, lang),
    };
    LawView {
        law: (setting.company.regimes.len() > 1).then(|| named(law, setting)),
        text,
        decision: finding.map(|finding| DecisionView {
            text: finding.reference.get(lang).to_owned(),
            href: safeguard::official_page(setting.law, finding, lang),
        }),
    }
}

/// What a finding of partial scope is limited to: what binds the importer, else what it is called. That an entry
/// covers human resources data is asked of such data alone.
fn limits(finding: &Finding, lang: Lang) -> String {
    let asked = finding.conditions.iter().filter(|condition| **condition != Trait::DpfHr);
    let conditions: Vec<_> = asked.map(|c| say::lower_first(c.label(lang), lang)).collect();
    if conditions.is_empty() { finding.name.get(lang).to_owned() } else { say::list(&conditions, lang) }
}

/// Who does what in a country with one side's data, by what is done and then by name.
fn cell(there: &[There<'_>], whose: Serves, setting: Setting<'_>) -> Vec<ThereView> {
    let mut by_presence: BTreeMap<&Presence, Vec<&There<'_>>> = BTreeMap::new();
    for one in there.iter().filter(|t| t.card.serves(whose)) {
        by_presence.entry(&one.presence).or_default().push(one);
    }
    let view = |(presence, mut there): (&Presence, Vec<&There<'_>>)| {
        there.sort_by_cached_key(|t| normalised(&t.card.name));
        ThereView {
            what: presence.said(setting.lang),
            vendors: there.into_iter().map(|t| t.view(setting.lang)).collect(),
        }
    };
    by_presence.into_iter().map(view).collect()
}

impl There<'_> {
    fn view(&self, lang: Lang) -> VendorThereView {
        VendorThereView {
            href: format!("vendors/{}.html", self.id),
            name: self.card.name.clone(),
            when: self.when.map(|when| Said::new(when, lang)),
        }
    }
}

impl Presence {
    fn said(&self, lang: Lang) -> String {
        match self {
            Self::Place(uses) => {
                let label = |(at, u): (usize, &Use)| match at {
                    0 => u.label(lang).to_owned(),
                    _ => say::lower_first(u.label(lang), lang),
                };
                say::list(&uses.iter().enumerate().map(label).collect::<Vec<_>>(), lang)
            }
            Self::Entity => speaker(lang).plain("map-entity"),
            Self::Transfer => speaker(lang).plain("map-transfer"),
        }
    }
}

impl State {
    fn word(self) -> &'static str {
        match self {
            Self::Inside => "inside",
            Self::Adequate => "adequate",
            Self::Limited => "limited",
            Self::Other => "other",
            Self::Unsettled => "unsettled",
            Self::Unstated => "unstated",
        }
    }

    fn label(self, law: Regime, lang: Lang) -> String {
        match self {
            Self::Inside => speaker(lang).plain(&format!("map-inside-{}", law.word())),
            _ => speaker(lang).plain(&format!("map-{}", self.word())),
        }
    }
}
