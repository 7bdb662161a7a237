//! Looking at links: a server on loopback that answers well, badly and not at all.

mod command;
#[cfg(target_os = "linux")]
mod crowd;
mod encrypted;
mod killed;
mod names;
mod proxy;
#[cfg(target_os = "linux")]
mod server;
#[cfg(unix)]
mod stopped;
mod texts;

use crate::register::{COMPANY, Folder, VENDOR};
use art28::model::{Link, Verdict};
use art28::verify::Outcome;
use art28::verify::fetch::{Ask, Manners, NameServers, Reach, fetch};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// What was asked of the server: how often, and how many at once of one host.
#[derive(Default)]
struct Log {
    asked: Mutex<BTreeMap<String, usize>>,
    under_way: Mutex<BTreeMap<String, usize>>,
    most_at_once: AtomicUsize,
    /// What pages hold at the moment: their type and their bytes.
    pages: Mutex<BTreeMap<String, (&'static str, Vec<u8>)>>,
}

struct Server {
    port: u16,
    log: Arc<Log>,
}

impl Server {
    /// Listens on all of 127.0.0.0/8, so that it is as many hosts as one likes.
    fn start() -> Self {
        let listener = TcpListener::bind("0.0.0.0:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let log = Arc::new(Log::default());
        let kept = Arc::clone(&log);
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let log = Arc::clone(&log);
                thread::spawn(move || converse(stream, &log, port));
            }
        });
        Self { port, log: kept }
    }

    fn at(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// Puts a page in place of what was there.
    fn publish(&self, path: &str, content_type: &'static str, bytes: impl Into<Vec<u8>>) {
        self.log.pages.lock().expect("whole").insert(path.to_owned(), (content_type, bytes.into()));
    }

    fn asked(&self, what: &str) -> usize {
        self.log.asked.lock().expect("whole").get(what).copied().unwrap_or_default()
    }
}

/// Answers the requests of a connection until the client has no more.
fn converse(stream: TcpStream, log: &Log, port: u16) {
    let mut reader = BufReader::new(stream.try_clone().expect("a second end"));
    let mut stream = stream;
    while let Some((request, host)) = request(&mut reader) {
        *log.asked.lock().expect("whole").entry(request.clone()).or_default() += 1;
        let under_way = {
            let mut under_way = log.under_way.lock().expect("whole");
            let count = under_way.entry(host.clone()).or_default();
            *count += 1;
            *count
        };
        log.most_at_once.fetch_max(under_way, Ordering::SeqCst);
        let is_answered = answer(&mut stream, &request, port, log).is_ok();
        *log.under_way.lock().expect("whole").get_mut(&host).expect("counted") -= 1;
        if !is_answered {
            return;
        }
    }
}

fn request(reader: &mut BufReader<TcpStream>) -> Option<(String, String)> {
    let (mut line, mut host) = (String::new(), String::new());
    reader.read_line(&mut line).ok().filter(|read| *read > 0)?;
    loop {
        let mut header = String::new();
        reader.read_line(&mut header).ok().filter(|read| *read > 0)?;
        if header.trim().is_empty() {
            break;
        }
        if let Some(named) = header.to_lowercase().strip_prefix("host:") {
            named.trim().clone_into(&mut host);
        }
    }
    Some((line.trim_end().trim_end_matches(" HTTP/1.1").to_owned(), host))
}

