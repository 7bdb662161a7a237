//! Bullets that name vendors, under words that say so.

use super::columns::names_subprocessors;
use super::{Named, items, names, places};
use crate::verify::text::Block;

/// The vendors of every list of bullets that is one of vendors.
pub fn read(blocks: &[&Block]) -> Vec<Named> {
    let mut named = Vec::new();
    let mut context = Context::default();
    let mut at = 0;
    while at < blocks.len() {
        let bullets: Vec<&str> = blocks[at..].iter().map_while(|block| bullet(block)).collect();
        if bullets.is_empty() {
            context.take(blocks[at]);
            at += 1;
            continue;
        }
        named.extend(context.vendors(&bullets));
        at += bullets.len();
    }
    named
}

fn bullet<'b>(block: &&'b Block) -> Option<&'b str> {
    match block {
        Block::Item(_, text) => Some(text),
        _ => None,
    }
}

/// What stands before a list: its heading, and the sentence that leads to it.
#[derive(Default)]
struct Context {
    heading: String,
    lead: String,
    has_text: bool,
}

impl Context {
    fn take(&mut self, block: &Block) {
        match block {
            Block::Heading(_, text) => (self.heading, self.lead) = (text.clone(), String::new()),
            Block::Paragraph(text) => {
                self.lead = text.clone();
                self.has_text |= text.split(' ').count() > 3;
            }
            _ => {}
        }
    }

    fn vendors(&self, bullets: &[&str]) -> Vec<Named> {
        let mut named: Vec<Named> = bullets.iter().filter_map(|bullet| items::named(bullet)).collect();
        let most_are_named = named.len() * 5 >= bullets.len() * 3;
        let is_said = names_subprocessors(&self.heading) || names_subprocessors(&self.lead);
        let are_companies = named.iter().filter(|named| is_company(named)).count() * 2 >= bullets.len();
        if !most_are_named || !(is_said || (!self.has_text && named.len() > 1 && are_companies)) {
            return Vec::new();
        }
        let place = places::named(&self.lead);
        for named in named.iter_mut().filter(|named| named.place.is_none() && is_said && !place.is_empty()) {
            named.countries = place.clone();
        }
        named
    }
}

fn is_company(named: &Named) -> bool {
    names::has_form(&named.name) || named.entity.as_deref().is_some_and(names::has_form)
}
