//! A vendor's dossier: the internal half as titled lists of facts.

use super::{AlternativesView, FindingView, LooksView, Office};
use crate::assess::name_of;
use crate::model::*;
use crate::say::{self, Arg, speaker};
use crate::view::card::CardView;
use crate::view::{Anchor, Day};
use chrono::NaiveDate;
use serde::Serialize;

/// Both halves of a vendor, its findings, and the line that records the next review.
#[derive(Clone, Debug, Serialize)]
pub struct DossierView {
    pub card: CardView,
    pub findings: Vec<FindingView>,
    pub waived: Vec<FindingView>,
    pub alternatives: AlternativesView,
    pub sections: Vec<SectionView>,
    pub looks: LooksView,
    pub reviews: Vec<ReviewView>,
    /// Markdown.
    pub notes: Option<String>,
    pub path: String,
    pub is_public: bool,
    pub hidden: Option<String>,
    pub exposures: Vec<String>,
    /// The vendor it takes the place of; without an address where the register doesn't have that one.
    pub replaces: Option<Anchor>,
    /// The lines to add to the file to record a review.
    pub sign_off: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct SectionView {
    pub title: String,
    pub facts: Vec<FactView>,
}

#[derive(Clone, Debug, Serialize)]
pub struct FactView {
    pub label: String,
    pub value: String,
    pub href: Option<String>,
}

#[derive(Clone, Debug, Serialize)]
pub struct ReviewView {
    pub date: Day,
    pub by: String,
    pub outcome: &'static str,
    pub note: Option<String>,
}

/// Collects facts under a title, leaving out what isn't recorded.
struct Facts {
    lang: Lang,
    facts: Vec<FactView>,
}

impl Facts {
    fn new(lang: Lang) -> Self {
        Self { lang, facts: Vec::new() }
    }

    fn add(&mut self, key: &str, value: impl Into<Arg>) {
        let value = value.into().shown(self.lang);
        if !value.is_empty() {
            self.facts.push(FactView { label: speaker(self.lang).plain(key), value, href: None });
        }
    }

    fn text(&mut self, key: &str, value: &Option<String>) {
        if let Some(value) = value {
            self.add(key, value.as_str());
        }
    }

    fn day(&mut self, key: &str, value: Option<NaiveDate>) {
        if let Some(day) = value {
            self.add(key, day);
        }
    }

    fn number(&mut self, key: &str, value: Option<u32>) {
        if let Some(number) = value {
            self.add(key, number);
        }
    }

    fn yes(&mut self, key: &str, value: Option<bool>) {
        if let Some(value) = value {
            self.add(key, Arg::Message(if value { "yes" } else { "no" }, vec![]));
        }
    }

    fn words<T: Word>(&mut self, key: &str, words: &[T]) {
        self.add(key, Arg::List(words.iter().map(|w| Arg::from(*w)).collect()));
    }

    fn link(&mut self, key: &str, link: &Option<Link>) {
        if let Some(link) = link {
            let href = Some(link.as_str().to_owned());
            self.facts.push(FactView { label: speaker(self.lang).plain(key), value: link.as_str().to_owned(), href });
        }
    }

    fn under(self, title: impl Into<String>) -> Option<SectionView> {
        (!self.facts.is_empty()).then(|| SectionView { title: title.into(), facts: self.facts })
    }
}

/// The lines that record a review of the facts as they are.
fn sign_off(vendor: &Vendor, day: NaiveDate) -> String {
    let facts = &vendor.facts;
    format!(
        "internal:\n  review:\n    reviews:\n      - date: {day}\n        by: DPO\n        outcome: approved\n        facts: {facts}"
    )
}

impl Office<'_> {
    pub fn dossier(&self, vendor: &Vendor) -> DossierView {
        let (findings, waived) = self.sorted(self.found(vendor));
        let Some(case) = self.vendor(&vendor.id).map(|v| self.case(v)) else {
            unreachable!("the vendor is of this register")
        };
        DossierView {
            card: CardView::new(&vendor.id, &vendor.card, self.setting()),
            findings,
            waived,
            alternatives: self.alternatives(&vendor.id),
            sections: self.sections(&vendor.dossier),
            looks: self.looks(vendor),
            reviews: self.reviews(&vendor.dossier),
            notes: vendor.dossier.notes.clone(),
            path: vendor.path.clone(),
            is_public: vendor.is_public(self.assessment.day),
            hidden: self.hidden(vendor),
            replaces: vendor.card.replaces.as_deref().map(|id| self.replaced(id)),
            exposures: crate::rules::exposures(&case).iter().map(|e| e.arg().shown(self.lang)).collect(),
            sign_off: sign_off(vendor, self.assessment.day),
        }
    }

