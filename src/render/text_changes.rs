//! What legal is to see in the copies of vendors' published texts: what changed, and sub-processors to record.

use crate::model::{Looks, Party, Register, TextField, Vendor, Word};
use crate::verify::{TextChange, offered};
use chrono::NaiveDate;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// What the copies of all vendors say, by vendor id.
#[derive(Debug, Default)]
pub struct TextChanges(BTreeMap<String, OfVendor>);

/// What the copies of a vendor's texts say.
#[derive(Debug, Default)]
pub struct OfVendor {
    /// Of each text of which two copies are to be compared and can be read.
    pub changes: BTreeMap<TextField, TextChange>,
    /// Sub-processors the vendor's newest list names and the register doesn't, as lines of YAML.
    pub offer: String,
}

impl TextChanges {
    /// Compares the copies of each vendor's texts, as `read` gives them by their paths. Where one of two can't be
    /// read, nothing is said of them.
    pub fn between(
        register: &Register,
        looks: &Looks,
        day: NaiveDate,
        read: impl Fn(&str) -> Option<String> + Sync,
    ) -> Self {
        let seen = register.vendors.par_iter().filter(|vendor| looks.vendors.contains_key(&vendor.id));
        Self(seen.map(|vendor| (vendor.id.clone(), OfVendor::new(vendor, looks, day, &read))).collect())
    }

    pub fn of(&self, vendor: &Vendor) -> Option<&OfVendor> {
        self.0.get(&vendor.id)
    }
}

impl OfVendor {
    fn new(vendor: &Vendor, looks: &Looks, day: NaiveDate, read: impl Fn(&str) -> Option<String>) -> Self {
        let party = Party::Vendor(&vendor.id);
        let seen = looks.of(party);
        let change = |field: &TextField| {
            let (old, new) = vendor.compared(seen, *field, day)?;
            let (old, new) = (read(&party.copy(old))?, read(&party.copy(new))?);
            Some((*field, TextChange::between(*field, &old, &new)))
        };
        let list = seen.copies_by(TextField::SubProcessors, day).next().and_then(|copy| read(&party.copy(copy)));
        Self {
            changes: TextField::ALL.iter().filter_map(change).collect(),
            offer: list.map(|list| offered(&list, vendor)).unwrap_or_default(),
        }
    }
}
