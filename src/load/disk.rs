//! The only walk over a register's folder.

use super::{COMPANY_FILE, VENDOR_FOLDER};
use crate::model::{Register, sha256};
use crate::text::{MAX_BYTES, SourceFile, Sources};
use std::collections::BTreeMap;
use std::fmt;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};
use walkdir::WalkDir;

/// What a register's folder holds that the tool reads.
#[derive(Debug, Default)]
pub struct Folder {
    /// `company.yaml` and the vendor files.
    pub sources: Sources,
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

/// Reads a register's folder.
///
/// # Errors
/// When there is no `company.yaml` or something can't be opened.
pub fn read(root: &Path) -> Result<Folder, Error> {
    let company = root.join(COMPANY_FILE);
    if !company.is_file() {
        return Err(Error::NoRegister(root.to_owned()));
    }
    let mut sources = vec![source(&company, COMPANY_FILE.to_owned())?];
    for (path, name) in files(&root.join(VENDOR_FOLDER))? {
        sources.push(source(&path, format!("{VENDOR_FOLDER}{name}"))?);
    }
    let mut templates = BTreeMap::new();
    for (path, name) in files(&root.join("templates"))? {
        let bytes = std::fs::read(&path).map_err(|e| Error::Unreadable(path, e))?;
        templates.insert(name, bytes);
    }
    Ok(Folder { sources, templates })
}

/// The hashes of the documents that contracts name, where they lie in the register's folder. A reference to
/// another archive, an absolute path or one that leads out of the folder is nothing we look at.
///
/// # Errors
/// When a document is there and can't be read.
pub fn documents(root: &Path, register: &Register) -> Result<BTreeMap<String, String>, Error> {
    use rayon::prelude::*;
    let named = register.vendors.iter().filter_map(|v| v.dossier.dpa.as_ref()?.document.as_deref());
    let inside: Vec<&str> = named.filter(|path| lies_inside(path)).collect();
    let hashes =
        inside.into_par_iter().filter_map(|path| Some((path, root.join(path))).filter(|(_, file)| file.is_file()));
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
fn source(path: &Path, name: String) -> Result<SourceFile, Error> {
    let unreadable = |e| Error::Unreadable(path.to_owned(), e);
    let mut bytes = Vec::new();
    let limit = MAX_BYTES as u64 + 4;
    File::open(path).map_err(unreadable)?.take(limit).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(SourceFile::new(name, &bytes))
}

/// All files below a folder with their paths inside it, by name; none where there is no folder.
/// Files whose name starts with a dot are an editor's or a system's, not the register's.
fn files(folder: &Path) -> Result<Vec<(PathBuf, String)>, Error> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let is_hidden = |name: &std::ffi::OsStr| name.to_string_lossy().starts_with('.');
    let walk = WalkDir::new(folder).min_depth(1).follow_links(true).sort_by_file_name();
    let mut found = Vec::new();
    for entry in walk.into_iter().filter_entry(|e| !is_hidden(e.file_name())) {
        let entry = entry.map_err(|e| {
            let path = e.path().unwrap_or(folder).to_owned();
            Error::Unreadable(path, e.into())
        })?;
        if entry.file_type().is_file() {
            let inside = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            let name = inside.components().map(|c| c.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/");
            found.push((entry.path().to_owned(), name));
        }
    }
    Ok(found)
}
