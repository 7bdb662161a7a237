use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "LNK003",
    name: "unverified-link",
    severity: Severity::Info,
    check: Check::Links(check),
    judges: Judges::InUse,
    reads: Reads::BothHalves,
    from: ALWAYS,
    basis: &[],
    text: include_str!("lnk003.md"),
};

use crate::say::Arg;

/// How long an answer lasts.
const FRESH_DAYS: i64 = 90;

fn check(watch: &Watch<'_>) -> Vec<Fault> {
    if watch.looks().is_empty() {
        return never_looked(watch);
    }
    let links = watch.links();
    let mut unverified = links.iter().filter(|link| !is_verified(watch, link)).peekable();
    let Some(first) = unverified.peek() else { return Vec::new() };
    let fault = Fault::new(Severity::Info, first.route.clone()).said(match watch {
        Watch::Company(_) => "company",
        Watch::Vendor(_) => "message",
    });
    let named = shortened(unverified.map(|link| said(watch, link)).collect());
    vec![fault.naming("name", watch.name()).naming("days", FRESH_DAYS).naming("links", Arg::Series(named))]
}

/// Where no look was ever recorded, that is one fault of the register.
fn never_looked(watch: &Watch<'_>) -> Vec<Fault> {
    let Watch::Company(case) = watch else { return Vec::new() };
    let has_links = !case.register.company.links().is_empty() || case.vendors().any(|(_, v)| !v.links().is_empty());
    has_links.then(|| Fault::new(Severity::Info, Route::root()).said("nothing")).into_iter().collect()
}

/// Whether a page answered or somebody looked at it not long ago. Of a broken link LNK001 speaks.
fn is_verified(watch: &Watch<'_>, link: &WatchedLink<'_>) -> bool {
    let day = watch.day();
    let answered = link.seen.and_then(|seen| seen.answered_by(day));
    let last = answered.max(watch.read_by_somebody(link));
    link.seen.is_some_and(|seen| seen.is_broken(day)) || last.is_some_and(|last| days_after(last, FRESH_DAYS) >= day)
}

/// The link's place, and why it counts for nothing.
fn said(watch: &Watch<'_>, link: &WatchedLink<'_>) -> Arg {
    let route = ("route", Arg::from(link.route.to_string()));
    let seen = link.seen.filter(|seen| seen.since <= watch.day());
    match seen {
        None => Arg::Message("unverified-never", vec![route]),
        Some(seen) if seen.verdict.answers() => {
            let last = seen.answered_by(watch.day()).unwrap_or(seen.since);
            Arg::Message("unverified-old", vec![route, ("day", last.into())])
        }
        Some(seen) => {
            let verdict = ("verdict", Arg::inside(seen.verdict));
            Arg::Message("unverified-without-answer", vec![route, verdict, ("since", seen.since.into())])
        }
    }
}
