//! The internal half of a vendor: what is checked behind, never published.

use super::*;
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// What legal must hold on a vendor.
#[derive(Clone, Debug, Default)]
pub struct Dossier {
    pub owner: Option<String>,
    /// Why the vendor is kept off the public site.
    pub unlisted: Option<String>,
    pub evaluating: bool,
    pub dpa: Option<Dpa>,
    pub arrangement: Option<Arrangement>,
    pub transfers: Vec<TransferProof>,
    pub access: Option<Access>,
    pub notice: Option<Notice>,
    pub subprocessors: Vec<SubProcessorRecord>,
    pub subprocessors_read_on: Option<NaiveDate>,
    pub security: Option<Security>,
    pub contract: Option<Contract>,
    pub record: Vec<String>,
    pub review: Option<Review>,
    pub prospecting: Option<Prospecting>,
    pub analytics: Option<Analytics>,
    pub objections: Vec<Objection>,
    pub alternatives: Vec<String>,
    pub risk: Option<Risk>,
    pub evidence: Vec<EvidenceNote>,
    pub detect: Option<Detect>,
    pub waivers: Vec<Waiver>,
    pub role_reason: Option<String>,
    /// Markdown.
    pub notes: Option<String>,
}

/// The processing agreement (GDPR Art. 28(3)).
#[derive(Clone, Debug)]
pub struct Dpa {
    pub state: DpaState,
    pub entity: Option<String>,
    pub effective_on: Option<NaiveDate>,
    /// The last day it binds.
    pub expires_on: Option<NaiveDate>,
    pub accepted_by: Option<String>,
    pub accepted_how: Option<String>,
    pub version: Option<String>,
    pub document: Option<String>,
    pub sha256: Option<String>,
    pub reason: Option<String>,
    /// Where each letter of Art. 28(3) is answered; `missing` where it isn't.
    pub clauses: BTreeMap<ClauseLetter, String>,
    /// Elements of Art. 28 the agreement lacks.
    pub missing: Vec<ElementId>,
    pub breach_hours: Option<u32>,
    pub own_purposes: Option<bool>,
}

impl Dpa {
    /// Whether both sides are bound, whatever the dates.
    pub fn is_agreed(&self) -> bool {
        matches!(self.state, DpaState::Incorporated | DpaState::Executed)
    }
}

/// An arrangement of joint controllers (Art. 26) or an agreement with a controller.
#[derive(Clone, Debug)]
pub struct Arrangement {
    pub date: Option<NaiveDate>,
    pub document: Option<String>,
}

/// The proof behind the transfer line to a country, or to one importer there.
#[derive(Clone, Debug)]
pub struct TransferProof {
    /// The key in the file: `US` or `US/Importer Name`.
    pub key: String,
    pub to: Country,
    pub importer: Option<String>,
    pub contract_on: Option<NaiveDate>,
    pub authorisation: Option<Authorisation>,
    pub annexes: Vec<Annex>,
    pub importer_traits: Vec<Trait>,
    pub dpf: Option<DpfEntry>,
    pub tia: Option<Tia>,
}

/// An importer's entry on the Data Privacy Framework list.
#[derive(Clone, Debug)]
pub struct DpfEntry {
    pub listed_as: Option<String>,
    pub status: Option<DpfStatus>,
    pub covers: Vec<HrCover>,
    pub frameworks: Vec<Regime>,
    pub checked_on: Option<NaiveDate>,
    pub url: Option<Link>,
}

/// A transfer impact assessment.
#[derive(Clone, Debug)]
pub struct Tia {
    pub done_on: Option<NaiveDate>,
    pub next_on: Option<NaiveDate>,
    pub conclusion: Option<String>,
    pub document: Option<String>,
}

/// Foreign access and a foreign parent.
#[derive(Clone, Debug)]
pub struct Access {
    pub countries: Vec<Country>,
    pub keys_held_by: Option<String>,
    pub parent_assessed_on: Option<NaiveDate>,
    pub conclusion: Option<String>,
}

/// What the vendor owes us when it changes its sub-processors.
#[derive(Clone, Debug)]
pub struct Notice {
    pub authorisation: Option<Authorisation>,
    pub days: Option<u32>,
    pub objection_days: Option<u32>,
    pub channel: Option<Channel>,
    pub subscribed_as: Option<String>,
}

/// A vendor's sub-processor with what we must hold and don't publish (EDPB Opinion 22/2024).
#[derive(Clone, Debug)]
pub struct SubProcessorRecord {
    pub public: SubProcessor,
    pub entity: Option<String>,
    pub address: Option<String>,
    pub contact: Option<Contact>,
}

/// Security measures and impact assessment.
#[derive(Clone, Debug)]
pub struct Security {
    pub measures: Vec<String>,
    pub dpia: Option<Dpia>,
}

