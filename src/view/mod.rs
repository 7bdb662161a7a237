//! What pages show, in structs made for templates: each lists its fields, none hides any.
//!
//! [`public`] and [`own_dpa`] are made from cards alone; only [`register`] sees dossiers and findings.

pub mod card;
pub mod changes;
pub mod copies;
pub mod elements;
pub mod export;
pub mod filters;
pub mod letter;
pub mod map;
pub mod notices;
pub mod outlines;
pub mod own_dpa;
pub mod own_versions;
pub mod public;
pub mod register;
pub mod safeguard;
pub mod stated;

use crate::model::{Contact, Lang, Text};
use crate::say;
use chrono::NaiveDate;
use serde::Serialize;

/// A day as words and as ISO.
#[derive(Clone, Debug, Serialize, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    pub iso: String,
    pub words: String,
}

impl Day {
    pub fn new(date: NaiveDate, lang: Lang) -> Self {
        Self { iso: date.to_string(), words: say::day(date, lang) }
    }
}

/// A text, with its language where that isn't the page's.
#[derive(Clone, Debug, Serialize)]
pub struct Said {
    pub text: String,
    pub lang: Option<&'static str>,
}

impl Said {
    pub fn new(text: &Text, lang: Lang) -> Self {
        let (spoken, words) = text.spoken(lang);
        Self { text: words.to_owned(), lang: spoken.filter(|l| *l != lang).map(Lang::code) }
    }
}

/// A place to write to.
#[derive(Clone, Debug, Serialize)]
pub struct Address {
    pub href: String,
    pub shown: String,
}

impl From<&Contact> for Address {
    fn from(contact: &Contact) -> Self {
        Self { href: contact.href(), shown: contact.shown().to_owned() }
    }
}

/// A linked name.
#[derive(Clone, Debug, Serialize)]
pub struct Anchor {
    pub href: String,
    pub text: String,
}
