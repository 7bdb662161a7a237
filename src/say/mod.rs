//! The tool's own words: messages with plurals, days and lists, in each language.

use crate::model::{Country, Lang, Text, label};
use chrono::{Datelike, NaiveDate};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::collections::HashMap;
use std::sync::OnceLock;

/// Something a message names, shown in the reader's language as late as possible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    Plain(String),
    Text(Text),
    Country(Country),
    Day(NaiveDate),
    Number(i64),
    /// A word of a list of the format: list and word.
    Word(&'static str, &'static str),
    /// The same word inside a sentence.
    Inside(&'static str, &'static str),
    /// One of the tool's own messages.
    Message(&'static str, Args),
    List(Vec<Arg>),
    /// Phrases that may hold commas themselves.
    Series(Vec<Arg>),
}

/// What a message names, by the names the message uses.
pub type Args = Vec<(&'static str, Arg)>;

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Plain(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Plain(text)
    }
}

impl From<Country> for Arg {
    fn from(country: Country) -> Self {
        Self::Country(country)
    }
}

impl From<NaiveDate> for Arg {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl From<u32> for Arg {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl<T: crate::model::Word> From<T> for Arg {
    fn from(word: T) -> Self {
        Self::Word(T::LIST, word.word())
    }
}

impl Arg {
    /// A word of a list, inside a sentence.
    pub fn inside<T: crate::model::Word>(word: T) -> Self {
        Self::Inside(T::LIST, word.word())
    }

    /// What a reader of a language sees.
    pub fn shown(&self, lang: Lang) -> String {
        match self {
            Self::Plain(text) => text.clone(),
            Self::Text(text) => text.get(lang).to_owned(),
            Self::Country(country) => country.name(lang).to_owned(),
            Self::Day(date) => day(*date, lang),
            Self::Number(number) => number.to_string(),
            Self::Word(list, word) => label(list, word, lang).to_owned(),
            Self::Inside(list, word) => lower_first(label(list, word, lang), lang),
            Self::Message(key, args) => speaker(lang).say(key, args),
            Self::Series(items) => series(&items.iter().map(|i| i.shown(lang)).collect::<Vec<_>>(), lang),
            Self::List(items) => list(&items.iter().map(|i| i.shown(lang)).collect::<Vec<_>>(), lang),
        }
    }

    fn value(&self, lang: Lang) -> FluentValue<'static> {
        match self {
            Self::Number(number) => FluentValue::from(*number),
            other => FluentValue::from(other.shown(lang)),
        }
    }
}

/// A set of messages in one language.
pub struct Speaker {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
    keys: Vec<String>,
    /// Every message that names nothing, said once: pages use the same few again and again.
    plain: HashMap<String, String>,
}

impl Speaker {
    /// Reads messages; what can't be read is returned as the parser's complaints.
    ///
    /// # Errors
    /// When the text is not Fluent.
    pub fn new(lang: Lang, fluent: &str) -> Result<Self, String> {
        let resource = FluentResource::try_new(fluent.to_owned()).map_err(|(_, errors)| format!("{errors:?}"))?;
        let locale = lang.code().parse().map_err(|e| format!("{e:?}"))?;
        let keys = message_keys(fluent);
        let mut bundle = FluentBundle::new_concurrent(vec![locale]);
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).map_err(|errors| format!("{errors:?}"))?;
        let mut speaker = Self { lang, bundle, keys, plain: HashMap::new() };
        speaker.plain = speaker.keys.iter().map(|key| (key.clone(), speaker.say(key, &Vec::new()))).collect();
        Ok(speaker)
    }

    /// The language it speaks.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The keys of all messages.
    pub fn keys(&self) -> &[String] {
        &self.keys
    }

    /// A message that names nothing.
    pub fn plain(&self, key: &str) -> String {
        self.plain.get(key).map_or(key, String::as_str).to_owned()
    }

