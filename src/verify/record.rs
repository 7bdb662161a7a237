//! Evidence before, looks and a day → evidence after. Nothing here asks the network, the disk or the clock.
//!
//! A look that learnt nothing new is not recorded until the recorded one is old, so that a nightly run changes files
//! only when something outside changed. Of what a text says on one day, the last reading counts.

use super::text::Document;
use crate::model::*;
use crate::text::Route;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// After how many days a look that learnt nothing new is recorded: well inside the days an answer lasts.
pub const REFRESH_DAYS: i64 = 30;

/// A round of looks at a party's links.
#[derive(Clone, Copy, Debug)]
pub struct Round<'a> {
    /// Every link of the party, with its place.
    pub links: &'a [(Route, Link)],
    /// Whether the party's file could be read whole: then what isn't among its links is none any more.
    pub is_whole: bool,
    /// What was learnt, of each address once and in any order. Links that weren't looked at are left out.
    pub looks: &'a [Look],
    /// The day of the looks.
    pub day: NaiveDate,
    /// After how many days a look that learnt nothing new is recorded.
    pub refresh_days: i64,
}

/// What is recorded after a round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recorded {
    pub seen: Seen,
    /// Copies to write.
    pub written: BTreeMap<TextCopy, String>,
    /// Copies of this day that the day's last look took back.
    pub withdrawn: BTreeSet<TextCopy>,
    /// What the round learnt of the texts it could read.
    pub news: BTreeMap<TextField, News>,
}

/// What a look at a text learnt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// It was read for the first time.
    New,
    Same,
    Changed,
}

impl News {
    /// As machines read it.
    pub fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Same => "same",
            Self::Changed => "changed",
        }
    }
}

/// Records a round; nothing where a fault leaves open what was recorded before, so that nothing of it is lost.
///
/// `kept` are the texts of the newest two copies of each field that are on disk.
pub fn record(before: &Seen, kept: &BTreeMap<TextCopy, String>, round: &Round<'_>) -> Option<Recorded> {
    if before.is_broken {
        return None;
    }
    let looks: BTreeMap<&Link, &Look> = round.looks.iter().map(|look| (&look.url, look)).collect();
    let seen = Seen { links: links(before, &looks, round), copies: before.copies.clone(), ..Seen::NEW };
    let mut recorded = Recorded { seen, ..Recorded::default() };
    for field in TextField::ALL.iter().copied() {
        let link = round.links.iter().find(|(route, _)| TextField::at(route) == Some(field)).map(|(_, link)| link);
        let text = link.and_then(|link| looks.get(link)).and_then(|look| look.text.as_deref());
        match (link, text.filter(|text| !text.trim().is_empty())) {
            (Some(url), Some(text)) => Reading { before, kept, round, field, url, text }.record(&mut recorded),
            (Some(_), None) => recorded.seen.texts.extend(before.text(field).cloned()),
            (None, _) => recorded.seen.texts.extend(before.text(field).filter(|_| !round.is_whole).cloned()),
        }
    }
    Some(recorded)
}

/// In the order of addresses, each once.
fn links(before: &Seen, looks: &BTreeMap<&Link, &Look>, round: &Round<'_>) -> Vec<SeenLink> {
    let unsure = before.links.iter().filter(|_| !round.is_whole).map(|seen| &seen.url);
    let urls: BTreeSet<&Link> = round.links.iter().map(|(_, url)| url).chain(unsure).collect();
    let entry = |url: &Link| {
        let old = before.link(url);
        looks.get(url).map_or_else(|| old.cloned(), |look| Some(after(old, look, round)))
    };
    urls.into_iter().filter_map(entry).collect()
}

/// What is recorded of a link after a look at it.
fn after(old: Option<&SeenLink>, look: &Look, round: &Round<'_>) -> SeenLink {
    let answered = Some(round.day).filter(|_| look.verdict.answers());
    let new = SeenLink {
        url: look.url.clone(),
        verdict: look.verdict,
        status: look.status,
        end: look.end.clone(),
        since: round.day,
        looked_on: round.day,
        answered_on: answered,
    };
    match old {
        None => new,
        Some(old) if round.day < old.looked_on => old.clone(),
        Some(old) if old.verdict != look.verdict => SeenLink { answered_on: answered.or(old.answered_on), ..new },
        Some(old) if is_worth_recording(old, look, round) => {
            SeenLink { since: old.since, answered_on: answered.or(old.answered_on), ..new }
        }
        Some(old) => old.clone(),
    }
}

