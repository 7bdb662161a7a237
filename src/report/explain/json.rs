//! As JSON, version 1: keys are held to.

use super::Facts;
use super::markdown::body;
use crate::assess::Judge;
use crate::model::{Lang, Word};
use crate::rules::{Rule, texts};
use serde::{Serialize, Serializer};

#[derive(Serialize)]
struct Document {
    version: u8,
    tool: String,
    lang: &'static str,
    rules: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    code: &'static str,
    name: &'static str,
    severity: &'static str,
    from: Option<String>,
    judges: &'static str,
    basis: Vec<Basis>,
    title: String,
    messages: Keyed<Message>,
    /// The language of the sections: not every language has them.
    sections_lang: &'static str,
    sections: Keyed<String>,
}

#[derive(Serialize)]
struct Basis {
    text: String,
    url: String,
}

/// What it names stands in it as `{$name}`.
#[derive(Serialize)]
struct Message {
    message: String,
    remedy: String,
}

/// An object with its keys in the order of the text.
struct Keyed<T>(Vec<(String, T)>);

impl<T: Serialize> Serialize for Keyed<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

/// Rules as JSON with a final newline.
pub fn json(rules: &[&Rule], judge: Judge<'_>, lang: Lang) -> String {
    let document = Document {
        version: 1,
        tool: format!("art28 {}", env!("CARGO_PKG_VERSION")),
        lang: lang.code(),
        rules: rules.iter().map(|rule| entry(rule, judge, lang)).collect(),
    };
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}

fn entry(rule: &Rule, judge: Judge<'_>, lang: Lang) -> Entry {
    let (spoken, sections) = texts(rule).prose(lang);
    let messages = texts(rule).get(lang).into_iter().flat_map(|text| text.said());
    Entry {
        code: rule.code,
        name: rule.name,
        severity: rule.severity.word(),
        from: rule.from.map(|day| day.to_string()),
        judges: rule.judged(),
        basis: Facts::new(rule, judge.law, lang).basis.into_iter().map(|(text, url)| Basis { text, url }).collect(),
        title: rule.title(lang),
        messages: Keyed(
            messages.map(|s| (s.key.to_owned(), Message { message: s.message, remedy: s.remedy })).collect(),
        ),
        sections_lang: spoken.code(),
        sections: Keyed(sections.iter().map(|s| (s.heading.clone(), body(rule, s, judge, spoken))).collect()),
    }
}
