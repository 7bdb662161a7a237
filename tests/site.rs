//! The built example: links, policies, documents that are data, and the list of files.

use crate::register::{Folder, files};
use std::collections::BTreeSet;

fn attribute<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    html.split(&format!(" {name}=\"")).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

fn pages(folder: &Folder, tree: &str) -> Vec<(String, String)> {
    let all = folder.files(tree).into_iter().filter(|(path, _)| path.ends_with(".html"));
    all.map(|(path, bytes)| (path, String::from_utf8(bytes).expect("UTF-8"))).collect()
}

/// The file a relative link leads to, and the id it asks for there.
fn resolve(page: &str, href: &str) -> (String, Option<String>) {
    let (path, id) = href.split_once('#').map_or((href, None), |(p, id)| (p, Some(id.to_owned())));
    let mut parts: Vec<&str> = page.split('/').collect();
    if !path.is_empty() {
        parts.pop();
    }
    for part in path.split('/').filter(|p| !p.is_empty()) {
        match part {
            ".." => parts.truncate(parts.len() - 1),
            part => parts.push(part),
        }
    }
    (parts.join("/"), id)
}

#[test]
fn every_relative_link_leads_to_a_file_and_an_id() {
    let folder = Folder::example();
    folder.build();
    every_link_leads_somewhere(&folder, &["site/public", "site/register"]);
    folder.write("vendors/broken.yaml", "name: [");
    folder.write(
        "vendors/half.yaml",
        include_str!("../vendors/scaleway.yaml").replace("name: Scaleway\n", "name: Half\nsince: soon\n"),
    );
    assert_eq!(folder.run(&["build"]).code(), 1);
    every_link_leads_somewhere(&folder, &["site/register"]);
}

fn every_link_leads_somewhere(folder: &Folder, trees: &[&str]) {
    for tree in trees {
        let present: BTreeSet<_> = folder.files(tree).into_iter().map(|(path, _)| path).collect();
        for (path, html) in pages(folder, tree).iter().filter(|(path, _)| path != "404.html") {
            for href in attribute(html, "href").into_iter().chain(attribute(html, "src")) {
                if href.contains("://") || href.starts_with("mailto:") {
                    continue;
                }
                let (target, id) = resolve(path, href);
                assert!(present.contains(&target), "{tree}/{path} links to {href}");
                if let Some(id) = id {
                    let html = folder.read(&format!("{tree}/{target}"));
                    assert!(html.contains(&format!(" id=\"{id}\"")), "{tree}/{path} links to {href}");
                }
            }
        }
    }
}

#[test]
fn pages_carry_a_strict_policy_and_nothing_inline() {
    let folder = Folder::example();
    folder.build();
    for tree in ["site/public", "site/register"] {
        for (path, html) in pages(&folder, tree) {
            assert!(html.contains("Content-Security-Policy\" content=\"default-src 'none';"), "{path}");
            assert!(!html.contains("<style") && !html.contains(" style=\""), "{path}");
            let scripts: Vec<_> = html.split("<script").skip(1).filter_map(|rest| rest.split('>').next()).collect();
            let is_list = tree == "site/public" && path.ends_with("/index.html");
            let allowed: &[&str] = if is_list { &[" src=\"../assets/list.js\" defer"] } else { &[] };
            assert_eq!(scripts, allowed, "{path}");
            assert_eq!(html.contains("script-src 'self'"), is_list, "{path}");
            assert!(!html.contains(" onclick") && !html.contains("javascript:"), "{path}");
            for tag in html.split("<a ").skip(1).map(|rest| rest.split('>').next().unwrap_or_default()) {
                let is_outside = tag.contains("href=\"http") && !tag.contains("//legal.example.com/");
                assert!(!is_outside || tag.contains("rel=\"noopener nofollow\""), "{path}: {tag}");
            }
            let weight = without_rows(&html).len();
            assert!(weight < 60_000, "{path} has {weight} bytes without its rows");
            if tree == "site/register" {
                assert!(html.contains("noindex") && html.contains("class=\"band\""), "{path}");
            }
        }
    }
}

/// A page without the rows of its tables and the rules' texts, which grow with what is listed.
fn without_rows(html: &str) -> String {
    [("<tr", "</tr>"), ("<article class=\"rule ", "</article>")].iter().fold(html.to_owned(), |html, (start, end)| {
        let mut parts = html.split(start);
        let before = parts.next().unwrap_or_default().to_owned();
        parts.fold(before, |kept, row| kept + row.split_once(end).map_or("", |(_, after)| after))
    })
}

