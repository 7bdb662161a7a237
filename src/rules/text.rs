//! A rule's text: one Markdown file, a part a language, each with its messages and, where it is whole, its prose.

use super::prose::{self, Example, Part, Section};
use super::{ALL, Rule};
use crate::model::Lang;
use crate::say::Speaker;
use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

/// The texts of one rule.
pub struct Texts {
    pub by_lang: BTreeMap<Lang, RuleText>,
    pub examples: Vec<Example>,
}

/// What a rule says in one language.
pub struct RuleText {
    pub messages: Speaker,
    /// Markdown under the fixed headings, as written; empty where a language has only messages.
    pub prose: String,
    /// The same by heading.
    pub sections: Vec<Section>,
}

impl Texts {
    /// Reads a rule's Markdown.
    ///
    /// # Errors
    /// Says which part can't be read.
    pub fn parse(markdown: &str) -> Result<Self, String> {
        let mut by_lang = BTreeMap::new();
        let mut examples = Vec::new();
        for (code, part) in parts(markdown) {
            let lang = Lang::parse(code).ok_or_else(|| format!("a part named {code}"))?;
            let (fluent, prose) = split_messages(&part).ok_or_else(|| format!("{code}: no ftl fence"))?;
            let messages = Speaker::new(lang, &fluent).map_err(|e| format!("{code}: {e}"))?;
            let (sections, found) = prose::read(&prose).map_err(|e| format!("{code}: {e}"))?;
            match lang {
                Lang::En => examples = found,
                _ if found.is_empty() => {}
                _ => return Err(format!("{code}: examples stand in the English part")),
            }
            by_lang.insert(lang, RuleText { messages, prose, sections });
        }
        share_examples(&mut by_lang);
        Ok(Self { by_lang, examples })
    }

    /// The sections in a language, else in English; and the language they are in.
    pub fn prose(&self, lang: Lang) -> (Lang, &[Section]) {
        let own = self.by_lang.get(&lang).filter(|text| !text.sections.is_empty());
        let (spoken, text) = own.map_or((Lang::En, self.by_lang.get(&Lang::En)), |text| (lang, Some(text)));
        (spoken, text.map_or(&[], |text| text.sections.as_slice()))
    }

    /// The text in a language, else in English.
    pub fn get(&self, lang: Lang) -> Option<&RuleText> {
        self.by_lang.get(&lang).or_else(|| self.by_lang.get(&Lang::En))
    }
}

/// The texts of a rule of the list, read once.
pub fn texts(rule: &Rule) -> &'static Texts {
    static READ: LazyLock<BTreeMap<&'static str, OnceLock<Texts>>> =
        LazyLock::new(|| ALL.iter().map(|rule| (rule.code, OnceLock::new())).collect());
    READ[rule.code].get_or_init(|| built_in(rule))
}

#[expect(clippy::panic, reason = "the texts are compiled in, and a test reads them")]
fn built_in(rule: &Rule) -> Texts {
    Texts::parse(rule.text).unwrap_or_else(|error| panic!("{}: {error}", rule.code))
}

/// The parts between `## xx` headings.
fn parts(markdown: &str) -> Vec<(&str, String)> {
    let mut parts: Vec<(&str, String)> = Vec::new();
    for line in markdown.lines() {
        if let Some(code) = line.strip_prefix("## ").filter(|c| c.len() == 2) {
            parts.push((code, String::new()));
        } else if let Some((_, text)) = parts.last_mut() {
            text.push_str(line);
            text.push('\n');
        }
    }
    parts
}

/// The examples are written once, in English; elsewhere they follow the prose under the same heading.
fn share_examples(by_lang: &mut BTreeMap<Lang, RuleText>) {
    let Some(english) = by_lang.get(&Lang::En) else { return };
    let Some(at) = english.sections.iter().position(Section::has_examples) else { return };
    let is_example = |part: &&Part| matches!(part, Part::Example(_));
    let examples: Vec<Part> = english.sections[at].parts.iter().filter(is_example).cloned().collect();
    for (_, text) in by_lang.iter_mut().filter(|(lang, _)| **lang != Lang::En) {
        if let Some(section) = text.sections.get_mut(at) {
            section.parts.extend(examples.iter().cloned());
        }
    }
}

fn split_messages(part: &str) -> Option<(String, String)> {
    let (_, rest) = part.split_once("```ftl\n")?;
    let (fluent, prose) = rest.split_once("```\n")?;
    Some((fluent.to_owned(), prose.trim().to_owned()))
}
