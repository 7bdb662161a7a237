//! What changed in a vendor's text from one copy to another, told in the same way wherever people read it.

use super::list;
use super::text::{self, Difference, Document, ShownSection};
use crate::model::{KnownSubProcessor, Lang, TextField, Vendor};
use serde::Serialize;

/// What changed between two copies of a text.
#[derive(Clone, Debug, Default)]
pub struct TextChange {
    difference: Difference,
    /// Vendor by vendor, where both copies hold a list of them.
    list: Option<list::Changes>,
}

/// A change as values for a page.
#[derive(Clone, Debug, Serialize)]
pub struct ShownText {
    /// How much changed, in words.
    pub summary: String,
    /// Empty where the text isn't a list.
    pub vendors: Vec<list::ShownChange>,
    pub sections: Vec<ShownSection>,
}

impl TextChange {
    /// Compares two copies as they are kept, the older first.
    pub fn between(field: TextField, before: &str, after: &str) -> Self {
        let (before, after) = (Document::from_copy(before), Document::from_copy(after));
        let lists = (field == TextField::SubProcessors).then(|| (list::read(&before), list::read(&after)));
        Self {
            difference: text::difference(&before, &after),
            list: lists.and_then(|(before, after)| list::changes(&before, &after)).filter(|list| !list.is_empty()),
        }
    }

    /// As lines for a terminal, with colour codes.
    pub fn terminal(&self, lang: Lang) -> String {
        let list = self.list.as_ref().map(|changes| list::terminal(changes, lang) + "\n").unwrap_or_default();
        list + &text::terminal(&self.difference, lang)
    }

    /// Sub-processors that came and that the register doesn't know, as lines of YAML for `internal.subprocessors`.
    pub fn offered(&self, vendor: &Vendor) -> String {
        self.list.as_ref().map_or_else(String::new, |changes| offer(&changes.came, vendor))
    }

    pub fn page(&self, lang: Lang) -> ShownText {
        ShownText {
            summary: text::summary(&self.difference).shown(lang),
            vendors: self.list.as_ref().map(|changes| list::page(changes, lang)).unwrap_or_default(),
            sections: text::page(&self.difference, lang),
        }
    }
}

/// The sub-processors a copy lists that the register doesn't know, as lines of YAML for `internal.subprocessors`.
pub fn offered(copy: &str, vendor: &Vendor) -> String {
    offer(&list::vendors(&list::read(&Document::from_copy(copy))), vendor)
}

fn offer(listed: &[list::Facts], vendor: &Vendor) -> String {
    let chain = vendor.chain();
    list::offer(listed, chain.iter().filter_map(KnownSubProcessor::name))
}
