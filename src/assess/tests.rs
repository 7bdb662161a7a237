use super::*;
use crate::text::SourceFile;

const COMPANY: &str = "
name: Exemple
entity: {name: Exemple SAS, country: FR}
languages: [en]
contact: privacy@example.com
subprocessors: {authorisation: general, notice_days: 30}
own_dpa: {versions: [{version: '1', effective_on: 2025-01-01}]}
";

/// An agreement in force whose clauses were read.
const DPA: &str =
    "dpa: {state: executed, effective_on: 2015-01-01, clauses: {a: x, b: x, c: x, d: x, e: x, f: x, g: x, h: x}}";

/// What rules of some families find about one vendor on a day: rule and severity.
fn found(families: &[&str], country: &str, public: &str, internal: &str, day: &str) -> String {
    let chain = if public.contains("subprocessors:") { "" } else { "subprocessors: none" };
    let yaml = format!(
        "name: V\nentity: {{name: V Ltd, country: {country}}}\npurpose: P\ndata: [identity]\nsubjects: [customers]\n\
         locations: [FR]\nserves: [customers]\n{chain}\n{public}\ninternal: {{owner: x, {internal}}}\n"
    );
    let sources = [("company.yaml", COMPANY), ("vendors/v.yaml", yaml.as_str())];
    let sources = sources.map(|(path, text)| SourceFile::new(path, text.as_bytes())).into();
    let day = day.parse().expect("a day");
    let found = assess(&crate::load::register(sources), Law::built_in(), Evidence::NONE, day).findings;
    let is_asked = |code: &str| families.iter().any(|family| code.starts_with(family));
    let shown = found.iter().filter(|f| f.vendor.is_some() && is_asked(f.rule.code));
    let shown = shown.map(|f| format!("{} {:?}", f.rule.code, f.severity));
    shown.collect::<Vec<_>>().join(", ")
}

/// Country, public keys, internal keys, day, and what is found.
type Judged<'a> = (&'a str, String, String, &'a str, &'a str);

/// Each case stands on one side of a limit; the next one on the other.
fn check(families: &[&str], cases: Vec<Judged<'_>>) {
    for (country, public, internal, day, expected) in cases {
        assert_eq!(
            found(families, country, &public, &internal, day),
            expected,
            "{country} {public} {internal} on {day}"
        );
    }
}

#[test]
#[expect(clippy::too_many_lines, reason = "a table, a line a case")]
fn limits_of_transfers_are_kept_on_both_sides() {
    let us = |rest: &str| format!("transfers: [{{to: US, {rest}}}]");
    let proof = |rest: &str| format!("{DPA}, transfers: {{US: {{{rest}}}}}");
    let dpf = "contract_on: 2024-01-01, dpf: {listed_as: V Limited, status: active, frameworks: [eu], checked_on:";
    let today = "2026-11-23";
    check(
        &["REG", "TRF"],
        vec![
            ("US", String::new(), DPA.into(), today, "TRF001 Error"),
            ("GB", String::new(), DPA.into(), today, "TRF001 Info"),
            ("NC", String::new(), DPA.into(), today, "REG007 Warning"),
            ("FR", String::new(), format!("{DPA}, access: {{countries: [NC]}}"), today, "REG007 Warning"),
            ("FR", String::new(), format!("{DPA}, access: {{countries: [NC, x]}}"), today, "REG003 Error"),
            ("US", "ended_on: 2026-11-23".into(), format!("{DPA}, evaluating: true"), today, "TRF001 Info"),
            ("US", "ended_on: 2026-11-22".into(), format!("{DPA}, evaluating: true"), today, ""),
            ("US", us("mechanism: safe-harbour"), DPA.into(), "2015-07-12", "TRF004 Warning"),
            ("US", us("mechanism: safe-harbour"), DPA.into(), "2015-07-13", ""),
            ("US", us("mechanism: safe-harbour"), DPA.into(), "2015-10-05", ""),
            ("US", us("mechanism: safe-harbour"), DPA.into(), "2015-10-06", "TRF002 Error"),
            ("US", us("mechanism: privacy-shield"), DPA.into(), "2020-07-16", "TRF002 Error"),
            (
                "US",
                us("mechanism: privacy-shield, fallback: scc-2010"),
                proof("contract_on: 2018-06-01"),
                "2020-07-16",
                "TRF002 Warning",
            ),
            (
                "US",
                us("mechanism: privacy-shield, fallback: scc-2010"),
                proof("contract_on: 2021-09-26"),
                "2022-01-02",
                "TRF002 Warning",
            ),
            (
                "US",
                us("mechanism: privacy-shield, fallback: scc-2010"),
                proof("contract_on: 2021-09-27"),
                "2022-01-02",
                "TRF002 Error, TRF008 Error",
            ),
            ("US", us("mechanism: dpf, fallback: scc"), proof(&format!("{dpf} 2026-08-25}}")), today, ""),
            ("US", us("mechanism: dpf, fallback: scc"), proof(&format!("{dpf} 2026-08-24}}")), today, "TRF005 Warning"),
            ("US", us("mechanism: scc, module: 3"), proof("annexes: [IA, IB, IC, II]"), today, "TRF011 Error"),
            (
                "US",
                us("mechanism: scc, module: 3"),
                proof("annexes: [IA, IB, IC, II], tia: {done_on: 2026-06-12}"),
                today,
                "",
            ),
            (
                "US",
                us("mechanism: scc, module: 3"),
                proof("annexes: [IA, IB, IC, II], tia: {done_on: 2026-06-11}"),
                today,
                "TRF011 Warning",
            ),
            (
                "US",
                us("mechanism: scc-2010"),
                proof("contract_on: 2020-01-01, tia: {done_on: 2022-01-01}"),
                "2022-12-27",
                "",
            ),
            (
                "US",
                us("mechanism: scc-2010"),
                proof("contract_on: 2020-01-01, tia: {done_on: 2022-01-01}"),
                "2022-12-28",
                "TRF008 Error",
            ),
            (
                "US",
                us("mechanism: scc-2010"),
                proof("contract_on: 2021-09-27, tia: {done_on: 2022-01-01}"),
                "2022-01-02",
                "TRF008 Error",
            ),
            ("CA", "transfers: [{to: CA, mechanism: adequacy}]".into(), DPA.into(), today, "TRF003 Error"),
            ("IL", "transfers: [{to: IL, mechanism: adequacy}]".into(), DPA.into(), today, ""),
        ],
    );
}

