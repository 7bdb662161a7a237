//! Follows each vendor through the revisions, whatever its file was called.

use super::line::{Line, Standing, names};
use super::same::{Come, Left, moves};
use super::{Revision, Touched};
use crate::load::{self, COMPANY_FILE, Declared, VENDOR_FOLDER};
use crate::model::{Card, Change, Register, Vendor};
use crate::text::SourceFile;
use chrono::NaiveDate;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// The state after some revisions.
#[derive(Debug, Default)]
pub(super) struct Walk {
    lines: Vec<Line>,
    /// Vendor files by id, with their line.
    files: BTreeMap<String, (SourceFile, usize)>,
    /// The line that had an id last.
    by_id: BTreeMap<String, usize>,
    /// What vendor files may refer to in the newest `company.yaml` that could be read.
    declared: Declared,
    has_begun: bool,
    unreadable: usize,
}

/// All lines that may be spoken of, and what may not.
#[derive(Debug)]
pub(super) struct Followed {
    pub lines: Vec<Line>,
    /// How many revisions touched a file that can't be read.
    pub unreadable: usize,
    /// Public files that state other facts than the newest revision.
    pub uncommitted: Vec<String>,
    hidden_names: BTreeSet<String>,
    shown_ids: BTreeSet<String>,
}

impl Walk {
    pub fn take(&mut self, revision: &Revision) {
        self.has_begun = true;
        let touched: Vec<(&str, &Touched)> =
            revision.files.iter().filter_map(|touched| Some((id_of(&touched.path)?, touched))).collect();
        let vendors = self.read(revision, &touched);
        let left = touched.iter().filter(|(_, t)| t.file.is_none()).map(|(id, _)| (*id).to_owned()).collect();
        let come = touched.iter().filter(|(id, t)| t.file.is_some() && !self.files.contains_key(*id));
        let come = come.map(|(id, t)| Come {
            id,
            was: t.was.as_deref().and_then(id_of),
            card: vendors.get(*id).map(|vendor| &vendor.card),
        });
        let homes = self.leave(&left, &come.collect::<Vec<_>>(), Some(revision.day));
        for (id, file) in touched.iter().filter_map(|(id, t)| Some((*id, t.file.as_ref()?))) {
            let line = self.line_of(id, &homes);
            self.lines[line].is_read = vendors.contains_key(id);
            self.files.insert(id.to_owned(), (file.clone(), line));
        }
        for (id, vendor) in vendors {
            let line = self.line_of(&id, &homes);
            self.lines[line].stand(Standing { day: revision.day, is_cut: revision.is_cut, vendor });
        }
    }

    /// The vendors that can be read among the files a revision touched, by id; all of them where `company.yaml`
    /// declares something else than before.
    fn read(&mut self, revision: &Revision, touched: &[(&str, &Touched)]) -> BTreeMap<String, Vendor> {
        let company = revision.files.iter().find(|t| t.path == COMPANY_FILE).and_then(|t| t.file.as_ref());
        let company = company.map_or(Declares::Same, |file| self.read_company(file));
        let ids: BTreeSet<&str> = touched.iter().map(|(id, _)| *id).collect();
        let is_due = |id: &str| company == Declares::Other && !ids.contains(id);
        let again = self.files.iter().filter(|(id, _)| is_due(id)).map(|(_, (file, _))| file);
        let files: Vec<&SourceFile> = touched.iter().filter_map(|(_, t)| t.file.as_ref()).chain(again).collect();
        let vendors = files.par_iter().filter_map(|file| load::vendor_of((*file).clone(), &self.declared));
        let vendors: Vec<(String, Vendor)> = vendors.map(|vendor| (vendor.id.clone(), vendor)).collect();
        self.unreadable += usize::from(company == Declares::Unknown || vendors.len() < files.len());
        vendors.into_iter().collect()
    }

    /// Takes a `company.yaml` that can be read; of another the one before goes on counting.
    fn read_company(&mut self, file: &SourceFile) -> Declares {
        let Some(declared) = load::declared_by(file.clone()) else { return Declares::Unknown };
        let before = std::mem::replace(&mut self.declared, declared);
        if self.declared == before { Declares::Same } else { Declares::Other }
    }

