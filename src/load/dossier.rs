//! The shape of a vendor file's internal half.

use super::reader::{Read, Reader, form};
use crate::model::*;
use crate::text::{Entry, Node, Route};
use std::collections::BTreeMap;

form! {
    Dpa {
        state, entity, effective_on, expires_on, accepted_by, accepted_how, version, document, sha256, reason,
        clauses, missing, breach_hours, own_purposes,
    }
    Arrangement { date, document }
    DpfEntry { listed_as, status, covers, frameworks, checked_on, url }
    Tia { done_on, next_on, conclusion, document }
    Access { countries, keys_held_by, parent_assessed_on, conclusion }
    Notice { authorisation, days, objection_days, channel, subscribed_as }
    Security { measures, dpia }
    Dpia { state, date }
    Contract { reference, start, end, auto_renew, termination_notice_days, deletion_days, deletion_proof }
    Review { every, reviews }
    SignOff { date, by, outcome, facts, note }
    Prospecting {
        audience, channels, basis, retention_months, opt_out, job_related, addresses, suppression_list, collected,
        partners, phone_consent, running_contract, open_tracking,
    }
    Partners { shared, consent }
    PhoneConsent { valid_months, proof_kept_months, how }
    Analytics { exempt, self_assessment }
    SelfAssessment { date, document }
    Objection { received_on, reference, ground, outcome, closed_on }
    Risk { level, note }
    EvidenceNote { field, url, date, note }
    Detect { hosts, packages, env }
    Waiver { rule, at, reason, by, granted_on, until }
}

impl Read for Dossier {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let mut form = reader.form(node)?;
        let dossier = Self {
            owner: form.field("owner", reader)?,
            unlisted: form.take("unlisted").and_then(|entry| reader.within("unlisted", |r| reason(entry, r))),
            evaluating: form.field_or("evaluating", false, reader)?,
            dpa: form.field("dpa", reader)?,
            arrangement: form.field("arrangement", reader)?,
            transfers: form
                .take("transfers")
                .map_or_else(Vec::new, |entry| reader.within("transfers", |r| proofs(entry, r))),
            access: form.field("access", reader)?,
            notice: form.field("notice", reader)?,
            subprocessors: form.field_or("subprocessors", vec![], reader)?,
            subprocessors_read_on: form.field("subprocessors_read_on", reader)?,
            security: form.field("security", reader)?,
            contract: form.field("contract", reader)?,
            record: form.field_or("record", vec![], reader)?,
            review: form.field("review", reader)?,
            prospecting: form.field("prospecting", reader)?,
            analytics: form.field("analytics", reader)?,
            objections: form.field_or("objections", vec![], reader)?,
            alternatives: form.field_or("alternatives", vec![], reader)?,
            risk: form.field("risk", reader)?,
            evidence: form.field_or("evidence", vec![], reader)?,
            detect: form.field("detect", reader)?,
            waivers: form.field_or("waivers", vec![], reader)?,
            role_reason: form.field("role_reason", reader)?,
            notes: form.field("notes", reader)?,
        };
        form.finish(reader);
        Some(dossier)
    }
}

/// Whether a problem leaves open if a vendor is public at all: then nothing is published.
pub fn hides_publicity(route: &Route) -> bool {
    let shown = route.to_string();
    let direct_child = route.0.len() <= 2;
    let names_switch = |key: &str| crate::text::nearest(key, ["unlisted", "evaluating"]).is_some();
    shown == "internal" || direct_child && shown.strip_prefix("internal.").is_some_and(names_switch)
}

/// Why a vendor is unlisted: `true` or `no` is not a reason.
fn reason(entry: &Entry, reader: &mut Reader<'_>) -> Option<String> {
    let text = String::read(&entry.value, reader)?;
    if ["true", "false", "yes", "no"].contains(&text.to_lowercase().as_str()) {
        reader.bad("not-a-reason", vec![("value", text)]);
        return None;
    }
    Some(text)
}

fn proofs(entry: &Entry, reader: &mut Reader<'_>) -> Vec<TransferProof> {
    let entries = reader.map(&entry.value).unwrap_or_default();
    entries.iter().filter_map(|entry| reader.within(entry.key.clone(), |r| proof(entry, r))).collect()
}

fn proof(entry: &Entry, reader: &mut Reader<'_>) -> Option<TransferProof> {
    let (code, importer) = match entry.key.split_once('/') {
        Some((code, importer)) => (code, Some(importer.trim().to_owned())),
        None => (entry.key.as_str(), None),
    };
    let code_node =
        Node { kind: crate::text::Kind::Scalar { text: code.to_owned(), plain: true }, span: entry.key_span };
    let to = Country::read(&code_node, reader);
    let mut form = reader.form(&entry.value)?;
    let contract_on = form.field("contract_on", reader)?;
    let authorisation = form.field("authorisation", reader)?;
    let annexes = form.field("annexes", reader)?;
    let importer_traits = form.field("importer_traits", reader)?;
    let dpf = form.field("dpf", reader)?;
    let tia = form.field("tia", reader)?;
    form.finish(reader);
    let (key, to) = (entry.key.clone(), to?);
    Some(TransferProof { key, to, importer, contract_on, authorisation, annexes, importer_traits, dpf, tia })
}

impl Read for BTreeMap<ClauseLetter, String> {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let entries = reader.map(node)?;
        let pairs = entries.iter().filter_map(|entry| {
            reader.within(entry.key.clone(), |r| {
                let Some(letter) = ClauseLetter::parse(&entry.key) else {
                    let known = ClauseLetter::ALL.iter().map(|l| l.word()).collect::<Vec<_>>();
                    r.bad("word", vec![("value", entry.key.clone()), ("known", known.join(", "))]);
                    return None;
                };
                Some((letter, String::read(&entry.value, r)?))
            })
        });
        Some(pairs.collect())
    }

    fn absent() -> Option<Self> {
        Some(BTreeMap::new())
    }
}

impl Read for SubProcessorRecord {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let mut form = reader.form(node)?;
        let public = SubProcessor {
            name: form.field("name", reader)?,
            country: form.field("country", reader)?,
            purpose: form.field("purpose", reader)?,
            mechanism: form.field("mechanism", reader)?,
            since: form.field("since", reader)?,
        };
        let entity = form.field("entity", reader)?;
        let address = form.field("address", reader)?;
        let contact = form.field("contact", reader)?;
        form.finish(reader);
        Some(Self { public, entity, address, contact })
    }
}
