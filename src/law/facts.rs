//! The shape of the law's data files.

use crate::model::{Country, ElementId, Lang, MechanismWord, Regime, Text, Word};
use chrono::NaiveDate;
use serde::{Deserialize, Deserializer, de::Error};
use std::collections::BTreeMap;

/// A text in the languages it was written in.
#[derive(Clone, Debug)]
pub struct Prose(pub Text);

impl Prose {
    pub fn get(&self, lang: Lang) -> &str {
        match &self.0 {
            Text::Each(texts) => {
                let of = |wanted: Lang| texts.iter().find(|(l, _)| *l == wanted);
                of(lang).or_else(|| of(Lang::En)).map_or("", |(_, text)| text.as_str())
            }
            Text::Same(text) => text,
        }
    }
}

/// One text for all languages, or one a language.
#[derive(Deserialize)]
#[serde(untagged)]
enum Written {
    Same(String),
    Each(BTreeMap<String, String>),
}

impl<'de> Deserialize<'de> for Prose {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let texts = match Written::deserialize(deserializer)? {
            Written::Same(text) => return Ok(Self(Text::Same(text))),
            Written::Each(texts) => texts,
        };
        let texts = texts.into_iter().map(|(code, text)| {
            Lang::parse(&code).map(|lang| (lang, text)).ok_or_else(|| D::Error::custom(format!("language {code}")))
        });
        Ok(Self(Text::Each(texts.collect::<Result<_, _>>()?)))
    }
}

pub(super) fn word<'de, D: Deserializer<'de>, T: Word>(deserializer: D) -> Result<T, D::Error> {
    let text = String::deserialize(deserializer)?;
    T::parse(&text).ok_or_else(|| D::Error::custom(format!("{text} is not on the list {}", T::LIST)))
}

pub(super) fn words<'de, D: Deserializer<'de>, T: Word>(deserializer: D) -> Result<Vec<T>, D::Error> {
    let texts = Vec::<String>::deserialize(deserializer)?;
    texts
        .iter()
        .map(|t| T::parse(t).ok_or_else(|| D::Error::custom(format!("{t} is not on the list {}", T::LIST))))
        .collect()
}

fn optional_word<'de, D: Deserializer<'de>, T: Word>(deserializer: D) -> Result<Option<T>, D::Error> {
    word(deserializer).map(Some)
}

fn country<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Country, D::Error> {
    let code = String::deserialize(deserializer)?;
    Country::parse(&code).ok_or_else(|| D::Error::custom(format!("country {code}")))
}

fn optional_country<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Country>, D::Error> {
    country(deserializer).map(Some)
}

pub(super) fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
}

pub(super) fn optional_day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
    let text = Option::<String>::deserialize(deserializer)?;
    text.map(|t| t.parse().map_err(D::Error::custom)).transpose()
}

pub(super) fn yes() -> bool {
    true
}

/// How surely a fact was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Confidence {
    /// In an official text.
    Primary,
    /// In a secondary source.
    Secondary,
    /// General knowledge, to be confirmed.
    Memory,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TerritoryFile {
    pub horizon: Horizon,
    pub regimes: Vec<RegimeLaw>,
    pub gdpr: Gdpr,
    pub members: Vec<Member>,
    pub eea: Vec<EeaState>,
    pub territories: Vec<Territory>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Horizon {
    /// The day the files were put together.
    #[serde(deserialize_with = "day")]
    pub compiled_on: NaiveDate,
    #[serde(deserialize_with = "day")]
    pub newest_source: NaiveDate,
}

/// A law of the exporter beside the GDPR.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegimeLaw {
    #[serde(deserialize_with = "word")]
    pub regime: Regime,
    /// The first day it is judged on.
    #[serde(deserialize_with = "day")]
    pub from: NaiveDate,
    /// The citation that stands for its rules on transfers.
    pub cites: String,
    pub confidence: Confidence,
}

/// Since when the GDPR applies.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gdpr {
    pub reference: Prose,
    pub celex: String,
    #[serde(deserialize_with = "day")]
    pub applies_from: NaiveDate,
    /// In Iceland, Liechtenstein and Norway.
    #[serde(deserialize_with = "day")]
    pub eea_efta_from: NaiveDate,
    pub eea_reference: Prose,
    pub confidence: Confidence,
}

/// A Member State of the Union, now or once.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    #[serde(deserialize_with = "country")]
    pub code: Country,
    #[serde(deserialize_with = "day")]
    pub since: NaiveDate,
    /// The last day it counted as one.
    #[serde(default, deserialize_with = "optional_day")]
    pub until: Option<NaiveDate>,
    /// How it left, each stage to its last day.
    #[serde(default)]
    pub stages: Vec<ExitStage>,
    pub confidence: Confidence,
}

/// A time in which a former Member State still counted as one.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExitStage {
    #[serde(deserialize_with = "day")]
    pub until: NaiveDate,
    pub what: Prose,
}