#[test]
fn ids_are_unique_and_languages_are_said() {
    let folder = Folder::example();
    folder.build();
    for tree in ["site/public", "site/register"] {
        for (path, html) in pages(&folder, tree) {
            let ids = attribute(&html, "id");
            assert_eq!(ids.len(), ids.iter().collect::<BTreeSet<_>>().len(), "{path}: {ids:?}");
            assert!(html.contains("<html lang=\"fr\">") || html.contains("<html lang=\"en\">"), "{path}");
            assert_eq!(html.matches("<h1").count(), 1, "{path}");
        }
    }
}

#[test]
fn values_are_escaped_everywhere() {
    let vendor = "\
name: '<script>alert(1)</script>'
entity: {name: '\"><img src=x>', country: US, address: '<b>street</b>'}
serves: [customers, company]
purpose: {fr: '<i>fr</i>', en: '{{ company }} {% raw %}'}
data: [{fr: '<u>d</u>', en: '<u>d</u>'}]
subjects: [customers]
locations: [{country: US, region: '<s>', when: '<q>'}]
reason: '<em>'
internal: {notes: '<script>x</script> [a](javascript:x)', owner: '<b>', dpa: {state: none, reason: '</dd>'}}
";
    let company = "name: '*A* [x](y) <b>'\nentity: {name: '<Exemple>', country: FR, address: '`1`'}\nlanguages: [fr, en]\ncontact: a@example.com\n";
    let folder = Folder::new(company, &[("vendor", vendor)]);
    folder.build();
    for tree in ["site/public", "site/register"] {
        for (path, html) in pages(&folder, tree) {
            for raw in [
                "<script>",
                "<img",
                "<b>",
                "<i>",
                "<u>",
                "<s>",
                "<q>",
                "<em>A",
                "=\"javascript:",
                "<Exemple>",
                "<code>1",
            ] {
                assert!(!html.contains(raw), "{path} holds {raw}");
            }
        }
    }
}

#[test]
fn the_processor_list_follows_its_schema() {
    let folder = Folder::example();
    folder.build();
    let json = |path: &str| serde_json::from_str::<serde_json::Value>(&folder.read(path)).expect("JSON");
    let validator = jsonschema::validator_for(&json("site/public/schema/processors.schema.json")).expect("a schema");
    let list = json("site/public/processors.json");
    let errors: Vec<_> = validator.iter_errors(&list).map(|e| format!("{} {e}", e.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:?}");
    assert_eq!(list["languages"][0]["processors"].as_array().map(Vec::len), Some(12));
    let csv = folder.read("site/public/processors.csv");
    assert_eq!(csv.lines().count(), 25, "a heading, twelve vendors in two languages");
}

#[test]
fn spreadsheets_get_no_formula() {
    let vendor = "name: =1+1\nentity: {name: '@SUM(A1)', country: FR}\nserves: [customers]\npurpose: -2\ndata: [identity]\nsubjects: [customers]\nlocations: [FR]\n";
    let folder = Folder::new(crate::register::COMPANY, &[("vendor", vendor)]);
    folder.build();
    let csv = folder.read("site/public/processors.csv");
    for cell in csv.lines().skip(1).flat_map(|l| l.split(',')) {
        assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell}");
    }
}

#[test]
fn the_dpa_answers_every_required_element_in_french_and_english() {
    let folder = Folder::example();
    folder.build();
    for lang in ["fr", "en"] {
        let html = folder.read(&format!("site/public/{lang}/dpa.html"));
        for element in &art28::law::Law::built_in().elements {
            use art28::model::Word;
            let heading = format!(" id=\"{}\"", element.id.word());
            let clause =
                html.split(&heading).nth(1).unwrap_or_else(|| panic!("{lang}: no clause {}", element.id.word()));
            let text = clause.split("<h2").next().unwrap_or_default().split("<h3").next().unwrap_or_default();
            assert!(text.split_whitespace().count() > 20, "{lang}: {} is empty: {text}", element.id.word());
        }
        assert!(html.contains("48") && html.contains("id=\"annex-4\"") && html.contains("Functional Software, Inc."));
        assert!(!html.contains("Calendly"), "Annex IV names vendors for customers' data alone");
    }
}

#[test]
fn annex_four_and_the_list_come_from_the_same_values() {
    let folder = Folder::example();
    folder.build();
    let rows = |html: &str, from: &str| {
        let part = html.split(from).nth(1).expect("the part").split("</table>").next().expect("a table").to_owned();
        part.split("class=\"name\"")
            .skip(1)
            .map(|r| r.split('>').nth(1).unwrap_or_default().split('<').next().unwrap_or_default().to_owned())
            .collect::<BTreeSet<_>>()
    };
    let list = rows(&folder.read("site/public/en/index.html"), "<h2 id=\"customers\"");
    let annex = rows(&folder.read("site/public/en/dpa.html"), "<h2 id=\"annex-4\"");
    assert_eq!(list, annex);
    assert_eq!(list.len(), 4);
}

