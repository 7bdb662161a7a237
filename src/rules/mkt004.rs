use super::*;
use crate::model::*;

/// The first day on which calls to consumers need consent (Act 2025-594, Art. 13).
const OPT_IN: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 8, 11);

pub const RULE: Rule = Rule {
    code: "MKT004",
    name: "phone-without-consent",
    severity: Severity::Error,
    check: Check::Vendor(check),
    judges: Judges::WhoeverHasData,
    reads: Reads::BothHalves,
    from: OPT_IN,
    basis: &["c-conso-l-223-1"],
    text: include_str!("mkt004.md"),
};

/// A consent is valid for one year at most.
const VALID_MONTHS: u32 = 12;
/// Its proof is kept for three years.
const PROOF_MONTHS: u32 = 36;

fn check(case: &Case<'_>) -> Vec<Fault> {
    let called = case.french_prospecting().filter(|p| calls_consumers(p) && p.running_contract != Some(true));
    let Some(prospecting) = called else { return Vec::new() };
    match &prospecting.phone_consent {
        None => vec![fault(case, "message", "internal.prospecting.phone_consent")],
        Some(consent) => validity(case, consent).into_iter().chain(proof(case, consent)).collect(),
    }
}

fn calls_consumers(prospecting: &Prospecting) -> bool {
    prospecting.reaches(Audience::B2c) && prospecting.uses(ProspectChannel::Phone)
}

fn validity(case: &Case<'_>, consent: &PhoneConsent) -> Option<Fault> {
    let fault = |message| fault(case, message, "internal.prospecting.phone_consent.valid_months").citing(DECREE);
    match consent.valid_months {
        None => Some(fault("unknown-validity")),
        Some(months) if months > VALID_MONTHS => Some(fault("long-validity").naming("months", months)),
        Some(_) => None,
    }
}

fn proof(case: &Case<'_>, consent: &PhoneConsent) -> Option<Fault> {
    let fault = |message| fault(case, message, "internal.prospecting.phone_consent.proof_kept_months").citing(DECREE);
    match consent.proof_kept_months {
        None => Some(fault("unknown-proof")),
        Some(months) if months < PROOF_MONTHS => Some(fault("short-proof").naming("months", months)),
        Some(_) => None,
    }
}

const DECREE: &str = "decret-2026-662";

fn fault(case: &Case<'_>, message: &'static str, key: &'static str) -> Fault {
    let fault = Fault::new(Severity::Error, Route::keys(key)).said(message);
    fault.naming("vendor", case.card().name.as_str())
}
