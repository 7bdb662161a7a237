//! The law as dated facts: where the EU and the EEA end, which countries a finding of adequacy covers,
//! what a transfer can rest on, what a processor contract must hold.
//!
//! Every fact keeps its reference, its official link and how surely it was read. Days are inclusive.
//! What is said here is known until [`Law::horizon`]; it is not legal advice.

mod assume;
mod facts;
mod mechanism;

pub use assume::{Assumption, BadAssumption};
pub use facts::*;
pub use mechanism::*;

use crate::model::{Country, Lang, MechanismWord, Regime};
use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use std::collections::HashMap;
use std::sync::LazyLock;

/// All dated facts.
#[derive(Clone, Debug)]
pub struct Law {
    /// The newest source that was read; nothing later is known.
    pub horizon: NaiveDate,
    /// The day its files were put together.
    pub compiled_on: NaiveDate,
    pub regimes: Vec<RegimeLaw>,
    pub gdpr: Gdpr,
    pub members: Vec<Member>,
    pub eea: Vec<EeaState>,
    pub territories: Vec<Territory>,
    pub findings: Vec<Finding>,
    pub mechanisms: Vec<Mechanism>,
    pub elements: Vec<Element>,
    /// What is taken as fallen although it stands.
    pub assumed: Vec<Assumption>,
    citations: HashMap<String, Citation>,
}

