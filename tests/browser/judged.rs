//! Every page of the example and of a hostile register, on a desktop, a phone and paper, in light
//! and dark, with and without scripts.

use super::hostile::hostile;
use super::page::{DESKTOP, PHONE, Page, Screen};
use super::site::{Place, Site};
use super::{checker, chromium};
use serde_json::{Value, json};

/// As narrow as WCAG 1.4.10 asks for.
const NARROW: Screen = Screen { width: 320, height: 640, is_phone: true };

const AXE: &str =
    "axe.run(document, {preload: false, resultTypes: ['violations'], runOnly: RULES}).then(({violations}) =>
    violations.flatMap(v => v.nodes.map(n => `${v.id} at ${n.target.join(' ')}: ${n.failureSummary}`)))";
const EVERY_RULE: &str = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice']";

/// What is there to be read, and isn’t shown.
const HIDDEN: &str = "[...document.querySelectorAll('main :is(h1, h2, h3, h4, p, li, tr, dt, dd, figure, pre)')]
    .filter(e => e.textContent.trim() && !e.checkVisibility() && !e.closest(`form, nav, FOLDED`))
    .map(e => `hides ${e.localName}: ${e.textContent.trim().slice(0, 80)}`)";
/// What is of no use on paper, and is printed.
const USELESS: &str = "[...document.querySelectorAll('nav, form, button, .skip')]
    .filter(e => e.textContent.trim() && e.checkVisibility()).map(e => 'prints ' + e.outerHTML.slice(0, 80))";
/// What makes a page scroll sideways.
const WIDE: &str = "document.documentElement.scrollWidth <= WIDTH ? [] : [...document.querySelectorAll('body *')]
    .filter(e => e.getBoundingClientRect().right > WIDTH).slice(-3)
    .map(e => `is ${document.documentElement.scrollWidth} px wide: ${e.outerHTML.slice(0, 100)}`)";

