//! A page as its text: what a reader comes for, without what stands around it on every page of a site.
//!
//! What is left out is decided element by element, from what the element is and not from a score of the whole page. A
//! score that picks "the article" may pick another part once a banner grows, and a text that changes with the chrome
//! around it can't be compared.

mod cells;
mod chrome;
mod consent;
mod depth;
mod dom;
mod walk;
mod weights;

use super::document::{Block, Document};
use super::unreadable::Unreadable;
use super::walls;
use chrome::Chrome;
use dom::{Dom, NodeId};

/// A part of a page with fewer words isn't what the reader came for.
const FEW: usize = 20;
/// One with fewer may be an opening alone, with the text beside it.
const PART: usize = 100;

/// The text of a page.
///
/// # Errors
/// When the page says nothing by itself, with the reason.
pub fn document(page: &str) -> Result<Document, Unreadable> {
    let dom = Dom::parse(page)?;
    let text = main_text(&dom);
    match walls::wall(&text, page, &dom_hints(&dom)) {
        Some(why) => Err(why),
        None => Ok(text),
    }
}

/// The text of HTML that has nothing around it.
///
/// # Errors
/// When it unfolds beyond all bounds.
pub fn whole(page: &str) -> Result<Document, Unreadable> {
    Dom::parse(page).map(|dom| main_text(&dom))
}

/// The text of the main part if the page marks one, else of the whole.
fn main_text(dom: &Dom) -> Document {
    let chrome = Chrome::new(dom);
    let whole = || walk::text(dom, Dom::ROOT, &chrome);
    let Some(main) = main_part(dom) else { return whole() };
    let marked = walk::text(dom, main, &chrome);
    match marked.word_count() {
        0..FEW => whole(),
        words if words < PART && !holds_table(&marked) && chrome.said(Dom::ROOT) > 3 * chrome.said(main) => {
            Some(whole()).filter(|whole| whole.word_count() > 3 * words).unwrap_or(marked)
        }
        _ => marked,
    }
}

fn holds_table(text: &Document) -> bool {
    text.blocks().iter().any(|block| matches!(block, Block::Table(_)))
}

/// The one element that is marked as the main part.
fn main_part(dom: &Dom) -> Option<NodeId> {
    let mut parts = dom
        .descendants(Dom::ROOT)
        .filter(|node| dom.is(*node, "main") || dom.attribute(*node, "role") == Some("main"))
        .filter(|node| dom.attribute(*node, "hidden").is_none());
    let first = parts.next()?;
    let is_inside_first =
        |node: NodeId| std::iter::successors(Some(node), |node| dom.parent(*node)).any(|n| n == first);
    parts.all(is_inside_first).then_some(first)
}

/// What else a page tells of whether it is whole.
fn dom_hints(dom: &Dom) -> walls::Hints {
    let has = |name: &str| dom.descendants(Dom::ROOT).any(|node| dom.is(node, name));
    let asks_for_password =
        dom.descendants(Dom::ROOT).any(|node| dom.is(node, "input") && dom.attribute(node, "type") == Some("password"));
    let noscript = dom.descendants(Dom::ROOT).filter(|node| dom.is(*node, "noscript"));
    let asides = noscript.flat_map(|node| dom.descendants(node).filter_map(|node| dom.text(node))).collect::<String>();
    walls::Hints { has_script: has("script"), asks_for_password, noscript: asides }
}

#[cfg(test)]
mod tests;
