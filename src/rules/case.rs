//! What a rule is handed.

use crate::law::{Law, Standing, Territory};
use crate::model::*;
use crate::text::Route;
use chrono::NaiveDate;

/// One vendor on one day under one law.
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

/// A transfer line with its place.
#[derive(Clone, Copy)]
pub struct Line<'a> {
    pub index: usize,
    pub transfer: &'a Transfer,
}

impl Line<'_> {
    pub fn route(&self) -> Route {
        Route::keys("transfers").then(self.index)
    }

    pub fn key(&self, key: &'static str) -> Route {
        self.route().then(key)
    }
}

impl<'a> Case<'a> {
    pub fn card(&self) -> &'a Card {
        &self.vendor.card
    }

    pub fn dossier(&self) -> &'a Dossier {
        &self.vendor.dossier
    }

    /// The laws that bind the company as exporter.
    pub fn regimes(&self) -> &'a [Regime] {
        &self.company.regimes
    }

    /// How a country stands under the first of the company's regimes that it isn't safe under.
    pub fn standing(&self, country: Country) -> Standing<'a> {
        let first = self.regimes().first().copied().unwrap_or(Regime::Eu);
        let regime = self.regimes().iter().copied().find(|r| !self.law.is_safe(country, *r, self.day)).unwrap_or(first);
        self.law.standing(country, regime, self.day)
    }

    /// The territory a country is, if its status is unsettled under a law that binds the company.
    pub fn unsettled(&self, country: Country) -> Option<&'a Territory> {
        let standings = self.regimes().iter().map(|regime| self.law.standing(country, *regime, self.day));
        standings.into_iter().find_map(|standing| match standing {
            Standing::Unsettled(territory) => Some(territory),
            _ => None,
        })
    }

    /// Whether data there is outside every protection that needs no further tool.
    pub fn is_exposed(&self, country: Country) -> bool {
        !matches!(self.standing(country), Standing::Inside | Standing::Covered(_))
    }

    /// Whether a country lies outside the EEA (or the home country of another regime).
    pub fn is_outside(&self, country: Country) -> bool {
        !matches!(self.standing(country), Standing::Inside)
    }

    /// The transfer lines to countries outside.
    pub fn outside_lines(&self) -> impl Iterator<Item = Line<'a>> {
        let lines = self.card().lines().iter().enumerate();
        lines.map(|(index, transfer)| Line { index, transfer }).filter(|line| self.is_outside(line.transfer.to))
    }

    /// The lines that rely on a finding of adequacy, with the word they rely on.
    pub fn adequacy_lines(&self) -> impl Iterator<Item = (Line<'a>, MechanismWord)> {
        use MechanismWord::{Adequacy, Dpf, DpfCh, DpfUk, PrivacyShield, SafeHarbour};
        self.outside_lines().filter_map(|line| {
            let word = line.transfer.mechanism?;
            matches!(word, Adequacy | Dpf | DpfCh | DpfUk | PrivacyShield | SafeHarbour).then_some((line, word))
        })
    }

    /// The lines that rely on the Data Privacy Framework on the day.
    pub fn framework_lines(&self) -> impl Iterator<Item = Line<'a>> {
        self.adequacy_lines()
            .filter(|(line, word)| {
                let is_us = line.transfer.to.code() == "US";
                *word == MechanismWord::Dpf || *word == MechanismWord::Adequacy && is_us
            })
            .map(|(line, _)| line)
    }

    /// Whether the contracting entity sits inside, so that the vendor itself exports.
    pub fn vendor_exports(&self) -> bool {
        !self.is_outside(self.card().entity.country)
    }

    /// The proof behind a line.
    pub fn proof(&self, line: Line<'_>) -> Option<&'a TransferProof> {
        self.vendor.dossier.proof(line.transfer)
    }

    /// The day a line's tool was contracted, if that was by the day judged.
    pub fn contracted_on(&self, line: Line<'_>) -> Option<NaiveDate> {
        self.proof(line).and_then(|p| p.contract_on).filter(|d| *d <= self.day)
    }

    /// Whether a word is a tool of Art. 46 that carries transfers on the day.
    pub fn carries(&self, word: MechanismWord) -> bool {
        self.law.mechanism(word).is_some_and(|m| m.carries(Regime::Eu, self.day))
    }

    /// The place of a line's proof in the file.
    pub fn proof_route(&self, line: Line<'_>) -> Route {
        let key = self.proof(line).map_or_else(|| line.transfer.to.to_string(), |p| p.key.clone());
        Route::keys("internal.transfers").then(key)
    }
}
