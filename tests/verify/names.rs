//! Names: those that are gone, those nobody answers for, and those that lead where they shouldn't.

use super::{Server, hasty};
use art28::model::{Link, Verdict};
use art28::verify::fetch::{Ask, LookedUp, Manners, NameServers, Names, NoAddress, Reach, fetch};
use art28::verify::{Outcome, Why};
use std::net::{IpAddr, Ipv4Addr, SocketAddr, UdpSocket};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

/// What a name server says.
enum Said {
    Addresses(Vec<Ipv4Addr>),
    NoSuchName,
    Failed,
    Nothing,
}

/// A name server for tests, whose names say what it answers.
fn name_server() -> SocketAddr {
    name_server_that(said)
}

fn name_server_that(says: fn(&str) -> Said) -> SocketAddr {
    let socket = UdpSocket::bind("127.0.0.1:0").expect("a port");
    let address = socket.local_addr().expect("an address");
    thread::spawn(move || {
        let mut question = [0; 512];
        while let Ok((length, from)) = socket.recv_from(&mut question) {
            if let Some(answer) = answer(&question[..length], says) {
                socket.send_to(&answer, from).ok();
            }
        }
    });
    address
}

fn said(name: &str) -> Said {
    let public = Ipv4Addr::new(192, 0, 1, 1);
    match name {
        "com" => Said::Addresses(Vec::new()),
        "gone.example.com" => Said::NoSuchName,
        "failing.example.com" => Said::Failed,
        "silent.example.com" => Said::Nothing,
        "nowhere.example.com" => Said::Addresses(Vec::new()),
        "inside.example.com" => Said::Addresses(vec![Ipv4Addr::new(10, 0, 0, 1)]),
        "metadata.example.com" => Said::Addresses(vec![Ipv4Addr::new(169, 254, 169, 254)]),
        "mixed.example.com" => Said::Addresses(vec![public, Ipv4Addr::new(192, 168, 1, 1)]),
        "here.example.com" | "consent.example.com" => Said::Addresses(vec![Ipv4Addr::LOCALHOST]),
        _ => Said::NoSuchName,
    }
}

/// An answer as RFC 1035 sets it: the head, the question again, and an address a record.
fn answer(question: &[u8], says: fn(&str) -> Said) -> Option<Vec<u8>> {
    let (mut at, mut labels) = (12, Vec::new());
    while question[at] != 0 {
        let length = usize::from(question[at]);
        labels.push(String::from_utf8_lossy(&question[at + 1..=at + length]).to_lowercase());
        at += 1 + length;
    }
    let asks_v4 = question[at + 1..at + 3] == [0, 1];
    let (code, addresses) = match says(&labels.join(".")) {
        Said::Addresses(addresses) => (0, addresses),
        Said::NoSuchName => (3, Vec::new()),
        Said::Failed => (2, Vec::new()),
        Said::Nothing => return None,
    };
    let addresses = if asks_v4 { addresses } else { Vec::new() };
    let count = u8::try_from(addresses.len()).expect("a few");
    let mut answer = [&question[..2], &[0x81, 0x80 | code, 0, 1, 0, count, 0, 0, 0, 0], &question[12..at + 5]].concat();
    for address in addresses {
        answer.extend([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4]);
        answer.extend(address.octets());
    }
    Some(answer)
}

fn looked(url: &str, reach: Reach, names: impl Names + 'static) -> Outcome {
    let ask = Ask { link: Link::parse(url).expect("a link"), wants_page: false };
    let mut outcomes = fetch(vec![ask], Manners { reach, ..hasty() }, names).expect("requests can be made");
    outcomes.next().expect("an outcome")
}

#[test]
fn a_name_that_is_gone_is_told_from_one_nobody_answers_for() {
    let server = name_server();
    let host = |name: &str| format!("{name}.example.com");
    let cases = [
        ("gone", Why::NoHost(host("gone"))),
        ("failing", Why::NameServerSilent(host("failing"))),
        ("silent", Why::NameServerSilent(host("silent"))),
        ("nowhere", Why::NoAddress(host("nowhere"))),
    ];
    for (name, why) in cases {
        let outcome = looked(&format!("http://{}/dpa", host(name)), Reach::Public, NameServers::at(server));
        assert_eq!((outcome.why, outcome.status), (why, None), "{name}");
    }
}

#[test]
fn without_a_name_server_nothing_is_gone() {
    let nobody = UdpSocket::bind("127.0.0.1:0").and_then(|socket| socket.local_addr()).expect("a free port");
    let outcome = looked("http://gone.example.com/", Reach::Public, NameServers::at(nobody));
    assert_eq!(outcome.why, Why::NameServerSilent("gone.example.com".to_owned()));
}

#[test]
fn where_a_network_is_cut_off_nothing_is_gone() {
    let server = name_server_that(|_| Said::NoSuchName);
    let outcome = looked("http://gone.example.com/", Reach::Public, NameServers::at(server));
    assert_eq!(outcome.why, Why::NameServerSilent("gone.example.com".to_owned()));
}

