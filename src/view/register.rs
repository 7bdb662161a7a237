//! Legal's register: the desk, a dossier a vendor, the findings. Internal.

mod dossier;
mod law;
mod looks;
mod rules;
mod what_if;

pub use dossier::{DossierView, FactView, SectionView};
pub use law::LawView;
pub use looks::{CopyView, LookView, LooksView, TextView};
pub use rules::RulesView;
pub use what_if::{HitView, ScenarioView, WhatIfView};

use super::card::Setting;
use super::{Anchor, Day};
use crate::assess::{Assessment, Finding, asks_for_another};
use crate::law::Law;
use crate::model::*;
use crate::rules::{Case, Exposure, Via, exposures};
use crate::say::{Arg, speaker};
use serde::Serialize;
use std::collections::BTreeMap;

/// What legal's pages are made from, in one language.
pub struct Office<'a> {
    pub register: &'a Register,
    pub assessment: &'a Assessment,
    pub evidence: &'a Evidence,
    pub law: &'a Law,
    pub lang: Lang,
    /// The findings in words, in the assessment's order: several pages show each.
    said: Vec<FindingView>,
}

/// The first page: what needs a decision today.
#[derive(Clone, Debug, Serialize)]
pub struct DeskView {
    /// Third-country tools without a contract in force, those abroad themselves first.
    pub uncontracted: Vec<UncontractedView>,
    /// Everything else that breaks the law today, by vendor.
    pub errors: Vec<VendorFindings>,
    pub warnings: Vec<VendorFindings>,
    pub counts: CountsView,
    pub agenda: Vec<AgendaItem>,
    pub vendors: Vec<VendorLine>,
    /// Files that can't be read: the public site waits for them.
    pub unreadable: Vec<String>,
    pub is_publishable: bool,
    pub law_until: Day,
}

#[derive(Clone, Debug, Serialize)]
pub struct CountsView {
    pub vendors: usize,
    pub errors: usize,
    pub warnings: usize,
    pub infos: usize,
    pub waived: usize,
}

/// A third-country tool without a contract.
#[derive(Clone, Debug, Serialize)]
pub struct UncontractedView {
    pub finding: FindingView,
    pub countries: Vec<String>,
    pub since: Option<Day>,
    pub data: Vec<super::Said>,
    pub alternatives: AlternativesView,
}

/// Who could take a flagged vendor's place.
#[derive(Clone, Debug, Default, Serialize)]
pub struct AlternativesView {
    pub recorded: Vec<String>,
    /// Vendors of the EEA in the same category, known to the catalogue.
    pub known: Vec<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct VendorFindings {
    pub vendor: Option<Anchor>,
    pub findings: Vec<FindingView>,
    /// Where one of the findings asks for another vendor.
    pub alternatives: AlternativesView,
}

/// One finding, in words.
#[derive(Clone, Debug, Serialize)]
pub struct FindingView {
    pub code: &'static str,
    pub title: String,
    pub severity: &'static str,
    pub severity_label: &'static str,
    pub vendor: Option<Anchor>,
    pub message: String,
    pub remedy: String,
    pub basis: Vec<Anchor>,
    pub owner: Option<String>,
    pub since: Option<Day>,
    pub place: String,
    pub waiver: Option<WaiverView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct WaiverView {
    pub reason: String,
    pub by: String,
    pub until: Day,
}

/// A day that comes and asks for something.
#[derive(Clone, Debug, Serialize, PartialEq, Eq, PartialOrd, Ord)]
pub struct AgendaItem {
    pub on: Day,
    pub what: String,
    pub vendor: String,
    pub href: String,
}

/// One vendor in the table of all.
#[derive(Clone, Debug, Serialize)]
pub struct VendorLine {
    pub name: String,
    pub href: String,
    pub entity: String,
    pub country: &'static str,
    pub role: &'static str,
    pub stage: &'static str,
    pub owner: Option<String>,
    pub contract: String,
    pub in_force: bool,
    pub reviewed: Option<Day>,
    pub errors: usize,
    pub warnings: usize,
    pub hidden: Option<String>,
}

/// Every finding, and what was accepted.
#[derive(Clone, Debug, Serialize)]
pub struct FindingsView {
    pub open: Vec<FindingView>,
    pub waived: Vec<FindingView>,
    pub policy: Vec<PolicyView>,
    pub counts: CountsView,
}

/// A rule the company treats otherwise.
#[derive(Clone, Debug, Serialize)]
pub struct PolicyView {
    pub rule: String,
    pub severity: String,
    pub reason: String,
}

impl<'a> Office<'a> {
    pub fn new(
        register: &'a Register,
        assessment: &'a Assessment,
        evidence: &'a Evidence,
        law: &'a Law,
        lang: Lang,
    ) -> Self {
        use rayon::prelude::*;
        let mut office = Self { register, assessment, evidence, law, lang, said: Vec::new() };
        office.said = assessment.findings.par_iter().map(|finding| office.in_words(finding)).collect();
        office
    }

