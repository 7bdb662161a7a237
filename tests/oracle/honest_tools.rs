//! Cases decided by hand, continued: clauses and other safeguards, UK and Swiss law, who is judged.

use super::described::{IMPORTER, Line, Location, Tia};
use super::honest::{Row, at_home, dpf, on_dpf, only, proof};
use super::tables::{
    Regime::{Ch, Eu, Uk},
    day,
};

pub const CLAUSES: &[Row] = &[
    ("a line without mechanism", |c| c.lines[0].mechanism = None, &["TRF001 E transfers[0]"]),
    (
        "a line without mechanism to Switzerland: write adequacy",
        |c| {
            only(c, "CH", "adequacy");
            c.lines[0].mechanism = None;
        },
        &["TRF001 I transfers[0]"],
    ),
    (
        "the clauses of 2021 the day before they could be used",
        |c| c.day = day(2021, 6, 26),
        &["TRF001 E transfers[0].mechanism", "TRF011 E internal.transfers.US.tia.done_on"],
    ),
    (
        "old clauses on their last day",
        |c| {
            c.lines[0].mechanism = Some("scc-2010");
            (c.day, proof(c).contract_on) = (day(2022, 12, 27), Some(day(2021, 9, 26)));
            proof(c).tia = Some(Tia { done_on: Some(day(2022, 1, 1)), next_on: None });
        },
        &[],
    ),
    (
        "old clauses the day after",
        |c| {
            c.lines[0].mechanism = Some("scc-2010");
            (c.day, proof(c).contract_on) = (day(2022, 12, 28), Some(day(2021, 9, 26)));
            proof(c).tia = Some(Tia { done_on: Some(day(2022, 1, 1)), next_on: None });
        },
        &["TRF008 E transfers[0].mechanism"],
    ),
    (
        "old clauses contracted too late, as a fallback",
        |c| {
            on_dpf(c);
            c.lines[0].fallback = Some("scc-2001");
            (c.day, proof(c).contract_on) = (day(2022, 12, 27), Some(day(2021, 9, 27)));
        },
        &["TRF002 E transfers[0].mechanism", "TRF008 E transfers[0].fallback"],
    ),
    (
        "old clauses whose contract is still to be made too late",
        |c| {
            (c.day, c.lines[0].mechanism) = (day(2020, 1, 1), Some("scc-2010"));
            proof(c).contract_on = Some(day(2021, 9, 27));
        },
        &[],
    ),
    ("our own data, module 3", |c| c.lines[0].modules = &[3], &["TRF009 E transfers[0].module"]),
    ("our customers’ data, module 3", |c| (c.serves, c.lines[0].modules) = (&["customers"], &[3]), &[]),
    ("our customers’ data, module 2", |c| c.serves = &["customers"], &["TRF009 E transfers[0].module"]),
    ("both, both modules", |c| (c.serves, c.lines[0].modules) = (&["customers", "company"], &[2, 3]), &[]),
    ("our own data, both modules side by side", |c| c.lines[0].modules = &[2, 3], &[]),
    ("our own data, modules 2 and 4", |c| c.lines[0].modules = &[2, 4], &["TRF009 E transfers[0].module"]),
    ("both, module 2 alone", |c| c.serves = &["customers", "company"], &["TRF009 E transfers[0].module"]),
    ("to a controller, module 1", |c| (c.role, c.lines[0].modules) = ("controller", &[1]), &[]),
    ("to a controller, module 2", |c| c.role = "controller", &["TRF009 E transfers[0].module"]),
    ("no module given", |c| c.lines[0].modules = &[], &["TRF009 W transfers[0].module"]),
    (
        "module 4 is for what a processor sends back",
        |c| (c.lines[0].modules, proof(c).annexes) = (&[4], &["IA", "IB"]),
        &["TRF009 E transfers[0].module"],
    ),
    (
        "an Irish entity exports, module 3, and its annexes are its own",
        |c| {
            (c.entity, c.lines[0].modules, proof(c).annexes) = ("IE", &[3], &[]);
        },
        &[],
    ),
    ("an Irish entity exports, module 1", |c| (c.entity, c.lines[0].modules) = ("IE", &[1]), &[]),
    ("an Irish entity exports, module 2", |c| c.entity = "IE", &["TRF009 E transfers[0].module"]),
    ("an Irish entity exports, module 3 beside 2", |c| (c.entity, c.lines[0].modules) = ("IE", &[2, 3]), &[]),
    (
        "an Irish entity exports, module 3 beside 4",
        |c| (c.entity, c.lines[0].modules) = ("IE", &[3, 4]),
        &["TRF009 E transfers[0].module"],
    ),
    (
        "clauses that are no transfer tool",
        |c| c.lines[0].mechanism = Some("scc-915"),
        &["TRF009 E transfers[0].mechanism"],
    ),
    (
        "clauses that are no transfer tool to Switzerland",
        |c| only(c, "CH", "scc-915"),
        &["TRF009 E transfers[0].mechanism"],
    ),
    (
        "clauses to Switzerland, without module, annexes or assessment: the finding carries the transfer",
        |c| {
            only(c, "CH", "scc");
            c.proofs.clear();
        },
        &["TRF016 I transfers[0].mechanism"],
    ),
    ("no annex II", |c| proof(c).annexes = &["IA", "IB", "IC"], &["TRF010 E internal.transfers.US.annexes"]),
    (
        "annex III under specific authorisation",
        |c| proof(c).authorisation = Some("specific"),
        &["TRF010 E internal.transfers.US.annexes"],
    ),
    (
        "annex III isn’t for module 1",
        |c| (c.role, c.lines[0].modules, proof(c).authorisation) = ("controller", &[1], Some("specific")),
        &[],
    ),
    (
        "nothing kept at all",
        |c| c.proofs.clear(),
        &["TRF010 E internal.transfers.US.annexes", "TRF011 E internal.transfers.US.tia.done_on"],
    ),
    (
        "no assessment, the vendor exports",
        |c| {
            (c.entity, c.lines[0].modules) = ("IE", &[3]);
            proof(c).tia = None;
        },
        &["TRF011 W internal.transfers.US.tia.done_on"],
    ),
    (
        "no assessment before it was asked for",
        |c| {
            c.lines[0].mechanism = Some("scc-2010");
            (c.day, proof(c).contract_on, proof(c).tia) = (day(2020, 7, 15), Some(day(2019, 1, 1)), None);
        },
        &[],
    ),
    (
        "an assessment made on the day of an event",
        |c| proof(c).tia = Some(Tia { done_on: Some(day(2026, 6, 12)), next_on: Some(day(2026, 11, 23)) }),
        &[],
    ),
    (
        "an assessment older than an event",
        |c| proof(c).tia = Some(Tia { done_on: Some(day(2026, 6, 11)), next_on: None }),
        &["TRF011 W internal.transfers.US.tia.done_on"],
    ),
    (
        "an assessment past its day, whatever happened",
        |c| proof(c).tia = Some(Tia { done_on: Some(day(2026, 6, 11)), next_on: Some(day(2026, 11, 22)) }),
        &["TRF011 W internal.transfers.US.tia.next_on"],
    ),
    (
        "an assessment older than an event that is still to come",
        |c| {
            c.day = day(2026, 6, 11);
            proof(c).tia = Some(Tia { done_on: Some(day(2026, 6, 10)), next_on: None });
        },
        &[],
    ),
    (
        "consent isn’t for every day",
        |c| c.lines[0].mechanism = Some("derogation-consent"),
        &["TRF012 E transfers[0].mechanism"],
    ),
    (
        "nobody uses it yet",
        |c| (c.lines[0].mechanism, c.since) = (Some("derogation-contract"), Some(day(2026, 11, 24))),
        &[],
    ),
    (
        "nobody uses it yet, for it is only considered",
        |c| (c.lines[0].mechanism, c.evaluating) = (Some("derogation-contract"), true),
        &[],
    ),
    (
        "old clauses within the EEA",
        |c| {
            at_home(c);
            c.lines.push(Line { to: "NO", mechanism: Some("scc-2010"), ..Line::default() });
        },
        &["TRF016 I transfers[0].mechanism"],
    ),
    (
        "old clauses to Switzerland, in their time",
        |c| {
            only(c, "CH", "scc-2001");
            (c.day, proof(c).contract_on) = (day(2019, 1, 1), Some(day(2018, 1, 1)));
        },
        &["TRF016 I transfers[0].mechanism"],
    ),
    (
        "clauses within the EEA before they could be used",
        |c| {
            at_home(c);
            c.day = day(2021, 6, 26);
            c.lines.push(Line { to: "NO", mechanism: Some("scc"), ..Line::default() });
        },
        &["TRF016 I transfers[0].mechanism"],
    ),
    (
        "clauses within the EEA",
        |c| {
            at_home(c);
            c.lines.push(Line { to: "NO", mechanism: Some("scc"), ..Line::default() });
        },
        &["TRF016 I transfers[0].mechanism"],
    ),
    ("binding rules to Switzerland aren’t clauses", |c| only(c, "CH", "bcr"), &[]),
];

