//! Files of plain text: paragraphs between empty lines, bullets, and headings set in capitals or underlined.

use super::document::Document;

const BULLETS: [&str; 6] = ["- ", "* ", "• ", "– ", "· ", "▪ "];

/// Plain text as blocks. Lines that follow one another are one paragraph.
pub fn document(text: &str) -> Document {
    let mut reader = Reader::default();
    text.lines().for_each(|line| reader.take(line));
    reader.close();
    reader.document
}

#[derive(Default)]
struct Reader {
    document: Document,
    open: String,
    /// The depth of the item being read.
    item: Option<u8>,
}

impl Reader {
    fn take(&mut self, line: &str) {
        let bare = line.trim();
        let indent = line.len() - line.trim_start().len();
        if bare.is_empty() {
            self.close();
        } else if is_underline(bare) {
            self.close_as_heading();
        } else if let Some(text) = BULLETS.iter().find_map(|bullet| bare.strip_prefix(bullet)) {
            self.close();
            self.item = Some(u8::try_from(indent / 2).unwrap_or(u8::MAX));
            self.open = text.to_owned();
        } else {
            self.open.push(' ');
            self.open.push_str(bare);
        }
    }

    fn close(&mut self) {
        let text = std::mem::take(&mut self.open);
        match self.item.take() {
            Some(depth) => self.document.item(depth, &text),
            None if is_capitals(&text) => self.document.heading(2, &text),
            None => self.document.paragraph(&text),
        }
    }

    fn close_as_heading(&mut self) {
        let text = std::mem::take(&mut self.open);
        self.item = None;
        self.document.heading(1, &text);
    }
}

fn is_underline(line: &str) -> bool {
    line.len() >= 3
        && (line.chars().all(|c| c == '=') || line.chars().all(|c| c == '-') || line.chars().all(|c| c == '_'))
}

fn is_capitals(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    text.chars().count() <= 80 && letters.clone().count() >= 4 && letters.clone().all(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_items_and_headings_are_told_apart() {
        let text =
            "DATA PROCESSING\n\nThe processor acts\non instructions.\n\nAnnex\n=====\n* one\n  still one\n* two\n";
        let copy = "## DATA PROCESSING\n\nThe processor acts on instructions.\n\n# Annex\n\n- one still one\n- two\n";
        assert_eq!(document(text).to_copy(), copy);
    }
}
