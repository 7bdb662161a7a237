//! `art28 verify` as its user runs it: what it shows, records and refuses.

use super::{Server, register};
use crate::register::{COMPANY, Folder, VENDOR};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

const LOOK: [&str; 3] = ["verify", "--allow-private", "--format=json"];

#[test]
fn what_links_answer_is_shown_recorded_and_judged() {
    let server = Server::start();
    let folder = register(&server);
    let run = folder.run(&LOOK);
    assert_eq!(run.code(), 0, "{}", run.err());
    let json = run.json();
    assert_eq!((&json["version"], &json["looked_on"]), (&1.into(), &"2026-11-23".into()));
    assert_eq!(
        (&json["summary"]["moved"], &json["summary"]["gone"], &json["summary"]["ok"]),
        (&1.into(), &1.into(), &0.into())
    );
    let dpa = json["links"].as_array().expect("links").iter().find(|link| link["route"] == "dpa").expect("the DPA");
    assert_eq!((&dpa["vendor"], &dpa["verdict"], &dpa["status"]), (&"vendor".into(), &"gone".into(), &404.into()));
    assert!(run.err().contains("evidence/vendors/vendor/links.yaml"), "{}", run.err());
    let recorded = folder.read("evidence/vendors/vendor/links.yaml");
    let again = folder.run(&LOOK);
    assert!(again.err().contains("Nothing new"), "{}", again.err());
    assert_eq!(folder.read("evidence/vendors/vendor/links.yaml"), recorded);
    let once = folder.run(&["check", "--format", "json"]);
    assert!(!once.has("LNK001", "vendor"), "one look proves nothing");
    folder.run_on("2026-11-24", &["verify", "--allow-private"]);
    let twice = folder.run_on("2026-11-24", &["check", "--format", "json"]);
    assert!(twice.has("LNK001", "vendor"), "{}", twice.out());
}

#[test]
fn what_is_known_is_said_without_looking() {
    let server = Server::start();
    let folder = register(&server);
    folder.run(&LOOK);
    let asked: usize = server.log.asked.lock().expect("whole").values().sum();
    let known = folder.run(&["verify", "--offline", "--format=json"]).json();
    assert_eq!(known["summary"]["gone"], 1);
    assert_eq!(server.log.asked.lock().expect("whole").values().sum::<usize>(), asked, "nothing was asked");
    let text = folder.run(&["verify", "--offline", "--lang", "fr"]).out();
    assert!(text.contains("Disparu") && text.contains("novembre 2026"), "{text}");
}

#[test]
fn without_leave_this_machine_is_not_asked() {
    let server = Server::start();
    let folder = register(&server);
    let json = folder.run_today(&["verify", "--format=json"]).json();
    assert_eq!(json["summary"]["refused"], 2);
    assert_eq!(server.log.asked.lock().expect("whole").len(), 0);
}

#[test]
fn a_broken_record_is_told_and_left_alone() {
    let folder = register(&Server::start());
    let (file, broken) = ("evidence/vendors/vendor/links.yaml", "links: [");
    folder.write(file, broken);
    let known = folder.run(&["verify", "--offline"]);
    assert!(known.err().contains(file) && known.err().contains("nothing is known from it"), "{}", known.err());
    let looked = folder.run(&["verify", "--allow-private"]);
    assert!(
        looked.err().contains("nothing was written there") && !looked.err().contains("Nothing new"),
        "{}",
        looked.err()
    );
    assert_eq!(folder.read(file), broken);
}

#[test]
fn a_look_is_of_today() {
    let folder = register(&Server::start());
    let run = folder.run(&["verify"]);
    assert_eq!(run.code(), 2);
    assert!(run.err().contains("always of today") && run.err().contains("--offline"), "{}", run.err());
    let mut command = Command::new(env!("CARGO_BIN_EXE_art28"));
    command.env_clear().current_dir(folder.path()).args(["verify", "--format=json"]).env("SOURCE_DATE_EPOCH", "0");
    let json: serde_json::Value =
        serde_json::from_slice(&command.output().expect("the program runs").stdout).expect("JSON");
    assert!(json["looked_on"].as_str().is_some_and(|day| day > "2026"), "{json}");
}

