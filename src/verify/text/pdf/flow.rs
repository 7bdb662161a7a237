//! Pieces of lines into paragraphs, headings, items and tables, across columns and pages.

use super::join::Vocabulary;
use super::lines::Piece;
use crate::verify::text::document::Document;

/// Lines that belong together, one below the other.
struct Block {
    text: String,
    page: usize,
    x: f64,
    end: f64,
    top: f64,
    bottom: f64,
    size: f64,
    /// The width of the last line, to tell one that was broken from one that ends.
    last_end: f64,
}

const BULLETS: [char; 12] = ['•', '▪', '◦', '●', '○', '■', '□', '–', '-', '·', '\u{f0b7}', '\u{f0a7}'];
/// Sizes between two lines of a paragraph at most.
const PITCH: f64 = 1.75;
/// A heading is larger than the text by this factor.
const LARGER: f64 = 1.12;
const HEADING: usize = 160;

/// The text of pages.
pub fn document(pages: Vec<Vec<Piece>>) -> Document {
    let vocabulary = Vocabulary::of(pages.iter().flatten().map(|piece| piece.text.as_str()));
    let mut blocks: Vec<Block> = Vec::new();
    for (number, page) in pages.into_iter().enumerate() {
        for piece in page {
            match blocks.last_mut().filter(|block| block.page == number && goes_on(block, &piece)) {
                Some(block) => extend(block, &piece, &vocabulary),
                None => blocks.push(begun(piece, number)),
            }
        }
    }
    let body = body_size(&blocks);
    written(rows(across(blocks, body, &vocabulary)), body)
}

fn begun(piece: Piece, page: usize) -> Block {
    let (x, end, size) = (piece.x, piece.end, piece.size);
    Block { text: piece.text, page, x, end, top: piece.y - size, bottom: piece.y, size, last_end: end }
}

/// Whether a piece is the next line of a block, or what a marker of a list stands before.
fn goes_on(block: &Block, piece: &Piece) -> bool {
    let down = piece.y - block.bottom;
    if down.abs() < piece.size * 0.35 {
        return is_marker(&block.text) && piece.x >= block.end - piece.size;
    }
    let is_below = down > 0.0 && down < PITCH * piece.size.max(block.size);
    let is_over = piece.x < block.end && piece.end > block.x;
    let is_alike = (piece.size - block.size).abs() <= block.size * 0.08;
    let begins_anew = begins_with_marker(&piece.text) || (ends_sentence(&block.text) && is_short_line(block));
    is_below && is_over && is_alike && !begins_anew
}

fn extend(block: &mut Block, piece: &Piece, vocabulary: &Vocabulary) {
    block.text = vocabulary.joined(&block.text, &piece.text);
    block.x = block.x.min(piece.x);
    block.end = block.end.max(piece.end);
    block.bottom = block.bottom.max(piece.y);
    block.last_end = piece.end;
}

fn is_short_line(block: &Block) -> bool {
    block.last_end < block.x + (block.end - block.x) * 0.85
}

fn ends_sentence(text: &str) -> bool {
    text.ends_with(['.', '!', '?', ':', ';', '”', '»'])
}

/// "•", "1.", "4.2", "(a)", "iv)": what stands before an item, and nothing else.
fn is_marker(text: &str) -> bool {
    let bare = text.trim_end_matches(['.', ')', ':']).trim_start_matches('(');
    let is_bullet = text.chars().count() == 1 && text.starts_with(BULLETS);
    let is_number = !bare.is_empty() && bare.chars().all(|c| c.is_ascii_digit() || c == '.') && bare.len() <= 8;
    let is_letter = bare != text && bare.len() <= 4 && bare.chars().all(|c| c.is_ascii_lowercase());
    let is_capital = bare != text && bare.len() == 1 && bare.starts_with(|c: char| c.is_ascii_uppercase());
    is_bullet || is_number || is_letter || is_capital
}

/// Whether a line begins an item. A bare number may be a line's first word by chance.
fn begins_with_marker(text: &str) -> bool {
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    let is_bare_number = first.chars().all(|c| c.is_ascii_digit());
    let is_dash = matches!(first, "-" | "–");
    is_marker(first) && !is_bare_number && (!is_dash || !rest.is_empty())
}

/// The size most letters have.
fn body_size(blocks: &[Block]) -> f64 {
    let mut sizes: Vec<(f64, usize)> = blocks.iter().map(|block| (block.size, block.text.len())).collect();
    sizes.sort_by(|a, b| a.0.total_cmp(&b.0));
    let half = sizes.iter().map(|(_, letters)| letters).sum::<usize>() / 2;
    let mut seen = 0;
    let middle = sizes.iter().find(|(_, letters)| {
        seen += letters;
        seen > half
    });
    middle.map_or(10.0, |(size, _)| *size)
}

/// Paragraphs that go on in the next column or on the next page.
fn across(blocks: Vec<Block>, body: f64, vocabulary: &Vocabulary) -> Vec<Block> {
    let mut joined: Vec<Block> = Vec::new();
    for block in blocks {
        match joined.last_mut().filter(|before| is_the_rest(before, &block, body)) {
            Some(before) => {
                before.text = vocabulary.joined(&before.text, &block.text);
                (before.page, before.top, before.bottom) = (block.page, block.top, block.bottom);
                (before.x, before.end, before.last_end) = (block.x, block.end, block.last_end);
            }
            None => joined.push(block),
        }
    }
    joined
}

