//! Lines joined into the text they were broken from.

use std::collections::HashSet;

/// Words that stand whole on some line; they tell a hyphen of a word from one of a line break.
pub struct Vocabulary(HashSet<String>);

impl Vocabulary {
    pub fn of<'t>(lines: impl Iterator<Item = &'t str>) -> Self {
        let mut words = HashSet::new();
        for line in lines {
            let inner = line.split(' ').map(bare).filter(|word| !word.ends_with('-'));
            words.extend(inner.map(str::to_lowercase));
        }
        Self(words)
    }

    /// A line and the one after it. A hyphen at the end goes, unless the word is written with it elsewhere.
    pub fn joined(&self, line: &str, next: &str) -> String {
        let line = line.trim_end_matches('\u{ad}');
        let last = line.rsplit(' ').next().unwrap_or_default();
        let first = next.split(' ').next().unwrap_or_default();
        if is_address(last) && line.ends_with(['/', '-', '.', '=', '&', '?', '_']) {
            return format!("{line}{next}");
        }
        let Some(stem) = last.strip_suffix(['-', '\u{2010}']).filter(|stem| stem.ends_with(char::is_alphanumeric))
        else {
            return format!("{line} {next}");
        };
        let with_hyphen = bare(&format!("{stem}-{first}")).to_lowercase();
        let is_broken = first.starts_with(char::is_lowercase) && stem.ends_with(char::is_alphabetic);
        if is_broken && !self.0.contains(&with_hyphen) {
            return format!("{}{next}", line.trim_end_matches(['-', '\u{2010}']));
        }
        format!("{line}{next}")
    }
}

fn is_address(word: &str) -> bool {
    word.contains("://") || word.starts_with("www.") || word.contains('@')
}

fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric() && c != '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hyphen_of_a_line_break_goes() {
        let vocabulary = Vocabulary::of(["a sub-processor of ours", "the controller"].into_iter());
        for (line, next, joined) in [
            ("the con-", "troller", "the controller"),
            ("each sub-", "processor", "each sub-processor"),
            ("30-", "day", "30-day"),
            ("Art. 28-", "30", "Art. 28-30"),
            ("see https://example.com/", "dpa for more", "see https://example.com/dpa for more"),
            ("end.", "Next", "end. Next"),
            ("a –", "b", "a – b"),
            ("soft\u{ad}", "ly", "soft ly"),
        ] {
            assert_eq!(vocabulary.joined(line, next), joined);
        }
    }
}
