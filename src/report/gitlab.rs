//! GitLab's Code Quality report.

use super::Report;
use super::named::Named;
use crate::model::Severity;
use serde::Serialize;

#[derive(Serialize)]
struct Issue {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
}

/// The open findings as JSON with a final newline; GitLab has no word for an accepted one.
pub fn gitlab(report: &Report<'_>) -> String {
    let open = report.named().into_iter().filter(|named| !named.is_waived());
    let issues: Vec<Issue> = open.map(|named| issue(report, named)).collect();
    serde_json::to_string_pretty(&issues).unwrap_or_default() + "\n"
}

fn issue(report: &Report<'_>, named: Named<'_>) -> Issue {
    Issue {
        description: format!("{}: {}", named.finding.rule.code, report.sentences(named.finding)),
        check_name: named.finding.rule.code,
        fingerprint: named.fingerprint(),
        severity: match named.finding.severity {
            Severity::Error => "major",
            Severity::Warning => "minor",
            Severity::Info => "info",
        },
        location: Location { lines: Lines { begin: named.finding.line }, path: named.path },
    }
}
