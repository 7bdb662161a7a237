//! Looks outside: which links of a register are looked at, how they answer, and what is recorded of it.

#[cfg(feature = "net")]
pub mod fetch;
mod known;
pub mod ledger;
mod outcome;
pub mod record;
mod watched;
mod yaml;

pub use known::{Known, KnownText, known};
pub use outcome::{Certificate, Outcome, Page, Why};
pub use watched::{Choice, ONLY, Watched, watched};

#[cfg(test)]
mod tests;
