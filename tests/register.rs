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

/// A vendor with the required keys and nothing else, to which a test adds what it is about.
pub const VENDOR: &str = "\
name: Vendor
entity: {name: Vendor SAS, country: FR}
serves: [company]
purpose: Scheduling
data: [identity]
subjects: [prospects]
locations: [FR]
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
        self.command_on(DAY, args)
    }

    pub fn command_on(&self, day: &str, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_art28"));
        command.env_clear().current_dir(self.0.path()).args(args).args(["--as-of", day]);
        command
    }

    /// A run on the day it really is.
    pub fn run_today(&self, args: &[&str]) -> Run {
        let mut command = Command::new(env!("CARGO_BIN_EXE_art28"));
        Run(command.env_clear().current_dir(self.0.path()).args(args).output().expect("the program runs"))
    }

    /// A run on another day.
    pub fn run_on(&self, day: &str, args: &[&str]) -> Run {
        Run(self.command_on(day, args).output().expect("the program runs"))
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

    /// Commits the register's files as they are, in a repository that is made if there is none.
    pub fn commit(&self, day: &str) {
        if !self.exists(".git") {
            git(self.path(), day, &["init", "-q"]);
        }
        git(self.path(), day, &["add", "company.yaml", "vendors"]);
        git(self.path(), day, &["commit", "-q", "-m", "A change"]);
    }

    /// Every file below a folder, by its path inside it, sorted.
    pub fn files(&self, folder: &str) -> Vec<(String, Vec<u8>)> {
        files(&self.0.path().join(folder))
    }
}

/// `git` with fixed names and days and without anybody's settings.
pub fn git(folder: &Path, day: &str, args: &[&str]) -> String {
    let time = format!("{day}T12:00:00Z");
    let mut command = Command::new("git");
    command.arg("-C").arg(folder).args(["-c", "protocol.file.allow=always"]).args(args);
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
        command.env_remove(name);
    }
    for (name, value) in [("GIT_CONFIG_GLOBAL", "/dev/null"), ("GIT_CONFIG_NOSYSTEM", "1"), ("LC_ALL", "C")] {
        command.env(name, value);
    }
    for who in ["AUTHOR", "COMMITTER"] {
        command.env(format!("GIT_{who}_NAME"), "Exemple").env(format!("GIT_{who}_EMAIL"), "legal@example.com");
        command.env(format!("GIT_{who}_DATE"), &time);
    }
    let output = command.output().expect("git runs");
    assert!(output.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
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
