//! Markdown without raw HTML; only http, https, mailto and links inside the site survive.

use crate::model::Clause;
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use serde::Serialize;
use std::collections::BTreeSet;

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

/// Markdown as HTML on a page that puts HTML of its own under headings with an id, and says where links inside the
/// site lead from there; a link that leads nowhere is no link. An id that the page has already is not given again,
/// and headings lie below the page's title without leaving a level out.
pub fn html_on_page(
    markdown: &str,
    ids: &[&str],
    under: impl Fn(&str) -> Option<String>,
    inside: impl Fn(&str) -> Option<String>,
) -> String {
    let mut taken: BTreeSet<String> = ids.iter().map(|id| (*id).to_owned()).collect();
    let mut open = None;
    let mut above = Vec::new();
    let dressed = events_leading(markdown, inside).flat_map(|mut event| {
        let below = match &mut event {
            Event::Start(Tag::Heading { level, id, .. }) => {
                *level = below_title(*level, &mut above);
                *id = id.take().filter(|id| taken.insert(id.to_string()));
                open.clone_from(id);
                None
            }
            Event::End(TagEnd::Heading(level)) => {
                *level = under_title(&above);
                open.take().and_then(|id| under(&id))
            }
            _ => None,
        };
        [Some(event), below.map(|html| Event::Html(CowStr::from(html)))].into_iter().flatten()
    });
    let mut out = String::new();
    pulldown_cmark::html::push_html(&mut out, dressed);
    out
}

/// The level a heading is shown at, of those that are open with it.
fn below_title(level: HeadingLevel, above: &mut Vec<HeadingLevel>) -> HeadingLevel {
    above.retain(|open| *open < level);
    above.push(level);
    under_title(above)
}

fn under_title(above: &[HeadingLevel]) -> HeadingLevel {
    HeadingLevel::try_from(above.len() + 1).unwrap_or(HeadingLevel::H6)
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
    let mut title: Option<String> = None;
    for event in events(markdown) {
        match event {
            Event::Start(Tag::Heading { level, id, .. }) => {
                title = Some(String::new());
                open.retain(|(above, _)| *above < level);
                if let Some(id) = id {
                    open.push((level, found.len()));
                    found.push(Clause { id: id.to_string(), title: String::new(), text: String::new() });
                }
            }
            Event::End(TagEnd::Heading(ended)) => {
                let own = open.last().filter(|(level, _)| *level == ended);
                if let (Some((_, at)), Some(title)) = (own, title.take()) {
                    found[*at].title = title;
                }
            }
            Event::Text(text) | Event::Code(text) if title.is_some() => {
                title.iter_mut().for_each(|title| title.push_str(&text));
            }
            Event::Text(text) | Event::Code(text) => {
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
    events_leading(markdown, |href| Some(href.to_owned()))
}

/// What a text says, with links inside the site as they lead from the page.
fn events_leading(markdown: &str, inside: impl Fn(&str) -> Option<String>) -> impl Iterator<Item = Event<'_>> {
    let mut outside = Vec::new();
    parser(markdown).filter_map(move |event| match event {
        Event::Html(text) | Event::InlineHtml(text) => Some(Event::Text(text)),
        Event::Start(Tag::HtmlBlock) | Event::End(TagEnd::HtmlBlock) => None,
        Event::Start(Tag::Image { .. }) | Event::End(TagEnd::Image) => None,
        Event::Start(Tag::Link { dest_url, .. }) => {
            let open = opening(&dest_url, &inside);
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
fn opening(href: &str, inside: impl Fn(&str) -> Option<String>) -> Option<String> {
    match way(href)? {
        Way::Outside => Some(format!("<a href=\"{}\" rel=\"noopener nofollow\">", in_html(href))),
        Way::Mail => Some(format!("<a href=\"{}\">", in_html(href))),
        Way::Inside => inside(href).map(|href| format!("<a href=\"{}\">", in_html(&href))),
    }
}

/// A text inside HTML, also inside an attribute.
pub fn in_html(text: &str) -> String {
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
    fn a_page_puts_its_own_under_headings_and_leads_links() {
        let under = |id: &str| (id == "one").then(|| "<p>note</p>\n".to_owned());
        let inside = |href: &str| (!href.starts_with('#')).then(|| format!("../{href}"));
        let text =
            "## One {#one}\n\n[a](b.html) [c](#gone) [d](https://e.org)\n\n## Two {#two}\n\n## {#one}\n\n## {#top}\n";
        assert_eq!(
            html_on_page(text, &["top"], under, inside),
            "<h2 id=\"one\">One</h2>\n<p>note</p>\n<p><a href=\"../b.html\">a</a> c \
             <a href=\"https://e.org\" rel=\"noopener nofollow\">d</a></p>\n<h2 id=\"two\">Two</h2>\n<h2></h2>\n<h2></h2>\n"
        );
    }

    #[test]
    fn headings_leave_no_level_out_below_the_title_of_the_page() {
        let tags = |text: &str| {
            let shown = html_on_page(text, &[], |_| None, |_| None);
            shown.lines().map(|line| line[..4].to_owned() + &line[line.len() - 5..]).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(
            tags("# A\n\n## B\n\n#### C\n\n#### D\n\n# E\n"),
            "<h2></h2> <h3></h3> <h4></h4> <h4></h4> <h2></h2>"
        );
        assert_eq!(tags("## A\n\n### B\n\n## C\n"), "<h2></h2> <h3></h3> <h2></h2>");
        assert_eq!(tags("# A\n\n## B\n\n### C\n\n#### D\n\n##### E\n\n###### F\n").matches("h6").count(), 4);
    }

    #[test]
    fn clauses_have_their_titles_and_the_words_below() {
        let found = clauses("## 1. *One* {#one}\n\nfirst\n\n### In `it` {#in}\n\nsecond\n\n## No id\n\nthird\n");
        let said: Vec<_> = found.iter().map(|c| (c.id.as_str(), c.title.as_str(), c.text.trim())).collect();
        assert_eq!(said[0].0, "one");
        assert_eq!(said[0].1, "1. One");
        assert!(said[0].2.contains("first") && said[0].2.contains("second") && !said[0].2.contains("third"));
        assert_eq!(said[1], ("in", "In it", "second"));
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
