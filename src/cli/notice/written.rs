//! Files that are there whole or not at all, and never in the place of others.

use super::super::Failure;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use tempfile::Builder;

/// Writes all files or none into a folder, which is made if it isn't there. A file that is there already stays: with
/// the same content nothing is to be done, with another nothing is written.
pub fn write(folder: &Path, files: &[(String, String)]) -> Result<(), Failure> {
    let mut new = Vec::new();
    let mut taken = String::new();
    for (name, text) in files {
        match is_same(&folder.join(name), text) {
            Some(true) => {}
            Some(false) => taken.push_str(&format!("\n  {}", folder.join(name).display())),
            None => new.push((name, text)),
        }
    }
    if !taken.is_empty() {
        return Err(format!("nothing was written: these files are there with another content{taken}\nmove them away, or choose another folder with --out").into());
    }
    let cannot =
        |what: &Path, error: io::Error| format!("nothing was written: cannot write {}: {error}", what.display());
    fs::create_dir_all(folder).map_err(|error| cannot(folder, error))?;
    for (at, (name, text)) in new.iter().enumerate() {
        if let Err(error) = write_whole(folder, name, text) {
            for (written, _) in &new[..at] {
                fs::remove_file(folder.join(written)).ok();
            }
            return Err(cannot(&folder.join(name), error).into());
        }
    }
    Ok(())
}

/// `None` where nothing is there.
fn is_same(path: &Path, text: &str) -> Option<bool> {
    path.symlink_metadata().ok()?;
    Some(fs::read(path).is_ok_and(|bytes| bytes == text.as_bytes()))
}

/// Written under a name of its own, then named as it is to be called, unless that name is taken by then.
fn write_whole(folder: &Path, name: &str, text: &str) -> io::Result<()> {
    let mut builder = Builder::new();
    builder.prefix(".art28-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(text.as_bytes())?;
    file.persist_noclobber(folder.join(name))?;
    Ok(())
}
