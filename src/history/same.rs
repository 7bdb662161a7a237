//! Whether a vendor file that appears is one that went away in the same step.

use crate::model::{Card, Category, normalised};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A vendor whose file went away.
pub(super) struct Left<'a> {
    pub line: usize,
    pub id: &'a str,
    /// None where its file could not be read.
    pub card: Option<&'a Card>,
}

/// A vendor whose file appeared.
pub(super) struct Come<'a> {
    pub id: &'a str,
    /// The id of the file that git takes for its former one.
    pub was: Option<&'a str>,
    pub card: Option<&'a Card>,
}

/// Lines that go on under another id, by that id: the likest pairs first, each vendor once. Of one that was split, the
/// part that kept the name goes on.
pub(super) fn moves(left: &[Left<'_>], come: &[Come<'_>]) -> BTreeMap<String, usize> {
    let left: Vec<_> = left.iter().map(|left| (left, Names::of(left.card))).collect();
    let come: Vec<_> = come.iter().map(|come| (come, Names::of(come.card))).collect();
    let pairs = left.iter().flat_map(|l| come.iter().map(move |c| (l, c)));
    let mut pairs: Vec<_> = pairs.filter_map(|(l, c)| Some((likeness(l, c)?, l.0, c.0))).collect();
    pairs.sort_by_key(|(likeness, l, c)| (Reverse(*likeness), l.id, c.id));
    let (mut taken, mut moves) = (BTreeSet::new(), BTreeMap::new());
    for (_, left, come) in pairs {
        if !taken.contains(&left.line) && !moves.contains_key(come.id) {
            taken.insert(left.line);
            moves.insert(come.id.to_owned(), left.line);
        }
    }
    moves
}

/// Names as they are compared.
struct Names {
    name: String,
    aliases: Vec<String>,
    entity: String,
}

impl Names {
    fn of(card: Option<&Card>) -> Option<Self> {
        card.map(|card| Self {
            name: normalised(&card.name),
            aliases: card.aliases.iter().map(|alias| normalised(alias)).collect(),
            entity: normalised(&card.entity.name),
        })
    }
}

/// How surely the two are one vendor, from its name down to its company; whether git thinks so too decides between
/// equals. Files of one register look alike, so likeness to git alone counts only where a card can't be read.
fn likeness(
    (left, before): &(&Left<'_>, Option<Names>),
    (come, after): &(&Come<'_>, Option<Names>),
) -> Option<(u8, bool)> {
    let is_git_sure = come.was == Some(left.id);
    let (Some(old), Some(new), Some(before), Some(after)) = (left.card, come.card, before, after) else {
        return is_git_sure.then_some((1, true));
    };
    let is_one_company = before.entity == after.entity
        || (old.entity.registration.is_some() && old.entity.registration == new.entity.registration)
        || (old.entity.address.is_some() && old.entity.address == new.entity.address);
    let has_one_category = old.category == new.category && new.category != Category::Other;
    let degree = match () {
        () if new.replaces.as_deref() == Some(left.id) => return None,
        () if before.name == after.name => 4,
        () if before.aliases.contains(&after.name) || after.aliases.contains(&before.name) => 3,
        () if is_one_company && old.purpose == new.purpose => 2,
        () if is_one_company && has_one_category && is_git_sure => 1,
        () => return None,
    };
    Some((degree, is_git_sure))
}
