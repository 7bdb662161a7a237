//! JUnit XML: a suite a file, a case a finding. A case fails where the finding fails the build.

use super::Report;
use super::named::{Named, printable};
use crate::model::Word;
use crate::say::speaker;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use std::io;

struct Suite {
    path: String,
    cases: Vec<Case>,
}

struct Case {
    name: String,
    line: usize,
    outcome: Outcome,
}

enum Outcome {
    Clean,
    /// Found, but below the severity that fails.
    Passed {
        text: String,
    },
    Failed {
        severity: &'static str,
        message: String,
        text: String,
    },
    Waived {
        message: String,
    },
}

type Xml = Writer<Vec<u8>>;

/// The findings as XML with a final newline. A file without findings has one case, which passes.
pub fn junit(report: &Report<'_>) -> String {
    let named = report.named();
    let suites: Vec<Suite> = report.files.iter().map(|file| suite(report, file, &named)).collect();
    let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
    let written = document(&suites, &mut xml);
    debug_assert!(written.is_ok(), "writing to memory doesn't fail");
    String::from_utf8(xml.into_inner()).unwrap_or_default() + "\n"
}

fn suite(report: &Report<'_>, file: &str, named: &[Named<'_>]) -> Suite {
    let here = named.iter().filter(|n| n.finding.path == file);
    let mut cases: Vec<Case> = here.map(|named| case(report, named)).collect();
    if cases.is_empty() {
        let name = speaker(report.lang).plain("findings-none");
        cases.push(Case { name, line: 1, outcome: Outcome::Clean });
    }
    Suite { path: report.path(file), cases }
}

fn case(report: &Report<'_>, named: &Named<'_>) -> Case {
    let finding = named.finding;
    let route = finding.route.to_string();
    let again = if named.before > 0 { format!("({})", named.before + 1) } else { String::new() };
    let words = [finding.rule.code, finding.rule.name, route.as_str(), again.as_str()];
    let name = words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    Case { name, line: finding.line, outcome: outcome(report, named) }
}

fn outcome(report: &Report<'_>, named: &Named<'_>) -> Outcome {
    let finding = named.finding;
    if finding.waiver.is_some() {
        return Outcome::Waived { message: report.waived(finding) };
    }
    let place = format!("{}:{}:{}", named.path, finding.line, finding.column);
    let basis = report.basis(finding).into_iter().map(|(text, url)| format!("{text} {url}"));
    let lines = [place, finding.message(report.lang), finding.remedy(report.lang)].into_iter().chain(basis);
    let text = lines.collect::<Vec<_>>().join("\n");
    if report.fails_from.is_none_or(|least| finding.severity < least) {
        return Outcome::Passed { text };
    }
    Outcome::Failed { severity: finding.severity.word(), message: finding.message(report.lang), text }
}

fn document(suites: &[Suite], xml: &mut Xml) -> io::Result<()> {
    xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let cases = suites.iter().flat_map(|suite| &suite.cases);
    let attributes = [vec![("name", "art28".to_owned())], counts(cases)].concat();
    element(xml, "testsuites", &attributes, |xml| suites.iter().try_for_each(|suite| write_suite(suite, xml)))
}

fn write_suite(suite: &Suite, xml: &mut Xml) -> io::Result<()> {
    let attributes = [vec![("name", suite.path.clone())], counts(suite.cases.iter())].concat();
    element(xml, "testsuite", &attributes, |xml| {
        suite.cases.iter().try_for_each(|case| write_case(&suite.path, case, xml))
    })
}

fn write_case(path: &str, case: &Case, xml: &mut Xml) -> io::Result<()> {
    let attributes = [
        ("classname", path.to_owned()),
        ("name", case.name.clone()),
        ("file", path.to_owned()),
        ("line", case.line.to_string()),
    ];
    element(xml, "testcase", &attributes, |xml| match &case.outcome {
        Outcome::Clean => Ok(()),
        Outcome::Passed { text } => with_text(xml, "system-out", &[], text),
        Outcome::Failed { severity, message, text } => {
            with_text(xml, "failure", &[("message", message.clone()), ("type", (*severity).to_owned())], text)
        }
        Outcome::Waived { message } => with_text(xml, "skipped", &[("message", message.clone())], ""),
    })
}

type Attribute = (&'static str, String);

/// How many cases there are, and of which kind.
fn counts<'c>(cases: impl Iterator<Item = &'c Case> + Clone) -> Vec<Attribute> {
    let count = |is: fn(&Outcome) -> bool| cases.clone().filter(|case| is(&case.outcome)).count().to_string();
    vec![
        ("tests", count(|_| true)),
        ("failures", count(|outcome| matches!(outcome, Outcome::Failed { .. }))),
        ("errors", "0".to_owned()),
        ("skipped", count(|outcome| matches!(outcome, Outcome::Waived { .. }))),
    ]
}

fn element(
    xml: &mut Xml,
    name: &str,
    attributes: &[Attribute],
    content: impl FnOnce(&mut Xml) -> io::Result<()>,
) -> io::Result<()> {
    let pairs = attributes.iter().map(|(key, value)| (*key, one_line(value)));
    let pairs: Vec<(&str, String)> = pairs.collect();
    let element = xml.create_element(name).with_attributes(pairs.iter().map(|(key, value)| (*key, value.as_str())));
    element.write_inner_content(content).map(|_| ())
}

fn with_text(xml: &mut Xml, name: &str, attributes: &[Attribute], text: &str) -> io::Result<()> {
    element(xml, name, attributes, |xml| xml.write_event(Event::Text(BytesText::new(&printable(text)))))
}

/// An attribute's value: XML reads its line breaks as spaces.
fn one_line(text: &str) -> String {
    printable(text).replace(['\n', '\r', '\t'], " ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use quick_xml::Reader;

    #[test]
    fn no_character_breaks_the_document() {
        let all: String = (0..0x2_0000).filter_map(char::from_u32).collect();
        let nasty = format!("]]> <!-- --> & \" ' \r\n\t {all}");
        let mut xml = Writer::new(Vec::new());
        with_text(&mut xml, "failure", &[("message", nasty.clone())], &nasty).unwrap();
        let written = String::from_utf8(xml.into_inner()).unwrap();
        let is_forbidden = |c: char| (c < ' ' && !"\t\r\n".contains(c)) || matches!(c, '\u{fffe}' | '\u{ffff}');
        assert!(!written.contains(is_forbidden));
        let mut reader = Reader::from_str(&written);
        let Ok(Event::Start(start)) = reader.read_event() else { panic!("an element") };
        assert_eq!(start.attributes().map(|a| a.unwrap().key.as_ref().to_owned()).collect::<Vec<_>>(), ["message"]);
        while !matches!(reader.read_event().unwrap(), Event::Eof) {}
    }
}
