//! The public tree.

use super::dpa::{DpaTexts, logo};
use super::feed::Feed;
use super::language::{DPA_PDF, InLanguage};
use super::page::PageView;
use super::{Error, File, Templates, brand};
use crate::law::Law;
use crate::model::{ChangeLog, Lang, OwnDpaVersion, Published};
use crate::say::speaker;
use crate::view::changes::ChangesView;
use crate::view::public::PublicView;
use crate::view::{copies, export};
use chrono::NaiveDate;
use rayon::prelude::*;
use serde::Serialize;

/// How the public tree is made.
#[derive(Clone, Copy)]
pub struct PublicOptions<'a> {
    pub law: &'a Law,
    pub day: NaiveDate,
    /// What changed, as far as it is known.
    pub log: &'a ChangeLog,
    /// Where the tree will be served, without a slash at the end.
    pub base_url: Option<&'a str>,
    /// Where the page for a missing address finds the tree, with a slash at the end; at `base_url` where this doesn't say.
    pub root: Option<&'a str>,
}

/// Every file of the public tree, by path.
///
/// # Errors
/// When a template or a text of the register's own can't be used.
pub fn public(
    published: &Published<'_>,
    templates: &Templates<'_>,
    options: PublicOptions<'_>,
) -> Result<Vec<File>, Error> {
    let languages = &published.company.languages;
    let views: Vec<_> =
        languages.iter().map(|lang| PublicView::new(published, options.law, options.log, options.day, *lang)).collect();
    let site = Site {
        published,
        templates,
        options,
        texts: DpaTexts::find(published.company, templates.files)?,
        logo: logo(published.company, templates.files),
    };
    let mut files = site.shared(&views)?;
    let of_languages: Result<Vec<_>, Error> =
        views.par_iter().map(|view| InLanguage::new(&site, view).files()).collect();
    files.extend(of_languages?.into_iter().flatten());
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

fn pretty<T: Serialize>(value: &T) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

pub(super) struct Site<'a> {
    pub(super) published: &'a Published<'a>,
    pub(super) templates: &'a Templates<'a>,
    pub(super) options: PublicOptions<'a>,
    pub(super) texts: DpaTexts<'a>,
    pub(super) logo: Option<File>,
}

/// A link of a page that sends on.
#[derive(Serialize)]
pub(super) struct Choice {
    pub href: String,
    pub text: String,
    pub lang: Option<&'static str>,
}

#[derive(Serialize)]
struct MissingMessage {
    lang: &'static str,
    title: String,
    link: String,
    href: String,
}

