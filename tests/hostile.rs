//! Malformed files give findings, exit 1, no panic, and quickly.

use crate::register::{COMPANY, Folder, Run};
use std::time::{Duration, Instant};

const VENDOR: &str = include_str!("../vendors/sentry.yaml");

/// Truncated at places all over the file, wrong types, and YAML made to hurt.
pub fn malformed() -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    let cuts = (1..VENDOR.len()).step_by(VENDOR.len() / 150 + 1);
    files.extend(cuts.map(|at| (format!("cut at {at}"), VENDOR.as_bytes()[..at].to_vec())));
    for value in [
        "[",
        "{a: 1}",
        "[1, 2]",
        "~",
        "\"\\x00\"",
        "- - -",
        "!!binary aGk=",
        "0x10",
        "2026-13-40",
        "99999999999999999999",
    ] {
        for key in ["name", "entity", "serves", "data", "locations", "transfers"] {
            let mut lines: Vec<String> = VENDOR.lines().map(str::to_owned).collect();
            if let Some(line) = lines.iter_mut().find(|l| l.starts_with(&format!("{key}:"))) {
                *line = format!("{key}: {value}");
            }
            files.push((format!("{key}: {value}"), lines.join("\n").into_bytes()));
        }
    }
    let bombs: [(&str, Vec<u8>); 14] = [
        ("deep flow", "[".repeat(100_000).into_bytes()),
        ("deep map", "{a: ".repeat(50_000).into_bytes()),
        ("deep block", (0..200).map(|i| " ".repeat(i) + "a:\n").collect::<String>().into_bytes()),
        ("aliases", b"a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n".to_vec()),
        ("merge", b"name: x\n<<: {entity: y}\n".to_vec()),
        ("two documents", [VENDOR.as_bytes(), b"---\nname: y\n"].concat()),
        ("latin-1", b"name: caf\xe9\n".to_vec()),
        ("utf-16", VENDOR.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("tabs", b"name: x\nentity:\n\tname: y\n".to_vec()),
        ("null bytes", vec![0; 5000]),
        ("huge", vec![b'a'; 5_000_000]),
        ("many keys", (0..20_000).map(|i| format!("k{i}: 1\n")).collect::<String>().into_bytes()),
        ("empty", Vec::new()),
        ("a tag", b"name: !!python/object:os.system x\n".to_vec()),
    ];
    files.extend(bombs.map(|(name, bytes)| (name.to_owned(), bytes)));
    files
}

/// Runs a check; a machine that is busy with other things gets two more chances.
fn within_a_second(folder: &Folder, name: &str) -> Run {
    for _ in 0..3 {
        let started = Instant::now();
        let run = folder.run(&["check", "--format", "json", "--fail-on", "info"]);
        if started.elapsed() < Duration::from_secs(1) {
            return run;
        }
    }
    panic!("{name} takes more than a second");
}

#[test]
fn malformed_files_give_findings_and_never_panic() {
    let files = malformed();
    assert!(files.len() >= 200, "{}", files.len());
    let folder = Folder::new(COMPANY, &[]);
    for (name, bytes) in files {
        folder.write("vendors/vendor.yaml", bytes);
        let run = within_a_second(&folder, &name);
        assert_eq!(run.code(), 1, "{name}: {}", run.err());
        assert!(!run.err().contains("panicked"), "{name}: {}", run.err());
        assert!(!run.found().is_empty(), "{name}");
        let drawn = folder.run(&["check", "--fail-on", "info"]);
        assert!(matches!(drawn.0.status.code(), Some(1)), "{name} as text: {}", drawn.err());
    }
}

#[test]
fn a_broken_file_hides_no_other() {
    let folder = Folder::example();
    folder.write("vendors/broken.yaml", "name: [");
    folder.write("vendors/Other.yml", "name: x");
    let run = folder.run(&["check", "--format", "json"]);
    assert!(run.has("REG001", "broken") && run.has("REG003", "Other") && run.has("DPA002", "calendly"));
}

