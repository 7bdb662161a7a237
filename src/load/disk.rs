//! The only walk over a register's folder.

use super::{COMPANY_FILE, VENDOR_FOLDER, evidence};
use crate::model::{Party, Register, Seen, TextCopy, TextField, Word, sha256};
use crate::text::{MAX_BYTES, SourceFile, Sources};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};
use std::time::SystemTime;
use walkdir::WalkDir;

/// The folder of a register's own templates.
const TEMPLATE_FOLDER: &str = "templates/";

/// The folders in which the tool reads everything, at any depth.
pub const FOLDERS: [&str; 4] = [VENDOR_FOLDER, TEMPLATE_FOLDER, Party::FOLDERS[0], Party::FOLDERS[1]];

/// The most bytes a copy of a text may have to be read.
const MAX_COPY_BYTES: u64 = 8 * 1024 * 1024;

/// What a register's folder holds that the tool reads.
#[derive(Debug, Default)]
pub struct Folder {
    /// `company.yaml`, the vendor files, and what is recorded of their links.
    pub sources: Sources,
    /// The paths of copies of texts in `evidence/`.
    pub copies: Vec<String>,
    /// Files under `templates/`, by their path inside it.
    pub templates: BTreeMap<String, Vec<u8>>,
}

/// What kept us from reading a folder.
#[derive(Debug)]
pub enum Error {
    /// There is no `company.yaml`.
    NoRegister(PathBuf),
    /// A folder or file can't be opened.
    Unreadable(PathBuf, io::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoRegister(path) => write!(
                f,
                "no register in {}: there is no {COMPANY_FILE}\n  run in the folder that holds it, or name it with -C DIR",
                path.display()
            ),
            Self::Unreadable(path, error) => write!(f, "cannot read {}: {error}", path.display()),
        }
    }
}

impl std::error::Error for Error {}

/// Whether a folder is a register's.
///
/// # Errors
/// When it isn't.
pub fn refuse_elsewhere(root: &Path) -> Result<(), Error> {
    match std::fs::symlink_metadata(root.join(COMPANY_FILE)) {
        Ok(_) => Ok(()),
        Err(_) => Err(Error::NoRegister(root.to_owned())),
    }
}

/// Reads a register's folder.
///
/// # Errors
/// When there is no `company.yaml` or something can't be opened.
pub fn read(root: &Path) -> Result<Folder, Error> {
    refuse_elsewhere(root)?;
    let mut sources = vec![source(Found { path: root.join(COMPANY_FILE), name: COMPANY_FILE.to_owned(), fault: None })];
    let vendors = files(&folder(root, VENDOR_FOLDER))?;
    sources.extend(vendors.into_iter().map(|f| source(Found { name: format!("{VENDOR_FOLDER}{}", f.name), ..f })));
    let (evidence, copies): (Vec<_>, Vec<_>) = recorded(root)?.into_iter().partition(|f| f.name.ends_with(Party::FILE));
    sources.extend(evidence.into_iter().map(source));
    let copies = copies.into_iter().map(|found| found.name).collect();
    let mut templates = BTreeMap::new();
    for Found { path, name, fault } in files(&folder(root, TEMPLATE_FOLDER))? {
        let bytes = fault.map_or_else(|| std::fs::read(&path), Err).map_err(|e| Error::Unreadable(path, e))?;
        templates.insert(name, bytes);
    }
    Ok(Folder { sources, copies, templates })
}

/// Without the slash at its end: a file in a folder's place is then seen as one.
fn folder(root: &Path, name: &str) -> PathBuf {
    root.join(name.trim_end_matches('/'))
}

/// How files look from outside, by path; none where one can't be looked at. What [`read`] gives differs only where
/// these do.
pub type Stamps = BTreeMap<PathBuf, Option<Stamp>>;

/// By what a file is known to be as it was, without being read: its size, when it changed and which file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp(u64, Option<SystemTime>, [i64; 3]);

/// The stamps of everything [`read`] reads.
pub fn stamps(root: &Path) -> Stamps {
    let mut paths = vec![root.join(COMPANY_FILE)];
    for folder in FOLDERS.map(|name| folder(root, name)) {
        match files(&folder) {
            Ok(found) => paths.extend(found.into_iter().map(|found| found.path)),
            Err(_) => paths.push(folder),
        }
    }
    paths.into_iter().map(|path| (path.clone(), stamp(&path))).collect()
}

/// The stamp of a file, or of what a link leads to.
pub fn stamp(path: &Path) -> Option<Stamp> {
    let file = std::fs::metadata(path).ok()?;
    Some(Stamp(file.len(), file.modified().ok(), identity(&file)))
}

/// A file that another was renamed over may have its size and its day.
#[cfg(unix)]
fn identity(file: &std::fs::Metadata) -> [i64; 3] {
    use std::os::unix::fs::MetadataExt;
    [file.ino().cast_signed(), file.ctime(), file.ctime_nsec()]
}

#[cfg(not(unix))]
fn identity(file: &std::fs::Metadata) -> [i64; 3] {
    [i64::from(file.permissions().readonly()), 0, 0]
}

/// An entry of a folder that isn't itself a folder.
struct Found {
    path: PathBuf,
    /// Its path inside the folder, with `/`.
    name: String,
    /// Why it can't be opened, where that is known already.
    fault: Option<io::Error>,
}

