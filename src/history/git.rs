//! The only place that runs `git`: one log, and one reader of what the log names.
//!
//! A revision's day is its committer's, in UTC. The author's day may lie weeks before a change was merged and could be
//! seen by anybody; UTC is what a build that takes its day from the newest commit (`SOURCE_DATE_EPOCH`) counts in, and
//! depends on no machine.

use super::output::{self, COMMIT, Commit, Entry, Kind};
use super::{History, Revision, Touched};
use crate::load::{COMPANY_FILE, VENDOR_FOLDER};
use crate::model::Gap;
use crate::text::SourceFile;
use chrono::{DateTime, NaiveDate};
use std::collections::{BTreeSet, HashMap};
use std::io::{self, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// Settings of a user or a repository that would change what is printed, run another program or wait for somebody.
const SETTINGS: [&str; 7] = [
    "core.quotepath=off",
    "core.fsmonitor=false",
    "log.showRoot=true",
    "log.showSignature=false",
    "log.diffMerges=first-parent",
    "diff.renames=true",
    "i18n.logOutputEncoding=UTF-8",
];

/// No prompt, no network, no lock, no words in another language.
const ENVIRONMENT: [(&str, &str); 7] = [
    ("LC_ALL", "C"),
    ("GIT_OPTIONAL_LOCKS", "0"),
    ("GIT_TERMINAL_PROMPT", "0"),
    ("GIT_NO_LAZY_FETCH", "1"),
    ("GIT_ALLOW_PROTOCOL", ""),
    ("GIT_NO_REPLACE_OBJECTS", "1"),
    ("GIT_LITERAL_PATHSPECS", "1"),
];

/// A hook runs us with these, and they'd point past the register's folder.
const FOREIGN: [&str; 7] = [
    "GIT_DIR",
    "GIT_WORK_TREE",
    "GIT_INDEX_FILE",
    "GIT_COMMON_DIR",
    "GIT_NAMESPACE",
    "GIT_PREFIX",
    "GIT_EXTERNAL_DIFF",
];

/// Why there is no history.
enum Trouble {
    NoGit,
    NotInRepository,
    Refused(String),
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::NoGit,
            _ => Self::Refused(error.to_string()),
        }
    }
}

/// Reads the history of a register's folder. What git can't tell is a gap, never an error.
pub fn read(folder: &Path) -> History {
    match revisions(folder) {
        Ok(revisions) => {
            let cut = revisions.first().filter(|first| first.is_cut).map(|first| Gap::Shallow(first.day));
            History { revisions, gaps: cut.into_iter().collect(), complaint: None }
        }
        Err(Trouble::NoGit) => History { gaps: vec![Gap::NoGit], ..History::default() },
        Err(Trouble::NotInRepository) => History { gaps: vec![Gap::NotInRepository], ..History::default() },
        Err(Trouble::Refused(reason)) => {
            History { gaps: vec![Gap::Refused], complaint: Some(reason), ..History::default() }
        }
    }
}

/// The files of a repository that are others after each commit and each change of branch. They are found without
/// asking git, as they are looked at again and again.
pub fn moved_by_commits(folder: &Path) -> Vec<PathBuf> {
    let Some(above) = folder.ancestors().find(|above| above.join(".git").symlink_metadata().is_ok()) else {
        return Vec::new();
    };
    let git = above.join(".git");
    // In a work tree beside the first one, `.git` is a file that says where its folder is.
    let said = std::fs::read_to_string(&git).unwrap_or_default();
    let git = said.strip_prefix("gitdir: ").map_or(git, |elsewhere| above.join(elsewhere.trim_end()));
    vec![git.join("HEAD"), git.join("logs/HEAD")]
}

fn revisions(folder: &Path) -> Result<Vec<Revision>, Trouble> {
    let commits = log(folder)?;
    let first = commits.last().filter(|commit| !commit.has_parents).map(|commit| commit.id.clone());
    let files = commits.iter().flat_map(|commit| &commit.entries).filter_map(|entry| match &entry.kind {
        Kind::File(id) => Some(id.clone()),
        _ => None,
    });
    let ids: BTreeSet<String> = files.chain(first.clone()).collect();
    let contents = contents(folder, &ids.into_iter().collect::<Vec<_>>())?;
    let is_cut = first.is_some_and(|id| contents.get(&id).is_some_and(|commit| names_a_parent(commit)));
    let mut revisions: Vec<Revision> = commits.iter().rev().map(|commit| revision(commit, &contents)).collect();
    revisions.iter_mut().take(1).for_each(|first| first.is_cut = is_cut);
    Ok(revisions)
}

