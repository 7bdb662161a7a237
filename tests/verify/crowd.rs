//! Many links on many hosts, each answering in its own way.

use super::hasty;
use super::server::{Kind, Server};
use crate::register::{COMPANY, Folder, VENDOR};
use art28::model::{Link, Verdict};
use art28::verify::fetch::{Ask, Manners, NameServers, fetch};
use std::process::Command;
use std::time::{Duration, Instant};

const LINKS: usize = 500;
const HOSTS: u8 = 50;
const PER_HOST: usize = 3;

#[test]
fn each_of_many_links_gets_its_verdict_and_no_host_too_many_requests() {
    let server = Server::start(HOSTS, Duration::ZERO).expect("a server");
    let kind = |url: &str| Kind::of(url).expect("a kind");
    let ask =
        |(kind, url): (Kind, String)| Ask { link: Link::parse(&url).expect("a link"), wants_page: kind.is_too_large() };
    let asks = server.links(LINKS, HOSTS.into()).into_iter().map(ask).collect();
    let manners = Manners { per_host: PER_HOST, largest_page: 1 << 20, ..hasty() };
    let begun = Instant::now();
    let outcomes = fetch(asks, manners, NameServers::of_system()).expect("a client");
    let mut seen = 0;
    for outcome in outcomes {
        seen += 1;
        let kind = kind(outcome.link.as_str());
        assert_eq!(outcome.verdict(), kind.verdict(), "{kind:?}: {outcome:?}");
        if kind.is_too_large() {
            let page = outcome.page.expect("a page");
            assert!(!page.is_whole && page.bytes.is_empty(), "{kind:?}");
        }
    }
    assert_eq!(seen, LINKS);
    assert!(begun.elapsed() < Duration::from_secs(60), "{:?}", begun.elapsed());
    let tally = server.seen();
    assert!((2..=PER_HOST).contains(&tally.most_at_once), "{} at once", tally.most_at_once);
    assert!(tally.connections < tally.requests / 2, "connections are used again: {tally:?}");
}

#[test]
fn a_host_that_asks_for_time_gets_it_for_all_its_links() {
    let server = Server::start(1, Duration::ZERO).expect("a server");
    let url = |path: &str| format!("http://127.0.0.1:{}/{path}", server.port);
    let links: Vec<String> = ["BusyOnce/1", "Fine/1", "Fine/2", "Fine/3"].map(url).into();
    let begun = Instant::now();
    let outcomes = super::looked(&links, false, Manners { per_host: 1, ..hasty() });
    assert!(outcomes.values().all(|outcome| outcome.verdict() == Verdict::Ok), "{outcomes:?}");
    assert!(begun.elapsed() >= Duration::from_secs(1), "{:?}", begun.elapsed());
}

#[test]
fn requests_to_one_host_are_apart_and_to_two_are_not() {
    let server = Server::start(4, Duration::ZERO).expect("a server");
    let links = |hosts: usize| -> Vec<String> {
        (0..8).map(|at| format!("http://127.0.0.{}:{}/Fine/{at}", 1 + at % hosts, server.port)).collect()
    };
    let manners = || Manners { pause: Duration::from_millis(150), ..hasty() };
    let took = |links: Vec<String>| {
        let begun = Instant::now();
        super::looked(&links, false, manners());
        begun.elapsed()
    };
    assert!(took(links(1)) >= Duration::from_millis(7 * 150));
    let spread = took(links(4));
    assert!(spread >= Duration::from_millis(150) && spread < Duration::from_millis(7 * 150), "{spread:?}");
}

#[test]
fn hosts_in_any_number_need_few_connections() {
    let server = Server::start(250, Duration::from_millis(2)).expect("a server");
    let url = |at: usize| format!("http://127.0.0.{}:{}/Fine/{at}", 1 + at % 250, server.port);
    let links: Vec<String> = (0..1000).map(url).collect();
    let outcomes = super::looked(&links, false, Manners { at_once: 4, per_host: 2, ..hasty() });
    assert!(outcomes.values().all(|outcome| outcome.verdict() == Verdict::Ok));
    let tally = server.seen();
    assert!(tally.most_open <= 40 && tally.connections < 800, "{} at once of {}", tally.most_open, tally.connections);
}

#[test]
fn a_page_that_waits_for_room_loses_no_time() {
    let server = Server::start(40, Duration::ZERO).expect("a server");
    let kind = |host: u8| if host <= 30 { "Stuck" } else { "Long" };
    let url = |host: u8| format!("http://127.0.0.{host}:{}/{}/", server.port, kind(host));
    let links: Vec<String> = (1..=40).map(url).collect();
    for (link, outcome) in super::looked(&links, true, Manners { reading: Duration::from_millis(500), ..hasty() }) {
        match outcome.page {
            Some(page) => assert!(page.is_whole && page.bytes.len() > 64 << 10, "{link}"),
            None => assert!(link.contains("Stuck"), "{link}: {:?}", outcome.why),
        }
    }
}

#[test]
fn a_system_that_allows_few_connections_changes_no_verdict() {
    let server = Server::start(100, Duration::from_millis(100)).expect("a server");
    let url = |host: usize| format!("http://127.0.0.{host}:{}/Fine/", server.port);
    let notes: String =
        (1..=100).map(|host| format!("    - {{field: dpa, url: {}, date: 2026-11-02}}\n", url(host))).collect();
    let folder = Folder::new(COMPANY, &[("vendor", &format!("{VENDOR}internal:\n  evidence:\n{notes}"))]);
    let program = folder.command(&["verify", "--allow-private", "--concurrency=100", "--retries=0", "--format=json"]);
    let mut limited = Command::new("sh");
    limited.args(["-c", "ulimit -Sn 64; exec \"$0\" \"$@\""]).arg(program.get_program()).args(program.get_args());
    let output = limited.current_dir(program.get_current_dir().expect("a folder")).output().expect("the program runs");
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(json["summary"]["ok"], 100, "{}", json["summary"]);
}
