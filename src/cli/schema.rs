//! `art28 schema`.

use super::{DONE, Failure, surroundings};
use crate::load::schema::{self, RuleName};
use crate::model::Lang;
use crate::rules;
use clap::{Args, ValueEnum};

#[derive(Debug, Args)]
pub struct Options {
    /// The kind of file
    #[arg(value_name = "FILE", value_enum)]
    file: File,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum File {
    /// company.yaml
    Company,
    /// A file of vendors/
    Vendor,
}

pub fn run(options: &Options) -> Result<u8, Failure> {
    surroundings::print(&text(options.file)?)?;
    Ok(DONE)
}

/// The schema of a kind of file, as it is written into one.
pub fn text(file: File) -> Result<String, Failure> {
    let rules = names();
    let schema = match file {
        File::Company => schema::company(&rules),
        File::Vendor => schema::vendor(&rules),
    };
    Ok(serde_json::to_string_pretty(&schema)? + "\n")
}

/// The rules that a file may name: those that can be waived.
fn names() -> Vec<RuleName> {
    let open = rules::ALL.iter().filter(|rule| rules::can_be_waived(rule.code));
    let title = |rule| rules::texts(rule).get(Lang::En).map_or_else(String::new, |text| text.messages.plain("title"));
    open.map(|rule| RuleName { code: rule.code, title: title(rule) }).collect()
}
