//! A text as blocks, whatever it was published as.

use super::spaces::tidy;
use super::words;
use crate::model::sha256;

/// What a page or file says, in reading order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    blocks: Vec<Block>,
}

/// One piece of a text. Every string in it is on one line, tidied and not empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading, of level 1 to 6.
    Heading(u8, String),
    Paragraph(String),
    /// An entry of a list, 0 being the outermost. Numbers of lists are not text: they shift when one comes in.
    Item(u8, String),
    Table(Table),
}

/// Rows of cells; a cell may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Whether the first row is marked as the head.
    pub has_head: bool,
    pub rows: Vec<Vec<String>>,
}

impl Document {
    /// What there is to read, in order.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty()
    }

    /// SHA-256 of what the text says: its words in order, without dates of updates, typography and the way lines are
    /// set. Two texts with the same fingerprint say the same.
    pub fn fingerprint(&self) -> String {
        sha256(words::of(self).join(" ").as_bytes())
    }

    /// Whether another text has the same words.
    pub fn says_the_same(&self, other: &Self) -> bool {
        words::of(self) == words::of(other)
    }

    /// How many words there are, stamps included.
    pub fn word_count(&self) -> usize {
        self.strings().map(|text| text.split(' ').filter(|word| !word.is_empty()).count()).sum()
    }

    /// Every string of the text.
    pub fn strings(&self) -> impl Iterator<Item = &str> {
        self.blocks.iter().flat_map(|block| match block {
            Block::Heading(_, text) | Block::Paragraph(text) | Block::Item(_, text) => vec![text.as_str()],
            Block::Table(table) => table.rows.iter().flatten().map(String::as_str).collect(),
        })
    }

    pub fn heading(&mut self, level: u8, text: &str) {
        self.push(text, |text| Block::Heading(level.clamp(1, 6), text));
    }

    pub fn paragraph(&mut self, text: &str) {
        self.push(text, Block::Paragraph);
    }

    pub fn item(&mut self, depth: u8, text: &str) {
        self.push(text, |text| Block::Item(depth.min(9), text));
    }

    /// Adds a table; rows without a word are left out.
    pub fn table(&mut self, has_head: bool, rows: impl IntoIterator<Item = Vec<String>>) {
        let tidied = rows.into_iter().map(|row| row.iter().map(|cell| tidy(cell)).collect::<Vec<_>>());
        let rows: Vec<_> = tidied.filter(|row| row.iter().any(|cell| !cell.is_empty())).collect();
        if !rows.is_empty() {
            self.blocks.push(Block::Table(Table { has_head, rows }));
        }
    }

    fn push(&mut self, text: &str, block: impl FnOnce(String) -> Block) {
        let text = tidy(text);
        if !text.is_empty() {
            self.blocks.push(block(text));
        }
    }
}
