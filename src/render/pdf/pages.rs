//! Strips on pages.

use super::flow::{Flow, Strip, Target};
use std::collections::BTreeMap;

/// A strip on a page.
#[derive(Debug)]
pub struct Placed<'a> {
    pub strip: &'a Strip,
    /// From the top of the page's text, in points.
    pub y: f32,
    /// A head drawn again: it was read where its table began.
    pub is_repeated: bool,
}

#[derive(Debug, Default)]
pub struct Page<'a> {
    pub placed: Vec<Placed<'a>>,
}

/// Where a heading is.
#[derive(Debug)]
pub struct Found<'a> {
    pub target: &'a Target,
    pub page: usize,
    pub y: f32,
}

/// All pages, and the headings on them.
#[derive(Debug, Default)]
pub struct Pages<'a> {
    pub pages: Vec<Page<'a>>,
    pub headings: Vec<Found<'a>>,
    /// The first heading with an id, by that id.
    pub by_id: BTreeMap<&'a str, usize>,
}

/// Puts strips on pages: what keeps together is on one page where it fits one.
pub fn pages<'a>(flow: &'a Flow<'_>) -> Pages<'a> {
    let mut paginator = Paginator { flow, done: Pages::default(), y: 0.0 };
    paginator.done.pages.push(Page::default());
    let mut rest = flow.strips.as_slice();
    while !rest.is_empty() {
        let length = rest.iter().position(|strip| !strip.keeps).map_or(rest.len(), |last| last + 1);
        let (chain, after) = rest.split_at(length);
        paginator.chain(chain);
        rest = after;
    }
    paginator.done
}

struct Paginator<'a, 'b> {
    flow: &'a Flow<'b>,
    done: Pages<'a>,
    y: f32,
}

impl<'a> Paginator<'a, '_> {
    /// Strips that keep together; one after another if they are higher than a page.
    fn chain(&mut self, chain: &'a [Strip]) {
        let height: f32 = chain.iter().map(|strip| strip.above + strip.height).sum();
        let is_whole = height <= self.flow.page_height;
        if is_whole && self.y + self.above(&chain[0]) + height - chain[0].above > self.flow.page_height {
            self.next_page(&chain[0]);
        }
        for strip in chain {
            if strip.begins_page || self.y + self.above(strip) + strip.height > self.flow.page_height {
                self.next_page(strip);
            }
            self.y += self.above(strip);
            self.place(strip);
        }
    }

    /// Space above counts below something; the first page begins with it.
    fn above(&self, strip: &Strip) -> f32 {
        let is_first_page = self.done.pages.len() == 1;
        let is_top = self.done.pages.last().is_none_or(|page| page.placed.is_empty());
        if is_top && !is_first_page { 0.0 } else { strip.above }
    }

    fn next_page(&mut self, first: &Strip) {
        if self.done.pages.last().is_none_or(|page| page.placed.is_empty()) {
            return;
        }
        self.done.pages.push(Page::default());
        self.y = 0.0;
        if let Some(head) = first.head {
            let strip = &self.flow.heads[head];
            self.put(strip, true);
        }
    }

    fn place(&mut self, strip: &'a Strip) {
        if let Some(target) = &strip.heading {
            let at = self.done.headings.len();
            self.done.headings.push(Found { target, page: self.done.pages.len() - 1, y: self.y });
            if let Some(id) = &target.id {
                self.done.by_id.entry(id).or_insert(at);
            }
        }
        self.put(strip, false);
    }

    fn put(&mut self, strip: &'a Strip, is_repeated: bool) {
        if let Some(page) = self.done.pages.last_mut() {
            page.placed.push(Placed { strip, y: self.y, is_repeated });
        }
        self.y += strip.height;
    }
}