pub const OTHER_LAWS: &[Row] = &[
    ("no British tool", |c| c.regimes.push(Uk), &["TRF015 W transfers[0].uk"]),
    (
        "the Addendum on its first day",
        |c| {
            (c.regimes, c.lines[0].uk, c.day) = (vec![Uk], Some("uk-addendum"), day(2022, 3, 21));
            proof(c).tia = Some(Tia { done_on: Some(day(2022, 1, 1)), next_on: None });
        },
        &[],
    ),
    (
        "the Addendum a day early",
        |c| {
            (c.regimes, c.lines[0].uk, c.day) = (vec![Uk], Some("uk-addendum"), day(2022, 3, 20));
            proof(c).tia = Some(Tia { done_on: Some(day(2022, 1, 1)), next_on: None });
        },
        &["TRF001 E transfers[0].uk"],
    ),
    (
        "the British extension, and the Swiss framework a day early",
        |c| {
            on_dpf(c);
            (c.regimes, c.lines[0].uk, c.lines[0].ch) = (vec![Uk, Ch], Some("dpf-uk"), Some("dpf-ch"));
            (c.day, dpf(c).checked_on) = (day(2024, 9, 14), Some(day(2024, 9, 1)));
        },
        &["TRF002 E transfers[0].ch"],
    ),
    (
        "Korea the day before London’s finding",
        |c| {
            only(c, "KR", "adequacy");
            (c.regimes, c.lines[0].uk, c.day) = (vec![Uk], Some("adequacy"), day(2022, 12, 18));
            proof(c).traits = &["importer-pipa"];
        },
        &["TRF002 E transfers[0].uk"],
    ),
    (
        "Korea on its day",
        |c| {
            only(c, "KR", "adequacy");
            (c.regimes, c.lines[0].uk, c.day) = (vec![Uk], Some("adequacy"), day(2022, 12, 19));
            proof(c).traits = &["importer-pipa"];
        },
        &[],
    ),
    ("binding rules under UK law", |c| (c.regimes, c.lines[0].uk) = (vec![Uk], Some("bcr")), &[]),
    ("own clauses under Swiss law", |c| (c.regimes, c.lines[0].ch) = (vec![Ch], Some("ad-hoc-clauses")), &[]),
    (
        "binding rules without an assessment",
        |c| (c.regimes, c.lines[0].ch, proof(c).tia) = (vec![Ch], Some("bcr"), None),
        &["TRF011 E internal.transfers.US.tia.done_on"],
    ),
    (
        "old clauses of a British company on their last day",
        |c| {
            (c.regimes, c.lines[0].uk, c.day) = (vec![Uk], Some("scc-2010"), day(2024, 3, 21));
            proof(c).contract_on = Some(day(2022, 9, 21));
            proof(c).tia = Some(Tia { done_on: Some(day(2022, 1, 1)), next_on: None });
        },
        &[],
    ),
    (
        "old clauses of a British company the day after",
        |c| {
            (c.regimes, c.lines[0].uk, c.day) = (vec![Uk], Some("scc-2004"), day(2024, 3, 22));
            proof(c).contract_on = Some(day(2022, 9, 21));
            proof(c).tia = Some(Tia { done_on: Some(day(2022, 1, 1)), next_on: None });
        },
        &["TRF008 E transfers[0].uk"],
    ),
    (
        "old clauses of a British company contracted too late",
        |c| {
            (c.regimes, c.lines[0].uk, c.day) = (vec![Uk], Some("scc-2001"), day(2022, 9, 22));
            proof(c).contract_on = Some(day(2022, 9, 22));
            proof(c).tia = Some(Tia { done_on: Some(day(2022, 1, 1)), next_on: None });
        },
        &["TRF008 E transfers[0].uk"],
    ),
    (
        "old clauses were never a tool in Bern",
        |c| {
            (c.regimes, c.lines[0].ch, c.day) = (vec![Ch], Some("scc-2010"), day(2023, 9, 1));
            proof(c).tia = Some(Tia { done_on: Some(day(2022, 1, 1)), next_on: None });
        },
        &["TRF001 E transfers[0].ch"],
    ),
    (
        "old clauses catch the British extension a day before it began",
        |c| {
            on_dpf(c);
            (c.regimes, c.day, c.lines[0].uk) = (vec![Uk], day(2023, 10, 11), Some("dpf-uk"));
            (c.lines[0].fallback, proof(c).contract_on) = (Some("scc-2010"), Some(day(2022, 9, 21)));
        },
        &["TRF002 W transfers[0].uk"],
    ),
    (
        "contracted too late they don’t",
        |c| {
            on_dpf(c);
            (c.regimes, c.day, c.lines[0].uk) = (vec![Uk], day(2023, 10, 11), Some("dpf-uk"));
            (c.lines[0].fallback, proof(c).contract_on) = (Some("scc-2010"), Some(day(2022, 9, 22)));
        },
        &["TRF002 E transfers[0].uk"],
    ),
    (
        "binding rules catch the Swiss framework a day before it began",
        |c| {
            on_dpf(c);
            (c.regimes, c.day, c.lines[0].ch) = (vec![Ch], day(2024, 9, 14), Some("dpf-ch"));
            c.lines[0].fallback = Some("bcr");
        },
        &["TRF002 W transfers[0].ch"],
    ),
    (
        "clauses that are no transfer tool are none in London and Bern",
        |c| {
            c.regimes = vec![Uk, Ch];
            (c.lines[0].uk, c.lines[0].ch) = (Some("scc-915"), Some("scc-915"));
        },
        &["TRF009 E transfers[0].ch", "TRF009 E transfers[0].uk"],
    ),
    (
        "no assessment of two lines, which London weighs more than Brussels, is one fault",
        |c| {
            (c.regimes, c.entity, c.lines[0].modules) = (vec![Eu, Uk], "FR", &[3]);
            (c.lines[0].uk, proof(c).tia) = (Some("uk-idta"), None);
            c.lines.push(Line { importer: Some(IMPORTER), uk: None, ..c.lines[0].clone() });
        },
        &["TRF001 I entity.country", "TRF011 E internal.transfers.US.tia.done_on", "TRF015 W transfers[1].uk"],
    ),
    (
        "Brussels isn’t Bern: no Swiss finding for Japan",
        |c| {
            only(c, "JP", "adequacy");
            (c.regimes, c.lines[0].uk, c.lines[0].ch) = (vec![Eu, Uk, Ch], Some("adequacy"), Some("adequacy"));
            proof(c).traits = &["importer-appi-operator"];
        },
        &["TRF002 E transfers[0].ch"],
    ),
    (
        "Israel is wholly adequate in London, partly in Brussels: the stricter counts",
        |c| {
            only(c, "IL", "adequacy");
            (c.regimes, c.lines) = (vec![Eu, Uk], vec![]);
        },
        &["TRF001 E entity.country"],
    ),
    (
        "a British company and a French host",
        |c| {
            at_home(c);
            c.regimes = vec![Uk];
        },
        &["TRF001 I entity.country", "TRF001 I locations[0]"],
    ),
    (
        "a British company and a British host",
        |c| {
            at_home(c);
            (c.regimes, c.entity, c.locations[0].country) = (vec![Uk], "GB", "GB");
        },
        &[],
    ),
    (
        "no British tool is needed for New Zealand, nor a Swiss one for Monaco",
        |c| {
            at_home(c);
            c.regimes = vec![Uk, Ch];
            (c.entity, c.locations[0].country) = ("GB", "GB");
            c.lines = vec![
                Line { to: "NZ", mechanism: Some("adequacy"), ch: Some("adequacy"), ..Line::default() },
                Line { to: "MC", mechanism: Some("scc"), uk: Some("uk-idta"), ..Line::default() },
            ];
        },
        &["TRF001 I entity.country", "TRF011 W internal.transfers.MC.tia.done_on"],
    ),
];