#[derive(Clone, Debug)]
pub struct Dpia {
    pub state: DpiaState,
    pub date: Option<NaiveDate>,
}

/// The commercial contract.
#[derive(Clone, Debug)]
pub struct Contract {
    pub reference: Option<String>,
    pub start: Option<NaiveDate>,
    pub end: Option<NaiveDate>,
    pub auto_renew: Option<bool>,
    pub termination_notice_days: Option<u32>,
    pub deletion_days: Option<u32>,
    pub deletion_proof: Option<String>,
}

/// Legal's reviews.
#[derive(Clone, Debug)]
pub struct Review {
    pub every: Option<Period>,
    pub reviews: Vec<SignOff>,
}

impl Review {
    /// The newest review made by a day.
    pub fn last(&self, day: NaiveDate) -> Option<&SignOff> {
        self.last_with_place(day).map(|(_, review)| review)
    }

    /// The newest review made by a day, with its position.
    pub fn last_with_place(&self, day: NaiveDate) -> Option<(usize, &SignOff)> {
        self.reviews.iter().enumerate().filter(|(_, r)| r.date <= day).max_by_key(|(_, r)| r.date)
    }
}

/// One review.
#[derive(Clone, Debug)]
pub struct SignOff {
    pub date: NaiveDate,
    pub by: String,
    pub outcome: Outcome,
    /// Hash of the facts that were signed.
    pub facts: Option<String>,
    pub note: Option<String>,
}

/// How a tool is used to prospect.
#[derive(Clone, Debug)]
pub struct Prospecting {
    pub audience: Vec<Audience>,
    pub channels: Vec<ProspectChannel>,
    pub basis: Option<ProspectBasis>,
    pub retention_months: Option<u32>,
    pub opt_out: Option<bool>,
    pub job_related: Option<bool>,
    pub addresses: Option<Addresses>,
    pub suppression_list: Option<bool>,
    pub collected: Option<Collected>,
    pub partners: Option<Partners>,
    pub phone_consent: Option<PhoneConsent>,
    pub running_contract: Option<bool>,
    pub open_tracking: Option<OpenTracking>,
}

impl Prospecting {
    pub fn reaches(&self, audience: Audience) -> bool {
        self.audience.contains(&audience)
    }

    pub fn uses(&self, channel: ProspectChannel) -> bool {
        self.channels.contains(&channel)
    }
}

#[derive(Clone, Debug)]
pub struct Partners {
    pub shared: bool,
    pub consent: Option<bool>,
}

#[derive(Clone, Debug)]
pub struct PhoneConsent {
    pub valid_months: Option<u32>,
    pub proof_kept_months: Option<u32>,
    pub how: Option<String>,
}

/// Audience measurement claimed free of consent.
#[derive(Clone, Debug)]
pub struct Analytics {
    pub exempt: bool,
    pub self_assessment: Option<SelfAssessment>,
}

#[derive(Clone, Debug)]
pub struct SelfAssessment {
    pub date: Option<NaiveDate>,
    pub document: Option<String>,
}

/// A customer's objection, without names.
#[derive(Clone, Debug)]
pub struct Objection {
    pub received_on: NaiveDate,
    pub reference: Option<String>,
    pub ground: Option<String>,
    pub outcome: Option<String>,
    pub closed_on: Option<NaiveDate>,
}

#[derive(Clone, Debug)]
pub struct Risk {
    pub level: RiskLevel,
    pub note: Option<String>,
}

/// Where a legal claim was read, and when.
#[derive(Clone, Debug)]
pub struct EvidenceNote {
    pub field: String,
    pub url: Option<Link>,
    pub date: Option<NaiveDate>,
    pub note: Option<String>,
}

/// How a scan recognises the vendor.
#[derive(Clone, Debug)]
pub struct Detect {
    pub hosts: Vec<String>,
    pub packages: Vec<String>,
    pub env: Vec<String>,
}

/// An accepted finding.
#[derive(Clone, Debug)]
pub struct Waiver {
    pub rule: String,
    /// The route it is limited to.
    pub at: Option<String>,
    pub reason: String,
    pub by: String,
    pub granted_on: NaiveDate,
    /// The last day it holds.
    pub until: NaiveDate,
}

impl Dossier {
    /// The proof behind a transfer line: that of its importer, else that of its country.
    pub fn proof(&self, line: &Transfer) -> Option<&TransferProof> {
        let to_country = || self.transfers.iter().filter(|p| p.to == line.to);
        let named = line.importer.as_ref().and_then(|name| to_country().find(|p| p.importer.as_ref() == Some(name)));
        named.or_else(|| to_country().find(|p| p.importer.is_none()))
    }
}