#[test]
fn a_name_that_leads_to_a_private_address_is_refused_whole() {
    let server = name_server();
    for name in ["inside", "metadata", "mixed", "here"] {
        let host = format!("{name}.example.com");
        let outcome = looked(&format!("http://{host}/"), Reach::Public, NameServers::at(server));
        assert_eq!((outcome.why, outcome.ended_at), (Why::PrivateAddress(host), None), "{name}");
    }
}

#[test]
fn where_loopback_is_allowed_other_private_addresses_are_not() {
    let (server, names) = (Server::start(), name_server());
    let looked = |name: &str| {
        looked(&format!("http://{name}.example.com:{}/here", server.port), Reach::Loopback, NameServers::at(names))
    };
    assert_eq!(looked("here").why, Why::Answers);
    for name in ["inside", "mixed"] {
        assert_eq!(looked(name).why, Why::PrivateAddress(format!("{name}.example.com")), "{name}");
    }
}

/// Leads to this machine at the first look-up and inside a network at each later one.
#[derive(Clone, Default)]
struct Changing(Arc<AtomicUsize>);

impl Names for Changing {
    fn look_up(&self, _: &str) -> LookedUp {
        let is_first = self.0.fetch_add(1, Ordering::SeqCst) == 0;
        let address: IpAddr = if is_first { [127, 0, 0, 1].into() } else { [10, 0, 0, 1].into() };
        Box::pin(async move { Ok::<_, NoAddress>(vec![address]) })
    }
}

#[test]
fn a_second_look_up_that_changes_gains_nothing() {
    let (server, names) = (Server::start(), Changing::default());
    let url = |path: &str| format!("http://changing.example.com:{}{path}", server.port);
    assert_eq!(looked(&url("/here"), Reach::Loopback, names.clone()).why, Why::Answers);
    assert_eq!(names.0.load(Ordering::SeqCst), 1, "what was checked is what was connected to");
    let again = looked(&url("/here"), Reach::Loopback, names.clone());
    assert_eq!(again.why, Why::PrivateAddress("changing.example.com".to_owned()));
    assert_eq!(server.asked("HEAD /here"), 1);
}

#[test]
fn a_redirect_to_a_name_that_leads_inside_is_refused() {
    let (server, names) = (Server::start(), name_server());
    let outcome = looked(&server.at("/to-inside"), Reach::Loopback, NameServers::at(names));
    assert_eq!((outcome.why, outcome.status), (Why::PrivateAddress("inside.example.com".to_owned()), Some(302)));
}

#[test]
fn a_host_that_asks_for_consent_first_is_no_page_and_not_gone() {
    let (server, names) = (Server::start(), name_server());
    let outcome = looked(&server.at("/consent"), Reach::Loopback, NameServers::at(names));
    assert_eq!(outcome.why, Why::Consent("consent.example.com".to_owned()));
    assert_eq!(outcome.verdict(), Verdict::Blocked);
    let own =
        looked(&format!("http://consent.example.com:{}/here", server.port), Reach::Loopback, NameServers::at(names));
    assert_eq!(own.why, Why::Answers, "a link to such a host means it");
}

#[test]
fn names_of_one_network_are_not_even_looked_up() {
    let names = Changing::default();
    for host in ["printer", "printer.", "nas.local", "db.internal", "router.home.arpa", "site.onion", "localhost"] {
        let outcome = looked(&format!("http://{host}/"), Reach::Public, names.clone());
        assert_eq!(outcome.why, Why::LocalName(host.to_owned()));
    }
    assert_eq!(names.0.load(Ordering::SeqCst), 0);
}

/// Takes a while to know no name, and counts the look-ups under way and the most there ever were.
#[derive(Clone, Default)]
struct Slow(Arc<[AtomicUsize; 2]>);

impl Names for Slow {
    fn look_up(&self, _: &str) -> LookedUp {
        let counts = Arc::clone(&self.0);
        Box::pin(async move {
            let under_way = counts[0].fetch_add(1, Ordering::SeqCst) + 1;
            counts[1].fetch_max(under_way, Ordering::SeqCst);
            tokio::time::sleep(Duration::from_millis(5)).await;
            counts[0].fetch_sub(1, Ordering::SeqCst);
            Err(NoAddress::NoSuchName)
        })
    }
}

#[test]
fn no_more_names_are_looked_up_at_once_than_requests_are_made() {
    let names = Slow::default();
    let link = |host: usize| Link::parse(&format!("http://h{host}.example.com/")).expect("a link");
    let asks = (0..200).map(|host| Ask { link: link(host), wants_page: false }).collect();
    let outcomes = fetch(asks, Manners { at_once: 4, ..hasty() }, names.clone()).expect("requests can be made");
    assert_eq!(outcomes.filter(|outcome| matches!(outcome.why, Why::NoHost(_))).count(), 200);
    assert!((1..=4).contains(&names.0[1].load(Ordering::SeqCst)), "{:?}", names.0);
}
