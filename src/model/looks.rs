//! What looks at links and texts learnt, and what of it is recorded in `evidence/`.

use super::*;
use crate::text::Route;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Whose links they are; each has a folder in `evidence/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Party<'a> {
    Company,
    /// By its id.
    Vendor(&'a str),
}

/// What one look at a link learnt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    pub url: Link,
    pub verdict: Verdict,
    /// The HTTP status; none where no answer came.
    pub status: Option<u16>,
    /// Where redirects ended, if elsewhere.
    pub end: Option<Link>,
    /// What stands there, as it is kept, where it was asked for and could be read.
    pub text: Option<String>,
}

/// What is recorded of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenLink {
    pub url: Link,
    /// At the last recorded look.
    pub verdict: Verdict,
    pub status: Option<u16>,
    /// Where redirects ended, if elsewhere.
    pub end: Option<Link>,
    /// The first recorded look of this verdict in a row.
    pub since: NaiveDate,
    /// The last recorded look.
    pub looked_on: NaiveDate,
    /// The last recorded look at which a page answered.
    pub answered_on: Option<NaiveDate>,
}

/// What is recorded of a text that is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenText {
    pub field: TextField,
    pub url: Link,
    /// The last recorded look at which it could be read.
    pub read_on: NaiveDate,
    /// The copy that holds what was read then: the text is the same since its day.
    pub copy: TextCopy,
    /// SHA-256 of that copy.
    pub sha256: String,
}

/// A dated copy of a text, a file beside the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TextCopy {
    pub field: TextField,
    /// The day the text was first read so.
    pub taken_on: NaiveDate,
}

/// What is recorded of the links and texts of a vendor, or of the company.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// In the order of addresses, each once.
    pub links: Vec<SeenLink>,
    /// In the order of fields, each once.
    pub texts: Vec<SeenText>,
    /// The copies that are there.
    pub copies: BTreeSet<TextCopy>,
    /// Whether a fault in the file leaves open what was recorded: then nothing is held against anybody.
    pub is_broken: bool,
}

/// Everything that is recorded of links and texts.
#[derive(Clone, Debug, Default)]
pub struct Looks {
    pub company: Seen,
    /// By vendor id.
    pub vendors: BTreeMap<String, Seen>,
}

impl Verdict {
    /// Whether a page answered. Neither a wall nor silence is an answer.
    pub fn answers(self) -> bool {
        matches!(self, Self::Ok | Self::Moved)
    }
}

impl<'a> Party<'a> {
    const COMPANY: &'static str = "evidence/company";
    const VENDORS: &'static str = "evidence/vendors";
    /// The folders that hold what is recorded.
    pub const FOLDERS: [&'static str; 2] = [Self::COMPANY, Self::VENDORS];
    /// The name of the file that records its links.
    pub const FILE: &'static str = "links.yaml";

    /// Its folder, from the register's root.
    pub fn folder(self) -> String {
        match self {
            Self::Company => Self::COMPANY.to_owned(),
            Self::Vendor(id) => format!("{}/{id}", Self::VENDORS),
        }
    }

    /// The path of the file that records its links, from the register's root.
    pub fn file(self) -> String {
        format!("{}/{}", self.folder(), Self::FILE)
    }

    /// The path of a copy, from the register's root.
    pub fn copy(self, copy: TextCopy) -> String {
        format!("{}/{copy}", self.folder())
    }

    /// Whose folder a path lies in, and what it is called there; none for what no look recorded.
    pub fn of_path(path: &'a str) -> Option<(Self, &'a str)> {
        let (folder, name) = path.rsplit_once('/')?;
        let of_vendor = || folder.strip_prefix(Self::VENDORS)?.strip_prefix('/').filter(|id| !id.contains('/'));
        let party = if folder == Self::COMPANY { Self::Company } else { Self::Vendor(of_vendor()?) };
        (name == Self::FILE || TextCopy::parse(name).is_some()).then_some((party, name))
    }
}

impl TextField {
    /// The text a place of a vendor file leads to, if it is one that is read.
    pub fn at(route: &Route) -> Option<Self> {
        match route.to_string().as_str() {
            "dpa" => Some(Self::Dpa),
            "subprocessors" | "subprocessors.url" => Some(Self::SubProcessors),
            _ => None,
        }
    }
}

impl TextCopy {
    /// Reads the name of a copy: `dpa.2026-09-01.txt`.
    pub fn parse(name: &str) -> Option<Self> {
        let (field, day) = name.strip_suffix(".txt")?.split_once('.')?;
        let copy = Self { field: TextField::parse(field)?, taken_on: day.parse().ok()? };
        (copy.to_string() == name).then_some(copy)
    }
}

impl fmt::Display for TextCopy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.txt", self.field.word(), self.taken_on)
    }
}

impl SeenLink {
    /// The last recorded look by a day at which a page answered.
    pub fn answered_by(&self, day: NaiveDate) -> Option<NaiveDate> {
        let first_of_row = Some(self.since).filter(|_| self.verdict.answers());
        self.answered_on.into_iter().chain(first_of_row).filter(|answered| *answered <= day).max()
    }

    /// Whether it was gone at two looks on different days, the last ones by a day.
    pub fn is_broken(&self, day: NaiveDate) -> bool {
        self.verdict == Verdict::Gone && self.since < self.looked_on && self.looked_on <= day
    }
}

impl Seen {
    /// Nothing was recorded.
    pub const NEW: Self = Self { links: Vec::new(), texts: Vec::new(), copies: BTreeSet::new(), is_broken: false };
    pub const NOTHING: &'static Self = &Self::NEW;

    /// What is recorded of an address.
    pub fn link(&self, url: &Link) -> Option<&SeenLink> {
        self.links.binary_search_by(|seen| seen.url.cmp(url)).ok().and_then(|at| self.links.get(at))
    }

    /// What is recorded of an address, if it was last looked at by a day.
    pub fn link_by(&self, url: &Link, day: NaiveDate) -> Option<&SeenLink> {
        self.link(url).filter(|seen| seen.looked_on <= day)
    }

    /// What is recorded of the text at an address, if it was last read by a day.
    pub fn text_by(&self, field: TextField, url: &Link, day: NaiveDate) -> Option<&SeenText> {
        self.text(field).filter(|text| text.url == *url && text.read_on <= day)
    }

    /// What is recorded of a text.
    pub fn text(&self, field: TextField) -> Option<&SeenText> {
        self.texts.iter().find(|seen| seen.field == field)
    }

    /// The copies of a text by a day, the newest first.
    pub fn copies_by(&self, field: TextField, day: NaiveDate) -> impl Iterator<Item = TextCopy> {
        self.copies.iter().rev().copied().filter(move |copy| copy.field == field && copy.taken_on <= day)
    }

    fn is_empty(&self) -> bool {
        self == Self::NOTHING
    }
}

impl Looks {
    pub fn of(&self, party: Party<'_>) -> &Seen {
        match party {
            Party::Company => &self.company,
            Party::Vendor(id) => self.vendors.get(id).unwrap_or(Seen::NOTHING),
        }
    }

    /// Where something is recorded of a party, or is to be.
    pub fn of_mut(&mut self, party: Party<'_>) -> &mut Seen {
        match party {
            Party::Company => &mut self.company,
            Party::Vendor(id) => self.vendors.entry(id.to_owned()).or_default(),
        }
    }

    /// Whether no look was ever recorded.
    pub fn is_empty(&self) -> bool {
        self.company.is_empty() && self.vendors.values().all(Seen::is_empty)
    }
}

impl Vendor {
    /// The last day by which somebody answers for having read a text: that of a review, and for the list of
    /// sub-processors the day it was read.
    pub fn text_read_on(&self, field: TextField, day: NaiveDate) -> Option<NaiveDate> {
        let review = self.dossier.review.as_ref().and_then(|review| review.last(day)).map(|review| review.date);
        let list = self.dossier.subprocessors_read_on.filter(|read| *read <= day);
        review.max(list.filter(|_| field == TextField::SubProcessors))
    }

    /// The copies of a text to compare on a day, the older first: the newest one, and the one somebody last read; the
    /// first, if nobody read any; the one before, if the newest was read. The first copy is compared with nothing.
    pub fn compared(&self, seen: &Seen, field: TextField, day: NaiveDate) -> Option<(TextCopy, TextCopy)> {
        let copies: Vec<TextCopy> = seen.copies_by(field, day).collect();
        let (newest, older) = copies.split_first()?;
        let read = self.text_read_on(field, day);
        let known = match read {
            Some(read) if read < newest.taken_on => older.iter().find(|copy| copy.taken_on <= read).or(older.last()),
            Some(_) => older.first(),
            None => older.last(),
        };
        Some((*known?, *newest))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn paths_are_of_a_party_and_of_nothing_else() {
        let copy = TextCopy { field: TextField::Dpa, taken_on: day("2026-09-01") };
        for party in [Party::Company, Party::Vendor("calendly")] {
            assert_eq!(Party::of_path(&party.file()), Some((party, "links.yaml")));
            assert_eq!(Party::of_path(&party.copy(copy)), Some((party, "dpa.2026-09-01.txt")));
        }
        for other in [
            "evidence/links.yaml",
            "evidence/vendors/links.yaml",
            "evidence/vendors/a/b/links.yaml",
            "evidence/vendors/a/contract.pdf",
            "evidence/vendors/a/dpa.2026-9-1.txt",
            "evidence/vendors/a/dpa.+2026-09-01.txt",
            "evidence/vendors/a/privacy.2026-09-01.txt",
            "vendors/a.yaml",
        ] {
            assert_eq!(Party::of_path(other), None, "{other}");
        }
    }

    #[test]
    fn a_day_knows_only_looks_up_to_it() {
        let url = Link::parse("https://example.com").unwrap();
        let [since, looked_on] = [day("2026-09-01"), day("2026-10-01")];
        let mut seen = SeenLink {
            url,
            verdict: Verdict::Ok,
            status: None,
            end: None,
            since,
            looked_on,
            answered_on: Some(looked_on),
        };
        for (on, answered) in [("2026-08-31", None), ("2026-09-01", Some(since)), ("2026-10-01", Some(looked_on))] {
            assert_eq!(seen.answered_by(day(on)), answered, "{on}");
        }
        seen.verdict = Verdict::Gone;
        assert!(!seen.is_broken(day("2026-09-30")) && seen.is_broken(looked_on));
        seen.since = looked_on;
        assert!(!seen.is_broken(looked_on), "one look is not two");
    }
}
