//! The public half of a vendor: whatever stands here may be published.

use super::*;
use crate::text::Route;
use chrono::NaiveDate;

/// One vendor file.
#[derive(Clone, Debug)]
pub struct Vendor {
    /// The file's name without its ending: stable, never reused.
    pub id: String,
    /// The file's path from the register's root.
    pub path: String,
    pub card: Card,
    pub dossier: Dossier,
    /// SHA-256 of the facts a sign-off covers.
    pub facts: String,
    /// Whether the public half could be read without a fault.
    pub card_is_whole: bool,
    /// Whether the internal half could be read without a fault.
    pub dossier_is_whole: bool,
}

/// What is said to people.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    pub name: String,
    pub aliases: Vec<String>,
    pub entity: Entity,
    pub affiliate: bool,
    pub website: Option<Link>,
    pub category: Category,
    pub role: Role,
    pub serves: Vec<Serves>,
    pub products: Vec<String>,
    pub purpose: Text,
    pub condition: Option<Text>,
    pub source: Option<Text>,
    pub data: Vec<Data>,
    pub subjects: Vec<Subject>,
    pub retention: Option<Retention>,
    pub locations: Vec<Location>,
    pub transfers: Option<Vec<Transfer>>,
    pub dpa: Option<Link>,
    pub subprocessors: Option<SubProcessors>,
    pub certifications: Vec<Certification>,
    pub ai: Option<Ai>,
    pub links: Links,
    pub announced_on: Option<NaiveDate>,
    pub since: Option<NaiveDate>,
    pub ended_on: Option<NaiveDate>,
    pub replaces: Option<String>,
    pub reason: Option<Text>,
}

/// The legal entity a contract is made with.
#[derive(Clone, Debug, PartialEq)]
pub struct Entity {
    pub name: String,
    pub country: Country,
    pub address: Option<String>,
    pub contact: Option<Contact>,
    pub registration: Option<String>,
    pub parent: Option<Parent>,
}

/// The company that controls an entity.
#[derive(Clone, Debug, PartialEq)]
pub struct Parent {
    pub name: String,
    pub country: Country,
}

/// A kind of data: a word of the format, of the company, or a free text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Data {
    Word(DataWord),
    Own(String),
    Free(Text),
}

/// A kind of people: a word of the format or of the company.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    Word(SubjectWord),
    Own(String),
}

/// How long data is kept.
#[derive(Clone, Debug, PartialEq)]
pub enum Retention {
    Said(Text),
    /// Days from an event.
    Counted {
        days: u32,
        from: RetentionFrom,
    },
}

/// A place where data is.
#[derive(Clone, Debug, PartialEq)]
pub struct Location {
    pub country: Country,
    /// Storage and processing where nothing is said.
    pub uses: Vec<Use>,
    pub region: Option<String>,
    pub when: Option<Text>,
}

/// One line of GDPR Chapter V: to a country, to an importer, on a ground.
#[derive(Clone, Debug, PartialEq)]
pub struct Transfer {
    pub to: Country,
    pub mechanism: Option<MechanismWord>,
    /// Modules of the standard contractual clauses, 1 to 4.
    pub module: Modules,
    pub fallback: Option<MechanismWord>,
    pub importer: Option<String>,
    pub uk: Option<MechanismWord>,
    pub ch: Option<MechanismWord>,
}

impl Transfer {
    /// The tool the line names under a law of the exporter.
    pub fn tool(&self, regime: Regime) -> Option<MechanismWord> {
        match regime {
            Regime::Eu => self.mechanism,
            Regime::Uk => self.uk,
            Regime::Ch => self.ch,
        }
    }

    /// The key that tool stands under.
    pub fn tool_key(regime: Regime) -> &'static str {
        match regime {
            Regime::Eu => "mechanism",
            Regime::Uk => "uk",
            Regime::Ch => "ch",
        }
    }
}

/// The modules of the standard contractual clauses a line uses: one number or a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Modules(pub Vec<u8>);

/// What a vendor says of its own sub-processors.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SubProcessors {
    pub url: Option<Link>,
    /// `none` was written: the vendor has none.
    pub has_none: bool,
    pub known: Vec<SubProcessor>,
    /// Whether `known` was written as a key of its own or is the whole list.
    pub is_keyed: bool,
}

impl SubProcessors {
    /// Where the known ones stand in the file.
    pub fn known_route(&self) -> Route {
        Route::keys(if self.is_keyed { "subprocessors.known" } else { "subprocessors" })
    }
}

