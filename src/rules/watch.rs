//! Links as rules see them: each with what looks at it learnt.

use super::{Case, RegisterCase};
use crate::model::*;
use crate::text::Route;
use chrono::NaiveDate;

/// Whose links are judged on a day.
#[derive(Clone, Copy)]
pub enum Watch<'a> {
    Company(&'a RegisterCase<'a>),
    Vendor(&'a Case<'a>),
}

/// A link with what is recorded of it.
pub struct WatchedLink<'a> {
    pub route: Route,
    pub url: Link,
    pub seen: Option<&'a SeenLink>,
}

impl<'a> Watch<'a> {
    pub fn name(&self) -> &'a str {
        match self {
            Self::Company(case) => &case.register.company.name,
            Self::Vendor(case) => &case.card().name,
        }
    }

    pub fn day(&self) -> NaiveDate {
        match self {
            Self::Company(case) => case.day,
            Self::Vendor(case) => case.day,
        }
    }

    /// Everything recorded of the whole register's links.
    pub fn looks(&self) -> &'a Looks {
        match self {
            Self::Company(case) => &case.evidence.looks,
            Self::Vendor(case) => &case.evidence.looks,
        }
    }

    /// Each address once, at its first place; none where a fault leaves open what was recorded.
    pub fn links(&self) -> Vec<WatchedLink<'a>> {
        let (party, links) = match self {
            Self::Company(case) => (Party::Company, case.register.company.links()),
            Self::Vendor(case) => (Party::Vendor(&case.vendor.id), case.vendor.links()),
        };
        let seen = self.looks().of(party);
        let mut watched: Vec<WatchedLink<'a>> = Vec::with_capacity(links.len());
        for (route, url) in links.into_iter().filter(|_| !seen.is_broken) {
            if watched.iter().all(|other| other.url != url) {
                watched.push(WatchedLink { seen: seen.link(&url), route, url });
            }
        }
        watched
    }

    /// The last day by which the register says that somebody looked at a page.
    pub fn read_by_somebody(&self, link: &WatchedLink<'_>) -> Option<NaiveDate> {
        let Self::Vendor(case) = self else { return None };
        let dossier = case.dossier();
        let notes = dossier.evidence.iter().filter(|note| note.url.as_ref() == Some(&link.url)).filter_map(|n| n.date);
        let entries = dossier.transfers.iter().filter_map(|proof| proof.dpf.as_ref());
        let entries = entries.filter(|entry| entry.url.as_ref() == Some(&link.url)).filter_map(|e| e.checked_on);
        let is_list = TextField::at(&link.route) == Some(TextField::SubProcessors);
        let list = dossier.subprocessors_read_on.filter(|_| is_list);
        notes.chain(entries).chain(list).filter(|read| *read <= case.day).max()
    }
}
