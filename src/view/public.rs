//! The public site: made from [`Published`] alone, so that nothing internal can reach it.

use super::card::{CardView, Setting};
use super::changes::{ChangesView, changes};
use super::filters::{FilterView, facets, filters};
use super::map::{MapView, map};
use super::notices::{self, NoticePageView, Turn};
use super::{Address, Anchor, Day};
use crate::law::Law;
use crate::model::*;
use crate::say::{self, Arg, speaker};
use chrono::NaiveDate;
use serde::Serialize;

/// The company as its pages name it.
#[derive(Clone, Debug, Serialize)]
pub struct CompanyView {
    pub name: String,
    pub entity: super::card::EntityView,
    pub website: Option<String>,
    pub contact: Address,
    pub dpo: Option<Address>,
    pub authority: Option<String>,
}

/// The processor list in one language, in the order a customer's lawyer reads.
#[derive(Clone, Debug, Serialize)]
pub struct ListView {
    /// Planned and ending vendors, the nearest day first.
    pub upcoming: Vec<ChangeView>,
    /// What the groups can be narrowed to.
    pub filters: Vec<FilterView>,
    pub groups: Vec<GroupView>,
    /// Where the data of the vendors in use is.
    pub map: Option<MapView>,
    pub former: Vec<RowView>,
    pub last_changed: Option<Day>,
    pub notice: NoticeView,
    /// How many vendors are in use.
    pub in_force: usize,
}

/// Vendors that belong together: whose data, which role, which product.
#[derive(Clone, Debug, Serialize)]
pub struct GroupView {
    pub id: String,
    pub title: String,
    pub intro: String,
    pub rows: Vec<RowView>,
}

/// A vendor's row.
#[derive(Clone, Debug, Serialize)]
pub struct RowView {
    /// Stable; unique on the page.
    pub anchor: String,
    /// From the folder of the language.
    pub href: String,
    /// What filters find it by.
    pub facets: String,
    pub card: CardView,
}

/// Something that will change.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeView {
    pub row: RowView,
    /// Added or ended, in words.
    pub what: String,
    pub on: Day,
    /// The last day to object, where customers still may.
    pub object_until: Option<Day>,
    /// Its notice, from the folder of the language.
    pub notice: Option<String>,
}

/// How customers are told and how they object.
#[derive(Clone, Debug, Serialize)]
pub struct NoticeView {
    pub promise: Option<String>,
    pub objection: Option<String>,
    pub objection_contact: Option<Address>,
    /// What stands before the last day to answer, before that day once it has passed, and before whom to answer: an
    /// objection, or an authorisation where customers give one for each sub-processor (GDPR Art. 28(2)).
    pub until: String,
    pub closed: String,
    pub answer: String,
    pub subscribe: Option<Address>,
}

/// The recipients of the company's own data (GDPR Arts. 13 and 14).
#[derive(Clone, Debug, Serialize)]
pub struct RecipientsView {
    pub groups: Vec<GroupView>,
    /// Of further recipients, in words.
    pub categories: String,
    /// Whether some data doesn't come from the persons themselves.
    pub has_source: bool,
}

/// A vendor's own page.
#[derive(Clone, Debug, Serialize)]
pub struct VendorView {
    pub card: CardView,
    pub change: Option<ChangeView>,
    pub notice: NoticeView,
    /// The vendor it takes the place of, if that one is public too.
    pub replaces: Option<Anchor>,
}

/// An address of old that leads to a vendor's page.
#[derive(Clone, Debug, Serialize, PartialEq, Eq)]
pub struct Redirect {
    /// File name without ending.
    pub from: String,
    pub to: String,
    pub name: String,
}

/// Everything public in one language.
pub struct PublicView<'a> {
    published: &'a Published<'a>,
    log: &'a ChangeLog,
    setting: Setting<'a>,
}

impl<'a> PublicView<'a> {
    pub fn new(published: &'a Published<'a>, law: &'a Law, log: &'a ChangeLog, day: NaiveDate, lang: Lang) -> Self {
        Self { published, log, setting: Setting { company: published.company, law, day, lang } }
    }

