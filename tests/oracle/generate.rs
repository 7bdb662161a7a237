//! Vendors nobody thought of, leaning towards the days and countries where answers change.

use super::described::{Described, Dpf, ENTITY, IMPORTER, Line, Location, Proof, STRANGER, Tia};
use super::tables::{Regime, TURNING_DAYS, day};
use chrono::{Days, NaiveDate, TimeDelta};
use proptest::option::{of, weighted};
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeSet;

type Country = &'static str;

const USUAL: &[Country] = &["US", "US", "US", "US", "FR", "GB", "CH", "JP", "CA", "BR", "IN"];
const RARER: &[Country] = &[
    "FR", "DE", "NO", "IS", "LI", "GB", "CH", "KR", "IL", "NC", "SJ", "PR", "SX", "MF", "AX", "GI", "FO", "RS", "MC",
    "AD", "NZ", "GL", "SG", "HR", "XK",
];

pub fn country() -> impl Strategy<Value = Country> {
    prop_oneof![3 => select(USUAL), 2 => select(RARER)]
}

/// The country the case is about, so that places, lines and proofs meet; or another one.
fn place() -> impl Strategy<Value = Option<Country>> {
    prop_oneof![3 => Just(None), 1 => country().prop_map(Some)]
}

/// Findings that end, with the first day they don’t hold.
const ENDING: &[(Country, NaiveDate)] =
    &[("US", day(2015, 10, 6)), ("US", day(2020, 7, 16)), ("GB", day(2031, 12, 28))];

/// A turning day or a neighbour of it, sometimes any day.
pub fn a_day() -> impl Strategy<Value = NaiveDate> {
    let near = |days| (select(days), -1_i64..=1).prop_map(|(day, off)| day + TimeDelta::days(off));
    let recent = TURNING_DAYS.iter().filter(|on| **on >= day(2023, 7, 10)).copied().collect::<Vec<_>>();
    let any = (0_u64..365 * 18).prop_map(|days| day(2014, 1, 1) + Days::new(days));
    prop_oneof![3 => near(TURNING_DAYS.to_vec()), 2 => near(recent), 1 => any]
}

/// A day on its own, or counted back from the day of the case.
#[derive(Clone, Copy, Debug)]
enum When {
    On(NaiveDate),
    Before(i64),
}

impl When {
    fn seen_from(self, day: NaiveDate) -> NaiveDate {
        match self {
            When::On(on) => on,
            When::Before(days) => day - TimeDelta::days(days),
        }
    }
}

fn when() -> impl Strategy<Value = When> {
    let around = select(&[-30_i64, -1, 0, 1, 30, 89, 90, 91, 92, 364, 365, 366, 700][..]);
    prop_oneof![2 => around.prop_map(When::Before), 1 => a_day().prop_map(When::On)]
}

/// A subset in the order written.
fn some_of<T: Clone + std::fmt::Debug + 'static>(all: &'static [&'static [T]]) -> impl Strategy<Value = &'static [T]> {
    select(all)
}

pub const REGIMES: &[&[Regime]] = {
    use Regime::{Ch, Eu, Uk};
    &[&[Eu], &[Eu], &[Eu], &[Uk], &[Ch], &[Eu, Uk], &[Eu, Ch], &[Uk, Ch], &[Eu, Uk, Ch]]
};
const FRAMEWORKS: &[&[Regime]] = {
    use Regime::{Ch, Eu, Uk};
    &[&[Eu], &[Eu, Uk], &[Eu, Uk, Ch], &[Uk], &[Ch], &[]]
};

const MECHANISMS: &[&str] = &[
    "adequacy",
    "adequacy",
    "adequacy",
    "adequacy",
    "adequacy",
    "dpf",
    "dpf",
    "dpf",
    "dpf",
    "dpf",
    "scc",
    "scc",
    "scc",
    "scc",
    "bcr",
    "code-of-conduct",
    "certification",
    "ad-hoc-clauses",
    "derogation-consent",
    "derogation-contract",
    "derogation-other",
    "safe-harbour",
    "privacy-shield",
    "privacy-shield",
    "scc-2001",
    "scc-2004",
    "scc-2010",
    "scc-915",
    "uk-idta",
    "uk-addendum",
    "dpf-uk",
    "swiss-scc",
    "dpf-ch",
];
const BRITISH: &[&str] = &["adequacy", "dpf-uk", "uk-idta", "uk-addendum", "bcr", "scc-2010"];
const SWISS: &[&str] = &["adequacy", "dpf-ch", "swiss-scc", "bcr", "ad-hoc-clauses"];

/// Mostly a word of that law, sometimes any.
fn tool_of(law: &'static [&'static str]) -> impl Strategy<Value = Option<&'static str>> {
    weighted(0.7, prop_oneof![4 => select(law), 1 => select(MECHANISMS)])
}

