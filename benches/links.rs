//! `art28 verify` on ten thousand links of fifty hosts, which answer in every way a link can be answered.
//!
//! `cargo bench --bench links` prints how long each list took, what the server saw, whether the verdicts are right and
//! the most memory that was used. `LYCHEE=/path/to/lychee` looks at the same lists with that program too, with the same
//! limits, and prints how our time relates to its.
//!
//! The client is this program, run again: the server's memory and time are not counted as ours.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a benchmark that can’t go on stops, measures time and prints it"
)]

#[path = "../tests/verify/server.rs"]
mod server;

use art28::model::{Link, Verdict, Word};
use art28::verify::fetch::{Ask, Manners, NameServers, Reach, fetch};
use server::{Kind, Server, Tally};
use std::collections::BTreeMap;
use std::env;
use std::fmt;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;

const LINKS: usize = 10_000;
const HOSTS: u8 = 50;
/// How long a server of the usual kind takes.
const LATENCY: Duration = Duration::from_millis(20);
const RUNS: usize = 3;
/// Seconds to wait for an answer.
const PATIENCE: u64 = 2;
const RETRIES: u32 = 1;
const VENDORS: usize = LINKS / PAGES.len();
/// Where a vendor's file names links.
const PAGES: [&str; 10] = [
    "website: {}\n",
    "dpa: {}\n",
    "subprocessors: {}\n",
    "links:\n  privacy: {}\n",
    "  security: {}\n",
    "  status: {}\n",
    "  terms: {}\n",
    "internal:\n  evidence:\n    - {field: dpa, url: {}, date: 2026-11-02}\n",
    "    - {field: locations, url: {}, date: 2026-11-02}\n",
    "    - {field: subjects, url: {}, date: 2026-11-02}\n",
];

/// How many requests a host gets, and how far apart.
#[derive(Clone, Copy)]
struct Limits {
    per_host: usize,
    at_once: usize,
    /// In milliseconds.
    pause: u64,
}

const SWIFT: Limits = Limits { per_host: 10, at_once: 256, pause: 0 };
const POLITE: Limits = Limits { per_host: 2, at_once: 64, pause: 100 };

/// One program on one list, once.
struct Run {
    took: Duration,
    /// In KiB.
    memory: Option<u64>,
    tally: Tally,
    /// Links by whether their verdict is right; none where the program has no verdicts of ours.
    verdicts: Option<[usize; 2]>,
}

fn main() {
    let arguments: Vec<String> = env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.as_slice() {
        [list, per_host, at_once, pause] => {
            let number = |text: &String| text.parse::<u16>().expect("a number");
            let limits = Limits {
                per_host: number(per_host).into(),
                at_once: number(at_once).into(),
                pause: number(pause).into(),
            };
            look(Path::new(list), limits);
        }
        _ => match Server::start(HOSTS, LATENCY) {
            Ok(server) => Bench { server, folder: tempfile::tempdir().expect("a folder") }.run(),
            Err(error) => println!("nothing measured: this system isn’t {HOSTS} hosts ({error})"),
        },
    }
}

/// The client: prints the verdict of each link.
fn look(list: &Path, limits: Limits) {
    let ask = |url: &str| Ask {
        link: Link::parse(url).expect("a link"),
        wants_page: Kind::of(url).is_some_and(Kind::is_too_large),
    };
    let asks = fs::read_to_string(list).expect("a list").lines().map(ask).collect();
    let manners = Manners {
        at_once: limits.at_once,
        per_host: limits.per_host,
        pause: Duration::from_millis(limits.pause),
        retries: RETRIES,
        reach: Reach::Loopback,
        ..Manners::default()
    };
    let manners = manners.with_patience(Duration::from_secs(PATIENCE));
    for outcome in fetch(asks, manners, NameServers::of_system()).expect("a client") {
        println!("{} {}", outcome.verdict().word(), outcome.link.as_str());
    }
}

struct Bench {
    server: Server,
    folder: TempDir,
}

impl Bench {
    fn run(&self) {
        let lychee = env::var_os("LYCHEE").map(PathBuf::from);
        let all = self.list("all", &[]);
        self.show("all kinds", SWIFT, &all, None);
        // Whoever follows every redirect would ask a machine of the network around this one.
        let here = self.list("here", &[Kind::ToPrivate]);
        self.show("without redirects to a private address", SWIFT, &here, lychee.as_deref());
        let answering = self.list("answering", &[Kind::ToPrivate, Kind::Silent]);
        self.show("and without links that never answer", SWIFT, &answering, lychee.as_deref());
        self.show("the same", POLITE, &answering, lychee.as_deref());
        self.verify();
    }

    /// A list of links of all kinds but some.
    fn list(&self, name: &str, without: &[Kind]) -> PathBuf {
        let links = self.server.links(LINKS + LINKS / 10, HOSTS.into()).into_iter();
        let links: Vec<String> =
            links.filter(|(kind, _)| !without.contains(kind)).map(|(_, url)| url).take(LINKS).collect();
        let path = self.folder.path().join(name).with_extension("txt");
        fs::write(&path, links.join("\n")).expect("a list");
        path
    }

    fn show(&self, name: &str, limits: Limits, list: &Path, lychee: Option<&Path>) {
        println!("\n{name}; {limits}");
        let ours = self.runs("art28", || ours(list, limits));
        if let Some(lychee) = lychee {
            let theirs = self.runs("lychee", || theirs(lychee, list, limits));
            println!("  {:8} {:.2} of its time", "", ours.as_secs_f64() / theirs.as_secs_f64());
        }
    }

