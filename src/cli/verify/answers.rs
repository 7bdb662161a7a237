//! What has come in of a run over the links of a register.

use super::Patrol;
use crate::cli::Failure;
use crate::load::disk;
use crate::model::{Lang, Link, Look, Party, Seen, TextCopy, TextField, Vendor};
use crate::report::{ChangedText, LinkLine};
use crate::say::speaker;
use crate::text::Route;
use crate::verify::ledger::Ledger;
use crate::verify::record::{News, Recorded, Round, record};
use crate::verify::{Learnt, TextChange, Watched};
use std::collections::{BTreeMap, HashMap};

pub struct Answers<'a> {
    patrol: &'a Patrol<'a>,
    learnt: HashMap<Link, Learnt>,
    /// The parties that name each link, and of each party how many links it still waits for.
    parties_of: HashMap<Link, Vec<usize>>,
    awaited: Vec<usize>,
    /// What was learnt of texts, by party, with the day since which a text is the same.
    news: Vec<BTreeMap<TextField, (News, TextCopy)>>,
    /// By party and text, whoever answered first.
    changed: BTreeMap<(usize, TextField), ChangedText>,
    /// Files that were written, and files that can't be.
    pub written: Vec<String>,
    pub broken: Vec<String>,
    /// Why the first file couldn't be written; the others were, as far as that is so.
    pub failure: Option<Failure>,
}

impl<'a> Answers<'a> {
    pub fn new(patrol: &'a Patrol<'a>) -> Self {
        let mut parties_of: HashMap<Link, Vec<usize>> = HashMap::new();
        let mut awaited = vec![0; patrol.parties.len()];
        for (at, watched) in patrol.parties.iter().enumerate() {
            for (_, link) in patrol.chosen(watched) {
                let parties = parties_of.entry(link.clone()).or_default();
                if parties.last() != Some(&at) {
                    parties.push(at);
                    awaited[at] += 1;
                }
            }
        }
        Self {
            patrol,
            learnt: HashMap::new(),
            parties_of,
            news: vec![BTreeMap::new(); awaited.len()],
            awaited,
            changed: BTreeMap::new(),
            written: Vec::new(),
            broken: Vec::new(),
            failure: None,
        }
    }

    /// Takes what a look learnt; a party whose last answer it is gets recorded.
    pub fn take(&mut self, learnt: Learnt, ledger: &Ledger) {
        let parties = self.parties_of.get(learnt.link()).cloned().unwrap_or_default();
        self.learnt.insert(learnt.link().clone(), learnt);
        for at in parties {
            self.awaited[at] -= 1;
            if self.awaited[at] == 0 {
                self.record(at, ledger);
            }
        }
    }

    /// Records parties whose links were not all looked at.
    pub fn finish(&mut self, ledger: &Ledger) {
        let unfinished: Vec<usize> = (0..self.awaited.len()).filter(|at| self.awaited[*at] > 0).collect();
        unfinished.into_iter().for_each(|at| self.record(at, ledger));
        self.written.sort();
        self.broken.sort();
    }

    fn record(&mut self, at: usize, ledger: &Ledger) {
        let Patrol { parties, common, choice, day, .. } = self.patrol;
        let Watched { party, links, is_whole } = &parties[at];
        let before = &match disk::seen(&common.directory, *party) {
            Ok(seen) => seen,
            Err(error) => return self.fail(error.into()),
        };
        let looks = self.looks(links);
        let round =
            Round { links, is_whole: *is_whole, looks: &looks, day: *day, refresh_days: choice.refresh_days(*day) };
        let kept = disk::newest_copies(&common.directory, *party, before);
        match record(before, &kept, &round) {
            Some(recorded) => {
                match ledger.write(*party, before, &recorded) {
                    Ok(true) => self.written.push(party.file()),
                    Ok(false) => {}
                    Err(error) => self.fail(error.into()),
                }
                self.note(at, before, &kept, &recorded);
            }
            None => self.broken.push(party.file()),
        }
        self.forget_texts(at);
    }

    /// The first failure is told at the end.
    fn fail(&mut self, failure: Failure) {
        self.failure.get_or_insert(failure);
    }