    pub fn setting(&self) -> Setting<'a> {
        self.setting
    }

    pub fn company(&self) -> CompanyView {
        let Company { name, entity, website, contact, dpo, authority, .. } = self.published.company;
        CompanyView {
            name: name.clone(),
            entity: super::card::entity(entity, self.setting.lang),
            website: website.as_ref().map(|w| w.as_str().to_owned()),
            contact: Address::from(contact),
            dpo: dpo.as_ref().map(|d| Address::from(&d.email)),
            authority: authority.as_ref().map(|a| a.get(self.setting.lang).to_owned()),
        }
    }

    pub fn list(&self) -> ListView {
        let mut upcoming: Vec<_> = self.published.cards.iter().filter_map(|(id, card)| self.change(id, card)).collect();
        upcoming.sort_by(|a, b| (&a.on, &a.row.card.id).cmp(&(&b.on, &b.row.card.id)));
        let mut groups = self.groups(Serves::Customers);
        groups.extend(self.groups(Serves::Company));
        ListView {
            upcoming,
            filters: filters(self.in_use().map(|(_, card)| card), self.setting),
            groups,
            map: map(self.in_use(), self.setting),
            former: self.rows("former", |card| self.stage(card) == Stage::Ended),
            last_changed: self.last_changed().map(|d| Day::new(d, self.setting.lang)),
            notice: self.notice(),
            in_force: self.in_use().count(),
        }
    }

    pub fn changes(&self) -> ChangesView {
        changes(self.published, self.log, self.notice(), self.setting)
    }

    /// Who processes customers' data today, as a table to take into another page.
    pub fn processors(&self) -> Vec<GroupView> {
        self.groups(Serves::Customers)
    }

    pub fn recipients(&self) -> RecipientsView {
        let mut groups = self.groups(Serves::Company);
        groups.retain(|group| group.id != "company-no-data");
        let lang = self.setting.lang;
        let label = |category: &Category| say::lower_first(category.label(lang), lang);
        let categories: Vec<String> = self.published.unnamed.iter().map(label).collect();
        let has_source = groups.iter().flat_map(|group| &group.rows).any(|row| row.card.source.is_some());
        RecipientsView { groups, categories: say::list(&categories, lang), has_source }
    }

    /// The page of every public vendor.
    pub fn vendors(&self) -> impl Iterator<Item = (&'a str, &'a Card)> {
        self.published.cards.iter().copied()
    }

    /// The notices of every public vendor.
    pub fn notices(&self) -> Vec<NoticePageView> {
        self.vendors().flat_map(|(id, card)| self.notices_of(id, card)).collect()
    }

    /// The notices of a vendor.
    pub fn notices_of(&self, id: &str, card: &Card) -> Vec<NoticePageView> {
        let replaces = self.replaced(card).map(|anchor| Anchor { href: format!("vendors/{}", anchor.href), ..anchor });
        notices::notices(id, card, replaces, &self.notice(), self.setting)
    }

    fn replaced(&self, card: &Card) -> Option<Anchor> {
        let replaced = card.replaces.as_ref()?;
        let (id, card) = self.published.cards.iter().find(|(other, _)| other == replaced)?;
        Some(Anchor { href: format!("{id}.html"), text: card.name.clone() })
    }

    pub fn vendor(&self, id: &str, card: &Card) -> VendorView {
        VendorView {
            card: CardView::new(id, card, self.setting),
            change: self.change(id, card),
            notice: self.notice(),
            replaces: self.replaced(card),
        }
    }

    /// Old names lead to the page, unless a vendor has that address itself.
    pub fn redirects(&self) -> Vec<Redirect> {
        let is_taken = |slug: &str| self.published.cards.iter().any(|(id, _)| *id == slug);
        let mut found: Vec<Redirect> = Vec::new();
        for (id, card) in &self.published.cards {
            for from in card.aliases.iter().map(|a| normalised(a).replace(' ', "-")) {
                if !from.is_empty() && !is_taken(&from) && found.iter().all(|r| r.from != from) {
                    found.push(Redirect { from, to: (*id).to_owned(), name: card.name.clone() });
                }
            }
        }
        found
    }

    fn stage(&self, card: &Card) -> Stage {
        card.stage(self.setting.day)
    }

    fn in_use(&self) -> impl Iterator<Item = (&'a str, &'a Card)> {
        self.vendors().filter(|(_, card)| card.is_used(self.setting.day))
    }

    fn row(&self, prefix: &str, id: &str, card: &Card) -> RowView {
        RowView {
            anchor: format!("{prefix}-{id}"),
            href: format!("vendors/{id}.html"),
            facets: facets(card, self.setting),
            card: CardView::new(id, card, self.setting),
        }
    }

    fn rows(&self, prefix: &str, is_wanted: impl Fn(&Card) -> bool) -> Vec<RowView> {
        let wanted = self.published.cards.iter().filter(|(_, card)| is_wanted(card));
        let mut rows: Vec<_> = wanted.map(|(id, card)| self.row(prefix, id, card)).collect();
        rows.sort_by_cached_key(|row| normalised(&row.card.name));
        rows
    }

    /// Processors (by product where there are several), controllers and affiliates apart.
    fn groups(&self, whose: Serves) -> Vec<GroupView> {
        let of = |card: &Card| card.is_used(self.setting.day) && card.serves(whose);
        let products = &self.published.company.products;
        let mut groups = Vec::new();
        if whose == Serves::Customers && products.len() > 1 {
            for product in products {
                let key = format!("{}-{}", whose.word(), product.id);
                let uses = |c: &Card| of(c) && is_plain_processor(c) && c.products.contains(&product.id);
                groups.push(self.group(&key, "group-product", Some(&product.name), &uses));
            }
            let shared = |c: &Card| of(c) && is_plain_processor(c) && c.products.is_empty();
            groups.push(self.group("customers-all", "group-customers", None, &shared));
        } else {
            let key = format!("group-{}", whose.word());
            groups.push(self.group(whose.word(), &key, None, &|c| of(c) && is_plain_processor(c)));
        }
        let kinds: [(&str, Kind); 3] =
            [("controllers", is_controller), ("affiliates", is_affiliate), ("no-data", |c| c.role == Role::None)];
        for (kind, is_kind) in kinds {
            let id = format!("{}-{kind}", whose.word());
            groups.push(self.group(&id, &format!("group-{kind}"), None, &|c| of(c) && is_kind(c)));
        }
        groups.retain(|g| !g.rows.is_empty());
        groups
    }

    fn group(&self, id: &str, key: &str, name: Option<&str>, is_wanted: &dyn Fn(&Card) -> bool) -> GroupView {
        let words = speaker(self.setting.lang);
        let args = vec![("name", Arg::from(name.unwrap_or_default()))];
        let prefix = if id.starts_with("customers") {
            id.replacen("customers", "v", 1)
        } else {
            id.replacen("company", "own", 1)
        };
        GroupView {
            id: id.to_owned(),
            title: words.say(key, &args),
            intro: words.say(&format!("{key}-intro"), &args),
            rows: self.rows(&prefix, is_wanted),
        }
    }

    /// A planned start or a coming end.
    fn change(&self, id: &str, card: &Card) -> Option<ChangeView> {
        let (key, on, turn) = match self.stage(card) {
            Stage::Planned => ("change-start", card.since?, Turn::Start),
            Stage::Ending => ("change-end", card.ended_on?, Turn::End),
            _ => return None,
        };
        let announced = card.announced_on.filter(|_| self.stage(card) == Stage::Planned);
        let until = announced.and_then(|announced| objection_ends(card, announced, self.published.company));
        let lang = self.setting.lang;
        Some(ChangeView {
            row: self.row("next", id, card),
            what: speaker(lang).plain(key),
            on: Day::new(on, lang),
            object_until: until.filter(|last| *last >= self.setting.day).map(|last| Day::new(last, lang)),
            notice: notices::path(id, card, turn, self.setting.day),
        })
    }

    fn notice(&self) -> NoticeView {
        let terms = &self.published.company.subprocessors;
        let words = speaker(self.setting.lang);
        let promise = match (terms.authorisation, terms.notice_days) {
            (Some(Authorisation::Specific), _) => Some(words.plain("notice-specific")),
            (_, Some(days)) => Some(words.say("notice-general", &vec![("days", days.into())])),
            _ => None,
        };
        let is_specific = terms.authorisation == Some(Authorisation::Specific);
        let [until, closed, answer] = match is_specific {
            true => ["authorise-until", "authorise-closed", "letter-reply"],
            false => ["object-until", "notice-closed", "told-object"],
        };
        let objection_days = terms.objection_days.filter(|_| !is_specific);
        NoticeView {
            promise,
            objection: objection_days.map(|days| words.say("notice-objection", &vec![("days", days.into())])),
            until: words.plain(until),
            closed: words.plain(closed),
            answer: words.plain(answer),
            objection_contact: terms.objection_contact.as_ref().map(Address::from),
            subscribe: terms.subscribe.as_ref().map(Address::from),
        }
    }

    /// The newest day of any public life that has come, or of a change.
    fn last_changed(&self) -> Option<NaiveDate> {
        let days = self.published.cards.iter().flat_map(|(_, c)| {
            let after_end = c.ended_on.and_then(|d| d.succ_opt());
            [c.announced_on, c.since, after_end]
        });
        days.flatten().chain(self.log.changes.first().map(|change| change.on)).filter(|d| *d <= self.setting.day).max()
    }
}

/// The last day on which customers may answer what was announced to them on a day: object, or authorise it.
pub(super) fn objection_ends(card: &Card, announced: NaiveDate, company: &Company) -> Option<NaiveDate> {
    let days = company.subprocessors.objection_days.filter(|_| card.serves(Serves::Customers))?;
    Some(days_after(announced, i64::from(days)))
}

/// Whether a card is of a kind.
type Kind = fn(&Card) -> bool;

fn is_controller(card: &Card) -> bool {
    matches!(card.role, Role::Controller | Role::JointController) && !card.affiliate
}

fn is_affiliate(card: &Card) -> bool {
    card.affiliate && card.role != Role::None
}

fn is_plain_processor(card: &Card) -> bool {
    card.role == Role::Processor && !card.affiliate
}
