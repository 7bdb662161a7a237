//! What changed between two versions of our own agreement, clause by clause and word by word.

mod align;
mod sections;
mod words;

use sections::{Paragraph, Section};
use serde::Serialize;
use words::Piece;

/// Two texts compared as they are read: marks of formatting and kinds of spaces don't count.
#[derive(Debug, Default, Serialize)]
pub struct Difference {
    /// In the order of the later text; a clause that is gone stands where it stood.
    pub changed: Vec<ChangedClause>,
    /// Clauses that have another number and nothing else.
    pub renumbered: Vec<Renumbered>,
    /// Titles of the clauses that are as they were.
    pub unchanged: Vec<Named>,
}

#[derive(Debug, Serialize)]
pub struct ChangedClause {
    /// Of its heading in the later text, if it is there and has one.
    pub id: Option<String>,
    /// Empty for what stands before the first heading.
    pub title: Vec<Piece>,
    pub kinds: Vec<Kind>,
    pub lines: Vec<Line>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    Added,
    Removed,
    Reworded,
    Renamed,
    Moved,
}

/// A paragraph or an item of a list; what is the same is left out, whatever its length.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    pub is_item: bool,
    /// None: here stands what didn't change.
    pub pieces: Vec<Piece>,
}

#[derive(Debug, Serialize)]
pub struct Renumbered {
    pub before: String,
    pub now: Named,
}

#[derive(Debug, Serialize)]
pub struct Named {
    pub id: Option<String>,
    pub title: String,
}

/// Compares two texts in Markdown.
pub fn difference(before: &str, now: &str) -> Difference {
    let (before, now) = (sections::read(before), sections::read(now));
    let pairs = sections::pairs(&before, &now);
    let mut found = Difference::default();
    for (section, pair) in now.iter().zip(&pairs.of_now) {
        found.put(section, pair.as_ref().map(|pair| (&before[pair.at], pair.is_moved)));
        let gone = pair.iter().flat_map(|pair| before.iter().enumerate().skip(pair.at + 1));
        found.changed.extend(gone.take_while(|(at, _)| pairs.is_gone(*at)).map(|(_, section)| removed(section)));
    }
    let first = before.iter().enumerate().take_while(|(at, _)| pairs.is_gone(*at));
    found.changed.splice(0..0, first.map(|(_, section)| removed(section)));
    found
}

impl Difference {
    pub fn is_empty(&self) -> bool {
        self.changed.is_empty() && self.renumbered.is_empty()
    }

    /// Puts a section of the later text where it belongs, with what it was and whether it stands elsewhere now.
    fn put(&mut self, section: &Section, before: Option<(&Section, bool)>) {
        let Some((before, is_moved)) = before else {
            return self.changed.push(added(section));
        };
        let is_reworded = !same_paragraphs(&before.paragraphs, &section.paragraphs);
        let is_renamed = !words::are_same(&before.title.name, &section.title.name);
        let said = [(is_reworded, Kind::Reworded), (is_renamed, Kind::Renamed), (is_moved, Kind::Moved)];
        let kinds: Vec<_> = said.into_iter().filter(|(holds, _)| *holds).map(|(_, kind)| kind).collect();
        if !kinds.is_empty() {
            let title = words::pieces(&before.title.whole(), &section.title.whole());
            let lines = if is_reworded { lines(before, section) } else { Vec::new() };
            self.changed.push(ChangedClause { id: section.id.clone(), title, kinds, lines });
        } else if before.title.number == section.title.number {
            self.unchanged.extend(named(section));
        } else {
            self.renumbered.extend(named(section).map(|now| Renumbered { before: before.title.number.clone(), now }));
        }
    }
}

/// A section with a title.
fn named(section: &Section) -> Option<Named> {
    let title = section.title.whole();
    (!title.is_empty()).then(|| Named { id: section.id.clone(), title })
}

fn added(section: &Section) -> ChangedClause {
    whole(section, Kind::Added, Piece::added)
}

fn removed(section: &Section) -> ChangedClause {
    ChangedClause { id: None, ..whole(section, Kind::Removed, Piece::removed) }
}

fn whole(section: &Section, kind: Kind, piece: fn(&str) -> Piece) -> ChangedClause {
    let title = section.title.whole();
    let line = |paragraph: &Paragraph| Line { is_item: paragraph.is_item, pieces: vec![piece(&paragraph.text)] };
    ChangedClause {
        id: section.id.clone(),
        title: if title.is_empty() { Vec::new() } else { vec![piece(&title)] },
        kinds: vec![kind],
        lines: section.paragraphs.iter().map(line).collect(),
    }
}

fn same_paragraphs(before: &[Paragraph], now: &[Paragraph]) -> bool {
    before.len() == now.len() && before.iter().zip(now).all(|(b, n)| words::are_same(&b.text, &n.text))
}

/// The paragraphs that differ, word by word.
fn lines(before: &Section, now: &Section) -> Vec<Line> {
    let mut lines = Vec::new();
    for (before, now) in align::align(&before.paragraphs, &now.paragraphs) {
        let is_item = now.or(before).is_some_and(|paragraph| paragraph.is_item);
        let pieces = match (before, now) {
            (Some(before), Some(now)) if words::are_same(&before.text, &now.text) => Vec::new(),
            (Some(before), Some(now)) => words::pieces(&before.text, &now.text),
            (Some(before), None) => vec![Piece::removed(&before.text)],
            (None, Some(now)) => vec![Piece::added(&now.text)],
            (None, None) => continue,
        };
        let line = Line { is_item: is_item && !pieces.is_empty(), pieces };
        if !line.pieces.is_empty() || lines.last() != Some(&line) {
            lines.push(line);
        }
    }
    lines
}

#[cfg(test)]
mod tests;
