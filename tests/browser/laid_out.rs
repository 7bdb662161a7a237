//! How pages are laid out where nothing is odd: words stay whole, and prints read like documents.

use super::page::{DESKTOP, PHONE, Page};
use super::site::Site;
use super::{chromium, has};
use std::process::Command;

/// Words that are broken at the end of a line without a hyphen. What is one long word, such as an address, may be.
const TORN: &str = r"(() => {
    document.documentElement.style.hyphens = 'none';
    document.querySelectorAll('th, td').forEach(cell => { cell.style.hyphens = 'none'; });
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), torn = [], range = document.createRange();
    for (let text; text = texts.nextNode();) {
        // The heads of tables that have become cards are there to be heard.
        if (text.parentElement.closest('thead')?.offsetWidth < 2) continue;
        for (const word of text.data.matchAll(/\p{L}{2,18}(?![\p{L}\d_@:\/.=#?&%]\S)/gu)) {
            if (/[\p{L}\d_@.:\/=#?&%-]/u.test(text.data[word.index - 1] ?? ' ')) continue;
            range.setStart(text, word.index), range.setEnd(text, word.index + word[0].length);
            if (new Set([...range.getClientRects()].map(r => Math.round(r.top))).size > 1)
                torn.push(word[0] + ' in ' + text.parentElement.outerHTML.slice(0, 80));
        }
    }
    return torn;
})()";

#[test]
fn no_word_of_the_example_is_torn() {
    let Some(browser) = chromium() else { return };
    let site = Site::example();
    let page = browser.page();
    let mut torn = Vec::new();
    for place in site.pages() {
        page.open(&format!("{}?still", place.address));
        for screen in [DESKTOP, PHONE] {
            page.screen(screen);
            let found = page.run(TORN);
            let words = found.as_array().expect("a list").iter();
            torn.extend(words.map(|w| format!("{} ({} px): {w}", place.path, screen.width)));
        }
    }
    assert!(torn.is_empty(), "{}", torn.join("\n"));
}

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