/// A look that gave the verdict of the recorded one is recorded when that one is old, when a redirect leads elsewhere,
/// and when it is the second to find a link wrong: of the last two looks something follows.
fn is_worth_recording(old: &SeenLink, look: &Look, round: &Round<'_>) -> bool {
    let is_second_wrong = !look.verdict.answers() && old.since == old.looked_on && round.day > old.looked_on;
    is_second_wrong || is_old(old.looked_on, round) || place(&old.end) != place(&look.end)
}

fn is_old(recorded: NaiveDate, round: &Round<'_>) -> bool {
    days_after(recorded, round.refresh_days.max(1)) <= round.day
}

fn says_the_same(one: &str, other: &str) -> bool {
    Document::from_copy(one).says_the_same(&Document::from_copy(other))
}

/// An address without what servers write anew for each visitor.
fn place(link: &Option<Link>) -> Option<&str> {
    link.as_ref().and_then(|link| link.as_str().split(['?', '#']).next())
}

/// A text that could be read, and what is known of it.
struct Reading<'a> {
    before: &'a Seen,
    kept: &'a BTreeMap<TextCopy, String>,
    round: &'a Round<'a>,
    field: TextField,
    url: &'a Link,
    text: &'a str,
}

impl Reading<'_> {
    fn record(&self, recorded: &mut Recorded) {
        let old = self.before.text(self.field);
        let mut copies = self.before.copies_by(self.field, NaiveDate::MAX);
        let (newest, before_it) = (copies.next(), copies.next());
        let day = self.round.day;
        if old.is_some_and(|old| day < old.read_on) || newest.is_some_and(|newest| day < newest.taken_on) {
            recorded.seen.texts.extend(old.cloned());
            return;
        }
        let lost =
            old.filter(|old| !self.before.copies.contains(&old.copy) && sha256(self.text.as_bytes()) == old.sha256);
        if let Some(lost) = lost {
            recorded.write(lost.copy, self.text);
            return self.file(lost.copy, News::Same, recorded);
        }
        match newest.filter(|newest| newest.taken_on == day && !self.is_in(*newest)) {
            _ if newest.is_some_and(|newest| self.is_in(newest)) => self.file_known(newest, recorded),
            Some(today) if before_it.is_some_and(|copy| self.is_in(copy)) => {
                recorded.withdraw(today);
                self.file_known(before_it, recorded);
            }
            today => {
                let is_first = newest.is_none() || today.is_some() && before_it.is_none();
                let copy = TextCopy { field: self.field, taken_on: day };
                recorded.write(copy, self.text);
                self.file(copy, if is_first { News::New } else { News::Changed }, recorded);
            }
        }
    }

    /// Whether a copy says what was read now, with whatever lines and dates of update.
    fn is_in(&self, copy: TextCopy) -> bool {
        let by_hash = || {
            let recorded = self.before.text(self.field).filter(|old| old.copy == copy);
            recorded.is_some_and(|old| old.sha256 == sha256(self.text.as_bytes()))
        };
        self.kept.get(&copy).map_or_else(by_hash, |kept| kept == self.text || says_the_same(kept, self.text))
    }

    fn file_known(&self, copy: Option<TextCopy>, recorded: &mut Recorded) {
        if let Some(copy) = copy {
            self.file(copy, News::Same, recorded);
        }
    }

    /// Records that a copy holds the text; a record that says so already stays until it is old.
    fn file(&self, copy: TextCopy, news: News, recorded: &mut Recorded) {
        recorded.news.insert(self.field, news);
        let old = self.before.text(self.field).filter(|old| old.copy == copy && !recorded.written.contains_key(&copy));
        if let Some(old) = old.filter(|old| old.url == *self.url && !is_old(old.read_on, self.round)) {
            recorded.seen.texts.push(old.clone());
            return;
        }
        let text = recorded.written.get(&copy).or_else(|| self.kept.get(&copy)).map_or(self.text, String::as_str);
        let sha256 = old.map_or_else(|| sha256(text.as_bytes()), |old| old.sha256.clone());
        let (field, url, read_on) = (self.field, self.url.clone(), self.round.day);
        recorded.seen.texts.push(SeenText { field, url, read_on, copy, sha256 });
    }
}

impl Recorded {
    fn write(&mut self, copy: TextCopy, text: &str) {
        self.seen.copies.insert(copy);
        self.written.insert(copy, text.to_owned());
    }

    fn withdraw(&mut self, copy: TextCopy) {
        self.seen.copies.remove(&copy);
        self.withdrawn.insert(copy);
    }

    /// Whether anything on disk is to change.
    pub fn differs_from(&self, before: &Seen) -> bool {
        self.seen != *before || !self.written.is_empty() || !self.withdrawn.is_empty()
    }
}