    pub fn setting(&self) -> Setting<'a> {
        Setting { company: &self.register.company, law: self.law, day: self.assessment.day, lang: self.lang }
    }

    fn case(&self, vendor: &'a Vendor) -> Case<'a> {
        let Register { company, policy, .. } = self.register;
        Case { company, policy, vendor, law: self.law, evidence: self.evidence, day: self.assessment.day }
    }

    fn vendor(&self, id: &str) -> Option<&'a Vendor> {
        let at = self.register.vendors.binary_search_by(|v| v.id.as_str().cmp(id)).ok()?;
        self.register.vendors.get(at)
    }

    pub fn desk(&self) -> DeskView {
        let uncontracted = self.uncontracted();
        DeskView {
            errors: self.by_vendor(Severity::Error),
            warnings: self.by_vendor(Severity::Warning),
            uncontracted,
            counts: self.counts(),
            agenda: self.agenda(),
            vendors: self.register.vendors.iter().map(|v| self.line(v)).collect(),
            unreadable: self.register.unreadable.clone(),
            is_publishable: self.register.is_publishable(),
            law_until: Day::new(self.law.horizon, self.lang),
        }
    }

    pub fn findings(&self) -> FindingsView {
        let words = speaker(self.lang);
        let policy = self.register.policy.rules.iter().map(|p| PolicyView {
            rule: p.rule.clone(),
            severity: p.severity.map_or_else(|| words.plain("policy-ignore"), |s| s.label(self.lang).to_owned()),
            reason: p.reason.clone(),
        });
        let (open, waived) = self.sorted(0..self.said.len());
        FindingsView { open, waived, policy: policy.collect(), counts: self.counts() }
    }

    fn counts(&self) -> CountsView {
        let found = self.assessment;
        CountsView {
            vendors: found.vendors,
            errors: found.count(Severity::Error),
            warnings: found.count(Severity::Warning),
            infos: found.count(Severity::Info),
            waived: found.findings.len() - found.open().count(),
        }
    }

    /// Those without a contract and exposed: contracting entity abroad first, then places, parents, sub-processors;
    /// among all of them the United States first.
    fn uncontracted(&self) -> Vec<UncontractedView> {
        let mut rows: Vec<((bool, Via, String), UncontractedView)> = Vec::new();
        for (finding, said) in self.open() {
            let Some((vendor, found)) = self.is_uncontracted(finding) else { continue };
            let Some(closest) = found.first() else { continue };
            let is_elsewhere = !found.iter().any(|e| e.country.code() == "US" && e.via <= Via::Line);
            let key = (is_elsewhere, closest.via.clone(), vendor.id.clone());
            rows.push((key, self.uncontracted_row(said, vendor, &found)));
        }
        rows.sort_by(|a, b| a.0.cmp(&b.0));
        rows.into_iter().map(|(_, row)| row).collect()
    }

    /// The vendor and its exposures, where a finding says that an exposed vendor has no contract in force.
    fn is_uncontracted(&self, finding: &Finding) -> Option<(&'a Vendor, Vec<Exposure>)> {
        if !matches!(finding.rule.code, "DPA002" | "DPA003") || finding.severity != Severity::Error {
            return None;
        }
        let vendor = self.vendor(finding.vendor.as_deref()?)?;
        let found = exposures(&self.case(vendor));
        (!found.is_empty()).then_some((vendor, found))
    }

