use super::*;
use crate::model::*;

/// The day of the CNIL's deliberation.
const DELIBERATION: Option<NaiveDate> = NaiveDate::from_ymd_opt(2021, 9, 23);

pub const RULE: Rule = Rule {
    code: "MKT001",
    name: "long-prospect-retention",
    severity: Severity::Warning,
    check: Check::Vendor(check),
    judges: Judges::WhoeverHasData,
    reads: Reads::BothHalves,
    from: DELIBERATION,
    basis: &["cnil-2021-131", "gdpr-5-1-e"],
    text: include_str!("mkt001.md"),
};

/// How long a prospect's data is kept at most.
const MONTHS: u32 = 36;
/// The same in days: three years without a leap day.
const DAYS: u32 = 1095;

fn check(case: &Case<'_>) -> Vec<Fault> {
    if !case.is_french() || !case.prospects() {
        return Vec::new();
    }
    let months = case.dossier().prospecting.as_ref().and_then(|p| p.retention_months);
    let fault = match (months, published_days(case)) {
        (Some(months), _) if months > MONTHS => Some(fault(case, "message").naming("months", months)),
        (None, Some(days)) if days > DAYS => Some(too_many_days(case).naming("days", days)),
        (None, None) => Some(fault(case, "unset")),
        _ => None,
    };
    fault.into_iter().collect()
}

/// The days the public half gives, if they run from the prospect's side and not from a contract.
fn published_days(case: &Case<'_>) -> Option<u32> {
    match case.card().retention {
        Some(Retention::Counted { days, from: RetentionFrom::LastContact | RetentionFrom::Collection }) => Some(days),
        _ => None,
    }
}

fn too_many_days(case: &Case<'_>) -> Fault {
    Fault { route: Route::keys("retention.days"), ..fault(case, "in-days") }
}

fn fault(case: &Case<'_>, message: &'static str) -> Fault {
    let fault = Fault::new(Severity::Warning, Route::keys("internal.prospecting.retention_months")).said(message);
    fault.naming("vendor", case.card().name.as_str())
}
