//! `--redact`: nothing a register's file says is in what `check` writes. Every value is a word that occurs nowhere else.

use crate::register::Folder;
use crate::reports::FORMATS;
use art28::model::Lang;
use serde_json::Value;

const COMPANY: &str = "\
name: zqcompany
entity: {name: zqcompanyentity, country: FR}
languages: [fr, en]
contact: zqcontact@example.com
products: [{id: zqproduct, name: zqproductname}]
words: {data: {zqword: zqwordlabel}}
zqcompanykey: zqcompanyvalue
internal:
  rules: [{rule: zqpolicyrule, severity: info, reason: zqpolicyreason}]
";

/// Read without a problem, with much to say about.
const READ: &str = "\
name: zqname
aliases: [zqalias]
entity: {name: \"zqentity, Inc.\", country: KP, parent: {name: zqparent, country: KP}}
serves: [company]
products: [zqproduct]
purpose: {fr: zqpurpose, en: zqpurpose}
data: [zqword, identity]
subjects: [customers]
locations: [KP]
transfers: [{to: US, mechanism: dpf, importer: \"zqimporter, Inc.\"}, {to: KP, mechanism: scc, module: 2}]
subprocessors: [{name: zqchain, country: KP, purpose: zqchainpurpose}]
internal:
  owner: zqowner
  dpa: {state: executed, entity: zqdpaentity, effective_on: 2019-02-03, expires_on: 2020-04-05, missing: [breach-notice]}
  transfers:
    US/zqimporter, Inc.:
      contract_on: 2019-05-06
      dpf: {listed_as: zqlisted, status: active, frameworks: [eu], checked_on: 2019-06-07}
    KP: {contract_on: 2019-08-09}
  waivers:
    - {rule: DPA003, reason: zqwaiver, by: zqgranter, granted_on: 2026-07-20, until: 2027-07-19}
    - {rule: zqwaivedrule, reason: zqwaiver, by: zqgranter, granted_on: 2026-07-21, until: 2027-07-18}
    - {rule: TRF002, at: internal.zqat, reason: zqwaiver, by: zqgranter, granted_on: 2026-07-22, until: 2026-07-23}
";

/// Wrong keys and values wherever there may be some.
const WRONG: &str = "\
name: zqname
zqkey: zqvalue
entity: {name: zqentity, country: zqcountry, zqentitykey: 1}
serves: [zqserves]
purpose: {zqlang: zqpurpose}
data: [zqdata]
subjects: [zqsubjects]
locations: [{country: zqplace, use: zquse}]
transfers: [{to: zqto, mechanism: zqmechanism}]
dpa: zqscheme://zqhost
since: zqday
internal:
  dpa: {state: zqstate, expires_on: zqexpiry}
  transfers: {zqline: {zqproof: zqproofvalue, contract_on: zqcontract}}
  review: {every: zqevery}
zqlast: zqlast
";

const UNREADABLE: [(&str, &str); 5] = [
    ("open", "zqkey: [zqopen\n"),
    ("anchor", "zqmap: {zqnested: &zqanchor zqvalue}\nzqalias: *zqanchor\n"),
    ("tag", "zqtagged: !zqtag zqvalue\n"),
    ("twice", "zqtwice: zq1\nzqtwice: zq2\n"),
    ("quotes", "name: \"zqquoted\\zqescape\"\n"),
];

fn folder() -> Folder {
    let vendors = [&[("read", READ), ("wrong", WRONG)][..], &UNREADABLE].concat();
    Folder::new(COMPANY, &vendors)
}

/// Words, countries, and days as the files and as people write them.
fn values() -> Vec<String> {
    let mut values: Vec<String> =
        ["zq", "north korea", "corée du nord", "nordkorea", "united states", "états-unis"].map(str::to_owned).into();
    let days: Vec<&str> = READ.split([' ', ',', '}', '\n']).filter(|w| w.starts_with("20")).collect();
    assert!(days.len() >= 10, "{days:?}");
    for day in days {
        values.push(day.to_owned());
        let date = day.parse().expect("a day");
        values.extend(Lang::ALL.iter().map(|lang| art28::say::day(date, *lang).to_lowercase()));
    }
    values
}

/// SARIF without the rules' own texts, which may name countries and days and are the same for every register.
fn without_rules(out: String, lang: Lang) -> String {
    let Some(mut log) = serde_json::from_str::<Value>(&out).ok().filter(|log| log["runs"].is_array()) else {
        return out;
    };
    let rules = log["runs"][0]["tool"]["driver"]["rules"].take();
    let args = ["check", "--format", "sarif", "--lang", lang.code()];
    let other = Folder::new(crate::register::COMPANY, &[]).run(&args).json();
    assert_eq!(rules, other["runs"][0]["tool"]["driver"]["rules"]);
    log.to_string()
}

#[test]
fn no_format_quotes_what_the_register_says() {
    let folder = folder();
    for format in FORMATS {
        for lang in Lang::ALL {
            let args = ["check", "--format", format, "--lang", lang.code()];
            let open = folder.run(&args);
            assert!(open.out().contains("zqname") && open.out().contains("zqkey"), "{format} quotes without --redact");
            let redacted = folder.run(&[&args[..], &["--redact"]].concat());
            assert_eq!(redacted.code(), open.code(), "{format}");
            let said = without_rules(redacted.out(), *lang).to_lowercase() + &redacted.err().to_lowercase();
            for value in values() {
                assert!(!said.contains(&value), "{format} in {} says {value}: {said}", lang.code());
            }
            for known in ["vendors/read.yaml", "vendors/wrong.yaml", "vendors/anchor.yaml", "company.yaml", "reg001"] {
                assert!(said.contains(known), "{format} names {known}");
            }
        }
    }
}

#[test]
fn what_is_left_still_says_where_to_look() {
    let json = |more: &[&str]| folder().run(&[&["check", "--format", "json"], more].concat()).json();
    let (open, redacted) = (json(&[]), json(&["--redact"]));
    assert_eq!(open["summary"], redacted["summary"]);
    let (open, redacted) =
        (open["findings"].as_array().expect("a list"), redacted["findings"].as_array().expect("a list"));
    assert_eq!(open.len(), redacted.len());
    for (open, redacted) in open.iter().zip(redacted) {
        for key in ["rule", "name", "severity", "vendor", "path", "line", "column"] {
            assert_eq!(open[key], redacted[key], "{key}");
        }
        let route = redacted["route"].as_str().expect("a route");
        assert!(open["route"].as_str().expect("a route").starts_with(route), "{route}");
        assert!(!redacted["message"].as_str().expect("a title").is_empty());
        assert!(redacted["remedy"].as_str().expect("a sentence").contains("without --redact"));
        assert_eq!(open["waiver"].is_null(), redacted["waiver"].is_null());
    }
    let waiver = redacted.iter().map(|f| &f["waiver"]).find(|w| !w.is_null()).expect("a waived finding");
    assert_eq!(waiver, &serde_json::json!({"reason": null, "by": null, "until": null}));
    let routes: Vec<&str> = redacted.iter().filter_map(|f| f["route"].as_str()).collect();
    assert!(routes.contains(&"internal.dpa.state") && routes.contains(&"internal.transfers"), "{routes:?}");
}

#[test]
fn nothing_is_quoted_of_what_an_assumption_would_hit() {
    let args = ["check", "--lang", "en", "--assume", "dpf=void"];
    assert!(folder().run(&args).out().contains("zqname (zqimporter, Inc.), United States"));
    assert!(!folder().run(&[&args[..], &["--redact"]].concat()).out().contains("zq"));
}

#[test]
fn the_text_shows_places_and_no_lines_of_files() {
    let text = folder().run(&["check", "--lang", "en", "--redact"]).out();
    assert!(text.contains("--> vendors/wrong.yaml:2:1") && text.contains("error[REG002]: "), "{text}");
    assert!(!text.contains(" | "), "no snippet: {text}");
}
