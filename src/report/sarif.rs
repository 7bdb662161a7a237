//! SARIF 2.1.0, for code scanning and editors.

use super::Report;
use super::named::Named;
use crate::assess::Finding;
use crate::load::Documents;
use crate::model::{Lang, Severity};
use crate::rules::{self, Rule};
use crate::say::speaker;
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use serde::Serialize;
use std::collections::BTreeMap;

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
/// What paths are relative to. It has no address: where a repository lies is nobody's business.
const ROOT: &str = "%SRCROOT%";

#[derive(Serialize)]
struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    tool: Tool,
    language: &'static str,
    automation_details: Automation,
    invocations: [Invocation; 1],
    original_uri_base_ids: BTreeMap<&'static str, Base>,
    /// A column is a character, not a unit of UTF-16.
    column_kind: &'static str,
    results: Vec<Outcome>,
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Driver {
    name: &'static str,
    version: &'static str,
    semantic_version: &'static str,
    #[serde(skip_serializing_if = "str::is_empty")]
    information_uri: &'static str,
    language: &'static str,
    rules: Vec<Descriptor>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Descriptor {
    id: &'static str,
    name: &'static str,
    short_description: Message,
    full_description: Message,
    help: Message,
    default_configuration: Configuration,
    properties: Tags,
}

#[derive(Serialize)]
struct Message {
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    markdown: Option<String>,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct Tags {
    tags: [String; 2],
}

#[derive(Serialize)]
struct Automation {
    id: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation {
    execution_successful: bool,
    properties: Circumstances,
}

#[derive(Serialize)]
struct Circumstances {
    as_of: String,
    assume: Vec<String>,
}

#[derive(Serialize)]
struct Base {
    description: Message,
}

/// What the standard calls a result.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Outcome {
    rule_id: &'static str,
    rule_index: usize,
    level: &'static str,
    message: Message,
    locations: [Location; 1],
    partial_fingerprints: BTreeMap<&'static str, String>,
    /// Empty, not absent, where nothing is waived: the standard wants it in all results or in none (3.27.23).
    suppressions: Vec<Suppression>,
    properties: Facts,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    physical_location: Physical,
    #[serde(skip_serializing_if = "Option::is_none")]
    logical_locations: Option<[Logical; 1]>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Physical {
    artifact_location: Artifact,
    region: Region,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Artifact {
    uri: String,
    uri_base_id: &'static str,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    start_column: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_line: Option<usize>,
    /// The column after the last character.
    #[serde(skip_serializing_if = "Option::is_none")]
    end_column: Option<usize>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Logical {
    fully_qualified_name: String,
    kind: &'static str,
}

#[derive(Serialize)]
struct Suppression {
    kind: &'static str,
    status: &'static str,
    justification: String,
}

#[derive(Serialize)]
struct Facts {
    #[serde(skip_serializing_if = "Option::is_none")]
    vendor: Option<String>,
    basis: Vec<Source>,
}

#[derive(Serialize)]
struct Source {
    text: String,
    url: String,
}

/// The findings, and all rules with their texts, as JSON with a final newline.
pub fn sarif(report: &Report<'_>) -> String {
    let log = Log { schema: SCHEMA, version: "2.1.0", runs: [run(report)] };
    serde_json::to_string_pretty(&log).unwrap_or_default() + "\n"
}

fn run(report: &Report<'_>) -> Run {
    let root = Base { description: plain(speaker(report.lang).plain("repository-root")) };
    let circumstances = Circumstances { as_of: report.assessment.day.to_string(), assume: report.assumed() };
    Run {
        tool: Tool { driver: driver(report) },
        language: report.lang.code(),
        automation_details: Automation { id: format!("art28/{}", report.folder) },
        invocations: [Invocation { execution_successful: true, properties: circumstances }],
        original_uri_base_ids: BTreeMap::from([(ROOT, root)]),
        column_kind: "unicodeCodePoints",
        results: report.named().iter().map(|named| outcome(report, named)).collect(),
    }
}

fn driver(report: &Report<'_>) -> Driver {
    Driver {
        name: "art28",
        version: env!("CARGO_PKG_VERSION"),
        semantic_version: env!("CARGO_PKG_VERSION"),
        information_uri: env!("CARGO_PKG_REPOSITORY"),
        language: report.lang.code(),
        rules: rules::ALL.iter().map(|rule| descriptor(report, rule)).collect(),
    }
}

fn descriptor(report: &Report<'_>, rule: &Rule) -> Descriptor {
    let prose = prose(rule, report.lang);
    let first_section = prose.split("\n### ").next().unwrap_or_default();
    let text = first_section.split_once('\n').map_or(first_section, |(_, text)| text);
    let description = text.trim().split("\n\n").next().unwrap_or_default();
    Descriptor {
        id: rule.code,
        name: rule.name,
        short_description: plain(report.title(rule)),
        full_description: plain(without_markup(description)),
        help: Message { text: without_markup(prose), markdown: Some(prose.to_owned()) },
        default_configuration: Configuration { level: level(rule.severity) },
        properties: Tags { tags: ["gdpr".to_owned(), rule.code[..3].to_lowercase()] },
    }
}

/// A rule's explanation; in English where a language has its messages alone.
fn prose(rule: &Rule, lang: Lang) -> &'static str {
    let texts = rules::texts(rule);
    let of = |lang| texts.get(lang).map(|text| text.prose.as_str()).filter(|prose| !prose.is_empty());
    of(lang).or_else(|| of(Lang::En)).unwrap_or_default()
}

fn outcome(report: &Report<'_>, named: &Named<'_>) -> Outcome {
    let finding = named.finding;
    let basis = report.basis(finding).into_iter().map(|(text, url)| Source { text, url });
    Outcome {
        rule_id: finding.rule.code,
        rule_index: rules::ALL.iter().position(|rule| rule.code == finding.rule.code).unwrap_or_default(),
        level: level(finding.severity),
        message: plain(literal(&report.sentences(finding))),
        locations: [location(report, named)],
        partial_fingerprints: BTreeMap::from([("ruleFileRoute/v1", named.fingerprint())]),
        suppressions: suppression(report, finding).into_iter().collect(),
        properties: Facts { vendor: finding.vendor.clone(), basis: basis.collect() },
    }
}

fn location(report: &Report<'_>, named: &Named<'_>) -> Location {
    let route = named.finding.route.to_string();
    let logical = Logical { fully_qualified_name: route, kind: "property" };
    Location {
        physical_location: Physical {
            artifact_location: Artifact { uri: uri(&named.path), uri_base_id: ROOT },
            region: region(named.finding, report.documents),
        },
        logical_locations: (!logical.fully_qualified_name.is_empty()).then_some([logical]),
    }
}

/// Without an end, a region reaches to the end of its line: so do places of no length.
fn region(finding: &Finding, documents: &Documents) -> Region {
    let has_length = finding.span.end > finding.span.start;
    let document = documents.get(&finding.path).filter(|_| has_length);
    let end = document.map(|document| document.file.line_column(finding.span.end));
    Region {
        start_line: finding.line,
        start_column: finding.column,
        end_line: end.map(|(line, _)| line),
        end_column: end.map(|(_, column)| column),
    }
}

fn suppression(report: &Report<'_>, finding: &Finding) -> Option<Suppression> {
    finding.waiver.as_ref()?;
    Some(Suppression { kind: "external", status: "accepted", justification: report.waived(finding) })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "note",
    }
}

fn plain(text: String) -> Message {
    Message { text, markdown: None }
}

/// A message that holds neither placeholders nor links, whatever the values in it (3.11.5, 3.11.6).
fn literal(text: &str) -> String {
    text.replace('{', "{{").replace('}', "}}").replace("](", "]\u{200b}(")
}

/// A path as a relative reference: everything but unreserved characters and `/` is encoded.
fn uri(path: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte);
    let encode = |byte: u8| if is_plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    path.bytes().map(encode).collect()
}

/// The words of a Markdown text, a paragraph a line, without its examples.
fn without_markup(markdown: &str) -> String {
    let mut text = String::new();
    let mut is_example = false;
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::CodeBlock(_)) => is_example = true,
            Event::End(TagEnd::CodeBlock) => is_example = false,
            Event::Text(part) | Event::Code(part) if !is_example => text.push_str(&part),
            Event::SoftBreak | Event::HardBreak => text.push(' '),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::Item) => text.push('\n'),
            _ => {}
        }
    }
    text.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_relative_references() {
        assert_eq!(uri("vendors/a-b_c.1~.yaml"), "vendors/a-b_c.1~.yaml");
        assert_eq!(uri("vendors/é %2f#?a:b.yaml"), "vendors/%C3%A9%20%252f%23%3Fa%3Ab.yaml");
    }

    #[test]
    fn values_are_neither_placeholders_nor_links() {
        assert_eq!(literal("{0} [a](https://example.com)"), "{{0}} [a]\u{200b}(https://example.com)");
    }

    #[test]
    fn markup_is_left_out_of_plain_texts() {
        let markdown =
            "### What\n\nA `key` and\n[a *link*](https://example.com).\n\n```yaml\nx: 1\n```\n\n- one\n- two\n";
        assert_eq!(without_markup(markdown), "What\nA key and a link.\none\ntwo");
    }
}
