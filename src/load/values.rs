//! How single values are read: dates, countries, words, links, texts.

use super::reader::{Read, Reader};
use super::schema::{self, Defs, either, form_of};
use crate::model::*;
use crate::text::{Kind, Node, nearest};
use chrono::NaiveDate;
use serde_json::{Value, json};
use std::collections::BTreeMap;

impl Read for String {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        reader.text(node).map(|text| text.trim().to_owned())
    }

    /// Editors read `2024` or `true` as a number or a bool; here they are texts like others. The bool stands in a
    /// condition, so that no editor offers `true` and `false` for a name.
    fn schema(defs: &mut Defs<'_>) -> Value {
        let text = json!({
            "type": ["string", "number"], "pattern": "\\S", "patternErrorMessage": "A text that isn’t empty",
        });
        defs.named("string", |_| json!({"if": {"type": "boolean"}, "else": text}))
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

    fn schema(defs: &mut Defs<'_>) -> Value {
        let quoted = "^(true|false)$";
        let expected = "true or false";
        defs.named(
            "bool",
            |_| json!({"type": ["boolean", "string"], "pattern": quoted, "patternErrorMessage": expected}),
        )
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

    fn schema(defs: &mut Defs<'_>) -> Value {
        let quoted = "^\\+?0*([0-9]{1,5}|100000)$";
        let expected = "A whole number, 100000 at most";
        defs.named("number", |_| {
            json!({
                "type": ["integer", "string"], "minimum": 0, "maximum": 100_000,
                "pattern": quoted, "patternErrorMessage": expected,
            })
        })
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

    fn schema(defs: &mut Defs<'_>) -> Value {
        defs.named("date", |_| form_of(&iso_days(), "A day, as 2026-01-31"))
    }
}

/// A day written `2026-01-31` and nothing else.
pub fn iso_day(text: &str) -> Option<NaiveDate> {
    let has_shape = text.len() == 10
        && text.bytes().enumerate().all(|(i, b)| if i == 4 || i == 7 { b == b'-' } else { b.is_ascii_digit() });
    text.parse().ok().filter(|_| has_shape)
}

/// Every day of the calendar as [`iso_day`] reads it, and no other text.
fn iso_days() -> String {
    let days_30 = "(0[469]|11)-(0[1-9]|[12][0-9]|30)";
    let days_31 = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])";
    let february = "02-(0[1-9]|1[0-9]|2[0-8])";
    let leap_year = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)";
    format!("^([0-9]{{4}}-({days_30}|{days_31}|{february})|{leap_year}-02-29)$")
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

    fn schema(defs: &mut Defs<'_>) -> Value {
        defs.named("country", |_| {
            let all: Vec<_> = Country::all().collect();
            schema::choice(all.iter().map(|country| (country.code(), country.name(Lang::En))))
        })
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

    fn schema(defs: &mut Defs<'_>) -> Value {
        let number = "0*([0-9]{1,4}|[12][0-9]{4}|3[0-5][0-9]{3}|36[0-4][0-9]{2}|36500)";
        let pattern = format!("^(P({number}[YMWD])+|\\+?{number} (years?|months?|weeks?|days?))$");
        defs.named("period", |_| form_of(&pattern, "A period, as 12 months or P90D"))
    }
}

/// What nearly all links look like; whether a host can be one is more than a pattern can say.
const LINK: &str = "[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#@]+([/?#]\\S*)?";
const MAILBOX: &str = "[^\\s@:/?&<>\"']+@[^\\s@:/?&<>\"']*\\.[^\\s@:/?&<>\"']*";

impl Read for Link {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node)?;
        Self::parse(text).map_err(|why| bad_link(text, why, reader)).ok()
    }

    fn schema(defs: &mut Defs<'_>) -> Value {
        let pattern = format!("^{LINK}$");
        defs.named("link", |_| form_of(&pattern, "A whole http or https address, without a user name"))
    }
}

impl Read for Contact {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node)?;
        Self::parse(text).map_err(|_| reader.bad("not-a-contact", vec![("value", text.to_owned())])).ok()
    }

    fn schema(defs: &mut Defs<'_>) -> Value {
        let pattern = format!("^((mailto:)?{MAILBOX}|{LINK})$");
        defs.named("contact", |_| form_of(&pattern, "A mailbox, a mailto: address or a whole web address"))
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

    fn schema(defs: &mut Defs<'_>) -> Value {
        defs.named("text", |defs| {
            let each = by_language(defs);
            either([String::schema(defs), each])
        })
    }
}

/// A text in at least one language.
fn by_language(defs: &mut Defs<'_>) -> Value {
    defs.named("text-by-language", |defs| {
        let mut texts = BTreeMap::<Lang, String>::schema(defs);
        texts["minProperties"] = json!(1);
        texts
    })
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

    fn schema(defs: &mut Defs<'_>) -> Value {
        defs.named("language", |_| schema::choice(Lang::ALL.iter().map(|lang| (lang.code(), lang.name()))))
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

            fn schema(defs: &mut Defs<'_>) -> Value {
                defs.words::<Self>()
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
    Verdict,
    TextField,
);

impl Read for Data {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        if matches!(node.kind, Kind::Map(_)) {
            return Text::read(node, reader).map(Self::Free);
        }
        let own = &reader.company().words.data;
        word_or_own(node, reader, own, Self::Word, Self::Own)
    }

    fn schema(defs: &mut Defs<'_>) -> Value {
        let text = by_language(defs);
        either([defs.words::<DataWord>(), schema::own_word(), text])
    }
}

impl Read for Subject {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let own = &reader.company().words.subjects;
        word_or_own(node, reader, own, Self::Word, Self::Own)
    }

    fn schema(defs: &mut Defs<'_>) -> Value {
        either([defs.words::<SubjectWord>(), schema::own_word()])
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

/// The code of a rule; whether there is such a rule is judged with the waivers.
pub struct RuleCode(pub String);

impl Read for RuleCode {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        String::read(node, reader).map(Self)
    }

    fn schema(defs: &mut Defs<'_>) -> Value {
        defs.rules()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_knows_every_day_of_the_calendar() {
        let schema = form_of(&iso_days(), "");
        let schema = jsonschema::validator_for(&schema).unwrap();
        for year in ["0000", "1900", "1996", "2000", "2023", "2024", "2026", "2100", "2400", "9999"] {
            for (month, day) in (0..14).flat_map(|month| (0..33).map(move |day| (month, day))) {
                let text = format!("{year}-{month:02}-{day:02}");
                assert_eq!(schema.is_valid(&json!(text)), iso_day(&text).is_some(), "{text}");
            }
        }
        for text in ["2026-1-31", "2026-01-31 ", "20260131", "02026-01-31", "2026-01-31T00:00", "٢٠٢٦-01-31"] {
            assert!(!schema.is_valid(&json!(text)) && iso_day(text).is_none(), "{text}");
        }
    }
}
