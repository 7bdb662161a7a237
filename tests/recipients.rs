//! The recipients of the company's own data, as their page and as what a privacy notice takes in.

use crate::register::{COMPANY, Folder};
use crate::{docs, secrets};
use quick_xml::Reader;
use quick_xml::events::Event;

const CRM: &str = "\
name: Leads
entity: {name: \"Leads, Inc.\", country: US, address: \"1 Example Street, Springfield\"}
serves: [company]
purpose: {fr: Recherche de contacts, en: Finding contacts}
condition: {fr: Seulement en France, en: Only in France}
source: {fr: Sites publics, en: Public websites}
data: [identity, contact]
subjects: [prospects]
retention: {days: 90, from: last-contact}
locations: [{country: US, use: processing}, FR]
transfers: [{to: US, mechanism: scc, module: 2}]
";

fn unlisted(more: &str) -> String {
    format!(
        "name: Zqhidden\nentity: {{name: Zqhidden SAS, country: FR}}\nserves: [company]\npurpose: P\ndata: [hr]\n\
         subjects: [employees]\nlocations: [FR]\n{more}"
    )
}

/// Page, page without navigation and block of a language.
const KINDS: [&str; 3] = ["company.html", "embed/recipients.html", "embed/recipients-block.htm"];

fn built(company: &str, vendors: &[(&str, &str)]) -> Folder {
    let folder = Folder::new(company, vendors);
    folder.build();
    folder
}

#[test]
fn a_recipient_is_shown_with_all_that_persons_must_be_told() {
    let folder = built(COMPANY, &[("leads", CRM)]);
    for kind in KINDS {
        let page = folder.read(&format!("site/public/en/{kind}"));
        for said in [
            "Leads, Inc.",
            "1 Example Street, Springfield",
            "United States",
            "Processor",
            "Finding contacts",
            "Only in France",
            "Identity, contact details",
            "Prospects",
            "Source of the data: Public websites",
            "90 days from the last contact",
            "Standard contractual clauses (module 2)",
            "CELEX:32021D0914",
            "the table names the transfer basis",
            "the table names its source",
            "To obtain a copy of the safeguards",
            "mailto:privacy@example.com",
        ] {
            let plain = page.replace("<span class=\"quiet\">", "");
            assert!(plain.contains(said), "{kind} lacks {said}: {page}");
        }
    }
    let own = CRM.replace("source: {fr: Sites publics, en: Public websites}\n", "");
    let folder = built(COMPANY, &[("leads", &own)]);
    assert!(!folder.read("site/public/en/company.html").contains("names its source"), "it comes from the persons");
}

#[test]
fn who_is_kept_off_the_list_is_named_by_category_alone() {
    let hidden = unlisted("category: hr\ninternal: {unlisted: zqhidreason}\n");
    let ended = unlisted("category: ads\nended_on: 2026-11-22\ninternal: {unlisted: zqhidreason}\n");
    let candidate = unlisted("category: crm\ninternal: {evaluating: true}\n");
    let nameless = unlisted("internal: {unlisted: zqhidreason}\n");
    let of_customers =
        unlisted("category: video\ninternal: {unlisted: zqhidreason}\n").replace("[company]", "[customers]");
    let vendors = [
        ("leads", CRM),
        ("zqhida", hidden.as_str()),
        ("zqhidb", &hidden),
        ("zqhidc", &ended),
        ("zqhidd", &candidate),
        ("zqhide", &nameless),
        ("zqhidf", &of_customers),
    ];
    let folder = built(COMPANY, &vendors);
    for kind in KINDS {
        let page = folder.read(&format!("site/public/fr/{kind}"));
        let said = "Autres destinataires, désignés par leur catégorie\u{a0}: ressources humaines</p>";
        assert!(page.contains(said), "{kind}: {page}");
    }
    for (path, bytes) in folder.files("site/public") {
        assert!(!String::from_utf8_lossy(&bytes).to_lowercase().contains("zqhid"), "{path}");
    }
    let alone = built(COMPANY, &[("zqhida", &hidden)]);
    let page = alone.read("site/public/en/company.html");
    assert!(
        page.contains("named by category: human resources") && !page.contains("No recipient is published"),
        "{page}"
    );
    let nobody = built(COMPANY, &[]).read("site/public/en/embed/recipients-block.htm");
    assert!(nobody.contains("No recipient is published") && !nobody.contains("<table"), "{nobody}");
}

/// Every element is closed, and each is one that any page may hold.
#[test]
fn the_block_is_a_whole_part_of_a_page_and_brings_nothing_along() {
    let hostile = CRM.replace("Leads\n", "'</section><script>alert(1)</script>'\n");
    let folder = built(&format!("{COMPANY}base_url: https://legal.example.com/\n"), &[("leads", &hostile)]);
    for lang in ["fr", "en"] {
        let block = folder.read(&format!("site/public/{lang}/embed/recipients-block.htm"));
        let as_xml = block.replace("<br>", "");
        let mut reader = Reader::from_str(&as_xml);
        let mut open: Vec<String> = Vec::new();
        let mut seen: Vec<String> = Vec::new();
        loop {
            match reader.read_event().unwrap_or_else(|e| panic!("{e}: {block}")) {
                Event::Start(tag) => open.push(tag.name().as_ref().to_owned()),
                Event::End(_) => seen.extend(open.pop()),
                Event::Eof => break,
                _ => {}
            }
        }
        seen.sort();
        seen.dedup();
        assert_eq!(
            seen,
            ["a", "h2", "h3", "li", "p", "section", "table", "tbody", "td", "th", "thead", "tr", "ul"],
            "{block}"
        );
        assert!(open.is_empty() && block.contains(&format!("<section lang=\"{lang}\"")), "{block}");
        assert!(block.contains(&format!("\"https://legal.example.com/{lang}/vendors/leads.html\"")), "{block}");
        assert!(!block.contains(" class=") && !block.contains(" style="), "{block}");
    }
    let without = built(COMPANY, &[("leads", CRM)]).read("site/public/en/embed/recipients-block.htm");
    assert!(!without.contains("leads.html") && without.contains("Leads<br>"), "{without}");
}

#[test]
fn nothing_internal_is_taken_along() {
    let folder = secrets::folder();
    folder.build();
    for (path, bytes) in folder.files("site/public/en/embed") {
        assert_eq!(secrets::is_told(&String::from_utf8_lossy(&bytes)), None, "{path}");
    }
}

#[test]
fn the_document_names_the_files_there_are() {
    let folder = built(COMPANY, &[("leads", CRM)]);
    let text = docs::read("docs/EMBED.md");
    let named: Vec<&str> = text.split('`').filter(|word| word.starts_with("embed/")).collect();
    assert_eq!(named.len(), 3, "{named:?}");
    for file in named {
        assert!(folder.exists(&format!("site/public/en/{file}")), "{file}");
    }
    for link in text.split(['"', '\'']).filter(|word| word.contains("/en/embed/")) {
        let file = link.split("/en/").nth(1).unwrap_or_default().trim();
        assert!(folder.exists(&format!("site/public/en/{file}")), "{link}");
    }
}
