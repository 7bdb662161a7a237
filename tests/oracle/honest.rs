//! Cases decided by hand, a rule at a time, that keep the oracle itself honest, and the program where chance leads
//! nowhere near.
//!
//! Each changes one vendor that nothing can be said against: to a US processor of our own data, on clauses of 2021 with
//! all their papers.

use super::described::{Described, Dpf, ENTITY, IMPORTER, Line, Location, Proof, STRANGER, Tia};
use super::found;
use super::honest_tools;
use super::tables::{
    Regime::{Ch, Eu, Uk},
    day,
};
use super::verdict::{Verdict, expected};

/// Why, what is changed, and what must be found: rule, severity, route.
pub type Row = (&'static str, fn(&mut Described), &'static [&'static str]);

pub fn faultless() -> Described {
    let entry = Dpf {
        listed_as: Some(ENTITY),
        status: Some("active"),
        covers: &["non-hr"],
        frameworks: &[Eu, Uk, Ch],
        checked_on: Some(day(2026, 11, 1)),
    };
    let proof = Proof {
        to: "US",
        contract_on: Some(day(2024, 1, 1)),
        authorisation: Some("general"),
        annexes: &["IA", "IB", "IC", "II"],
        dpf: Some(entry),
        tia: Some(Tia { done_on: Some(day(2026, 7, 1)), next_on: Some(day(2027, 7, 1)) }),
        ..Proof::default()
    };
    Described {
        day: day(2026, 11, 23),
        regimes: vec![Eu],
        company: "FR",
        role: "processor",
        serves: &["company"],
        entity: "US",
        parent: None,
        locations: vec![Location { country: "US", uses: &[] }],
        lines: vec![Line { to: "US", mechanism: Some("scc"), modules: &[2], ..Line::default() }],
        data: &["identity"],
        proofs: vec![proof],
        access: vec![],
        parent_assessed_on: None,
        since: None,
        ended_on: None,
        evaluating: false,
    }
}

pub fn proof(c: &mut Described) -> &mut Proof {
    &mut c.proofs[0]
}

pub fn dpf(c: &mut Described) -> &mut Dpf {
    c.proofs[0].dpf.as_mut().expect("an entry")
}

/// The same vendor on the framework, with its clauses as a proven fallback.
pub fn on_dpf(c: &mut Described) {
    c.lines[0] = Line { to: "US", mechanism: Some("dpf"), fallback: Some("scc"), ..Line::default() };
}

/// Entity, place, line and proof in one country, on a word.
pub fn only(c: &mut Described, country: &'static str, word: &'static str) {
    c.entity = country;
    c.locations[0].country = country;
    c.lines = vec![Line { to: country, mechanism: Some(word), ..Line::default() }];
    c.proofs[0].to = country;
}

/// No line and no place abroad but what the case adds.
pub fn at_home(c: &mut Described) {
    c.entity = "FR";
    c.locations[0].country = "DE";
    c.lines.clear();
}

const PLACES: &[Row] = &[
    ("clauses with their papers", |_| (), &[]),
    ("no line at all: one fault, at the entity", |c| c.lines.clear(), &["TRF001 E entity.country"]),
    (
        "a place without a line",
        |c| c.locations.push(Location { country: "IN", uses: &["backup"] }),
        &["TRF001 E locations[1]"],
    ),
    ("transit needs none", |c| c.locations.push(Location { country: "IN", uses: &["transit"] }), &[]),
    ("support alone", |c| c.locations.push(Location { country: "IN", uses: &["support"] }), &["TRF013 E locations[1]"]),
    ("access alone", |c| c.access.push("IN"), &["TRF013 E internal.access.countries[0]"]),
    ("access from Norway", |c| c.access.push("NO"), &[]),
    (
        "access from a country of full scope is still a transfer nobody declared",
        |c| c.access.push("CH"),
        &["TRF013 E internal.access.countries[0]"],
    ),
    (
        "a place in Switzerland is covered: say so",
        |c| c.locations.push(Location { country: "CH", uses: &[] }),
        &["TRF001 I locations[1]"],
    ),
    (
        "Sint Maarten isn’t Saint-Martin",
        |c| {
            c.locations =
                vec![Location { country: "MF", uses: &["storage"] }, Location { country: "SX", uses: &["storage"] }];
        },
        &["TRF001 E locations[1]"],
    ),
    (
        "Israel is covered in part",
        |c| c.locations.push(Location { country: "IL", uses: &[] }),
        &["TRF001 E locations[1]"],
    ),
    (
        "New Caledonia: ask, don’t decide",
        |c| c.locations.push(Location { country: "NC", uses: &[] }),
        &["REG007 W locations[1]"],
    ),
    ("access from New Caledonia likewise", |c| c.access.push("NC"), &["REG007 W internal.access.countries[0]"]),
    (
        "access from there and a place there: one fault, at the place",
        |c| {
            c.access.push("NC");
            c.locations.push(Location { country: "NC", uses: &["support"] });
        },
        &["REG007 W locations[1]"],
    ),
    (
        "to London New Caledonia is a third country",
        |c| {
            at_home(c);
            (c.regimes, c.entity, c.locations[0].country) = (vec![Uk], "GB", "NC");
            c.access.push("PF");
        },
        &["TRF001 E locations[0]", "TRF013 E internal.access.countries[0]"],
    ),
    (
        "to Brussels and London: unsettled for the one, a third country for the other",
        |c| {
            at_home(c);
            (c.regimes, c.entity, c.locations[0].country) = (vec![Eu, Uk], "IE", "NC");
            c.access.push("PF");
        },
        &[
            "REG007 W internal.access.countries[0]",
            "REG007 W locations[0]",
            "TRF001 E locations[0]",
            "TRF001 I entity.country",
            "TRF013 E internal.access.countries[0]",
        ],
    ),
    (
        "a line to New Caledonia without a British tool",
        |c| {
            at_home(c);
            (c.regimes, c.entity) = (vec![Uk], "GB");
            c.locations[0].country = "GB";
            c.lines.push(Line { to: "NC", ..Line::default() });
        },
        &["TRF015 W transfers[0].uk"],
    ),
    (
        "London during the bridge",
        |c| {
            at_home(c);
            (c.entity, c.day) = ("GB", day(2021, 6, 28));
        },
        &[],
    ),
    (
        "London the day after it",
        |c| {
            at_home(c);
            (c.entity, c.day) = ("GB", day(2021, 6, 29));
        },
        &["TRF001 I entity.country"],
    ),
    (
        "London after its finding",
        |c| {
            at_home(c);
            (c.entity, c.day) = ("GB", day(2031, 12, 28));
        },
        &["TRF001 E entity.country"],
    ),
    (
        "an American parent nobody looked at",
        |c| {
            at_home(c);
            c.parent = Some("US");
        },
        &["TRF014 W internal.access.parent_assessed_on"],
    ),
    (
        "an American parent somebody looked at",
        |c| {
            at_home(c);
            (c.parent, c.parent_assessed_on) = (Some("US"), Some(day(2026, 1, 5)));
        },
        &[],
    ),
    (
        "a Swiss parent",
        |c| {
            at_home(c);
            c.parent = Some("CH");
        },
        &[],
    ),
    ("a parent behind an entity abroad", |c| c.parent = Some("US"), &[]),
    (
        "an American parent the day before the GDPR applied",
        |c| {
            at_home(c);
            (c.day, c.parent) = (day(2018, 5, 24), Some("US"));
        },
        &["TRF014 W internal.access.parent_assessed_on"],
    ),
];

const DECISIONS: &[Row] = &[
    ("the framework with a proven fallback", on_dpf, &[]),
    (
        "the framework alone",
        |c| {
            on_dpf(c);
            c.lines[0].fallback = None;
        },
        &["TRF007 W transfers[0].mechanism"],
    ),
    (
        "a fallback nobody signed; `adequacy` to the US is the framework",
        |c| {
            on_dpf(c);
            c.lines[0].mechanism = Some("adequacy");
            proof(c).contract_on = None;
        },
        &["TRF007 W transfers[0].mechanism"],
    ),
    (
        "repealed clauses are no fallback",
        |c| {
            on_dpf(c);
            c.lines[0].fallback = Some("scc-2010");
        },
        &["TRF007 W transfers[0].mechanism", "TRF008 E transfers[0].fallback"],
    ),
    (
        "a derogation is no fallback",
        |c| {
            on_dpf(c);
            c.lines[0].fallback = Some("derogation-other");
        },
        &["TRF007 W transfers[0].mechanism"],
    ),
    (
        "the day before the framework, with a fallback",
        |c| {
            on_dpf(c);
            c.day = day(2023, 7, 9);
            proof(c).contract_on = Some(day(2022, 1, 1));
        },
        &["TRF002 W transfers[0].mechanism"],
    ),
    (
        "the day before the framework, without: nothing else is said of it",
        |c| {
            on_dpf(c);
            (c.day, c.lines[0].fallback) = (day(2023, 7, 9), None);
        },
        &["TRF002 E transfers[0].mechanism"],
    ),
    (
        "Privacy Shield’s last day",
        |c| {
            only(c, "US", "privacy-shield");
            c.day = day(2020, 7, 15);
        },
        &["TRF004 W transfers[0].mechanism"],
    ),
    (
        "Privacy Shield void",
        |c| {
            only(c, "US", "privacy-shield");
            c.day = day(2020, 7, 16);
        },
        &["TRF002 E transfers[0].mechanism"],
    ),
    (
        "Safe Harbour: nothing covers the day 365 days later",
        |c| {
            only(c, "US", "safe-harbour");
            c.day = day(2015, 7, 12);
        },
        &["TRF004 W transfers[0].mechanism"],
    ),
    (
        "Safe Harbour a day later: the Privacy Shield does",
        |c| {
            only(c, "US", "safe-harbour");
            c.day = day(2015, 7, 13);
        },
        &[],
    ),
    (
        "Safe Harbour’s last day",
        |c| {
            only(c, "US", "safe-harbour");
            c.day = day(2015, 10, 5);
        },
        &[],
    ),
    (
        "Safe Harbour void",
        |c| {
            only(c, "US", "safe-harbour");
            c.day = day(2015, 10, 6);
        },
        &["TRF002 E transfers[0].mechanism"],
    ),
    (
        "an inactive entry",
        |c| {
            on_dpf(c);
            dpf(c).status = Some("inactive");
        },
        &["TRF005 E internal.transfers.US.dpf.status"],
    ),
    (
        "an entry for another framework",
        |c| {
            on_dpf(c);
            dpf(c).frameworks = &[Uk];
        },
        &["TRF005 E internal.transfers.US.dpf.status"],
    ),
    (
        "a look 91 days ago, under a name nobody knows",
        |c| {
            on_dpf(c);
            dpf(c).checked_on = Some(day(2026, 8, 24));
            dpf(c).listed_as = Some(STRANGER);
        },
        &["TRF005 W internal.transfers.US.dpf.checked_on", "TRF005 W internal.transfers.US.dpf.listed_as"],
    ),
    (
        "a look 90 days ago, under the importer’s name",
        |c| {
            on_dpf(c);
            dpf(c).checked_on = Some(day(2026, 8, 25));
            (dpf(c).listed_as, c.lines[0].importer) = (Some(IMPORTER), Some(IMPORTER));
        },
        &[],
    ),
    (
        "employment data without that cover",
        |c| {
            on_dpf(c);
            c.data = &["hr"];
        },
        &["TRF006 E internal.transfers.US.dpf.covers"],
    ),
    (
        "other data with that cover only",
        |c| {
            on_dpf(c);
            dpf(c).covers = &["hr"];
        },
        &["TRF006 E internal.transfers.US.dpf.covers"],
    ),
    ("Canada, whoever imports", |c| only(c, "CA", "adequacy"), &["TRF003 E internal.transfers.CA.importer_traits"]),
    (
        "Canada, an importer under PIPEDA",
        |c| {
            only(c, "CA", "adequacy");
            proof(c).traits = &["importer-pipeda"];
        },
        &[],
    ),
    ("Israel: automated is derived", |c| only(c, "IL", "adequacy"), &[]),
    (
        "Brazil the day before its finding",
        |c| {
            only(c, "BR", "adequacy");
            (c.day, proof(c).traits) = (day(2026, 1, 25), &["importer-lgpd"]);
        },
        &["TRF002 E transfers[0].mechanism"],
    ),
    (
        "Brazil on its day",
        |c| {
            only(c, "BR", "adequacy");
            (c.day, proof(c).traits) = (day(2026, 1, 26), &["importer-lgpd"]);
        },
        &[],
    ),
    (
        "the United Kingdom a year before the end",
        |c| {
            only(c, "GB", "adequacy");
            c.day = day(2030, 12, 28);
        },
        &["TRF004 W transfers[0].mechanism"],
    ),
    (
        "the United Kingdom a day earlier; and its periods have no gap",
        |c| {
            only(c, "GB", "adequacy");
            c.day = day(2030, 12, 27);
        },
        &[],
    ),
    ("nothing covers India", |c| only(c, "IN", "adequacy"), &["TRF002 E transfers[0].mechanism"]),
];

fn shown(verdict: Verdict) -> Vec<String> {
    verdict.into_iter().map(|(code, severity, route)| format!("{code} {severity} {route}")).collect()
}

#[test]
fn oracle_and_program_say_what_was_decided_by_hand() {
    let tables = [PLACES, DECISIONS, honest_tools::CLAUSES, honest_tools::OTHER_LAWS, honest_tools::JUDGED];
    for (why, change, wanted) in tables.into_iter().flatten() {
        let mut case = faultless();
        change(&mut case);
        let mut wanted = wanted.to_vec();
        wanted.sort_unstable();
        assert_eq!(shown(expected(&case)), wanted, "the oracle: {why}");
        assert_eq!(shown(found(&case)), wanted, "the program: {why}");
    }
}
