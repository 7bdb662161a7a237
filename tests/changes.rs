//! The change log as customers read it: its page, notices, feed and copies, from a real repository.

use crate::register::Folder;

const COMPANY: &str = "\
name: Exemple
entity: {name: Exemple SAS, country: FR}
languages: [fr, en, de]
contact: privacy@example.com
subprocessors: {authorisation: general, notice_days: 30, objection_days: 14, objection_contact: legal@example.com}
";

fn vendor(name: &str, rest: &str) -> String {
    format!(
        "name: {name}\nentity: {{name: {name} SAS, country: FR, address: \"1 rue de l’Exemple, 75000 Paris\"}}\n\
         serves: [customers]\ndata: [identity, contact]\nsubjects: [customers]\nsubprocessors: none\n{rest}"
    )
}

const PLANNED: &str = "purpose: Search\nlocations: [US]\ntransfers: [{to: US, mechanism: scc, module: 3}]\n\
                       announced_on: 2026-11-20\nsince: 2027-01-10\nreason: {fr: Recherche plus rapide, en: Faster search, de: Schnellere Suche}\n";

/// Builds with git on the path.
fn build(folder: &Folder) {
    let path = std::env::var_os("PATH").expect("a path");
    let output = folder.command(&["build"]).env("PATH", path).output().expect("the program runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

/// A vendor whose purpose and places changed, one that ended, one that is announced.
fn told() -> Folder {
    let folder = Folder::new(COMPANY, &[("a", &vendor("A", "purpose: Mail\nlocations: [FR]\nsince: 2026-01-01\n"))]);
    folder.write("vendors/b.yaml", vendor("B", "purpose: Chat\nlocations: [FR]\nsince: 2025-12-01\n"));
    folder.commit("2026-01-05");
    folder.write("vendors/a.yaml", vendor("A", "purpose: Post\nlocations: [FR, DE]\nsince: 2026-01-01\n"));
    folder.commit("2026-02-05");
    std::fs::remove_file(folder.path().join("vendors/b.yaml")).expect("removed");
    folder.commit("2026-03-05");
    folder.write("vendors/c.yaml", vendor("C", PLANNED));
    folder.commit("2026-11-20");
    build(&folder);
    folder
}

#[test]
fn the_page_tells_what_was_and_what_is() {
    let folder = told();
    let page = folder.read("site/public/en/changes.html");
    let order =
        ["2026", "C announced", "You may object until", "B no longer used", "A: details changed", "A in use", "2025"];
    let places: Vec<_> = order.iter().map(|s| page.find(s).unwrap_or_else(|| panic!("{s}: {page}"))).collect();
    assert!(places.is_sorted(), "{places:?}");
    let row = page.split("<th scope=\"row\">").find(|row| row.starts_with("Purpose")).expect("the purpose");
    assert!(row.contains("Mail") && row.contains("Post"), "{row}");
    let rows = page.split("id=\"changed-2026-02-05-a\"").nth(1).expect("the change").split("</table>").next();
    assert_eq!(rows.expect("a table").matches("<th scope=\"row\">").count(), 2, "purpose and places, nothing else");
    assert!(page.contains("details are recorded here from 5"), "{page}");
    assert!(!page.contains("vendors/b.html"), "a vendor without a page gets no link");
    let list = folder.read("site/public/fr/index.html");
    assert!(list.contains("href=\"changes.html\"") && list.contains("datetime=\"2026-11-20\""));
}

#[test]
fn what_is_not_known_is_said_to_customers() {
    let folder = Folder::new(COMPANY, &[("a", &vendor("A", "purpose: Mail\nlocations: [FR]\nsince: 2026-01-01\n"))]);
    build(&folder);
    for (lang, said) in [("fr", "ne sont pas connues"), ("en", "is not known"), ("de", "sind nicht bekannt")] {
        let page = folder.read(&format!("site/public/{lang}/changes.html"));
        assert!(page.contains(said) && !page.to_lowercase().contains("git "), "{page}");
        assert!(page.contains("in-force-2026-01-01-a"), "the days of the files are told all the same");
    }
}

#[test]
fn a_day_that_has_no_commit_yet_names_no_file() {
    let folder = told();
    folder.write("vendors/a.yaml", vendor("A", "purpose: Parcels\nlocations: [FR]\nsince: 2026-01-01\n"));
    build(&folder);
    let page = folder.read("site/public/en/changes.html");
    assert!(page.contains("no day yet") && !page.contains(".yaml"), "{page}");
}

#[test]
fn an_announcement_has_a_notice_that_keeps_its_address() {
    let folder = told();
    let path = "site/public/fr/changes/2026-11-20-c.html";
    let page = folder.read(path);
    for said in [
        "C SAS",
        "Recherche plus rapide",
        "datetime=\"2027-01-10\"",
        "datetime=\"2026-12-04\"",
        "legal@example.com",
        "États-Unis",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
    for from in ["index.html", "changes.html", "vendors/c.html"] {
        let html = folder.read(&format!("site/public/fr/{from}"));
        assert!(html.contains("changes/2026-11-20-c.html\""), "{from}");
    }
    folder
        .write("vendors/c.yaml", vendor("C", &PLANNED.replace("2027-01-10", "2026-11-22")) + "ended_on: 2026-12-24\n");
    build(&folder);
    assert!(folder.read(path).contains("datetime=\"2026-11-22\""), "in use now, and the notice is still there");
    let end = folder.read("site/public/en/changes/2026-12-24-c.html");
    assert!(end.contains("C: not used after 24") && !end.contains("You may object"), "{end}");
}

/// The texts of an element, in order.
fn texts<'a>(xml: &'a str, name: &str) -> Vec<&'a str> {
    let open = format!("<{name}>");
    xml.split(&open).skip(1).filter_map(|rest| rest.split("</").next()).collect()
}

#[test]
fn the_feed_is_atom_with_ids_that_stay() {
    let folder = told();
    let feed = folder.read("site/public/en/changes.atom");
    assert!(feed.starts_with(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">"
    ));
    let ids = texts(&feed, "id");
    assert_eq!(ids.len(), 6, "the feed and five entries: {feed}");
    assert!(ids.iter().all(|id| id.starts_with("urn:uuid:") && id.len() == 45), "{ids:?}");
    assert_eq!(ids.iter().collect::<std::collections::BTreeSet<_>>().len(), 6);
    assert!(texts(&feed, "updated").iter().all(|time| time.ends_with("T00:00:00Z")));
    assert_eq!(texts(&feed, "updated")[0], "2026-11-20T00:00:00Z", "the newest entry's, not the day of the build");
    let summary = texts(&feed, "summary")[0];
    assert!(summary.contains("You may object until") && summary.contains("legal@example.com"), "{summary}");
    assert!(
        feed.contains("href=\"changes/2026-11-20-c.html\"")
            && feed.contains("href=\"changes.html#changed-2026-02-05-a\"")
    );
    assert!(folder.read("site/public/changes.atom").contains("href=\"fr/changes/2026-11-20-c.html\""));
    folder.write("company.yaml", format!("{COMPANY}base_url: https://legal.example.com\n"));
    build(&folder);
    let moved = folder.read("site/public/en/changes.atom");
    assert_eq!(ids, texts(&moved, "id"));
    assert!(
        moved.contains("rel=\"self\"") && moved.contains("\"https://legal.example.com/en/changes/2026-11-20-c.html\"")
    );
    let page = folder.read("site/public/en/vendors/a.html");
    assert!(
        page.contains("type=\"application/atom+xml\"") && page.contains("href=\"../../en/changes.atom\""),
        "{page}"
    );
}

#[test]
fn the_copies_follow_their_schemas() {
    let folder = told();
    let json = |path: &str| serde_json::from_str::<serde_json::Value>(&folder.read(path)).expect("JSON");
    for (file, schema) in [("changes.json", "changes"), (".well-known/subprocessors.json", "subprocessors")] {
        let schema = json(&format!("site/public/schema/{schema}.schema.json"));
        let validator = jsonschema::validator_for(&schema).expect("a schema");
        let copy = json(&format!("site/public/{file}"));
        let errors: Vec<_> = validator.iter_errors(&copy).map(|e| format!("{} {e}", e.instance_path())).collect();
        assert!(errors.is_empty(), "{file}: {errors:?}");
    }
    let changes = json("site/public/changes.json");
    let told = changes["languages"][1]["changes"].as_array().expect("changes");
    let what: Vec<_> = told.iter().map(|c| format!("{} {}", c["vendor"], c["what"]).replace('"', "")).collect();
    assert_eq!(what, ["c announced", "b ended", "a changed", "a in-force", "b in-force"]);
    assert_eq!(told[2]["facts"][0]["was"][0], "Mail");
    let who = json("site/public/.well-known/subprocessors.json");
    let ids: Vec<_> = who["subprocessors"].as_array().expect("a list").iter().map(|s| s["id"].clone()).collect();
    assert_eq!((ids, &who["language"]), (vec!["a".into(), "c".into()], &"fr".into()));
}

#[test]
fn the_tables_can_be_taken_into_another_page() {
    let folder = told();
    let own = vendor("D", "purpose: Payroll\nlocations: [FR]\nsince: 2026-01-01\n")
        .replace("[customers]\ndata", "[company]\ndata");
    folder.write("vendors/d.yaml", own);
    build(&folder);
    let page = |name: &str| folder.read(&format!("site/public/de/embed/{name}.html"));
    let (processors, recipients) = (page("processors"), page("recipients"));
    assert!(processors.contains("A SAS") && !processors.contains("D SAS"), "{processors}");
    assert!(recipients.contains("D SAS") && !recipients.contains("A SAS"), "{recipients}");
    assert!(!processors.contains("<nav") && processors.contains("../vendors/a.html"), "{processors}");
}

#[test]
fn the_log_offers_an_objection_until_its_last_day() {
    let folder = Folder::example();
    let page = |day: &str| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_art28"));
        command.env_clear().current_dir(folder.path()).args(["build", "-q", "--only", "public", "--as-of", day]);
        assert!(command.status().expect("runs").success());
        folder.read("site/public/en/changes.html")
    };
    assert!(page("2026-11-24").contains("You may object until"));
    assert!(!page("2026-11-25").contains("You may object until"));
}

#[test]
fn where_customers_authorise_each_sub_processor_nothing_speaks_of_objecting() {
    let company = COMPANY.replace("authorisation: general", "authorisation: specific");
    let folder = Folder::new(&company, &[("c", &vendor("C", PLANNED))]);
    folder.commit("2026-11-20");
    build(&folder);
    // The agreement has a clause of its own for each kind of authorisation.
    for (path, bytes) in folder.files("site/public").into_iter().filter(|(path, _)| !path.contains("/dpa")) {
        let said = String::from_utf8_lossy(&bytes);
        for word in ["may object", "to object", "opposer", "d’opposition", "Einspruch"] {
            assert!(!said.contains(word), "{path}: {word}");
        }
    }
    let notice = folder.read("site/public/en/changes/2026-11-20-c.html");
    assert!(notice.contains("Your authorisation is asked for by") && notice.contains("legal@example.com"), "{notice}");
    assert!(folder.read("site/public/en/changes.atom").contains("Your authorisation is asked for by"));
    assert!(folder.read("site/public/changes.json").contains("\"object_until\": null"));
}
