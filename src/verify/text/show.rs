//! A difference as people read it: in a terminal, and as values for a page.

use super::difference::{Change, Difference, Mark, Span};
use crate::model::Lang;
use crate::say::{Arg, speaker};
use anstyle::{AnsiColor, Style};
use serde::Serialize;

const HEADING: Style = Style::new().bold();
const REMOVED: Style = AnsiColor::Red.on_default();
const ADDED: Style = AnsiColor::Green.on_default();
const MOVED: Style = AnsiColor::Cyan.on_default();

/// A difference in lines. `-` and `+` stand before lines that went and came, `~` before a changed one with its words in
/// `[-…-]` and `{+…+}`, `>` before a moved one: it reads without its colours too, which the stream it is printed to
/// decides on.
pub fn terminal(difference: &Difference, lang: Lang) -> String {
    let mut out = format!("{}\n", summary(difference).shown(lang));
    for section in &difference.sections {
        let heading = section.heading.clone().unwrap_or_else(|| speaker(lang).plain("text-without-heading"));
        out.push_str(&format!("\n{HEADING}{heading}{HEADING:#}\n"));
        section.changes.iter().for_each(|change| out.push_str(&line(change)));
    }
    out
}

fn line(change: &Change) -> String {
    match change {
        Change::Removed(text) => format!("  {REMOVED}- {text}{REMOVED:#}\n"),
        Change::Added(text) => format!("  {ADDED}+ {text}{ADDED:#}\n"),
        Change::Moved(text) => format!("  {MOVED}> {text}{MOVED:#}\n"),
        Change::Changed(spans) => format!("  ~ {}\n", spans.iter().map(marked).collect::<Vec<_>>().join(" ")),
    }
}

fn marked(span: &Span) -> String {
    match span.mark {
        Mark::Kept => span.text.clone(),
        Mark::Removed => format!("{REMOVED}[-{}-]{REMOVED:#}", span.text),
        Mark::Added => format!("{ADDED}{{+{}+}}{ADDED:#}", span.text),
    }
}

/// How many lines changed, in words.
pub fn summary(difference: &Difference) -> Arg {
    let count = |is: fn(&Change) -> bool| difference.changes().filter(|change| is(change)).count();
    let counted: [(usize, &'static str); 4] = [
        (count(|change| matches!(change, Change::Changed(_))), "text-changed"),
        (count(|change| matches!(change, Change::Added(_))), "text-added"),
        (count(|change| matches!(change, Change::Removed(_))), "text-removed"),
        (count(|change| matches!(change, Change::Moved(_))), "text-moved"),
    ];
    let some = counted.into_iter().filter(|(lines, _)| *lines > 0);
    let said = some.map(|(lines, message)| Arg::Message(message, vec![("count", lines.into())]));
    match said.collect::<Vec<_>>() {
        none if none.is_empty() => Arg::Message("text-same", Vec::new()),
        said => Arg::List(said),
    }
}

/// Changes under a heading, as a page shows them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ShownSection {
    /// Empty where the text has no heading there.
    pub heading: String,
    pub lines: Vec<ShownLine>,
}

/// One line. `kind` is `changed`, `added`, `removed` or `moved`, and the label says it in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ShownLine {
    pub kind: &'static str,
    pub label: String,
    pub spans: Vec<ShownSpan>,
}

/// Words of a line. `mark` is `kept`, `removed` (set as `del`) or `added` (set as `ins`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ShownSpan {
    #[serde(rename = "is")]
    pub mark: &'static str,
    pub text: String,
}

/// A difference as values for a page.
pub fn page(difference: &Difference, lang: Lang) -> Vec<ShownSection> {
    let shown = difference.sections.iter().map(|section| ShownSection {
        heading: section.heading.clone().unwrap_or_default(),
        lines: section.changes.iter().map(|change| shown_line(change, lang)).collect(),
    });
    shown.collect()
}

fn shown_line(change: &Change, lang: Lang) -> ShownLine {
    let whole = |mark, text: &str| vec![ShownSpan { mark, text: text.to_owned() }];
    let (kind, label, spans) = match change {
        Change::Removed(text) => ("removed", "text-line-removed", whole("removed", text)),
        Change::Added(text) => ("added", "text-line-added", whole("added", text)),
        Change::Moved(text) => ("moved", "text-line-moved", whole("kept", text)),
        Change::Changed(spans) => ("changed", "text-line-changed", spaced(spans)),
    };
    ShownLine { kind, label: speaker(lang).plain(label), spans }
}

/// Spans that can stand one after the other: the spaces between them belong to neither.
fn spaced(spans: &[Span]) -> Vec<ShownSpan> {
    let mut shown: Vec<ShownSpan> = Vec::new();
    for span in spans {
        if !shown.is_empty() {
            shown.push(ShownSpan { mark: "kept", text: " ".to_owned() });
        }
        let mark = match span.mark {
            Mark::Kept => "kept",
            Mark::Removed => "removed",
            Mark::Added => "added",
        };
        shown.push(ShownSpan { mark, text: span.text.clone() });
    }
    shown
}
