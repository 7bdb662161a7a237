//! Markdown for a terminal: headings bold, paragraphs wrapped, fences indented, the address after each link.

use anstyle::{AnsiColor, Style};
use pulldown_cmark::{Event, Parser, Tag, TagEnd};
use textwrap::{Options, WordSplitter};

pub const BOLD: Style = Style::new().bold();
pub const QUIET: Style = Style::new().dimmed();
const ITALIC: Style = Style::new().italic();
const CODE: Style = AnsiColor::Cyan.on_default();

/// Markdown as lines of a width, each paragraph with an empty line after it. The result holds colour codes; the stream
/// it is printed to decides whether they stay.
pub fn markdown(text: &str, width: usize) -> String {
    let mut page = Page { width, ..Page::default() };
    Parser::new(text).for_each(|event| page.take(event));
    page.out
}

/// A paragraph wrapped to a width; lines after the first begin with `indent` spaces.
pub fn wrapped(text: &str, width: usize, indent: usize) -> String {
    fill(text, width, "", &" ".repeat(indent))
}

/// Lines as they are, moved to the right.
pub fn indented(text: &str) -> String {
    text.lines().map(|line| format!("    {line}").trim_end().to_owned() + "\n").collect()
}

fn fill(text: &str, width: usize, first: &str, others: &str) -> String {
    let options = Options::new(width).initial_indent(first).subsequent_indent(others);
    textwrap::fill(text, options.break_words(false).word_splitter(WordSplitter::NoHyphenation))
}

#[derive(Default)]
struct Page {
    width: usize,
    out: String,
    /// The paragraph being read.
    line: String,
    /// The next number of each open list; none where it isn't numbered.
    lists: Vec<Option<u64>>,
    marker: Option<String>,
    /// Where each open link leads, and where its text begins.
    links: Vec<(String, usize)>,
    is_fence: bool,
}

impl Page {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.is_fence => self.out.push_str(&indented(&text)),
            Event::Text(text) | Event::Html(text) | Event::InlineHtml(text) => self.line.push_str(&text),
            Event::Code(text) => self.line.push_str(&format!("{CODE}{text}{CODE:#}")),
            Event::SoftBreak => self.line.push(' '),
            Event::HardBreak => self.flush(),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { .. } | Tag::Strong => self.line.push_str(&BOLD.render().to_string()),
            Tag::Emphasis => self.line.push_str(&ITALIC.render().to_string()),
            Tag::List(first) => {
                self.flush();
                self.lists.push(first);
            }
            Tag::Item => self.marker = self.lists.last_mut().map(next_marker),
            Tag::Link { dest_url, .. } => self.links.push((dest_url.into_string(), self.line.len())),
            Tag::CodeBlock(_) => self.is_fence = true,
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => {
                self.line.push_str(&BOLD.render_reset().to_string());
                self.end_paragraph();
            }
            TagEnd::Strong => self.line.push_str(&BOLD.render_reset().to_string()),
            TagEnd::Emphasis => self.line.push_str(&ITALIC.render_reset().to_string()),
            TagEnd::Paragraph => self.end_paragraph(),
            TagEnd::Item => self.flush(),
            TagEnd::List(_) => {
                self.lists.pop();
                self.end_list();
            }
            TagEnd::Link => self.end_link(),
            TagEnd::CodeBlock => {
                self.is_fence = false;
                self.out.push('\n');
            }
            _ => {}
        }
    }

    fn end_link(&mut self) {
        let Some((target, start)) = self.links.pop() else { return };
        let shows_target = self.line.get(start..).is_some_and(|text| target.ends_with(text));
        if !shows_target {
            self.line.push_str(&format!(" {QUIET}<{target}>{QUIET:#}"));
        }
    }

    fn end_list(&mut self) {
        if self.lists.is_empty() {
            self.out.push('\n');
        }
    }

    fn end_paragraph(&mut self) {
        self.flush();
        self.end_list();
    }

    fn flush(&mut self) {
        let line = std::mem::take(&mut self.line);
        if line.trim().is_empty() {
            return;
        }
        let depth = "  ".repeat(self.lists.len());
        let marker = self.marker.take();
        let outer = if marker.is_some() { depth.get(2..).unwrap_or_default() } else { depth.as_str() };
        let first = format!("{outer}{}", marker.unwrap_or_default());
        self.out.push_str(&fill(line.trim(), self.width, &first, &depth));
        self.out.push('\n');
    }
}

/// The mark of the next item of a list.
fn next_marker(number: &mut Option<u64>) -> String {
    match number {
        Some(n) => {
            *n += 1;
            format!("{}. ", *n - 1)
        }
        None => "- ".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str, width: usize) -> String {
        anstream::adapter::strip_str(&markdown(text, width)).to_string()
    }

    #[test]
    fn prose_is_wrapped_and_links_are_shown() {
        let text = "## A *heading*\n\nOne two three `four` five **six** seven.\n\n- [Text](https://example.com/a)\n- [https://example.com](https://example.com)\n  more\n\n1. x\n2. y\n   - z\n";
        let expected = "A heading\n\nOne two three four\nfive six seven.\n\n- Text\n  <https://example.com/a>\n- https://example.com\n  more\n\n1. x\n2. y\n  - z\n\n";
        assert_eq!(plain(text, 20), expected);
    }

    #[test]
    fn fences_keep_their_lines() {
        let text = "```yaml\nname: Vendor, a long line that is not wrapped\n\nb: c\n```\n";
        assert_eq!(plain(text, 20), "    name: Vendor, a long line that is not wrapped\n\n    b: c\n\n");
    }

    #[test]
    fn colours_take_no_room() {
        assert_eq!(plain("**aaaa** **bbbb** **cccc**", 14), "aaaa bbbb cccc\n\n");
    }
}
