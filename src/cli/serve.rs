//! `art28 serve`.

use super::site::{self, Site, Wish};
use super::{Common, DONE, Failure, surroundings};
use crate::load::disk;
use crate::model::{Lang, Severity};
use crate::report::{self, Style};
use crate::say::speaker;
use crate::serve::{Made, Maker, Server, Start};
use anstream::adapter::strip_str;
use chrono::NaiveDate;
use clap::Args;
use std::thread;

/// How many columns findings are drawn in on a page.
const PAGE_WIDTH: usize = 100;
/// The rules whose findings hold the public tree back.
const FAULTS: [&str; 3] = ["REG001", "REG002", "REG003"];

#[derive(Debug, Args)]
pub struct Options {
    /// The port of 127.0.0.1 the site is shown on; 0 finds one that is free
    #[arg(long, value_name = "PORT", default_value_t = 2816)]
    port: u16,
    /// Opens the browser
    #[arg(long)]
    open: bool,
}

pub fn run(options: &Options, common: &Common) -> Result<u8, Failure> {
    disk::refuse_elsewhere(&common.directory)?;
    let day = surroundings::day(common)?;
    let server = Server::bind(options.port)?;
    let (address, lang) = (server.address(), surroundings::language(common));
    let desk = Desk { common: common.clone(), lang, day, said: String::new(), has_told_gaps: false };
    let start = Start { root: &common.directory, lang, state: surroundings::moment() };
    server.run(desk, start, || {
        surroundings::print(&format!("{address}\n")).ok();
        if !common.quiet {
            surroundings::tell(&speaker(lang).plain("serve-ready")).ok();
        }
        if options.open {
            open(address, lang);
        }
    })?;
    Ok(DONE)
}

/// Some browsers are closed before the program that opened them ends: it isn't waited for.
fn open(address: String, lang: Lang) {
    thread::spawn(move || {
        if let Err(error) = open::that(&address) {
            let args = vec![("address", address.into()), ("reason", error.to_string().into())];
            surroundings::tell(&speaker(lang).say("serve-not-opened", &args)).ok();
        }
    });
}

/// Where the site is made again and again.
struct Desk {
    common: Common,
    lang: Lang,
    /// The day the last site was made for.
    day: NaiveDate,
    /// What there is to say of it.
    said: String,
    has_told_gaps: bool,
}

impl Maker for Desk {
    fn day(&self) -> NaiveDate {
        surroundings::day(&self.common).unwrap_or(self.day)
    }

    fn make(&mut self) -> Made {
        let started = surroundings::start();
        self.day = self.day();
        let wish =
            Wish { day: self.day, wants_register: true, wants_public: true, base_url: None, root: Some("/public/") };
        match site::make(&self.common, wish) {
            Ok(site) => {
                let took = started.elapsed().as_millis();
                self.made(site, usize::try_from(took).unwrap_or(usize::MAX))
            }
            Err(failure) => self.failed(&failure),
        }
    }

    fn tell(&self) {
        if !self.said.is_empty() {
            surroundings::tell(&self.said).ok();
        }
    }

    fn tell_unwatched(&self, why: &str) {
        surroundings::tell(&speaker(self.lang).say("serve-unwatched", &vec![("reason", why.into())])).ok();
    }
}

impl Desk {
    fn made(&mut self, site: Site, milliseconds: usize) -> Made {
        let faults = if site.public.is_some() { Vec::new() } else { self.faults(&site, PAGE_WIDTH) };
        self.said = self.told(&site, milliseconds).join("\n");
        Made {
            day: self.day,
            troubles: faults.iter().map(|text| strip_str(text).to_string()).collect(),
            documents: disk::named_documents(&site.loaded.register).map(Into::into).collect(),
            register: site.register,
            public: site.public,
        }
    }

    /// Nothing could be made, so both trees stay.
    fn failed(&mut self, failure: &Failure) -> Made {
        let why = surroundings::complaint(failure.as_ref());
        self.said = format!("{why}\n{}", speaker(self.lang).plain("serve-stays"));
        Made { day: self.day, register: None, public: None, troubles: vec![why], documents: Vec::new() }
    }

    /// What to mend before the public tree can be made.
    fn faults(&self, site: &Site, width: usize) -> Vec<String> {
        let findings = site.assessment.open().filter(|finding| FAULTS.contains(&finding.rule.code));
        let style = Style { lang: self.lang, width };
        report::drawn(findings, &site.loaded.documents, surroundings::law(), style)
    }

    fn told(&mut self, site: &Site, milliseconds: usize) -> Vec<String> {
        let words = speaker(self.lang);
        let mut lines = Vec::new();
        if site.public.is_none() {
            lines.extend(self.faults(site, surroundings::width()).into_iter().map(|fault| fault + "\n"));
            lines.push(words.plain("serve-held-back"));
        }
        if self.common.quiet {
            return lines;
        }
        if !std::mem::replace(&mut self.has_told_gaps, true) {
            lines.extend(site.gaps(&self.common));
        }
        let args = vec![
            ("pages", site.pages().into()),
            ("milliseconds", milliseconds.into()),
            ("errors", site.assessment.count(Severity::Error).into()),
            ("warnings", site.assessment.count(Severity::Warning).into()),
        ];
        lines.push(words.say("serve-built", &args));
        lines
    }
}
