//! Text broken into lines.

use super::fonts::{Face, Set, Setter};
use std::rc::Rc;
use unicode_linebreak::{BreakOpportunity, linebreaks};

/// A stretch of a paragraph in one face.
#[derive(Clone, Copy, Debug)]
pub struct Stretch<'a> {
    pub text: &'a str,
    pub face: Face,
}

/// A piece of a line: part of one stretch.
#[derive(Clone, Debug)]
pub struct Piece {
    pub stretch: usize,
    pub set: Set,
    /// From the start of the line, in points.
    pub x: f32,
}

/// What a line may not be broken inside of, as parts of stretches.
struct Unit {
    parts: Vec<(usize, Rc<Set>)>,
    ends_line: bool,
}

/// Breaks a paragraph into lines no wider than a measure, both in points. A word wider than a line is broken
/// where the line ends.
pub fn lines(stretches: &[Stretch<'_>], size: f32, measure: f32, setter: &Setter) -> Vec<Vec<Piece>> {
    let mut filler = Filler { lines: Vec::new(), open: Vec::new(), size, measure };
    for unit in units(stretches, setter) {
        if filler.fits(&unit.parts) {
            filler.put(&unit.parts);
        } else {
            filler.end_line();
            for part in filler.narrow(unit.parts, setter) {
                if !filler.fits(&part) {
                    filler.end_line();
                }
                filler.put(&part);
            }
        }
        if unit.ends_line {
            filler.end_line();
        }
    }
    filler.end_line();
    filler.lines
}

struct Filler {
    lines: Vec<Vec<Piece>>,
    open: Vec<Piece>,
    size: f32,
    measure: f32,
}

type Part = (usize, Rc<Set>);

impl Filler {
    fn fits(&self, parts: &[Part]) -> bool {
        let used = self.open.last().map_or(0.0, |piece| piece.x + piece.set.width * self.size);
        used + inked(parts) * self.size <= self.measure
    }

    fn put(&mut self, parts: &[Part]) {
        for (stretch, set) in parts {
            match self.open.last_mut() {
                Some(last) if last.stretch == *stretch => last.set.join(set),
                last => {
                    let x = last.map_or(0.0, |l| l.x + l.set.width * self.size);
                    self.open.push(Piece { stretch: *stretch, set: (**set).clone(), x });
                }
            }
        }
    }

    fn end_line(&mut self) {
        if !self.open.is_empty() {
            self.lines.push(std::mem::take(&mut self.open));
        }
    }

    /// Parts each of which fits a line: single characters where the whole doesn't.
    fn narrow(&self, parts: Vec<Part>, setter: &Setter) -> Vec<Vec<Part>> {
        if inked(&parts) * self.size <= self.measure {
            return vec![parts];
        }
        let letters = |(stretch, set): &Part| {
            let text = set.meant.clone().unwrap_or_else(|| set.text.clone());
            let of_letter = |c: char| vec![(*stretch, setter.set(set.face, c.encode_utf8(&mut [0; 4])))];
            text.chars().map(of_letter).collect::<Vec<_>>()
        };
        parts.iter().flat_map(letters).collect()
    }
}

/// The width of parts without the space at their end.
fn inked(parts: &[Part]) -> f32 {
    let last = parts.len().saturating_sub(1);
    parts.iter().enumerate().map(|(at, (_, set))| if at == last { set.inked } else { set.width }).sum()
}

fn units(stretches: &[Stretch<'_>], setter: &Setter) -> Vec<Unit> {
    let whole: String = stretches.iter().map(|s| s.text).collect();
    let mut from = 0;
    let mut found = Vec::new();
    let opportunities = linebreaks(&whole).filter(|(to, _)| !whole[..*to].ends_with("://"));
    for (to, kind) in opportunities {
        let ends_line = kind == BreakOpportunity::Mandatory && to < whole.len();
        found.push(Unit { parts: parts(stretches, from, to, setter), ends_line });
        from = to;
    }
    found
}

/// What stands between two places of the whole text, by stretch.
fn parts(stretches: &[Stretch<'_>], from: usize, to: usize, setter: &Setter) -> Vec<Part> {
    let mut start = 0;
    let mut found = Vec::new();
    for (at, stretch) in stretches.iter().enumerate() {
        let end = start + stretch.text.len();
        let (low, high) = (from.max(start), to.min(end));
        if low < high {
            found.push((at, setter.set(stretch.face, &stretch.text[low - start..high - start])));
        }
        start = end;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;
    use crate::render::pdf::typography::tidy;

    fn broken(text: &str, measure: f32) -> Vec<String> {
        let setter = Setter::new().unwrap();
        let stretch = Stretch { text, face: Face::Regular };
        let all = lines(&[stretch], 10.0, measure, &setter);
        for line in &all {
            let last = line.last().unwrap();
            assert!(last.x + last.set.inked * 10.0 <= measure, "{text}");
        }
        all.iter().map(|line| line.iter().map(|p| p.set.text.as_str()).collect()).collect()
    }

    #[test]
    fn no_line_starts_with_french_punctuation() {
        let text = tidy("Le responsable « du traitement » : quoi ? rien ; tout !", Lang::Fr);
        for measure in 80..200 {
            let measure = f32::from(i16::try_from(measure).unwrap());
            for line in broken(&text, measure).iter().skip(1) {
                assert!(!line.starts_with([':', ';', '?', '!', '»', '\u{a0}']), "{line}");
            }
        }
    }

    #[test]
    fn words_longer_than_a_line_are_broken() {
        let text = format!("https://example.com/{}", "a".repeat(200));
        let lines = broken(&text, 100.0);
        assert!(lines.len() > 8 && lines.concat() == text, "{lines:?}");
        assert!(lines[0].starts_with("https://e"), "{lines:?}");
    }

    #[test]
    fn a_narrow_column_loses_nothing_and_ends() {
        assert_eq!(broken("日本語 ok", 12.0).concat(), "□□□ ok");
        assert_eq!(broken("", 100.0), Vec::<String>::new());
        assert_eq!(broken("a\u{2028}b", 100.0), ["a", "b"]);
    }
}
