use super::*;
use crate::model::{Trait, Word};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn standing(code: &str, regime: Regime, on: &str) -> String {
    match Law::built_in().standing(Country::parse(code).unwrap(), regime, day(on)) {
        Standing::Inside => "inside".into(),
        Standing::Unsettled(_) => "unsettled".into(),
        Standing::Covered(finding) => format!("full {}", finding.id),
        Standing::Partly(finding) => format!("partial {}", finding.id),
        Standing::Third => "third".into(),
    }
}

/// The table "Dates that must come out right", both sides of each day, with the event as reason.
#[test]
fn dates_that_must_come_out_right() {
    let cases = [
        ("US", "2015-10-05", "partial us-safe-harbour-2000-520", "Safe Harbour's last day"),
        ("US", "2015-10-06", "third", "C-362/14"),
        ("US", "2016-07-11", "third", "before the Privacy Shield"),
        ("US", "2016-07-12", "partial us-privacy-shield-2016-1250", "(EU) 2016/1250"),
        ("US", "2020-07-15", "partial us-privacy-shield-2016-1250", "its last day"),
        ("US", "2020-07-16", "third", "C-311/18"),
        ("US", "2023-07-09", "third", "before the DPF"),
        ("US", "2023-07-10", "partial us-dpf-2023-1795", "(EU) 2023/1795"),
        ("GB", "2021-06-27", "inside", "the bridge"),
        ("GB", "2021-06-28", "inside", "the bridge's last day"),
        ("GB", "2021-06-29", "full gb-2021-1772", "(EU) 2021/1772"),
        ("GB", "2025-06-27", "full gb-2021-1772", "the four-year clause"),
        ("GB", "2025-06-28", "full gb-2021-1772", "(EU) 2025/1226"),
        ("GB", "2025-12-27", "full gb-2021-1772", "(EU) 2025/1226"),
        ("GB", "2025-12-28", "full gb-2021-1772", "(EU) 2025/2574"),
        ("GB", "2031-12-27", "full gb-2021-1772", "its last day"),
        ("GB", "2031-12-28", "third", "nothing after it"),
        ("BR", "2026-01-25", "third", "before (EU) 2026/179"),
        ("BR", "2026-01-26", "partial br-2026-179", "(EU) 2026/179"),
        ("HR", "2013-06-30", "third", "before accession"),
        ("HR", "2013-07-01", "inside", "accession"),
        ("CH", "2026-11-23", "full ch-2000-518", "2000/518/EC"),
        ("NO", "2017-01-01", "inside", "always inside"),
        ("RE", "2026-01-01", "inside", "Art. 349 TFEU"),
        ("NC", "2026-01-01", "unsettled", "French Act of 1978"),
        ("SX", "2026-01-01", "third", "not Saint-Martin"),
        ("MF", "2026-01-01", "inside", "Saint-Martin"),
        ("HK", "2026-01-01", "third", "never merged"),
        ("SG", "2026-01-01", "third", "no finding"),
    ];
    for (code, on, expected, why) in cases {
        assert_eq!(standing(code, Regime::Eu, on), expected, "{code} on {on}: {why}");
    }
}

#[test]
fn three_lists_for_three_exporters() {
    let cases = [
        (Regime::Uk, "FR", "2026-01-01", "full uk-eea"),
        (Regime::Uk, "GB", "2026-01-01", "inside"),
        (Regime::Uk, "US", "2023-10-11", "third"),
        (Regime::Uk, "US", "2023-10-12", "partial uk-us-2023-1028"),
        (Regime::Uk, "KR", "2022-12-18", "third"),
        (Regime::Uk, "KR", "2022-12-19", "partial uk-kr-2022-1213"),
        (Regime::Uk, "BR", "2026-06-01", "third"),
        (Regime::Uk, "NC", "2026-01-01", "third"),
        (Regime::Ch, "NC", "2026-01-01", "third"),
        (Regime::Ch, "JP", "2026-01-01", "third"),
        (Regime::Ch, "KR", "2026-01-01", "third"),
        (Regime::Ch, "MC", "2026-01-01", "full ch-list"),
        (Regime::Eu, "MC", "2026-01-01", "third"),
        (Regime::Ch, "US", "2024-09-14", "third"),
        (Regime::Ch, "US", "2024-09-15", "partial ch-us-2024"),
        (Regime::Ch, "FR", "2026-01-01", "full ch-eea"),
    ];
    for (regime, code, on, expected) in cases {
        assert_eq!(standing(code, regime, on), expected, "{code} under {} on {on}", regime.word());
    }
}

