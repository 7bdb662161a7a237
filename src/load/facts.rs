//! The facts legal signs: the public half and the proof behind it, in a form that layout doesn't change.

use crate::model::sha256;
use crate::text::{Entry, Kind, Node};

/// The keys of the internal half that are signed with the public one.
const SIGNED: [&str; 6] = ["dpa", "transfers", "access", "notice", "security", "contract"];

/// The hash a sign-off records. Comments, quotes, the order of keys and the style of lists don't count.
pub fn hash(root: &Node) -> String {
    let mut text = String::new();
    let Kind::Map(entries) = &root.kind else { return sha256(b"") };
    write_map(entries.iter().filter(|e| e.key != "internal"), &mut text);
    let internal = match root.get("internal").map(|e| &e.value.kind) {
        Some(Kind::Map(internal)) => internal.as_slice(),
        _ => &[],
    };
    write_map(internal.iter().filter(|e| SIGNED.contains(&e.key.as_str())), &mut text);
    sha256(text.as_bytes())
}

fn write(node: &Node, out: &mut String) {
    match &node.kind {
        Kind::Scalar { text, .. } => write_text(text.trim(), out),
        Kind::List(items) => {
            out.push('[');
            for item in items {
                write(item, out);
            }
            out.push(']');
        }
        Kind::Map(entries) => write_map(entries.iter(), out),
        Kind::Refused => {}
    }
}

fn write_map<'n>(entries: impl Iterator<Item = &'n Entry>, out: &mut String) {
    let mut sorted: Vec<_> = entries.collect();
    sorted.sort_by(|a, b| a.key.cmp(&b.key));
    out.push('{');
    for entry in sorted {
        write_text(&entry.key, out);
        write(&entry.value, out);
    }
    out.push('}');
}

/// The length in front keeps two texts apart without escapes.
fn write_text(text: &str, out: &mut String) {
    out.push_str(&format!("{}:{text}", text.len()));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{SourceFile, parse};

    fn of(yaml: &str) -> String {
        hash(&parse(&SourceFile::new("v.yaml", yaml.as_bytes())).0.unwrap())
    }

    #[test]
    fn layout_does_not_count_and_facts_do() {
        let one = of("name: A # x\ndata: [a, b]\ninternal: {dpa: {state: none}, owner: me}\n");
        assert_eq!(one, of("data:\n  - 'a'\n  - b\nname: \"A\"\ninternal:\n  notes: y\n  dpa:\n    state: none\n"));
        assert_ne!(one, of("name: A\ndata: [b, a]\ninternal: {dpa: {state: none}}\n"));
        assert_ne!(one, of("name: A\ndata: [a, b]\ninternal: {dpa: {state: executed}}\n"));
        assert_ne!(of("a: [bc]\n"), of("a: [b, c]\n"));
        assert_eq!(of("name: A\n"), of("name: A\ninternal: {owner: me}\n"), "a first review changes nothing it signs");
        assert_eq!(one.len(), 64);
    }
}
