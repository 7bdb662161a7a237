//! Where a sentence ends, so that a copy has a sentence a line and a changed one is one changed line.

/// Words that end in a dot inside a sentence, in the languages of contracts: lower case, without the dot.
const SHORT: [&str; 58] = [
    "al", "art", "arts", "abs", "anl", "approx", "av", "bspw", "bzw", "ca", "cf", "ch", "cie", "co", "corp", "d.h",
    "dr", "e.g", "etc", "ex", "fig", "ggf", "gem", "i.e", "i.d.r", "i.s.d", "i.v.m", "inc", "incl", "inkl", "jr",
    "lit", "ltd", "m", "max", "min", "mme", "mr", "mrs", "ms", "n", "no", "nos", "nr", "p", "para", "paras", "pp",
    "prof", "pt", "resp", "s", "sec", "st", "str", "u.a", "vgl", "z.b",
];

/// The sentences of a text, which joined by spaces are the text again.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices(' ') {
        if at > start && ends_a_sentence(&text[start..at], &text[at + 1..]) {
            found.push(&text[start..at]);
            start = at + 1;
        }
    }
    if start < text.len() {
        found.push(&text[start..]);
    }
    found
}

fn ends_a_sentence(before: &str, after: &str) -> bool {
    let bare = before.trim_end_matches(['"', '”', '»', ')', ']', '’', '\'', ' ']);
    let next = after.trim_start_matches(['"', '“', '«', '(', '[', '‘', '\'', ' ']).chars().next();
    let starts_anew = next.is_some_and(|c| c.is_uppercase() || c.is_ascii_digit());
    match bare.chars().last() {
        Some('!' | '?' | '…') => starts_anew,
        Some('.') => starts_anew && !is_short(bare.trim_end_matches('.')),
        Some(';') => true,
        _ => false,
    }
}

/// Whether the last word is an abbreviation, an initial or the number of a clause.
fn is_short(before: &str) -> bool {
    let word = before.rsplit([' ', '(', '/']).next().unwrap_or_default();
    let lower = word.to_lowercase();
    let is_number =
        word.starts_with(|c: char| c.is_ascii_digit()) && word.chars().all(|c| c.is_ascii_digit() || c == '.');
    let is_letter = word.chars().count() == 1 && word.starts_with(char::is_alphabetic);
    (is_number && before.len() == word.len()) || is_letter || SHORT.contains(&lower.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_is_a_line() {
        for (text, parts) in [
            ("One. Two. Three", vec!["One.", "Two.", "Three"]),
            ("See Art. 28 GDPR. It holds.", vec!["See Art. 28 GDPR.", "It holds."]),
            ("1. The processor acts. 2. It ends.", vec!["1. The processor acts.", "2. It ends."]),
            ("Stripe, Inc. and Co. Ltd. act.", vec!["Stripe, Inc. and Co. Ltd. act."]),
            ("z.B. Hosting, vgl. Anlage 2. Danach endet es.", vec!["z.B. Hosting, vgl. Anlage 2.", "Danach endet es."]),
            ("« Il agit. » Elle signe.", vec!["« Il agit. »", "Elle signe."]),
            ("a; b", vec!["a;", "b"]),
            ("version 2.1 of it", vec!["version 2.1 of it"]),
            ("", vec![]),
        ] {
            assert_eq!(sentences(text), parts);
        }
    }

    #[test]
    fn joined_they_are_the_text() {
        for text in ["A. B. C.", "x  y", " . A", "é! È? À"] {
            assert_eq!(sentences(text).join(" "), text.trim_end_matches(' '), "{text}");
        }
    }
}