#[test]
fn the_united_kingdom_finding_runs_on_without_a_gap() {
    let law = Law::built_in();
    let gb =
        law.relied_on(MechanismWord::Adequacy, Country::parse("GB").unwrap(), Regime::Eu, day("2024-01-01")).unwrap();
    assert_eq!(gb.last_day_from(day("2024-01-01")), Some(day("2031-12-27")));
}

#[test]
fn adequacy_to_the_united_states_is_the_framework() {
    let law = Law::built_in();
    let us = Country::parse("US").unwrap();
    let found = |word, on| law.relied_on(word, us, Regime::Eu, day(on)).map(|f| f.id.as_str());
    assert_eq!(found(MechanismWord::Adequacy, "2023-07-10"), Some("us-dpf-2023-1795"));
    assert_eq!(found(MechanismWord::Adequacy, "2023-07-09"), None);
    assert_eq!(found(MechanismWord::PrivacyShield, "2020-07-16"), None);
    assert_eq!(found(MechanismWord::Dpf, "2016-08-01"), None);
}

/// Which laws a tool carries transfers under on a day.
fn carries(word: MechanismWord, on: &str) -> Vec<&'static str> {
    let tool = Law::built_in().mechanism(word).unwrap();
    let under = [Regime::Eu, Regime::Uk, Regime::Ch].into_iter().filter(|regime| tool.carries(*regime, day(on)));
    under.map(|regime| regime.word()).collect()
}

#[test]
fn tools_carry_under_their_laws_on_their_days() {
    use MechanismWord::*;
    let cases: [(MechanismWord, &str, &[&str], &str); 18] = [
        (Scc, "2021-06-26", &[], "before (EU) 2021/914"),
        (Scc, "2021-06-27", &["eu"], "(EU) 2021/914"),
        (Scc2001, "2022-12-27", &["eu", "uk"], "the last day of contracts made in time"),
        (Scc2001, "2022-12-28", &["uk"], "(EU) 2021/914 Art. 4"),
        (Scc2004, "2022-12-28", &["uk"], "(EU) 2021/914 Art. 4"),
        (Scc2010, "2022-12-28", &["uk"], "(EU) 2021/914 Art. 4"),
        (Scc2001, "2024-03-21", &["uk"], "the last day under UK law"),
        (Scc2001, "2024-03-22", &[], "nothing after it"),
        (Scc2004, "2024-03-21", &["uk"], "the last day under UK law"),
        (Scc2004, "2024-03-22", &[], "nothing after it"),
        (Scc2010, "2024-03-21", &["uk"], "the last day under UK law"),
        (Scc2010, "2024-03-22", &[], "nothing after it"),
        (Bcr, "2026-01-01", &["eu", "uk", "ch"], "UK GDPR Art. 47; FADP Art. 16(2)(e)"),
        (AdHocClauses, "2026-01-01", &["eu", "uk", "ch"], "UK GDPR Art. 46(3)(a); FADP Art. 16(2)(b)"),
        (UkIdta, "2022-03-20", &[], "before it was in force"),
        (UkIdta, "2022-03-21", &["uk"], "in force"),
        (SwissScc, "2023-09-01", &["ch"], "FADP Art. 16(2)(d)"),
        (Scc915, "2026-01-01", &[], "Clause 1(f)"),
    ];
    for (word, on, expected, why) in cases {
        assert_eq!(carries(word, on), expected, "{} on {on}: {why}", word.word());
    }
}

#[test]
fn old_clauses_take_contracts_until_their_days() {
    for word in [MechanismWord::Scc2001, MechanismWord::Scc2004, MechanismWord::Scc2010] {
        let tool = Law::built_in().mechanism(word).unwrap();
        let takes = |regime, on: &str| tool.takes_contracts(regime, day(on));
        assert!(takes(Regime::Eu, "2021-09-26") && !takes(Regime::Eu, "2021-09-27"), "{}", word.word());
        assert!(takes(Regime::Uk, "2022-09-21") && !takes(Regime::Uk, "2022-09-22"), "{}", word.word());
    }
}

