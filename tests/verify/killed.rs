//! Runs that are killed, at any moment.

use super::{Server, register};
use crate::register::{COMPANY, Folder, VENDOR};
use art28::load::{self, disk};
use art28::model::{Party, days_after, sha256};
use std::path::Path;
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};

const VENDORS: usize = 8;
const KILLS: u32 = 200;
const LOOK: [&str; 4] = ["verify", "--allow-private", "--pause=0", "--format=json"];

/// How many copies are recorded, each of them there and whole; nothing of the evidence is a fault.
fn whole_copies(root: &Path) -> usize {
    let mut folder = disk::read(root).expect("a register");
    let loaded = load::register(std::mem::take(&mut folder.sources));
    assert!(loaded.problems.is_empty(), "{:?}", loaded.problems);
    let of_vendor = |(id, seen): (&String, &art28::model::Seen)| {
        let texts = seen.texts.iter().map(|text| (Party::Vendor(id).copy(text.copy), text.sha256.clone()));
        texts.collect::<Vec<_>>()
    };
    let texts: Vec<_> = loaded.looks.vendors.iter().flat_map(of_vendor).collect();
    for (path, hash) in &texts {
        let copy = std::fs::read(root.join(path)).unwrap_or_else(|e| panic!("{path}: {e}"));
        assert_eq!(&sha256(&copy), hash, "{path}");
    }
    texts.len()
}

/// The files below a folder of the evidence; a run killed early has made none.
fn evidence(folder: &Folder, inside: &str) -> Vec<(String, Vec<u8>)> {
    let inside = format!("evidence/{inside}");
    if folder.exists(&inside) { folder.files(&inside) } else { Vec::new() }
}

#[test]
fn evidence_reads_after_two_hundred_kills_and_the_next_run_completes_it() {
    let server = Server::start();
    let vendor = |at: usize| {
        let yaml = format!("{VENDOR}dpa: {}\n", server.at(&format!("/dpa-{at}")));
        (format!("vendor-{at}"), yaml)
    };
    let vendors: Vec<_> = (0..VENDORS).map(vendor).collect();
    let folder =
        Folder::new(COMPANY, &vendors.iter().map(|(id, yaml)| (id.as_str(), yaml.as_str())).collect::<Vec<_>>());
    let first = "2026-01-01".parse().expect("a day");
    let publish = |day: &str| {
        let clause = format!("<main><h1>Agreement</h1>{}</main>", format!("<p>Clause {day} holds.</p>").repeat(200));
        (0..VENDORS).for_each(|at| server.publish(&format!("/dpa-{at}"), "text/html", clause.as_str()));
    };
    let (mut in_the_middle, mut while_writing, mut length) = (0, 0, Duration::from_millis(100));
    for kill in 0..KILLS {
        let day = days_after(first, kill.into()).to_string();
        publish(&format!("of {}", day.replace('-', " ")));
        let begun = Instant::now();
        let mut run =
            folder.command_on(&day, &LOOK).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("it runs");
        let deadline = length.mul_f64(f64::from(kill * 37 % 100) / 100.0);
        while begun.elapsed() < deadline && run.try_wait().expect("it can be asked").is_none() {
            thread::sleep(Duration::from_micros(300));
        }
        match run.try_wait().expect("it can be asked") {
            Some(_) => length = length.min(begun.elapsed()),
            None => run.kill().expect("killed"),
        }
        run.wait().expect("it ended");
        whole_copies(folder.path());
        let today = evidence(&folder, "").iter().filter(|(path, _)| path.contains(&day)).count();
        while_writing += evidence(&folder, "").iter().filter(|(path, _)| path.ends_with(".new")).count();
        in_the_middle += usize::from((1..VENDORS).contains(&today));
        forget_old_copies(&folder, &day);
    }
    let shows = in_the_middle > 0 && while_writing > 0;
    assert!(
        shows,
        "{in_the_middle} runs were killed between two files, {while_writing} within one: this shows nothing"
    );
    let last = days_after(first, KILLS.into()).to_string();
    publish("of the last day");
    let run = folder.run_on(&last, &LOOK);
    assert_eq!((run.code(), &run.json()["summary"]["ok"]), (0, &VENDORS.into()), "{}", run.err());
    assert_eq!(whole_copies(folder.path()), VENDORS);
    let files = evidence(&folder, "");
    assert_eq!(files.iter().filter(|(path, _)| path.contains(&last)).count(), VENDORS);
    assert!(!files.iter().any(|(path, _)| path.ends_with(".new")), "what killed runs left is cleared");
}

/// Hundreds of copies that no record names any more would only slow the test down.
fn forget_old_copies(folder: &Folder, day: &str) {
    for at in 0..VENDORS {
        let inside = format!("evidence/vendors/vendor-{at}");
        let file = format!("{inside}/links.yaml");
        let recorded = if folder.exists(&file) { folder.read(&file) } else { String::new() };
        for (name, _) in evidence(folder, &format!("vendors/vendor-{at}")) {
            let is_named = name.split('.').nth(1).is_some_and(|taken| taken == day || recorded.contains(taken));
            if name.ends_with(".txt") && !is_named {
                std::fs::remove_file(folder.path().join(&inside).join(name)).expect("removed");
            }
        }
    }
}

#[test]
fn after_a_kill_a_run_by_age_looks_only_at_the_rest() {
    let server = Server::start();
    let folder = register(&server);
    let other = folder.read("vendors/vendor.yaml").replace("/moved", "/silent").replace("/gone", "/late");
    folder.write("vendors/other.yaml", other);
    let mut run = folder.command(&LOOK).stdout(Stdio::null()).stderr(Stdio::null()).spawn().expect("it runs");
    let begun = Instant::now();
    while !folder.exists("evidence/vendors/vendor/links.yaml") && begun.elapsed() < Duration::from_secs(20) {
        thread::sleep(Duration::from_millis(5));
    }
    run.kill().expect("killed");
    run.wait().expect("it ended");
    server.publish("/silent", "text/html", "<p>Here again.</p>");
    let rest = folder.run(&[&LOOK[..], &["--max-age=7d"]].concat()).json();
    let looked: Vec<&str> =
        rest["links"].as_array().expect("links").iter().filter_map(|link| link["vendor"].as_str()).collect();
    // A link found gone once is looked at again: one look proves nothing.
    assert_eq!(looked, ["other", "other", "vendor"], "{rest}");
    assert_eq!(server.asked("HEAD /moved"), 1);
}