/// How a country stands under a regime on a day.
#[derive(Clone, Copy, Debug)]
pub enum Standing<'l> {
    /// Inside the EEA (or, for the other regimes, the home country): no transfer.
    Inside,
    /// Nobody can say for sure: people must decide.
    Unsettled(&'l Territory),
    /// A finding of adequacy covers every importer.
    Covered(&'l Finding),
    /// A finding of adequacy covers some importers.
    Partly(&'l Finding),
    /// A third country with no finding on that day.
    Third,
}

static BUILT_IN: LazyLock<Law> = LazyLock::new(|| {
    let territories: TerritoryFile = built_in("territories.yaml", include_str!("territories.yaml"));
    let findings: FindingFile = built_in("adequacy.yaml", include_str!("adequacy.yaml"));
    let mechanisms: MechanismFile = built_in("mechanisms.yaml", include_str!("mechanisms.yaml"));
    let elements: ElementFile = built_in("elements.yaml", include_str!("elements.yaml"));
    let citations: CitationFile = built_in("citations.yaml", include_str!("citations.yaml"));
    let cited = citations.citations.into_iter().map(|c| (c.id.clone(), c));
    let decisions = findings.findings.iter().map(|f| (f.id.clone(), f.citation()));
    Law {
        horizon: territories.horizon.newest_source,
        compiled_on: territories.horizon.compiled_on,
        regimes: territories.regimes,
        gdpr: territories.gdpr,
        citations: decisions.chain(cited).collect(),
        members: territories.members,
        eea: territories.eea,
        territories: territories.territories,
        findings: findings.findings,
        mechanisms: mechanisms.mechanisms,
        elements: elements.elements,
        assumed: Vec::new(),
    }
});

#[expect(clippy::panic, reason = "the files are compiled in, and a test reads them")]
fn built_in<T: DeserializeOwned>(name: &str, yaml: &str) -> T {
    serde_yaml::from_str(yaml).unwrap_or_else(|error| panic!("{name}: {error}"))
}

impl Law {
    /// The law the program was built with.
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// Whether a law of the exporter is judged on a day; that of the Union always is.
    pub fn applies(&self, regime: Regime, day: NaiveDate) -> bool {
        self.regimes.iter().find(|r| r.regime == regime).is_none_or(|r| r.from <= day)
    }

    /// What stands for a regime's rules on transfers; rules name the articles of the GDPR themselves.
    pub fn cited_under(&self, regime: Regime) -> Option<&str> {
        self.regimes.iter().find(|r| r.regime == regime).map(|r| r.cites.as_str())
    }

    /// How a country stands under a regime on a day.
    ///
    /// ```
    /// use art28::{law::{Law, Standing}, model::{Country, Regime}};
    /// let brazil = Country::parse("BR").unwrap();
    /// let day = |d: &str| d.parse().unwrap();
    /// let law = Law::built_in();
    /// assert!(matches!(law.standing(brazil, Regime::Eu, day("2026-01-25")), Standing::Third));
    /// assert!(matches!(law.standing(brazil, Regime::Eu, day("2026-01-26")), Standing::Partly(_)));
    /// ```
    pub fn standing(&self, country: Country, regime: Regime, day: NaiveDate) -> Standing<'_> {
        if self.is_home(country, regime, day) {
            return Standing::Inside;
        }
        if let Some(territory) = self.unsettled(country).filter(|_| regime == Regime::Eu) {
            return Standing::Unsettled(territory);
        }
        match self.findings_on(country, regime, day).next() {
            Some(finding) if finding.scope == Scope::Full => Standing::Covered(finding),
            Some(finding) => Standing::Partly(finding),
            None => Standing::Third,
        }
    }

    /// The findings that name a country under a regime and hold on a day.
    pub fn findings_on(&self, country: Country, regime: Regime, day: NaiveDate) -> impl Iterator<Item = &Finding> {
        let found = self.findings.iter().filter(move |f| f.regime == regime && f.is_general() && f.covers(day));
        found.filter(move |f| self.names(f, country, day))
    }

    /// Whether data there needs no Chapter V: inside, or covered for every importer.
    pub fn is_safe(&self, country: Country, regime: Regime, day: NaiveDate) -> bool {
        matches!(self.standing(country, regime, day), Standing::Inside | Standing::Covered(_))
    }

    fn is_home(&self, country: Country, regime: Regime, day: NaiveDate) -> bool {
        match regime {
            Regime::Eu => self.is_eea(country, day),
            Regime::Uk => country.code() == "GB",
            Regime::Ch => country.code() == "CH",
        }
    }

    /// Whether a country belongs to the EU or the EEA, or counted as if it did, on a day.
    pub fn is_eea(&self, country: Country, day: NaiveDate) -> bool {
        let is_member = |m: &Member| m.code == country && m.since <= day && m.until.is_none_or(|u| day <= u);
        let is_part = |t: &Territory| t.code == country && t.status == Status::Eu && t.from.is_none_or(|f| f <= day);
        self.members.iter().any(is_member)
            || self.eea.iter().any(|e| e.code == country)
            || self.territories.iter().any(is_part)
    }

    /// How a former Member State still counts as one on a day, once it has left.
    pub fn exit_stage(&self, country: Country, day: NaiveDate) -> Option<&ExitStage> {
        let member = self.members.iter().find(|m| m.code == country && m.since <= day)?;
        let current = member.stages.iter().position(|stage| day <= stage.until)?;
        member.stages.get(current).filter(|_| current > 0)
    }

    fn unsettled(&self, country: Country) -> Option<&Territory> {
        self.territories.iter().find(|t| t.code == country && t.status == Status::Unsettled)
    }

    fn names(&self, finding: &Finding, country: Country, day: NaiveDate) -> bool {
        finding.territories.iter().any(|place| match place {
            Place::Country(c) => *c == country,
            Place::Eea => self.is_eea(country, day),
        })
    }

    /// The finding a mechanism word relies on for a country on a day. To the US, `adequacy` is `dpf`.
    pub fn relied_on(&self, word: MechanismWord, country: Country, regime: Regime, day: NaiveDate) -> Option<&Finding> {
        self.findings_for(word, country, regime, day).find(|f| f.covers(day))
    }

    /// The finding a mechanism word names for a country, whether or not it covers the day.
    pub fn ever_relied_on(
        &self,
        word: MechanismWord,
        country: Country,
        regime: Regime,
        day: NaiveDate,
    ) -> Option<&Finding> {
        self.findings_for(word, country, regime, day).next()
    }

    fn findings_for(
        &self,
        word: MechanismWord,
        country: Country,
        regime: Regime,
        day: NaiveDate,
    ) -> impl Iterator<Item = &Finding> {
        let word = match word {
            MechanismWord::Adequacy if country.code() == "US" => dpf_word(regime),
            other => other,
        };
        let named = (word != MechanismWord::Adequacy).then_some(word);
        self.findings
            .iter()
            .filter(move |f| f.regime == regime && f.is_general() && f.word == named && self.names(f, country, day))
    }

    /// Whether a word names a ground for transfers to a country under a regime on a day: a finding that covers
    /// some importers there, a tool of Art. 46 that carries, or a derogation.
    pub fn is_ground(&self, word: MechanismWord, country: Option<Country>, regime: Regime, day: NaiveDate) -> bool {
        let is_found = country.is_some_and(|c| self.relied_on(word, c, regime, day).is_some());
        let is_tool = |m: &Mechanism| m.kind == MechanismKind::Derogation || m.carries(regime, day);
        is_found || self.mechanism(word).is_some_and(is_tool)
    }

    /// What is known of a mechanism word.
    pub fn mechanism(&self, word: MechanismWord) -> Option<&Mechanism> {
        self.mechanisms.iter().find(|m| m.word == word)
    }

    /// Events that ask for a new assessment of transfers to a country, by a day.
    pub fn reassess_events(&self, country: Country, by: NaiveDate) -> impl Iterator<Item = &Event> {
        self.findings
            .iter()
            .filter(move |f| f.regime == Regime::Eu && f.territories.contains(&Place::Country(country)))
            .flat_map(|f| &f.events)
            .filter(move |e| e.reassess.as_deref() == Some("tia") && e.on <= by)
    }

    /// What a citation's id stands for.
    pub fn citation(&self, id: &str) -> Option<&Citation> {
        self.citations.get(id)
    }
}

/// The word of the Data Privacy Framework under a regime.
pub fn dpf_word(regime: Regime) -> MechanismWord {
    match regime {
        Regime::Eu => MechanismWord::Dpf,
        Regime::Uk => MechanismWord::DpfUk,
        Regime::Ch => MechanismWord::DpfCh,
    }
}

/// The official page of a CELEX number in a language.
pub fn eur_lex(celex: &str, lang: Lang) -> String {
    format!("https://eur-lex.europa.eu/legal-content/{}/TXT/?uri=CELEX:{celex}", lang.code().to_uppercase())
}

/// The official page of a judgment or order in a language.
pub fn eur_lex_case(ecli: &str, lang: Lang) -> String {
    format!("https://eur-lex.europa.eu/legal-content/{}/TXT/?uri=ecli:{ecli}", lang.code().to_uppercase())
}

impl Citation {
    /// The official page in a language.
    pub fn url(&self, lang: Lang) -> String {
        match (&self.celex, &self.ecli, &self.url) {
            (Some(celex), ..) => eur_lex(celex, lang),
            (None, Some(ecli), _) => eur_lex_case(ecli, lang),
            (None, None, url) => url.clone().unwrap_or_default(),
        }
    }
}

impl Finding {
    /// Whether it is about countries and the GDPR, not an organisation or law enforcement.
    pub fn is_general(&self) -> bool {
        matches!(self.scope, Scope::Full | Scope::Partial)
    }

    /// Whether it holds on a day.
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.periods.iter().any(|p| p.has(day))
    }

    /// The last day of the unbroken time it holds from a day on; `None` where it has no end.
    pub fn last_day_from(&self, day: NaiveDate) -> Option<NaiveDate> {
        let mut last = self.periods.iter().find(|p| p.has(day))?.until?;
        while let Some(next) = self.periods.iter().find(|p| Some(p.from) == last.succ_opt()) {
            last = next.until?;
        }
        Some(last)
    }

    fn citation(&self) -> Citation {
        Citation {
            id: self.id.clone(),
            text: self.reference.clone(),
            celex: self.celex.clone(),
            ecli: None,
            url: self.url.clone(),
        }
    }
}

impl FindingPeriod {
    fn has(&self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|u| day <= u)
    }
}

#[cfg(test)]
mod tests;
