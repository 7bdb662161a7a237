//! The letter that announces coming changes to customers: what their notices say, in the order a letter says it.

use super::card::CardView;
use super::notices::{NoticePageView, Turn};
use super::public::{CompanyView, PublicView};
use super::safeguard::{GroundView, SafeguardView};
use super::stated::{self, StatedView};
use super::{Address, Anchor, Day, Said};
use crate::model::*;
use crate::say::{self, Arg, Args, Speaker, speaker};
use chrono::NaiveDate;
use serde::Serialize;

/// A letter in one language.
#[derive(Clone, Debug, Serialize)]
pub struct LetterView {
    pub subject: String,
    pub salutation: String,
    pub opening: String,
    /// The provision under which additions are announced.
    pub basis: Option<LineView>,
    /// Starts before ends, the nearest day first.
    pub changes: Vec<AnnouncedView>,
    /// What customers can do, a sentence for all changes with the same last day.
    pub choices: Vec<String>,
    /// Whom to write to, where to read on.
    pub contacts: Vec<LineView>,
    pub closing: String,
    pub signature: Vec<StatedView>,
}

/// A change with its facts.
#[derive(Clone, Debug, Serialize)]
pub struct AnnouncedView {
    pub title: String,
    pub facts: Vec<LineView>,
}

/// A label and what is stated under it.
#[derive(Clone, Debug, Serialize)]
pub struct LineView {
    pub label: String,
    pub values: Vec<StatedView>,
    /// Whether each value stands on a line of its own.
    pub is_list: bool,
}

/// Whether customers are told of a vendor's coming start or end: only where their data is concerned.
pub fn is_announced(card: &Card, day: NaiveDate) -> bool {
    card.serves(Serves::Customers) && card.role != Role::None && turn(card, day).is_some()
}

fn turn(card: &Card, day: NaiveDate) -> Option<Turn> {
    match card.stage(day) {
        Stage::Planned => Some(Turn::Start),
        Stage::Ending => Some(Turn::End),
        _ => None,
    }
}

/// The letter about the coming changes of some vendors (ids), `None` without any; `home` is the whole address of the
/// folder of the language, with a slash at its end.
pub fn letter(view: &PublicView<'_>, ids: &[&str], home: Option<&str>) -> Option<LetterView> {
    let changes = coming(view, ids);
    let company = view.company();
    let setting = view.setting();
    let words = speaker(setting.lang);
    let first = changes.first()?;
    let terms = Terms {
        words,
        lang: setting.lang,
        home,
        is_specific: setting.company.subprocessors.authorisation == Some(Authorisation::Specific),
    };
    let who = if changes.iter().all(is_processor) { "processor" } else { "recipient" };
    Some(LetterView {
        subject: terms.subject(&company, &changes, who),
        salutation: words.plain("letter-salutation"),
        opening: words.say("letter-opening", &vec![("count", changes.len().into()), ("who", who.into())]),
        basis: changes.iter().any(|c| c.turn == Turn::Start && is_processor(c)).then(|| basis(view)).flatten(),
        choices: terms.choices(&changes),
        contacts: terms.contacts(&changes, first.notice.objection_contact.as_ref(), &company),
        changes: changes.iter().map(|change| terms.announced(change)).collect(),
        closing: words.plain("letter-closing"),
        signature: signature(&company, words),
    })
}

fn coming(view: &PublicView<'_>, ids: &[&str]) -> Vec<NoticePageView> {
    let day = view.setting().day;
    let told = view.vendors().filter(|(id, card)| ids.contains(id) && is_announced(card, day));
    let notices = told.flat_map(|(id, card)| {
        view.notices_of(id, card).into_iter().filter(move |notice| Some(notice.turn) == turn(card, day))
    });
    let mut changes: Vec<_> = notices.collect();
    changes.sort_by_cached_key(|c| (c.turn == Turn::End, c.on.iso.clone(), normalised(&c.card.name)));
    changes
}

fn is_processor(change: &NoticePageView) -> bool {
    change.card.role_word == Role::Processor.word()
}

/// The provision, where the law of the Union binds the company.
fn basis(view: &PublicView<'_>) -> Option<LineView> {
    let setting = view.setting();
    let citation = setting.law.citation("gdpr-28-2").filter(|_| setting.company.regimes.contains(&Regime::Eu))?;
    let link = Anchor { href: citation.url(setting.lang), text: citation.text.get(setting.lang).to_owned() };
    Some(LineView::new(speaker(setting.lang).plain("letter-basis"), vec![(&link).into()]))
}

/// What decides on the words of a letter.
struct Terms<'a> {
    words: &'a Speaker,
    lang: Lang,
    home: Option<&'a str>,
    /// Customers authorise each sub-processor, rather than object to some.
    is_specific: bool,
}

