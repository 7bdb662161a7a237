//! One vendor through time, while the revisions are walked.

use super::lives::{Seen, Sight};
use crate::model::{Card, Vendor, normalised};
use chrono::{Days, NaiveDate};
use std::collections::BTreeSet;

#[derive(Debug, Default)]
pub(super) struct Line {
    /// Its newest id.
    pub id: String,
    pub seen: Vec<Seen>,
    /// Every name it had, as names are compared.
    pub names: BTreeSet<String>,
    /// Whether its newest file could be read.
    pub is_read: bool,
    /// Whether it is in today's files and not public.
    pub is_hidden: bool,
    standing: Option<Standing>,
}

/// What a file says until it is touched again.
#[derive(Debug)]
pub(super) struct Standing {
    pub day: NaiveDate,
    /// Whether it may have said so before that day.
    pub is_cut: bool,
    pub vendor: Vendor,
}

/// The names of a card, as names are compared.
pub(super) fn names(card: &Card) -> impl Iterator<Item = String> {
    std::iter::once(&card.name).chain(&card.aliases).map(|name| normalised(name))
}

impl Line {
    /// The card of the newest revision, public or not.
    pub fn card(&self) -> Option<&Card> {
        self.standing.as_ref().map(|standing| &standing.vendor.card)
    }

    /// A revision says something else.
    pub fn stand(&mut self, mut standing: Standing) {
        self.names.extend(names(&standing.vendor.card));
        standing.is_cut |= self.standing.as_ref().is_some_and(|s| s.is_cut && s.day == standing.day);
        self.make_way(standing.day);
        self.seen.pop_if(|seen| matches!(seen.sight, Sight::Gone) && seen.day == Some(standing.day));
        self.standing = Some(standing);
    }

    /// Its file was removed.
    pub fn go(&mut self, day: NaiveDate) {
        self.make_way(day);
        self.seen.push(Seen { day: Some(day), sight: Sight::Gone });
    }

    /// Of several states on one day the last counts.
    fn make_way(&mut self, day: NaiveDate) {
        if self.standing.as_ref().is_some_and(|standing| standing.day == day) {
            self.standing = None;
        }
        self.settle(day.checked_sub_days(Days::new(1)).unwrap_or(day));
    }

    /// Puts on record what stood until a day: only then it is known whether it was ever public.
    pub fn settle(&mut self, last_day: NaiveDate) {
        self.seen.extend(self.standing.take().map(|standing| standing.seen(last_day)));
    }

    /// What today's file says, after everything that has a day.
    pub fn see_today(&mut self, card: &Card, public: Option<&Card>) {
        self.names.extend(names(card));
        self.is_hidden = public.is_none();
        self.seen.extend(public.map(|card| Seen { day: None, sight: Sight::Public(Box::new(card.clone())) }));
    }

    /// Whether the newest revision is public on a day.
    pub fn was_public(&self, day: NaiveDate) -> bool {
        self.standing.as_ref().is_some_and(|standing| standing.is_public(day))
    }

    /// Whether the newest revision says what a public card says today. Of one that can't be read nothing is known.
    pub fn has_committed(&self, card: &Card, day: NaiveDate) -> bool {
        !self.is_read || (self.was_public(day) && self.card().is_some_and(|before| before.states_the_same(card)))
    }

    /// Whether it may be spoken of: it is public today, or was when its file was removed.
    pub fn is_shown(&self) -> bool {
        let last = self.seen.iter().rfind(|seen| !matches!(seen.sight, Sight::Gone));
        !self.is_hidden && last.is_some_and(|seen| matches!(seen.sight, Sight::Public(_)))
    }
}

impl Standing {
    fn is_public(&self, day: NaiveDate) -> bool {
        self.vendor.is_public(day.max(self.day))
    }

    fn seen(self, last_day: NaiveDate) -> Seen {
        let is_public = self.is_public(last_day);
        let sight = if is_public { Sight::Public(Box::new(self.vendor.card)) } else { Sight::Hidden };
        Seen { day: (!self.is_cut).then_some(self.day), sight }
    }
}
