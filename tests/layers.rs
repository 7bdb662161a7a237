//! Who may know whom, as docs/ARCHITECTURE.md says it.

use std::collections::BTreeMap;
use std::path::Path;

/// A module and the modules of ours it may name.
const MAY_KNOW: &[(&str, &[&str])] = &[
    ("text", &[]),
    ("model", &["text"]),
    ("law", &["text", "model"]),
    ("say", &["model"]),
    ("catalogue", &["model"]),
    ("load", &["text", "model"]),
    ("history", &["text", "model", "load"]),
    ("verify", &["text", "model", "say"]),
    ("rules", &["text", "model", "law", "say", "catalogue"]),
    ("assess", &["text", "model", "law", "say", "catalogue", "load", "rules"]),
    ("report", &["text", "model", "law", "say", "load", "verify", "rules", "assess"]),
    ("view", &["text", "model", "law", "say", "catalogue", "rules", "assess"]),
    ("render", &["model", "law", "say", "verify", "view", "assess", "report"]),
    ("publish", &["render"]),
    ("serve", &["model", "say", "load", "history", "render"]),
    (
        "cli",
        &[
            "text",
            "model",
            "law",
            "say",
            "catalogue",
            "load",
            "history",
            "verify",
            "rules",
            "assess",
            "report",
            "view",
            "render",
            "publish",
            "serve",
        ],
    ),
];

/// Parts of a module that may know less than the rest: what is public must not be able to name what is internal.
const INTERNAL: &[&str] =
    &["crate::assess", "crate::rules", "crate::catalogue", "Dossier", "&Vendor", "&Register", "Policy"];
const PUBLIC: &[&str] = &[
    "history/lives.rs",
    "view/card.rs",
    "view/changes.rs",
    "view/copies.rs",
    "view/filters.rs",
    "view/map.rs",
    "view/letter.rs",
    "view/notices.rs",
    "view/outlines.rs",
    "view/stated.rs",
    "view/safeguard.rs",
    "view/public.rs",
    "view/elements.rs",
    "view/own_dpa.rs",
    "view/own_versions.rs",
    "view/export.rs",
    "render/feed.rs",
    "render/public.rs",
    "render/language.rs",
    "render/dpa.rs",
    "render/text_on_page.rs",
    "render/versions.rs",
    "render/difference/align.rs",
    "render/difference/mod.rs",
    "render/difference/sections.rs",
    "render/difference/words.rs",
    "render/mail/draft.rs",
    "render/mail/mod.rs",
    "render/mail/text.rs",
    "render/pdf/agreement.rs",
    "render/pdf/annexes.rs",
    "render/pdf/block.rs",
    "render/pdf/clauses.rs",
    "render/pdf/flow.rs",
    "render/pdf/fonts.rs",
    "render/pdf/lines.rs",
    "render/pdf/mod.rs",
    "render/pdf/pages.rs",
    "render/pdf/sheet.rs",
    "render/pdf/structure.rs",
    "render/pdf/table.rs",
    "render/pdf/typography.rs",
    "render/pdf/write.rs",
];

fn sources() -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = crate::register::files(&root).into_iter().filter(|(path, _)| path.ends_with(".rs"));
    files.map(|(path, bytes)| (path, without_tests(&String::from_utf8(bytes).expect("UTF-8")))).collect()
}

/// Tests may look anywhere.
fn without_tests(source: &str) -> String {
    source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default().to_owned()
}

fn module_of(path: &str) -> &str {
    path.split(['/', '.']).next().unwrap_or_default()
}

/// The modules of ours a file names by `crate::module`.
fn named(source: &str) -> Vec<&str> {
    let code = source.lines().filter(|l| !l.trim_start().starts_with("//"));
    let after = code.flat_map(|line| line.split("crate::").skip(1));
    after
        .map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default())
        .filter(|n| !n.is_empty())
        .collect()
}

#[test]
fn no_module_knows_more_than_it_may() {
    for (path, source) in sources().iter().filter(|(path, _)| !path.ends_with("tests.rs")) {
        let module = module_of(path);
        if matches!(module, "lib" | "main") {
            continue;
        }
        let (_, allowed) = MAY_KNOW
            .iter()
            .find(|(m, _)| *m == module)
            .unwrap_or_else(|| panic!("{module} has no place in the layers"));
        for other in named(source).into_iter().filter(|o| *o != module) {
            assert!(allowed.contains(&other), "{path} may not know {other}");
        }
        assert!(!source.contains("crate::{"), "{path}: name modules one by one, so that this test can read them");
    }
}

#[test]
fn the_layers_have_no_circle() {
    for (at, (module, known)) in MAY_KNOW.iter().enumerate() {
        let below: Vec<_> = MAY_KNOW[..at].iter().map(|(m, _)| *m).collect();
        for other in *known {
            assert!(below.contains(other), "{module} knows {other}, which isn't below it");
        }
    }
}

#[test]
fn public_pages_cannot_name_what_is_internal() {
    let sources = sources();
    for path in PUBLIC {
        let source = sources.get(*path).unwrap_or_else(|| panic!("{path} is gone"));
        for name in INTERNAL {
            assert!(!source.contains(name), "{path} names {name}");
        }
    }
}

#[test]
fn the_model_cannot_be_serialised() {
    for (path, source) in sources().iter().filter(|(path, _)| module_of(path) == "model") {
        assert!(!source.contains("Serialize"), "{path}");
    }
}

#[test]
fn files_stay_short() {
    for (path, source) in sources() {
        assert!(source.lines().count() <= 450, "{path} has {} lines", source.lines().count());
    }
}
