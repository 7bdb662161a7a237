//! Registers for tests: on disk, and the program run on them without the machine's own settings.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// A company with the required keys and little else.
pub const COMPANY: &str = "\
name: Exemple
entity: {name: Exemple SAS, country: FR}
languages: [fr, en]
contact: privacy@example.com
";

/// The day tests judge on.
pub const DAY: &str = "2026-11-23";

/// A register's folder that goes with the test.
pub struct Folder(TempDir);

impl Folder {
    /// A register of a company and vendors by id.
    pub fn new(company: &str, vendors: &[(&str, &str)]) -> Self {
        let folder = Self(tempfile::tempdir().expect("a folder"));
        folder.write("company.yaml", company);
        for (id, yaml) in vendors {
            folder.write(&format!("vendors/{id}.yaml"), yaml);
        }
        folder
    }

    /// A copy of the example register.
    pub fn example() -> Self {
        let folder = Self(tempfile::tempdir().expect("a folder"));
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        folder.write("company.yaml", std::fs::read_to_string(root.join("company.yaml")).expect("company.yaml"));
        for inside in ["vendors", "templates/dpa"] {
            for entry in std::fs::read_dir(root.join(inside)).expect("a folder").map(|e| e.expect("an entry")) {
                let name = entry.file_name().to_string_lossy().into_owned();
                folder.write(&format!("{inside}/{name}"), std::fs::read_to_string(entry.path()).expect("a text"));
            }
        }
        folder
    }

    pub fn path(&self) -> &Path {
        self.0.path()
    }

    pub fn write(&self, path: &str, content: impl AsRef<[u8]>) {
        let path = self.0.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        std::fs::write(path, content).expect("a file");
    }

    pub fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.0.path().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"))
    }

    pub fn exists(&self, path: &str) -> bool {
        self.0.path().join(path).exists()
    }

    /// The program, with a clean environment, in this folder.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_art28"));
        command.env_clear().current_dir(self.0.path()).args(args).args(["--as-of", DAY]);
        command
    }

    pub fn run(&self, args: &[&str]) -> Run {
        Run(self.command(args).output().expect("the program runs"))
    }

    /// Builds and asserts that it worked.
    pub fn build(&self) -> Run {
        let run = self.run(&["build"]);
        assert_eq!(run.code(), 0, "{}", run.err());
        run
    }

    /// Every file below a folder, by its path inside it, sorted.
    pub fn files(&self, folder: &str) -> Vec<(String, Vec<u8>)> {
        files(&self.0.path().join(folder))
    }
}

/// Every file below a folder, by its path inside it, sorted.
pub fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let walk = walkdir::WalkDir::new(folder).sort_by_file_name().into_iter().map(|e| e.expect("an entry"));
    let files = walk.filter(|e| e.file_type().is_file()).map(|e| {
        let inside: PathBuf = e.path().strip_prefix(folder).expect("inside").to_owned();
        (inside.to_string_lossy().replace('\\', "/"), std::fs::read(e.path()).expect("a file"))
    });
    files.collect()
}

/// What a run of the program said.
pub struct Run(pub Output);

impl Run {
    pub fn code(&self) -> i32 {
        self.0.status.code().expect("no signal")
    }

    pub fn out(&self) -> String {
        String::from_utf8(self.0.stdout.clone()).expect("UTF-8")
    }

    pub fn err(&self) -> String {
        String::from_utf8(self.0.stderr.clone()).expect("UTF-8")
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out()).expect("JSON")
    }

    /// Pairs of rule and vendor that were found.
    pub fn found(&self) -> Vec<(String, String)> {
        let json = self.json();
        let findings = json["findings"].as_array().expect("findings").iter();
        findings
            .map(|f| (f["rule"].as_str().unwrap_or_default().into(), f["vendor"].as_str().unwrap_or_default().into()))
            .collect()
    }

    /// Whether a rule was found about a vendor.
    pub fn has(&self, rule: &str, vendor: &str) -> bool {
        self.found().iter().any(|(r, v)| r == rule && v == vendor)
    }
}
