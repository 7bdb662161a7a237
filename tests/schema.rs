//! The published schemas: what the program prints, and the same verdict on files as its own.

use crate::register::{Folder, VENDOR};
use crate::schema_cases as cases;
use art28::load;
use art28::rules;
use art28::text::{Fault, SourceFile};
use jsonschema::Validator;
use serde_yaml::Value;
use std::collections::HashSet;
use std::path::Path;

/// A company that declares a product and words of its own.
const COMPANY: &str = "\
name: Exemple
entity: {name: Exemple SAS, country: FR}
languages: [fr, en]
contact: privacy@example.com
products: [{id: app, name: Exemple App}]
words: {data: {telemetry: Telemetry}, subjects: {tenants: {fr: Locataires, en: Tenants}}}
";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

pub fn published(file: &str) -> serde_json::Value {
    serde_json::from_str(&read(&format!("docs/schema/{file}.schema.json"))).expect("JSON")
}

/// The two who judge a kind of file: the program and the schema.
struct Judges {
    file: &'static str,
    schema: Validator,
}

impl Judges {
    fn new(file: &'static str) -> Self {
        let schema = jsonschema::options().build(&published(file)).expect("a schema");
        Self { file, schema }
    }

    /// What the program says of a file's shape.
    fn program(&self, yaml: &str) -> Vec<String> {
        let files = match self.file {
            "company" => vec![SourceFile::new("company.yaml", yaml.as_bytes())],
            _ => vec![
                SourceFile::new("company.yaml", COMPANY.as_bytes()),
                SourceFile::new("vendors/vendor.yaml", yaml.as_bytes()),
            ],
        };
        let problems = load::register(files).problems.into_iter();
        let of_shape = problems.filter(|p| p.fault != Fault::BorderNotLast);
        of_shape.map(|p| format!("{}: {} {:?}", p.route, p.message, p.args)).collect()
    }

    /// What an editor says of it: its parser first, then the schema.
    fn editor(&self, yaml: &str) -> Vec<String> {
        let parsed = serde_yaml::from_str::<Value>(yaml).map_err(|e| e.to_string());
        match parsed.and_then(|value| serde_json::to_value(value).map_err(|e| e.to_string())) {
            Ok(value) => self.schema.iter_errors(&value).map(|e| format!("{} {e}", e.instance_path())).collect(),
            Err(error) => vec![error],
        }
    }

    fn both_accept(&self, yaml: &str) {
        assert!(self.program(yaml).is_empty(), "program: {:?}\n{yaml}", self.program(yaml));
        assert!(self.editor(yaml).is_empty(), "schema: {:?}\n{yaml}", self.editor(yaml));
    }

    fn both_refuse(&self, yaml: &str) {
        assert!(!self.program(yaml).is_empty(), "the program accepts\n{yaml}");
        assert!(!self.editor(yaml).is_empty(), "the schema accepts\n{yaml}");
    }
}

/// A file with top-level lines changed: a line of a key takes the place of that key's, `-key` drops it.
fn changed(file: &str, changes: &str) -> String {
    let mut lines: Vec<String> = file.lines().map(str::to_owned).collect();
    for change in changes.lines() {
        let dropped = change.strip_prefix('-').unwrap_or(change);
        let key = dropped.split(':').next().unwrap_or_default();
        lines.retain(|line| line.split(':').next() != Some(key));
        if dropped == change {
            lines.push(change.to_owned());
        }
    }
    lines.join("\n") + "\n"
}

#[test]
fn the_schemas_are_what_the_program_prints() {
    let folder = Folder::new(COMPANY, &[]);
    for file in ["vendor", "company"] {
        let run = folder.run(&["schema", file]);
        assert_eq!(run.code(), 0, "{}", run.err());
        let committed = read(&format!("docs/schema/{file}.schema.json"));
        assert!(run.out() == committed, "cargo run -- schema {file} > docs/schema/{file}.schema.json");
        assert_eq!(folder.run(&["schema", file, "--lang", "de"]).out(), committed, "no language, no locale");
        jsonschema::meta::validate(&published(file)).expect("a schema of draft 2020-12");
    }
    assert_eq!(folder.run(&["schema", "vendors"]).code(), 2);
}

