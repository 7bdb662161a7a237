//! The processor list: searched, narrowed, sorted, with the mouse and without it.

use super::page::Page;
use super::server::Server;
use super::{chromium, serve};
use crate::register::Folder;

/// The example register on a server, with the list open in French.
struct List {
    page: Page,
    site: Server,
    _folder: Folder,
}

impl List {
    fn open(address: &str) -> Option<Self> {
        let browser = chromium()?;
        let folder = Folder::example();
        folder.build();
        let site = serve(&folder.path().join("site/public"));
        let page = browser.page();
        page.open(&site.at(address));
        Some(Self { page, site, _folder: folder })
    }

    /// The ids of the rows that are shown, in their order.
    fn rows(&self) -> Vec<String> {
        let shown = "[...document.querySelectorAll('[data-facets]')].filter(r => r.checkVisibility())";
        let ids = self.page.run(&format!("{shown}.map(r => r.id)"));
        ids.as_array().expect("rows").iter().map(|id| id.as_str().expect("an id").to_owned()).collect()
    }

    fn choose(&self, field: &str, value: &str) {
        let set = "field.value = value; field.dispatchEvent(new Event('input', {bubbles: true}))";
        self.page.run(&format!("((field, value) => {{ {set} }})(document.getElementById('{field}'), '{value}')"));
    }

    fn said(&self) -> String {
        self.page.run("document.getElementById('shown').textContent").as_str().expect("text").to_owned()
    }

    fn address(&self) -> String {
        self.page.run("location.pathname + location.search + location.hash").as_str().expect("text").to_owned()
    }

    fn assert_quiet(&self) {
        assert_eq!(self.page.complaints(), Vec::<String>::new());
    }
}

#[test]
fn a_search_finds_words_anywhere_in_a_row_without_minding_accents_or_case() {
    let Some(list) = List::open("fr/index.html") else { return };
    let all = list.rows();
    assert_eq!(list.said(), "");
    for (words, found) in [
        ("calendly", vec!["own-calendly"]),
        ("HEBERGEMENT application", vec!["v-scaleway", "own-scaleway"]),
        ("  etats-unis   sentry ", vec!["v-sentry"]),
        ("no such vendor", vec![]),
    ] {
        list.choose("tool-search", words);
        assert_eq!(list.rows(), found, "{words}");
    }
    assert!(list.said().contains("Aucune ligne"), "{}", list.said());
    assert_eq!(list.page.run("document.querySelectorAll('section.entries:not([hidden])').length"), 0);
    list.page.click("#tools button");
    list.page.wait_until("document.getElementById('shown').textContent === ''");
    assert_eq!(list.rows(), all);
    list.assert_quiet();
}

#[test]
fn filters_narrow_together_and_the_address_keeps_them() {
    let Some(list) = List::open("fr/index.html") else { return };
    let all = list.rows();
    list.choose("tool-place", "place:US");
    let in_states = list.rows();
    assert!(!in_states.is_empty() && in_states.len() < all.len());
    list.choose("tool-category", "category:scheduling");
    assert_eq!(list.rows(), ["own-calendly"]);
    assert_eq!(list.said(), format!("Lignes affichées\u{a0}: 1 sur {}", all.len()));
    let address = list.address();
    assert_eq!(address, "/fr/index.html?place=place%3AUS&category=category%3Ascheduling");
    list.page.open(&list.site.at(&address[1..]));
    assert_eq!(list.rows(), ["own-calendly"], "who is sent the address sees the same");
    list.choose("tool-category", "");
    assert_eq!(list.rows(), in_states);
    list.assert_quiet();
}

