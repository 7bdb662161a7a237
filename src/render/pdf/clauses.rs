//! Markdown as blocks.

use super::block::{Block, Heading, LINE_END, Link, List, Look, Paragraph, Span};
use crate::render::markdown::{self, Way};
use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};
use url::Url;

/// A text's blocks. Links inside the site lead to `base`, the address the text is published at; without one they
/// lead nowhere.
pub fn blocks(markdown: &str, base: Option<&Url>) -> Vec<Block> {
    let mut reader = Reader { base, open: vec![Open::default()], text: Vec::new(), look: vec![Span::default()] };
    for event in markdown::parser(markdown) {
        reader.take(event);
    }
    reader.end_paragraph(Look::BODY);
    reader.open.into_iter().next().unwrap_or_default().blocks
}

struct Reader<'a> {
    base: Option<&'a Url>,
    open: Vec<Open>,
    text: Vec<Span>,
    /// The looks begun and not ended, each with those outside it.
    look: Vec<Span>,
}

#[derive(Default)]
struct Open {
    blocks: Vec<Block>,
    list: Option<List>,
}

impl Reader<'_> {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.say(&text, false),
            Event::Code(text) => self.say(&text, true),
            Event::SoftBreak => self.say(" ", false),
            Event::HardBreak => self.say(LINE_END, false),
            Event::Rule => self.block(Block::Rule),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Strong => self.begin(|look| look.bold = true),
            Tag::Emphasis => self.begin(|look| look.italic = true),
            Tag::Strikethrough => self.begin(|look| look.struck = true),
            Tag::Link { dest_url, .. } => {
                let link = self.link(&dest_url);
                self.begin(|look| look.link = link.or(look.link.take()));
            }
            Tag::Heading { level, id, .. } => {
                let (level, id) = (number(level), id.map(|id| id.to_string()));
                self.block(Block::Heading(Heading { level, id, text: Vec::new() }));
            }
            Tag::List(first) => {
                self.end_paragraph(Look::BODY);
                self.open.push(Open { list: Some(List { first, items: Vec::new() }), ..Open::default() });
            }
            Tag::Item => self.open.push(Open::default()),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong | TagEnd::Emphasis | TagEnd::Strikethrough | TagEnd::Link => {
                self.look.pop();
            }
            TagEnd::Heading(_) => {
                let text = std::mem::take(&mut self.text);
                if let Some(Block::Heading(heading)) = self.open.last_mut().and_then(|open| open.blocks.last_mut()) {
                    heading.text = text;
                }
            }
            TagEnd::Item => {
                self.end_paragraph(Look::BODY);
                let item = self.open.pop().unwrap_or_default().blocks;
                if let Some(list) = self.open.last_mut().and_then(|open| open.list.as_mut()) {
                    list.items.push(item);
                }
            }
            TagEnd::List(_) => {
                if let Some(list) = self.open.pop().and_then(|open| open.list) {
                    self.block(Block::List(list));
                }
            }
            TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock => self.end_paragraph(Look::BODY),
            _ => {}
        }
    }

    fn begin(&mut self, change: impl FnOnce(&mut Span)) {
        let mut look = self.look.last().cloned().unwrap_or_default();
        change(&mut look);
        self.look.push(look);
    }

    fn say(&mut self, text: &str, is_code: bool) {
        let mut span = self.look.last().cloned().unwrap_or_default();
        text.clone_into(&mut span.text);
        span.code = is_code;
        match self.text.last_mut() {
            Some(last)
                if (Span { text: String::new(), ..last.clone() }) == (Span { text: String::new(), ..span.clone() }) =>
            {
                last.text.push_str(&span.text);
            }
            _ => self.text.push(span),
        }
    }

    /// A tight list's items have no paragraphs of their own, so text ends where a block begins.
    fn end_paragraph(&mut self, look: Look) {
        let text = std::mem::take(&mut self.text);
        if !text.is_empty() {
            self.put(Block::Paragraph(Paragraph { text, look }));
        }
    }

    fn block(&mut self, block: Block) {
        self.end_paragraph(Look::BODY);
        self.put(block);
    }

    fn put(&mut self, block: Block) {
        if let Some(open) = self.open.last_mut() {
            open.blocks.push(block);
        }
    }

    fn link(&self, href: &str) -> Option<Link> {
        match markdown::way(href)? {
            Way::Outside | Way::Mail => Some(Link::Outside(href.to_owned())),
            Way::Inside => match href.strip_prefix('#') {
                Some(id) => Some(Link::Inside(id.to_owned())),
                None => self.base?.join(href).ok().map(|url| Link::Outside(url.to_string())),
            },
        }
    }
}

fn number(level: HeadingLevel) -> u8 {
    // The document's own title is the only heading of the first level.
    (level as u8).max(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(blocks: &[Block]) -> String {
        let spans = |text: &[Span]| {
            let one = |s: &Span| {
                let mark = if s.bold {
                    "*"
                } else if s.italic {
                    "_"
                } else if s.code {
                    "`"
                } else if s.struck {
                    "~"
                } else {
                    ""
                };
                let link = match &s.link {
                    Some(Link::Inside(id)) => format!("<#{id}>"),
                    Some(Link::Outside(address)) => format!("<{address}>"),
                    None => String::new(),
                };
                format!("{mark}{}{mark}{link}", s.text)
            };
            text.iter().map(one).collect::<String>()
        };
        let block = |block: &Block| match block {
            Block::Heading(h) => format!("h{}[{}]{}", h.level, h.id.clone().unwrap_or_default(), spans(&h.text)),
            Block::Paragraph(p) => spans(&p.text),
            Block::List(l) => {
                let items: Vec<_> = l.items.iter().map(|item| said(item)).collect();
                format!("list{:?}({})", l.first, items.join(";"))
            }
            other => format!("{other:?}"),
        };
        blocks.iter().map(block).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn markdown_becomes_blocks() {
        let text = "## One {#one}\n\nA **b** *c* `d` ~~e~~\nf\n\n1. x\n   - y\n   - z\n2. w\n\n# Top\n";
        let expected = "h2[one]One|A *b* _c_ `d` ~e~ f|listSome(1)(x|listNone(y;z);w)|h2[]Top";
        assert_eq!(said(&blocks(text, None)), expected);
    }

    #[test]
    fn only_links_that_lead_somewhere_are_links() {
        let text = "[a](#one) [b](index.html) [c](https://example.org) [d](javascript:x) [e](mailto:f@example.org) <b>";
        let base = Url::parse("https://example.com/en/dpa.html").unwrap();
        let expected =
            "a<#one> b<https://example.com/en/index.html> c<https://example.org> d e<mailto:f@example.org> <b>";
        assert_eq!(said(&blocks(text, Some(&base))), expected);
        assert!(said(&blocks(text, None)).starts_with("a<#one> b c<"));
    }
}