impl Terms<'_> {
    fn subject(&self, company: &CompanyView, changes: &[NoticePageView], who: &str) -> String {
        let mut args: Args = vec![("company", company.name.as_str().into()), ("who", who.into())];
        let [only] = changes else { return self.words.say("letter-subject-several", &args) };
        args.extend([("name", only.card.name.as_str().into()), ("day", only.on.words.as_str().into())]);
        let key = if only.turn == Turn::Start { "letter-subject-start" } else { "letter-subject-end" };
        self.words.say(key, &args)
    }

    fn announced(&self, change: &NoticePageView) -> AnnouncedView {
        let day = if change.turn == Turn::Start { "letter-first-day" } else { "last-day" };
        let mut facts: Vec<LineView> = self.fact(day, vec![change.on.words.clone().into()]).into_iter().collect();
        facts.extend(self.deadline(change));
        let card = &change.card;
        facts.extend(self.fact("reason", said(&card.reason)));
        facts.extend(self.fact("replaces", change.replaces.iter().map(|anchor| self.linked(anchor)).collect()));
        facts.extend(self.identity(card));
        facts.extend(self.processing(card));
        if change.turn == Turn::Start {
            facts.extend(self.assurances(card));
        }
        let page = self.home.map(|home| vec![link(format!("{home}{}", change.path))]);
        facts.extend(self.fact("letter-page", page.unwrap_or_default()));
        AnnouncedView { title: change.title.clone(), facts }
    }

    fn deadline(&self, change: &NoticePageView) -> Option<LineView> {
        let key = match (change.is_open, self.is_specific) {
            (false, _) => "letter-closed-day",
            (true, true) => "letter-reply-day",
            (true, false) => "letter-object-day",
        };
        self.fact(key, change.object_until.iter().map(|until| until.words.clone().into()).collect())
    }

    fn identity(&self, card: &CardView) -> Vec<LineView> {
        let entity = &card.entity;
        let address = entity.address.as_deref().into_iter().chain([entity.country]);
        let whole: Vec<&str> = [entity.name.as_str()].into_iter().chain(address).collect();
        let parent = entity.parent.iter().map(|parent| format!("{}, {}", parent.name, parent.country).into());
        let facts = [
            self.fact("entity", vec![whole.join(", ").into()]),
            self.fact("registration", entity.registration.iter().map(|text| text.clone().into()).collect()),
            self.fact("parent", parent.collect()),
            self.fact("products", card.products.iter().map(|name| name.clone().into()).collect()),
        ];
        let role = (card.role_word != Role::Processor.word()).then(|| card.role.to_owned().into());
        facts.into_iter().chain([self.fact("col-role", role.into_iter().collect())]).flatten().collect()
    }

    fn processing(&self, card: &CardView) -> Vec<LineView> {
        let facts = [
            self.fact("col-purpose", vec![(&card.purpose).into()]),
            self.fact("condition", said(&card.condition)),
            self.fact("data", said(&card.data)),
            self.fact("subjects", said(&card.subjects)),
        ];
        facts.into_iter().flatten().collect()
    }

    /// What makes a new recipient acceptable: how long, where, on what ground, with whom.
    fn assurances(&self, card: &CardView) -> Vec<LineView> {
        let ai = card.ai.iter().flat_map(|ai| {
            let trains = self.words.plain(if ai.trains_on_data { "ai-trains" } else { "ai-no" });
            [StatedView::from(trains)].into_iter().chain(ai.note.as_ref().map(StatedView::from))
        });
        let facts = [
            self.fact("retention", said(&card.retention)),
            self.fact("source", said(&card.source)),
            self.fact("ai", ai.collect()),
            self.list("col-places", card.places.iter().map(|place| stated::place(place, self.words)).collect()),
            self.list("col-safeguard", self.safeguards(card)),
            self.fact("sub-processors", self.chain(card))
                .map(|line| LineView { is_list: line.values.len() > 1, ..line }),
            self.fact("vendor-dpa", card.dpa.iter().map(|href| link(href.clone())).collect()),
        ];
        facts.into_iter().flatten().collect()
    }

    /// A ground a line, with its official page.
    fn safeguards(&self, card: &CardView) -> Vec<StatedView> {
        if card.eea_only {
            return vec![self.words.plain("eea-only").into()];
        }
        card.safeguards.iter().flat_map(|safeguard| self.grounds(safeguard)).collect()
    }

    fn grounds(&self, safeguard: &SafeguardView) -> Vec<StatedView> {
        let importer = safeguard.importer.as_ref().map(|importer| format!(" ({importer})")).unwrap_or_default();
        let to = format!("{}{importer}{}", safeguard.country, self.words.plain("colon"));
        let ground = |ground: &GroundView| {
            let fallback = if ground.is_fallback { self.words.plain("ground-fallback") + " " } else { String::new() };
            let text = format!("{to} {fallback}{} – {}", say::lower_first(&ground.text, self.lang), ground.reference);
            StatedView { text, lang: None, href: ground.url.clone() }
        };
        if safeguard.grounds.is_empty() {
            return vec![format!("{to} {}", self.words.plain("not-stated")).into()];
        }
        safeguard.grounds.iter().map(ground).collect()
    }

    fn chain(&self, card: &CardView) -> Vec<StatedView> {
        let chain = &card.subprocessors;
        let none = chain.none.then(|| self.words.plain("no-sub-processors").into());
        none.into_iter()
            .chain(chain.url.clone().map(link))
            .chain(chain.known.iter().map(stated::sub_processor))
            .collect()
    }

    fn contacts(
        &self,
        changes: &[NoticePageView],
        objection: Option<&Address>,
        company: &CompanyView,
    ) -> Vec<LineView> {
        let is_offered = |change: &NoticePageView| change.is_open || change.object_until.is_none();
        let offered = changes.iter().any(|change| change.turn == Turn::Start && is_offered(change));
        let key = if self.is_specific { "letter-reply" } else { "told-object" };
        let objection = offered.then(|| objection.unwrap_or(&company.contact).into());
        let page = |page: &str| self.home.map(|home| link(format!("{home}{page}"))).into_iter().collect();
        let lines = [
            self.fact(key, objection.into_iter().collect()),
            self.fact("told-questions", vec![(&company.contact).into()]),
            self.fact("nav-list", page("index.html")),
            self.fact("told-feed", page("changes.atom")),
        ];
        lines.into_iter().flatten().collect()
    }

    fn choices(&self, changes: &[NoticePageView]) -> Vec<String> {
        let starts: Vec<_> = changes.iter().filter(|change| change.turn == Turn::Start).collect();
        let mut days: Vec<Option<&Day>> = starts.iter().map(|change| change.object_until.as_ref()).collect();
        days.sort();
        days.dedup();
        let until = |day| starts.iter().copied().filter(move |change| change.object_until.as_ref() == day);
        days.into_iter().filter_map(|day| self.choice(&until(day).collect::<Vec<_>>(), day)).collect()
    }

    fn choice(&self, starts: &[&NoticePageView], day: Option<&Day>) -> Option<String> {
        let is_open = starts.iter().any(|change| change.is_open);
        let key = match (self.is_specific, day) {
            (true, Some(_)) if is_open => "letter-authorise-by",
            (true, _) => "letter-authorise",
            (false, Some(_)) if is_open => "letter-object",
            (false, Some(_)) => "letter-object-closed",
            (false, None) => return None,
        };
        let names: Vec<String> = starts.iter().map(|change| change.card.name.clone()).collect();
        let mut args: Args = vec![("names", say::list(&names, self.lang).into())];
        args.extend(day.map(|day| ("day", Arg::from(day.words.as_str()))));
        Some(self.words.say(key, &args))
    }

    fn linked(&self, anchor: &Anchor) -> StatedView {
        let href = self.home.map(|home| format!("{home}{}", anchor.href));
        StatedView { text: anchor.text.clone(), lang: None, href }
    }

    fn fact(&self, key: &str, values: Vec<StatedView>) -> Option<LineView> {
        (!values.is_empty()).then(|| LineView::new(self.words.plain(key), values))
    }

    fn list(&self, key: &str, values: Vec<StatedView>) -> Option<LineView> {
        self.fact(key, values).map(|line| LineView { is_list: true, ..line })
    }
}

