//! Names people chose, as parts of addresses.

use super::sha256;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The longest part of an address made from a name; with its ending it is a file name everywhere.
const LONGEST: usize = 80;

/// A name as a part of an address and as a file's name: lower-case letters, digits, `.`, `_` and `-`. It depends on
/// the name alone. Where letters or digits are lost, the start of the name's hash tells it from another that loses
/// the same; names that differ only in case, accents, spaces or other marks get one slug.
///
/// ```
/// use art28::model::slug;
/// assert_eq!(slug("1.0"), "1.0");
/// assert_eq!(slug("Été 2026 (bis)"), "ete-2026-bis");
/// assert_ne!(slug("α"), slug("β"));
/// ```
pub fn slug(name: &str) -> String {
    let plain: String = name.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
    let is_kept = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_');
    let parts = plain.split(|c| !is_kept(c)).map(|part| part.trim_matches('.')).filter(|part| !part.is_empty());
    let mut slug = parts.collect::<Vec<_>>().join("-");
    let is_lost = plain.chars().any(|c| c.is_alphanumeric() && !c.is_ascii());
    if is_lost || slug.is_empty() || slug.len() > LONGEST {
        slug.truncate(LONGEST);
        let hash = sha256(name.as_bytes());
        slug = [slug.trim_matches(['.', '-']), &hash[..8]]
            .into_iter()
            .filter(|p| !p.is_empty())
            .collect::<Vec<_>>()
            .join("-");
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_leads_nowhere_else_and_is_a_file_name() {
        for name in
            ["1.0/α ../x", "..", ".", "", "../../etc", "a\\b", "CON ", "\u{202e}1", "é".repeat(300).as_str(), "☃"]
        {
            let slug = slug(name);
            assert!(!slug.is_empty() && slug.len() < 100, "{name}: {slug}");
            assert!(slug.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "._-".contains(c)), "{slug}");
            assert!(!slug.starts_with('.') && !slug.ends_with('.') && !slug.contains(".."), "{name}: {slug}");
        }
    }

    #[test]
    fn names_that_lose_letters_stay_apart() {
        let slugs = ["1.0", "1.0 α", "1.0 β", "α", "β", "2.0", "☃", "☂"].map(slug);
        let apart: std::collections::BTreeSet<_> = slugs.iter().collect();
        assert_eq!(apart.len(), slugs.len(), "{slugs:?}");
        assert_eq!(slug("1.0 A"), slug("1.0-a"));
    }
}
