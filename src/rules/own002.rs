use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "OWN002",
    name: "unbacked-promise",
    severity: Severity::Warning,
    check: Check::Vendor(check),
    judges: Judges::Processors,
    reads: Reads::BothHalves,
    from: GDPR,
    basis: &["gdpr-28-4"],
    text: include_str!("own002.md"),
};

fn check(case: &Case<'_>) -> Vec<Fault> {
    if !case.card().serves(Serves::Customers) {
        return Vec::new();
    }
    let hours = too_long("hours", "internal.dpa.breach_hours", case.company.own_dpa.breach_hours, breach_hours(case));
    let days = too_long("deletion", "internal.contract.deletion_days", case.company.own_dpa.deletion_days, deletion_days(case));
    let faults = [hours, short_notice(case), days].into_iter().flatten();
    faults.map(|fault| fault.naming("vendor", case.card().name.as_str())).collect()
}

fn breach_hours(case: &Case<'_>) -> Option<u32> {
    case.dossier().dpa.as_ref()?.breach_hours
}

fn deletion_days(case: &Case<'_>) -> Option<u32> {
    case.dossier().contract.as_ref()?.deletion_days
}

/// We promise to be done sooner than the vendor has to be.
fn too_long(message: &'static str, key: &'static str, ours: Option<u32>, theirs: Option<u32>) -> Option<Fault> {
    let (ours, theirs) = ours.zip(theirs).filter(|(ours, theirs)| theirs > ours)?;
    Some(fault(message, key, ours, theirs))
}

/// We promise our customers more notice than the vendor gives us; under a specific authorisation it needs our yes.
fn short_notice(case: &Case<'_>) -> Option<Fault> {
    let notice = case.dossier().notice.as_ref()?;
    let terms = &case.company.subprocessors;
    let is_general = |authorisation| authorisation != Some(Authorisation::Specific);
    let both = is_general(notice.authorisation) && is_general(terms.authorisation);
    let (ours, theirs) = terms.notice_days.zip(notice.days).filter(|(ours, theirs)| both && theirs < ours)?;
    Some(fault("notice", "internal.notice.days", ours, theirs))
}

fn fault(message: &'static str, key: &'static str, ours: u32, theirs: u32) -> Fault {
    Fault::new(Severity::Warning, Route::keys(key)).said(message).naming("ours", ours).naming("theirs", theirs)
}
