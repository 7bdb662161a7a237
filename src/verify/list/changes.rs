//! Two lists compared vendor by vendor.

use super::{Named, names};
use crate::model::Country;
use crate::verify::text::same_words;

/// Who came, who went, and what is said otherwise of those who stayed, in the order of the lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    pub came: Vec<Facts>,
    pub went: Vec<Facts>,
    pub moved: Vec<Moved>,
}

/// What a list says of a vendor in all its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    pub name: String,
    pub entity: Option<String>,
    /// In the order of codes.
    pub countries: Vec<Country>,
    /// Places as written, for "EU" and "global" too.
    pub places: Vec<String>,
    pub purposes: Vec<String>,
    keys: Vec<String>,
    /// Those of the entity alone.
    entity_keys: Vec<String>,
}

/// A vendor of both lists, of which they say different things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    pub before: Facts,
    pub after: Facts,
}

impl Changes {
    pub fn is_empty(&self) -> bool {
        self.came.is_empty() && self.went.is_empty() && self.moved.is_empty()
    }
}

impl Moved {
    /// Whether it is said to be elsewhere. Where neither list names a country, the words count.
    pub fn has_other_place(&self) -> bool {
        match self.before.countries.is_empty() && self.after.countries.is_empty() {
            true => !same(&self.before.places, &self.after.places),
            false => self.before.countries != self.after.countries,
        }
    }

    pub fn has_other_purpose(&self) -> bool {
        !same(&self.before.purposes, &self.after.purposes)
    }
}

/// What changed from one list to another. Where either has no vendor there is nothing to compare: a list that can't be
/// read any more isn't one from which all have gone.
pub fn changes(before: &[Named], after: &[Named]) -> Option<Changes> {
    if before.is_empty() || after.is_empty() {
        return None;
    }
    let (before, after) = (vendors(before), vendors(after));
    let stayed = |facts: &Facts, others: &[Facts]| others.iter().any(|other| is_same(facts, other));
    let came = after.iter().filter(|facts| !stayed(facts, &before)).cloned().collect();
    let went = before.iter().filter(|facts| !stayed(facts, &after)).cloned().collect();
    let pairs =
        after.iter().filter_map(|facts| before.iter().find(|other| is_same(facts, other)).map(|other| (other, facts)));
    let pairs = pairs.map(|(before, after)| Moved { before: before.clone(), after: after.clone() });
    Some(Changes {
        came,
        went,
        moved: pairs.filter(|pair| pair.has_other_place() || pair.has_other_purpose()).collect(),
    })
}

/// The vendors of a list, each once, with what all its rows say.
pub fn vendors(list: &[Named]) -> Vec<Facts> {
    let mut vendors: Vec<Facts> = Vec::new();
    for named in list {
        let facts = facts(named);
        match vendors.iter_mut().find(|known| is_same(known, &facts)) {
            Some(known) => merge(known, facts),
            None => vendors.push(facts),
        }
    }
    vendors
}

fn facts(named: &Named) -> Facts {
    let mut countries = named.countries.clone();
    countries.sort_unstable();
    Facts {
        name: named.name.clone(),
        entity: named.entity.clone(),
        countries,
        places: named.place.iter().cloned().collect(),
        purposes: named.purpose.iter().cloned().collect(),
        keys: names::keys(&named.name, named.entity.as_deref()),
        entity_keys: named.entity.iter().flat_map(|entity| names::keys(entity, None)).collect(),
    }
}

/// Whether two entries mean one vendor. Where both tell the entity it decides: one name may be that of a service which
/// several provide.
fn is_same(one: &Facts, other: &Facts) -> bool {
    let (ones, others) = match one.entity_keys.is_empty() || other.entity_keys.is_empty() {
        true => (&one.keys, &other.keys),
        false => (&one.entity_keys, &other.entity_keys),
    };
    ones.iter().any(|key| others.contains(key))
}

fn merge(known: &mut Facts, more: Facts) {
    known.entity = known.entity.take().or(more.entity);
    known.keys.extend(more.keys);
    known.entity_keys.extend(more.entity_keys);
    known.countries.extend(more.countries);
    known.countries.sort_unstable();
    known.countries.dedup();
    for (list, more) in [(&mut known.places, more.places), (&mut known.purposes, more.purposes)] {
        list.extend(
            more.into_iter().filter(|text| !list.iter().any(|known| same_words(known, text))).collect::<Vec<_>>(),
        );
    }
}

/// Whether two lists of texts hold the same, in whatever order.
fn same(one: &[String], other: &[String]) -> bool {
    let holds = |list: &[String], text: &String| list.iter().any(|known| same_words(known, text));
    one.iter().all(|text| holds(other, text)) && other.iter().all(|text| holds(one, text))
}
