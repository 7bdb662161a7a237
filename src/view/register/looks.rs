//! What looks at a vendor's links and texts learnt, for its dossier.

use super::Office;
use crate::model::*;
use crate::say::speaker;
use crate::text::Route;
use crate::view::Day;
use serde::Serialize;

/// The vendor's links and texts as they were last seen.
#[derive(Clone, Debug, Serialize)]
pub struct LooksView {
    /// In the order of the file, each address once.
    pub links: Vec<LookView>,
    pub texts: Vec<TextView>,
    /// What is said where nothing is recorded, or nothing that can be read.
    pub note: Option<String>,
}

/// One link.
#[derive(Clone, Debug, Serialize)]
pub struct LookView {
    pub label: String,
    pub url: String,
    /// How it answered, in words.
    pub verdict: String,
    /// Whether somebody has to do something.
    pub is_wrong: bool,
    pub since: Option<Day>,
    pub looked_on: Option<Day>,
    /// The last answer, where the last look got none.
    pub answered_on: Option<Day>,
    /// Where redirects ended, if elsewhere.
    pub end: Option<String>,
}

/// One text that is read.
#[derive(Clone, Debug, Serialize)]
pub struct TextView {
    #[serde(skip)]
    pub field: TextField,
    pub title: &'static str,
    /// Since when it is the same, and when it was last read.
    pub state: Option<String>,
    /// The newest first.
    pub copies: Vec<CopyView>,
    /// What the comparison of two copies is called, where there are two.
    pub compared: Option<String>,
}

/// One copy of a text.
#[derive(Clone, Debug, Serialize)]
pub struct CopyView {
    pub taken_on: Day,
    pub path: String,
}

/// What links are called, by the key they stand under.
const LABELS: [(&str, &str); 9] = [
    ("website", "website"),
    ("dpa", "vendor-dpa"),
    ("subprocessors", "sub-processor-list"),
    ("certifications", "certificates-title"),
    ("links.privacy", "link-privacy"),
    ("links.security", "link-security"),
    ("links.status", "link-status"),
    ("links.terms", "link-terms"),
    ("entity.contact", "contact"),
];

impl Office<'_> {
    pub(super) fn looks(&self, vendor: &Vendor) -> LooksView {
        let party = Party::Vendor(&vendor.id);
        let looks = &self.evidence.looks;
        let seen = looks.of(party);
        let words = speaker(self.lang);
        let note = match () {
            () if seen.is_broken => Some(words.say("looks-broken", &vec![("file", party.file().into())])),
            () if looks.is_empty() => Some(words.plain("looks-none")),
            () => None,
        };
        let mut links: Vec<(Route, Link)> = Vec::new();
        for (route, url) in vendor.links().into_iter().filter(|_| note.is_none()) {
            if links.iter().all(|(_, other)| *other != url) {
                links.push((route, url));
            }
        }
        LooksView {
            links: links.iter().map(|(route, url)| self.look(self.label(vendor, route), url, seen)).collect(),
            texts: TextField::ALL.iter().filter_map(|field| self.watched_text(vendor, seen, *field)).collect(),
            note,
        }
    }

    /// What a link is called in its dossier: by the note it belongs to, by its key, or as its place is written.
    fn label(&self, vendor: &Vendor, route: &Route) -> String {
        let words = speaker(self.lang);
        let note_at = |at: usize| Route::keys("internal.evidence").then(at).then("url") == *route;
        let note = vendor.dossier.evidence.iter().enumerate().find(|(at, _)| note_at(*at));
        let of_note = note.map(|(_, note)| words.say("section-evidence", &vec![("field", note.field.as_str().into())]));
        let key = || LABELS.iter().find(|(place, _)| route.is_within(place)).map(|(_, key)| words.plain(key));
        of_note.or_else(key).unwrap_or_else(|| route.to_string())
    }

    fn look(&self, label: String, url: &Link, seen: &Seen) -> LookView {
        let seen = seen.link_by(url, self.assessment.day);
        let words = speaker(self.lang);
        let day = |day| Day::new(day, self.lang);
        LookView {
            label,
            url: url.as_str().to_owned(),
            verdict: seen.map_or_else(|| words.plain("look-never"), |seen| seen.verdict.label(self.lang).to_owned()),
            is_wrong: seen.is_some_and(|seen| !seen.verdict.answers()),
            since: seen.map(|seen| day(seen.since)),
            looked_on: seen.map(|seen| day(seen.looked_on)),
            answered_on: seen.filter(|seen| !seen.verdict.answers()).and_then(|seen| seen.answered_on).map(day),
            end: seen.and_then(|seen| seen.end.as_ref()).map(|end| end.as_str().to_owned()),
        }
    }

    fn watched_text(&self, vendor: &Vendor, seen: &Seen, field: TextField) -> Option<TextView> {
        let party = Party::Vendor(&vendor.id);
        let copies = seen.copies_by(field, self.assessment.day);
        let copy = |copy: TextCopy| CopyView { taken_on: Day::new(copy.taken_on, self.lang), path: party.copy(copy) };
        let copies: Vec<CopyView> = copies.map(copy).collect();
        let url = vendor.links().into_iter().find(|(route, _)| TextField::at(route) == Some(field)).map(|(_, url)| url);
        let state = url.and_then(|url| seen.text_by(field, &url, self.assessment.day)).map(|text| {
            let args = vec![("since", text.copy.taken_on.into()), ("read", text.read_on.into())];
            speaker(self.lang).say("copy-same", &args)
        });
        let compared = vendor.compared(seen, field, self.assessment.day).map(|(old, new)| {
            speaker(self.lang).say("copies-compared", &vec![("old", old.taken_on.into()), ("new", new.taken_on.into())])
        });
        (!copies.is_empty()).then(|| TextView { field, title: field.label(self.lang), state, copies, compared })
    }
}
