//! Many links on many hosts, each answering in its own way.

use super::hasty;
use super::server::{Kind, Server};
use art28::model::{Link, Verdict};
use art28::verify::fetch::{Ask, Manners, NameServers, fetch};
use std::collections::BTreeMap;
use std::time::{Duration, Instant};

const LINKS: usize = 500;
const HOSTS: u8 = 50;
const PER_HOST: usize = 3;

fn expected(kind: Kind) -> Verdict {
    match kind {
        Kind::Fine | Kind::NotToHead | Kind::BusyOnce | Kind::Slow | Kind::Endless | Kind::Bomb => Verdict::Ok,
        Kind::Moved => Verdict::Moved,
        Kind::Gone => Verdict::Gone,
        Kind::Silent | Kind::Circle => Verdict::Unreachable,
        Kind::ToPrivate => Verdict::Refused,
    }
}

#[test]
fn each_of_many_links_gets_its_verdict_and_no_host_too_many_requests() {
    let server = Server::start(HOSTS).expect("a server");
    let links: BTreeMap<String, Kind> =
        server.links(LINKS, HOSTS.into()).into_iter().map(|(kind, url)| (url, kind)).collect();
    let wants_page = |kind: Kind| matches!(kind, Kind::Endless | Kind::Bomb);
    let ask =
        |(url, kind): (&String, &Kind)| Ask { link: Link::parse(url).expect("a link"), wants_page: wants_page(*kind) };
    let manners = Manners { per_host: PER_HOST, largest_page: 1 << 20, ..hasty() };
    let begun = Instant::now();
    let outcomes = fetch(links.iter().map(ask).collect(), manners, NameServers::of_system()).expect("a client");
    let mut seen = 0;
    for outcome in outcomes {
        seen += 1;
        let kind = links[outcome.link.as_str()];
        assert_eq!(outcome.verdict(), expected(kind), "{kind:?}: {outcome:?}");
        if wants_page(kind) {
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
    let server = Server::start(1).expect("a server");
    let url = |path: &str| format!("http://127.0.0.1:{}/{path}", server.port);
    let links: Vec<String> = ["BusyOnce/1", "Fine/1", "Fine/2", "Fine/3"].map(url).into();
    let begun = Instant::now();
    let outcomes = super::looked(&links, false, Manners { per_host: 1, ..hasty() });
    assert!(outcomes.values().all(|outcome| outcome.verdict() == Verdict::Ok), "{outcomes:?}");
    assert!(begun.elapsed() >= Duration::from_secs(1), "{:?}", begun.elapsed());
}

#[test]
fn requests_to_one_host_are_apart_and_to_two_are_not() {
    let server = Server::start(4).expect("a server");
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
