//! Templates: embedded in the program, overridden by files of the same name in the register's `templates/`.

use super::Error;
use super::markdown;
use crate::model::Lang;
use crate::say::speaker;
use std::collections::BTreeMap;
use tera::{Context, Delimiters, Kwargs, State, Tera};

macro_rules! embedded {
    ($($name:literal),+ $(,)?) => {
        const EMBEDDED: &[(&str, &str)] = &[$(($name, include_str!(concat!("../../templates/", $name)))),+];
    };
}

embedded! {
    "parts.html",
    "public/bare.html",
    "public/base.html",
    "public/table.html",
    "public/tools.html",
    "public/change.html",
    "public/changes.html",
    "public/notice.html",
    "public/notice-page.html",
    "public/list.html",
    "public/map.html",
    "public/company.html",
    "public/recipients.html",
    "public/recipients-after.html",
    "public/recipients-block.html",
    "public/embed-processors.html",
    "public/embed-recipients.html",
    "public/data.html",
    "public/vendor.html",
    "public/dpa.html",
    "public/dpa-version.html",
    "public/difference.html",
    "public/redirect.html",
    "public/404.html",
    "mail/notice.html",
    "register/base.html",
    "register/finding.html",
    "register/alternatives.html",
    "register/desk.html",
    "register/findings.html",
    "register/dossier.html",
    "register/what-if.html",
    "register/rules.html",
    "register/law.html",
    "assets/list.js",
    "assets/style.css",
    "assets/world.svg",
    "dpa.en.md",
    "dpa.fr.md",
}

/// The files of a register's own `templates/`, by their path in it, over the embedded ones.
#[derive(Clone, Copy)]
pub struct Files<'a>(pub &'a BTreeMap<String, Vec<u8>>);

impl<'a> Files<'a> {
    /// A text file: the register's own, else the embedded one.
    ///
    /// # Errors
    /// When the register's own isn't text.
    pub fn text(&self, name: &str) -> Result<Option<&'a str>, Error> {
        match self.0.get(name) {
            Some(bytes) => std::str::from_utf8(bytes).map(Some).map_err(|_| Error::NotText(name.to_owned())),
            None => Ok(EMBEDDED.iter().find(|(known, _)| *known == name).map(|(_, text)| *text)),
        }
    }

    /// A file of the register's own.
    pub fn own(&self, name: &str) -> Option<&'a [u8]> {
        self.0.get(name).map(Vec::as_slice)
    }
}

/// All templates in all languages, and the other files of `templates/`.
pub struct Templates<'a> {
    tera: BTreeMap<Lang, Tera>,
    pub files: Files<'a>,
}

impl<'a> Templates<'a> {
    /// Takes the embedded templates and a register's own over them.
    ///
    /// # Errors
    /// When one of the register's own isn't a template.
    pub fn new(own: &'a BTreeMap<String, Vec<u8>>, languages: &[Lang]) -> Result<Self, Error> {
        let mut tera = Tera::new();
        let built_in = EMBEDDED.iter().filter(|(name, _)| name.ends_with(".html"));
        let mut sources: BTreeMap<&str, &str> = built_in.copied().collect();
        for (name, bytes) in own.iter().filter(|(name, _)| name.ends_with(".html")) {
            sources.insert(name, std::str::from_utf8(bytes).map_err(|_| Error::NotText(name.clone()))?);
        }
        tera.register_filter("markdown", |text: &str, _: Kwargs, _: &State<'_>| markdown::html(text));
        tera.add_raw_templates(sources)?;
        let by_lang = languages.iter().map(|lang| (*lang, in_language(&tera, *lang)));
        Ok(Self { tera: by_lang.collect(), files: Files(own) })
    }

    /// Fills a template in a language.
    ///
    /// # Errors
    /// When the template asks for something the page doesn't have.
    pub fn fill(&self, lang: Lang, name: &str, context: &Context) -> Result<String, Error> {
        let tera = self.tera.get(&lang).or_else(|| self.tera.values().next());
        Ok(tera.map(|t| t.render(name, context)).transpose()?.unwrap_or_default())
    }
}

/// The same templates with the tool's words in a language, as `t.key_of_message`.
fn in_language(tera: &Tera, lang: Lang) -> Tera {
    let mut tera = tera.clone();
    let words = speaker(lang);
    let plain: BTreeMap<String, String> =
        words.keys().iter().map(|key| (key.replace('-', "_"), words.plain(key))).collect();
    tera.global_context().insert("t", &plain);
    tera
}

/// Fills a text of the register's own, such as the DPA. Its headings carry ids as `{#id}`, so comments are
/// written `{! … !}` here.
pub fn fill_text(name: &str, text: &str, context: &Context) -> Result<String, Error> {
    let mut tera = Tera::new();
    let comments = Delimiters { comment_start: "{!".into(), comment_end: "!}".into(), ..Delimiters::default() };
    tera.set_delimiters(comments)?;
    tera.add_raw_template(name, text)?;
    Ok(tera.render(name, context)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_template_on_disk_is_embedded() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("templates");
        let files = walkdir::WalkDir::new(&root).into_iter().map(Result::unwrap).filter(|e| e.file_type().is_file());
        for file in files {
            let name = file.path().strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
            // The texts that the example register keeps of its versions are its own.
            assert!(
                name.starts_with("dpa/") || EMBEDDED.iter().any(|(known, _)| *known == name),
                "{name} is not embedded"
            );
        }
    }

    #[test]
    fn a_broken_override_names_template_and_line() {
        let own = BTreeMap::from([("public/list.html".to_owned(), b"one\n{% for x in %}".to_vec())]);
        let error = Templates::new(&own, &[Lang::En]).err().unwrap().to_string();
        assert!(error.contains("public/list.html:2"), "{error}");
    }

    #[test]
    fn a_missing_field_is_named() {
        let own = BTreeMap::from([("public/list.html".to_owned(), b"\n{{ nothing.here }}".to_vec())]);
        let templates = Templates::new(&own, &[Lang::En]).unwrap();
        let error = templates.fill(Lang::En, "public/list.html", &Context::new()).unwrap_err().to_string();
        assert!(error.contains("nothing") && error.contains("public/list.html:2"), "{error}");
    }
}
