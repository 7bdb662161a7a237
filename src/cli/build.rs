//! `art28 build`.

use super::{Common, FOUND, FailOn, Failure, surroundings};
use crate::assess::{Assessment, assess};
use crate::history::{self, History};
use crate::law::Law;
use crate::load::Loaded;
use crate::model::{ChangeLog, Gap, Link, Severity};
use crate::publish::{self, Outcome};
use crate::render::{self, File, PublicOptions, Templates};
use crate::say::{Arg, Speaker, speaker};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub struct Options {
    /// The folder that gets public/ and register/, from the register's root
    #[arg(long, value_name = "DIR", default_value = "site")]
    out: PathBuf,
    /// Where public/ will be served [default: base_url of company.yaml]
    #[arg(long, value_name = "URL", value_parser = base_url)]
    base_url: Option<String>,
    /// Builds one of the two trees alone
    #[arg(long, value_enum)]
    only: Option<Tree>,
    /// Writes nothing; the exit code is 1 if the output is not what would be built
    #[arg(long)]
    check: bool,
    /// The severity of findings from which on the exit code is 1
    #[arg(long, value_enum, default_value = "never")]
    fail_on: FailOn,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Tree {
    Public,
    Register,
}

/// Where the public tree is served, without a slash at the end.
pub fn base_url(text: &str) -> Result<String, String> {
    Link::parse(text)
        .map(|link| link.as_str().trim_end_matches('/').to_owned())
        .map_err(|_| "write a whole address, with https://".to_owned())
}

pub fn run(options: &Options, common: &Common) -> Result<u8, Failure> {
    let started = surroundings::start();
    let day = surroundings::day(common)?;
    let (loaded, folder) = surroundings::load(common)?;
    let law = surroundings::law();
    let assessment = assess(&loaded, law, &surroundings::evidence(common, &loaded, &folder, day)?, day);
    let templates = Templates::new(&folder.templates, &loaded.register.company.languages)?;
    let job = Job { options, common, loaded: &loaded, assessment: &assessment, law, templates: &templates };
    let past = job.past();
    let log = history::changes(&past, &loaded.register, day);
    let trees = job.trees(&log)?;
    let mut outcome = Outcome::default();
    for (name, files) in &trees {
        let tree = common.directory.join(&options.out).join(name);
        let done = if options.check { publish::compare(&tree, files)? } else { publish::publish(&tree, files)? };
        outcome.files += done.files;
        outcome.written += done.written;
        outcome.removed += done.removed;
    }
    if job.builds_public() {
        job.tell_gaps(&log, past.complaint.as_deref())?;
    }
    job.tell(&trees, outcome, started.elapsed())?;
    Ok(job.exit(outcome))
}

struct Job<'a> {
    options: &'a Options,
    common: &'a Common,
    loaded: &'a Loaded,
    assessment: &'a Assessment,
    law: &'a Law,
    templates: &'a Templates<'a>,
}

impl Job<'_> {
    /// All pages are made before a tree is touched.
    fn trees(&self, log: &ChangeLog) -> Result<Vec<(&'static str, Vec<File>)>, Failure> {
        let (register, public) = rayon::join(|| self.register(), || self.public(log));
        let trees = [("register", register?), ("public", public?)];
        Ok(trees.into_iter().filter_map(|(name, files)| Some((name, files?))).collect())
    }

    fn register(&self) -> Result<Option<Vec<File>>, Failure> {
        if self.options.only == Some(Tree::Public) {
            return Ok(None);
        }
        Ok(Some(render::register(&self.loaded.register, self.assessment, self.law, self.templates)?))
    }

    fn public(&self, log: &ChangeLog) -> Result<Option<Vec<File>>, Failure> {
        let register = &self.loaded.register;
        if !self.builds_public() {
            return Ok(None);
        }
        let of_company = register.company.base_url.as_ref().map(|b| b.as_str().trim_end_matches('/'));
        let base_url = self.options.base_url.as_deref().or(of_company);
        let options = PublicOptions { law: self.law, day: self.assessment.day, log, base_url };
        Ok(Some(render::public(&register.published(self.assessment.day), self.templates, options)?))
    }

    /// What git knows, where a page is made of it.
    fn past(&self) -> History {
        if self.builds_public() { history::git::read(&self.common.directory) } else { History::default() }
    }

    fn builds_public(&self) -> bool {
        self.wants_public() && self.loaded.register.is_publishable()
    }

    fn wants_public(&self) -> bool {
        self.options.only != Some(Tree::Register)
    }

    fn is_held_back(&self) -> bool {
        self.wants_public() && !self.loaded.register.is_publishable()
    }

    fn tell(&self, trees: &[(&str, Vec<File>)], outcome: Outcome, took: std::time::Duration) -> Result<(), Failure> {
        let words = speaker(surroundings::language(self.common));
        if self.is_held_back() {
            surroundings::tell(&words.plain("build-held-back"))?;
        }
        if self.common.quiet {
            return Ok(());
        }
        let pages = trees.iter().flat_map(|(_, files)| files).filter(|f| f.path.ends_with(".html")).count();
        let number = |n: usize| Arg::Number(i64::try_from(n).unwrap_or(i64::MAX));
        let args = vec![
            ("pages", number(pages)),
            ("written", number(outcome.written)),
            ("errors", number(self.assessment.count(Severity::Error))),
            ("warnings", number(self.assessment.count(Severity::Warning))),
            ("milliseconds", number(usize::try_from(took.as_millis()).unwrap_or(usize::MAX))),
        ];
        let key = if self.options.check { "build-compared" } else { "build-done" };
        surroundings::tell(&words.say(key, &args))
    }

    /// A log that is incomplete says so, a line for each reason.
    fn tell_gaps(&self, log: &ChangeLog, complaint: Option<&str>) -> Result<(), Failure> {
        if self.common.quiet {
            return Ok(());
        }
        let words = speaker(surroundings::language(self.common));
        log.gaps.iter().try_for_each(|gap| surroundings::tell(&said(gap, complaint, words)))
    }

    fn exit(&self, outcome: Outcome) -> u8 {
        let differs = self.options.check && outcome.is_changed();
        if self.is_held_back() || differs { FOUND } else { self.options.fail_on.exit(self.assessment.worst()) }
    }
}

fn said(gap: &Gap, complaint: Option<&str>, words: &Speaker) -> String {
    match gap {
        Gap::NoGit => words.plain("history-no-git"),
        Gap::NotInRepository => words.plain("history-not-in-repository"),
        Gap::Refused => words.say("history-refused", &vec![("reason", complaint.unwrap_or_default().into())]),
        Gap::Shallow(day) => words.say("history-shallow", &vec![("day", (*day).into())]),
        Gap::Uncommitted(files) => words.say("history-uncommitted", &vec![("files", files.join(", ").into())]),
        Gap::Unreadable(count) => {
            let count = i64::try_from(*count).unwrap_or(i64::MAX);
            words.say("history-unreadable", &vec![("count", count.into())])
        }
    }
}
