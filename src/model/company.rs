//! Who publishes the register.

use super::*;
use crate::text::Route;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// `company.yaml`.
#[derive(Clone, Debug)]
pub struct Company {
    pub name: String,
    pub entity: Entity,
    pub website: Option<Link>,
    pub base_url: Option<Link>,
    /// The first is the default.
    pub languages: Vec<Lang>,
    pub contact: Contact,
    pub dpo: Option<Dpo>,
    pub authority: Option<Text>,
    pub regimes: Vec<Regime>,
    pub products: Vec<Product>,
    pub subprocessors: SubProcessorTerms,
    pub own_dpa: OwnDpa,
    pub brand: Brand,
    pub words: OwnWords,
}

#[derive(Clone, Debug)]
pub struct Dpo {
    pub email: Contact,
}

#[derive(Clone, Debug)]
pub struct Product {
    pub id: String,
    pub name: String,
}

/// What we promise customers when our sub-processors change.
#[derive(Clone, Debug, Default)]
pub struct SubProcessorTerms {
    pub authorisation: Option<Authorisation>,
    pub notice_days: Option<u32>,
    pub objection_days: Option<u32>,
    pub objection_contact: Option<Contact>,
    pub subscribe: Option<Contact>,
}

/// The processing agreement we offer to customers.
#[derive(Clone, Debug, Default)]
pub struct OwnDpa {
    /// Path of our own text by language; the built-in text where there is none.
    pub text: BTreeMap<Lang, String>,
    pub processing: Option<Processing>,
    pub versions: Vec<OwnDpaVersion>,
    pub breach_hours: Option<u32>,
    pub deletion_days: Option<u32>,
    pub measures: Vec<Measure>,
}

impl OwnDpa {
    /// The day our first agreement took effect.
    pub fn first_effective_on(&self) -> Option<NaiveDate> {
        self.versions.iter().map(|v| v.effective_on).min()
    }

    /// The places of the versions in the list, in the order they come into force; of those of one day, the one
    /// written last comes last.
    pub fn in_order(&self) -> Vec<usize> {
        let mut positions: Vec<usize> = (0..self.versions.len()).collect();
        positions.sort_by_key(|position| self.versions[*position].effective_on);
        positions
    }

    /// The version in force on a day.
    pub fn version_on(&self, day: NaiveDate) -> Option<&OwnDpaVersion> {
        self.versions.get(self.position_on(day)?)
    }

    /// How the version at a place in the list stands on a day.
    pub fn stage(&self, position: usize, day: NaiveDate) -> VersionStage {
        let is_begun = self.versions.get(position).is_some_and(|version| version.effective_on <= day);
        match self.position_on(day) {
            Some(current) if current == position => VersionStage::InForce,
            _ if is_begun => VersionStage::Former,
            _ => VersionStage::ToCome,
        }
    }

    /// Where the version in force on a day stands in the list.
    pub fn position_on(&self, day: NaiveDate) -> Option<usize> {
        let begun = self.versions.iter().enumerate().filter(|(_, v)| v.effective_on <= day);
        begun.max_by_key(|(_, v)| v.effective_on).map(|(position, _)| position)
    }
}

/// The description of the processing for Annex II.
#[derive(Clone, Debug)]
pub struct Processing {
    pub nature: Option<Text>,
    pub purpose: Option<Text>,
    pub duration: Option<Text>,
    pub data: Vec<Data>,
    pub subjects: Vec<Subject>,
}

#[derive(Clone, Debug)]
pub struct OwnDpaVersion {
    /// Its name, whatever the company chose.
    pub version: String,
    pub effective_on: NaiveDate,
    pub summary: Option<Text>,
    /// Path of the kept text by language.
    pub text: BTreeMap<Lang, String>,
    /// Hash of the text by language: of its Markdown, with or without names and days filled in.
    pub sha256: BTreeMap<Lang, String>,
}

/// A version seen from a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VersionStage {
    Former,
    InForce,
    ToCome,
}

impl OwnDpaVersion {
    /// Where its page stands in the folder of a language, from its first day on and for good.
    pub fn page(&self) -> String {
        format!("dpa/{}.html", slug(&self.version))
    }
}

/// A technical or organisational measure for Annex III.
#[derive(Clone, Debug)]
pub struct Measure {
    pub area: String,
    pub text: Text,
}

#[derive(Clone, Debug, Default)]
pub struct Brand {
    /// `#rrggbb`.
    pub accent: Option<String>,
    /// A file in `templates/`.
    pub logo: Option<String>,
}

/// Words of the company's own, beside those of the format.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnWords {
    pub data: BTreeMap<String, Text>,
    pub subjects: BTreeMap<String, Text>,
}

/// How the company wants findings treated; internal.
#[derive(Clone, Debug, Default)]
pub struct Policy {
    pub review_every: Option<Period>,
    pub fail_on: Option<Severity>,
    pub rules: Vec<RulePolicy>,
}

/// One rule treated otherwise, with a reason.
#[derive(Clone, Debug)]
pub struct RulePolicy {
    pub rule: String,
    /// `None`: the rule is ignored.
    pub severity: Option<Severity>,
    pub reason: String,
}

impl Company {
    /// Every text that is published, with its place.
    pub fn texts(&self) -> Vec<(Route, &Text)> {
        let mut texts: Vec<(Route, &Text)> = Vec::new();
        texts.extend(self.authority.iter().map(|text| (Route::keys("authority"), text)));
        let own = [("data", &self.words.data), ("subjects", &self.words.subjects)];
        for (list, words) in own {
            texts.extend(words.iter().map(|(word, text)| (Route::keys("words").then(list).then(word.clone()), text)));
        }
        if let Some(processing) = &self.own_dpa.processing {
            let said =
                [("nature", &processing.nature), ("purpose", &processing.purpose), ("duration", &processing.duration)];
            let at = Route::keys("own_dpa.processing");
            texts.extend(said.into_iter().filter_map(|(key, text)| Some((at.then(key), text.as_ref()?))));
        }
        let measures = self.own_dpa.measures.iter().enumerate();
        texts.extend(measures.map(|(i, m)| (Route::keys("own_dpa.measures").then(i).then("text"), &m.text)));
        let versions = self.own_dpa.versions.iter().enumerate();
        texts.extend(
            versions.filter_map(|(i, v)| {
                Some((Route::keys("own_dpa.versions").then(i).then("summary"), v.summary.as_ref()?))
            }),
        );
        texts
    }

    /// The language of first resort.
    pub fn language(&self) -> Lang {
        self.languages.first().copied().unwrap_or(Lang::En)
    }
}
