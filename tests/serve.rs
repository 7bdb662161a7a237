//! The site while somebody edits: the real program on a port of its own.

use crate::history::git;
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

#[test]
fn what_is_shown_is_what_build_writes() {
    let (built, folder) = (register(), register());
    built.build();
    let served = Served::new(&folder);
    for tree in ["public", "register"] {
        for (path, bytes) in built.files(&format!("site/{tree}")) {
            let answer = served.get(&format!("/{tree}/{path}"));
            let kind = answer.header("content-type").unwrap_or_default().to_owned();
            match path.as_str() {
                ".art28" => assert_eq!(answer.status, 404, "the mark of a folder is no page"),
                "404.html" => assert!(answer.undressed().contains("href=\"/public/assets/style.css\"")),
                page if page.ends_with(".html") => {
                    assert_eq!(kind, "text/html; charset=utf-8");
                    assert_eq!(answer.undressed().as_bytes(), bytes, "{tree}/{path}");
                }
                _ => assert_eq!((answer.status, answer.body == bytes), (200, true), "{tree}/{path}"),
            }
            let of_name = [("css", "text/css"), ("js", "javascript"), ("json", "json"), ("csv", "csv"), ("pdf", "pdf")];
            let of_name = of_name.iter().chain(&[("atom", "atom+xml"), ("txt", "text/plain")]);
            for (ending, name) in of_name.filter(|(ending, _)| path.ends_with(&format!(".{ending}"))) {
                assert!(kind.contains(name), "{path} is {kind}, not {name} as .{ending} says");
            }
        }
    }
    assert!(!folder.exists("site"), "nothing is written");
}

#[test]
fn an_edit_is_shown_and_open_pages_are_told() {
    let folder = register();
    let served = Served::new(&folder);
    let before = served.get(LIST);
    assert!(before.text().contains("Host SAS") && !before.text().contains(TROUBLE));
    let seen = before.state();
    let told = thread::scope(|scope| {
        let waiting = scope.spawn(|| served.get(&format!("/_art28/state?seen={seen}")));
        folder.write("vendors/host.yaml", vendor("Renamed"));
        waiting.join().expect("an answer").text()
    });
    let after = served.sees(LIST, "Renamed SAS");
    assert!(told.parse::<u64>().expect("a number") > seen && after.state() > seen);
    assert!(served.get("/public/en/vendors/host.html").text().contains("Renamed"));
    assert!(served.get("/register/vendors/host.html").text().contains("Renamed"));
    folder.write("vendors/second.yaml", vendor("Second"));
    served.sees(LIST, "Second SAS");
    std::fs::remove_file(folder.path().join("vendors/second.yaml")).expect("removed");
    served.misses(LIST, "Second SAS");
}

#[test]
fn editors_that_save_by_renaming_are_followed() {
    let folder = register();
    let served = Served::new(&folder);
    let save = |name: &str| {
        folder.write("vendors/.host.yaml.swp", vendor(name));
        std::fs::rename(folder.path().join("vendors/.host.yaml.swp"), folder.path().join("vendors/host.yaml"))
            .expect("renamed");
    };
    save("Renamed");
    served.sees(LIST, "Renamed SAS");
    save("Short-lived");
    std::fs::remove_file(folder.path().join("vendors/host.yaml")).expect("removed");
    served.sees(DESK, "<strong>0</strong> vendors");
}

#[test]
fn a_broken_file_shows_its_finding_and_the_last_good_site_stays() {
    let folder = register();
    let served = Served::new(&folder);
    folder.write("vendors/host.yaml", broken());
    for page in [LIST, "/public/en/vendors/host.html", "/register/vendors/host.html", DESK, "/"] {
        let text = served.sees(page, TROUBLE).text();
        assert!(text.contains("vendors/host.yaml:2:") && text.contains("REG003"), "{page}: {text}");
        assert!(text.contains("USA") && text.contains("= help:"), "{page}: {text}");
    }
    assert!(served.get(LIST).text().contains("Host SAS"), "the last good site");
    assert!(served.get("/register/vendors/host.html").text().contains("Host SAS"), "the last good dossier");
    assert!(served.get(DESK).text().contains("The public site is waiting"), "the register of today");
    assert!(served.said().contains("vendors/host.yaml:2:") && served.said().contains("stay as they were"));
    folder.write("vendors/host.yaml", vendor("Mended"));
    let mended = served.sees(LIST, "Mended SAS").text();
    assert!(!mended.contains(TROUBLE) && !served.get(DESK).text().contains(TROUBLE), "{mended}");
}

