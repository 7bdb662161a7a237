//! A document as the file it is kept as, and back.
//!
//! The file is read by people and by git: a sentence a line, blocks apart by an empty line, headings, lists and tables
//! as Markdown writes them. A backslash stands before a sign that would mean one of them.

use super::document::{Block, Document, Table};
use super::sentences::sentences;

/// Signs that open a block at the start of a line.
const OPENERS: [char; 4] = ['#', '-', '|', '\\'];
const RULE: &str = "---";

impl Document {
    /// The text as it is kept: UTF-8, line feeds, the last line ended. The same document gives the same bytes.
    ///
    /// ```
    /// use art28::verify::text::Document;
    /// let mut text = Document::default();
    /// text.heading(1, "Annex II");
    /// text.paragraph("The processor logs access. It keeps logs for a year.");
    /// assert_eq!(text.to_copy(), "# Annex II\n\nThe processor logs access.\nIt keeps logs for a year.\n");
    /// assert_eq!(Document::from_copy(&text.to_copy()), text);
    /// ```
    pub fn to_copy(&self) -> String {
        let mut copy = String::new();
        let mut before: Option<&Block> = None;
        for block in self.blocks() {
            if before.is_some_and(|before| !stay_together(before, block)) {
                copy.push('\n');
            }
            write(block, &mut copy);
            before = Some(block);
        }
        copy
    }

    /// Reads a copy. Whatever stands in the file, it is a text: there is nothing that can't be read.
    pub fn from_copy(copy: &str) -> Self {
        let mut reader = Reader::default();
        copy.lines().for_each(|line| reader.take(line));
        reader.finish()
    }
}

fn stay_together(before: &Block, block: &Block) -> bool {
    matches!((before, block), (Block::Item(..), Block::Item(..)))
}

fn write(block: &Block, copy: &mut String) {
    match block {
        Block::Heading(level, text) => copy.push_str(&format!("{} {text}\n", "#".repeat(usize::from(*level)))),
        Block::Paragraph(text) => write_sentences(text, "", "", copy),
        Block::Item(depth, text) => {
            let indent = "  ".repeat(usize::from(*depth));
            write_sentences(text, &format!("{indent}- "), &format!("{indent}  "), copy);
        }
        Block::Table(table) => write_table(table, copy),
    }
}

fn write_sentences(text: &str, first: &str, others: &str, copy: &mut String) {
    for (at, sentence) in sentences(text).into_iter().enumerate() {
        copy.push_str(if at == 0 { first } else { others });
        if sentence.starts_with(OPENERS) {
            copy.push('\\');
        }
        copy.push_str(sentence);
        copy.push('\n');
    }
}

fn write_table(table: &Table, copy: &mut String) {
    for (at, row) in table.rows.iter().enumerate() {
        copy.push_str(&written_row(row));
        if at == 0 && table.has_head {
            copy.push_str(&format!("|{}\n", format!(" {RULE} |").repeat(row.len())));
        }
    }
}

fn written_row(row: &[String]) -> String {
    let cells = row.iter().map(|cell| match cell.as_str() {
        RULE => format!(" \\{RULE} |"),
        cell => format!(" {} |", cell.replace('\\', "\\\\").replace('|', "\\|")),
    });
    format!("|{}\n", cells.collect::<String>())
}

#[derive(Default)]
struct Reader {
    document: Document,
    open: Option<Open>,
}

/// The block being read.
enum Open {
    Paragraph(String),
    Item(u8, String),
    Table(Table),
}

impl Reader {
    fn take(&mut self, line: &str) {
        let bare = line.trim_start();
        let indent = line.len() - bare.len();
        if bare.is_empty() {
            self.close();
        } else if bare.starts_with('|') {
            self.take_row(bare);
        } else if let Some(text) = bare.strip_prefix("- ") {
            self.close();
            self.open = Some(Open::Item(u8::try_from(indent / 2).unwrap_or(9), unescaped(text).to_owned()));
        } else if let Some((level, text)) = heading(bare) {
            self.close();
            self.document.heading(level, text);
        } else {
            self.take_sentence(unescaped(bare), indent);
        }
    }

    fn take_sentence(&mut self, sentence: &str, indent: usize) {
        let go_on = |text: &mut String| {
            text.push(' ');
            text.push_str(sentence);
        };
        match &mut self.open {
            Some(Open::Paragraph(text)) => go_on(text),
            Some(Open::Item(_, text)) if indent > 0 => go_on(text),
            _ => {
                self.close();
                self.open = Some(Open::Paragraph(sentence.to_owned()));
            }
        }
    }

