//! The shape of a vendor file.

use super::reader::{Form, Read, Reader, form, required_list};
use super::values::unknown_word;
use crate::model::*;
use crate::text::{Kind, Node};

form! {
    Entity { name, country, address, contact, registration, parent }
    Parent { name, country }
    Transfer { to, mechanism, module = Modules::default(), fallback, importer, uk, ch }
    SubProcessor { name, country, purpose, mechanism, since }
    Certification { name, until, scope, url }
    Ai { trains_on_data, note }
    Links { privacy, security, status, terms }
}

/// Both halves of a vendor file; the public one is absent when a required value can't be read.
pub fn read(root: &Node, reader: &mut Reader<'_>) -> (Option<Card>, Dossier) {
    let Some(mut form) = reader.form(root) else { return (None, Dossier::default()) };
    let internal = form.take("internal");
    let dossier = internal.and_then(|entry| reader.within("internal", |r| Dossier::read(&entry.value, r)));
    let card = card(&mut form, reader);
    form.finish(reader);
    reader.border_is_last(root);
    (card, dossier.unwrap_or_default())
}

fn card(form: &mut Form<'_>, reader: &mut Reader<'_>) -> Option<Card> {
    let role = form.field_or("role", Role::Processor, reader)?;
    let has_data = role != Role::None;
    let name = form.field("name", reader);
    let entity = form.field("entity", reader);
    let serves = required_list(form, "serves", true, reader);
    let purpose = form.field("purpose", reader);
    let data = required_list(form, "data", has_data, reader);
    let subjects = required_list(form, "subjects", has_data, reader);
    let locations = required_list(form, "locations", has_data, reader);
    let rest = Card {
        role,
        aliases: form.field("aliases", reader)?,
        affiliate: form.field_or("affiliate", false, reader)?,
        website: form.field("website", reader)?,
        category: form.field_or("category", Category::Other, reader)?,
        products: form.field::<Vec<ProductId>>("products", reader)?.into_iter().map(|p| p.0).collect(),
        condition: form.field("condition", reader)?,
        source: form.field("source", reader)?,
        retention: form.field("retention", reader)?,
        transfers: form.field("transfers", reader)?,
        dpa: form.field("dpa", reader)?,
        subprocessors: form.field("subprocessors", reader)?,
        certifications: form.field("certifications", reader)?,
        ai: form.field("ai", reader)?,
        links: form.field_or("links", Links::default(), reader)?,
        announced_on: form.field("announced_on", reader)?,
        since: form.field("since", reader)?,
        ended_on: form.field("ended_on", reader)?,
        replaces: form.field("replaces", reader)?,
        reason: form.field("reason", reader)?,
        name: name?,
        entity: entity?,
        serves: serves?,
        purpose: purpose?,
        data: data?,
        subjects: subjects?,
        locations: locations?,
    };
    Some(rest)
}

/// The id of one of the company's products.
struct ProductId(String);

impl Read for ProductId {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let id = String::read(node, reader)?;
        let company = reader.company();
        if company.is_known && !company.products.contains(&id) {
            unknown_word(&id, company.products.iter().map(String::as_str).collect(), reader);
            return None;
        }
        Some(Self(id))
    }
}

impl Read for Modules {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let one = |node: &Node, reader: &mut Reader<'_>| {
            let text = reader.text(node)?;
            let module = text.parse().ok().filter(|m| (1..=4).contains(m));
            if module.is_none() {
                reader.bad("module", vec![("value", text.to_owned())]);
            }
            module
        };
        match &node.kind {
            Kind::List(items) => Some(Self(
                items.iter().enumerate().filter_map(|(i, item)| reader.within(i, |r| one(item, r))).collect(),
            )),
            _ => one(node, reader).map(|module| Self(vec![module])),
        }
    }
}

impl Read for Retention {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        if node.get("days").is_none() && node.get("from").is_none() {
            return Text::read(node, reader).map(Self::Said);
        }
        let mut form = reader.form(node)?;
        let days = form.field("days", reader);
        let from = form.field("from", reader);
        form.finish(reader);
        Some(Self::Counted { days: days?, from: from? })
    }
}

impl Read for Location {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        if !matches!(node.kind, Kind::Map(_)) {
            let country = Country::read(node, reader)?;
            return Some(Self { country, uses: default_uses(), region: None, when: None });
        }
        let mut form = reader.form(node)?;
        let country = form.field("country", reader);
        let uses = form.take("use").map(|entry| reader.within("use", |r| one_or_more(&entry.value, r)));
        let region = form.field("region", reader)?;
        let when = form.field("when", reader)?;
        form.finish(reader);
        Some(Self { country: country?, uses: uses.unwrap_or_else(default_uses), region, when })
    }
}

fn default_uses() -> Vec<Use> {
    vec![Use::Storage, Use::Processing]
}

fn one_or_more(node: &Node, reader: &mut Reader<'_>) -> Vec<Use> {
    match &node.kind {
        Kind::List(items) => {
            if items.is_empty() {
                reader.bad("empty", vec![]);
            }
            Vec::read(node, reader).unwrap_or_default()
        }
        _ => Use::read(node, reader).into_iter().collect(),
    }
}

impl Read for SubProcessors {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.kind {
            Kind::List(_) => Some(Self { known: Vec::read(node, reader)?, ..Self::default() }),
            Kind::Map(_) => {
                let mut form = reader.form(node)?;
                let url = form.field("url", reader)?;
                let known = form.field("known", reader)?;
                form.finish(reader);
                Some(Self { url, known, has_none: false, is_keyed: true })
            }
            Kind::Scalar { text, .. } if text == "none" => Some(Self { has_none: true, ..Self::default() }),
            _ => Some(Self { url: Some(Link::read(node, reader)?), ..Self::default() }),
        }
    }
}
