//! A server that is many hosts, `127.0.0.1` and the addresses after it, and answers in every way a link can be answered.

use art28::model::Verdict;
use std::collections::HashMap;
use std::io;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime;
use tokio::time::sleep;

/// How a link answers, and of a hundred links how many do so.
const KINDS: [(Kind, usize); 11] = [
    (Kind::Fine, 79),
    (Kind::Moved, 5),
    (Kind::Gone, 3),
    (Kind::NotToHead, 3),
    (Kind::BusyOnce, 2),
    (Kind::Slow, 3),
    (Kind::Silent, 1),
    (Kind::Endless, 1),
    (Kind::Bomb, 1),
    (Kind::Circle, 1),
    (Kind::ToPrivate, 1),
];

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Fine,
    Moved,
    Gone,
    /// 403 to `HEAD`, a page to `GET`.
    NotToHead,
    /// 429 with `Retry-After` at first.
    BusyOnce,
    Slow,
    Silent,
    /// A page that never ends.
    Endless,
    /// A page that is small packed and huge unpacked.
    Bomb,
    Circle,
    ToPrivate,
}

impl Kind {
    /// The kind of a link to the server.
    pub fn of(url: &str) -> Option<Self> {
        let named = url.split('/').nth(3)?;
        KINDS.iter().map(|(kind, _)| *kind).find(|kind| format!("{kind:?}") == named)
    }

    /// What a look at such a link has to find.
    pub fn verdict(self) -> Verdict {
        match self {
            Self::Fine | Self::NotToHead | Self::BusyOnce | Self::Slow | Self::Endless | Self::Bomb => Verdict::Ok,
            Self::Moved => Verdict::Moved,
            Self::Gone => Verdict::Gone,
            Self::Silent | Self::Circle => Verdict::Unreachable,
            Self::ToPrivate => Verdict::Refused,
        }
    }

    /// Whether its page is more than anybody should read.
    pub fn is_too_large(self) -> bool {
        matches!(self, Self::Endless | Self::Bomb)
    }
}

/// What the server saw.
#[derive(Debug, Default)]
pub struct Tally {
    /// Requests to each host that wait for the head of their answer, and the most there ever were.
    under_way: HashMap<IpAddr, usize>,
    pub most_at_once: usize,
    pub connections: usize,
    /// Connections that are open, and the most there ever were.
    open: usize,
    pub most_open: usize,
    pub requests: usize,
    /// How often each address that is busy at first was asked for.
    asked: HashMap<String, usize>,
}

pub struct Server {
    pub port: u16,
    tally: Arc<Mutex<Tally>>,
}

impl Server {
    /// Listens on as many hosts for as long as the program runs, and answers after a while.
    pub fn start(hosts: u8, latency: Duration) -> io::Result<Self> {
        let (port, listeners) = listeners(hosts)?;
        let tally = Arc::new(Mutex::new(Tally::default()));
        let seen = Arc::clone(&tally);
        let runtime = runtime::Builder::new_current_thread().enable_all().build()?;
        thread::spawn(move || {
            runtime.block_on(async {
                for listener in listeners {
                    tokio::spawn(accept(listener, latency, Arc::clone(&seen)));
                }
                std::future::pending::<()>().await;
            });
        });
        Ok(Self { port, tally })
    }

    /// What was seen since the last time somebody asked.
    pub fn seen(&self) -> Tally {
        let mut tally = lock(&self.tally);
        let open = tally.open;
        std::mem::replace(&mut *tally, Tally { open, most_open: open, ..Tally::default() })
    }

    /// Links of all kinds, spread over the hosts.
    pub fn links(&self, count: usize, hosts: usize) -> Vec<(Kind, String)> {
        let link = |at: usize| {
            let kind = kind(at * 7 + at / hosts);
            (kind, format!("http://127.0.0.{}:{}/{kind:?}/{at}", 1 + at % hosts, self.port))
        };
        (0..count).map(link).collect()
    }
}

fn kind(at: usize) -> Kind {
    let mut at = at % 100;
    for (kind, share) in KINDS {
        if at < share {
            return kind;
        }
        at -= share;
    }
    Kind::Fine
}

/// The first free port that all hosts have.
fn listeners(hosts: u8) -> io::Result<(u16, Vec<std::net::TcpListener>)> {
    let mut last = io::Error::other("no host");
    for _ in 0..20 {
        let port = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let all = (1..=hosts).map(|host| {
            let listener = std::net::TcpListener::bind((std::net::Ipv4Addr::new(127, 0, 0, host), port))?;
            listener.set_nonblocking(true)?;
            Ok(listener)
        });
        match all.collect() {
            Ok(all) => return Ok((port, all)),
            Err(error) => last = error,
        }
    }
    Err(last)
}

async fn accept(listener: std::net::TcpListener, latency: Duration, tally: Arc<Mutex<Tally>>) -> io::Result<()> {
    let listener = TcpListener::from_std(listener)?;
    loop {
        let (stream, _) = listener.accept().await?;
        let tally = Arc::clone(&tally);
        tokio::spawn(async move {
            opened(&mut lock(&tally));
            let ended = converse(stream, latency, &tally).await;
            lock(&tally).open -= 1;
            ended
        });
    }
}