#[test]
fn limits_of_contracts_and_notices_are_kept_on_both_sides() {
    let dpa = |rest: &str| DPA.replace("effective_on: 2015-01-01", &format!("effective_on: 2015-01-01, {rest}"));
    let today = "2026-11-23";
    check(
        &["DPA001", "DPA002", "DPA003", "PUB001", "TRF"],
        vec![
            ("FR", String::new(), format!("{DPA}, access: {{countries: [IN, DE]}}"), today, "TRF013 Error"),
            ("FR", String::new(), dpa("expires_on: 2027-01-22"), today, "DPA003 Warning"),
            ("FR", String::new(), dpa("expires_on: 2027-01-23"), today, ""),
            ("FR", String::new(), dpa("expires_on: 2026-11-22"), today, "DPA003 Error"),
            ("FR", String::new(), "dpa: {state: published}".into(), today, "DPA001 Error"),
            ("FR", "since: 2026-10-30\nannounced_on: 2026-10-01".into(), DPA.into(), today, "PUB001 Error"),
            ("FR", "since: 2026-10-31\nannounced_on: 2026-10-01".into(), DPA.into(), today, ""),
            ("FR", "since: 2026-12-23".into(), DPA.into(), today, "PUB001 Warning"),
            ("FR", "since: 2026-12-22".into(), DPA.into(), today, "PUB001 Error"),
            ("FR", "since: 2025-11-22".into(), DPA.into(), today, ""),
        ],
    );
}

#[test]
fn limits_of_copies_delays_and_roles_are_kept_on_both_sides() {
    let today = "2026-11-23";
    let filed = "breach_hours: 48, document: Archive, \
                 sha256: 0e30fba0f509138969654bd05e7d8bc97ac3a6dd9b6585ac412678554b9485e7, clauses:";
    let dpa = DPA.replace("clauses:", filed);
    let contract = |notice: &str| format!("{dpa}, contract: {{end: 2027-01-22, auto_renew: true{notice}}}");
    let arranged = |day: &str| format!("arrangement: {{date: {day}}}");
    check(
        &["REG", "DPA"],
        vec![
            ("FR", String::new(), dpa.clone(), today, ""),
            ("FR", String::new(), dpa.replace("document: Archive", "version: '1'"), today, "DPA006 Warning"),
            ("FR", String::new(), dpa.replace("sha256: 0e", "sha256: 0"), today, "DPA006 Warning"),
            ("FR", String::new(), dpa.replace("hours: 48", "hours: 49"), today, "DPA007 Warning"),
            ("FR", String::new(), dpa.replace("breach_hours: 48", "missing: [breach-hours]"), today, "DPA005 Warning"),
            ("FR", String::new(), dpa.replace("hours: 48", "hours: 48, own_purposes: true"), today, "DPA008 Error"),
            ("FR", "role: controller".into(), dpa.clone(), today, "DPA008 Error"),
            ("FR", "role: joint-controller".into(), arranged("2026-11-24"), today, "DPA008 Error"),
            ("FR", "role: joint-controller".into(), arranged("2026-11-23"), today, ""),
            ("FR", "role: none".into(), "role_reason: x".into(), today, ""),
            ("FR", String::new(), contract(""), today, "DPA009 Warning"),
            ("FR", String::new(), contract(""), "2026-11-22", ""),
            ("FR", String::new(), contract(", termination_notice_days: 60"), today, "DPA009 Warning"),
            ("FR", String::new(), contract(", termination_notice_days: 61"), today, ""),
            ("FR", String::new(), contract(""), "2027-01-23", ""),
        ],
    );
}

