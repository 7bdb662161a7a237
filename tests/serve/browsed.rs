//! The preview in a browser.

use super::*;
use crate::browser::{Place, all_are_good};

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

/// A page of our own and pages of both sites, under a message.
#[test]
fn the_preview_is_for_everybody() {
    let folder = register();
    let served = Served::new(&folder);
    folder.write("vendors/host.yaml", broken());
    served.sees(LIST, TROUBLE);
    let place = |path: &str| {
        let html = served.get(path).text();
        Place { path: path.to_owned(), address: format!("http://127.0.0.1:{}{path}", served.port), html }
    };
    all_are_good(&["/", LIST, DESK].map(place), false);
}
