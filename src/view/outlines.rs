//! Where the territories of the table of countries lie on the map, in the units of `assets/world.svg`.
//!
//! Both files are made together from Natural Earth (public domain); `docs/map` says how.

use crate::model::Country;
use serde::Serialize;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A part of the map: its upper left corner and its size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Frame {
    pub x: i32,
    pub y: i32,
    pub width: i32,
    pub height: i32,
}

/// All that is drawn.
pub const WORLD: Frame = Frame { x: 0, y: 0, width: 3956, height: 1747 };
/// Europe, which has a map of its own: from Iceland to Cyprus.
pub const EUROPE: Frame = Frame { x: 1632, y: 113, width: 578, height: 472 };

/// A territory on the map.
#[derive(Debug)]
pub struct Outline {
    /// The middle of its largest part.
    pub x: i32,
    pub y: i32,
    /// Square units of what is drawn.
    pub area: u32,
    /// SVG path data; none where the territory is smaller than can be drawn.
    pub path: Option<String>,
    /// Whether a part of it can be seen on the map of Europe.
    pub reaches_europe: bool,
}

static OUTLINES: LazyLock<BTreeMap<Country, Outline>> = LazyLock::new(|| {
    let mut reader = csv::Reader::from_reader(include_bytes!("outlines.csv").as_slice());
    reader.records().filter_map(Result::ok).filter_map(|row| outline(&row)).collect()
});

fn outline(row: &csv::StringRecord) -> Option<(Country, Outline)> {
    let cell = |i: usize| row.get(i).unwrap_or_default();
    let path = Some(cell(4)).filter(|path| !path.is_empty()).map(str::to_owned);
    let (x, y) = (cell(1).parse().ok()?, cell(2).parse().ok()?);
    let reaches_europe = EUROPE.has(x, y) || path.as_deref().is_some_and(|p| corners(p).any(|(x, y)| EUROPE.has(x, y)));
    Some((Country::parse(cell(0))?, Outline { x, y, area: cell(3).parse().ok()?, path, reaches_europe }))
}

/// The corners of a path: a number in pairs, the first of each ring from the origin, the others from the one before.
fn corners(path: &str) -> impl Iterator<Item = (i32, i32)> {
    path.split('M').skip(1).flat_map(|ring| {
        let spaced = ring.replace('-', " -").replace(['l', 'z'], " ");
        let numbers: Vec<i32> = spaced.split_whitespace().filter_map(|n| n.parse().ok()).collect();
        let walked = numbers.chunks_exact(2).scan((0, 0), |at, step| {
            *at = (at.0 + step[0], at.1 + step[1]);
            Some(*at)
        });
        walked.collect::<Vec<_>>()
    })
}

/// Where a territory lies; every one of the table lies somewhere (a test looks).
pub fn of(country: Country) -> Option<&'static Outline> {
    OUTLINES.get(&country)
}

impl Frame {
    /// Whether a point lies inside.
    pub fn has(&self, x: i32, y: i32) -> bool {
        (self.x..=self.x + self.width).contains(&x) && (self.y..=self.y + self.height).contains(&y)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_territory_lies_on_the_map_and_no_other() {
        for country in Country::all() {
            let outline = of(country).unwrap_or_else(|| panic!("{country} is not on the map"));
            assert!(WORLD.has(outline.x, outline.y), "{country} lies outside");
            assert_eq!(outline.path.is_some(), outline.area > 0, "{country}");
            let path = outline.path.as_deref().unwrap_or_default();
            let is_path = |ring: &str| {
                ring.ends_with('z') && ring.matches('l').count() == 1 && corners(&format!("M{ring}")).count() > 2
            };
            assert!(path.split('M').skip(1).all(is_path), "{country}: {path}");
            for (x, y) in corners(path) {
                // Coasts may run a little beyond the lower edge.
                assert!(WORLD.has(x, y.min(WORLD.height)), "{country} reaches {x} {y}");
            }
        }
        assert_eq!(OUTLINES.len(), Country::all().count());
        assert_eq!(OUTLINES.len(), include_str!("outlines.csv").lines().count() - 1, "every line was read");
    }

    #[test]
    fn the_world_behind_has_the_same_units() {
        let world = include_str!("../../templates/assets/world.svg");
        let Frame { width, height, .. } = WORLD;
        assert!(world.contains(&format!("viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\"")));
    }

    #[test]
    fn corners_are_read_as_a_browser_reads_them() {
        let read: Vec<_> = corners("M10 20l5-3-2 0zM1 2l-1-1 3 4z").collect();
        assert_eq!(read, [(10, 20), (15, 17), (13, 17), (1, 2), (0, 1), (3, 5)]);
    }

    #[test]
    fn states_lie_where_one_knows_them() {
        let at = |code: &str| of(Country::parse(code).unwrap()).unwrap();
        assert!(at("US").x < at("FR").x && at("FR").x < at("JP").x);
        assert!(at("NO").y < at("FR").y && at("FR").y < at("ZA").y);
        assert!(EUROPE.has(at("FR").x, at("FR").y) && !EUROPE.has(at("GF").x, at("GF").y), "Guiana is not in Europe");
        for (code, reaches) in [("RU", true), ("DZ", true), ("FO", true), ("US", false), ("GF", false), ("RE", false)] {
            assert_eq!(at(code).reaches_europe, reaches, "{code}");
        }
        for small in ["SG", "MT", "LI", "HK", "GG", "GP", "RE"] {
            assert_eq!(at(small).area, 0, "{small}");
        }
        assert!(at("RU").area > at("US").area && at("US").area > at("IN").area, "the drawn areas compare");
    }
}