    /// A message; its key where it is missing (a test keeps languages complete).
    pub fn say(&self, key: &str, args: &Args) -> String {
        self.format(key, None, args).unwrap_or_else(|| key.to_owned())
    }

    /// A message or, as `key.attribute`, one of its attributes, if it is there.
    pub fn format(&self, key: &str, attribute: Option<&str>, args: &Args) -> Option<String> {
        let message = self.bundle.get_message(key)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut values = FluentArgs::new();
        for (name, arg) in args {
            values.set(*name, arg.value(self.lang));
        }
        let mut errors = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(&values), &mut errors).into_owned())
    }
}

/// A message starts a line, as `key = …`.
fn message_keys(fluent: &str) -> Vec<String> {
    let starts = fluent.lines().filter(|l| l.starts_with(|c: char| c.is_ascii_alphabetic()));
    starts.filter_map(|l| l.split_once(" =")).map(|(key, _)| key.to_owned()).collect()
}

/// The tool's words in a language.
pub fn speaker(lang: Lang) -> &'static Speaker {
    static SPEAKERS: [OnceLock<Speaker>; Lang::ALL.len()] = [const { OnceLock::new() }; Lang::ALL.len()];
    SPEAKERS[lang as usize].get_or_init(|| built_in(lang))
}

#[expect(clippy::panic, reason = "the words are compiled in, and a test reads them")]
fn built_in(lang: Lang) -> Speaker {
    Speaker::new(lang, lang.messages()).unwrap_or_else(|error| panic!("{}.ftl: {error}", lang.code()))
}

/// A day in words: `23 November 2026`, `1er janvier 2026`, `23. November 2026`.
pub fn day(date: NaiveDate, lang: Lang) -> String {
    let words = speaker(lang);
    let month = words.plain(&format!("month-{}", date.month()));
    words.say(
        "day",
        &vec![("day", date.day().into()), ("month", month.into()), ("year", date.year().to_string().into())],
    )
}

/// Items joined as a sentence joins them.
pub fn list(items: &[String], lang: Lang) -> String {
    match items {
        [] => String::new(),
        [only] => only.clone(),
        [before @ .., last] => joined("list-end", before.join(", "), last, lang),
    }
}

/// Phrases one after another, which may hold commas themselves.
pub fn series(items: &[String], lang: Lang) -> String {
    items.iter().cloned().reduce(|before, next| joined("series", before, &next, lang)).unwrap_or_default()
}

fn joined(key: &str, before: String, next: &str, lang: Lang) -> String {
    speaker(lang).say(key, &vec![("before", before.into()), ("next", next.into())])
}

/// A label inside a sentence: without its capital, unless it is an abbreviation or a German noun.
pub fn lower_first(text: &str, lang: Lang) -> String {
    let mut letters = text.chars();
    let is_word = text.chars().nth(1).is_some_and(|c| c.is_lowercase() || matches!(c, '’' | '-'));
    match letters.next().filter(|_| is_word && drops_capitals(lang)) {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => text.to_owned(),
    }
}

fn drops_capitals(lang: Lang) -> bool {
    speaker(lang).plain.get("capital-in-a-sentence").is_some_and(|capital| capital == "dropped")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_says_everything() {
        let english = speaker(Lang::En).keys();
        for lang in Lang::ALL {
            assert_eq!(speaker(*lang).keys(), english, "{}.ftl has the same keys in the same order", lang.code());
        }
    }

    #[test]
    fn days_and_lists_are_words() {
        let date = "2026-01-01".parse().unwrap();
        assert_eq!(day(date, Lang::Fr), "1er\u{a0}janvier 2026");
        assert_eq!(day(date, Lang::De), "1.\u{a0}Januar 2026");
        let items = ["a".to_owned(), "b".to_owned(), "c".to_owned()];
        assert_eq!(list(&items, Lang::Fr), "a, b et c");
        assert_eq!(list(&items[..1], Lang::En), "a");
    }
}
