//! Our own agreement: what each clause answers, its versions at their addresses, and what changed between them.

use crate::register::{COMPANY, DAY, Folder};
use std::collections::BTreeSet;

const TEXT: &str = "\
## 1. Sub-processors {#d-sub-processors}

{{ company.name }} names every sub-processor and keeps the same duties.

## 2. Breaches {#breach-notice}

{{ company.name }} gives notice of a breach within {{ terms.breach_hours }} hours, see [Annex IV](#annex-4).

## 3. Audit {#h-audit}

Reserved.

## 4. Our own clause {#ours}

The [list](index.html) is public. See [clause 2](#breach-notice) and [nothing](#nowhere).
";

/// A register in English with these versions (YAML list items), `TEXT` as its agreement.
fn register(versions: &str) -> Folder {
    registers("[en]", versions)
}

fn registers(languages: &str, versions: &str) -> Folder {
    let company = COMPANY.replace("[fr, en]", languages)
        + &format!(
            "base_url: https://legal.example.com\nown_dpa:\n  text: {{en: templates/dpa.en.md}}\n  breach_hours: 72\n  versions:\n{versions}"
        );
    let folder = Folder::new(&company, &[]);
    folder.write("templates/dpa.en.md", TEXT);
    folder
}

fn page(folder: &Folder, name: &str) -> String {
    folder.read(&format!("site/public/en/{name}"))
}

/// A page as it is read: without tags, hidden words in brackets.
fn said(html: &str) -> String {
    let marked = html.replace("<span class=\"unseen\">", "⟨").replace("</span>", "");
    let text: String = marked
        .split('<')
        .enumerate()
        .map(|(at, part)| if at == 0 { part } else { part.split_once('>').map_or("", |(_, text)| text) })
        .collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn messages(folder: &Folder, rule: &str) -> Vec<String> {
    let found = folder.run(&["check", "--format", "json"]).json();
    let findings = found["findings"].as_array().expect("findings").clone();
    let of_rule = findings.into_iter().filter(|finding| finding["rule"] == rule);
    of_rule.map(|finding| format!("{} {}", finding["route"], finding["message"])).collect()
}

#[test]
fn a_clause_names_the_element_it_answers_and_the_table_leads_to_it() {
    let folder = register("    []\n");
    folder.build();
    let html = page(&folder, "dpa.html");
    let official = "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32016R0679";
    let note = |id: &str| {
        let after = html.split(&format!(" id=\"{id}\">")).nth(1).expect("a clause");
        after.split("<p").nth(1).unwrap_or_default().to_owned()
    };
    assert!(note("breach-notice").starts_with(" class=\"answers\">") && note("breach-notice").contains(official));
    assert!(note("breach-notice").contains(">Art. 33(2)</a>"), "{}", note("breach-notice"));
    assert!(note("d-sub-processors").contains("Art. 28(2), 28(3)(d), 28(4)"));
    for id in ["ours", "h-audit"] {
        assert!(!note(id).contains("answers"), "{id} answers nothing: {}", note(id));
    }
    let table =
        html.split("<h2 id=\"article-28\"").nth(1).expect("the table").split("</table>").next().expect("an end");
    assert_eq!(table.matches("<tr>").count(), 3, "a heading and the two elements that are answered: {table}");
    assert!(table.contains("href=\"#breach-notice\">2. Breaches</a>") && !table.contains("h-audit"));
}

#[test]
fn the_built_in_agreement_answers_every_element_in_the_table() {
    let folder = Folder::example();
    folder.build();
    let law = &art28::law::Law::built_in().elements;
    for lang in ["fr", "en"] {
        let html = folder.read(&format!("site/public/{lang}/dpa.html"));
        let table = html.split("<h2 id=\"article-28\"").nth(1).expect("the table").to_owned();
        for element in law {
            use art28::model::Word;
            assert!(table.contains(&format!("href=\"#{}\"", element.id.word())), "{lang} {}", element.id.word());
            let clause = html.split(&format!(" id=\"{}\">", element.id.word())).nth(1).expect("a clause");
            assert!(clause.split("<p ").nth(1).expect("a note").starts_with("class=\"answers\">"), "{lang}");
        }
        assert_eq!(table.split("</table>").next().expect("an end").matches("<tr>").count(), law.len() + 1);
    }
}

const FIRST: &str = "    - {version: '1.0', effective_on: 2024-05-02}\n";
const SECOND: &str = "    - {version: '1.1', effective_on: 2025-06-01, summary: {en: Shorter time limits}}\n";
const THIRD: &str = "    - {version: '2.0', effective_on: 2027-01-01}\n";

#[test]
fn every_version_keeps_its_address_while_others_follow() {
    let mut pages: BTreeSet<String> = BTreeSet::new();
    for versions in [FIRST.to_owned(), [FIRST, SECOND].concat(), [FIRST, SECOND, THIRD].concat()] {
        let folder = register(&versions);
        folder.build();
        let built: BTreeSet<_> = folder.files("site/public/en/dpa").into_iter().map(|(path, _)| path).collect();
        assert!(built.is_superset(&pages) && built.len() == pages.len() + 1, "{built:?}");
        let map = folder.read("site/public/sitemap.xml");
        assert!(built.iter().all(|name| map.contains(&format!("<loc>https://legal.example.com/en/dpa/{name}</loc>"))));
        pages = built;
    }
}

#[test]
fn each_version_says_whether_it_is_in_force() {
    let folder = register(&[FIRST, SECOND, THIRD].concat());
    folder.build();
    let former = said(&page(&folder, "dpa/1.0.html"));
    assert!(former.contains("This is a former version. In force from 2 May 2024"), "{former}");
    assert!(former.contains("replaced on 1 June 2025 by version 1.1.") && former.contains("not published here"));
    assert!(!former.contains("What changed"), "nothing came before it");
    let current = said(&page(&folder, "dpa/1.1.html"));
    assert!(current.contains("This is the version in force. In force since 1 June 2025."), "{current}");
    assert!(current.contains("A new version is announced: 2.0, 1 January 2027"), "{current}");
    assert!(current.contains("within 72 hours") && current.contains("Shorter time limits"));
    assert!(current.contains("cannot be compared here"), "{current}");
    let coming = said(&page(&folder, "dpa/2.0.html"));
    assert!(coming.contains("This version is not in force yet. Comes into force on 1 January 2027."), "{coming}");
    let agreement = page(&folder, "dpa.html");
    for (version, changes) in [("1.0", false), ("1.1", true), ("2.0", true)] {
        assert!(agreement.contains(&format!("href=\"dpa/{version}.html\"")), "{version}");
        assert_eq!(agreement.contains(&format!("href=\"dpa/{version}.html#what-changed\"")), changes, "{version}");
    }
    assert!(said(&agreement).contains("A new version is announced: 2.0, 1 January 2027."));
}

#[test]
fn a_former_version_says_what_customers_read_then_not_todays_values() {
    let entry = |rest: &str| format!("    - {{version: '1.0', effective_on: 2025-01-15{rest}}}\n");
    let folder = register(&entry(""));
    folder.build();
    let kept = page(&folder, "dpa.md");
    assert!(kept.contains("Exemple gives notice of a breach within 72 hours"), "{kept}");
    let hash = art28::model::sha256(kept.as_bytes());
    let next = "    - {version: '2.0', effective_on: 2026-06-01}\n";
    let first = entry(&format!(", text: {{en: templates/dpa/1.0.en.md}}, sha256: {{en: {hash}}}"));
    let later = registers("[en]", &(first + next));
    later.write(
        "company.yaml",
        later
            .read("company.yaml")
            .replace("breach_hours: 72", "breach_hours: 24")
            .replace("Exemple\n", "Exemple Nouveau\n"),
    );
    later.write("templates/dpa/1.0.en.md", &kept);
    later.build();
    let former = said(&page(&later, "dpa/1.0.html"));
    assert!(
        former.contains("Exemple gives notice of a breach within 72 hours") && !former.contains("Nouveau gives"),
        "{former}"
    );
    let now = said(&page(&later, "dpa/2.0.html"));
    assert!(now.contains("within ⟨removed: 72⟨ (end) ⟨added: 24⟨ (end) hours"), "{now}");
    assert!(now.contains("Exemple ⟨added: Nouveau ⟨ (end)"), "{now}");
    assert_eq!(
        messages(&later, "OWN003").len(),
        1,
        "the version in force has no hash yet: {:?}",
        messages(&later, "OWN003")
    );
}

#[test]
fn a_former_text_with_values_to_fill_in_is_reported_and_not_shown() {
    let hash = art28::model::sha256(TEXT.as_bytes());
    let versions = format!(
        "    - {{version: '1.0', effective_on: 2025-01-15, text: {{en: templates/old.md}}, sha256: {{en: {hash}}}}}\n\
         \x20   - {{version: '2.0', effective_on: 2026-06-01, text: {{en: templates/dpa.en.md}}, sha256: {{en: {hash}}}}}\n"
    );
    let folder = register(&versions);
    folder.write("templates/old.md", TEXT);
    folder.build();
    let found = messages(&folder, "OWN003");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(
        found[0].contains("own_dpa.versions[0].text.en") && found[0].contains("still has names and days"),
        "{found:?}"
    );
    assert!(said(&page(&folder, "dpa/1.0.html")).contains("not published here"));
    assert!(
        said(&page(&folder, "dpa/2.0.html")).contains("within 72 hours"),
        "the version in force is filled with today’s values"
    );
}

#[test]
fn the_hash_of_the_text_as_read_makes_values_count() {
    let folder = register("    - {version: '1.0', effective_on: 2025-01-15}\n");
    folder.build();
    let hash = art28::model::sha256(page(&folder, "dpa.md").as_bytes());
    let company = folder.read("company.yaml").replace("2025-01-15}", &format!("2025-01-15, sha256: {{en: {hash}}}}}"));
    folder.write("company.yaml", &company);
    assert_eq!(messages(&folder, "OWN003"), Vec::<String>::new());
    folder.write("company.yaml", company.replace("breach_hours: 72", "breach_hours: 24"));
    assert!(messages(&folder, "OWN003")[0].contains("is no longer the text recorded as version 1.0"));
}

#[test]
fn a_version_to_come_is_shown_filled_and_compared() {
    let versions = "    - {version: '1.0', effective_on: 2025-01-15}\n\
                    \x20   - {version: '2.0', effective_on: 2027-01-01, text: {en: templates/next.md}}\n";
    let folder = register(versions);
    folder.write(
        "templates/next.md",
        TEXT.replace("a breach within", "every breach within") + "\nVersion {{ version }}, from {{ effective_on }}.\n",
    );
    folder.build();
    let coming = said(&page(&folder, "dpa/2.0.html"));
    assert!(coming.contains("of ⟨removed: a⟨ (end) ⟨added: every⟨ (end) breach within 72 hours"), "{coming}");
    assert!(coming.contains("Version 2.0, from 1 January 2027."), "{coming}");
    assert!(coming.contains("Unchanged 1. Sub-processors"), "{coming}");
    assert!(!said(&page(&folder, "dpa/1.0.html")).contains("every breach"));
}

#[test]
fn of_versions_of_one_day_the_last_written_is_in_force() {
    let versions = "    - {version: b, effective_on: 2026-06-01}\n    - {version: a, effective_on: 2026-06-01}\n\
                    \x20   - {version: z, effective_on: 2020-01-01}\n";
    let folder = register(versions);
    folder.build();
    assert!(said(&page(&folder, "dpa/a.html")).contains("This is the version in force."));
    assert!(said(&page(&folder, "dpa/b.html")).contains("replaced on 1 June 2026 by version a."));
    assert!(said(&page(&folder, "dpa/z.html")).contains("replaced on 1 June 2026 by version b."));
    assert!(said(&page(&folder, "dpa/a.html")).contains("What changed from version b"));
}

#[test]
fn a_name_of_any_kind_is_a_safe_file_and_two_that_fall_together_are_reported() {
    let folder = register(
        "    - {version: '1.0/α ../x', effective_on: 2025-01-15}\n    - {version: '<b>β</b>', effective_on: 2026-01-15}\n",
    );
    folder.build();
    let names: Vec<_> = folder.files("site/public/en/dpa").into_iter().map(|(path, _)| path).collect();
    assert_eq!(names.len(), 2, "{names:?}");
    for name in &names {
        assert!(name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-._".contains(c)), "{name}");
        assert!(page(&folder, "dpa.html").contains(&format!("href=\"dpa/{name}\"")));
    }
    assert!(page(&folder, "dpa.html").contains("&lt;b&gt;β&lt;") && !page(&folder, "dpa.html").contains("<b>β"));
    let folder = register(
        "    - {version: 1.0 A, effective_on: 2025-01-15}\n    - {version: 1.0-a, effective_on: 2026-01-15}\n",
    );
    assert_eq!(folder.run(&["build"]).code(), 1);
    assert!(!folder.exists("site/public"), "nothing is published");
    let found = messages(&folder, "REG003");
    assert!(found[0].contains("own_dpa.versions[1].version") && found[0].contains("“1.0 A” and “1.0-a”"), "{found:?}");
    assert!(found[0].contains("dpa/1.0-a.html"), "{found:?}");
}

#[test]
fn a_kept_text_that_is_not_there_is_reported() {
    let folder = register("    - {version: '1.0', effective_on: 2025-01-15, text: {en: templates/gone.md}}\n");
    let found = messages(&folder, "REG003");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].contains("own_dpa.versions[0].text.en") && found[0].contains("templates/gone.md"), "{found:?}");
    folder.write("templates/gone.md", b"\xff\xfe");
    let run = folder.run(&["build"]);
    assert!(run.code() == 2 && run.err().contains("templates/gone.md is not UTF-8 text"), "{}", run.err());
}

#[test]
fn a_version_kept_in_one_language_is_shown_in_it_with_its_language_said() {
    let versions = "    - {version: '1.0', effective_on: 2025-01-15, text: {en: templates/old.md}}\n\
                    \x20   - {version: '2.0', effective_on: 2026-06-01}\n";
    let folder = registers("[fr, en, de]", versions);
    folder.write("templates/old.md", "## Old {#d-sub-processors}\n\nThis is what the old text said of them.\n");
    folder.build();
    for lang in ["fr", "de"] {
        let former = folder.read(&format!("site/public/{lang}/dpa/1.0.html"));
        assert!(former.contains("<div class=\"clauses\" lang=\"en\">"), "{former}");
        assert!(former.contains(&format!("<p class=\"answers\" lang=\"{lang}\">")), "{former}");
        let now = folder.read(&format!("site/public/{lang}/dpa/2.0.html"));
        assert!(now.contains("<article class=\"changed\" lang=\"en\">"), "{now}");
        assert!(now.contains(&format!("<span class=\"unseen\" lang=\"{lang}\">")), "{now}");
        assert!(now.contains(&format!("<p class=\"badges\" lang=\"{lang}\">")), "{now}");
    }
    let note = "Ce texte n’existe pas dans la langue de cette page.";
    assert!(folder.read("site/public/fr/dpa/1.0.html").contains(note));
    assert!(!folder.read("site/public/fr/dpa/2.0.html").contains(note), "the text in force is built in for French");
    let english = folder.read("site/public/en/dpa/1.0.html");
    assert!(english.contains("<div class=\"clauses\">") && english.contains("<p class=\"answers\">"));
}

#[test]
fn links_of_the_text_lead_somewhere_from_a_versions_page() {
    let folder = register("    - {version: '1.0', effective_on: 2025-01-15}\n");
    folder.build();
    let html = page(&folder, "dpa/1.0.html");
    for href in ["../dpa.html#annex-4", "../index.html", "#breach-notice"] {
        assert!(html.contains(&format!("<a href=\"{href}\">")), "{href}: {html}");
    }
    assert!(!html.contains("#nowhere"), "{html}");
}

#[test]
fn a_hostile_text_changes_nothing_about_the_page() {
    let versions = "    - {version: '1.0', effective_on: 2025-01-15, text: {en: templates/old.md}}\n\
                    \x20   - {version: '2.0', effective_on: 2026-06-01}\n";
    let folder = register(versions);
    let text = "## <img src=x> {#main}\n\n<script>alert(1)</script> [a](javascript:alert) &amp; <b>\n\n\
                ## Twice {#x}\n\none\n\n## Twice {#x}\n\ntwo\n\n## What {#what-changed}\n\nx\n";
    folder.write("templates/old.md", text);
    folder.build();
    for name in ["dpa/1.0.html", "dpa/2.0.html"] {
        let html = page(&folder, name);
        for raw in ["<script", "<img", "<b>", "javascript:alert\""] {
            assert!(!html.contains(raw), "{name} holds {raw}: {html}");
        }
        let ids: Vec<_> = html.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{name}: {ids:?}");
    }
}

#[test]
fn a_long_agreement_is_compared_clause_by_clause() {
    let text = |hours: u32| -> String {
        (1..=60)
            .map(|n| {
                format!(
                    "## {n}. Clause {n} {{#c-{n}}}\n\nParagraph of {n} with **{}** hours.\n\n- an item\n\n",
                    if n % 10 == 0 { hours } else { 1 }
                )
            })
            .collect()
    };
    let versions = "    - {version: '1.0', effective_on: 2025-01-15, text: {en: templates/old.md}}\n\
                    \x20   - {version: '2.0', effective_on: 2026-06-01}\n";
    let folder = register(versions);
    folder.write("templates/old.md", text(72));
    folder.write("templates/dpa.en.md", text(48));
    folder.build();
    let html = page(&folder, "dpa/2.0.html");
    assert_eq!(html.matches("<article class=\"changed\">").count(), 6);
    assert!(html.len() < 60_000, "{}", html.len());
    assert!(said(&html).contains("Paragraph of 10 with ⟨removed: 72⟨ (end) ⟨added: 48⟨ (end) hours."));
    assert!(said(&html).contains("Unchanged 1. Clause 1 2. Clause 2"));
}

#[test]
fn only_what_a_version_names_leaves_the_folder_of_templates() {
    let versions = "    - {version: '1.0', effective_on: 2025-01-15, text: {en: templates/old.md}}\n\
                    \x20   - {version: '2.0', effective_on: 2026-06-01}\n";
    let folder = register(versions);
    folder.write("templates/old.md", "## Old {#x}\n\nzqold\n");
    folder.write("templates/dpa/2.0.en.md", "zqdraft");
    folder.write("templates/notes.md", "zqnotes");
    folder.build();
    let all: String =
        folder.files("site/public").iter().map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).collect();
    assert!(all.contains("zqold") && !all.contains("zqdraft") && !all.contains("zqnotes"));
}

#[test]
fn the_example_shows_what_changed_in_both_languages() {
    let folder = Folder::example();
    folder.build();
    assert_eq!(messages(&folder, "OWN003"), Vec::<String>::new(), "on {DAY}");
    for (lang, hours, cost) in [("fr", "heures", "Coût de l’aide"), ("en", "hours", "Costs of assistance")] {
        let html = folder.read(&format!("site/public/{lang}/dpa/1.0.html"));
        let hidden = |mark: &str| html.matches(&format!("<{mark}><span class=\"unseen\">")).count();
        assert!(hidden("ins") > 10 && hidden("ins") == html.matches("<ins>").count(), "{lang}");
        assert!(hidden("del") > 8 && hidden("del") == html.matches("<del>").count(), "{lang}");
        assert!(said(&html).contains(hours) && html.contains(cost));
        let former = folder.read(&format!("site/public/{lang}/dpa/0.9.html"));
        assert!(former.contains(cost) && !former.contains("what-changed"), "{lang}");
    }
}
