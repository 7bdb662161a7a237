//! The law page: every fact the rules judge by, with its source, its days and how surely it was read.

use super::Office;
use crate::law::{self, Confidence, EeaState, Element, Member, Scope, Territory};
use crate::model::{Lang, Regime, Word};
use crate::say::{Arg, Args, speaker};
use crate::view::Said;
use chrono::NaiveDate;
use serde::Serialize;

mod adequacy;
mod mechanisms;

pub use adequacy::DecisionView;
pub use mechanisms::MechanismView;

#[derive(Clone, Debug, Serialize)]
pub struct LawView {
    /// Until when the tool vouches for it, in words.
    pub horizon: String,
    pub gdpr: String,
    pub gdpr_sources: Vec<SourceView>,
    pub gdpr_confidence: String,
    pub members: Vec<StateView>,
    pub eea: Vec<StateView>,
    pub territories: Vec<TerritoryView>,
    pub regimes: Vec<RegimeView>,
    pub mechanisms: Vec<MechanismView>,
    pub elements: Vec<ElementView>,
    /// The day whose state is shown, in words.
    pub today: String,
}

/// A legal source, with its official page where one is known.
#[derive(Clone, Debug, Serialize)]
pub struct SourceView {
    pub text: Said,
    pub href: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct StateView {
    pub name: &'static str,
    pub days: String,
    /// How it left.
    pub stages: Vec<String>,
    pub confidence: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct TerritoryView {
    pub name: &'static str,
    pub code: String,
    pub parent: Option<&'static str>,
    pub status: String,
    pub is_unsettled: bool,
    /// Since when, where that is dated.
    pub days: Option<String>,
    /// The id of the decision that covers it.
    pub adequacy: Option<String>,
    pub source: Option<Said>,
    pub note: Option<Said>,
    pub confidence: String,
}

/// Findings of adequacy for exporters under one law.
#[derive(Clone, Debug, Serialize)]
pub struct RegimeView {
    pub id: &'static str,
    pub title: String,
    pub decisions: Vec<DecisionView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ElementView {
    pub id: &'static str,
    pub label: &'static str,
    pub source: SourceView,
    pub requirement: String,
    pub is_required: bool,
    pub weak_if: Option<Said>,
    pub confidence: String,
}

impl Office<'_> {
    pub fn law(&self) -> LawView {
        let facts = Facts { law: self.law, lang: self.lang, day: self.assessment.day };
        let gdpr = &self.law.gdpr;
        LawView {
            horizon: facts.say("law-horizon", &[("day", self.law.horizon), ("compiled", self.law.compiled_on)]),
            gdpr: facts.say("law-gdpr", &[("day", gdpr.applies_from), ("efta", gdpr.eea_efta_from)]),
            gdpr_sources: vec![
                facts.source(&gdpr.reference, Some(&gdpr.celex)),
                facts.source(&gdpr.eea_reference, None),
            ],
            gdpr_confidence: facts.confidence(gdpr.confidence),
            members: self.law.members.iter().map(|m| facts.member(m)).collect(),
            eea: self.law.eea.iter().map(|e| facts.eea_state(e)).collect(),
            territories: self.law.territories.iter().map(|t| facts.territory(t)).collect(),
            regimes: Regime::ALL.iter().map(|regime| facts.regime(*regime)).collect(),
            mechanisms: self.law.mechanisms.iter().map(|m| facts.mechanism(m)).collect(),
            elements: self.law.elements.iter().map(|e| facts.element(e)).collect(),
            today: facts.say("law-today", &[("day", self.assessment.day)]),
        }
    }
}

/// Facts in words.
struct Facts<'a> {
    law: &'a law::Law,
    lang: Lang,
    day: NaiveDate,
}

impl Facts<'_> {
    fn plain(&self, key: &str) -> String {
        speaker(self.lang).plain(key)
    }

