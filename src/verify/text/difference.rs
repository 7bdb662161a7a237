//! What changed between two texts, by lines under their headings, with the words that changed.

use super::document::Document;
use super::words::{self, Line};
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::{HashMap, HashSet};

mod alike;

pub(crate) use alike::best as best_pairs;

/// What changed, in reading order. Without sections the texts say the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    pub sections: Vec<Section>,
}

/// What changed under a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The heading, of the new text where it still stands there.
    pub heading: Option<String>,
    pub changes: Vec<Change>,
}

/// One line that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Removed(String),
    Added(String),
    /// The same line with other words.
    Changed(Vec<Span>),
    /// A line that stands elsewhere now, under this heading.
    Moved(String),
}

/// Words that follow one another and have the same fate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    pub mark: Mark,
    pub text: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Kept,
    Removed,
    Added,
}

/// A line of fewer words that turns up elsewhere is chance, not a move.
const MOVES_FROM: usize = 4;

impl Difference {
    pub fn is_empty(&self) -> bool {
        self.sections.is_empty()
    }

    /// Every changed line.
    pub fn changes(&self) -> impl Iterator<Item = &Change> {
        self.sections.iter().flat_map(|section| &section.changes)
    }

    /// Whether every line is still there, in another order.
    pub fn is_only_order(&self) -> bool {
        !self.is_empty() && self.changes().all(|change| matches!(change, Change::Moved(_)))
    }
}

/// What changed from one text to another.
pub fn difference(before: &Document, after: &Document) -> Difference {
    let (old, new) = (words::lines(before), words::lines(after));
    let stretches: Vec<Stretch<'_>> = ops(&keys(&old), &keys(&new))
        .into_iter()
        .filter(|op| !matches!(op, DiffOp::Equal { .. }))
        .map(|op| Stretch::new(&old[op.old_range()], &new[op.new_range()]))
        .filter(|stretch| !stretch.says_the_same())
        .collect();
    let moved = Moved::between(&stretches);
    sections(stretches.iter().flat_map(|stretch| stretch.without(&moved).changes(&moved)))
}

fn ops(old: &[String], new: &[String]) -> Vec<DiffOp> {
    capture_diff_slices(Algorithm::Patience, old, new)
}

fn keys(lines: &[Line]) -> Vec<String> {
    lines.iter().map(|line| line.words.join(" ")).collect()
}

/// Lines that changed between two lines that did not.
struct Stretch<'l> {
    old: Vec<&'l Line>,
    new: Vec<&'l Line>,
}

type Heading = Option<String>;

impl<'l> Stretch<'l> {
    fn new(old: &'l [Line], new: &'l [Line]) -> Self {
        Self { old: old.iter().collect(), new: new.iter().collect() }
    }

    /// Whether only the ends of lines are elsewhere.
    fn says_the_same(&self) -> bool {
        let said = |lines: &[&'l Line]| lines.iter().flat_map(|line| &line.words).collect::<Vec<_>>();
        said(&self.old) == said(&self.new)
    }

    /// The stretch without lines that went elsewhere; lines that came from elsewhere stay, to be told.
    fn without(&self, moved: &Moved<'_>) -> Self {
        let stays = |line: &&&Line| !moved.has(line);
        Self { old: self.old.iter().filter(stays).copied().collect(), new: self.new.clone() }
    }

    fn changes(&self, moved: &Moved<'_>) -> Vec<(Heading, Change)> {
        let pairs = alike::pairs(&self.old, &self.new, |line| moved.has(line));
        let mut changes = Vec::new();
        let (mut left, mut right) = (0, 0);
        for (old, new) in pairs.into_iter().chain([(self.old.len(), self.new.len())]) {
            changes.extend(self.old[left..old].iter().map(|line| told(line, Change::Removed)));
            changes.extend(self.new[right..new].iter().map(|line| match moved.has(line) {
                true => told(line, Change::Moved),
                false => told(line, Change::Added),
            }));
            if let (Some(before), Some(after)) = (self.old.get(old), self.new.get(new)) {
                changes.push((after.heading.clone(), Change::Changed(spans(&before.text, &after.text))));
            }
            (left, right) = (old + 1, new + 1);
        }
        changes
    }
}

fn told(line: &Line, change: impl FnOnce(String) -> Change) -> (Heading, Change) {
    (line.heading.clone(), change(line.text.clone()))
}

/// Lines that stand on both sides, in different places.
struct Moved<'l>(HashSet<&'l [String]>);

impl<'l> Moved<'l> {
    fn between(stretches: &[Stretch<'l>]) -> Self {
        let long = |line: &&&'l Line| line.words.len() >= MOVES_FROM;
        let count = |lines: &mut dyn Iterator<Item = &'l Line>| {
            lines.fold(HashMap::<&'l [String], usize>::new(), |mut count, line| {
                *count.entry(line.words.as_slice()).or_default() += 1;
                count
            })
        };
        let old = count(&mut stretches.iter().flat_map(|stretch| stretch.old.iter().filter(long).copied()));
        let new = count(&mut stretches.iter().flat_map(|stretch| stretch.new.iter().filter(long).copied()));
        Self(old.into_iter().filter(|(words, times)| new.get(words) == Some(times)).map(|(words, _)| words).collect())
    }

    fn has(&self, line: &Line) -> bool {
        self.0.contains(line.words.as_slice())
    }
}

/// The words of the old and the new line in one, each with its fate.
fn spans(before: &str, after: &str) -> Vec<Span> {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.split(' ').collect(), after.split(' ').collect());
    let keys = |words: &[&str]| words.iter().map(|word| words::key(word)).collect::<Vec<_>>();
    let mut spans: Vec<Span> = Vec::new();
    for op in ops(&keys(&old), &keys(&new)) {
        if matches!(op, DiffOp::Equal { .. }) {
            push(&mut spans, Mark::Kept, &new[op.new_range()]);
        } else {
            push(&mut spans, Mark::Removed, &old[op.old_range()]);
            push(&mut spans, Mark::Added, &new[op.new_range()]);
        }
    }
    spans
}

fn push(spans: &mut Vec<Span>, mark: Mark, words: &[&str]) {
    if !words.is_empty() {
        spans.push(Span { mark, text: words.join(" ") });
    }
}

fn sections(changes: impl Iterator<Item = (Heading, Change)>) -> Difference {
    let mut sections: Vec<Section> = Vec::new();
    for (heading, change) in changes {
        match sections.last_mut().filter(|section| section.heading == heading) {
            Some(section) => section.changes.push(change),
            None => sections.push(Section { heading, changes: vec![change] }),
        }
    }
    Difference { sections }
}

#[cfg(test)]
mod tests;