#[test]
fn a_fault_in_an_internal_half_is_the_registers_own_matter() {
    let folder = register();
    let served = Served::new(&folder);
    folder.write("vendors/host.yaml", vendor("Host") + "internal: {dpa: {state: unheard-of}}\n");
    let dossier = served.sees("/register/vendors/host.html", "unheard-of").text();
    assert!(!dossier.contains(TROUBLE) && !served.get(LIST).text().contains(TROUBLE));
}

#[test]
fn a_register_that_is_broken_from_the_start_is_shown_as_far_as_it_goes() {
    let folder = with_host(&broken());
    let served = Served::new(&folder);
    let public = served.get(LIST);
    assert_eq!(public.status, 503);
    assert!(public.text().contains(TROUBLE) && public.text().contains("vendors/host.yaml:2:"));
    assert_eq!(served.get(DESK).status, 200);
    folder.write("vendors/host.yaml", vendor("Mended"));
    assert_eq!(served.sees(LIST, "Mended SAS").status, 200);
}

#[test]
fn a_broken_template_is_told_and_mended() {
    let folder = register();
    let served = Served::new(&folder);
    folder.write("templates/public/list.html", "<p>\n{{ list.nothing }}");
    let text = served.sees(LIST, TROUBLE).text();
    assert!(text.contains("public/list.html:2") && text.contains("Host SAS"), "{text}");
    assert!(served.get(DESK).text().contains("public/list.html:2"));
    folder.write("templates/public/list.html", "<title>no head, no body</title><p>Our own words</p>");
    let own = served.sees(LIST, "Our own words").text();
    assert!(own.starts_with("<script src=\"/_art28/reload.js\"") && !own.contains(TROUBLE), "{own}");
    std::fs::remove_dir_all(folder.path().join("templates")).expect("removed");
    served.sees(LIST, "Host SAS");
}

#[test]
fn files_may_go_and_come_back() {
    let folder = register();
    let served = Served::new(&folder);
    let at = |name: &str| folder.path().join(name);
    std::fs::remove_file(at("company.yaml")).expect("removed");
    assert!(served.sees(LIST, TROUBLE).text().contains("company.yaml"));
    assert!(served.get(LIST).text().contains("Host SAS"));
    folder.write("company.yaml", company().replace("Exemple SAS", "Exemple SE"));
    served.sees(LIST, "Exemple SE");
    std::fs::rename(at("vendors"), at("aside")).expect("renamed");
    served.misses(LIST, "Host SAS");
    std::fs::rename(at("aside"), at("vendors")).expect("renamed");
    served.sees(LIST, "Host SAS");
    folder.write("vendors/host.yaml", vendor("Renamed"));
    served.sees(LIST, "Renamed SAS");
    std::fs::rename(at("vendors"), at("aside")).expect("renamed");
    std::fs::rename(at("aside"), at("vendors")).expect("renamed");
    folder.write("vendors/host.yaml", vendor("Back"));
    served.sees(LIST, "Back SAS");
}

#[test]
fn of_many_quick_saves_the_last_is_shown_and_few_are_built() {
    let folder = register();
    let served = Served::new(&folder);
    for number in 0..200 {
        folder.write("vendors/host.yaml", if number % 2 == 0 { broken() } else { vendor(&format!("Number {number}")) });
    }
    let text = served.sees(LIST, "Number 199 SAS").text();
    assert!(!text.contains(TROUBLE));
    let builds = served.said().matches(" ms; ").count();
    assert!(builds < 40, "{builds} builds: {}", served.said());
}

#[test]
fn a_commit_and_a_filed_contract_are_changes_too() {
    let document = "internal: {dpa: {state: executed, document: contracts/host.pdf, sha256: ";
    let hash = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae";
    let folder = with_host(&format!("{}{document}{hash}}}}}\n", vendor("Host")));
    folder.write("contracts/host.pdf", "foo");
    git(folder.path(), DAY, &["init", "-q"]);
    let served = Served::new(&folder);
    let dossier = "/register/vendors/host.html";
    assert!(!served.get(dossier).text().contains("rules.html#DPA006"));
    folder.write("contracts/host.pdf", "bar");
    served.sees(dossier, "rules.html#DPA006");
    let log = "/public/en/changes.html";
    let before = served.get(log).undressed();
    git(folder.path(), "2026-11-20", &["add", "company.yaml", "vendors"]);
    git(folder.path(), "2026-11-20", &["commit", "-q", "-m", "Register"]);
    until(|| "the change log knows the commit".to_owned(), || (served.get(log).undressed() != before).then_some(()));
    assert!(served.get(log).text().contains("2026-11-20"));
}

