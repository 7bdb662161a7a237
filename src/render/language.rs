//! The public pages of one language.

use super::page::{Alternate, PageView, language_links, up};
#[cfg(feature = "pdf")]
use super::pdf;
use super::public::{Choice, Site};
use super::text_on_page::{Place, TextOnPage};
use super::versions::{VersionPage, Versions};
use super::{Error, File};
use crate::model::{Card, Lang};
use crate::say::{Arg, Args, speaker};
use crate::view::card::Setting;
use crate::view::notices::NoticePageView;
use crate::view::own_dpa::DpaView;
use crate::view::public::{CompanyView, PublicView};
use crate::view::{Day, own_dpa};
use rayon::prelude::*;
use serde::Serialize;
use tera::Context;

/// The clauses of the agreement as customers read them, to keep and to compare.
pub(super) const DPA_TEXT: &str = "dpa.md";

/// The agreement to sign, beside its page.
pub(super) const DPA_PDF: Option<&str> = if cfg!(feature = "pdf") { Some("dpa.pdf") } else { None };

pub(super) struct InLanguage<'a> {
    site: &'a Site<'a>,
    view: &'a PublicView<'a>,
    company: CompanyView,
    lang: Lang,
}

impl<'a> InLanguage<'a> {
    pub fn new(site: &'a Site<'a>, view: &'a PublicView<'a>) -> Self {
        Self { site, view, company: view.company(), lang: view.setting().lang }
    }

    pub fn files(&self) -> Result<Vec<File>, Error> {
        let (wide, vendors) = rayon::join(|| self.wide_pages(), || self.vendors());
        let mut files = wide?;
        files.extend(vendors?);
        files.extend(self.notices()?);
        files.extend(self.embeds()?);
        for redirect in self.view.redirects() {
            let title = speaker(self.lang).plain("moved-title");
            let page = self.page(&format!("vendors/{}.html", redirect.from), "vendor", title, String::new());
            let target = format!("{}.html", redirect.to);
            let links = [Choice { href: target.clone(), text: redirect.name, lang: None }];
            files.push(self.redirect(page, &target, &links)?);
        }
        Ok(files)
    }

    /// The pages that grow with the register.
    fn wide_pages(&self) -> Result<Vec<File>, Error> {
        let list = || self.fill("public/list.html", self.titled("index.html", "list"), &[("list", &self.view.list())]);
        let own = || {
            self.fill(
                "public/company.html",
                self.titled("company.html", "company"),
                &[("recipients", &self.view.recipients())],
            )
        };
        let changes = self.view.changes();
        let log = || self.fill("public/changes.html", self.titled("changes.html", "changes"), &[("changes", &changes)]);
        let (list, (own, dpa)) = rayon::join(list, || rayon::join(own, || self.dpa()));
        let feed = self.site.feed(&changes, self.lang, &format!("{}/", self.lang.code()));
        let mut files = vec![list?, own?, log()?, feed];
        files.extend(dpa?);
        Ok(files)
    }

    fn vendors(&self) -> Result<Vec<File>, Error> {
        let cards: Vec<_> = self.view.vendors().collect();
        cards.into_par_iter().map(|(id, card)| self.vendor(id, card)).collect()
    }

    fn notices(&self) -> Result<Vec<File>, Error> {
        let page = |message: &NoticePageView| {
            let page = self.page(&message.path, "changes", message.title.clone(), message.card.purpose.text.clone());
            self.fill("public/notice-page.html", page, &[("message", message)])
        };
        self.view.notices().par_iter().map(page).collect()
    }

    /// Bare tables, to include in a company's own site.
    fn embeds(&self) -> Result<[File; 3], Error> {
        let processors = self.titled("embed/processors.html", "list");
        let recipients = self.titled("embed/recipients.html", "company");
        Ok([
            self.fill("public/embed-processors.html", processors, &[("groups", &self.view.processors())])?,
            self.fill("public/embed-recipients.html", recipients, &[("recipients", &self.view.recipients())])?,
            self.block()?,
        ])
    }

    /// The recipients as a part of another page: no document of its own, so its links are whole or left out.
    fn block(&self) -> Result<File, Error> {
        let home = self.site.options.base_url.map(|base| format!("{base}/{}/", self.lang.code()));
        let page = PageView { home: home.unwrap_or_default(), ..self.titled("embed/recipients-block.htm", "company") };
        self.fill("public/recipients-block.html", page, &[("recipients", &self.view.recipients())])
    }

    /// A page whose title and lead are messages named after its place in the navigation.
    fn titled(&self, inner: &str, here: &'static str) -> PageView {
        let named: Args = vec![("name", Arg::from(self.company.name.as_str()))];
        let words = speaker(self.lang);
        self.page(inner, here, words.plain(&format!("{here}-title")), words.say(&format!("{here}-lead"), &named))
    }

