//! Notices: a page for each start that was announced and each end that is known, which keeps its address afterwards.

use super::card::{CardView, Setting};
use super::public::{NoticeView, objection_ends};
use super::{Anchor, Day};
use crate::model::*;
use crate::say::speaker;
use chrono::NaiveDate;
use serde::Serialize;

/// A notice in one language.
#[derive(Clone, Debug, Serialize)]
pub struct NoticePageView {
    /// From the folder of the language.
    pub path: String,
    pub title: String,
    pub turn: Turn,
    /// Start or end, in words, with its day.
    pub what: String,
    pub on: Day,
    pub card: CardView,
    /// The last day to object to a start.
    pub object_until: Option<Day>,
    /// Whether that day has not passed.
    pub is_open: bool,
    pub notice: NoticeView,
    /// The vendor it takes the place of, if that one is public too.
    pub replaces: Option<Anchor>,
}

/// What a notice is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Turn {
    Start,
    End,
}

/// Where the notice of a start or an end is, if there is one on a day.
pub(super) fn path(id: &str, card: &Card, turn: Turn, day: NaiveDate) -> Option<String> {
    let announced = card.announced_on.filter(|on| *on <= day && card.since.is_some());
    let dated = match turn {
        Turn::Start => announced,
        Turn::End => card.ended_on.filter(|on| Some(*on) != announced),
    };
    dated.map(|on| format!("changes/{on}-{id}.html"))
}

/// The notices of a vendor.
pub(super) fn notices(
    id: &str,
    card: &Card,
    replaces: Option<Anchor>,
    notice: &NoticeView,
    setting: Setting<'_>,
) -> Vec<NoticePageView> {
    let Setting { company, day, lang, .. } = setting;
    let words = speaker(lang);
    let page = |turn: Turn| {
        let path = path(id, card, turn, day)?;
        let (key, what, on) = match turn {
            Turn::Start => ("notice-start", "change-start", card.since?),
            Turn::End => ("notice-end", "change-end", card.ended_on?),
        };
        let announced = card.announced_on.filter(|_| turn == Turn::Start);
        let until = announced.and_then(|announced| objection_ends(card, announced, company));
        Some(NoticePageView {
            path,
            title: words.say(key, &vec![("name", card.name.as_str().into()), ("day", on.into())]),
            turn,
            what: words.plain(what),
            on: Day::new(on, lang),
            card: CardView::new(id, card, setting),
            object_until: until.map(|until| Day::new(until, lang)),
            is_open: until.is_some_and(|until| until >= day),
            notice: notice.clone(),
            replaces: replaces.clone().filter(|_| turn == Turn::Start),
        })
    };
    [Turn::Start, Turn::End].into_iter().filter_map(page).collect()
}
