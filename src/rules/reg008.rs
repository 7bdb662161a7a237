use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "REG008",
    name: "disagrees-with-catalogue",
    severity: Severity::Info,
    check: Check::Vendor(check),
    judges: Judges::Everyone,
    reads: Reads::PublicHalf,
    from: ALWAYS,
    basis: &[],
    text: include_str!("reg008.md"),
};

use crate::catalogue::{Catalogue, Entry, Fact};
use crate::say::Arg;

fn check(case: &Case<'_>) -> Vec<Fault> {
    let stated = &case.card().entity;
    let Some(entry) = Catalogue::built_in().describing(&case.vendor.id, case.card()) else { return Vec::new() };
    let of_name = known(entry).find(|(name, _)| normalised(name) == normalised(&stated.name));
    let is_place_known = match of_name {
        Some((_, country)) => country == stated.country,
        None => known(entry).any(|(_, country)| country == stated.country),
    };
    let fault = match (is_place_known, of_name) {
        (true, Some(_)) => return Vec::new(),
        (true, None) => Fault::new(Severity::Info, Route::keys("entity.name")).naming("certainty", certainty(entry, false)),
        (false, _) => Fault::new(Severity::Info, Route::keys("entity.country"))
            .said("country")
            .naming("country", stated.country)
            .naming("known-country", entry.country)
            .naming("certainty", certainty(entry, true)),
    };
    vec![fault
        .naming("vendor", case.card().name.as_str())
        .naming("entity", stated.name.as_str())
        .naming("known", entry.entity.as_str())]
}

/// The companies a contract may name, as far as the catalogue knows.
fn known(entry: &Entry) -> impl Iterator<Item = (&str, Country)> {
    let others = entry.also.iter().map(|other| (other.name.as_str(), other.country));
    std::iter::once((entry.entity.as_str(), entry.country)).chain(others)
}

/// How surely the entity, or its country too, is known, and since when.
fn certainty(entry: &Entry, with_country: bool) -> Arg {
    let is_certain = entry.is_certain(Fact::Entity) && (!with_country || entry.is_certain(Fact::Country));
    Arg::Message(if is_certain { "known-seen" } else { "known-memory" }, vec![("day", entry.read_on.into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assess::assess;
    use crate::law::Law;
    use crate::load;
    use crate::text::SourceFile;

    #[test]
    fn country_comes_before_name_and_memory_says_so() {
        for (id, name, entity, country, expected) in [
            ("crisp", "Crisp", "Crisp IM SAS", "FR", None),
            ("crisp", "Crisp", "Crisp Inc.", "US", Some("France in the catalogue (Crisp IM SAS; read on")),
            ("chat", "CRISP", "Crisp SARL", "FR", Some("Crisp SARL in the register, Crisp IM SAS in the catalogue (read on")),
            ("mail", "Sendinblue", "Sendinblue, Inc.", "FR", Some("Sendinblue SAS in the catalogue")),
            ("aircall", "Aircall", "Aircall.io Incorporated", "US", None),
            ("aircall", "Aircall", "Aircall SAS", "US", Some("France in the catalogue")),
            ("meetergo", "meetergo", "meetergo AG", "CH", Some("Germany in the catalogue (meetergo GmbH; from memory, noted on")),
            ("vendor", "Vendor", "Vendor Inc.", "US", None),
        ] {
            let company = "name: Exemple\nentity: {name: Exemple SAS, country: FR}\nlanguages: [en]\ncontact: a@example.com\n";
            let rest = "serves: [company]\npurpose: Work\ndata: [contact]\nsubjects: [customers]\nlocations: [FR]";
            let yaml = format!("name: {name}\nentity: {{name: \"{entity}\", country: {country}}}\n{rest}\n");
            let vendor = SourceFile::new(format!("vendors/{id}.yaml"), yaml.as_bytes());
            let loaded = load::register(vec![SourceFile::new("company.yaml", company.as_bytes()), vendor]);
            let found = assess(&loaded, Law::built_in(), &Evidence::default(), "2026-11-23".parse().unwrap());
            let said = found.findings.iter().find(|f| f.rule.code == "REG008").map(|f| f.message(Lang::En));
            assert_eq!(said.is_some(), expected.is_some(), "{name}, {entity}, {country}: {said:?}");
            assert!(said.unwrap_or_default().contains(expected.unwrap_or_default()), "{name}, {entity}, {country}");
        }
    }
}
