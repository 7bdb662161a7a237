//! The annexes, from the values the page shows.

use super::agreement::heading;
use super::block::{Block, Cell, Heading, Link, List, Look, Paragraph, Row, Span, Table};
use crate::say::Speaker;
use crate::view::card::{CardView, EntityView, PlaceView};
use crate::view::own_dpa::DpaView;
use crate::view::safeguard::SafeguardView;
use crate::view::{Address, Said};
use url::Url;

pub fn annexes(dpa: &DpaView, words: &Speaker, page: Option<&Url>) -> Vec<Block> {
    let titled = |key: &str, id: &str| [Block::NewPage, heading(words.plain(key), Some(id))];
    let mut all = titled("annex-1", "annex-1").to_vec();
    all.push(Block::Table(parties(dpa, words)));
    all.push(heading(words.plain("annex-2"), Some("annex-2")));
    all.push(Block::Table(processing(dpa, words)));
    all.push(heading(words.plain("annex-3"), Some("annex-3")));
    all.push(measures(dpa, words));
    all.extend(titled("annex-4", "annex-4"));
    all.extend(sub_processors(dpa, words, page));
    all
}

fn blank() -> Cell {
    Cell::plain("\u{a0}", Look::CELL)
}

fn named(words: &Speaker, key: &str) -> Cell {
    Cell::naming(vec![Paragraph::plain(words.plain(key), Look::CELL.bold())])
}

fn head(words: &Speaker, key: &str) -> Cell {
    Cell::plain(words.plain(key), Look::CELL.bold())
}

fn said(said: &Said) -> Span {
    Span { lang: said.lang, ..Span::plain(&said.text) }
}

/// Texts one after another, each in its language.
fn listed(items: &[Said], words: &Speaker) -> Vec<Span> {
    let mut spans = Vec::new();
    for item in items {
        if !spans.is_empty() {
            spans.push(Span::plain(", "));
        }
        spans.push(said(item));
    }
    if spans.is_empty() { vec![missing(words)] } else { spans }
}

fn missing(words: &Speaker) -> Span {
    Span { italic: true, ..Span::plain(words.plain("not-stated")) }
}

fn parties(dpa: &DpaView, words: &Speaker) -> Table {
    let entity = &dpa.company.entity;
    let row = |key: &str, of_ours: Vec<Span>| Row {
        cells: vec![named(words, key), blank(), Cell::of(vec![Paragraph { text: of_ours, look: Look::CELL }])],
        at_least: 26.0,
    };
    let mail = |address: &Address| vec![Span::linked(&address.shown, Link::Outside(address.href.clone()))];
    let mut rows =
        vec![row("name", vec![Span::plain(&entity.name)]), row("address", vec![Span::plain(address(entity))])];
    rows.extend(entity.registration.iter().map(|number| row("registration", vec![Span::plain(number)])));
    rows.push(row("contact", mail(&dpa.company.contact)));
    let nobody = || vec![Span::plain("\u{a0}")];
    rows.push(row("dpo", dpa.company.dpo.as_ref().map_or_else(nobody, mail)));
    Table {
        columns: vec![0.26, 0.37, 0.37],
        head: vec![blank(), head(words, "party-controller"), head(words, "party-processor")],
        rows,
        ruled: true,
    }
}

fn address(entity: &EntityView) -> String {
    entity.address.iter().map(String::as_str).chain([entity.country]).collect::<Vec<_>>().join(", ")
}

fn two_columns(rows: Vec<(Cell, Vec<Span>)>) -> Table {
    let row = |(name, text): (Cell, Vec<Span>)| Row {
        cells: vec![name, Cell::of(vec![Paragraph { text, look: Look::CELL }])],
        at_least: 0.0,
    };
    Table { columns: vec![0.28, 0.72], head: Vec::new(), rows: rows.into_iter().map(row).collect(), ruled: true }
}

fn processing(dpa: &DpaView, words: &Speaker) -> Table {
    let one = |text: &Option<Said>| vec![text.as_ref().map_or_else(|| missing(words), said)];
    let of = &dpa.processing;
    two_columns(vec![
        (named(words, "nature"), one(&of.nature)),
        (named(words, "col-purpose"), one(&of.purpose)),
        (named(words, "duration"), one(&of.duration)),
        (named(words, "data"), listed(&of.data, words)),
        (named(words, "subjects"), listed(&of.subjects, words)),
    ])
}

fn measures(dpa: &DpaView, words: &Speaker) -> Block {
    if dpa.measures.is_empty() {
        return Block::Paragraph(Paragraph::plain(words.plain("measures-none"), Look::BODY));
    }
    let area = |area: &str| Cell::naming(vec![Paragraph::plain(area, Look::CELL.bold())]);
    Block::Table(two_columns(dpa.measures.iter().map(|m| (area(&m.area), vec![said(&m.text)])).collect()))
}

