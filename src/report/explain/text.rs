//! In a terminal.

use super::super::terminal::{BOLD, QUIET, indented, markdown, wrapped};
use super::super::text::{Style, Told, draw};
use super::{Facts, said_alone};
use crate::assess::Judge;
use crate::model::{Lang, Severity, Word};
use crate::rules::{Example, Part, Rule, Section, families, family_title, texts};
use crate::say::speaker;
use annotate_snippets::Renderer;
use anstyle::AnsiColor;

/// The widest line of prose that reads well.
const PROSE: usize = 100;

/// Every rule: code, severity, name and title, by family.
pub fn list(style: Style) -> String {
    let lang = style.lang;
    let rules = || families().flatten();
    let code = rules().map(|r| r.code.len()).max().unwrap_or_default();
    let name = rules().map(|r| r.name.len()).max().unwrap_or_default();
    let severity = Severity::ALL.iter().map(|s| s.label(lang).chars().count()).max().unwrap_or_default();
    let mut out = String::new();
    for family in families() {
        let title = family.first().map(|rule| family_title(rule.family(), lang)).unwrap_or_default();
        out.push_str(&format!("{BOLD}{title}{BOLD:#}\n"));
        for rule in family {
            let colour = colour(rule.severity);
            let grade = format!("{colour}{:severity$}{colour:#}", rule.severity.label(lang));
            let row = format!("{:code$}  {grade}  {:name$}  {}", rule.code, rule.name, rule.title(lang));
            out.push_str(&(wrapped(&row, style.width, code + severity + name + 6) + "\n"));
        }
        out.push('\n');
    }
    out + &speaker(lang).say("rules-hint", &vec![("command", "art28 explain CODE".into())]) + "\n"
}

/// One rule: its facts, its prose, and what the printer draws for each example that is reported.
pub fn text(rule: &Rule, judge: Judge<'_>, style: Style) -> String {
    let page = Page { rule, judge, style, prose: style.width.min(PROSE) };
    let mut out = page.head();
    out.push_str(&page.messages());
    for section in texts(rule).prose(style.lang).1 {
        out.push_str(&page.section(section));
    }
    out.trim_end().to_owned() + "\n"
}

fn colour(severity: Severity) -> anstyle::Style {
    let colour = match severity {
        Severity::Error => AnsiColor::BrightRed,
        Severity::Warning => AnsiColor::Yellow,
        Severity::Info => AnsiColor::BrightGreen,
    };
    colour.on_default().bold()
}

struct Page<'a> {
    rule: &'a Rule,
    judge: Judge<'a>,
    style: Style,
    prose: usize,
}

impl Page<'_> {
    fn lang(&self) -> Lang {
        self.style.lang
    }

    fn head(&self) -> String {
        let Self { rule, prose, .. } = *self;
        let words = speaker(self.lang());
        let facts = Facts::new(rule, self.judge.law, self.lang());
        let colour = colour(rule.severity);
        let basis: Vec<String> = facts.basis.into_iter().map(|(name, url)| format!("{name} <{url}>")).collect();
        let mut rows = vec![
            ("rule-severity", vec![format!("{colour}{}{colour:#}", facts.severity)]),
            ("rule-days", vec![facts.days]),
            ("rule-judges", vec![facts.judges]),
        ];
        rows.push(("why", if basis.is_empty() { vec![words.plain("rule-no-basis")] } else { basis }));
        let rows = rows.into_iter().map(|(key, values)| (words.plain(key), values)).collect::<Vec<_>>();
        let room = rows.iter().map(|(label, _)| label.chars().count()).max().unwrap_or_default() + 2;
        let mut out = format!("{BOLD}{} {}{BOLD:#}\n{}\n\n", rule.code, rule.name, rule.title(self.lang()));
        for (label, values) in rows {
            for (at, value) in values.iter().enumerate() {
                let label = if at == 0 { label.as_str() } else { "" };
                out.push_str(&(wrapped(&format!("{label:room$}{value}"), prose, room) + "\n"));
            }
        }
        out + "\n"
    }

    fn messages(&self) -> String {
        let said = said_alone(self.rule, self.lang());
        if said.is_empty() {
            return String::new();
        }
        let words = speaker(self.lang());
        let mut out = format!("{BOLD}{}{BOLD:#}\n\n", words.plain("rule-messages"));
        for line in said.iter().flat_map(|s| [format!("- {}", s.message), format!("  → {}", s.remedy)]) {
            out.push_str(&(wrapped(&line, self.prose, 4) + "\n"));
        }
        out + "\n" + &wrapped(&words.plain("rule-other-language"), self.prose, 0) + "\n\n"
    }

    fn section(&self, section: &Section) -> String {
        let mut out = format!("{BOLD}{}{BOLD:#}\n\n", section.heading);
        for part in &section.parts {
            match part {
                Part::Markdown(text) => out.push_str(&markdown(text, self.prose)),
                Part::Example(at) => {
                    out.extend(texts(self.rule).examples.get(*at).map(|example| self.example(example)));
                }
            }
        }
        out
    }

    /// The files, then the findings of this rule as `check` draws them.
    fn example(&self, example: &Example) -> String {
        let renderer = Renderer::styled().term_width(self.style.width);
        let judged = self.judge.example(example);
        let names_files = example.names_files();
        let colon = speaker(self.lang()).plain("colon");
        let mut out = format!("{QUIET}{}{colon}{QUIET:#}\n\n", example.caption(self.lang()));
        for (path, text) in &example.files {
            let path = if names_files { format!("{QUIET}# {path}{QUIET:#}\n") } else { String::new() };
            out.push_str(&(indented(&(path + text)) + "\n"));
        }
        for finding in judged.of(self.rule) {
            let (documents, law) = (&judged.loaded.documents, self.judge.law);
            out.push_str(&draw(finding, Told { documents, law, lang: self.lang(), instead: None }, &renderer));
            out.push_str("\n\n");
        }
        out
    }
}
