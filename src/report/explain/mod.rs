//! What rules check and why: in a terminal, as Markdown and as JSON. All of it is read from the rules.

mod json;
mod markdown;
mod text;

pub use json::json;
pub use markdown::{markdown, section};
pub use text::{list, text};

use crate::law::Law;
use crate::model::{Lang, Word};
use crate::rules::{Rule, Said, texts};

/// What stands above a rule's prose, in words.
struct Facts {
    severity: &'static str,
    days: String,
    judges: String,
    /// Names of the legal sources with their official pages.
    basis: Vec<(String, String)>,
}

impl Facts {
    fn new(rule: &Rule, law: &Law, lang: Lang) -> Self {
        let citations = rule.basis.iter().filter_map(|id| law.citation(id));
        Self {
            severity: rule.severity.label(lang),
            days: rule.days_in_words(lang),
            judges: rule.judged_in_words(lang),
            basis: citations.map(|c| (c.text.get(lang).to_owned(), c.url(lang))).collect(),
        }
    }
}

/// The messages of a rule in a language that has no prose of it.
fn said_alone(rule: &Rule, lang: Lang) -> Vec<Said<'static>> {
    let texts = texts(rule);
    let (spoken, _) = texts.prose(lang);
    texts
        .get(lang)
        .filter(|_| spoken != lang)
        .map(|text| text.said().map(Said::left_open).collect())
        .unwrap_or_default()
}