fn sub_processors(dpa: &DpaView, words: &Speaker, page: Option<&Url>) -> Vec<Block> {
    let mut intro = vec![Span::plain(format!("{} {}.", words.plain("annex-4-intro"), dpa.as_of.words))];
    if let Some(list) = page.and_then(|page| page.join("index.html").ok()) {
        intro.push(Span::plain(format!(" {}{} ", words.plain("nav-list"), words.plain("colon"))));
        intro.push(Span::linked(list.as_str(), Link::Outside(list.to_string())));
    }
    let mut all = vec![Block::Paragraph(Paragraph { text: intro, look: Look::BODY })];
    if dpa.sub_processors.is_empty() {
        all.push(Block::Paragraph(Paragraph::plain(words.plain("annex-4-none"), Look::BODY)));
    } else {
        let heads = ["col-vendor", "col-purpose", "col-places", "col-safeguard"];
        all.push(Block::Table(Table {
            columns: vec![0.25, 0.21, 0.21, 0.33],
            head: heads.map(|key| head(words, key)).to_vec(),
            rows: dpa.sub_processors.iter().map(|card| row(card, words)).collect(),
            ruled: true,
        }));
    }
    all.extend(announced(dpa, words));
    all
}

fn row(card: &CardView, words: &Speaker) -> Row {
    let mut who = vec![Paragraph::plain(&card.name, Look::CELL.bold())];
    if card.entity.name != card.name {
        who.push(Paragraph::plain(&card.entity.name, Look::SMALL));
    }
    who.push(Paragraph::plain(address(&card.entity), Look::SMALL.quiet()));
    who.extend(card.entity.registration.iter().map(|number| Paragraph::plain(number, Look::SMALL.quiet())));
    let what = [Some(&card.purpose), card.condition.as_ref()];
    let what = what.into_iter().flatten().map(|text| Paragraph { text: vec![said(text)], look: Look::SMALL });
    let cells = vec![
        Cell::naming(who),
        Cell::of(what.collect()),
        Cell::of(card.places.iter().map(|p| place(p, words)).collect()),
        Cell::of(grounds(card, words)),
    ];
    Row { cells, at_least: 0.0 }
}

fn place(place: &PlaceView, words: &Speaker) -> Paragraph {
    let mut text = vec![Span { bold: true, ..Span::plain(place.country) }];
    text.extend(place.region.iter().map(|region| Span::plain(format!(" ({region})"))));
    if !place.uses.is_empty() {
        text.push(Span::plain(format!("{} {}", words.plain("colon"), place.uses)));
    }
    if let Some(when) = &place.when {
        text.extend([Span::plain(" · "), said(when)]);
    }
    Paragraph { text, look: Look::SMALL }
}

fn grounds(card: &CardView, words: &Speaker) -> Vec<Paragraph> {
    if card.eea_only {
        return vec![Paragraph::plain(words.plain("eea-only"), Look::SMALL)];
    }
    card.safeguards.iter().flat_map(|safeguard| safeguarded(safeguard, words)).collect()
}

/// A country with its grounds, and under each the act it stands on: paper has no links.
fn safeguarded(safeguard: &SafeguardView, words: &Speaker) -> Vec<Paragraph> {
    let mut text = vec![Span { bold: true, ..Span::plain(safeguard.country) }];
    text.extend(safeguard.importer.iter().map(|importer| Span::plain(format!(" ({importer})"))));
    text.push(Span::plain(words.plain("colon")));
    if safeguard.grounds.is_empty() {
        text.extend([Span::plain(" "), missing(words)]);
    }
    let mut all = vec![Paragraph { text, look: Look::SMALL }];
    for ground in &safeguard.grounds {
        let link = ground.url.clone().map(Link::Outside);
        all.push(Paragraph { text: vec![Span { link, ..Span::plain(&ground.text) }], look: Look::SMALL });
        all.push(Paragraph::plain(
            &ground.reference,
            Look { size: 7.5, leading: 10.0, above: 0.0, ..Look::SMALL.quiet() },
        ));
    }
    all
}

fn announced(dpa: &DpaView, words: &Speaker) -> Vec<Block> {
    if dpa.announced.is_empty() {
        return Vec::new();
    }
    let item = |card: &CardView| {
        let who = format!(", {}, {}", card.entity.name, address(&card.entity));
        let from = card.since.iter().map(|day| Span::plain(format!(", {} {}", words.plain("from-day"), day.words)));
        let text = [Span { bold: true, ..Span::plain(&card.name) }, Span::plain(who)].into_iter().chain(from).collect();
        vec![Block::Paragraph(Paragraph { text, look: Look::BODY })]
    };
    let title = vec![Span::plain(words.plain("annex-4-announced"))];
    vec![
        Block::Heading(Heading { level: 3, id: Some("announced".to_owned()), text: title }),
        Block::List(List { first: None, items: dpa.announced.iter().map(item).collect() }),
    ]
}
