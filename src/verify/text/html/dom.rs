//! A page as a tree, built by html5ever. The tree has bounds, since an answer of a few kilobytes can be written so that
//! it unfolds into millions of elements.

use crate::verify::text::Unreadable;
use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::{Attribute, LocalName, ParseOpts, QualName, parse_document};
use std::borrow::Cow;
use std::cell::{Ref, RefCell};

/// Nodes a page has at most; the largest real ones have a tenth of it.
const NODES: usize = 500_000;
/// Elements that are left open at once; browsers stop at 512.
const OPEN: usize = 1000;
/// Bytes given to the parser before its tree is counted again.
const STEP: usize = 1024;

pub type NodeId = usize;

/// A tree of nodes; the document is node 0.
pub struct Dom {
    nodes: Vec<Node>,
}

struct Node {
    parent: Option<NodeId>,
    children: Vec<NodeId>,
    data: Data,
}

enum Data {
    Element(QualName, Vec<Attribute>),
    Text(StrTendril),
    Other,
}

impl Dom {
    /// Parses a page.
    ///
    /// # Errors
    /// When the page unfolds beyond all bounds.
    pub fn parse(page: &str) -> Result<Self, Unreadable> {
        if super::depth::of(page, OPEN) > OPEN {
            return Err(Unreadable::TooLarge);
        }
        let mut parser = parse_document(Sink::default(), ParseOpts::default());
        let mut rest = page;
        while !rest.is_empty() {
            let (step, after) = rest.split_at(rest.floor_char_boundary(STEP.max(4)).max(1));
            parser.process(StrTendril::from(step));
            rest = after;
            if parser.tokenizer.sink.sink.0.borrow().nodes.len() > NODES {
                return Err(Unreadable::TooLarge);
            }
        }
        Ok(parser.finish())
    }

    pub const ROOT: NodeId = 0;

    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    pub fn parent(&self, node: NodeId) -> Option<NodeId> {
        self.nodes[node].parent
    }

    pub fn children(&self, node: NodeId) -> &[NodeId] {
        &self.nodes[node].children
    }

    /// The name of an HTML element.
    pub fn name(&self, node: NodeId) -> Option<&LocalName> {
        match &self.nodes[node].data {
            Data::Element(name, _) => Some(&name.local),
            _ => None,
        }
    }

    pub fn is(&self, node: NodeId, name: &str) -> bool {
        self.name(node).is_some_and(|local| &**local == name)
    }

    pub fn text(&self, node: NodeId) -> Option<&str> {
        match &self.nodes[node].data {
            Data::Text(text) => Some(text),
            _ => None,
        }
    }

    pub fn attribute(&self, node: NodeId, name: &str) -> Option<&str> {
        match &self.nodes[node].data {
            Data::Element(_, attributes) => {
                attributes.iter().find(|attribute| &*attribute.name.local == name).map(|attribute| &*attribute.value)
            }
            _ => None,
        }
    }

    /// The nodes under a node, in the order of the page, without the node itself.
    pub fn descendants(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        let mut open: Vec<NodeId> = self.children(node).iter().rev().copied().collect();
        std::iter::from_fn(move || {
            let next = open.pop()?;
            open.extend(self.children(next).iter().rev());
            Some(next)
        })
    }
}

/// Builds the tree while the parser reads.
struct Sink(RefCell<Dom>);

impl Default for Sink {
    fn default() -> Self {
        let document = Node { parent: None, children: Vec::new(), data: Data::Other };
        Self(RefCell::new(Dom { nodes: vec![document] }))
    }
}

impl Sink {
    fn add(&self, data: Data) -> NodeId {
        let nodes = &mut self.0.borrow_mut().nodes;
        nodes.push(Node { parent: None, children: Vec::new(), data });
        nodes.len() - 1
    }

    /// Puts a node or a text before the child at `at`; a text joins the text before it.
    fn insert(&self, parent: NodeId, at: usize, child: NodeOrText<NodeId>) {
        let node = match child {
            NodeOrText::AppendNode(node) => {
                self.detach(node);
                node
            }
            NodeOrText::AppendText(text) => {
                if self.extend_text(parent, at, &text) {
                    return;
                }
                self.add(Data::Text(text))
            }
        };
        let nodes = &mut self.0.borrow_mut().nodes;
        nodes[node].parent = Some(parent);
        let at = at.min(nodes[parent].children.len());
        nodes[parent].children.insert(at, node);
    }

