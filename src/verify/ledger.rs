//! Evidence on disk. Each file is written beside itself and then takes its name, so that whoever looks, or kills us,
//! finds the old file or the new one, whole; copies come before the record that names them.

use super::record::Recorded;
use super::yaml;
use crate::model::{Party, Seen};
use std::fmt;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// The folder that holds all evidence.
const FOLDER: &str = "evidence";

/// The right to write evidence: nobody else writes while it is held.
#[derive(Debug)]
pub struct Ledger {
    root: PathBuf,
    _lock: File,
}

/// What kept evidence from being written.
#[derive(Debug)]
pub enum Error {
    /// Another run is writing it.
    Busy(PathBuf),
    Disk(PathBuf, io::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Busy(path) => {
                write!(f, "another art28 verify is writing {}\n  wait for it, then run it again", path.display())
            }
            Self::Disk(path, error) => {
                write!(f, "cannot write {}: {error}\n  what was recorded before stays whole", path.display())
            }
        }
    }
}

impl std::error::Error for Error {}

fn at(path: &Path) -> impl Fn(io::Error) -> Error + '_ {
    move |error| Error::Disk(path.to_owned(), error)
}

impl Ledger {
    /// Opens the evidence of the register in `root`, and clears what a killed run left beside it.
    ///
    /// # Errors
    /// When another run is writing, or the folder can't be made or cleared.
    pub fn open(root: &Path) -> Result<Self, Error> {
        let folder = root.join(FOLDER);
        fs::create_dir_all(&folder).map_err(at(&folder))?;
        let lock = lock(&folder)?;
        clear(root)?;
        Ok(Self { root: root.to_owned(), _lock: lock })
    }

    /// Writes what a round recorded, where it differs from what was recorded before; says whether it did.
    ///
    /// # Errors
    /// When the disk refuses; every file is then as it was or as it is to be.
    pub fn write(&self, party: Party<'_>, before: &Seen, recorded: &Recorded) -> Result<bool, Error> {
        if !recorded.differs_from(before) {
            return Ok(false);
        }
        let folder = self.root.join(party.folder());
        fs::create_dir_all(&folder).map_err(at(&folder))?;
        for (copy, text) in &recorded.written {
            replace(&self.root.join(party.copy(*copy)), text)?;
        }
        // A copy that is there counts as what the text once said; one that a record misses is written again.
        for copy in &recorded.withdrawn {
            remove(&self.root.join(party.copy(*copy)))?;
        }
        self.write_links(party, &recorded.seen)?;
        Ok(true)
    }

    fn write_links(&self, party: Party<'_>, seen: &Seen) -> Result<(), Error> {
        let path = self.root.join(party.file());
        if seen.links.is_empty() && seen.texts.is_empty() {
            return remove(&path);
        }
        let text = yaml::file(seen).map_err(|error| at(&path)(io::Error::other(error)))?;
        replace(&path, &text)
    }
}

/// Where a system can lock the folder itself, no file is left behind.
fn lock(folder: &Path) -> Result<File, Error> {
    let file = lockable(folder).map_err(at(folder))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(fs::TryLockError::WouldBlock) => Err(Error::Busy(folder.to_owned())),
        Err(fs::TryLockError::Error(error)) => Err(at(folder)(error)),
    }
}

#[cfg(unix)]
fn lockable(folder: &Path) -> io::Result<File> {
    File::open(folder)
}

#[cfg(not(unix))]
fn lockable(folder: &Path) -> io::Result<File> {
    File::options().create(true).truncate(false).write(true).open(folder.join(".lock"))
}

/// A name beside a file that no reader of a register takes for one.
fn beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.new"))
}

fn replace(path: &Path, text: &str) -> Result<(), Error> {
    let new = beside(path);
    let write = || {
        let mut file = File::create(&new)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&new, path)
    };
    write().map_err(at(path))
}

fn remove(path: &Path) -> Result<(), Error> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(at(path)(error)),
        _ => Ok(()),
    }
}

/// Removes files of ours that never took their name.
fn clear(root: &Path) -> Result<(), Error> {
    for folder in Party::FOLDERS.map(|folder| root.join(folder)).into_iter().filter(|folder| folder.is_dir()) {
        for entry in WalkDir::new(&folder).min_depth(1).max_depth(2) {
            let path = entry.map_err(|error| at(&folder)(error.into()))?.into_path();
            if is_leftover(root, &path) {
                remove(&path)?;
            }
        }
    }
    Ok(())
}

fn is_leftover(root: &Path, path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy());
    let meant = name.as_deref().and_then(|name| name.strip_prefix('.')?.strip_suffix(".new"));
    let inside = meant.map(|meant| path.with_file_name(meant));
    let inside = inside.as_deref().and_then(|path| path.strip_prefix(root).ok());
    inside.is_some_and(|inside| {
        let steps: Vec<_> = inside.components().map(|step| step.as_os_str().to_string_lossy()).collect();
        Party::of_path(&steps.join("/")).is_some()
    })
}
