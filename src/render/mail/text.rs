//! A letter as plain text, wrapped by the width of its characters.

use crate::model::Lang;
use crate::say::speaker;
use crate::view::letter::{LetterView, LineView};
use crate::view::stated::StatedView;
use textwrap::{Options, WordSplitter, core::display_width};

/// RFC 5322 asks for at most 78; two are left for the mark of a quotation.
const WIDTH: usize = 76;

/// The whole letter, with a line break at its end.
pub fn text(letter: &LetterView, lang: Lang) -> String {
    let colon = speaker(lang).plain("colon");
    let mut parts = vec![wrapped(&letter.salutation, "", ""), wrapped(&letter.opening, "", "")];
    parts.extend(letter.basis.iter().map(|basis| line(basis, &colon)));
    for change in &letter.changes {
        let title = wrapped(&change.title, "", "");
        let rule = "-".repeat(title.lines().map(display_width).max().unwrap_or_default());
        parts.push(format!("{title}{rule}\n{}", lines(&change.facts, &colon)));
    }
    parts.extend(letter.choices.iter().map(|choice| wrapped(choice, "", "")));
    parts.push(lines(&letter.contacts, &colon));
    parts.push(wrapped(&letter.closing, "", ""));
    parts.push(letter.signature.iter().map(|stated| wrapped(&stated.text, "", "")).collect());
    parts.join("\n")
}

/// A text of a register without the line breaks it was written with; spaces that don't break stay.
pub fn one_line(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

fn lines(all: &[LineView], colon: &str) -> String {
    all.iter().map(|fact| line(fact, colon)).collect()
}

fn line(line: &LineView, colon: &str) -> String {
    let LineView { label, values, is_list } = line;
    match values.as_slice() {
        [only] if is_page(only) && !is_list => {
            format!("{}  {}\n", wrapped(&format!("{label}{colon}"), "", ""), only.text)
        }
        values if *is_list => {
            let items: String = values.iter().map(item).collect();
            wrapped(&format!("{label}{colon}"), "", "") + &items
        }
        values => inline(label, values, colon),
    }
}

/// What is stated, one after another, each address of a page on a line of its own.
fn inline(label: &str, values: &[StatedView], colon: &str) -> String {
    let texts: Vec<&str> = values.iter().map(|value| value.text.as_str()).collect();
    let pages: String = values.iter().filter_map(page).map(|href| format!("  {href}\n")).collect();
    wrapped(&format!("{label}{colon} {}", texts.join(", ")), "", "  ") + &pages
}

fn item(value: &StatedView) -> String {
    if is_page(value) {
        return format!("  - {}\n", value.text);
    }
    let page = page(value).map(|href| format!("    {href}\n")).unwrap_or_default();
    wrapped(&value.text, "  - ", "    ") + &page
}

/// Where more can be read; a mailbox is shown as such.
fn page(value: &StatedView) -> Option<&str> {
    value.href.as_deref().filter(|href| !href.starts_with("mailto:"))
}

fn is_page(value: &StatedView) -> bool {
    page(value) == Some(value.text.as_str())
}

/// Wrapped lines, each with a line break. A word is broken only where a line would be too long without, and never
/// where it holds an address.
fn wrapped(text: &str, first: &str, others: &str) -> String {
    let text = one_line(text);
    let options = Options::new(WIDTH).initial_indent(first).subsequent_indent(others);
    let options = options.break_words(!text.contains("://")).word_splitter(WordSplitter::NoHyphenation);
    textwrap::fill(&text, options) + "\n"
}
