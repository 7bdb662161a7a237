//! French texts are set as French readers expect: no line can begin with a mark of punctuation.

use std::path::{Path, PathBuf};

/// A space that may break, before or after the mark it belongs to.
const LOOSE: [&str; 8] = [" :", " ;", " ! ", " ?", " »", "« ", "§ ", "n° "];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// The French part of each rule's text, the tool's own words, and the agreement.
fn texts() -> Vec<(String, String)> {
    let rules = std::fs::read_dir(root().join("src/rules")).expect("the rules");
    let files =
        rules.map(|entry| entry.expect("a file").path()).filter(|path| path.extension().is_some_and(|e| e == "md"));
    let of_rules = files.map(|path| {
        let text = read(&path);
        let french = text.split("\n## fr\n").nth(1).and_then(|rest| rest.split("\n## de\n").next());
        (path.display().to_string(), french.expect("a French part").to_owned())
    });
    let whole = ["src/say/fr.ftl", "templates/dpa.fr.md"].map(|path| (path.to_owned(), read(&root().join(path))));
    of_rules.chain(whole).collect()
}

/// A line without what is written for machines.
fn prose(line: &str) -> String {
    let outside = |text: &str, open: &str, close: &str| -> String {
        let mut parts = text.split(open);
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |kept, part| kept + part.split_once(close).map_or("", |(_, after)| after))
    };
    let words: String = line.split('`').step_by(2).collect();
    outside(&words, "{%", "%}")
}

#[test]
fn no_line_can_break_before_french_punctuation() {
    let texts = texts();
    assert!(texts.len() > 60, "{}", texts.len());
    for (file, text) in texts {
        for line in text.lines().map(prose) {
            for mark in LOOSE {
                assert!(!line.contains(mark), "{file} has “{mark}” with a space that breaks: {line}");
            }
        }
    }
}
