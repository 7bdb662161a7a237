//! Pages → folder, in one step: whoever looks, or kills us, finds the old tree or the new one, whole.
//!
//! The new tree is made beside the old one. Files that didn't change are the old ones (hard links), files the
//! tool didn't make are carried over, and then the two folders change places.

mod mark;
mod swap;

use crate::render::File;
use mark::{MARK, Mark};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// What happened to a tree.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Files the tree now has from us.
    pub files: usize,
    pub written: usize,
    pub removed: usize,
}

impl Outcome {
    /// Whether anything on disk differs from what was to be published.
    pub fn is_changed(&self) -> bool {
        self.written > 0 || self.removed > 0
    }
}

/// What kept a tree from being published; it is then as it was.
#[derive(Debug)]
pub enum Error {
    /// The folder has files and not our mark.
    NotOurs(PathBuf),
    /// A file somebody else put there has the name of one of ours.
    Taken(PathBuf),
    /// The folder lies inside a tree of ours: one would publish the other.
    Inside(PathBuf),
    /// Another build is at work on it.
    Busy(PathBuf),
    Disk(PathBuf, io::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotOurs(path) => write!(
                f,
                "{} was not made by art28 and is left alone\n  empty it, or choose another folder with --out",
                path.display()
            ),
            Self::Taken(path) => {
                write!(f, "{} was not made by art28 and stands where a page would go\n  move it away", path.display())
            }
            Self::Inside(path) => write!(
                f,
                "{} lies inside a tree that art28 made\n  choose a folder outside it with --out",
                path.display()
            ),
            Self::Busy(path) => {
                write!(f, "another build is writing {}\n  wait for it, then build again", path.display())
            }
            Self::Disk(path, error) => write!(f, "cannot write {}: {error}\n  the tree is as it was", path.display()),
        }
    }
}

impl std::error::Error for Error {}

fn at(path: &Path) -> impl Fn(io::Error) -> Error + '_ {
    move |error| Error::Disk(path.to_owned(), error)
}

/// What publishing would do, without doing it.
///
/// # Errors
/// As [`publish`].
pub fn compare(folder: &Path, files: &[File]) -> Result<Outcome, Error> {
    let mark = Mark::of(folder)?;
    Ok(Plan::new(folder, files, &mark)?.outcome)
}

/// Makes a folder hold exactly these files of ours, beside those of others.
///
/// # Errors
/// When the folder isn't ours, a foreign file is in the way, or the disk refuses. The old tree then stays.
pub fn publish(folder: &Path, files: &[File]) -> Result<Outcome, Error> {
    let parent = folder.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    refuse_inside(folder)?;
    fs::create_dir_all(parent).map_err(at(parent))?;
    let _lock = swap::lock(parent, folder)?;
    swap::recover(folder)?;
    let mark = Mark::of(folder)?;
    let plan = Plan::new(folder, files, &mark)?;
    if plan.outcome.is_changed() || !folder.join(MARK).exists() {
        plan.write(files)?;
    }
    Ok(plan.outcome)
}

/// The register's pages must never come to lie in the public tree.
fn refuse_inside(folder: &Path) -> Result<(), Error> {
    let whole = std::path::absolute(folder).map_err(at(folder))?;
    let is_inside = whole.ancestors().skip(1).any(|above| above.join(MARK).is_file());
    if is_inside { Err(Error::Inside(folder.to_owned())) } else { Ok(()) }
}

struct Plan<'a> {
    folder: &'a Path,
    /// Whether the file at the same place on disk has the same bytes.
    kept: Vec<bool>,
    /// Paths of files that aren't ours.
    foreign: Vec<String>,
    outcome: Outcome,
}

impl<'a> Plan<'a> {
    fn new(folder: &'a Path, files: &[File], mark: &Mark) -> Result<Self, Error> {
        let kept: Vec<bool> =
            files.par_iter().map(|f| mark.has(&f.path) && is_same(&folder.join(&f.path), &f.bytes)).collect();
        let foreign = foreign(folder, mark)?;
        let ours: BTreeMap<&str, ()> = files.iter().map(|f| (f.path.as_str(), ())).collect();
        if let Some(taken) = foreign.iter().find(|path| stands_in_the_way(path, &ours)) {
            return Err(Error::Taken(folder.join(taken)));
        }
        let outcome = Outcome {
            files: files.len(),
            written: kept.iter().filter(|k| !**k).count(),
            removed: mark.paths().filter(|p| !ours.contains_key(p)).count(),
        };
        Ok(Self { folder, kept, foreign, outcome })
    }

    fn write(&self, files: &[File]) -> Result<(), Error> {
        let new = swap::new_folder(self.folder, files.iter().map(|f| f.path.as_str()))?;
        let mut made = std::collections::BTreeSet::new();
        for path in files.iter().map(|f| f.path.as_str()).chain(self.foreign.iter().map(String::as_str)) {
            if let Some((folder, _)) = path.rsplit_once('/')
                && made.insert(folder)
            {
                fs::create_dir_all(new.join(folder)).map_err(at(&new))?;
            }
        }
        files.par_iter().zip(&self.kept).try_for_each(|(file, kept)| {
            let to = new.join(&file.path);
            let is_linked = *kept && fs::hard_link(self.folder.join(&file.path), &to).is_ok();
            if is_linked { Ok(()) } else { fs::write(&to, &file.bytes).map_err(at(&to)) }
        })?;
        for path in &self.foreign {
            carry(&self.folder.join(path), &new.join(path))?;
        }
        swap::exchange(&new, self.folder)
    }
}

fn is_same(path: &Path, bytes: &[u8]) -> bool {
    let has_size = fs::symlink_metadata(path).is_ok_and(|m| m.is_file() && m.len() == bytes.len() as u64);
    has_size && fs::read(path).is_ok_and(|old| old == bytes)
}

/// A foreign file that has the name of a page, or of a folder of pages, or lies where a page is a file.
fn stands_in_the_way(path: &str, ours: &BTreeMap<&str, ()>) -> bool {
    let is_folder_of_ours = ours.range(path..).any(|(p, ())| p.starts_with(&format!("{path}/")));
    let lies_in_a_page = path.match_indices('/').any(|(i, _)| ours.contains_key(&path[..i]));
    ours.contains_key(path) || is_folder_of_ours || lies_in_a_page
}

/// Files and links in the folder that the mark doesn't name.
fn foreign(folder: &Path, mark: &Mark) -> Result<Vec<String>, Error> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for entry in WalkDir::new(folder).min_depth(1).sort_by_file_name() {
        let entry = entry.map_err(|e| Error::Disk(folder.to_owned(), e.into()))?;
        let inside = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let path = inside.components().map(|c| c.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
        let is_empty_folder =
            entry.file_type().is_dir() && fs::read_dir(entry.path()).is_ok_and(|mut d| d.next().is_none());
        if (!entry.file_type().is_dir() || is_empty_folder) && path != MARK && !mark.has(&path) {
            found.push(path);
        }
    }
    Ok(found)
}

/// Takes somebody else's file into the new tree as it is.
fn carry(from: &Path, to: &Path) -> Result<(), Error> {
    let kind = fs::symlink_metadata(from).map_err(at(from))?.file_type();
    if kind.is_dir() {
        return fs::create_dir_all(to).map_err(at(to));
    }
    #[cfg(unix)]
    if kind.is_symlink() {
        let target = fs::read_link(from).map_err(at(from))?;
        return std::os::unix::fs::symlink(target, to).map_err(at(to));
    }
    fs::hard_link(from, to).or_else(|_| fs::copy(from, to).map(drop)).map_err(at(to))
}
