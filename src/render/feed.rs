//! The change log as an Atom feed (RFC 4287).
//!
//! Ids are made from what an entry is about, so they stay when the site moves; times come from the days of the log,
//! so the same register gives the same feed.

use crate::model::Lang;
use crate::view::changes::{ChangesView, EntryView};
use chrono::NaiveDate;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use sha2::{Digest, Sha256};
use std::io;

/// Where a feed stands and whose it is.
pub struct Feed<'a> {
    pub view: &'a ChangesView,
    pub title: &'a str,
    /// The company's name, and the entity ids are made from.
    pub author: &'a str,
    pub entity: &'a str,
    pub lang: Lang,
    /// The folder of the language from where the feed lies, or by its whole address; empty or with `/` at its end.
    pub home: &'a str,
    /// The feed's own address, if it is known.
    pub own: Option<String>,
    pub day: NaiveDate,
}

type Xml = Writer<Vec<u8>>;

impl Feed<'_> {
    /// The feed as XML with a final newline.
    pub fn xml(&self) -> String {
        let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
        let written = self.write(&mut xml);
        debug_assert!(written.is_ok(), "writing to memory doesn't fail");
        String::from_utf8(xml.into_inner()).unwrap_or_default() + "\n"
    }

    fn write(&self, xml: &mut Xml) -> io::Result<()> {
        xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        let attributes = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", self.lang.code())];
        let feed = xml.create_element("feed").with_attributes(attributes);
        feed.write_inner_content(|xml| {
            text(xml, "id", &self.urn("feed"))?;
            text(xml, "title", self.title)?;
            let newest = self.view.entries().next().map(|entry| entry.on.iso.clone());
            text(xml, "updated", &time(&newest.unwrap_or_else(|| self.day.to_string())))?;
            xml.create_element("author").write_inner_content(|xml| text(xml, "name", self.author))?;
            if let Some(own) = &self.own {
                link(xml, "self", "application/atom+xml", own)?;
            }
            link(xml, "alternate", "text/html", &format!("{}changes.html", self.home))?;
            self.view.entries().try_for_each(|entry| self.entry(xml, entry))
        })?;
        Ok(())
    }

    fn entry(&self, xml: &mut Xml, entry: &EntryView) -> io::Result<()> {
        xml.create_element("entry").write_inner_content(|xml| {
            text(xml, "id", &self.urn(&entry.anchor))?;
            text(xml, "title", &entry.title)?;
            text(xml, "published", &time(&entry.on.iso))?;
            text(xml, "updated", &time(&entry.on.iso))?;
            link(xml, "alternate", "text/html", &format!("{}{}", self.home, entry.page()))?;
            text(xml, "summary", &entry.summary)
        })?;
        Ok(())
    }

    /// A UUID (RFC 9562, version 8) of company, language and subject.
    fn urn(&self, about: &str) -> String {
        let hash = Sha256::digest(format!("art28\n{}\n{}\n{about}", self.entity, self.lang.code()));
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&hash[..16]);
        bytes[6] = bytes[6] & 0x0f | 0x80;
        bytes[8] = bytes[8] & 0x3f | 0x80;
        let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        format!("urn:uuid:{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
    }
}

fn time(day: &str) -> String {
    format!("{day}T00:00:00Z")
}

fn text(xml: &mut Xml, name: &str, text: &str) -> io::Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(&in_xml(text)))?;
    Ok(())
}

fn link(xml: &mut Xml, rel: &str, kind: &str, href: &str) -> io::Result<()> {
    xml.create_element("link").with_attributes([("rel", rel), ("type", kind), ("href", href)]).write_empty()?;
    Ok(())
}

/// XML has no way to write most control characters.
fn in_xml(text: &str) -> String {
    let is_allowed = |c: &char| !matches!(c, '\u{fffe}' | '\u{ffff}') && (!c.is_control() || matches!(c, '\n' | '\t'));
    text.chars().filter(is_allowed).collect()
}
