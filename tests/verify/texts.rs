//! Texts through the whole program: looked at on three days, kept, compared, judged, and shown to legal.

use super::Server;
use crate::register::{COMPANY, Folder, Run, VENDOR};
use crate::texts::{AFTER, BEFORE, TEXTS, changed, html};
use std::collections::BTreeSet;

const EVIDENCE: &str = "evidence/vendors/beacon";

fn register(dpa: &str, list: &str) -> Folder {
    let vendor = format!(
        "{}dpa: {dpa}\nsubprocessors: {{url: {list}}}\n\
         internal:\n  subprocessors: [{{name: Harbour Hosting GmbH, country: DE, purpose: Hosting}}]\n  \
         review: {{reviews: [{{date: 2026-11-23, by: DPO, outcome: approved}}]}}\n",
        VENDOR.replace("name: Vendor", "name: Beacon")
    );
    Folder::new(COMPANY, &[("beacon", &vendor)])
}

fn verify(folder: &Folder, day: &str, more: &[&str]) -> Run {
    let run = folder.run_on(day, &[&["verify", "--allow-private", "--pause=0"], more].concat());
    assert_eq!(run.code(), 0, "{}", run.err());
    run
}

/// What was learnt of the texts of both links.
fn news(folder: &Folder, day: &str) -> [String; 2] {
    let json = verify(folder, day, &["--format=json"]).json();
    ["dpa", "subprocessors.url"].map(|route| {
        let links = json["links"].as_array().expect("links");
        let link = links.iter().find(|link| link["route"] == route).expect("a link");
        link["text"].as_str().expect("a word").to_owned()
    })
}

fn rules(folder: &Folder, day: &str) -> BTreeSet<String> {
    let found = folder.run_on(day, &["check", "--format=json"]).found();
    found.into_iter().filter(|(_, vendor)| vendor == "beacon").map(|(rule, _)| rule).collect()
}

fn copies(folder: &Folder) -> Vec<String> {
    folder.files(EVIDENCE).into_iter().map(|(path, _)| path).filter(|path| path.ends_with(".txt")).collect()
}

/// The agreement and the list on three days: as they are, with another site around them, and with other clauses.
fn watched(publish: impl Fn(&Server, usize)) -> (Folder, Run) {
    let server = Server::start();
    let folder = register(&server.at("/agreement"), &server.at("/list"));
    publish(&server, 0);
    assert_eq!(news(&folder, "2026-11-23"), ["new", "new"]);
    let before = folder.files("evidence");
    publish(&server, 1);
    let shown = verify(&folder, "2026-11-24", &[]).out();
    assert!(!shown.contains("changed since"), "{shown}");
    assert_eq!(news(&folder, "2026-11-24"), ["same", "same"]);
    assert_eq!(folder.files("evidence"), before, "nothing is written where nothing changed");
    assert!(!rules(&folder, "2026-11-24").contains("LNK002"));
    publish(&server, 2);
    let shown = verify(&folder, "2026-11-25", &[]);
    assert!(rules(&folder, "2026-11-25").contains("LNK002"));
    let kept =
        ["dpa.2026-11-23.txt", "dpa.2026-11-25.txt", "subprocessors.2026-11-23.txt", "subprocessors.2026-11-25.txt"];
    assert_eq!(copies(&folder), kept);
    (folder, shown)
}

#[test]
fn a_page_that_only_looks_otherwise_is_no_finding_and_a_changed_clause_is() {
    let (folder, shown) = watched(|server, day| {
        let page = match day {
            0 => html(BEFORE, 0, TEXTS[0]),
            1 => html(AFTER, 0, TEXTS[0]),
            _ => html(AFTER, 0, &changed(0)),
        };
        for path in ["/agreement", "/list"] {
            server.publish(path, "text/html; charset=utf-8", page.as_str());
        }
    });
    let shown = shown.out();
    for line in [
        "Beacon: processing agreement changed since 23\u{a0}November 2026",
        "evidence/vendors/beacon/dpa.2026-11-25.txt",
        "within [-24-] {+72+} hours",
        "+ New: Mast AI, Inc. · United States · Summaries",
        "- {name: \"Mast AI, Inc.\", country: \"US\", purpose: \"Summaries\"}",
    ] {
        assert!(shown.contains(line), "{line} in {shown}");
    }
    assert!(!shown.contains("name: \"Harbour"), "what the register knows isn’t offered: {shown}");
    assert_eq!(folder.run_on("2026-11-25", &["build", "--only=register"]).code(), 0);
    let dossier = folder.read("site/register/en/vendors/beacon.html");
    for shown in ["Mast AI, Inc. · United States · Summaries", "<del>", "72", "country: &quot;US&quot;"] {
        assert!(dossier.contains(shown), "{shown}");
    }
    assert!(!dossier.contains("Also of interest") && !dossier.contains("We and our partners"));
}

