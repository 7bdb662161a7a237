//! Comparing names as a lawyer would: spelling doesn't matter, the legal form does.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Spelled-out legal forms and their short form, longest first.
const FORMS: [(&str, &str); 18] = [
    ("societe par actions simplifiee unipersonnelle", "sasu"),
    ("gesellschaft mit beschrankter haftung", "gmbh"),
    ("societe par actions simplifiee", "sas"),
    ("societe a responsabilite limitee", "sarl"),
    ("limited liability company", "llc"),
    ("designated activity company", "dac"),
    ("besloten vennootschap", "bv"),
    ("public limited company", "plc"),
    ("naamloze vennootschap", "nv"),
    ("societe europeenne", "se"),
    ("aktiengesellschaft", "ag"),
    ("societe anonyme", "sa"),
    ("proprietary", "pty"),
    ("incorporated", "inc"),
    ("corporation", "corp"),
    ("private", "pvt"),
    ("limited", "ltd"),
    ("company", "co"),
];

/// A name without case, accents and punctuation, legal forms in their short form.
///
/// ```
/// use art28::model::normalised;
/// assert_eq!(normalised("Exemple S.A.S."), normalised("EXEMPLE, SAS"));
/// assert_ne!(normalised("Supabase, Inc."), normalised("Supabase Pte. Ltd."));
/// ```
pub fn normalised(name: &str) -> String {
    let plain = name.nfkd().filter(|c| !is_combining_mark(*c) && !matches!(c, '.' | '\'' | '’'));
    let plain: String = plain.flat_map(char::to_lowercase).collect();
    let plain = plain.replace('&', " and ");
    let words: Vec<&str> = plain.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
    let spaced = format!(" {} ", words.join(" "));
    FORMS.iter().fold(spaced, shortened).trim().to_owned()
}

/// Most names hold no spelled-out form, and are compared by the hundred.
fn shortened(name: String, (long, short): &(&str, &str)) -> String {
    if name.contains(long) { name.replace(&format!(" {long} "), &format!(" {short} ")) } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_legal_form_has_many_spellings() {
        for (one, other) in [
            ("Functional Software, Inc.", "FUNCTIONAL SOFTWARE INCORPORATED"),
            ("Exemple SAS", "Exemple S.A.S."),
            ("Société Générale SA", "Societe Generale, société anonyme"),
            ("Supabase Pte. Ltd.", "Supabase PTE LIMITED"),
            ("Muster GmbH", "Muster Gesellschaft mit beschränkter Haftung"),
            ("Smith & Co.", "Smith and Company"),
        ] {
            assert_eq!(normalised(one), normalised(other), "{one} / {other}");
        }
    }

    #[test]
    fn different_forms_are_different_entities() {
        for (one, other) in
            [("Acme, Inc.", "Acme, LLC"), ("Acme SAS", "Acme SA"), ("Acme GmbH", "Acme AG"), ("Acme", "Acme Inc.")]
        {
            assert_ne!(normalised(one), normalised(other), "{one} / {other}");
        }
    }
}
