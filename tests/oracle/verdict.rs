//! What the rules say of a described vendor: who is judged, where one finding stands in for another, and the verdict.
//!
//! The rows themselves are in `places` (countries without a line, access, parents) and `lines` (each line of Chapter V).

use super::described::Described;
use super::tables::{self, Regime, Scope};
use super::{lines, places};
use std::collections::{BTreeMap, BTreeSet};

/// Rule, severity (`E`, `W` or `I`) and route.
pub type Finding = (String, char, String);

pub type Verdict = BTreeSet<Finding>;

/// A row that fired, before it is known who stands in for it and how severe it is for this vendor.
#[derive(Clone, Debug)]
pub struct Fault {
    pub code: &'static str,
    pub severity: char,
    pub route: String,
    /// The country it is about, for what an unsettled territory stands in for.
    pub country: &'static str,
    /// The line it is about, for what a lapsed decision stands in for.
    pub line: Option<usize>,
}

/// A vendor seen under one law.
#[derive(Clone, Copy)]
pub struct Under<'a> {
    pub case: &'a Described,
    pub law: Regime,
}

/// How a country stands under a law on the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// No foreign country at all.
    Inside,
    /// A finding of full scope covers it.
    Full,
    /// Abroad, and at most some importers are covered.
    Exposed,
}

impl Under<'_> {
    pub fn standing(self, country: &str) -> Standing {
        let full = tables::findings(country, self.law, self.case.day).iter().any(|f| f.scope == Scope::Full);
        match tables::is_inside(country, self.law, self.case.day) {
            true => Standing::Inside,
            false if full => Standing::Full,
            false => Standing::Exposed,
        }
    }

    /// Whether the contracting entity is at home under this law: it then is the exporter itself.
    pub fn vendor_exports(self) -> bool {
        self.standing(self.case.entity) == Standing::Inside
    }
}

/// “Who is judged”, read from top to bottom: the first row that fits decides.
enum Judged {
    /// Ended, or no personal data: of the rules compared here only REG.
    TerritoriesAlone,
    /// Only considered: what must be settled first, as remarks.
    AsRemarks,
    /// Planned: errors as warnings.
    AsWarnings,
    Wholly,
}

fn judged(case: &Described) -> Judged {
    let ended = case.ended_on.is_some_and(|end| end < case.day);
    let planned = case.since.is_some_and(|since| since > case.day);
    match () {
        () if ended || case.role == "none" => Judged::TerritoriesAlone,
        () if case.evaluating => Judged::AsRemarks,
        () if planned => Judged::AsWarnings,
        () => Judged::Wholly,
    }
}

/// Whether the vendor is in use on the day, which is more than being judged.
pub fn in_use(case: &Described) -> bool {
    matches!(judged(case), Judged::Wholly)
}

fn softened(severity: char, judged: &Judged) -> char {
    match (judged, severity) {
        (Judged::AsRemarks, _) => 'I',
        (Judged::AsWarnings, 'E') => 'W',
        _ => severity,
    }
}

/// Every finding of TRF001–TRF016 and REG007 that the rules call for.
pub fn expected(case: &Described) -> Verdict {
    let judged = judged(case);
    let territories = places::reg007(case);
    let mut verdict: Verdict = territories.iter().map(|f| (f.code.to_owned(), f.severity, f.route.clone())).collect();
    if matches!(judged, Judged::TerritoriesAlone) {
        return verdict;
    }
    let binding = case.regimes.iter().filter(|law| law.from() <= case.day);
    let faults = binding.flat_map(|law| under(Under { case, law: *law }, &territories));
    for (at, severity) in worst(faults) {
        verdict.insert((at.0.to_owned(), softened(severity, &judged), at.1));
    }
    verdict
}

/// The same fault at the same key under several laws is one, as severe as under the strictest.
fn worst(faults: impl Iterator<Item = Fault>) -> BTreeMap<(&'static str, String), char> {
    let rank = |severity: char| "IWE".find(severity);
    let mut worst = BTreeMap::new();
    for fault in faults {
        let severity = worst.entry((fault.code, fault.route)).or_insert(fault.severity);
        if rank(fault.severity) > rank(*severity) {
            *severity = fault.severity;
        }
    }
    worst
}

/// What one law says, with one finding for one fault.
fn under(eye: Under<'_>, territories: &[Fault]) -> Vec<Fault> {
    let faults: Vec<Fault> = places::faults(eye).into_iter().chain(lines::faults(eye)).collect();
    let lapsed: BTreeSet<_> = faults.iter().filter(|f| f.code == "TRF002").map(|f| f.line).collect();
    let unsettled: BTreeSet<_> = territories.iter().map(|f| f.country).collect();
    let hidden = |f: &Fault| match f.code {
        // TRF002 for TRF003, 005–007.
        "TRF003" | "TRF005" | "TRF006" | "TRF007" => lapsed.contains(&f.line),
        // REG007 for TRF001 and TRF013 of that country, under the one law that leaves it unsettled.
        "TRF001" | "TRF013" => eye.law == Regime::Eu && unsettled.contains(f.country),
        _ => false,
    };
    faults.into_iter().filter(|f| !hidden(f)).collect()
}
