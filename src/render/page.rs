//! What every page is told about itself.

use crate::model::Lang;
use crate::view::Day;
use serde::Serialize;

/// A page's place in its tree.
#[derive(Clone, Debug, Serialize)]
pub struct PageView {
    pub lang: &'static str,
    /// Path inside the tree.
    pub path: String,
    pub title: String,
    /// One sentence under the title, and the description search engines show.
    pub lead: String,
    /// Which entry of the navigation is this page.
    pub here: &'static str,
    /// From this page to the tree's root: empty or `../` a level.
    pub root: String,
    /// From this page to the folder of its language.
    pub home: String,
    pub languages: Vec<LanguageLink>,
    pub canonical: Option<String>,
    pub alternates: Vec<Alternate>,
    pub logo: Option<String>,
    pub as_of: Day,
    pub law_until: Option<Day>,
}

#[derive(Clone, Debug, Serialize)]
pub struct LanguageLink {
    pub code: &'static str,
    pub name: &'static str,
    pub href: String,
}

/// The same page in another language, by its whole address.
#[derive(Clone, Debug, Serialize)]
pub struct Alternate {
    pub code: &'static str,
    pub absolute: String,
}

/// `../` for each folder a path lies in.
pub fn up(path: &str) -> String {
    "../".repeat(path.matches('/').count())
}

/// Links from a page to the same page in each language, whose folder `folder_of` names (`fr/`, or empty).
pub fn language_links(
    path: &str,
    inner: &str,
    languages: &[Lang],
    folder_of: impl Fn(Lang) -> String,
) -> Vec<LanguageLink> {
    let root = up(path);
    let link = |lang: &Lang| LanguageLink {
        code: lang.code(),
        name: lang.name(),
        href: format!("{root}{}{inner}", folder_of(*lang)),
    };
    languages.iter().map(link).collect()
}