type GivenLine = (Option<Country>, Line);

fn line() -> impl Strategy<Value = GivenLine> {
    const MODULES: &[&[u8]] = &[&[2], &[3], &[1], &[4], &[2, 3], &[3, 2], &[1, 3], &[2, 4], &[3, 4], &[]];
    let tools = (weighted(0.9, select(MECHANISMS)), weighted(0.4, select(MECHANISMS)));
    let importer = weighted(0.15, Just(IMPORTER));
    (place(), tools, some_of(MODULES), importer, tool_of(BRITISH), tool_of(SWISS)).prop_map(
        |(to, (mechanism, fallback), modules, importer, uk, ch)| {
            (to, Line { to: "", mechanism, modules, fallback, importer, uk, ch })
        },
    )
}

fn location() -> impl Strategy<Value = (Option<Country>, &'static [&'static str])> {
    const USES: &[&[&str]] = &[
        &[],
        &[],
        &["storage"],
        &["processing"],
        &["backup"],
        &["support"],
        &["support"],
        &["transit"],
        &["support", "transit"],
        &["support", "storage"],
    ];
    (place(), some_of(USES))
}

#[derive(Clone, Debug)]
struct GivenDpf {
    listed_as: Option<&'static str>,
    status: Option<&'static str>,
    covers: &'static [&'static str],
    frameworks: &'static [Regime],
    checked_on: Option<When>,
}

fn dpf() -> impl Strategy<Value = GivenDpf> {
    const COVERS: &[&[&str]] = &[&["hr", "non-hr"], &["non-hr"], &["hr"], &[]];
    const NAMES: &[&str] = &[ENTITY, ENTITY, IMPORTER, STRANGER];
    const STATUS: &[&str] = &["active", "active", "recertifying", "inactive"];
    let looked = weighted(0.9, when());
    let entry = (weighted(0.9, select(NAMES)), weighted(0.95, select(STATUS)), some_of(COVERS), some_of(FRAMEWORKS));
    (entry, looked).prop_map(|((listed_as, status, covers, frameworks), checked_on)| GivenDpf {
        listed_as,
        status,
        covers,
        frameworks,
        checked_on,
    })
}

type GivenTia = (Option<When>, Option<When>);

#[derive(Clone, Debug)]
struct GivenProof {
    to: Option<Country>,
    proof: Proof,
    contract_on: Option<When>,
    dpf: Option<GivenDpf>,
    tia: Option<GivenTia>,
}

fn proof() -> impl Strategy<Value = GivenProof> {
    const ANNEXES: &[&[&str]] = &[
        &["IA", "IB", "IC", "II", "III"],
        &["IA", "IB", "IC", "II"],
        &["IA", "IB"],
        &["IA", "IC", "II", "III"],
        &["IB"],
        &[],
    ];
    const TRAITS: &[&[&str]] =
        &[&["importer-pipeda", "importer-appi-operator", "importer-pipa", "importer-lgpd"], &["importer-lgpd"], &[]];
    let kept = (of(select(&["specific", "general"][..])), some_of(ANNEXES), some_of(TRAITS));
    let importer = weighted(0.15, Just(IMPORTER));
    let dated = (weighted(0.7, when()), weighted(0.7, dpf()), weighted(0.7, (weighted(0.9, when()), of(when()))));
    (place(), importer, kept, dated).prop_map(
        |(to, importer, (authorisation, annexes, traits), (contract_on, dpf, tia))| GivenProof {
            to,
            proof: Proof { importer, authorisation, annexes, traits, ..Proof::default() },
            contract_on,
            dpf,
            tia,
        },
    )
}

