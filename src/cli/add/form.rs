//! The text of a new vendor file: what the catalogue knows, and comments where a person must decide.

use crate::catalogue::{Entry, EuHosting, Fact, KnownParent};
use crate::law::Law;
use crate::model::*;
use crate::say::{Arg, Args, speaker};
use chrono::NaiveDate;

/// The most characters of a line of comment.
const WIDTH: usize = 110;

/// What a form is written for.
pub struct Form<'a> {
    pub lang: Lang,
    pub company: &'a Company,
    pub law: &'a Law,
    pub day: NaiveDate,
}

/// The lines of a file, comments in one language.
pub struct Page {
    lang: Lang,
    pub text: String,
    /// What lines of a nested map start with.
    indent: &'static str,
}

impl Page {
    pub fn new(lang: Lang) -> Self {
        Self { lang, text: String::new(), indent: "" }
    }

    pub fn line(&mut self, line: &str) {
        self.text.push_str(self.indent);
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }

    /// Does something in a nested map.
    pub fn within(&mut self, indent: &'static str, act: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.indent, indent);
        act(self);
        self.indent = outer;
    }

    pub fn comment(&mut self, key: &str, args: &Args) {
        for line in wrapped(&speaker(self.lang).say(key, args)) {
            self.line(&format!("# {line}"));
        }
    }

    /// A key with its value, marked where the value is only remembered.
    pub fn fact(&mut self, key: &str, value: &str, is_certain: bool) {
        let mark = if is_certain { String::new() } else { format!("  # {}", speaker(self.lang).plain("form-confirm")) };
        self.line(&format!("{key}: {value}{mark}"));
    }
}

impl Form<'_> {
    /// The file of a vendor that the catalogue knows.
    pub fn of(&self, entry: &Entry) -> String {
        let mut page = self.page();
        page.comment("form-known", &vec![("day", entry.read_on.into())]);
        page.comment("form-fill", &vec![("id", entry.id.as_str().into())]);
        page.fact("name", &scalar(&entry.name), true);
        if !entry.aliases.is_empty() {
            let aliases: Vec<String> = entry.aliases.iter().map(|alias| scalar(alias)).collect();
            page.fact("aliases", &format!("[{}]", aliases.join(", ")), entry.is_certain(Fact::Aliases));
        }
        entity(entry, &mut page);
        page.fact("website", &scalar(entry.website.as_str()), entry.is_certain(Fact::Website));
        page.fact("category", entry.category.word(), true);
        if let Some(role) = entry.role {
            page.comment("form-role", &vec![("role", Arg::inside(role))]);
            page.fact("role", role.word(), entry.is_certain(Fact::Role));
        }
        self.questions(&mut page);
        self.locations(Some(entry), &mut page);
        self.transfers(entry, &mut page);
        pages(entry, &mut page);
        internal(&mut page);
        page.text
    }

    /// The file of a vendor the catalogue doesn't know.
    pub fn blank(&self, id: &str, name: &str) -> String {
        let mut page = self.page();
        page.comment("form-unknown", &Args::new());
        page.comment("form-fill", &vec![("id", id.into())]);
        page.fact("name", &scalar(name), true);
        page.comment("form-entity", &Args::new());
        page.line("entity:");
        page.within("  ", |page| ["name:", "country:"].into_iter().for_each(|key| page.line(key)));
        page.comment("form-category", &vec![("words", known::<Category>().into())]);
        page.line("# category: other");
        self.questions(&mut page);
        self.locations(None, &mut page);
        page.comment("form-transfers", &vec![("words", mechanisms().into())]);
        page.line("# transfers: [{to: US}]");
        page.comment("form-pages", &Args::new());
        page.line("# dpa: https://");
        page.line("# subprocessors: https://");
        internal(&mut page);
        page.text
    }

    fn page(&self) -> Page {
        Page::new(self.lang)
    }

    /// Required keys without a default: only a person can say.
    fn questions(&self, page: &mut Page) {
        page.comment("form-serves", &Args::new());
        page.line("serves: []");
        page.comment("form-purpose", &Args::new());
        page.line("purpose:");
        if self.company.languages.len() > 1 {
            let keys = self.company.languages.iter().map(|lang| format!("{}:", lang.code()));
            page.within("  ", |page| keys.for_each(|key| page.line(&key)));
        }
        page.comment("form-data", &vec![("words", known::<DataWord>().into())]);
        page.line("data: []");
        page.comment("form-subjects", &vec![("words", known::<SubjectWord>().into())]);
        page.line("subjects: []");
    }

    fn locations(&self, entry: Option<&Entry>, page: &mut Page) {
        page.comment("form-locations", &Args::new());
        if let Some(hosting) = entry.and_then(|e| e.eu_hosting) {
            let key = match hosting {
                EuHosting::Available => "form-hosting",
                EuHosting::Unavailable => "form-no-hosting",
            };
            let is_certain = entry.is_some_and(|e| e.is_certain(Fact::EuHosting));
            page.comment(
                if is_certain { key } else { "form-hosting-memory" },
                &vec![("said", Arg::Message(key, vec![]))],
            );
        }
        page.line("locations: []");
    }

    /// Lines for the third countries of the entity and its parent.
    fn transfers(&self, entry: &Entry, page: &mut Page) {
        let countries = std::iter::once(entry.country).chain(entry.parent.iter().map(|p| p.country));
        let mut outside: Vec<Country> = countries.filter(|country| !self.law.is_eea(*country, self.day)).collect();
        outside.dedup();
        page.comment("form-transfers", &vec![("words", mechanisms().into())]);
        if let Some(dpf) = &entry.dpf {
            let key = if dpf.claimed { "form-dpf" } else { "form-no-dpf" };
            let importer = dpf.importer.as_ref().unwrap_or(&entry.name);
            page.comment(key, &vec![("day", dpf.seen_on.into()), ("importer", importer.as_str().into())]);
        }
        let lines: Vec<String> = outside.iter().map(|country| format!("{{to: {country}}}")).collect();
        page.line(&format!(
            "# transfers: [{}]",
            if lines.is_empty() { "{to: US}".to_owned() } else { lines.join(", ") }
        ));
    }
}

