//! Our own processing agreement: what its text names, and its annexes, from the same cards as the list.

use super::card::{CardView, Setting, data, subjects};
use super::own_versions::{VersionView, versions};
use super::public::CompanyView;
use super::{Day, Said};
use crate::model::*;
use crate::say::speaker;
use serde::Serialize;

/// What the DPA's Markdown may name.
#[derive(Clone, Debug, Serialize)]
pub struct DpaText {
    pub company: DpaCompany,
    pub terms: DpaTerms,
    pub version: String,
    pub effective_on: String,
    pub as_of: String,
    pub list_url: &'static str,
}

/// The company in the DPA's text; what isn't known is empty.
#[derive(Clone, Debug, Serialize)]
pub struct DpaCompany {
    pub name: String,
    pub entity: String,
    pub address: String,
    pub country: &'static str,
    pub registration: String,
    pub contact: String,
    pub dpo: String,
    pub authority: String,
}

/// Days and hours in the DPA's text; 0 is "not stated".
#[derive(Clone, Debug, Serialize)]
pub struct DpaTerms {
    pub breach_hours: u32,
    pub deletion_days: u32,
    pub notice_days: u32,
    pub objection_days: u32,
    pub objection_contact: String,
    pub authorisation: &'static str,
    pub subscribe: String,
}

/// The page around the text.
#[derive(Clone, Debug, Serialize)]
pub struct DpaView {
    pub company: CompanyView,
    /// The version in force.
    pub version: Option<VersionView>,
    /// What is recorded to come into force next.
    pub coming: Option<VersionView>,
    pub as_of: Day,
    /// The latest first.
    pub versions: Vec<VersionView>,
    pub processing: ProcessingView,
    pub measures: Vec<MeasureView>,
    /// Annex IV: for customers' data, processors, in use.
    pub sub_processors: Vec<CardView>,
    /// Annex IV, planned and announced.
    pub announced: Vec<CardView>,
}

/// Annex II: what the company declares and the union of what its vendors for customers' data declare.
#[derive(Clone, Debug, Serialize)]
pub struct ProcessingView {
    pub nature: Option<Said>,
    pub purpose: Option<Said>,
    pub duration: Option<Said>,
    pub data: Vec<Said>,
    pub subjects: Vec<Said>,
}

#[derive(Clone, Debug, Serialize)]
pub struct MeasureView {
    pub area: String,
    pub text: Said,
}

/// The vendors that process customers' data for us.
fn sub_processors<'a>(published: &'a Published<'a>) -> impl Iterator<Item = &'a (&'a str, &'a Card)> {
    published.cards.iter().filter(|(_, c)| c.serves(Serves::Customers) && c.role == Role::Processor)
}

/// What the text of a version names: what `company.yaml` says today, and the version's own name and day.
pub fn text(published: &Published<'_>, setting: Setting<'_>, version: Option<&OwnDpaVersion>) -> DpaText {
    let Company { name, entity, contact, dpo, authority, subprocessors: terms, own_dpa, .. } = published.company;
    let lang = setting.lang;
    let shown = |contact: &Option<Contact>| contact.as_ref().map(|c| c.shown().to_owned());
    DpaText {
        company: DpaCompany {
            name: name.clone(),
            entity: entity.name.clone(),
            address: entity.address.clone().unwrap_or_default(),
            country: entity.country.name(lang),
            registration: entity.registration.clone().unwrap_or_default(),
            contact: contact.shown().to_owned(),
            dpo: dpo.as_ref().map(|d| d.email.shown().to_owned()).unwrap_or_default(),
            authority: authority.as_ref().map(|a| a.get(lang).to_owned()).unwrap_or_default(),
        },
        terms: DpaTerms {
            breach_hours: own_dpa.breach_hours.unwrap_or(0),
            deletion_days: own_dpa.deletion_days.unwrap_or(0),
            notice_days: terms.notice_days.unwrap_or(0),
            objection_days: terms.objection_days.unwrap_or(0),
            objection_contact: shown(&terms.objection_contact).unwrap_or_else(|| contact.shown().to_owned()),
            authorisation: terms.authorisation.unwrap_or(Authorisation::General).word(),
            subscribe: terms.subscribe.as_ref().map(Contact::href).unwrap_or_default(),
        },
        version: version.map(|v| v.version.clone()).unwrap_or_default(),
        effective_on: version.map(|v| crate::say::day(v.effective_on, lang)).unwrap_or_default(),
        as_of: crate::say::day(setting.day, lang),
        list_url: "index.html",
    }
}

pub fn page(published: &Published<'_>, company: CompanyView, setting: Setting<'_>) -> DpaView {
    let lang = setting.lang;
    let own = &published.company.own_dpa;
    let view = |(id, card): &(&str, &Card)| CardView::new(id, card, setting);
    let versions = versions(own, setting);
    DpaView {
        company,
        version: versions.iter().find(|version| version.is_in_force).cloned(),
        coming: versions.iter().find(|version| version.is_to_come).cloned(),
        as_of: Day::new(setting.day, lang),
        versions: versions.into_iter().rev().collect(),
        processing: processing(published, setting),
        measures: own.measures.iter().map(|m| measure(m, lang)).collect(),
        sub_processors: sub_processors(published).filter(|(_, c)| c.is_used(setting.day)).map(view).collect(),
        announced: sub_processors(published)
            .filter(|(_, c)| c.stage(setting.day) == Stage::Planned)
            .map(view)
            .collect(),
    }
}

fn measure(measure: &Measure, lang: Lang) -> MeasureView {
    let key = format!("area-{}", measure.area);
    let known = speaker(lang).format(&key, None, &vec![]);
    MeasureView { area: known.unwrap_or_else(|| measure.area.clone()), text: Said::new(&measure.text, lang) }
}

fn processing(published: &Published<'_>, setting: Setting<'_>) -> ProcessingView {
    let declared = published.company.own_dpa.processing.as_ref();
    let said = |get: fn(&Processing) -> &Option<Text>| {
        declared.and_then(|p| get(p).as_ref()).map(|t| Said::new(t, setting.lang))
    };
    let in_use = || sub_processors(published).filter(|(_, c)| c.is_used(setting.day));
    let all_data: Vec<Data> =
        declared.iter().flat_map(|p| p.data.clone()).chain(in_use().flat_map(|(_, c)| c.data.clone())).collect();
    let all_subjects: Vec<Subject> = declared
        .iter()
        .flat_map(|p| p.subjects.clone())
        .chain(in_use().flat_map(|(_, c)| c.subjects.clone()))
        .collect();
    ProcessingView {
        nature: said(|p| &p.nature),
        purpose: said(|p| &p.purpose),
        duration: said(|p| &p.duration),
        data: data(&once(all_data), setting),
        subjects: subjects(&once(all_subjects), setting),
    }
}

fn once<T: PartialEq>(items: Vec<T>) -> Vec<T> {
    let mut kept = Vec::new();
    for item in items {
        if !kept.contains(&item) {
            kept.push(item);
        }
    }
    kept
}
