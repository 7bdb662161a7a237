//! Markdown for a comment under a change, on GitHub or GitLab.

use super::Report;
use super::named::{Named, printable};
use super::text::summary;
use crate::model::Word;
use crate::say::speaker;
use std::cmp::Reverse;

/// A comment on GitHub has at most 65 536 characters; some are left for whoever posts it.
const MAX_CHARACTERS: usize = 60_000;

/// How many findings there are, then the open ones file by file, the gravest first, then the accepted ones.
/// What is too long for a comment ends with how many findings are missing.
pub fn markdown(report: &Report<'_>) -> String {
    let words = speaker(report.lang);
    let named = report.named();
    let (waived, open): (Vec<&Named<'_>>, Vec<&Named<'_>>) = named.iter().partition(|n| n.is_waived());
    let mut text = format!("## art28\n\n{}\n", escaped(&summary(report.assessment, report.lang)));
    let assumed = report.assumed().join(", ");
    if !assumed.is_empty() {
        let args = vec![("assumed", assumed.into()), ("day", report.assessment.day.into())];
        text.push_str(&format!("\n{}\n", escaped(&words.say("findings-assumed", &args))));
    }
    if open.is_empty() {
        text.push_str(&format!("\n{}\n", escaped(&words.plain("findings-none"))));
    }
    let missing = append(&mut text, &open_items(report, open)) + append(&mut text, &waived_items(report, &waived));
    if missing > 0 {
        text.push_str(&format!("\n{}\n", escaped(&words.say("more-findings", &vec![("count", missing.into())]))));
    }
    text
}

/// A finding in Markdown, below a heading where one begins.
struct Item {
    heading: Option<String>,
    text: String,
}

/// Appends what there is room for; the number of items there is no room for.
fn append(text: &mut String, items: &[Item]) -> usize {
    let mut length = text.chars().count();
    for (position, item) in items.iter().enumerate() {
        let heading = item.heading.as_ref().map(|heading| format!("\n### {heading}\n\n")).unwrap_or_default();
        length += heading.chars().count() + item.text.chars().count();
        if length > MAX_CHARACTERS {
            return items.len() - position;
        }
        text.push_str(&heading);
        text.push_str(&item.text);
    }
    0
}

fn open_items(report: &Report<'_>, mut open: Vec<&Named<'_>>) -> Vec<Item> {
    let assessment = report.assessment;
    let of = |path: &str| assessment.findings[assessment.of(path)].iter().filter(|f| f.waiver.is_none());
    let worst = |path: &str| of(path).map(|f| f.severity).max();
    open.sort_by_cached_key(|n| (Reverse(worst(&n.finding.path)), n.path.clone(), Reverse(n.finding.severity)));
    let mut file = "";
    let items = open.into_iter().map(|named| {
        let is_first = std::mem::replace(&mut file, &named.path) != named.path;
        Item { heading: is_first.then(|| escaped(&named.path)), text: open_item(report, named) }
    });
    items.collect()
}

fn open_item(report: &Report<'_>, named: &Named<'_>) -> String {
    let (finding, lang) = (named.finding, report.lang);
    let label = |key: &str| escaped(&format!("{}{}", speaker(lang).plain(key), speaker(lang).plain("colon")));
    let (severity, code) = (escaped(finding.severity.label(lang)), finding.rule.code);
    let (message, remedy) = (escaped(&finding.message(lang)), escaped(&finding.remedy(lang)));
    let mut text = format!("- **{severity} {code}** ({}:{}) {message}\n", finding.line, finding.column);
    text.push_str(&format!("  - **{}** {remedy}\n", label("what-to-do")));
    let basis = report.basis(finding).into_iter().map(|(name, url)| format!("[{}](<{url}>)", escaped(&name)));
    let basis = basis.collect::<Vec<_>>().join(" · ");
    if !basis.is_empty() {
        text.push_str(&format!("  - **{}** {basis}\n", label("why")));
    }
    text
}

fn waived_items(report: &Report<'_>, waived: &[&Named<'_>]) -> Vec<Item> {
    let item = |(position, named): (usize, &&Named<'_>)| {
        let heading = (position == 0).then(|| escaped(&speaker(report.lang).plain("waived-title")));
        let (code, path) = (named.finding.rule.code, escaped(&named.path));
        let text = format!("- **{code}** {path} {}\n", escaped(&report.waived(named.finding)));
        Item { heading, text }
    };
    waived.iter().enumerate().map(item).collect()
}

/// A text on one line that Markdown shows as it is: no markup, no link, nobody mentioned, no issue referred to.
fn escaped(text: &str) -> String {
    let one_line = printable(text).split_whitespace().collect::<Vec<_>>().join(" ");
    let mut out = String::with_capacity(one_line.len());
    let mut letters = one_line.chars().peekable();
    while let Some(c) = letters.next() {
        let next = letters.peek().copied().unwrap_or(' ');
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '>' | '$' => out.extend(['\\', c]),
            ':' if next == '/' => out.push_str("\\:"),
            '.' if out.ends_with("www") => out.push_str("\\."),
            _ => out.push(c),
        }
        if "@#!%~$&".contains(c) && next != ' ' {
            out.push_str(BREAK);
        }
    }
    out
}

/// A space without width. Forges look for `@team` and `#1` in the text that Markdown has become, where a backslash is
/// gone and this is not.
const BREAK: &str = "&#8203;";

#[cfg(test)]
mod tests {
    use super::*;
    use pulldown_cmark::{Event, Options, Parser};

    /// What a reader sees, if it is nothing but text.
    fn shown(markdown: &str) -> Option<String> {
        let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES;
        let mut text = String::new();
        for event in Parser::new_ext(markdown, options).skip(1) {
            match event {
                Event::Text(part) => text.push_str(&part),
                Event::End(_) => {}
                _ => return None,
            }
        }
        Some(text)
    }

    #[test]
    fn values_stay_text_and_call_nobody() {
        for value in [
            "|",
            "a | b",
            "<b>",
            "<!-- x -->",
            "@team",
            "a@b",
            "#12",
            "group!3",
            "~bug",
            "&amp;",
            "&1",
            "![i](x)",
            "[a](b)",
            "[^1]",
            "`x`",
            "**x**",
            "__x__",
            "~~x~~",
            "\\",
            "$x$",
            "> q",
            "https://example.com",
            "www.example.com",
        ] {
            let text = shown(&format!("x {}", escaped(value))).unwrap_or_else(|| panic!("{value}: {}", escaped(value)));
            assert_eq!(text.replace('\u{200b}', ""), format!("x {value}"));
            for mark in ["@t", "@b", "#1", "!3", "~b", "&1"] {
                assert!(!text.contains(mark), "{text}");
            }
        }
    }

    #[test]
    fn a_value_has_one_line_and_no_control_character() {
        assert_eq!(escaped("a\r\n\n/close\t- b\u{1b}[0m\u{2028}c"), "a /close - b\u{fffd}\\[0m c");
    }
}