    /// Takes files away, and finds out which of them came back under another id in the same step.
    fn leave(&mut self, ids: &BTreeSet<String>, come: &[Come<'_>], day: Option<NaiveDate>) -> BTreeMap<String, usize> {
        let lines: Vec<(&String, usize)> = ids.iter().filter_map(|id| Some((id, self.files.remove(id)?.1))).collect();
        let left = lines.iter().map(|(id, line)| Left { line: *line, id, card: self.lines[*line].card() });
        let homes = moves(&left.collect::<Vec<_>>(), come);
        let moved: BTreeSet<&usize> = homes.values().collect();
        for (_, line) in lines.iter().filter(|(_, line)| !moved.contains(line)) {
            day.into_iter().for_each(|day| self.lines[*line].go(day));
        }
        homes
    }

    /// The line of an id: of its file, of the file it was, of a vendor that had the id and went away, or a new one.
    fn line_of(&mut self, id: &str, homes: &BTreeMap<String, usize>) -> usize {
        let of_file = self.files.get(id).map(|(_, line)| *line);
        let is_away = |line: &usize| !self.files.contains_key(&self.lines[*line].id);
        let returning = || self.by_id.get(id).copied().filter(is_away);
        let line = of_file.or_else(|| homes.get(id).copied()).or_else(returning).unwrap_or(self.lines.len());
        if line == self.lines.len() {
            self.lines.push(Line::default());
        }
        self.lines[line].id = id.to_owned();
        self.by_id.insert(id.to_owned(), line);
        line
    }

    /// Adds today's files, whose changes have no day yet, and leaves out what isn't public today.
    pub fn finish(mut self, current: &Register, day: NaiveDate) -> Followed {
        let public: BTreeMap<&str, &Card> = current.published(day).cards.into_iter().collect();
        let unreadable = current.unreadable.iter().map(String::as_str);
        let there: BTreeSet<&str> = current.vendors.iter().map(|v| v.id.as_str()).chain(unreadable.clone()).collect();
        let before: BTreeMap<String, usize> = self.files.iter().map(|(id, (_, line))| (id.clone(), *line)).collect();
        let left = before.keys().filter(|id| !there.contains(id.as_str())).cloned().collect();
        let come = current.vendors.iter().filter(|vendor| !before.contains_key(&vendor.id));
        let come: Vec<_> = come.map(|v| Come { id: &v.id, was: None, card: Some(&v.card) }).collect();
        let homes = self.leave(&left, &come, None);
        let lines: Vec<usize> = current.vendors.iter().map(|v| self.line_of(&v.id, &homes)).collect();
        let uncommitted = self.uncommitted(&before, &lines, &public, day);
        self.lines.iter_mut().for_each(|line| line.settle(day));
        for (vendor, line) in current.vendors.iter().zip(lines) {
            self.lines[line].see_today(&vendor.card, public.get(vendor.id.as_str()).copied());
        }
        for id in unreadable {
            let line = self.line_of(id, &homes);
            self.lines[line].is_hidden = true;
        }
        Followed::new(self.lines, self.unreadable, uncommitted, &public)
    }

    /// The paths of public files that are new, gone or say other facts than the newest revision; of hidden ones
    /// nothing is told.
    fn uncommitted(
        &self,
        before: &BTreeMap<String, usize>,
        lines: &[usize],
        public: &BTreeMap<&str, &Card>,
        day: NaiveDate,
    ) -> Vec<String> {
        if !self.has_begun {
            return Vec::new();
        }
        let is_settled =
            |(id, card): (&str, &Card)| before.get(id).is_some_and(|line| self.lines[*line].has_committed(card, day));
        let differ = public.iter().map(|(id, card)| (*id, *card)).filter(|file| !is_settled(*file)).map(|(id, _)| id);
        let there: BTreeSet<usize> = lines.iter().copied().collect();
        let is_gone = |id: &str, line: usize| {
            !there.contains(&line) && !self.files.contains_key(id) && self.lines[line].was_public(day)
        };
        let gone = before.iter().filter(|(id, line)| is_gone(id, **line)).map(|(id, _)| id.as_str());
        let ids: BTreeSet<&str> = differ.chain(gone).collect();
        ids.into_iter().map(|id| format!("{VENDOR_FOLDER}{id}.yaml")).collect()
    }
}

/// What a `company.yaml` lets vendor files refer to, against the one before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Declares {
    Same,
    Other,
    Unknown,
}

/// The id a vendor file can be published under; none for other files.
fn id_of(path: &str) -> Option<&str> {
    path.strip_prefix(VENDOR_FOLDER)?.strip_suffix(".yaml").filter(|id| !id.contains('/'))
}

impl Followed {
    fn new(lines: Vec<Line>, unreadable: usize, uncommitted: Vec<String>, public: &BTreeMap<&str, &Card>) -> Self {
        let (lines, hidden): (Vec<Line>, Vec<Line>) = lines.into_iter().partition(Line::is_shown);
        let mut hidden_names: BTreeSet<String> = hidden.into_iter().flat_map(|line| line.names).collect();
        for name in public.values().flat_map(|card| names(card)) {
            hidden_names.remove(&name);
        }
        let shown_ids = lines.iter().map(|line| line.id.clone()).collect();
        Self { lines, unreadable, uncommitted, hidden_names, shown_ids }
    }

    /// Whether a change may be told: no card in it names a vendor that isn't public today. What a card says it
    /// replaces is left out where that vendor isn't shown.
    pub fn shows(&self, change: &mut Change) -> bool {
        let cards = [Some(&mut change.card), change.what.before_mut()];
        cards.into_iter().flatten().all(|card| {
            card.replaces = card.replaces.take().filter(|id| self.shown_ids.contains(id));
            names(card).all(|name| !self.hidden_names.contains(&name))
        })
    }
}
