//! What is said of a rule around its text: its title, what it judges, on which days, and the family it belongs to.

use super::{ALL, Check, Example, Judges, Rule, RuleText, texts};
use crate::model::Lang;
use crate::say::{Arg, speaker};

impl Rule {
    /// Its name in words.
    pub fn title(&self, lang: Lang) -> String {
        texts(self).get(lang).map(|text| text.messages.plain("title")).unwrap_or_default()
    }

    /// The letters before the number of its code.
    pub fn family(&self) -> &'static str {
        self.code.trim_end_matches(|c: char| c.is_ascii_digit())
    }

    /// What it judges, as machines read it.
    pub fn judged(&self) -> &'static str {
        match (self.check, self.judges) {
            (Check::Vendor(_) | Check::Transfers(_), Judges::Everyone) => "everyone",
            (Check::Vendor(_) | Check::Transfers(_), Judges::InUse) => "in-use",
            (Check::Vendor(_) | Check::Transfers(_), Judges::Processors) => "processors",
            (Check::Vendor(_) | Check::Transfers(_), Judges::ProcessorsEver) => "processors-ever",
            (Check::Vendor(_) | Check::Transfers(_), Judges::WhoeverHasData) => "whoever-has-data",
            (Check::Vendor(_) | Check::Transfers(_), Judges::WhoeverHadData) => "whoever-had-data",
            (Check::Links(_), _) => "links",
            (Check::Register(_), _) => "register",
            (Check::Shape(_), _) => "files",
            (Check::Assessment, _) => "waivers",
        }
    }

    /// What it judges, in words.
    pub fn judged_in_words(&self, lang: Lang) -> String {
        speaker(lang).plain(&format!("judges-{}", self.judged()))
    }

    /// The days it applies to, in words.
    pub fn days_in_words(&self, lang: Lang) -> String {
        match self.from {
            Some(day) => speaker(lang).say("rule-from", &vec![("day", Arg::from(day))]),
            None => speaker(lang).plain("rule-always"),
        }
    }
}

/// A message of a rule with its remedy; what they name stays as `{$name}`.
pub struct Said<'t> {
    pub key: &'t str,
    pub message: String,
    pub remedy: String,
}

impl Said<'_> {
    /// As people read it outside a finding: what it names is left open.
    #[must_use]
    pub fn left_open(self) -> Self {
        Self { message: without_names(&self.message), remedy: without_names(&self.remedy), ..self }
    }
}

fn without_names(text: &str) -> String {
    let mut parts = text.split("{$");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |shown, rest| shown + "…" + rest.split_once('}').map_or("", |(_, after)| after))
}

impl RuleText {
    /// What the rule can say.
    pub fn said(&self) -> impl Iterator<Item = Said<'_>> {
        self.messages.keys().iter().filter(|key| *key != "title").map(|key| {
            let format = |attribute| self.messages.format(key, attribute, &Vec::new()).unwrap_or_default();
            Said { key, message: format(None), remedy: format(Some("remedy")) }
        })
    }
}

impl Example {
    /// Whether it is reported, and on which day.
    pub fn caption(&self, lang: Lang) -> String {
        let key = if self.fires { "example-fires" } else { "example-passes" };
        speaker(lang).say(key, &vec![("day", Arg::from(self.day))])
    }
}

/// The rules by family, in the order of the list.
pub fn families() -> impl Iterator<Item = &'static [&'static Rule]> {
    ALL.chunk_by(|a, b| a.family() == b.family())
}

/// What a family is about.
pub fn family_title(family: &str, lang: Lang) -> String {
    speaker(lang).plain(&format!("family-{}", family.to_lowercase()))
}
