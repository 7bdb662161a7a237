//! Spaces a line may not end at, and characters that are no text.

use crate::model::Lang;
use unicode_normalization::UnicodeNormalization;

const NO_BREAK: char = '\u{a0}';

/// A text with one space between words, no-break spaces where its language has them, and nothing invisible.
pub fn tidy(text: &str, lang: Lang) -> String {
    let visible = text.nfc().filter_map(shown).collect::<String>();
    let single = one_space(&visible);
    let bound = with_numbers(&single);
    if lang == Lang::Fr { french(&bound) } else { bound }
}

/// The character as text shows it; none for what shows nothing.
fn shown(c: char) -> Option<char> {
    match c {
        '\t' | '\n' | '\r' => Some(' '),
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => None,
        '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}' => None,
        c if c.is_control() || u32::from(c) & 0xfffe == 0xfffe => None,
        c => Some(c),
    }
}

fn one_space(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c != ' ' || !out.ends_with(' ') {
            out.push(c);
        }
    }
    out
}

/// `article 28` stays on one line, and so do `30 days`.
fn with_numbers(text: &str) -> String {
    const BEFORE: [&str; 17] = [
        "art.",
        "arts.",
        "article",
        "articles",
        "paragraphe",
        "paragraph",
        "clause",
        "annex",
        "annexe",
        "anhang",
        "abs.",
        "§",
        "modul",
        "module",
        "modules",
        "eu)",
        "ue)",
    ];
    const UNITS: [&str; 12] =
        ["jour", "heure", "mois", "an", "ans", "année", "day", "hour", "month", "year", "tag", "stunde"];
    let words: Vec<&str> = text.split(' ').collect();
    let is_unit = |word: &str| UNITS.iter().any(|unit| word.starts_with(unit) && word.len() <= unit.len() + 2);
    let mut out = String::with_capacity(text.len());
    for (at, word) in words.iter().enumerate() {
        out.push_str(word);
        if let Some(next) = words.get(at + 1) {
            let is_reference = BEFORE.contains(&stem(word).as_str()) && next.starts_with(is_number);
            let is_amount = word.ends_with(|c: char| c.is_ascii_digit()) && is_unit(&next.to_lowercase());
            out.push(if is_reference || is_amount { NO_BREAK } else { ' ' });
        }
    }
    out
}

fn stem(word: &str) -> String {
    let word = word.rsplit(['’', '\'', '(']).next().unwrap_or_default();
    word.to_lowercase()
}

fn is_number(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, 'I' | 'V' | 'X')
}

/// French has spaces inside quotation marks and before high punctuation.
fn french(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let before_mark = characters.peek().is_some_and(|next| matches!(next, ';' | ':' | '!' | '?' | '»' | '%' | '€'));
        let after_quote = out.ends_with('«');
        out.push(if c == ' ' && (before_mark || after_quote) { NO_BREAK } else { c });
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(lang: Lang, text: &str, expected: &str) {
        assert_eq!(tidy(text, lang).replace(NO_BREAK, "~"), expected);
    }

    #[test]
    fn french_marks_keep_to_their_word() {
        check(Lang::Fr, "Quoi ? Oui ; « non » : 5 % !", "Quoi~? Oui~; «~non~»~: 5~%~!");
        check(Lang::En, "What ? « no » :", "What ? « no » :");
        check(Lang::Fr, "https://example.com/?a", "https://example.com/?a");
    }

    #[test]
    fn references_and_amounts_stay_whole() {
        check(Lang::Fr, "l’article 28, les articles 33 et 34", "l’article~28, les articles~33 et 34");
        check(Lang::En, "(Article 28(9)) within 30 days of Annex IV", "(Article~28(9)) within 30~days of Annex~IV");
        check(Lang::Fr, "règlement (UE) 2016/679", "règlement (UE)~2016/679");
        check(Lang::En, "on 12 March, clause by clause, 3 months.", "on 12 March, clause by clause, 3~months.");
    }

    #[test]
    fn nothing_invisible_is_left() {
        check(Lang::En, "a\u{202e}b\u{0}c\u{feff}d\n\n  e\u{ad}f\u{fffe}", "abcd ef");
        check(Lang::En, "e\u{301}", "é");
    }
}
