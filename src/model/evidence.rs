//! What was seen outside the register's files; rules get it as an argument.

use super::{Lang, Looks, Seen};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// What earlier looks recorded. Empty: nothing was looked at.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    /// SHA-256 of files that contracts name, by their path from the register's root.
    pub documents: BTreeMap<String, String>,
    pub own_dpa: OwnDpaEvidence,
    /// What links answered, and which texts were read.
    pub looks: Looks,
}

/// Our own processing agreement: its text, and those kept of its versions.
#[derive(Clone, Debug, Default)]
pub struct OwnDpaEvidence {
    /// As customers read it, by language.
    pub texts: BTreeMap<Lang, OwnText>,
    /// By the path `company.yaml` gives them.
    pub kept: BTreeMap<String, KeptText>,
}

/// Our own processing agreement in one language.
#[derive(Clone, Debug)]
pub struct OwnText {
    /// The file it stands in; the built-in text has none.
    pub path: Option<String>,
    /// SHA-256 of the Markdown before names and days are filled in.
    pub sha256: String,
    /// SHA-256 of the Markdown as customers read it, where it can be filled in.
    pub filled_sha256: Option<String>,
    /// Each heading with an id, filled; or why names and days could not be filled in.
    pub clauses: Result<Vec<Clause>, String>,
}

/// The text kept of a version, in one language.
#[derive(Clone, Debug)]
pub struct KeptText {
    pub sha256: String,
    /// Whether it is what customers read: nothing is left to fill in.
    pub is_filled: bool,
}

/// What stands under a heading of the agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    pub id: String,
    pub title: String,
    /// The words between this heading and the next, without the heading's own.
    pub text: String,
}

/// A clause that says less than this answers nothing ("Reserved.", "See above").
const FEWEST_WORDS: usize = 5;

impl Clause {
    /// Whether it answers what its heading is about.
    pub fn says_something(&self) -> bool {
        let words = self.text.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic));
        words.count() >= FEWEST_WORDS
    }
}

impl Evidence {
    /// Nothing was looked at.
    pub const NONE: &'static Self = &Self {
        documents: BTreeMap::new(),
        own_dpa: OwnDpaEvidence { texts: BTreeMap::new(), kept: BTreeMap::new() },
        looks: Looks { company: Seen::NEW, vendors: BTreeMap::new() },
    };

    /// Records the bytes of a file.
    pub fn saw(&mut self, path: impl Into<String>, bytes: &[u8]) {
        self.documents.insert(path.into(), sha256(bytes));
    }
}

/// Whether a text is a SHA-256 in hexadecimal digits.
pub fn is_sha256(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// SHA-256 as 64 lower-case hexadecimal digits, as `sha256sum` prints it.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
