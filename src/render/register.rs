//! Legal's register: at the root in the default language, a folder for each other one.

use super::page::{PageView, language_links, up};
use super::{Error, File, Templates, TextChanges, brand};
use crate::assess::Assessment;
use crate::law::Law;
use crate::model::{Evidence, Lang, Register, Severity, Vendor};
use crate::report;
use crate::say::{Args, speaker};
use crate::verify::ShownText;
use crate::view::Day;
use crate::view::register::{DossierView, Office, TextView};
use rayon::prelude::*;
use serde::Serialize;
use tera::Context;

/// What legal's pages are made with, beside the register and what was found in it.
#[derive(Clone, Copy, Debug)]
pub struct RegisterOptions<'a> {
    pub law: &'a Law,
    pub evidence: &'a Evidence,
    pub changes: &'a TextChanges,
}

/// Every file of the internal tree, by path.
///
/// # Errors
/// When a template of the register's own can't be used.
pub fn register(
    register: &Register,
    assessment: &Assessment,
    templates: &Templates<'_>,
    options: RegisterOptions<'_>,
) -> Result<Vec<File>, Error> {
    let RegisterOptions { law, evidence, changes } = options;
    let default = register.company.language();
    let mut files = vec![
        File::new("assets/style.css", templates.files.text("assets/style.css")?.unwrap_or_default()),
        File::new("assets/brand.css", brand::css(register.company.brand.accent.as_deref())),
        File::new("assets/icon.svg", brand::internal_icon(&register.company.name)),
        File::new("findings.json", report::json(assessment, law, default)),
        File::new("robots.txt", "User-agent: *\nDisallow: /\n"),
    ];
    let of_language = |lang: &Lang| {
        let office = Office::new(register, assessment, evidence, law, *lang);
        Tree { office, changes, templates }.pages()
    };
    let trees: Result<Vec<_>, Error> = register.company.languages.par_iter().map(of_language).collect();
    files.extend(trees?.into_iter().flatten());
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// A dossier with what changed in the vendor's texts, in the order of these, and sub-processors to record.
#[derive(Serialize)]
struct DossierPage<'a> {
    #[serde(flatten)]
    view: DossierView,
    changes: Vec<Option<ShownText>>,
    offer: &'a str,
}

struct Tree<'a> {
    office: Office<'a>,
    changes: &'a TextChanges,
    templates: &'a Templates<'a>,
}

impl Tree<'_> {
    fn pages(&self) -> Result<Vec<File>, Error> {
        let words = speaker(self.office.lang);
        let found = self.office.assessment;
        let counts: Args = vec![
            ("errors", found.count(Severity::Error).into()),
            ("warnings", found.count(Severity::Warning).into()),
            ("vendors", found.vendors.into()),
        ];
        let desk = self.page("index.html", "desk", words.plain("desk-title"), words.say("desk-lead", &counts));
        let findings =
            self.page("findings.html", "findings", words.plain("findings-title"), words.say("findings-lead", &counts));
        let desk = || self.fill("register/desk.html", "index.html", &desk, "desk", &self.office.desk());
        let findings =
            || self.fill("register/findings.html", "findings.html", &findings, "findings", &self.office.findings());
        let dossiers =
            || self.office.register.vendors.par_iter().map(|v| self.dossier(v)).collect::<Result<Vec<_>, Error>>();
        let (dossiers, (desk, findings)) = rayon::join(dossiers, || rayon::join(desk, findings));
        let (rules, law) = rayon::join(|| self.rules(), || self.law());
        let mut files = dossiers?;
        let what_if = self.page("what-if.html", "what-if", words.plain("what-if-title"), words.plain("what-if-lead"));
        let what_if = self.fill("register/what-if.html", "what-if.html", &what_if, "what_if", &self.office.what_if());
        files.extend([desk?, findings?, what_if?, rules?, law?]);
        Ok(files)
    }

    fn rules(&self) -> Result<File, Error> {
        let words = speaker(self.office.lang);
        let lead = words.say("rules-lead", &vec![("count", self.office.rule_count().into())]);
        let page = self.page("rules.html", "rules", words.plain("rules-title"), lead);
        self.fill("register/rules.html", "rules.html", &page, "rules", &self.office.rules(super::read_own))
    }

    fn law(&self) -> Result<File, Error> {
        let words = speaker(self.office.lang);
        let page = self.page("law.html", "law", words.plain("law-title"), words.plain("law-lead"));
        self.fill("register/law.html", "law.html", &page, "law", &self.office.law())
    }

    fn dossier(&self, vendor: &Vendor) -> Result<File, Error> {
        let inner = format!("vendors/{}.html", vendor.id);
        let page = self.page(&inner, "vendor", vendor.card.name.clone(), String::new());
        let view = self.office.dossier(vendor);
        let texts = self.changes.of(vendor);
        let change = |text: &TextView| Some(texts?.changes.get(&text.field)?.page(self.office.lang));
        let changes = view.looks.texts.iter().map(change).collect();
        let offer = texts.map_or("", |texts| texts.offer.as_str());
        self.fill("register/dossier.html", &inner, &page, "dossier", &DossierPage { view, changes, offer })
    }

    fn fill<V: Serialize>(
        &self,
        template: &str,
        inner: &str,
        page: &PageView,
        name: &'static str,
        view: &V,
    ) -> Result<File, Error> {
        let mut context = Context::new();
        context.insert("page", page);
        context.insert("company", &self.office.register.company.name);
        context.insert(name, view);
        let html = self.templates.fill(self.office.lang, template, &context)?;
        Ok(File::new(format!("{}{inner}", self.folder(self.office.lang)), html))
    }

    /// The folder of a language: none for the default one.
    fn folder(&self, lang: Lang) -> String {
        if lang == self.office.register.company.language() { String::new() } else { format!("{}/", lang.code()) }
    }

    fn page(&self, inner: &str, here: &'static str, title: String, lead: String) -> PageView {
        let Office { register, assessment, law, lang, .. } = self.office;
        let path = format!("{}{inner}", self.folder(lang));
        PageView {
            lang: lang.code(),
            title,
            lead,
            here,
            root: up(&path),
            home: up(inner),
            languages: language_links(&path, inner, &register.company.languages, |l| self.folder(l)),
            canonical: None,
            alternates: Vec::new(),
            logo: None,
            as_of: Day::new(assessment.day, lang),
            path: path.clone(),
            law_until: Some(Day::new(law.horizon, lang)),
        }
    }
}
