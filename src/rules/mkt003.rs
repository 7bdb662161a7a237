use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "MKT003",
    name: "email-without-basis",
    severity: Severity::Error,
    check: Check::Vendor(check),
    judges: Judges::WhoeverHasData,
    reads: Reads::BothHalves,
    from: GDPR,
    basis: &["cpce-l-34-5", "gdpr-21-3"],
    text: include_str!("mkt003.md"),
};

use crate::say::Arg;

fn check(case: &Case<'_>) -> Vec<Fault> {
    let Some(prospecting) = case.french_prospecting() else { return Vec::new() };
    let consumers = to_consumers(case, prospecting);
    let professionals = to_professionals(case, prospecting);
    if prospecting.audience.is_empty() {
        let fails_either_way = consumers.is_some() && !professionals.is_empty();
        let unknown = || fault(case, "unknown-audience", "internal.prospecting.audience", written(prospecting));
        return fails_either_way.then(unknown).into_iter().collect();
    }
    let mut faults = Vec::new();
    faults.extend(consumers.filter(|_| prospecting.reaches(Audience::B2c)));
    faults.extend(professionals.into_iter().filter(|_| prospecting.reaches(Audience::B2b)));
    faults
}

/// What is missing if consumers are written to: a text message always goes to a person, whatever addresses are used.
fn to_consumers(case: &Case<'_>, prospecting: &Prospecting) -> Option<Fault> {
    let is_personal = |c: &ProspectChannel| *c == ProspectChannel::Sms || !uses_generic_addresses(prospecting);
    let channels: Vec<_> = written(prospecting).into_iter().filter(is_personal).collect();
    let message = if prospecting.basis.is_some() { "message" } else { "no-basis" };
    let is_missing = !channels.is_empty() && !has_ground(prospecting);
    is_missing.then(|| fault(case, message, "internal.prospecting.basis", channels))
}

/// What is missing if professionals are written to: consent or a sale takes the place of the link with their work.
fn to_professionals(case: &Case<'_>, prospecting: &Prospecting) -> Vec<Fault> {
    let channels = written(prospecting);
    if channels.is_empty() || uses_generic_addresses(prospecting) {
        return Vec::new();
    }
    let mut faults = Vec::new();
    if prospecting.job_related != Some(true) && !has_ground(prospecting) {
        faults.push(fault(case, "no-job-link", "internal.prospecting.job_related", channels.clone()));
    }
    if prospecting.opt_out != Some(true) {
        faults.push(fault(case, "no-opt-out", "internal.prospecting.opt_out", channels));
    }
    faults
}

/// The channels that are electronic mail.
fn written(prospecting: &Prospecting) -> Vec<ProspectChannel> {
    let mail = [ProspectChannel::Email, ProspectChannel::Sms];
    mail.into_iter().filter(|channel| prospecting.uses(*channel)).collect()
}

fn uses_generic_addresses(prospecting: &Prospecting) -> bool {
    prospecting.addresses == Some(Addresses::Generic)
}

/// Whether one of the two grounds of Art. L. 34-5 is recorded.
fn has_ground(prospecting: &Prospecting) -> bool {
    matches!(prospecting.basis, Some(ProspectBasis::Consent | ProspectBasis::ExistingCustomer))
}

fn fault(case: &Case<'_>, message: &'static str, key: &'static str, channels: Vec<ProspectChannel>) -> Fault {
    let channels = channels.into_iter().map(Arg::inside).collect();
    let fault = Fault::new(Severity::Error, Route::keys(key)).said(message);
    fault.naming("vendor", case.card().name.as_str()).naming("channels", Arg::List(channels))
}
