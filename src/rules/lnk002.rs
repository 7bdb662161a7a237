use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "LNK002",
    name: "changed-dpa-text",
    severity: Severity::Warning,
    check: Check::Vendor(check),
    judges: Judges::InUse,
    reads: Reads::BothHalves,
    from: ALWAYS,
    basis: &["gdpr-28-2"],
    text: include_str!("lnk002.md"),
};

use crate::say::Arg;

fn check(case: &Case<'_>) -> Vec<Fault> {
    let card = case.card();
    let list = card.subprocessors.as_ref().filter(|list| list.url.is_some());
    let texts = [
        card.dpa.as_ref().map(|_| (TextField::Dpa, Route::keys("dpa"))),
        list.map(|list| (TextField::SubProcessors, list.url_route())),
    ];
    texts.into_iter().flatten().filter_map(|(field, route)| unread(case, field, route)).collect()
}

/// A text that changed after somebody last answered for having read it. The first copy is no change.
fn unread(case: &Case<'_>, field: TextField, route: Route) -> Option<Fault> {
    let (known, newest) = case.vendor.compared(case.seen()?, field, case.day)?;
    let read = case.vendor.text_read_on(field, case.day);
    if read.is_some_and(|read| read >= newest.taken_on) {
        return None;
    }
    let fault = Fault::new(Severity::Warning, route).said(if read.is_some() { "message" } else { "unreviewed" });
    let fault = match read {
        Some(read) => fault.naming("read", read),
        None => fault,
    };
    let party = Party::Vendor(&case.vendor.id);
    let about = if field == TextField::SubProcessors { About::SubProcessorList } else { About::Vendor };
    let fault = fault.about(about).naming("vendor", case.card().name.as_str()).naming("text", Arg::inside(field));
    Some(fault.naming("changed", newest.taken_on).naming("old", party.copy(known)).naming("new", party.copy(newest)))
}
