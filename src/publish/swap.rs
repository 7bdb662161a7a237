//! Two folders change places in one step, where the system can; elsewhere in two, and a build that was killed
//! between them is finished by the next.

use super::mark::{MARK, Mark};
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
/// What bears our names beside the tree and not our mark is somebody else's and refused.
pub fn recover(folder: &Path) -> Result<(), Error> {
    let (old, new) = (beside(folder, ".old"), beside(folder, ".new"));
    Mark::of(&old)?;
    Mark::of(&new)?;
    if !folder.exists() && old.exists() {
        fs::rename(&old, folder).map_err(at(folder))?;
    }
    remove(&old)?;
    remove(&new)
}

/// A folder beside the tree with nothing but our mark, so that it is known as ours whenever we are killed.
pub fn new_folder<'a>(folder: &Path, ours: impl Iterator<Item = &'a str>) -> Result<PathBuf, Error> {
    let new = beside(folder, ".new");
    fs::create_dir(&new).map_err(at(&new))?;
    Mark::write(&new, ours)?;
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

/// Removes a folder of ours, its mark last: if we are killed, what is left is still known as ours.
fn remove(folder: &Path) -> Result<(), Error> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        entries => entries.map_err(at(folder))?,
    };
    for entry in entries {
        let path = entry.map_err(at(folder))?.path();
        let is_folder = fs::symlink_metadata(&path).map_err(at(&path))?.is_dir();
        if is_folder {
            fs::remove_dir_all(&path).map_err(at(&path))?;
        } else if !path.ends_with(MARK) {
            fs::remove_file(&path).map_err(at(&path))?;
        }
    }
    fs::remove_dir_all(folder).map_err(at(folder))
}
