//! `art28 verify`.

mod answers;
mod bar;
mod requests;

use super::check::{ids, refuse};
use super::{Common, DONE, FAILED, Failure, surroundings};
use crate::load::{Loaded, disk};
use crate::model::{Lang, Link, Looks, Party, Period, TextField};
use crate::report::{self, ChangedText, LinkLine, Style};
use crate::say::{Arg, Speaker, speaker};
use crate::text::Route;
use crate::verify::fetch::{Ask, NameServers, Stop, fetch};
use crate::verify::ledger::Ledger;
use crate::verify::{Choice, ONLY, Watched, known, watched};
use answers::Answers;
use chrono::NaiveDate;
use clap::builder::PossibleValuesParser;
use clap::{Args, ValueEnum};
use indicatif::ProgressBar;
use signal_hook::consts::{SIGINT, SIGTERM};
use signal_hook::flag;
use std::collections::HashMap;

#[derive(Debug, Args)]
pub struct Options {
    /// Looks at the links of these vendors alone (their ids)
    #[arg(value_name = "VENDOR")]
    vendors: Vec<String>,
    /// Looks at links under these keys alone
    #[arg(long, value_name = "KEY", value_parser = PossibleValuesParser::new(ONLY), value_delimiter = ',')]
    only: Vec<String>,
    /// Looks at links alone whose last recorded look is older, such as 7d
    #[arg(long, value_name = "PERIOD", value_parser = period)]
    max_age: Option<Period>,
    /// Looks at nothing: says what the evidence knows, and how old it is
    #[arg(long)]
    offline: bool,
    /// How links are written
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Also shows links that answer
    #[arg(short, long)]
    verbose: bool,
    #[command(flatten)]
    requests: requests::Requests,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// By vendor, for people
    Text,
    /// Version 1 of the format in docs/VERIFY.md
    Json,
}

fn period(text: &str) -> Result<Period, String> {
    Period::brief(text).ok_or_else(|| "write a period: 7d, 30 days, 3 months".to_owned())
}

pub fn run(options: &Options, common: &Common) -> Result<u8, Failure> {
    let day = options.day(common)?;
    let ledger = options.ledger(common)?;
    let (loaded, _) = surroundings::load(common)?;
    refuse("vendor", &options.vendors, &ids(&loaded.register))?;
    let choice = Choice { only: options.only.clone(), max_age: options.max_age };
    let patrol = Patrol { options, common, loaded: &loaded, parties: options.parties(&loaded, day), choice, day };
    match ledger {
        None => patrol.recall(),
        Some(ledger) => patrol.look(&ledger),
    }
}

impl Options {
    /// A look is of today; another day is for what is known, and for tests.
    fn day(&self, common: &Common) -> Result<NaiveDate, Failure> {
        match common.as_of {
            _ if self.offline || self.requests.allow_private => surroundings::day(common),
            Some(_) => Err("a look at links is always of today\n  leave --as-of out, or ask with --offline what was known on that day".into()),
            None => Ok(surroundings::today()),
        }
    }

    /// The right to write evidence, held from before it is read; none where nothing is looked at.
    fn ledger(&self, common: &Common) -> Result<Option<Ledger>, Failure> {
        if self.offline {
            return Ok(None);
        }
        disk::refuse_elsewhere(&common.directory)?;
        Ok(Some(Ledger::open(&common.directory)?))
    }

    fn parties<'l>(&self, loaded: &'l Loaded, day: NaiveDate) -> Vec<Watched<'l>> {
        let mut parties = watched(&loaded.register, day);
        let is_asked = |party: Party<'_>| match party {
            Party::Company => self.vendors.is_empty(),
            Party::Vendor(id) => self.vendors.is_empty() || self.vendors.iter().any(|asked| asked == id),
        };
        parties.retain(|watched| is_asked(watched.party));
        parties
    }
}

/// A run over the links of a register.
struct Patrol<'a> {
    options: &'a Options,
    common: &'a Common,
    loaded: &'a Loaded,
    parties: Vec<Watched<'a>>,
    choice: Choice,
    day: NaiveDate,
}

