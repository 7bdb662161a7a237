//! Countries by ISO 3166-1 alpha-2 code, with names from CLDR.

use super::Lang;
use super::by_lang::{self, ByLang};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::LazyLock;

/// A country or territory: an ISO 3166-1 alpha-2 code that the table knows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 2]);

static NAMES: LazyLock<BTreeMap<Country, ByLang>> = LazyLock::new(|| {
    let rows = by_lang::read(include_bytes!("countries.csv"));
    rows.into_iter().filter_map(|(key, names)| Some((Country::code_bytes(key.first()?)?, names))).collect()
});

/// Codes people write that are no ISO country, with the one meant, if it is one.
const NOT_ISO: [(&str, Option<&str>); 7] =
    [("UK", Some("GB")), ("EL", Some("GR")), ("EU", None), ("EEA", None), ("EUR", None), ("WW", None), ("XX", None)];

impl Country {
    /// The country of a code; the case matters, as in ISO 3166.
    pub fn parse(code: &str) -> Option<Self> {
        Self::code_bytes(code).filter(|c| NAMES.contains_key(c))
    }

    fn code_bytes(code: &str) -> Option<Self> {
        <[u8; 2]>::try_from(code.as_bytes()).ok().map(Self)
    }

    /// What was meant by a text that is no code: `UK`, `fr`, `Germany`.
    pub fn meant_by(text: &str) -> Option<Self> {
        let upper = text.trim().to_uppercase();
        let alias = NOT_ISO.iter().find(|(code, _)| *code == upper).and_then(|(_, real)| *real);
        Self::parse(alias.unwrap_or(&upper)).or_else(|| Self::named(text.trim()))
    }

    /// Whether a text names a group of countries rather than one.
    pub fn is_group(text: &str) -> bool {
        let upper = text.trim().to_uppercase();
        NOT_ISO.iter().any(|(code, real)| *code == upper && real.is_none())
            || ["WORLDWIDE", "GLOBAL", "EUROPE", "MONDE"].contains(&upper.as_str())
    }

    fn named(text: &str) -> Option<Self> {
        let lower = text.to_lowercase();
        NAMES.iter().find(|(_, names)| names.all().any(|n| n.to_lowercase() == lower)).map(|(c, _)| *c)
    }

    /// The ISO code.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("??")
    }

    /// The name in a language, without an article.
    pub fn name(&self, lang: Lang) -> &'static str {
        NAMES.get(self).map_or("", |names| names.get(lang))
    }

    /// Every country of the table, by code.
    pub fn all() -> impl Iterator<Item = Self> {
        NAMES.keys().copied()
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_iso_and_norway_is_a_country() {
        assert_eq!(Country::parse("NO").unwrap().name(Lang::Fr), "Norvège");
        for wrong in ["UK", "EL", "EU", "fr", "Worldwide", "", "ZZ"] {
            assert!(Country::parse(wrong).is_none(), "{wrong}");
        }
    }

    #[test]
    fn what_was_meant_is_found() {
        for (text, code) in [("UK", "GB"), ("EL", "GR"), ("us", "US"), ("Germany", "DE"), ("Allemagne", "DE")] {
            assert_eq!(Country::meant_by(text).unwrap().code(), code);
        }
        assert!(Country::is_group("EU") && Country::is_group("worldwide"));
        assert!(Country::meant_by("EU").is_none());
    }

    #[test]
    fn the_table_is_whole() {
        assert!(Country::all().count() >= 249);
        assert!(NAMES.values().flat_map(ByLang::all).all(|name| !name.is_empty()));
    }
}
