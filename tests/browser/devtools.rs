//! The wire to the browser: JSON messages on a pipe, each ended by a zero byte.
//!
//! One browser serves the whole test run. It lives as long as the pipe: when the tests end,
//! however they end, it closes itself and its profile is removed.

use super::page::Page;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::process::{ChildStdin, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, LazyLock, Mutex};
use std::time::Duration;

/// How long the browser may take to answer, on a machine that is busy with other tests.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// The shell gives the browser the two ends it expects at 3 and 4, and clears up after it.
const START: &str = r#"exec 3<&0 4>&1 1>&2; folder=$(mktemp -d) || exit
"$@" --remote-debugging-pipe --user-data-dir="$folder"; exec 3<&- 4>&-; rm -rf "$folder""#;

const OPTIONS: [&str; 11] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "about:blank",
];

type Inboxes = Arc<Mutex<HashMap<String, Sender<Value>>>>;

/// A running browser.
pub struct Browser {
    wire: Mutex<ChildStdin>,
    inboxes: Inboxes,
    own_inbox: Mutex<Receiver<Value>>,
    next: AtomicU64,
}

/// The browser of this test run, started when it is first asked for.
pub fn chromium() -> Option<&'static Browser> {
    static BROWSER: LazyLock<Option<Browser>> = LazyLock::new(|| program().map(Browser::start));
    super::has("Chromium", BROWSER.is_some()).then(|| BROWSER.as_ref()).flatten()
}

fn program() -> Option<&'static str> {
    let names = ["chromium", "chromium-browser", "google-chrome"];
    names.into_iter().find(|name| Command::new(name).arg("--version").output().is_ok_and(|o| o.status.success()))
}

impl Browser {
    fn start(program: &str) -> Self {
        let mut shell = Command::new("sh");
        shell.args(["-c", START, "sh", program]).args(OPTIONS);
        shell.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut child = shell.spawn().expect("a shell");
        let (to_us, own_inbox) = channel();
        let inboxes = Inboxes::default();
        inboxes.lock().expect("inboxes").insert(String::new(), to_us);
        let (wire, pipe) = child.stdin.take().zip(child.stdout.take()).expect("pipes");
        std::thread::spawn({
            let inboxes = Arc::clone(&inboxes);
            move || {
                deliver(pipe, &inboxes);
                child.wait().ok();
            }
        });
        let wire = Mutex::new(wire);
        Self { wire, inboxes, own_inbox: Mutex::new(own_inbox), next: AtomicU64::new(1) }
    }

    /// A page of its own: it shares neither storage nor cache with others.
    pub fn page(&'static self) -> Page {
        let context = self.ask("Target.createBrowserContext", json!({}))["browserContextId"].clone();
        let blank = json!({"url": "about:blank", "browserContextId": context});
        let target = self.ask("Target.createTarget", blank)["targetId"].clone();
        let attached = self.ask("Target.attachToTarget", json!({"targetId": target, "flatten": true}));
        let session = attached["sessionId"].as_str().expect("a session").to_owned();
        let (to_page, inbox) = channel();
        self.inboxes.lock().expect("inboxes").insert(session.clone(), to_page);
        Page::new(self, session, context, inbox)
    }

    /// Closes a page with all that belonged to it.
    pub fn close(&self, session: &str, context: &Value) {
        self.inboxes.lock().expect("inboxes").remove(session);
        self.send("", "Target.disposeBrowserContext", json!({"browserContextId": context}));
    }

    /// Sends a command to a session and gives the number its answer will bear.
    pub fn send(&self, session: &str, method: &str, params: Value) -> u64 {
        let id = self.next.fetch_add(1, Ordering::Relaxed);
        let mut message = json!({"id": id, "method": method, "params": params});
        if !session.is_empty() {
            message["sessionId"] = session.into();
        }
        let mut wire = self.wire.lock().expect("the wire");
        wire.write_all(format!("{message}\0").as_bytes()).expect("the browser listens");
        id
    }

    /// A command to the browser as a whole, and its answer.
    fn ask(&self, method: &str, params: Value) -> Value {
        let inbox = self.own_inbox.lock().expect("the inbox");
        let id = self.send("", method, params);
        loop {
            let message = inbox.recv_timeout(PATIENCE).unwrap_or_else(|e| panic!("{method}: {e}"));
            if message["id"] == id {
                return answer(method, message);
            }
        }
    }
}

/// What a command gave; what it refused ends the test.
pub fn answer(method: &str, mut message: Value) -> Value {
    assert!(message["error"].is_null(), "{method}: {}", message["error"]);
    message["result"].take()
}

/// Puts each message into the inbox of its session, until the browser is gone.
fn deliver(pipe: ChildStdout, inboxes: &Inboxes) {
    for message in BufReader::new(pipe).split(0) {
        let Some(message) = message.ok().and_then(|m| serde_json::from_slice::<Value>(&m).ok()) else { break };
        let session = message["sessionId"].as_str().unwrap_or_default();
        if let Some(inbox) = inboxes.lock().expect("inboxes").get(session) {
            // A page that was closed meanwhile reads no more.
            drop(inbox.send(message.clone()));
        }
    }
    inboxes.lock().expect("inboxes").clear();
}
