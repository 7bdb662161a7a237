//! `art28 add`.

pub mod form;

use super::{Common, DONE, Failure, surroundings};
use crate::catalogue::{Catalogue, Entry};
use crate::load::{self, VENDOR_FOLDER};
use crate::model::{Lang, Register, Vendor, Word, normalised};
use crate::say::{self, speaker};
use crate::text;
use clap::Args;
use form::Form;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

#[derive(Debug, Args)]
pub struct Options {
    /// Vendors of the catalogue, by id or name; any other name gets a blank form
    #[arg(value_name = "ID", required_unless_present = "list")]
    vendors: Vec<String>,
    /// Lists the catalogue, or what has WORD in its id, name, entity, country or category
    #[arg(long, value_name = "WORD", num_args = 0..=1, conflicts_with = "vendors")]
    list: Option<Option<String>>,
}

pub fn run(options: &Options, common: &Common) -> Result<u8, Failure> {
    match &options.list {
        Some(word) => list(word.as_deref().unwrap_or_default(), surroundings::language(common))?,
        None => add(&options.vendors, common)?,
    }
    Ok(DONE)
}

/// A vendor file that was asked for.
struct Request<'a> {
    asked: &'a str,
    id: String,
    entry: Option<&'static Entry>,
}

fn add(asked: &[String], common: &Common) -> Result<(), Failure> {
    let (loaded, _) = surroundings::load(common)?;
    let form = Form {
        lang: surroundings::language(common),
        company: &loaded.register.company,
        law: surroundings::law(),
        day: surroundings::day(common)?,
    };
    let requests = requests(asked, &loaded.register, &common.directory)?;
    let texts = requests.iter().map(|r| match r.entry {
        Some(entry) => form.of(entry),
        None => form.blank(&r.id, r.asked.trim()),
    });
    let files: Vec<(String, String)> = requests.iter().map(|r| path(&r.id)).zip(texts).collect();
    write(&common.directory, &files)?;
    surroundings::print(&files.iter().map(|(path, _)| format!("{path}\n")).collect::<String>())?;
    if common.quiet { Ok(()) } else { tell(&requests, form.lang) }
}

/// What is written to which file; if one can't be, none is.
fn requests<'a>(asked: &'a [String], register: &Register, directory: &Path) -> Result<Vec<Request<'a>>, Failure> {
    let mut requests: Vec<Request<'_>> = Vec::new();
    let mut refused = Vec::new();
    for name in asked {
        let request = Request::new(name).and_then(|request| {
            let is_twice = requests.iter().any(|r| r.id == request.id);
            if is_twice { Err(format!("{} is asked for twice", path(&request.id))) } else { Ok(request) }
        });
        let request = request.and_then(|request| request.refuse_known(register, directory).map(|()| request));
        match request {
            Ok(request) => requests.push(request),
            Err(why) => refused.push(format!("\n  {}: {why}", name.escape_debug())),
        }
    }
    if refused.is_empty() { Ok(requests) } else { Err(format!("nothing was written{}", refused.concat()).into()) }
}

fn path(id: &str) -> String {
    format!("{VENDOR_FOLDER}{id}.yaml")
}

impl<'a> Request<'a> {
    fn new(asked: &'a str) -> Result<Self, String> {
        if asked.chars().any(char::is_control) {
            return Err("a name is one line without control characters".to_owned());
        }
        let entry = Catalogue::built_in().find(asked);
        let id = entry.map_or_else(|| kebab(asked), |entry| entry.id.clone());
        if !load::is_id(&id) {
            return Err(
                "no file can be named after it; write the name in Latin letters and digits, 100 at most".to_owned()
            );
        }
        Ok(Self { asked, id, entry })
    }

    /// A file is never overwritten, and a vendor never kept in two.
    fn refuse_known(&self, register: &Register, directory: &Path) -> Result<(), String> {
        let path = path(&self.id);
        if directory.join(&path).symlink_metadata().is_ok() || register.unreadable.contains(&self.id) {
            return Err(format!("{path} is there already; it was left as it is"));
        }
        match register.vendors.iter().find(|vendor| self.is(vendor)) {
            Some(vendor) => Err(format!("it is in the register already, as {}", vendor.path)),
            None => Ok(()),
        }
    }

