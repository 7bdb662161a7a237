//! What a card states, fact by fact in words, so that two cards can be told apart as a reader would.

use super::card::{CardView, CertificationView, EntityView, PlaceView, SubProcessorView};
use super::safeguard::SafeguardView;
use super::{Anchor, Said};
use crate::model::Lang;
use crate::say::{self, Speaker, speaker};
use serde::Serialize;

/// A fact that changed: what was, what is.
#[derive(Clone, Debug, Serialize)]
pub struct FactView {
    pub label: String,
    /// Nothing: not stated.
    pub was: Vec<StatedView>,
    pub is: Vec<StatedView>,
}

impl FactView {
    /// The fact, what was and what is.
    pub fn in_a_line(&self, lang: Lang) -> String {
        let words = speaker(lang);
        let all = |stated: &[StatedView]| match stated {
            [] => words.plain("not-stated"),
            some => say::series(&some.iter().map(|s| s.text.clone()).collect::<Vec<_>>(), lang),
        };
        format!("{}{} {} → {}", self.label, words.plain("colon"), all(&self.was), all(&self.is))
    }
}

/// One thing that is stated.
#[derive(Clone, Debug, Serialize)]
pub struct StatedView {
    pub text: String,
    pub lang: Option<&'static str>,
    pub href: Option<String>,
}

impl From<&Said> for StatedView {
    fn from(said: &Said) -> Self {
        Self { text: said.text.clone(), lang: said.lang, href: None }
    }
}

impl From<String> for StatedView {
    fn from(text: String) -> Self {
        Self { text, lang: None, href: None }
    }
}

impl From<&Anchor> for StatedView {
    fn from(link: &Anchor) -> Self {
        Self { text: link.text.clone(), lang: None, href: Some(link.href.clone()) }
    }
}

/// The facts in which two cards differ for a reader; the order of a list is none.
pub fn changed(before: &CardView, after: &CardView, lang: Lang) -> Vec<FactView> {
    let words = speaker(lang);
    let pairs = facts(before, words).into_iter().zip(facts(after, words));
    let differing = pairs.filter(|((_, was), (_, is))| compared(was) != compared(is));
    differing.map(|((key, was), (_, is))| FactView { label: words.plain(key), was, is }).collect()
}

/// Where a word stands in a list decides on its capital, so that is no difference either.
fn compared(stated: &[StatedView]) -> Vec<(String, Option<&str>)> {
    let mut all: Vec<_> = stated.iter().map(|s| (s.text.to_lowercase(), s.href.as_deref())).collect();
    all.sort();
    all
}

type Fact = (&'static str, Vec<StatedView>);

fn facts(card: &CardView, words: &Speaker) -> Vec<Fact> {
    let mut facts = identity(card, words);
    facts.extend(processing(card, words));
    facts.extend(assurances(card, words));
    facts
}

fn identity(card: &CardView, words: &Speaker) -> Vec<Fact> {
    let EntityView { name, country, address, contact, registration, parent, .. } = &card.entity;
    let address = address.iter().map(String::as_str).chain([*country]).collect::<Vec<_>>().join(", ");
    vec![
        ("name", texts([&card.name])),
        ("aliases", texts(&card.aliases)),
        ("entity", texts([name])),
        ("address", texts([address])),
        ("registration", texts(registration)),
        ("parent", texts(parent.iter().map(|p| format!("{}, {}", p.name, p.country)))),
        ("contact", texts(contact.iter().map(|c| &c.shown))),
        ("website", links(&card.website)),
        ("affiliate", texts([yes_or_no(card.affiliate, words)])),
        ("category", texts([card.category])),
        ("col-role", texts([card.role])),
        ("serves", texts(&card.serves)),
        ("products", texts(&card.products)),
    ]
}

fn processing(card: &CardView, words: &Speaker) -> Vec<Fact> {
    let ai = card.ai.iter().flat_map(|ai| {
        let trains = words.plain(if ai.trains_on_data { "ai-trains" } else { "ai-no" });
        [StatedView::from(trains)].into_iter().chain(ai.note.as_ref().map(StatedView::from))
    });
    vec![
        ("col-purpose", vec![(&card.purpose).into()]),
        ("condition", said(&card.condition)),
        ("source", said(&card.source)),
        ("data", said(&card.data)),
        ("subjects", said(&card.subjects)),
        ("retention", said(&card.retention)),
        ("ai", ai.collect()),
        ("col-places", card.places.iter().map(|p| place(p, words)).collect()),
        ("col-safeguard", safeguards(card, words)),
    ]
}

fn assurances(card: &CardView, words: &Speaker) -> Vec<Fact> {
    let chain = &card.subprocessors;
    let none = chain.none.then(|| words.plain("no-sub-processors").into());
    let known = chain.known.iter().map(sub_processor);
    vec![
        ("vendor-dpa", links(&card.dpa)),
        ("sub-processors", none.into_iter().chain(links(&chain.url)).chain(known).collect()),
        ("certificates-title", card.certifications.iter().map(|c| certificate(c, words)).collect()),
        ("log-links", card.links.iter().map(StatedView::from).collect()),
    ]
}

fn texts<T: ToString>(items: impl IntoIterator<Item = T>) -> Vec<StatedView> {
    items.into_iter().map(|text| text.to_string().into()).collect()
}

fn said<'a>(items: impl IntoIterator<Item = &'a Said>) -> Vec<StatedView> {
    items.into_iter().map(StatedView::from).collect()
}