    fn replaced(&self, id: &str) -> Anchor {
        match self.vendor(id) {
            Some(vendor) => Anchor { href: format!("{id}.html"), text: vendor.card.name.clone() },
            None => Anchor { href: String::new(), text: id.to_owned() },
        }
    }

    fn reviews(&self, dossier: &Dossier) -> Vec<ReviewView> {
        let mut reviews: Vec<_> = dossier.review.iter().flat_map(|r| &r.reviews).collect();
        reviews.sort_by_key(|r| std::cmp::Reverse(r.date));
        let view = |r: &SignOff| ReviewView {
            date: Day::new(r.date, self.lang),
            by: r.by.clone(),
            outcome: r.outcome.label(self.lang),
            note: r.note.clone(),
        };
        reviews.into_iter().map(view).collect()
    }

    fn sections(&self, dossier: &Dossier) -> Vec<SectionView> {
        let mut sections = vec![self.general(dossier), self.dpa(dossier), self.arrangement(dossier)];
        sections.extend(dossier.transfers.iter().map(|p| self.proof(p)));
        sections.extend([self.access(dossier), self.notice(dossier), self.security(dossier), self.contract(dossier)]);
        sections.extend([self.prospecting(dossier), self.analytics(dossier)]);
        sections.extend(dossier.subprocessors.iter().map(|s| self.subprocessor(s)));
        sections.extend(dossier.objections.iter().map(|o| self.objection(o)));
        sections.extend(dossier.evidence.iter().map(|e| self.evidence(e)));
        sections.extend([self.detect(dossier)]);
        sections.into_iter().flatten().collect()
    }

    fn title(&self, key: &str) -> String {
        speaker(self.lang).plain(key)
    }

    fn general(&self, dossier: &Dossier) -> Option<SectionView> {
        let mut facts = Facts::new(self.lang);
        facts.text("fact-owner", &dossier.owner);
        if let Some(risk) = &dossier.risk {
            facts.add("fact-risk", risk.level);
            facts.text("fact-risk-note", &risk.note);
        }
        facts.text("fact-role-reason", &dossier.role_reason);
        facts.add("fact-record", say::list(&dossier.record, self.lang));
        facts.day("fact-subprocessors-read", dossier.subprocessors_read_on);
        let alternatives = dossier.alternatives.iter().map(|id| name_of(self.register, id).into());
        facts.add("fact-alternatives", Arg::List(alternatives.collect()));
        facts.under(self.title("section-general"))
    }

    fn dpa(&self, dossier: &Dossier) -> Option<SectionView> {
        let dpa = dossier.dpa.as_ref()?;
        let mut facts = Facts::new(self.lang);
        facts.add("fact-state", dpa.state);
        facts.text("fact-reason", &dpa.reason);
        facts.text("fact-entity", &dpa.entity);
        facts.day("fact-effective", dpa.effective_on);
        facts.day("fact-expires", dpa.expires_on);
        facts.text("fact-accepted-by", &dpa.accepted_by);
        facts.text("fact-accepted-how", &dpa.accepted_how);
        facts.text("fact-version", &dpa.version);
        facts.text("fact-document", &dpa.document);
        facts.text("fact-sha256", &dpa.sha256);
        facts.words("fact-missing", &dpa.missing);
        facts.number("fact-breach-hours", dpa.breach_hours);
        facts.yes("fact-own-purposes", dpa.own_purposes);
        for (letter, place) in &dpa.clauses {
            let label = format!("({}) {}", letter.word(), letter.label(self.lang));
            let value = if place == "missing" { self.title("clause-missing") } else { place.clone() };
            facts.facts.push(FactView { label, value, href: None });
        }
        facts.under(self.title("section-dpa"))
    }

