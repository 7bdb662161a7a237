//! `art28 notice`.

mod outlook;
mod written;

use super::build::base_url;
use super::check::{ids, refuse};
use super::{Common, DONE, Failure, surroundings};
use crate::model::{Contact, Lang, Register};
use crate::render::{self, Envelope, Mail, MailOptions, Templates};
use crate::say::speaker;
use chrono::NaiveDate;
use clap::{Args, ValueEnum};
use outlook::Outlook;
use std::path::PathBuf;

#[derive(Debug, Args)]
pub struct Options {
    /// Announces the coming changes of these vendors alone (their ids)
    #[arg(value_name = "VENDOR")]
    vendors: Vec<String>,
    /// How the mail is written [default: text; with --out all of them]
    #[arg(long, value_enum, value_delimiter = ',')]
    format: Vec<Format>,
    /// The languages of the mail, of those of company.yaml [default: the first; with --out all of them]
    #[arg(long = "in", value_name = "LANG", value_parser = super::languages(), value_delimiter = ',')]
    languages: Vec<Lang>,
    /// Writes a file a language and format into this folder; overwrites none
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Who sends it [default: contact of company.yaml]
    #[arg(long, value_name = "MAILBOX", value_parser = mailbox)]
    from: Option<String>,
    /// Who receives it [default: nobody yet: whoever sends the draft fills it in]
    #[arg(long, value_name = "MAILBOX", value_parser = mailbox)]
    to: Option<String>,
    /// Where the public site is served [default: base_url of company.yaml]
    #[arg(long, value_name = "URL", value_parser = base_url)]
    base_url: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Plain text
    Text,
    /// A page without anything from elsewhere
    Html,
    /// A draft that mail programs open, with both
    Eml,
}

fn mailbox(text: &str) -> Result<String, String> {
    let mailbox = Contact::parse(text).ok().and_then(|contact| contact.mailbox());
    mailbox.ok_or_else(|| "write a mailbox in ASCII: privacy@example.com".to_owned())
}

pub fn run(options: &Options, common: &Common) -> Result<u8, Failure> {
    let day = surroundings::day(common)?;
    let (loaded, folder) = surroundings::load(common)?;
    let register = &loaded.register;
    refuse("vendor", &options.vendors, &ids(register))?;
    let words = speaker(surroundings::language(common));
    if !register.is_publishable() {
        return Err(words.plain("letter-held-back").into());
    }
    let asked = Asked::new(options, &register.company.languages)?;
    let outlook = Outlook { register, day, words, asked: &options.vendors, base_url: options.base_url(register) };
    let ready = outlook.ready()?;
    if !common.quiet {
        outlook.notes(&ready).iter().try_for_each(|note| surroundings::tell(note))?;
    }
    let templates = Templates::new(&folder.templates, &register.company.languages)?;
    let mail_options =
        MailOptions { law: surroundings::law(), day, base_url: outlook.base_url, ids: &outlook.ids(&ready) };
    let mut mails = render::mails(&register.published(day), &templates, mail_options)?;
    mails.retain(|mail| asked.languages.contains(&mail.lang));
    options.hand_over(&mails, &asked, register, common, day)?;
    Ok(DONE)
}

/// The languages and formats that are written.
struct Asked {
    languages: Vec<Lang>,
    formats: Vec<Format>,
}

impl Asked {
    /// On the standard output goes one mail alone.
    fn new(options: &Options, spoken: &[Lang]) -> Result<Self, Failure> {
        let languages = options.languages.clone();
        if let Some(other) = languages.iter().find(|lang| !spoken.contains(lang)) {
            let codes: Vec<&str> = spoken.iter().map(|lang| lang.code()).collect();
            let what = format!("--in {}: the languages of company.yaml are {}", other.code(), codes.join(", "));
            return Err(what.into());
        }
        let is_filed = options.out.is_some();
        let default: &[Lang] = if is_filed { spoken } else { &spoken[..spoken.len().min(1)] };
        let languages = if languages.is_empty() { default.to_vec() } else { languages };
        let default: &[Format] = if is_filed { Format::value_variants() } else { &[Format::Text] };
        let formats = if options.format.is_empty() { default } else { &options.format }.to_vec();
        if !is_filed && (languages.len() > 1 || formats.len() > 1) {
            return Err("one mail alone can be printed; write several into a folder with --out".into());
        }
        Ok(Self { languages, formats })
    }
}

impl Options {
    fn base_url<'a>(&'a self, register: &'a Register) -> Option<&'a str> {
        let of_company = register.company.base_url.as_ref().map(|base| base.as_str().trim_end_matches('/'));
        self.base_url.as_deref().or(of_company)
    }

    /// Prints the mail, or writes all into the folder.
    fn hand_over(
        &self,
        mails: &[Mail],
        asked: &Asked,
        register: &Register,
        common: &Common,
        day: NaiveDate,
    ) -> Result<(), Failure> {
        let mut files = Vec::new();
        for mail in mails {
            for format in &asked.formats {
                files.push((self.name(mail, *format, day), self.content(mail, *format, register, day)?));
            }
        }
        match &self.out {
            None => files.iter().try_for_each(|(_, text)| surroundings::print(text)),
            Some(out) => {
                written::write(&common.directory.join(out), &files)?;
                let paths = files.iter().map(|(name, _)| format!("{}\n", out.join(name).display()));
                surroundings::print(&paths.collect::<String>())
            }
        }
    }

    /// The name of a file: the day, whose changes if not all, the language.
    fn name(&self, mail: &Mail, format: Format, day: NaiveDate) -> String {
        let whose = match self.vendors.as_slice() {
            [] => String::new(),
            [only] => format!("-{only}"),
            [first, others @ ..] => format!("-{first}-and-{}-more", others.len()),
        };
        let ending = match format {
            Format::Text => "txt",
            Format::Html => "html",
            Format::Eml => "eml",
        };
        format!("notice-{day}{whose}.{}.{ending}", mail.lang.code())
    }

    fn content(&self, mail: &Mail, format: Format, register: &Register, day: NaiveDate) -> Result<String, Failure> {
        match format {
            Format::Text => Ok(mail.text.clone()),
            Format::Html => Ok(mail.html.clone()),
            Format::Eml => self.draft(mail, register, day),
        }
    }

    fn draft(&self, mail: &Mail, register: &Register, day: NaiveDate) -> Result<String, Failure> {
        let company = &register.company;
        let from = self.from.clone().or_else(|| company.contact.mailbox());
        let from = from.ok_or_else(|| {
            let contact = company.contact.shown();
            format!("company.yaml: contact is {contact}, and no mail can come from there; name a mailbox with --from")
        })?;
        let objections = company.subprocessors.objection_contact.as_ref().and_then(Contact::mailbox);
        let envelope = Envelope {
            name: &company.name,
            from: &from,
            reply_to: objections.as_deref().filter(|to| *to != from),
            to: self.to.as_deref(),
            day,
        };
        Ok(mail.draft(&envelope)?)
    }
}