#[test]
fn the_example_register_is_accepted_and_names_its_schemas() {
    let names_schema = |path: &str, schema: &str| {
        let text = read(path);
        let line = text.lines().next().expect("a line").to_owned();
        let named = line.strip_prefix("# yaml-language-server: $schema=").unwrap_or_else(|| panic!("{path}: {line}"));
        let file = root().join(path).parent().expect("a folder").join(named);
        let published = root().join(schema).canonicalize().expect("the schema");
        assert_eq!(file.canonicalize().expect("a file"), published, "{path}");
        text
    };
    Judges::new("company").both_accept(&names_schema("company.yaml", "docs/schema/company.schema.json"));
    let vendors = Judges::new("vendor");
    for (name, _) in crate::register::files(&root().join("vendors")) {
        vendors.both_accept(&names_schema(&format!("vendors/{name}"), "docs/schema/vendor.schema.json"));
    }
}

#[test]
fn the_files_of_the_format_and_of_the_readme_are_accepted() {
    let (vendor, company) = (Judges::new("vendor"), Judges::new("company"));
    for page in ["docs/FORMAT.md", "README.md"] {
        let files = crate::docs::fences(&read(page), "yaml");
        assert!(files.len() >= 2, "{page}");
        // What `verify` records has no schema: nobody writes it by hand.
        for file in files.iter().filter(|file| !file.starts_with("links:")) {
            let judges = if file.contains("languages:") { &company } else { &vendor };
            judges.both_accept(file);
        }
    }
}

#[test]
fn odd_but_good_vendors_are_accepted() {
    let judges = Judges::new("vendor");
    for change in cases::GOOD_VENDORS {
        judges.both_accept(&changed(VENDOR, change));
    }
}

#[test]
fn broken_vendors_are_refused() {
    let judges = Judges::new("vendor");
    let required = ["name", "entity", "serves", "purpose", "data", "subjects", "locations"];
    for key in required {
        judges.both_refuse(&changed(VENDOR, &format!("-{key}")));
        judges.both_refuse(&changed(VENDOR, &format!("-{key}\n{key}x: 1")));
    }
    let entity = |rest: &str| format!("entity: {{name: V, {rest}}}");
    let countries = ["UK", "EL", "EU", "Worldwide", "France", "fr", "''", "[FR]"];
    for country in countries {
        judges.both_refuse(&changed(VENDOR, &entity(&format!("country: {country}"))));
        judges.both_refuse(&changed(VENDOR, &format!("locations: [{country}]")));
    }
    for change in cases::BROKEN_VENDORS {
        judges.both_refuse(&changed(VENDOR, change));
    }
    judges.both_refuse(&format!("{VENDOR}name: Again\n"));
    judges.both_refuse("- name: V\n");
}

#[test]
fn companies_are_judged_alike() {
    let judges = Judges::new("company");
    for change in cases::GOOD_COMPANIES {
        judges.both_accept(&changed(COMPANY, change));
    }
    for change in cases::BROKEN_COMPANIES {
        judges.both_refuse(&changed(COMPANY, change));
    }
}

/// What the tool accepts and a schema can't know, or the other way round; each stands in docs/FORMAT.md.
#[test]
fn where_the_two_differ_is_known() {
    let judges = Judges::new("vendor");
    let program_alone = [
        "data: [identiti]",
        "subjects: [prospect]",
        "products: [other]",
        "website: https://a<b/",
        "affiliate: True",
        "internal: {dpa: {state: none, breach_hours: 0x10}}",
        "internal: {dpa: {state: none, breach_hours: 48.0}}",
    ];
    for change in program_alone {
        let yaml = changed(VENDOR, change);
        assert!(!judges.program(&yaml).is_empty() && judges.editor(&yaml).is_empty(), "{change}");
    }
    let waiver = |rule: &str| {
        format!(
            "internal: {{waivers: [{{rule: {rule}, reason: x, by: y, granted_on: 2026-01-01, until: 2026-12-31}}]}}"
        )
    };
    let editor_alone = ["website: https:example.com".to_owned(), waiver("REG003"), waiver("WVR001"), waiver("NOPE")];
    for change in editor_alone {
        let yaml = changed(VENDOR, &change);
        assert!(judges.program(&yaml).is_empty() && !judges.editor(&yaml).is_empty(), "{change}");
    }
    let judges = Judges::new("company");
    let capital = changed(COMPANY, "words: {data: {Meter: Meter readings}}");
    assert!(judges.program(&capital).is_empty() && !judges.editor(&capital).is_empty());
}