    fn arrangement(&self, dossier: &Dossier) -> Option<SectionView> {
        let arrangement = dossier.arrangement.as_ref()?;
        let mut facts = Facts::new(self.lang);
        facts.day("fact-date", arrangement.date);
        facts.text("fact-document", &arrangement.document);
        facts.under(self.title("section-arrangement"))
    }

    fn proof(&self, proof: &TransferProof) -> Option<SectionView> {
        let mut facts = Facts::new(self.lang);
        facts.text("fact-importer", &proof.importer);
        facts.day("fact-contract-on", proof.contract_on);
        if let Some(authorisation) = proof.authorisation {
            facts.add("fact-authorisation", authorisation);
        }
        facts.words("fact-annexes", &proof.annexes);
        facts.words("fact-traits", &proof.importer_traits);
        if let Some(dpf) = &proof.dpf {
            self.dpf(dpf, &mut facts);
        }
        if let Some(tia) = &proof.tia {
            facts.day("fact-tia-done", tia.done_on);
            facts.day("fact-tia-next", tia.next_on);
            facts.text("fact-tia-conclusion", &tia.conclusion);
            facts.text("fact-document", &tia.document);
        }
        let country = Arg::from(proof.to);
        facts.under(speaker(self.lang).say("section-transfer", &vec![("country", country)]))
    }

    fn dpf(&self, dpf: &DpfEntry, facts: &mut Facts) {
        facts.text("fact-dpf-listed", &dpf.listed_as);
        if let Some(status) = dpf.status {
            facts.add("fact-dpf-status", status);
        }
        facts.words("fact-dpf-covers", &dpf.covers);
        facts.words("fact-dpf-frameworks", &dpf.frameworks);
        facts.day("fact-dpf-checked", dpf.checked_on);
        facts.link("fact-link", &dpf.url);
    }

    fn access(&self, dossier: &Dossier) -> Option<SectionView> {
        let access = dossier.access.as_ref()?;
        let mut facts = Facts::new(self.lang);
        facts.add("fact-access-countries", Arg::List(access.countries.iter().map(|c| Arg::from(*c)).collect()));
        facts.text("fact-keys", &access.keys_held_by);
        facts.day("fact-parent-assessed", access.parent_assessed_on);
        facts.text("fact-conclusion", &access.conclusion);
        facts.under(self.title("section-access"))
    }

    fn notice(&self, dossier: &Dossier) -> Option<SectionView> {
        let notice = dossier.notice.as_ref()?;
        let mut facts = Facts::new(self.lang);
        if let Some(authorisation) = notice.authorisation {
            facts.add("fact-authorisation", authorisation);
        }
        facts.number("fact-notice-days", notice.days);
        facts.number("fact-objection-days", notice.objection_days);
        if let Some(channel) = notice.channel {
            facts.add("fact-channel", channel);
        }
        facts.text("fact-subscribed", &notice.subscribed_as);
        facts.under(self.title("section-notice"))
    }

    fn security(&self, dossier: &Dossier) -> Option<SectionView> {
        let security = dossier.security.as_ref()?;
        let mut facts = Facts::new(self.lang);
        facts.add("fact-measures", say::list(&security.measures, self.lang));
        if let Some(dpia) = &security.dpia {
            facts.add("fact-dpia", dpia.state);
            facts.day("fact-date", dpia.date);
        }
        facts.under(self.title("section-security"))
    }

    fn contract(&self, dossier: &Dossier) -> Option<SectionView> {
        let contract = dossier.contract.as_ref()?;
        let mut facts = Facts::new(self.lang);
        facts.text("fact-reference", &contract.reference);
        facts.day("fact-start", contract.start);
        facts.day("fact-end", contract.end);
        facts.yes("fact-auto-renew", contract.auto_renew);
        facts.number("fact-termination-days", contract.termination_notice_days);
        facts.number("fact-deletion-days", contract.deletion_days);
        facts.text("fact-deletion-proof", &contract.deletion_proof);
        facts.under(self.title("section-contract"))
    }

