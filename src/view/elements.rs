//! What Art. 28 asks of a processor agreement, and the clauses of ours that answer it.

use super::{Anchor, Said};
use crate::law::{Element, Law, eur_lex};
use crate::model::{Clause, ElementId, Lang, Word};
use serde::Serialize;

/// An element of Art. 28 in words, with the official text.
#[derive(Clone, Debug, Serialize)]
pub struct ElementView {
    pub label: &'static str,
    pub reference: Said,
    pub href: String,
    /// Whether Art. 28 asks for it, or only a careful reader.
    pub is_required: bool,
}

/// A clause that answers an element.
#[derive(Clone, Debug, Serialize)]
pub struct AnswerView {
    pub element: ElementView,
    pub clause: Anchor,
}

/// The element that a heading's id names.
pub fn element(law: &Law, id: &str, lang: Lang) -> Option<ElementView> {
    let id = ElementId::parse(id)?;
    law.elements.iter().find(|element| element.id == id).map(|element| view(law, element, lang))
}

/// Which clause answers which element, in the order of the law, what is required first. A clause that says nothing
/// answers nothing.
pub fn answers(law: &Law, clauses: &[Clause], lang: Lang) -> Vec<AnswerView> {
    let mut elements: Vec<&Element> = law.elements.iter().collect();
    elements.sort_by_key(|element| !element.required);
    let answer = |element: &&Element| {
        let clause = clauses.iter().find(|clause| clause.id == element.id.word() && clause.says_something())?;
        let anchor = Anchor { href: format!("#{}", clause.id), text: clause.title.clone() };
        Some(AnswerView { element: view(law, element, lang), clause: anchor })
    };
    elements.iter().filter_map(answer).collect()
}

fn view(law: &Law, element: &Element, lang: Lang) -> ElementView {
    ElementView {
        label: element.id.label(lang),
        reference: Said::new(&element.reference.0, lang),
        href: eur_lex(&law.gdpr.celex, lang),
        is_required: element.required,
    }
}
