//! Countries in words: names in English, French and German, usual short forms, codes where nothing else can be meant.

use super::columns::folded;
use crate::model::{Country, Lang};
use std::collections::HashMap;
use std::sync::LazyLock;

/// Names that people write and the table of countries doesn't have, folded.
const ALSO: [(&str, &str); 36] = [
    ("usa", "US"),
    ("u s a", "US"),
    ("u s", "US"),
    ("united states of america", "US"),
    ("etats unis d amerique", "US"),
    ("vereinigte staaten von amerika", "US"),
    ("amerika", "US"),
    ("great britain", "GB"),
    ("grande bretagne", "GB"),
    ("grossbritannien", "GB"),
    ("großbritannien", "GB"),
    ("england", "GB"),
    ("angleterre", "GB"),
    ("scotland", "GB"),
    ("wales", "GB"),
    ("northern ireland", "GB"),
    ("u k", "GB"),
    ("holland", "NL"),
    ("niederlanden", "NL"),
    ("czech republic", "CZ"),
    ("republique tcheque", "CZ"),
    ("tschechische republik", "CZ"),
    ("hong kong", "HK"),
    ("republic of ireland", "IE"),
    ("korea", "KR"),
    ("republic of korea", "KR"),
    ("coree", "KR"),
    ("turkey", "TR"),
    ("uae", "AE"),
    ("slovak republic", "SK"),
    ("russian federation", "RU"),
    ("macedonia", "MK"),
    ("myanmar", "MM"),
    ("new jersey", "US"),
    ("new mexico", "US"),
    ("vereinigten staaten", "US"),
];
/// Codes that are also States of the US, which stand after a city.
const STATES: [&str; 21] = [
    "AL", "AR", "AZ", "CA", "CO", "GA", "ID", "IL", "IN", "KY", "LA", "MA", "MD", "ME", "MN", "MO", "MS", "MT", "NC",
    "PA", "VA",
];
const WORDS: usize = 6;

static NAMES: LazyLock<HashMap<String, Country>> = LazyLock::new(|| {
    let names =
        Country::all().flat_map(|country| Lang::ALL.iter().map(move |lang| (folded(country.name(*lang)), country)));
    let names = names.map(|(name, country)| (name.trim().to_owned(), country));
    let also = ALSO.iter().filter_map(|(name, code)| Some(((*name).to_owned(), Country::parse(code)?)));
    names.chain(also).collect()
});

/// The countries a text names, each once, in its order. Codes count where the text holds nothing but places and in
/// brackets; names count everywhere.
pub fn countries(text: &str) -> Vec<Country> {
    let mut found = named(text);
    let parts: Vec<&str> = text.split([',', ';', '/', '+', '&', '(', ')', '|', ' ', '.']).map(str::trim).collect();
    let in_brackets: Vec<&str> =
        text.split('(').skip(1).filter_map(|rest| rest.split(')').next()).map(str::trim).collect();
    let holds_more = segments(text).iter().any(|segment| !is_place(segment));
    for part in parts.into_iter().filter(|part| !part.is_empty()) {
        let is_sure =
            !holds_more || matches!(part, "US" | "UK") || (in_brackets.contains(&part) && !STATES.contains(&part));
        if let Some(country) = code(part).filter(|_| is_sure) {
            found.push(country);
        }
    }
    once(found)
}

/// The countries a sentence names in full.
pub fn named(text: &str) -> Vec<Country> {
    let folded = folded(text);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let longest = (1..=WORDS.min(words.len() - at))
            .rev()
            .find_map(|length| NAMES.get(&words[at..at + length].join(" ")).map(|country| (length, *country)));
        match longest {
            Some((length, country)) => {
                found.push(country);
                at += length;
            }
            None => at += 1,
        }
    }
    once(without_georgia(found))
}

/// In the United States Georgia is a State.
fn without_georgia(found: Vec<Country>) -> Vec<Country> {
    let has = |code: &str| found.iter().any(|country| country.code() == code);
    let is_state = has("US") && has("GE");
    found.into_iter().filter(|country| !(is_state && country.code() == "GE")).collect()
}

/// Pieces of an enumeration of places.
fn segments(text: &str) -> Vec<String> {
    let split = text.split([',', ';', '/', '+', '&', '(', ')', '|']);
    let pieces = split.flat_map(|piece| {
        let spaced = format!(" {} ", piece.trim().trim_end_matches('.'));
        let words = [" and ", " et ", " und ", " or ", " ou ", " oder "];
        let cut = words.iter().fold(spaced, |text, word| text.replace(word, ","));
        cut.split(',').map(|piece| piece.trim().to_owned()).collect::<Vec<_>>()
    });
    pieces.filter(|piece| !piece.is_empty()).collect()
}

/// Whether a piece is a country, a code or a group of countries.
pub fn is_place(piece: &str) -> bool {
    let groups = [
        "ue",
        "eea",
        "ewr",
        "eee",
        "european union",
        "union europeenne",
        "europaische union",
        "eu",
        "europe",
        "europa",
    ];
    let folded = folded(piece);
    let name = folded.trim().trim_start_matches("the ");
    code(piece).is_some()
        || NAMES.contains_key(name)
        || groups.contains(&name)
        || Country::is_group(piece)
        || matches!(name, "european economic area" | "global" | "worldwide" | "monde" | "weltweit")
}

fn code(part: &str) -> Option<Country> {
    let is_capital = part.len() == 2 && part.chars().all(|c| c.is_ascii_uppercase());
    is_capital.then(|| Country::meant_by(part)).flatten()
}

fn once(found: Vec<Country>) -> Vec<Country> {
    let mut once = Vec::new();
    for country in found {
        if !once.contains(&country) {
            once.push(country);
        }
    }
    once
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_real_lists_are_countries() {
        for (text, codes) in [
            ("United States", vec!["US"]),
            ("USA", vec!["US"]),
            ("U.S.", vec!["US"]),
            ("US", vec!["US"]),
            ("Vereinigte Staaten", vec!["US"]),
            ("États-Unis", vec!["US"]),
            ("Etats-Unis", vec!["US"]),
            ("EU (Ireland)", vec!["IE"]),
            ("EU", vec![]),
            ("Global", vec![]),
            ("USA, Europe, India", vec!["US", "IN"]),
            ("EU + USA.", vec!["US"]),
            ("UK + EU.", vec!["GB"]),
            ("Amsterdam (NL) and London (UK).", vec!["NL", "GB"]),
            ("DE, FR et US", vec!["DE", "FR", "US"]),
            ("San Francisco, CA, USA", vec!["US"]),
            ("Wilmington, DE, United States", vec!["US"]),
            ("San Francisco, CA", vec![]),
            ("Atlanta, Georgia, United States", vec!["US"]),
            ("Georgia", vec!["GE"]),
            ("New Jersey", vec!["US"]),
            ("New Zealand", vec!["NZ"]),
            ("Northern Ireland", vec!["GB"]),
            ("Germany, France; see the list of the vendor", vec!["DE", "FR"]),
            ("USA (US Cloud) or Germany (EU Cloud)", vec!["US", "DE"]),
            ("The Netherlands", vec!["NL"]),
            ("Allemagne et Pays-Bas", vec!["DE", "NL"]),
            ("Different locations where the vendor operates", vec![]),
            ("IT services in AT", vec![]),
            ("Papua New Guinea", vec!["PG"]),
            ("Hong Kong", vec!["HK"]),
            ("Czech Republic", vec!["CZ"]),
        ] {
            let found: Vec<_> = countries(text).iter().map(|country| country.code().to_owned()).collect();
            assert_eq!(found, codes, "{text}");
        }
    }
}