    fn prospecting(&self, dossier: &Dossier) -> Option<SectionView> {
        let prospecting = dossier.prospecting.as_ref()?;
        let mut facts = Facts::new(self.lang);
        facts.words("fact-audience", &prospecting.audience);
        facts.words("fact-channels", &prospecting.channels);
        if let Some(basis) = prospecting.basis {
            facts.add("fact-basis", basis);
        }
        facts.number("fact-retention-months", prospecting.retention_months);
        facts.yes("fact-opt-out", prospecting.opt_out);
        facts.yes("fact-job-related", prospecting.job_related);
        if let Some(addresses) = prospecting.addresses {
            facts.add("fact-addresses", addresses);
        }
        facts.yes("fact-suppression", prospecting.suppression_list);
        if let Some(collected) = prospecting.collected {
            facts.add("fact-collected", collected);
        }
        facts.yes("fact-partners", prospecting.partners.as_ref().map(|p| p.shared));
        facts.yes("fact-partners-consent", prospecting.partners.as_ref().and_then(|p| p.consent));
        self.calls(prospecting, &mut facts);
        facts.under(self.title("section-prospecting"))
    }

    fn calls(&self, prospecting: &Prospecting, facts: &mut Facts) {
        if let Some(consent) = &prospecting.phone_consent {
            facts.number("fact-consent-months", consent.valid_months);
            facts.number("fact-proof-months", consent.proof_kept_months);
            facts.text("fact-consent-how", &consent.how);
        }
        facts.yes("fact-running-contract", prospecting.running_contract);
        if let Some(tracking) = prospecting.open_tracking {
            facts.add("fact-open-tracking", tracking);
        }
    }

    fn analytics(&self, dossier: &Dossier) -> Option<SectionView> {
        let analytics = dossier.analytics.as_ref()?;
        let mut facts = Facts::new(self.lang);
        facts.yes("fact-exempt", Some(analytics.exempt));
        if let Some(assessment) = &analytics.self_assessment {
            facts.day("fact-date", assessment.date);
            facts.text("fact-document", &assessment.document);
        }
        facts.under(self.title("section-analytics"))
    }

    fn subprocessor(&self, record: &SubProcessorRecord) -> Option<SectionView> {
        let mut facts = Facts::new(self.lang);
        facts.text("fact-entity", &record.entity);
        facts.text("fact-address", &record.address);
        if let Some(country) = record.public.country {
            facts.add("fact-country", country);
        }
        if let Some(purpose) = &record.public.purpose {
            facts.add("fact-purpose", purpose.get(self.lang));
        }
        if let Some(mechanism) = record.public.mechanism {
            facts.add("fact-mechanism", mechanism);
        }
        facts.text("fact-contact", &record.contact.as_ref().map(|c| c.shown().to_owned()));
        let name = record.public.name.clone().unwrap_or_default();
        facts.under(speaker(self.lang).say("section-subprocessor", &vec![("name", name.into())]))
    }

    fn objection(&self, objection: &Objection) -> Option<SectionView> {
        let mut facts = Facts::new(self.lang);
        facts.day("fact-received", Some(objection.received_on));
        facts.text("fact-reference", &objection.reference);
        facts.text("fact-ground", &objection.ground);
        facts.text("fact-outcome", &objection.outcome);
        facts.day("fact-closed", objection.closed_on);
        facts.under(self.title("section-objection"))
    }

    fn evidence(&self, evidence: &EvidenceNote) -> Option<SectionView> {
        let mut facts = Facts::new(self.lang);
        facts.day("fact-date", evidence.date);
        facts.link("fact-link", &evidence.url);
        facts.text("fact-note", &evidence.note);
        facts.under(speaker(self.lang).say("section-evidence", &vec![("field", evidence.field.as_str().into())]))
    }

    fn detect(&self, dossier: &Dossier) -> Option<SectionView> {
        let detect = dossier.detect.as_ref()?;
        let mut facts = Facts::new(self.lang);
        facts.add("fact-hosts", say::list(&detect.hosts, self.lang));
        facts.add("fact-packages", say::list(&detect.packages, self.lang));
        facts.add("fact-env", say::list(&detect.env, self.lang));
        facts.under(self.title("section-detect"))
    }
}
