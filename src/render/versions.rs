//! The pages of our own agreement's versions: the text, and what changed from the version before.

use super::Error;
use super::difference::{Difference, difference};
use super::dpa::DpaTexts;
use super::text_on_page::{Place, TextOnPage};
use crate::model::{Lang, Published};
use crate::say::{Arg, speaker};
use crate::view::card::Setting;
use crate::view::own_versions::{VersionView, versions};
use serde::Serialize;

/// What the page of a version shows.
#[derive(Serialize)]
pub struct VersionPage {
    pub version: VersionView,
    /// None where it isn't known, or not as customers read it.
    pub text: Option<TextOnPage>,
    /// The version before.
    pub before: Option<VersionView>,
    /// Of the part that compares them, where there is a version before.
    pub title: String,
    /// None where one of the two can't be read, or both not in one language.
    pub compared: Option<Compared>,
}

/// Two texts in one language.
#[derive(Serialize)]
pub struct Compared {
    pub lang: &'static str,
    pub is_same: bool,
    #[serde(flatten)]
    pub difference: Difference,
}

/// The versions of our own agreement in one language.
pub struct Versions<'a> {
    pub published: &'a Published<'a>,
    pub texts: &'a DpaTexts<'a>,
    pub setting: Setting<'a>,
}

impl Versions<'_> {
    /// The page of each version, in the order of coming into force.
    ///
    /// # Errors
    /// When a text of the register's own can't be filled in.
    pub fn pages(&self) -> Result<Vec<VersionPage>, Error> {
        let own = &self.published.company.own_dpa;
        let order = own.in_order();
        let views = versions(own, self.setting);
        let page = |(index, version): (usize, &VersionView)| {
            let before = index.checked_sub(1);
            let earlier = before.and_then(|at| views.get(at));
            Ok(VersionPage {
                version: version.clone(),
                text: self.text(order[index])?,
                title: earlier.map(|earlier| self.title(earlier)).unwrap_or_default(),
                before: earlier.cloned(),
                compared: before.map_or(Ok(None), |at| self.compared(order[at], order[index]))?,
            })
        };
        views.iter().enumerate().map(page).collect()
    }

    fn title(&self, before: &VersionView) -> String {
        let name = vec![("version", Arg::from(before.version.as_str()))];
        speaker(self.setting.lang).say("difference-title", &name)
    }

    fn languages(&self, position: usize) -> Vec<Lang> {
        self.texts.languages(&self.published.company.own_dpa, position, self.setting.day)
    }

    fn read(&self, position: usize, lang: Lang) -> Result<String, Error> {
        let text = self.texts.of_version(self.published, position, Setting { lang, ..self.setting })?;
        Ok(text.unwrap_or_default())
    }

    fn text(&self, position: usize) -> Result<Option<TextOnPage>, Error> {
        let lang = nearest(self.setting.lang, &self.languages(position));
        lang.map(|lang| Ok(TextOnPage::new(self.read(position, lang)?, lang, self.setting, Place::Version))).transpose()
    }

    fn compared(&self, before: usize, now: usize) -> Result<Option<Compared>, Error> {
        let readable = self.languages(before);
        let both: Vec<_> = self.languages(now).into_iter().filter(|lang| readable.contains(lang)).collect();
        let Some(lang) = nearest(self.setting.lang, &both) else { return Ok(None) };
        let difference = difference(&self.read(before, lang)?, &self.read(now, lang)?);
        Ok(Some(Compared { lang: lang.code(), is_same: difference.is_empty(), difference }))
    }
}

/// The language asked for, else the first there is.
fn nearest(lang: Lang, languages: &[Lang]) -> Option<Lang> {
    languages.iter().find(|known| **known == lang).or(languages.first()).copied()
}