#[test]
fn all_faults_of_a_file_are_told_in_one_run() {
    let yaml = "nam: X\nentity: {name: Y, country: UK}\nserves: [customer]\npurpose: Z\ndata: [identity]\nsubjects: [customers]\nlocations: [Worldwide]\ninternal: {dpa: {state: signed, effective_on: 2026-02-30}}\nsince: 1.10\n";
    let folder = Folder::new(COMPANY, &[("vendor", yaml)]);
    let run = folder.run(&["check", "--format", "json"]);
    let json = run.json();
    let routes: Vec<_> =
        json["findings"].as_array().expect("findings").iter().map(|f| f["route"].as_str().expect("a route")).collect();
    for route in [
        "nam",
        "name",
        "entity.country",
        "serves[0]",
        "locations[0]",
        "internal.dpa.state",
        "internal.dpa.effective_on",
        "since",
    ] {
        assert!(routes.contains(&route), "{route} in {routes:?}");
    }
    let text = run.out();
    assert!(
        text.contains("Did you mean “name”?")
            && text.contains("Did you mean GB?")
            && text.contains("Did you mean “customers”?"),
        "{text}"
    );
}

#[test]
fn odd_but_good_files_are_read() {
    let good = "\u{feff}name: \"Été\"\r\nentity: {name: 'Vendor AS', country: NO}\r\nserves: [\"customers\"]\r\npurpose: '1.10'\r\ndata: [identity]\r\nsubjects: [customers]\r\nlocations: ['NO']\r\nsubprocessors: none\r\ntransfers: []\r\nai: {trains_on_data: \"false\"}\r\n";
    let folder = Folder::new(COMPANY, &[("vendor", good)]);
    let run = folder.run(&["check", "--format", "json"]);
    assert!(!run.found().iter().any(|(rule, _)| rule.starts_with("REG")), "{:?}", run.found());
    folder.build();
    let page = folder.read("site/public/en/vendors/vendor.html");
    assert!(page.contains("Norway") && page.contains("1.10") && page.contains("Été"));
}

#[test]
fn a_broken_company_is_not_held_against_vendors() {
    let own = "name: V\nentity: {name: V SAS, country: FR}\nserves: [customers]\nproducts: [app]\npurpose: P\ndata: [telemetry]\nsubjects: [riders]\nlocations: [FR]\n";
    let folder = Folder::new("name: [", &[("vendor", own)]);
    let found = folder.run(&["check", "--format", "json"]).found();
    assert!(!found.iter().any(|(rule, vendor)| rule.starts_with("REG") && vendor == "vendor"), "{found:?}");
    let folder = Folder::new(COMPANY, &[("vendor", own)]);
    let run = folder.run(&["check", "--format", "json"]);
    let json = run.json();
    let routes: Vec<_> =
        json["findings"].as_array().expect("findings").iter().filter_map(|f| f["route"].as_str()).collect();
    for route in ["products[0]", "data[0]", "subjects[0]"] {
        assert!(routes.contains(&route), "{route} in {routes:?}");
    }
}

#[test]
fn a_broken_optional_value_takes_nothing_else_with_it() {
    let folder = Folder::example();
    folder.write(
        "company.yaml",
        folder.read("company.yaml").replace("products: [{id: app, name: Exemple App}]", "products: app"),
    );
    folder.write(
        "vendors/brevo.yaml",
        folder.read("vendors/brevo.yaml").replace("aliases: [Sendinblue]", "aliases: Sendinblue"),
    );
    assert_eq!(folder.run(&["build"]).code(), 1);
    let found: Vec<_> = folder.run(&["check", "--format", "json", "--rule", "REG003"]).found();
    assert_eq!(found.len(), 2, "{found:?}");
    let dossier = folder.read("site/register/vendors/brevo.html");
    assert!(dossier.contains("lang=\"fr\"") && dossier.contains("Sendinblue SAS"), "the rest of both files was read");
}

