//! The program as its user runs it.

use crate::register::{COMPANY, Folder};
use serde_json::json;

/// The smallest vendor file of docs/FORMAT.md.
const SMALLEST: &str = "\
name: Calendly
entity: {name: \"Calendly, LLC\", country: US}
serves: [company]
purpose: {fr: Prise de rendez-vous, en: Meeting scheduling}
data: [identity, contact]
subjects: [prospects]
locations: [US]
dpa: https://calendly.com/legal/data-processing-addendum
transfers: [{to: US, mechanism: scc, module: 2}]
";

#[test]
fn the_smallest_vendor_is_flagged_and_well_formed() {
    let folder = Folder::new(COMPANY, &[("calendly", SMALLEST)]);
    let run = folder.run(&["check", "--format", "json"]);
    assert_eq!(run.code(), 1);
    assert!(run.has("DPA002", "calendly"));
    assert!(!run.found().iter().any(|(rule, _)| rule.starts_with("REG")), "{:?}", run.found());
}

#[test]
fn crisp_is_flagged_as_a_united_states_entity_too() {
    let american = "\
name: Crisp
entity: {name: Crisp Inc, country: US}
serves: [company]
purpose: Chat
data: [identity]
subjects: [visitors]
locations: [US]
";
    let folder = Folder::new(COMPANY, &[("crisp", american)]);
    let run = folder.run(&["check", "--format", "json"]);
    assert!(run.has("DPA002", "crisp") && run.has("TRF001", "crisp"));
}

#[test]
fn the_example_names_calendly_and_crisp_with_file_line_and_remedy() {
    let run = Folder::example().run(&["check", "--lang", "en", "--color", "never"]);
    assert_eq!(run.code(), 1);
    let text = run.out();
    for (vendor, place) in [("Calendly", "vendors/calendly.yaml:19:12"), ("Crisp", "vendors/crisp.yaml:32:12")] {
        let finding = text
            .split("\n\n")
            .find(|f| f.contains("[DPA002]") && f.contains(vendor))
            .unwrap_or_else(|| panic!("{vendor} in {text}"));
        assert!(finding.contains(place), "{finding}");
        assert!(finding.contains("help:") && finding.contains("internal.dpa"), "{finding}");
        assert!(finding.contains("https://eur-lex.europa.eu/"), "{finding}");
    }
}

#[test]
fn the_framework_begins_on_its_day() {
    let run = |day: &str| {
        let folder = Folder::example();
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_art28"));
        let output = command
            .env_clear()
            .current_dir(folder.path())
            .args(["check", "google-analytics", "--format", "json", "--as-of", day])
            .output()
            .expect("runs");
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let (before, after) = (run("2023-07-09"), run("2023-07-10"));
    assert!(before.contains("\"TRF002\"") && !after.contains("\"TRF002\""), "{before}\n{after}");
    assert!(!before.contains("\"TRF007\"") && after.contains("\"TRF007\""), "{before}\n{after}");
}

#[test]
fn json_has_its_documented_shape() {
    let nullable = |kind: &str| json!({"type": [kind, "null"]});
    let finding = json!({
        "type": "object", "additionalProperties": false,
        "required": ["rule", "name", "severity", "vendor", "path", "line", "column", "route", "message", "remedy", "basis", "waiver"],
        "properties": {
            "rule": {"pattern": "^[A-Z]{3}[0-9]{3}$"}, "name": {"pattern": "^[a-z-]+$"},
            "severity": {"enum": ["error", "warning", "info"]}, "vendor": nullable("string"),
            "path": {"type": "string"}, "line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1},
            "route": {"type": "string"}, "message": {"type": "string", "minLength": 1}, "remedy": {"type": "string", "minLength": 1},
            "basis": {"type": "array", "items": {"type": "object", "required": ["text", "url"], "additionalProperties": false,
                "properties": {"text": {"type": "string"}, "url": {"pattern": "^https://"}}}},
            "waiver": {"type": ["object", "null"], "required": ["reason", "by", "until"], "additionalProperties": false,
                "properties": {"reason": {"type": "string"}, "by": {"type": "string"}, "until": {"type": "string"}}},
        },
    });
    let counts: serde_json::Map<_, _> = ["vendors", "errors", "warnings", "infos", "waived"]
        .iter()
        .map(|k| ((*k).to_owned(), json!({"type": "integer"})))
        .collect();
    let schema = json!({
        "type": "object", "additionalProperties": false,
        "required": ["version", "tool", "as_of", "assume", "summary", "findings"],
        "properties": {
            "version": {"const": 1}, "tool": {"pattern": "^art28 [0-9]"}, "as_of": {"const": "2026-11-23"}, "assume": {"const": []},
            "summary": {"type": "object", "additionalProperties": false, "required": ["vendors", "errors", "warnings", "infos", "waived"], "properties": counts},
            "findings": {"type": "array", "minItems": 10, "items": finding},
        },
    });
    let run = Folder::example().run(&["check", "--format", "json"]);
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let errors: Vec<_> = validator.iter_errors(&run.json()).map(|e| format!("{} {e}", e.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:?}");
    assert_eq!(run.json()["summary"]["vendors"], 12);
}

#[test]
fn machine_formats_take_no_locale_and_the_same_order() {
    let folder = Folder::example();
    let mut command = folder.command(&["check", "--format", "json"]);
    let german = command.env("LC_ALL", "de_DE.UTF-8").output().expect("runs");
    assert_eq!(String::from_utf8(german.stdout).expect("UTF-8"), folder.run(&["check", "--format", "json"]).out());
    let french = folder.run(&["check", "--format", "json", "--lang", "fr"]).out();
    assert!(french.contains("RGPD"), "{french}");
    let json = folder.run(&["check", "--format", "json"]).json();
    let key = |f: &serde_json::Value| {
        (
            f["path"].as_str().map(str::to_owned),
            f["line"].as_u64(),
            f["column"].as_u64(),
            f["rule"].as_str().map(str::to_owned),
        )
    };
    let keys: Vec<_> = json["findings"].as_array().expect("findings").iter().map(key).collect();
    assert!(keys.is_sorted(), "{keys:?}");
}

#[test]
fn exit_codes_say_what_happened() {
    let folder = Folder::example();
    assert_eq!(folder.run(&["check"]).code(), 1);
    assert_eq!(folder.run(&["check", "--fail-on", "never"]).code(), 0);
    assert_eq!(folder.run(&["check", "scaleway"]).code(), 0);
    assert_eq!(folder.run(&["check", "scaleway", "--fail-on", "warning"]).code(), 0);
    assert_eq!(folder.run(&["check", "--rule", "LAW001", "--fail-on", "info"]).code(), 1);
    assert_eq!(folder.run(&["check", "--rule", "LAW001"]).code(), 0);
    assert_eq!(folder.run(&["build", "--fail-on", "error"]).code(), 1);
    for wrong in [
        &["check", "calendli"][..],
        &["check", "--rule", "DPA999"],
        &["check", "--nonsense"],
        &["check", "-C", "nowhere"],
    ] {
        let run = folder.run(wrong);
        assert_eq!(run.code(), 2, "{wrong:?}: {}", run.out());
        assert!(!run.err().is_empty());
    }
    assert!(folder.run(&["check", "calendli"]).err().contains("did you mean calendly?"));
    assert!(folder.run(&["check", "-C", "nowhere"]).err().contains("no register"));
}

#[test]
fn the_day_comes_from_the_option_then_the_environment() {
    let folder = Folder::new(COMPANY, &[]);
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_art28"));
    command
        .env_clear()
        .env("SOURCE_DATE_EPOCH", "1577836800")
        .current_dir(folder.path())
        .args(["check", "--format", "json"]);
    assert!(
        String::from_utf8(command.output().expect("runs").stdout).expect("UTF-8").contains("\"as_of\": \"2020-01-01\"")
    );
    command.env("SOURCE_DATE_EPOCH", "soon");
    assert_eq!(command.output().expect("runs").status.code(), Some(2));
}

#[test]
fn messages_follow_the_locale_and_colour_the_wish() {
    let folder = Folder::example();
    let mut french = folder.command(&["check"]);
    let text = String::from_utf8(french.env("LANG", "fr_FR.UTF-8").output().expect("runs").stdout).expect("UTF-8");
    assert!(text.contains("erreur[DPA002]"), "{text}");
    assert!(!text.contains('\u{1b}'), "no colour into a pipe");
    assert!(folder.run(&["check", "--color", "always"]).out().contains('\u{1b}'));
}

#[test]
fn waivers_and_policy_are_applied_and_judged() {
    let waiver = |rest: &str| {
        format!(
            "{SMALLEST}internal:\n  owner: sales\n  waivers: [{{rule: DPA002, reason: On its way, by: DPO, {rest}}}]\n"
        )
    };
    let judge = |yaml: &str| Folder::new(COMPANY, &[("calendly", yaml)]).run(&["check", "--format", "json"]);
    let held = judge(&waiver("granted_on: 2026-11-01, until: 2026-11-23"));
    let json = held.json();
    let finding =
        json["findings"].as_array().expect("findings").iter().find(|f| f["rule"] == "DPA002").expect("shown").clone();
    assert_eq!(finding["waiver"], json!({"reason": "On its way", "by": "DPO", "until": "2026-11-23"}));
    assert_eq!(json["summary"]["waived"], 1);
    assert!(judge(&waiver("granted_on: 2026-01-01, until: 2026-11-22")).has("WVR001", "calendly"));
    assert!(judge(&waiver("granted_on: 2026-01-01, until: 2027-01-02")).has("WVR001", "calendly"));
    assert!(!judge(&waiver("granted_on: 2026-01-01, until: 2027-01-01")).has("WVR001", "calendly"));
    let wrong = SMALLEST.to_owned()
        + "internal:\n  waivers: [{rule: REG001, reason: x, by: y, granted_on: 2026-01-01, until: 2026-12-01}]\n";
    assert!(judge(&wrong).has("WVR003", "calendly"));
    let policy = format!(
        "{COMPANY}internal: {{rules: [{{rule: DPA002, severity: warning, reason: x}}, {{rule: TRF011, severity: ignore, reason: y}}, {{rule: NOPE, severity: info, reason: z}}]}}\n"
    );
    let run = Folder::new(&policy, &[("calendly", SMALLEST)]).run(&["check", "--format", "json"]);
    assert!(run.out().contains("\"WVR003\"") && !run.has("TRF011", "calendly"));
    let json = run.json();
    let severity = json["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .find(|f| f["rule"] == "DPA002")
        .expect("there")["severity"]
        .clone();
    assert_eq!(severity, "warning");
}

#[test]
fn an_ignored_stand_in_uncovers_what_it_stood_for() {
    let expired =
        SMALLEST.to_owned() + "internal:\n  dpa: {state: executed, effective_on: 2024-01-01, expires_on: 2025-01-01}\n";
    let run = Folder::new(COMPANY, &[("calendly", &expired)]).run(&["check", "--format", "json"]);
    assert!(run.has("DPA003", "calendly") && !run.has("DPA002", "calendly"));
    let policy = format!("{COMPANY}internal: {{rules: [{{rule: DPA003, severity: ignore, reason: x}}]}}\n");
    let run = Folder::new(&policy, &[("calendly", &expired)]).run(&["check", "--format", "json"]);
    assert!(!run.has("DPA003", "calendly") && run.has("DPA002", "calendly"));
}

#[test]
fn who_is_judged_depends_on_state_and_role() {
    let judge = |rest: &str| {
        Folder::new(COMPANY, &[("calendly", &(SMALLEST.to_owned() + rest))]).run(&["check", "--format", "json"])
    };
    let severity = |rest: &str| {
        let json = judge(rest).json();
        let found = json["findings"]
            .as_array()
            .expect("findings")
            .iter()
            .find(|f| f["rule"] == "DPA002")
            .map(|f| f["severity"].as_str().expect("text").to_owned());
        found.unwrap_or_default()
    };
    assert_eq!(severity(""), "error");
    assert_eq!(severity("since: 2026-11-24\nannounced_on: 2026-11-01\n"), "warning");
    assert_eq!(severity("ended_on: 2026-11-23\n"), "error");
    assert_eq!(severity("ended_on: 2026-11-22\n"), "");
    assert_eq!(severity("internal: {evaluating: true}\n"), "info");
    assert_eq!(severity("role: controller\n"), "");
    assert!(judge("role: controller\n").has("TRF011", "calendly"));
    assert!(!judge("role: none\n").has("TRF011", "calendly"));
    assert!(judge("role: none\n").has("DUE002", "calendly"));
}

#[test]
fn a_copy_that_changed_on_disk_is_an_error() {
    let vendor = SMALLEST.to_owned()
        + "internal:\n  dpa:\n    state: executed\n    document: contracts/dpa.txt\n    sha256: 2CF24DBA5FB0A30E26E83B2AC5B9E29E1B161E5C1FA7425E73043362938B9824\n";
    let folder = Folder::new(COMPANY, &[("calendly", &vendor)]);
    let found = || {
        let json = folder.run(&["check", "--rule", "DPA006", "--format", "json"]).json();
        let findings = json["findings"].as_array().expect("findings").iter();
        findings.map(|f| format!("{} {}", f["severity"], f["route"])).collect::<Vec<_>>()
    };
    assert!(found().is_empty(), "a copy kept elsewhere");
    folder.write("contracts/dpa.txt", "hello");
    assert!(found().is_empty(), "the recorded copy");
    folder.write("contracts/dpa.txt", "hello.");
    assert_eq!(found(), [r#""error" "internal.dpa.sha256""#]);
}

#[test]
fn the_lines_a_dossier_offers_sign_the_facts_as_they_are() {
    let folder = Folder::new(COMPANY, &[("calendly", SMALLEST)]);
    folder.build();
    let pages =
        folder.files("site/register").into_iter().map(|(_, bytes)| String::from_utf8_lossy(&bytes).into_owned());
    let offered = pages.filter_map(|page| {
        let rest = page.split_once("<code>internal:")?.1;
        Some(rest.split_once("</code>")?.0.to_owned())
    });
    let lines = offered.into_iter().next().expect("a dossier");
    let signed = |yaml: &str| {
        let yaml = format!("{yaml}internal:{lines}\n");
        Folder::new(COMPANY, &[("calendly", &yaml)]).run(&["check", "--format", "json"])
    };
    let (same, moved) = (signed(SMALLEST), signed(&SMALLEST.replace("locations: [US]", "locations: [US, IN]")));
    assert!(!same.has("DUE001", "calendly") && !same.has("DUE003", "calendly"), "{lines}");
    assert!(!moved.has("DUE001", "calendly") && moved.has("DUE003", "calendly"), "{lines}");
}

#[test]
fn a_closed_pipe_is_no_error() {
    let folder = Folder::example();
    let mut child = folder
        .command(&["check"])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .expect("spawned");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("ended");
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn what_rests_on_a_fallen_decision_is_listed_with_what_catches_it() {
    let folder = Folder::example();
    let run = folder.run(&["check", "--assume", "dpf=void", "--rule", "TRF002"]);
    assert_eq!(run.code(), 1);
    assert!(
        run.out().contains(
            "If dpf=void on 23\u{a0}November 2026: 3 transfers lose their ground; caught by a recorded fallback: 1."
        ),
        "{}",
        run.out()
    );
    assert!(run.out().contains("Sentry (Functional Software, Inc.), United States"), "{}", run.out());
    let json = folder.run(&["check", "--assume", "dpf=void", "CH=void", "--format", "json"]);
    assert_eq!(json.json()["assume"], serde_json::json!(["dpf=void", "CH=void"]));
    assert!(json.has("TRF002", "google-analytics") && json.has("TRF002", "infomaniak"));
    assert!(!folder.run(&["check", "--format", "json"]).has("TRF002", "google-analytics"));
}

#[test]
fn an_assumption_must_name_something_that_can_fall() {
    let folder = Folder::example();
    for (wrong, said) in
        [("dpff=void", "did you mean dpf"), ("FR=void", "FR"), ("dpf", "dpf=void"), ("scc-915=void", "scc-915")]
    {
        let run = folder.run(&["check", "--assume", wrong]);
        assert_eq!(run.code(), 2, "{wrong}");
        assert!(run.err().contains(said), "{wrong}: {}", run.err());
    }
}
