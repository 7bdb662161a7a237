//! How single values are read: dates, countries, words, links, texts.

use super::reader::{Read, Reader};
use crate::model::*;
use crate::text::{Kind, Node, nearest};
use chrono::NaiveDate;
use std::collections::BTreeMap;

impl Read for String {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.text(node).map(|text| text.trim().to_owned())
    }
}

impl Read for bool {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match reader.text(node)? {
            "true" => Some(true),
            "false" => Some(false),
            other => {
                reader.bad("not-true-or-false", vec![("value", other.to_owned())]);
                None
            }
        }
    }
}

impl Read for u32 {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node)?;
        let number = text.parse().ok().filter(|n| *n <= 100_000);
        if number.is_none() {
            reader.bad("not-a-number", vec![("value", text.to_owned())]);
        }
        number
    }
}

impl Read for NaiveDate {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node)?;
        let day = iso_day(text);
        if day.is_none() {
            reader.bad("not-a-date", vec![("value", text.to_owned())]);
        }
        day
    }
}

/// A day written `2026-01-31` and nothing else.
pub fn iso_day(text: &str) -> Option<NaiveDate> {
    let has_shape = text.len() == 10
        && text.bytes().enumerate().all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() });
    text.parse().ok().filter(|_| has_shape)
}

impl Read for Country {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node)?;
        if let Some(country) = Self::parse(text) {
            return Some(country);
        }
        let value = ("value", text.to_owned());
        match Self::meant_by(text) {
            Some(meant) => reader.bad("country-near", vec![value, ("near", meant.to_string())]),
            None if Self::is_group(text) => reader.bad("country-group", vec![value]),
            None => reader.bad("country", vec![value]),
        }
        None
    }
}

impl Read for Period {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node)?;
        let period = Self::parse(text);
        if period.is_none() {
            reader.bad("not-a-period", vec![("value", text.to_owned())]);
        }
        period
    }
}

impl Read for Link {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node)?;
        Self::parse(text).map_err(|why| bad_link(text, why, reader)).ok()
    }
}

impl Read for Contact {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node)?;
        Self::parse(text).map_err(|_| reader.bad("not-a-contact", vec![("value", text.to_owned())])).ok()
    }
}

fn bad_link(text: &str, why: BadLink, reader: &mut Reader<'_>) {
    let message = match why {
        BadLink::Unreadable => "not-a-link",
        BadLink::Scheme => "link-scheme",
        BadLink::Credentials => "link-credentials",
    };
    let shown = if why == BadLink::Credentials { "…" } else { text };
    reader.bad(message, vec![("value", shown.to_owned())]);
}

impl Read for Text {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.kind {
            Kind::Map(entries) if entries.is_empty() => {
                reader.bad("empty", vec![]);
                None
            }
            Kind::Map(entries) => {
                let texts: BTreeMap<Lang, String> = Read::read(node, reader)?;
                let written = entries.iter().filter_map(|e| Lang::parse(&e.key));
                let in_order: Vec<_> = written.filter_map(|lang| Some((lang, texts.get(&lang)?.clone()))).collect();
                (!in_order.is_empty()).then_some(Self::Each(in_order))
            }
            _ => String::read(node, reader).map(Text::Same),
        }
    }
}

impl Read for Lang {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node)?;
        let lang = Self::ALL.iter().copied().find(|l| l.code() == text);
        if lang.is_none() {
            reader.bad("unknown-language", vec![("value", text.to_owned()), ("known", super::reader::languages())]);
        }
        lang
    }
}

/// Reads a word of a closed list.
pub fn word<T: Word>(node: &Node, reader: &mut Reader<'_>) -> Option<T> {
    let text = reader.text(node)?;
    let found = T::parse(text);
    if found.is_none() {
        unknown_word(text, T::ALL.iter().map(|w| w.word()).collect(), reader);
    }
    found
}

/// Reports a word that is on no list, with the nearest one or all of them.
pub fn unknown_word(text: &str, known: Vec<&str>, reader: &mut Reader<'_>) {
    let value = ("value", text.to_owned());
    match nearest(text, known.iter().copied()) {
        Some(near) => reader.bad("word-near", vec![value, ("near", near.to_owned())]),
        None => reader.bad("word", vec![value, ("known", known.join(", "))]),
    }
}

macro_rules! read_words {
    ($($type:ident),+ $(,)?) => {
        $(impl Read for $type {
            fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
                word(node, reader)
            }
        })+
    };
}

read_words!(
    Category,
    Role,
    Serves,
    Use,
    MechanismWord,
    DpaState,
    Authorisation,
    DpfStatus,
    HrCover,
    Regime,
    Channel,
    RetentionFrom,
    DpiaState,
    Outcome,
    Audience,
    ProspectChannel,
    ProspectBasis,
    Addresses,
    Collected,
    OpenTracking,
    RiskLevel,
    Trait,
    ClauseLetter,
    Annex,
    ElementId,
    Severity,
);

impl Read for Data {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        if matches!(node.kind, Kind::Map(_)) {
            return Text::read(node, reader).map(Self::Free);
        }
        let own = &reader.company().words.data;
        word_or_own(node, reader, own, Self::Word, Self::Own)
    }
}

impl Read for Subject {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let own = &reader.company().words.subjects;
        word_or_own(node, reader, own, Self::Word, Self::Own)
    }
}

/// A word of the format, or one the company declares as its own.
fn word_or_own<W: Word, T>(
    node: &Node,
    reader: &mut Reader<'_>,
    own: &BTreeMap<String, Text>,
    of_format: fn(W) -> T,
    of_company: fn(String) -> T,
) -> Option<T> {
    let text = reader.text(node)?;
    if let Some(word) = W::parse(text) {
        return Some(of_format(word));
    }
    if own.contains_key(text) || !reader.company().is_known {
        return Some(of_company(text.to_owned()));
    }
    unknown_word(text, W::ALL.iter().map(|w| w.word()).chain(own.keys().map(String::as_str)).collect(), reader);
    None
}
