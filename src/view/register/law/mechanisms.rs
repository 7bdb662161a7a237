//! What a transfer or a contract can rest on, in words.

use super::{Facts, SourceView};
use crate::law::{Mechanism, MechanismKind, Module};
use crate::model::Word;
use crate::say::{self, Arg, speaker};
use crate::view::Said;
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct MechanismView {
    /// The word of the format.
    pub word: &'static str,
    pub label: &'static str,
    pub kind: String,
    pub source: SourceView,
    pub regimes: String,
    pub days: Vec<String>,
    pub is_over: bool,
    pub known: Vec<String>,
    pub note: Option<Said>,
    pub confidence: String,
}

impl Facts<'_> {
    pub(super) fn mechanism(&self, mechanism: &Mechanism) -> MechanismView {
        let regimes: Vec<String> = mechanism.regimes.iter().map(|r| r.label(self.lang).to_owned()).collect();
        MechanismView {
            word: mechanism.word.word(),
            label: mechanism.word.label(self.lang),
            kind: self.plain(kind(mechanism.kind)),
            source: self.source(&mechanism.citation, mechanism.celex.as_ref()),
            regimes: say::list(&regimes, self.lang),
            days: self.mechanism_days(mechanism),
            is_over: mechanism.until.is_some_and(|last| last < self.day),
            known: self.known(mechanism),
            note: mechanism.note.as_ref().map(|note| self.said(note)),
            confidence: self.confidence(mechanism.confidence),
        }
    }

    fn mechanism_days(&self, mechanism: &Mechanism) -> Vec<String> {
        let last = |key, day| self.say(key, &[("day", day)]);
        let mut days = vec![self.days(mechanism.from, mechanism.until)];
        for end in &mechanism.ends {
            let new = last("period-new-contracts", end.new_contracts_until);
            let existing = last("period-existing-contracts", end.existing_contracts_until);
            days.push(format!("{}{} {new}, {existing}", end.regime.label(self.lang), self.plain("colon")));
        }
        days
    }

    fn known(&self, mechanism: &Mechanism) -> Vec<String> {
        let mut known: Vec<String> = mechanism.modules.iter().map(|module| self.module(module)).collect();
        if !mechanism.usable {
            known.push(self.plain("known-unusable"));
        }
        if mechanism.needs_tia {
            known.push(self.plain("known-tia"));
        }
        known
    }

    fn module(&self, module: &Module) -> String {
        let party = |role: &str| Arg::from(self.plain(&format!("party-is-{role}")));
        let annexes = module.annexes.iter().map(|annex| Arg::inside(*annex)).collect();
        let args = vec![
            ("number", Arg::from(u32::from(module.module))),
            ("exporter", party(&module.exporter)),
            ("importer", party(&module.importer)),
            ("annexes", Arg::List(annexes)),
        ];
        speaker(self.lang).say("known-module", &args)
    }
}

fn kind(kind: MechanismKind) -> &'static str {
    match kind {
        MechanismKind::Finding => "kind-finding",
        MechanismKind::Safeguard => "kind-safeguard",
        MechanismKind::Derogation => "kind-derogation",
        MechanismKind::Contract => "kind-contract",
    }
}
