//! `art28 build`.

use super::site::{self, Site, Wish};
use super::{Common, FOUND, FailOn, Failure, surroundings};
use crate::model::{Link, Severity};
use crate::publish::{self, Outcome};
use crate::say::speaker;
use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use std::path::PathBuf;
use std::time::Duration;

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
    let wish = options.wish(surroundings::day(common)?);
    let site = site::make(common, wish)?;
    let mut outcome = Outcome::default();
    for (name, files) in site.trees() {
        let tree = common.directory.join(&options.out).join(name);
        let done = if options.check { publish::compare(&tree, files)? } else { publish::publish(&tree, files)? };
        outcome.files += done.files;
        outcome.written += done.written;
        outcome.removed += done.removed;
    }
    let is_held_back = wish.wants_public && !site.loaded.register.is_publishable();
    if !common.quiet {
        site.gaps(common).iter().try_for_each(|line| surroundings::tell(line))?;
    }
    if is_held_back {
        surroundings::tell(&speaker(surroundings::language(common)).plain("build-held-back"))?;
    }
    if !common.quiet {
        surroundings::tell(&options.told(&site, outcome, started.elapsed(), common))?;
    }
    let differs = options.check && outcome.is_changed();
    Ok(if is_held_back || differs { FOUND } else { options.fail_on.exit(site.assessment.worst()) })
}

impl Options {
    fn wish(&self, day: NaiveDate) -> Wish<'_> {
        Wish {
            day,
            wants_register: self.only != Some(Tree::Public),
            wants_public: self.only != Some(Tree::Register),
            base_url: self.base_url.as_deref(),
            root: None,
        }
    }

    /// What was done, in a line.
    fn told(&self, site: &Site, outcome: Outcome, took: Duration, common: &Common) -> String {
        let args = vec![
            ("pages", site.pages().into()),
            ("written", outcome.written.into()),
            ("errors", site.assessment.count(Severity::Error).into()),
            ("warnings", site.assessment.count(Severity::Warning).into()),
            ("milliseconds", usize::try_from(took.as_millis()).unwrap_or(usize::MAX).into()),
        ];
        let key = if self.check { "build-compared" } else { "build-done" };
        speaker(surroundings::language(common)).say(key, &args)
    }
}
