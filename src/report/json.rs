//! JSON, version 1: keys and order are held to.

use crate::assess::{Assessment, Finding, Grant};
use crate::law::Law;
use crate::model::{Lang, Severity, Word};
use serde::Serialize;

#[derive(Serialize)]
struct Report<'a> {
    version: u8,
    tool: String,
    as_of: String,
    assume: Vec<String>,
    summary: Summary,
    findings: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Summary {
    vendors: usize,
    errors: usize,
    warnings: usize,
    infos: usize,
    waived: usize,
}

#[derive(Serialize)]
struct Row<'a> {
    rule: &'a str,
    name: &'a str,
    severity: &'a str,
    vendor: Option<&'a str>,
    path: &'a str,
    line: usize,
    column: usize,
    route: String,
    message: String,
    remedy: String,
    basis: Vec<Basis>,
    waiver: Option<WaiverRow<'a>>,
}

#[derive(Serialize)]
struct Basis {
    text: String,
    url: String,
}

#[derive(Serialize)]
struct WaiverRow<'a> {
    reason: Option<&'a str>,
    by: Option<&'a str>,
    until: Option<String>,
}

/// The findings as JSON with a final newline.
pub fn json(assessment: &Assessment, law: &Law, lang: Lang) -> String {
    let count = |severity| assessment.count(severity);
    let report = Report {
        version: 1,
        tool: format!("art28 {}", env!("CARGO_PKG_VERSION")),
        as_of: assessment.day.to_string(),
        assume: law.assumed.iter().map(ToString::to_string).collect(),
        summary: Summary {
            vendors: assessment.vendors,
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            infos: count(Severity::Info),
            waived: assessment.findings.len() - assessment.open().count(),
        },
        findings: assessment.findings.iter().map(|f| row(f, law, lang)).collect(),
    };
    serde_json::to_string_pretty(&report).unwrap_or_default() + "\n"
}

/// Its members are null where values are left out.
fn waiver_row(grant: Option<&Grant>) -> WaiverRow<'_> {
    WaiverRow {
        reason: grant.map(|g| g.reason.as_str()),
        by: grant.map(|g| g.by.as_str()),
        until: grant.map(|g| g.until.to_string()),
    }
}

fn row<'a>(finding: &'a Finding, law: &Law, lang: Lang) -> Row<'a> {
    let citations = finding.basis.iter().filter_map(|id| law.citation(id));
    Row {
        rule: finding.rule.code,
        name: finding.rule.name,
        severity: finding.severity.word(),
        vendor: finding.vendor.as_deref(),
        path: &finding.path,
        line: finding.line,
        column: finding.column,
        route: finding.route.to_string(),
        message: finding.message(lang),
        remedy: finding.remedy(lang),
        basis: citations.map(|c| Basis { text: c.text.get(lang).to_owned(), url: c.url(lang) }).collect(),
        waiver: finding.waiver.as_ref().map(|waived| waiver_row(waived.grant.as_ref())),
    }
}
