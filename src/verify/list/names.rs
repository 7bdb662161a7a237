//! Names of vendors: told from their entity and address, and compared without their legal form.

use crate::model::normalised;

/// Legal forms in their short form, as `normalised` writes them.
const FORMS: [&str; 46] = [
    "ab", "ag", "aps", "as", "asa", "bv", "bvba", "co", "corp", "cv", "dac", "doo", "eg", "ek", "eurl", "gmbh", "inc",
    "kft", "kg", "kk", "lda", "llc", "llp", "lp", "ltd", "ltda", "mbh", "nv", "ohg", "oy", "oyj", "pbc", "plc", "pte",
    "pty", "pvt", "sa", "sarl", "sas", "sasu", "sca", "se", "sl", "spa", "srl", "ug",
];
/// What stands between an entity and the name it trades under.
const TRADING: [&str; 8] =
    [" d/b/a ", " dba ", " d.b.a. ", " doing business as ", " trading as ", " t/a ", " exploitant ", " handelnd als "];
const FORMERLY: [&str; 6] = [" f/k/a ", " fka ", " formerly ", " anciennement ", " ehemals ", " vormals "];

/// Whether a name ends in a legal form.
pub fn has_form(name: &str) -> bool {
    let normalised = normalised(name);
    normalised.contains(' ') && normalised.rsplit(' ').next().is_some_and(|word| FORMS.contains(&word))
}

/// A name without its legal forms, as it is compared.
pub fn core(name: &str) -> String {
    let normalised = normalised(name);
    let mut words: Vec<&str> = normalised.split(' ').filter(|word| *word != "the").collect();
    while words.len() > 1 && words.last().is_some_and(|word| FORMS.contains(word)) {
        words.pop();
    }
    words.join(" ")
}

/// What a cell says of a name: the name people know, and its entity where both are told.
pub fn told(cell: &str) -> (String, Option<String>) {
    let first = cell.split("; ").next().unwrap_or_default();
    let bare = without_address(first.trim().trim_end_matches(['*', '†', '¹', '²', '³', ':', ',', ' ']));
    if let Some((entity, name)) = TRADING.iter().find_map(|word| split_once(bare, word)) {
        return (name.to_owned(), Some(entity.to_owned()));
    }
    let (outer, inner) = match bare.split_once(" (").and_then(|(outer, rest)| Some((outer, rest.strip_suffix(')')?))) {
        Some((outer, inner)) if !inner.contains(['(', ')']) => (outer.trim(), inner.trim()),
        _ => return (bare.to_owned(), None),
    };
    match (has_form(outer), has_form(inner)) {
        (true, false) if is_brand(inner) => (inner.to_owned(), Some(outer.to_owned())),
        (false, true) => (outer.to_owned(), Some(inner.to_owned())),
        _ => (bare.to_owned(), None),
    }
}

/// Keys under which a vendor may be known: its name, its entity, what stands in brackets, its former name.
pub fn keys(name: &str, entity: Option<&str>) -> Vec<String> {
    let mut said = vec![];
    for text in [Some(name), entity].into_iter().flatten() {
        let (outer, inner) =
            text.split_once(" (").map_or((text, ""), |(outer, rest)| (outer, rest.trim_end_matches(')')));
        let former = FORMERLY.iter().find_map(|word| split_once(outer, word)).map_or((outer, ""), |found| found);
        let inner =
            FORMERLY.iter().find_map(|word| split_once(&format!(" {inner}"), word).map(|(_, name)| name.to_owned()));
        said.extend([former.0.to_owned(), former.1.to_owned(), inner.unwrap_or_else(|| bracketed(text))]);
    }
    let mut keys: Vec<String> = said.iter().map(|name| core(name)).filter(|key| key.chars().count() > 1).collect();
    keys.dedup();
    // "X" alone is a name all the same, and so is one of letters that have no plain form.
    if keys.is_empty() {
        keys.push(name.to_lowercase());
    }
    keys
}

