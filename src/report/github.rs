//! Workflow commands of GitHub Actions: each makes an annotation at the line of a changed file.

use super::Report;
use super::named::{Named, printable};
use crate::model::Severity;

/// A command for every open finding.
pub fn github(report: &Report<'_>) -> String {
    let open = report.named().into_iter().filter(|named| !named.is_waived());
    open.map(|named| command(report, &named)).collect()
}

fn command(report: &Report<'_>, named: &Named<'_>) -> String {
    let finding = named.finding;
    let level = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Info => "notice",
    };
    let file = property(&named.path);
    let title = property(&format!("{} {}", finding.rule.code, finding.rule.name));
    let message = data(&report.sentences(finding));
    format!("::{level} file={file},line={},col={},title={title}::{message}\n", finding.line, finding.column)
}

/// The message of a command, as the runner decodes it.
fn data(text: &str) -> String {
    printable(text).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property, as the runner decodes it.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_ends_no_command_and_starts_none() {
        assert_eq!(
            data("50%: a,\r\n::set-output name=x::y\u{1b}[1m"),
            "50%25: a,%0D%0A::set-output name=x::y\u{fffd}[1m"
        );
        assert_eq!(property("a:b,c%0A\nd"), "a%3Ab%2Cc%250A%0Ad");
    }
}
