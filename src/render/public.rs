//! The public tree.

use super::dpa::{DpaTexts, logo};
use super::page::{Alternate, PageView, language_links, up};
use super::{Error, File, Templates, brand};
use crate::law::Law;
use crate::model::{Card, Lang, Published};
use crate::say::{Arg, Args, speaker};
use crate::view::public::{CompanyView, PublicView};
use crate::view::{Day, export, own_dpa};
use chrono::NaiveDate;
use rayon::prelude::*;
use serde::Serialize;
use tera::Context;

/// How the public tree is made.
#[derive(Clone, Copy)]
pub struct PublicOptions<'a> {
    pub law: &'a Law,
    pub day: NaiveDate,
    /// Where the tree will be served, without a slash at the end.
    pub base_url: Option<&'a str>,
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
        languages.iter().map(|lang| PublicView::new(published, options.law, options.day, *lang)).collect();
    let site = Site {
        published,
        templates,
        options,
        texts: DpaTexts::find(published.company, templates)?,
        logo: logo(published.company, templates)?,
    };
    let mut files = site.shared(&views)?;
    for view in &views {
        files.extend(site.in_language(view)?);
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

fn pretty<T: Serialize>(value: &T) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

struct Site<'a> {
    published: &'a Published<'a>,
    templates: &'a Templates<'a>,
    options: PublicOptions<'a>,
    texts: DpaTexts<'a>,
    logo: Option<File>,
}

#[derive(Serialize)]
struct Choice {
    href: String,
    text: String,
    lang: Option<&'static str>,
}

#[derive(Serialize)]
struct MissingMessage {
    lang: &'static str,
    title: String,
    link: String,
    href: String,
}

