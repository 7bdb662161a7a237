//! Blocks as strips: what stays on one page, with its marks and its place in the order of reading.

use super::block::{Block, Heading, Ink, Link, List, Look, Paragraph, Span};
use super::fonts::{Face, Setter};
use super::lines::{Piece, Stretch, lines};
use super::structure::{ElementId, LeafId, LinkId, Role, Structure};
use super::typography::tidy;
use crate::model::Lang;

/// A stretch of the page that isn't broken; sizes in points.
#[derive(Clone, Debug, Default)]
pub struct Strip {
    pub height: f32,
    /// Space above, unless it begins a page.
    pub above: f32,
    /// Stays on a page with the next.
    pub keeps: bool,
    pub begins_page: bool,
    pub marks: Vec<Mark>,
    pub heading: Option<Target>,
    /// The head of its table, drawn again where a page begins with this strip.
    pub head: Option<usize>,
}

/// A heading to link to.
#[derive(Clone, Debug)]
pub struct Target {
    pub level: u8,
    pub id: Option<String>,
    pub title: String,
}

/// Something drawn, from the upper left corner of its strip.
#[derive(Clone, Debug)]
pub enum Mark {
    Text {
        x: f32,
        baseline: f32,
        size: f32,
        pieces: Vec<Inked>,
    },
    /// The number of the page a heading is on, ending at `right`; dots lead to it from `from`.
    PageOf {
        id: String,
        from: f32,
        right: f32,
        baseline: f32,
        leaf: LeafId,
    },
    Rule {
        x: f32,
        width: f32,
        y: f32,
        weight: f32,
        ink: Ink,
    },
    Shade {
        x: f32,
        width: f32,
        height: f32,
    },
}

#[derive(Clone, Debug)]
pub struct Inked {
    pub piece: Piece,
    pub ink: Ink,
    pub leaf: LeafId,
    pub link: Option<LinkId>,
    pub struck: bool,
    pub shaded: bool,
}

/// Where blocks are set, from the left margin.
#[derive(Clone, Copy)]
pub struct Column {
    pub x: f32,
    pub width: f32,
}

pub struct Flow<'a> {
    pub setter: &'a Setter,
    pub structure: Structure,
    pub strips: Vec<Strip>,
    /// Heads of tables, for the pages on which they go on.
    pub heads: Vec<Strip>,
    /// The height of a page's text.
    pub page_height: f32,
    headings: Vec<Target>,
    lang: Lang,
    last_level: u8,
    gap: f32,
    begins_page: bool,
}

const INDENT: f32 = 18.0;
const NUMBER_ROOM: f32 = 34.0;

impl<'a> Flow<'a> {
    /// Sets blocks one under another.
    pub fn of(blocks: &[Block], lang: Lang, width: f32, page_height: f32, setter: &'a Setter) -> Self {
        let mut headings = Vec::new();
        collect(blocks, lang, &mut headings);
        let mut flow = Self {
            setter,
            structure: Structure::new(),
            strips: Vec::new(),
            heads: Vec::new(),
            page_height,
            headings,
            lang,
            last_level: 0,
            gap: 0.0,
            begins_page: false,
        };
        flow.blocks(blocks, Structure::ROOT, Column { x: 0.0, width });
        flow
    }

    fn blocks(&mut self, blocks: &[Block], parent: ElementId, column: Column) {
        for (at, block) in blocks.iter().enumerate() {
            match block {
                Block::Heading(heading) => self.heading(heading, parent, column),
                Block::Paragraph(paragraph) => {
                    let is_kept = paragraph.introduces() && matches!(blocks.get(at + 1), Some(Block::List(_)));
                    self.paragraph(paragraph, parent, column, is_kept);
                }
                Block::List(list) => self.list(list, parent, column),
                Block::Table(table) => self.table(table, parent, column),
                Block::Contents => self.contents(parent, column),
                Block::Together(inner) => self.together(inner, parent, column),
                Block::In(lang, inner) => self.other_language(lang, inner, parent, column),
                Block::NewPage => self.begins_page = true,
                Block::Gap(points) => self.gap += points,
                Block::Rule => self.rule(column),
            }
        }
    }

    /// Adds a strip below those there are.
    pub fn push(&mut self, mut strip: Strip) {
        strip.above += std::mem::take(&mut self.gap);
        strip.begins_page = std::mem::take(&mut self.begins_page);
        self.strips.push(strip);
    }

