//! Where things land, and that hostile values change nothing about the standards.

use super::block::*;
use super::flow::{Flow, Mark, Strip};
use super::fonts::Setter;
use super::pages::{Page, pages};
use super::sheet::{TEXT_HEIGHT, TEXT_WIDTH};
use super::write::{About, write};
use crate::model::Lang;
use chrono::NaiveDate;

/// What is said on a strip, its columns apart.
fn said(strip: &Strip) -> String {
    let text = |mark: &Mark| match mark {
        Mark::Text { pieces, .. } => Some(pieces.iter().map(|p| p.piece.set.text.as_str()).collect::<String>()),
        _ => None,
    };
    strip.marks.iter().filter_map(text).collect::<Vec<_>>().join("|")
}

/// What is said on each page, a strip a line.
fn set(blocks: &[Block], lang: Lang) -> Vec<Vec<String>> {
    let setter = Setter::new().unwrap();
    let flow = Flow::of(blocks, lang, TEXT_WIDTH, TEXT_HEIGHT, &setter);
    let pages = pages(&flow);
    let of_page = |page: &Page<'_>| {
        for placed in &page.placed {
            assert!(placed.y + placed.strip.height <= TEXT_HEIGHT + 0.01, "{} overflows", said(placed.strip));
        }
        page.placed.iter().map(|placed| said(placed.strip)).collect()
    };
    pages.pages.iter().map(of_page).collect()
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(Paragraph::plain(text, Look::BODY))
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading(Heading { level, id: Some(text.to_owned()), text: vec![Span::plain(text)] })
}

fn table(rows: Vec<Vec<Cell>>, columns: usize) -> Block {
    let share = 1.0 / f32::from(u8::try_from(columns).unwrap());
    Block::Table(Table {
        columns: vec![share; columns],
        head: (0..columns).map(|at| Cell::plain(format!("Head{at}"), Look::CELL)).collect(),
        rows: rows.into_iter().map(|cells| Row { cells, at_least: 0.0 }).collect(),
        ruled: true,
    })
}

fn written(blocks: &[Block], lang: Lang) -> Vec<u8> {
    let setter = Setter::new().unwrap();
    let flow = Flow::of(blocks, lang, TEXT_WIDTH, TEXT_HEIGHT, &setter);
    let about = About {
        title: "Title",
        author: "Vendor",
        lang: lang.code(),
        day: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
        header: ["left", "right"],
        footer: &|page, of| format!("{page}/{of}"),
    };
    write(&flow, &pages(&flow), &about).unwrap()
}

#[test]
fn a_heading_is_never_the_last_line_of_a_page() {
    for lines in 20..60 {
        let mut blocks: Vec<_> = (0..lines).map(|at| paragraph(&format!("line {at}"))).collect();
        blocks.extend([heading(2, "Chapter"), heading(3, "Clause"), paragraph(&"word ".repeat(60))]);
        let pages = set(&blocks, Lang::En);
        let page = pages.iter().find(|page| page.iter().any(|line| line == "Clause")).unwrap();
        let at = page.iter().position(|line| line == "Clause").unwrap();
        assert_eq!(page[at - 1], "Chapter");
        assert!(page.len() >= at + 3, "{lines}: two lines stay with their headings: {page:?}");
    }
}

#[test]
fn no_line_of_a_paragraph_is_left_alone() {
    let long = "word ".repeat(60);
    for lines in 20..60 {
        let mut blocks: Vec<_> = (0..lines).map(|at| paragraph(&format!("line {at}"))).collect();
        blocks.push(paragraph(&long));
        for page in set(&blocks, Lang::En) {
            let of_long = page.iter().filter(|line| line.starts_with("word")).count();
            assert_ne!(of_long, 1, "{lines}: {page:?}");
        }
    }
}

#[test]
fn a_row_moves_whole_and_the_head_comes_along() {
    let row =
        |at: usize| vec![Cell::plain(format!("row{at}"), Look::CELL), Cell::plain("word ".repeat(120), Look::CELL)];
    let pages = set(&[table((0..12).map(row).collect(), 2)], Lang::En);
    assert!(pages.len() > 2);
    assert!(pages.iter().all(|page| page[0] == "Head0|Head1"), "{pages:?}");
    let rows: Vec<_> = pages.iter().flat_map(|page| &page[1..]).collect();
    assert_eq!(rows.len(), 12, "no row is in two places");
    assert!(rows.iter().enumerate().all(|(at, row)| row.starts_with(&format!("row{at}|word"))));
}

#[test]
fn a_row_higher_than_a_page_goes_on_overleaf_and_loses_nothing() {
    let text: Vec<String> = (0..2000).map(|at| format!("word{at}")).collect();
    let pages = set(
        &[table(vec![vec![Cell::plain("name", Look::CELL), Cell::plain(text.join(" "), Look::CELL)]], 2)],
        Lang::En,
    );
    assert!(pages.len() > 2);
    let all = pages.iter().flatten().cloned().collect::<Vec<_>>().join(" ");
    assert!(text.iter().all(|word| all.split([' ', '|']).any(|found| found == word)));
}

