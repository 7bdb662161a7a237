//! Two folders change places in one step, where the system can; elsewhere in two, and a build that was killed
//! between them is finished by the next.

use super::{Error, at};
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// Beside the tree, under a name of our own.
fn beside(folder: &Path, ending: &str) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(folder.file_name().unwrap_or_default());
    name.push(ending);
    folder.with_file_name(name)
}

/// Holds off other builds into the same place until it is dropped. Where a folder itself can be locked, no file
/// is left behind.
pub fn lock(parent: &Path, folder: &Path) -> Result<File, Error> {
    let file = lockable(parent, folder).map_err(at(parent))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(fs::TryLockError::WouldBlock) => Err(Error::Busy(folder.to_owned())),
        Err(fs::TryLockError::Error(error)) => Err(at(parent)(error)),
    }
}

#[cfg(unix)]
fn lockable(parent: &Path, _folder: &Path) -> std::io::Result<File> {
    File::open(parent)
}

#[cfg(not(unix))]
fn lockable(_parent: &Path, folder: &Path) -> std::io::Result<File> {
    File::options().create(true).truncate(false).write(true).open(beside(folder, ".lock"))
}

/// Clears what a killed build left beside the tree, and puts the old tree back if it was killed while it had none.
pub fn recover(folder: &Path) -> Result<(), Error> {
    let old = beside(folder, ".old");
    if !folder.exists() && old.exists() {
        fs::rename(&old, folder).map_err(at(folder))?;
    }
    for left in [old, beside(folder, ".new")] {
        remove(&left)?;
    }
    Ok(())
}

/// An empty folder beside the tree.
pub fn new_folder(folder: &Path) -> Result<PathBuf, Error> {
    let new = beside(folder, ".new");
    remove(&new)?;
    fs::create_dir(&new).map_err(at(&new))?;
    Ok(new)
}

/// Puts the new tree in the old one's place and removes the old one.
pub fn exchange(new: &Path, folder: &Path) -> Result<(), Error> {
    if !folder.exists() {
        return fs::rename(new, folder).map_err(at(folder));
    }
    if swap_at_once(new, folder) {
        return remove(new);
    }
    let old = beside(folder, ".old");
    fs::rename(folder, &old).map_err(at(folder))?;
    fs::rename(new, folder).map_err(at(folder))?;
    remove(&old)
}

#[cfg(any(target_os = "linux", target_vendor = "apple"))]
fn swap_at_once(new: &Path, folder: &Path) -> bool {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, new, CWD, folder, RenameFlags::EXCHANGE).is_ok()
}

#[cfg(not(any(target_os = "linux", target_vendor = "apple")))]
fn swap_at_once(_new: &Path, _folder: &Path) -> bool {
    false
}

fn remove(folder: &Path) -> Result<(), Error> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(at(folder)(error)),
        _ => Ok(()),
    }
}
