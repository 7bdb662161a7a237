//! Which paragraph of an earlier clause became which of a later one.

use super::sections::Paragraph;
use super::words;
use crate::verify::text::best_pairs;

/// Paragraphs that share less of their words are two paragraphs, not one reworded.
const ALIKE: f64 = 0.4;

/// Paragraphs side by side, in the order of both texts, so that the words they share are the most. What is gone comes
/// before what is new.
pub fn align<'a>(before: &'a [Paragraph], now: &'a [Paragraph]) -> Vec<(Option<&'a Paragraph>, Option<&'a Paragraph>)> {
    let words_of = |paragraphs: &[Paragraph]| -> Vec<Vec<String>> {
        paragraphs.iter().map(|paragraph| words::sorted(&paragraph.text)).collect()
    };
    let (old, new) = (words_of(before), words_of(now));
    let alike: Vec<Vec<f64>> =
        old.iter().map(|old| new.iter().map(|new| f64::from(words::shared(old, new))).collect()).collect();
    let (mut at, mut to) = (0, 0);
    let mut aligned = Vec::new();
    for (old, new) in best_pairs(&alike, ALIKE).into_iter().chain([(before.len(), now.len())]) {
        aligned.extend(before[at..old].iter().map(|paragraph| (Some(paragraph), None)));
        aligned.extend(now[to..new].iter().map(|paragraph| (None, Some(paragraph))));
        aligned.extend(before.get(old).zip(now.get(new)).map(|(old, new)| (Some(old), Some(new))));
        (at, to) = (old + 1, new + 1);
    }
    aligned
}