impl Site<'_> {
    fn in_language(&self, view: &PublicView<'_>) -> Result<Vec<File>, Error> {
        let lang = view.setting().lang;
        let company = view.company();
        let named: Args = vec![("name", Arg::from(company.name.as_str()))];
        let words = speaker(lang);
        let list = self.page(
            lang,
            "index.html",
            "list",
            words.plain("list-title"),
            words.say("list-lead", &named),
            words.say("list-description", &named),
        );
        let own = self.page(
            lang,
            "company.html",
            "company",
            words.plain("company-title"),
            words.say("company-lead", &named),
            words.say("company-lead", &named),
        );
        let dpa = self.page(
            lang,
            "dpa.html",
            "dpa",
            words.plain("dpa-title"),
            words.say("dpa-lead", &named),
            words.say("dpa-lead", &named),
        );
        let mut files = vec![
            self.fill(lang, "public/list.html", "index.html", list, &company, [("list", &view.list())])?,
            self.fill(
                lang,
                "public/company.html",
                "company.html",
                own,
                &company,
                [("recipients", &view.recipients())],
            )?,
            self.dpa(view, dpa, &company)?,
        ];
        let cards: Vec<_> = view.vendors().collect();
        let pages: Result<Vec<_>, Error> =
            cards.into_par_iter().map(|(id, card)| self.vendor(view, id, card, &company)).collect();
        files.extend(pages?);
        for redirect in view.redirects() {
            files.push(self.redirect(lang, &redirect.from, &redirect.to, &redirect.name)?);
        }
        Ok(files)
    }

    fn page(
        &self,
        lang: Lang,
        inner: &str,
        here: &'static str,
        title: String,
        lead: String,
        description: String,
    ) -> PageView {
        let path = format!("{}/{inner}", lang.code());
        let languages = &self.published.company.languages;
        let absolute = |lang: Lang| self.options.base_url.map(|base| format!("{base}/{}/{inner}", lang.code()));
        PageView {
            lang: lang.code(),
            title,
            description,
            lead,
            here,
            root: up(&path),
            home: up(inner),
            languages: language_links(&path, inner, languages, |l| format!("{}/", l.code())),
            canonical: absolute(lang),
            alternates: languages
                .iter()
                .filter_map(|l| Some(Alternate { code: l.code(), absolute: absolute(*l)? }))
                .collect(),
            logo: self.logo.as_ref().map(|f| f.path.clone()),
            as_of: Day::new(self.options.day, lang),
            law_until: None,
        }
    }

    fn fill<V: Serialize, const N: usize>(
        &self,
        lang: Lang,
        template: &str,
        inner: &str,
        page: PageView,
        company: &CompanyView,
        values: [(&'static str, &V); N],
    ) -> Result<File, Error> {
        let mut context = Context::new();
        context.insert("page", &page);
        context.insert("company", company);
        for (name, value) in values {
            context.insert(name, value);
        }
        let html = self.templates.fill(lang, template, &context)?;
        Ok(File::new(format!("{}/{inner}", lang.code()), html))
    }

    fn vendor(&self, view: &PublicView<'_>, id: &str, card: &Card, company: &CompanyView) -> Result<File, Error> {
        let lang = view.setting().lang;
        let vendor = view.vendor(id, card);
        let inner = format!("vendors/{id}.html");
        let purpose = vendor.card.purpose.text.clone();
        let page =
            self.page(lang, &inner, "vendor", card.name.clone(), purpose.clone(), format!("{}: {purpose}", card.name));
        self.fill(lang, "public/vendor.html", &inner, page, company, [("vendor", &vendor)])
    }

    fn dpa(&self, view: &PublicView<'_>, page: PageView, company: &CompanyView) -> Result<File, Error> {
        let setting = view.setting();
        let spoken = self.texts.language(setting.lang);
        let values = own_dpa::text(self.published, crate::view::card::Setting { lang: spoken, ..setting });
        let mut context = Context::new();
        context.insert("page", &page);
        context.insert("company", company);
        context.insert("text", &self.texts.fill(spoken, &values)?);
        context.insert("dpa", &own_dpa::page(self.published, company.clone(), setting));
        let html = self.templates.fill(setting.lang, "public/dpa.html", &context)?;
        Ok(File::new(format!("{}/dpa.html", setting.lang.code()), html))
    }

    fn redirect(&self, lang: Lang, from: &str, to: &str, name: &str) -> Result<File, Error> {
        let inner = format!("vendors/{from}.html");
        let title = speaker(lang).plain("moved-title");
        let page = self.page(lang, &inner, "vendor", title, String::new(), String::new());
        let target = format!("{to}.html");
        let links = vec![Choice { href: target.clone(), text: name.to_owned(), lang: None }];
        let html = self.redirect_page(lang, &page, &target, &links)?;
        Ok(File::new(format!("{}/{inner}", lang.code()), html))
    }

    fn redirect_page(&self, lang: Lang, page: &PageView, target: &str, links: &[Choice]) -> Result<String, Error> {
        let mut context = Context::new();
        context.insert("page", page);
        context.insert("company", &PublicView::new(self.published, self.options.law, self.options.day, lang).company());
        context.insert("target", target);
        context.insert("links", links);
        self.templates.fill(lang, "public/redirect.html", &context)
    }

    /// What all languages share.
    fn shared(&self, views: &[PublicView<'_>]) -> Result<Vec<File>, Error> {
        let processors = export::processors(views);
        let mut files = vec![
            self.entrance()?,
            self.missing()?,
            File::new("assets/style.css", self.templates.text("assets/style.css")?.unwrap_or_default()),
            File::new("assets/brand.css", brand::css(self.published.company.brand.accent.as_deref())),
            File::new("processors.json", pretty(&processors)),
            File::new("processors.csv", export::csv(&processors)?),
            File::new("schema/processors.schema.json", pretty(&export::schema())),
            File::new("robots.txt", self.robots()),
        ];
        files.extend(self.options.base_url.map(|base| File::new("sitemap.xml", self.sitemap(base))));
        files.extend(self.logo.clone());
        Ok(files)
    }

    /// The root page: to the default language, with a choice.
    fn entrance(&self) -> Result<File, Error> {
        let lang = self.published.company.language();
        let choice = |l: &Lang| Choice {
            href: format!("{}/index.html", l.code()),
            text: l.name().to_owned(),
            lang: Some(l.code()),
        };
        let links: Vec<_> = self.published.company.languages.iter().map(choice).collect();
        let mut page =
            self.page(lang, "index.html", "list", speaker(lang).plain("choose-language"), String::new(), String::new());
        page.root = String::new();
        let target = format!("{}/index.html", lang.code());
        Ok(File::new("index.html", self.redirect_page(lang, &page, &target, &links)?))
    }

    /// A host serves it at any address, so its links are whole where the host is known.
    fn missing(&self) -> Result<File, Error> {
        let lang = self.published.company.language();
        let root = self.options.base_url.map(|base| format!("{base}/")).unwrap_or_default();
        let message = |l: &Lang| MissingMessage {
            lang: l.code(),
            title: speaker(*l).plain("missing-title"),
            link: speaker(*l).plain("missing-link"),
            href: format!("{root}{}/index.html", l.code()),
        };
        let messages: Vec<_> = self.published.company.languages.iter().map(message).collect();
        let mut page =
            self.page(lang, "404.html", "list", speaker(lang).plain("missing-title"), String::new(), String::new());
        page.root = root;
        let mut context = Context::new();
        context.insert("page", &page);
        context.insert("company", &PublicView::new(self.published, self.options.law, self.options.day, lang).company());
        context.insert("messages", &messages);
        Ok(File::new("404.html", self.templates.fill(lang, "public/404.html", &context)?))
    }

    fn robots(&self) -> String {
        let map = self.options.base_url.map(|base| format!("Sitemap: {base}/sitemap.xml\n")).unwrap_or_default();
        format!("User-agent: *\nAllow: /\n{map}")
    }

    fn sitemap(&self, base: &str) -> String {
        let mut out = String::from(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
        );
        let vendors = self.published.cards.iter().map(|(id, _)| format!("vendors/{id}.html"));
        let pages: Vec<String> =
            ["index.html", "company.html", "dpa.html"].map(str::to_owned).into_iter().chain(vendors).collect();
        for lang in &self.published.company.languages {
            for page in &pages {
                let url = format!("{base}/{}/{page}", lang.code()).replace('&', "&amp;");
                out.push_str(&format!("<url><loc>{url}</loc></url>\n"));
            }
        }
        out + "</urlset>\n"
    }
}