#[test]
fn the_companys_own_words_are_words_of_its_own_file_too() {
    let company = format!(
        "{COMPANY}words: {{data: {{telemetry: Telemetry}}}}\nown_dpa: {{processing: {{data: [telemetry, telemetri]}}}}\n"
    );
    let run = Folder::new(&company, &[]).run(&["check", "--format", "json", "--rule", "REG003"]);
    assert_eq!(run.found().len(), 1, "{}", run.out());
    assert!(run.out().contains("own_dpa.processing.data[1]") && run.out().contains("“telemetry”"), "{}", run.out());
    assert_eq!(
        Folder::new("name: X\nlanguages: fr\n", &[])
            .run(&["check", "--format", "json"])
            .out()
            .matches("\"languages\"")
            .count(),
        1
    );
}

/// Links that lead nowhere or in a circle, a file nobody may read, a folder where a file is expected.
#[cfg(unix)]
#[test]
fn a_file_that_cannot_be_opened_hides_no_other() {
    use std::os::unix::fs::symlink;
    let folder = Folder::example();
    let vendors = folder.path().join("vendors");
    symlink("nowhere.yaml", vendors.join("dangling.yaml")).expect("a link");
    symlink("circle.yaml", vendors.join("circle.yaml")).expect("a link");
    symlink("me@host.1234", vendors.join(".#calendly.yaml")).expect("an editor's lock");
    rustix::fs::mknodat(rustix::fs::CWD, vendors.join("pipe.yaml"), rustix::fs::FileType::Fifo, 0o600.into(), 0)
        .expect("a pipe");
    let run = folder.run(&["check", "--format", "json"]);
    assert_eq!(run.code(), 1, "{}", run.err());
    for vendor in ["dangling", "circle", "pipe"] {
        assert!(run.has("REG001", vendor), "{vendor}");
    }
    assert!(run.has("DPA002", "calendly") && !run.out().contains(".#calendly"));
    assert_eq!(folder.run(&["build"]).code(), 1, "the public tree waits");
}

#[cfg(unix)]
#[test]
fn a_company_file_that_cannot_be_opened_hides_no_vendor() {
    let folder = Folder::example();
    std::fs::remove_file(folder.path().join("company.yaml")).expect("removed");
    std::os::unix::fs::symlink("gone.yaml", folder.path().join("company.yaml")).expect("a link");
    let run = folder.run(&["check", "--format", "json"]);
    assert!(run.has("REG001", "") && run.has("DPA002", "calendly"), "{}", run.out());
}

#[test]
fn vendors_must_be_a_folder() {
    let folder = Folder::new(COMPANY, &[]);
    folder.write("vendors", "");
    let run = folder.run(&["check"]);
    assert_eq!(run.code(), 2);
    assert!(run.err().contains("vendors"), "{}", run.err());
}

#[test]
fn a_file_that_the_company_names_must_be_there() {
    let company = format!("{COMPANY}brand: {{logo: gone.svg}}\nown_dpa: {{text: {{fr: templates/gone.md}}}}\n");
    let folder = Folder::new(&company, &[]);
    let run = folder.run(&["check", "--format", "json"]);
    let routes: Vec<_> =
        run.json()["findings"].as_array().expect("a list").iter().map(|f| f["route"].clone()).collect();
    assert!(routes.contains(&"brand.logo".into()) && routes.contains(&"own_dpa.text.fr".into()), "{routes:?}");
    let run = folder.run(&["build"]);
    assert_eq!(run.code(), 1, "{}", run.err());
    assert!(folder.exists("site/register/index.html") && !folder.exists("site/public"));
}

#[test]
fn an_empty_list_of_uses_is_no_place() {
    let vendor = VENDOR.replace("locations:", "locations: [{country: US, use: []}]\nx:");
    let folder = Folder::new(COMPANY, &[("vendor", &vendor)]);
    let run = folder.run(&["check", "--format", "json", "--rule", "REG003"]);
    assert!(run.out().contains("locations[0].use"), "{}", run.out());
}
