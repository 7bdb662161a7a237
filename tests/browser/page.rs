//! A page: opened, looked at as a phone or in print, typed into, and asked what went wrong.

use super::devtools::{Browser, PATIENCE, answer};
use super::keyboard::Key;
use base64::prelude::{BASE64_STANDARD, Engine};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

/// What a page is looked at on.
#[derive(Clone, Copy)]
pub struct Screen {
    pub width: u32,
    pub height: u32,
    pub is_phone: bool,
}

pub const DESKTOP: Screen = Screen { width: 1300, height: 900, is_phone: false };
pub const PHONE: Screen = Screen { width: 390, height: 844, is_phone: true };

/// An open page. It is closed when it goes out of scope.
pub struct Page {
    browser: &'static Browser,
    session: String,
    context: Value,
    inbox: Receiver<Value>,
    /// What happened since the page was opened.
    events: RefCell<Vec<Value>>,
    address: RefCell<String>,
}

impl Page {
    pub(super) fn new(browser: &'static Browser, session: String, context: Value, inbox: Receiver<Value>) -> Self {
        let page = Self { browser, session, context, inbox, events: RefCell::default(), address: RefCell::default() };
        for domain in ["Page", "Runtime", "Log", "Network", "Audits"] {
            page.call(&format!("{domain}.enable"), json!({}));
        }
        page.call("Emulation.setFocusEmulationEnabled", json!({"enabled": true}));
        page.screen(DESKTOP);
        page
    }

    /// Opens an address and waits until it is loaded. What happened before is forgotten.
    pub fn open(&self, address: &str) {
        self.events.borrow_mut().clear();
        address.clone_into(&mut self.address.borrow_mut());
        let navigation = self.call("Page.navigate", json!({"url": address}));
        assert!(navigation["errorText"].is_null(), "{address}: {}", navigation["errorText"]);
        self.wait_for("Page.loadEventFired");
    }

    pub fn screen(&self, screen: Screen) {
        let Screen { width, height, is_phone } = screen;
        let metrics = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": is_phone});
        self.call("Emulation.setDeviceMetricsOverride", metrics);
    }

    pub fn dark(&self, is_dark: bool) {
        self.media("screen", if is_dark { "dark" } else { "light" });
    }

    /// Looks at the page as it is printed.
    pub fn print(&self) {
        self.media("print", "light");
    }

    fn media(&self, medium: &str, scheme: &str) {
        let features = json!([{"name": "prefers-color-scheme", "value": scheme}]);
        self.call("Emulation.setEmulatedMedia", json!({"media": medium, "features": features}));
    }

    /// Forbids the page’s own scripts, or allows them again, from the next opening on.
    pub fn without_scripts(&self, is_without: bool) {
        self.call("Emulation.setScriptExecutionDisabled", json!({"value": is_without}));
    }

    /// The value of an expression in the page, awaited if it is a promise. What it throws ends the test.
    pub fn run(&self, script: &str) -> Value {
        let expression =
            json!({"expression": script, "returnByValue": true, "awaitPromise": true, "userGesture": true});
        let mut evaluated = self.call("Runtime.evaluate", expression);
        let thrown = &evaluated["exceptionDetails"];
        assert!(thrown.is_null(), "{}: {thrown}", self.address.borrow());
        evaluated["result"]["value"].take()
    }

    /// The text of the first element that a selector finds, as it is shown.
    pub fn text(&self, selector: &str) -> String {
        let value = self.run(&format!("document.querySelector({}).innerText", json!(selector)));
        value.as_str().unwrap_or_else(|| panic!("{}: no text in {selector}", self.address.borrow())).to_owned()
    }

