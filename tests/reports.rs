//! The reports for forges and their machines.

use crate::register::{COMPANY, DAY, Folder};
use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;

/// Two findings at places with letters beyond ASCII before them, one of them waived.
const VENDOR: &str = "\
name: Vendör
entity: {name: \"Été 😀, Inc.\", country: US}
serves: [company]
purpose: Chat
data: [identity]
subjects: [visitors]
locations: [FR]
transfers: [{to: US, mechanism: scc, module: 2}]
subprocessors: none
internal:
  owner: \"😀é\"
  dpa: {state: published}
  transfers: {\"US\": {contract_on: 2026-01-01}}
  waivers: [{rule: TRF011, reason: \"On its way, at last\", by: DPO, granted_on: 2026-11-01, until: 2026-12-31}]
";

/// Every format of `check`.
pub const FORMATS: [&str; 7] = ["text", "json", "sarif", "github", "gitlab", "junit", "markdown"];

fn check(folder: &Folder, format: &str, more: &[&str]) -> String {
    let run = folder.run(&[&["check", "--format", format], more].concat());
    assert!(matches!(run.code(), 0 | 1), "{}", run.err());
    run.out()
}

fn json(folder: &Folder, format: &str, more: &[&str]) -> Value {
    serde_json::from_str(&check(folder, format, more)).expect("JSON")
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap_or_else(|| panic!("a list: {value}"))
}

/// The official schema, with formats; it refers to nothing outside itself.
fn assert_is_sarif(log: &Value) {
    let schema: Value = serde_json::from_str(include_str!("fixtures/sarif-schema-2.1.0.json")).expect("a schema");
    let validator = jsonschema::options().should_validate_formats(true).build(&schema).expect("a schema");
    let errors: Vec<_> = validator.iter_errors(log).map(|e| format!("{} {e}", e.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn sarif_holds_to_its_schema() {
    for lang in ["en", "fr", "de"] {
        assert_is_sarif(&json(&Folder::example(), "sarif", &["--lang", lang]));
        assert_is_sarif(&json(&Folder::example(), "sarif", &["--lang", lang, "--redact"]));
    }
    let folder = Folder::new(COMPANY, &[("vendor", VENDOR), ("broken", "name: [")]);
    folder.write("vendors/sub folder/é%#.yaml", "name: x");
    let log = json(&folder, "sarif", &[]);
    assert_is_sarif(&log);
    assert!(log.to_string().contains("vendors/sub%20folder/%C3%A9%25%23.yaml"));
    let mut wrong = log;
    wrong["runs"][0]["results"][0]["level"] = "remark".into();
    let schema: Value = serde_json::from_str(include_str!("fixtures/sarif-schema-2.1.0.json")).expect("a schema");
    assert!(
        !jsonschema::validator_for(&schema).expect("a schema").is_valid(&wrong),
        "the schema refuses what is wrong"
    );
}

#[test]
fn sarif_lists_every_rule_with_its_text() {
    for (lang, heading) in [("en", "What it checks"), ("fr", "Ce que la règle vérifie"), ("de", "What it checks")] {
        let log = json(&Folder::new(COMPANY, &[]), "sarif", &["--lang", lang]);
        let rules = list(&log["runs"][0]["tool"]["driver"]["rules"]);
        assert_eq!(rules.len(), art28::rules::ALL.len());
        for rule in rules {
            assert!(!rule["shortDescription"]["text"].as_str().expect("a title").is_empty(), "{rule}");
            let description = rule["fullDescription"]["text"].as_str().expect("a description");
            assert!((20..1024).contains(&description.chars().count()), "{description}");
            assert!(rule["help"]["markdown"].as_str().expect("help").starts_with(&format!("### {heading}")), "{rule}");
            let plain = rule["help"]["text"].as_str().expect("help");
            assert!(plain.starts_with(heading) && !plain.contains("```"), "{plain}");
        }
    }
}

#[test]
fn sarif_results_have_rule_place_route_and_waiver() {
    let log = json(&Folder::new(COMPANY, &[("vendor", VENDOR)]), "sarif", &[]);
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    assert_eq!(run["invocations"][0]["properties"]["as_of"], DAY);
    assert!(run["originalUriBaseIds"]["%SRCROOT%"].get("uri").is_none());
    let results = list(&run["results"]);
    for result in results {
        let index = usize::try_from(result["ruleIndex"].as_u64().expect("a number")).expect("small");
        assert_eq!(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
        assert!(result["suppressions"].is_array(), "all results or none: {result}");
    }
    let of =
        |code: &str| results.iter().find(|r| r["ruleId"] == code).unwrap_or_else(|| panic!("{code}: {results:#?}"));
    let contract = of("DPA002");
    assert_eq!(contract["level"], "error");
    let location = &contract["locations"][0];
    assert_eq!(location["physicalLocation"]["artifactLocation"]["uri"], "vendors/vendor.yaml");
    assert_eq!(location["logicalLocations"][0]["fullyQualifiedName"], "internal.dpa.state");
    assert!(contract["message"]["text"].as_str().expect("text").contains("Vendör"));
    assert_eq!(list(&contract["suppressions"]).len(), 0);
    assert!(
        contract["properties"]["basis"][0]["url"].as_str().expect("a link").starts_with("https://eur-lex.europa.eu/")
    );
    let waived = &of("TRF011")["suppressions"][0];
    assert_eq!((&waived["kind"], &waived["status"]), (&"external".into(), &"accepted".into()));
    let justification = waived["justification"].as_str().expect("text");
    assert!(justification.contains("On its way, at last") && justification.contains("DPO"), "{justification}");
}

#[test]
fn sarif_columns_count_characters() {
    let yaml = "name: X\nentity: {name: \"é😀\", country: UK}\nserves: [company]\npurpose: P\ndata: [identity]\nsubjects: [visitors]\nlocations: [FR]\n";
    let log = json(&Folder::new(COMPANY, &[("vendor", yaml)]), "sarif", &["--rule", "REG003"]);
    let region = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"];
    let line: Vec<char> = yaml.lines().nth(1).expect("a line").chars().collect();
    let column = |key: &str| usize::try_from(region[key].as_u64().expect("a number")).expect("small");
    assert_eq!((column("startLine"), column("endLine")), (2, 2));
    assert_eq!(line[column("startColumn") - 1..column("endColumn") - 1].iter().collect::<String>(), "UK");
}

/// Fingerprints by rule, in SARIF and in GitLab's report.
fn fingerprints(folder: &Folder, more: &[&str]) -> (Vec<String>, Vec<String>) {
    let text = |value: &Value| value.as_str().expect("a fingerprint").to_owned();
    let log = json(folder, "sarif", more);
    let results = list(&log["runs"][0]["results"]).iter();
    let mut sarif: Vec<String> = results.map(|r| text(&r["partialFingerprints"]["ruleFileRoute/v1"])).collect();
    let mut gitlab: Vec<String> =
        list(&json(folder, "gitlab", more)).iter().map(|issue| text(&issue["fingerprint"])).collect();
    sarif.sort();
    gitlab.sort();
    (sarif, gitlab)
}

#[test]
fn fingerprints_differ_from_one_another_and_stay_when_lines_move() {
    let folder = Folder::example();
    folder.write("vendors/vendor.yaml", VENDOR);
    let before = fingerprints(&folder, &[]);
    for file in ["calendly", "crisp", "vendor"] {
        let path = format!("vendors/{file}.yaml");
        folder.write(&path, format!("# moved\n\n{}", folder.read(&path)));
    }
    assert_eq!(before, fingerprints(&folder, &["--lang", "fr"]));
    for more in [&[][..], &["--redact"]] {
        let (mut sarif, mut gitlab) = fingerprints(&folder, more);
        let counts = (sarif.len(), gitlab.len());
        assert!(counts.0 == counts.1 + 1 && counts.1 > 20, "what is waived is in SARIF alone: {counts:?}");
        sarif.dedup();
        gitlab.dedup();
        assert_eq!((sarif.len(), gitlab.len()), counts);
    }
}

#[test]
fn github_annotates_each_line() {
    let folder = Folder::new(COMPANY, &[("vendor", VENDOR)]);
    let out = check(&folder, "github", &["--rule", "DPA002", "TRF011"]);
    let message = "Vendör: no processing agreement in force (state: published, not accepted), with exposure outside the EEA: United States (contracting entity).";
    let start = "::error file=vendors/vendor.yaml,line=12,col=16,title=DPA002 third-country-without-contract::";
    assert!(out.starts_with(&format!("{start}{message} ")), "{out}");
    assert_eq!(out.lines().count(), 1, "what is waived is no annotation: {out}");
    let evaluated = VENDOR.replace("  owner:", "  evaluating: true\n  owner:");
    let info = check(&Folder::new(COMPANY, &[("vendor", &evaluated)]), "github", &["--rule", "DPA002"]);
    assert!(info.starts_with("::notice file=vendors/vendor.yaml,line=13,"), "{info}");
}

#[test]
fn a_value_cannot_leave_its_command_or_document() {
    let nasty = VENDOR.replace("Vendör", "\"x%0A\\n::error::y, z: @team | <b>]]>\\x1b[1m\\0\"");
    let folder = Folder::new(COMPANY, &[("vendor", &nasty)]);
    let github = check(&folder, "github", &[]);
    assert!(github.contains("x%250A"), "{github}");
    assert!(github.lines().all(|line| line.starts_with("::") && !line.starts_with("::error::")), "{github}");
    let markdown = check(&folder, "markdown", &[]);
    assert!(!markdown.contains("@team") && !markdown.contains("<b>") && markdown.contains("\\|"), "{markdown}");
    for out in [&github, &markdown, &check(&folder, "junit", &[])] {
        assert!(!out.contains(['\u{1b}', '\0']), "{out}");
    }
    assert_eq!(cases(&check(&folder, "junit", &[])).len(), list(&json(&folder, "json", &[])["findings"]).len());
}

/// Suites' counts and cases, as an independent reader finds them: name of the suite, outcome of the case.
fn cases(xml: &str) -> Vec<(String, String)> {
    let mut reader = Reader::from_str(xml);
    let (mut suite, mut stack, mut cases, mut counted) = (String::new(), Vec::new(), Vec::new(), Vec::new());
    let mut total = None;
    loop {
        let event = reader.read_event().unwrap_or_else(|e| panic!("{e} in {xml}"));
        let (Event::Start(element) | Event::Empty(element)) = &event else {
            match event {
                Event::End(_) => drop(stack.pop()),
                Event::Eof => break,
                _ => {}
            }
            continue;
        };
        let name = element.name().as_ref().to_owned();
        let value = |key: &str| element.try_get_attribute(key).expect("XML").map(|a| a.value.to_string());
        let number = |key: &str| value(key).unwrap_or_default().parse::<usize>().expect("a number");
        match name.as_str() {
            "testsuites" => total = Some(["tests", "failures", "errors", "skipped"].map(number)),
            "testsuite" => {
                suite = value("name").expect("a name");
                counted.push(["tests", "failures", "errors", "skipped"].map(number));
            }
            "testcase" => {
                assert_eq!(value("file"), Some(suite.clone()));
                assert!(!value("name").expect("a name").is_empty() && number("line") > 0);
                cases.push((suite.clone(), "passed".to_owned()));
            }
            outcome => cases.last_mut().expect("a case").1 = outcome.to_owned(),
        }
        if matches!(event, Event::Start(_)) {
            stack.push(name);
        }
    }
    assert!(stack.is_empty(), "{stack:?}");
    let sum = |i: usize| counted.iter().map(|counts: &[usize; 4]| counts[i]).sum::<usize>();
    assert_eq!(total, Some([sum(0), sum(1), sum(2), sum(3)]));
    let of = |what: &str| cases.iter().filter(|(_, outcome)| outcome == what).count();
    assert_eq!(total, Some([cases.len(), of("failure"), 0, of("skipped")]));
    cases
}

#[test]
fn junit_fails_where_the_exit_code_does() {
    let folder = Folder::new(COMPANY, &[("vendor", VENDOR), ("other", VENDOR)]);
    let example = Folder::example();
    for fail_on in ["error", "warning", "info", "never"] {
        let run = example.run(&["check", "--format", "junit", "--fail-on", fail_on]);
        let failed = cases(&run.out()).iter().any(|(_, outcome)| outcome == "failure");
        assert_eq!(failed, run.code() == 1, "{fail_on}");
    }
    let all = cases(&check(&example, "junit", &[]));
    let vendors = std::fs::read_dir(example.path().join("vendors")).expect("vendors").count();
    let mut suites: Vec<_> = all.iter().map(|(suite, _)| suite).collect();
    suites.dedup();
    assert_eq!(suites.len(), vendors + 1, "a suite a file, without findings too");
    let own = cases(&check(&folder, "junit", &["vendor"]));
    assert!(own.iter().all(|(suite, _)| suite == "vendors/vendor.yaml"), "{own:?}");
    assert!(own.iter().any(|(_, outcome)| outcome == "skipped"), "{own:?}");
}

#[test]
fn gitlab_issues_have_the_keys_gitlab_reads() {
    let issues = json(&Folder::new(COMPANY, &[("vendor", VENDOR)]), "gitlab", &["vendor"]);
    for issue in list(&issues) {
        let keys: Vec<&str> = issue.as_object().expect("an object").keys().map(String::as_str).collect();
        let expected = ["check_name", "description", "fingerprint", "location", "severity"];
        assert!(keys.len() == 5 && expected.iter().all(|key| keys.contains(key)), "{keys:?}");
        assert!(["info", "minor", "major", "critical", "blocker"].contains(&issue["severity"].as_str().expect("text")));
        assert_eq!(issue["location"]["path"], "vendors/vendor.yaml");
        assert!(issue["location"]["lines"]["begin"].as_u64().expect("a line") > 0);
    }
    let contract = list(&issues).iter().find(|i| i["check_name"] == "DPA002").expect("found");
    assert_eq!((&contract["severity"], &contract["location"]["lines"]["begin"]), (&"major".into(), &12.into()));
    assert!(!issues.to_string().contains("TRF011"), "waived");
    assert_eq!(json(&Folder::new(COMPANY, &[]), "gitlab", &["--rule", "DPA001"]), Value::Array(Vec::new()));
}

#[test]
fn markdown_says_what_where_why_and_what_to_do() {
    let folder = Folder::new(COMPANY, &[("vendor", VENDOR)]);
    let en = check(&folder, "markdown", &["--rule", "DPA002", "TRF011"]);
    let expected = "\
## art28

1 vendor on 23 November 2026: 1 error, 0 warnings, 0 remarks, 1 waived. The law is taken into account up to the date of the newest source; this is not legal advice.

### vendors/vendor.yaml

- **Error DPA002** (12:16) Vendör: no processing agreement in force (state: published, not accepted), with exposure outside the EEA: United States (contracting entity).
  - **What to do:** Accept or sign the vendor’s agreement and record it under internal.dpa (state incorporated or executed, effective\\_on), or do without the vendor.
  - **Basis:** [Art. 28(3) GDPR](<https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32016R0679>) · [Art. 44 GDPR](<https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32016R0679>)

### Accepted for a limited time

- **TRF011** vendors/vendor.yaml Accepted until 31 December 2026 by DPO: On its way, at last
";
    assert_eq!(en, expected);
    let fr = check(&folder, "markdown", &["--lang", "fr"]);
    assert!(fr.contains("ceci n’est pas un avis juridique") && fr.contains("Que faire"), "{fr}");
    assert!(check(&folder, "markdown", &["--rule", "DPA001"]).contains("Nothing was found."));
}

#[test]
fn markdown_fits_in_a_comment_and_says_what_it_left_out() {
    let vendors: Vec<String> = (0..300).map(|n| format!("vendor-{n}")).collect();
    let vendors: Vec<(&str, &str)> = vendors.iter().map(|id| (id.as_str(), VENDOR)).collect();
    let folder = Folder::new(COMPANY, &vendors);
    let text = check(&folder, "markdown", &["--rule", "DPA002"]);
    assert!((50_000..65_536).contains(&text.chars().count()), "{}", text.chars().count());
    let shown = text.matches("**Error DPA002**").count();
    assert!(text.contains(&format!("{} more findings are left out", 300 - shown)), "{shown}");
}

#[test]
fn paths_lead_from_where_the_program_was_started() {
    let folder = Folder::new(COMPANY, &[]);
    folder.write("legal/eu/company.yaml", COMPANY);
    folder.write("legal/eu/vendors/vendor.yaml", VENDOR);
    let started = |directory: &str, format: &str| check(&folder, format, &["-C", directory]);
    for format in ["sarif", "github", "gitlab", "junit", "markdown"] {
        assert!(started("./legal/eu", format).contains("legal/eu/vendors/vendor.yaml"), "{format}");
        let absolute = folder.path().join("legal/eu");
        let text = started(absolute.to_str().expect("UTF-8"), format);
        assert!(text.contains("vendors/vendor.yaml") && !text.contains("legal/eu"), "{format}: no path of a machine");
    }
    let json = started("legal/eu", "json");
    assert!(json.contains("\"vendors/vendor.yaml\"") && !json.contains("legal/eu"), "JSON is relative to the register");
}

#[test]
fn an_assumption_is_said() {
    let folder = Folder::new(COMPANY, &[("vendor", VENDOR)]);
    let assume = ["--assume", "scc=void"];
    let log = json(&folder, "sarif", &assume);
    assert_is_sarif(&log);
    assert_eq!(log["runs"][0]["invocations"][0]["properties"]["assume"], serde_json::json!(["scc=void"]));
    let markdown = check(&folder, "markdown", &assume);
    assert!(markdown.contains("Assuming scc=void from 23 November 2026 on."), "{markdown}");
}

#[test]
fn machine_formats_take_the_option_and_never_the_locale() {
    let folder = Folder::new(COMPANY, &[("vendor", VENDOR)]);
    for format in FORMATS.iter().skip(1) {
        let english = check(&folder, format, &[]);
        let mut command = folder.command(&["check", "--format", format]);
        let output = command.env("LC_ALL", "de_DE.UTF-8").env("LANG", "fr_FR.UTF-8").output().expect("runs");
        assert_eq!(String::from_utf8(output.stdout).expect("UTF-8"), english, "{format}");
        assert!(check(&folder, format, &["--lang", "fr"]).contains("sous-traitance"), "{format}");
    }
}
