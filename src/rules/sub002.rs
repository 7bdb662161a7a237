use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "SUB002",
    name: "unidentified-sub-processor",
    severity: Severity::Warning,
    check: Check::Vendor(check),
    judges: Judges::Processors,
    reads: Reads::BothHalves,
    from: GDPR,
    basis: &["edpb-22-2024"],
    text: include_str!("sub002.md"),
};

use crate::say::Arg;

fn check(case: &Case<'_>) -> Vec<Fault> {
    let chain = case.vendor.chain();
    let (unknown, unreachable): (Vec<_>, Vec<_>) =
        chain.iter().filter(|known| !lacking(known).is_empty()).partition(|known| !identity(known).is_empty());
    let Some(first) = unknown.iter().chain(&unreachable).next() else { return Vec::new() };
    let fault = match unknown.is_empty() {
        false => Fault::new(Severity::Warning, first.route()),
        true => Fault::new(Severity::Info, Route::keys("internal.subprocessors")).said("contact"),
    };
    let named = shortened(unknown.iter().chain(&unreachable).map(|known| said(known)).collect());
    vec![fault.naming("vendor", case.card().name.as_str()).naming("lacking", Arg::Series(named))]
}

/// What must be known to say who it is and what it does where.
fn identity(known: &KnownSubProcessor<'_>) -> Vec<&'static str> {
    let facts = [
        ("lacks-name", known.name().is_some()),
        ("lacks-country", !known.places().is_empty()),
        ("lacks-purpose", known.purpose().is_some()),
    ];
    facts.into_iter().filter(|(_, is_known)| !is_known).map(|(key, _)| key).collect()
}

fn lacking(known: &KnownSubProcessor<'_>) -> Vec<&'static str> {
    let reach = [("lacks-address", known.address().is_some()), ("lacks-contact", known.contact().is_some())];
    let reach = reach.into_iter().filter(|(_, is_known)| !is_known).map(|(key, _)| key);
    identity(known).into_iter().chain(reach).collect()
}

/// "Vendor Backup (address and contact)".
fn said(known: &KnownSubProcessor<'_>) -> Arg {
    let facts = lacking(known).into_iter().map(|key| Arg::Message(key, vec![])).collect();
    Arg::Message("lacks", vec![("who", known.shown().into()), ("what", Arg::List(facts))])
}
