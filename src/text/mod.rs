//! Files as text, and places in them. Knows nothing of registers.

mod node;
mod route;

pub use node::{Entry, Kind, Node, parse};
pub use route::{Route, Step};

/// The most bytes a register file may have.
pub const MAX_BYTES: usize = 256 * 1024;

/// The most problems told of one file: a file with more is not a register's.
pub const MAX_PROBLEMS: usize = 100;

/// A file of a register, whether it came from a disk, a git revision or a test.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// Path from the register's root, with `/` on every system.
    pub path: String,
    /// The text without a byte-order mark; bytes that are not UTF-8 are replaced.
    pub text: String,
    /// Where the first byte that is not UTF-8 stands, if there is one.
    pub invalid_at: Option<usize>,
    /// Why the file could not be opened; it is then empty.
    pub unopened: Option<String>,
}

impl SourceFile {
    /// Takes the bytes of a file.
    pub fn new(path: impl Into<String>, bytes: &[u8]) -> Self {
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
        let invalid_at = std::str::from_utf8(bytes).err().map(|e| e.valid_up_to());
        let text = String::from_utf8_lossy(bytes).into_owned();
        Self { path: path.into(), text, invalid_at, unopened: None }
    }

    /// A file that is there and can't be opened: it is told, and hides no other.
    pub fn unopened(path: impl Into<String>, reason: impl Into<String>) -> Self {
        Self { unopened: Some(reason.into()), ..Self::new(path, b"") }
    }

    /// Line and column of a byte offset, both from 1, the column in characters.
    pub fn line_column(&self, offset: usize) -> (usize, usize) {
        let before = &self.text[..self.text.floor_char_boundary(offset)];
        let line_start = before.rfind('\n').map_or(0, |i| i + 1);
        let line = before.bytes().filter(|b| *b == b'\n').count() + 1;
        (line, before[line_start..].chars().count() + 1)
    }
}

/// All files of a register that the tool reads, in the order of their paths.
pub type Sources = Vec<SourceFile>;

/// A byte range in a file's text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}

/// What is wrong with the shape of a file, before anything is known of its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Not YAML as a register needs it (REG001).
    Unreadable,
    /// A key the format doesn't have (REG002).
    UnknownKey,
    /// A value the format doesn't allow, or a required one that is missing (REG003).
    BadValue,
    /// A public key below the line people read as the border (REG009).
    BorderNotLast,
}

/// One thing wrong with the shape of a file, with its place.
#[derive(Clone, Debug)]
pub struct Problem {
    pub fault: Fault,
    pub path: String,
    pub route: Route,
    /// The exact place; without one, the route's place is taken.
    pub span: Option<Span>,
    /// Which sentence of the rule's text says it.
    pub message: &'static str,
    /// What the sentence names.
    pub args: Vec<(&'static str, String)>,
}

/// The nearest of the `known` words, if one is near enough to be what was meant.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    known
        .into_iter()
        .map(|candidate| (strsim::jaro_winkler(&word.to_lowercase(), &candidate.to_lowercase()), candidate))
        .filter(|(score, _)| *score > 0.82)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters() {
        let file = SourceFile::new("a.yaml", "a: b\r\nété: né\n".as_bytes());
        assert_eq!(file.line_column(file.text.find("né").unwrap()), (2, 6));
        assert_eq!(file.line_column(0), (1, 1));
    }

    #[test]
    fn a_byte_order_mark_is_not_content() {
        assert_eq!(SourceFile::new("a", b"\xEF\xBB\xBFname: x").text, "name: x");
        assert_eq!(SourceFile::new("a", b"a\xFF").invalid_at, Some(1));
    }

    #[test]
    fn only_near_words_are_offered() {
        assert_eq!(nearest("purpos", ["purpose", "products"]), Some("purpose"));
        assert_eq!(nearest("zzz", ["purpose", "products"]), None);
    }
}
