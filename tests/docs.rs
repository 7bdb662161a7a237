//! The documents say what the program does.

use crate::register::Folder;
use std::path::Path;

pub fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
}

/// The fenced blocks of a language in a document.
pub fn fences(markdown: &str, language: &str) -> Vec<String> {
    let open = format!("```{language}\n");
    let blocks = markdown.split(&open).skip(1).filter_map(|rest| rest.split("```").next());
    blocks.map(without_indent).collect()
}

/// A block inside a list is indented with it.
fn without_indent(block: &str) -> String {
    let indent = block.len() - block.trim_start_matches(' ').len();
    block.lines().map(|line| line.get(indent..).unwrap_or_default().to_owned() + "\n").collect()
}

#[test]
fn the_smallest_vendor_of_the_format_is_read() {
    let vendor = fences(&read("docs/FORMAT.md"), "yaml").into_iter().next().expect("an example");
    let company =
        fences(&read("docs/FORMAT.md"), "yaml").into_iter().find(|y| y.contains("languages:")).expect("a company");
    let folder = Folder::new(&company, &[("calendly", &vendor)]);
    let run = folder.run(&["check", "--format", "json"]);
    assert!(run.has("DPA002", "calendly"), "{}", run.err());
    assert!(!run.found().iter().any(|(rule, _)| rule.starts_with("REG")), "{}", run.out());
}

#[test]
fn the_evidence_of_the_format_is_read() {
    let evidence = fences(&read("docs/FORMAT.md"), "yaml").into_iter().find(|yaml| yaml.contains("looked_on:"));
    let folder = Folder::example();
    folder.write("evidence/vendors/calendly/links.yaml", evidence.expect("an example"));
    let run = folder.run(&["check", "--format", "json"]);
    assert!(!run.found().iter().any(|(rule, _)| rule.starts_with("REG")), "{}", run.out());
}

#[test]
fn the_path_of_the_readme_works_and_prints_what_it_shows() {
    let readme = read("README.md");
    let files = fences(&readme, "yaml");
    let [company, vendor] = files.as_slice() else { panic!("a company and a vendor") };
    let folder = Folder::new(company, &[("calendly", vendor)]);
    folder.build();
    let shown = fences(&readme, "console").into_iter().next().expect("what check prints");
    let (command, output) = shown.split_once('\n').expect("a command and its output");
    let args: Vec<&str> = command.split_whitespace().skip(2).take_while(|a| *a != "--as-of").collect();
    assert_eq!(folder.run(&args).out(), output);
}

#[test]
fn every_word_of_the_format_is_documented() {
    let format = read("docs/FORMAT.md");
    for (list, words) in art28::model::words::lists() {
        if list == "severity" {
            continue;
        }
        for word in words {
            assert!(format.contains(word), "docs/FORMAT.md lacks {list} {word}");
        }
    }
}

#[test]
fn the_commands_of_the_pipelines_run_and_write_what_they_are_for() {
    let ci = read("docs/CI.md");
    let blocks = [fences(&ci, "yaml"), fences(&ci, "sh")].concat();
    for recipe in fences(&ci, "yaml") {
        serde_yaml::from_str::<serde_yaml::Value>(&recipe).unwrap_or_else(|e| panic!("{e} in {recipe}"));
    }
    let lines = blocks.iter().flat_map(|block| block.lines());
    let commands: Vec<&str> = lines.filter_map(|line| line.split_once("art28 check")).map(|(_, rest)| rest).collect();
    assert!(commands.len() >= 6, "{commands:?}");
    for command in commands {
        let args: Vec<&str> = command.split_whitespace().take_while(|word| !word.starts_with(['>', '|'])).collect();
        let run = Folder::example().run(&[&["check"], args.as_slice()].concat());
        assert_eq!(run.code(), i32::from(!command.contains("--fail-on never")), "{command}: {}", run.err());
        assert!(!run.out().is_empty(), "{command}");
    }
}

#[test]
fn nothing_names_a_machine() {
    let docs =
        ["docs/ARCHITECTURE.md", "docs/CI.md", "docs/EMBED.md", "docs/FORMAT.md", "docs/NOTICE.md", "docs/RULES.md"];
    for file in ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", ".ci/run"].into_iter().chain(docs) {
        let text = read(file);
        for path in ["/home/", "/root/", "/work/"] {
            assert!(!text.contains(path), "{file} names {path}");
        }
    }
}

/// The values a text of our own may name are those of the program.
#[test]
fn the_values_of_the_agreement_are_documented() {
    let format = read("docs/FORMAT.md");
    let section = format.split("### The text of the agreement").nth(1).expect("a section");
    let section = section.split("\n### ").next().unwrap_or_default();
    let source = read("src/view/own_dpa.rs");
    let fields = |name: &str| -> Vec<String> {
        let body = source
            .split(&format!("pub struct {name} {{"))
            .nth(1)
            .expect("a struct")
            .split("\n}")
            .next()
            .expect("an end");
        let lines = body.lines().filter_map(|line| line.trim().strip_prefix("pub ")?.split(':').next());
        lines.map(str::to_owned).collect()
    };
    let nested = ["company", "terms"];
    let top = fields("DpaText").into_iter().filter(|field| !nested.contains(&field.as_str()));
    let company = fields("DpaCompany").into_iter().map(|field| format!("company.{field}"));
    let terms = fields("DpaTerms").into_iter().map(|field| format!("terms.{field}"));
    for value in top.chain(company).chain(terms) {
        assert!(section.contains(&format!("`{value}`")), "{value} is not in docs/FORMAT.md");
    }
}
