//! Markdown without raw HTML; only http, https, mailto and links inside the site survive.

use crate::model::Clause;
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use serde::Serialize;

/// A heading of the first level of a text, for its table of contents.
#[derive(Clone, Debug, Serialize, PartialEq, Eq)]
pub struct Heading {
    pub id: String,
    pub text: String,
}

/// Markdown as HTML.
pub fn html(markdown: &str) -> String {
    let mut out = String::new();
    pulldown_cmark::html::push_html(&mut out, events(markdown));
    out
}

/// The headings `## … {#id}` of a text.
pub fn headings(markdown: &str) -> Vec<Heading> {
    let mut found = Vec::new();
    let mut open: Option<Heading> = None;
    for event in events(markdown) {
        match event {
            Event::Start(Tag::Heading { level: HeadingLevel::H2, id: Some(id), .. }) => {
                open = Some(Heading { id: id.to_string(), text: String::new() });
            }
            Event::End(TagEnd::Heading(_)) => found.extend(open.take()),
            Event::Text(text) | Event::Code(text) => {
                if let Some(heading) = &mut open {
                    heading.text.push_str(&text);
                }
            }
            _ => {}
        }
    }
    found
}

/// What stands under each heading with an id, whatever its level: its own words and those of headings below it.
pub fn clauses(markdown: &str) -> Vec<Clause> {
    let mut found: Vec<Clause> = Vec::new();
    let mut open: Vec<(HeadingLevel, usize)> = Vec::new();
    let mut is_heading = false;
    for event in events(markdown) {
        match event {
            Event::Start(Tag::Heading { level, id, .. }) => {
                is_heading = true;
                open.retain(|(above, _)| *above < level);
                if let Some(id) = id {
                    open.push((level, found.len()));
                    found.push(Clause { id: id.to_string(), text: String::new() });
                }
            }
            Event::End(TagEnd::Heading(_)) => is_heading = false,
            Event::Text(text) | Event::Code(text) if !is_heading => {
                for (_, at) in &open {
                    found[*at].text.push_str(&text);
                }
            }
            Event::SoftBreak | Event::HardBreak | Event::End(_) => {
                for (_, at) in &open {
                    found[*at].text.push(' ');
                }
            }
            _ => {}
        }
    }
    found
}

/// A value as plain text inside Markdown.
pub fn escaped(text: &str) -> String {
    let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut out = String::with_capacity(one_line.len());
    for c in one_line.chars() {
        if c.is_ascii_punctuation() && !matches!(c, '.' | ',' | '@' | ':' | '/' | '-' | '\'') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// The Markdown of our texts.
pub fn parser(markdown: &str) -> Parser<'_> {
    Parser::new_ext(markdown, Options::ENABLE_HEADING_ATTRIBUTES | Options::ENABLE_STRIKETHROUGH)
}

fn events(markdown: &str) -> impl Iterator<Item = Event<'_>> {
    let mut outside = Vec::new();
    parser(markdown).filter_map(move |event| match event {
        Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
        Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock) => None,
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
        Event::Start(Tag::Link { dest_url, .. }) => {
            let open = opening(&dest_url);
            outside.push(open.is_some());
            open.map(|html| Event::InlineHtml(CowStr::from(html)))
        }
        Event::End(TagEnd::Link) => outside.pop().unwrap_or(false).then(|| Event::InlineHtml(CowStr::from("</a>"))),
        other => Some(other),
    })
}

/// Where a link leads that may stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Inside,
    Outside,
    Mail,
}

/// Where a link leads; none if it may not stay.
pub fn way(href: &str) -> Option<Way> {
    let scheme = href.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase());
    match scheme.as_deref() {
        None => Some(Way::Inside),
        Some("http" | "https") => Some(Way::Outside),
        Some("mailto") => Some(Way::Mail),
        Some(_) => None,
    }
}

/// The opening tag of a link that may stay.
fn opening(href: &str) -> Option<String> {
    let rel = if way(href)? == Way::Outside { " rel=\"noopener nofollow\"" } else { "" };
    Some(format!("<a href=\"{}\"{rel}>", attribute(href)))
}

fn attribute(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn raw_html_and_strange_links_do_not_survive() {
        let shown = html(
            "x <script>y</script> [a](javascript:alert) [b](https://e.org/?a=\"b) [c](data:text/html,x) <b>d</b> ![e](https://e.org/i.png)",
        );
        assert!(!shown.contains("<script") && !shown.contains("javascript:") && !shown.contains("data:"), "{shown}");
        assert!(!shown.contains("<b>") && !shown.contains("<img"), "{shown}");
        assert!(shown.contains("rel=\"noopener nofollow\">b</a>"), "{shown}");
    }

    #[test]
    fn values_stay_text() {
        for value in ["*Acme* [x](y)", "<b>", "# not a heading", "1. no list", "a_b_c", "`x`"] {
            let shown = html(&format!("Name: {}", escaped(value)));
            assert!(!shown.contains("<em>") && !shown.contains("<a ") && !shown.contains("<code>"), "{shown}");
        }
    }

    #[test]
    fn headings_keep_their_ids() {
        let found = headings("## 1. One {#one}\n\n### Inner {#inner}\n\n## Two *b* {#two}\n");
        assert_eq!(
            found,
            [Heading { id: "one".into(), text: "1. One".into() }, Heading { id: "two".into(), text: "Two b".into() }]
        );
    }
}
