//! Two sentences compared word by word.

use serde::Serialize;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// A stretch of words and whether both texts have it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Piece {
    pub text: String,
    pub is: Presence,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Presence {
    Same,
    Added,
    Removed,
}

/// Below this share of common words two sentences are shown one after the other: mixed, nobody could read them.
const READABLE: f32 = 0.35;

impl Piece {
    pub fn added(text: &str) -> Self {
        Self { text: text.to_owned(), is: Presence::Added }
    }

    pub fn removed(text: &str) -> Self {
        Self { text: text.to_owned(), is: Presence::Removed }
    }

    fn same(text: &str) -> Self {
        Self { text: text.to_owned(), is: Presence::Same }
    }
}

/// A text with one space where there are many; spaces that don't break stay what they are.
pub fn spaced_once(text: &str) -> String {
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text as it is compared: a space is a space, an apostrophe an apostrophe.
pub fn canonical(text: &str) -> String {
    let plain = |c: char| match c {
        '\u{a0}' | '\u{202f}' | '\u{2007}' => ' ',
        '’' => '\'',
        other => other,
    };
    text.chars().map(plain).collect()
}

pub fn are_same(before: &str, now: &str) -> bool {
    before == now || canonical(before) == canonical(now)
}

/// The words of a text without marks, in their own order.
pub fn sorted(text: &str) -> Vec<String> {
    let mut words: Vec<String> = tokens(text).into_iter().filter(|token| is_word(token)).map(canonical).collect();
    words.sort_unstable();
    words
}

/// The share of words that two lists in order have in common, from 0 to 1.
pub fn shared(before: &[String], now: &[String]) -> f32 {
    let (mut at, mut to, mut common) = (0, 0, 0_usize);
    while let (Some(one), Some(other)) = (before.get(at), now.get(to)) {
        match one.cmp(other) {
            std::cmp::Ordering::Less => at += 1,
            std::cmp::Ordering::Greater => to += 1,
            std::cmp::Ordering::Equal => {
                common += 1;
                at += 1;
                to += 1;
            }
        }
    }
    share(common, before.len() + now.len())
}

#[expect(clippy::cast_precision_loss, reason = "a share of words needs no more precision")]
fn share(common: usize, all: usize) -> f32 {
    if all == 0 { 1.0 } else { 2.0 * common as f32 / all as f32 }
}

/// What one text has and the other hasn't, in the order it is read: what went before what came.
pub fn pieces(before: &str, now: &str) -> Vec<Piece> {
    if are_same(before, now) {
        return vec![Piece::same(now)];
    }
    let stretches = readable(stretches(before, now));
    let common: usize = stretches.iter().filter_map(Stretch::same).map(count).sum();
    if share(common, count(before) + count(now)) < READABLE {
        return put(vec![Stretch::Other(before.to_owned(), now.to_owned())]);
    }
    put(stretches)
}

fn put(stretches: Vec<Stretch>) -> Vec<Piece> {
    let pieces = stretches.into_iter().flat_map(|stretch| match stretch {
        Stretch::Same(text) => vec![Piece::same(&text)],
        Stretch::Other(before, now) => vec![Piece::removed(&before), Piece::added(&now)],
    });
    pieces.filter(|piece| !piece.text.is_empty()).collect()
}

#[derive(Debug)]
enum Stretch {
    /// As the later text has it.
    Same(String),
    /// What the earlier text has here, and the later.
    Other(String, String),
}

impl Stretch {
    fn same(&self) -> Option<&str> {
        match self {
            Self::Same(text) => Some(text),
            Self::Other(..) => None,
        }
    }

    /// The longer of its two sides, in words.
    fn weight(&self) -> usize {
        match self {
            Self::Same(_) => 0,
            Self::Other(before, now) => count(before).max(count(now)),
        }
    }
}

fn stretches(before: &str, now: &str) -> Vec<Stretch> {
    let (old, new) = (tokens(before), tokens(now));
    let compared = |tokens: &[&str]| tokens.iter().map(|token| canonical(token)).collect::<Vec<_>>();
    let ops = capture_diff_slices(Algorithm::Myers, &compared(&old), &compared(&new));
    let stretch = |op: &DiffOp| match op {
        DiffOp::Equal { .. } => Stretch::Same(new[op.new_range()].concat()),
        _ => Stretch::Other(old[op.old_range()].concat(), new[op.new_range()].concat()),
    };
    ops.iter().map(stretch).collect()
}

/// What is the same between two changes and shorter than either is read as changed with them: one change is easier to
/// follow than two with a word between.
fn readable(stretches: Vec<Stretch>) -> Vec<Stretch> {
    let mut kept: Vec<Stretch> = Vec::new();
    for stretch in stretches {
        match (kept.as_mut_slice(), stretch) {
            ([.., other @ Stretch::Other(..), Stretch::Same(between)], Stretch::Other(before, now))
                if count(between) == 0 || count(between) < other.weight().min(count(&before).max(count(&now))) =>
            {
                let between = std::mem::take(between);
                if let Stretch::Other(b, n) = other {
                    b.push_str(&(between.clone() + &before));
                    n.push_str(&(between + &now));
                }
                kept.pop();
            }
            (_, stretch) => kept.push(stretch),
        }
    }
    kept
}

/// How many words a text has.
fn count(text: &str) -> usize {
    tokens(text).into_iter().filter(|token| is_word(token)).count()
}

fn is_word(token: &str) -> bool {
    token.chars().any(char::is_alphanumeric)
}

/// What joins letters or digits inside a word: `l’art`, `30.5`, an address.
const JOINTS: [char; 8] = ['\'', '’', '-', '.', '_', '@', '/', ':'];

/// Words, marks and spaces, one after another.
fn tokens(text: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (token, left) = rest.split_at(end_of_token(rest, first));
        tokens.push(token);
        rest = left;
    }
    tokens
}

fn end_of_token(text: &str, first: char) -> usize {
    let joins =
        |at: usize, c: char| JOINTS.contains(&c) && text[at + c.len_utf8()..].starts_with(char::is_alphanumeric);
    let end = |is_outside: &dyn Fn(usize, char) -> bool| {
        text.char_indices().find(|(at, c)| is_outside(*at, *c)).map_or(text.len(), |(at, _)| at)
    };
    match first {
        c if c.is_alphanumeric() => end(&|at, c| !c.is_alphanumeric() && !joins(at, c)),
        c if c.is_whitespace() => end(&|_, c| !c.is_whitespace()),
        mark => mark.len_utf8(),
    }
}
