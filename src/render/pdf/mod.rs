//! Our own agreement as a PDF, which a customer signs: cover, contents, clauses, annexes, signatures.
//!
//! Values become blocks ([`agreement`], [`clauses`]), blocks become strips of lines and table rows ([`flow`],
//! [`table`]), strips are put on pages ([`pages`]), and pages are written ([`write`]). Nothing is read from outside:
//! the same values give the same bytes.

mod agreement;
mod annexes;
mod block;
mod clauses;
mod flow;
mod fonts;
mod lines;
mod pages;
mod sheet;
mod structure;
mod table;
#[cfg(test)]
mod tests;
mod typography;
mod write;

pub(super) use agreement::{Agreement, pdf};
