//! What of a page isn't its text.

use super::consent;
use super::dom::{Dom, NodeId};
use super::weights::{self, Weight};
use std::collections::HashSet;

/// Elements that are never text: programs, drawings, fields and what stands around the text of every page.
const NEVER: [&str; 34] = [
    "applet", "area", "audio", "base", "canvas", "datalist", "dialog", "embed", "frame", "frameset", "head", "iframe",
    "img", "input", "link", "map", "math", "meta", "meter", "nav", "noscript", "object", "optgroup", "option",
    "output", "picture", "progress", "script", "select", "style", "svg", "template", "title", "video",
];
const ROLES: [&str; 15] = [
    "alertdialog",
    "banner",
    "complementary",
    "contentinfo",
    "dialog",
    "menu",
    "menubar",
    "navigation",
    "progressbar",
    "search",
    "slider",
    "tab",
    "tablist",
    "toolbar",
    "tooltip",
];
/// Parts of names that mean a way around the site; what they name goes if its words are links, or few.
const AROUND: [&str; 33] = [
    "nav",
    "navbar",
    "navigation",
    "menu",
    "menubar",
    "megamenu",
    "sidebar",
    "sidenav",
    "breadcrumb",
    "breadcrumbs",
    "pagination",
    "pager",
    "share",
    "sharing",
    "sharer",
    "social",
    "socials",
    "related",
    "toc",
    "skip",
    "skiplink",
    "lang",
    "language",
    "languages",
    "locale",
    "topbar",
    "feedback",
    "helpful",
    "byline",
    "tags",
    "footer",
    "announcement",
    "promo",
];
/// Names of what is for the ear, or for the mouse alone.
const ASIDES: [&str; 11] = [
    "sr-only",
    "visually-hidden",
    "visuallyhidden",
    "screen-reader-text",
    "screenreader",
    "skip-link",
    "hash-link",
    "header-anchor",
    "anchorjs-link",
    "headerlink",
    "no-print",
];
/// Parts of names of buttons that open a text.
const SWITCHES: [&str; 6] = ["accordion", "collapse", "collapsible", "disclosure", "expander", "toggle"];
/// What has no more words than this is small enough to go by its name alone.
const SMALL: usize = 12;
/// What says more words than this isn't a hint to be hidden, nor the head of a site.
const TEXT: usize = 20;

/// What is known of a page before it is walked.
pub struct Chrome<'d> {
    dom: &'d Dom,
    weights: Vec<Weight>,
    /// Ids of parts that a button or tab opens: hidden at first, and text all the same.
    opened: HashSet<&'d str>,
    /// Parts right behind a heading or a button, as the panels of an accordion are.
    panels: HashSet<NodeId>,
}

impl<'d> Chrome<'d> {
    pub fn new(dom: &'d Dom) -> Self {
        let naming = ["aria-controls", "data-target", "data-bs-target"];
        let names = dom.descendants(Dom::ROOT).flat_map(|node| naming.map(|name| dom.attribute(node, name)));
        let opened = names.flatten().flat_map(str::split_whitespace).map(|id| id.trim_start_matches('#')).collect();
        let panels = dom.descendants(Dom::ROOT).flat_map(|node| panels(dom, node)).collect();
        Self { dom, weights: weights::of(dom), opened, panels }
    }

    /// Whether an element and all in it is left out. What says most of the page's words is its text, whatever it is
    /// called.
    pub fn is_left_out(&self, node: NodeId) -> bool {
        let Some(name) = self.dom.name(node) else { return false };
        let weight = self.weights[node];
        match &**name {
            "html" | "body" | "main" => false,
            "button" => !self.is_in_heading(node) && !self.opens_text(node),
            "textarea" => weight.words <= TEXT,
            name if NEVER.contains(&name) => true,
            _ if self.is_hidden(node, weight) => true,
            _ if weight.said() * 2 > self.weights[Dom::ROOT].said() => false,
            name => {
                self.is_edge(node, name, weight)
                    || self.has_role(node)
                    || self.is_consent(node, weight)
                    || self.is_around(node, weight)
            }
        }
    }

    /// How many words a part says that lead nowhere.
    pub fn said(&self, node: NodeId) -> usize {
        self.weights[node].said()
    }

    /// Heads, feet and sides of the page rather than of its text.
    fn is_edge(&self, node: NodeId, name: &str, weight: Weight) -> bool {
        match name {
            "header" => !self.is_in_text(node) && weight.said() <= TEXT,
            "aside" => !self.is_in_text(node) || weight.linked * 2 >= weight.words,
            "footer" => !self.is_in_article(node) || weight.linked * 2 >= weight.words,
            _ => false,
        }
    }

    fn has_role(&self, node: NodeId) -> bool {
        match self.dom.attribute(node, "role").unwrap_or_default() {
            "alert" | "status" => !self.is_in_text(node),
            role => ROLES.contains(&role) || self.dom.attribute(node, "aria-modal") == Some("true"),
        }
    }

    /// What nobody sees, unless something shows it: a button, or a script that puts a text in its place.
    fn is_hidden(&self, node: NodeId, weight: Weight) -> bool {
        let style = self.dom.attribute(node, "style").unwrap_or_default();
        let is_hidden = self.dom.attribute(node, "hidden").is_some_and(|hidden| hidden != "until-found")
            || self.dom.attribute(node, "aria-hidden") == Some("true")
            || (!style.is_empty() && hides(style));
        is_hidden && !self.is_opened(node) && (weight.said() <= TEXT || self.names(node).any(consent::is_window))
    }

