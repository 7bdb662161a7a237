//! What browsers see at a moment, and what an address stands for in it. Files are looked up in a map by their whole
//! path, so nothing outside the site has an address.

use super::Made;
use crate::render::File;
use axum::body::Bytes;
use percent_encoding::percent_decode_str;
use std::collections::BTreeMap;

/// Files by their path inside a tree.
pub type Tree = BTreeMap<String, Bytes>;

/// Both trees, and what keeps newer pages from being made.
#[derive(Debug, Default)]
pub struct Shown {
    /// Greater with every change that can be seen.
    pub state: u64,
    register: Tree,
    public: Tree,
    pub troubles: Vec<String>,
    /// The register as it was when no page of it was missing.
    whole: Tree,
}

/// What an address stands for.
#[derive(Debug, PartialEq, Eq)]
pub enum Found<'a> {
    File(&'a str, &'a Bytes),
    /// A folder with a page, whose address lacks the slash at its end.
    Folder,
    /// Nothing; with the page the site has for that.
    Missing(Option<&'a Bytes>),
    /// A tree that couldn't be made yet.
    Waiting,
}

impl Shown {
    /// Nothing yet, with the number that is counted on from.
    pub fn nothing(state: u64) -> Self {
        Self { state, ..Self::default() }
    }

    /// What is shown after a build; none where nobody would see a difference.
    pub fn after(&self, made: Made) -> Option<Self> {
        let is_whole = made.register.is_some() && made.public.is_some();
        let mut register = made.register.map_or_else(|| self.register.clone(), tree);
        let whole = if is_whole { register.clone() } else { self.whole.clone() };
        // A vendor whose file can't be read has no dossier: the last one stays.
        for (path, bytes) in &whole {
            register.entry(path.clone()).or_insert_with(|| bytes.clone());
        }
        let public = made.public.map_or_else(|| self.public.clone(), tree);
        let next = Self { state: self.state + 1, register, public, troubles: made.troubles, whole };
        (!next.looks_like(self)).then_some(next)
    }

    fn looks_like(&self, other: &Self) -> bool {
        self.register == other.register && self.public == other.public && self.troubles == other.troubles
    }

    /// What stands at an address, given as its path with its escapes.
    pub fn find(&self, address: &str) -> Found<'_> {
        let Some(path) = unescaped(address) else { return Found::Missing(None) };
        let (name, inside) = path.split_once('/').map_or((path.as_str(), None), |(name, inside)| (name, Some(inside)));
        let (tree, missing) = match name {
            "public" => (&self.public, self.public.get("404.html")),
            "register" => (&self.register, None),
            _ => return Found::Missing(None),
        };
        let Some(inside) = inside else { return Found::Folder };
        if tree.is_empty() {
            return Found::Waiting;
        }
        let page =
            if inside.is_empty() || inside.ends_with('/') { format!("{inside}index.html") } else { inside.into() };
        match tree.get_key_value(&page) {
            Some((path, bytes)) => Found::File(path, bytes),
            None if tree.contains_key(&format!("{page}/index.html")) => Found::Folder,
            None => Found::Missing(missing),
        }
    }
}

fn tree(files: Vec<File>) -> Tree {
    files.into_iter().map(|file| (file.path, file.bytes.into())).collect()
}

/// The path an address names, without the slash it starts with. A slash that was written as an escape parts nothing.
fn unescaped(address: &str) -> Option<String> {
    let steps = address.strip_prefix('/')?.split('/').map(|step| percent_decode_str(step).decode_utf8().ok());
    let steps = steps.map(|step| step.filter(|step| !step.contains('/')));
    Some(steps.collect::<Option<Vec<_>>>()?.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(paths: &[&str]) -> Option<Vec<File>> {
        Some(paths.iter().map(|path| File::new(*path, *path)).collect())
    }

    fn made(register: Option<Vec<File>>, public: Option<Vec<File>>, troubles: &[&str]) -> Made {
        let troubles = troubles.iter().map(|text| (*text).to_owned()).collect();
        Made { day: "2026-11-23".parse().unwrap(), register, public, troubles, documents: Vec::new() }
    }

    fn whole() -> Shown {
        let public = files(&["index.html", "404.html", "fr/index.html", "fr/mein logo.svg"]);
        Shown::default().after(made(files(&["index.html", "vendors/a.html"]), public, &[])).unwrap()
    }

    #[test]
    fn an_address_is_a_file_of_the_site_or_nothing() {
        let shown = whole();
        let path = |address| match shown.find(address) {
            Found::File(path, _) => path,
            other => panic!("{address}: {other:?}"),
        };
        assert_eq!(path("/public/"), "index.html");
        assert_eq!(path("/public/fr/"), "fr/index.html");
        assert_eq!(path("/public/fr/mein%20logo.svg"), "fr/mein logo.svg");
        assert_eq!(path("/register/vendors/a.html"), "vendors/a.html");
        for folder in ["/public", "/register", "/public/fr"] {
            assert_eq!(shown.find(folder), Found::Folder, "{folder}");
        }
        let elsewhere = [
            "",
            "/",
            "//public/",
            "/company.yaml",
            "/vendors/a.yaml",
            "/public/../company.yaml",
            "/public/%2e%2e/company.yaml",
            "/public/..%2f..%2fetc/passwd",
            "/public/fr%2findex.html",
            "/public/fr\\index.html",
            "/public/fr%5cindex.html",
            "/public/fr/index.html%00",
            "/public/%252e%252e/company.yaml",
            "/public/fr//index.html",
            "/public/./fr/index.html",
            "/public/%ff",
            "/public/fr/index.html/",
            "/PUBLIC/index.html",
        ];
        for address in elsewhere {
            assert!(matches!(shown.find(address), Found::Missing(_)), "{address}");
        }
        assert!(matches!(shown.find("/public/gone.html"), Found::Missing(Some(_))));
    }

    #[test]
    fn what_cannot_be_made_stays() {
        let first = whole();
        assert!(first.after(made(files(&["index.html", "vendors/a.html"]), None, &[])).is_none());
        let held_back = first.after(made(files(&["index.html"]), None, &["a is broken"])).unwrap();
        assert!(matches!(held_back.find("/register/vendors/a.html"), Found::File(..)));
        assert!(matches!(held_back.find("/public/fr/"), Found::File(..)));
        let failed = held_back.after(made(None, None, &["a template is broken"])).unwrap();
        assert!(matches!(failed.find("/register/vendors/a.html"), Found::File(..)));
        assert_eq!((first.state, held_back.state, failed.state), (1, 2, 3));
        let mended = failed.after(made(files(&["index.html"]), files(&["404.html"]), &[])).unwrap();
        assert!(
            matches!(mended.find("/register/vendors/a.html"), Found::Missing(None)),
            "a vendor that is gone is gone"
        );
        assert!(matches!(mended.find("/public/fr/"), Found::Missing(Some(_))));
    }

    #[test]
    fn a_tree_that_was_never_made_is_waited_for() {
        let shown = Shown::default().after(made(files(&["index.html"]), None, &["a is broken"])).unwrap();
        assert_eq!(shown.find("/public/fr/index.html"), Found::Waiting);
        assert!(matches!(shown.find("/register/"), Found::File(..)));
    }
}
