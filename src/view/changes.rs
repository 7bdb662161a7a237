//! The change log as customers read it: made of public cards and the days they changed, nothing else.

use super::card::{CardView, Setting};
use super::notices::{self, Turn};
use super::public::{NoticeView, objection_ends};
use super::stated::{FactView, changed};
use super::{Day, Said};
use crate::model::*;
use crate::say::speaker;
use chrono::{Datelike, NaiveDate};
use serde::Serialize;

/// The whole log in one language.
#[derive(Clone, Debug, Serialize)]
pub struct ChangesView {
    /// The newest first.
    pub years: Vec<YearView>,
    /// What isn't known, in sentences; from which day on changed facts are.
    pub limits: Vec<String>,
    pub notice: NoticeView,
}

#[derive(Clone, Debug, Serialize)]
pub struct YearView {
    pub year: i32,
    pub days: Vec<DayView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct DayView {
    pub day: Day,
    pub entries: Vec<EntryView>,
}

/// One change.
#[derive(Clone, Debug, Serialize)]
pub struct EntryView {
    /// Stable; unique on the page.
    pub anchor: String,
    pub vendor: String,
    pub name: String,
    pub on: Day,
    pub what: &'static str,
    /// What happened, in a sentence.
    pub title: String,
    pub entity: super::card::EntityView,
    pub purpose: Said,
    pub reason: Option<Said>,
    /// The first day of use of what is announced.
    pub in_use_from: Option<Day>,
    /// The last day to object to what is announced.
    pub object_until: Option<Day>,
    /// What was and what is, where facts changed.
    pub facts: Vec<FactView>,
    /// The vendor's page from the folder of the language, while it has one.
    pub href: Option<String>,
    /// Its notice from the folder of the language, if it has one.
    pub notice: Option<String>,
    /// Everything in one text, as a feed shows it.
    pub summary: String,
}

impl EntryView {
    /// Where it is read, from the folder of the language: its notice, else its place in the log.
    pub fn page(&self) -> String {
        self.notice.clone().unwrap_or_else(|| format!("changes.html#{}", self.anchor))
    }

    /// What a feed shows: dates, deadline and how to object before all else.
    fn summed_up(&self, notice: &NoticeView, lang: Lang) -> String {
        let words = speaker(lang);
        let labelled = |key: &str, text: &str| format!("{}{} {text}", words.plain(key), words.plain("colon"));
        let start = self.in_use_from.as_ref().map(|day| format!("{} {}", words.plain("change-start"), day.words));
        let until = self.object_until.as_ref().map(|day| {
            let until = format!("{} {}", notice.until, day.words);
            let to = notice.objection_contact.as_ref().map(|to| format!("{} {}", words.plain("colon"), to.shown));
            until + &to.unwrap_or_default()
        });
        let mut parts: Vec<String> = start.into_iter().chain(until).collect();
        parts.extend(self.reason.as_ref().map(|reason| labelled("reason", &reason.text)));
        parts.extend(self.facts.iter().map(|fact| fact.in_a_line(lang)));
        if self.facts.is_empty() {
            parts.push(labelled("col-purpose", &self.purpose.text));
            parts.push(labelled("entity", &format!("{}, {}", self.entity.name, self.entity.country)));
        }
        parts.join(" · ")
    }
}

impl ChangesView {
    /// The entries, the newest first.
    pub fn entries(&self) -> impl Iterator<Item = &EntryView> {
        self.years.iter().flat_map(|year| &year.days).flat_map(|day| &day.entries)
    }
}

/// The log in one language: what changed only in another is left out.
pub fn changes(published: &Published<'_>, log: &ChangeLog, notice: NoticeView, setting: Setting<'_>) -> ChangesView {
    let of_today = |id: &str| published.cards.iter().find(|(other, _)| *other == id).map(|(_, card)| *card);
    let mut years: Vec<YearView> = Vec::new();
    for change in &log.changes {
        let Some(mut entry) = entry(change, of_today(&change.vendor), setting) else { continue };
        entry.summary = entry.summed_up(&notice, setting.lang);
        let year = change.on.year();
        if years.last().is_none_or(|last| last.year != year) {
            years.push(YearView { year, days: Vec::new() });
        }
        let Some(YearView { days, .. }) = years.last_mut() else { continue };
        match days.last_mut() {
            Some(last) if last.day == entry.on => last.entries.push(entry),
            _ => days.push(DayView { day: entry.on.clone(), entries: vec![entry] }),
        }
    }
    ChangesView { years, limits: limits(log, setting.lang), notice }
}

fn entry(change: &Change, today: Option<&Card>, setting: Setting<'_>) -> Option<EntryView> {
    let Change { vendor, on, what, card } = change;
    let then = Setting { day: *on, ..setting };
    let view = CardView::new(vendor, card, then);
    let facts = match what {
        What::Changed(before) => changed(&CardView::new(vendor, before, then), &view, setting.lang),
        _ => Vec::new(),
    };
    if matches!(what, What::Changed(_)) && facts.is_empty() {
        return None;
    }
    let is_announced = matches!(what, What::Announced);
    let day = |day: NaiveDate| Day::new(day, setting.lang);
    let word = word(what);
    let name = vec![("name", card.name.as_str().into())];
    Some(EntryView {
        anchor: format!("{word}-{on}-{vendor}"),
        vendor: vendor.clone(),
        on: day(*on),
        what: word,
        title: speaker(setting.lang).say(&format!("log-{word}"), &name),
        name: view.name,
        entity: view.entity,
        purpose: view.purpose,
        reason: view.reason.filter(|_| !matches!(what, What::Changed(_))),
        in_use_from: card.since.filter(|_| is_announced).map(day),
        object_until: is_announced.then(|| objection_ends(card, *on, setting.company)).flatten().map(day),
        facts,
        href: today.map(|_| format!("vendors/{vendor}.html")),
        notice: today.and_then(|card| notice_of(change, card, setting.day)),
        summary: String::new(),
    })
}

/// The notice of an announcement or an end that is told by the vendor's file of today.
fn notice_of(change: &Change, today: &Card, day: NaiveDate) -> Option<String> {
    let turn = match change.what {
        What::Announced if today.announced_on == Some(change.on) => Turn::Start,
        What::Ended if today.ended_on.and_then(|last| last.succ_opt()) == Some(change.on) => Turn::End,
        _ => return None,
    };
    notices::path(&change.vendor, today, turn, day)
}

fn word(what: &What) -> &'static str {
    match what {
        What::Announced => "announced",
        What::InForce => "in-force",
        What::Changed(_) => "changed",
        What::Ended => "ended",
        What::Withdrawn => "withdrawn",
    }
}

/// From which day on changed facts are known, and what is missing, for a reader who knows nothing of registers.
fn limits(log: &ChangeLog, lang: Lang) -> Vec<String> {
    let words = speaker(lang);
    let said = |gap: &Gap| match gap {
        Gap::NoGit | Gap::NotInRepository | Gap::Refused => words.plain("log-days-only"),
        Gap::Shallow(day) => words.say("log-complete-from", &vec![("day", (*day).into())]),
        Gap::Uncommitted(_) => words.plain("log-undated"),
        Gap::Unreadable(_) => words.plain("log-unreadable"),
    };
    let is_told = log.gaps.iter().any(|gap| matches!(gap, Gap::Shallow(_)));
    let from = log.known_from.filter(|_| !is_told);
    let from = from.map(|day| words.say("log-known-from", &vec![("day", day.into())]));
    from.into_iter().chain(log.gaps.iter().map(said)).collect()
}