/// The commits of the main line that touched the register, the newest first. A merge counts as what it changed there.
fn log(folder: &Path) -> Result<Vec<Commit>, Trouble> {
    let register = [COMPANY_FILE, VENDOR_FOLDER.trim_end_matches('/')];
    let shape = ["--raw", "-z", "-M", "-l1000", "--no-abbrev", "--relative", "-O/dev/null", "--no-color"];
    let what = ["log", "--first-parent", "-m", "--no-show-signature", "--no-ext-diff", "--no-textconv", COMMIT];
    let output = git(folder).args(what).args(shape).arg("--").args(register).stderr(Stdio::piped()).output()?;
    if !output.status.success() {
        return Err(trouble(&output));
    }
    let commits = output::log(&output.stdout).ok_or_else(|| Trouble::Refused("its log has an unknown shape".into()))?;
    if commits.is_empty() { Err(Trouble::NotInRepository) } else { Ok(commits) }
}

/// Git's messages are English under `LC_ALL=C`.
fn trouble(output: &Output) -> Trouble {
    let said = String::from_utf8_lossy(&output.stderr);
    let has_nothing = ["not a git repository", "does not have any commits yet", "bad default revision"];
    if has_nothing.iter().any(|text| said.contains(text)) {
        return Trouble::NotInRepository;
    }
    let reason = said.lines().find_map(|line| line.strip_prefix("fatal: ")).or_else(|| said.lines().next());
    Trouble::Refused(reason.map_or_else(|| output.status.to_string(), str::to_owned))
}

/// Objects by id.
fn contents(folder: &Path, ids: &[String]) -> Result<HashMap<String, Vec<u8>>, Trouble> {
    let mut child = git(folder).args(["cat-file", "--batch"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn()?;
    let (asks, answers) = (child.stdin.take(), child.stdout.take());
    let asked: String = ids.iter().map(|id| format!("{id}\n")).collect();
    let contents = std::thread::scope(|scope| {
        // Both pipes are finite: who only writes before reading would wait for ever.
        scope.spawn(move || asks.map(|mut pipe| pipe.write_all(asked.as_bytes())));
        answers.map(|pipe| output::contents(BufReader::new(pipe), ids))
    });
    child.wait()?;
    contents.unwrap_or_else(|| Ok(HashMap::new())).map_err(|error| Trouble::Refused(error.to_string()))
}

/// A clone that was cut off shows its oldest commit without the parents the commit itself names.
fn names_a_parent(commit: &[u8]) -> bool {
    commit.split(|byte| *byte == b'\n').take_while(|line| !line.is_empty()).any(|line| line.starts_with(b"parent "))
}

fn revision(commit: &Commit, contents: &HashMap<String, Vec<u8>>) -> Revision {
    let files = commit.entries.iter().flat_map(|entry| touched(entry, contents));
    let files = files.filter(|touched| !is_hidden(&touched.path));
    Revision { day: day(commit.time), is_cut: false, files: files.collect() }
}

fn day(time: i64) -> NaiveDate {
    let latest = if time < 0 { NaiveDate::MIN } else { NaiveDate::MAX };
    DateTime::from_timestamp(time, 0).map_or(latest, |time| time.date_naive())
}

/// What starts with a dot is an editor's or a system's, not the register's.
fn is_hidden(path: &str) -> bool {
    path.split('/').any(|step| step.starts_with('.'))
}

/// A rename takes the old path away.
fn touched(entry: &Entry, contents: &HashMap<String, Vec<u8>>) -> Vec<Touched> {
    let path = || entry.path.clone();
    let file = match &entry.kind {
        Kind::Removed => None,
        Kind::Other => Some(SourceFile::unopened(path(), "not a regular file")),
        Kind::File(id) => Some(match contents.get(id) {
            Some(bytes) => SourceFile::new(path(), bytes),
            None => SourceFile::unopened(path(), "not in this clone"),
        }),
    };
    let left = entry.was.iter().map(|was| Touched { path: was.clone(), was: None, file: None });
    left.chain([Touched { path: path(), was: entry.was.clone(), file }]).collect()
}

#[expect(clippy::disallowed_methods, reason = "the register's memory is in git, and nothing else is asked")]
fn git(folder: &Path) -> Command {
    let mut git = Command::new("git");
    git.arg("--no-pager").arg("-C").arg(folder);
    git.args(SETTINGS.iter().flat_map(|setting| ["-c", setting]));
    git.envs(ENVIRONMENT).stdin(Stdio::null()).stderr(Stdio::null());
    for name in FOREIGN {
        git.env_remove(name);
    }
    git
}
