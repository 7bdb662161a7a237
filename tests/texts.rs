//! Pages of a vendor as they are on two days: what stands around the text changes, and then the text does.

use art28::model::Lang;
use art28::verify::{list, text};
use std::path::Path;

pub const BEFORE: (&str, [&str; 2]) = (
    include_str!("fixtures/pages/around-before.html"),
    ["Last updated: 2 November 2025", "Dernière mise à jour le 2 novembre 2025"],
);
pub const AFTER: (&str, [&str; 2]) = (
    include_str!("fixtures/pages/around-after.html"),
    ["Last updated on May 3rd, 2026 · 4 min read", "Mis à jour le 03/05/2026"],
);
pub const TEXTS: [&str; 2] =
    [include_str!("fixtures/pages/agreement.en.html"), include_str!("fixtures/pages/agreement.fr.html")];

/// A day's page, with a text inside it.
pub fn html((around, stamps): (&str, [&str; 2]), language: usize, text: &str) -> String {
    around.replace("<!-- text -->", text).replace("<!-- stamp -->", stamps[language])
}

/// What a day's page says.
fn page(around: (&str, [&str; 2]), language: usize, text: &str) -> text::Document {
    let page = html(around, language, text);
    text::read(page.as_bytes(), Some("text/html; charset=utf-8")).expect("a page with its text")
}

/// The texts of a later day: a shorter notice, another time limit, a later date, a vendor more and one that moved.
pub fn changed(language: usize) -> String {
    let changes: [&[(&str, &str)]; 2] = [
        &[
            ("within 24 hours", "within 72 hours"),
            ("announces a new one thirty days ahead", "announces a new one ten days ahead"),
            ("31 December 2027", "31 December 2029"),
            ("<td>Germany</td>", "<td>Germany, Finland</td>"),
            ("</tbody>", "<tr><td>Mast AI, Inc.</td><td>Summaries</td><td>USA</td></tr>\n</tbody>"),
            ("<li>logs of access are kept for twelve months.</li>\n", ""),
        ],
        &[
            ("dans les 24 heures", "dans les 72 heures"),
            ("annonce tout ajout trente jours", "annonce tout ajout dix jours"),
            ("31 décembre 2027", "31 décembre 2029"),
            ("<td>Allemagne</td>", "<td>Allemagne, Finlande</td>"),
            ("</tbody>", "<tr><td>Mast AI, Inc.</td><td>Résumés</td><td>USA</td></tr>\n</tbody>"),
            ("<li>les journaux d&rsquo;accès sont conservés douze mois.</li>\n", ""),
        ],
    ];
    changes[language].iter().fold(TEXTS[language].to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to)
    })
}

/// Compares with a file of `tests/golden`, or writes it where `ART28_WRITE_GOLDEN` is set.
fn is_golden(name: &str, shown: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    if std::env::var_os("ART28_WRITE_GOLDEN").is_some() {
        std::fs::write(&path, shown).expect("a golden file");
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(shown, golden, "{name}: look at it, then write it with ART28_WRITE_GOLDEN=1");
}

/// What a terminal without colours shows.
fn plain(shown: &str) -> String {
    anstream::adapter::strip_str(shown).to_string()
}

#[test]
fn navigation_banners_and_dates_are_no_difference() {
    for (language, text) in TEXTS.iter().enumerate() {
        let (before, after) = (page(BEFORE, language, text), page(AFTER, language, text));
        assert_eq!(text::difference(&before, &after), text::Difference::default());
        assert_eq!(before.fingerprint(), after.fingerprint());
        let changes = list::changes(&list::read(&before), &list::read(&after)).expect("two lists");
        assert!(changes.is_empty(), "{changes:?}");
    }
}

#[test]
fn a_copy_holds_the_text_and_nothing_around_it() {
    for (language, name) in ["page.en.txt", "page.fr.txt"].into_iter().enumerate() {
        let before = page(BEFORE, language, TEXTS[language]);
        is_golden(name, &before.to_copy());
        assert_eq!(text::Document::from_copy(&before.to_copy()), before);
    }
}

#[test]
fn a_changed_clause_is_told_with_its_words_in_each_language() {
    for (language, name) in ["differences.en.txt", "differences.fr.txt"].into_iter().enumerate() {
        let (before, after) = (page(BEFORE, language, TEXTS[language]), page(AFTER, language, &changed(language)));
        assert_ne!(before.fingerprint(), after.fingerprint());
        let difference = text::difference(&text::Document::from_copy(&before.to_copy()), &after);
        let changes = list::changes(&list::read(&before), &list::read(&after)).expect("two lists");
        let offered = list::offer(&changes.came, ["Harbour Hosting"]);
        let shown = Lang::ALL.iter().map(|lang| {
            format!("== {}\n{}\n{}\n", lang.code(), text::terminal(&difference, *lang), list::terminal(&changes, *lang))
        });
        is_golden(name, &plain(&format!("{}== yaml\n{offered}", shown.collect::<String>())));
    }
}

#[test]
fn a_page_gets_the_difference_as_values() {
    let (before, after) = (page(BEFORE, 0, TEXTS[0]), page(AFTER, 0, &changed(0)));
    let shown = text::page(&text::difference(&before, &after), Lang::De);
    let breach = shown.iter().find(|section| section.heading == "3. Breaches").expect("a section that changed");
    let json = serde_json::to_value(&breach.lines[0]).expect("values");
    assert_eq!(json["kind"], "changed");
    assert_eq!(json["label"], "geändert");
    assert_eq!(json["spans"][2], serde_json::json!({"is": "removed", "text": "24"}));
    assert_eq!(json["spans"][4], serde_json::json!({"is": "added", "text": "72"}));
}
