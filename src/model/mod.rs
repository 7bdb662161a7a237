//! What a register says, in types: a company, its vendors, each with a public and an internal half.
//!
//! Nothing here can be serialised: only views list what is shown, so a half can't be printed whole.

mod by_lang;
mod chain;
mod change;
mod company;
mod country;
mod dossier;
mod evidence;
mod lang;
mod link;
mod links;
mod looks;
mod names;
mod period;
mod slug;
mod vendor;
pub mod words;

pub use chain::{KnownSubProcessor, Onward};
pub use change::*;
pub use company::*;
pub use country::Country;
pub use dossier::*;
pub use evidence::*;
pub use lang::{Lang, Text};
pub use link::{BadLink, Contact, Link};
pub use looks::*;
pub use names::normalised;
pub use period::{Period, days_after};
pub use slug::slug;
pub use vendor::*;
pub use words::*;

use chrono::NaiveDate;

/// Everything that is declared, in the order of vendor ids.
#[derive(Clone, Debug)]
pub struct Register {
    pub company: Company,
    /// The internal half of `company.yaml`.
    pub policy: Policy,
    /// Whether `company.yaml` could be read without a fault in its public half.
    pub company_is_whole: bool,
    pub vendors: Vec<Vendor>,
    /// Ids of vendors whose public half can't be read: they are never dropped in silence.
    pub unreadable: Vec<String>,
}

/// What may be said to people on a day: the company and the cards of vendors that are public.
/// Pages for the public are made from this and from nothing else.
#[derive(Debug)]
pub struct Published<'a> {
    pub company: &'a Company,
    /// Ids and cards, in the order of ids.
    pub cards: Vec<(&'a str, &'a Card)>,
    /// What stands for the names of vendors that are kept off the list and receive the company's own data: their
    /// categories, each once, in the order of their words (GDPR Arts. 13(1)(e) and 14(1)(e)).
    pub unnamed: Vec<Category>,
}

impl Register {
    /// The public side on a day.
    pub fn published(&self, day: NaiveDate) -> Published<'_> {
        let public = self.vendors.iter().filter(|v| v.card_is_whole && v.is_public(day));
        let cards = public.map(|v| (v.id.as_str(), &v.card)).collect();
        Published { company: &self.company, cards, unnamed: self.unnamed(day) }
    }

    /// The category “other” names nothing.
    fn unnamed(&self, day: NaiveDate) -> Vec<Category> {
        let unlisted = self.vendors.iter().filter(|v| v.dossier.unlisted.is_some() && !v.dossier.evaluating);
        let recipients = unlisted.map(|v| &v.card).filter(|card| {
            card.is_used(day)
                && card.serves(Serves::Company)
                && card.role != Role::None
                && card.category != Category::Other
        });
        let mut categories: Vec<Category> = recipients.map(|card| card.category).collect();
        categories.sort_by_key(|category| category.word());
        categories.dedup();
        categories
    }

    /// Whether the register is about a party, be its file readable or not.
    pub fn has(&self, party: Party<'_>) -> bool {
        match party {
            Party::Company => true,
            Party::Vendor(id) => {
                self.vendors.binary_search_by(|vendor| vendor.id.as_str().cmp(id)).is_ok()
                    || self.unreadable.iter().any(|unreadable| unreadable == id)
            }
        }
    }

    /// Whether the public tree may be built from it.
    pub fn is_publishable(&self) -> bool {
        self.company_is_whole && self.unreadable.is_empty() && self.vendors.iter().all(|v| v.card_is_whole)
    }
}