#[test]
fn every_word_is_known_and_every_fact_has_an_official_source() {
    let law = Law::built_in();
    for word in MechanismWord::ALL {
        assert!(law.mechanism(*word).is_some(), "{}", word.word());
    }
    for citation in law.citations.values().filter(|c| c.celex.is_some() || c.ecli.is_some() || c.url.is_some()) {
        assert!(citation.url(Lang::Fr).starts_with("https://"), "{}", citation.id);
    }
    for finding in law.findings.iter().filter(|f| f.regime == Regime::Eu) {
        assert!(finding.celex.is_some(), "{}", finding.id);
    }
    assert_eq!(law.elements.iter().filter(|e| e.required).count(), 19);
    assert_eq!(law.elements.len(), 24);
    assert_eq!(law.horizon, day("2026-10-07"));
}

#[test]
fn partial_findings_say_what_binds_the_importer() {
    let law = Law::built_in();
    let conditions = |id: &str| law.findings.iter().find(|f| f.id == id).unwrap().conditions.clone();
    assert_eq!(conditions("ca-2002-2"), [Trait::Pipeda]);
    assert_eq!(conditions("br-2026-179"), [Trait::Lgpd]);
    assert_eq!(conditions("il-2011-61"), [Trait::AutomatedIl]);
}

#[test]
fn events_ask_for_a_new_assessment_from_their_day() {
    let count = |on| Law::built_in().reassess_events(Country::parse("US").unwrap(), day(on)).count();
    assert_eq!([count("2025-01-26"), count("2025-01-27"), count("2026-06-11"), count("2026-06-12")], [0, 1, 1, 2]);
}

#[test]
fn facts_refer_to_facts_that_are_there() {
    let law = Law::built_in();
    assert_eq!(Some(law.gdpr.applies_from), crate::rules::GDPR);
    for cited in law.mechanisms.iter().flat_map(|m| &m.cited_elsewhere).filter_map(|c| c.cites.as_ref()) {
        assert!(law.citation(cited).is_some_and(|c| c.url(Lang::En).starts_with("https://")), "{cited}");
    }
    for territory in law.territories.iter().filter_map(|t| t.adequacy.as_ref()) {
        assert!(law.findings.iter().any(|f| f.id == *territory), "{territory}");
    }
    for finding in &law.findings {
        assert!(finding.periods.windows(2).all(|p| p[0].until.is_some_and(|u| u < p[1].from)), "{}", finding.id);
        let last = finding.periods.last().and_then(|p| p.until).and_then(|u| u.succ_opt());
        assert!(
            finding.ended.as_ref().is_none_or(|end| last == Some(end.on)),
            "{} ends the day after its last",
            finding.id
        );
    }
}

#[test]
fn what_is_assumed_falls_on_the_day_and_nothing_else_does() {
    let on = "2026-11-23";
    let fallen = |what: &str| {
        let law = Law::built_in();
        law.assuming(&[law.assumption(what).unwrap()], day(on))
    };
    let stands = |law: &Law, code: &str, regime, on: &str| {
        !matches!(law.standing(Country::parse(code).unwrap(), regime, day(on)), Standing::Third)
    };
    let law = fallen("dpf=void");
    assert!(!stands(&law, "US", Regime::Eu, on) && stands(&law, "US", Regime::Eu, "2026-11-22"));
    assert!(stands(&law, "US", Regime::Uk, on) && stands(&law, "BR", Regime::Eu, on));
    let law = fallen("CH=void");
    assert!(!stands(&law, "CH", Regime::Eu, on) && !stands(&law, "CH", Regime::Uk, on));
    assert!(stands(&law, "NZ", Regime::Uk, on), "the others on the same list stand");
    let law = fallen("scc=void");
    let carries = |on: &str| law.mechanism(MechanismWord::Scc).unwrap().carries(Regime::Eu, day(on));
    assert!(!carries(on) && carries("2026-11-22"));
}