fn answer(stream: &mut TcpStream, request: &str, port: u16, log: &Log) -> std::io::Result<()> {
    let (method, path) = request.split_once(' ').expect("a request");
    if let Some((content_type, bytes)) = log.pages.lock().expect("whole").get(path) {
        let head =
            format!("HTTP/1.1 200 OK\r\nContent-Type: {content_type}\r\nContent-Length: {}\r\n\r\n", bytes.len());
        return stream.write_all(&[head.as_bytes(), if method == "HEAD" { b"" } else { bytes.as_slice() }].concat());
    }
    let body = if method == "HEAD" { "" } else { "x" };
    let plain = |status: &str, more: &str| {
        format!("HTTP/1.1 {status}\r\n{more}Content-Length: 1\r\nContent-Type: text/html\r\n\r\n{body}")
    };
    let to = |status: &str, target: &str| plain(status, &format!("Location: {target}\r\n"));
    let times = log.asked.lock().expect("whole").get(request).copied().unwrap_or_default();
    let text = match path {
        "/gone" => plain("404 Not Found", ""),
        "/gone-for-good" => plain("410 Gone", ""),
        "/get-only" if method == "HEAD" => plain("403 Forbidden", ""),
        "/no-head" if method == "HEAD" => plain("405 Method Not Allowed", ""),
        "/forbidden" => plain("403 Forbidden", ""),
        "/sign-in" => plain("401 Unauthorized", ""),
        "/busy" => plain("429 Too Many Requests", "Retry-After: 3600\r\n"),
        "/busy-once" if times == 1 => plain("429 Too Many Requests", "Retry-After: 1\r\n"),
        "/broken" => plain("500 Internal Server Error", ""),
        "/moved" => to("301 Moved Permanently", "/here"),
        "/moved-to-nothing" => to("308 Permanent Redirect", "/gone"),
        "/elsewhere-today" => to("302 Found", "/here"),
        "/cookie-wall" => plain("302 Found", "Location: /cookie-wall\r\nSet-Cookie: seen=1\r\n"),
        "/consent" => to("302 Found", &format!("http://consent.example.com:{port}/here")),
        "/circle" => to("301 Moved Permanently", "/circle-back"),
        "/circle-back" => to("301 Moved Permanently", "/circle"),
        "/to-private" => to("301 Moved Permanently", "http://10.0.0.1/"),
        "/to-private-odd" => to("302 Found", "http://0xa9fea9fe/latest/meta-data"),
        "/to-inside" => to("302 Found", "http://inside.example.com/"),
        "/to-file" => to("302 Found", "file:///etc/passwd"),
        "/to-credentials" => to("302 Found", &format!("http://me:secret@127.0.0.1:{port}/here")),
        "/silent" => return wait(),
        "/slow" => {
            thread::sleep(Duration::from_millis(300));
            plain("200 OK", "")
        }
        "/hangs-up" => return Err(std::io::ErrorKind::ConnectionReset.into()),
        "/garbage" => "SSH-2.0-not-a-web-server\r\n".to_owned(),
        "/endless" if method == "GET" => return pour(stream),
        "/bomb" if method == "GET" => return bomb(stream),
        _ => plain("200 OK", ""),
    };
    stream.write_all(text.as_bytes())
}

fn wait() -> std::io::Result<()> {
    thread::sleep(Duration::from_secs(30));
    Err(std::io::ErrorKind::TimedOut.into())
}

fn pour(stream: &mut TcpStream) -> std::io::Result<()> {
    stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")?;
    loop {
        stream.write_all(&[b'x'; 65536])?;
    }
}

/// 256 MB of zeros, packed into a few hundred kB.
fn bomb(stream: &mut TcpStream) -> std::io::Result<()> {
    stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n")?;
    stream.write_all(GZIP)?;
    for _ in 0..4_000 {
        stream.write_all(ZEROS)?;
    }
    Err(std::io::ErrorKind::BrokenPipe.into())
}

/// The head of a gzip file, and 64 KiB of zeros as one of the blocks that may follow in any number.
const GZIP: &[u8] = b"\x1f\x8b\x08\0\0\0\0\0\0\xff";
const ZEROS: &[u8] = include_bytes!("fixtures/zeros.deflate");

fn hasty() -> Manners {
    let quick = Manners { pause: Duration::ZERO, first_wait: Duration::from_millis(10), ..Manners::default() };
    Manners { reach: Reach::Loopback, longest_wait: Duration::from_secs(2), ..quick }
        .with_patience(Duration::from_secs(1))
}

fn looked(links: &[String], wants_page: bool, manners: Manners) -> BTreeMap<String, Outcome> {
    let link = |text: &String| Link::parse(text).unwrap_or_else(|_| panic!("{text}"));
    let asks = links.iter().map(|text| Ask { link: link(text), wants_page }).collect();
    let outcomes = fetch(asks, manners, NameServers::of_system()).expect("requests can be made");
    outcomes.map(|outcome| (outcome.link.as_str().to_owned(), outcome)).collect()
}

#[test]
fn each_way_to_answer_has_its_verdict() {
    use Verdict::{Blocked, Gone, Moved, Ok, Refused, Unreachable};
    let server = Server::start();
    let cases = [
        ("/here", Ok),
        ("/get-only", Ok),
        ("/no-head", Ok),
        ("/slow", Ok),
        ("/busy-once", Ok),
        ("/elsewhere-today", Ok),
        ("/moved", Moved),
        ("/moved-to-nothing", Gone),
        ("/gone", Gone),
        ("/gone-for-good", Gone),
        ("/forbidden", Blocked),
        ("/sign-in", Blocked),
        ("/busy", Blocked),
        ("/cookie-wall", Blocked),
        ("/broken", Unreachable),
        ("/circle", Unreachable),
        ("/silent", Unreachable),
        ("/hangs-up", Unreachable),
        ("/garbage", Unreachable),
        ("/to-private", Refused),
        ("/to-private-odd", Refused),
        ("/to-file", Refused),
        ("/to-credentials", Refused),
    ];
    // A host that asks for a long rest gets it for all its links: it is another one.
    let host = |path: &str| if path == "/busy" { "127.0.0.2" } else { "127.0.0.1" };
    let links: Vec<String> = cases.iter().map(|(path, _)| server.at(path).replace("127.0.0.1", host(path))).collect();
    let begun = Instant::now();
    let outcomes = looked(&links, false, hasty());
    assert!(begun.elapsed() < Duration::from_secs(25), "{:?}", begun.elapsed());
    for ((path, verdict), link) in cases.iter().zip(&links) {
        let outcome = &outcomes[link];
        assert_eq!(outcome.verdict(), *verdict, "{path}: {outcome:?}");
        for lang in art28::model::Lang::ALL {
            let said = outcome.said(*lang);
            assert!(said.ends_with('.') && !said.contains("link-"), "{path}: {said}");
        }
    }
    assert_eq!(outcomes[&server.at("/moved")].ended_at.as_deref(), Some(server.at("/here").as_str()));
    assert_eq!(outcomes.len(), links.len());
}

