//! The text of our own agreement on a page.

use super::markdown::{self, Heading, in_html};
use crate::model::{Clause, Lang};
use crate::say::speaker;
use crate::view::card::Setting;
use crate::view::elements::{AnswerView, answers, element};
use serde::Serialize;

/// A text as customers read it, with what a page shows of it.
#[derive(Debug, Serialize)]
pub struct TextOnPage {
    /// The text's own language.
    pub lang: &'static str,
    pub html: String,
    pub headings: Vec<Heading>,
    /// Which clause answers which element of Art. 28.
    pub answers: Vec<AnswerView>,
    #[serde(skip)]
    pub markdown: String,
}

/// The page a text stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// `dpa.html`, beside the annexes: there the text's own links lead where they say.
    Agreement,
    /// `dpa/<version>.html`.
    Version,
}

impl TextOnPage {
    /// A filled text in its language, for a page in the setting's.
    pub fn new(markdown: String, lang: Lang, setting: Setting<'_>, place: Place) -> Self {
        let clauses = markdown::clauses(&markdown);
        let inside = |href: &str| match place {
            Place::Agreement => Some(href.to_owned()),
            Place::Version => from_version(href, &clauses),
        };
        Self {
            lang: lang.code(),
            html: markdown::html_on_page(&markdown, &IDS, |id| note(id, &clauses, lang, setting), inside),
            headings: markdown::headings(&markdown),
            answers: answers(setting.law, &clauses, setting.lang),
            markdown,
        }
    }
}

/// What the pages themselves call their parts.
const IDS: [&str; 8] = ["main", "annex-1", "annex-2", "annex-3", "annex-4", "article-28", "versions", "what-changed"];

/// The headings of the annexes, on the page of the agreement in force.
const ANNEXES: [&str; 4] = ["annex-1", "annex-2", "annex-3", "annex-4"];

/// Where a link of the text leads from the page of a version: the annexes stand with the agreement in force alone.
fn from_version(href: &str, clauses: &[Clause]) -> Option<String> {
    match href.strip_prefix('#') {
        Some(id) if clauses.iter().any(|clause| clause.id == id) => Some(href.to_owned()),
        Some(id) if ANNEXES.contains(&id) => Some(format!("../dpa.html{href}")),
        Some(_) => None,
        None if href.is_empty() || href.starts_with('/') => Some(href.to_owned()),
        None => Some(format!("../{href}")),
    }
}

/// What stands under the heading of a clause that answers an element of Art. 28.
fn note(id: &str, clauses: &[Clause], lang: Lang, setting: Setting<'_>) -> Option<String> {
    clauses.iter().find(|clause| clause.id == id && clause.says_something())?;
    let element = element(setting.law, id, setting.lang)?;
    let spoken = if lang == setting.lang { String::new() } else { format!(" lang=\"{}\"", setting.lang.code()) };
    let reference = match element.reference.lang {
        Some(code) => format!("<span lang=\"{code}\">{}</span>", in_html(&element.reference.text)),
        None => in_html(&element.reference.text),
    };
    Some(format!(
        "<p class=\"answers\"{spoken}>{}{} <a href=\"{}\" rel=\"noopener nofollow\">{reference}</a></p>\n",
        speaker(setting.lang).plain("answers"),
        speaker(setting.lang).plain("colon"),
        in_html(&element.href)
    ))
}
