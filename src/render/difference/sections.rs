//! A text as its clauses, and which clause of an earlier text is which of a later one.

use super::words;
use crate::render::markdown::{self, Way};
use pulldown_cmark::{Event, Tag, TagEnd};
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::BTreeMap;

/// What stands between one heading, of whatever level, and the next.
#[derive(Debug, Default)]
pub struct Section {
    pub id: Option<String>,
    pub title: Title,
    pub paragraphs: Vec<Paragraph>,
}

/// A heading's words; another number is no other name.
#[derive(Clone, Debug, Default)]
pub struct Title {
    pub number: String,
    pub name: String,
}

/// A paragraph or an item of a list, as it is read: where a link leads is told if that isn't what it shows.
#[derive(Debug)]
pub struct Paragraph {
    pub text: String,
    pub is_item: bool,
}

/// Words that stand before a clause's number.
const BEFORE_NUMBERS: [&str; 5] = ["Article", "Art.", "Artikel", "Clause", "§"];

impl Title {
    fn new(text: &str) -> Self {
        let text = words::spaced_once(text);
        let is_number = |word: &str| {
            let digits = word.trim_end_matches(['.', ')', ':']);
            !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit() || c == '.')
        };
        let words: Vec<&str> = text.split_whitespace().collect();
        let numbers = match words.as_slice() {
            [first, _, ..] if is_number(first) => 1,
            [first, second, _, ..] if BEFORE_NUMBERS.contains(first) && is_number(second) => 2,
            _ => 0,
        };
        let length = text.split_inclusive(char::is_whitespace).take(numbers).map(str::len).sum();
        let (number, name) = text.split_at(length);
        Self { number: number.trim_end().to_owned(), name: name.to_owned() }
    }

    pub fn whole(&self) -> String {
        if self.number.is_empty() { self.name.clone() } else { format!("{} {}", self.number, self.name) }
    }
}

/// The sections of a text; what stands before the first heading has an empty title.
pub fn read(markdown: &str) -> Vec<Section> {
    let mut reader = Reader { sections: vec![Section::default()], text: String::new(), links: Vec::new(), lists: 0 };
    markdown::parser(markdown).for_each(|event| reader.take(event));
    reader.end_paragraph();
    let is_there = |section: &Section| !section.title.name.is_empty() || !section.paragraphs.is_empty();
    reader.sections.into_iter().filter(is_there).collect()
}

struct Reader {
    sections: Vec<Section>,
    text: String,
    /// Open links: where the words begin and where they lead.
    links: Vec<(usize, String)>,
    lists: usize,
}

impl Reader {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(Tag::Heading { id, .. }) => {
                self.end_paragraph();
                self.sections.push(Section { id: id.map(|id| id.to_string()), ..Section::default() });
            }
            Event::End(TagEnd::Heading(_)) => {
                let title = Title::new(&std::mem::take(&mut self.text));
                self.sections.last_mut().into_iter().for_each(|section| section.title = title.clone());
            }
            Event::Start(Tag::List(_)) => {
                self.end_paragraph();
                self.lists += 1;
            }
            Event::End(TagEnd::List(_)) => self.lists = self.lists.saturating_sub(1),
            Event::Start(Tag::Link { dest_url, .. }) => self.links.push((self.text.len(), dest_url.to_string())),
            Event::End(TagEnd::Link) => self.end_link(),
            Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::CodeBlock | TagEnd::HtmlBlock) => {
                self.end_paragraph()
            }
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.text.push_str(&text);
            }
            Event::SoftBreak | Event::HardBreak => self.text.push(' '),
            _ => {}
        }
    }

    /// Who writes to another mailbox under the same words has changed the agreement.
    fn end_link(&mut self) {
        let Some((start, href)) = self.links.pop() else { return };
        let address = href.strip_prefix("mailto:").unwrap_or(&href);
        let is_outside = matches!(markdown::way(&href), Some(Way::Outside | Way::Mail));
        if is_outside && !self.text.get(start..).is_some_and(|shown| shown.contains(address)) {
            self.text.push_str(&format!(" ({address})"));
        }
    }

    fn end_paragraph(&mut self) {
        let text = words::spaced_once(&std::mem::take(&mut self.text));
        let is_item = self.lists > 0;
        if let (false, Some(section)) = (text.is_empty(), self.sections.last_mut()) {
            section.paragraphs.push(Paragraph { text, is_item });
        }
    }
}

/// Which section of the earlier text each of the later one was.
pub struct Pairs {
    pub of_now: Vec<Option<Pair>>,
    is_kept: Vec<bool>,
}

#[derive(Clone, Copy)]
pub struct Pair {
    /// Its place in the earlier text.
    pub at: usize,
    /// Whether it stands elsewhere among the sections both texts have.
    pub is_moved: bool,
}

impl Pairs {
    pub fn is_gone(&self, at: usize) -> bool {
        !self.is_kept.get(at).copied().unwrap_or(true)
    }
}

/// Sections are the same by the id of their heading, else by its name.
pub fn pairs(before: &[Section], now: &[Section]) -> Pairs {
    let mut of_now: Vec<Option<usize>> = vec![None; now.len()];
    let mut is_kept = vec![false; before.len()];
    let by_id = |section: &Section| section.id.clone();
    let by_name = |section: &Section| Some(words::canonical(&section.title.name).to_lowercase());
    for key in [&by_id as &dyn Fn(&Section) -> Option<String>, &by_name] {
        let mut free: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, section) in before.iter().enumerate().rev().filter(|(at, _)| !is_kept[*at]) {
            key(section).into_iter().for_each(|key| free.entry(key).or_default().push(at));
        }
        for (section, pair) in now.iter().zip(&mut of_now).filter(|(_, pair)| pair.is_none()) {
            *pair = key(section).and_then(|key| free.get_mut(&key)?.pop());
            pair.iter().for_each(|at| is_kept[*at] = true);
        }
    }
    Pairs { of_now: in_place(&of_now), is_kept }
}

/// Tells pairs that kept their order from those that moved.
fn in_place(of_now: &[Option<usize>]) -> Vec<Option<Pair>> {
    let now: Vec<usize> = of_now.iter().flatten().copied().collect();
    let mut before = now.clone();
    before.sort_unstable();
    let mut is_moved: BTreeMap<usize, bool> = now.iter().map(|at| (*at, true)).collect();
    for op in capture_diff_slices(Algorithm::Myers, &before, &now) {
        if let DiffOp::Equal { old_index, len, .. } = op {
            before[old_index..old_index + len].iter().for_each(|at| {
                is_moved.insert(*at, false);
            });
        }
    }
    let pair = |at: usize| Pair { at, is_moved: is_moved.get(&at).copied().unwrap_or_default() };
    of_now.iter().map(|at| at.map(pair)).collect()
}