fn opened(tally: &mut Tally) {
    tally.connections += 1;
    tally.open += 1;
    tally.most_open = tally.most_open.max(tally.open);
}

/// Answers the requests of a connection until one side has enough.
async fn converse(mut stream: TcpStream, latency: Duration, tally: &Mutex<Tally>) -> io::Result<()> {
    stream.set_nodelay(true)?;
    let host = stream.local_addr()?.ip();
    let mut read = Vec::with_capacity(1024);
    while let Some(head) = head(&mut stream, &mut read).await? {
        let mut words = head.split(' ');
        let is_head = words.next() == Some("HEAD");
        let path = words.next().unwrap_or_default();
        let named = path.split('/').nth(1).unwrap_or_default();
        if named == "Silent" {
            // How long it is under way is the client's to say, and that is seen too late to count.
            while stream.read(&mut [0; 1024]).await? > 0 {}
            return Ok(());
        }
        let begun = begin(tally, host, path);
        let answer = answer(named, path, is_head, begun);
        sleep(if named == "Slow" { Duration::from_millis(200) } else { latency }).await;
        end(tally, host);
        stream.write_all(answer.as_bytes()).await?;
        let is_last = head.to_ascii_lowercase().contains("connection: close");
        if !is_head && pages(named, &mut stream).await? || is_last {
            return stream.shutdown().await;
        }
    }
    Ok(())
}

/// Sends what comes after the head of an odd page; says whether that was the connection's last answer.
async fn pages(named: &str, stream: &mut TcpStream) -> io::Result<bool> {
    match named {
        "Endless" => pour(stream, &[b'x'; 16384], usize::MAX).await?,
        "Bomb" => {
            stream.write_all(GZIP).await?;
            pour(stream, ZEROS, 4_000).await?;
        }
        "Long" => stream.write_all(&[b'x'; LONG]).await?,
        "Stuck" => {
            stream.write_all(&[b'x'; LONG]).await?;
            std::future::pending::<()>().await;
        }
        _ => {}
    }
    Ok(matches!(named, "Endless" | "Bomb"))
}

/// Bytes of a long page, and of the part that comes of one that gets stuck.
const LONG: usize = 200 << 10;
/// The head of a gzip file, and 64 KiB of zeros as one of the blocks that may follow in any number.
const GZIP: &[u8] = b"\x1f\x8b\x08\0\0\0\0\0\0\xff";
const ZEROS: &[u8] = include_bytes!("../fixtures/zeros.deflate");

async fn head(stream: &mut TcpStream, read: &mut Vec<u8>) -> io::Result<Option<String>> {
    loop {
        if let Some(at) = read.windows(4).position(|window| window == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&read[..at]).into_owned();
            read.drain(..at + 4);
            return Ok(Some(head));
        }
        if stream.read_buf(read).await? == 0 {
            return Ok(None);
        }
    }
}

/// Counts a request; says how often its address was asked for.
fn begin(tally: &Mutex<Tally>, host: IpAddr, path: &str) -> usize {
    let mut tally = lock(tally);
    let under_way = tally.under_way.entry(host).or_default();
    *under_way += 1;
    let under_way = *under_way;
    tally.most_at_once = tally.most_at_once.max(under_way);
    tally.requests += 1;
    if !path.starts_with("/BusyOnce/") {
        return 1;
    }
    let asked = tally.asked.entry(format!("{host}{path}")).or_default();
    *asked += 1;
    *asked
}

fn end(tally: &Mutex<Tally>, host: IpAddr) {
    if let Some(under_way) = lock(tally).under_way.get_mut(&host) {
        *under_way = under_way.saturating_sub(1);
    }
}

fn answer(named: &str, path: &str, is_head: bool, asked: usize) -> String {
    let page = "<!doctype html><title>Terms</title><p>The processor acts on documented instructions.";
    let with = |status: &str, headers: &str| {
        let body = if is_head { "" } else { page };
        format!("HTTP/1.1 {status}\r\nContent-Type: text/html\r\n{headers}Content-Length: {}\r\n\r\n{body}", page.len())
    };
    let to = |status: &str, target: &str| with(status, &format!("Location: {target}\r\n"));
    match named {
        "Moved" => to("301 Moved Permanently", &path.replacen("/Moved/", "/Fine/", 1)),
        "Gone" => with("404 Not Found", ""),
        "NotToHead" if is_head => with("403 Forbidden", ""),
        "BusyOnce" if asked == 1 => with("429 Too Many Requests", "Retry-After: 1\r\n"),
        "Circle" => to("302 Found", &path.strip_suffix("/back").map_or(format!("{path}/back"), str::to_owned)),
        "ToPrivate" => to("302 Found", "http://10.0.0.1/latest"),
        "Endless" | "Bomb" if is_head => with("405 Method Not Allowed", ""),
        "Long" => format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {LONG}\r\n\r\n"),
        "Stuck" => "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000000\r\n\r\n".to_owned(),
        "Endless" => "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n".to_owned(),
        "Bomb" => "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n".to_owned(),
        _ => with("200 OK", ""),
    }
}

async fn pour(stream: &mut TcpStream, piece: &[u8], times: usize) -> io::Result<()> {
    for _ in 0..times {
        stream.write_all(piece).await?;
    }
    Ok(())
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
