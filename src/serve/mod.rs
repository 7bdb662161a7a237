//! The site in a browser while somebody edits the register: built in memory, shown on loopback alone, built again when a
//! file, a commit or the day changes. Nothing is written to disk.
//!
//! One thread builds, another answers. Between them lies one value, what is `shown`; a build puts the next one in its
//! place, whole.

mod builder;
mod guard;
mod http;
mod page;
mod shown;
mod watched;

pub use http::{Error, Server, Start};

use crate::render::File;
use chrono::NaiveDate;
use std::path::PathBuf;

/// Who makes the site and says what became of it: the command line, with its clock and its words.
pub trait Maker: Send + 'static {
    /// The day pages are to be made for.
    fn day(&self) -> NaiveDate;

    /// Makes the site from the files as they are.
    fn make(&mut self) -> Made;

    /// Says what was made last; browsers see something else than before.
    fn tell(&self);

    /// Says that the system doesn't tell of changes, and why: they are looked for instead, and seen later.
    fn tell_unwatched(&self, why: &str);
}

/// What a build gave.
#[derive(Debug)]
pub struct Made {
    pub day: NaiveDate,
    /// Legal's register; none where it couldn't be made and stays as it was.
    pub register: Option<Vec<File>>,
    /// The public tree; none where it couldn't be made or is held back, and stays as it was.
    pub public: Option<Vec<File>>,
    /// What keeps pages from being made, each as a terminal would show it, without colours.
    pub troubles: Vec<String>,
    /// Files besides the register's own that pages depend on.
    pub documents: Vec<PathBuf>,
}
