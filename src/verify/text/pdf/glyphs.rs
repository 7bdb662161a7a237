//! What a PDF draws: its glyphs, in the order they are drawn.

use crate::verify::text::Unreadable;
use hayro_interpret::font::{Glyph as Drawn, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::object::Dict;
use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro_interpret::kurbo::{Affine, BezPath, Point, Rect};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, RenderContent, SoftMask, TransformExt, interpret_page,
};
use std::panic::resume_unwind;
use std::sync::Arc;

/// Pages of a file.
const PAGES: usize = 1000;
/// Glyphs, paths and pictures of a whole file.
const DRAWN: usize = 3_000_000;
/// Units of a font in which glyphs are measured.
const EM: f64 = 1000.0;

pub struct Drawing {
    pub pages: Vec<Page>,
    pub has_pictures: bool,
}

/// One page, in points.
#[derive(Default)]
pub struct Page {
    pub glyphs: Vec<Glyph>,
}

/// A glyph that means text. Its place is measured along its own line: `x` and `end` from left to right, `y` downwards.
pub struct Glyph {
    pub text: String,
    pub x: f64,
    pub end: f64,
    pub y: f64,
    pub size: f64,
}

/// What a file draws.
///
/// # Errors
/// When it is locked or no PDF, or most of its glyphs don't say what they mean.
pub fn drawn(bytes: Arc<Vec<u8>>) -> Result<Drawing, Unreadable> {
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm) => {
            Unreadable::Encrypted
        }
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => Unreadable::Broken,
    })?;
    if pdf.pages().is_empty() {
        return Err(Unreadable::Broken);
    }
    if pdf.pages().len() > PAGES {
        return Err(Unreadable::TooLarge);
    }
    let mut pen = Pen::default();
    let cache = InterpreterCache::new();
    for page in pdf.pages().iter() {
        let settings = InterpreterSettings { render_content: RenderContent::PAGE, ..InterpreterSettings::default() };
        let (width, height) = page.render_dimensions();
        let bounds = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        let mut context = Context::new(page.initial_transform(true).to_kurbo(), bounds, &cache, pdf.xref(), settings);
        interpret_page(page, &mut context, &mut pen);
        pen.end_page();
    }
    pen.finish()
}

#[derive(Default)]
struct Pen {
    pages: Vec<Page>,
    page: Vec<(Glyph, bool)>,
    /// For each open marked part whether it is an artifact: a header, a footer, an ornament.
    marked: Vec<bool>,
    drawn: usize,
    meant: usize,
    meaningless: usize,
    has_pictures: bool,
}

impl Pen {
    /// Counts what is drawn, and gives the file up when it is too much.
    fn count(&mut self, more: usize) {
        self.drawn += more;
        if self.drawn > DRAWN {
            resume_unwind(Box::new(Unreadable::TooLarge));
        }
    }

    fn take(&mut self, glyph: &Drawn<'_>, place: Affine) {
        let text = match glyph.as_unicode() {
            Some(BfString::Char(c)) => c.to_string(),
            Some(BfString::String(text)) => text,
            None => String::new(),
        };
        if text.is_empty() || text.contains('\u{fffd}') {
            self.meaningless += 1;
            return;
        }
        self.meant += 1;
        let advance = match glyph {
            Drawn::Outline(outline) => outline.advance_width(),
            Drawn::Type3(drawn) => drawn.advance_width(),
        };
        let is_artifact = self.marked.iter().any(|artifact| *artifact);
        self.page.extend(placed(text, place, f64::from(advance.unwrap_or(500.0))).map(|glyph| (glyph, is_artifact)));
    }

    /// Ends a page. Artifacts go, unless everything is one.
    fn end_page(&mut self) {
        let glyphs = std::mem::take(&mut self.page);
        let all = glyphs.iter().all(|(_, is_artifact)| *is_artifact);
        let kept = glyphs.into_iter().filter(|(_, is_artifact)| all || !is_artifact).map(|(glyph, _)| glyph);
        self.pages.push(Page { glyphs: kept.collect() });
        self.marked.clear();
    }

    fn finish(self) -> Result<Drawing, Unreadable> {
        if self.meaningless > 0 && self.meaningless * 4 > self.meant {
            return Err(Unreadable::Scanned);
        }
        Ok(Drawing { pages: self.pages, has_pictures: self.has_pictures })
    }
}

/// A glyph along its own line; none for letters that lie across the page, as a watermark's do.
fn placed(text: String, place: Affine, advance: f64) -> Option<Glyph> {
    let origin = place * Point::ZERO;
    let along = place * Point::new(EM, 0.0) - origin;
    let up = place * Point::new(0.0, EM) - origin;
    let (length, size) = (along.hypot(), up.hypot());
    if !(length > 0.0 && size > 0.0 && length.is_finite() && size.is_finite()) {
        return None;
    }
    let (cos, sin) = (along.x / length, along.y / length);
    if cos.abs().min(sin.abs()) > 0.05 {
        return None;
    }
    let x = origin.x * cos + origin.y * sin;
    let y = origin.y * cos - origin.x * sin;
    Some(Glyph { text, x, end: x + advance / EM * length, y, size })
}

impl Device<'_> for Pen {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, _: &DrawMode) {
        self.count(run.glyphs().len());
        for glyph in run.glyphs() {
            self.take(glyph, props.transform * glyph.transform());
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'_>, _: &DrawMode) {
        self.count(1);
    }

    fn push_clip_path(&mut self, _: &ClipPath) {
        self.count(1);
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {
        self.count(1);
    }

    fn draw_image(&mut self, _: Image<'_, '_>, _: ImageDrawProps<'_>) {
        self.count(1);
        self.has_pictures = true;
    }

    fn pop_clip(&mut self) {}

    fn pop_transparency_group(&mut self) {}

    fn begin_marked_content(&mut self, tag: &[u8], _: Option<&Dict<'_>>) {
        self.count(1);
        self.marked.push(tag == b"Artifact");
    }

    fn end_marked_content(&mut self) {
        self.marked.pop();
    }
}
