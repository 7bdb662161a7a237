//! Pages as a PDF: tagged for PDF/UA-1, and fit to be kept as PDF/A-2a.

use super::block::{Ink, Link, Look};
use super::flow::{Flow, Mark};
use super::pages::{Found, Page, Pages};
use super::sheet::{self, Part, Sheet, Style};
use super::structure::{Drawn, LinkId};
use chrono::{Datelike, NaiveDate};
use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::configure::{Accessibility, Archival, Configuration, ConfigurationBuilder};
use krilla::destination::{NamedDestination, XyzDestination};
use krilla::error::KrillaError;
use krilla::geom::{Point, Quadrilateral, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::tagging::ArtifactType;
use krilla::{Document, SerializeSettings};

/// What is said about a document.
pub struct About<'a> {
    pub title: &'a str,
    pub author: &'a str,
    pub lang: &'static str,
    pub day: NaiveDate,
    /// Above the text of every page but the first: left and right.
    pub header: [&'a str; 2],
    /// Below the text of every page.
    pub footer: &'a dyn Fn(usize, usize) -> String,
}

/// Writes a document.
///
/// # Errors
/// When it wouldn't be what the standards ask for; the text names the faults.
pub fn write(flow: &Flow<'_>, pages: &Pages<'_>, about: &About<'_>) -> Result<Vec<u8>, String> {
    let settings =
        SerializeSettings { configuration: configuration()?, enable_tagging: true, ..SerializeSettings::default() };
    let mut document = Document::new_with(settings);
    let mut writer = Writer { flow, pages, about, drawn: flow.structure.drawn() };
    for (number, page) in pages.pages.iter().enumerate() {
        writer.page(&mut document, number, page)?;
    }
    for found in pages.by_id.values().map(|at| &pages.headings[*at]) {
        // The first heading of an id has it; there is one in `by_id`.
        let _ = named(found).and_then(|name| document.register_named_destination(name));
    }
    document.set_outline(outline(&pages.headings));
    document.set_metadata(metadata(about));
    document.set_tag_tree(flow.structure.tree(&writer.drawn, about.lang));
    document.finish().map_err(|error| told(&error))
}

fn configuration() -> Result<Configuration, String> {
    let both = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1);
    both.finish().map_err(|error| format!("{error:?}"))
}

fn told(error: &KrillaError) -> String {
    let KrillaError::Validation(faults) = error else { return error.to_string() };
    let faults: Vec<_> = faults.iter().map(|(fault, _)| format!("{fault:?}")).collect();
    format!("the document would not follow PDF/UA-1 and PDF/A-2a: {}", faults.join(", "))
}

fn metadata(about: &About<'_>) -> Metadata {
    let number = |n: u32| u8::try_from(n).unwrap_or(1);
    let day = DateTime::new(u16::try_from(about.day.year()).unwrap_or(0))
        .month(number(about.day.month()))
        .day(number(about.day.day()))
        .hour(0)
        .minute(0)
        .second(0)
        .utc_offset_hour(0)
        .utc_offset_minute(0);
    Metadata::new()
        .title(about.title.to_owned())
        .authors(vec![about.author.to_owned()])
        .language(about.lang.to_owned())
        .creator("art28".to_owned())
        .document_id(format!("{} {} {}", about.author, about.title, about.lang))
        .creation_date(day)
}

fn place(found: &Found<'_>) -> XyzDestination {
    XyzDestination::new(found.page, Point::from_xy(sheet::LEFT, sheet::TOP + found.y - 4.0))
}

fn named(found: &Found<'_>) -> Option<NamedDestination> {
    Some(NamedDestination::new(found.target.id.clone()?, place(found)))
}

/// The headings below the title, those of the third level inside those of the second.
fn outline(headings: &[Found<'_>]) -> Outline {
    let mut chapters: Vec<OutlineNode> = Vec::new();
    for found in headings.iter().filter(|f| !f.target.title.is_empty()) {
        let node = OutlineNode::new(found.target.title.clone(), place(found));
        match chapters.last_mut().filter(|_| found.target.level > 2) {
            Some(chapter) => chapter.push_child(node),
            None => chapters.push(node),
        }
    }
    let mut outline = Outline::new();
    chapters.into_iter().for_each(|chapter| outline.push_child(chapter));
    outline
}

struct Writer<'a> {
    flow: &'a Flow<'a>,
    pages: &'a Pages<'a>,
    about: &'a About<'a>,
    drawn: Drawn,
}