#[test]
fn only_this_machine_is_answered() {
    let served = Served::new(&register());
    let port = served.port;
    for host in [format!("localhost:{port}"), format!("127.0.0.1:{port}"), format!("[::1]:{port}")] {
        assert_eq!(served.ask("GET /", &format!("Host: {host}\r\n")).status, 200, "{host}");
    }
    for host in
        ["example.com".to_owned(), format!("example.com:{port}"), "localhost".to_owned(), format!("[::2]:{port}")]
    {
        for path in ["/", DESK, "/_art28/state", "/_art28/reload.js"] {
            let answer = served.ask(&format!("GET {path}"), &format!("Host: {host}\r\n"));
            assert_eq!(answer.status, 421, "{host} {path}");
            assert!(answer.text().contains(&format!("http://127.0.0.1:{port}/")), "{}", answer.text());
        }
    }
    let ours = format!("Host: 127.0.0.1:{port}\r\n");
    assert_eq!(served.ask("GET http://example.com/", &ours).status, 421);
    assert_eq!(served.send(&format!("GET {DESK} HTTP/1.0\r\n\r\n")).status, 421);
    for path in ["/_art28/state", DESK] {
        let foreign = served.ask(&format!("GET {path}"), &format!("{ours}Origin: https://example.com\r\n"));
        assert_eq!(foreign.status, 403, "{path}");
        let own = served.ask(&format!("GET {path}"), &format!("{ours}Origin: http://127.0.0.1:{port}\r\n"));
        assert_eq!(own.status, 200, "{path}");
    }
}

#[test]
fn only_reading_is_answered() {
    let served = Served::new(&register());
    let ours = format!("Host: 127.0.0.1:{}\r\n", served.port);
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"] {
        let answer = served.ask(&format!("{method} {DESK}"), &format!("{ours}Content-Length: 0\r\n"));
        assert_eq!((answer.status, answer.header("allow")), (405, Some("GET, HEAD")), "{method}");
    }
    let head = served.ask(&format!("HEAD {DESK}"), &ours);
    assert!(head.status == 200 && head.body.is_empty());
    assert_eq!(head.header("content-length"), served.get(DESK).header("content-length"));
}

#[test]
fn every_answer_is_for_this_browser_alone() {
    let served = Served::new(&register());
    for path in ["/", LIST, "/public/assets/style.css", "/public/gone", "/gone", "/_art28/state", "/_art28/follow.js"] {
        let answer = served.get(path);
        let is = |name, value| assert_eq!(answer.header(name), Some(value), "{path} {name}");
        is("cache-control", "no-store");
        is("x-content-type-options", "nosniff");
        is("referrer-policy", "no-referrer");
        is("cross-origin-resource-policy", "same-origin");
        is("content-security-policy", "frame-ancestors 'none'");
        assert!(!answer.head.to_ascii_lowercase().contains("access-control"), "{}", answer.head);
    }
}

#[test]
fn nothing_but_the_site_is_served() {
    let folder = register();
    folder.write("secret.txt", "not for anybody");
    folder.write("templates/notes.txt", "not for anybody");
    folder.write("site/public/secret.txt", "not for anybody");
    let served = Served::new(&folder);
    let paths = [
        "/secret.txt",
        "/company.yaml",
        "/vendors/host.yaml",
        "/templates/notes.txt",
        "/site/public/secret.txt",
        "/public/secret.txt",
        "/public/../secret.txt",
        "/public/../../secret.txt",
        "/public/%2e%2e/secret.txt",
        "/public/%2E%2E%2Fsecret.txt",
        "/public/..%2f..%2f..%2f..%2fetc/passwd",
        "/public/..%5csecret.txt",
        "/public/..\\secret.txt",
        "/public/%252e%252e/secret.txt",
        "/public/en/index.html%00.txt",
        "/public//etc/passwd",
        "//etc/passwd",
        "/_art28/../company.yaml",
        "/_art28/company.yaml",
        "/register/../../company.yaml",
        "/.git/config",
    ];
    for path in paths {
        let answer = served.get(path);
        assert!(matches!(answer.status, 400 | 404), "{path}: {}", answer.status);
        assert!(!answer.text().contains("not for anybody") && !answer.text().contains("root:"), "{path}");
    }
    for (path, to) in [("/public", "/public/"), ("/public/en", "/public/en/")] {
        let answer = served.get(path);
        assert_eq!((answer.status, answer.header("location")), (307, Some(to)), "{path}");
    }
    let missing = served.get("/public/en/vendors/gone.html");
    assert_eq!(missing.status, 404);
    assert!(
        missing.text().contains("This page does not exist")
            && missing.text().contains("href=\"/public/en/index.html\"")
    );
}

