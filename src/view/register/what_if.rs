//! What would fall with a decision or a tool: one scenario for each thing the register's transfers stand on.

use super::Office;
use crate::assess::{Hit, Rescue, impact, scenarios};
use crate::law::Assumption;
use crate::model::Word;
use crate::say::speaker;
use crate::view::Anchor;
use serde::Serialize;

#[derive(Clone, Debug, Serialize)]
pub struct WhatIfView {
    /// By how many transfers nothing would catch, the most first.
    pub scenarios: Vec<ScenarioView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ScenarioView {
    pub id: String,
    /// "EU–US Data Privacy Framework (DPF)".
    pub title: String,
    /// How many transfers fall, and how many a recorded fallback catches.
    pub summary: String,
    /// What to pass to `art28 check --assume`.
    pub option: String,
    pub hits: Vec<HitView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct HitView {
    pub vendor: Anchor,
    pub importer: String,
    pub country: String,
    pub law: &'static str,
    pub ground: String,
    pub outlook: String,
    pub is_caught: bool,
    pub contracts: Vec<String>,
    pub owner: Option<String>,
}

impl Office<'_> {
    pub fn what_if(&self) -> WhatIfView {
        let found = scenarios(self.register, self.law, self.assessment.day);
        let mut scenarios: Vec<_> = found.into_iter().map(|assumption| self.scenario(assumption)).collect();
        scenarios.sort_by_cached_key(|s| std::cmp::Reverse(s.hits.iter().filter(|hit| !hit.is_caught).count()));
        WhatIfView { scenarios }
    }

    fn scenario(&self, assumption: Assumption) -> ScenarioView {
        let fallen = self.law.assuming(&[assumption], self.assessment.day);
        let hits = impact(self.register, self.law, &fallen, self.assessment.day);
        let caught = hits.iter().filter(|hit| matches!(hit.rescue, Rescue::Caught(..))).count();
        let args = vec![("hits", hits.len().into()), ("caught", caught.into())];
        ScenarioView {
            id: assumption.to_string().replace("=void", ""),
            title: match assumption {
                Assumption::Tool(word) => word.label(self.lang).to_owned(),
                Assumption::Country(country) => {
                    speaker(self.lang).say("scenario-country", &vec![("country", country.into())])
                }
            },
            summary: speaker(self.lang).say("scenario-summary", &args),
            option: assumption.to_string(),
            hits: hits.iter().map(|hit| self.hit(hit)).collect(),
        }
    }

    fn hit(&self, hit: &Hit<'_>) -> HitView {
        HitView {
            vendor: self.anchor(&hit.vendor.id),
            importer: hit.importer.unwrap_or(&hit.vendor.card.entity.name).to_owned(),
            country: hit.country.name(self.lang).to_owned(),
            law: hit.regime.label(self.lang),
            ground: hit.ground(self.lang),
            outlook: hit.outlook(self.lang),
            is_caught: matches!(hit.rescue, Rescue::Caught(..)),
            contracts: hit.contracts().into_iter().map(str::to_owned).collect(),
            owner: hit.vendor.dossier.owner.clone(),
        }
    }
}
