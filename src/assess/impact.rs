//! What rests on something that is taken as fallen, and what would catch it.

use super::judged;
use crate::law::{Assumption, Law, MechanismKind};
use crate::model::{Country, Evidence, Lang, MechanismWord, Regime, Register, Role, Stage, Vendor, Word};
use crate::rules::{Case, Line, Under, held_in};
use crate::say::{Arg, speaker};
use chrono::NaiveDate;
use std::collections::BTreeSet;

/// A transfer that loses its ground.
#[derive(Debug)]
pub struct Hit<'a> {
    pub vendor: &'a Vendor,
    pub country: Country,
    /// Where another than the contracting entity receives the data.
    pub importer: Option<&'a str>,
    /// The law of the exporter under which the ground is lost.
    pub regime: Regime,
    /// The tool the line names; `None` where data is in a covered country and no line says on what ground.
    pub tool: Option<MechanismWord>,
    pub rescue: Rescue,
}

/// What is left when the ground is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rescue {
    /// A fallback that still carries, contracted on a recorded day.
    Caught(MechanismWord, NaiveDate),
    /// A fallback that would carry, and no recorded contract.
    Unproven(MechanismWord),
    /// Nothing.
    None,
}

/// Every transfer of vendors in use or planned that stands under the law as it is and not under the law as assumed,
/// those without a rescue first.
pub fn impact<'a>(register: &'a Register, law: &'a Law, assumed: &'a Law, day: NaiveDate) -> Vec<Hit<'a>> {
    let mut hits: Vec<Hit<'a>> = Vec::new();
    for vendor in asked(register, day) {
        let (before, after) = (case(register, vendor, law, day), case(register, vendor, assumed, day));
        hits.extend(before.regimes().flat_map(|regime| lost(before.under(regime), after.under(regime))));
    }
    hits.sort_by_key(|hit| (rank(hit.rescue), hit.vendor.id.as_str()));
    hits
}

/// What the transfers of the register stand on today: each tool in use, and each country but the United States, whose
/// framework is a tool of its own, that a decision covers.
pub fn scenarios(register: &Register, law: &Law, day: NaiveDate) -> Vec<Assumption> {
    let mut found = BTreeSet::new();
    for vendor in asked(register, day) {
        let case = case(register, vendor, law, day);
        for under in case.regimes().map(|regime| case.under(regime)) {
            let standing = under.outside_lines().filter(|line| stands(under, *line));
            found.extend(standing.filter_map(|line| relied_on(line)));
            let covered = held_in(under.card()).into_iter().map(|(_, country)| country);
            let covered = covered.filter(|country| under.is_outside(*country) && !under.is_exposed(*country));
            found.extend(covered.map(Assumption::Country));
        }
    }
    found.into_iter().filter(|assumption| law.assumption(&assumption.to_string()).is_ok()).collect()
}

fn relied_on(line: Line<'_>) -> Option<Assumption> {
    match line.tool? {
        MechanismWord::Adequacy => Some(Assumption::Country(line.transfer.to)),
        word => Some(Assumption::Tool(word)),
    }
}

fn asked(register: &Register, day: NaiveDate) -> impl Iterator<Item = &Vendor> {
    let is_asked = move |v: &&Vendor| v.card_is_whole && v.card.role != Role::None && v.card.stage(day) != Stage::Ended;
    register.vendors.iter().filter(is_asked).filter(|v| !judged::is_candidate(v))
}

fn case<'a>(register: &'a Register, vendor: &'a Vendor, law: &'a Law, day: NaiveDate) -> Case<'a> {
    let Register { company, policy, .. } = register;
    Case { company, policy, vendor, law, evidence: Evidence::NONE, day }
}

impl Hit<'_> {
    /// What the transfer stood on, in words.
    pub fn ground(&self, lang: Lang) -> String {
        self.tool.map_or_else(|| speaker(lang).plain("ground-covered"), |word| word.label(lang).to_owned())
    }

    /// What is left of it, in words.
    pub fn outlook(&self, lang: Lang) -> String {
        let words = speaker(lang);
        match self.rescue {
            Rescue::Caught(word, day) => {
                words.say("rescue-caught", &vec![("fallback", Arg::from(word)), ("day", day.into())])
            }
            Rescue::Unproven(word) => words.say("rescue-unproven", &vec![("fallback", Arg::from(word))]),
            Rescue::None => words.plain("rescue-none"),
        }
    }

    /// The contracts to look into: the commercial one and the processing agreement, as far as they are recorded.
    pub fn contracts(&self) -> Vec<&str> {
        let dossier = &self.vendor.dossier;
        let reference = dossier.contract.as_ref().and_then(|c| c.reference.as_deref());
        let document = dossier.dpa.as_ref().and_then(|d| d.document.as_deref());
        reference.into_iter().chain(document).collect()
    }
}

fn rank(rescue: Rescue) -> u8 {
    match rescue {
        Rescue::None => 0,
        Rescue::Unproven(_) => 1,
        Rescue::Caught(..) => 2,
    }
}

fn lost<'a>(before: Under<'a>, after: Under<'a>) -> Vec<Hit<'a>> {
    let hit = |country, importer, tool, rescue| Hit {
        vendor: before.vendor,
        country,
        importer,
        regime: before.regime,
        tool,
        rescue,
    };
    let fallen = before.outside_lines().filter(|line| stands(before, *line) && !stands(after, *line));
    let mut hits: Vec<Hit<'a>> = fallen
        .map(|line| hit(line.transfer.to, line.transfer.importer.as_deref(), line.tool, rescue(after, line)))
        .collect();
    let has_line = |country: Country| before.card().lines().iter().any(|line| line.to == country);
    for (_, country) in held_in(before.card()) {
        let is_lost = !before.is_exposed(country) && after.is_exposed(country);
        if is_lost && !has_line(country) && hits.iter().all(|known| known.country != country) {
            hits.push(hit(country, None, None, Rescue::None));
        }
    }
    hits
}

/// Whether a line's ground carries the transfer on the day.
fn stands(case: Under<'_>, line: Line<'_>) -> bool {
    let Some(tool) = line.tool.and_then(|word| case.law.mechanism(word)) else { return false };
    match tool.kind {
        MechanismKind::Finding => case.law.relied_on(tool.word, line.transfer.to, case.regime, case.day).is_some(),
        MechanismKind::Safeguard => case.carries_line(tool.word, line),
        MechanismKind::Derogation => tool.is_usable(case.regime, case.day),
        MechanismKind::Contract => false,
    }
}

fn rescue(after: Under<'_>, line: Line<'_>) -> Rescue {
    match line.transfer.fallback.filter(|word| after.carries_line(*word, line)) {
        None => Rescue::None,
        Some(word) => after.contracted_on(line).map_or(Rescue::Unproven(word), |day| Rescue::Caught(word, day)),
    }
}
