//! An assessment, and the rules themselves, as people and machines read them.

pub mod explain;
mod github;
mod gitlab;
mod json;
mod junit;
mod links;
mod markdown;
mod named;
mod sarif;
mod terminal;
mod text;
mod what_if;

pub use github::github;
pub use gitlab::gitlab;
pub use json::json;
pub use junit::junit;
pub use links::{ChangedText, LinkLine, links_json, links_text, recorded};
pub use markdown::markdown;
pub use sarif::sarif;
pub use text::{Style, drawn, text};
pub use what_if::what_if;

use crate::assess::Assessment;
use crate::law::Law;
use crate::load::Documents;
use crate::model::{Lang, Severity};

/// What the reports for forges and their machines are made from.
#[derive(Clone, Copy, Debug)]
pub struct Report<'a> {
    pub assessment: &'a Assessment,
    /// The files, for where a place ends; of a file that isn't there only the start is told.
    pub documents: &'a Documents,
    /// The paths of the files that were judged, in order.
    pub files: &'a [&'a str],
    pub law: &'a Law,
    pub lang: Lang,
    /// The register's folder in its repository: empty, or a path that ends in `/`.
    pub folder: &'a str,
    /// The severity from which on a finding fails a build; none where nothing does.
    pub fails_from: Option<Severity>,
}