#[test]
fn what_stands_together_stays_together() {
    for lines in 20..50 {
        let mut blocks: Vec<_> = (0..lines).map(|at| paragraph(&format!("line {at}"))).collect();
        let inner = (0..8).map(|at| paragraph(&format!("together {at}"))).collect();
        blocks.push(Block::Together(inner));
        let pages = set(&blocks, Lang::En);
        let with: Vec<_> = pages.iter().filter(|p| p.iter().any(|l| l.starts_with("together"))).collect();
        assert_eq!(with.len(), 1, "{lines}");
    }
}

#[test]
fn a_list_is_read_as_one_and_stays_with_its_introduction() {
    let item = |text: &str| vec![paragraph(text)];
    let inner = Block::List(List { first: None, items: vec![item("x"), item("y")] });
    let list = List { first: Some(3), items: vec![vec![paragraph("one"), inner], item("two")] };
    for lines in 20..50 {
        let mut blocks: Vec<_> = (0..lines).map(|at| paragraph(&format!("line {at}"))).collect();
        blocks.extend([paragraph("These :"), Block::List(list.clone())]);
        let pages = set(&blocks, Lang::Fr);
        let page = pages.iter().find(|p| p.iter().any(|l| l == "These\u{a0}:")).unwrap();
        assert_ne!(page.last().unwrap(), "These\u{a0}:", "{lines}");
        let all: Vec<_> = pages.concat();
        assert_eq!(all[all.len() - 4..], ["3.|one", "•|x", "•|y", "4.|two"]);
    }
}

#[test]
fn the_order_of_reading_names_every_part() {
    let setter = Setter::new().unwrap();
    let link = Span::linked("there", Link::Inside("One".into()));
    let nowhere = Span::linked("nowhere", Link::Inside("absent".into()));
    let blocks = [
        heading(4, "Title"),
        heading(4, "One"),
        Block::Paragraph(Paragraph {
            text: vec![link, nowhere, Span { bold: true, ..Span::plain("b") }],
            look: Look::BODY,
        }),
        table(vec![vec![Cell::naming(vec![Paragraph::plain("n", Look::CELL)]), Cell::plain("c", Look::CELL)]], 2),
    ];
    let flow = Flow::of(&blocks, Lang::En, TEXT_WIDTH, TEXT_HEIGHT, &setter);
    let expected = "\
Heading(1, \"Title\")
Heading(2, \"One\")
Paragraph
 Link
 Strong
Table
 Head
  Row
   ColumnName
    Paragraph
   ColumnName
    Paragraph
 Rows
  Row
   RowName
    Paragraph
   Cell
    Paragraph";
    assert_eq!(flow.structure.outline().join("\n"), expected);
}

#[test]
fn hostile_text_still_follows_the_standards() {
    let hostile = [
        "שלום عليكم 日本語",
        "\u{1f469}\u{200d}\u{1f4bb} \u{1f1eb}\u{1f1f7}",
        "\u{0}\u{1}\u{feff}\u{fffe}\u{ffff}",
        "\u{e000}\u{f8ff}\u{10fffd}",
        "a\u{301}\u{302}\u{303}\u{304}",
        "\u{301}",
        "\u{202e}reversed\u{202c}",
        "",
        " ",
        "ﬁ Ⅳ ½ ²",
    ];
    let long = "Very".repeat(300);
    let mut blocks = vec![heading(1, "Title"), Block::Contents, Block::In("fr", vec![heading(2, "")])];
    for text in hostile.into_iter().chain([long.as_str()]) {
        blocks.push(heading(2, text));
        blocks.push(paragraph(text));
        blocks.push(Block::List(List { first: None, items: vec![vec![paragraph(text)], vec![]] }));
        let address = format!("https://example.com/{text}");
        let link = Span { lang: Some("fr"), ..Span::linked(text, Link::Outside(address)) };
        let cell = Cell::of(vec![Paragraph { text: vec![link], look: Look::CELL }]);
        blocks.push(table(vec![vec![cell, Cell::plain(text, Look::CELL)]], 11));
    }
    for lang in Lang::ALL {
        assert!(written(&blocks, *lang).starts_with(b"%PDF-1.7"));
    }
}

#[test]
fn the_same_blocks_give_the_same_bytes() {
    let blocks = [heading(1, "Title"), Block::Contents, heading(2, "One"), heading(2, "Two"), paragraph("x")];
    assert_eq!(written(&blocks, Lang::En), written(&blocks, Lang::En));
}

#[test]
fn a_document_that_breaks_the_standards_is_refused_in_words() {
    let setter = Setter::new().unwrap();
    let flow = Flow::of(&[heading(1, "Title")], Lang::En, TEXT_WIDTH, TEXT_HEIGHT, &setter);
    let day = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let about = About { title: "", author: "", lang: "en", day, header: [""; 2], footer: &|_, _| String::new() };
    let error = write(&flow, &pages(&flow), &about).unwrap_err();
    assert!(error.contains("PDF/UA-1") && error.contains("NoDocumentTitle"), "{error}");
}
