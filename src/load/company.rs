//! The shape of `company.yaml`.

use super::reader::{Declared, Form, Key, Read, Reader, form, required_list};
use super::schema::{self, Defs};
use super::values::RuleCode;
use crate::model::*;
use crate::text::{Kind, Node};
use serde_json::Value;
use std::collections::BTreeMap;

form! {
    Dpo {
        email: "Where the data protection officer can be written to",
    }
    Product {
        id: "The name vendor files use",
        name: "The name people know",
    }
    SubProcessorTerms {
        authorisation: "How customers authorise sub-processors (GDPR Art. 28(2))",
        notice_days: "Days customers are told before a change",
        objection_days: "Days customers have to object",
        objection_contact: "Where objections go",
        subscribe: "Where customers subscribe to notices",
    }
    OwnDpa {
        text: "The text in templates/ by language; left out: dpa.<language>.md there, else the built-in text",
        processing: "The description of the processing",
        versions: "The versions of the agreement",
        breach_hours: "Hours within which we tell customers of a breach",
        deletion_days: "Days after the end within which we delete",
        measures: "Technical and organisational measures",
    }
    Processing {
        nature: "The nature of the processing",
        purpose: "Its purpose",
        duration: "How long it lasts",
        data: "Kinds of personal data, beside those of the vendors",
        subjects: "Kinds of people, beside those of the vendors",
    }
    OwnDpaVersion {
        version: "Its name, in quotes: \"1.0\"",
        effective_on: "Its first day",
        summary: "What changed",
        text: "The path of its text as customers read it, by language",
        sha256: "The hash of its text, by language",
    }
    Measure {
        area: "What it is about: encryption, access, resilience, testing, organisation, incidents …",
        text: "What is done",
    }
    Brand {
        accent: "A colour as \"#1f4b99\", in quotes" as Accent,
        logo: "The path of a file inside templates/",
    }
    OwnWords {
        data: "Kinds of data: from word to text",
        subjects: "Kinds of people: from word to text",
    }
    Policy {
        review_every: "How often vendors are reviewed; left out: 12 months",
        fail_on: "The severity from which on check ends with exit code 1; left out: error",
        rules: "Rules that are judged otherwise in the whole register",
    }
    RulePolicy {
        rule: "The code of the rule" as RuleCode,
        severity: "The severity it is given, or ignore" as RuleSeverity,
        reason: "Why",
    }
}

const PRODUCTS: &str = "What customers can buy; vendor files name them by id";
const WORDS: &str = "Words of the company’s own for vendor files";

/// The company and its policy; absent when the file is no map.
pub fn read(root: &Node, reader: &mut Reader<'_>) -> Option<(Company, Policy)> {
    let mut form = reader.form(root)?;
    let says = "What stands under this key is never published";
    let policy = form.field_or("internal", says, Policy::default(), reader)?;
    let name = form.field("name", "The name people know", reader);
    let entity = form.field("entity", "The legal entity", reader);
    let contact = form.field("contact", "For questions about personal data: a role, never a person", reader);
    let languages = languages(&mut form, reader);
    let promised = "What customers are promised when sub-processors change";
    let subprocessors = form.field_or("subprocessors", promised, SubProcessorTerms::default(), reader)?;
    let own_dpa = own_dpa(&mut form, reader)?;
    let company = Company {
        subprocessors,
        own_dpa,
        website: form.field("website", "The company’s site", reader)?,
        base_url: form.field("base_url", "Where site/public is served", reader)?,
        dpo: form.field("dpo", "The data protection officer", reader)?,
        authority: form.field("authority", "The supervisory authority", reader)?,
        regimes: regimes(&mut form, reader),
        products: form.field("products", PRODUCTS, reader)?,
        brand: form.field_or("brand", "Colour and logo of the pages", Brand::default(), reader)?,
        words: form.field_or("words", WORDS, OwnWords::default(), reader)?,
        name: name.unwrap_or_default(),
        entity: entity.unwrap_or_else(unread_entity),
        contact: contact.unwrap_or_else(unread_contact),
        languages,
    };
    form.finish(reader);
    reader.border_is_last(root);
    Some((company, policy))
}

/// What vendor files and the company's own DPA may refer to; its problems are found when the file is read whole.
pub fn declared(root: &Node, path: &str) -> Declared {
    let nothing = Declared::default();
    let mut reader = Reader::new(path, &nothing);
    let Some(mut form) = reader.form(root) else { return nothing };
    let words = form.field_or("words", WORDS, OwnWords::default(), &mut reader).unwrap_or_default();
    let products: Vec<Product> = form.field("products", PRODUCTS, &mut reader).unwrap_or_default();
    Declared { words, products: products.into_iter().map(|p| p.id).collect(), is_known: reader.problems.is_empty() }
}

