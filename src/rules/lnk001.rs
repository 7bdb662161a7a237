use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "LNK001",
    name: "broken-link",
    severity: Severity::Warning,
    check: Check::Links(check),
    judges: Judges::InUse,
    reads: Reads::BothHalves,
    from: ALWAYS,
    basis: &[],
    text: include_str!("lnk001.md"),
};

fn check(watch: &Watch<'_>) -> Vec<Fault> {
    let broken = watch.links().into_iter().filter_map(|link| Some((link.seen.filter(|seen| seen.is_broken(watch.day()))?, link)));
    broken.map(|(seen, link)| fault(watch, seen, link)).collect()
}

fn fault(watch: &Watch<'_>, seen: &SeenLink, link: WatchedLink<'_>) -> Fault {
    // A redirect to a host that is gone leaves its own status.
    let message = if matches!(seen.status, Some(404 | 410)) { "message" } else { "no-host" };
    Fault::new(Severity::Warning, link.route)
        .said(message)
        .naming("name", watch.name())
        .naming("url", link.url.as_str())
        .naming("since", seen.since)
        .naming("looked", seen.looked_on)
        .naming("status", seen.status.map(u32::from).unwrap_or_default())
}
