//! Both trees of a register in memory, for whoever writes or shows them.

use super::{Common, Failure, surroundings};
use crate::assess::{Assessment, assess};
use crate::history::{self, History};
use crate::load::{Loaded, disk};
use crate::model::{ChangeLog, Gap};
use crate::render::{self, File, PublicOptions, RegisterOptions, Templates, TextChanges};
use crate::say::{Speaker, speaker};
use chrono::NaiveDate;

/// What is to be made.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    pub day: NaiveDate,
    pub wants_register: bool,
    pub wants_public: bool,
    /// Where the public tree will be served; as `company.yaml` says where this doesn't.
    pub base_url: Option<&'a str>,
    /// Where the page for a missing address finds the public tree; at `base_url` where this doesn't say.
    pub root: Option<&'a str>,
}

/// What a register gives on a day. All pages are made before anybody sees one.
pub struct Site {
    pub loaded: Loaded,
    pub assessment: Assessment,
    /// Legal's register, where it was wished.
    pub register: Option<Vec<File>>,
    /// The public tree, where it was wished and nothing holds it back.
    pub public: Option<Vec<File>>,
    log: ChangeLog,
    complaint: Option<String>,
}

/// Reads and judges the register's files and makes its pages.
pub fn make(common: &Common, wish: Wish<'_>) -> Result<Site, Failure> {
    let (loaded, folder) = surroundings::load(common)?;
    let law = surroundings::law();
    let Wish { day, base_url, root, .. } = wish;
    let evidence = surroundings::evidence(common, &loaded, &folder, day)?;
    let assessment = assess(&loaded, law, &evidence, day);
    let company = &loaded.register.company;
    let templates = Templates::new(&folder.templates, &company.languages)?;
    let makes_public = wish.wants_public && loaded.register.is_publishable();
    let past = if makes_public { history::git::read(&common.directory) } else { History::default() };
    let log = history::changes(&past, &loaded.register, day);
    let of_company = company.base_url.as_ref().map(|base| base.as_str().trim_end_matches('/'));
    let options = PublicOptions { law, day, log: &log, base_url: base_url.or(of_company), root };
    let register = || {
        let read = |path: &str| disk::copy(&common.directory, path);
        let changes = &TextChanges::between(&loaded.register, &evidence.looks, day, read);
        let options = RegisterOptions { law, evidence: &evidence, changes };
        render::register(&loaded.register, &assessment, &templates, options)
    };
    let public = || render::public(&loaded.register.published(day), &templates, options);
    let (register, public) =
        rayon::join(|| wish.wants_register.then(register).transpose(), || makes_public.then(public).transpose());
    let (register, public) = (register?, public?);
    Ok(Site { loaded, assessment, register, public, log, complaint: past.complaint })
}

impl Site {
    /// The trees that were made, by the name of their folder.
    pub fn trees(&self) -> impl Iterator<Item = (&'static str, &Vec<File>)> {
        let trees = [("register", &self.register), ("public", &self.public)];
        trees.into_iter().filter_map(|(name, files)| Some((name, files.as_ref()?)))
    }

    /// How many pages were made.
    pub fn pages(&self) -> usize {
        self.trees().flat_map(|(_, files)| files).filter(|file| file.path.ends_with(".html")).count()
    }

    /// Why the change log may be incomplete, a line for each reason; nothing where no page shows it.
    pub fn gaps(&self, common: &Common) -> Vec<String> {
        let words = speaker(surroundings::language(common));
        let shown = self.log.gaps.iter().filter(|_| self.public.is_some());
        shown.map(|gap| said(gap, self.complaint.as_deref(), words)).collect()
    }
}

fn said(gap: &Gap, complaint: Option<&str>, words: &Speaker) -> String {
    match gap {
        Gap::NoGit => words.plain("history-no-git"),
        Gap::NotInRepository => words.plain("history-not-in-repository"),
        Gap::Refused => words.say("history-refused", &vec![("reason", complaint.unwrap_or_default().into())]),
        Gap::Shallow(day) => words.say("history-shallow", &vec![("day", (*day).into())]),
        Gap::Uncommitted(files) => words.say("history-uncommitted", &vec![("files", files.join(", ").into())]),
        Gap::Unreadable(count) => words.say("history-unreadable", &vec![("count", (*count).into())]),
    }
}
