use super::*;
use crate::assess::{Finding, Judge};
use crate::law::Law;
use crate::model::{Lang, Word};
use crate::render;
use std::collections::BTreeSet;
use std::path::Path;

const HEADINGS: [(Lang, [&str; 6]); 2] = [
    (Lang::En, ["What it checks", "Why", "Example", "What to do", "When it may be waived", "Sources"]),
    (Lang::Fr, ["Ce que la règle vérifie", "Pourquoi", "Exemple", "Que faire", "Quand y déroger", "Sources"]),
];

fn judged(example: &Example) -> Vec<Finding> {
    Judge { law: Law::built_in(), read_own: render::read_own }.example(example).assessment.findings
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
            let found: Vec<_> = text.sections.iter().map(|s| s.heading.as_str()).collect();
            assert_eq!(found, headings, "{} in {}", rule.code, lang.code());
            for section in &text.sections {
                let has_prose = section.parts.iter().any(|part| matches!(part, Part::Markdown(_)));
                assert!(has_prose, "{} in {}: nothing under {}", rule.code, lang.code(), section.heading);
                assert_eq!(section.has_examples(), section.heading == headings[2], "{} {}", rule.code, section.heading);
            }
        }
    }
}

#[test]
fn a_part_in_a_language_has_every_message() {
    for rule in ALL {
        let parts = &texts(rule).by_lang;
        for lang in [Lang::En, Lang::Fr, Lang::De] {
            assert!(parts.contains_key(&lang), "{} has no part in {}", rule.code, lang.code());
        }
        for (lang, part) in parts {
            assert_eq!(part.messages.keys(), parts[&Lang::En].messages.keys(), "{} in {}", rule.code, lang.code());
        }
    }
}

#[test]
fn every_message_has_a_remedy() {
    for (rule, lang) in ALL.iter().flat_map(|rule| Lang::ALL.iter().map(move |lang| (rule, *lang))) {
        let messages = &texts(rule).get(lang).expect("a part").messages;
        assert!(!rule.title(lang).is_empty() && rule.title(lang) != "title", "{} in {}", rule.code, lang.code());
        for key in messages.keys().iter().filter(|key| *key != "title") {
            let remedy = messages.format(key, Some("remedy"), &Vec::new()).unwrap_or_default();
            assert!(!remedy.is_empty(), "{}.{key} in {} says not what to do", rule.code, lang.code());
        }
    }
}

#[test]
fn every_text_beside_the_rules_is_of_a_rule_of_the_list() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/rules");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let texts: BTreeSet<_> = files.filter(|path| path.extension().is_some_and(|e| e == "md")).collect();
    let listed: BTreeSet<_> = ALL.iter().map(|rule| rule.code.to_lowercase()).collect();
    let found: BTreeSet<_> =
        texts.iter().map(|path| path.file_stem().unwrap().to_string_lossy().into_owned()).collect();
    assert_eq!(found, listed, "a rule joins by a line in rules! {{ … }}");
    assert!(texts.iter().all(|path| path.with_extension("rs").exists()));
}

#[test]
fn families_have_titles_and_stand_together() {
    let families: Vec<_> = families().map(|rules| rules[0].family()).collect();
    assert_eq!(families.len(), families.iter().collect::<BTreeSet<_>>().len(), "{families:?}");
    for (family, lang) in families.iter().flat_map(|family| Lang::ALL.iter().map(move |lang| (family, *lang))) {
        assert!(!family_title(family, lang).starts_with("family-"), "{family} has no title in {}", lang.code());
    }
}

/// Waivers, policies and scripts name them.
#[test]
fn codes_and_names_stay_what_they_are() {
    let row = |rule: &&Rule| format!("{} {} {}\n", rule.code, rule.name, rule.severity.word());
    let found: String = ALL.iter().map(row).collect();
    let golden = include_str!("../../tests/golden/rules.txt");
    assert_eq!(found, golden, "tests/golden/rules.txt: codes and names are never changed; add new lines");
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
        for lang in Lang::ALL {
            assert!(citation.url(*lang).starts_with("https://"), "{id}");
            assert!(!citation.text.get(*lang).is_empty(), "{id} in {}", lang.code());
        }
    }
}