#[test]
fn what_a_file_holds_writes_nothing_on_the_terminal_itself() {
    let vendor = register(&Server::start())
        .read("vendors/vendor.yaml")
        .replace("name: Vendor\n", "name: \"Vendor\\e]0;owned\\a\"\n");
    let folder = Folder::new(COMPANY, &[("vendor", &vendor)]);
    let shown = folder.run(&["verify", "--offline", "--color=always"]).out();
    assert!(shown.contains("Vendor\u{fffd}]0;owned\u{fffd}"), "{shown:?}");
    folder.write(
        "vendors/vendor.yaml",
        vendor.replace("website: http", "website: \"http").replace("/moved", "/\\e[2J\""),
    );
    let found = folder.run(&["check", "--format=json"]);
    assert!(found.has("REG003", "vendor"), "{}", found.out());
}

#[test]
fn evidence_that_comes_during_a_run_is_not_lost() {
    let server = Server::start();
    let folder = Folder::new(COMPANY, &[("vendor", &format!("{VENDOR}website: {}\n", server.at("/slow")))]);
    let run = folder
        .command(&["verify", "--allow-private", "--quiet"])
        .stdout(Stdio::null())
        .spawn()
        .expect("the program runs");
    let begun = Instant::now();
    while server.asked("HEAD /slow") == 0 && begun.elapsed() < Duration::from_secs(20) {
        thread::sleep(Duration::from_millis(2));
    }
    let entry = format!("url: {}\n  verdict: ok\n  status: 200\n  since: 2026-01-02\n", server.at("/slow"));
    let file = "evidence/vendors/vendor/links.yaml";
    folder.write(file, format!("links:\n- {entry}  looked_on: 2026-01-02\n  answered_on: 2026-01-02\n"));
    assert!(run.wait_with_output().expect("it ends").status.success());
    let recorded = folder.read(file);
    assert!(recorded.contains("since: 2026-01-02") && recorded.contains("looked_on: 2026-11-23"), "{recorded}");
}

#[test]
fn a_file_that_cannot_be_written_keeps_no_other_from_being() {
    let server = Server::start();
    let folder = register(&server);
    folder.write("vendors/other.yaml", folder.read("vendors/vendor.yaml"));
    folder.write("evidence/vendors/vendor", "in the way");
    let run = folder.run(&["verify", "--allow-private", "--pause=0"]);
    assert_eq!(run.code(), 2);
    assert!(
        run.err().contains("evidence/vendors/vendor: not a directory") && run.out().contains("links ("),
        "{} {}",
        run.out(),
        run.err()
    );
    assert!(folder.exists("evidence/vendors/other/links.yaml"));
}

#[test]
fn one_vendor_or_one_kind_of_link_can_be_chosen() {
    let server = Server::start();
    let folder = register(&server);
    let json = folder.run(&["verify", "--allow-private", "--only", "dpa", "--format=json"]).json();
    assert_eq!(json["links"].as_array().map(Vec::len), Some(1));
    let unknown = folder.run(&["verify", "--offline", "vendr"]);
    assert_eq!(unknown.code(), 2);
    assert!(unknown.err().contains("did you mean vendor?"), "{}", unknown.err());
    let fresh = folder.run(&["verify", "--allow-private", "--max-age", "7d", "--only", "website", "--format=json"]);
    assert_eq!(fresh.json()["links"].as_array().map(Vec::len), Some(1), "never looked at");
    let fresh = folder.run(&["verify", "--allow-private", "--max-age", "7d", "--only", "website", "--format=json"]);
    assert_eq!(fresh.json()["links"].as_array().map(Vec::len), Some(0), "looked at today");
}