fn bracketed(text: &str) -> String {
    let inner = text.split_once(" (").map_or("", |(_, rest)| rest.trim_end_matches(')'));
    if is_brand(inner) { inner.to_owned() } else { String::new() }
}

/// One or two words with a capital: a brand rather than a remark.
fn is_brand(text: &str) -> bool {
    text.split(' ').count() <= 2 && text.starts_with(char::is_uppercase) && !text.contains(',')
}

/// A name up to the comma before its address: a legal form, then a number or a street.
fn without_address(name: &str) -> &str {
    let commas = name.match_indices(", ").map(|(at, _)| at);
    let mut cuts = commas.filter(|at| has_form(&name[..*at]) && !is_form(name[at + 2..].split([',', ' ']).next()));
    cuts.next().map_or(name, |at| &name[..at])
}

fn is_form(word: Option<&str>) -> bool {
    word.is_some_and(|word| FORMS.contains(&normalised(word).as_str()))
}

fn split_once<'t>(text: &'t str, word: &str) -> Option<(&'t str, &'t str)> {
    let at = text.to_ascii_lowercase().find(word)?;
    Some((text[..at].trim(), text[at + word.len()..].trim()))
}

/// Whether a text can be a name: it begins with a capital or a figure, and is short.
pub fn is_name(text: &str) -> bool {
    let begins = text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || is_lower_brand(text);
    begins && text.split(' ').count() <= 9 && text.chars().count() <= 80 && !text.ends_with(['.', ':']) | has_form(text)
}

/// "hCaptcha", "monday.com".
fn is_lower_brand(text: &str) -> bool {
    let first = text.split(' ').next().unwrap_or_default();
    first.starts_with(char::is_alphabetic) && (first.chars().skip(1).any(char::is_uppercase) || first.contains('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_has_a_key() {
        for name in ["X", "X Corp.", "-", "株"] {
            assert_eq!(keys(name, None).len(), 1, "{name}");
        }
    }

    #[test]
    fn an_entity_is_told_from_its_brand() {
        for (cell, name, entity) in [
            ("Acme Hosting", "Acme Hosting", None),
            ("Acme Hosting, Inc.", "Acme Hosting, Inc.", None),
            ("Acme Software, Inc. d/b/a Beacon", "Beacon", Some("Acme Software, Inc.")),
            ("Acme Group LLC (Beacon)", "Beacon", Some("Acme Group LLC")),
            ("Beacon Cloud (Acme Ltd)", "Beacon Cloud", Some("Acme Ltd")),
            ("Acme Web Services (AWS)", "Acme Web Services (AWS)", None),
            ("Acme GmbH, Hafenstr. 1, Hamburg", "Acme GmbH", None),
            ("Acme, Inc., 12 Port St", "Acme, Inc.", None),
            ("Acme Inc.; 12 Port Street", "Acme Inc.", None),
            ("Acme**", "Acme", None),
        ] {
            let (told_name, told_entity) = told(cell);
            assert_eq!((told_name.as_str(), told_entity.as_deref()), (name, entity), "{cell}");
        }
    }

    #[test]
    fn legal_forms_are_no_part_of_a_name() {
        for (one, other) in [
            ("Acme, Inc.", "Acme"),
            ("Acme S.A.S.", "ACME"),
            ("Acme Pte. Ltd.", "Acme"),
            ("The Acme Group LLC", "Acme Group"),
            ("Acme Limited", "Acme GmbH"),
        ] {
            assert_eq!(core(one), core(other));
        }
        assert_ne!(core("Acme Mail"), core("Acme"));
        assert_eq!(core("Co"), "co");
    }

    #[test]
    fn a_vendor_is_known_under_each_of_its_names() {
        let known = keys("Acme Web Services (AWS)", None);
        assert!(known.contains(&"acme web services".to_owned()) && known.contains(&"aws".to_owned()));
        assert!(keys("Beacon (formerly Lantern)", None).contains(&"lantern".to_owned()));
        assert!(keys("Beacon", Some("Acme Software, Inc.")).contains(&"acme software".to_owned()));
    }
}