    pub fn page(&self, inner: &str, here: &'static str, title: String, lead: String) -> PageView {
        let path = format!("{}/{inner}", self.lang.code());
        let languages = &self.site.published.company.languages;
        let absolute = |lang: Lang| self.site.options.base_url.map(|base| format!("{base}/{}/{inner}", lang.code()));
        let alternate = |lang: &Lang| Some(Alternate { code: lang.code(), absolute: absolute(*lang)? });
        PageView {
            lang: self.lang.code(),
            title,
            lead,
            here,
            root: up(&path),
            home: up(inner),
            languages: language_links(&path, inner, languages, |l| format!("{}/", l.code())),
            canonical: absolute(self.lang),
            alternates: languages.iter().filter_map(alternate).collect(),
            logo: self.site.logo.as_ref().map(|f| f.path.clone()),
            as_of: Day::new(self.site.options.day, self.lang),
            law_until: None,
            path,
        }
    }

    fn fill(&self, template: &str, page: PageView, values: &[(&'static str, &dyn Value)]) -> Result<File, Error> {
        let mut context = Context::new();
        context.insert("page", &page);
        context.insert("company", &self.company);
        for (name, value) in values {
            value.put(name, &mut context);
        }
        Ok(File::new(page.path, self.site.templates.fill(self.lang, template, &context)?))
    }

    fn vendor(&self, id: &str, card: &Card) -> Result<File, Error> {
        let vendor = self.view.vendor(id, card);
        let page =
            self.page(&format!("vendors/{id}.html"), "vendor", card.name.clone(), vendor.card.purpose.text.clone());
        self.fill("public/vendor.html", page, &[("vendor", &vendor)])
    }

    /// The page of our own agreement, the same to sign and to keep, and the page of each version.
    fn dpa(&self) -> Result<Vec<File>, Error> {
        let setting = self.view.setting();
        let spoken = self.site.texts.language(self.lang);
        let markdown = self.site.texts.in_force(self.site.published, Setting { lang: spoken, ..setting })?;
        let text = TextOnPage::new(markdown, spoken, setting, Place::Agreement);
        let dpa = own_dpa::page(self.site.published, self.company.clone(), setting);
        let page = || {
            let values: &[(&'static str, &dyn Value)] =
                &[("text", &text), ("dpa", &dpa), ("pdf", &DPA_PDF), ("markdown", &DPA_TEXT)];
            self.fill("public/dpa.html", self.titled("dpa.html", "dpa"), values)
        };
        let (page, (pdf, versions)) =
            rayon::join(page, || rayon::join(|| self.dpa_pdf(&text, &dpa), || self.versions()));
        let kept = File::new(format!("{}/{DPA_TEXT}", self.lang.code()), text.markdown.as_str());
        Ok([page?, kept].into_iter().chain(pdf?).chain(versions?).collect())
    }

    fn versions(&self) -> Result<Vec<File>, Error> {
        let (published, texts) = (self.site.published, &self.site.texts);
        let pages = Versions { published, texts, setting: self.view.setting() }.pages()?;
        let page = |shown: &VersionPage| {
            let name = vec![("version", Arg::from(shown.version.version.as_str()))];
            let title = speaker(self.lang).say("dpa-version-title", &name);
            let page = self.page(&shown.version.page, "dpa", title, shown.version.state.clone());
            self.fill("public/dpa-version.html", page, &[("shown", shown)])
        };
        pages.iter().map(page).collect()
    }

    #[cfg(feature = "pdf")]
    fn dpa_pdf(&self, text: &TextOnPage, dpa: &DpaView) -> Result<Option<File>, Error> {
        let agreement = pdf::Agreement {
            lang: self.lang,
            day: self.site.options.day,
            text: &text.markdown,
            text_lang: text.lang,
            answers: &text.answers,
            dpa,
            address: self.site.options.base_url.map(|base| format!("{base}/{}/dpa.html", self.lang.code())),
        };
        let path = format!("{}/dpa.pdf", self.lang.code());
        match pdf::pdf(&agreement) {
            Ok(bytes) => Ok(Some(File::new(path, bytes))),
            Err(why) => Err(Error::Pdf(path, why)),
        }
    }

    #[cfg(not(feature = "pdf"))]
    fn dpa_pdf(&self, _: &TextOnPage, _: &DpaView) -> Result<Option<File>, Error> {
        Ok(None)
    }

    /// A page that sends to another.
    pub fn redirect(&self, page: PageView, target: &str, links: &[Choice]) -> Result<File, Error> {
        self.fill("public/redirect.html", page, &[("target", &target), ("links", &links)])
    }

    /// A page for an address that isn't there.
    pub fn missing(&self, page: PageView, messages: &impl Serialize) -> Result<File, Error> {
        self.fill("public/404.html", page, &[("messages", messages)])
    }
}

/// Anything a template can be given.
trait Value {
    fn put(&self, name: &'static str, context: &mut Context);
}

impl<T: Serialize> Value for T {
    fn put(&self, name: &'static str, context: &mut Context) {
        context.insert(name, self);
    }
}
