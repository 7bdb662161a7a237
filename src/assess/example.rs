//! The examples of rules' texts, judged as any register is.

use super::{Assessment, Finding, assess};
use crate::law::Law;
use crate::load::{self, COMPANY_FILE, Loaded, VENDOR_FOLDER};
use crate::model::{Evidence, OwnDpaEvidence, Party, Published};
use crate::rules::{Example, Rule};
use crate::text::SourceFile;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The company of an example that shows none of its own.
const COMPANY: &str = "\
name: Exemple
entity: {name: Exemple SAS, country: FR}
languages: [fr, en]
contact: privacy@example.com
subprocessors: {authorisation: general, notice_days: 30}
";

/// Reads our own agreement as customers read it, from the files of `templates/`: pages are made further on.
pub type ReadOwn = fn(&Published<'_>, &BTreeMap<String, Vec<u8>>, &Law, NaiveDate) -> OwnDpaEvidence;

/// What examples are judged with.
#[derive(Clone, Copy)]
pub struct Judge<'a> {
    pub law: &'a Law,
    pub read_own: ReadOwn,
}

/// An example's register with what was found in it.
#[derive(Debug)]
pub struct Judged {
    pub loaded: Loaded,
    pub assessment: Assessment,
}

impl Judge<'_> {
    /// Judges an example on its day.
    pub fn example(&self, example: &Example) -> Judged {
        let (read, seen): (Vec<_>, Vec<_>) = example.files.iter().partition(|(path, _)| is_of_register(path));
        let mut sources: Vec<_> = read.iter().map(|(path, text)| SourceFile::new(path, text.as_bytes())).collect();
        if !sources.iter().any(|file| file.path == COMPANY_FILE) {
            sources.push(SourceFile::new(COMPANY_FILE, COMPANY.as_bytes()));
        }
        let mut loaded = load::register(sources);
        loaded.note_copies(seen.iter().map(|(path, _)| path.as_str()));
        let evidence = self.evidence(&loaded, &seen, example.day);
        let assessment = assess(&loaded, self.law, &evidence, example.day);
        Judged { loaded, assessment }
    }

    /// Files beside the register's: documents that contracts name, and texts of our own in `templates/`.
    fn evidence(&self, loaded: &Loaded, seen: &[&(String, String)], day: NaiveDate) -> Evidence {
        let mut evidence = Evidence { looks: loaded.looks.clone(), ..Evidence::default() };
        seen.iter().for_each(|(path, text)| evidence.saw(path, text.as_bytes()));
        let inside = |(path, text): &&(String, String)| {
            Some((path.strip_prefix("templates/")?.to_owned(), text.clone().into_bytes()))
        };
        let own: BTreeMap<_, _> = seen.iter().filter_map(inside).collect();
        // Filling in the built-in agreement for each of some hundred examples would be the dear part of the page.
        if loaded.register.company_is_whole && !own.is_empty() {
            evidence.own_dpa = (self.read_own)(&loaded.register.published(day), &own, self.law, day);
        }
        evidence
    }
}

impl Judged {
    /// What a rule found that nobody waived.
    pub fn of(&self, rule: &Rule) -> impl Iterator<Item = &Finding> {
        self.assessment.open().filter(move |finding| finding.rule.code == rule.code)
    }
}

/// Any other file of an example is one a contract names, a copy of a text, or a text of our own.
fn is_of_register(path: &str) -> bool {
    path == COMPANY_FILE || path.starts_with(VENDOR_FOLDER) || path.ends_with(Party::FILE)
}
