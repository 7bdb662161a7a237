//! Which changes can be announced, and what is missing where they can't or where the mail would lack something.

use super::super::{Failure, surroundings};
use crate::model::*;
use crate::say::{self, Arg, Args, Speaker};
use crate::view::card::{CardView, Setting};
use crate::view::letter;
use chrono::NaiveDate;

/// A register as seen by whoever wants to announce its changes on a day.
pub struct Outlook<'a> {
    pub register: &'a Register,
    pub day: NaiveDate,
    pub words: &'a Speaker,
    /// The vendors asked for; none: every one with a coming change.
    pub asked: &'a [String],
    pub base_url: Option<&'a str>,
}

/// Why no change of a vendor is announced on a day.
enum Obstacle {
    Hidden,
    OwnData,
    NoData,
    NoChange,
    /// It is planned, and the day of the announcement is not decided.
    Undated,
    /// It is announced on a later day.
    NotYet(NaiveDate),
}

impl<'a> Outlook<'a> {
    /// The vendors whose changes are announced.
    ///
    /// # Errors
    /// When a vendor was asked for that has nothing to announce: then nobody's change is.
    pub fn ready(&self) -> Result<Vec<&'a Vendor>, Failure> {
        let vendors = self.register.vendors.iter();
        if self.asked.is_empty() {
            return Ok(vendors.filter(|vendor| self.obstacle(vendor).is_none()).collect());
        }
        let asked: Vec<&Vendor> = vendors.filter(|vendor| self.asked.contains(&vendor.id)).collect();
        let reasons = asked.iter().filter_map(|vendor| Some((*vendor, self.obstacle(vendor)?)));
        let reasons: String = reasons.map(|(vendor, why)| format!("\n  {}", self.said(vendor, &why))).collect();
        if reasons.is_empty() { Ok(asked) } else { Err((self.words.plain("letter-refused") + &reasons).into()) }
    }

    pub fn ids<'v>(&self, ready: &[&'v Vendor]) -> Vec<&'v str> {
        ready.iter().map(|vendor| vendor.id.as_str()).collect()
    }

    /// What whoever sends the mail should know before.
    pub fn notes(&self, ready: &[&Vendor]) -> Vec<String> {
        let mut notes = Vec::new();
        if self.asked.is_empty() {
            notes.extend(self.register.vendors.iter().filter_map(|vendor| self.pending(vendor)));
        }
        if ready.is_empty() {
            notes.insert(0, self.words.say("letter-none", &vec![("day", self.day.into())]));
            return notes;
        }
        let is_alone = ready.len() == 1;
        notes.extend(ready.iter().flat_map(|vendor| self.about(vendor, is_alone)));
        let starts = ready.iter().any(|vendor| vendor.card.stage(self.day) == Stage::Planned);
        if starts && self.register.company.subprocessors.objection_days.is_none() {
            notes.push(self.words.plain("letter-no-terms"));
        }
        if self.base_url.is_none() {
            notes.push(self.words.plain("letter-no-address"));
        }
        notes
    }

    fn obstacle(&self, vendor: &Vendor) -> Option<Obstacle> {
        let card = &vendor.card;
        let is_hidden = vendor.dossier.unlisted.is_some() || vendor.dossier.evaluating;
        match card.announced_on {
            _ if is_hidden => Some(Obstacle::Hidden),
            _ if !card.serves(Serves::Customers) => Some(Obstacle::OwnData),
            _ if card.role == Role::None => Some(Obstacle::NoData),
            _ if !letter::is_announced(card, self.day) => Some(Obstacle::NoChange),
            None if card.stage(self.day) == Stage::Planned => Some(Obstacle::Undated),
            Some(on) if card.stage(self.day) == Stage::Planned && on > self.day => Some(Obstacle::NotYet(on)),
            _ => None,
        }
    }

    fn said(&self, vendor: &Vendor, why: &Obstacle) -> String {
        let key = match why {
            Obstacle::Hidden => "letter-hidden",
            Obstacle::OwnData => "letter-own-data",
            Obstacle::NoData => "letter-no-data",
            Obstacle::NoChange => "letter-no-change",
            Obstacle::Undated => return self.undated(vendor),
            Obstacle::NotYet(on) => {
                return self.say("letter-not-yet", vendor, vec![("day", (*on).into()), ("iso", on.to_string().into())]);
            }
        };
        self.say(key, vendor, Vec::new())
    }

    fn say(&self, key: &str, vendor: &Vendor, mut args: Args) -> String {
        args.push(("id", vendor.id.as_str().into()));
        self.words.say(key, &args)
    }

    /// A planned vendor that nobody has announced yet.
    fn pending(&self, vendor: &Vendor) -> Option<String> {
        let why = self.obstacle(vendor).filter(|why| matches!(why, Obstacle::Undated | Obstacle::NotYet(_)))?;
        Some(self.said(vendor, &why))
    }

    /// Which day to write under `announced_on`, and by when.
    fn undated(&self, vendor: &Vendor) -> String {
        let Some(since) = vendor.card.since else { return String::new() };
        let mut args: Args = vec![("since", since.into()), ("day", self.day.into())];
        let Some(days) = self.register.company.subprocessors.notice_days else {
            return self.say("letter-undated", vendor, args);
        };
        let latest = days_after(since, -i64::from(days));
        args.extend([("days", Arg::from(days)), ("latest", latest.into())]);
        args.push(("earliest", days_after(self.day, i64::from(days)).into()));
        self.say(if self.day <= latest { "letter-undated-by" } else { "letter-undated-late" }, vendor, args)
    }

    fn about(&self, vendor: &Vendor, is_alone: bool) -> Vec<String> {
        if vendor.card.stage(self.day) != Stage::Planned {
            return Vec::new();
        }
        [self.short(vendor), self.again(vendor, is_alone), self.lacks(vendor)].into_iter().flatten().collect()
    }

    fn short(&self, vendor: &Vendor) -> Option<String> {
        let (announced, since) = (vendor.card.announced_on?, vendor.card.since?);
        let days = self.register.company.subprocessors.notice_days?;
        let given = (since - announced).num_days();
        let is_short = given < i64::from(days);
        let args = vec![
            ("given", Arg::from(given)),
            ("announced", announced.into()),
            ("since", since.into()),
            ("days", days.into()),
        ];
        is_short.then(|| self.say("letter-short", vendor, args))
    }

    /// A mail that is written on a later day than it says.
    fn again(&self, vendor: &Vendor, is_alone: bool) -> Option<String> {
        let announced = vendor.card.announced_on.filter(|on| *on < self.day)?;
        let key = if is_alone { "letter-again" } else { "letter-again-others" };
        Some(self.say(key, vendor, vec![("announced", announced.into())]))
    }

    /// What customers need and the card doesn't say.
    fn lacks(&self, vendor: &Vendor) -> Option<String> {
        let card = &vendor.card;
        let lang = self.words.lang();
        let setting = Setting { company: &self.register.company, law: surroundings::law(), day: self.day, lang };
        let view = CardView::new(&vendor.id, card, setting);
        let bare = view.safeguards.iter().filter(|safeguard| safeguard.grounds.is_empty());
        let countries: Vec<String> = bare.map(|safeguard| safeguard.country.to_owned()).collect();
        let args = vec![("countries", say::list(&countries, lang).into())];
        let what = [
            card.entity.address.is_none().then(|| self.words.plain("letter-lacks-address")),
            card.reason.is_none().then(|| self.words.plain("letter-lacks-reason")),
            (!countries.is_empty()).then(|| self.words.say("letter-lacks-safeguard", &args)),
        ];
        let what: Vec<String> = what.into_iter().flatten().collect();
        let args = vec![("what", say::list(&what, lang).into())];
        (!what.is_empty()).then(|| self.say("letter-lacks", vendor, args))
    }
}
