//! The faces the PDF is set in, and words as their glyphs.

use harfrust::{Direction, FontRef, ShapeOptions, ShaperData, UnicodeBuffer};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Face {
    Regular,
    Bold,
    Italic,
}

/// Stands for a character no face has; the character itself stays in the file for those who copy or listen.
pub const UNKNOWN: char = '□';

const FILES: [(Face, &[u8]); 3] = [
    (Face::Regular, include_bytes!("../../../fonts/source-sans-3/regular.ttf")),
    (Face::Bold, include_bytes!("../../../fonts/source-sans-3/bold.ttf")),
    (Face::Italic, include_bytes!("../../../fonts/source-sans-3/italic.ttf")),
];

/// Words with their glyphs, in sizes of one.
#[derive(Clone, Debug)]
pub struct Set {
    pub face: Face,
    /// What the glyphs say.
    pub text: String,
    /// What was meant, where a character had to be stood in for.
    pub meant: Option<String>,
    pub glyphs: Vec<KrillaGlyph>,
    pub width: f32,
    /// The width without spaces at the end.
    pub inked: f32,
}

struct Loaded {
    face: Face,
    font: Font,
    tables: FontRef<'static>,
    shaper: ShaperData,
}

/// The faces, and every word set so far.
pub struct Setter {
    loaded: Vec<Loaded>,
    words: RefCell<HashMap<(Face, String), Rc<Set>>>,
    has: RefCell<HashMap<(Face, char), bool>>,
}

impl Setter {
    /// Reads the faces; none if one can't be read.
    pub fn new() -> Option<Self> {
        let loaded: Option<Vec<_>> = FILES.into_iter().map(|(face, bytes)| Loaded::new(face, bytes)).collect();
        Some(Self { loaded: loaded?, words: RefCell::default(), has: RefCell::default() })
    }

    pub fn font(&self, face: Face) -> Font {
        self.loaded(face).font.clone()
    }

    /// A word, or any text that stays on one line, in a face.
    pub fn set(&self, face: Face, text: &str) -> Rc<Set> {
        let key = (face, text.to_owned());
        if let Some(set) = self.words.borrow().get(&key) {
            return Rc::clone(set);
        }
        let set = Rc::new(self.set_anew(face, text));
        self.words.borrow_mut().insert(key, Rc::clone(&set));
        set
    }

    fn set_anew(&self, face: Face, text: &str) -> Set {
        let text = text.trim_end_matches(['\u{2028}', '\u{2029}']);
        let known: String = text.chars().map(|c| if self.has(face, c) { c } else { UNKNOWN }).collect();
        let loaded = self.loaded(face);
        let glyphs = loaded.shape(&known);
        let inked = known.trim_end_matches(' ').len();
        let advance = |glyphs: &mut dyn Iterator<Item = &KrillaGlyph>| glyphs.map(|g| g.x_advance).sum();
        Set {
            face,
            width: advance(&mut glyphs.iter()),
            inked: advance(&mut glyphs.iter().filter(|g| g.text_range.start < inked)),
            meant: (known != text).then(|| text.to_owned()),
            text: known,
            glyphs,
        }
    }

    fn has(&self, face: Face, c: char) -> bool {
        if c.is_ascii_alphanumeric() || c == ' ' {
            return true;
        }
        let is_private = matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..);
        let look = || !is_private && self.loaded(face).shape(c.encode_utf8(&mut [0; 4])).len() == 1;
        *self.has.borrow_mut().entry((face, c)).or_insert_with(look)
    }

    fn loaded(&self, face: Face) -> &Loaded {
        self.loaded.iter().find(|l| l.face == face).unwrap_or(&self.loaded[0])
    }
}

impl Loaded {
    fn new(face: Face, bytes: &'static [u8]) -> Option<Self> {
        let tables = FontRef::new(bytes).ok()?;
        let shaper = ShaperData::new(&tables);
        Some(Self { face, font: Font::new(bytes.into(), 0)?, tables, shaper })
    }

    /// The glyphs of a text from left to right, without those the face lacks.
    fn shape(&self, text: &str) -> Vec<KrillaGlyph> {
        let shaper = self.shaper.shaper(&self.tables).build();
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(Direction::LeftToRight);
        let shaped = shaper.shape(buffer, ShapeOptions::new());
        let starts: Vec<usize> = shaped.glyph_infos().iter().map(|info| info.cluster as usize).collect();
        let em = self.font.units_per_em();
        #[expect(clippy::cast_precision_loss, reason = "distances inside a glyph are small")]
        let share = |units: i32| units as f32 / em;
        let all = shaped.glyph_infos().iter().zip(shaped.glyph_positions()).zip(&starts);
        let known = all.filter(|((info, _), _)| info.glyph_id != 0).map(|((info, at), start)| {
            let end = starts.iter().copied().find(|s| s > start).unwrap_or(text.len());
            let [advance, x, y] = [at.x_advance, at.x_offset, at.y_offset].map(share);
            KrillaGlyph::new(GlyphId::new(info.glyph_id), advance, x, y, 0.0, *start..end, None)
        });
        known.collect()
    }
}

impl Set {
    /// Two neighbours in one face as one.
    pub fn join(&mut self, next: &Self) {
        let shift = self.text.len();
        if self.meant.is_some() || next.meant.is_some() {
            let meant = |set: &Self| set.meant.clone().unwrap_or_else(|| set.text.clone());
            self.meant = Some(meant(self) + &meant(next));
        }
        self.text.push_str(&next.text);
        self.glyphs.extend(next.glyphs.iter().cloned().map(|mut glyph| {
            glyph.text_range = glyph.text_range.start + shift..glyph.text_range.end + shift;
            glyph
        }));
        self.inked = self.width + next.inked;
        self.width += next.width;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_has_what_europe_writes() {
        let setter = Setter::new().unwrap();
        for (face, _) in FILES {
            for text in
                ["Straße, œuvre, façade, ¿Qué?, Łódź, Žižka, Ångström", "Ελλάδα", "България", "€ § « » “ ” ’ – — … • □"]
            {
                let set = setter.set(face, text);
                assert_eq!(set.meant, None, "{face:?} {text}");
            }
        }
    }

    #[test]
    fn what_no_face_has_is_stood_in_for_and_still_said() {
        let setter = Setter::new().unwrap();
        for (text, shown) in [("日本", "□□"), ("a\u{1f600}b", "a□b"), ("שלום", "□□□□"), ("\u{e000}", "□")]
        {
            let set = setter.set(Face::Regular, text);
            assert_eq!((set.text.as_str(), set.meant.as_deref()), (shown, Some(text)));
            assert!(set.glyphs.len() == shown.chars().count() && set.width > 0.0);
        }
    }

    #[test]
    fn a_joined_text_keeps_its_glyphs_in_place() {
        let setter = Setter::new().unwrap();
        let mut set = (*setter.set(Face::Regular, "été ")).clone();
        set.join(&setter.set(Face::Regular, "日 "));
        assert_eq!((set.text.as_str(), set.meant.as_deref()), ("été □ ", Some("été 日 ")));
        assert!(set.glyphs.iter().all(|g| set.text.is_char_boundary(g.text_range.start)));
        assert!(set.inked < set.width);
    }
}
