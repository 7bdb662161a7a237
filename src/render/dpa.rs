//! Our own DPA's text: Markdown of the register's own or built in, filled with what `company.yaml` says.

use super::markdown::{self, escaped};
use super::templates::{Files, fill_text};
use super::{Error, File};
use crate::law::Law;
use crate::model::{Company, KeptText, Lang, OwnDpa, OwnDpaEvidence, OwnText, Published, VersionStage, sha256};
use crate::view::card::Setting;
use crate::view::own_dpa::{self, DpaCompany, DpaTerms, DpaText};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use tera::Context;

/// The Markdown of the DPA by language, before it is filled, and the texts kept of its versions.
pub struct DpaTexts<'a> {
    by_lang: BTreeMap<Lang, Source<'a>>,
    /// A map for each version, as `company.yaml` lists them.
    kept: Vec<BTreeMap<Lang, Source<'a>>>,
}

/// A file of `templates/`: its name there and what it says.
type Source<'a> = (String, &'a str);

impl<'a> DpaTexts<'a> {
    /// Finds the text of each language; none where the file that `company.yaml` names isn't there.
    ///
    /// # Errors
    /// When one isn't text.
    pub fn find(company: &Company, files: Files<'a>) -> Result<Self, Error> {
        let own = &company.own_dpa;
        let name = |lang: &Lang| match own.text.get(lang) {
            Some(path) => in_templates(path).to_owned(),
            None => format!("dpa.{}.md", lang.code()),
        };
        let named = Lang::ALL.iter().map(|lang| (*lang, name(lang)));
        let kept = own.versions.iter().map(|version| {
            sources(version.text.iter().map(|(lang, path)| (*lang, in_templates(path).to_owned())), files)
        });
        Ok(Self { by_lang: sources(named, files)?, kept: kept.collect::<Result<_, _>>()? })
    }

    /// The language a page in `lang` shows the text in force in.
    pub fn language(&self, lang: Lang) -> Lang {
        if self.by_lang.contains_key(&lang) { lang } else { self.by_lang.keys().next().copied().unwrap_or(lang) }
    }

    /// The text in force in exactly the setting's language, as customers read it.
    pub(super) fn in_force(&self, published: &Published<'_>, setting: Setting<'_>) -> Result<String, Error> {
        let version = published.company.own_dpa.version_on(setting.day);
        let values = own_dpa::text(published, setting, version);
        self.by_lang.get(&setting.lang).map_or(Ok(String::new()), |source| filled(source, &values))
    }

    /// The text of a version in exactly the setting's language, as customers read it, once read it or will read it.
    pub(super) fn of_version(
        &self,
        published: &Published<'_>,
        position: usize,
        setting: Setting<'_>,
    ) -> Result<Option<String>, Error> {
        let own = &published.company.own_dpa;
        let values = own_dpa::text(published, setting, own.versions.get(position));
        let source = self.source(own, position, setting.day, setting.lang);
        source.map(|source| filled(source, &values)).transpose()
    }

    /// The languages in which the text of a version can be shown.
    pub(super) fn languages(&self, own: &OwnDpa, position: usize, day: NaiveDate) -> Vec<Lang> {
        Lang::ALL.iter().copied().filter(|lang| self.source(own, position, day, *lang).is_some()).collect()
    }

    /// Today's names and days belong to the text in force and to one to come. A former text is shown only where
    /// those of its time stand in it.
    fn source(&self, own: &OwnDpa, position: usize, day: NaiveDate, lang: Lang) -> Option<&Source<'a>> {
        let kept = || self.kept.get(position)?.get(&lang);
        match own.stage(position, day) {
            VersionStage::InForce => self.by_lang.get(&lang),
            VersionStage::ToCome => kept(),
            VersionStage::Former => kept().filter(|(_, text)| is_filled(text)),
        }
    }
}

