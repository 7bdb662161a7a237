//! A page's measures, and drawing on it.

use super::block::{Ink, Look};
use super::fonts::{Face, Set, Setter};
use krilla::color::rgb;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::paint::{Fill, LineCap, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};

/// A4, in points.
pub const WIDTH: f32 = 595.28;
pub const HEIGHT: f32 = 841.89;
pub const LEFT: f32 = 79.0;
pub const TOP: f32 = 84.0;
pub const TEXT_WIDTH: f32 = WIDTH - 2.0 * LEFT;
pub const TEXT_HEIGHT: f32 = HEIGHT - TOP - 76.0;
pub const HEADER: f32 = 50.0;
pub const FOOTER: f32 = HEIGHT - 42.0;

/// What part of the page something is.
#[derive(Clone, Copy)]
pub enum Part {
    Content,
    Around(ArtifactType),
}

#[derive(Clone, Copy)]
pub struct Style {
    pub size: f32,
    pub ink: Ink,
    pub struck: bool,
    pub shaded: bool,
}

/// A page while it is drawn; `top` is where the strip begins, x counts from the left margin.
pub struct Sheet<'a, 'b> {
    pub surface: &'a mut Surface<'b>,
    pub setter: &'a Setter,
    pub top: f32,
    pub is_repeated: bool,
}

impl Style {
    pub fn of(look: Look) -> Self {
        Self { size: look.size, ink: look.ink, struck: false, shaded: false }
    }
}

impl Sheet<'_, '_> {
    /// Draws text; the identifier is that of content, which is read where it belongs.
    pub fn text(&mut self, set: &Set, x: f32, baseline: f32, style: Style, part: Part) -> Option<Identifier> {
        if style.shaded {
            self.shade(x - 1.0, set.inked * style.size + 2.0, baseline - style.size * 0.85, style.size * 1.15);
        }
        let is_content = matches!(part, Part::Content) && !self.is_repeated;
        let tag = match part {
            Part::Around(kind) => ContentTag::Artifact(Artifact::with_kind(kind)),
            Part::Content if self.is_repeated => {
                ContentTag::Artifact(Artifact::with_kind(ArtifactType::PaginationOther))
            }
            Part::Content => ContentTag::Span(SpanTag::empty().with_actual_text(set.meant.as_deref())),
        };
        let identifier = self.surface.start_tagged(tag);
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(fill(style.ink)));
        let start = Point::from_xy(LEFT + x, self.top + baseline);
        self.surface.draw_glyphs(start, &set.glyphs, self.setter.font(set.face), &set.text, style.size, false);
        self.surface.end_tagged();
        if style.struck {
            self.rule(x, set.inked * style.size, baseline - style.size * 0.28, 0.7, style.ink);
        }
        is_content.then_some(identifier)
    }

    /// Draws text that ends at a place, and says where it begins.
    pub fn ending(
        &mut self,
        text: &str,
        right: f32,
        baseline: f32,
        style: Style,
        part: Part,
    ) -> (f32, Option<Identifier>) {
        let set = self.setter.set(Face::Regular, text);
        let x = right - set.inked * style.size;
        (x, self.text(&set, x, baseline, style, part))
    }

    /// Draws text as far as there is room, and an ellipsis where there isn't.
    pub fn beginning(&mut self, text: &str, x: f32, right: f32, baseline: f32, style: Style, part: Part) {
        let fits = |text: &str| x + self.setter.set(Face::Regular, text).inked * style.size <= right;
        let mut shown = text.to_owned();
        while !fits(&shown) {
            let kept: Vec<char> = shown.trim_end_matches('…').chars().collect();
            if kept.is_empty() {
                return;
            }
            shown = kept[..kept.len() - 1].iter().collect::<String>() + "…";
        }
        let set = self.setter.set(Face::Regular, &shown);
        self.text(&set, x, baseline, style, part);
    }

    pub fn rule(&mut self, x: f32, width: f32, y: f32, weight: f32, ink: Ink) {
        self.line(x, x + width, y, Stroke { paint: colour(ink).into(), width: weight, ..Stroke::default() });
    }

    pub fn dots(&mut self, from: f32, to: f32, baseline: f32) {
        // From the right, so that the dots of all lines stand under one another.
        let dash = StrokeDash { array: vec![0.0, 4.0], offset: 0.0 };
        let paint = colour(Ink::Quiet).into();
        let stroke = Stroke { paint, width: 0.8, line_cap: LineCap::Round, dash: Some(dash), ..Stroke::default() };
        if from < to {
            self.line((to / 4.0).floor() * 4.0, from, baseline, stroke);
        }
    }

    fn line(&mut self, from: f32, to: f32, y: f32, stroke: Stroke) {
        let mut path = PathBuilder::new();
        path.move_to(LEFT + from, self.top + y);
        path.line_to(LEFT + to, self.top + y);
        self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
        if let Some(path) = path.finish() {
            self.surface.set_fill(None);
            self.surface.set_stroke(Some(stroke));
            self.surface.draw_path(&path);
        }
        self.surface.end_tagged();
    }

    pub fn shade(&mut self, x: f32, width: f32, y: f32, height: f32) {
        let mut path = PathBuilder::new();
        if let Some(area) = Rect::from_xywh(LEFT + x, self.top + y, width, height) {
            path.push_rect(area);
        }
        self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
        if let Some(path) = path.finish() {
            self.surface.set_stroke(None);
            self.surface.set_fill(Some(fill(Ink::Shade)));
            self.surface.draw_path(&path);
        }
        self.surface.end_tagged();
    }

    /// Where text stands on the page.
    pub fn area(&self, x: f32, baseline: f32, width: f32, size: f32) -> Option<Rect> {
        Rect::from_xywh(LEFT + x, self.top + baseline - size * 0.85, width, size * 1.15)
    }
}

fn fill(ink: Ink) -> Fill {
    Fill { paint: colour(ink).into(), ..Fill::default() }
}

fn colour(ink: Ink) -> rgb::Color {
    match ink {
        Ink::Text => rgb::Color::new(26, 26, 26),
        Ink::Quiet => rgb::Color::new(89, 89, 89),
        Ink::Link => rgb::Color::new(28, 74, 140),
        Ink::Line => rgb::Color::new(170, 170, 170),
        Ink::Shade => rgb::Color::new(242, 242, 242),
    }
}
