//! The harness itself, and what a visitor does first.

use super::{chromium, serve};
use crate::register::Folder;

const TROUBLE: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>t</title>
<meta http-equiv=Content-Security-Policy content=\"default-src 'none'; script-src 'self'\">
<p style='color:red'>x</p><img src=http://elsewhere.example.com/x.png alt=x><script src=gone.js></script><script src=t.js></script>";

#[test]
fn what_goes_wrong_on_a_page_is_told() {
    let Some(browser) = chromium() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("t.html"), TROUBLE).expect("a file");
    std::fs::write(folder.path().join("t.js"), "console.error('no'); undefined.x").expect("a file");
    let page = browser.page();
    page.open(&serve(folder.path()).at("t.html"));
    let told = page.complaints().join("\n");
    for what in ["ContentSecurityPolicyIssue", "asks another host", "404", "console: ", "thrown: "] {
        assert!(told.contains(what), "{what} isn’t told: {told}");
    }
}

#[test]
fn a_page_is_typed_into_clicked_and_seen() {
    let Some(browser) = chromium() else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let html = "<!doctype html><html lang=en><meta charset=utf-8><title>t</title><label>a <input></label><label><input type=checkbox>b</label>";
    std::fs::write(folder.path().join("t.html"), html).expect("a file");
    let page = browser.page();
    page.open(&serve(folder.path()).at("t.html"));
    page.keys("Tab");
    page.write("abcd");
    page.keys("Backspace x Tab Space Shift+Tab");
    assert_eq!(page.run("document.activeElement.value"), "abcx");
    assert_eq!(page.run("document.querySelector('[type=checkbox]').checked"), true);
    page.click("[type=checkbox]");
    assert_eq!(page.run("document.querySelector('[type=checkbox]').checked"), false);
    assert!(page.picture().starts_with(b"\x89PNG"));
    assert!(page.pdf().starts_with(b"%PDF"));
}

#[test]
fn the_root_leads_to_the_default_language() {
    let Some(browser) = chromium() else { return };
    let folder = Folder::example();
    folder.build();
    let page = browser.page();
    page.open(&serve(&folder.path().join("site/public")).at("index.html"));
    page.wait_until("location.pathname === '/fr/index.html' && document.readyState === 'complete'");
    assert!(page.text("h1").contains("Qui traite des données pour nous"));
    assert_eq!(page.complaints(), Vec::<String>::new());
}
