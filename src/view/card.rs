//! A vendor's card in one language, as list rows, vendor pages and annexes show it.

use super::safeguard::{SafeguardView, countries, is_inside, safeguards};
use super::{Address, Anchor, Day, Said};
use crate::law::Law;
use crate::model::*;
use crate::say::{self, speaker};
use chrono::NaiveDate;
use serde::Serialize;

/// What cards are shown with.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    pub company: &'a Company,
    pub law: &'a Law,
    pub day: NaiveDate,
    pub lang: Lang,
}

#[derive(Clone, Debug, Serialize)]
pub struct CardView {
    pub id: String,
    pub name: String,
    pub aliases: Vec<String>,
    pub entity: EntityView,
    pub affiliate: bool,
    pub website: Option<String>,
    pub category: &'static str,
    pub role: &'static str,
    pub role_word: &'static str,
    pub serves: Vec<&'static str>,
    pub products: Vec<String>,
    pub purpose: Said,
    pub condition: Option<Said>,
    pub source: Option<Said>,
    pub data: Vec<Said>,
    pub subjects: Vec<Said>,
    pub retention: Option<Said>,
    pub places: Vec<PlaceView>,
    /// Entity, places and transfers all lie inside the EEA.
    pub eea_only: bool,
    pub safeguards: Vec<SafeguardView>,
    pub dpa: Option<String>,
    pub subprocessors: SubProcessorsView,
    pub certifications: Vec<CertificationView>,
    pub ai: Option<AiView>,
    pub links: Vec<Anchor>,
    pub stage: &'static str,
    pub stage_label: &'static str,
    pub announced_on: Option<Day>,
    pub since: Option<Day>,
    pub ended_on: Option<Day>,
    pub reason: Option<Said>,
}