/// Where links were drawn on a page.
type Areas = Vec<(LinkId, Vec<Rect>)>;

impl Writer<'_> {
    fn page(&mut self, document: &mut Document, number: usize, page: &Page<'_>) -> Result<(), String> {
        let size = PageSettings::from_wh(sheet::WIDTH, sheet::HEIGHT).ok_or("a page has no size")?;
        let mut paper = document.start_page_with(size);
        let mut surface = paper.surface();
        let mut sheet = Sheet { surface: &mut surface, setter: self.flow.setter, top: 0.0, is_repeated: false };
        let mut areas = Areas::new();
        for placed in &page.placed {
            sheet.top = sheet::TOP + placed.y;
            sheet.is_repeated = placed.is_repeated;
            for mark in &placed.strip.marks {
                self.mark(&mut sheet, mark, &mut areas);
            }
        }
        self.around(&mut sheet, number);
        surface.finish();
        for (link, areas) in areas {
            let linked = self.flow.structure.linked(link);
            if let Some(target) = self.target(&linked.link) {
                let corners = areas.into_iter().map(Quadrilateral::from).collect();
                let area = LinkAnnotation::new_with_quad_points(corners, target);
                let annotation = Annotation::new_link(area, Some(linked.called.clone()));
                self.drawn.add(linked.leaf, paper.add_tagged_annotation(annotation));
            }
        }
        Ok(())
    }

    fn mark(&mut self, sheet: &mut Sheet<'_, '_>, mark: &Mark, areas: &mut Areas) {
        match mark {
            Mark::Rule { x, width, y, weight, ink } => sheet.rule(*x, *width, *y, *weight, *ink),
            Mark::Shade { x, width, height } => sheet.shade(*x, *width, 0.0, *height),
            Mark::Text { x, baseline, size, pieces } => {
                for inked in pieces {
                    let style = Style { size: *size, ink: inked.ink, struck: inked.struck, shaded: inked.shaded };
                    let (set, x) = (&inked.piece.set, x + inked.piece.x);
                    if let Some(identifier) = sheet.text(set, x, *baseline, style, Part::Content) {
                        self.drawn.add(inked.leaf, identifier);
                    }
                    let area = sheet.area(x, *baseline, set.inked * size, *size);
                    if let Some((link, area)) = inked.link.zip(area).filter(|_| !sheet.is_repeated) {
                        match areas.iter_mut().find(|(known, _)| *known == link) {
                            Some((_, known)) => known.push(area),
                            None => areas.push((link, vec![area])),
                        }
                    }
                }
            }
            Mark::PageOf { id, from, right, baseline, leaf } => {
                let Some(found) = self.pages.by_id.get(id.as_str()).map(|at| &self.pages.headings[*at]) else { return };
                let style = Style::of(Look::BODY);
                let left = sheet.ending(&(found.page + 1).to_string(), *right, *baseline, style, Part::Content);
                if let Some(identifier) = left.1 {
                    self.drawn.add(*leaf, identifier);
                }
                sheet.dots(*from + 6.0, left.0 - 6.0, *baseline);
            }
        }
    }

    /// What stands above and below the text.
    fn around(&self, sheet: &mut Sheet<'_, '_>, number: usize) {
        let style = Style { size: 8.0, ink: Ink::Quiet, struck: false, shaded: false };
        sheet.top = 0.0;
        sheet.is_repeated = false;
        if number > 0 {
            let [left, right] = self.about.header;
            let part = Part::Around(ArtifactType::Header);
            let (start, _) = sheet.ending(right, sheet::TEXT_WIDTH, sheet::HEADER, style, part);
            sheet.beginning(left, 0.0, start - 12.0, sheet::HEADER, style, part);
            sheet.rule(0.0, sheet::TEXT_WIDTH, sheet::HEADER + 6.0, 0.5, Ink::Line);
        }
        let footer = (self.about.footer)(number + 1, self.pages.pages.len());
        sheet.ending(&footer, sheet::TEXT_WIDTH, sheet::FOOTER, style, Part::Around(ArtifactType::Footer));
    }

    fn target(&self, link: &Link) -> Option<Target> {
        match link {
            Link::Outside(address) => Some(Target::Action(Action::from(LinkAction::new(address.clone())))),
            Link::Inside(id) => {
                let found = &self.pages.headings[*self.pages.by_id.get(id.as_str())?];
                Some(Target::Destination(place(found).into()))
            }
        }
    }
}
