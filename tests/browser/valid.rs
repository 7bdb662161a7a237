//! HTML and CSS judged by the Nu Html Checker, feeds by the grammar of Atom.

use super::hostile::hostile;
use super::site::Site;
use super::{checker, has};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The checker’s jar, which holds a RELAX NG validator too, and what runs it.
fn jar() -> Option<PathBuf> {
    let is_there = Command::new("java").arg("-version").output().is_ok_and(|o| o.status.success());
    has("Java", is_there).then(|| checker("vnu-jar/build/dist/vnu.jar")).flatten()
}

/// What the checker says of all pages and style sheets in folders.
fn said(jar: &Path, folders: &[&Path]) -> Vec<String> {
    let mut java = Command::new("java");
    java.arg("-Xss2m")
        .arg("-jar")
        .arg(jar)
        .args(["--format", "json", "--also-check-css", "--skip-non-html"])
        .args(folders);
    let output = java.output().expect("Java runs");
    let report: Value = serde_json::from_slice(&output.stderr).expect("JSON");
    let messages = report["messages"].as_array().expect("messages").iter();
    messages
        .map(|m| format!("{}:{}: {}", m["url"], m["lastLine"], m["message"]))
        .filter(|m| !is_about_disk(m))
        .collect()
}

/// The checker takes `'self'` to allow nothing where it reads from disk. The browser judges the policies.
fn is_about_disk(message: &str) -> bool {
    message.contains("Resource violates Content Security Policy (meta tag)") && message.contains("assets/")
}

/// A part of a page is judged in one.
fn put_blocks_in_pages(site: &Site) {
    for (path, block) in site.folder.files("site").into_iter().filter(|(path, _)| path.ends_with(".htm")) {
        let block = String::from_utf8(block).expect("UTF-8");
        let page = format!("<!doctype html><html lang=fr><title>t</title><h1>t</h1>{block}");
        site.folder.write(&format!("site/{path}l"), page);
        std::fs::remove_file(site.folder.path().join("site").join(path)).expect("removed");
    }
}

#[test]
fn every_page_and_style_sheet_is_valid() {
    let Some(jar) = jar() else { return };
    let (example, hostile) = (Site::example(), Site::of(hostile()));
    [&example, &hostile].into_iter().for_each(put_blocks_in_pages);
    let folders = [&example, &hostile].map(|s| s.folder.path().join("site"));
    example.folder.write("site/slip/t.html", "<!doctype html><html lang=en><title>t</title><p id=a><p id=a>");
    example.folder.write("site/slip/t.css", "p { colour: red }");
    let (slips, faults): (Vec<_>, Vec<_>) =
        said(&jar, &folders.each_ref().map(PathBuf::as_path)).into_iter().partition(|m| m.contains("/site/slip/"));
    assert!(slips.iter().any(|s| s.contains("Duplicate ID")), "{slips:?}");
    assert!(slips.iter().any(|s| s.contains("colour")), "{slips:?}");
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// What the grammar has against feeds.
fn against(jar: &Path, feeds: &[PathBuf]) -> String {
    let grammar = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/atom.rnc");
    let mut java = Command::new("java");
    java.arg("-cp").arg(jar).arg("nu.validator.vendor.thaiopensource.relaxng.util.Driver").arg("-c").arg(grammar);
    let output = java.args(feeds).output().expect("Java runs");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.success(), said.is_empty(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    said
}

/// Slips in a feed: what stands there, and what stood there instead.
const SLIPS: [(&str, &str); 11] = [
    ("<entry>", "<entry><id>urn:x:1</id>"),
    ("<title>", "<title type=\"markdown\">"),
    ("T00:00:00Z</updated>", "</updated>"),
    ("T00:00:00Z</updated>", "T00:00:00</updated>"),
    ("urn:uuid:", ""),
    (" href=\"", " src=\""),
    ("rel=\"alternate\"", "rel=\"other\""),
    ("<name>Exemple</name>", "<name> </name>"),
    ("xml:lang=\"en\"", "xml:lang=\"in English\""),
    ("<author>", "<x:author xmlns:x=\"https://example.com/\"/><author>"),
    ("</feed>", ""),
];

#[test]
fn every_feed_follows_the_grammar_of_atom() {
    let Some(jar) = jar() else { return };
    let (example, hostile) = (Site::example(), Site::of(hostile()));
    let feeds = |site: &Site| {
        let files = site.folder.files("site/public").into_iter().filter(|(path, _)| path.ends_with(".atom"));
        files.map(|(path, _)| site.folder.path().join("site/public").join(path)).collect::<Vec<_>>()
    };
    let feeds = [feeds(&example), feeds(&hostile)].concat();
    assert_eq!(feeds.len(), 8, "a feed a language, and one at the root");
    assert_eq!(against(&jar, &feeds), "");
    let good = example.folder.read("site/public/en/changes.atom");
    for (from, to) in SLIPS {
        assert!(good.contains(from), "{from}");
        example.folder.write("slip.atom", good.replacen(from, to, 1));
        assert_ne!(against(&jar, &[example.folder.path().join("slip.atom")]), "", "{from} as {to}");
    }
}
