//! The law as if a finding or a tool had fallen: `dpf=void`, `GB=void`, `scc=void`.

use super::{Finding, Law, MechanismKind, Place};
use crate::model::{Country, MechanismWord, Word};
use crate::text::nearest;
use chrono::NaiveDate;
use std::fmt;

/// Something that is taken as void from a day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Assumption {
    /// A tool, or the findings a word names.
    Tool(MechanismWord),
    /// Every finding of adequacy for a country, under each law of the exporter.
    Country(Country),
}

/// Why a text is no assumption.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BadAssumption {
    /// It isn't written `something=void`.
    Shape,
    /// Neither a mechanism word nor a country, with the nearest word.
    Unknown(String, Option<&'static str>),
    /// A country without a finding that could fall.
    NoFinding(Country),
    /// A word that carries no transfer anyway.
    NoTool(MechanismWord),
}

impl fmt::Display for Assumption {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tool(word) => write!(f, "{}=void", word.word()),
            Self::Country(country) => write!(f, "{country}=void"),
        }
    }
}

impl fmt::Display for BadAssumption {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shape => f.write_str("write what falls and =void, as in dpf=void, GB=void or scc=void"),
            Self::Unknown(text, near) => {
                write!(f, "{text} is neither a mechanism of the format nor a country code")?;
                near.map_or(Ok(()), |near| write!(f, "; did you mean {near}=void?"))
            }
            Self::NoFinding(country) => write!(f, "there is no adequacy decision for {country} that could fall"),
            Self::NoTool(word) => write!(f, "{} carries no transfer, so nothing rests on it", word.word()),
        }
    }
}

impl std::error::Error for BadAssumption {}

impl Law {
    /// Reads an assumption: a mechanism word or a country code, and `=void`.
    ///
    /// # Errors
    /// When it names nothing that could fall.
    pub fn assumption(&self, text: &str) -> Result<Assumption, BadAssumption> {
        let name = text.strip_suffix("=void").ok_or(BadAssumption::Shape)?;
        if let Some(word) = MechanismWord::parse(name) {
            let carries = self.mechanism(word).is_some_and(|m| m.kind != MechanismKind::Contract);
            return if carries { Ok(Assumption::Tool(word)) } else { Err(BadAssumption::NoTool(word)) };
        }
        let words = MechanismWord::ALL.iter().map(|w| w.word());
        let country =
            Country::parse(name).ok_or_else(|| BadAssumption::Unknown(name.to_owned(), nearest(name, words)))?;
        let has_finding =
            self.findings.iter().any(|f| f.is_general() && f.territories.contains(&Place::Country(country)));
        if has_finding { Ok(Assumption::Country(country)) } else { Err(BadAssumption::NoFinding(country)) }
    }

    /// The same law with these taken as fallen from `day` on; what was before stays as it was.
    #[must_use]
    pub fn assuming(&self, assumptions: &[Assumption], day: NaiveDate) -> Self {
        let mut law = self.clone();
        for assumption in assumptions {
            match assumption {
                Assumption::Tool(word) => law.void_tool(*word, day),
                Assumption::Country(country) => law.void_country(*country, day),
            }
            law.assumed.push(*assumption);
        }
        law
    }

    fn void_tool(&mut self, word: MechanismWord, day: NaiveDate) {
        let named = (word != MechanismWord::Adequacy).then_some(word);
        let is_finding = self.mechanism(word).is_some_and(|m| m.kind == MechanismKind::Finding);
        for finding in self.findings.iter_mut().filter(|f| is_finding && f.is_general() && f.word == named) {
            finding.end(day);
        }
        for mechanism in self.mechanisms.iter_mut().filter(|m| m.word == word && m.kind != MechanismKind::Finding) {
            mechanism.void_from = Some(day);
        }
    }

    /// A finding for several territories goes on for the others.
    fn void_country(&mut self, country: Country, day: NaiveDate) {
        let place = Place::Country(country);
        let named: Vec<usize> = (0..self.findings.len())
            .filter(|i| self.findings[*i].is_general() && self.findings[*i].territories.contains(&place))
            .collect();
        for index in named {
            if self.findings[index].territories.len() > 1 {
                let alone = Finding { territories: vec![place.clone()], ..self.findings[index].clone() };
                self.findings[index].territories.retain(|p| *p != place);
                self.findings.push(alone);
                self.findings.last_mut().into_iter().for_each(|finding| finding.end(day));
            } else {
                self.findings[index].end(day);
            }
        }
    }
}

impl Finding {
    /// Ends it the day before `day`.
    fn end(&mut self, day: NaiveDate) {
        self.periods.retain(|p| p.from < day);
        for period in &mut self.periods {
            period.until = period.until.min(day.pred_opt()).or(day.pred_opt());
        }
    }
}