impl Site<'_> {
    /// What all languages share.
    fn shared(&self, views: &[PublicView<'_>]) -> Result<Vec<File>, Error> {
        let company = self.published.company;
        let processors = export::processors(views);
        let mut files = vec![
            File::new("assets/style.css", self.templates.files.text("assets/style.css")?.unwrap_or_default()),
            File::new("assets/list.js", self.templates.files.text("assets/list.js")?.unwrap_or_default()),
            File::new("assets/world.svg", self.templates.files.text("assets/world.svg")?.unwrap_or_default()),
            File::new("assets/brand.css", brand::css(company.brand.accent.as_deref())),
            File::new("assets/icon.svg", brand::icon(&company.name, company.brand.accent.as_deref())),
            File::new("processors.json", pretty(&processors)),
            File::new("processors.csv", export::csv(&processors)?),
            File::new("schema/processors.schema.json", pretty(&export::schema())),
            File::new("changes.json", pretty(&copies::changes(views))),
            File::new("schema/changes.schema.json", pretty(&copies::changes_schema())),
            File::new("schema/subprocessors.schema.json", pretty(&copies::sub_processors_schema())),
            File::new("robots.txt", self.robots()),
        ];
        files.extend(self.options.base_url.map(|base| File::new("sitemap.xml", self.sitemap(base, views))));
        files.extend(self.logo.clone());
        let lang = self.published.company.language();
        if let Some(view) = views.iter().find(|view| view.setting().lang == lang) {
            files.push(File::new(".well-known/subprocessors.json", pretty(&copies::sub_processors(view))));
            files.push(self.feed(&view.changes(), lang, ""));
        }
        if let Some(pages) = views.first().map(|view| InLanguage::new(self, view)) {
            files.extend([self.entrance(&pages)?, self.missing(&pages)?]);
        }
        Ok(files)
    }

    /// The feed of a language, in a folder (empty, or with `/` at its end).
    pub(super) fn feed(&self, changes: &ChangesView, lang: Lang, folder: &str) -> File {
        let path = format!("{folder}changes.atom");
        let of_language = format!("{}/", lang.code());
        let whole = |path: &str| self.options.base_url.map(|base| format!("{base}/{path}"));
        let beside = of_language.strip_prefix(folder).unwrap_or(&of_language).to_owned();
        let company = self.published.company;
        let feed = Feed {
            view: changes,
            title: &format!("{} · {}", speaker(lang).plain("changes-title"), company.name),
            author: &company.name,
            entity: &company.entity.name,
            lang,
            home: &whole(&of_language).unwrap_or(beside),
            own: whole(&path),
            day: self.options.day,
        };
        File::new(path, feed.xml())
    }

    /// The root page: to the default language, with a choice.
    fn entrance(&self, pages: &InLanguage<'_>) -> Result<File, Error> {
        let lang = self.published.company.language();
        let home = |l: Lang| format!("{}/index.html", l.code());
        let choice = |l: &Lang| Choice { href: home(*l), text: l.name().to_owned(), lang: Some(l.code()) };
        let links: Vec<_> = self.published.company.languages.iter().map(choice).collect();
        let page = pages.page("index.html", "list", speaker(lang).plain("choose-language"), String::new());
        let page = PageView { path: "index.html".to_owned(), root: String::new(), ..page };
        pages.redirect(page, &home(lang), &links)
    }

    /// A host serves it at any address, so its links are whole where the host is known.
    fn missing(&self, pages: &InLanguage<'_>) -> Result<File, Error> {
        let whole = || self.options.base_url.map(|base| format!("{base}/")).unwrap_or_default();
        let root = self.options.root.map_or_else(whole, str::to_owned);
        let message = |l: &Lang| MissingMessage {
            lang: l.code(),
            title: speaker(*l).plain("missing-title"),
            link: speaker(*l).plain("missing-link"),
            href: format!("{root}{}/index.html", l.code()),
        };
        let messages: Vec<_> = self.published.company.languages.iter().map(message).collect();
        let title = speaker(self.published.company.language()).plain("missing-title");
        let page = pages.page("404.html", "list", title, String::new());
        pages.missing(PageView { path: "404.html".to_owned(), root, ..page }, &messages)
    }

    fn robots(&self) -> String {
        let map = self.options.base_url.map(|base| format!("Sitemap: {base}/sitemap.xml\n")).unwrap_or_default();
        format!("User-agent: *\nAllow: /\n{map}")
    }

    fn sitemap(&self, base: &str, views: &[PublicView<'_>]) -> String {
        let mut out = String::from(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
        );
        let vendors = self.published.cards.iter().map(|(id, _)| format!("vendors/{id}.html"));
        let pages: Vec<String> = ["index.html", "changes.html", "company.html", "dpa.html"]
            .into_iter()
            .chain(DPA_PDF)
            .map(str::to_owned)
            .chain(vendors)
            .chain(self.published.company.own_dpa.versions.iter().map(OwnDpaVersion::page))
            .chain(views.first().into_iter().flat_map(PublicView::notices).map(|notice| notice.path))
            .collect();
        for lang in &self.published.company.languages {
            for page in &pages {
                let url = format!("{base}/{}/{page}", lang.code()).replace('&', "&amp;");
                out.push_str(&format!("<url><loc>{url}</loc></url>\n"));
            }
        }
        out + "</urlset>\n"
    }
}
