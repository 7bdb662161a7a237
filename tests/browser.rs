//! Pages in headless Chromium. Without a browser they are skipped and say so, unless
//! `ART28_REQUIRE_BROWSER` asks for it.

use crate::register::Folder;
use std::path::Path;
use std::process::Command;

fn chromium() -> Option<&'static str> {
    let found = ["chromium", "chromium-browser", "google-chrome"]
        .into_iter()
        .find(|name| Command::new(name).arg("--version").output().is_ok_and(|o| o.status.success()));
    assert!(
        found.is_some() || std::env::var_os("ART28_REQUIRE_BROWSER").is_none(),
        "a browser is required and there is none"
    );
    if found.is_none() {
        eprintln!("skipped: no Chromium on this machine");
    }
    found
}

/// The page's document after loading, and what the browser complained of.
fn open(browser: &str, page: &Path) -> (String, String) {
    let profile = tempfile::tempdir().expect("a folder");
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"])
        .args([
            "--disable-background-networking",
            "--disable-component-update",
            "--enable-logging=stderr",
            "--window-size=390,800",
            "--virtual-time-budget=3000",
        ])
        .arg(format!("--user-data-dir={}", profile.path().display()))
        .args(["--dump-dom", &format!("file://{}", page.display())])
        .output()
        .expect("the browser runs");
    let log = String::from_utf8_lossy(&output.stderr).into_owned();
    let complaints: Vec<_> =
        log.lines().filter(|l| l.contains("CONSOLE") || l.contains("Content Security Policy")).collect();
    (String::from_utf8_lossy(&output.stdout).into_owned(), complaints.join("\n"))
}

#[test]
fn every_kind_of_page_opens_from_disk_without_complaint() {
    let Some(browser) = chromium() else { return };
    let folder = Folder::example();
    folder.build();
    let public = ["index.html", "company.html", "dpa.html", "vendors/crisp.html"];
    let mut pages: Vec<String> =
        ["fr", "en"].iter().flat_map(|lang| public.map(|p| format!("site/public/{lang}/{p}"))).collect();
    pages.extend(
        [
            "index.html",
            "findings.html",
            "vendors/crisp.html",
            "rules.html",
            "law.html",
            "en/index.html",
            "en/rules.html",
        ]
        .map(|p| format!("site/register/{p}")),
    );
    for page in pages {
        let (document, complaints) = open(browser, &folder.path().join(&page));
        assert!(complaints.is_empty(), "{page}: {complaints}");
        assert!(document.contains("</footer>"), "{page}: {document}");
    }
}

#[test]
fn the_root_leads_to_the_default_language() {
    let Some(browser) = chromium() else { return };
    let folder = Folder::example();
    folder.build();
    let (document, complaints) = open(browser, &folder.path().join("site/public/index.html"));
    assert!(complaints.is_empty(), "{complaints}");
    assert!(document.contains("Qui traite des données pour nous"), "{document}");
}
