//! The agreement's parts, in the order they are read and signed.

use super::annexes::annexes;
use super::block::{Block, Cell, Heading, Link, Look, Paragraph, Row, Span, Table};
use super::clauses;
use super::flow::Flow;
use super::fonts::Setter;
use super::pages::pages;
use super::sheet::{TEXT_HEIGHT, TEXT_WIDTH};
use super::write::{About, write};
use crate::model::Lang;
use crate::say::{Speaker, speaker};
use crate::view::elements::AnswerView;
use crate::view::own_dpa::DpaView;
use chrono::NaiveDate;
use url::Url;

/// What the PDF is made from: what the page is made from.
pub struct Agreement<'a> {
    pub lang: Lang,
    pub day: NaiveDate,
    /// The clauses as Markdown, filled, and their language.
    pub text: &'a str,
    pub text_lang: &'static str,
    /// Which clause answers which element of Art. 28.
    pub answers: &'a [AnswerView],
    pub dpa: &'a DpaView,
    /// Where the page of the agreement is published.
    pub address: Option<String>,
}

/// The agreement's bytes.
///
/// # Errors
/// When the document would not follow the standards it claims; the text says in what.
pub fn pdf(agreement: &Agreement<'_>) -> Result<Vec<u8>, String> {
    let words = speaker(agreement.lang);
    let dpa = agreement.dpa;
    let setter = Setter::new().ok_or("the fonts of the program can’t be read")?;
    let blocks = blocks(agreement, words);
    let flow = Flow::of(&blocks, agreement.lang, TEXT_WIDTH, TEXT_HEIGHT, &setter);
    let title = words.plain("dpa-title");
    let version = version(dpa, words).unwrap_or_else(|| format!("{} {}", words.plain("true-on"), dpa.as_of.words));
    let footer = |page: usize, of: usize| words.say("pdf-page", &vec![("page", page.into()), ("pages", of.into())]);
    let name = &dpa.company.entity.name;
    let about = About {
        title: &format!("{title} – {name}"),
        author: name,
        lang: agreement.lang.code(),
        day: agreement.day,
        header: [&format!("{title} · {name}"), &version],
        footer: &footer,
    };
    write(&flow, &pages(&flow), &about)
}

fn blocks(agreement: &Agreement<'_>, words: &Speaker) -> Vec<Block> {
    let base = agreement.address.as_deref().and_then(|address| Url::parse(address).ok());
    let mut all = cover(agreement, words);
    all.push(Block::NewPage);
    all.push(heading(words.plain("pdf-contents"), None));
    all.push(Block::Contents);
    all.push(Block::NewPage);
    all.push(Block::In(agreement.text_lang, clauses::blocks(agreement.text, base.as_ref())));
    all.extend(annexes(agreement.dpa, words, base.as_ref()));
    all.extend(answers(agreement, words));
    all.push(signatures(agreement.dpa, words));
    all
}

fn cover(agreement: &Agreement<'_>, words: &Speaker) -> Vec<Block> {
    let dpa = agreement.dpa;
    let note = Look { above: 14.0, ..Look::SMALL.quiet() };
    let mut all = vec![
        Block::Gap(120.0),
        Block::Paragraph(Paragraph::plain(&dpa.company.name, Look { size: 13.0, leading: 18.0, ..Look::BODY.quiet() })),
        Block::Heading(Heading { level: 1, id: None, text: vec![Span::plain(words.plain("dpa-title"))] }),
        Block::Paragraph(Paragraph::plain(words.plain("pdf-under"), Look { size: 11.0, leading: 16.0, ..Look::BODY })),
        Block::Gap(22.0),
        Block::Rule,
        Block::Table(facts(dpa, words)),
        Block::Gap(10.0),
        Block::Rule,
    ];
    if agreement.text_lang != agreement.lang.code() {
        all.push(Block::Paragraph(Paragraph::plain(words.plain("dpa-other-language"), note)));
    }
    all.push(Block::Paragraph(Paragraph::plain(words.plain("pdf-not-advice"), note)));
    all
}

