//! Pages as they are shown: those of the site with the script that loads them again and, where there is one, the
//! trouble at their top; and the few pages of our own.

use super::shown::Shown;
use crate::model::Lang;
use crate::render::brand;
use crate::say::{Speaker, speaker};
use std::borrow::Cow;
use tera::{Context, Tera};

/// Where our own files are; no tree has this folder.
pub const OWN: &str = "/_art28/";
/// As many troubles as somebody mends in one go.
const SHOWN_TROUBLES: usize = 20;
const TEMPLATES: [(&str, &str); 2] =
    [("page.html", include_str!("page.html")), ("trouble.html", include_str!("trouble.html"))];

/// Files of our own, with their type. Our pages look as those of a company that names no colour.
pub fn own_file(name: &str) -> Option<(&'static str, Cow<'static, str>)> {
    let (javascript, css) = ("text/javascript; charset=utf-8", "text/css; charset=utf-8");
    match name {
        "reload.js" => Some((javascript, include_str!("reload.js").into())),
        "follow.js" => Some((javascript, include_str!("follow.js").into())),
        "style.css" => Some((css, include_str!("../../templates/assets/style.css").into())),
        "brand.css" => Some((css, brand::css(None).into())),
        "icon.svg" => Some(("image/svg+xml", brand::icon("art28", None).into())),
        "trouble.css" => Some((css, include_str!("trouble.css").into())),
        _ => None,
    }
}

/// The pages that are no part of the site, in the language of the terminal.
pub struct OwnPages {
    tera: Tera,
    lang: Lang,
}

impl OwnPages {
    /// # Errors
    /// When the templates that are compiled in are none.
    pub fn new(lang: Lang) -> tera::TeraResult<Self> {
        let mut tera = Tera::new();
        tera.add_raw_templates(TEMPLATES)?;
        Ok(Self { tera, lang })
    }

    pub fn words(&self) -> &'static Speaker {
        speaker(self.lang)
    }

    /// Where one begins: both trees.
    pub fn start(&self) -> String {
        self.fill("serve-start-title", "serve-start-lead")
    }

    pub fn missing(&self) -> String {
        self.fill("missing-title", "serve-missing-lead")
    }

    pub fn waiting(&self) -> String {
        self.fill("serve-waiting-title", "serve-waiting-lead")
    }

    fn fill(&self, title: &str, lead: &str) -> String {
        let words = self.words();
        let mut context = self.context();
        context.insert("title", &words.plain(title));
        context.insert("lead", &words.plain(lead));
        for key in ["public", "public-is", "register", "register-is"] {
            context.insert(key.replace('-', "_"), &words.plain(&format!("serve-{key}")));
        }
        self.tera.render("page.html", &context).unwrap_or_default()
    }

    /// What stands at the top of every page while something is to be mended; empty where nothing is.
    pub fn trouble(&self, troubles: &[String]) -> String {
        if troubles.is_empty() {
            return String::new();
        }
        let words = self.words();
        let (told, more) = troubles.split_at(troubles.len().min(SHOWN_TROUBLES));
        let mut context = self.context();
        context.insert("title", &words.say("serve-trouble", &vec![("count", troubles.len().into())]));
        context.insert("troubles", told);
        if !more.is_empty() {
            context.insert("more", &words.say("more-findings", &vec![("count", more.len().into())]));
        }
        self.tera.render("trouble.html", &context).unwrap_or_default()
    }

    fn context(&self) -> Context {
        let mut context = Context::new();
        context.insert("lang", self.lang.code());
        context
    }
}

/// A page with our script and, at its top, what is to be mended. The page's own policy forbids both, and stays as it is
/// in the site that is published: it is in force from where it stands in the page, and ours come before it.
pub fn dressed(html: &str, shown: &Shown, trouble: &str) -> String {
    let (head, inside) = html.split_at(head_start(html));
    let script = format!("<script src=\"{OWN}reload.js\" data-state=\"{}\"></script>", shown.state);
    if trouble.is_empty() {
        return format!("{head}{script}{inside}");
    }
    let style = format!("<link rel=\"stylesheet\" href=\"{OWN}trouble.css\">");
    let (before, body) = inside.split_at(body_start(inside));
    format!("{head}{script}{style}{before}{trouble}{body}")
}

