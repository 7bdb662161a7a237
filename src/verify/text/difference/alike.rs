//! Which removed line became which added one.

use crate::verify::text::words::Line;
use std::collections::HashMap;

/// Lines are one line when at least this share of their words is.
const ALIKE: f64 = 0.5;
/// Pairs of lines that are compared at most; in a longer stretch everything is another text anyway.
const PAIRS: usize = 250_000;

/// Pairs of places in both lists, rising in both, so that the sum of what is alike is greatest. Lines that `skip` names
/// are in none.
pub fn pairs(old: &[&Line], new: &[&Line], skip: impl Fn(&Line) -> bool) -> Vec<(usize, usize)> {
    if old.is_empty() || new.is_empty() || old.len().saturating_mul(new.len()) > PAIRS {
        return Vec::new();
    }
    let mut numbers = Numbers::default();
    let left: Vec<Vec<u32>> = old.iter().map(|line| numbers.of(line)).collect();
    let right: Vec<Vec<u32>> = new.iter().map(|line| if skip(line) { Vec::new() } else { numbers.of(line) }).collect();
    let alike: Vec<Vec<f64>> = left.iter().map(|l| right.iter().map(|r| likeness(l, r)).collect()).collect();
    best(&alike, ALIKE)
}

/// Pairs of places in two lists, rising in both, that are at least `least` alike and together the most. `alike` has a
/// row for each place of the first list.
pub fn best(alike: &[Vec<f64>], least: f64) -> Vec<(usize, usize)> {
    let paired = |sums: &[Vec<f64>], row: usize, column: usize| {
        let likeness = alike[row][column];
        (likeness >= least).then(|| likeness + sums[row + 1][column + 1])
    };
    // The best sum from each pair of places to the ends, then the way along it.
    let (rows, columns) = (alike.len(), alike.first().map_or(0, Vec::len));
    let mut sums = vec![vec![0.0_f64; columns + 1]; rows + 1];
    for row in (0..rows).rev() {
        for column in (0..columns).rev() {
            let apart = sums[row + 1][column].max(sums[row][column + 1]);
            sums[row][column] = apart.max(paired(&sums, row, column).unwrap_or(0.0));
        }
    }
    let (mut row, mut column, mut way) = (0, 0, Vec::new());
    while row < rows && column < columns {
        let sum = sums[row][column];
        if paired(&sums, row, column).is_some_and(|paired| paired >= sum) {
            way.push((row, column));
            (row, column) = (row + 1, column + 1);
        } else if sums[row + 1][column] >= sum {
            row += 1;
        } else {
            column += 1;
        }
    }
    way
}

/// Words as numbers, so that lines compare fast.
#[derive(Default)]
struct Numbers<'l>(HashMap<&'l str, u32>);

impl<'l> Numbers<'l> {
    fn of(&mut self, line: &'l Line) -> Vec<u32> {
        let next = |len: usize| u32::try_from(len).unwrap_or(u32::MAX);
        let mut numbers: Vec<u32> = Vec::new();
        for word in &line.words {
            let len = self.0.len();
            numbers.push(*self.0.entry(word).or_insert(next(len)));
        }
        numbers.sort_unstable();
        numbers
    }
}

/// The share of words that two sorted lists have in common, from 0 to 1.
fn likeness(left: &[u32], right: &[u32]) -> f64 {
    let (mut l, mut r, mut common) = (0, 0, 0_u32);
    while let (Some(a), Some(b)) = (left.get(l), right.get(r)) {
        match a.cmp(b) {
            std::cmp::Ordering::Less => l += 1,
            std::cmp::Ordering::Greater => r += 1,
            std::cmp::Ordering::Equal => (l, r, common) = (l + 1, r + 1, common + 1),
        }
    }
    let all = u32::try_from(left.len() + right.len()).unwrap_or(u32::MAX);
    if all == 0 { 0.0 } else { 2.0 * f64::from(common) / f64::from(all) }
}
