//! Who could take the place of a vendor that was flagged.

use super::Finding;
use crate::catalogue::{Catalogue, Entry, Fact};
use crate::law::Law;
use crate::model::{Category, Register, Severity, Vendor};
use crate::say::Arg;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The most that are named of one vendor.
const MOST: usize = 5;

/// Vendors to look at instead. Nothing says that they comply.
#[derive(Clone, Debug, Default)]
pub struct Alternatives {
    /// Those the register records, by the name people know.
    pub recorded: Vec<String>,
    /// Vendors of the EEA in the same category that the catalogue knows.
    pub known: Vec<Arg>,
}

/// The alternatives to every vendor with a finding that asks for one, by vendor id.
pub fn to_flagged(
    register: &Register,
    findings: &[Finding],
    law: &Law,
    day: NaiveDate,
) -> BTreeMap<String, Alternatives> {
    let mut by_vendor = BTreeMap::new();
    for id in findings.iter().filter(|f| asks_for_another(f)).filter_map(|f| f.vendor.as_ref()) {
        let vendor = vendor(register, id).filter(|_| !by_vendor.contains_key(id));
        if let Some(vendor) = vendor {
            by_vendor.insert(id.clone(), alternatives(register, vendor, law, day));
        }
    }
    by_vendor.retain(|_, found: &mut Alternatives| !found.recorded.is_empty() || !found.known.is_empty());
    by_vendor
}

/// Whether a finding says that there is no agreement in force, or nothing that a transfer can stand on.
pub fn asks_for_another(finding: &Finding) -> bool {
    let code = finding.rule.code;
    let is_asking = matches!(code, "DPA001" | "DPA002" | "DPA003") || code.starts_with("TRF00");
    is_asking && finding.severity == Severity::Error && finding.waiver.is_none()
}

fn alternatives(register: &Register, vendor: &Vendor, law: &Law, day: NaiveDate) -> Alternatives {
    let written = &vendor.dossier.alternatives;
    let recorded: Vec<String> = written.iter().take(MOST).map(|id| name_of(register, id)).collect();
    let catalogue = Catalogue::built_in();
    let own = catalogue.describing(&vendor.id, &vendor.card);
    let category = own.map(|e| e.category).filter(|_| vendor.card.category == Category::Other);
    let category = category.unwrap_or(vendor.card.category);
    let named: Vec<&str> = written.iter().filter_map(|id| catalogue.find(id)).map(|entry| entry.id.as_str()).collect();
    let is_own = |entry: &Entry| own.is_some_and(|own| own.id == entry.id || own.is_of_the_group_of(entry));
    let fits = |entry: &&Entry| entry.category == category && is_of_eea(entry, law, day);
    let mut known: Vec<&Entry> =
        catalogue.entries.iter().filter(fits).filter(|e| !named.contains(&e.id.as_str()) && !is_own(e)).collect();
    known.sort_by_key(|entry| (!is_certain(entry), &entry.id));
    known.truncate(MOST - recorded.len());
    Alternatives { recorded, known: known.into_iter().map(shown).collect() }
}

/// The name people know of a vendor of the register or the catalogue; other words stay as they are.
pub fn name_of(register: &Register, id: &str) -> String {
    let registered = vendor(register, id).map(|vendor| vendor.card.name.as_str());
    let known = || Catalogue::built_in().find(id).map(|entry| entry.name.as_str());
    registered.or_else(known).unwrap_or(id).to_owned()
}

/// By id, which is their order.
fn vendor<'a>(register: &'a Register, id: &str) -> Option<&'a Vendor> {
    let at = register.vendors.binary_search_by(|vendor| vendor.id.as_str().cmp(id)).ok()?;
    register.vendors.get(at)
}

fn is_of_eea(entry: &Entry, law: &Law, day: NaiveDate) -> bool {
    law.is_eea(entry.country, day) && entry.parent.as_ref().is_none_or(|parent| law.is_eea(parent.country, day))
}

fn is_certain(entry: &Entry) -> bool {
    [Fact::Entity, Fact::Country, Fact::Parent].into_iter().all(|fact| entry.is_certain(fact))
}

fn shown(entry: &Entry) -> Arg {
    let key = if is_certain(entry) { "alternative-seen" } else { "alternative-memory" };
    Arg::Message(key, vec![("name", entry.name.as_str().into()), ("country", entry.country.into())])
}
