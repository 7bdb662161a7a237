//! What customers are told of one vendor, from its cards alone.

use crate::model::{Card, Change, Stage, What, days_after};
use chrono::NaiveDate;

/// How a vendor stood from a day on.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    /// None where it stood so already when history begins, and for files that aren't committed.
    pub day: Option<NaiveDate>,
    pub sight: Sight,
}

#[derive(Clone, Debug)]
pub(super) enum Sight {
    Public(Box<Card>),
    /// Not on any public page; nothing is said of it.
    Hidden,
    /// Its file was removed.
    Gone,
}

/// The changes of a vendor up to a day, each life in its order.
pub(super) fn changes(id: &str, seen: &[Seen], day: NaiveDate) -> Vec<Change> {
    let changes = lives(seen, day).into_iter().flat_map(|life| life.changes());
    let changes = changes.filter(|(on, ..)| *on <= day);
    changes.map(|(on, what, card)| Change { vendor: id.to_owned(), on, what, card }).collect()
}

/// The time from one start of use to its end.
struct Life<'a> {
    /// The first day after the life before; days before it aren't of this one.
    after: Option<NaiveDate>,
    /// Never empty.
    cards: Vec<(Option<NaiveDate>, &'a Card)>,
    /// The day its file was removed.
    gone: Option<NaiveDate>,
}

/// A vendor that comes back after it ended lives again. What happens to a file while it is hidden is nobody's to know.
fn lives(seen: &[Seen], today: NaiveDate) -> Vec<Life<'_>> {
    let mut lives: Vec<Life<'_>> = Vec::new();
    let mut is_hidden = false;
    for Seen { day, sight } in seen {
        let card = match sight {
            Sight::Public(card) => card,
            Sight::Hidden => {
                is_hidden = true;
                continue;
            }
            Sight::Gone => {
                lives.last_mut().filter(|_| !is_hidden).into_iter().for_each(|life| life.gone = *day);
                continue;
            }
        };
        is_hidden = false;
        match lives.last_mut() {
            Some(life) if !life.is_over_before(card, day.unwrap_or(today)) => life.go_on(*day, card),
            last => {
                let after = last.and_then(|life| life.end());
                lives.push(Life { after, cards: vec![(*day, card)], gone: None });
            }
        }
    }
    lives
}

impl<'a> Life<'a> {
    fn go_on(&mut self, day: Option<NaiveDate>, card: &'a Card) {
        self.gone = None;
        self.cards.push((day, card));
    }

    /// Whether the next card begins another life. A file that comes back with its end past only states that end, and
    /// a first day before the end says that the end was a slip.
    fn is_over_before(&self, card: &Card, day: NaiveDate) -> bool {
        let is_new = |end: NaiveDate| end < day && card.since.is_none_or(|since| since > end);
        card.stage(day) != Stage::Ended && (self.gone.is_some() || self.last().ended_on.is_some_and(is_new))
    }

    /// Its newest card, which has the days that hold.
    fn last(&self) -> &'a Card {
        self.cards[self.cards.len() - 1].1
    }

    /// A day a file states, unless it belongs to an earlier life.
    fn own(&self, day: Option<NaiveDate>) -> Option<NaiveDate> {
        day.filter(|day| self.after.is_none_or(|after| *day >= after))
    }

    /// The first day of use.
    fn start(&self) -> Option<NaiveDate> {
        self.own(self.last().since).or(self.cards[0].0)
    }

    /// The first day without it.
    fn end(&self) -> Option<NaiveDate> {
        self.own(self.last().ended_on).map(|last_day| days_after(last_day, 1)).or(self.gone)
    }

    /// The day customers were told. What is told once it is in use or over announces nothing.
    fn announced(&self) -> Option<NaiveDate> {
        let is_before = |other: Option<NaiveDate>, day: NaiveDate| other.is_none_or(|other| day < other);
        self.own(self.last().announced_on).filter(|day| is_before(self.start(), *day) && is_before(self.end(), *day))
    }

    fn changes(&self) -> Vec<(NaiveDate, What, Card)> {
        let (announced, start, end) = (self.announced(), self.start(), self.end());
        let was_used = start.zip(end).is_none_or(|(start, end)| start < end);
        let ends_as = match (was_used, announced) {
            (true, _) => Some(What::Ended),
            (false, Some(_)) => Some(What::Withdrawn),
            (false, None) => None,
        };
        let mut told = vec![(announced, Some(What::Announced)), (start.filter(|_| was_used), Some(What::InForce))];
        let changed: Vec<_> = self.cards.windows(2).filter_map(changed).collect();
        let ended = (end, ends_as);
        let dated = |(on, what): (Option<NaiveDate>, Option<What>)| Some((on?, what?, self.card_on(on?)));
        let mut changes: Vec<_> = told.drain(..).filter_map(dated).collect();
        changes.extend(changed);
        changes.extend(dated(ended));
        changes
    }

    /// The card that stood on a day, else the first one known, with the days as they are stated now.
    fn card_on(&self, day: NaiveDate) -> Card {
        let stood = self.cards.iter().rfind(|(from, _)| from.is_some_and(|from| from <= day));
        let card = stood.map_or(self.cards[0].1, |(_, card)| card);
        let Card { announced_on, since, ended_on, .. } = *self.last();
        Card { announced_on, since, ended_on, ..card.clone() }
    }
}

/// What a card says otherwise than the one before; corrections of a former vendor's card change nothing any more.
fn changed(cards: &[(Option<NaiveDate>, &Card)]) -> Option<(NaiveDate, What, Card)> {
    let [(_, before), (Some(on), after)] = *cards else { return None };
    let is_news = !before.states_the_same(after) && before.stage(on) != Stage::Ended;
    is_news.then(|| (on, What::Changed(Box::new(before.clone())), after.clone()))
}
