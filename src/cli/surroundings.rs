//! The clock, the environment and the terminal.

use super::{Colour, Common, Failure};
use crate::law::Law;
use crate::load::{self, Loaded, disk};
use crate::model::{Evidence, Lang};
use crate::render;
use chrono::{DateTime, NaiveDate};
use std::io::{self, BufRead, IsTerminal, Write};
use std::path::Component;
use std::time::Instant;

/// The day to work on: as asked, else of `SOURCE_DATE_EPOCH`, else today.
pub fn day(common: &Common) -> Result<NaiveDate, Failure> {
    if let Some(day) = common.as_of {
        return Ok(day);
    }
    match variable("SOURCE_DATE_EPOCH") {
        Some(seconds) => {
            let time = seconds.parse().ok().and_then(|s| DateTime::from_timestamp(s, 0));
            Ok(time
                .ok_or_else(|| format!("SOURCE_DATE_EPOCH is {seconds:?}, which is no number of seconds since 1970"))?
                .date_naive())
        }
        None => Ok(today()),
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
pub fn today() -> NaiveDate {
    chrono::Local::now().date_naive()
}

/// Starts measuring a command.
#[expect(clippy::disallowed_methods, reason = "the one place that measures time")]
pub fn start() -> Instant {
    Instant::now()
}

/// Milliseconds since 1970: greater than any of an earlier run.
#[cfg(feature = "serve")]
#[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
pub fn moment() -> u64 {
    u64::try_from(chrono::Utc::now().timestamp_millis()).unwrap_or_default()
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the environment")]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|v| !v.is_empty())
}

/// The language people read: as asked, else of the locale, else English.
pub fn language(common: &Common) -> Lang {
    let of_locale = || variable("LC_ALL").or_else(|| variable("LANG")).and_then(|l| Lang::parse(&l));
    common.lang.or_else(of_locale).unwrap_or(Lang::En)
}

/// The language of machine formats: as asked, else English, never the locale's.
pub fn machine_language(common: &Common) -> Lang {
    common.lang.unwrap_or(Lang::En)
}

/// How many columns a text is drawn in: as `COLUMNS` says, else as wide as the terminal, else wide.
pub fn width() -> usize {
    let of_terminal = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    let asked = variable("COLUMNS").and_then(|c| c.parse().ok());
    asked.or_else(of_terminal).filter(|c| *c >= 40).unwrap_or(140)
}

pub fn choose_colour(colour: Colour) {
    match colour {
        Colour::Auto => {}
        Colour::Always => anstream::ColorChoice::Always.write_global(),
        Colour::Never => anstream::ColorChoice::Never.write_global(),
    }
}

/// Reads the register of a folder.
pub fn load(common: &Common) -> Result<(Loaded, disk::Folder), Failure> {
    let mut folder = disk::read(&common.directory)?;
    let sources = std::mem::take(&mut folder.sources);
    let mut loaded = load::register(sources);
    loaded.check_templates(|path| folder.templates.contains_key(render::in_templates(path)));
    loaded.note_copies(folder.copies.iter().map(String::as_str));
    Ok((loaded, folder))
}

/// What the register's folder shows beside its files: the documents its contracts name, and our own agreement.
pub fn evidence(common: &Common, loaded: &Loaded, folder: &disk::Folder, day: NaiveDate) -> Result<Evidence, Failure> {
    let register = &loaded.register;
    let documents = disk::documents(&common.directory, register)?;
    let mut evidence = Evidence { documents, looks: loaded.looks.clone(), ..Evidence::default() };
    if register.company_is_whole {
        let files = render::Files(&folder.templates);
        evidence.own_dpa = render::own_evidence(&register.published(day), files, law(), day)?;
    }
    Ok(evidence)
}

/// The register's folder as seen from where the program was started, as forges write paths: empty, or with `/` at
/// its end. A way that leads out of there or is absolute tells nothing of a repository.
pub fn folder(common: &Common) -> String {
    let steps = common.directory.components().filter(|step| *step != Component::CurDir);
    let names: Option<Vec<String>> = steps
        .map(|step| match step {
            Component::Normal(name) => name.to_str().map(|name| format!("{name}/")),
            _ => None,
        })
        .collect();
    names.unwrap_or_default().concat()
}

/// The law in force.
pub fn law() -> &'static Law {
    Law::built_in()
}

/// Prints a result. A reader that closed the pipe has read enough.
pub fn print(text: &str) -> Result<(), Failure> {
    let mut out = anstream::AutoStream::auto(io::stdout());
    ignore_closed_pipe(out.write_all(text.as_bytes()).and_then(|()| out.flush()))
}

/// Says something beside the result.
pub fn tell(text: &str) -> Result<(), Failure> {
    let mut err = anstream::AutoStream::auto(io::stderr());
    ignore_closed_pipe(writeln!(err, "{text}"))
}

/// Whether somebody sits at a terminal who can be asked.
pub fn can_ask() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Asks for one line. What isn't UTF-8 in it becomes U+FFFD: a terminal can leave half a letter behind.
pub fn ask(question: &str) -> Result<String, Failure> {
    let mut err = anstream::AutoStream::auto(io::stderr());
    write!(err, "{question} ").and_then(|()| err.flush())?;
    let mut answer = Vec::new();
    if io::stdin().lock().read_until(b'\n', &mut answer)? == 0 {
        writeln!(err)?;
        return Err("the input ended before the last answer; nothing was written".into());
    }
    Ok(String::from_utf8_lossy(&answer).trim().to_owned())
}

fn ignore_closed_pipe(result: io::Result<()>) -> Result<(), Failure> {
    match result {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

/// Says why a command could not do its work; if even that can't be said, nobody reads.
pub fn complain(failure: &(dyn std::error::Error + Send + Sync)) {
    tell(&complaint(failure)).ok();
}

/// Why a command could not do its work, with what caused it.
pub fn complaint(failure: &(dyn std::error::Error + Send + Sync)) -> String {
    let mut text = format!("art28: {failure}");
    let mut cause = failure.source();
    while let Some(inner) = cause {
        text.push_str(&format!("\n  {inner}"));
        cause = inner.source();
    }
    text
}