    fn extend_text(&self, parent: NodeId, at: usize, more: &StrTendril) -> bool {
        let nodes = &mut self.0.borrow_mut().nodes;
        let Some(before) = at.checked_sub(1).and_then(|at| nodes[parent].children.get(at).copied()) else {
            return false;
        };
        match &mut nodes[before].data {
            Data::Text(text) => {
                text.push_tendril(more);
                true
            }
            _ => false,
        }
    }

    fn detach(&self, node: NodeId) {
        let nodes = &mut self.0.borrow_mut().nodes;
        if let Some(parent) = nodes[node].parent.take() {
            // What is moved was put there last, as a rule.
            if let Some(at) = nodes[parent].children.iter().rposition(|child| *child == node) {
                nodes[parent].children.remove(at);
            }
        }
    }

    fn place(&self, node: NodeId) -> Option<(NodeId, usize)> {
        let nodes = &self.0.borrow().nodes;
        let parent = nodes[node].parent?;
        nodes[parent].children.iter().rposition(|child| *child == node).map(|at| (parent, at))
    }
}

impl TreeSink for Sink {
    type Handle = NodeId;
    type Output = Dom;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> Dom {
        self.0.into_inner()
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn get_document(&self) -> NodeId {
        Dom::ROOT
    }

    fn same_node(&self, one: &NodeId, other: &NodeId) -> bool {
        one == other
    }

    #[expect(clippy::unreachable, reason = "the parser asks for names of elements it made, and of nothing else")]
    fn elem_name<'a>(&'a self, target: &'a NodeId) -> Ref<'a, QualName> {
        Ref::map(self.0.borrow(), |dom| match &dom.nodes[*target].data {
            Data::Element(name, _) => name,
            _ => unreachable!("a node without a name"),
        })
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _: ElementFlags) -> NodeId {
        self.add(Data::Element(name, attributes))
    }

    fn create_comment(&self, _: StrTendril) -> NodeId {
        self.add(Data::Other)
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> NodeId {
        self.add(Data::Other)
    }

    fn append(&self, parent: &NodeId, child: NodeOrText<NodeId>) {
        let end = self.0.borrow().children(*parent).len();
        self.insert(*parent, end, child);
    }

    fn append_based_on_parent_node(&self, element: &NodeId, before: &NodeId, child: NodeOrText<NodeId>) {
        match self.place(*element) {
            Some(_) => self.append_before_sibling(element, child),
            None => self.append(before, child),
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    /// A template is no part of what a reader sees, so its contents may stand in the element itself.
    fn get_template_contents(&self, target: &NodeId) -> NodeId {
        *target
    }

    fn append_before_sibling(&self, sibling: &NodeId, child: NodeOrText<NodeId>) {
        if let NodeOrText::AppendNode(node) = &child {
            self.detach(*node);
        }
        if let Some((parent, at)) = self.place(*sibling) {
            self.insert(parent, at, child);
        }
    }

    fn add_attrs_if_missing(&self, target: &NodeId, attributes: Vec<Attribute>) {
        if let Data::Element(_, present) = &mut self.0.borrow_mut().nodes[*target].data {
            for attribute in attributes {
                if present.iter().all(|known| known.name != attribute.name) {
                    present.push(attribute);
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &NodeId) {
        self.detach(*target);
    }

    fn reparent_children(&self, node: &NodeId, new_parent: &NodeId) {
        let nodes = &mut self.0.borrow_mut().nodes;
        let children = std::mem::take(&mut nodes[*node].children);
        for child in &children {
            nodes[*child].parent = Some(*new_parent);
        }
        nodes[*new_parent].children.extend(children);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_a_tree() {
        let dom = Dom::parse("<p class=a>one<b>two</b><table><tr><td>x</table>").unwrap();
        let texts: Vec<_> = dom.descendants(Dom::ROOT).filter_map(|node| dom.text(node)).collect();
        assert_eq!(texts, ["one", "two", "x"]);
        let p = dom.descendants(Dom::ROOT).find(|node| dom.is(*node, "p")).unwrap();
        assert_eq!(dom.attribute(p, "class"), Some("a"));
    }

    #[test]
    fn a_page_that_unfolds_is_refused() {
        let bomb: String =
            "<p>".to_owned() + &(0..900).map(|i| format!("<b x={i}>")).collect::<String>() + &"<p>x".repeat(300_000);
        assert_eq!(Dom::parse(&bomb).err(), Some(Unreadable::TooLarge));
        assert_eq!(Dom::parse(&"<div>".repeat(300_000)).err(), Some(Unreadable::TooLarge));
        assert_eq!(Dom::parse(&"<b><i>".repeat(300_000)).err(), Some(Unreadable::TooLarge));
    }
}
