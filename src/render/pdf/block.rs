//! What a document says, before anything is placed.

/// A part of a document, from top to bottom.
#[derive(Clone, Debug)]
pub enum Block {
    Heading(Heading),
    Paragraph(Paragraph),
    List(List),
    Table(Table),
    /// The table of contents: the headings of the second level that follow.
    Contents,
    /// Stays on one page.
    Together(Vec<Block>),
    /// A text in another language than the document.
    In(&'static str, Vec<Block>),
    NewPage,
    /// Space above what follows, in points.
    Gap(f32),
    Rule,
}

#[derive(Clone, Debug)]
pub struct Heading {
    /// 1 is the document's title.
    pub level: u8,
    pub id: Option<String>,
    pub text: Vec<Span>,
}

#[derive(Clone, Debug)]
pub struct Paragraph {
    pub text: Vec<Span>,
    pub look: Look,
}

#[derive(Clone, Debug)]
pub struct List {
    /// The number of the first item, for a numbered list.
    pub first: Option<u64>,
    pub items: Vec<Vec<Block>>,
}

#[derive(Clone, Debug)]
pub struct Table {
    /// Shares of the width; they add up to one.
    pub columns: Vec<f32>,
    pub head: Vec<Cell>,
    pub rows: Vec<Row>,
    pub ruled: bool,
}

#[derive(Clone, Debug)]
pub struct Row {
    pub cells: Vec<Cell>,
    /// Room for handwriting, in points.
    pub at_least: f32,
}

#[derive(Clone, Debug, Default)]
pub struct Cell {
    pub paragraphs: Vec<Paragraph>,
    /// Names its row.
    pub names_row: bool,
}

/// A stretch of text in one look.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Span {
    pub text: String,
    pub bold: bool,
    pub italic: bool,
    pub code: bool,
    pub struck: bool,
    pub link: Option<Link>,
    pub lang: Option<&'static str>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Link {
    /// To a heading by its id.
    Inside(String),
    /// To an address.
    Outside(String),
}

/// How a paragraph looks; sizes in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    pub size: f32,
    /// From one baseline to the next.
    pub leading: f32,
    pub ink: Ink,
    pub bold: bool,
    /// Space above.
    pub above: f32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    Text,
    Quiet,
    Link,
    Line,
    Shade,
}

/// A line ends here, whatever room is left.
pub const LINE_END: &str = "\u{2028}";

impl Look {
    pub const BODY: Self = Self { size: 10.0, leading: 14.5, ink: Ink::Text, bold: false, above: 7.0 };
    pub const SMALL: Self = Self { size: 8.5, leading: 11.5, ink: Ink::Text, bold: false, above: 2.0 };
    pub const CELL: Self = Self { size: 9.0, leading: 12.0, ink: Ink::Text, bold: false, above: 2.0 };

    pub const fn quiet(self) -> Self {
        Self { ink: Ink::Quiet, ..self }
    }

    pub const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    pub const fn of_heading(level: u8) -> Self {
        match level {
            1 => Self { size: 28.0, leading: 34.0, ink: Ink::Text, bold: true, above: 12.0 },
            2 => Self { size: 14.0, leading: 18.0, ink: Ink::Text, bold: true, above: 22.0 },
            3 => Self { size: 11.0, leading: 15.0, ink: Ink::Text, bold: true, above: 13.0 },
            _ => Self { size: 10.0, leading: 14.5, ink: Ink::Text, bold: true, above: 10.0 },
        }
    }
}

impl Span {
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    pub fn linked(text: impl Into<String>, link: Link) -> Self {
        Self { text: text.into(), link: Some(link), ..Self::default() }
    }
}

impl Paragraph {
    pub fn plain(text: impl Into<String>, look: Look) -> Self {
        Self { text: vec![Span::plain(text)], look }
    }

    /// Whether it announces what follows, and stays with it.
    pub fn introduces(&self) -> bool {
        self.text.last().is_some_and(|span| span.text.trim_end().ends_with(':'))
    }
}

impl Cell {
    pub fn of(paragraphs: Vec<Paragraph>) -> Self {
        Self { paragraphs, names_row: false }
    }

    pub fn plain(text: impl Into<String>, look: Look) -> Self {
        Self::of(vec![Paragraph::plain(text, look)])
    }

    /// A cell that names its row.
    pub fn naming(paragraphs: Vec<Paragraph>) -> Self {
        Self { paragraphs, names_row: true }
    }
}