    /// Waits until an expression is true.
    pub fn wait_until(&self, script: &str) {
        let started = Instant::now();
        while !self.is_true(script) {
            assert!(started.elapsed() < PATIENCE, "{}: never {script}", self.address.borrow());
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// A page that is just being loaded anew has no document to ask, or loses it while it is asked.
    fn is_true(&self, script: &str) -> bool {
        let expression = json!({"expression": script, "returnByValue": true});
        self.reply("Runtime.evaluate", expression)["result"]["result"]["value"] == true
    }

    /// Presses keys one after the other: `Tab`, `Enter`, `Shift+Tab`, `/`.
    pub fn keys(&self, keys: &str) {
        for key in keys.split_whitespace().map(Key::named) {
            self.call("Input.dispatchKeyEvent", key.down());
            self.call("Input.dispatchKeyEvent", key.up());
        }
    }

    /// Writes text into what has the focus.
    pub fn write(&self, text: &str) {
        self.call("Input.insertText", json!({"text": text}));
    }

    /// Clicks the middle of the first element that a selector finds, with the mouse.
    pub fn click(&self, selector: &str) {
        let place = self.run(&format!(
            "(() => {{ const e = document.querySelector({}); e.scrollIntoView({{block: 'center', behavior: 'instant'}});
               const r = e.getBoundingClientRect(); return [r.x + r.width / 2, r.y + r.height / 2]; }})()",
            json!(selector)
        ));
        for kind in ["mousePressed", "mouseReleased"] {
            let event = json!({"type": kind, "x": place[0], "y": place[1], "button": "left", "clickCount": 1});
            self.call("Input.dispatchMouseEvent", event);
        }
    }

    /// The whole page as a PNG picture.
    pub fn picture(&self) -> Vec<u8> {
        let shot = self.call("Page.captureScreenshot", json!({"format": "png", "captureBeyondViewport": true}));
        bytes(&shot["data"])
    }

    /// The page as the browser prints it, a PDF on the paper the style sheet asks for.
    pub fn pdf(&self) -> Vec<u8> {
        let paper = json!({"preferCSSPageSize": true, "printBackground": false});
        bytes(&self.call("Page.printToPDF", paper)["data"])
    }

    /// What went wrong since the page was opened: errors and warnings of the console, reports of
    /// the content policy, issues the browser saw, and each request that failed or left our host.
    pub fn complaints(&self) -> Vec<String> {
        self.run("0");
        let address = self.address.borrow();
        let host = address.split('/').take(3).collect::<Vec<_>>().join("/") + "/";
        self.events.borrow().iter().filter_map(|event| complaint(event, &host)).collect()
    }

    fn call(&self, method: &str, params: Value) -> Value {
        answer(method, self.reply(method, params))
    }

    /// The answer to a call, or why there is none.
    fn reply(&self, method: &str, params: Value) -> Value {
        let id = self.browser.send(&self.session, method, params);
        loop {
            let message = self.next(method);
            if message["id"] == id {
                return message;
            }
            self.events.borrow_mut().push(message);
        }
    }

    fn wait_for(&self, event: &str) {
        let happened = |m: &Value| m["method"] == event;
        while !self.events.borrow().iter().any(happened) {
            let message = self.next(event);
            self.events.borrow_mut().push(message);
        }
    }

    fn next(&self, what: &str) -> Value {
        let message = self.inbox.recv_timeout(PATIENCE);
        message.unwrap_or_else(|e| panic!("{}: {what}: {e}", self.address.borrow()))
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        self.browser.close(&self.session, &self.context);
    }
}

fn bytes(data: &Value) -> Vec<u8> {
    BASE64_STANDARD.decode(data.as_str().expect("data")).expect("base64")
}

fn complaint(event: &Value, host: &str) -> Option<String> {
    let of = &event["params"];
    match event["method"].as_str()? {
        "Runtime.exceptionThrown" => Some(format!("thrown: {}", of["exceptionDetails"])),
        "Runtime.consoleAPICalled" => {
            ["error", "warning", "assert"].iter().any(|t| of["type"] == *t).then(|| format!("console: {}", of["args"]))
        }
        "Log.entryAdded" => {
            let entry = &of["entry"];
            ["error", "warning"].iter().any(|l| entry["level"] == *l).then(|| format!("log: {entry}"))
        }
        "Audits.issueAdded" => Some(format!("issue: {}", of["issue"])),
        "Network.requestWillBeSent" => {
            let address = of["request"]["url"].as_str()?;
            (!address.starts_with(host)).then(|| format!("asks another host: {address}"))
        }
        "Network.responseReceived" => {
            let response = &of["response"];
            (response["status"].as_u64()? >= 400).then(|| format!("{}: {}", response["status"], response["url"]))
        }
        "Network.loadingFailed" => Some(format!("failed: {of}")),
        _ => None,
    }
}
