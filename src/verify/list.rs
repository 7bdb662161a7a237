//! Lists of sub-processors: read from a text, compared vendor by vendor, offered for the register.
//!
//! A list is read from a [`Document`] and not from a page, so that an earlier list comes from its copy. Only what is
//! plainly a list of vendors is one: a table whose head says so, records of the same keys, bullets under words that
//! name sub-processors. Tables of cookies, certificates or retention are none.

mod bullets;
mod changes;
mod columns;
mod items;
mod names;
mod offer;
mod places;
mod records;
mod show;
mod tables;

pub use changes::{Changes, Facts, Moved, changes, vendors};
pub use offer::offer;
pub use show::{ShownChange, page, summary, terminal};

use super::text::Document;
use crate::model::Country;

/// A sub-processor as a list names it. A vendor listed for two products is named twice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named {
    /// The name people know, as written, without its address.
    pub name: String,
    /// The legal entity, where the list tells it apart from the name.
    pub entity: Option<String>,
    /// Countries the list names for it. "EU" and "global" are none.
    pub countries: Vec<Country>,
    /// The place as written.
    pub place: Option<String>,
    pub purpose: Option<String>,
}

/// No vendor has more sub-processors: a longer list is something else, and would take long to compare.
const MOST: usize = 2_000;

/// The sub-processors a text lists, a row each, in its order; none where no list is recognised.
///
/// ```
/// use art28::verify::{list, text::Document};
/// let text = "| Sub-processor | Zweck | Land |\n| --- | --- | --- |\n| Acme GmbH | Hosting | Deutschland |\n";
/// let named = list::read(&Document::from_copy(text));
/// assert_eq!((named[0].name.as_str(), named[0].countries[0].code()), ("Acme GmbH", "DE"));
/// ```
pub fn read(text: &Document) -> Vec<Named> {
    let mut named = tables::read(text.blocks());
    if named.is_empty() {
        let (records, left) = records::read(text.blocks());
        named = records;
        named.extend(bullets::read(&left));
    }
    if named.len() > MOST { Vec::new() } else { named }
}

#[cfg(test)]
mod tests;