/// Where the first thing in a page's head may stand. A page may leave out the tags of its root and its head.
fn head_start(html: &str) -> usize {
    let mut rest = html.strip_prefix('\u{feff}').unwrap_or(html);
    loop {
        rest = rest.trim_ascii_start();
        if is_tag(rest, "head") {
            return html.len() - after_tag(rest).len();
        }
        let after = if rest.starts_with("<!--") {
            rest.split_once("-->").map(|(_, after)| after)
        } else {
            (rest.starts_with("<!") || is_tag(rest, "html")).then(|| after_tag(rest))
        };
        match after {
            Some(after) => rest = after,
            None => return html.len() - rest.len(),
        }
    }
}

/// Where the first thing in a page's body may stand; its end where no tag begins the body.
fn body_start(html: &str) -> usize {
    let tags = html.match_indices('<').map(|(at, _)| &html[at..]);
    tags.into_iter().find(|rest| is_tag(rest, "body")).map_or(html.len(), |rest| html.len() - after_tag(rest).len())
}

fn is_tag(rest: &str, name: &str) -> bool {
    let Some(after) = rest.get(1..=name.len()).filter(|tag| tag.eq_ignore_ascii_case(name)) else { return false };
    rest.starts_with('<')
        && rest[1 + after.len()..].starts_with(|c: char| c == '>' || c == '/' || c.is_ascii_whitespace())
}

/// What follows a tag; a `>` between quotes doesn't end it.
fn after_tag(rest: &str) -> &str {
    let mut quote = None;
    for (at, c) in rest.char_indices() {
        match (quote, c) {
            (None, '>') => return &rest[at + 1..],
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            _ => {}
        }
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "<script src=\"/_art28/reload.js\" data-state=\"0\"></script>";

    #[test]
    fn the_script_comes_first_in_the_head() {
        let cases = [
            ("<!doctype html>\n<html lang=\"en\">\n<head>|\n<meta>", true),
            ("\u{feff}<!DOCTYPE HTML><!-- <head> --><HTML data-x='>'><HEAD class=\"a>b\">|<meta>", true),
            ("<!doctype html>|<title>x</title>", true),
            ("<!doctype html><html>|<header>no head</header>", true),
            ("|just text", true),
            ("|", true),
            ("<!-- no end|", false),
        ];
        for (page, has_end) in cases {
            let whole = page.replace('|', "");
            let expected = if has_end { page.replace('|', SCRIPT) } else { format!("{SCRIPT}{whole}") };
            assert_eq!(dressed(&whole, &Shown::default(), ""), expected);
        }
    }

    #[test]
    fn trouble_comes_first_in_the_body() {
        let dress = |page: &str| dressed(page, &Shown::default(), "<aside>");
        let style = "<link rel=\"stylesheet\" href=\"/_art28/trouble.css\">";
        assert_eq!(
            dress("<html><head><title>&lt;body></title></head><body class=\"internal\">\n<main>"),
            format!(
                "<html><head>{SCRIPT}{style}<title>&lt;body></title></head><body class=\"internal\"><aside>\n<main>"
            )
        );
        assert_eq!(dress("<p>x<bodyguard>"), format!("{SCRIPT}{style}<p>x<bodyguard><aside>"));
    }

    #[test]
    fn troubles_are_text_and_not_markup() {
        for lang in Lang::ALL {
            let pages = OwnPages::new(*lang).unwrap();
            let trouble = pages.trouble(&vec!["<script>alert(1)</script> & more".to_owned(); 30]);
            assert!(trouble.contains("&lt;script&gt;alert(1)") && !trouble.contains("<script"), "{trouble}");
            assert_eq!(trouble.matches("<pre").count(), SHOWN_TROUBLES);
            assert!(trouble.contains("30") && trouble.contains("10"), "{trouble}");
            assert!(pages.trouble(&[]).is_empty());
            for page in [pages.start(), pages.missing(), pages.waiting()] {
                assert!(page.contains("href=\"/public/\"") && page.contains("href=\"/register/\""), "{page}");
            }
        }
    }
}