fn links<'a>(addresses: impl IntoIterator<Item = &'a String>) -> Vec<StatedView> {
    let link = |href: &String| StatedView { text: href.clone(), lang: None, href: Some(href.clone()) };
    addresses.into_iter().map(link).collect()
}

fn yes_or_no(is: bool, words: &Speaker) -> String {
    words.plain(if is { "yes" } else { "no" })
}

pub(super) fn place(place: &PlaceView, words: &Speaker) -> StatedView {
    let region = place.region.as_ref().map(|r| format!(" ({r})")).unwrap_or_default();
    let when = place.when.as_ref().map(|w| format!(" · {}", w.text)).unwrap_or_default();
    format!("{}{region}{} {}{when}", place.country, words.plain("colon"), place.uses).into()
}

fn safeguards(card: &CardView, words: &Speaker) -> Vec<StatedView> {
    if card.eea_only {
        return texts([words.plain("eea-only")]);
    }
    card.safeguards.iter().map(|s| safeguard(s, words)).collect()
}

fn safeguard(safeguard: &SafeguardView, words: &Speaker) -> StatedView {
    let importer = safeguard.importer.as_ref().map(|i| format!(" ({i})")).unwrap_or_default();
    let ground = |g: &super::safeguard::GroundView| {
        if g.is_fallback { format!("{} {}", words.plain("ground-fallback"), g.text) } else { g.text.clone() }
    };
    let mut grounds: Vec<_> = safeguard.grounds.iter().map(ground).collect();
    if grounds.is_empty() {
        grounds.push(words.plain("not-stated"));
    }
    format!("{}{importer}{} {}", safeguard.country, words.plain("colon"), grounds.join(" · ")).into()
}

pub(super) fn sub_processor(known: &SubProcessorView) -> StatedView {
    let country = known.country.map(|c| format!(" ({c})")).unwrap_or_default();
    let further = known.purpose.as_ref().map(|p| p.text.as_str()).into_iter().chain(known.safeguard);
    let further: String = further.map(|text| format!(" · {text}")).collect();
    format!("{}{country}{further}", known.name).into()
}

fn certificate(certificate: &CertificationView, words: &Speaker) -> StatedView {
    let scope = certificate.scope.as_ref().map(|s| format!(", {}", s.text)).unwrap_or_default();
    let until = certificate.until.as_ref().map(|u| format!(", {} {}", words.plain("until"), u.words));
    StatedView {
        text: format!("{}{scope}{}", certificate.name, until.unwrap_or_default()),
        lang: None,
        href: certificate.url.clone(),
    }
}