/// What `evidence/` records of links and texts; whatever else lies there is somebody else's.
fn recorded(root: &Path) -> Result<Vec<Found>, Error> {
    let mut recorded = Vec::new();
    for folder in Party::FOLDERS {
        let found = files(&root.join(folder))?.into_iter();
        let found = found.map(|f| Found { name: format!("{folder}/{}", f.name), ..f });
        recorded.extend(found.filter(|f| Party::of_path(&f.name).is_some()));
    }
    Ok(recorded)
}

/// What is recorded of a party at this moment: since the register was read, somebody may have brought other evidence.
///
/// # Errors
/// When its folder can't be listed.
pub fn seen(root: &Path, party: Party<'_>) -> Result<Seen, Error> {
    let found = files(&root.join(party.folder()))?;
    let copies = found.iter().filter_map(|file| TextCopy::parse(&file.name)).collect();
    let record = found.into_iter().find(|file| file.name == Party::FILE).map(|file| evidence::read(source(file)).seen);
    Ok(Seen { copies, ..record.unwrap_or_default() })
}

/// The text of a copy in `evidence/`, whatever line ends git gave it; none if it can't be read as text.
pub fn copy(root: &Path, path: &str) -> Option<String> {
    let path = root.join(path);
    let is_small = std::fs::metadata(&path).is_ok_and(|m| m.is_file() && m.len() <= MAX_COPY_BYTES);
    is_small.then(|| std::fs::read_to_string(path).ok()).flatten().map(|text| text.replace("\r\n", "\n"))
}

/// The newest two copies of each of a party's texts: a new look is compared with them.
pub fn newest_copies(root: &Path, party: Party<'_>, seen: &Seen) -> BTreeMap<TextCopy, String> {
    let newest = TextField::ALL.iter().flat_map(|field| seen.copies_by(*field, NaiveDate::MAX).take(2));
    newest.filter_map(|taken| Some((taken, copy(root, &party.copy(taken))?))).collect()
}

/// The documents that contracts name in the register's folder. A reference to another archive, an absolute path or
/// one that leads out of the folder is nothing we look at.
pub fn named_documents(register: &Register) -> impl Iterator<Item = &str> {
    let named = register.vendors.iter().filter_map(|v| v.dossier.dpa.as_ref()?.document.as_deref());
    named.filter(|path| lies_inside(path))
}

/// The hashes of the documents that contracts name and that are there.
///
/// # Errors
/// When a document is there and can't be read.
pub fn documents(root: &Path, register: &Register) -> Result<BTreeMap<String, String>, Error> {
    use rayon::prelude::*;
    let named: Vec<&str> = named_documents(register).collect();
    let hashes =
        named.into_par_iter().filter_map(|path| Some((path, root.join(path))).filter(|(_, file)| file.is_file()));
    hashes
        .map(|(path, file)| {
            let bytes = std::fs::read(&file).map_err(|e| Error::Unreadable(file, e))?;
            Ok((path.to_owned(), sha256(&bytes)))
        })
        .collect()
}

fn lies_inside(path: &str) -> bool {
    Path::new(path).components().all(|c| matches!(c, Component::Normal(_) | Component::CurDir))
}

/// Reads a file up to just over the limit: one byte more is enough to say it is too large.
fn source(found: Found) -> SourceFile {
    let Found { path, name, fault } = found;
    match fault.map_or_else(|| start_of(&path), Err) {
        Ok(bytes) => SourceFile::new(name, &bytes),
        Err(error) => SourceFile::unopened(name, error.to_string()),
    }
}

fn start_of(path: &Path) -> io::Result<Vec<u8>> {
    if !std::fs::metadata(path)?.is_file() {
        return Err(io::Error::other("not a regular file"));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(MAX_BYTES as u64 + 4).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Everything below a folder that isn't a folder, by name; none where there is no folder.
/// What starts with a dot is an editor's or a system's, not the register's.
fn files(folder: &Path) -> Result<Vec<Found>, Error> {
    if std::fs::symlink_metadata(folder).is_err() {
        return Ok(Vec::new());
    }
    let unreadable = |e| Error::Unreadable(folder.to_owned(), e);
    if !std::fs::metadata(folder).map_err(unreadable)?.is_dir() {
        return Err(unreadable(io::ErrorKind::NotADirectory.into()));
    }
    let walk = WalkDir::new(folder).min_depth(1).follow_links(true).sort_by_file_name();
    let mut found = Vec::new();
    for entry in walk.into_iter().filter_entry(|e| !is_hidden(e.path())) {
        found.extend(match entry {
            Ok(entry) if entry.file_type().is_dir() => None,
            Ok(entry) => Some(Found { name: inside(folder, entry.path()), path: entry.into_path(), fault: None }),
            Err(error) => broken(folder, error)?,
        });
    }
    Ok(found)
}

/// A broken link is a file of the register that can't be opened; a folder that can't be listed is an error.
fn broken(folder: &Path, error: walkdir::Error) -> Result<Option<Found>, Error> {
    let path = error.path().unwrap_or(folder).to_owned();
    let is_link = std::fs::symlink_metadata(&path).is_ok_and(|m| m.is_symlink());
    if !is_link {
        return Err(Error::Unreadable(path, error.into()));
    }
    let fault = error.into_io_error().unwrap_or_else(|| io::Error::other("a link that leads back to itself"));
    Ok((!is_hidden(&path)).then(|| Found { name: inside(folder, &path), path, fault: Some(fault) }))
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

fn inside(folder: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(folder).unwrap_or(path);
    inside.components().map(|c| c.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}
