//! Our own agreement as a PDF, read back by poppler. Without it these tests are skipped and say so, unless
//! `ART28_REQUIRE_BROWSER` asks for what a server has.

use crate::register::{COMPANY, Folder};
use std::process::Command;

fn poppler() -> bool {
    let is_there = Command::new("pdftotext").arg("-v").output().is_ok_and(|output| output.status.success());
    let is_required = std::env::var_os("ART28_REQUIRE_BROWSER").is_some();
    assert!(is_there || !is_required, "poppler-utils is required and isn’t there");
    if !is_there {
        eprintln!("skipped: no poppler-utils on this machine");
    }
    is_there
}

/// What a tool of poppler says of a file, with plain spaces.
fn asked(folder: &Folder, tool: &str, args: &[&str], path: &str) -> String {
    let mut command = Command::new(tool);
    command.args(args).arg(folder.path().join(path));
    if tool == "pdftotext" {
        command.arg("-");
    }
    let output = command.output().expect("poppler runs");
    assert!(output.status.success(), "{tool} {path}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).replace('\u{a0}', " ")
}

fn text(folder: &Folder, lang: &str) -> String {
    asked(folder, "pdftotext", &["-layout"], &format!("site/public/{lang}/dpa.pdf"))
}

/// What is read after the cover and the contents, without what stands around the pages.
fn body(folder: &Folder, lang: &str) -> String {
    let whole = text(folder, lang);
    whole.split('\u{c}').skip(2).map(|page| page.trim_start().split_once('\n').map_or(page, |(_, text)| text)).collect()
}

/// Asserts that words follow one another, and returns what comes after the last.
fn in_order<'a>(text: &'a str, words: &[&str]) -> &'a str {
    words.iter().fold(text, |rest, word| rest.split_once(word).unwrap_or_else(|| panic!("no {word} in {rest}")).1)
}

fn pages(folder: &Folder, lang: &str) -> usize {
    let info = asked(folder, "pdfinfo", &[], &format!("site/public/{lang}/dpa.pdf"));
    let line = info.lines().find(|line| line.starts_with("Pages:")).expect("a number of pages");
    line.split_whitespace().last().and_then(|number| number.parse().ok()).expect("a number")
}

#[test]
fn every_clause_and_every_row_is_in_the_pdf_in_order() {
    if !poppler() {
        return;
    }
    let folder = Folder::example();
    folder.build();
    let french = include_str!("../templates/dpa.fr.md").replace('\u{a0}', " ");
    let english = include_str!("../templates/dpa.en.md").replace('\u{a0}', " ");
    for (lang, template, annex, key) in
        [("fr", french, "Annexe", "Chiffrement des échanges"), ("en", english, "Annex", "Encryption in transit")]
    {
        let title = |line: &str| line.trim_start_matches('#').split(" {#").next().unwrap_or_default().trim().to_owned();
        let titles: Vec<_> = template.lines().filter(|line| line.starts_with('#')).map(title).collect();
        assert!(titles.len() > 35);
        let body = body(&folder, lang);
        let rest = in_order(&body, &titles.iter().map(String::as_str).collect::<Vec<_>>());
        let annexes = ["I", "II", "III", "IV"].map(|number| format!("{annex} {number}"));
        let rest = in_order(
            rest,
            &[&annexes[0], "10 rue de l’Exemple", "dpo@example.com", &annexes[1], &annexes[2], key, &annexes[3]],
        );
        let answers = if lang == "fr" {
            "Où l’accord répond à l’article 28"
        } else {
            "Where the agreement answers Article 28"
        };
        in_order(
            rest,
            &[
                "Brevo",
                "Scaleway",
                "Sentry",
                "2021/914",
                "Supabase",
                "Infomaniak",
                answers,
                "3.1 ",
                "9.1 ",
                "14. ",
                "3.7 ",
                "Signatures",
                "Exemple SAS",
            ],
        );
        assert!(rest.contains("Functional Software, Inc.") && !rest.contains("Calendly"));
    }
}

#[test]
fn the_pdf_is_tagged_and_says_what_it_is() {
    if !poppler() {
        return;
    }
    let folder = Folder::example();
    folder.build();
    for (lang, title) in
        [("fr", "Accord de sous-traitance – Exemple SAS"), ("en", "Data processing agreement – Exemple SAS")]
    {
        let path = format!("site/public/{lang}/dpa.pdf");
        let info = asked(&folder, "pdfinfo", &["-isodates"], &path);
        let holds = |key: &str, value: &str| info.lines().any(|l| l.starts_with(key) && l.contains(value));
        assert!(holds("Title:", title) && holds("Tagged:", "yes") && holds("CreationDate:", "2026-11-23"), "{info}");
        let about = asked(&folder, "pdfinfo", &["-meta"], &path);
        for mark in ["pdfuaid:part>1<", "pdfaid:part>2<", "pdfaid:conformance>A<"] {
            assert!(about.contains(mark), "{about}");
        }
        let structure = asked(&folder, "pdfinfo", &["-struct"], &path);
        for role in ["/Scope /Column", "/Scope /Row", "H1", "H2", "H3", "TOC", "TOCI", "LBody", "THead", "TD", "Link"] {
            assert!(structure.contains(role), "{role}");
        }
        let names = asked(&folder, "pdfinfo", &["-dests"], &path);
        assert!(names.contains("\"annex-4\"") && names.contains("\"d-sub-processors\""), "{names}");
        assert!(names.contains("\"article-28\""), "{names}");
        let links = asked(&folder, "pdfinfo", &["-url"], &path);
        let official =
            format!("https://eur-lex.europa.eu/legal-content/{}/TXT/?uri=CELEX:32016R0679", lang.to_uppercase());
        assert_eq!(links.matches(&official).count(), 24, "a link for each element: {links}");
    }
}

