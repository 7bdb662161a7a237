//! Pages in headless Chromium, which is driven over its DevTools protocol. Without a browser the
//! tests are skipped and say so, unless `ART28_REQUIRE_BROWSER` asks for it.
//!
//! ```ignore
//! let Some(browser) = browser::chromium() else { return };
//! let site = browser::serve(&folder.path().join("site/public"));
//! let page = browser.page();
//! page.screen(PHONE);
//! page.open(&site.at("en/index.html"));
//! page.keys("Tab");
//! page.write("hosting");
//! assert_eq!(page.run("document.querySelectorAll('tr:not([hidden])').length"), 3);
//! assert_eq!(page.complaints(), Vec::<String>::new());
//! ```

mod devtools;
mod hostile;
mod judged;
mod keyboard;
mod list;
mod opens;
mod page;
mod printed;
mod server;
mod site;
mod valid;

pub use devtools::chromium;
pub use judged::all_are_good;
pub use server::serve;
pub use site::Place;

use std::path::{Path, PathBuf};

/// A program that a test can’t do without: whether to go on. Where it is required, its absence fails.
pub fn has(what: &str, is_there: bool) -> bool {
    let is_required = std::env::var_os("ART28_REQUIRE_BROWSER").is_some();
    assert!(is_there || !is_required, "{what} is required and there is none");
    if !is_there {
        eprintln!("skipped: no {what} on this machine");
    }
    is_there
}

/// A file of what judges pages from outside; `npm ci --prefix .ci` puts it there.
pub fn checker(path: &str) -> Option<PathBuf> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(".ci/node_modules").join(path);
    has(path, file.exists()).then_some(file)
}
