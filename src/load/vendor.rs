//! The shape of a vendor file.

use super::reader::{Form, Key, Read, Reader, form, required_list};
use super::schema::{self, Defs, either};
use super::values::unknown_word;
use crate::model::*;
use crate::text::{Kind, Node};
use serde_json::{Value, json};

form! {
    Entity {
        name: "Its name with the legal form",
        country: "The country of its seat",
        address: "Its address",
        contact: "Where it can be written to: a role, never a person",
        registration: "Register and number",
        parent: "The company that controls it",
    }
    Parent {
        name: "Its name with the legal form",
        country: "The country of its seat",
    }
    Transfer {
        to: "The country the data goes to",
        mechanism: "What the transfer rests on (GDPR Chapter V)",
        module: "Modules of the standard contractual clauses, 1 to 4" = Modules::default(),
        fallback: "What it would rest on if the mechanism fell",
        importer: "Who receives the data, if not the contracting entity",
        uk: "The tool under UK law",
        ch: "The tool under Swiss law",
    }
    SubProcessor {
        name: "Its name",
        country: "Where it is",
        purpose: "What it is used for",
        mechanism: "What the onward transfer rests on",
        since: "The first day of use",
    }
    Certification {
        name: "What it is called: ISO 27001",
        until: "The last valid day; after it, it is no longer printed",
        scope: "What it covers",
        url: "Where it can be seen",
    }
    Ai {
        trains_on_data: "Whether models are trained on the data",
        note: "What the vendor says of it",
    }
    Links {
        privacy: "The privacy notice",
        security: "The page on security",
        status: "The page on availability",
        terms: "The terms of use",
    }
}

/// Both halves of a vendor file; the public one is absent when a required value can't be read.
pub fn read(root: &Node, reader: &mut Reader<'_>) -> (Option<Card>, Dossier) {
    let Some(mut form) = reader.form(root) else { return (None, Dossier::default()) };
    let says = "What stands under this key is never published";
    let internal = form.find(Key { name: "internal", says, shape: Dossier::schema, is_required: false });
    let dossier = internal.and_then(|entry| reader.within("internal", |r| Dossier::read(&entry.value, r)));
    let card = card(&mut form, reader);
    form.finish(reader);
    reader.border_is_last(root);
    (card, dossier.unwrap_or_default())
}

fn card(form: &mut Form<'_>, reader: &mut Reader<'_>) -> Option<Card> {
    let says = "The vendor’s role towards the data; with none, say why in internal.role_reason";
    let role = form.field_or("role", says, Role::Processor, reader)?;
    let has_data = role != Role::None;
    let name = form.field("name", "The brand people know", reader);
    let entity = form.field("entity", "The legal entity the contract is made with", reader);
    let serves = required_list(form, ("serves", "Whose data it is"), true, reader);
    let purpose = form.field("purpose", "What it is used for", reader);
    let data = required_list(form, ("data", "Kinds of personal data"), has_data, reader);
    let subjects = required_list(form, ("subjects", "Kinds of people"), has_data, reader);
    let locations = required_list(form, ("locations", "Where data is"), has_data, reader);
    let products = "Ids of our products that use the vendor; left out: all of them";
    let products: Vec<ProductId> = form.field("products", products, reader)?;
    let links = form.field_or("links", "Further pages of the vendor", Links::default(), reader)?;
    let rest = Card {
        role,
        links,
        products: products.into_iter().map(|p| p.0).collect(),
        aliases: form.field("aliases", "Former and other names", reader)?,
        affiliate: form.field_or("affiliate", "A company of our own group", false, reader)?,
        website: form.field("website", "The vendor’s site", reader)?,
        category: form.field_or("category", "The kind of service", Category::Other, reader)?,
        condition: form.field("condition", "When it is used at all: only if you switch the chat on", reader)?,
        source: form.field("source", "Where data comes from, if not from the person (GDPR Art. 14)", reader)?,
        retention: form.field("retention", "How long data is kept", reader)?,
        transfers: form.field("transfers", "A line for each third country, or each importer there", reader)?,
        dpa: form.field("dpa", "The vendor’s published agreement; it proves nothing about acceptance", reader)?,
        subprocessors: form.field("subprocessors", "The vendor’s own sub-processors", reader)?,
        certifications: form.field("certifications", "Certificates, printed while valid", reader)?,
        ai: form.field("ai", "What the vendor does with the data for its models", reader)?,
        announced_on: form.field("announced_on", "The day customers were told of it", reader)?,
        since: form.field("since", "The first day of use", reader)?,
        ended_on: form.field("ended_on", "The last day of use", reader)?,
        replaces: form.field("replaces", "The id of the vendor it takes the place of", reader)?,
        reason: form.field("reason", "Why it was added or changed, for the notice", reader)?,
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

    fn schema(defs: &mut Defs<'_>) -> Value {
        String::schema(defs)
    }
}

/// From whom to whom each module of the standard contractual clauses goes (Decision (EU) 2021/914).
const MODULES: [&str; 4] =
    ["Controller to controller", "Controller to processor", "Processor to processor", "Processor to controller"];

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

    fn schema(defs: &mut Defs<'_>) -> Value {
        let quoted = schema::form_of("^\\+?0*[1-4]$", "A module, 1 to 4");
        let module =
            defs.named("module", |_| either([json!({"enum": [1, 2, 3, 4], "enumDescriptions": MODULES}), quoted]));
        either([module.clone(), schema::list(module)])
    }
}