#[test]
fn a_page_without_end_or_that_unfolds_is_not_taken_in() {
    let server = Server::start();
    let links = [server.at("/endless"), server.at("/bomb"), server.at("/here")].to_vec();
    let begun = Instant::now();
    let outcomes = looked(&links, true, hasty());
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
    for link in &links[..2] {
        let page = outcomes[link].page.as_ref();
        assert!(page.is_some_and(|page| !page.is_whole && page.bytes.is_empty()), "{link}: {:?}", outcomes[link].why);
        assert_eq!(outcomes[link].verdict(), Verdict::Ok, "it answers");
    }
    let page = outcomes[&links[2]].page.as_ref().expect("a page");
    assert_eq!((page.bytes.as_slice(), page.is_whole), (b"x".as_slice(), true));
}

#[test]
fn a_host_is_asked_by_few_at_once_and_for_each_address_once() {
    let server = Server::start();
    let host = |at: usize| format!("http://127.0.0.{}:{}/page-{at}", 1 + at % 5, server.port);
    let mut links: Vec<String> = (0..250).map(host).collect();
    links.push(server.at("/page-0#anchor"));
    let outcomes = looked(&links, false, Manners { pause: Duration::from_millis(1), ..hasty() });
    assert_eq!(outcomes.len(), 251);
    assert!(outcomes.values().all(|outcome| outcome.verdict() == Verdict::Ok));
    assert_eq!(server.asked("HEAD /page-0"), 1);
    let most = server.log.most_at_once.load(Ordering::SeqCst);
    assert!(most <= Manners::default().per_host, "{most} at once");
}

/// Ways to name an address that isn't public.
const PRIVATE: [&str; 24] = [
    "http://127.0.0.1/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://0177.0.0.1/",
    "http://127.1/",
    "http://0/",
    "http://10.1.2.3/",
    "http://172.16.0.1/",
    "http://192.168.0.1/",
    "http://169.254.169.254/latest/meta-data",
    "http://0xa9.0xfe.0xa9.0xfe/",
    "http://100.64.0.1/",
    "http://198.18.0.1/",
    "http://224.0.0.1/",
    "http://255.255.255.255/",
    "http://[::1]/",
    "http://[::]/",
    "http://[::ffff:127.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[fd00::1]/",
    "http://[fe80::1]/",
    "http://[64:ff9b::7f00:1]/",
    "http://[2002:7f00:1::]/",
    "http://localhost/",
];

#[test]
fn no_way_to_name_a_private_address_is_taken() {
    let links: Vec<String> = PRIVATE.iter().map(|link| (*link).to_owned()).collect();
    let outcomes = looked(&links, false, Manners { reach: Reach::Public, ..hasty() });
    assert_eq!(outcomes.len(), links.iter().filter_map(|l| Link::parse(l).ok()).collect::<BTreeSet<_>>().len());
    for (link, outcome) in outcomes {
        assert_eq!(outcome.verdict(), Verdict::Refused, "{link}: {outcome:?}");
    }
}

/// A register whose vendor links to the server.
fn register(server: &Server) -> Folder {
    let vendor = format!("{VENDOR}website: {}\ndpa: {}\n", server.at("/moved"), server.at("/gone"));
    Folder::new(COMPANY, &[("vendor", &vendor)])
}

#[test]
fn a_host_that_asks_for_a_long_rest_is_left_alone() {
    let server = Server::start();
    let links = ["/busy", "/here", "/gone"].map(|path| server.at(path));
    let outcomes = looked(&links, false, Manners { per_host: 1, ..hasty() });
    assert!(outcomes.values().all(|outcome| outcome.verdict() == Verdict::Blocked), "{outcomes:?}");
    assert_eq!((server.asked("HEAD /here"), server.asked("HEAD /gone")), (0, 0));
}
