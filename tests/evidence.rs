//! Evidence: read beside the register, judged, and shown to legal.

use crate::register::{COMPANY, Folder, VENDOR, git};
use art28::load::{self, Loaded, disk};
use art28::model::{Link, Look, Party, Seen, TextField, Verdict, sha256};
use art28::report;
use art28::text::Route;
use art28::verify::ledger::{self, Ledger};
use art28::verify::record::{REFRESH_DAYS, Round, record};
use art28::verify::{Choice, known, watched};
use chrono::NaiveDate;
use std::path::Path;

const PAGE: &str = "https://www.example.com/dpa";

const WATCHED: &str = "\
dpa: https://www.example.com/dpa
internal:
  review: {reviews: [{date: 2026-06-15, by: DPO, outcome: approved}]}
";

const GONE: &str = "\
links:
  - url: https://www.example.com/dpa
    verdict: gone
    status: 404
    since: 2026-11-20
    looked_on: 2026-11-21
";

const FILE: &str = "evidence/vendors/vendor/links.yaml";

fn watched_vendor() -> String {
    format!("{VENDOR}{WATCHED}")
}

fn folder() -> Folder {
    Folder::new(COMPANY, &[("vendor", &watched_vendor())])
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

#[test]
fn a_broken_evidence_file_is_a_finding_that_hides_no_other_and_holds_nothing_back() {
    let broken = [
        ("REG001", "links: [", 1),
        ("REG001", "", 1),
        ("REG001", "links:\n<<<<<<< ours\n- url: x\n", 2),
        ("REG002", "links: []\nlinkz: []\n", 2),
        (
            "REG003",
            "links:\n- url: ftp://example.com\n  verdict: ok\n  since: 2026-01-01\n  looked_on: 2026-01-01\n",
            2,
        ),
        ("REG003", &GONE.replace("gone", "dead"), 3),
        ("REG003", &GONE.replace("404", "4040"), 4),
        ("REG003", &GONE.replace("2026-11-20", "soon"), 5),
        (
            "REG003",
            "texts:\n- field: dpa\n  url: https://example.com\n  read_on: 2026-01-01\n  copy: ../../x\n  sha256: 12\n",
            5,
        ),
    ];
    for (rule, yaml, line) in broken {
        let folder = folder();
        folder.write(FILE, yaml);
        let run = folder.run(&["check", "--format", "json"]);
        assert_eq!(run.code(), 1, "{yaml}");
        let json = run.json();
        let found = json["findings"].as_array().expect("findings").iter();
        let place =
            found.filter(|f| f["path"] == FILE).map(|f| (f["rule"].clone(), f["vendor"].clone(), f["line"].clone()));
        assert!(place.clone().any(|p| p == (rule.into(), "vendor".into(), line.into())), "{yaml}\n{:?}", run.found());
        assert!(run.has("DPA001", "vendor"), "{yaml}");
        assert!(!run.found().iter().any(|(rule, _)| rule.starts_with("LNK")), "{yaml}: {:?}", run.found());
        folder.build();
        let dossier = folder.read("site/register/vendors/vendor.html");
        assert!(dossier.contains(FILE), "legal reads which file is broken");
    }
}

#[test]
fn all_faults_of_an_evidence_file_are_told_in_one_run() {
    let folder = folder();
    folder.write(FILE, "links:\n- url: x\n  verdict: fine\n  since: 1\n  lookd_on: 2\n");
    let run = folder.run(&["check", "--format", "json"]);
    for route in ["links[0].url", "links[0].verdict", "links[0].since", "links[0].looked_on", "links[0].lookd_on"] {
        assert!(run.out().contains(&format!("\"{route}\"")), "{route}: {}", run.out());
    }
}

#[test]
fn evidence_of_nobody_and_other_files_are_left_alone() {
    let folder = folder();
    folder.write("evidence/vendors/gone/links.yaml", "links: [");
    folder.write("evidence/contract.pdf", "%PDF");
    folder.write("evidence/vendors/vendor/.links.yaml.new", "links: [");
    folder.write("evidence/vendors/vendor/notes.yaml", "links: [");
    let run = folder.run(&["check", "--format", "json"]);
    assert!(!run.found().iter().any(|(rule, _)| rule.starts_with("REG")), "{:?}", run.found());
    folder.write("vendors/gone.yaml", "name: [");
    assert!(folder.run(&["check", "--format", "json"]).out().contains("evidence/vendors/gone/links.yaml"));
}

#[test]
fn what_two_branches_recorded_merges() {
    let folder = folder();
    let entry = |page: &str, day: &str| {
        format!(
            "- url: https://www.example.com/{page}\n  verdict: ok\n  status: 200\n  since: 2026-09-01\n  looked_on: {day}\n  answered_on: {day}\n"
        )
    };
    let record = |days: [&str; 3]| {
        let entries = ["dpa", "privacy", "status"].iter().zip(days).map(|(page, day)| entry(page, day));
        folder.write(FILE, format!("links:\n{}", entries.collect::<String>()));
    };
    let git = |args: &[&str]| git(folder.path(), "2026-11-20", args);
    let commit = |days| {
        record(days);
        git(&["add", "evidence"]);
        git(&["commit", "-q", "-m", "A look"]);
    };
    folder.commit("2026-11-01");
    commit(["2026-10-01", "2026-10-01", "2026-10-01"]);
    git(&["checkout", "-q", "-b", "other"]);
    commit(["2026-10-01", "2026-11-02", "2026-10-01"]);
    git(&["checkout", "-q", "-"]);
    commit(["2026-11-01", "2026-10-01", "2026-11-01"]);
    git(&["merge", "-q", "--no-edit", "other"]);
    let merged = folder.read(FILE);
    record(["2026-11-01", "2026-11-02", "2026-11-01"]);
    assert_eq!(merged, folder.read(FILE));
    // A merge that keeps both entries of one address leaves the later look.
    folder.write(FILE, format!("links:\n{}{}", entry("dpa", "2026-11-02"), entry("dpa", "2026-11-01")));
    let (loaded, _) = loaded(folder.path());
    let links = &loaded.looks.of(Party::Vendor("vendor")).links;
    assert_eq!(links.iter().map(|seen| seen.looked_on).collect::<Vec<_>>(), [day("2026-11-02")]);
}

#[test]
fn links_are_judged_in_use_whatever_the_role_and_not_after_the_end() {
    let none = watched_vendor().replace("serves:", "role: none\nserves:");
    let ended = watched_vendor().replace("dpa:", "ended_on: 2026-11-22\ndpa:");
    let ending = watched_vendor().replace("dpa:", "ended_on: 2026-11-23\ndpa:");
    let planned = watched_vendor().replace("dpa:", "since: 2027-01-01\ndpa:");
    let candidate = watched_vendor() + "  evaluating: true\n";
    for (what, yaml, is_judged) in [
        ("none", none, true),
        ("ended", ended, false),
        ("ending", ending, true),
        ("planned", planned, true),
        ("candidate", candidate, false),
    ] {
        let folder = Folder::new(COMPANY, &[("vendor", &yaml)]);
        folder.write(FILE, GONE);
        let run = folder.run(&["check", "--format", "json"]);
        assert_eq!(run.has("LNK001", "vendor"), is_judged, "{what}: {:?}", run.found());
        assert!(!run.has("LNK003", "vendor"), "{what}: a broken link is one finding");
    }
}

#[test]
fn a_redirect_to_a_host_that_is_gone_is_no_page_that_is_gone() {
    let folder = folder();
    for (status, said) in [("404", "the page"), ("301", "its host no longer exists")] {
        folder.write(FILE, GONE.replace("404", status));
        let json = folder.run(&["check", "--format", "json", "--rule", "LNK001"]).json();
        let message = json["findings"][0]["message"].as_str().expect("a finding");
        assert!(message.contains(said), "{message}");
    }
}

#[test]
fn an_address_in_two_places_is_reported_once() {
    let folder = Folder::new(
        COMPANY,
        &[("vendor", &format!("{}  evidence: [{{field: dpa, url: \"{PAGE}\"}}]\n", watched_vendor()))],
    );
    folder.write(FILE, GONE);
    let json = folder.run(&["check", "--format", "json", "--rule", "LNK001"]).json();
    let routes: Vec<_> = json["findings"].as_array().expect("findings").iter().map(|f| f["route"].clone()).collect();
    assert_eq!(routes, ["dpa"]);
}

#[test]
fn a_list_that_changed_is_one_finding_and_one_that_stayed_needs_no_new_reading() {
    let list = "https://www.example.com/list";
    let vendor = watched_vendor().replace("dpa:", &format!("subprocessors: {list}\ndpa:"));
    let vendor = format!("{vendor}  subprocessors_read_on: 2026-07-01\n");
    let folder = Folder::new(COMPANY, &[("vendor", &vendor)]);
    let rules = |folder: &Folder| {
        let found = folder.run(&["check", "--format", "json", "--rule", "LNK002", "SUB005"]).found();
        found.into_iter().map(|(rule, _)| rule).collect::<Vec<_>>()
    };
    assert_eq!(rules(&folder), ["SUB005"], "read more than 90 days ago, and nobody knows what it says today");
    let record = |read_on: &str, copy: &str| {
        let sha256 = sha256(b"x");
        let text = format!(
            "- field: subprocessors\n  url: {list}\n  read_on: {read_on}\n  copy: {copy}\n  sha256: {sha256}\n"
        );
        folder.write(FILE, format!("links: []\ntexts:\n{text}"));
    };
    record("2026-11-20", "subprocessors.2026-06-20.txt");
    folder.write("evidence/vendors/vendor/subprocessors.2026-06-20.txt", "x");
    assert_eq!(rules(&folder), Vec::<String>::new(), "the same text as when somebody read it");
    record("2026-11-20", "subprocessors.2026-11-02.txt");
    folder.write("evidence/vendors/vendor/subprocessors.2026-11-02.txt", "y");
    assert_eq!(rules(&folder), ["LNK002"], "it changed: said once");
    folder.write(FILE, "links: [");
    assert_eq!(rules(&folder), Vec::<String>::new(), "what the file would say isn’t known");
}

#[test]
fn legal_reads_what_links_answered_and_which_copies_are_kept() {
    let folder = folder();
    let dossier = |folder: &Folder| {
        folder.build();
        folder.read("site/register/en/vendors/vendor.html")
    };
    assert!(dossier(&folder).contains("No look at the links of this register is recorded yet."));
    let end = "https://www.example.com/terms";
    folder.write(
        FILE,
        GONE.replace(
            "looked_on: 2026-11-21\n",
            &format!("looked_on: 2026-11-21\n    answered_on: 2026-10-03\n    final: {end}\n"),
        ),
    );
    let text = |days: &str| {
        format!("# 5. Sub-processors\n\nNotice is given {days} days before.\n\n# 6. Audits\n\nOnce a year.\n")
    };
    folder.write("evidence/vendors/vendor/dpa.2026-05-04.txt", text("30"));
    folder.write("evidence/vendors/vendor/dpa.2026-10-05.txt", text("10"));
    let page = dossier(&folder);
    for shown in [
        "<strong>Gone</strong>",
        PAGE,
        end,
        "20\u{a0}November 2026",
        "21\u{a0}November 2026",
        "3\u{a0}October 2026",
        "4\u{a0}May 2026",
        "5\u{a0}October 2026",
    ] {
        assert!(page.contains(shown), "{shown}");
    }
    let between = |from: &str, to: &str| page.split_once(from)?.1.split_once(to).map(|(between, _)| between.to_owned());
    let changed = between("What changed from", "</section>").expect("what changed");
    assert!(between("<del>", "</del>").is_some_and(|gone| gone.contains("30")), "{changed}");
    assert!(between("<ins>", "</ins>").is_some_and(|new| new.contains("10")), "{changed}");
    assert!(changed.contains("5. Sub-processors") && !changed.contains("Audits"), "{changed}");
    folder.write("evidence/vendors/vendor/dpa.2026-10-05.txt", b"\xff");
    assert!(dossier(&folder).contains("One of the two copies can’t be read"));
    let public: String =
        folder.files("site/public").iter().map(|(_, bytes)| String::from_utf8_lossy(bytes).into_owned()).collect();
    assert!(!public.contains("evidence/") && !public.contains(end));
}

#[test]
fn a_text_is_compared_with_the_one_somebody_last_read() {
    let folder = folder();
    let copies = ["2026-03-02", "2026-06-15", "2026-08-03", "2026-10-05"];
    copies.iter().for_each(|day| folder.write(&format!("evidence/vendors/vendor/dpa.{day}.txt"), day));
    let compared = |review: &str| {
        let vendor = watched_vendor().replace("{reviews: [{date: 2026-06-15, by: DPO, outcome: approved}]}", review);
        folder.write("vendors/vendor.yaml", vendor);
        let loaded = loaded(folder.path()).0;
        let seen = loaded.looks.of(Party::Vendor("vendor"));
        let pair = loaded.register.vendors[0].compared(seen, TextField::Dpa, day("2026-11-23")).expect("two copies");
        let found = folder.run(&["check", "--format", "json", "--rule", "LNK002"]);
        (format!("{} {}", pair.0, pair.1), found.found().len())
    };
    for (review, copies, findings) in [
        ("{reviews: [{date: 2026-07-01, by: DPO, outcome: approved}]}", "dpa.2026-06-15.txt dpa.2026-10-05.txt", 1),
        ("{reviews: [{date: 2026-01-01, by: DPO, outcome: approved}]}", "dpa.2026-03-02.txt dpa.2026-10-05.txt", 1),
        ("{every: 12 months}", "dpa.2026-03-02.txt dpa.2026-10-05.txt", 1),
        ("{reviews: [{date: 2026-11-01, by: DPO, outcome: approved}]}", "dpa.2026-08-03.txt dpa.2026-10-05.txt", 0),
    ] {
        assert_eq!(compared(review), (copies.to_owned(), findings), "{review}");
    }
}

/// A register's folder as the program reads it.
fn loaded(root: &Path) -> (Loaded, disk::Folder) {
    let mut folder = disk::read(root).expect("a register");
    let mut loaded = load::register(std::mem::take(&mut folder.sources));
    loaded.note_copies(folder.copies.iter().map(String::as_str));
    (loaded, folder)
}

/// One run: the page answers, and says something.
fn verify(ledger: &Ledger, root: &Path, on: NaiveDate, verdict: Verdict, text: Option<String>) -> Seen {
    let (loaded, _) = loaded(root);
    let party = Party::Vendor("vendor");
    let before = loaded.looks.of(party);
    let url = Link::parse(PAGE).expect("a link");
    let links = [(Route::keys("dpa"), url.clone())];
    let looks = [Look { url, verdict, status: Some(200), end: None, text }];
    let round = Round { links: &links, is_whole: true, looks: &looks, day: on, refresh_days: REFRESH_DAYS };
    let recorded = record(before, &disk::newest_copies(root, party, before), &round).expect("evidence that reads");
    ledger.write(party, before, &recorded).expect("written");
    recorded.seen
}

#[test]
fn what_is_written_is_read_again_and_written_only_when_it_changed() {
    let folder = folder();
    let ledger = Ledger::open(folder.path()).expect("nobody else writes");
    assert!(matches!(Ledger::open(folder.path()), Err(ledger::Error::Busy(_))), "one run at a time");
    let seen = verify(&ledger, folder.path(), day("2026-11-20"), Verdict::Ok, Some("One\n".into()));
    assert_eq!(loaded(folder.path()).0.looks.of(Party::Vendor("vendor")), &seen);
    let before = folder.files("evidence");
    verify(&ledger, folder.path(), day("2026-11-21"), Verdict::Ok, Some("One\n".into()));
    assert_eq!(folder.files("evidence"), before);
    let names: Vec<_> = before.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(names, ["vendors/vendor/dpa.2026-11-20.txt", "vendors/vendor/links.yaml"]);
    // Git may give a copy other line ends.
    folder.write("evidence/vendors/vendor/dpa.2026-11-20.txt", "One\r\n");
    verify(&ledger, folder.path(), day("2026-11-22"), Verdict::Ok, Some("One\n".into()));
    assert!(!folder.exists("evidence/vendors/vendor/dpa.2026-11-22.txt"));
}

#[test]
fn offline_says_what_is_known_and_how_old_it_is() {
    let folder =
        Folder::new(COMPANY, &[("other", &watched_vendor().replace("/dpa", "/other")), ("vendor", &watched_vendor())]);
    let ledger = Ledger::open(folder.path()).expect("nobody else writes");
    verify(&ledger, folder.path(), day("2026-09-01"), Verdict::Ok, Some("One\n".into()));
    verify(&ledger, folder.path(), day("2026-11-13"), Verdict::Unreachable, None);
    let (loaded, _) = loaded(folder.path());
    let lines = |on: &str, choice: &Choice| {
        let watched = watched(&loaded.register, day(on));
        report::recorded(
            &known(&watched, &loaded.looks, choice, day(on)),
            &loaded.register,
            day(on),
            art28::model::Lang::En,
        )
    };
    let all = lines("2026-11-23", &Choice::default());
    let said: Vec<_> = all.iter().map(|line| (line.vendor.as_deref(), line.why.as_str())).collect();
    let known = "Unreachable since 13\u{a0}November 2026; last recorded look on 13\u{a0}November 2026 (10 days ago). \
                 Last answer on 1\u{a0}September 2026. The same text since 1\u{a0}September 2026, last read on 1\u{a0}September 2026.";
    assert_eq!(said, [(Some("other"), "No look is recorded."), (Some("vendor"), known)]);
    let json: serde_json::Value =
        serde_json::from_str(&report::links_json(&all, Some(day("2026-11-13")))).expect("JSON");
    assert_eq!(json["summary"]["unreachable"], 1);
    assert_eq!((&json["version"], &json["looked_on"]), (&1.into(), &"2026-11-13".into()));
    assert_eq!((&json["links"][1]["text"], &json["links"][1]["verdict"]), (&"new".into(), &"unreachable".into()));
    assert_eq!(json["links"][0]["verdict"], serde_json::Value::Null);
    let text = report::links_text(&all, &[], true, report::Style { lang: art28::model::Lang::Fr, width: 100 });
    assert!(
        text.contains("Injoignable") && text.contains("2 liens (injoignable\u{a0}: 1, jamais consulté\u{a0}: 1)."),
        "{text}"
    );
    assert!(lines("2026-09-30", &Choice::default()).iter().all(|line| line.verdict.is_none()), "not known by that day");
    let fresh = Choice { max_age: art28::model::Period::parse("30 days"), ..Choice::default() };
    assert_eq!(lines("2026-11-23", &fresh).len(), 2, "one is new and one was found wrong once");
}
