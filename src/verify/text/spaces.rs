//! Text without what can't be seen: one kind of space, composed letters, no invisible marks.

use unicode_normalization::UnicodeNormalization;

/// A text on one line: runs of any white space become one space, invisible characters go, letters are composed (NFC)
/// and ligatures taken apart.
pub fn tidy(text: &str) -> String {
    let mut visible = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !is_invisible(*c)) {
        match c {
            '\u{fb00}'..='\u{fb06}' => visible.extend(c.nfkc()),
            c => visible.push(c),
        }
    }
    let words: Vec<&str> = visible.split_whitespace().collect();
    words.join(" ").nfc().collect()
}

/// Soft hyphens, zero-width spaces and joiners, marks of direction, byte-order marks and other controls.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
        || (c.is_control() && !c.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_are_one_and_letters_composed() {
        for (written, tidied) in [
            ("  a \n\t b\u{a0}\u{202f}c ", "a b c"),
            ("sous\u{ad}traitant", "soustraitant"),
            ("e\u{301}te\u{301}", "été"),
            ("a\u{200b}b\u{feff}\u{0}", "ab"),
            ("ﬁnd the oﬃce", "find the office"),
            ("\u{a0}", ""),
        ] {
            assert_eq!(tidy(written), tidied);
        }
    }
}
