//! What a vendor publishes, reduced to its words: pages, PDFs and files of text as a [`Document`], and what changed
//! between two of them. Nothing here asks the network or the disk.
//!
//! A `Document` is kept as a *copy*, a text file with a sentence a line. What is compared is not the copy's bytes but
//! its words ([`Document::fingerprint`]): lines may be set anew, dates of the last update, typographic marks and
//! hyphens may differ, and the text is still the same. They all stay readable in the copy.

#[cfg(feature = "net")]
mod charset;
mod copy;
mod difference;
mod document;
#[cfg(feature = "net")]
mod format;
#[cfg(feature = "net")]
mod html;
#[cfg(feature = "net")]
mod markdown;
#[cfg(feature = "net")]
mod pdf;
#[cfg(feature = "net")]
mod plain;
mod sentences;
mod show;
mod spaces;
mod stamps;
mod unreadable;
#[cfg(feature = "net")]
mod walls;
mod words;

pub(crate) use difference::best_pairs;
pub use difference::{Change, Difference, Mark, Section, Span, difference};
pub use document::{Block, Document, Table};
#[cfg(feature = "net")]
pub use format::read;
pub(crate) use sentences::sentences;
pub use show::{ShownLine, ShownSection, ShownSpan, page, summary, terminal};
pub use unreadable::Unreadable;
pub(crate) use words::same_words;