#[cfg(unix)]
#[test]
fn it_ends_when_it_is_asked_to() {
    let folder = register();
    for signal in ["-INT", "-TERM"] {
        let mut served = Served::new(&folder);
        // A browser that waits holds nothing up.
        let mut waiting = TcpStream::connect(("127.0.0.1", served.port)).expect("it listens");
        let state = served.get("/").state();
        write!(waiting, "GET /_art28/state?seen={state} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", served.port)
            .expect("sent");
        assert_eq!(served.end(signal).code(), Some(0), "{signal}: {}", served.said());
        assert!(TcpStream::connect(("127.0.0.1", served.port)).is_err());
    }
}

#[test]
fn what_keeps_it_from_serving_is_said() {
    let folder = register();
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port().to_string();
    let run = folder.run(&["serve", "--port", &port]);
    assert_eq!(run.code(), 2);
    assert!(run.err().contains(&format!("port {port} is in use")) && run.err().contains("--port"), "{}", run.err());
    let run = folder.run(&["serve", "--port", "0", "-C", "nowhere"]);
    assert_eq!(run.code(), 2);
    assert!(run.err().contains("no register"), "{}", run.err());
}

/// A program of the name the system's opener has, with what it is to do.
#[cfg(target_os = "linux")]
fn opener(folder: &Folder, script: &str) -> Served {
    use std::os::unix::fs::PermissionsExt;
    folder.write("bin/xdg-open", format!("#!/bin/sh\n{script}\n"));
    let path = folder.path().join("bin/xdg-open");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).expect("made a program");
    let mut command = folder.command(&["serve", "--port", "0", "--open", "--lang", "fr"]);
    command.env("PATH", folder.path().join("bin"));
    Served::start(command)
}

#[cfg(target_os = "linux")]
#[test]
fn the_browser_is_opened_and_may_fail_to() {
    let folder = register();
    let opened = folder.path().join("opened");
    let served = opener(&folder, &format!("echo \"$1\" > {}", opened.display()));
    let address = format!("http://127.0.0.1:{}/\n", served.port);
    until(
        || "the browser is opened".to_owned(),
        || std::fs::read_to_string(&opened).ok().filter(|text| *text == address),
    );
    let served = opener(&folder, "exit 3");
    until(|| "its failure is said".to_owned(), || served.said().contains("n’a pas pu être ouvert").then_some(()));
    assert_eq!(served.get(LIST).status, 200);
}

#[test]
fn quiet_is_quiet() {
    let folder = register();
    let served = Served::start(folder.command(&["serve", "--port", "0", "--quiet"]));
    folder.write("vendors/host.yaml", vendor("Renamed"));
    served.sees(LIST, "Renamed SAS");
    assert_eq!(served.said(), "");
    folder.write("vendors/host.yaml", broken());
    served.sees(LIST, TROUBLE);
    until(|| "trouble is said".to_owned(), || served.said().contains("vendors/host.yaml:2:").then_some(()));
}

/// The register may lie anywhere in its repository.
#[test]
fn a_folder_elsewhere_is_served_with_its_own_language() {
    let folder = Folder::new(&company(), &[]);
    folder.write("legal/company.yaml", company());
    folder.write("legal/vendors/host.yaml", vendor("Host"));
    let served = Served::start(folder.command(&["serve", "--port", "0", "-C", "legal", "--lang", "de"]));
    assert!(served.get("/").text().contains("<h1>Vorschau</h1>"));
    assert!(Path::new(&folder.path().join("legal")).exists() && served.get(LIST).text().contains("Host SAS"));
}

#[test]
fn an_open_page_follows_what_is_edited_within_its_own_policy() {
    let Some(browser) = crate::browser::chromium() else { return };
    let folder = register();
    let served = Served::new(&folder);
    let page = browser.page();
    page.open(&format!("http://127.0.0.1:{}{LIST}", served.port));
    let shows = |text: &str| page.wait_until(&format!("document.body.innerText.includes('{text}')"));
    shows("Host SAS");
    folder.write("vendors/host.yaml", vendor("Edited"));
    shows("Edited SAS");
    folder.write("vendors/host.yaml", broken());
    shows("vendors/host.yaml:2:");
    shows("Edited SAS");
    assert_eq!(page.run("document.querySelector('.art28-trouble').checkVisibility()"), true);
    folder.write("vendors/host.yaml", vendor("Mended"));
    shows("Mended SAS");
    page.wait_until("!document.querySelector('.art28-trouble')");
    assert_eq!(page.complaints(), Vec::<String>::new());
}
