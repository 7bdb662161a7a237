//! Which paragraph of an earlier clause became which of a later one.

use super::sections::Paragraph;
use super::words;

/// Paragraphs that share less of their words are two paragraphs, not one reworded.
const ALIKE: f32 = 0.4;

/// Paragraphs side by side, in the order of both texts, so that the words they share are the most.
pub fn align<'a>(before: &'a [Paragraph], now: &'a [Paragraph]) -> Vec<(Option<&'a Paragraph>, Option<&'a Paragraph>)> {
    let words_of = |paragraphs: &[Paragraph]| -> Vec<Vec<String>> {
        paragraphs.iter().map(|paragraph| words::sorted(&paragraph.text)).collect()
    };
    let best = Best::of(&words_of(before), &words_of(now));
    let (mut at, mut to) = (0, 0);
    let mut pairs = Vec::new();
    while at < before.len() || to < now.len() {
        let step = best.step(at, to);
        pairs.push((step.takes_before.then(|| &before[at]), step.takes_now.then(|| &now[to])));
        at += usize::from(step.takes_before);
        to += usize::from(step.takes_now);
    }
    pairs
}

struct Step {
    takes_before: bool,
    takes_now: bool,
}

/// The most that the rest of both can share, from each pair of places on.
struct Best {
    alike: Vec<Vec<f32>>,
    rest: Vec<Vec<f32>>,
}

impl Best {
    fn of(before: &[Vec<String>], now: &[Vec<String>]) -> Self {
        let alike: Vec<Vec<f32>> = before.iter().map(|b| now.iter().map(|n| words::shared(b, n)).collect()).collect();
        let mut rest = vec![vec![0.0_f32; now.len() + 1]; before.len() + 1];
        for at in (0..before.len()).rev() {
            for to in (0..now.len()).rev() {
                let apart = rest[at + 1][to].max(rest[at][to + 1]);
                let together = if alike[at][to] >= ALIKE { alike[at][to] + rest[at + 1][to + 1] } else { 0.0 };
                rest[at][to] = apart.max(together);
            }
        }
        Self { alike, rest }
    }

    /// What comes next at two places, of which one at least is inside its text. What is gone comes before what is new.
    fn step(&self, at: usize, to: usize) -> Step {
        let is_in = (at + 1 < self.rest.len(), to + 1 < self.rest[0].len());
        let pays = |rest: f32| rest >= self.rest[at][to];
        match is_in {
            (true, false) => Step { takes_before: true, takes_now: false },
            (false, _) => Step { takes_before: false, takes_now: true },
            (true, true) => {
                let alike = self.alike[at][to];
                let together = alike >= ALIKE && pays(alike + self.rest[at + 1][to + 1]);
                let gone = !together && pays(self.rest[at + 1][to]);
                Step { takes_before: together || gone, takes_now: together || !gone }
            }
        }
    }
}