    /// A message that names days.
    fn say(&self, key: &str, days: &[(&'static str, NaiveDate)]) -> String {
        let args: Args = days.iter().map(|(name, day)| (*name, Arg::from(*day))).collect();
        speaker(self.lang).say(key, &args)
    }

    fn said(&self, prose: &law::Prose) -> Said {
        Said::new(&prose.0, self.lang)
    }

    fn confidence(&self, confidence: Confidence) -> String {
        self.plain(match confidence {
            Confidence::Primary => "confidence-primary",
            Confidence::Secondary => "confidence-secondary",
            Confidence::Memory => "confidence-memory",
        })
    }

    fn source(&self, text: &law::Prose, celex: Option<&String>) -> SourceView {
        SourceView { text: self.said(text), href: celex.map(|celex| law::eur_lex(celex, self.lang)) }
    }

    /// Days in words; both ends belong to them.
    fn days(&self, from: Option<NaiveDate>, until: Option<NaiveDate>) -> String {
        match (from, until) {
            (Some(from), Some(until)) => self.say("period-closed", &[("from", from), ("until", until)]),
            (Some(from), None) => self.say("period-open", &[("from", from)]),
            (None, Some(until)) => self.say("period-until", &[("until", until)]),
            (None, None) => self.plain("period-any"),
        }
    }

    fn member(&self, member: &Member) -> StateView {
        let stage = |stage: &law::ExitStage| {
            let args = vec![("what", Arg::from(stage.what.get(self.lang))), ("day", Arg::from(stage.until))];
            speaker(self.lang).say("known-stage", &args)
        };
        StateView {
            name: member.code.name(self.lang),
            days: self.days(Some(member.since), member.until),
            stages: member.stages.iter().map(stage).collect(),
            confidence: self.confidence(member.confidence),
        }
    }

    fn eea_state(&self, state: &EeaState) -> StateView {
        StateView {
            name: state.code.name(self.lang),
            days: self.days(Some(state.gdpr_from), None),
            stages: Vec::new(),
            confidence: self.confidence(state.confidence),
        }
    }

    fn territory(&self, territory: &Territory) -> TerritoryView {
        let status = match territory.status {
            law::Status::Eu => "status-eu",
            law::Status::Third => "status-third",
            law::Status::Unsettled => "status-unsettled",
        };
        TerritoryView {
            name: territory.code.name(self.lang),
            code: territory.code.to_string(),
            parent: territory.parent.map(|country| country.name(self.lang)),
            status: self.plain(status),
            is_unsettled: territory.status == law::Status::Unsettled,
            days: territory.from.map(|from| self.days(Some(from), None)),
            adequacy: territory.adequacy.clone(),
            source: territory.basis.as_ref().map(|basis| self.said(basis)),
            note: territory.note.as_ref().map(|note| self.said(note)),
            confidence: self.confidence(territory.confidence),
        }
    }

    fn regime(&self, regime: Regime) -> RegimeView {
        let label = vec![("regime", Arg::from(regime))];
        let decisions = self.law.findings.iter().filter(|finding| finding.regime == regime);
        RegimeView {
            id: regime.word(),
            title: speaker(self.lang).say("law-findings", &label),
            decisions: decisions.map(|finding| self.decision(finding)).collect(),
        }
    }

    fn scope(&self, scope: Scope) -> String {
        self.plain(match scope {
            Scope::Full => "scope-full",
            Scope::Partial => "scope-partial",
            Scope::Organisation => "scope-organisation",
            Scope::LawEnforcement => "scope-law-enforcement",
        })
    }

    fn element(&self, element: &Element) -> ElementView {
        ElementView {
            id: element.id.word(),
            label: element.id.label(self.lang),
            source: self.source(&element.reference, Some(&self.law.gdpr.celex)),
            requirement: self.plain(if element.required { "element-required" } else { "element-practice" }),
            is_required: element.required,
            weak_if: element.weak_if.as_ref().map(|weak| self.said(weak)),
            confidence: self.confidence(element.confidence),
        }
    }
}
