//! What a register says, in types: a company, its vendors, each with a public and an internal half.
//!
//! Nothing here can be serialised: only views list what is shown, so a half can't be printed whole.

mod company;
mod country;
mod dossier;
mod lang;
mod link;
mod names;
mod period;
mod vendor;
pub mod words;

pub use company::*;
pub use country::Country;
pub use dossier::*;
pub use lang::{Lang, Text};
pub use link::{BadLink, Contact, Link};
pub use names::normalised;
pub use period::{Period, days_after};
pub use vendor::*;
pub use words::*;

/// Everything that is declared, in the order of vendor ids.
#[derive(Clone, Debug)]
pub struct Register {
    pub company: Company,
    /// Whether `company.yaml` could be read without a fault in its public half.
    pub company_is_whole: bool,
    pub vendors: Vec<Vendor>,
    /// Ids of vendors whose public half can't be read: they are never dropped in silence.
    pub unreadable: Vec<String>,
}

impl Register {
    /// Whether the public tree may be built from it.
    pub fn is_publishable(&self) -> bool {
        self.company_is_whole && self.unreadable.is_empty() && self.vendors.iter().all(|v| v.card_is_whole)
    }
}
