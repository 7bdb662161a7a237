//! What rules check and why: in the terminal, in docs/RULES.md, in the register.

use crate::register::{DAY, Folder};
use art28::rules::{ALL, texts};
use std::path::Path;

/// No register is needed.
fn anywhere() -> Folder {
    let folder = Folder::example();
    std::fs::remove_file(folder.path().join("company.yaml")).expect("gone");
    folder
}

#[test]
fn the_list_names_every_rule_by_family() {
    let run = anywhere().run(&["explain"]);
    assert_eq!(run.code(), 0, "{}", run.err());
    for rule in ALL {
        let line = run.out().lines().find(|line| line.starts_with(rule.code)).map(str::to_owned);
        assert!(line.is_some_and(|l| l.contains(rule.name)), "{} in\n{}", rule.code, run.out());
    }
    assert!(run.out().contains("\nProcessing agreements\nDPA001"), "{}", run.out());
}

#[test]
fn a_rule_is_found_by_its_code_in_any_case_and_by_its_name() {
    let folder = anywhere();
    let by_code = folder.run(&["explain", "DPA001"]).out();
    assert!(by_code.starts_with("DPA001 missing-dpa\nMissing processing agreement\n"), "{by_code}");
    for asked in ["dpa001", "missing-dpa", "Missing-DPA"] {
        assert_eq!(folder.run(&["explain", asked]).out(), by_code, "{asked}");
    }
}

#[test]
fn an_unknown_rule_is_a_wrong_usage_with_a_hint() {
    let folder = anywhere();
    for (asked, hint) in [("missing-dpas", "missing-dpa"), ("DPA01", "DPA0"), ("zzz", "art28 explain")] {
        let run = folder.run(&["explain", asked]);
        assert_eq!((run.code(), run.out().as_str()), (2, ""), "{asked}");
        assert!(run.err().contains(&format!("there is no rule {asked}")) && run.err().contains(hint), "{}", run.err());
    }
}

#[test]
fn examples_are_drawn_as_check_draws_them() {
    let folder = anywhere();
    let explained = folder.run(&["explain", "DPA010"]).out();
    let example = texts(art28::rules::rule("DPA010").expect("a rule")).examples.iter().find(|e| e.fires).expect("one");
    let company =
        "name: Exemple\nentity: {name: Exemple SAS, country: FR}\nlanguages: [fr, en]\ncontact: privacy@example.com\n";
    assert_eq!((example.day.to_string().as_str(), example.files.len()), (DAY, 1));
    let register = Folder::new(company, &[("example", &example.files[0].1)]);
    let checked = register.run(&["check", "--rule", "DPA010"]).out();
    let (drawn, _) = checked.rsplit_once("\n\n").expect("a finding and the count");
    assert!(drawn.contains("warning[DPA010]") && explained.contains(drawn), "{drawn}\n\nis not in\n\n{explained}");
}

#[test]
fn every_example_is_shown_in_every_language() {
    use art28::{assess::Judge, law::Law, model::Lang, render, report};
    let judge = Judge { law: Law::built_in(), read_own: render::read_own };
    for (rule, lang) in ALL.iter().flat_map(|rule| Lang::ALL.iter().map(move |lang| (rule, *lang))) {
        let said = report::explain::text(rule, judge, report::Style { lang, width: 140 });
        let examples = &texts(rule).examples;
        let drawn = said.matches(&format!("[{}]", rule.code)).count();
        let firing = examples.iter().filter(|example| example.fires).count();
        assert!(drawn >= firing, "{} in {lang:?}: {drawn} of {firing} drawn\n{said}", rule.code);
        for example in examples {
            assert!(said.contains(&example.caption(lang)), "{} in {lang:?}", rule.code);
        }
    }
}

#[test]
fn prose_is_wrapped_to_the_width_and_links_are_shown() {
    let folder = anywhere();
    let out = folder.command(&["explain", "TRF005", "--color", "never"]).env("COLUMNS", "60").output().expect("runs");
    let said = String::from_utf8(out.stdout).expect("UTF-8");
    let why = said.split("\nWhy\n\n").nth(1).and_then(|rest| rest.split("\n\n").next()).expect("a paragraph");
    assert!(why.lines().count() > 3 && why.lines().all(|line| line.chars().count() <= 60), "{why}");
    assert!(said.contains("<https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32023D1795>"), "{said}");
    assert!(!said.contains('\u{1b}') && !said.contains("### ") && !said.contains("```"), "{said}");
}

#[test]
fn json_has_every_rule_with_its_sections() {
    let folder = anywhere();
    let json = folder.run(&["explain", "--format", "json"]).json();
    let rules = json["rules"].as_array().expect("rules");
    assert_eq!((json["version"].as_i64(), rules.len()), (Some(1), ALL.len()));
    let rule = rules.iter().find(|rule| rule["code"] == "DPA001").expect("DPA001");
    assert_eq!(rule["name"], "missing-dpa");
    assert_eq!(
        (&rule["severity"], &rule["from"], &rule["judges"]),
        (&"error".into(), &"2018-05-25".into(), &"processors".into())
    );
    assert_eq!(rule["basis"][0]["text"], "Art. 28(3) GDPR");
    assert!(rule["messages"]["message"]["message"].as_str().is_some_and(|m| m.contains("{$vendor}")), "{rule}");
    let headings: Vec<_> = rule["sections"].as_object().expect("sections").keys().collect();
    assert_eq!(headings.len(), 6);
    assert!(rules.iter().any(|rule| rule["from"].is_null()));
    let french = folder.run(&["explain", "dpa001", "--format", "json", "--lang", "fr"]).json();
    assert_eq!(french["rules"].as_array().map(Vec::len), Some(1));
    assert!(french["rules"][0]["sections"]["Pourquoi"].is_string(), "{french}");
    let german = folder.run(&["explain", "dpa001", "--format", "json", "--lang", "de"]).json();
    assert_eq!((&german["lang"], &german["rules"][0]["sections_lang"]), (&"de".into(), &"en".into()));
}

