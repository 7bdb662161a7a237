//! Tables of contents: their page numbers move with every line that is set anew.

use super::super::document::{Block, Document};
use regex::Regex;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Dots that lead to the number of a page.
static LEADER: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\s*(?:[.…·]\s?){4,}\s*\d{1,4}\b").ok());

/// A text without the page numbers of its contents.
pub fn without_numbers(document: &Document) -> Document {
    let headings: HashSet<String> = document.blocks().iter().filter_map(heading).collect();
    let mut plain = Document::default();
    for block in document.blocks() {
        match block {
            Block::Heading(level, text) => plain.heading(*level, &without_leaders(text)),
            Block::Paragraph(text) => plain.paragraph(&without_leaders(text)),
            Block::Item(depth, text) => plain.item(*depth, &without_leaders(text)),
            Block::Table(table) => {
                let is_contents = is_contents(&table.rows, &headings);
                let shown = |row: &Vec<String>| row[..row.len() - usize::from(is_contents)].to_vec();
                plain.table(table.has_head, table.rows.iter().map(shown));
            }
        }
    }
    plain
}

fn heading(block: &Block) -> Option<String> {
    match block {
        Block::Heading(_, text) => Some(text.to_lowercase()),
        _ => None,
    }
}

fn without_leaders(text: &str) -> String {
    LEADER.as_ref().map_or_else(|| text.to_owned(), |leader| leader.replace_all(text, " ").into_owned())
}

/// Rows of titles and numbers that never fall, most of the titles being headings of the text.
fn is_contents(rows: &[Vec<String>], headings: &HashSet<String>) -> bool {
    let numbers: Vec<Option<u32>> = rows.iter().map(|row| row.last().and_then(|cell| cell.parse().ok())).collect();
    let rises = numbers.iter().all(Option::is_some) && numbers.is_sorted();
    let titles = rows.iter().filter(|row| row.len() > 1).map(|row| row[..row.len() - 1].join(" ").to_lowercase());
    let known = titles.filter(|title| headings.contains(title)).count();
    rises && known >= 2 && known * 2 >= rows.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_contents_lose_their_numbers() {
        let copy = "| 1. Scope | 2 |\n| 2. Term | 3 |\n| Annex | 3 |\n\n# 1. Scope\n\n# 2. Term\n\n| Backups | 3 |\n| Logs | 5 |\n\n\
                    Preamble ........ 3\n\nKept for 3 days...\n\nWithin ______ 30 days\n";
        let plain = "| 1. Scope |\n| 2. Term |\n| Annex |\n\n# 1. Scope\n\n# 2. Term\n\n| Backups | 3 |\n| Logs | 5 |\n\n\
                     Preamble\n\nKept for 3 days...\n\nWithin ______ 30 days\n";
        assert_eq!(without_numbers(&Document::from_copy(copy)).to_copy(), plain);
    }
}
