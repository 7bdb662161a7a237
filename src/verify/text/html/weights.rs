//! How many words each part of a page has, how many of them in links, and what it holds.

use super::consent;
use super::dom::{Dom, NodeId};

/// Words of a button at most.
const LABEL: usize = 4;

/// What stands under a node, the node included.
#[derive(Clone, Copy, Default)]
pub struct Weight {
    pub words: usize,
    /// Words in links and buttons.
    pub linked: usize,
    /// The main part, an article or a first heading is in it.
    pub holds_main: bool,
    pub holds_table: bool,
    /// A link, a button or a field is in it.
    pub holds_controls: bool,
    /// A link or a button that answers a question about consent is in it.
    pub holds_answer: bool,
}

impl Weight {
    /// Words that lead nowhere.
    pub fn said(self) -> usize {
        self.words - self.linked
    }
}

/// The weight of every node, by its number.
pub fn of(dom: &Dom) -> Vec<Weight> {
    let mut weights = vec![Weight::default(); dom.len()];
    let order: Vec<NodeId> = dom.descendants(Dom::ROOT).collect();
    for node in order.into_iter().rev() {
        let mut weight = own(dom, node, weights[node]);
        if is_control(dom, node) {
            weight.linked = weight.words;
            weight.holds_controls = true;
            weight.holds_answer |= weight.words <= LABEL && consent::is_answer(&said(dom, node));
        }
        weights[node] = weight;
        if let Some(parent) = dom.parent(node) {
            add(&mut weights[parent], weight);
        }
    }
    weights
}

fn own(dom: &Dom, node: NodeId, below: Weight) -> Weight {
    match dom.name(node).map(|name| &**name) {
        None => Weight { words: dom.text(node).map_or(0, |text| text.split_whitespace().count()), ..below },
        Some("head" | "iframe" | "noscript" | "script" | "select" | "style" | "svg" | "template") => Weight::default(),
        Some("main" | "article" | "h1") => Weight { holds_main: true, ..below },
        Some("table") => Weight { holds_table: true, ..below },
        Some(_) if dom.attribute(node, "role") == Some("main") => Weight { holds_main: true, ..below },
        Some(_) => below,
    }
}

/// All text under a node.
pub fn said(dom: &Dom, node: NodeId) -> String {
    dom.descendants(node).filter_map(|node| dom.text(node)).collect()
}

fn is_control(dom: &Dom, node: NodeId) -> bool {
    matches!(dom.name(node).map(|name| &**name), Some("a" | "button" | "input" | "select"))
        || dom.attribute(node, "role") == Some("button")
}

fn add(sum: &mut Weight, part: Weight) {
    sum.words += part.words;
    sum.linked += part.linked;
    sum.holds_main |= part.holds_main;
    sum.holds_table |= part.holds_table;
    sum.holds_controls |= part.holds_controls;
    sum.holds_answer |= part.holds_answer;
}
