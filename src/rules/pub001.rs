use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "PUB001",
    name: "short-notice",
    severity: Severity::Error,
    check: Check::Vendor(check),
    judges: Judges::Processors,
    reads: Reads::BothHalves,
    from: GDPR,
    basis: &["gdpr-28-2"],
    text: include_str!("pub001.md"),
};

use chrono::NaiveDate;

/// How long after its first day a vendor that came without notice is reported.
const REPORTED_DAYS: i64 = 365;

fn check(case: &Case<'_>) -> Vec<Fault> {
    let Some(since) = case.card().since.filter(|_| is_promised(case)) else { return Vec::new() };
    let days = i64::from(case.company.subprocessors.notice_days.unwrap_or(0));
    let fault = match case.card().announced_on {
        Some(announced) if since >= days_after(announced, days) => None,
        Some(announced) => was_short(case, since).then(|| fault(case, Severity::Error, "message").naming("announced", announced)),
        None if since > case.day => Some(unannounced(case, since, days)),
        None => was_short(case, since).then(|| fault(case, Severity::Error, "unannounced")),
    };
    fault.into_iter().map(|f| f.naming("since", since).naming("days", days)).collect()
}

/// A notice is owed for customers' data under a general authorisation.
fn is_promised(case: &Case<'_>) -> bool {
    case.card().serves(Serves::Customers) && case.company.subprocessors.authorisation == Some(Authorisation::General)
}

/// Reported for a year, and only where customers had our agreement by then.
fn was_short(case: &Case<'_>, since: NaiveDate) -> bool {
    let had_dpa = case.company.own_dpa.first_effective_on().is_some_and(|first| since > first);
    had_dpa && case.day <= days_after(since, REPORTED_DAYS)
}

/// Planned and not yet announced: a warning while the days still fit.
fn unannounced(case: &Case<'_>, since: NaiveDate, days: i64) -> Fault {
    let latest = days_after(since, -days);
    if case.day <= latest {
        fault(case, Severity::Warning, "announce-by").naming("latest", latest)
    } else {
        fault(case, Severity::Error, "too-late").naming("latest", latest)
    }
}

fn fault(case: &Case<'_>, severity: Severity, message: &'static str) -> Fault {
    Fault::new(severity, Route::keys("announced_on")).said(message).naming("vendor", case.card().name.as_str())
}