#[test]
fn limits_of_sub_processors_and_reviews_are_kept_on_both_sides() {
    let notice = |days: &str| {
        let rest = "objection_days: 10, channel: email, subscribed_as: privacy@example.com";
        format!("{DPA}, notice: {{authorisation: general, days: {days}, {rest}}}")
    };
    let chain = |public: &str, internal: &str| {
        let known = format!("subprocessors: [{{name: S, country: IN, purpose: P, {public}}}]");
        let record = "address: x, contact: privacy@example.com";
        (known, format!("{DPA}, subprocessors_read_on: 2026-11-01, subprocessors: [{{name: s, {record}{internal}}}]"))
    };
    let (bare, held) = chain("since: 2026-11-23", "");
    let (planned, _) = chain("since: 2026-11-24", "");
    let (_, mapped) = chain("", ", mechanism: scc");
    let today = "2026-11-23";
    check(
        &["SUB", "PUB", "DUE003", "DUE004", "DUE005", "DUE006"],
        vec![
            ("FR", String::new(), notice("13"), today, "SUB004 Warning"),
            ("FR", String::new(), notice("14"), today, "SUB004 Info"),
            ("FR", String::new(), notice("29"), today, "SUB004 Info"),
            ("FR", String::new(), notice("30"), today, ""),
            ("FR", bare.clone(), held.clone(), today, "SUB003 Error"),
            ("FR", planned, held.clone(), today, "SUB003 Warning"),
            ("FR", bare.clone(), mapped, today, ""),
            (
                "FR",
                bare.clone(),
                held.replace(", contact: privacy@example.com", ""),
                today,
                "SUB003 Error, SUB002 Info",
            ),
            ("FR", bare.replace("purpose: P, ", ""), held, today, "SUB002 Warning, SUB003 Error"),
            ("FR", String::new(), format!("{DPA}, unlisted: a reason"), today, "PUB002 Error"),
            ("FR", "ended_on: 2026-08-24".into(), DPA.into(), today, "DUE004 Warning"),
            (
                "FR",
                "ended_on: 2026-08-25".into(),
                "objections: [{received_on: 2026-10-23}]".into(),
                today,
                "DUE005 Warning",
            ),
            ("FR", "ended_on: 2026-08-25".into(), "objections: [{received_on: 2026-10-24}]".into(), today, ""),
        ],
    );
}

#[test]
fn no_law_no_finding() {
    assert_eq!(
        found(
            &["DPA", "TRF", "SUB"],
            "US",
            "transfers: [{to: US, mechanism: scc-2010}]",
            "dpa: {state: none}",
            "2018-05-24"
        ),
        ""
    );
    assert!(
        found(
            &["DPA", "TRF", "SUB"],
            "US",
            "transfers: [{to: US, mechanism: scc-2010}]",
            "dpa: {state: none}",
            "2018-05-25"
        )
        .contains("DPA002")
    );
}

/// What is left under UK law if its Data Privacy Framework falls, with a fallback contracted on a day.
fn rescue_under_uk_law(fallback: &str, contracted: &str, on: &str) -> Rescue {
    let company = COMPANY.replace("country: FR", "country: GB") + "regimes: [uk]\n";
    let vendor = format!(
        "name: V\nentity: {{name: V Inc, country: US}}\nserves: [company]\npurpose: P\ndata: [identity]\n\
         subjects: [customers]\nlocations: [US]\ntransfers: [{{to: US, uk: dpf-uk, fallback: {fallback}}}]\n\
         internal: {{transfers: {{US: {{contract_on: {contracted}}}}}}}\n"
    );
    let sources = [("company.yaml", company.as_str()), ("vendors/v.yaml", vendor.as_str())];
    let sources = sources.map(|(path, text)| SourceFile::new(path, text.as_bytes())).into();
    let (law, on) = (Law::built_in(), on.parse().expect("a day"));
    let fallen = law.assuming(&[law.assumption("dpf-uk=void").expect("a tool")], on);
    let loaded = crate::load::register(sources);
    impact(&loaded.register, law, &fallen, on).first().expect("hit").rescue
}