    /// The median of a few runs.
    fn runs(&self, name: &str, mut command: impl FnMut() -> Command) -> Duration {
        let mut runs: Vec<Run> = (0..RUNS).map(|_| self.once(command())).collect();
        runs.sort_by_key(|run| run.took);
        let [first, median, last] = [&runs[0], &runs[RUNS / 2], &runs[RUNS - 1]];
        println!("  {name:8} {:.2?} ({:.2?}–{:.2?}) {median}", median.took, first.took, last.took);
        median.took
    }

    fn once(&self, mut command: Command) -> Run {
        self.server.seen();
        let said = self.folder.path().join("said");
        let begun = Instant::now();
        let mut child = command.stdout(File::create(&said).expect("a file")).spawn().expect("it starts");
        let mut memory = None;
        while child.try_wait().expect("a child").is_none() {
            memory = most_memory(child.id()).or(memory);
            thread::sleep(Duration::from_millis(2));
        }
        let took = begun.elapsed();
        let said = fs::read_to_string(said).expect("what it said");
        Run { took, memory, tally: self.server.seen(), verdicts: verdicts(&said) }
    }

    /// The whole command on a register that names the links.
    fn verify(&self) {
        println!("\nart28 verify, all kinds in the files of {VENDORS} vendors; {SWIFT}");
        let links = self.server.links(LINKS, HOSTS.into());
        let mut register = 0;
        let _ = self.runs("art28", || {
            register += 1;
            verify(&self.register(register, &links), SWIFT)
        });
    }

    fn register(&self, name: usize, links: &[(Kind, String)]) -> PathBuf {
        let root = self.folder.path().join(name.to_string());
        fs::create_dir_all(root.join("vendors")).expect("a folder");
        fs::write(root.join("company.yaml"), COMPANY).expect("a file");
        for (at, links) in links.chunks(PAGES.len()).enumerate() {
            let pages = PAGES.iter().zip(links).map(|(page, (_, url))| page.replace("{}", url));
            let vendor = VENDOR.replace("{}", &at.to_string()) + &pages.collect::<String>();
            fs::write(root.join(format!("vendors/v{at:05}.yaml")), vendor).expect("a file");
        }
        root
    }
}

const COMPANY: &str = "name: Exemple
entity: {name: Exemple SAS, country: FR}
languages: [fr, en]
contact: privacy@example.com
";
const VENDOR: &str = "name: Vendor {}
entity: {name: Vendor {} SAS, country: FR}
serves: [company]
purpose: Hosting
data: [identity]
subjects: [customers]
locations: [FR]
";

fn ours(list: &Path, limits: Limits) -> Command {
    let mut command = Command::new(env::current_exe().expect("this program"));
    command.arg(list).args([limits.per_host.to_string(), limits.at_once.to_string(), limits.pause.to_string()]);
    command
}

fn theirs(lychee: &Path, list: &Path, limits: Limits) -> Command {
    let mut command = Command::new(lychee);
    command.args(["--no-progress", "--quiet", "--retry-wait-time=1"]);
    command.arg(format!("--timeout={PATIENCE}")).arg(format!("--max-retries={RETRIES}"));
    command.arg(format!("--max-concurrency={}", limits.at_once));
    command.arg(format!("--host-concurrency={}", limits.per_host));
    command.arg(format!("--host-request-interval={}ms", limits.pause)).arg(list).stderr(Stdio::null());
    command
}

fn verify(register: &Path, limits: Limits) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_art28"));
    command.arg("-C").arg(register).args(["verify", "--quiet", "--allow-private", "--format=json"]);
    command.arg(format!("--timeout={PATIENCE}")).arg(format!("--retries={RETRIES}"));
    command.arg(format!("--concurrency={}", limits.at_once)).arg(format!("--per-host={}", limits.per_host));
    command.arg(format!("--pause={}", limits.pause));
    command
}

/// Compares what was said of links with what is true; a link that was told nothing of counts as wrong.
fn verdicts(said: &str) -> Option<[usize; 2]> {
    let json = serde_json::from_str::<serde_json::Value>(said);
    let told: BTreeMap<&str, &str> = match &json {
        Ok(json) => json["links"]
            .as_array()?
            .iter()
            .filter_map(|l| Some((l["url"].as_str()?, l["verdict"].as_str()?)))
            .collect(),
        Err(_) => said.lines().filter_map(of_line).collect(),
    };
    let is_right =
        |(url, verdict): &(&&str, &&str)| Kind::of(url).is_some_and(|kind| kind.verdict().word() == **verdict);
    if told.is_empty() {
        return None;
    }
    let right = told.iter().filter(is_right).count();
    Some([right, LINKS - right])
}

fn of_line(line: &str) -> Option<(&str, &str)> {
    let (verdict, url) = line.split_once(' ')?;
    Verdict::parse(verdict).map(|verdict| (url, verdict.word()))
}

/// The most memory a program has used so far, in KiB, where the system tells.
fn most_memory(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}

impl fmt::Display for Limits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} at once, {} to a host, {} ms apart", self.at_once, self.per_host, self.pause)
    }
}

impl fmt::Display for Run {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Tally { requests, connections, most_at_once, .. } = &self.tally;
        write!(f, "| {requests} requests on {connections} connections, at most {most_at_once} at once to a host | ")?;
        match self.memory {
            Some(memory) => write!(f, "{} MB", memory / 1024)?,
            None => f.write_str("memory not told by this system")?,
        }
        self.verdicts.map_or(Ok(()), |[right, wrong]| write!(f, " | {right} right, {wrong} wrong"))
    }
}