impl LineView {
    fn new(label: String, values: Vec<StatedView>) -> Self {
        Self { label, values, is_list: false }
    }
}

impl From<&Address> for StatedView {
    fn from(address: &Address) -> Self {
        Self { text: address.shown.clone(), lang: None, href: Some(address.href.clone()) }
    }
}

fn link(href: String) -> StatedView {
    StatedView { text: href.clone(), lang: None, href: Some(href) }
}

fn said<'a>(items: impl IntoIterator<Item = &'a Said>) -> Vec<StatedView> {
    items.into_iter().map(StatedView::from).collect()
}

/// Who announces: the legal entity first.
fn signature(company: &CompanyView, words: &Speaker) -> Vec<StatedView> {
    let entity = &company.entity;
    let brand = if entity.name.contains(&company.name) { String::new() } else { format!(" ({})", company.name) };
    let address = entity.address.as_deref().into_iter().chain([entity.country]).collect::<Vec<_>>().join(", ");
    let mut lines: Vec<StatedView> = vec![format!("{}{brand}", entity.name).into(), address.into()];
    lines.extend(entity.registration.iter().map(|text| text.clone().into()));
    lines.push((&company.contact).into());
    lines.extend(company.dpo.iter().map(|dpo| StatedView {
        text: format!("{}{} {}", words.plain("dpo"), words.plain("colon"), dpo.shown),
        lang: None,
        href: Some(dpo.href.clone()),
    }));
    lines
}