#[test]
fn the_list_is_sorted_within_its_groups_and_back() {
    let Some(list) = List::open("fr/index.html") else { return };
    let by_name = list.rows();
    let days = |list: &List| -> Vec<String> {
        let cells = "[...document.querySelectorAll('#customers ~ table tbody .since')]";
        let days = list.page.run(&format!("{cells}.map(c => c.querySelector('time')?.dateTime ?? '')"));
        days.as_array().expect("cells").iter().map(|d| d.as_str().expect("a day").to_owned()).collect()
    };
    list.choose("tool-sort", "newest");
    let newest = days(&list);
    assert!(newest.len() > 2 && newest.is_sorted_by(|a, b| a >= b), "{newest:?}");
    list.choose("tool-sort", "oldest");
    let (stated, unstated): (Vec<_>, Vec<_>) = days(&list).into_iter().partition(|day| !day.is_empty());
    assert!(stated.is_sorted(), "{stated:?}");
    assert_eq!(days(&list), [stated, unstated].concat(), "what isn’t stated comes last");
    assert_ne!(list.rows(), by_name);
    assert_eq!(list.said(), "", "sorting hides nothing");
    list.choose("tool-sort", "");
    assert_eq!(list.rows(), by_name);
}

#[test]
fn everything_is_done_with_the_keyboard_alone() {
    let Some(list) = List::open("en/index.html") else { return };
    let focused = |list: &List| list.page.run("document.activeElement.id || document.activeElement.textContent");
    list.page.run("document.getElementById('tool-search').focus()");
    list.page.write("supabase");
    list.page.keys("Enter");
    assert_eq!(list.rows(), ["v-supabase"], "{}", list.address());
    list.page.keys("Tab");
    assert_eq!(focused(&list), "tool-place");
    list.page.keys("Shift+Tab");
    list.page.keys("Control+a Delete");
    assert!(list.rows().len() > 5);
    list.page.keys("Tab S i n");
    let chosen = list.page.run("document.getElementById('tool-place').value");
    assert_eq!(chosen, "place:SG", "a letter chooses a country, as in any list of the browser");
    list.page.keys("Tab Tab Tab Tab");
    assert_eq!(focused(&list), "Show all");
    list.page.keys("Enter");
    list.page.wait_until("document.getElementById('shown').textContent === ''");
    assert_eq!(list.page.run("document.getElementById('tool-place').value"), "");
    list.assert_quiet();
}

#[test]
fn a_link_to_a_row_shows_it_even_where_the_list_was_narrowed() {
    let Some(list) = List::open("fr/index.html?search=supabase#own-calendly") else { return };
    list.page.wait_until("document.getElementById('own-calendly').checkVisibility()");
    assert_eq!(list.address(), "/fr/index.html#own-calendly");
    list.choose("tool-search", "supabase");
    list.page.run("location.hash = '#v-sentry'");
    list.page.wait_until("document.getElementById('v-sentry').checkVisibility()");
    list.assert_quiet();
}

#[test]
fn odd_addresses_change_nothing_and_run_nothing() {
    let Some(list) = List::open("fr/index.html?length=1&sort=__proto__&place=nowhere&x=%00#%E0%A4") else { return };
    assert!(list.rows().len() > 5);
    assert_eq!(list.page.run("document.getElementById('tools').hidden"), false);
    list.assert_quiet();
}

#[test]
fn without_scripts_the_list_is_whole_and_offers_no_tools() {
    let Some(list) = List::open("fr/index.html") else { return };
    let all = list.rows();
    list.page.without_scripts(true);
    list.page.open(&list.site.at("fr/index.html?search=supabase"));
    assert_eq!(list.rows(), all);
    assert_eq!(list.page.run("document.getElementById('tools').checkVisibility()"), false);
    list.assert_quiet();
}

#[test]
fn a_narrowed_list_says_so_in_print() {
    let Some(list) = List::open("fr/index.html?place=place:US") else { return };
    list.page.print();
    assert_eq!(list.page.run("document.getElementById('tools').checkVisibility()"), false);
    assert_eq!(list.page.run("document.getElementById('shown').checkVisibility()"), true);
    assert!(list.said().contains(" sur "), "{}", list.said());
}