impl Read for Retention {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        if node.get("days").is_none() && node.get("from").is_none() {
            return Text::read(node, reader).map(Self::Said);
        }
        counted(node, reader)
    }

    fn schema(defs: &mut Defs<'_>) -> Value {
        either([Text::schema(defs), schema::map(defs, counted)])
    }
}

fn counted(node: &Node, reader: &mut Reader<'_>) -> Option<Retention> {
    let mut form = reader.form(node)?;
    let days = form.field("days", "How many days", reader);
    let from = form.field("from", "The day they are counted from", reader);
    form.finish(reader);
    Some(Retention::Counted { days: days?, from: from? })
}

impl Read for Location {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        if !matches!(node.kind, Kind::Map(_)) {
            let country = Country::read(node, reader)?;
            return Some(Self { country, uses: default_uses(), region: None, when: None });
        }
        let mut form = reader.form(node)?;
        let country = form.field("country", "Where data is", reader);
        let says = "What happens to data there; left out: storage and processing";
        let uses = form.find(Key { name: "use", says, shape: one_or_more_schema, is_required: false });
        let uses = uses.map(|entry| reader.within("use", |r| one_or_more(&entry.value, r)));
        let region = form.field("region", "The vendor’s name for it, such as eu-west-3", reader)?;
        let when = form.field("when", "For whom or when it applies: EU customers", reader)?;
        form.finish(reader);
        Some(Self { country: country?, uses: uses.unwrap_or_else(default_uses), region, when })
    }

    fn schema(defs: &mut Defs<'_>) -> Value {
        either([Country::schema(defs), schema::map(defs, Self::read)])
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

fn one_or_more_schema(defs: &mut Defs<'_>) -> Value {
    either([Use::schema(defs), schema::at_least_one::<Use>(defs)])
}

impl Read for SubProcessors {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.kind {
            Kind::List(_) => Some(Self { known: Vec::read(node, reader)?, ..Self::default() }),
            Kind::Map(_) => {
                let mut form = reader.form(node)?;
                let url = form.field("url", "The vendor’s own list", reader)?;
                let known = form.field("known", "The ones we know", reader)?;
                form.finish(reader);
                Some(Self { url, known, has_none: false, is_keyed: true })
            }
            Kind::Scalar { text, .. } if text == "none" => Some(Self { has_none: true, ..Self::default() }),
            _ => Some(Self { url: Some(Link::read(node, reader)?), ..Self::default() }),
        }
    }

    fn schema(defs: &mut Defs<'_>) -> Value {
        let none = schema::choice([("none", "The vendor has none")].into_iter());
        either([none, Link::schema(defs), Vec::<SubProcessor>::schema(defs), schema::map(defs, Self::read)])
    }
}
