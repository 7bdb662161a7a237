//! Glyphs into pieces of lines.

use super::glyphs::{Glyph, Page};
use std::collections::{HashMap, HashSet};

/// Text on one line without a jump in it, in points; `y` is the base line, counted downwards.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Piece {
    pub text: String,
    pub x: f64,
    pub end: f64,
    pub y: f64,
    pub size: f64,
    /// Gaps in which a cell may end.
    pub gaps: Vec<Gap>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gap {
    /// Bytes of the text before it.
    at: usize,
    /// From where to where it goes.
    from: f64,
    to: f64,
}

/// A gap of this share of the size is a space.
const SPACE: f64 = 0.17;
/// A gap of this share is one between cells where others begin below or above, or as many lines and such gaps end.
const WIDE: f64 = 0.5;
const MANY: usize = 4;
/// Lines of a cell after which the next cell of its row is looked for.
const LINES: usize = 8;
/// A gap of this many sizes is a jump to another column.
const JUMP: f64 = 1.8;
/// Points by which cells that begin at the same place may be apart, gaps alone less, and within which rows are near.
const ALIGNED: f64 = 1.0;
const ALIGNED_GAPS: f64 = 0.4;
const NEAR: f64 = 100.0;

/// The pieces of a page in the order they are drawn.
pub fn of(page: &Page) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for glyph in &page.glyphs {
        match pieces.last_mut().filter(|piece| goes_on(piece, glyph)) {
            Some(piece) => extend(piece, glyph),
            None => pieces.push(begun(glyph)),
        }
    }
    pieces.retain(|piece| !piece.text.trim().is_empty());
    let mut pieces = cells(pieces);
    for piece in &mut pieces {
        piece.text = piece.text.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    pieces
}

fn begun(glyph: &Glyph) -> Piece {
    let text = glyph.text.clone();
    Piece { text, x: glyph.x, end: glyph.end, y: glyph.y, size: glyph.size, gaps: Vec::new() }
}

/// Whether a glyph stands on the line, as a raised or lowered one does too, and not far off.
fn goes_on(piece: &Piece, glyph: &Glyph) -> bool {
    let size = piece.size.max(glyph.size);
    let (gap, shift) = (glyph.x - piece.end, (glyph.y - piece.y).abs());
    let is_raised = glyph.size < piece.size * 0.9 || piece.size < glyph.size * 0.9;
    let is_on_line = shift < size * if is_raised { 0.6 } else { 0.25 };
    is_on_line && gap > -0.6 * size && gap < JUMP * size
}

fn extend(piece: &mut Piece, glyph: &Glyph) {
    let gap = glyph.x - piece.end;
    if gap > WIDE * piece.size {
        piece.gaps.push(Gap { at: piece.text.len(), from: piece.end, to: glyph.x });
    }
    if gap > SPACE * piece.size.min(glyph.size) {
        piece.text.push(' ');
    }
    piece.text.push_str(&glyph.text);
    piece.end = piece.end.max(glyph.end);
    if glyph.size > piece.size {
        (piece.size, piece.y) = (glyph.size, glyph.y);
    }
}

/// Pieces cut where a narrow gap is one between cells: in rows nearby cells begin at the same place.
fn cells(pieces: Vec<Piece>) -> Vec<Piece> {
    let starts: HashSet<(i64, i64)> = (0..pieces.len())
        .filter(|at| pieces[at.saturating_sub(LINES)..*at].iter().any(|before| is_beside(before, &pieces[*at])))
        .map(|at| place(pieces[at].x, pieces[at].y, ALIGNED))
        .collect();
    let mut aligned: HashMap<(i64, i64), usize> = HashMap::new();
    for piece in &pieces {
        for x in piece.gaps.iter().map(|gap| gap.to).chain([piece.x]) {
            *aligned.entry(place(x, piece.y, ALIGNED_GAPS)).or_default() += 1;
        }
    }
    let ends_a_cell = |gap: &Gap, y: f64| {
        around(place(gap.to, y, ALIGNED)).any(|place| starts.contains(&place))
            || around(place(gap.to, y, ALIGNED_GAPS)).filter_map(|place| aligned.get(&place)).sum::<usize>() >= MANY
    };
    let cut = |piece: Piece| {
        let gaps: Vec<Gap> = piece.gaps.iter().filter(|gap| ends_a_cell(gap, piece.y)).copied().collect();
        split(piece, &gaps)
    };
    pieces.into_iter().flat_map(cut).collect()
}

/// Whether a piece stands on the line of another, to its right.
fn is_beside(before: &Piece, piece: &Piece) -> bool {
    (before.y - piece.y).abs() < piece.size * 0.25 && piece.x > before.end
}

#[expect(clippy::cast_possible_truncation, reason = "a place on a page is a small number, and a cast saturates")]
fn place(x: f64, y: f64, aligned: f64) -> (i64, i64) {
    ((x / aligned).round() as i64, (y / NEAR).round() as i64)
}

/// A place and the eight around it.
fn around((column, row): (i64, i64)) -> impl Iterator<Item = (i64, i64)> {
    let columns = column.saturating_sub(1)..=column.saturating_add(1);
    columns.flat_map(move |column| (row.saturating_sub(1)..=row.saturating_add(1)).map(move |row| (column, row)))
}

fn split(piece: Piece, gaps: &[Gap]) -> Vec<Piece> {
    let starts = [(0, piece.x)].into_iter().chain(gaps.iter().map(|gap| (gap.at, gap.to)));
    let ends = gaps.iter().map(|gap| (gap.at, gap.from)).chain([(piece.text.len(), piece.end)]);
    let cells = starts.zip(ends).map(|((from, x), (to, end))| {
        let text = piece.text.get(from..to).unwrap_or_default().to_owned();
        Piece { text, x, end, gaps: Vec::new(), ..piece }
    });
    cells.collect()
}