/// What stands in for a company whose file is broken, so that legal's register can still be built.
pub fn unread() -> Company {
    Company {
        name: String::new(),
        entity: unread_entity(),
        website: None,
        base_url: None,
        languages: vec![Lang::En],
        contact: unread_contact(),
        dpo: None,
        authority: None,
        regimes: vec![Regime::Eu],
        products: vec![],
        subprocessors: SubProcessorTerms::default(),
        own_dpa: OwnDpa::default(),
        brand: Brand::default(),
        words: OwnWords::default(),
    }
}

fn unread_entity() -> Entity {
    let country = Country::all().next();
    Entity {
        name: String::new(),
        country: Country::parse("FR")
            .or(country)
            .unwrap_or_else(|| unreachable!("the table of countries is not empty")),
        address: None,
        contact: None,
        registration: None,
        parent: None,
    }
}

fn unread_contact() -> Contact {
    Contact::parse("unread@example.invalid").unwrap_or_else(|_| unreachable!("a mailbox"))
}

/// Our own agreement, each version with a page of its own.
fn own_dpa(form: &mut Form<'_>, reader: &mut Reader<'_>) -> Option<OwnDpa> {
    let before = reader.problems.len();
    let own = form.field_or("own_dpa", "The agreement offered to customers", OwnDpa::default(), reader)?;
    // What can't be read is left out of the list, and the places of what comes after it are no longer known.
    if reader.problems.len() == before {
        reader.within("own_dpa", |r| r.within("versions", |r| same_addresses(&own.versions, r)));
    }
    Some(own)
}

fn same_addresses(versions: &[OwnDpaVersion], reader: &mut Reader<'_>) {
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    for (at, version) in versions.iter().enumerate() {
        let page = version.page();
        if let Some(other) = seen.get(&page) {
            let args = vec![("value", version.version.clone()), ("other", (*other).to_owned()), ("page", page)];
            reader.within(at, |r| r.within("version", |r| r.bad("same-address", args)));
        } else {
            seen.insert(page, &version.version);
        }
    }
}

/// Each language once, in the order given; English where none can be read, so that the register can be.
fn languages(form: &mut Form<'_>, reader: &mut Reader<'_>) -> Vec<Lang> {
    let mut languages = Vec::new();
    let says = "Languages of the site; the first is the default";
    for lang in required_list(form, ("languages", says), true, reader).into_iter().flatten() {
        if !languages.contains(&lang) {
            languages.push(lang);
        }
    }
    if languages.is_empty() {
        languages.push(Lang::En);
    }
    languages
}

/// The laws that bind the company as exporter: the Union's where nothing is said, and at least one.
fn regimes(form: &mut Form<'_>, reader: &mut Reader<'_>) -> Vec<Regime> {
    let says = "Laws that bind the company as exporter: uk or ch only if that law does";
    let entry = form.find(Key { name: "regimes", says, shape: schema::at_least_one::<Regime>, is_required: false });
    let Some(entry) = entry else { return vec![Regime::Eu] };
    reader.within("regimes", |reader| {
        let regimes: Vec<Regime> = Read::read(&entry.value, reader).unwrap_or_else(|| vec![Regime::Eu]);
        if regimes.is_empty() {
            reader.bad("missing", vec![("key", "regimes".to_owned())]);
        }
        regimes
    })
}

/// The accent colour: `#rrggbb`.
struct Accent(Option<String>);

impl Read for Accent {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(node, reader)?;
        let is_colour =
            text.strip_prefix('#').is_some_and(|hex| hex.len() == 6 && hex.bytes().all(|b| b.is_ascii_hexdigit()));
        if !is_colour {
            reader.bad("colour", vec![("value", text)]);
            return None;
        }
        Some(Self(Some(text)))
    }

    fn absent() -> Option<Self> {
        Some(Self(None))
    }

    fn schema(_: &mut Defs<'_>) -> Value {
        schema::form_of("^\\s*#[0-9A-Fa-f]{6}\\s*$", "A colour in quotes, as \"#1f4b99\"")
    }
}

/// A severity, or none where the rule is ignored.
struct RuleSeverity(Option<Severity>);

impl Read for RuleSeverity {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        match &node.kind {
            Kind::Scalar { text, .. } if text == "ignore" => Some(Self(None)),
            _ => Severity::read(node, reader).map(|severity| Self(Some(severity))),
        }
    }

    fn schema(defs: &mut Defs<'_>) -> Value {
        let ignore = schema::choice([("ignore", "The rule is turned off")].into_iter());
        schema::either([Severity::schema(defs), ignore])
    }
}
