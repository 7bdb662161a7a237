//! `art28 init`: a new register that renders at once.

use crate::docs::fences;
use crate::register::{Folder, Run};
use serde_json::Value;
use std::path::Path;

/// An empty folder.
fn empty() -> Folder {
    let folder = Folder::new("", &[]);
    std::fs::remove_file(folder.path().join("company.yaml")).expect("it was there");
    folder
}

fn begun(args: &[&str]) -> (Folder, Run) {
    let folder = empty();
    let run = folder.run(&[&["init"], args].concat());
    assert_eq!(run.code(), 0, "{}", run.err());
    (folder, run)
}

#[test]
fn a_new_register_renders_at_once_and_one_vendor_is_flagged() {
    for lang in ["en", "fr", "de"] {
        let (folder, run) = begun(&["--lang", lang]);
        let written: Vec<String> = folder.files(".").into_iter().map(|(path, _)| path).collect();
        let mut said: Vec<String> = run.out().lines().map(str::to_owned).collect();
        said.sort_unstable();
        assert_eq!(said, written);
        let check = folder.run(&["check", "--format", "json"]);
        assert_eq!(check.code(), 1);
        assert!(check.has("DPA002", "calendly") && check.has("DPA001", "scaleway"), "{:?}", check.found());
        assert!(!check.found().iter().any(|(rule, _)| rule.starts_with("REG")), "{lang}: {:?}", check.found());
        folder.build();
        assert!(folder.exists(&format!("site/public/{lang}/index.html")), "{lang}");
        assert!(folder.exists("site/register/index.html"));
    }
}

#[test]
fn what_is_said_and_written_follows_the_language() {
    for (lang, next, comment) in [
        ("fr", "Ensuite\u{a0}: art28 check dit ce qui ne va pas", "# Qui publie ce registre."),
        ("de", "Als Nächstes: art28 check zeigt", "# Wer dieses Verzeichnis veröffentlicht."),
    ] {
        let (folder, run) = begun(&["--lang", lang]);
        assert!(run.err().starts_with(next), "{}", run.err());
        assert!(run.err().contains(".github/workflows/register.yml"), "{}", run.err());
        assert!(folder.read("company.yaml").contains(comment));
        assert!(folder.read("company.yaml").contains(&format!("languages: [{lang}, en]\n")));
    }
    assert_eq!(begun(&["--quiet"]).1.err(), "");
}

#[test]
fn options_stand_for_answers() {
    let args = ["--name", "Vendor: x", "--country", "NO", "--languages", "de,de,fr", "--contact", "dpo@example.com"];
    let (folder, _) = begun(&[&["legal/new dir"], args.as_slice()].concat());
    let company = folder.read("legal/new dir/company.yaml");
    for line in ["name: \"Vendor: x\"\n", "  country: \"NO\"\n", "[de, fr]\n", "contact: \"dpo@example.com\"\n"] {
        assert!(company.contains(line), "{line} in {company}");
    }
    let check = folder.run(&["-C", "legal/new dir", "check", "--format", "json"]);
    assert!(!check.found().iter().any(|(rule, _)| rule.starts_with("REG")), "{:?}", check.found());
    let elsewhere = empty();
    let run = elsewhere.run(&["init", "legal/new dir"]);
    assert!(run.err().contains("art28 -C 'legal/new dir' check"), "{}", run.err());
}

#[test]
fn a_bad_answer_writes_nothing() {
    let folder = empty();
    let bad = ["--name", " ", "--country", "Germany", "--languages", "en,xx", "--contact", "nobody"];
    let run = folder.run(&[&["init", "new"], bad.as_slice()].concat());
    assert_eq!(run.code(), 2);
    for said in ["nothing was written", "--name: ", "--country: “Germany”", "Did you mean DE?", "“xx”", "“nobody”"]
    {
        assert!(run.err().contains(said), "{said} in {}", run.err());
    }
    assert!(!folder.exists("new"));
    let run = folder.run(&["init", "--country", "XX", "--lang", "fr"]);
    assert!(run.err().contains("«\u{a0}XX\u{a0}» n’est pas"), "{}", run.err());
}