    fn uncontracted_row(&self, finding: &FindingView, vendor: &Vendor, found: &[Exposure]) -> UncontractedView {
        UncontractedView {
            finding: finding.clone(),
            countries: found.iter().map(|e| e.arg().shown(self.lang)).collect(),
            since: vendor.card.since.map(|d| Day::new(d, self.lang)),
            data: super::card::data(&vendor.card.data, self.setting()),
            alternatives: self.alternatives(&vendor.id),
        }
    }

    /// Who could take a vendor's place, if a finding asks for that.
    fn alternatives(&self, id: &str) -> AlternativesView {
        let found = self.assessment.alternatives.get(id).cloned().unwrap_or_default();
        AlternativesView {
            recorded: found.recorded,
            known: found.known.iter().map(|name| name.shown(self.lang)).collect(),
        }
    }

    /// Open findings of a severity, grouped; those on top of the desk are not repeated.
    fn by_vendor(&self, severity: Severity) -> Vec<VendorFindings> {
        let mut groups: BTreeMap<Option<&str>, (Vec<FindingView>, bool)> = BTreeMap::new();
        let is_on_top = |f: &Finding| self.is_uncontracted(f).is_some();
        for (finding, said) in self.open().filter(|(f, _)| f.severity == severity && !is_on_top(f)) {
            let (findings, asks) = groups.entry(finding.vendor.as_deref()).or_default();
            findings.push(said.clone());
            *asks |= asks_for_another(finding);
        }
        let group = |(vendor, (findings, asks)): (Option<&str>, _)| VendorFindings {
            vendor: vendor.map(|id| self.anchor(id)),
            findings,
            alternatives: vendor.filter(|_| asks).map(|id| self.alternatives(id)).unwrap_or_default(),
        };
        groups.into_iter().map(group).collect()
    }

    /// To the dossier; a vendor whose file can't be read has none, only its findings.
    fn anchor(&self, id: &str) -> Anchor {
        match self.vendor(id) {
            Some(vendor) => Anchor { href: format!("vendors/{id}.html"), text: vendor.card.name.clone() },
            None => Anchor { href: "findings.html".to_owned(), text: id.to_owned() },
        }
    }

    /// The findings nobody waived, with their words.
    fn open(&self) -> impl Iterator<Item = (&'a Finding, &FindingView)> {
        self.assessment.findings.iter().zip(&self.said).filter(|(finding, _)| finding.waiver.is_none())
    }

    /// Where the findings about a vendor stand: those of its file, and those of what is recorded of its links.
    fn found(&self, vendor: &Vendor) -> impl Iterator<Item = usize> {
        let of_evidence = self.assessment.of(&Party::Vendor(&vendor.id).file());
        self.assessment.of(&vendor.path).chain(of_evidence)
    }

    /// Findings in words, the gravest first, and apart from them those that were waived.
    fn sorted(&self, places: impl Iterator<Item = usize>) -> (Vec<FindingView>, Vec<FindingView>) {
        let mut rows: Vec<_> = places.map(|at| (&self.assessment.findings[at], &self.said[at])).collect();
        rows.sort_by_key(|(finding, _)| std::cmp::Reverse(finding.severity));
        let (waived, open): (Vec<_>, Vec<_>) = rows.into_iter().partition(|(finding, _)| finding.waiver.is_some());
        let words = |rows: Vec<(&Finding, &FindingView)>| rows.into_iter().map(|(_, said)| said.clone()).collect();
        (words(open), words(waived))
    }

    /// A finding in words.
    fn in_words(&self, finding: &Finding) -> FindingView {
        let lang = self.lang;
        let vendor = finding.vendor.as_deref().and_then(|id| self.vendor(id));
        let citations = finding.basis.iter().filter_map(|id| self.law.citation(id));
        FindingView {
            code: finding.rule.code,
            title: finding.rule.title(lang),
            severity: finding.severity.word(),
            severity_label: finding.severity.label(lang),
            vendor: finding.vendor.as_deref().map(|id| self.anchor(id)),
            message: finding.message(lang),
            remedy: finding.remedy(lang),
            basis: citations.map(|c| Anchor { href: c.url(lang), text: c.text.get(lang).to_owned() }).collect(),
            owner: vendor.and_then(|v| v.dossier.owner.clone()),
            since: vendor.and_then(|v| v.card.since).map(|d| Day::new(d, lang)),
            place: format!("{}:{}", finding.path, finding.line),
            waiver: finding.waiver.as_ref().and_then(|w| w.grant.as_ref()).map(|grant| WaiverView {
                reason: grant.reason.clone(),
                by: grant.by.clone(),
                until: Day::new(grant.until, lang),
            }),
        }
    }

