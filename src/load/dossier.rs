//! The shape of a vendor file's internal half.

use super::reader::{Keys, Read, Reader, form};
use super::schema::{self, Defs};
use super::values::RuleCode;
use crate::model::*;
use crate::text::{Entry, Node, Route};
use serde_json::{Value, json};
use std::collections::BTreeMap;

form! {
    Dossier {
        owner: "The team or role that answers for the vendor",
        unlisted: "Keeps the vendor off the public site; the text is the reason" as Unlisted,
        evaluating: "A candidate nobody uses yet; not public" = false,
        dpa: "The processing agreement (GDPR Art. 28(3))",
        arrangement: "The arrangement of joint controllers (GDPR Art. 26) or the agreement with a controller",
        transfers: "The proof behind each transfer line, by country (US) or country and importer (US/Name)" as Proofs,
        access: "Foreign access and foreign parent",
        notice: "What the vendor owes us when it changes its own sub-processors",
        subprocessors: "Sub-processors we know of and don’t publish",
        subprocessors_read_on: "The last day somebody read the vendor’s list of sub-processors",
        security: "Security measures and impact assessment",
        contract: "The commercial contract",
        record: "Our own Art. 30 entries that use the vendor",
        review: "How often the vendor is reviewed, and the reviews that were made",
        prospecting: "How the tool is used to prospect",
        analytics: "Audience measurement claimed free of consent",
        objections: "Customers’ objections, without names",
        alternatives: "Ids or names of vendors that could take its place",
        risk: "How grave the risk is",
        evidence: "Where a claim was read, and when",
        detect: "How the vendor shows in a site or a source tree",
        waivers: "Findings accepted for a time",
        role_reason: "Why the role is what it is; asked for with the role none",
        notes: "Notes, in Markdown",
    }
    Dpa {
        state: "How far the agreement is",
        entity: "The entity that is bound by it",
        effective_on: "The first day it binds",
        expires_on: "The last day it binds",
        accepted_by: "The role that accepted it",
        accepted_how: "How it was accepted: signed electronically, accepted with the terms",
        version: "The vendor’s own name for the text",
        document: "Where our copy is",
        sha256: "Hash of our copy",
        reason: "Why the state is what it is",
        clauses: "Where each letter of Art. 28(3) is answered, or missing",
        missing: "Elements of Art. 28 that the agreement lacks",
        breach_hours: "Hours within which the vendor tells us of a breach",
        own_purposes: "Whether the vendor uses the data for purposes of its own",
    }
    Arrangement {
        date: "The day it was concluded",
        document: "Where our copy is",
    }
    DpfEntry {
        listed_as: "The name on the list",
        status: "The state of the entry",
        covers: "The data it covers",
        frameworks: "The frameworks it is for",
        checked_on: "The day of the last look",
        url: "The address of the entry",
    }
    Tia {
        done_on: "The day it was made",
        next_on: "The last day before it is overdue",
        conclusion: "What it concluded",
        document: "Where it is",
    }
    Access {
        countries: "Countries from where the data can be reached",
        keys_held_by: "Who holds the encryption keys",
        parent_assessed_on: "The day the foreign parent was assessed",
        conclusion: "What the assessment concluded",
    }
    Notice {
        authorisation: "How sub-processors are authorised (GDPR Art. 28(2))",
        days: "Days before a change takes effect",
        objection_days: "Days to object",
        channel: "How we are told",
        subscribed_as: "Our mailbox or account that gets the notice",
    }
    Security {
        measures: "Technical and organisational measures",
        dpia: "The data protection impact assessment (GDPR Art. 35)",
    }
    Dpia {
        state: "Whether it was made or isn’t needed",
        date: "The day it was made or judged unnecessary",
    }
    Contract {
        reference: "Our reference of the contract",
        start: "Its first day",
        end: "Its last day",
        auto_renew: "Whether it is renewed unless notice is given",
        termination_notice_days: "Days before the end by which notice must be given",
        deletion_days: "Days after the end within which data is deleted",
        deletion_proof: "Where the proof of deletion is",
    }
    Review {
        every: "How often; takes the place of the company’s review_every",
        reviews: "The reviews that were made",
    }
    SignOff {
        date: "The day of the review",
        by: "The role that reviewed",
        outcome: "What it concluded",
        facts: "Hash of the facts that were signed",
        note: "Conditions and remarks",
    }
    Prospecting {
        audience: "Who is prospected",
        channels: "By which means",
        basis: "The legal basis",
        retention_months: "Months data is kept from the prospect’s last contact",
        opt_out: "Whether every message offers to opt out",
        job_related: "Whether messages concern the person’s work",
        addresses: "Whether addresses name a person",
        suppression_list: "Whether opt-outs are kept after deletion",
        collected: "Whether data came from the person",
        partners: "Leads passed on to partners",
        phone_consent: "Consent to be called",
        running_contract: "Whether calls concern a contract that is running",
        open_tracking: "Whether the opening of e-mails is tracked",
    }
    Partners {
        shared: "Whether leads are passed on",
        consent: "Whether the person consented to it",
    }
    PhoneConsent {
        valid_months: "Months the consent is valid",
        proof_kept_months: "Months its proof is kept",
        how: "How it is given",
    }
    Analytics {
        exempt: "Whether the measurement is claimed free of consent",
        self_assessment: "Our own assessment of the claim",
    }
    SelfAssessment {
        date: "The day it was made",
        document: "Where it is",
    }
    Objection {
        received_on: "The day it was received",
        reference: "A number or ticket, not a name",
        ground: "What it rests on",
        outcome: "What came of it",
        closed_on: "The day it was closed",
    }
    Risk {
        level: "How grave it is",
        note: "Why",
    }
    EvidenceNote {
        field: "The key the claim stands under: dpa, locations",
        url: "Where it was read",
        date: "The day it was read",
        note: "What was read",
    }
    Detect {
        hosts: "Host names",
        packages: "Names of packages",
        env: "Names of environment variables",
    }
    Waiver {
        rule: "The code of the rule" as RuleCode,
        at: "The route it is limited to, with what lies inside: transfers[0], internal.dpa",
        reason: "Why the finding is accepted",
        by: "The role that accepts the risk",
        granted_on: "The first day it holds",
        until: "The last day it holds: 12 months after granted_on at most",
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
struct Unlisted(Option<String>);

const NO_REASONS: [&str; 4] = ["true", "false", "yes", "no"];

impl Read for Unlisted {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(node, reader)?;
        if NO_REASONS.contains(&text.to_lowercase().as_str()) {
            reader.bad("not-a-reason", vec![("value", text)]);
            return None;
        }
        Some(Self(Some(text)))
    }

    fn absent() -> Option<Self> {
        Some(Self(None))
    }

    fn schema(_: &mut Defs<'_>) -> Value {
        let any_case = |word: &str| word.chars().map(|c| format!("[{c}{}]", c.to_uppercase())).collect::<String>();
        let no_reason = NO_REASONS.map(any_case).join("|");
        let pattern = format!("^(?!\\s*({no_reason})\\s*$)[\\s\\S]*\\S");
        let expected = "Say why the vendor is kept off the public site";
        json!({"type": ["string", "number"], "pattern": pattern, "patternErrorMessage": expected})
    }
}

/// The proofs of transfers, by their key.
struct Proofs(Vec<TransferProof>);

impl Read for Proofs {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let entries = reader.map(node)?;
        Some(Self(entries.iter().filter_map(|entry| reader.within(entry.key.clone(), |r| proof(entry, r))).collect()))
    }

    fn absent() -> Option<Self> {
        Some(Self(Vec::new()))
    }

    fn schema(defs: &mut Defs<'_>) -> Value {
        let of_any_key = |node: &Node, reader: &mut Reader<'_>| {
            proof(&Entry { key: String::new(), key_span: node.span, value: node.clone() }, reader)
        };
        let codes: Vec<_> = Country::all().map(|country| country.to_string()).collect();
        let of_importer =
            schema::form_of(&format!("^({})/", codes.join("|")), "A country, or a country and an importer");
        let keys = schema::either([Country::schema(defs), of_importer]);
        schema::open_map(keys, schema::map(defs, of_any_key))
    }
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
    let contract_on = form.field("contract_on", "The day the tool (clauses, fallback) was concluded", reader)?;
    let authorisation = form.field("authorisation", "Of sub-processors, under the clauses", reader)?;
    let annexes = form.field("annexes", "The annexes that are filled in", reader)?;
    let binding = "What binds the importer, where a finding of adequacy covers only some";
    let importer_traits = form.field("importer_traits", binding, reader)?;
    let dpf = form.field("dpf", "The importer’s entry on the Data Privacy Framework list", reader)?;
    let tia = form.field("tia", "The transfer impact assessment", reader)?;
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

    fn schema(defs: &mut Defs<'_>) -> Value {
        let text = String::schema(defs);
        schema::closed_map(ClauseLetter::ALL.iter().map(|l| (l.word(), l.label(Lang::En), text.clone())))
    }
}

impl Read for SubProcessorRecord {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let mut form = reader.form(node)?;
        let public = SubProcessor::ask(&mut form, reader)?;
        let entity = form.field("entity", "The legal entity", reader)?;
        let address = form.field("address", "Its address", reader)?;
        let contact = form.field("contact", "Where it can be written to: a role, never a person", reader)?;
        form.finish(reader);
        Some(Self { public, entity, address, contact })
    }

    fn schema(defs: &mut Defs<'_>) -> Value {
        schema::map(defs, Self::read)
    }
}