#[derive(Clone, Debug, Serialize)]
pub struct EntityView {
    pub name: String,
    pub country: &'static str,
    pub code: String,
    pub address: Option<String>,
    pub contact: Option<Address>,
    pub registration: Option<String>,
    pub parent: Option<ParentView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ParentView {
    pub name: String,
    pub country: &'static str,
}

#[derive(Clone, Debug, Serialize)]
pub struct PlaceView {
    pub country: &'static str,
    pub code: String,
    pub uses: String,
    pub region: Option<String>,
    pub when: Option<Said>,
    /// Outside the EEA.
    pub outside: bool,
}

#[derive(Clone, Debug, Default, Serialize)]
pub struct SubProcessorsView {
    pub url: Option<String>,
    pub none: bool,
    pub known: Vec<SubProcessorView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct SubProcessorView {
    pub name: String,
    pub country: Option<&'static str>,
    pub purpose: Option<Said>,
    pub safeguard: Option<&'static str>,
}

#[derive(Clone, Debug, Serialize)]
pub struct CertificationView {
    pub name: String,
    pub until: Option<Day>,
    pub scope: Option<Said>,
    pub url: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct AiView {
    pub trains_on_data: bool,
    pub note: Option<Said>,
}

impl CardView {
    pub fn new(id: &str, card: &Card, setting: Setting<'_>) -> Self {
        let Setting { lang, day, .. } = setting;
        let said = |text: &Option<Text>| text.as_ref().map(|t| Said::new(t, lang));
        let stage = card.stage(day);
        Self {
            id: id.to_owned(),
            name: card.name.clone(),
            aliases: card.aliases.clone(),
            entity: entity(&card.entity, lang),
            affiliate: card.affiliate,
            website: link(&card.website),
            category: card.category.label(lang),
            role: card.role.label(lang),
            role_word: card.role.word(),
            serves: card.serves.iter().map(|s| s.label(lang)).collect(),
            products: products(card, setting.company),
            purpose: Said::new(&card.purpose, lang),
            condition: said(&card.condition),
            source: said(&card.source),
            data: data(&card.data, setting),
            subjects: subjects(&card.subjects, setting),
            retention: card.retention.as_ref().map(|r| retention(r, lang)),
            places: card.locations.iter().map(|l| place(l, setting)).collect(),
            eea_only: countries(card)
                .into_iter()
                .chain(card.known_subprocessors().iter().filter_map(|s| s.country))
                .all(|c| is_inside(c, setting)),
            safeguards: safeguards(card, setting),
            dpa: link(&card.dpa),
            subprocessors: card.subprocessors.as_ref().map(|s| subprocessors(s, setting)).unwrap_or_default(),
            certifications: card
                .certifications
                .iter()
                .filter(|c| c.until.is_none_or(|u| u >= day))
                .map(|c| certification(c, lang))
                .collect(),
            ai: card.ai.as_ref().map(|ai| AiView { trains_on_data: ai.trains_on_data, note: said(&ai.note) }),
            links: links(&card.links, lang),
            stage: stage.word(),
            stage_label: stage.label(lang),
            announced_on: card.announced_on.map(|d| Day::new(d, lang)),
            since: card.since.map(|d| Day::new(d, lang)),
            ended_on: card.ended_on.map(|d| Day::new(d, lang)),
            reason: said(&card.reason),
        }
    }
}

fn link(link: &Option<Link>) -> Option<String> {
    link.as_ref().map(|l| l.as_str().to_owned())
}

pub(super) fn entity(entity: &Entity, lang: Lang) -> EntityView {
    EntityView {
        name: entity.name.clone(),
        country: entity.country.name(lang),
        code: entity.country.to_string(),
        address: entity.address.clone(),
        contact: entity.contact.as_ref().map(Address::from),
        registration: entity.registration.clone(),
        parent: entity.parent.as_ref().map(|p| ParentView { name: p.name.clone(), country: p.country.name(lang) }),
    }
}

/// Named only where there are several to tell apart.
fn products(card: &Card, company: &Company) -> Vec<String> {
    let several = company.products.len() > 1;
    card.products.iter().filter(|_| several).map(|id| product(company, id)).collect()
}

fn product(company: &Company, id: &str) -> String {
    company.products.iter().find(|p| p.id == id).map_or_else(|| id.to_owned(), |p| p.name.clone())
}

/// Kinds of data in words, as a list of one's own or of the format.
pub fn data(data: &[Data], setting: Setting<'_>) -> Vec<Said> {
    let own = |word: &String| setting.company.words.data.get(word);
    let shown = data.iter().enumerate().map(|(at, item)| match item {
        Data::Word(word) => plain(&in_sentence(at, word.label(setting.lang), setting.lang)),
        Data::Own(word) => own(word).map_or_else(|| plain(word), |text| Said::new(text, setting.lang)),
        Data::Free(text) => Said::new(text, setting.lang),
    });
    shown.collect()
}

/// Kinds of people in words.
pub fn subjects(subjects: &[Subject], setting: Setting<'_>) -> Vec<Said> {
    let own = |word: &String| setting.company.words.subjects.get(word);
    let shown = subjects.iter().enumerate().map(|(at, item)| match item {
        Subject::Word(word) => plain(&in_sentence(at, word.label(setting.lang), setting.lang)),
        Subject::Own(word) => own(word).map_or_else(|| plain(word), |text| Said::new(text, setting.lang)),
    });
    shown.collect()
}

/// Labels one after another read as one sentence: only the first keeps its capital. A text of the register's own
/// is left as it was written.
fn in_sentence(at: usize, label: &str, lang: Lang) -> String {
    if at == 0 { label.to_owned() } else { say::lower_first(label, lang) }
}

fn plain(text: &str) -> Said {
    Said { text: text.to_owned(), lang: None }
}

fn retention(retention: &Retention, lang: Lang) -> Said {
    match retention {
        Retention::Said(text) => Said::new(text, lang),
        Retention::Counted { days, from } => {
            let key = match from {
                RetentionFrom::Collection => "retention-collection",
                RetentionFrom::LastContact => "retention-last-contact",
                RetentionFrom::EndOfContract => "retention-end-of-contract",
            };
            plain(&speaker(lang).say(key, &vec![("days", (*days).into())]))
        }
    }
}

fn place(location: &Location, setting: Setting<'_>) -> PlaceView {
    let word = |u: &Use| say::lower_first(u.label(setting.lang), setting.lang);
    let uses: Vec<_> = location.uses.iter().map(word).collect();
    PlaceView {
        country: location.country.name(setting.lang),
        code: location.country.to_string(),
        uses: say::list(&uses, setting.lang),
        region: location.region.clone(),
        when: location.when.as_ref().map(|w| Said::new(w, setting.lang)),
        outside: !is_inside(location.country, setting),
    }
}

fn subprocessors(list: &SubProcessors, setting: Setting<'_>) -> SubProcessorsView {
    let lang = setting.lang;
    let known = list.known.iter().map(|s| SubProcessorView {
        name: s.name.clone().unwrap_or_default(),
        country: s.country.map(|c| c.name(lang)),
        purpose: s.purpose.as_ref().map(|p| Said::new(p, lang)),
        safeguard: s
            .mechanism
            .filter(|m| setting.law.is_ground(*m, s.country, Regime::Eu, setting.day))
            .map(|m| m.label(lang)),
    });
    SubProcessorsView { url: link(&list.url), none: list.has_none, known: known.collect() }
}

fn certification(certification: &Certification, lang: Lang) -> CertificationView {
    CertificationView {
        name: certification.name.clone(),
        until: certification.until.map(|d| Day::new(d, lang)),
        scope: certification.scope.as_ref().map(|s| Said::new(s, lang)),
        url: link(&certification.url),
    }
}

fn links(links: &Links, lang: Lang) -> Vec<Anchor> {
    let all = [
        ("link-privacy", &links.privacy),
        ("link-security", &links.security),
        ("link-status", &links.status),
        ("link-terms", &links.terms),
    ];
    let anchor = |(key, link): (&str, &Option<Link>)| {
        Some(Anchor { href: link.as_ref()?.as_str().to_owned(), text: speaker(lang).plain(key) })
    };
    all.into_iter().filter_map(anchor).collect()
}