pub const JUDGED: &[Row] = &[
    (
        "planned: errors as warnings",
        |c| (c.lines, c.since) = (vec![], Some(day(2026, 11, 24))),
        &["TRF001 W entity.country"],
    ),
    ("considered: remarks", |c| (c.lines, c.evaluating) = (vec![], true), &["TRF001 I entity.country"]),
    ("ending: everything", |c| (c.lines, c.ended_on) = (vec![], Some(day(2026, 11, 23))), &["TRF001 E entity.country"]),
    ("ended: nothing", |c| (c.lines, c.ended_on) = (vec![], Some(day(2026, 11, 22))), &[]),
    (
        "considered, and ended: nothing",
        |c| (c.lines, c.evaluating, c.ended_on) = (vec![], true, Some(day(2026, 11, 22))),
        &[],
    ),
    ("no personal data: nothing", |c| (c.lines, c.role) = (vec![], "none"), &[]),
    (
        "an unsettled territory is said of all of them",
        |c| (c.entity, c.role) = ("SJ", "none"),
        &["REG007 W entity.country"],
    ),
    ("a controller too", |c| (c.lines, c.role) = (vec![], "controller"), &["TRF001 E entity.country"]),
    (
        "a remark stays one",
        |c| {
            at_home(c);
            (c.locations[0], c.evaluating) = (Location { country: "CH", uses: &[] }, true);
        },
        &["TRF001 I locations[0]"],
    ),
];
