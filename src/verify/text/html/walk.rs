//! From elements to blocks.

use super::cells;
use super::chrome::Chrome;
use super::dom::{Dom, NodeId};
use crate::verify::text::document::Document;

/// The text under a node.
pub fn text(dom: &Dom, root: NodeId, chrome: &Chrome<'_>) -> Document {
    let mut walk = Walk {
        dom,
        chrome,
        document: Document::default(),
        line: String::new(),
        open: Vec::new(),
        item: None,
        heading: None,
    };
    let mut steps = vec![Step::Enter(root)];
    while let Some(step) = steps.pop() {
        match step {
            Step::Leave(node) => walk.leave(node),
            Step::Enter(node) if walk.enter(node) => {
                steps.push(Step::Leave(node));
                steps.extend(dom.children(node).iter().rev().map(|child| Step::Enter(*child)));
            }
            Step::Enter(_) => {}
        }
    }
    walk.flush();
    walk.document
}

enum Step {
    Enter(NodeId),
    Leave(NodeId),
}

struct Walk<'d> {
    dom: &'d Dom,
    chrome: &'d Chrome<'d>,
    document: Document,
    /// The block being read.
    line: String,
    /// Lists that are open.
    open: Vec<NodeId>,
    /// The depth of an item whose text is awaited.
    item: Option<u8>,
    heading: Option<u8>,
}

impl Walk<'_> {
    /// Opens an element; whether its children are to be walked.
    fn enter(&mut self, node: NodeId) -> bool {
        if let Some(text) = self.dom.text(node) {
            self.take_text(node, text);
            return false;
        }
        let Some(name) = self.dom.name(node) else { return node == Dom::ROOT };
        if self.chrome.is_left_out(node) {
            return false;
        }
        match &**name {
            "br" | "hr" => self.break_line(),
            "table" if cells::is_data(self.dom, node, self.chrome) => {
                self.flush();
                let captions = self.dom.children(node).iter().filter(|child| self.dom.is(**child, "caption"));
                captions.for_each(|node| self.document.paragraph(&cells::cell_text(self.dom, *node, self.chrome)));
                let (has_head, rows) = cells::rows(self.dom, node, self.chrome);
                self.document.table(has_head, rows);
                return false;
            }
            "ul" | "ol" | "dl" => {
                self.flush();
                self.open.push(node);
            }
            "li" | "dt" => self.begin_item(0),
            "dd" => self.begin_item(1),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.flush();
                self.heading = name.as_bytes().get(1).map(|digit| digit.saturating_sub(b'0'));
            }
            name if is_block(name) => self.break_line(),
            name if name.contains('-') => self.line.push(' '),
            _ => {}
        }
        true
    }

    fn leave(&mut self, node: NodeId) {
        let Some(name) = self.dom.name(node) else { return };
        match &**name {
            "ul" | "ol" | "dl" => {
                self.flush();
                self.item = None;
                self.open.pop();
            }
            "li" | "dt" | "dd" => {
                self.flush();
                self.item = None;
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.flush(),
            name if is_block(name) => self.break_line(),
            _ => {}
        }
    }

    fn take_text(&mut self, node: NodeId, text: &str) {
        let is_set = self.dom.parent(node).is_some_and(|parent| self.dom.is(parent, "pre"));
        if !is_set {
            self.line.push_str(text);
            return;
        }
        for line in text.lines() {
            self.line.push_str(line);
            self.break_line();
        }
    }

    fn begin_item(&mut self, deeper: usize) {
        self.flush();
        let depth = self.open.len().saturating_sub(1) + deeper;
        self.item = Some(u8::try_from(depth).unwrap_or(u8::MAX));
    }

    /// Ends a line; within a heading lines are one.
    fn break_line(&mut self) {
        match self.heading {
            Some(_) => self.line.push(' '),
            None => self.flush(),
        }
    }

    fn flush(&mut self) {
        let line = std::mem::take(&mut self.line);
        let is_empty = line.trim().is_empty();
        match (self.heading.take(), self.item) {
            (Some(level), _) => self.document.heading(level, without_anchor(&line)),
            (None, Some(depth)) if !is_empty => {
                self.item = None;
                self.document.item(depth, &line);
            }
            _ => self.document.paragraph(without_anchor(&line)),
        }
    }
}

/// Signs that open a heading's own address.
fn without_anchor(line: &str) -> &str {
    line.trim().trim_end_matches(['#', '¶', '🔗']).trim_start_matches(['#', '¶', '🔗'])
}

/// Elements that stand on lines of their own.
pub fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "caption"
            | "center"
            | "details"
            | "dir"
            | "div"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "form"
            | "header"
            | "hgroup"
            | "html"
            | "legend"
            | "main"
            | "p"
            | "pre"
            | "search"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "th"
            | "tr"
    )
}