#[test]
fn old_names_lead_to_the_page() {
    let folder = Folder::example();
    folder.build();
    let html = folder.read("site/public/fr/vendors/sendinblue.html");
    assert!(html.contains("url=brevo.html"), "{html}");
    assert!(folder.read("site/public/index.html").contains("url=fr/index.html"));
}

#[test]
fn the_tree_has_these_files_and_no_other() {
    let folder = Folder::example();
    folder.build();
    let found: String = files(&folder.path().join("site")).into_iter().map(|(path, _)| path + "\n").collect();
    let with_pdf = |line: &&str| cfg!(feature = "pdf") || !line.ends_with(".pdf\n");
    let expected: String = include_str!("golden/files.txt").split_inclusive('\n').filter(with_pdf).collect();
    assert_eq!(found, expected, "update tests/golden/files.txt if this is meant");
}

#[test]
fn a_tool_without_personal_data_stands_on_the_list_apart() {
    let vendor = "name: Police\nentity: {name: Police SAS, country: FR}\nrole: none\nserves: [company]\n\
                  purpose: Fonts from our own server\ninternal: {role_reason: no request leaves our servers}\n";
    let folder = Folder::new(crate::register::COMPANY, &[("police", vendor)]);
    folder.build();
    let list = folder.read("site/public/fr/index.html");
    assert!(list.contains("Outils sans données à caractère personnel") && list.contains("Police SAS"));
    assert!(!folder.read("site/public/fr/company.html").contains("Police SAS"), "it receives nobody's data");
}

#[test]
fn a_text_of_the_register_keeps_its_capitals() {
    let vendor = "name: V\nentity: {name: V SAS, country: FR}\nserves: [company]\npurpose: P\n\
                  data: [identity, {fr: Numéro RPPS, en: RPPS number}, contact]\nsubjects: [prospects]\nlocations: [FR]\n";
    let folder = Folder::new(crate::register::COMPANY, &[("v", vendor)]);
    folder.build();
    assert!(folder.read("site/public/fr/index.html").contains(", Numéro RPPS, coordonnées"));
}

#[test]
fn each_law_that_binds_the_company_has_its_ground_on_the_page() {
    let company = format!("{}regimes: [eu, uk, ch]\n", crate::register::COMPANY);
    let vendor = "name: V\nentity: {name: V Inc., country: US}\nserves: [customers]\npurpose: P\ndata: [identity]\n\
                  subjects: [customers]\nlocations: [US, CH]\n\
                  transfers: [{to: US, mechanism: scc, module: 3, uk: uk-addendum, ch: bcr}]\n";
    let folder = Folder::new(&company, &[("v", vendor)]);
    folder.build();
    let page = folder.read("site/public/en/vendors/v.html");
    assert!(page.contains("Standard contractual clauses (module 3), EU law"), "{page}");
    assert!(page.contains(", UK law"), "{page}");
    assert!(page.contains("Adequacy decision, EU law") && page.contains("Adequacy decision, UK law"), "{page}");
    assert!(page.contains("Binding corporate rules, Swiss law") && page.contains("FADP Art. 16(2)(e)"), "{page}");
    assert!(page.contains("https://www.fedlex.admin.ch/eli/cc/2022/491/en") && !page.contains("47 GDPR"), "{page}");
}

#[test]
fn the_last_day_to_object_is_shown_until_it_has_passed() {
    let company = format!(
        "{}subprocessors: {{authorisation: general, notice_days: 30, objection_days: 14}}\n",
        crate::register::COMPANY
    );
    let vendor = |announced: &str| {
        format!(
            "name: V\nentity: {{name: V SAS, country: FR}}\nserves: [customers]\npurpose: P\ndata: [identity]\n\
                 subjects: [customers]\nlocations: [FR]\nsince: 2027-06-01\nannounced_on: {announced}\n"
        )
    };
    for (announced, is_shown) in [("2026-11-09", true), ("2026-11-08", false)] {
        let folder = Folder::new(&company, &[("v", &vendor(announced))]);
        folder.build();
        let page = folder.read("site/public/en/index.html");
        assert_eq!(page.contains("You may object until"), is_shown, "announced on {announced}: {page}");
    }
}
