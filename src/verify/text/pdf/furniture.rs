//! What stands at the edges of pages: running heads and feet, and numbers of pages.
//!
//! A line goes if it stands in the same place on two pages in five, or holds the page's number. A head often begins on
//! the second page; where there are but two, its small type, its distance from the text and its words tell.

use super::lines::Piece;
use regex::Regex;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// Lines from an edge that may be furniture.
const DEEP: usize = 4;
/// Points by which a line may be higher or lower on another page.
const PLAY: f64 = 3.0;

static NUMBER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)^\W*(?:(?:page|seite|p\.|s\.)\s*)?(?:\d{1,4}|[ivx]{1,6})(?:\s*(?:/|of|sur|von|de|\|)\s*\d{1,4})?\W*$",
    )
    .ok()
});

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Edge {
    Top,
    Bottom,
}

/// A line near an edge.
struct Line {
    edge: Edge,
    /// Places of its pieces on the page, from left to right.
    pieces: Vec<usize>,
    text: String,
    y: f64,
}

/// Pages without their furniture.
pub fn removed(pages: Vec<Vec<Piece>>) -> Vec<Vec<Piece>> {
    let edges: Vec<Vec<Line>> = pages.iter().map(|page| edges(page)).collect();
    let habits = Habits::of(&pages, &edges);
    let kept = |(number, (page, edges)): (usize, (Vec<Piece>, Vec<Line>))| {
        let gone = habits.furniture(&page, &edges, number);
        page.into_iter().enumerate().filter(|(at, _)| !gone.contains(at)).map(|(_, piece)| piece).collect()
    };
    pages.into_iter().zip(edges).enumerate().map(kept).collect()
}

/// Lines at both edges of a page, from the outside in.
fn edges(page: &[Piece]) -> Vec<Line> {
    let lines = whole_lines(page);
    let deep = DEEP.min(lines.len() / 2);
    let line = |edge: Edge| {
        move |pieces: &Vec<usize>| {
            let text = pieces.iter().map(|at| page[*at].text.as_str()).collect::<Vec<_>>().join(" ");
            Line { edge, pieces: pieces.clone(), text, y: pieces.first().map_or(0.0, |at| page[*at].y) }
        }
    };
    let top = lines.iter().take(deep).map(line(Edge::Top));
    top.chain(lines.iter().rev().take(deep.max(1)).map(line(Edge::Bottom))).collect()
}

/// Pieces on the same height, from the top down.
fn whole_lines(page: &[Piece]) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..page.len()).collect();
    order.sort_by(|a, b| page[*a].y.total_cmp(&page[*b].y));
    let mut lines: Vec<Vec<usize>> = Vec::new();
    for at in order {
        match lines.last_mut().filter(|line| (page[at].y - page[line[0]].y).abs() < page[at].size * 0.3) {
            Some(line) => line.push(at),
            None => lines.push(vec![at]),
        }
    }
    for line in &mut lines {
        line.sort_by(|a, b| page[*a].x.total_cmp(&page[*b].x));
    }
    lines
}

/// What the pages of a file have in common at their edges.
struct Habits {
    /// Heights at which a line stands, a page each.
    heights: BTreeMap<(Edge, String), Vec<f64>>,
    /// Edges that print the number of the page, and how far it is from ours.
    numbering: BTreeMap<Edge, i64>,
    pages: usize,
    /// The size of most pieces.
    body: f64,
    /// Words of the first page.
    opening: BTreeSet<String>,
}

impl Habits {
    fn of(pages: &[Vec<Piece>], edges: &[Vec<Line>]) -> Self {
        let mut heights: BTreeMap<(Edge, String), Vec<f64>> = BTreeMap::new();
        for line in edges.iter().flatten() {
            heights.entry((line.edge, signature(&line.text))).or_default().push(line.y);
        }
        let mut sizes: Vec<f64> = pages.iter().flatten().map(|piece| piece.size).collect();
        sizes.sort_by(f64::total_cmp);
        let body = sizes.get(sizes.len() / 2).copied().unwrap_or(10.0);
        let opening = pages.first().into_iter().flatten().flat_map(|piece| words(&piece.text)).collect();
        Self { heights, numbering: numbering(edges), pages: pages.len(), body, opening }
    }

    /// Places of pieces that are furniture, from each edge up to the first line that is none.
    fn furniture(&self, page: &[Piece], edges: &[Line], number: usize) -> BTreeSet<usize> {
        let mut gone = BTreeSet::new();
        for edge in [Edge::Top, Edge::Bottom] {
            // A page has one number at an edge; the next line may begin with the same figure.
            let mut has_number = false;
            for line in edges.iter().filter(|line| line.edge == edge) {
                let is_number = !has_number && (is_number(&line.text) || self.is_numbered(line, number));
                if !is_number && !self.repeats(line, number) {
                    break;
                }
                has_number |= is_number || signature(&line.text) != line.text;
                gone.extend(&line.pieces);
            }
        }
        if number > 0 {
            gone.extend(self.head(page, edges, &gone));
        }
        gone
    }

    /// Whether a line stands in the same place on enough pages. What opens the first page opens the text, or heads a
    /// table that goes on: it stays there.
    fn repeats(&self, line: &Line, number: usize) -> bool {
        let text = signature(&line.text);
        let is_opening = number == 0 && line.edge == Edge::Top && !text.contains('#');
        let enough = 2.max((self.pages * 2).div_ceil(5));
        let times = |heights: &Vec<f64>| heights.iter().filter(|y| (*y - line.y).abs() < PLAY).count();
        !is_opening && self.heights.get(&(line.edge, text)).is_some_and(|heights| times(heights) >= enough)
    }

