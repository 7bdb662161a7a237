//! One thing of a vendor changed, and what must come of it.

use super::described::{Described, Location};
use super::tables::Regime;
use super::verdict::{Finding, Verdict, expected};
use super::{check, difference, found, generate};
use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use proptest::sample::select;

/// The one thing.
#[derive(Clone, Debug)]
enum Change {
    Day(NaiveDate),
    Regimes(&'static [Regime]),
    Role(&'static str),
    Entity(&'static str),
}

impl Change {
    fn made(&self, case: &Described) -> Described {
        let mut case = case.clone();
        match self {
            Self::Day(day) => case.day = *day,
            Self::Regimes(regimes) => case.regimes = regimes.to_vec(),
            Self::Role(role) => case.role = role,
            Self::Entity(country) => case.entity = country,
        }
        case
    }
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        generate::a_day().prop_map(Change::Day),
        select(generate::REGIMES).prop_map(Change::Regimes),
        select(generate::ROLES).prop_map(Change::Role),
        generate::country().prop_map(Change::Entity),
    ]
}

fn gone_and_come(before: &Verdict, after: &Verdict) -> (Verdict, Verdict) {
    (before.difference(after).cloned().collect(), after.difference(before).cloned().collect())
}

#[test]
fn changing_one_thing_changes_only_what_it_should() {
    check(600, &(generate::described(), change()), |(case, change)| {
        let after = change.made(&case);
        let told = |verdict: fn(&Described) -> Verdict| gone_and_come(&verdict(&case), &verdict(&after));
        let (program, oracle) = (told(found), told(expected));
        if program == oracle {
            return Ok(());
        }
        let gone = difference(&case, &program.0, &oracle.0);
        Err(format!("{change:?}\ngone {gone}\ncome {}", difference(&after, &program.1, &oracle.1)))
    });
}

fn same(case: &Described, got: &Verdict, wanted: &Verdict) -> Result<(), String> {
    if got == wanted { Ok(()) } else { Err(difference(case, got, wanted)) }
}

/// Without the oracle: several laws say what each says, at one key as severely as the strictest.
#[test]
fn laws_add_up() {
    check(300, &generate::described(), |case| {
        let under = |law: &Regime| found(&Described { regimes: vec![*law], ..case.clone() });
        let each: Verdict = case.regimes.iter().flat_map(under).collect();
        let rank = |severity: char| "IWE".find(severity);
        let milder = |(code, severity, route): &Finding| {
            each.iter().any(|(c, s, r)| (c, r) == (code, route) && rank(*s) > rank(*severity))
        };
        let strictest = each.iter().filter(|f| !milder(f)).cloned().collect();
        same(&case, &found(&case), &strictest)
    });
}

/// Without the oracle: where the company sits, and what data only passes through, is nobody’s fault.
#[test]
fn our_own_country_and_countries_passed_through_change_nothing() {
    check(300, &generate::described(), |case| {
        let mut other = Described { company: "DE", ..case.clone() };
        other.locations.push(Location { country: "IN", uses: &["transit"] });
        same(&other, &found(&other), &found(&case))
    });
}

/// Without the oracle: what is planned is judged as what is used, errors as warnings; but it stands on no derogation
/// every day yet.
#[test]
fn what_is_planned_is_judged_more_mildly() {
    check(300, &generate::described(), |case| {
        let used = Described { since: None, ended_on: None, evaluating: false, ..case };
        let planned = Described { since: Some(used.day + Days::new(1)), ..used.clone() };
        let milder = |severity| if severity == 'E' { 'W' } else { severity };
        let wanted = found(&used).into_iter().filter(|(code, ..)| code != "TRF012");
        let wanted = wanted.map(|(code, severity, route)| (code, milder(severity), route)).collect();
        same(&planned, &found(&planned), &wanted)
    });
}