/// Who offers the agreement, and as of when.
fn facts(dpa: &DpaView, words: &Speaker) -> Table {
    let entity = &dpa.company.entity;
    let address = entity.address.iter().map(String::as_str).chain([entity.country]).collect::<Vec<_>>().join(", ");
    let mut facts = vec![("party-processor", entity.name.clone()), ("address", address)];
    facts.extend(entity.registration.clone().map(|number| ("registration", number)));
    facts.push(("contact", dpa.company.contact.shown.clone()));
    if let Some(version) = &dpa.version {
        facts.push(("version", version.version.clone()));
        facts.push(("pdf-effective", version.effective_on.words.clone()));
    }
    facts.push(("pdf-as-of", dpa.as_of.words.clone()));
    let row = |(label, value): (&str, String)| Row {
        cells: vec![
            Cell::naming(vec![Paragraph::plain(words.plain(label), Look::BODY.quiet())]),
            Cell::plain(value, Look::BODY),
        ],
        at_least: 0.0,
    };
    Table { columns: vec![0.32, 0.68], head: Vec::new(), rows: facts.into_iter().map(row).collect(), ruled: false }
}

/// What a customer's lawyer ticks off: each element of Art. 28 and the clause that answers it.
fn answers(agreement: &Agreement<'_>, words: &Speaker) -> Vec<Block> {
    if agreement.answers.is_empty() {
        return Vec::new();
    }
    let clause_lang = (agreement.text_lang != agreement.lang.code()).then_some(agreement.text_lang);
    let one = |span: Span| Cell::of(vec![Paragraph { text: vec![span], look: Look::CELL }]);
    let row = |answer: &AnswerView| {
        let AnswerView { element, clause } = answer;
        let mut named = vec![Paragraph::plain(element.label, Look::CELL)];
        if !element.is_required {
            named.push(Paragraph::plain(words.plain("element-beyond"), Look::SMALL.quiet()));
        }
        let reference = Span::linked(&element.reference.text, Link::Outside(element.href.clone()));
        let clause_id = clause.href.trim_start_matches('#').to_owned();
        let clause = Span { lang: clause_lang, ..Span::linked(&clause.text, Link::Inside(clause_id)) };
        let cells = vec![Cell::naming(named), one(Span { lang: element.reference.lang, ..reference }), one(clause)];
        Row { cells, at_least: 0.0 }
    };
    let head = |key: &str| Cell::plain(words.plain(key), Look::CELL.bold());
    let table = Table {
        columns: vec![0.42, 0.24, 0.34],
        head: ["col-element", "col-provision", "col-clause"].map(head).to_vec(),
        rows: agreement.answers.iter().map(row).collect(),
        ruled: true,
    };
    vec![
        Block::NewPage,
        heading(words.plain("article-28-title"), Some("article-28")),
        Block::Paragraph(Paragraph::plain(words.plain("article-28-intro"), Look::BODY)),
        Block::Table(table),
    ]
}

fn version(dpa: &DpaView, words: &Speaker) -> Option<String> {
    dpa.version.as_ref().map(|version| format!("{} {}", words.plain("version"), version.version))
}

pub fn heading(text: String, id: Option<&str>) -> Block {
    Block::Heading(Heading { level: 2, id: id.map(str::to_owned), text: vec![Span::plain(text)] })
}

/// A block to sign, with room to write.
fn signatures(dpa: &DpaView, words: &Speaker) -> Block {
    let blank = || Cell::plain("\u{a0}", Look::CELL);
    let named = |label: &str| Cell::naming(vec![Paragraph::plain(words.plain(label), Look::CELL)]);
    let head = |label: &str| Cell::plain(words.plain(label), Look::CELL.bold());
    let row = |(label, at_least): (&str, f32)| Row { cells: vec![named(label), blank(), blank()], at_least };
    let company = Row {
        cells: vec![named("pdf-for"), blank(), Cell::plain(&dpa.company.entity.name, Look::CELL)],
        at_least: 30.0,
    };
    let lines = [
        ("pdf-signatory", 30.0),
        ("pdf-capacity", 30.0),
        ("pdf-place", 30.0),
        ("pdf-date", 30.0),
        ("pdf-signature", 76.0),
    ];
    let table = Table {
        columns: vec![0.26, 0.37, 0.37],
        head: vec![Cell::plain("\u{a0}", Look::CELL), head("party-controller"), head("party-processor")],
        rows: std::iter::once(company).chain(lines.map(row)).collect(),
        ruled: true,
    };
    Block::Together(vec![
        heading(words.plain("pdf-signatures"), Some("signatures")),
        Block::Paragraph(Paragraph::plain(words.plain("pdf-sign"), Look::BODY)),
        Block::Table(table),
    ])
}