#[test]
fn two_builds_give_the_same_bytes() {
    let built = || {
        let folder = Folder::example();
        folder.build();
        ["fr", "en"]
            .map(|lang| std::fs::read(folder.path().join(format!("site/public/{lang}/dpa.pdf"))).expect("a PDF"))
    };
    assert!(built() == built());
}

#[test]
fn the_page_leads_to_the_pdf() {
    let folder = Folder::example();
    folder.build();
    assert!(folder.read("site/public/fr/dpa.html").contains("href=\"dpa.pdf\""));
    assert!(folder.read("site/public/sitemap.xml").contains("/en/dpa.pdf</loc>"));
}

/// A vendor for customers' data, by a number.
fn vendor(number: usize, name: &str, countries: &str) -> String {
    format!(
        "name: \"{name}\"\nentity: {{name: \"{name} Société par actions simplifiée\", country: US, address: \"{number} {}\"}}\n\
         serves: [customers]\npurpose: {{fr: \"Hébergement {number} ; assistance\", en: Hosting {number}}}\ndata: [identity]\n\
         subjects: [customers]\nlocations: [{countries}]\ntransfers: [{{to: US, mechanism: scc, module: 3}}]\n",
        "Longstreet".repeat(12)
    )
}

#[test]
fn sixty_sub_processors_each_have_their_row() {
    let names: Vec<_> = (100..160).map(|number| format!("Vendor {number}")).collect();
    let files: Vec<_> = names
        .iter()
        .enumerate()
        .map(|(at, name)| (format!("v{at:02}"), vendor(at, name, "US, FR, {country: IN, use: support}")))
        .collect();
    let vendors: Vec<_> = files.iter().map(|(id, yaml)| (id.as_str(), yaml.as_str())).collect();
    let folder = Folder::new(COMPANY, &vendors);
    folder.build();
    if !poppler() {
        return;
    }
    for lang in ["fr", "en"] {
        in_order(&body(&folder, lang), &names.iter().map(String::as_str).collect::<Vec<_>>());
        let count = pages(&folder, lang);
        assert!((18..40).contains(&count), "{count} pages");
    }
}

#[test]
fn hostile_values_and_an_empty_register_make_a_pdf_too() {
    let countries = "FR, DE, ES, IT, PT, PL, SE, US, IN, JP, BR";
    let names = ["שלום عليكم", "\u{1f469}\u{200d}\u{1f4bb} 日本", "*A* [x](y) <b>", "ААА Ελλάδα Łódź"];
    let long = "Unbreakable".repeat(40);
    let files: Vec<_> = names.into_iter().chain([long.as_str()]).map(|name| vendor(1, name, countries)).collect();
    let ids = ["a", "b", "c", "d", "e"];
    let vendors: Vec<_> = ids.into_iter().zip(files.iter().map(String::as_str)).collect();
    let company = COMPANY.replace("languages: [fr, en]", "languages: [fr, en, de]");
    let folder = Folder::new(&company, &vendors);
    folder.build();
    Folder::new(&company, &[]).build();
    if !poppler() {
        return;
    }
    for lang in ["fr", "en", "de"] {
        let found = text(&folder, lang);
        assert!(found.contains("*A* [x](y) <b>") && found.contains("Ελλάδα"), "{found}");
        assert!(found.contains("日本"), "a character no face has can still be copied: {found}");
        assert!((10..25).contains(&pages(&folder, lang)));
    }
}

#[test]
fn nothing_internal_is_in_the_pdf() {
    if !poppler() {
        return;
    }
    let folder = crate::secrets::folder();
    folder.build();
    for lang in ["fr", "en", "de"] {
        let path = format!("site/public/{lang}/dpa.pdf");
        let about =
            [["-meta"], ["-struct-text"], ["-dests"], ["-url"]].map(|args| asked(&folder, "pdfinfo", &args, &path));
        let found = text(&folder, lang) + &about.concat();
        assert!(found.contains("Vendor, Inc."), "{found}");
        assert_eq!(crate::secrets::is_told(&found), None);
    }
}
