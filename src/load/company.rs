//! The shape of `company.yaml`.

use super::reader::{Declared, Form, Read, Reader, form, required_list};
use crate::model::*;
use crate::text::Node;

form! {
    Dpo { email }
    Product { id, name }
    SubProcessorTerms { authorisation, notice_days, objection_days, objection_contact, subscribe }
    OwnDpa { text, processing, versions, breach_hours, deletion_days, measures }
    Processing { nature, purpose, duration, data, subjects }
    OwnDpaVersion { version, effective_on, summary, text, sha256 }
    Measure { area, text }
    Brand { accent, logo }
    OwnWords { data, subjects }
    Policy { review_every, fail_on, rules }
}

/// The company and its policy; absent when the file is no map.
pub fn read(root: &Node, reader: &mut Reader<'_>) -> Option<(Company, Policy)> {
    let mut form = reader.form(root)?;
    let policy = form.field_or("internal", Policy::default(), reader)?;
    let name = form.field("name", reader);
    let entity = form.field("entity", reader);
    let contact = form.field("contact", reader);
    let languages = languages(&mut form, reader);
    let company = Company {
        website: form.field("website", reader)?,
        base_url: form.field("base_url", reader)?,
        dpo: form.field("dpo", reader)?,
        authority: form.field("authority", reader)?,
        regimes: form.field_or("regimes", vec![Regime::Eu], reader)?,
        products: form.field("products", reader)?,
        subprocessors: form.field_or("subprocessors", SubProcessorTerms::default(), reader)?,
        own_dpa: form.field_or("own_dpa", OwnDpa::default(), reader)?,
        brand: form.field_or("brand", Brand::default(), reader)?,
        words: form.field_or("words", OwnWords::default(), reader)?,
        name: name.unwrap_or_default(),
        entity: entity.unwrap_or_else(unread_entity),
        contact: contact.unwrap_or_else(unread_contact),
        languages,
    };
    form.finish(reader);
    reader.border_is_last(root);
    check_values(&company, reader);
    Some((company, policy))
}

/// What vendor files and the company's own DPA may refer to; its problems are found when the file is read whole.
pub fn declared(root: &Node, path: &str) -> Declared {
    let nothing = Declared::default();
    let mut reader = Reader::new(path, &nothing);
    let Some(mut form) = reader.form(root) else { return nothing };
    let words = form.field_or("words", OwnWords::default(), &mut reader).unwrap_or_default();
    let products: Vec<Product> = form.field("products", &mut reader).unwrap_or_default();
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

/// Each language once, in the order given; English where none can be read, so that the register can be.
fn languages(form: &mut Form<'_>, reader: &mut Reader<'_>) -> Vec<Lang> {
    let mut languages = Vec::new();
    for lang in required_list(form, "languages", true, reader).into_iter().flatten() {
        if !languages.contains(&lang) {
            languages.push(lang);
        }
    }
    if languages.is_empty() {
        languages.push(Lang::En);
    }
    languages
}

fn check_values(company: &Company, reader: &mut Reader<'_>) {
    if let Some(accent) = company.brand.accent.as_ref().filter(|a| !is_colour(a)) {
        let value = vec![("value", accent.clone())];
        reader.within("brand", |r| r.within("accent", |r| r.bad("colour", value)));
    }
    if company.regimes.is_empty() {
        reader.within("regimes", |r| r.bad("missing", vec![("key", "regimes".to_owned())]));
    }
}

fn is_colour(text: &str) -> bool {
    text.strip_prefix('#').is_some_and(|hex| hex.len() == 6 && hex.bytes().all(|b| b.is_ascii_hexdigit()))
}

impl Read for RulePolicy {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let mut form = reader.form(node)?;
        let rule = form.field("rule", reader);
        let reason = form.field("reason", reader);
        let severity = match form.take("severity") {
            Some(entry) if matches!(&entry.value.kind, crate::text::Kind::Scalar { text, .. } if text == "ignore") => {
                Some(None)
            }
            Some(entry) => reader.within("severity", |r| Severity::read(&entry.value, r)).map(Some),
            None => {
                reader.within("severity", |r| r.bad("missing", vec![("key", "severity".to_owned())]));
                None
            }
        };
        form.finish(reader);
        Some(Self { rule: rule?, severity: severity?, reason: reason? })
    }
}
