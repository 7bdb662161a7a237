//! What git remembers of a register: revisions → the cards of each vendor through them → what customers are told.
//!
//! A change log has two sources. Days that a file states (`announced_on`, `since`, `ended_on`) are the file's of today;
//! changed facts, and what no file states, have the day of their commit.

pub mod git;

mod follow;
#[cfg(test)]
mod hidden_tests;
mod line;
mod lives;
mod output;
mod same;
#[cfg(test)]
mod tests;

use crate::model::{Change, ChangeLog, Gap, Register};
use crate::text::SourceFile;
use chrono::NaiveDate;
use follow::Walk;
use std::cmp::Reverse;

/// What is known of a register's past.
#[derive(Clone, Debug, Default)]
pub struct History {
    /// The oldest first.
    pub revisions: Vec<Revision>,
    /// Why there may be less than there was.
    pub gaps: Vec<Gap>,
    /// What git said when it refused. It may name folders of the machine: it is for who builds, not for pages.
    pub complaint: Option<String>,
}

/// One commit of the main line, as far as it touched the register.
#[derive(Clone, Debug)]
pub struct Revision {
    /// The day it was committed, in UTC.
    pub day: NaiveDate,
    /// Whether the clone holds nothing before it: then it shows what was there, not what it changed.
    pub is_cut: bool,
    pub files: Vec<Touched>,
}

/// A file that a commit touched.
#[derive(Clone, Debug)]
pub struct Touched {
    /// Path from the register's root.
    pub path: String,
    /// Its path before, where git takes it for the same file under another name.
    pub was: Option<String>,
    /// What it held then; none if it was removed.
    pub file: Option<SourceFile>,
}

/// What changed in public up to a day. A vendor that isn't public on that day occurs nowhere in it, under no former id
/// or name.
pub fn changes(history: &History, current: &Register, day: NaiveDate) -> ChangeLog {
    let mut walk = Walk::default();
    history.revisions.iter().for_each(|revision| walk.take(revision));
    let followed = walk.finish(current, day);
    let mut changes: Vec<Change> =
        followed.lines.iter().flat_map(|line| lives::changes(&line.id, &line.seen, day)).collect();
    changes.retain_mut(|change| followed.shows(change));
    changes.reverse();
    changes.sort_by(|a, b| (Reverse(a.on), &a.vendor).cmp(&(Reverse(b.on), &b.vendor)));
    let mut gaps = history.gaps.clone();
    if !followed.uncommitted.is_empty() {
        gaps.push(Gap::Uncommitted(followed.uncommitted));
    }
    if followed.unreadable > 0 {
        gaps.push(Gap::Unreadable(followed.unreadable));
    }
    ChangeLog { changes, known_from: history.revisions.first().map(|first| first.day), gaps }
}
