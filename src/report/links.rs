//! Links with what looks at them learnt, as people and machines read it.

use super::Style;
use super::terminal::{BOLD, QUIET, wrapped};
use crate::model::{Lang, Party, Register, TextField, Verdict, Word};
use crate::say::{Arg, Args, Speaker, speaker};
use crate::verify::record::News;
use crate::verify::{Known, TextChange};
use anstyle::AnsiColor;
use chrono::NaiveDate;
use serde::Serialize;

/// A link of a register with how it answered, whether that was learnt just now or recorded before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkLine {
    /// The vendor's id; none for a link of the company.
    pub vendor: Option<String>,
    /// Whose link it is, by name.
    pub name: String,
    /// Its place in the file.
    pub route: String,
    pub url: String,
    /// None where it was never looked at.
    pub verdict: Option<Verdict>,
    pub status: Option<u16>,
    /// Where redirects ended, if elsewhere.
    pub end: Option<String>,
    /// What was learnt of the text, where one was read.
    pub text: Option<News>,
    /// In whole sentences, in the reader's language.
    pub why: String,
    /// Whether there is something for a person to do.
    pub needs_person: bool,
}

/// A text that says something else than before.
#[derive(Clone, Debug)]
pub struct ChangedText {
    /// Whose text it is, by name.
    pub name: String,
    pub field: TextField,
    /// The day of the copy it was compared with.
    pub since: NaiveDate,
    /// The path of the copy that was kept.
    pub path: String,
    /// None where the earlier copy can't be read.
    pub change: Option<TextChange>,
    /// Sub-processors to record that came with the change, as lines of YAML; may be empty.
    pub offer: String,
}

/// What the evidence says, and how old it is.
pub fn recorded(known: &[Known<'_>], register: &Register, day: NaiveDate, lang: Lang) -> Vec<LinkLine> {
    known.iter().map(|link| line(link, register, day, lang)).collect()
}

fn line(known: &Known<'_>, register: &Register, day: NaiveDate, lang: Lang) -> LinkLine {
    let vendor = match known.party {
        Party::Company => None,
        Party::Vendor(id) => register.vendors.iter().find(|vendor| vendor.id == id),
    };
    LinkLine {
        vendor: vendor.map(|vendor| vendor.id.clone()),
        name: vendor.map_or(&register.company.name, |vendor| &vendor.card.name).clone(),
        route: known.route.to_string(),
        url: known.url.as_str().to_owned(),
        verdict: known.seen.map(|seen| seen.verdict),
        status: known.seen.and_then(|seen| seen.status),
        end: known.seen.and_then(|seen| seen.end.as_ref()).map(|end| end.as_str().to_owned()),
        text: known.text.map(|text| text.news),
        why: why(known, day, speaker(lang)),
        needs_person: known.seen.is_none_or(|seen| seen.verdict != Verdict::Ok),
    }
}

fn why(known: &Known<'_>, day: NaiveDate, words: &Speaker) -> String {
    let Some(seen) = known.seen else { return words.plain("looked-never") };
    let age = (day - seen.looked_on).num_days();
    let verdict = Arg::from(seen.verdict);
    let mut said = vec![words.say(
        "looked",
        &vec![("verdict", verdict), ("since", seen.since.into()), ("day", seen.looked_on.into()), ("age", age.into())],
    )];
    if let Some(answered) = seen.answered_on.filter(|_| !seen.verdict.answers()) {
        said.push(words.say("looked-answered", &vec![("day", answered.into())]));
    }
    if let Some(text) = known.text {
        let args: Args = vec![("since", text.seen.copy.taken_on.into()), ("read", text.seen.read_on.into())];
        said.push(words.say("copy-same", &args));
    }
    said.join(" ")
}

#[derive(Serialize)]
struct Report<'a> {
    version: u8,
    looked_on: Option<String>,
    summary: Summary,
    links: Vec<Row<'a>>,
}

#[derive(Serialize)]
struct Summary {
    ok: usize,
    moved: usize,
    gone: usize,
    blocked: usize,
    unreachable: usize,
    refused: usize,
}

#[derive(Serialize)]
struct Row<'a> {
    url: &'a str,
    vendor: Option<&'a str>,
    route: &'a str,
    verdict: Option<&'a str>,
    status: Option<u16>,
    #[serde(rename = "final")]
    end: Option<&'a str>,
    text: &'a str,
    why: &'a str,
}