/// A comment in lines that fit an editor.
fn wrapped(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let Some(line) = lines.last_mut() else { break };
        if line.is_empty() {
            line.push_str(word);
        } else if line.chars().count() + word.chars().count() < WIDTH {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}

pub fn entity(entry: &Entry, page: &mut Page) {
    page.comment("form-entity", &Args::new());
    for other in &entry.also {
        page.comment("form-also", &vec![("name", other.name.as_str().into()), ("country", other.country.into())]);
    }
    page.line("entity:");
    page.within("  ", |page| {
        page.fact("name", &scalar(&entry.entity), entry.is_certain(Fact::Entity));
        page.fact("country", entry.country.code(), entry.is_certain(Fact::Country));
        entry.parent.iter().for_each(|company| parent(company, entry, page));
    });
}

/// The format wants the name of a parent company; where it isn't known, a person must find it.
fn parent(parent: &KnownParent, entry: &Entry, page: &mut Page) {
    let Some(name) = &parent.name else {
        page.comment("form-parent", &vec![("country", parent.country.into())]);
        return page.line(&format!("# parent: {{name: , country: {}}}", parent.country));
    };
    page.line("parent:");
    page.within("    ", |page| {
        page.fact("name", &scalar(name), entry.is_certain(Fact::ParentName));
        page.fact("country", parent.country.code(), entry.is_certain(Fact::Parent));
    });
}

pub fn pages(entry: &Entry, page: &mut Page) {
    if let Some(dpa) = &entry.dpa {
        page.fact("dpa", &scalar(dpa.as_str()), entry.is_certain(Fact::Dpa));
    } else {
        page.comment("form-no-dpa", &Args::new());
        page.line("# dpa: https://");
    }
    if let Some(list) = &entry.subprocessors {
        page.fact("subprocessors", &scalar(list.as_str()), true);
    } else {
        page.comment("form-no-list", &Args::new());
        page.line("# subprocessors: https://");
    }
    if let Some(privacy) = &entry.privacy {
        page.line("links:");
        page.within("  ", |page| page.fact("privacy", &scalar(privacy.as_str()), entry.is_certain(Fact::Privacy)));
    }
}

fn internal(page: &mut Page) {
    page.comment("form-internal", &Args::new());
    page.line("internal:");
    page.within("  ", |page| {
        page.comment("form-owner", &Args::new());
        page.line("# owner:");
        page.comment("form-dpa", &Args::new());
        page.line("dpa:");
        page.within("    ", |page| page.line("state: none"));
    });
}

fn known<W: Word>() -> String {
    W::ALL.iter().map(|word| word.word()).collect::<Vec<_>>().join(", ")
}

/// The words a new line can use.
fn mechanisms() -> String {
    use MechanismWord::{Adequacy, Bcr, Dpf, Scc};
    [Adequacy, Dpf, Scc, Bcr].map(|word| word.word()).join(", ")
}

/// A value as YAML: quoted unless nobody could read it as anything but this text.
pub fn scalar(text: &str) -> String {
    let is_safe = |c: char| c.is_alphanumeric() || " ._/'’&()+-?=%~".contains(c);
    let is_address = text.starts_with("https://") && !text.contains(' ');
    let is_plain = text.starts_with(char::is_alphabetic) && !text.ends_with(' ') && text.chars().all(is_safe);
    let is_word = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"].contains(&text.to_lowercase().as_str());
    if (is_plain && !is_word) || is_address { text.to_owned() } else { serde_json::Value::from(text).to_string() }
}
