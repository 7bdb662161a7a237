//! What is recorded, as the file it is kept as: sorted, a key a line, so that git merges it.

use crate::model::{Seen, SeenLink, SeenText, Word};
use serde::Serialize;

const HEAD: &str = "# Written by art28 verify: what links answered, and when. To be committed; never published.\n";

#[derive(Serialize)]
struct File<'a> {
    links: Vec<LinkEntry<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    texts: Vec<TextEntry<'a>>,
}

#[derive(Serialize)]
struct LinkEntry<'a> {
    url: &'a str,
    verdict: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<u16>,
    #[serde(rename = "final", skip_serializing_if = "Option::is_none")]
    end: Option<&'a str>,
    since: String,
    looked_on: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    answered_on: Option<String>,
}

#[derive(Serialize)]
struct TextEntry<'a> {
    field: &'a str,
    url: &'a str,
    read_on: String,
    copy: String,
    sha256: &'a str,
}

/// The file's text; the same record gives the same bytes.
///
/// # Errors
/// When the library that writes YAML refuses a value.
pub fn file(seen: &Seen) -> Result<String, serde_yaml::Error> {
    let file = File { links: seen.links.iter().map(link).collect(), texts: seen.texts.iter().map(text).collect() };
    Ok(HEAD.to_owned() + &serde_yaml::to_string(&file)?)
}

fn link(seen: &SeenLink) -> LinkEntry<'_> {
    LinkEntry {
        url: seen.url.as_str(),
        verdict: seen.verdict.word(),
        status: seen.status,
        end: seen.end.as_ref().map(crate::model::Link::as_str),
        since: seen.since.to_string(),
        looked_on: seen.looked_on.to_string(),
        answered_on: seen.answered_on.map(|day| day.to_string()),
    }
}

fn text(seen: &SeenText) -> TextEntry<'_> {
    TextEntry {
        field: seen.field.word(),
        url: seen.url.as_str(),
        read_on: seen.read_on.to_string(),
        copy: seen.copy.to_string(),
        sha256: &seen.sha256,
    }
}
