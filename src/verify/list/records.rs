//! Records: a name, then lines of keys and values ("Purpose: …", "Location: …"), one vendor after another.

use super::columns::{Role, folded, names_subprocessors, role};
use super::items::set_place;
use super::{Named, names};
use crate::verify::text::Block;

/// Records of vendors, and the blocks that belong to none.
pub fn read(blocks: &[Block]) -> (Vec<Named>, Vec<&Block>) {
    let mut reader = Reader::default();
    blocks.iter().for_each(|block| reader.take(block));
    reader.close();
    let places = reader.found.iter().filter(|(named, _)| named.place.is_some()).count();
    if reader.found.is_empty() || places * 2 < reader.found.len() {
        return (Vec::new(), blocks.iter().collect());
    }
    (reader.found.into_iter().map(|(named, _)| named).collect(), reader.left)
}

#[derive(Default)]
struct Reader<'b> {
    found: Vec<(Named, usize)>,
    left: Vec<&'b Block>,
    /// What may be the name of the next record.
    name: Option<(&'b Block, &'b str)>,
    open: Option<(Named, Vec<&'b Block>)>,
}

impl<'b> Reader<'b> {
    fn take(&mut self, block: &'b Block) {
        let (text, depth) = match block {
            Block::Table(_) => {
                self.close();
                self.left.push(block);
                return;
            }
            Block::Item(depth, text) => (text.as_str(), Some(*depth)),
            Block::Heading(_, text) | Block::Paragraph(text) => (text.as_str(), None),
        };
        match keyed(text).filter(|_| !matches!(block, Block::Heading(..))) {
            Some((role, value)) if self.begins(role, text, depth) => {
                self.close();
                self.open = begun(value).map(|named| (named, vec![block]));
            }
            Some((role, value)) => self.take_value(block, role, value),
            None => {
                self.close();
                self.name = Some((block, text));
            }
        }
    }

    /// Whether a key begins a record rather than telling of the one that a heading or a name began.
    fn begins(&self, role: Role, line: &str, depth: Option<u8>) -> bool {
        let follows_a_name = self.name.is_some_and(|(_, name)| begun(name).is_some() && !names_subprocessors(name));
        let is_within = self.open.is_some() && depth == Some(1);
        match role {
            Role::Vendor => !is_within,
            Role::Entity => !follows_a_name && !is_within,
            Role::Name if is_named(line) => !follows_a_name && !is_within,
            Role::Name => !follows_a_name && self.open.is_none(),
            _ => false,
        }
    }

    fn take_value(&mut self, block: &'b Block, role: Role, value: &str) {
        if self.open.is_none()
            && let Some((before, name)) = self.name.take()
        {
            match begun(name)
                .filter(|_| matches!(role, Role::Place | Role::Seat | Role::Purpose | Role::Entity | Role::Name))
            {
                Some(named) => self.open = Some((named, vec![before])),
                None => self.left.push(before),
            }
        }
        let Some((named, blocks)) = &mut self.open else {
            self.left.push(block);
            return;
        };
        blocks.push(block);
        match role {
            Role::Place => set_place(named, value),
            Role::Seat if named.place.is_none() => set_place(named, value),
            Role::Purpose | Role::Name if named.purpose.is_none() => named.purpose = Some(value.to_owned()),
            Role::Entity => named.entity = Some(value.to_owned()),
            _ => {}
        }
    }

    /// Ends a record. What says neither a place nor a purpose is none.
    fn close(&mut self) {
        if let Some((block, _)) = self.name.take() {
            self.left.push(block);
        }
        match self.open.take() {
            Some((named, blocks)) if named.place.is_some() || named.purpose.is_some() => {
                self.found.push((named, blocks.len()))
            }
            Some((_, blocks)) => self.left.extend(blocks),
            None => {}
        }
    }
}

/// Whether the key is "name", and not "service", which also says what a vendor does.
fn is_named(line: &str) -> bool {
    let key = folded(line.split(':').next().unwrap_or_default());
    [" name", " nom ", "bezeichnung"].iter().any(|word| key.contains(word))
}

/// "Purpose: hosting" as its role and value. The key is a word or three.
fn keyed(text: &str) -> Option<(Role, &str)> {
    let (key, value) = text.split_once(':')?;
    let is_key = key.split_whitespace().count() <= 4 && !value.starts_with("//");
    let value = value.trim().trim_end_matches('.');
    let role = role(key);
    let is_known = role != Role::Other || key.split_whitespace().count() <= 2;
    (is_key && is_known && !value.is_empty() && !names::has_form(key)).then_some((role, value))
}

/// A record of a name. Parts of a contract have keys and values too, and aren't vendors.
fn begun(text: &str) -> Option<Named> {
    let parts = [
        "annex", "appendix", "schedule", "exhibit", "article", "section", "clause", "annexe", "anlage", "anhang",
        "module", "part",
    ];
    let text = text.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ')' | ' '));
    let first = text.split([' ', ':']).next().unwrap_or_default().to_lowercase();
    if parts.contains(&first.as_str()) || !names::is_name(text) {
        return None;
    }
    let (name, entity) = names::told(text);
    Some(Named { name, entity, ..Named::default() })
}