/// Words that are broken at the end of a line without a hyphen. What is one long word, such as an address, may be.
const TORN: &str = r"(() => {
    const cells = [...document.querySelectorAll('th, td')];
    for (const cell of cells) cell.style.hyphens = 'none';
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), torn = [], range = document.createRange();
    for (let text; text = texts.nextNode();) {
        // The heads of tables that have become cards are there to be heard.
        if (text.parentElement.closest('thead')?.offsetWidth < 2) continue;
        for (const word of text.data.matchAll(/\p{L}{2,18}(?![\p{L}\d_@:\/.=#?&%]\S)/gu)) {
            if (/[\p{L}\d_@.:\/=#?&%-]/u.test(text.data[word.index - 1] ?? ' ')) continue;
            range.setStart(text, word.index), range.setEnd(text, word.index + word[0].length);
            if (new Set([...range.getClientRects()].map(r => Math.round(r.top))).size > 1)
                torn.push('tears ' + word[0] + ' in ' + text.parentElement.outerHTML.slice(0, 80));
        }
    }
    for (const cell of cells) cell.removeAttribute('style');
    return torn;
})()";

struct Judge<'a> {
    page: &'a Page,
    axe: &'a str,
    /// Whether it is the hostile register, with words that no line can hold.
    is_odd: bool,
    faults: Vec<String>,
}

impl Judge<'_> {
    fn judge(&mut self, place: &Place) {
        self.on(DESKTOP, false);
        self.page.open(&format!("{}?still", place.address));
        let path = place.path.as_str();
        self.note(path, json!(self.page.complaints()));
        self.ask(path, &HIDDEN.replace("FOLDED", "details:not([open])"));
        self.page.run(self.axe);
        // The style of a page is the same in each language; how long its words are isn’t. Between them, the two
        // registers show each kind of page on each screen in each scheme.
        if path.contains("/en/") || path.contains("/de/") {
            let but_colours = format!("{EVERY_RULE}, rules: {{'color-contrast': {{enabled: false}}}}");
            self.look(path, &but_colours, DESKTOP, self.is_odd);
        } else {
            self.look(path, EVERY_RULE, DESKTOP, self.is_odd);
            self.look(path, EVERY_RULE, PHONE, !self.is_odd);
        }
        [DESKTOP, PHONE, NARROW].into_iter().for_each(|screen| self.fits(path, screen));
        self.on_paper(path);
        if place.html.contains("<script") {
            self.without_scripts(place);
        }
    }

    fn look(&mut self, path: &str, rules: &str, screen: Screen, is_dark: bool) {
        self.on(screen, is_dark);
        let scheme = if is_dark { "dark" } else { "light" };
        self.ask(&format!("{path} ({} px, {scheme})", screen.width), &AXE.replace("RULES", rules));
    }

    fn on(&self, screen: Screen, is_dark: bool) {
        self.page.screen(screen);
        self.page.dark(is_dark);
    }

    fn fits(&mut self, path: &str, screen: Screen) {
        self.page.screen(screen);
        let on_screen = format!("{path} ({} px)", screen.width);
        self.ask(&on_screen, &WIDE.replace("WIDTH", &screen.width.to_string()));
        if !self.is_odd && screen.width > NARROW.width {
            self.ask(&on_screen, TORN);
        }
    }

    fn on_paper(&mut self, path: &str) {
        self.page.screen(DESKTOP);
        self.page.print();
        self.ask(path, USELESS);
        self.ask(&format!("{path} (printed)"), &HIDDEN.replace("FOLDED", "[role=status]"));
    }

    /// The same words are there, and all are shown.
    fn without_scripts(&mut self, place: &Place) {
        let path = format!("{} (without scripts)", place.path);
        let words = r"document.querySelector('main').textContent.replace(/\s/g, '')";
        let with = self.page.run(words);
        self.page.without_scripts(true);
        self.on(DESKTOP, false);
        self.page.open(&place.address);
        self.ask(&path, &HIDDEN.replace("FOLDED", "details:not([open])"));
        self.note(&path, json!(self.page.complaints()));
        if self.page.run(words) != with {
            self.faults.push(format!("{path}: other words than with them"));
        }
        self.page.without_scripts(false);
    }

    /// Notes what a script of ours finds.
    fn ask(&mut self, of: &str, script: &str) {
        let found = self.page.run(script);
        self.note(of, found);
    }

    fn note(&mut self, of: &str, found: Value) {
        let found = found.as_array().cloned().expect("a list");
        self.faults.extend(found.iter().map(|f| format!("{of}: {}", f.as_str().unwrap_or_default())));
    }
}

/// What is wrong with the pages of a site, each page judged in full.
fn faults(pages: &[Place], is_odd: bool) -> Option<Vec<String>> {
    let (browser, axe) = (chromium()?, checker("axe-core/axe.min.js")?);
    let page = browser.page();
    let axe = std::fs::read_to_string(axe).expect("axe");
    let mut judge = Judge { page: &page, axe: &axe, is_odd, faults: Vec::new() };
    pages.iter().for_each(|place| judge.judge(place));
    Some(judge.faults)
}

/// Fails with all that is wrong with any of some pages.
pub fn all_are_good(pages: &[Place], is_odd: bool) {
    let Some(faults) = faults(pages, is_odd) else { return };
    assert!(faults.is_empty(), "{} faults on {} pages\n{}", faults.len(), pages.len(), faults.join("\n"));
}

#[test]
fn every_page_of_the_example_is_good() {
    all_are_good(&Site::example().pages(), false);
}

#[test]
fn every_page_of_a_hostile_register_is_good() {
    // The pages of rules and law say the same of every register.
    let is_its_own = |place: &Place| !["/rules.html", "/law.html"].iter().any(|end| place.path.ends_with(end));
    let site = Site::of(hostile());
    let pages: Vec<_> = site.pages().into_iter().filter(is_its_own).collect();
    all_are_good(&pages, true);
}

#[test]
fn a_bad_page_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let html = "<!doctype html><html><meta charset=utf-8><title>t</title><style>nav {white-space: nowrap} b {color: #ccc}</style>
<script src=t.js></script><main><h1>t</h1><p hidden>secret</p><b>pale</b><table style=\"width: 4em; overflow-wrap: anywhere\"><tr><td>unfortunately<td>torn</table><nav>WORDS</nav><img src=x.png></main>";
    let html = html.replace("WORDS", &"words ".repeat(300));
    std::fs::write(folder.path().join("t.html"), &html).expect("a file");
    std::fs::write(folder.path().join("t.js"), "onload = () => document.querySelector('h1').append('!')")
        .expect("a file");
    let address = super::serve(folder.path()).at("t.html");
    let Some(faults) = faults(&[Place { path: "/fr/t.html".into(), address, html }], false) else { return };
    let told = faults.join("\n");
    let expected =
        ["html-has-lang", "image-alt", "(1300 px, light): color-contrast", "(390 px, dark): color-contrast", "404"];
    for what in expected.iter().chain(&[
        "(320 px): is ",
        "hides p: secret",
        "prints <nav>",
        "other words",
        "tears unfortunately",
    ]) {
        assert!(told.contains(what), "{what} isn’t told: {told}");
    }
}
