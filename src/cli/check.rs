//! `art28 check`.

use super::{Common, FailOn, Failure, surroundings};
use crate::assess::{Assessment, assess, impact};
use crate::law::Law;
use crate::load::{self, Documents, Loaded};
use crate::model::{Lang, Register};
use crate::report::{self, Report, Style};
use crate::rules;
use crate::text;
use chrono::NaiveDate;
use clap::{Args, ValueEnum};

#[derive(Debug, Args)]
pub struct Options {
    /// Shows findings of these vendors alone (their ids)
    #[arg(value_name = "VENDOR")]
    vendors: Vec<String>,
    /// How findings are written
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// The severity from which on the exit code is 1 [default: company.yaml, else error]
    #[arg(long, value_enum)]
    fail_on: Option<FailOn>,
    /// Shows findings of these rules alone
    #[arg(long, value_name = "CODE", num_args = 1..)]
    rule: Vec<String>,
    /// Judges as if a finding or a tool had fallen that day: dpf=void, GB=void, scc=void
    #[arg(long, value_name = "WHAT=void", num_args = 1..)]
    assume: Vec<String>,
    /// Quotes nothing the register says, for public logs
    #[arg(long)]
    redact: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// Drawn in the files, for people
    Text,
    /// Version 1 of the format in docs/CI.md
    Json,
    /// SARIF 2.1.0, for code scanning and editors
    Sarif,
    /// Annotations of GitHub Actions
    Github,
    /// GitLab's Code Quality report
    Gitlab,
    /// JUnit XML, for whatever shows tests
    Junit,
    /// A comment under a change
    Markdown,
}

pub fn run(options: &Options, common: &Common) -> Result<u8, Failure> {
    let day = surroundings::day(common)?;
    let (loaded, folder) = surroundings::load(common)?;
    options.refuse_unknown(&loaded)?;
    let known = surroundings::law();
    let law = &options.assumed(known, day)?;
    let mut assessment = assess(&loaded, law, &surroundings::evidence(common, &loaded, &folder, day)?, day);
    options.select(&mut assessment);
    let of_company = loaded.register.policy.fail_on.map_or(FailOn::Error, FailOn::from);
    let fail_on = options.fail_on.unwrap_or(of_company);
    let code = fail_on.exit(assessment.worst());
    let outlook = options.outlook(&loaded, known, law, &assessment, surroundings::language(common));
    let unquoted = Documents::default();
    let documents = if options.redact { &unquoted } else { &loaded.documents };
    if options.redact {
        assessment = assessment.without_values();
    }
    let report = Report {
        assessment: &assessment,
        documents,
        files: &options.files(&loaded),
        law,
        lang: surroundings::machine_language(common),
        folder: &surroundings::folder(common),
        fails_from: fail_on.least(),
    };
    surroundings::print(&options.written(&report, &outlook, common))?;
    Ok(code)
}

impl Options {
    fn written(&self, report: &Report<'_>, outlook: &str, common: &Common) -> String {
        let Report { assessment, law, .. } = *report;
        match self.format {
            Format::Text => {
                let style = Style { lang: surroundings::language(common), width: surroundings::width() };
                report::text(assessment, report.documents, law, style) + outlook
            }
            Format::Json => report::json(assessment, law, report.lang),
            Format::Sarif => report::sarif(report),
            Format::Github => report::github(report),
            Format::Gitlab => report::gitlab(report),
            Format::Junit => report::junit(report),
            Format::Markdown => report::markdown(report),
        }
    }

    /// The law, with what is assumed.
    fn assumed(&self, law: &Law, day: NaiveDate) -> Result<Law, Failure> {
        let read = |text: &String| law.assumption(text).map_err(|why| format!("--assume {text}: {why}"));
        let assumptions = self.assume.iter().map(read).collect::<Result<Vec<_>, _>>()?;
        Ok(law.assuming(&assumptions, day))
    }

    /// What rests on what is assumed as fallen: vendors and contracts by name, for people alone.
    fn outlook(&self, loaded: &Loaded, known: &Law, law: &Law, found: &Assessment, lang: Lang) -> String {
        if self.assume.is_empty() || self.redact || !matches!(self.format, Format::Text) {
            return String::new();
        }
        let mut hits = impact(&loaded.register, known, law, found.day);
        hits.retain(|hit| self.vendors.is_empty() || self.vendors.contains(&hit.vendor.id));
        report::what_if(&hits, law, found.day, lang)
    }

    /// A name nobody has is a slip, not an empty result.
    fn refuse_unknown(&self, loaded: &Loaded) -> Result<(), Failure> {
        let register = &loaded.register;
        refuse("vendor", &self.vendors, &ids(register))?;
        refuse("rule", &self.rule, &rules::ALL.iter().map(|r| r.code).collect::<Vec<_>>())
    }

    /// The files whose findings are shown.
    fn files<'l>(&self, loaded: &'l Loaded) -> Vec<&'l str> {
        let is_asked = |path: &&str| load::vendor_id(path).is_some_and(|id| self.vendors.iter().any(|v| v == id));
        loaded.documents.paths().filter(|path| self.vendors.is_empty() || is_asked(path)).collect()
    }

    fn select(&self, assessment: &mut Assessment) {
        if !self.vendors.is_empty() {
            assessment.findings.retain(|f| f.vendor.as_ref().is_some_and(|v| self.vendors.contains(v)));
            assessment.vendors = self.vendors.len();
        }
        if !self.rule.is_empty() {
            assessment.findings.retain(|f| self.rule.iter().any(|code| code == f.rule.code));
        }
    }
}

/// The ids of all vendor files, also of those that can't be read.
pub fn ids(register: &Register) -> Vec<&str> {
    let read = register.vendors.iter().map(|vendor| vendor.id.as_str());
    read.chain(register.unreadable.iter().map(String::as_str)).collect()
}

/// A name that isn't known is a slip; the nearest known one is offered.
pub fn refuse(what: &str, asked: &[String], known: &[&str]) -> Result<(), Failure> {
    let Some(unknown) = asked.iter().find(|a| !known.contains(&a.as_str())) else { return Ok(()) };
    let near =
        text::nearest(unknown, known.iter().copied()).map(|n| format!("\n  did you mean {n}?")).unwrap_or_default();
    Err(format!("there is no {what} {unknown}{near}").into())
}