#[test]
fn the_document_of_the_rules_is_what_the_program_prints() {
    let printed = anywhere().run(&["explain", "--format", "markdown"]).out();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/RULES.md");
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    let differs = committed.lines().zip(printed.lines()).position(|(a, b)| a != b);
    assert!(
        committed == printed,
        "docs/RULES.md is not what the rules say (line {:?}): cargo run -- explain --format markdown > docs/RULES.md",
        differs.map(|line| line + 1)
    );
}

#[test]
fn machine_formats_do_not_follow_the_locale() {
    let folder = anywhere();
    for format in ["markdown", "json"] {
        let args = ["explain", "DUE002", "--format", format];
        let french = folder.command(&args).env("LANG", "fr_FR.UTF-8").output().expect("runs").stdout;
        assert_eq!(french, folder.run(&args).0.stdout, "{format}");
    }
    let text = folder.command(&["explain", "DUE002"]).env("LANG", "fr_FR.UTF-8").output().expect("runs").stdout;
    assert!(String::from_utf8_lossy(&text).contains("Ce que la règle vérifie"));
}

#[test]
fn the_register_explains_every_rule_and_its_findings_lead_there() {
    let folder = Folder::example();
    folder.build();
    for (path, heading, reported) in [
        ("rules.html", "Ce que la règle vérifie", "Signalé au 23\u{a0}novembre 2026"),
        ("en/rules.html", "What it checks", "Reported on 23\u{a0}November 2026"),
    ] {
        let page = folder.read(&format!("site/register/{path}"));
        assert_eq!(page.matches(heading).count(), ALL.len(), "{path}");
        for rule in ALL {
            let article =
                page.split(&format!(" id=\"{}\">", rule.code)).nth(1).unwrap_or_else(|| panic!("{}", rule.code));
            let article = article.split("</article>").next().unwrap_or_default();
            assert_eq!(article.matches("<figure").count(), texts(rule).examples.len(), "{path}: {}", rule.code);
        }
        assert!(page.contains(reported), "{path}");
        assert!(!page.contains("```") && !page.contains("<p>- "), "{path} shows Markdown");
    }
    for path in ["index.html", "findings.html", "vendors/calendly.html"] {
        assert!(folder.read(&format!("site/register/{path}")).contains("rules.html#DPA002\">DPA002</a>"), "{path}");
    }
}

#[test]
fn a_register_in_german_shows_german_messages_and_marks_english_prose() {
    let company = crate::register::COMPANY.replace("[fr, en]", "[de]");
    let folder = Folder::new(&company, &[]);
    folder.build();
    let page = folder.read("site/register/rules.html");
    assert!(page.contains("<h3>Dienstleister ohne zuständige Stelle</h3>"), "{page}");
    assert_eq!(page.matches("<h4 lang=\"en\">What it checks</h4>").count(), ALL.len());
    assert_eq!(page.matches("<h4>Meldungen</h4>").count(), ALL.len());
    assert!(!page.contains("{$"), "what a message names is left open");
}

#[test]
fn the_law_page_shows_every_fact_with_source_days_and_confidence() {
    use art28::law::Law;
    let folder = Folder::example();
    folder.build();
    let law = Law::built_in();
    for (path, confidence) in [("law.html", "lu dans un"), ("en/law.html", "read in a")] {
        let page = folder.read(&format!("site/register/{path}"));
        let facts = law.findings.len() + law.mechanisms.len() + law.elements.len() + law.territories.len();
        assert_eq!(page.matches("<tr").count(), facts + law.members.len() + law.eea.len() + 8, "{path}");
        assert!(page.matches(confidence).count() > facts / 2, "{path}");
        for finding in &law.findings {
            assert!(page.contains(&format!("<tr id=\"{}\">", finding.id)), "{path}: {}", finding.id);
        }
    }
    let english = folder.read("site/register/en/law.html");
    let row = |id: &str| {
        english.split(&format!("<tr id=\"{id}\">")).nth(1).and_then(|r| r.split("</tr>").next()).expect("a row")
    };
    let shield = row("us-privacy-shield-2016-1250");
    assert!(
        shield.contains("from 12\u{a0}July 2016 to 15\u{a0}July 2020") && shield.contains("no longer in force"),
        "{shield}"
    );
    let brazil = row("br-2026-179");
    assert!(brazil.contains("from 26\u{a0}January 2026") && brazil.contains("CELEX:32026D0179"), "{brazil}");
    assert!(brazil.contains("subject to Brazil’s General Data Protection Law"), "{brazil}");
    assert!(row("us-dpf-2023-1795").contains("contested") && row("us-dpf-2023-1795").contains("C-703/25 P"));
    assert!(
        row("element-written-form").contains("Art. 28(9)") && row("element-written-form").contains("required by law")
    );
    assert!(english.contains("7\u{a0}October 2026"), "the horizon");
}
