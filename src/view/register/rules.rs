//! The rules page: every rule with its text, from the rules themselves.

use super::Office;
use crate::assess::{Judge, ReadOwn};
use crate::model::{Lang, Word};
use crate::rules::{self, Example, Part, Rule, Said, Section, texts};
use crate::say::speaker;
use crate::view::Anchor;
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct RulesView {
    pub families: Vec<FamilyView>,
}

/// Rules about one matter.
#[derive(Clone, Debug, Serialize)]
pub struct FamilyView {
    pub id: String,
    pub title: String,
    pub rules: Vec<RuleView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct RuleView {
    pub code: &'static str,
    pub name: &'static str,
    pub title: String,
    pub severity: &'static str,
    pub severity_label: &'static str,
    pub days: String,
    pub judges: String,
    pub basis: Vec<Anchor>,
    /// What it can say; only where its prose isn't in the page's language.
    pub messages: Vec<MessageView>,
    /// The language of the prose, where that isn't the page's.
    pub prose_lang: Option<&'static str>,
    pub sections: Vec<SectionText>,
}

#[derive(Clone, Debug, Serialize)]
pub struct MessageView {
    pub message: String,
    pub remedy: String,
}

/// What stands under a heading of a rule's text.
#[derive(Clone, Debug, Serialize)]
pub struct SectionText {
    pub heading: String,
    /// Markdown before the first example.
    pub lead: Option<String>,
    /// From the first example on.
    pub rest: Vec<PartView>,
    /// How many examples there are, in words.
    pub examples: Option<String>,
}

/// Markdown, or an example.
#[derive(Clone, Debug, Serialize)]
pub struct PartView {
    pub markdown: Option<String>,
    pub example: Option<ExampleView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ExampleView {
    pub fires: bool,
    /// Whether it is reported, and on which day.
    pub caption: String,
    pub files: Vec<ExampleFile>,
    /// What the rule says of it.
    pub said: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ExampleFile {
    /// Where it isn’t a vendor’s file alone.
    pub path: Option<String>,
    pub text: String,
}

impl Office<'_> {
    /// How many rules there are.
    pub fn rule_count(&self) -> usize {
        rules::ALL.len()
    }

    pub fn rules(&self, read_own: ReadOwn) -> RulesView {
        let judge = Judge { law: self.law, read_own };
        let family = |rules: &[&'static Rule]| {
            let code = rules.first().map_or("", |rule| rule.family());
            FamilyView {
                id: code.to_lowercase(),
                title: rules::family_title(code, self.lang),
                rules: rules.iter().map(|rule| view(rule, judge, self.lang)).collect(),
            }
        };
        RulesView { families: rules::families().map(family).collect() }
    }
}

fn view(rule: &Rule, judge: Judge<'_>, lang: Lang) -> RuleView {
    let (spoken, sections) = texts(rule).prose(lang);
    let citations = rule.basis.iter().filter_map(|id| judge.law.citation(id));
    RuleView {
        code: rule.code,
        name: rule.name,
        title: rule.title(lang),
        severity: rule.severity.word(),
        severity_label: rule.severity.label(lang),
        days: rule.days_in_words(lang),
        judges: rule.judged_in_words(lang),
        basis: citations.map(|c| Anchor { href: c.url(lang), text: c.text.get(lang).to_owned() }).collect(),
        messages: if spoken == lang { Vec::new() } else { messages(rule, lang) },
        prose_lang: (spoken != lang).then(|| spoken.code()),
        sections: sections.iter().map(|section| text(rule, section, judge, lang)).collect(),
    }
}

fn messages(rule: &Rule, lang: Lang) -> Vec<MessageView> {
    let said = texts(rule).get(lang).into_iter().flat_map(|text| text.said().map(Said::left_open));
    said.map(|said| MessageView { message: said.message, remedy: said.remedy }).collect()
}

fn text(rule: &Rule, section: &Section, judge: Judge<'_>, lang: Lang) -> SectionText {
    let part = |part: &Part| match part {
        Part::Markdown(text) => PartView { markdown: Some(text.clone()), example: None },
        Part::Example(at) => {
            PartView { markdown: None, example: texts(rule).examples.get(*at).map(|e| example(rule, e, judge, lang)) }
        }
    };
    let mut rest: Vec<PartView> = section.parts.iter().map(part).collect();
    let lead = rest.first_mut().and_then(|first| first.markdown.take());
    rest.retain(|part| part.markdown.is_some() || part.example.is_some());
    let count = rest.iter().filter(|part| part.example.is_some()).count();
    let examples = (count > 0).then(|| speaker(lang).say("rules-examples", &vec![("count", count.into())]));
    SectionText { heading: section.heading.clone(), lead, rest, examples }
}

fn example(rule: &Rule, example: &Example, judge: Judge<'_>, lang: Lang) -> ExampleView {
    let names_files = example.names_files();
    let file =
        |(path, text): &(String, String)| ExampleFile { path: names_files.then(|| path.clone()), text: text.clone() };
    let judged = judge.example(example);
    let said = judged.of(rule).map(|finding| finding.message(lang)).collect();
    ExampleView {
        fires: example.fires,
        caption: example.caption(lang),
        files: example.files.iter().map(file).collect(),
        said,
    }
}