    fn take_row(&mut self, line: &str) {
        if !matches!(self.open, Some(Open::Table(_))) {
            self.close();
            self.open = Some(Open::Table(Table::default()));
        }
        let Some(Open::Table(table)) = &mut self.open else { return };
        let cells = cells(line);
        if table.rows.len() == 1 && cells.iter().all(|cell| cell == RULE) {
            table.has_head = true;
        } else {
            table.rows.push(cells.iter().map(|cell| unescaped_cell(cell)).collect());
        }
    }

    fn close(&mut self) {
        match self.open.take() {
            Some(Open::Paragraph(text)) => self.document.paragraph(&text),
            Some(Open::Item(depth, text)) => self.document.item(depth, &text),
            Some(Open::Table(table)) => self.document.table(table.has_head, table.rows),
            None => {}
        }
    }

    fn finish(mut self) -> Document {
        self.close();
        self.document
    }
}

fn heading(line: &str) -> Option<(u8, &str)> {
    let text = line.trim_start_matches('#');
    let level = u8::try_from(line.len() - text.len()).ok().filter(|level| (1..=6).contains(level))?;
    text.strip_prefix(' ').map(|text| (level, text))
}

fn unescaped(line: &str) -> &str {
    match line.strip_prefix('\\') {
        Some(rest) if rest.starts_with(OPENERS) => rest,
        _ => line,
    }
}

/// The cells between the bars, as they are written.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut is_escaped = false;
    for c in line.strip_prefix('|').unwrap_or(line).trim_end().chars() {
        match (c, cells.last_mut()) {
            ('|', _) if !is_escaped => cells.push(String::new()),
            (c, Some(cell)) => cell.push(c),
            _ => {}
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    if cells.len() > 1 && cells.last().is_some_and(String::is_empty) {
        cells.pop();
    }
    cells.into_iter().map(|cell| cell.trim().to_owned()).collect()
}

fn unescaped_cell(cell: &str) -> String {
    let mut plain = String::new();
    let mut is_escaped = false;
    for c in cell.chars() {
        if c == '\\' && !is_escaped {
            is_escaped = true;
        } else {
            plain.push(c);
            is_escaped = false;
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sample() -> Document {
        let mut text = Document::default();
        text.heading(2, "3. Sub-processors");
        text.paragraph("Listed below. - Not a list. # Nor this.");
        text.item(0, "one. Second sentence.");
        text.item(1, "- within");
        text.table(true, [vec!["Name".into(), "a | b \\".into()], vec!["---".into(), String::new()]]);
        text.table(false, [vec!["---".into()]]);
        text.paragraph("| not a table");
        text
    }

    #[test]
    fn a_copy_reads_as_markdown_does() {
        let copy = "## 3. Sub-processors\n\nListed below.\n- Not a list.\n";
        assert!(!sample().to_copy().starts_with(copy), "a line of a paragraph is no list");
        assert_eq!(
            sample().to_copy(),
            "## 3. Sub-processors\n\nListed below. - Not a list. # Nor this.\n\n- one.\n  Second sentence.\n  - \\- within\n\n\
             | Name | a \\| b \\\\ |\n| --- | --- |\n| \\--- |  |\n\n| \\--- |\n\n\\| not a table\n"
        );
    }

    #[test]
    fn a_copy_is_the_document() {
        assert_eq!(Document::from_copy(&sample().to_copy()), sample());
    }

    fn block() -> impl Strategy<Value = (u8, u8, Vec<String>)> {
        (0..4_u8, 0..8_u8, prop::collection::vec("[-#|\\\\ A-Cé.;!?0-9]{0,24}", 1..4))
    }

    proptest! {
        #[test]
        fn every_document_comes_back(blocks in prop::collection::vec(block(), 0..12)) {
            let mut text = Document::default();
            for (kind, number, strings) in blocks {
                match kind {
                    0 => text.heading(number, &strings[0]),
                    1 => text.paragraph(&strings[0]),
                    2 => text.item(number, &strings[0]),
                    _ => text.table(number % 2 == 0, [strings.clone(), strings]),
                }
            }
            prop_assert_eq!(Document::from_copy(&text.to_copy()), text);
        }

        #[test]
        fn any_file_reads(file in "\\PC{0,200}") {
            let once = Document::from_copy(&file);
            prop_assert_eq!(Document::from_copy(&once.to_copy()), once);
        }
    }
}
