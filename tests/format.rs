//! docs/FORMAT.md and the schemas, which the readers make, speak of the same keys.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Keys by the place of their map: `entity.parent`, `transfers[]`, `internal.transfers.*`.
type Maps = BTreeMap<String, BTreeSet<String>>;

/// Headings of the page with the map their table is about.
const VENDOR: &[(&str, &str)] = &[
    ("## Vendor, public half", ""),
    ("### entity", "entity"),
    ("### location", "locations[]"),
    ("### transfer", "transfers[]"),
    ("### sub-processor", "subprocessors[]"),
    ("### certification", "certifications[]"),
    ("## Vendor, internal half", "internal"),
    ("### dpa", "internal.dpa"),
    ("### proof of a transfer", "internal.transfers.*"),
    ("### access", "internal.access"),
    ("### notice", "internal.notice"),
    ("### contract", "internal.contract"),
    ("### review", "internal.review.reviews[]"),
    ("### prospecting", "internal.prospecting"),
    ("### objection", "internal.objections[]"),
    ("### Waivers", "internal.waivers[]"),
];
const COMPANY: &[(&str, &str)] = &[("## company.yaml", ""), ("### entity", "entity"), ("### own_dpa", "own_dpa")];
/// Maps whose keys the page tells in sentences.
const IN_PROSE: &[(&str, &str)] =
    &[("### review", "internal.review"), ("### Severities by policy", "internal.rules[]")];

fn page() -> String {
    std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/FORMAT.md")).expect("the page")
}

fn section<'p>(page: &'p str, heading: &str) -> Vec<&'p str> {
    let after = page.lines().skip_while(|line| *line != heading).skip(1);
    let section: Vec<_> = after.take_while(|line| !line.starts_with('#')).collect();
    assert!(!section.is_empty(), "{heading}");
    section
}

/// How the page links to a section.
fn link(heading: &str) -> String {
    format!("(#{})", heading.trim_start_matches('#').trim().to_lowercase().replace(' ', "-"))
}

/// The rows of a section's tables: keys of the first cell, and the whole row.
fn rows(page: &str, heading: &str) -> Vec<(Vec<String>, String)> {
    let lines = section(page, heading).into_iter();
    let cells = lines.filter_map(|line| line.strip_prefix("| `")?.split_once('|').map(|(cell, _)| (cell, line)));
    cells.map(|(cell, line)| (names(&format!("`{cell}")), line.to_owned())).collect()
}

/// The keys named between backticks, also inside braces: `{days, from}`.
fn names(text: &str) -> Vec<String> {
    let quoted = text.split('`').skip(1).step_by(2);
    let words = quoted.flat_map(|code| code.split(|c: char| !c.is_alphanumeric() && c != '_'));
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Every map that is read, with its keys; texts by language are values, not maps.
fn maps(root: &Value, schema: &Value, place: &str, found: &mut Maps) {
    if let Some(name) = schema["$ref"].as_str().and_then(|r| r.strip_prefix("#/$defs/")) {
        return maps(root, &root["$defs"][name], place, found);
    }
    for way in schema["anyOf"].as_array().into_iter().flatten() {
        maps(root, way, place, found);
    }
    if schema["items"].is_object() {
        maps(root, &schema["items"], &format!("{place}[]"), found);
    }
    if schema["additionalProperties"].is_object() {
        maps(root, &schema["additionalProperties"], &format!("{place}.*"), found);
    }
    let Some(properties) = schema["properties"].as_object() else { return };
    let keys: BTreeSet<String> = properties.keys().cloned().collect();
    if !["fr", "a"].iter().any(|key| keys.contains(*key)) {
        found.entry(place.to_owned()).or_default().extend(keys);
    }
    for (key, inner) in properties {
        maps(root, inner, format!("{place}.{key}").trim_start_matches('.'), found);
    }
}

fn maps_of(file: &str) -> Maps {
    let schema = crate::schema::published(file);
    let mut found = Maps::new();
    maps(&schema, &schema, "", &mut found);
    found
}

/// The row of the nearest key above a map that has a table.
fn row_above<'r>(tables: &'r BTreeMap<&str, Vec<(Vec<String>, String)>>, place: &str) -> Option<&'r str> {
    let (parent, key) = place.rsplit_once('.').unwrap_or(("", place));
    let key = key.trim_end_matches("[]").to_owned();
    let rows = tables.get(parent).into_iter().flatten();
    rows.filter(|(keys, _)| keys.contains(&key)).map(|(_, row)| row.as_str()).next().or_else(|| {
        let is_top = parent.is_empty();
        (!is_top).then(|| row_above(tables, parent)).flatten()
    })
}

fn compare(file: &str, sections: &[(&'static str, &'static str)]) {
    let page = page();
    let tables: BTreeMap<_, _> = sections.iter().map(|(heading, place)| (*place, rows(&page, heading))).collect();
    let mut maps = maps_of(file);
    for (place, rows) in &tables {
        let written: BTreeSet<String> = rows.iter().flat_map(|(keys, _)| keys.clone()).collect();
        let mut read = maps.remove(*place).unwrap_or_default();
        if place.is_empty() && file == "vendor" {
            assert!(read.remove("internal"), "the internal half has a section of its own");
        }
        assert_eq!(written, read, "docs/FORMAT.md and the reader of {file} differ at {place:?}");
    }
    for (place, keys) in &maps {
        let prose =
            IN_PROSE.iter().find(|(_, about)| about == place).map(|(heading, _)| section(&page, heading).join("\n"));
        let text = prose.or_else(|| row_above(&tables, place).map(str::to_owned));
        let text = text.unwrap_or_else(|| panic!("docs/FORMAT.md has no row above {place}"));
        let mut written = names(&text);
        let linked = sections.iter().filter(|(heading, _)| text.contains(&link(heading)));
        written.extend(linked.flat_map(|(_, place)| &tables[place]).flat_map(|(keys, _)| keys.clone()));
        for key in keys {
            assert!(written.contains(key), "docs/FORMAT.md lacks {key} of {place} in\n{text}");
        }
    }
}

#[test]
fn the_page_and_the_reader_of_vendors_have_the_same_keys() {
    compare("vendor", VENDOR);
}

#[test]
fn the_page_and_the_reader_of_companies_have_the_same_keys() {
    compare("company", COMPANY);
}

#[test]
fn every_key_and_word_says_what_it_means() {
    fn check(schema: &Value, place: &str) {
        for (key, inner) in schema["properties"].as_object().into_iter().flatten() {
            let says = inner["description"].as_str();
            let is_condition = place.ends_with("if.") || place.ends_with("else.");
            assert!(is_condition || says.is_some_and(|s| s.len() > 2), "{place}{key} has no description");
            assert!(says.is_none_or(|s| !s.ends_with('.')), "{place}{key}: no full stop after a phrase");
        }
        if let Some(words) = schema["enum"].as_array() {
            let says = schema["enumDescriptions"].as_array().expect("what each word means");
            assert!(
                words.len() == says.len() && says.iter().all(|s| s.as_str().is_some_and(|s| !s.is_empty())),
                "{place}"
            );
        }
        match schema {
            Value::Object(map) => map.iter().for_each(|(key, inner)| check(inner, &format!("{place}{key}."))),
            Value::Array(items) => items.iter().for_each(|inner| check(inner, place)),
            _ => {}
        }
    }
    for file in ["vendor", "company"] {
        check(&crate::schema::published(file), "");
    }
}