/// JSON of version 1 with a final newline. `looked_on` is the day of the newest look; null, as a link's verdict, where
/// nothing was ever looked at.
pub fn links_json(lines: &[LinkLine], looked_on: Option<NaiveDate>) -> String {
    let count = |verdict| lines.iter().filter(|line| line.verdict == Some(verdict)).count();
    let report = Report {
        version: 1,
        looked_on: looked_on.map(|day| day.to_string()),
        summary: Summary {
            ok: count(Verdict::Ok),
            moved: count(Verdict::Moved),
            gone: count(Verdict::Gone),
            blocked: count(Verdict::Blocked),
            unreachable: count(Verdict::Unreachable),
            refused: count(Verdict::Refused),
        },
        links: lines.iter().map(row).collect(),
    };
    serde_json::to_string_pretty(&report).unwrap_or_default() + "\n"
}

fn row(line: &LinkLine) -> Row<'_> {
    Row {
        url: &line.url,
        vendor: line.vendor.as_deref(),
        route: &line.route,
        verdict: line.verdict.map(Word::word),
        status: line.status,
        end: line.end.as_deref(),
        text: line.text.map_or("none", News::word),
        why: &line.why,
    }
}

/// The links by vendor, then the texts that changed, then a line that counts the links. The result holds colour codes;
/// the stream it is printed to decides whether they stay. Unless all are asked for, links that need nobody are counted
/// and not shown.
pub fn links_text(lines: &[LinkLine], texts: &[ChangedText], shows_all: bool, style: Style) -> String {
    let shown: Vec<&LinkLine> = lines.iter().filter(|line| shows_all || line.needs_person).collect();
    let of_one = shown.chunk_by(|a, b| (&a.vendor, &a.name) == (&b.vendor, &b.name));
    let blocks = of_one.map(|lines| {
        let name = lines.first().map_or("", |line| line.name.as_str());
        let links: String = lines.iter().map(|line| drawn(line, style)).collect();
        format!("{BOLD}{}{BOLD:#}\n{links}\n", visible(name))
    });
    let texts = texts.iter().map(|text| drawn_text(text, style));
    blocks.chain(texts).collect::<String>() + &summary(lines, style.lang) + "\n"
}

fn drawn_text(text: &ChangedText, style: Style) -> String {
    let ChangedText { name, field, since, path, change, offer } = text;
    let words = speaker(style.lang);
    let args = vec![("vendor", visible(name).into()), ("text", Arg::inside(*field)), ("since", (*since).into())];
    let title = words.say("text-changed-since", &args);
    let kept = words.say("text-kept", &vec![("path", path.as_str().into())]);
    let change = change.as_ref().map_or_else(String::new, |change| change.terminal(style.lang) + "\n");
    let offer = if offer.is_empty() { String::new() } else { format!("{}\n{offer}\n", words.plain("offer-lead")) };
    format!("{BOLD}{title}{BOLD:#}\n{QUIET}{kept}{QUIET:#}\n{change}{offer}")
}

fn drawn(line: &LinkLine, style: Style) -> String {
    let words = speaker(style.lang);
    let label = line.verdict.map_or_else(|| words.plain("look-never"), |verdict| verdict.label(style.lang).to_owned());
    let colour = colour(line.verdict);
    let end = line.end.as_deref().map(|end| format!("    {} {}\n", words.plain("look-end"), visible(end)));
    let end = end.unwrap_or_default();
    let why = wrapped(&format!("    {}", line.why), style.width, 4);
    let (route, url) = (visible(&line.route), &line.url);
    format!("  {colour}{label}{colour:#}  {route}  {QUIET}{url}{QUIET:#}\n{end}{why}\n")
}

/// What a file holds can't write on the terminal itself.
fn visible(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect()
}

fn colour(verdict: Option<Verdict>) -> anstyle::Style {
    match verdict {
        Some(Verdict::Ok) => AnsiColor::Green.on_default(),
        Some(Verdict::Gone) => AnsiColor::Red.on_default(),
        Some(_) => AnsiColor::Yellow.on_default(),
        None => QUIET,
    }
}

/// How many links there are of each verdict; what there is none of isn't named.
fn summary(lines: &[LinkLine], lang: Lang) -> String {
    let words = speaker(lang);
    let of = |verdict: Option<Verdict>| lines.iter().filter(|line| line.verdict == verdict).count();
    let verdicts = Verdict::ALL.iter().map(|verdict| (verdict.label(lang).to_owned(), of(Some(*verdict))));
    let never = (words.plain("look-never"), of(None));
    let counted = verdicts.chain([never]).filter(|(_, count)| *count > 0);
    let counted = counted.map(|(label, count)| {
        words.say("links-of", &vec![("count", count.into()), ("verdict", crate::say::lower_first(&label, lang).into())])
    });
    let counted: Vec<String> = counted.collect();
    let args = vec![("links", lines.len().into()), ("counted", counted.join(", ").into())];
    words.say("links-summary", &args)
}