    fn heading(&mut self, heading: &Heading, parent: ElementId, column: Column) {
        let title = self.words(&heading.text);
        if title.is_empty() {
            return;
        }
        // Levels that skip one lose a reader who goes from heading to heading.
        let level = heading.level.clamp(1, self.last_level + 1);
        self.last_level = level;
        let element = self.structure.add(parent, Role::Heading(level, title.clone()), None);
        let look = Look::of_heading(level);
        let from = self.strips.len();
        let set = self.set(&heading.text, look, column.width, element);
        self.stack(set, look, column.x);
        self.strips[from..].iter_mut().for_each(|strip| strip.keeps = true);
        if let Some(first) = self.strips.get_mut(from) {
            first.heading = Some(Target { level, id: heading.id.clone(), title });
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph, parent: ElementId, column: Column, is_kept: bool) {
        let element = self.structure.add(parent, Role::Paragraph, None);
        let set = self.set(&paragraph.text, paragraph.look, column.width, element);
        self.stack(set, paragraph.look, column.x);
        if let Some(last) = self.strips.last_mut().filter(|_| is_kept) {
            last.keeps = true;
        }
    }

    /// Lines one under another; neither the first nor the last is left alone on a page.
    fn stack(&mut self, set: Vec<Vec<Inked>>, look: Look, x: f32) {
        let count = set.len();
        for (at, pieces) in set.into_iter().enumerate() {
            let mark = Mark::Text { x, baseline: baseline(look), size: look.size, pieces };
            self.push(Strip {
                height: look.leading,
                above: if at == 0 { look.above } else { 0.0 },
                keeps: (at == 0 && count > 1) || at + 2 == count,
                marks: vec![mark],
                ..Strip::default()
            });
        }
    }

    fn list(&mut self, list: &List, parent: ElementId, column: Column) {
        let element = self.structure.add(parent, Role::List { numbered: list.first.is_some() }, None);
        for (number, item) in (list.first.unwrap_or(0)..).zip(&list.items) {
            let label = if list.first.is_some() { format!("{number}.") } else { "•".to_owned() };
            self.item(&label, item, element, column);
        }
    }

    fn item(&mut self, label: &str, blocks: &[Block], parent: ElementId, column: Column) {
        let item = self.structure.add(parent, Role::Item, None);
        let labelled = self.structure.add(item, Role::Label, None);
        let mut set = self.set(&[Span::plain(label)], Look::BODY, INDENT, labelled);
        let body = self.structure.add(item, Role::Body, None);
        let from = self.strips.len();
        let inner = Column { x: column.x + INDENT, width: column.width - INDENT };
        self.blocks(blocks, body, inner);
        if self.strips.len() == from {
            self.push(Strip { height: Look::BODY.leading, ..Strip::default() });
        }
        let first = &mut self.strips[from];
        first.above = first.above.min(3.5);
        let line = first.marks.iter().find_map(|mark| match mark {
            Mark::Text { baseline, .. } => Some(*baseline),
            _ => None,
        });
        let baseline = line.unwrap_or_else(|| baseline(Look::BODY));
        let pieces = set.drain(..).next().unwrap_or_default();
        first.marks.insert(0, Mark::Text { x: column.x + 4.0, baseline, size: Look::BODY.size, pieces });
    }

    fn contents(&mut self, parent: ElementId, column: Column) {
        let element = self.structure.add(parent, Role::Contents, None);
        let entries: Vec<_> = self.headings.iter().filter(|h| h.level == 2 && h.id.is_some()).cloned().collect();
        for Target { id, title, .. } in entries {
            let id = id.unwrap_or_default();
            let entry = self.structure.add(element, Role::Entry, None);
            let reference = self.structure.add(entry, Role::Reference, None);
            let look = Look { above: 3.0, ..Look::BODY };
            let text = [Span::linked(title, Link::Inside(id.clone()))];
            let set = self.set(&text, look, column.width - NUMBER_ROOM, reference);
            self.stack(set, look, column.x);
            self.number(id, column, look);
        }
    }

    /// The number of a heading's page, on the line just set.
    fn number(&mut self, id: String, column: Column, look: Look) {
        let Some(strip) = self.strips.last_mut() else { return };
        let Some(Mark::Text { pieces, size, .. }) = strip.marks.last_mut() else { return };
        let Some(last) = pieces.last_mut() else { return };
        last.ink = Ink::Text;
        let from = column.x + last.piece.x + last.piece.set.inked * *size;
        let leaf = last.leaf;
        let right = column.x + column.width;
        strip.marks.push(Mark::PageOf { id, from, right, baseline: baseline(look), leaf });
    }

    fn together(&mut self, blocks: &[Block], parent: ElementId, column: Column) {
        let from = self.strips.len();
        self.blocks(blocks, parent, column);
        let to = self.strips.len().saturating_sub(1).max(from);
        self.strips[from..to].iter_mut().for_each(|strip| strip.keeps = true);
    }

    fn other_language(&mut self, lang: &'static str, blocks: &[Block], parent: ElementId, column: Column) {
        let own = self.lang;
        let spoken = Lang::ALL.iter().find(|l| l.code() == lang).copied().unwrap_or(own);
        let marked = Some(lang).filter(|_| spoken != own);
        let section = self.structure.add(parent, Role::Section, marked);
        self.lang = spoken;
        self.blocks(blocks, section, column);
        self.lang = own;
    }

    fn rule(&mut self, column: Column) {
        let mark = Mark::Rule { x: column.x, width: column.width, y: 0.0, weight: 0.75, ink: Ink::Line };
        self.push(Strip { height: 1.0, above: 8.0, marks: vec![mark], ..Strip::default() });
    }

    fn words(&self, text: &[Span]) -> String {
        text.iter().map(|span| tidy(&span.text, self.lang)).collect::<String>().trim().to_owned()
    }

    /// Spans as lines, each with its place under an element.
    pub fn set(&mut self, text: &[Span], look: Look, width: f32, element: ElementId) -> Vec<Vec<Inked>> {
        let spoken = |span: &Span| Lang::ALL.iter().find(|l| Some(l.code()) == span.lang).copied().unwrap_or(self.lang);
        let texts: Vec<String> = text.iter().map(|span| tidy(&span.text, spoken(span))).collect();
        let stretches: Vec<_> =
            text.iter().zip(&texts).map(|(s, text)| Stretch { text, face: face(s, look) }).collect();
        let set = lines(&stretches, look.size, width, self.setter);
        let owners: Vec<_> = text.iter().map(|span| self.owner(span, element)).collect();
        let inked = |piece: Piece| {
            let span = &text[piece.stretch];
            let (leaf, link) = owners[piece.stretch];
            let ink = if link.is_some() { Ink::Link } else { look.ink };
            Inked { piece, ink, leaf, link, struck: span.struck, shaded: span.code }
        };
        set.into_iter().map(|line| line.into_iter().map(inked).collect()).collect()
    }

    /// The place of a span in the order of reading, and its link if that leads anywhere.
    fn owner(&mut self, span: &Span, parent: ElementId) -> (LeafId, Option<LinkId>) {
        let called = span.link.as_ref().and_then(|link| self.called(link));
        let role = match span {
            _ if called.is_some() => Role::Link,
            Span { code: true, .. } => Role::Code,
            Span { bold: true, .. } => Role::Strong,
            Span { italic: true, .. } => Role::Emphasis,
            Span { lang: Some(_), .. } => Role::Phrase,
            _ => return (self.structure.leaf(parent), None),
        };
        let outer = span.lang.filter(|_| role != Role::Phrase);
        let parent = if outer.is_some() { self.structure.add(parent, Role::Phrase, outer) } else { parent };
        let element = self.structure.add(parent, role, span.lang);
        let leaf = self.structure.leaf(element);
        let link = span.link.clone().zip(called).map(|(link, called)| self.structure.link(link, called, leaf));
        (leaf, link)
    }

    /// What a link is called; none for a heading that isn't there.
    fn called(&self, link: &Link) -> Option<String> {
        match link {
            Link::Outside(address) => Some(address.clone()),
            Link::Inside(id) => {
                self.headings.iter().find(|h| h.id.as_ref() == Some(id)).map(|heading| heading.title.clone())
            }
        }
    }
}

/// The baseline of a line in its leading.
pub fn baseline(look: Look) -> f32 {
    look.leading / 2.0 + look.size * 0.34
}

fn face(span: &Span, look: Look) -> Face {
    match span {
        Span { bold: true, .. } => Face::Bold,
        Span { italic: true, .. } => Face::Italic,
        _ if look.bold => Face::Bold,
        _ => Face::Regular,
    }
}

fn collect(blocks: &[Block], lang: Lang, found: &mut Vec<Target>) {
    for block in blocks {
        match block {
            Block::Heading(Heading { level, id, text }) => {
                let title: String = text.iter().map(|span| tidy(&span.text, lang)).collect();
                if !title.trim().is_empty() {
                    found.push(Target { level: *level, id: id.clone(), title: title.trim().to_owned() });
                }
            }
            Block::Together(inner) => collect(inner, lang, found),
            Block::In(code, inner) => {
                let spoken = Lang::ALL.iter().find(|l| l.code() == *code).copied().unwrap_or(lang);
                collect(inner, spoken, found);
            }
            _ => {}
        }
    }
}
