//! The logical order of a document, as assistive technology reads it, whatever page a piece lands on.

use super::block::Link;
use krilla::tagging::{Identifier, ListNumbering, Node, TableHeaderScope, Tag, TagGroup, TagKind, TagTree};
use std::num::NonZeroU16;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    Document,
    Section,
    Heading(u8, String),
    Paragraph,
    List { numbered: bool },
    Item,
    Label,
    Body,
    Contents,
    Entry,
    Reference,
    Table,
    Head,
    Rows,
    Row,
    ColumnName,
    RowName,
    Cell,
    Link,
    Code,
    Strong,
    Emphasis,
    Phrase,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ElementId(usize);

/// A place for content in the order of reading; pieces on several lines and pages may fill it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LeafId(usize);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkId(usize);

#[derive(Debug)]
struct Element {
    role: Role,
    lang: Option<&'static str>,
    children: Vec<Child>,
}

#[derive(Debug)]
enum Child {
    Element(ElementId),
    Leaf(LeafId),
}

/// A link with what it is called and where its annotations go.
#[derive(Debug)]
pub struct Linked {
    pub link: Link,
    pub called: String,
    pub leaf: LeafId,
}

#[derive(Debug)]
pub struct Structure {
    elements: Vec<Element>,
    leaves: usize,
    links: Vec<Linked>,
}

impl Structure {
    pub const ROOT: ElementId = ElementId(0);

    pub fn new() -> Self {
        let root = Element { role: Role::Document, lang: None, children: Vec::new() };
        Self { elements: vec![root], leaves: 0, links: Vec::new() }
    }

    pub fn add(&mut self, parent: ElementId, role: Role, lang: Option<&'static str>) -> ElementId {
        let id = ElementId(self.elements.len());
        self.elements.push(Element { role, lang, children: Vec::new() });
        self.elements[parent.0].children.push(Child::Element(id));
        id
    }

    pub fn leaf(&mut self, parent: ElementId) -> LeafId {
        let id = LeafId(self.leaves);
        self.leaves += 1;
        self.elements[parent.0].children.push(Child::Leaf(id));
        id
    }

    pub fn link(&mut self, link: Link, called: String, leaf: LeafId) -> LinkId {
        self.links.push(Linked { link, called, leaf });
        LinkId(self.links.len() - 1)
    }

    pub fn linked(&self, id: LinkId) -> &Linked {
        &self.links[id.0]
    }

    /// Where the identifiers of drawn content are collected.
    pub fn drawn(&self) -> Drawn {
        Drawn(vec![Vec::new(); self.leaves])
    }

    /// The tree as it is written.
    pub fn tree(&self, drawn: &Drawn, lang: &str) -> TagTree {
        let mut tree = TagTree::new().with_lang(Some(lang.to_owned()));
        for node in self.nodes(Self::ROOT, drawn) {
            tree.push(node);
        }
        tree
    }

    fn nodes(&self, id: ElementId, drawn: &Drawn) -> Vec<Node> {
        let mut nodes = Vec::new();
        for child in &self.elements[id.0].children {
            match child {
                Child::Leaf(leaf) => nodes.extend(drawn.0[leaf.0].iter().map(|i| Node::Leaf(*i))),
                Child::Element(inner) => {
                    let element = &self.elements[inner.0];
                    let group = TagGroup::with_children(tag(&element.role, element.lang), self.nodes(*inner, drawn));
                    nodes.push(Node::Group(group));
                }
            }
        }
        nodes
    }

    /// The roles from the outside in and in order, as a list of lines.
    #[cfg(test)]
    pub fn outline(&self) -> Vec<String> {
        fn walk(structure: &Structure, id: ElementId, depth: usize, out: &mut Vec<String>) {
            for child in &structure.elements[id.0].children {
                if let Child::Element(inner) = child {
                    out.push(format!("{}{:?}", " ".repeat(depth), structure.elements[inner.0].role));
                    walk(structure, *inner, depth + 1, out);
                }
            }
        }
        let mut out = Vec::new();
        walk(self, Self::ROOT, 0, &mut out);
        out
    }
}

/// The identifiers of what was drawn, by leaf.
pub struct Drawn(Vec<Vec<Identifier>>);

impl Drawn {
    pub fn add(&mut self, leaf: LeafId, identifier: Identifier) {
        self.0[leaf.0].push(identifier);
    }
}

fn tag(role: &Role, lang: Option<&'static str>) -> TagKind {
    let lang = lang.map(str::to_owned);
    match role {
        Role::Document | Role::Section => Tag::Section.with_lang(lang).into(),
        Role::Heading(level, title) => {
            let level = NonZeroU16::new(u16::from(*level)).unwrap_or(NonZeroU16::MIN);
            Tag::Hn(level, Some(title.clone())).with_lang(lang).into()
        }
        Role::Paragraph => Tag::P.with_lang(lang).into(),
        Role::List { numbered: true } => Tag::L(ListNumbering::Decimal).into(),
        Role::List { numbered: false } => Tag::L(ListNumbering::Disc).into(),
        Role::Item => Tag::LI.into(),
        Role::Label => Tag::Lbl.into(),
        Role::Body => Tag::LBody.into(),
        Role::Contents => Tag::TOC.into(),
        Role::Entry => Tag::TOCI.into(),
        Role::Reference => Tag::Reference.into(),
        Role::Table => Tag::Table.into(),
        Role::Head => Tag::THead.into(),
        Role::Rows => Tag::TBody.into(),
        Role::Row => Tag::TR.into(),
        Role::ColumnName => Tag::TH(TableHeaderScope::Column).into(),
        Role::RowName => Tag::TH(TableHeaderScope::Row).into(),
        Role::Cell => Tag::TD.into(),
        Role::Link => Tag::Link.into(),
        Role::Code => Tag::Code.into(),
        Role::Strong => Tag::Strong.into(),
        Role::Emphasis => Tag::Em.into(),
        Role::Phrase => Tag::Span.with_lang(lang).into(),
    }
}
