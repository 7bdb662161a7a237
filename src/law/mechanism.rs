//! What a transfer or a contract can rest on, under each law of the exporter.

use super::facts::{Confidence, Prose, day, optional_day, word, words, yes};
use crate::model::{Annex, MechanismWord, Regime};
use chrono::NaiveDate;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MechanismFile {
    pub mechanisms: Vec<Mechanism>,
}

/// What a transfer or a contract can rest on.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mechanism {
    #[serde(deserialize_with = "word")]
    pub word: MechanismWord,
    pub kind: MechanismKind,
    #[serde(deserialize_with = "words")]
    pub regimes: Vec<Regime>,
    pub reference: String,
    pub celex: Option<String>,
    /// The short form a page prints.
    pub citation: Prose,
    /// What stands for `citation` and `celex` under another law than the Union's.
    #[serde(default)]
    pub cited_elsewhere: Vec<CitedElsewhere>,
    #[serde(default, deserialize_with = "optional_day")]
    pub from: Option<NaiveDate>,
    #[serde(default, deserialize_with = "optional_day")]
    pub until: Option<NaiveDate>,
    /// Under which laws it goes out of use, and when.
    #[serde(default)]
    pub ends: Vec<LastDays>,
    #[serde(default)]
    pub needs_tia: bool,
    #[serde(default = "yes")]
    pub usable: bool,
    /// The first day it is taken as fallen; no fact, an assumption.
    #[serde(skip)]
    pub void_from: Option<NaiveDate>,
    #[serde(default)]
    pub modules: Vec<Module>,
    pub note: Option<Prose>,
    pub confidence: Confidence,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MechanismKind {
    /// Art. 45.
    Finding,
    /// Art. 46.
    Safeguard,
    /// Art. 49.
    Derogation,
    /// Art. 28(7): a contract between controller and processor, no transfer tool.
    Contract,
}

/// How a mechanism is cited under a law that isn't the Union's.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CitedElsewhere {
    #[serde(deserialize_with = "word")]
    pub regime: Regime,
    pub citation: Prose,
    /// The citation whose link is its official page; where there is none, the mechanism's own page is.
    pub cites: Option<String>,
}

/// The days on which a mechanism goes out of use under a law.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LastDays {
    #[serde(deserialize_with = "word")]
    pub regime: Regime,
    /// The last day new contracts could use it.
    #[serde(deserialize_with = "day")]
    pub new_contracts_until: NaiveDate,
    /// The last day contracts made before could go on.
    #[serde(deserialize_with = "day")]
    pub existing_contracts_until: NaiveDate,
    pub confidence: Confidence,
}

/// A module of the standard contractual clauses.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Module {
    pub module: u8,
    pub exporter: String,
    pub importer: String,
    #[serde(deserialize_with = "words")]
    pub annexes: Vec<Annex>,
}

impl Mechanism {
    /// Whether it could already carry a transfer under a regime on a day.
    pub fn is_usable(&self, regime: Regime, day: NaiveDate) -> bool {
        let stands = self.usable && self.void_from.is_none_or(|fallen| day < fallen);
        stands && self.regimes.contains(&regime) && self.from.is_none_or(|f| f <= day)
    }

    /// Whether it is a tool of Art. 46 that carries transfers under a regime on a day.
    pub fn carries(&self, regime: Regime, day: NaiveDate) -> bool {
        let last = self.last_days(regime).map(|last| last.existing_contracts_until).or(self.until);
        let has_ended = last.is_some_and(|last| last < day);
        self.kind == MechanismKind::Safeguard && self.is_usable(regime, day) && !has_ended
    }

    /// Whether a contract made on a day could still use it under a regime.
    pub fn takes_contracts(&self, regime: Regime, day: NaiveDate) -> bool {
        self.last_days(regime).is_none_or(|last| day <= last.new_contracts_until)
    }

    /// When it goes out of use under a regime.
    pub fn last_days(&self, regime: Regime) -> Option<&LastDays> {
        self.ends.iter().find(|last| last.regime == regime)
    }

    /// How another law than the Union's is cited for it.
    pub fn cited_under(&self, regime: Regime) -> Option<&CitedElsewhere> {
        self.cited_elsewhere.iter().find(|cited| cited.regime == regime)
    }
}
