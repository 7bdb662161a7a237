//! An assessment as people and machines read it.

mod json;
mod text;
mod what_if;

pub use json::json;
pub use text::{Style, text};
pub use what_if::what_if;
