//! What is shown while files change.

use super::*;

#[test]
fn an_edit_is_shown_and_open_pages_are_told() {
    let folder = register();
    let served = Served::new(&folder);
    let before = served.get(LIST);
    assert!(before.text().contains("Host SAS") && !before.text().contains(TROUBLE));
    let seen = before.state();
    let told = thread::scope(|scope| {
        let waiting = scope.spawn(|| served.get(&format!("/_art28/state?seen={seen}")));
        folder.write("vendors/host.yaml", vendor("Renamed"));
        waiting.join().expect("an answer").text()
    });
    let after = served.sees(LIST, "Renamed SAS");
    assert!(told.parse::<u64>().expect("a number") > seen && after.state() > seen);
    assert!(served.get("/public/en/vendors/host.html").text().contains("Renamed"));
    assert!(served.get("/register/vendors/host.html").text().contains("Renamed"));
    folder.write("vendors/second.yaml", vendor("Second"));
    served.sees(LIST, "Second SAS");
    std::fs::remove_file(folder.path().join("vendors/second.yaml")).expect("removed");
    served.misses(LIST, "Second SAS");
}

#[test]
fn editors_that_save_by_renaming_are_followed() {
    let folder = register();
    let served = Served::new(&folder);
    let save = |name: &str| {
        folder.write("vendors/.host.yaml.swp", vendor(name));
        std::fs::rename(folder.path().join("vendors/.host.yaml.swp"), folder.path().join("vendors/host.yaml"))
            .expect("renamed");
    };
    save("Renamed");
    served.sees(LIST, "Renamed SAS");
    save("Short-lived");
    std::fs::remove_file(folder.path().join("vendors/host.yaml")).expect("removed");
    served.sees(DESK, "<strong>0</strong> vendors");
}

#[test]
fn a_broken_file_shows_its_finding_and_the_last_good_site_stays() {
    let folder = register();
    let served = Served::new(&folder);
    folder.write("vendors/host.yaml", broken());
    for page in [LIST, "/public/en/vendors/host.html", "/register/vendors/host.html", DESK, "/"] {
        let text = served.sees(page, TROUBLE).text();
        assert!(text.contains("vendors/host.yaml:2:") && text.contains("REG003"), "{page}: {text}");
        assert!(text.contains("USA") && text.contains("= help:"), "{page}: {text}");
    }
    assert!(served.get(LIST).text().contains("Host SAS"), "the last good site");
    assert!(served.get("/register/vendors/host.html").text().contains("Host SAS"), "the last good dossier");
    assert!(served.get(DESK).text().contains("The public site is waiting"), "the register of today");
    for said in ["vendors/host.yaml:2:", "stay as they were"] {
        until(|| format!("{said} in {}", served.said()), || served.said().contains(said).then_some(()));
    }
    folder.write("vendors/host.yaml", vendor("Mended"));
    let mended = served.sees(LIST, "Mended SAS").text();
    assert!(!mended.contains(TROUBLE) && !served.get(DESK).text().contains(TROUBLE), "{mended}");
}

#[test]
fn a_fault_in_an_internal_half_is_the_registers_own_matter() {
    let folder = register();
    let served = Served::new(&folder);
    folder.write("vendors/host.yaml", vendor("Host") + "internal: {dpa: {state: unheard-of}}\n");
    let dossier = served.sees("/register/vendors/host.html", "unheard-of").text();
    assert!(!dossier.contains(TROUBLE) && !served.get(LIST).text().contains(TROUBLE));
}

#[test]
fn a_register_that_is_broken_from_the_start_is_shown_as_far_as_it_goes() {
    let folder = with_host(&broken());
    let served = Served::new(&folder);
    let public = served.get(LIST);
    assert_eq!(public.status, 503);
    assert!(public.text().contains(TROUBLE) && public.text().contains("vendors/host.yaml:2:"));
    assert_eq!(served.get(DESK).status, 200);
    folder.write("vendors/host.yaml", vendor("Mended"));
    assert_eq!(served.sees(LIST, "Mended SAS").status, 200);
}

#[test]
fn a_broken_template_is_told_and_mended() {
    let folder = register();
    let served = Served::new(&folder);
    folder.write("templates/public/list.html", "<p>\n{{ list.nothing }}");
    let text = served.sees(LIST, TROUBLE).text();
    assert!(text.contains("public/list.html:2") && text.contains("Host SAS"), "{text}");
    assert!(served.get(DESK).text().contains("public/list.html:2"));
    folder.write("templates/public/list.html", "<title>no head, no body</title><p>Our own words</p>");
    let own = served.sees(LIST, "Our own words").text();
    assert!(own.starts_with("<script src=\"/_art28/reload.js\"") && !own.contains(TROUBLE), "{own}");
    std::fs::remove_dir_all(folder.path().join("templates")).expect("removed");
    served.sees(LIST, "Host SAS");
}

#[test]
fn files_may_go_and_come_back() {
    let folder = register();
    let served = Served::new(&folder);
    let at = |name: &str| folder.path().join(name);
    std::fs::remove_file(at("company.yaml")).expect("removed");
    assert!(served.sees(LIST, TROUBLE).text().contains("company.yaml"));
    assert!(served.get(LIST).text().contains("Host SAS"));
    folder.write("company.yaml", company().replace("Exemple SAS", "Exemple SE"));
    served.sees(LIST, "Exemple SE");
    std::fs::rename(at("vendors"), at("aside")).expect("renamed");
    served.misses(LIST, "Host SAS");
    std::fs::rename(at("aside"), at("vendors")).expect("renamed");
    served.sees(LIST, "Host SAS");
    folder.write("vendors/host.yaml", vendor("Renamed"));
    served.sees(LIST, "Renamed SAS");
    std::fs::rename(at("vendors"), at("aside")).expect("renamed");
    std::fs::rename(at("aside"), at("vendors")).expect("renamed");
    folder.write("vendors/host.yaml", vendor("Back"));
    served.sees(LIST, "Back SAS");
}

#[test]
fn of_many_quick_saves_the_last_is_shown_and_few_are_built() {
    let folder = register();
    let served = Served::new(&folder);
    for number in 0..200 {
        folder.write("vendors/host.yaml", if number % 2 == 0 { broken() } else { vendor(&format!("Number {number}")) });
    }
    let text = served.sees(LIST, "Number 199 SAS").text();
    assert!(!text.contains(TROUBLE));
    let builds = served.said().matches(" ms; ").count();
    assert!(builds < 40, "{builds} builds: {}", served.said());
}

#[test]
fn a_commit_and_a_filed_contract_are_changes_too() {
    let document = "internal: {dpa: {state: executed, document: contracts/host.pdf, sha256: ";
    let hash = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae";
    let folder = with_host(&format!("{}{document}{hash}}}}}\n", vendor("Host")));
    folder.write("contracts/host.pdf", "foo");
    git(folder.path(), DAY, &["init", "-q"]);
    let served = Served::new(&folder);
    let dossier = "/register/vendors/host.html";
    assert!(!served.get(dossier).text().contains("rules.html#DPA006"));
    folder.write("contracts/host.pdf", "bar");
    served.sees(dossier, "rules.html#DPA006");
    let log = "/public/en/changes.html";
    let before = served.get(log).undressed();
    git(folder.path(), "2026-11-20", &["add", "company.yaml", "vendors"]);
    git(folder.path(), "2026-11-20", &["commit", "-q", "-m", "Register"]);
    until(|| "the change log knows the commit".to_owned(), || (served.get(log).undressed() != before).then_some(()));
    assert!(served.get(log).text().contains("2026-11-20"));
}
