//! A rule's text: one Markdown file, a part a language, each with its messages and, where it is whole, its prose.

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
    /// Markdown under the fixed headings; empty where a language has only messages.
    pub prose: String,
}

/// A register in a fence, with what the rule should say of it.
#[derive(Debug, Default)]
pub struct Example {
    pub fires: bool,
    /// The day it is judged on.
    pub day: Option<String>,
    /// Path and content.
    pub files: Vec<(String, String)>,
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
            if lang == Lang::En {
                examples = read_examples(&prose)?;
            }
            by_lang.insert(lang, RuleText { messages, prose });
        }
        Ok(Self { by_lang, examples })
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

fn split_messages(part: &str) -> Option<(String, String)> {
    let (_, rest) = part.split_once("```ftl\n")?;
    let (fluent, prose) = rest.split_once("```\n")?;
    Some((fluent.to_owned(), prose.trim().to_owned()))
}

/// Consecutive fences with `file=` form one register.
fn read_examples(prose: &str) -> Result<Vec<Example>, String> {
    let mut examples: Vec<Example> = Vec::new();
    let mut lines = prose.lines();
    let mut is_open = false;
    while let Some(line) = lines.next() {
        let Some(info) = line.strip_prefix("```yaml ").or_else(|| line.strip_prefix("```markdown ")) else {
            is_open &= line.is_empty();
            continue;
        };
        let words: Vec<&str> = info.split_whitespace().collect();
        let file = words.iter().find_map(|w| w.strip_prefix("file="));
        let starts_anew = !is_open || file.is_none();
        if starts_anew {
            let fires = match words.first() {
                Some(&"fires") => true,
                Some(&"passes") => false,
                other => return Err(format!("fence {other:?} is neither fires nor passes")),
            };
            examples.push(Example { fires, ..Example::default() });
        }
        let content: Vec<&str> = lines.by_ref().take_while(|l| *l != "```").collect();
        if let Some(example) = examples.last_mut() {
            example.files.push((file.unwrap_or("vendors/example.yaml").to_owned(), content.join("\n") + "\n"));
            example.day = words.iter().find_map(|w| w.strip_prefix("day=")).map(str::to_owned).or(example.day.take());
        }
        is_open = file.is_some();
    }
    Ok(examples)
}
