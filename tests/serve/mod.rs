//! The site while somebody edits: the real program on a port of its own.

mod answers;
mod browsed;
mod edits;
mod program;

use crate::register::git;
use crate::register::{COMPANY, DAY, Folder};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// Longer than anything takes on a machine with much else to do.
const PATIENCE: Duration = Duration::from_secs(120);

fn vendor(name: &str) -> String {
    format!(
        "name: {name}\nentity: {{name: {name} SAS, country: FR, address: \"1 rue de l’Exemple, 75000 Paris\"}}\n\
         serves: [customers]\npurpose: Hosting\ndata: [identity, contact]\nsubjects: [customers]\nlocations: [FR]\n\
         dpa: https://example.com/dpa\nsubprocessors: none\n"
    )
}

/// A fault in the public half: `USA` is no country code.
fn broken() -> String {
    vendor("Broken").replace("country: FR", "country: USA")
}

/// A register in one language, as each takes its time.
fn with_host(yaml: &str) -> Folder {
    Folder::new(&company(), &[("host", yaml)])
}

fn company() -> String {
    COMPANY.replace("[fr, en]", "[en]")
}

fn register() -> Folder {
    with_host(&vendor("Host"))
}

/// Asks until an answer is good.
fn until<T>(what: impl Fn() -> String, mut look: impl FnMut() -> Option<T>) -> T {
    let start = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(start.elapsed() < PATIENCE, "{}", what());
        thread::sleep(Duration::from_millis(20));
    }
}

/// The program, until the test ends.
struct Served {
    program: Child,
    port: u16,
    /// What it said on stderr.
    said: Arc<Mutex<String>>,
}

impl Drop for Served {
    fn drop(&mut self) {
        self.program.kill().ok();
        self.program.wait().ok();
    }
}

/// An answer of the server.
struct Answer {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Answer {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.head.lines().filter_map(|line| line.split_once(": "));
        headers.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// The number of what was shown.
    fn state(&self) -> u64 {
        let text = self.text();
        let after = text.split("data-state=\"").nth(1).unwrap_or_else(|| panic!("no state in {text}"));
        after.split('"').next().and_then(|number| number.parse().ok()).expect("a number")
    }

    /// A page without what is added for showing it.
    fn undressed(&self) -> String {
        let text = self.text();
        let (before, rest) = text.split_once("<script src=\"/_art28/reload.js\"").expect("our script");
        let (_, after) = rest.split_once("</script>").expect("an end");
        format!("{before}{after}")
    }
}

impl Served {
    fn new(folder: &Folder) -> Self {
        Self::start(folder.command(&["serve", "--port", "0"]))
    }

    fn start(mut command: Command) -> Self {
        let mut program = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program runs");
        let (stdout, stderr) = (program.stdout.take().expect("piped"), program.stderr.take().expect("piped"));
        let said = Arc::new(Mutex::new(String::new()));
        let heard = Arc::clone(&said);
        thread::spawn(move || {
            for line in BufReader::new(stderr).lines().map_while(Result::ok) {
                heard.lock().expect("whole").push_str(&(line + "\n"));
            }
        });
        let mut address = String::new();
        BufReader::new(stdout).read_line(&mut address).expect("a line");
        let port = address.trim_end().strip_prefix("http://127.0.0.1:").and_then(|rest| rest.strip_suffix('/'));
        let port = port.and_then(|port| port.parse().ok());
        Self { port: port.unwrap_or_else(|| panic!("{address:?}: {}", said.lock().expect("whole"))), program, said }
    }

    fn said(&self) -> String {
        self.said.lock().expect("whole").clone()
    }

    /// Sends a request as it stands.
    fn send(&self, request: &str) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a time");
        stream.write_all(request.as_bytes()).expect("sent");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("an answer");
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let status = head.split(' ').nth(1).and_then(|number| number.parse().ok()).expect("a status");
        Answer { status, head, body: bytes[end + 4..].to_vec() }
    }

    fn ask(&self, first: &str, headers: &str) -> Answer {
        self.send(&format!("{first} HTTP/1.1\r\n{headers}Connection: close\r\n\r\n"))
    }

    fn get(&self, path: &str) -> Answer {
        self.ask(&format!("GET {path}"), &format!("Host: 127.0.0.1:{}\r\n", self.port))
    }

    /// Waits until a page says something.
    fn sees(&self, path: &str, text: &str) -> Answer {
        let see = || Some(self.get(path)).filter(|answer| answer.text().contains(text));
        until(|| format!("{path} says {text}; the program said {}", self.said()), see)
    }

    /// Waits until a page no longer says something.
    fn misses(&self, path: &str, text: &str) -> Answer {
        let see = || Some(self.get(path)).filter(|answer| !answer.text().contains(text));
        until(|| format!("{path} no longer says {text}; the program said {}", self.said()), see)
    }

    fn end(&mut self, signal: &str) -> ExitStatus {
        let id = self.program.id().to_string();
        assert!(Command::new("kill").args([signal, &id]).status().expect("kill runs").success());
        until(|| "the program ends".to_owned(), || self.program.try_wait().expect("its end"))
    }
}

const LIST: &str = "/public/en/index.html";
const DESK: &str = "/register/index.html";
const TROUBLE: &str = "<aside class=\"art28-trouble\"";
