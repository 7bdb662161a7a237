use super::*;
use crate::model::{Regime, Transfer};

pub const RULE: Rule = Rule {
    code: "TRF001",
    name: "transfer-without-mechanism",
    severity: Severity::Error,
    check: Check::Transfers(check),
    judges: Judges::WhoeverHasData,
    reads: Reads::PublicHalf,
    from: ALWAYS,
    basis: &["gdpr-44", "gdpr-46"],
    text: include_str!("trf001.md"),
};

use crate::law::{MechanismKind, Standing};
use std::collections::BTreeSet;

fn check(case: &Under<'_>) -> Vec<Fault> {
    undeclared(case).into_iter().chain(case.outside_lines().filter_map(|line| bare(case, line))).collect()
}

/// Countries where the entity or the data is, without a line.
fn undeclared(case: &Under<'_>) -> Vec<Fault> {
    let mut seen = BTreeSet::new();
    let places = held_in(case.card());
    let unsaid = places.into_iter().filter(|(_, c)| case.is_outside(*c) && !case.card().lines().iter().any(|l| l.to == *c));
    unsaid
        .filter(|(_, country)| seen.insert(*country))
        .map(|(route, country)| fault(case, country, route))
        .collect()
}

/// A line that names no mechanism, or one that can't carry it on the day.
fn bare(case: &Under<'_>, line: Line<'_>) -> Option<Fault> {
    let to = line.transfer.to;
    let Some(word) = line.tool else {
        // Under the other laws a missing tool is TRF015's.
        return (case.regime == Regime::Eu).then(|| fault(case, to, line.route()).said_if_error("no-mechanism"));
    };
    let known = case.law.mechanism(word)?;
    if known.kind != MechanismKind::Safeguard || known.is_usable(case.regime, case.day) {
        return None;
    }
    let fault = fault(case, to, line.tool_route()).said_if_error("not-usable");
    Some(fault.naming("mechanism", word).naming("on", case.day))
}

fn fault(case: &Under<'_>, country: Country, route: Route) -> Fault {
    let (severity, message) = match case.standing(country) {
        Standing::Covered(_) => (Severity::Info, "covered"),
        _ => (Severity::Error, "message"),
    };
    let fault = Fault::new(severity, route).said(message).naming("country", country).naming("code", country.to_string()).naming("tool", Transfer::tool_key(case.regime));
    fault.about(About::Country(country))
}

impl Fault {
    fn said_if_error(self, message: &'static str) -> Self {
        if self.severity == Severity::Error { self.said(message) } else { self }
    }
}