    fn is_numbered(&self, line: &Line, number: usize) -> bool {
        self.numbering.get(&line.edge).is_some_and(|offset| numbers(&line.text).contains(&(place(number) + offset)))
    }

    /// The topmost line that is left, if it is smaller than the text, well apart from it and says nothing new: a row of
    /// a table may be small and apart too.
    fn head(&self, page: &[Piece], edges: &[Line], gone: &BTreeSet<usize>) -> Vec<usize> {
        let is_left = |line: &&Line| line.pieces.iter().all(|at| !gone.contains(at));
        let mut tops = edges.iter().filter(|line| line.edge == Edge::Top).filter(is_left);
        let (Some(head), Some(next)) = (tops.next(), tops.next().or(edges.last())) else { return Vec::new() };
        let is_small = head.pieces.iter().all(|at| page[*at].size < self.body * 0.93);
        let is_apart = next.y - head.y > 2.2 * self.body;
        let is_known = words(&head.text).all(|word| self.opening.contains(&word));
        if is_small && is_apart && is_known { head.pieces.clone() } else { Vec::new() }
    }
}

/// The words of a line that aren't numbers, in lower case.
fn words(line: &str) -> impl Iterator<Item = String> {
    let words = line.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase)
}

/// A line with its numbers made one, so that "Page 3 of 9" is every page's.
fn signature(text: &str) -> String {
    let mut signature = String::new();
    for c in text.chars() {
        match c.is_ascii_digit() {
            true if signature.ends_with('#') => {}
            true => signature.push('#'),
            false => signature.push(c),
        }
    }
    signature
}

/// How far the printed numbers of pages are from ours, at each edge where most pages print one.
fn numbering(edges: &[Vec<Line>]) -> BTreeMap<Edge, i64> {
    let at = |edge: Edge| {
        let mut offsets: BTreeMap<i64, usize> = BTreeMap::new();
        for (number, edges) in edges.iter().enumerate() {
            let printed = edges.iter().filter(|line| line.edge == edge).flat_map(|line| numbers(&line.text));
            let of_page: BTreeSet<i64> = printed.map(|printed| printed - place(number)).collect();
            of_page.into_iter().for_each(|offset| *offsets.entry(offset).or_default() += 1);
        }
        let (offset, count) = offsets.into_iter().max_by_key(|(_, count)| *count)?;
        (count >= 3 && count * 2 > edges.len()).then_some((edge, offset))
    };
    [Edge::Top, Edge::Bottom].into_iter().filter_map(at).collect()
}

/// The first and the last word of a line that are numbers.
fn numbers(line: &str) -> Vec<i64> {
    let ends = [line.split(' ').next(), line.rsplit(' ').next()];
    let numbers = ends.into_iter().flatten().filter_map(|word| word.parse().ok());
    numbers.filter(|number| (0..10_000).contains(number)).collect()
}

fn place(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn is_number(line: &str) -> bool {
    NUMBER.as_ref().is_some_and(|number| number.is_match(line))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(lines: &[&str]) -> Vec<Piece> {
        let piece = |(at, text): (usize, &&str)| {
            let y = 50.0 + 20.0 * f64::from(u16::try_from(at).unwrap());
            Piece { text: (*text).to_owned(), x: 50.0, end: 300.0, y, size: 10.0, ..Piece::default() }
        };
        lines.iter().enumerate().map(piece).collect()
    }

    fn left(pages: &[&[&str]]) -> Vec<String> {
        let removed = removed(pages.iter().map(|lines| page(lines)).collect());
        removed.into_iter().flatten().map(|piece| piece.text).collect()
    }

    #[test]
    fn what_repeats_at_an_edge_goes() {
        let one: &[&str] = &["Exemple – DPA", "a", "b", "c", "Confidential", "Page 1 of 3"];
        let two: &[&str] = &["Exemple – DPA", "d", "e", "f", "Confidential", "Page 2 of 3"];
        let three: &[&str] = &["Exemple – DPA", "g", "h", "k", "Confidential", "Page 3 of 3"];
        assert_eq!(left(&[one, two, three]), ["Exemple – DPA", "a", "b", "c", "d", "e", "f", "g", "h", "k"]);
    }

    #[test]
    fn a_head_that_changes_goes_by_its_number() {
        let pages: [&[&str]; 4] = [
            &["Chapter 1 3", "a", "b", "c"],
            &["4 Chapter 1", "d", "e", "f"],
            &["Chapter 2 5", "g", "h", "k"],
            &["6 Chapter 2", "l", "m", "n"],
        ];
        assert_eq!(left(&pages).concat(), "abcdefghklmn");
    }

    #[test]
    fn numbers_of_pages_go_and_text_stays() {
        let pages: [&[&str]; 3] = [&["1 Scope", "a", "b", "1"], &["c", "d", "e", "2"], &["3 End", "f", "g", "3"]];
        assert_eq!(left(&pages).concat(), "1 Scopeabcde3 Endfg");
        assert_eq!(left(&[&["The term is", "30", "days of notice."]]), ["The term is", "30", "days of notice."]);
        assert_eq!(left(&[&["a", "b", "- 3 -"], &["c", "d", "4"]]), ["a", "b", "c", "d"]);
        assert_eq!(left(&[&["a", "b", "iv"]]), ["a", "b"]);
    }
}
