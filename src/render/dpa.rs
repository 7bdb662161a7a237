//! Our own DPA's text: Markdown of the register's own or built in, filled with what `company.yaml` says.

use super::markdown::{self, Heading, escaped};
use super::templates::{Files, fill_text};
use super::{Error, File};
use crate::law::Law;
use crate::model::{Company, Lang, OwnText, Published, sha256};
use crate::view::card::Setting;
use crate::view::own_dpa::{self, DpaCompany, DpaTerms, DpaText};
use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeMap;
use tera::Context;

/// The Markdown of the DPA by language, before it is filled.
pub struct DpaTexts<'a> {
    by_lang: BTreeMap<Lang, (String, &'a str)>,
}

/// The filled text of one page.
#[derive(Debug, Serialize)]
pub struct FilledText {
    pub lang: &'static str,
    pub html: String,
    pub headings: Vec<Heading>,
    /// The same text for the PDF.
    #[cfg_attr(not(feature = "pdf"), expect(dead_code, reason = "nothing else is made from it"))]
    #[serde(skip)]
    pub markdown: String,
}

impl<'a> DpaTexts<'a> {
    /// Finds the text of each language; none where the file that `company.yaml` names isn't there.
    ///
    /// # Errors
    /// When one isn't text.
    pub fn find(company: &Company, files: Files<'a>) -> Result<Self, Error> {
        let mut by_lang = BTreeMap::new();
        for lang in Lang::ALL {
            let name = match company.own_dpa.text.get(lang) {
                Some(path) => in_templates(path).to_owned(),
                None => format!("dpa.{}.md", lang.code()),
            };
            if let Some(text) = files.text(&name)? {
                by_lang.insert(*lang, (name, text));
            }
        }
        Ok(Self { by_lang })
    }

    /// The language a page in `lang` shows the text in.
    pub fn language(&self, lang: Lang) -> Lang {
        if self.by_lang.contains_key(&lang) { lang } else { self.by_lang.keys().next().copied().unwrap_or(lang) }
    }

    /// Fills the text in exactly this language.
    pub(super) fn fill(&self, lang: Lang, values: &DpaText) -> Result<FilledText, Error> {
        let filled = self.filled(lang, values)?;
        let (html, headings) = (markdown::html(&filled), markdown::headings(&filled));
        Ok(FilledText { lang: lang.code(), html, headings, markdown: filled })
    }

    fn filled(&self, lang: Lang, values: &DpaText) -> Result<String, Error> {
        let (name, text) = self.by_lang.get(&lang).map_or(("", ""), |(name, text)| (name.as_str(), *text));
        let context = Context::from_serialize(&plain(values))?;
        fill_text(name, text, &context)
    }
}

/// Our own agreement in each of the company's languages it is written in, as customers read it on a day.
///
/// # Errors
/// When a file of the register's own isn't text.
pub fn own_texts(
    published: &Published<'_>,
    files: Files<'_>,
    law: &Law,
    day: NaiveDate,
) -> Result<BTreeMap<Lang, OwnText>, Error> {
    let company = published.company;
    let texts = DpaTexts::find(company, files)?;
    let written = company.languages.iter().filter_map(|lang| Some((*lang, texts.by_lang.get(lang)?)));
    let read = |(lang, (name, text)): (Lang, &(String, &str))| {
        let values = own_dpa::text(published, Setting { company, law, day, lang });
        let filled = texts.filled(lang, &values);
        let clauses = filled.map(|text| markdown::clauses(&text)).map_err(|error| error.told());
        let path = files.own(name).map(|_| format!("templates/{name}"));
        (lang, OwnText { path, sha256: sha256(text.as_bytes()), clauses })
    };
    Ok(written.map(read).collect())
}

/// The same for the examples of rules' texts, which are text.
pub fn read_own(
    published: &Published<'_>,
    files: &BTreeMap<String, Vec<u8>>,
    law: &Law,
    day: NaiveDate,
) -> BTreeMap<Lang, OwnText> {
    own_texts(published, Files(files), law, day).unwrap_or_default()
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