#[test]
fn a_fallback_catches_only_what_it_can_carry_under_that_law() {
    let day = |on: &str| on.parse().expect("a day");
    let caught = Rescue::Caught(crate::model::MechanismWord::Scc2010, day("2022-09-21"));
    assert_eq!(rescue_under_uk_law("scc-2010", "2022-09-21", "2024-03-21"), caught);
    assert_eq!(rescue_under_uk_law("scc-2010", "2022-09-21", "2024-03-22"), Rescue::None);
    assert_eq!(rescue_under_uk_law("scc-2010", "2022-09-22", "2024-03-21"), Rescue::None);
    let caught = Rescue::Caught(crate::model::MechanismWord::Bcr, day("2024-01-01"));
    assert_eq!(rescue_under_uk_law("bcr", "2024-01-01", "2026-11-23"), caught);
    assert_eq!(rescue_under_uk_law("scc", "2024-01-01", "2026-11-23"), Rescue::None);
}

#[test]
fn two_lines_with_one_proof_are_one_fault() {
    let lines =
        "transfers: [{to: US, mechanism: scc, module: 3}, {to: US, mechanism: scc, module: 3, importer: V Inc}]";
    let annexes = "{annexes: [IA, IB, IC, II]}";
    let found = |proofs: &str| found(&["TRF"], "US", lines, &format!("{DPA}, transfers: {{{proofs}}}"), "2026-11-23");
    assert_eq!(found(&format!("US: {annexes}")), "TRF011 Error");
    assert_eq!(found(&format!("US: {annexes}, US/V Inc: {annexes}")), "TRF011 Error, TRF011 Error");
}

#[test]
fn policy_speaks_before_what_is_only_planned_is_softened() {
    let company = format!(
        "{COMPANY}internal: {{rules: [{{rule: DUE002, severity: error, reason: x}}, {{rule: SUB001, severity: error, reason: x}}]}}\n"
    );
    let vendor = "name: V\nentity: {name: V SAS, country: FR}\nserves: [company]\npurpose: P\ndata: [identity]\n\
                  subjects: [customers]\nlocations: [FR]\nsince: 2027-06-01\n";
    let sources = [("company.yaml", company.as_str()), ("vendors/v.yaml", vendor)];
    let sources = sources.map(|(path, text)| SourceFile::new(path, text.as_bytes())).into();
    let day = "2026-11-23".parse().expect("a day");
    let found = assess(&crate::load::register(sources), Law::built_in(), Evidence::NONE, day).findings;
    let severity = |code: &str| found.iter().find(|f| f.rule.code == code).map(|f| f.severity);
    assert_eq!(severity("SUB001"), Some(Severity::Warning), "planned: a warning at most");
    assert_eq!(severity("DUE002"), Some(Severity::Error));
}

#[test]
fn places_of_known_sub_processors_are_exact() {
    for (written, route) in [
        ("subprocessors: {known: [{name: S, country: NC}]}", "subprocessors.known[0].country"),
        ("subprocessors: [{name: S, country: NC}]", "subprocessors[0].country"),
    ] {
        let yaml = format!(
            "name: V\nentity: {{name: V SAS, country: FR}}\nserves: [company]\npurpose: P\ndata: [identity]\n\
             subjects: [customers]\nlocations: [FR]\n{written}\n"
        );
        let sources = [("company.yaml", COMPANY), ("vendors/v.yaml", yaml.as_str())];
        let sources = sources.map(|(path, text)| SourceFile::new(path, text.as_bytes())).into();
        let day = "2026-11-23".parse().expect("a day");
        let found = assess(&crate::load::register(sources), Law::built_in(), Evidence::NONE, day).findings;
        let unsettled = found.iter().find(|f| f.rule.code == "REG007").expect("found");
        assert_eq!((unsettled.route.to_string().as_str(), unsettled.line), (route, 8));
    }
}

#[test]
fn before_the_gdpr_the_directive_is_cited() {
    let yaml = "name: V\nentity: {name: V Inc., country: US}\nserves: [company]\npurpose: P\ndata: [identity]\n\
                subjects: [customers]\nlocations: [US]\n";
    for (day, cited) in [("2018-05-24", "31995L0046"), ("2018-05-25", "32016R0679")] {
        let sources = [("company.yaml", COMPANY), ("vendors/v.yaml", yaml)];
        let sources = sources.map(|(path, text)| SourceFile::new(path, text.as_bytes())).into();
        let day = day.parse().expect("a day");
        let found = assess(&crate::load::register(sources), Law::built_in(), Evidence::NONE, day).findings;
        let bare = found.iter().find(|f| f.rule.code == "TRF001").expect("found");
        let urls =
            bare.basis.iter().filter_map(|id| Law::built_in().citation(id)).map(|c| c.url(crate::model::Lang::En));
        assert!(urls.collect::<Vec<_>>().iter().all(|url| url.ends_with(cited)), "{day}: {:?}", bare.basis);
    }
}
