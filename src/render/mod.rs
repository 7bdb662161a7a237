//! Views → pages in memory.

pub mod brand;
mod difference;
mod dpa;
mod feed;
mod language;
mod mail;
mod markdown;
mod page;
#[cfg(feature = "pdf")]
mod pdf;
mod public;
mod register;
mod templates;
mod text_changes;
mod text_on_page;
mod versions;

pub use dpa::{DpaTexts, in_templates, own_evidence, read_own};
pub use mail::{Envelope, Mail, MailOptions, mails};
pub use public::{PublicOptions, public};
pub use register::{RegisterOptions, register};
pub use templates::{Files, Templates};
pub use text_changes::TextChanges;

use std::fmt;

/// A file of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Path inside the tree, with `/`.
    pub path: String,
    pub bytes: Vec<u8>,
}

impl File {
    pub fn new(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { path: path.into(), bytes: bytes.into() }
    }
}

/// What kept a page from being made: always a template, a text or a file of the register's own.
#[derive(Debug)]
pub enum Error {
    /// A template of the register's own can't be used; the text names template, line and field.
    Template(tera::Error),
    /// A file in `templates/` that must be text isn't.
    NotText(String),
    /// A PDF would not be what it must be; the path and in what.
    Pdf(String, String),
    /// The CSV could not be written.
    Table(csv::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Template(error) => write!(f, "a template can’t be used; nothing was changed on disk\n{error}"),
            Self::Pdf(path, why) => write!(f, "{path} can’t be made; nothing was changed on disk\n{why}"),
            Self::NotText(path) => write!(f, "templates/{path} is not UTF-8 text"),
            Self::Table(error) => write!(f, "processors.csv can’t be written: {error}"),
        }
    }
}

impl Error {
    /// The error and what caused it, in one line.
    fn told(&self) -> String {
        let mut text = match self {
            Self::Template(error) => error.to_string(),
            other => other.to_string(),
        };
        let mut cause = std::error::Error::source(self);
        while let Some(inner) = cause {
            text.push_str(&format!(": {inner}"));
            cause = inner.source();
        }
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Template(error) => error.source(),
            _ => None,
        }
    }
}

impl From<tera::Error> for Error {
    fn from(error: tera::Error) -> Self {
        Self::Template(error)
    }
}

impl From<csv::Error> for Error {
    fn from(error: csv::Error) -> Self {
        Self::Table(error)
    }
}
