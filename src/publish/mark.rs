//! The mark by which a tree is known as ours: the list of files we made.

use super::{Error, at};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The mark's file name.
pub const MARK: &str = ".art28";
const HEADING: &str = "Made by art28: the files listed here are replaced or removed by the next build.";

/// The files of ours in a tree.
#[derive(Debug, Default)]
pub struct Mark(BTreeSet<String>);

impl Mark {
    /// Reads a folder's mark; a folder that isn't there or is empty needs none.
    ///
    /// # Errors
    /// When the folder has files and no mark.
    pub fn of(folder: &Path) -> Result<Self, Error> {
        let kind = match fs::symlink_metadata(folder) {
            Ok(meta) => meta.file_type(),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Self::default()),
            Err(error) => return Err(at(folder)(error)),
        };
        if !kind.is_dir() {
            return Err(Error::NotOurs(folder.to_owned()));
        }
        match fs::read_to_string(folder.join(MARK)) {
            // A build killed while it wrote the mark leaves its beginning.
            Ok(text) if text.starts_with(HEADING) || HEADING.starts_with(&text) => {
                Ok(Self(text.lines().skip(1).map(str::to_owned).collect()))
            }
            _ if fs::read_dir(folder).map_err(at(folder))?.next().is_none() => Ok(Self::default()),
            _ => Err(Error::NotOurs(folder.to_owned())),
        }
    }

    pub fn has(&self, path: &str) -> bool {
        self.0.contains(path)
    }

    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// Marks a new tree.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn write<'a>(folder: &Path, paths: impl Iterator<Item = &'a str>) -> Result<(), Error> {
        let mut text = HEADING.to_owned() + "\n";
        for path in paths {
            text.push_str(path);
            text.push('\n');
        }
        let path = folder.join(MARK);
        fs::write(&path, text).map_err(at(&path))
    }
}
