use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "SUB004",
    name: "ineffective-notice",
    severity: Severity::Warning,
    check: Check::Vendor(check),
    judges: Judges::Processors,
    reads: Reads::BothHalves,
    from: GDPR,
    basis: &["gdpr-28-2"],
    text: include_str!("sub004.md"),
};

use crate::say::Arg;

/// Fewer days leave no time to assess a change and to object.
const SHORT_DAYS: u32 = 14;
/// The days usually agreed.
const USUAL_DAYS: u32 = 30;

fn check(case: &Case<'_>) -> Vec<Fault> {
    let Some(notice) = case.dossier().notice.as_ref().filter(|n| is_general(n)) else { return Vec::new() };
    let weak: Vec<_> = channel(notice).into_iter().chain(days(notice)).chain(objection(notice)).collect();
    let Some(severity) = weak.iter().map(|(severity, ..)| *severity).max() else { return Vec::new() };
    let route = weak.iter().find(|(s, ..)| *s == severity).map_or("", |(_, key, _)| key);
    let message = if severity == Severity::Info { "short" } else { "message" };
    let said = weak.into_iter().map(|(_, _, said)| said).collect();
    let fault = Fault::new(severity, Route::keys("internal.notice").then(route)).said(message);
    vec![fault.naming("vendor", case.card().name.as_str()).naming("weak", Arg::Series(said))]
}

/// Terms of notice make sense under a general authorisation, so they stand for one where none is recorded.
fn is_general(notice: &Notice) -> bool {
    notice.authorisation != Some(Authorisation::Specific)
}

/// A shortcoming: how grave, at which key, in words.
type Weak = (Severity, &'static str, Arg);

fn weak(key: &'static str, message: &'static str) -> Option<Weak> {
    Some((Severity::Warning, key, Arg::Message(message, vec![])))
}

/// A page tells nobody, and neither does an address nobody reads.
fn channel(notice: &Notice) -> Option<Weak> {
    match notice.channel {
        Some(Channel::Page) => weak("channel", "weak-page"),
        Some(Channel::None) => weak("channel", "weak-no-channel"),
        _ if notice.subscribed_as.is_none() => weak("subscribed_as", "weak-unsubscribed"),
        _ => None,
    }
}

fn days(notice: &Notice) -> Option<Weak> {
    let Some(days) = notice.days else { return weak("days", "weak-no-days") };
    let severity = if days < SHORT_DAYS { Severity::Warning } else { Severity::Info };
    (days < USUAL_DAYS).then(|| (severity, "days", Arg::Message("weak-days", vec![("days", days.into())])))
}

fn objection(notice: &Notice) -> Option<Weak> {
    match notice.objection_days {
        None | Some(0) => weak("objection_days", "weak-no-objection"),
        Some(_) => None,
    }
}
