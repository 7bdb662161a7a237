//! Which links are looked at.

use super::record::REFRESH_DAYS;
use crate::model::*;
use crate::text::Route;
use chrono::NaiveDate;

/// A party of a register with the links that are looked at.
#[derive(Clone, Debug)]
pub struct Watched<'r> {
    pub party: Party<'r>,
    /// With their places, in the order of the format; an address may stand in several.
    pub links: Vec<(Route, Link)>,
    /// Whether the file could be read whole: then there are no other links.
    pub is_whole: bool,
}

/// What is chosen of a register's links.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// Links under these keys alone, of [`ONLY`]; all where none is named.
    pub only: Vec<String>,
    /// Links alone whose last recorded look is older.
    pub max_age: Option<Period>,
}

/// Keys by which links can be chosen.
pub const ONLY: [&str; 9] =
    ["dpa", "subprocessors", "privacy", "security", "status", "terms", "certifications", "website", "contact"];

/// The company and every vendor that isn't ended, with their links: nobody acts on the pages of a vendor that is no
/// longer used, and what was recorded of them stays.
pub fn watched(register: &Register, day: NaiveDate) -> Vec<Watched<'_>> {
    let company = register.company_is_whole.then(|| Watched {
        party: Party::Company,
        links: register.company.links(),
        is_whole: true,
    });
    let in_use = register.vendors.iter().filter(|vendor| vendor.card.stage(day) != Stage::Ended);
    let vendors = in_use.map(|vendor| Watched {
        party: Party::Vendor(&vendor.id),
        links: vendor.links(),
        is_whole: vendor.card_is_whole && vendor.dossier_is_whole,
    });
    company.into_iter().chain(vendors).collect()
}

impl Choice {
    /// Whether a link is to be looked at on a day, as far as it was looked at before. A link found wrong once is looked
    /// at again whatever its age: one look proves nothing.
    pub fn takes(&self, route: &Route, seen: Option<&SeenLink>, day: NaiveDate) -> bool {
        let is_named = self.only.is_empty() || self.only.iter().any(|key| is_under(route, key));
        let is_old = |seen: &SeenLink| self.max_age.is_none_or(|age| age.after(seen.looked_on) < day);
        let is_doubtful = |seen: &SeenLink| !seen.verdict.answers() && seen.since == seen.looked_on;
        is_named && seen.is_none_or(|seen| is_old(seen) || is_doubtful(seen))
    }

    /// After how many days a look that learnt nothing new is recorded: where links are looked at by age, no later than
    /// they would be looked at again.
    pub fn refresh_days(&self, day: NaiveDate) -> i64 {
        let age = self.max_age.map(|age| (age.after(day) - day).num_days());
        age.map_or(REFRESH_DAYS, |days| days.clamp(1, REFRESH_DAYS))
    }
}

fn is_under(route: &Route, key: &str) -> bool {
    ["", "links.", "entity."].iter().any(|parent| route.is_within(&format!("{parent}{key}")))
}
