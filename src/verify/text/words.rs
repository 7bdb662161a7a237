//! What is compared: the words of a text, without stamps, typography and what a new line break leaves behind.

use super::document::{Block, Document};
use super::sentences::sentences;
use super::stamps::{Place, announces_stamp, unstamped};
use unicode_normalization::UnicodeNormalization;

/// A line as a copy shows it, with the words it is compared by.
#[derive(Clone, Debug)]
pub struct Line {
    /// The heading it stands under.
    pub heading: Option<String>,
    pub text: String,
    pub words: Vec<String>,
}

/// All words of a document in order.
pub fn of(document: &Document) -> Vec<String> {
    lines(document).into_iter().flat_map(|line| line.words).collect()
}

/// The lines that say something: each heading, sentence and row of a table. What is nothing but a stamp is none.
pub fn lines(document: &Document) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut heading = None;
    let mut may_stand_alone = true;
    for block in document.blocks() {
        let parts = parts(block, may_stand_alone);
        may_stand_alone = match block {
            // A date below the title is the page's; below another heading it may be what is agreed.
            Block::Heading(..) => lines.is_empty(),
            _ if parts.iter().all(|(_, words)| words.is_empty()) => true,
            _ => closes(block),
        };
        if let Block::Heading(_, text) = block {
            heading = Some(text.clone());
        }
        let lines_of_block = parts.into_iter().filter(|(_, words)| !words.is_empty());
        lines.extend(lines_of_block.map(|(text, words)| Line { heading: heading.clone(), text, words }));
    }
    lines
}

/// Whether a date in the next block can't belong to this one, even where a page or a column came between them.
fn closes(block: &Block) -> bool {
    match block {
        Block::Heading(..) | Block::Table(_) => true,
        Block::Paragraph(text) | Block::Item(_, text) => {
            text.ends_with(['.', '!', '?', '”', '»', '"']) || announces_stamp(text)
        }
    }
}

fn parts(block: &Block, may_stand_alone: bool) -> Vec<(String, Vec<String>)> {
    match block {
        Block::Heading(_, text) => vec![(text.clone(), of_line(text, Place::Sentence))],
        Block::Paragraph(text) | Block::Item(_, text) => {
            let sentences = sentences(text);
            let is_alone = may_stand_alone && sentences.len() == 1;
            let place = if is_alone { Place::Apart } else { Place::Sentence };
            sentences.into_iter().map(|sentence| (sentence.to_owned(), of_line(sentence, place))).collect()
        }
        Block::Table(table) => table.rows.iter().map(|row| (row.join(" | "), of_row(row))).collect(),
    }
}

fn of_row(row: &[String]) -> Vec<String> {
    row.iter().flat_map(|cell| of_line(cell, Place::Cell)).collect()
}

/// The words of one line.
pub fn of_line(line: &str, place: Place) -> Vec<String> {
    unstamped(line, place).split_whitespace().map(key).filter(|word| !word.is_empty()).collect()
}

/// Whether two lines say the same.
pub fn same_words(one: &str, other: &str) -> bool {
    of_line(one, Place::Cell) == of_line(other, Place::Cell)
}

/// A word as it is compared. Hyphens between letters don't count, since a line break adds and swallows them; neither do
/// the shapes of quotes, dashes and ligatures, nor marks around the word, which French sets apart.
pub fn key(word: &str) -> String {
    // Most words are nothing but ASCII letters.
    if word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return word.to_owned();
    }
    let plain: Vec<char> = word.nfkc().map(one_shape).collect();
    let is_letter = |at: Option<usize>| at.and_then(|at| plain.get(at)).is_some_and(|c| c.is_alphabetic());
    let is_hyphen = |at: usize| plain[at] == '-' && is_letter(at.checked_sub(1)) && is_letter(Some(at + 1));
    let joined: String = (0..plain.len()).filter(|at| !is_hyphen(*at)).map(|at| plain[at]).collect();
    let bare = joined.trim_matches(is_mark);
    if bare.chars().all(|c| c == '-') { String::new() } else { bare.to_owned() }
}

fn one_shape(c: char) -> char {
    match c {
        '‘' | '’' | '‚' | '‛' | '′' | '`' | '´' => '\'',
        '“' | '”' | '„' | '«' | '»' | '″' => '"',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => '-',
        c => c,
    }
}

fn is_mark(c: char) -> bool {
    matches!(c, ':' | ';' | '!' | '?' | '"' | '•' | '·' | '▪' | '◦' | '●' | '○' | '\u{f0b7}' | '|' | '*' | '…')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        of_line(line, Place::Sentence)
    }

    #[test]
    fn typography_is_no_difference() {
        for (one, other) in [
            ("the processor’s “logs”", "the processor's \"logs\""),
            ("sub-processors", "subprocessors"),
            ("2026 – 2027", "2026 — 2027"),
            ("• first", "first"),
            ("oﬃce", "office"),
            ("Transfert : oui", "Transfert: oui"),
            ("« données »", "\"données\""),
        ] {
            assert_eq!(words(one), words(other), "{one}");
        }
    }

    #[test]
    fn words_and_numbers_are_a_difference() {
        for (one, other) in [
            ("30 days", "14 days"),
            ("shall", "may"),
            ("not later than", "later than"),
            ("Article 28-1", "Article 281"),
            ("-5 %", "5 %"),
            ("Processor", "processor"),
            ("any, or all", "any or all"),
        ] {
            assert_ne!(words(one), words(other), "{one}");
        }
    }

    #[test]
    fn a_date_alone_is_a_stamp_only_where_nothing_leads_to_it() {
        let says = |before: &str, day: &str| Document::from_copy(&format!("{before}\n\n{day}\n"));
        let same = |before: &str| says(before, "3 May 2026").says_the_same(&says(before, "4 May 2027"));
        for stamped in [
            "# Agreement",
            "Last updated:",
            "# Agreement\n\nStand:",
            "# Agreement\n\nThe text.\n\n**Last updated:**",
            "- Dernière mise à jour :",
            "# Term\n\nIt is agreed as follows.",
        ] {
            assert!(same(stamped), "{stamped}");
        }
        for agreed in [
            "# Term\n\nThis agreement ends on",
            "Effective date:",
            "- Date d’effet :",
            "# Agreement\n\n## Effective date",
            "# Vertrag\n\n## Inkrafttreten",
            "# Agreement\n\nThe text.\n\n## End of term",
            "It applies from;",
        ] {
            assert!(!same(agreed), "{agreed}");
        }
    }
}
