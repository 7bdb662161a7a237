//! The command line: the only place with a clock, an environment and a terminal.

mod add;
mod build;
mod check;
mod explain;
mod init;
mod notice;
mod schema;
#[cfg(feature = "serve")]
mod serve;
mod site;
mod surroundings;
#[cfg(feature = "net")]
mod verify;

use crate::model::{Lang, Severity};
use chrono::NaiveDate;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;
use std::process::ExitCode;

/// Done; nothing at or above the chosen severity.
const DONE: u8 = 0;
/// Done; findings at or above the chosen severity.
const FOUND: u8 = 1;
/// Could not do it.
const FAILED: u8 = 2;

/// Your processors, as code: GDPR checks, a public processor list, your own DPA and legal's register.
///
/// A tool, not legal advice.
#[derive(Debug, Parser)]
#[command(name = "art28", version, propagate_version = true)]
pub struct Cli {
    #[command(subcommand)]
    command: Command,
    #[command(flatten)]
    common: Common,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Begins a register: company, two sample vendors, editor settings and a CI workflow
    Init(init::Options),
    /// Adds vendor files from the catalogue, with what it knows
    Add(add::Options),
    /// Judges the register and shows what a data protection officer would catch
    Check(check::Options),
    /// Builds the public site and the internal register
    Build(build::Options),
    /// Looks at every link of the register and records how they answer, in evidence/
    #[cfg(feature = "net")]
    Verify(verify::Options),
    /// Writes the mail that announces coming changes to customers
    Notice(notice::Options),
    /// Shows the site in a browser while you edit: builds on each change, writes nothing
    #[cfg(feature = "serve")]
    Serve(serve::Options),
    /// Tells what a rule checks and why; lists all rules without a name
    Explain(explain::Options),
    /// Prints the JSON Schema of a register file, for editors
    Schema(schema::Options),
}

/// Options every command takes.
#[derive(Clone, Debug, Args)]
struct Common {
    /// Runs in this folder instead of the current one
    #[arg(short = 'C', value_name = "DIR", global = true, default_value = ".")]
    directory: PathBuf,
    /// The day to judge and build on, as YYYY-MM-DD [default: SOURCE_DATE_EPOCH, else today]
    #[arg(long, value_name = "DAY", global = true, value_parser = day)]
    as_of: Option<NaiveDate>,
    /// The language of messages [default: LC_ALL or LANG, else English; English for machine formats]
    #[arg(long, global = true, value_parser = languages())]
    lang: Option<Lang>,
    /// When to use colour
    #[arg(long, global = true, value_enum, default_value = "auto")]
    color: Colour,
    /// Says nothing but results and errors
    #[arg(short, long, global = true)]
    quiet: bool,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Colour {
    Auto,
    Always,
    Never,
}

/// The severity from which on the exit code is 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum FailOn {
    Error,
    Warning,
    Info,
    Never,
}

impl FailOn {
    fn exit(self, worst: Option<Severity>) -> u8 {
        let fails = |least| worst.is_some_and(|worst| worst >= least);
        if self.least().is_some_and(fails) { FOUND } else { DONE }
    }

    /// The least severity that fails.
    fn least(self) -> Option<Severity> {
        match self {
            Self::Error => Some(Severity::Error),
            Self::Warning => Some(Severity::Warning),
            Self::Info => Some(Severity::Info),
            Self::Never => None,
        }
    }
}

impl From<Severity> for FailOn {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Error => Self::Error,
            Severity::Warning => Self::Warning,
            Severity::Info => Self::Info,
        }
    }
}

/// The languages the tool speaks, by their codes.
fn languages() -> impl TypedValueParser<Value = Lang> {
    let codes = Lang::ALL.iter().map(|lang| PossibleValue::new(lang.code()));
    PossibleValuesParser::new(codes).try_map(|code| Lang::parse(&code).ok_or("no language"))
}

fn day(text: &str) -> Result<NaiveDate, String> {
    crate::load::iso_day(text).ok_or_else(|| "write the day as year-month-day: 2026-01-31".to_owned())
}

/// What kept a command from working, in words a person can act on.
type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Runs the command line.
pub fn run() -> ExitCode {
    let cli = Cli::parse();
    surroundings::choose_colour(cli.common.color);
    let outcome = match &cli.command {
        Command::Init(options) => init::run(options, &cli.common),
        Command::Add(options) => add::run(options, &cli.common),
        Command::Check(options) => check::run(options, &cli.common),
        Command::Build(options) => build::run(options, &cli.common),
        #[cfg(feature = "net")]
        Command::Verify(options) => verify::run(options, &cli.common),
        Command::Notice(options) => notice::run(options, &cli.common),
        #[cfg(feature = "serve")]
        Command::Serve(options) => serve::run(options, &cli.common),
        Command::Explain(options) => explain::run(options, &cli.common),
        Command::Schema(options) => schema::run(options),
    };
    ExitCode::from(outcome.unwrap_or_else(|failure| {
        surroundings::complain(failure.as_ref());
        FAILED
    }))
}