#[test]
fn nothing_is_overwritten_and_every_file_in_the_way_is_named() {
    let folder = empty();
    folder.write("company.yaml", "mine");
    folder.write("vendors/calendly.yaml", "mine");
    let run = folder.run(&["init", "--yes"]);
    assert_eq!(run.code(), 2);
    assert!(run.err().contains("\n  vendors/calendly.yaml\n  company.yaml\n"), "{}", run.err());
    assert_eq!(folder.files(".").len(), 2);
    assert_eq!(folder.read("company.yaml"), "mine");
    let blocked = empty();
    blocked.write("vendors", "a file where a folder belongs");
    let run = blocked.run(&["init"]);
    assert_eq!(run.code(), 2, "{}", run.err());
    let left: Vec<String> = blocked.files(".").into_iter().map(|(path, _)| path).collect();
    assert_eq!(left, ["vendors"], "what was begun is taken away");
    assert!(!blocked.exists("schema"));
}

#[test]
fn files_that_a_folder_has_for_other_reasons_are_left_and_what_to_add_is_said() {
    let folder = empty();
    folder.write(".gitignore", "/target/\n");
    folder.write(".vscode/settings.json", "{}");
    let run = folder.run(&["init", "--yes", "--lang", "en"]);
    assert_eq!(run.code(), 0, "{}", run.err());
    let said = ".gitignore is there already and was left as it is. Add to it:\n/site/\n";
    assert!(run.err().contains(said) && run.err().contains("\"yaml.schemas\""), "{}", run.err());
    assert!(!run.out().contains(".gitignore") && !run.out().contains(".vscode"), "{}", run.out());
    assert_eq!(
        (folder.read(".gitignore").as_str(), folder.read(".vscode/settings.json").as_str()),
        ("/target/\n", "{}")
    );
    folder.build();
    for held in ["site", "/site/\r\n*.tmp", "  site/"] {
        let folder = empty();
        folder.write(".gitignore", held);
        let run = folder.run(&["init", "--yes"]);
        assert!(run.code() == 0 && !run.err().contains(".gitignore is there"), "{held}: {}", run.err());
    }
}

#[test]
fn the_pipeline_is_that_of_the_documents() {
    let documents = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/CI.md")).expect("CI.md");
    let recipes = fences(&documents, "yaml");
    let [register, gitlab, verify, ..] = recipes.as_slice() else { panic!("recipes") };
    let github = [(".github/workflows/register.yml", register), (".github/workflows/verify.yml", verify)];
    for (ci, there) in [("github", github.as_slice()), ("gitlab", &[(".gitlab-ci.yml", gitlab)]), ("none", &[])] {
        let (folder, _) = begun(&["--ci", ci]);
        there.iter().for_each(|(path, recipe)| assert_eq!(&&folder.read(path), recipe));
        let pipelines =
            folder.files(".").into_iter().filter(|(path, _)| path.starts_with(".git") && path.ends_with(".yml"));
        assert_eq!(pipelines.count(), there.len(), "{ci}");
    }
}

#[test]
fn editors_find_the_schema_of_each_file_and_it_accepts_the_file() {
    let (folder, _) = begun(&[]);
    let settings: Value = serde_json::from_str(&folder.read(".vscode/settings.json")).expect("JSON");
    for path in settings["yaml.schemas"].as_object().expect("schemas").keys() {
        assert!(folder.exists(path), "{path}");
    }
    for kind in ["company", "vendor"] {
        assert_eq!(folder.read(&format!("schema/{kind}.schema.json")), folder.run(&["schema", kind]).out());
    }
    for file in ["company.yaml", "vendors/calendly.yaml", "vendors/scaleway.yaml"] {
        let text = folder.read(file);
        let first = text.lines().next().and_then(|line| line.strip_prefix("# yaml-language-server: $schema="));
        let schema = folder.path().join(file).parent().expect("a folder").join(first.expect("a schema"));
        let schema = std::fs::read_to_string(&schema).unwrap_or_else(|e| panic!("{}: {e}", schema.display()));
        let schema = jsonschema::validator_for(&serde_json::from_str(&schema).expect("JSON")).expect("a schema");
        let value: Value = serde_yaml::from_str(&text).expect("YAML");
        assert!(schema.is_valid(&value), "{file}: {:?}", schema.iter_errors(&value).next());
    }
}