impl Patrol<'_> {
    /// What the evidence says, without looking.
    fn recall(&self) -> Result<u8, Failure> {
        let known = known(&self.parties, self.looks(), &self.choice, self.day);
        let newest = known.iter().filter_map(|link| Some(link.seen?.looked_on)).max();
        self.show(&report::recorded(&known, &self.loaded.register, self.day, self.said_in()), &[], newest)?;
        let broken = self.parties.iter().map(|watched| watched.party).filter(|party| self.looks().of(*party).is_broken);
        broken.map(Party::file).try_for_each(|file| self.tell_of("verify-unread", &file))?;
        Ok(DONE)
    }

    /// Asks for every chosen link, and records what each party's answered as soon as all have.
    fn look(&self, ledger: &Ledger) -> Result<u8, Failure> {
        let mut round = Answers::new(self);
        let asks = self.asks();
        let bar = (!self.common.quiet).then(|| bar::bar(asks.len()));
        let outcomes = fetch(asks, self.options.requests.manners(), NameServers::of_system())?;
        let stop = outcomes.stop();
        heed_signals(&stop)?;
        for outcome in outcomes {
            bar.iter().for_each(|bar| bar.inc(1));
            round.take(outcome.into(), ledger);
        }
        bar.iter().for_each(ProgressBar::finish_and_clear);
        round.finish(ledger);
        self.show(&round.lines(self.said_in()), &round.changed(), Some(self.day))?;
        let code = self.tell(&round, &stop)?;
        round.failure.map_or(Ok(code), Err)
    }

    /// Each link once; pages only of texts that are read.
    fn asks(&self) -> Vec<Ask> {
        let mut places: HashMap<&Link, usize> = HashMap::new();
        let mut asks: Vec<Ask> = Vec::new();
        for (route, link) in self.parties.iter().flat_map(|watched| self.chosen(watched)) {
            let at = *places.entry(link).or_insert(asks.len());
            if at == asks.len() {
                asks.push(Ask { link: link.clone(), wants_page: false });
            }
            asks[at].wants_page |= TextField::at(route).is_some();
        }
        asks
    }

    fn chosen<'w>(&self, watched: &'w Watched<'_>) -> impl Iterator<Item = &'w (Route, Link)> {
        let seen = self.looks().of(watched.party);
        let takes = |(route, link): &&(Route, Link)| self.choice.takes(route, seen.link(link), self.day);
        watched.links.iter().filter(takes)
    }

    fn looks(&self) -> &Looks {
        &self.loaded.looks
    }

    fn said_in(&self) -> Lang {
        match self.options.format {
            Format::Text => surroundings::language(self.common),
            Format::Json => surroundings::machine_language(self.common),
        }
    }

    fn show(&self, lines: &[LinkLine], texts: &[ChangedText], looked_on: Option<NaiveDate>) -> Result<(), Failure> {
        let style = Style { lang: self.said_in(), width: surroundings::width() };
        let shows_all = self.options.verbose || self.options.offline;
        surroundings::print(&match self.options.format {
            Format::Text => report::links_text(lines, texts, shows_all, style),
            Format::Json => report::links_json(lines, looked_on),
        })
    }

    fn tell_of(&self, message: &'static str, file: &str) -> Result<(), Failure> {
        let words = speaker(surroundings::language(self.common));
        surroundings::tell(&words.say(message, &vec![("file", file.into())]))
    }

    /// Where it was recorded; a run that was stopped has not done what it was asked to.
    fn tell(&self, round: &Answers<'_>, stop: &Stop) -> Result<u8, Failure> {
        let words = speaker(surroundings::language(self.common));
        if stop.is_asked() {
            surroundings::tell(&words.plain("verify-stopped"))?;
        }
        round.broken.iter().try_for_each(|file| self.tell_of("verify-broken", file))?;
        let has_news = round.broken.is_empty() || !round.written.is_empty();
        if has_news && !self.common.quiet {
            surroundings::tell(&recorded_in(&round.written, words))?;
        }
        Ok(if stop.is_asked() { FAILED } else { DONE })
    }
}

/// The first signal ends the looks, and what was learnt is kept; the next one ends everything.
fn heed_signals(stop: &Stop) -> Result<(), Failure> {
    for signal in [SIGINT, SIGTERM] {
        flag::register_conditional_shutdown(signal, FAILED.into(), stop.flag())?;
        flag::register(signal, stop.flag())?;
    }
    Ok(())
}

/// A few files by name, more by their folder.
fn recorded_in(files: &[String], words: &Speaker) -> String {
    let names = match files.len() {
        0..=3 => Arg::List(files.iter().map(|file| Arg::from(file.as_str())).collect()),
        _ => Arg::from("evidence/"),
    };
    words.say("verify-recorded", &vec![("files", files.len().into()), ("names", names)])
}
