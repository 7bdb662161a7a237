//! Findings drawn in their files, as rustc draws its own.

use crate::assess::{Assessment, Finding};
use crate::law::Law;
use crate::load::Documents;
use crate::model::{Lang, Severity};
use crate::say::{Arg, speaker};
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

/// How findings are drawn.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    pub lang: Lang,
    /// Columns of the terminal.
    pub width: usize,
}

/// Every open finding with its place, its remedy and its legal basis, then a line that counts them.
/// A finding whose file is not among the documents is told with its place alone.
/// The result holds colour codes; the stream it is printed to decides whether they stay.
pub fn text(assessment: &Assessment, documents: &Documents, law: &Law, style: Style) -> String {
    let renderer = Renderer::styled().term_width(style.width);
    let mut out = String::new();
    for finding in assessment.open() {
        out.push_str(&draw(finding, documents, law, style.lang, &renderer));
        out.push_str("\n\n");
    }
    out + &summary(assessment, style.lang) + "\n"
}

pub(super) fn draw(finding: &Finding, documents: &Documents, law: &Law, lang: Lang, renderer: &Renderer) -> String {
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

pub(super) fn summary(assessment: &Assessment, lang: Lang) -> String {
    let number = |n: usize| Arg::Number(i64::try_from(n).unwrap_or(i64::MAX));
    let args = vec![
        ("vendors", number(assessment.vendors)),
        ("errors", number(assessment.count(Severity::Error))),
        ("warnings", number(assessment.count(Severity::Warning))),
        ("infos", number(assessment.count(Severity::Info))),
        ("waived", number(assessment.findings.len() - assessment.open().count())),
        ("day", assessment.day.into()),
    ];
    speaker(lang).say("check-summary", &args)
}
