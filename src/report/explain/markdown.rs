//! As Markdown: `docs/RULES.md` is this, of all rules.

use super::{Facts, said_alone};
use crate::assess::Judge;
use crate::law::Law;
use crate::model::Lang;
use crate::rules::{Example, Part, Rule, Section, families, family_title, texts};
use crate::say::speaker;

/// All rules: a table by family, then a section a rule.
pub fn markdown(judge: Judge<'_>, lang: Lang) -> String {
    let words = speaker(lang);
    let count = families().map(<[_]>::len).sum::<usize>();
    let made = words.say("rules-made", &vec![("command", "`art28 explain --format markdown`".into())]);
    let lead = words.say("rules-lead", &vec![("count", count.into())]);
    let mut out = format!("# {}\n\n{lead}\n\n{made}\n\n", words.plain("rules-title"));
    for family in families() {
        let title = family.first().map(|rule| family_title(rule.family(), lang)).unwrap_or_default();
        let rows: String = family.iter().map(|rule| row(rule, judge.law, lang)).collect();
        out.push_str(&format!("**{title}**\n\n{}{rows}\n", heading_row(lang)));
    }
    let sections: Vec<String> = families().flatten().map(|rule| section(rule, judge, lang)).collect();
    out + &sections.join("\n")
}

fn heading_row(lang: Lang) -> String {
    let names = ["rule-code", "rule-name", "rule-severity", "rule-title", "why"].map(|key| speaker(lang).plain(key));
    format!("| {} |\n|---|---|---|---|---|\n", names.join(" | "))
}

fn row(rule: &Rule, law: &Law, lang: Lang) -> String {
    let anchor = format!("{}-{}", rule.code.to_lowercase(), rule.name);
    let facts = Facts::new(rule, law, lang);
    let (code, name, title) = (rule.code, rule.name, rule.title(lang));
    format!("| [{code}](#{anchor}) | {name} | {} | {title} | {} |\n", facts.severity, links(&facts))
}

fn links(facts: &Facts) -> String {
    facts.basis.iter().map(|(name, url)| format!("[{name}]({url})")).collect::<Vec<_>>().join(" · ")
}

/// One rule.
pub fn section(rule: &Rule, judge: Judge<'_>, lang: Lang) -> String {
    let words = speaker(lang);
    let facts = Facts::new(rule, judge.law, lang);
    let basis = if facts.basis.is_empty() { words.plain("rule-no-basis") } else { links(&facts) };
    let rows = [("rule-severity", facts.severity), ("rule-days", &facts.days), ("rule-judges", &facts.judges)];
    let fact = |label: &str, value: &str| format!("- {}{} {value}\n", words.plain(label), words.plain("colon"));
    let mut out = format!("## {} {}\n\n**{}**\n\n", rule.code, rule.name, rule.title(lang));
    out.extend(rows.map(|(key, value)| fact(key, value)));
    out.push_str(&fact("why", &basis));
    out.push_str(&messages(rule, lang));
    for section in texts(rule).prose(lang).1 {
        out.push_str(&format!("\n### {}\n\n{}\n", section.heading, body(rule, section, judge, lang)));
    }
    out
}

fn messages(rule: &Rule, lang: Lang) -> String {
    let said = said_alone(rule, lang);
    if said.is_empty() {
        return String::new();
    }
    let words = speaker(lang);
    let rows: String = said.iter().map(|s| format!("- {}\n\n  → {}\n", s.message, s.remedy)).collect();
    format!("\n### {}\n\n{rows}\n{}\n", words.plain("rule-messages"), words.plain("rule-other-language"))
}

/// What stands under a heading, each example with what the rule says of it.
pub fn body(rule: &Rule, section: &Section, judge: Judge<'_>, lang: Lang) -> String {
    let examples = &texts(rule).examples;
    let part = |part: &Part| match part {
        Part::Markdown(text) => Some(text.clone()),
        Part::Example(at) => examples.get(*at).map(|e| example(rule, e, judge, lang)),
    };
    section.parts.iter().filter_map(part).collect::<Vec<_>>().join("\n\n")
}

fn example(rule: &Rule, example: &Example, judge: Judge<'_>, lang: Lang) -> String {
    let colon = speaker(lang).plain("colon");
    let mut out = vec![format!("*{}{colon}*", example.caption(lang))];
    for (path, text) in &example.files {
        if example.names_files() {
            out.push(format!("`{path}`"));
        }
        let kind = if path.ends_with(".md") { "markdown" } else { "yaml" };
        out.push(format!("```{kind}\n{text}```"));
    }
    let judged = judge.example(example);
    out.extend(judged.of(rule).map(|finding| format!("> {}", finding.message(lang))));
    out.join("\n\n")
}
