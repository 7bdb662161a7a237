//! The shape of the files in `evidence/` that record what links answered.

use super::reader::{Declared, Read, Reader, form};
use super::schema::{self, Defs};
use super::{Document, empty_file};
use crate::model::*;
use crate::text::{Node, Problem, SourceFile};
use serde_json::{Value, json};

/// A file of `evidence/` as read.
pub struct EvidenceRead {
    pub seen: Seen,
    pub document: Document,
    pub problems: Vec<Problem>,
}

/// Reads what is recorded of a party's links.
pub fn read(file: SourceFile) -> EvidenceRead {
    let (root, mut problems) = crate::text::parse(&file);
    let declared = Declared::default();
    let mut reader = Reader::new(&file.path, &declared);
    let recorded = root.as_ref().and_then(|root| Recorded::read(root, &mut reader));
    problems.append(&mut reader.problems);
    if root.is_none() && problems.is_empty() {
        problems.push(empty_file(&file.path));
    }
    let mut seen = recorded.map(Recorded::in_order).unwrap_or_default();
    seen.is_broken = !problems.is_empty();
    EvidenceRead { seen, document: Document { file, root }, problems }
}

struct Recorded {
    links: Vec<SeenLink>,
    texts: Vec<SeenText>,
}

impl Recorded {
    /// Each address and each field once. Where a merge left two entries, the later look counts.
    fn in_order(self) -> Seen {
        let Self { mut links, mut texts } = self;
        links.sort_by(|a, b| (&a.url, b.looked_on).cmp(&(&b.url, a.looked_on)));
        links.dedup_by(|later, earlier| later.url == earlier.url);
        texts.sort_by(|a, b| (a.field, b.read_on).cmp(&(b.field, a.read_on)));
        texts.dedup_by_key(|text| text.field);
        Seen { links, texts, ..Seen::NEW }
    }
}

form! {
    Recorded {
        links: "What each link answered",
        texts: "The texts that were read",
    }
    SeenText {
        field: "The key whose text it is",
        url: "Where it was read",
        read_on: "The last recorded look at which it could be read",
        copy: "The copy that holds what was read then",
        sha256: "Hash of that copy" as Hash,
    }
}

impl Read for SeenLink {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let mut form = reader.form(node)?;
        let url = form.field("url", "The address, as the register writes it", reader);
        let verdict = form.field("verdict", "How it answered at the last recorded look", reader);
        let status: Option<Status> = form.field("status", "The HTTP status; left out where no answer came", reader)?;
        let end = form.field("final", "Where redirects ended, if elsewhere", reader)?;
        let since = form.field("since", "The first recorded look of this verdict in a row", reader);
        let looked_on = form.field("looked_on", "The last recorded look", reader);
        let answered_on = form.field("answered_on", "The last recorded look at which a page answered", reader)?;
        form.finish(reader);
        let (since, looked_on) = (since?, looked_on?);
        Some(Self { url: url?, verdict: verdict?, status: status.map(|s| s.0), end, since, looked_on, answered_on })
    }

    fn schema(defs: &mut Defs<'_>) -> Value {
        schema::map(defs, Self::read)
    }
}

impl Read for TextCopy {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node)?;
        let copy = Self::parse(text);
        if copy.is_none() {
            reader.bad("not-a-copy", vec![("value", text.to_owned())]);
        }
        copy
    }

    fn schema(_: &mut Defs<'_>) -> Value {
        schema::form_of("^(dpa|subprocessors)\\.[0-9]{4}-[0-9]{2}-[0-9]{2}\\.txt$", "The name of a dated copy")
    }
}

/// An HTTP status.
struct Status(u16);

impl Read for Status {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node)?;
        let status = text.parse().ok().filter(|status| (100..1000).contains(status));
        if status.is_none() {
            reader.bad("not-a-status", vec![("value", text.to_owned())]);
        }
        status.map(Self)
    }

    fn schema(_: &mut Defs<'_>) -> Value {
        json!({"type": "integer", "minimum": 100, "maximum": 999})
    }
}

/// SHA-256 in hexadecimal digits.
struct Hash(String);

impl Read for Hash {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = reader.text(node)?;
        if !is_sha256(text) {
            reader.bad("not-a-hash", vec![("value", text.to_owned())]);
            return None;
        }
        Some(Self(text.to_lowercase()))
    }

    fn schema(_: &mut Defs<'_>) -> Value {
        schema::form_of("^[0-9A-Fa-f]{64}$", "SHA-256 in hexadecimal digits")
    }
}
