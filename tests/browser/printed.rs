//! Pages as the browser prints them.

use super::page::Page;
use super::site::Site;
use super::{chromium, has};
use std::process::Command;

/// The text of a print, and the width of its first page in points.
fn printed(page: &Page, site: &Site, path: &str) -> (String, f64) {
    page.open(&site.at(path));
    site.folder.write("print.pdf", page.pdf());
    let asked = |program: &str, more: &[&str]| {
        let output =
            Command::new(program).arg(site.folder.path().join("print.pdf")).args(more).output().expect("poppler");
        assert!(output.status.success(), "{program} {path}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).replace('\u{a0}', " ")
    };
    let size =
        asked("pdfinfo", &[]).lines().find_map(|l| l.strip_prefix("Page size:").map(str::to_owned)).expect("a size");
    (
        asked("pdftotext", &["-layout", "-"]),
        size.split_whitespace().next().and_then(|w| w.parse().ok()).expect("a width"),
    )
}

#[test]
fn prints_hold_the_page_and_nothing_for_the_screen() {
    let is_there = Command::new("pdftotext").arg("-v").output().is_ok_and(|o| o.status.success());
    let (Some(browser), true) = (chromium(), has("pdftotext", is_there)) else { return };
    let site = Site::example();
    let page = browser.page();
    let (across, upright) = (842.0_f64, 595.0_f64);
    let prints: [(&str, f64, &[&str]); 5] = [
        ("site/public/fr/index.html", across, &["Sendinblue SAS", "Zoho CRM", "Où sont les données"]),
        ("site/public/en/vendors/sentry.html", upright, &["Functional Software, Inc.", "https://sentry.io/legal/dpa/"]),
        ("site/public/fr/dpa.html", upright, &["Préambule", "Dispositions finales", "Annexe IV"]),
        (
            "site/register/index.html",
            upright,
            &["Interne : ne pas publier", "Ce qui appelle une décision", "Échéances"],
        ),
        ("site/register/vendors/zoho-crm.html", upright, &["Constats", "Date, nom, signature"]),
    ];
    for (path, width, words) in prints {
        let (text, found) = printed(&page, &site, path);
        assert!((width - found).abs() < 2.0, "{path} is {found} pt wide");
        for word in words {
            assert!(text.contains(word), "{path} without {word}: {text}");
        }
        for useless in ["Aller au contenu", "Skip to", "Tout afficher", "Journal des changements  "] {
            assert!(!text.contains(useless), "{path} prints {useless}: {text}");
        }
    }
}