    fn is(&self, vendor: &Vendor) -> bool {
        let own = self.entry.map_or(self.asked, |entry| entry.name.as_str());
        let mut names = std::iter::once(&vendor.card.name).chain(&vendor.card.aliases);
        vendor.id == self.id || names.any(|name| normalised(name) == normalised(own))
    }
}

/// A name as the name of a file: lower case, without accents, hyphens between words. What has no Latin letter stays,
/// and is no id then.
fn kebab(name: &str) -> String {
    let plain: String = name.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect();
    let words = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

/// Writes all files or none.
fn write(directory: &Path, files: &[(String, String)]) -> Result<(), Failure> {
    let folder = directory.join(VENDOR_FOLDER);
    fs::create_dir_all(&folder).map_err(|e| format!("cannot make the folder {}: {e}", folder.display()))?;
    for (at, (path, text)) in files.iter().enumerate() {
        if let Err(error) = write_new(&directory.join(path), text) {
            for (written, _) in &files[..at] {
                fs::remove_file(directory.join(written)).ok();
            }
            return Err(format!("nothing was written: cannot write {path}: {error}").into());
        }
    }
    Ok(())
}

/// Makes a file that isn't there yet; half a file is taken away again.
pub fn write_new(path: &Path, text: &str) -> io::Result<()> {
    let mut file = File::options().write(true).create_new(true).open(path)?;
    file.write_all(text.as_bytes()).inspect_err(|_| {
        fs::remove_file(path).ok();
    })
}

fn tell(requests: &[Request<'_>], lang: Lang) -> Result<(), Failure> {
    let words = speaker(lang);
    for request in requests.iter().filter(|r| r.entry.is_none()) {
        let ids = Catalogue::built_in().entries.iter().map(|e| e.id.as_str());
        let near = text::nearest(&request.id, ids);
        let key = if near.is_some() { "add-blank-near" } else { "add-blank" };
        let near = near.unwrap_or_default();
        surroundings::tell(&words.say(key, &vec![("name", request.asked.into()), ("near", near.into())]))?;
    }
    let ids: Vec<&str> = requests.iter().map(|r| r.id.as_str()).collect();
    let files: Vec<String> = ids.iter().map(|id| path(id)).collect();
    let args = vec![("files", say::list(&files, lang).into()), ("ids", ids.join(" ").into())];
    surroundings::tell(&words.say("add-next", &args))
}

fn list(word: &str, lang: Lang) -> Result<(), Failure> {
    let words = speaker(lang);
    let entries = Catalogue::built_in().entries.iter().filter(|entry| has(entry, word, lang));
    let rows: Vec<[String; 5]> = entries.map(|entry| row(entry, lang)).collect();
    if rows.is_empty() {
        return surroundings::tell(&words.say("add-none", &vec![("word", word.into())]));
    }
    let head = [
        String::from("id"),
        words.plain("name"),
        words.plain("entity"),
        words.plain("country"),
        words.plain("category"),
    ];
    let width = |column: usize| {
        let cells = std::iter::once(&head).chain(&rows).map(|row| row[column].chars().count());
        cells.max().unwrap_or_default()
    };
    let widths: [usize; 5] = std::array::from_fn(width);
    let table: String = rows.iter().map(|row| line(row, widths) + "\n").collect();
    surroundings::print(&format!("\u{1b}[1m{}\u{1b}[0m\n{table}", line(&head, widths)))
}

fn line(cells: &[String; 5], widths: [usize; 5]) -> String {
    let padded = cells.iter().zip(widths).map(|(cell, width)| format!("{cell:width$}"));
    padded.collect::<Vec<_>>().join("  ").trim_end().to_owned()
}

fn row(entry: &Entry, lang: Lang) -> [String; 5] {
    let Entry { id, name, entity, country, category, .. } = entry;
    [id.clone(), name.clone(), entity.clone(), country.name(lang).to_owned(), category.word().to_owned()]
}

/// Whether a word stands in what the list shows of an entry, or in its aliases, or is its country's code.
fn has(entry: &Entry, word: &str, lang: Lang) -> bool {
    let word = word.to_lowercase();
    let shown = row(entry, lang);
    let mut texts = shown.iter().chain(&entry.aliases).map(|text| text.to_lowercase());
    texts.any(|text| text.contains(&word)) || entry.country.code().to_lowercase() == word
}
