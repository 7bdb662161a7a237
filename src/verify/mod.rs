//! Looks outside: which links of a register are looked at, and what is recorded of what they answered.

mod known;
pub mod ledger;
pub mod record;
mod watched;
mod yaml;

pub use known::{Known, KnownText, known};
pub use watched::{Choice, ONLY, Watched, watched};

#[cfg(test)]
mod tests;