/// Every way in which a slip changes one place of a file.
fn mutated(value: &Value) -> Vec<(String, Value)> {
    let mut all = vec![];
    let whole = [
        ("a list", Value::Sequence(vec![value.clone()])),
        ("a map", serde_yaml::from_str("{x: y}").expect("YAML")),
        ("nothing", Value::Null),
        ("an empty text", Value::String(String::new())),
        ("a word", Value::String("Some Word".into())),
        ("a number", Value::Number(7.into())),
        ("a large number", Value::Number(100_001.into())),
        ("a bool", Value::Bool(true)),
        ("a day", Value::String("2026-02-29".into())),
    ];
    all.extend(whole.map(|(what, value)| (format!(" is {what}"), value)));
    match value {
        Value::Mapping(map) => {
            for (key, inner) in map {
                let name = key.as_str().expect("a key");
                let mut without = map.clone();
                without.shift_remove(key);
                all.push((format!(".{name} is gone"), Value::Mapping(without.clone())));
                without.insert(format!("{name}x").into(), inner.clone());
                all.push((format!(".{name} is misspelt"), Value::Mapping(without)));
                all.extend(mutated(inner).into_iter().map(|(what, inner)| {
                    let mut map = map.clone();
                    map.insert(key.clone(), inner);
                    (format!(".{name}{what}"), Value::Mapping(map))
                }));
            }
        }
        Value::Sequence(items) => {
            all.push((" is an empty list".into(), Value::Sequence(vec![])));
            for (at, item) in items.iter().enumerate() {
                all.extend(mutated(item).into_iter().map(|(what, item)| {
                    let mut items = items.clone();
                    items[at] = item;
                    (format!("[{at}]{what}"), Value::Sequence(items))
                }));
            }
        }
        Value::String(text) => all.push((" is misspelt".into(), Value::String(format!("{text}x")))),
        _ => {}
    }
    all
}

/// A slip whose verdict `where_the_two_differ_is_known` shows: a word that could be the company's own, the id of a
/// product, the code of a rule.
fn is_beyond_a_schema(slip: &str) -> bool {
    let (place, change) = slip.split_once(" is ").unwrap_or((slip, ""));
    let list = place.split('[').next().unwrap_or_default().rsplit('.').next();
    let is_item = place.ends_with(']');
    match list {
        Some("data" | "subjects") => is_item && matches!(change, "misspelt" | "a day"),
        Some("products") => is_item && !matches!(change, "a list" | "a map" | "nothing" | "an empty text"),
        _ => place.ends_with(".rule"),
    }
}

#[test]
fn every_slip_is_judged_alike() {
    let examples = crate::register::files(&root().join("vendors")).into_iter();
    let mut files: Vec<_> = examples.map(|(_, bytes)| ("vendor", String::from_utf8(bytes).expect("UTF-8"))).collect();
    files.push(("company", read("company.yaml")));
    for yaml in crate::docs::fences(&read("docs/FORMAT.md"), "yaml") {
        files.push((if yaml.contains("languages:") { "company" } else { "vendor" }, yaml));
    }
    let (vendor, company) = (Judges::new("vendor"), Judges::new("company"));
    let mut judged = HashSet::new();
    let mut differing = Vec::new();
    for (kind, yaml) in files {
        let judges = if kind == "company" { &company } else { &vendor };
        let value: Value = serde_yaml::from_str(&yaml).expect("YAML");
        for (what, value) in mutated(&value).into_iter().filter(|(what, _)| !is_beyond_a_schema(what)) {
            if !judged.insert((kind, what.clone())) {
                continue;
            }
            let yaml = serde_yaml::to_string(&value).expect("YAML");
            let (program, editor) = (judges.program(&yaml), judges.editor(&yaml));
            if program.is_empty() != editor.is_empty() {
                differing.push(format!("{kind}{what}: program {program:?}, editor {editor:?}"));
            }
        }
    }
    assert!(differing.is_empty(), "{} of {}:\n{}", differing.len(), judged.len(), differing.join("\n"));
    assert!(judged.len() > 3000, "{}", judged.len());
}

#[test]
fn the_examples_of_all_rules_are_judged_alike() {
    let (vendor, company) = (Judges::new("vendor"), Judges::new("company"));
    let mut judged = 0;
    for rule in rules::ALL.iter().filter(|rule| !rule.code.starts_with("REG") && !rule.code.starts_with("WVR")) {
        let files = rules::texts(rule).examples.iter().flat_map(|e| &e.files);
        let is_of_register = |path: &str| path == "company.yaml" || path.starts_with("vendors/");
        for (path, yaml) in files.filter(|(path, _)| is_of_register(path)) {
            let judges = if path == "company.yaml" { &company } else { &vendor };
            assert_eq!(judges.editor(yaml), Vec::<String>::new(), "{} {path}\n{yaml}", rule.code);
            judged += 1;
        }
    }
    assert!(judged > 30, "{judged}");
}
