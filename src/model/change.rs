//! What changed in public, as customers are told: made of cards alone, so that nothing internal can be in it.

use super::{Card, Data, Retention, Text};
use chrono::NaiveDate;

/// One change of one vendor.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The vendor's id today, also for what happened under an earlier file name.
    pub vendor: String,
    /// The day it was announced, took effect or ended; for a changed fact the day it was committed.
    pub on: NaiveDate,
    pub what: What,
    /// The card after the change; for an end, the last one.
    pub card: Card,
}

/// What happened to a vendor.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// Customers were told that it will be used from `card.since`.
    Announced,
    /// Its first day of use.
    InForce,
    /// Public facts changed; the card as it was.
    Changed(Box<Card>),
    /// Its last day of use has passed: the first day without it.
    Ended,
    /// It was announced and given up before its first day of use.
    Withdrawn,
}

impl What {
    /// The card as it was, where facts changed.
    pub fn before_mut(&mut self) -> Option<&mut Card> {
        match self {
            Self::Changed(before) => Some(before),
            _ => None,
        }
    }
}

/// All changes known, with what isn't known.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChangeLog {
    /// The newest first; of one day by vendor id.
    pub changes: Vec<Change>,
    /// The first day from which changed facts are known; none where no history could be read.
    pub known_from: Option<NaiveDate>,
    pub gaps: Vec<Gap>,
}

/// Why a log may be incomplete.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Gap {
    /// There is no `git` program.
    NoGit,
    /// The register's folder is in no repository, or its files aren't committed.
    NotInRepository,
    /// Git could not read the repository, or would not.
    Refused,
    /// The clone doesn't hold what was before a day.
    Shallow(NaiveDate),
    /// Files differ from the last commit: what changed in them has no day yet.
    Uncommitted(Vec<String>),
    /// Revisions whose files could not be read; their changes show with the next that can.
    Unreadable(usize),
}

impl Card {
    /// Whether two cards state the same facts, however they are written: the order of lists and languages states
    /// nothing, and days and reasons of coming and going are told by entries of their own.
    pub fn states_the_same(&self, other: &Self) -> bool {
        self == other || self.facts() == other.facts()
    }

    fn facts(&self) -> Self {
        let mut card =
            Self { announced_on: None, since: None, ended_on: None, replaces: None, reason: None, ..self.clone() };
        card.texts_mut().into_iter().for_each(in_order_of_languages);
        in_order(&mut card.aliases);
        in_order(&mut card.serves);
        in_order(&mut card.products);
        in_order(&mut card.data);
        in_order(&mut card.subjects);
        card.locations.iter_mut().for_each(|location| in_order(&mut location.uses));
        in_order(&mut card.locations);
        in_order(card.transfers.as_deref_mut().unwrap_or_default());
        in_order(&mut card.certifications);
        if let Some(subprocessors) = &mut card.subprocessors {
            subprocessors.is_keyed = false;
            in_order(&mut subprocessors.known);
        }
        card
    }

    fn texts_mut(&mut self) -> Vec<&mut Text> {
        let said = self.retention.as_mut().and_then(|retention| match retention {
            Retention::Said(text) => Some(text),
            Retention::Counted { .. } => None,
        });
        let free = self.data.iter_mut().filter_map(|data| match data {
            Data::Free(text) => Some(text),
            _ => None,
        });
        let known = self.subprocessors.iter_mut().flat_map(|s| &mut s.known).filter_map(|s| s.purpose.as_mut());
        [Some(&mut self.purpose), self.condition.as_mut(), self.source.as_mut(), said]
            .into_iter()
            .flatten()
            .chain(free)
            .chain(known)
            .chain(self.locations.iter_mut().filter_map(|location| location.when.as_mut()))
            .chain(self.certifications.iter_mut().filter_map(|certification| certification.scope.as_mut()))
            .chain(self.ai.iter_mut().filter_map(|ai| ai.note.as_mut()))
            .collect()
    }
}

/// Any order will do, as long as it is the same for the same items.
fn in_order<T: std::fmt::Debug>(items: &mut [T]) {
    items.sort_by_cached_key(|item| format!("{item:?}"));
}

fn in_order_of_languages(text: &mut Text) {
    if let Text::Each(texts) = text {
        texts.sort();
    }
}
