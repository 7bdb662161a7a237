//! Looks outside: which links of a register are looked at, how they answer, what texts stand there, and what is
//! recorded of it.

mod changed;
#[cfg(feature = "net")]
pub mod fetch;
mod known;
#[cfg(feature = "net")]
mod learnt;
pub mod ledger;
pub mod list;
mod outcome;
pub mod record;
pub mod text;
mod watched;
mod yaml;

pub use changed::{ShownText, TextChange, offered};
pub use known::{Known, KnownText, known};
#[cfg(feature = "net")]
pub use learnt::Learnt;
pub use outcome::{Certificate, Outcome, Page, Why};
pub use watched::{Choice, ONLY, Watched, watched};

#[cfg(test)]
mod tests;