fn is_the_rest(before: &Block, block: &Block, body: f64) -> bool {
    let is_elsewhere = block.page != before.page || block.bottom < before.top;
    let is_text = |block: &Block| (block.size - body).abs() <= body * 0.08 && !is_marker(&block.text);
    let opens_small = block.text.starts_with(|c: char| c.is_lowercase());
    is_elsewhere && is_text(before) && is_text(block) && opens_small && !ends_sentence(&before.text)
        || is_elsewhere && is_text(before) && is_text(block) && before.text.ends_with([',', '-', '\u{2010}'])
}

/// Blocks beside one another are cells of a row.
fn rows(blocks: Vec<Block>) -> Vec<Vec<Block>> {
    let mut rows: Vec<Vec<Block>> = Vec::new();
    for block in blocks {
        match rows.last_mut().filter(|row| is_next_cell(row, &block)) {
            Some(row) => row.push(block),
            None => rows.push(vec![block]),
        }
    }
    rows
}

fn is_next_cell(row: &[Block], block: &Block) -> bool {
    let top = row.iter().map(|cell| cell.top).fold(f64::INFINITY, f64::min);
    let bottom = row.iter().map(|cell| cell.bottom).fold(f64::NEG_INFINITY, f64::max);
    row.last().is_some_and(|last| {
        let is_beside =
            block.page == last.page && block.x > last.end - last.size && block.top < bottom && block.bottom > top;
        is_beside && (block.top - row[0].top).abs() < block.size * 8.0
    })
}

fn written(rows: Vec<Vec<Block>>, body: f64) -> Document {
    let levels = heading_sizes(&rows, body);
    let mut document = Document::default();
    let mut table: Vec<Vec<Block>> = Vec::new();
    for row in rows {
        if let [block] = row.as_slice() {
            document.table(false, in_columns(&std::mem::take(&mut table)));
            write(block, &levels, &mut document);
        } else if !table.first().is_some_and(|head| says_the_same(head, &row)) {
            // The head of a table is drawn again on each page.
            table.push(row);
        }
    }
    document.table(false, in_columns(&table));
    document
}

fn says_the_same(one: &[Block], other: &[Block]) -> bool {
    one.iter().map(|cell| &cell.text).eq(other.iter().map(|cell| &cell.text))
}

/// The cells of a table. A row that leaves some empty draws the others alone: they go to the cells of the widest row
/// that they stand below, unless two would share a place.
fn in_columns(rows: &[Vec<Block>]) -> Vec<Vec<String>> {
    let widest = rows.iter().max_by_key(|row| row.len()).map(Vec::as_slice).unwrap_or_default();
    let column = |cell: &Block| {
        // How far they reach over one another, negative where they are apart.
        let shared = |other: &Block| other.end.min(cell.end) - other.x.max(cell.x);
        let best = widest.iter().enumerate().max_by(|(_, one), (_, other)| shared(one).total_cmp(&shared(other)));
        best.map_or(0, |(column, _)| column)
    };
    let placed = |row: &Vec<Block>| {
        let columns: Vec<usize> = row.iter().map(column).collect();
        let is_clear = row.len() < widest.len() && columns.is_sorted_by(|one, next| one < next);
        let mut cells: Vec<String> = Vec::new();
        for (cell, column) in row.iter().zip(columns) {
            cells.resize(if is_clear { column } else { cells.len() }, String::new());
            cells.push(cell.text.clone());
        }
        cells
    };
    rows.iter().map(placed).collect()
}

/// Sizes of headings, the largest first, in tenths of a point.
fn heading_sizes(rows: &[Vec<Block>], body: f64) -> Vec<i64> {
    let single = rows.iter().filter(|row| row.len() == 1).flatten();
    let large = single.filter(|block| block.size > body * LARGER && block.text.len() <= HEADING);
    let mut sizes: Vec<i64> = large.map(|block| tenths(block.size)).collect();
    sizes.sort_unstable_by(|a, b| b.cmp(a));
    sizes.dedup();
    sizes
}

#[expect(clippy::cast_possible_truncation, reason = "a size of type is a small number")]
fn tenths(size: f64) -> i64 {
    (size * 10.0).round() as i64
}

fn write(block: &Block, levels: &[i64], document: &mut Document) {
    let text = block.text.as_str();
    let level = levels.iter().position(|size| *size == tenths(block.size)).filter(|_| text.len() <= HEADING);
    if let Some(level) = level {
        document.heading(u8::try_from(level + 1).unwrap_or(6), text);
    } else if let Some(item) = text.strip_prefix(BULLETS).filter(|item| item.starts_with(' ')) {
        document.item(0, item);
    } else if is_numbered_heading(text) {
        document.heading(6, text);
    } else {
        document.paragraph(text);
    }
}

/// "4.2 Sub-processors": short, numbered and without an end.
fn is_numbered_heading(text: &str) -> bool {
    let Some((number, words)) = text.split_once(' ') else { return false };
    number.starts_with(|c: char| c.is_ascii_digit())
        && is_marker(number)
        && words.starts_with(char::is_uppercase)
        && text.len() <= 80
        && !text.ends_with(['.', ',', ';', ':'])
}