fn sources<'a>(
    named: impl Iterator<Item = (Lang, String)>,
    files: Files<'a>,
) -> Result<BTreeMap<Lang, Source<'a>>, Error> {
    let found = named.filter_map(|(lang, name)| {
        let text = files.text(&name).transpose()?;
        Some(text.map(|text| (lang, (name, text))))
    });
    found.collect()
}

fn filled((name, text): &Source<'_>, values: &DpaText) -> Result<String, Error> {
    fill_text(name, text, &Context::from_serialize(&plain(values))?)
}

/// Whether a text says all itself: no value is left to be filled in.
fn is_filled(text: &str) -> bool {
    !["{{", "{%", "{!"].iter().any(|mark| text.contains(mark))
}

/// Our own agreement on a day, in each of the company's languages it is written in, and what is kept of its versions.
///
/// # Errors
/// When a file of the register's own isn't text.
pub fn own_evidence(
    published: &Published<'_>,
    files: Files<'_>,
    law: &Law,
    day: NaiveDate,
) -> Result<OwnDpaEvidence, Error> {
    let company = published.company;
    let texts = DpaTexts::find(company, files)?;
    let written = company.languages.iter().filter_map(|lang| Some((*lang, texts.by_lang.get(lang)?)));
    let read = |(lang, (name, text)): (Lang, &Source<'_>)| {
        let filled = texts.in_force(published, Setting { company, law, day, lang });
        let own = OwnText {
            path: files.own(name).map(|_| format!("templates/{name}")),
            sha256: sha256(text.as_bytes()),
            filled_sha256: filled.as_ref().ok().map(|text| sha256(text.as_bytes())),
            clauses: filled.map(|text| markdown::clauses(&text)).map_err(|error| error.told()),
        };
        (lang, own)
    };
    Ok(OwnDpaEvidence { texts: written.map(read).collect(), kept: kept(company, files)? })
}

/// The texts that versions name, by the path they name them with.
fn kept(company: &Company, files: Files<'_>) -> Result<BTreeMap<String, KeptText>, Error> {
    let paths = company.own_dpa.versions.iter().flat_map(|version| version.text.values());
    let read = |path: &String| {
        let text = files.text(in_templates(path)).transpose()?;
        Some(text.map(|text| (path.clone(), KeptText { sha256: sha256(text.as_bytes()), is_filled: is_filled(text) })))
    };
    paths.filter_map(read).collect()
}

/// The same for the examples of rules' texts, which are text.
pub fn read_own(
    published: &Published<'_>,
    files: &BTreeMap<String, Vec<u8>>,
    law: &Law,
    day: NaiveDate,
) -> OwnDpaEvidence {
    own_evidence(published, Files(files), law, day).unwrap_or_default()
}

/// The values with every character that Markdown would read escaped.
fn plain(values: &DpaText) -> DpaText {
    let DpaText { company, terms, version, effective_on, as_of, list_url } = values;
    DpaText {
        company: DpaCompany {
            name: escaped(&company.name),
            entity: escaped(&company.entity),
            address: escaped(&company.address),
            country: company.country,
            registration: escaped(&company.registration),
            contact: escaped(&company.contact),
            dpo: escaped(&company.dpo),
            authority: escaped(&company.authority),
        },
        terms: DpaTerms {
            objection_contact: escaped(&terms.objection_contact),
            subscribe: escaped(&terms.subscribe),
            ..terms.clone()
        },
        version: escaped(version),
        effective_on: effective_on.clone(),
        as_of: as_of.clone(),
        list_url,
    }
}

/// A path as `company.yaml` writes it, inside `templates/`.
pub fn in_templates(path: &str) -> &str {
    path.strip_prefix("templates/").unwrap_or(path)
}

/// The company's logo as a file of the site, if it names one that is there.
pub(super) fn logo(company: &Company, files: Files<'_>) -> Option<File> {
    let name = in_templates(company.brand.logo.as_ref()?);
    let ending = name.rsplit_once('.').map_or("svg", |(_, ending)| ending);
    Some(File::new(format!("assets/logo.{ending}"), files.own(name)?))
}
