//! Findings drawn in their files, as rustc draws its own.

use crate::assess::{Alternatives, Assessment, Finding, asks_for_another};
use crate::law::Law;
use crate::load::Documents;
use crate::model::{Lang, Severity};
use crate::say::{Arg, speaker};
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use std::collections::HashSet;

/// How findings are drawn.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    pub lang: Lang,
    /// Columns of the terminal.
    pub width: usize,
}

/// Every open finding with its place, its remedy and its legal basis, then a line that counts them. The first finding
/// of a vendor that asks for another one names alternatives.
/// A finding whose file is not among the documents is told with its place alone.
/// The result holds colour codes; the stream it is printed to decides whether they stay.
pub fn text(assessment: &Assessment, documents: &Documents, law: &Law, style: Style) -> String {
    let renderer = Renderer::styled().term_width(style.width);
    let mut out = String::new();
    let mut told = HashSet::new();
    for finding in assessment.open() {
        let vendor = finding.vendor.as_ref().filter(|id| asks_for_another(finding) && told.insert(id.as_str()));
        let instead = vendor.and_then(|id| assessment.alternatives.get(id)).map(|a| instead(a, style.lang));
        out.push_str(&draw(finding, Told { documents, law, lang: style.lang, instead }, &renderer));
        out.push_str("\n\n");
    }
    out + &summary(assessment, style.lang) + "\n"
}

/// Some findings, each drawn by itself: with its place, its remedy and its legal basis.
pub fn drawn<'a>(
    findings: impl Iterator<Item = &'a Finding>,
    documents: &Documents,
    law: &Law,
    style: Style,
) -> Vec<String> {
    let renderer = Renderer::styled().term_width(style.width);
    findings.map(|finding| draw(finding, Told { documents, law, lang: style.lang, instead: None }, &renderer)).collect()
}

/// What a finding is told with.
pub(super) struct Told<'a> {
    pub documents: &'a Documents,
    pub law: &'a Law,
    pub lang: Lang,
    /// Alternatives to the vendor, in words.
    pub instead: Option<String>,
}

pub(super) fn draw(finding: &Finding, told: Told<'_>, renderer: &Renderer) -> String {
    let Told { documents, law, lang, instead } = told;
    let words = speaker(lang);
    let level = match finding.severity {
        Severity::Error => Level::ERROR.with_name(words.plain("level-error")),
        Severity::Warning => Level::WARNING.with_name(words.plain("level-warning")),
        Severity::Info => Level::INFO.with_name(words.plain("level-info")),
    };
    let message = finding.message(lang);
    let remedy = finding.remedy(lang);
    let basis = basis(finding, law, lang);
    let title = level.primary_title(message).id(finding.rule.code);
    let mut group = match documents.get(&finding.path) {
        Some(document) => title.element(snippet(finding, &document.file.text)),
        None => title.element(Origin::path(&finding.path).line(finding.line).char_column(finding.column)),
    };
    if !basis.is_empty() {
        group = group.element(Level::NOTE.with_name(words.plain("level-basis")).message(basis));
    }
    group = group.element(Level::HELP.with_name(words.plain("level-help")).message(remedy));
    if let Some(instead) = instead {
        group = group.element(Level::NOTE.with_name(words.plain("level-alternatives")).message(instead));
    }
    renderer.render(&[group])
}

fn snippet<'a>(finding: &'a Finding, source: &'a str) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let line_end = source[finding.span.start..].find(['\r', '\n']).map_or(source.len(), |i| finding.span.start + i);
    let one_character = source.ceil_char_boundary(finding.span.start + 1);
    let end = finding.span.end.max(one_character).min(line_end.max(finding.span.start));
    Snippet::source(source)
        .path(finding.path.as_str())
        .annotation(AnnotationKind::Primary.span(finding.span.start..end))
}

/// The sources' names, and under those that share a page its address.
fn basis(finding: &Finding, law: &Law, lang: Lang) -> String {
    let mut pages: Vec<(String, Vec<&str>)> = Vec::new();
    for citation in finding.basis.iter().filter_map(|id| law.citation(id)) {
        let (url, name) = (citation.url(lang), citation.text.get(lang));
        match pages.iter_mut().find(|(known, _)| *known == url) {
            Some((_, names)) => names.push(name),
            None => pages.push((url, vec![name])),
        }
    }
    pages.iter().map(|(url, names)| format!("{}\n{url}", names.join(" · "))).collect::<Vec<_>>().join("\n")
}

fn instead(alternatives: &Alternatives, lang: Lang) -> String {
    let said = |key: &str, names: Vec<Arg>| {
        (!names.is_empty()).then(|| speaker(lang).say(key, &vec![("names", Arg::List(names))]))
    };
    let recorded = alternatives.recorded.iter().map(|name| Arg::from(name.as_str())).collect();
    let lines = [said("instead-recorded", recorded), said("instead-known", alternatives.known.clone())];
    lines.into_iter().flatten().collect::<Vec<_>>().join("\n")
}

pub(super) fn summary(assessment: &Assessment, lang: Lang) -> String {
    let args = vec![
        ("vendors", assessment.vendors.into()),
        ("errors", assessment.count(Severity::Error).into()),
        ("warnings", assessment.count(Severity::Warning).into()),
        ("infos", assessment.count(Severity::Info).into()),
        ("waived", (assessment.findings.len() - assessment.open().count()).into()),
        ("day", assessment.day.into()),
    ];
    speaker(lang).say("check-summary", &args)
}