impl GivenProof {
    fn settled(self, focus: Country, day: NaiveDate) -> Proof {
        let on = |when: Option<When>| when.map(|w| w.seen_from(day));
        let dpf = self.dpf.map(|d| Dpf {
            listed_as: d.listed_as,
            status: d.status,
            covers: d.covers,
            frameworks: d.frameworks,
            checked_on: on(d.checked_on),
        });
        let tia = self.tia.map(|(done, next)| Tia { done_on: on(done), next_on: on(next) });
        Proof { to: self.to.unwrap_or(focus), contract_on: on(self.contract_on), dpf, tia, ..self.proof }
    }
}

pub const ROLES: &[&str] =
    &["processor", "processor", "processor", "processor", "joint-controller", "controller", "none"];

/// Who the vendor is, and towards whose data.
fn party() -> impl Strategy<Value = (&'static str, &'static [&'static str], Option<Country>, Option<Option<Country>>)> {
    const SERVES: &[&[&str]] = &[&["company"], &["customers"], &["customers", "company"]];
    (select(ROLES), some_of(SERVES), place(), weighted(0.4, place()))
}

/// Days of the vendor’s life, and whether it is only a candidate.
fn life() -> impl Strategy<Value = (Option<When>, Option<When>, bool)> {
    (weighted(0.3, when()), weighted(0.15, when()), prop::bool::weighted(0.1))
}

/// The day and the country the case is about: now and then one whose finding is about to end.
fn when_and_where() -> impl Strategy<Value = (NaiveDate, Country)> {
    let years_before = (select(ENDING), -400_i64..=1);
    let ending = years_before.prop_map(|((country, end), off)| (end + TimeDelta::days(off), country));
    prop_oneof![5 => (a_day(), country()), 1 => ending]
}

/// Any vendor.
pub fn described() -> impl Strategy<Value = Described> {
    const DATA: &[&[&str]] =
        &[&["identity"], &["identity", "contact"], &["hr"], &["candidate", "identity"], &["hr", "candidate"]];
    let company = (some_of(REGIMES), select(&["FR", "GB", "CH"][..]));
    let places = (
        prop::collection::vec(location(), 1..3),
        prop_oneof![1 => Just(vec![]), 4 => prop::collection::vec(line(), 1..3)],
        prop_oneof![1 => Just(vec![]), 4 => prop::collection::vec(proof(), 1..3)],
    );
    let known = (some_of(DATA), prop::collection::vec(place(), 0..2), weighted(0.3, when()));
    (when_and_where(), company, party(), places, known, life()).prop_map(
        |(
            (day, focus),
            (regimes, company),
            (role, serves, entity, parent),
            (locations, lines, proofs),
            known,
            life,
        )| {
            let (data, access, assessed) = known;
            let on = |when: Option<When>| when.map(|w| w.seen_from(day));
            let at = |place: Option<Country>| place.unwrap_or(focus);
            Described {
                day,
                regimes: regimes.to_vec(),
                company,
                role,
                serves,
                entity: at(entity),
                parent: parent.map(at),
                locations: locations.into_iter().map(|(p, uses)| Location { country: at(p), uses }).collect(),
                lines: apart(lines.into_iter().map(|(p, line)| Line { to: at(p), ..line }).collect(), |l| {
                    (l.to, l.importer)
                }),
                data,
                proofs: apart(proofs.into_iter().map(|p| p.settled(focus, day)).collect(), Proof::key),
                access: access.into_iter().map(at).collect(),
                parent_assessed_on: on(assessed),
                since: on(life.0),
                ended_on: on(life.1),
                evaluating: life.2,
            }
        },
    )
}

/// One line a country and importer, one proof a key.
fn apart<T, K: Ord>(all: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut seen = BTreeSet::new();
    all.into_iter().filter(|one| seen.insert(key(one))).collect()
}
