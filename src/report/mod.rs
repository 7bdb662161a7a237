//! An assessment as people and machines read it.

mod json;
mod text;

pub use json::json;
pub use text::{Style, text};
