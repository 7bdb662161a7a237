//! `art28 explain`.

use super::{Common, DONE, Failure, surroundings};
use crate::assess::Judge;
use crate::render;
use crate::report::Style;
use crate::report::explain;
use crate::rules::{self, Rule};
use crate::text;
use clap::{Args, ValueEnum};

#[derive(Debug, Args)]
pub struct Options {
    /// The code or name of a rule; all of them without
    #[arg(value_name = "RULE")]
    rule: Option<String>,
    /// How it is written
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    Text,
    Markdown,
    Json,
}

pub fn run(options: &Options, common: &Common) -> Result<u8, Failure> {
    let rule = options.rule.as_deref().map(named).transpose()?;
    let judge = Judge { law: surroundings::law(), read_own: render::read_own };
    let style = || Style { lang: surroundings::language(common), width: surroundings::width() };
    let machine = surroundings::machine_language(common);
    let shown = match (options.format, rule) {
        (Format::Text, Some(rule)) => explain::text(rule, judge, style()),
        (Format::Text, None) => explain::list(style()),
        (Format::Markdown, Some(rule)) => explain::section(rule, judge, machine),
        (Format::Markdown, None) => explain::markdown(judge, machine),
        (Format::Json, Some(rule)) => explain::json(&[rule], judge, machine),
        (Format::Json, None) => explain::json(rules::ALL, judge, machine),
    };
    surroundings::print(&shown)?;
    Ok(DONE)
}

/// The rule of a code or a name, however its letters are written.
fn named(asked: &str) -> Result<&'static Rule, Failure> {
    let is_it = |rule: &&Rule| rule.code.eq_ignore_ascii_case(asked) || rule.name.eq_ignore_ascii_case(asked);
    if let Some(rule) = rules::ALL.iter().copied().find(is_it) {
        return Ok(rule);
    }
    let known = rules::ALL.iter().flat_map(|rule| [rule.code, rule.name]);
    let hint = match text::nearest(asked, known) {
        Some(near) => format!("did you mean {near}?"),
        None => "art28 explain lists them all".to_owned(),
    };
    Err(format!("there is no rule {asked}\n  {hint}").into())
}
