use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "REG004",
    name: "duplicate-vendor",
    severity: Severity::Warning,
    check: Check::Register(check),
    judges: Judges::Everyone,
    reads: Reads::PublicHalf,
    from: ALWAYS,
    basis: &[],
    text: include_str!("reg004.md"),
};

use std::collections::HashMap;

fn check(case: &RegisterCase<'_>) -> Vec<Fault> {
    let mut first_by_sign: HashMap<String, usize> = HashMap::new();
    let mut faults = Vec::new();
    for (index, vendor) in case.vendors() {
        let mut twins: Vec<usize> = Vec::new();
        for sign in signs(&vendor.card) {
            let first = *first_by_sign.entry(sign).or_insert(index);
            if first != index && !twins.contains(&first) {
                twins.push(first);
            }
        }
        faults.extend(twins.into_iter().map(|twin| fault(index, vendor, &case.register.vendors[twin])));
    }
    faults
}

/// What two files may not share: a name, an alias, or an entity together with one of our products.
fn signs(card: &Card) -> Vec<String> {
    let names = std::iter::once(&card.name).chain(&card.aliases).map(|name| format!("name {}", normalised(name)));
    let entity = normalised(&card.entity.name);
    let uses = card.products.iter().map(|product| format!("entity {entity} product {product}"));
    names.chain(uses).collect()
}

fn fault(index: usize, vendor: &Vendor, twin: &Vendor) -> Fault {
    let mut fault = Fault::new(Severity::Warning, Route::keys("name"));
    fault.vendor = Some(index);
    fault.naming("vendor", vendor.card.name.as_str()).naming("file", twin.path.as_str())
}
