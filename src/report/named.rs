//! A finding as forges know it again from one run to the next.

use super::Report;
use crate::assess::Finding;
use crate::rules;
use crate::say::speaker;
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// A finding with its path in the repository.
pub struct Named<'a> {
    pub finding: &'a Finding,
    pub path: String,
    /// How many findings of its rule at its route come before it in the file.
    pub before: usize,
}

impl<'a> Report<'a> {
    /// All findings, in order.
    pub(super) fn named(&self) -> Vec<Named<'a>> {
        let mut seen: HashMap<(&str, &str, String), usize> = HashMap::new();
        let name = |finding: &'a Finding| {
            let count = seen.entry((finding.rule.code, &finding.path, finding.route.to_string())).or_default();
            *count += 1;
            Named { finding, path: self.path(&finding.path), before: *count - 1 }
        };
        self.assessment.findings.iter().map(name).collect()
    }

    /// What is taken as fallen, as `--assume` takes it.
    pub(super) fn assumed(&self) -> Vec<String> {
        self.law.assumed.iter().map(ToString::to_string).collect()
    }

    /// A file's path in the repository.
    pub(super) fn path(&self, path: &str) -> String {
        format!("{}{path}", self.folder)
    }

    /// What a finding rests on: names and official pages.
    pub(super) fn basis(&self, finding: &Finding) -> Vec<(String, String)> {
        let citations = finding.basis.iter().filter_map(|id| self.law.citation(id));
        citations.map(|c| (c.text.get(self.lang).to_owned(), c.url(self.lang))).collect()
    }

    /// What is wrong and what to do about it.
    pub(super) fn sentences(&self, finding: &Finding) -> String {
        let message = finding.message(self.lang);
        let stop = if message.ends_with(['.', '!', '?']) { "" } else { "." };
        format!("{message}{stop} {}", finding.remedy(self.lang))
    }

    /// That a finding is accepted, and what the register says of it.
    pub(super) fn waived(&self, finding: &Finding) -> String {
        let words = speaker(self.lang);
        let Some(grant) = finding.waiver.as_ref().and_then(|waived| waived.grant.as_ref()) else {
            return words.plain("waived-unsaid");
        };
        let (by, reason) = (grant.by.as_str().into(), grant.reason.as_str().into());
        words.say("waived-until", &vec![("day", grant.until.into()), ("by", by), ("reason", reason)])
    }

    /// A rule's title.
    pub(super) fn title(&self, rule: &rules::Rule) -> String {
        rules::texts(rule).get(self.lang).map(|text| text.messages.plain("title")).unwrap_or_default()
    }
}

impl Named<'_> {
    pub fn is_waived(&self) -> bool {
        self.finding.waiver.is_some()
    }

    /// The same whatever happens to lines, days, languages and words: hash of rule, file and route.
    pub fn fingerprint(&self) -> String {
        let Finding { rule, route, .. } = self.finding;
        let identity = format!("{}\0{}\0{route}\0{}", rule.code, self.path, self.before);
        Sha256::digest(identity).iter().take(16).map(|byte| format!("{byte:02x}")).collect()
    }
}

/// A text in which no character acts on a terminal or is forbidden in XML.
pub fn printable(text: &str) -> String {
    let is_plain =
        |c: char| !(c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}')) || matches!(c, '\n' | '\r' | '\t');
    text.chars().map(|c| if is_plain(c) { c } else { char::REPLACEMENT_CHARACTER }).collect()
}
