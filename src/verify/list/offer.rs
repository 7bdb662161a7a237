//! Vendors of a list as lines of YAML for `internal.subprocessors`.

use super::changes::Facts;
use super::names;

/// Entries to paste under `internal.subprocessors`, for vendors that none of the `known` names means. An entry has one
/// country, so a vendor in several has one for each; entries of one name are one sub-processor. A place that is no
/// country stands as a comment, for a person to look up. Empty where all are known.
pub fn offer<'n>(vendors: &[Facts], known: impl IntoIterator<Item = &'n str>) -> String {
    let known: Vec<String> = known.into_iter().flat_map(|name| names::keys(name, None)).collect();
    let keys = |facts: &Facts| names::keys(&facts.name, facts.entity.as_deref());
    let new = vendors.iter().filter(|facts| !keys(facts).iter().any(|key| known.contains(key)));
    new.flat_map(entries).collect()
}

fn entries(facts: &Facts) -> Vec<String> {
    let open = if facts.countries.is_empty() { facts.places.join("; ") } else { String::new() };
    let comment = if open.is_empty() { String::new() } else { format!(" # {open}") };
    let countries: Vec<Option<String>> = match facts.countries.as_slice() {
        [] => vec![None],
        some => some.iter().map(|country| Some(country.code().to_owned())).collect(),
    };
    countries.into_iter().map(|country| format!("    - {{{}}}{comment}\n", keys(facts, country).join(", "))).collect()
}

fn keys(facts: &Facts, country: Option<String>) -> Vec<String> {
    let purpose = facts.purposes.join("; ");
    let text = |key: &str, value: &str| format!("{key}: {}", quoted(value));
    let mut keys = vec![text("name", &facts.name)];
    keys.extend(facts.entity.iter().map(|entity| text("entity", entity)));
    // Quoted, since `NO` is no country to every reader of YAML.
    keys.extend(country.map(|code| text("country", &code)));
    keys.extend((!purpose.is_empty()).then(|| text("purpose", &purpose)));
    keys
}

/// A string between double quotes, as YAML and JSON write it alike.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
