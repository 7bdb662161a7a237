//! What `git` prints, read strictly: whatever has another shape is not understood.

use crate::text::MAX_BYTES;
use std::collections::HashMap;
use std::io::{self, BufRead, Read};

/// How `git log` is asked to begin a commit.
pub(super) const COMMIT: &str = "--format=tformat:commit %H %ct %P";

/// A commit of `git log --raw -z`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Commit {
    pub id: String,
    /// Seconds since 1970.
    pub time: i64,
    pub has_parents: bool,
    pub entries: Vec<Entry>,
}

/// A path that a commit touched.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub path: String,
    /// The path it was renamed from.
    pub was: Option<String>,
    pub kind: Kind,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A regular file, with the id of its content.
    File(String),
    Removed,
    /// A link or another repository.
    Other,
}

/// The commits of a log, in its order.
pub(super) fn log(bytes: &[u8]) -> Option<Vec<Commit>> {
    let mut commits: Vec<Commit> = Vec::new();
    let mut tokens = bytes.split(|byte| *byte == 0);
    while let Some(token) = tokens.next() {
        let token = std::str::from_utf8(token).ok()?.trim_start_matches('\n');
        if let Some(header) = token.strip_prefix("commit ") {
            commits.push(commit(header)?);
        } else if let Some(header) = token.strip_prefix(':') {
            commits.last_mut()?.entries.push(entry(header, &mut tokens)?);
        } else if !token.is_empty() {
            return None;
        }
    }
    Some(commits)
}

fn commit(header: &str) -> Option<Commit> {
    let mut fields = header.split_whitespace();
    let (id, time) = (fields.next().filter(|id| is_id(id))?.to_owned(), fields.next()?.parse().ok()?);
    Some(Commit { id, time, has_parents: fields.next().is_some(), entries: Vec::new() })
}

/// `<mode> <mode> <id> <id> <status>`, then its path; of a rename the old one first.
fn entry<'a>(header: &str, paths: &mut impl Iterator<Item = &'a [u8]>) -> Option<Entry> {
    let fields: Vec<&str> = header.split(' ').collect();
    let [_, mode, _, id, status] = fields.as_slice() else { return None };
    let mut path = || paths.next().map(|path| String::from_utf8_lossy(path).into_owned());
    let was = if status.starts_with(['R', 'C']) { Some(path()?) } else { None };
    let kind = match *mode {
        "000000" => Kind::Removed,
        "100644" | "100755" if is_id(id) => Kind::File((*id).to_owned()),
        "120000" | "160000" => Kind::Other,
        _ => return None,
    };
    Some(Entry { path: path()?, was, kind })
}

fn is_id(text: &str) -> bool {
    matches!(text.len(), 40 | 64) && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// The contents `git cat-file --batch` prints for the ids it was given; what it doesn't have is left out. Of a file
/// larger than a register's may be, only the beginning is kept.
pub(super) fn contents(mut output: impl BufRead, ids: &[String]) -> io::Result<HashMap<String, Vec<u8>>> {
    let mut contents = HashMap::with_capacity(ids.len());
    for id in ids {
        let mut header = String::new();
        output.read_line(&mut header)?;
        let fields: Vec<&str> = header.split_whitespace().collect();
        let size: u64 = match fields.as_slice() {
            [shown, "missing"] if shown == id => continue,
            [shown, _, size] if shown == id => size.parse().map_err(io::Error::other)?,
            _ => return Err(io::Error::other(format!("cat-file printed {header:?}"))),
        };
        let mut content = Vec::new();
        let kept = size.min(MAX_BYTES as u64 + 4);
        if (&mut output).take(kept).read_to_end(&mut content)? as u64 != kept {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        io::copy(&mut (&mut output).take(size - kept + 1), &mut io::sink())?;
        contents.insert(id.clone(), content);
    }
    Ok(contents)
}
