//! The change log and the sub-processors as data: `changes.json` and `.well-known/subprocessors.json`, with schemas.

use super::changes::{ChangesView, EntryView};
use super::export::{ProcessorRow, object, processor_row, processor_schema};
use super::public::PublicView;
use crate::model::{Authorisation, Card, Role, Serves, Stage};
use serde::Serialize;
use serde_json::{Value, json};

/// `changes.json`, version 1.
#[derive(Debug, Serialize)]
pub struct ChangesFile {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: u8,
    company: String,
    as_of: String,
    /// One entry a language: the same log, in its words.
    languages: Vec<LanguageLog>,
}

#[derive(Debug, Serialize)]
struct LanguageLog {
    language: &'static str,
    /// What isn't known.
    limits: Vec<String>,
    changes: Vec<ChangeRow>,
}

#[derive(Debug, Serialize)]
struct ChangeRow {
    id: String,
    vendor: String,
    name: String,
    on: String,
    what: &'static str,
    title: String,
    in_use_from: Option<String>,
    object_until: Option<String>,
    reason: Option<String>,
    facts: Vec<FactRow>,
    /// From the tree's root.
    page: String,
}

#[derive(Debug, Serialize)]
struct FactRow {
    label: String,
    was: Vec<String>,
    is: Vec<String>,
}

/// The log in every language.
pub fn changes(views: &[PublicView<'_>]) -> ChangesFile {
    let log = |view: &PublicView<'_>| {
        let language = view.setting().lang.code();
        let ChangesView { limits, years, .. } = view.changes();
        let entries = years.into_iter().flat_map(|year| year.days).flat_map(|day| day.entries);
        // A last day to give an authorisation is none to object.
        let may_object = view.setting().company.subprocessors.authorisation != Some(Authorisation::Specific);
        let entries =
            entries.map(|entry| EntryView { object_until: entry.object_until.filter(|_| may_object), ..entry });
        LanguageLog { language, limits, changes: entries.map(|entry| change(entry, language)).collect() }
    };
    ChangesFile {
        schema: "schema/changes.schema.json",
        version: 1,
        company: views.first().map(|v| v.company().name).unwrap_or_default(),
        as_of: views.first().map(|v| v.setting().day.to_string()).unwrap_or_default(),
        languages: views.iter().map(log).collect(),
    }
}

fn change(entry: EntryView, language: &str) -> ChangeRow {
    let texts = |stated: Vec<super::stated::StatedView>| stated.into_iter().map(|s| s.text).collect();
    let facts = entry.facts.clone().into_iter();
    ChangeRow {
        page: format!("{language}/{}", entry.page()),
        facts: facts.map(|f| FactRow { label: f.label, was: texts(f.was), is: texts(f.is) }).collect(),
        id: entry.anchor,
        vendor: entry.vendor,
        name: entry.name,
        on: entry.on.iso,
        what: entry.what,
        title: entry.title,
        in_use_from: entry.in_use_from.map(|day| day.iso),
        object_until: entry.object_until.map(|day| day.iso),
        reason: entry.reason.map(|reason| reason.text),
    }
}

/// `.well-known/subprocessors.json`, version 1: who processes customers' data for the company, and who soon will.
#[derive(Debug, Serialize)]
pub struct SubProcessorsFile {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: u8,
    company: String,
    language: &'static str,
    as_of: String,
    /// Days between an announcement and the first use.
    notice_days: Option<u32>,
    /// Days to object after an announcement.
    objection_days: Option<u32>,
    /// From the file.
    page: String,
    feed: String,
    subprocessors: Vec<ProcessorRow>,
}

/// The sub-processors in the language of a view.
pub fn sub_processors(view: &PublicView<'_>) -> SubProcessorsFile {
    let setting = view.setting();
    let language = setting.lang.code();
    let terms = &setting.company.subprocessors;
    let is_meant = |card: &Card| {
        card.role == Role::Processor && card.serves(Serves::Customers) && card.stage(setting.day) != Stage::Ended
    };
    let meant = view.vendors().filter(|(_, card)| is_meant(card));
    SubProcessorsFile {
        schema: "../schema/subprocessors.schema.json",
        version: 1,
        company: view.company().name,
        language,
        as_of: setting.day.to_string(),
        notice_days: terms.notice_days,
        objection_days: terms.objection_days,
        page: format!("../{language}/index.html"),
        feed: format!("../{language}/changes.atom"),
        subprocessors: meant.map(|(id, card)| processor_row(id, card, setting)).collect(),
    }
}

/// The JSON Schema of `changes.json`.
pub fn changes_schema() -> Value {
    let (text, optional, texts) = (json!({"type": "string"}), json!({"type": ["string", "null"]}), texts());
    let day = json!({"type": ["string", "null"], "format": "date"});
    let fact = object(json!({"label": text, "was": texts, "is": texts}));
    let change = object(json!({
        "id": text, "vendor": text, "name": text, "on": {"type": "string", "format": "date"},
        "what": {"enum": ["announced", "in-force", "changed", "ended", "withdrawn"]},
        "title": text, "in_use_from": day, "object_until": day, "reason": optional,
        "facts": {"type": "array", "items": fact}, "page": text,
    }));
    let language = object(json!({"language": text, "limits": texts, "changes": {"type": "array", "items": change}}));
    titled("Change log, version 1", json!({"languages": {"type": "array", "items": language}}))
}

/// The JSON Schema of `.well-known/subprocessors.json`.
pub fn sub_processors_schema() -> Value {
    let text = json!({"type": "string"});
    let days = json!({"type": ["integer", "null"], "minimum": 0});
    titled(
        "Sub-processors, version 1",
        json!({
            "language": text, "notice_days": days, "objection_days": days, "page": text, "feed": text,
            "subprocessors": {"type": "array", "items": processor_schema()},
        }),
    )
}

fn texts() -> Value {
    json!({"type": "array", "items": {"type": "string"}})
}

/// A whole file: what is its own, and what every file says.
fn titled(title: &str, own: Value) -> Value {
    let text = json!({"type": "string"});
    let day = json!({"type": "string", "format": "date"});
    let mut properties = json!({"$schema": text, "version": {"const": 1}, "company": text, "as_of": day});
    if let (Value::Object(all), Value::Object(own)) = (&mut properties, own) {
        all.extend(own);
    }
    let mut root = object(properties);
    root["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    root["title"] = json!(title);
    root
}
