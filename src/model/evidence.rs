//! What was seen outside the register's files; rules get it as an argument.

use super::Lang;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// What earlier looks recorded. Empty: nothing was looked at, and nothing is held against anybody for it.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    /// SHA-256 of files that contracts name, by their path from the register's root.
    pub documents: BTreeMap<String, String>,
    /// Our own processing agreement as customers read it, by language.
    pub own_dpa: BTreeMap<Lang, OwnText>,
    /// SHA-256 of the texts of recorded versions, by their path from the register's root.
    pub own_versions: BTreeMap<String, String>,
}

/// Our own processing agreement in one language.
#[derive(Clone, Debug)]
pub struct OwnText {
    /// The file it stands in; the built-in text has none.
    pub path: Option<String>,
    /// SHA-256 of the Markdown before names and days are filled in.
    pub sha256: String,
    /// Each heading with an id, filled; or why names and days could not be filled in.
    pub clauses: Result<Vec<Clause>, String>,
}

/// What stands under a heading of the agreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    pub id: String,
    /// The words between this heading and the next, without the heading's own.
    pub text: String,
}

impl Evidence {
    /// Nothing was looked at.
    pub const NONE: &'static Self =
        &Self { documents: BTreeMap::new(), own_dpa: BTreeMap::new(), own_versions: BTreeMap::new() };

    /// Records the bytes of a file.
    pub fn saw(&mut self, path: impl Into<String>, bytes: &[u8]) {
        self.documents.insert(path.into(), sha256(bytes));
    }
}

/// SHA-256 as 64 lower-case hexadecimal digits, as `sha256sum` prints it.
pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
