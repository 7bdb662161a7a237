//! Glyphs into pieces of lines.

use super::glyphs::{Glyph, Page};

/// Text on one line without a jump in it, in points; `y` is the base line, counted downwards.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    pub text: String,
    pub x: f64,
    pub end: f64,
    pub y: f64,
    pub size: f64,
}

/// A gap of this share of the size is a space.
const SPACE: f64 = 0.17;
/// A gap of this many sizes is a jump to another column.
const JUMP: f64 = 1.8;

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
    for piece in &mut pieces {
        piece.text = piece.text.split_whitespace().collect::<Vec<_>>().join(" ");
    }
    pieces
}

fn begun(glyph: &Glyph) -> Piece {
    Piece { text: glyph.text.clone(), x: glyph.x, end: glyph.end, y: glyph.y, size: glyph.size }
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
    if glyph.x - piece.end > SPACE * piece.size.min(glyph.size) {
        piece.text.push(' ');
    }
    piece.text.push_str(&glyph.text);
    piece.end = piece.end.max(glyph.end);
    if glyph.size > piece.size {
        (piece.size, piece.y) = (glyph.size, glyph.y);
    }
}