/// A state of the EEA that isn't in the Union; always inside.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EeaState {
    #[serde(deserialize_with = "country")]
    pub code: Country,
    #[serde(deserialize_with = "day")]
    pub gdpr_from: NaiveDate,
    pub confidence: Confidence,
}

/// A territory that isn't simply its parent state.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Territory {
    #[serde(deserialize_with = "country")]
    pub code: Country,
    /// The state it belongs to.
    #[serde(default, deserialize_with = "optional_country")]
    pub parent: Option<Country>,
    pub status: Status,
    /// Id of the finding that covers it.
    pub adequacy: Option<String>,
    #[serde(default, deserialize_with = "optional_day")]
    pub from: Option<NaiveDate>,
    pub basis: Option<Prose>,
    pub note: Option<Prose>,
    pub confidence: Confidence,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Part of the Union.
    Eu,
    /// A third country.
    Third,
    /// To be decided by people.
    Unsettled,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FindingFile {
    pub findings: Vec<Finding>,
}

/// A finding of adequacy (GDPR Art. 45, or its like under UK and Swiss law).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    pub id: String,
    /// The exporter's law.
    #[serde(deserialize_with = "word")]
    pub regime: Regime,
    pub territories: Vec<Place>,
    pub name: Prose,
    pub scope: Scope,
    /// What binds the importer where the scope is partial.
    #[serde(default, deserialize_with = "words")]
    pub conditions: Vec<crate::model::Trait>,
    /// The mechanism word that names it, where that isn't `adequacy`.
    #[serde(default, deserialize_with = "optional_word")]
    pub word: Option<MechanismWord>,
    pub reference: Prose,
    pub celex: Option<String>,
    pub url: Option<String>,
    pub periods: Vec<FindingPeriod>,
    pub ended: Option<End>,
    pub reviewed: Option<Reviewed>,
    #[serde(default)]
    pub litigation: Vec<Lawsuit>,
    #[serde(default)]
    pub contested: bool,
    #[serde(default)]
    pub events: Vec<Event>,
    pub note: Option<Prose>,
    pub confidence: Confidence,
}

/// A country, or the whole EEA.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "String")]
pub enum Place {
    Country(Country),
    Eea,
}

impl TryFrom<String> for Place {
    type Error = String;

    fn try_from(code: String) -> Result<Self, Self::Error> {
        if code == "EEA" {
            return Ok(Self::Eea);
        }
        Country::parse(&code).map(Self::Country).ok_or(code)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    Full,
    Partial,
    Organisation,
    LawEnforcement,
}

/// Days on which a finding holds, both ends inclusive.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FindingPeriod {
    #[serde(deserialize_with = "day")]
    pub from: NaiveDate,
    #[serde(default, deserialize_with = "optional_day")]
    pub until: Option<NaiveDate>,
    pub by: Option<Prose>,
    pub celex: Option<String>,
}

/// Why and when a finding ended: its first day without effect.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct End {
    #[serde(deserialize_with = "day")]
    pub on: NaiveDate,
    pub by: Prose,
    pub celex: Option<String>,
    pub what: Prose,
}

/// The Commission's last look at a finding.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reviewed {
    #[serde(deserialize_with = "day")]
    pub on: NaiveDate,
    pub reference: Prose,
}

/// A case in which a finding is or was contested.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lawsuit {
    pub case: String,
    pub name: String,
    /// The day it was decided.
    #[serde(default, deserialize_with = "optional_day")]
    pub date: Option<NaiveDate>,
    /// The day it was brought.
    #[serde(default, deserialize_with = "optional_day")]
    pub lodged: Option<NaiveDate>,
    pub ecli: Option<String>,
    pub outcome: Prose,
}

/// Something that happened to the ground a finding stands on.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    #[serde(deserialize_with = "day")]
    pub on: NaiveDate,
    /// `tia`: assessments made before it should be made again.
    pub reassess: Option<String>,
    pub fact: Prose,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ElementFile {
    pub elements: Vec<Element>,
}

/// Something a processor contract must hold (GDPR Art. 28), or that a careful reader asks of it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Element {
    #[serde(deserialize_with = "word")]
    pub id: ElementId,
    /// Where Art. 28 asks for it: chapeau, letter, paragraph, or practice.
    pub layer: String,
    /// The letter of Art. 28(3), where it has one.
    pub letter: Option<String>,
    #[serde(rename = "ref")]
    pub reference: Prose,
    pub required: bool,
    pub weak_if: Option<Prose>,
    pub confidence: Confidence,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CitationFile {
    pub citations: Vec<Citation>,
}

/// A legal source as a finding names it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    pub id: String,
    pub text: Prose,
    pub celex: Option<String>,
    pub ecli: Option<String>,
    pub url: Option<String>,
}