/// A vendor's sub-processor as the vendor publishes it.
#[derive(Clone, Debug, PartialEq)]
pub struct SubProcessor {
    pub name: Option<String>,
    pub country: Option<Country>,
    pub purpose: Option<Text>,
    pub mechanism: Option<MechanismWord>,
    pub since: Option<NaiveDate>,
}

/// A certificate; printed only while valid.
#[derive(Clone, Debug, PartialEq)]
pub struct Certification {
    pub name: String,
    /// The last valid day.
    pub until: Option<NaiveDate>,
    pub scope: Option<Text>,
    pub url: Option<Link>,
}

/// Whether a vendor trains models on what it is given.
#[derive(Clone, Debug, PartialEq)]
pub struct Ai {
    pub trains_on_data: bool,
    pub note: Option<Text>,
}

/// Further pages of a vendor.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Links {
    pub privacy: Option<Link>,
    pub security: Option<Link>,
    pub status: Option<Link>,
    pub terms: Option<Link>,
}

impl Card {
    /// How far the vendor's life is on a day.
    pub fn stage(&self, day: NaiveDate) -> Stage {
        match (self.since, self.ended_on) {
            (_, Some(end)) if end < day => Stage::Ended,
            (Some(since), _) if since > day => Stage::Planned,
            (_, Some(_)) => Stage::Ending,
            _ => Stage::Active,
        }
    }

    /// Whether the vendor is used on a day: active, or up to its last day.
    pub fn is_used(&self, day: NaiveDate) -> bool {
        matches!(self.stage(day), Stage::Active | Stage::Ending)
    }

    pub fn serves(&self, whom: Serves) -> bool {
        self.serves.contains(&whom)
    }

    /// Every text that is published, with its place.
    pub fn texts(&self) -> Vec<(Route, &Text)> {
        let mut texts = vec![(Route::keys("purpose"), &self.purpose)];
        let single = [("condition", &self.condition), ("source", &self.source), ("reason", &self.reason)];
        texts.extend(single.into_iter().filter_map(|(key, text)| Some((Route::keys(key), text.as_ref()?))));
        if let Some(Retention::Said(text)) = &self.retention {
            texts.push((Route::keys("retention"), text));
        }
        texts.extend(self.data.iter().enumerate().filter_map(|(i, data)| match data {
            Data::Free(text) => Some((Route::keys("data").then(i), text)),
            _ => None,
        }));
        let whens = self.locations.iter().map(|l| l.when.as_ref());
        texts.extend(listed(Route::keys("locations"), "when", whens));
        let scopes = self.certifications.iter().map(|c| c.scope.as_ref());
        texts.extend(listed(Route::keys("certifications"), "scope", scopes));
        if let Some(note) = self.ai.as_ref().and_then(|ai| ai.note.as_ref()) {
            texts.push((Route::keys("ai.note"), note));
        }
        let known = self.known_subprocessors().iter().map(|s| s.purpose.as_ref());
        texts.extend(listed(self.known_route(), "purpose", known));
        texts
    }

    /// The transfer lines, none if nothing is said.
    pub fn lines(&self) -> &[Transfer] {
        self.transfers.as_deref().unwrap_or_default()
    }

    /// Where the sub-processors named in the public half stand.
    pub fn known_route(&self) -> Route {
        self.subprocessors.as_ref().map_or_else(|| Route::keys("subprocessors"), SubProcessors::known_route)
    }

    /// The sub-processors named in the public half.
    pub fn known_subprocessors(&self) -> &[SubProcessor] {
        self.subprocessors.as_ref().map_or(&[], |s| &s.known)
    }
}

fn listed<'a>(list: Route, key: &'static str, texts: impl Iterator<Item = Option<&'a Text>>) -> Vec<(Route, &'a Text)> {
    texts.enumerate().filter_map(|(i, text)| Some((list.then(i).then(key), text?))).collect()
}

impl Vendor {
    /// Whether the vendor may occur on public pages on a day.
    pub fn is_public(&self, day: NaiveDate) -> bool {
        let hidden = self.dossier.unlisted.is_some() || self.dossier.evaluating;
        let announced = self.card.stage(day) != Stage::Planned || self.card.announced_on.is_some_and(|a| a <= day);
        !hidden && announced
    }

    /// The processing agreement in force on a day: incorporated or executed, from its effective day
    /// (if one is recorded) to its last day.
    pub fn dpa_in_force(&self, day: NaiveDate) -> Option<&Dpa> {
        self.dossier.dpa.as_ref().filter(|dpa| {
            dpa.is_agreed() && dpa.effective_on.is_none_or(|d| d <= day) && dpa.expires_on.is_none_or(|d| d >= day)
        })
    }
}
