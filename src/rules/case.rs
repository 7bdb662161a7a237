//! What a rule is handed.

use crate::law::{Law, Standing};
use crate::model::*;
use crate::text::Route;
use chrono::NaiveDate;
use std::ops::Deref;

/// One vendor on one day under one law.
#[derive(Clone, Copy)]
pub struct Case<'a> {
    pub company: &'a Company,
    pub policy: &'a Policy,
    pub vendor: &'a Vendor,
    pub law: &'a Law,
    pub evidence: &'a Evidence,
    pub day: NaiveDate,
}

/// The whole register on one day under one law.
pub struct RegisterCase<'a> {
    pub register: &'a Register,
    pub law: &'a Law,
    pub evidence: &'a Evidence,
    pub day: NaiveDate,
}

impl<'a> RegisterCase<'a> {
    /// The vendors whose public half can be relied on, with their position.
    pub fn vendors(&self) -> impl Iterator<Item = (usize, &'a Vendor)> {
        self.register.vendors.iter().enumerate().filter(|(_, v)| v.card_is_whole)
    }
}

impl<'a> Case<'a> {
    pub fn card(&self) -> &'a Card {
        &self.vendor.card
    }

    pub fn dossier(&self) -> &'a Dossier {
        &self.vendor.dossier
    }

    /// What is recorded of its links and texts; none where a fault leaves that open.
    pub fn seen(&self) -> Option<&'a Seen> {
        Some(self.evidence.looks.of(Party::Vendor(&self.vendor.id))).filter(|seen| !seen.is_broken)
    }

    /// Whether the vendor is used on the day, and for more than a trial.
    pub fn is_in_use(&self) -> bool {
        self.card().is_used(self.day) && !self.dossier().evaluating
    }

    /// Whether French law binds the company: it is established in France.
    pub fn is_french(&self) -> bool {
        self.company.entity.country.code() == "FR"
    }

    /// Whether the vendor is used to prospect, as far as anything says so.
    pub fn prospects(&self) -> bool {
        self.dossier().prospecting.is_some() || self.card().category == Category::Prospecting
    }

    /// How the vendor is used to prospect, where French law judges it.
    pub fn french_prospecting(&self) -> Option<&'a Prospecting> {
        self.dossier().prospecting.as_ref().filter(|_| self.is_french())
    }

    /// The laws that bind the company as exporter on the day.
    pub fn regimes(&self) -> impl Iterator<Item = Regime> {
        self.company.regimes.iter().copied().filter(|regime| self.law.applies(*regime, self.day))
    }

    /// The case under one of these laws.
    pub fn under(&self, regime: Regime) -> Under<'a> {
        Under { case: *self, regime }
    }

    /// Whether data there is outside every protection that needs no further tool, under any law that binds the company.
    pub fn is_exposed(&self, country: Country) -> bool {
        self.regimes().any(|regime| self.under(regime).is_exposed(country))
    }

    /// The proof behind a line.
    pub fn proof(&self, line: Line<'_>) -> Option<&'a TransferProof> {
        self.vendor.dossier.proof(line.transfer)
    }

    /// The day a line's tool was contracted, if that was by the day judged.
    pub fn contracted_on(&self, line: Line<'_>) -> Option<NaiveDate> {
        self.proof(line).and_then(|p| p.contract_on).filter(|d| *d <= self.day)
    }

    /// The place of a line's proof in the file.
    pub fn proof_route(&self, line: Line<'_>) -> Route {
        let key = self.proof(line).map_or_else(|| line.transfer.to.to_string(), |p| p.key.clone());
        Route::keys("internal.transfers").then(key)
    }
}

/// A vendor's transfers as one law of the exporter sees them.
#[derive(Clone, Copy)]
pub struct Under<'a> {
    case: Case<'a>,
    pub regime: Regime,
}

impl<'a> Deref for Under<'a> {
    type Target = Case<'a>;

    fn deref(&self) -> &Self::Target {
        &self.case
    }
}

/// A transfer line with its place, and the tool it names under a law.
#[derive(Clone, Copy)]
pub struct Line<'a> {
    pub index: usize,
    pub transfer: &'a Transfer,
    pub tool: Option<MechanismWord>,
    /// The key the tool stands under.
    pub tool_key: &'static str,
}

impl Line<'_> {
    pub fn route(&self) -> Route {
        Route::keys("transfers").then(self.index)
    }

    pub fn key(&self, key: &'static str) -> Route {
        self.route().then(key)
    }

    /// Where the tool stands, or would stand.
    pub fn tool_route(&self) -> Route {
        self.key(self.tool_key)
    }
}

impl<'a> Under<'a> {
    /// How a country stands.
    pub fn standing(&self, country: Country) -> Standing<'a> {
        self.law.standing(country, self.regime, self.day)
    }

    /// Whether a country lies outside the EEA (or the home country of another regime).
    pub fn is_outside(&self, country: Country) -> bool {
        !matches!(self.standing(country), Standing::Inside)
    }

    /// Whether data there is outside every protection that needs no further tool.
    pub fn is_exposed(&self, country: Country) -> bool {
        !matches!(self.standing(country), Standing::Inside | Standing::Covered(_))
    }

    /// Every transfer line.
    pub fn lines(&self) -> impl Iterator<Item = Line<'a>> {
        let regime = self.regime;
        self.card().lines().iter().enumerate().map(move |(index, transfer)| {
            let (tool, tool_key) = (transfer.tool(regime), Transfer::tool_key(regime));
            Line { index, transfer, tool, tool_key }
        })
    }

    /// The transfer lines to countries outside.
    pub fn outside_lines(&self) -> impl Iterator<Item = Line<'a>> {
        self.lines().filter(|line| self.is_outside(line.transfer.to))
    }

    /// The lines that rely on a finding of adequacy, with the word they rely on.
    pub fn adequacy_lines(&self) -> impl Iterator<Item = (Line<'a>, MechanismWord)> {
        use MechanismWord::{Adequacy, Dpf, DpfCh, DpfUk, PrivacyShield, SafeHarbour};
        self.outside_lines().filter_map(|line| {
            let word = line.tool?;
            matches!(word, Adequacy | Dpf | DpfCh | DpfUk | PrivacyShield | SafeHarbour).then_some((line, word))
        })
    }

    /// The lines that rely on the regime's Data Privacy Framework.
    pub fn framework_lines(&self) -> impl Iterator<Item = Line<'a>> {
        let framework = crate::law::dpf_word(self.regime);
        self.adequacy_lines()
            .filter(move |(line, word)| {
                let is_us = line.transfer.to.code() == "US";
                *word == framework || *word == MechanismWord::Adequacy && is_us
            })
            .map(|(line, _)| line)
    }

    /// Whether the contracting entity sits inside, so that the vendor itself exports.
    pub fn vendor_exports(&self) -> bool {
        !self.is_outside(self.card().entity.country)
    }

    /// Whether a word is a tool of Art. 46 that carries transfers on the day.
    pub fn carries(&self, word: MechanismWord) -> bool {
        self.law.mechanism(word).is_some_and(|m| m.carries(self.regime, self.day))
    }

    /// Whether it carries a line's transfer: a contract that came too late for it doesn't let it.
    pub fn carries_line(&self, word: MechanismWord, line: Line<'_>) -> bool {
        let takes = |made| self.law.mechanism(word).is_some_and(|m| m.takes_contracts(self.regime, made));
        self.carries(word) && self.contracted_on(line).is_none_or(takes)
    }
}
