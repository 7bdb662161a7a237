//! The change log as customers read it: its page, notices, feed and copies, from a real repository.

use crate::register::Folder;
use std::process::Command;

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

fn git(folder: &Folder, day: &str, args: &[&str]) {
    let time = format!("{day}T12:00:00Z");
    let mut command = Command::new("git");
    command.arg("-C").arg(folder.path()).args(args);
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
        command.env_remove(name);
    }
    command.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1");
    for who in ["AUTHOR", "COMMITTER"] {
        command.env(format!("GIT_{who}_NAME"), "Exemple").env(format!("GIT_{who}_EMAIL"), "legal@example.com");
        command.env(format!("GIT_{who}_DATE"), &time);
    }
    assert!(command.status().expect("git runs").success(), "git {args:?}");
}

fn commit(folder: &Folder, day: &str) {
    git(folder, day, &["add", "company.yaml", "vendors"]);
    git(folder, day, &["commit", "-q", "-m", "A change"]);
}

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
    git(&folder, "2026-01-05", &["init", "-q"]);
    commit(&folder, "2026-01-05");
    folder.write("vendors/a.yaml", vendor("A", "purpose: Post\nlocations: [FR, DE]\nsince: 2026-01-01\n"));
    commit(&folder, "2026-02-05");
    std::fs::remove_file(folder.path().join("vendors/b.yaml")).expect("removed");
    commit(&folder, "2026-03-05");
    folder.write("vendors/c.yaml", vendor("C", PLANNED));
    commit(&folder, "2026-11-20");
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
