//! What the evidence says of a register's links, without looking at any.

use super::record::News;
use super::{Choice, Watched};
use crate::model::*;
use crate::text::Route;
use chrono::NaiveDate;

/// A link with what is recorded of it.
#[derive(Clone, Debug)]
pub struct Known<'a> {
    pub party: Party<'a>,
    pub route: Route,
    pub url: Link,
    /// None where no look by the day is recorded.
    pub seen: Option<&'a SeenLink>,
    /// Of a text that is read and was.
    pub text: Option<KnownText<'a>>,
}

/// What is recorded of the text a link leads to.
#[derive(Clone, Copy, Debug)]
pub struct KnownText<'a> {
    pub seen: &'a SeenText,
    /// What the last recorded look at it learnt.
    pub news: News,
}

/// Every chosen link with what is recorded of it by a day, in the order of the register.
pub fn known<'a>(watched: &[Watched<'a>], looks: &'a Looks, choice: &Choice, day: NaiveDate) -> Vec<Known<'a>> {
    let of_party = |watched: &Watched<'a>| {
        let (party, seen) = (watched.party, looks.of(watched.party));
        let chosen = watched.links.iter().filter(|(route, url)| choice.takes(route, seen.link(url), day));
        chosen.map(|(route, url)| one(party, seen, route, url, day)).collect::<Vec<_>>()
    };
    watched.iter().flat_map(of_party).collect()
}

fn one<'a>(party: Party<'a>, all: &'a Seen, route: &Route, url: &Link, day: NaiveDate) -> Known<'a> {
    let text = TextField::at(route).and_then(|field| all.text_by(field, url, day));
    Known {
        party,
        route: route.clone(),
        url: url.clone(),
        seen: all.link_by(url, day),
        text: text.map(|seen| KnownText { seen, news: news(seen, all) }),
    }
}

fn news(text: &SeenText, all: &Seen) -> News {
    let has_older = all.copies.iter().any(|copy| copy.field == text.field && *copy < text.copy);
    match text.read_on > text.copy.taken_on {
        true => News::Same,
        false if has_older => News::Changed,
        false => News::New,
    }
}