    fn line(&self, vendor: &Vendor) -> VendorLine {
        let lang = self.lang;
        let found: Vec<_> = self.found(vendor).map(|at| &self.assessment.findings[at]).collect();
        let open = |severity| found.iter().filter(|f| f.waiver.is_none() && f.severity == severity).count();
        let words = speaker(lang);
        VendorLine {
            name: vendor.card.name.clone(),
            href: format!("vendors/{}.html", vendor.id),
            entity: vendor.card.entity.name.clone(),
            country: vendor.card.entity.country.name(lang),
            role: vendor.card.role.label(lang),
            stage: vendor.card.stage(self.assessment.day).label(lang),
            owner: vendor.dossier.owner.clone(),
            contract: vendor
                .dossier
                .dpa
                .as_ref()
                .map_or_else(|| words.plain("dpa-unrecorded"), |d| d.state.label(lang).to_owned()),
            in_force: vendor.dpa_in_force(self.assessment.day).is_some(),
            reviewed: vendor
                .dossier
                .review
                .as_ref()
                .and_then(|r| r.last(self.assessment.day))
                .map(|r| Day::new(r.date, lang)),
            errors: open(Severity::Error),
            warnings: open(Severity::Warning),
            hidden: self.hidden(vendor),
        }
    }

    /// Why a vendor is kept off the public list.
    fn hidden(&self, vendor: &Vendor) -> Option<String> {
        let words = speaker(self.lang);
        match &vendor.dossier {
            Dossier { unlisted: Some(reason), .. } => {
                Some(words.say("hidden-unlisted", &vec![("reason", reason.as_str().into())]))
            }
            Dossier { evaluating: true, .. } => Some(words.plain("hidden-evaluating")),
            _ => None,
        }
    }

    /// The days of the next twelve months that ask for something.
    fn agenda(&self) -> Vec<AgendaItem> {
        let last = Period::months(12).after(self.assessment.day);
        let mut items: Vec<AgendaItem> = self.register.vendors.iter().flat_map(|v| self.days(v)).collect();
        items.retain(|i| i.on.iso > self.assessment.day.to_string() && i.on.iso <= last.to_string());
        items.sort();
        items
    }

    fn days(&self, vendor: &Vendor) -> Vec<AgendaItem> {
        let dossier = &vendor.dossier;
        let every = dossier
            .review
            .as_ref()
            .and_then(|r| r.every)
            .or(self.register.policy.review_every)
            .unwrap_or(Period::months(12));
        let last_review = dossier.review.as_ref().and_then(|r| r.last(self.assessment.day));
        let mut days = vec![
            ("agenda-start", vendor.card.since),
            ("agenda-end", vendor.card.ended_on),
            ("agenda-dpa", dossier.dpa.as_ref().and_then(|d| d.expires_on)),
            ("agenda-contract", dossier.contract.as_ref().and_then(|c| c.end)),
            ("agenda-review", last_review.map(|r| every.after(r.date))),
        ];
        days.extend(dossier.transfers.iter().map(|p| ("agenda-tia", p.tia.as_ref().and_then(|t| t.next_on))));
        days.extend(dossier.waivers.iter().map(|w| ("agenda-waiver", Some(w.until))));
        days.extend(vendor.card.certifications.iter().map(|c| ("agenda-certificate", c.until)));
        let item = |(key, day): (&str, Option<chrono::NaiveDate>)| {
            Some(AgendaItem {
                on: Day::new(day?, self.lang),
                what: speaker(self.lang).say(key, &vec![("vendor", Arg::from(vendor.card.name.as_str()))]),
                vendor: vendor.card.name.clone(),
                href: format!("vendors/{}.html", vendor.id),
            })
        };
        days.into_iter().filter_map(item).collect()
    }
}