    fn is_opened(&self, node: NodeId) -> bool {
        self.is_a_row(node)
            || self.dom.is(node, "li")
            || self.dom.attribute(node, "role") == Some("tabpanel")
            || self.dom.attribute(node, "id").is_some_and(|id| self.opened.contains(id))
            || self.panels.contains(&node)
    }

    /// A button that is the title of what stands below it.
    fn opens_text(&self, node: NodeId) -> bool {
        self.dom.attribute(node, "aria-expanded").is_some()
            || self.names(node).any(|name| parts(name).iter().any(|part| SWITCHES.contains(&part.as_str())))
    }

    fn is_consent(&self, node: NodeId, weight: Weight) -> bool {
        !weight.holds_main
            && (self.names(node).any(consent::is_product)
                || (weight.holds_controls && self.names(node).any(consent::is_dialog))
                || (weight.holds_answer && self.is_question(node, weight)))
    }

    fn is_question(&self, node: NodeId, weight: Weight) -> bool {
        let labels = ["aria-label", "data-testid", "data-hook"].map(|name| self.dom.attribute(node, name));
        let names = self.names(node).chain(labels.into_iter().flatten());
        consent::is_question(names, weight.said(), || weights::said(self.dom, node))
    }

    /// Navigation and the like, by name; a clause is never mostly links, so no name can hide one.
    fn is_around(&self, node: NodeId, weight: Weight) -> bool {
        let is_listed = |name: &str| parts(name).iter().any(|part| AROUND.contains(&part.as_str()));
        let is_aside = |name: &str| ASIDES.contains(&name.to_ascii_lowercase().as_str());
        (weight.words <= SMALL && self.names(node).any(is_aside))
            || (!weight.holds_main
                && weight.linked * 10 >= weight.words * 6
                && weight.linked > 0
                && !weight.holds_table
                && !self.is_a_row(node)
                && self.names(node).any(is_listed))
    }

    /// Rows and cells of tables may be nothing but links.
    fn is_a_row(&self, node: NodeId) -> bool {
        matches!(self.dom.name(node).map(|name| &**name), Some("table" | "thead" | "tbody" | "tr" | "td" | "th"))
    }

    /// The id and the classes.
    fn names(&self, node: NodeId) -> impl Iterator<Item = &'d str> {
        let classes = self.dom.attribute(node, "class").into_iter().flat_map(str::split_whitespace);
        self.dom.attribute(node, "id").into_iter().chain(classes)
    }

    fn ancestors(&self, node: NodeId) -> impl Iterator<Item = NodeId> {
        std::iter::successors(self.dom.parent(node), |node| self.dom.parent(*node))
    }

    fn is_in_text(&self, node: NodeId) -> bool {
        let is_text =
            |node: NodeId| matches!(self.dom.name(node).map(|name| &**name), Some("main" | "article" | "section"));
        self.ancestors(node).any(|node| is_text(node) || self.dom.attribute(node, "role") == Some("main"))
    }

    fn is_in_article(&self, node: NodeId) -> bool {
        self.ancestors(node).any(|node| self.dom.is(node, "article"))
    }

    fn is_in_heading(&self, node: NodeId) -> bool {
        self.ancestors(node).any(|node| is_heading(self.dom, node))
    }
}

pub fn is_heading(dom: &Dom, node: NodeId) -> bool {
    matches!(dom.name(node).map(|name| &**name), Some("h1" | "h2" | "h3" | "h4" | "h5" | "h6"))
}

fn hides(style: &str) -> bool {
    let style = style.to_ascii_lowercase().replace(' ', "");
    style.contains("display:none") || style.contains("visibility:hidden")
}

/// The elements under a node that stand right behind a heading, a button or what holds a button.
fn panels(dom: &Dom, node: NodeId) -> Vec<NodeId> {
    let opens = |node: NodeId| dom.is(node, "button") || dom.attribute(node, "aria-expanded").is_some();
    let is_switch =
        |node: NodeId| is_heading(dom, node) || opens(node) || dom.children(node).iter().any(|child| opens(*child));
    let elements: Vec<NodeId> = dom.children(node).iter().copied().filter(|child| dom.name(*child).is_some()).collect();
    elements.windows(2).filter(|pair| is_switch(pair[0])).map(|pair| pair[1]).collect()
}

/// The words a name is put together of, in lower case: `siteNav__item-list` is site, nav, item and list.
pub fn parts(name: &str) -> Vec<String> {
    let mut parts: Vec<String> = vec![String::new()];
    let mut was_lower = false;
    for c in name.chars() {
        if !c.is_alphanumeric() || (c.is_uppercase() && was_lower) {
            parts.push(String::new());
        }
        if let Some(part) = parts.last_mut().filter(|_| c.is_alphanumeric()) {
            part.extend(c.to_lowercase());
        }
        was_lower = c.is_lowercase();
    }
    parts.retain(|part| !part.is_empty());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fall_into_words() {
        assert_eq!(parts("siteNav__item-list"), ["site", "nav", "item", "list"]);
        assert!(consent::is_dialog("cookie-banner") && consent::is_dialog("gdprModal"));
        assert!(!consent::is_dialog("cookies") && !consent::is_dialog("message-box"));
        assert!(consent::is_product("onetrust-consent-sdk") && !consent::is_product("trust-center"));
    }
}