/// A PDF of paragraphs in Courier with so many letters a line and lines a page, a running head and a foot.
fn pdf(paragraphs: &[&str], (columns, lines): (usize, usize), foot: &str) -> Vec<u8> {
    let paragraphs = paragraphs.iter().map(|paragraph| textwrap::wrap(paragraph, columns));
    let lines_of_text: Vec<String> =
        paragraphs.flat_map(|lines| lines.into_iter().map(String::from).chain([String::new()])).collect();
    let pages: Vec<&[String]> = lines_of_text.chunks(lines).collect();
    let kids: Vec<String> = (0..pages.len()).map(|at| format!("{} 0 R", 10 + 2 * at)).collect();
    let mut pdf = format!(
        "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[{}]/Count {}>>endobj\n\
         3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>endobj\n",
        kids.join(" "),
        kids.len()
    );
    for (at, page) in pages.iter().enumerate() {
        let set = |x: usize, y: usize, text: &str| format!("BT /F1 10 Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET\n");
        let text: String = page.iter().enumerate().map(|(line, text)| set(60, 760 - 13 * line, text)).collect();
        let stream =
            format!("{}{text}{}", set(60, 805, "Beacon, agreement"), set(60, 30, &format!("{foot} {}", at + 1)));
        let (page, contents) = (10 + 2 * at, 11 + 2 * at);
        pdf += &format!(
            "{page} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {contents} 0 R\
             /Resources<</Font<</F1 3 0 R>>>>>>endobj\n{contents} 0 obj<</Length {}>>stream\n{stream}\nendstream endobj\n",
            stream.len()
        );
    }
    (pdf + "trailer<</Root 1 0 R>>\n%%EOF\n").into_bytes()
}

#[test]
fn a_pdf_set_anew_is_no_finding_and_a_changed_clause_is() {
    let clause = "Beacon tells the customer of a personal data breach within 24 hours of learning of it, in writing, and \
                  helps to tell the authority and the data subjects.";
    let paragraphs = |updated: &'static str, breach: &str| {
        let instructions =
            "Beacon processes the data on documented instructions alone, for as long as the contract lasts.";
        let end = "At the end of the contract Beacon returns the data and then deletes them within thirty days.";
        let texts = ["Data processing agreement", updated, instructions, breach, instructions, end];
        texts.map(str::to_owned)
    };
    let set = |updated: &'static str, breach: &str, how: (usize, usize), foot: &str| {
        let paragraphs = paragraphs(updated, breach);
        pdf(&paragraphs.each_ref().map(String::as_str), how, foot)
    };
    let pdfs = [
        set("Last updated: 2 November 2025", clause, (80, 40), "Page"),
        set("Last updated: 3 May 2026", clause, (46, 9), "Beacon, p."),
        set("Last updated: 4 May 2026", &clause.replace("24 hours", "72 hours"), (46, 9), "Beacon, p."),
    ];
    let (folder, shown) = watched(|server, day| {
        for path in ["/agreement", "/list"] {
            server.publish(path, "application/pdf", pdfs[day].as_slice());
        }
    });
    let shown = shown.out();
    assert!(shown.contains("1 line changed") && shown.contains("within [-24-] {+72+} hours"), "{shown}");
    assert_eq!(folder.run_on("2026-11-25", &["build", "--only=register"]).code(), 0);
    let dossier = folder.read("site/register/en/vendors/beacon.html");
    assert!(dossier.contains("<del>") && dossier.contains("72"), "{dossier}");
}

#[test]
fn a_wall_in_a_pages_place_neither_changes_nor_ends_a_text() {
    let server = Server::start();
    let folder = register(&server.at("/agreement"), &server.at("/list"));
    let wall = "<title>Just a moment...</title><p>Verifying you are human. This may take a few seconds.</p>";
    for path in ["/agreement", "/list"] {
        server.publish(path, "text/html", html(BEFORE, 1, TEXTS[1]));
    }
    news(&folder, "2026-11-23");
    let kept = copies(&folder);
    server.publish("/agreement", "text/html", wall);
    server.publish("/list", "text/html", "<div id=root></div><script src=/app.js></script>");
    let json = verify(&folder, "2026-11-24", &["--format=json"]).json();
    assert_eq!((&json["summary"]["blocked"], &json["summary"]["ok"]), (&1.into(), &1.into()));
    assert_eq!(copies(&folder), kept);
    assert!(!rules(&folder, "2026-11-24").contains("LNK002"));
    let said = verify(&folder, "2026-11-24", &["--lang=fr"]).out();
    assert!(said.contains("Son texte n’a pas été lu\u{a0}: le texte est affiché par un script"), "{said}");
}