    /// Each address once.
    fn looks(&self, links: &[(Route, Link)]) -> Vec<Look> {
        let learnt: BTreeMap<&Link, &Learnt> =
            links.iter().filter_map(|(_, link)| Some((link, self.learnt.get(link)?))).collect();
        learnt.into_values().map(Learnt::look).collect()
    }

    /// Texts that every party has recorded would only fill memory.
    fn forget_texts(&mut self, at: usize) {
        for (_, link) in &self.patrol.parties[at].links {
            let is_awaited = |parties: &Vec<usize>| parties.iter().any(|other| self.awaited[*other] > 0);
            if !self.parties_of.get(link).is_some_and(is_awaited) {
                self.learnt.get_mut(link).into_iter().for_each(Learnt::forget_text);
            }
        }
    }

    fn note(&mut self, at: usize, before: &Seen, kept: &BTreeMap<TextCopy, String>, recorded: &Recorded) {
        let party = self.patrol.parties[at].party;
        for (field, news) in &recorded.news {
            let Some(text) = recorded.seen.text(*field) else { continue };
            self.news[at].insert(*field, (*news, text.copy));
            let earlier = before.copies_by(*field, self.patrol.day).find(|copy| *copy != text.copy);
            if let (News::Changed, Some(earlier), Some(vendor)) = (news, earlier, self.patrol.vendor(party)) {
                let texts = kept.get(&earlier).zip(recorded.written.get(&text.copy));
                let change = texts.map(|(before, after)| TextChange::between(*field, before, after));
                let changed = ChangedText {
                    name: vendor.card.name.clone(),
                    field: *field,
                    since: earlier.taken_on,
                    path: party.copy(text.copy),
                    offer: change.as_ref().map(|change| change.offered(vendor)).unwrap_or_default(),
                    change,
                };
                self.changed.insert((at, *field), changed);
            }
        }
    }

    /// The texts that changed, in the order of the register.
    pub fn changed(&self) -> Vec<ChangedText> {
        self.changed.values().cloned().collect()
    }

    /// A line for each chosen link that was looked at, in the order of the register.
    pub fn lines(&self, lang: Lang) -> Vec<LinkLine> {
        let parties = self.patrol.parties.iter().enumerate();
        parties.flat_map(|(at, watched)| self.lines_of(at, watched, lang)).collect()
    }

    fn lines_of(&self, at: usize, watched: &Watched<'_>, lang: Lang) -> Vec<LinkLine> {
        let vendor = self.patrol.vendor(watched.party);
        let name = vendor.map_or(&self.patrol.loaded.register.company.name, |vendor| &vendor.card.name);
        let line = |(route, link): &(Route, Link)| {
            let learnt = self.learnt.get(link)?;
            let news = TextField::at(route).and_then(|field| self.news[at].get(&field).copied());
            Some(LinkLine {
                vendor: vendor.map(|vendor| vendor.id.clone()),
                name: name.clone(),
                route: route.to_string(),
                url: link.as_str().to_owned(),
                verdict: Some(learnt.verdict()),
                status: learnt.status(),
                end: learnt.ended_at().map(str::to_owned),
                text: news.map(|(news, _)| news),
                why: [Some(learnt.said(lang)), news.map(|news| said(news, lang))]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join(" "),
                needs_person: learnt.needs_person(),
            })
        };
        self.patrol.chosen(watched).filter_map(line).collect()
    }
}

/// What was learnt of a text, in a sentence.
fn said((news, copy): (News, TextCopy), lang: Lang) -> String {
    let words = speaker(lang);
    match news {
        News::New => words.plain("link-text-new"),
        News::Same => words.say("link-text-same", &vec![("since", copy.taken_on.into())]),
        News::Changed => words.plain("link-text-changed"),
    }
}

impl<'a> Patrol<'a> {
    fn vendor(&self, party: Party<'_>) -> Option<&'a Vendor> {
        match party {
            Party::Company => None,
            Party::Vendor(id) => self.loaded.register.vendors.iter().find(|vendor| vendor.id == id),
        }
    }
}
