use super::*;
use crate::assess::{Finding, assess};
use crate::law::Law;
use crate::load;
use crate::model::{Evidence, Lang};
use crate::render;
use crate::text::SourceFile;
use std::collections::BTreeSet;

/// The company of an example that shows none of its own.
const COMPANY: &str = "
name: Exemple
entity: {name: Exemple SAS, country: FR}
languages: [fr, en]
contact: privacy@example.com
subprocessors: {authorisation: general, notice_days: 30}
";

const HEADINGS: [(Lang, [&str; 6]); 2] = [
    (Lang::En, ["What it checks", "Why", "Example", "What to do", "When it may be waived", "Sources"]),
    (Lang::Fr, ["Ce que la règle vérifie", "Pourquoi", "Exemple", "Que faire", "Quand y déroger", "Sources"]),
];

fn judged(example: &Example) -> Vec<Finding> {
    let mut files = example.files.clone();
    if !files.iter().any(|(path, _)| path == "company.yaml") {
        files.push(("company.yaml".into(), COMPANY.into()));
    }
    let (read, seen): (Vec<_>, Vec<_>) = files.iter().partition(|(path, _)| is_of_register(path));
    let sources = read.into_iter().map(|(path, text)| SourceFile::new(path, text.as_bytes())).collect();
    let loaded = load::register(sources);
    let day = example.day.as_deref().unwrap_or("2026-11-23").parse().expect("a day");
    assess(&loaded, Law::built_in(), &evidence(&loaded, seen, day), day).findings
}

/// Files of an example beside the register's: documents that contracts name, and texts of our own in `templates/`.
fn evidence(loaded: &load::Loaded, seen: Vec<&(String, String)>, day: NaiveDate) -> Evidence {
    let mut evidence = Evidence::default();
    seen.iter().for_each(|(path, text)| evidence.saw(path, text.as_bytes()));
    let inside = |(path, text): &&(String, String)| {
        Some((path.strip_prefix("templates/")?.to_owned(), text.clone().into_bytes()))
    };
    let own = seen.iter().filter_map(inside).collect();
    if loaded.register.company_is_whole {
        let published = loaded.register.published(day);
        let texts = render::own_texts(&published, render::Files(&own), Law::built_in(), day);
        evidence.own_dpa = texts.expect("texts");
    }
    evidence
}

/// Any other file of an example is one a contract names.
fn is_of_register(path: &str) -> bool {
    path == load::COMPANY_FILE || path.starts_with(load::VENDOR_FOLDER)
}

#[test]
fn every_example_fires_or_passes_as_it_says() {
    for rule in ALL {
        let examples = &texts(rule).examples;
        assert!(examples.iter().any(|e| e.fires), "{} has no example that fires", rule.code);
        assert!(examples.iter().any(|e| !e.fires), "{} has no example that passes", rule.code);
        for example in examples {
            let findings = judged(example);
            let codes: Vec<_> = findings.iter().map(|f| f.rule.code).collect();
            assert_eq!(codes.contains(&rule.code), example.fires, "{}: {codes:?} in\n{:?}", rule.code, example.files);
            if !rule.code.starts_with("REG") {
                let shape: Vec<_> = findings
                    .iter()
                    .filter(|f| matches!(f.rule.check, Check::Shape(_)))
                    .map(|f| f.message(Lang::En))
                    .collect();
                assert!(shape.is_empty(), "{}: an example must be well-formed: {shape:?}", rule.code);
            }
        }
    }
}

#[test]
fn every_finding_says_what_is_wrong_and_what_to_do() {
    for finding in ALL.iter().flat_map(|rule| &texts(rule).examples).flat_map(judged) {
        for lang in Lang::ALL {
            for said in [finding.message(*lang), finding.remedy(*lang)] {
                let code = finding.rule.code;
                assert!(
                    !said.is_empty() && !said.contains("{$"),
                    "{code}.{} in {}: {said:?}",
                    finding.message,
                    lang.code()
                );
            }
        }
    }
}

#[test]
fn texts_are_whole_in_french_and_english() {
    for rule in ALL {
        for (lang, headings) in HEADINGS {
            let text = &texts(rule).by_lang.get(&lang).unwrap_or_else(|| panic!("{} in {}", rule.code, lang.code()));
            let found: Vec<_> = text.prose.lines().filter_map(|l| l.strip_prefix("### ")).collect();
            assert_eq!(found, headings, "{} in {}", rule.code, lang.code());
        }
    }
}

#[test]
fn every_language_has_every_message() {
    for rule in ALL {
        let parts = &texts(rule).by_lang;
        for lang in Lang::ALL {
            let part = parts.get(lang).unwrap_or_else(|| panic!("{} has no part in {}", rule.code, lang.code()));
            assert_eq!(part.messages.keys(), parts[&Lang::En].messages.keys(), "{} in {}", rule.code, lang.code());
        }
    }
}

#[test]
fn codes_and_names_are_unique_and_match_their_files() {
    let codes: BTreeSet<_> = ALL.iter().map(|r| r.code).collect();
    let names: BTreeSet<_> = ALL.iter().map(|r| r.name).collect();
    assert_eq!((codes.len(), names.len()), (ALL.len(), ALL.len()));
    for rule in ALL {
        assert!(rule.text.starts_with(&format!("# {} {}\n", rule.code, rule.name)), "{}", rule.code);
    }
}

#[test]
fn every_basis_has_an_official_link() {
    let law = Law::built_in();
    for id in ALL.iter().flat_map(|r| r.basis) {
        let citation = law.citation(id).unwrap_or_else(|| panic!("no citation {id}"));
        assert!(citation.url(Lang::En).starts_with("https://"), "{id}");
    }
}
