//! The change log from real repositories, and what `build` says where there is none.

use crate::register::{COMPANY, DAY, Folder, Run, git};
use art28::history::{self, History};
use art28::model::{ChangeLog, Gap, What};
use art28::{load, text};
use std::path::{Path, PathBuf};

fn vendor(name: &str, purpose: &str) -> String {
    format!(
        "name: {name}\nentity: {{name: {name} SAS, country: FR, address: \"1 rue de l’Exemple, 75000 Paris\"}}\n\
         serves: [customers]\npurpose: {purpose}\ndata: [identity, contact]\nsubjects: [customers]\nlocations: [FR]\n\
         dpa: https://example.com/dpa\nsubprocessors: none\n"
    )
}

/// A repository with a register in it.
struct Repository {
    folder: Folder,
    /// Where the register is in it: empty, or with `/` at its end.
    inside: &'static str,
}

impl Repository {
    fn new() -> Self {
        Self::inside("")
    }

    fn inside(inside: &'static str) -> Self {
        let repository = Self { folder: Folder::new(COMPANY, &[]), inside };
        repository.git(DAY, &["init", "-q"]);
        if !inside.is_empty() {
            std::fs::remove_file(repository.folder.path().join("company.yaml")).expect("removed");
            repository.folder.write(&format!("{inside}company.yaml"), COMPANY);
        }
        repository
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join(self.inside)
    }

    fn git(&self, day: &str, args: &[&str]) -> String {
        git(self.folder.path(), day, args)
    }

    fn write(&self, id: &str, yaml: impl AsRef<[u8]>) -> &Self {
        self.folder.write(&format!("{}vendors/{id}.yaml", self.inside), yaml);
        self
    }

    fn remove(&self, id: &str) -> &Self {
        std::fs::remove_file(self.root().join(format!("vendors/{id}.yaml"))).expect("removed");
        self
    }

    fn rename(&self, from: &str, to: &str) -> &Self {
        let path = |id: &str| self.root().join(format!("vendors/{id}.yaml"));
        std::fs::rename(path(from), path(to)).expect("renamed");
        self
    }

    fn commit(&self, day: &str) -> &Self {
        self.git(day, &["add", "-A"]);
        self.git(day, &["commit", "-q", "--allow-empty", "-m", "A change"]);
        self
    }

    #[track_caller]
    fn tells(&self, expected: &[&str]) {
        let log = log(&self.root());
        assert_eq!((told(&log), log.gaps), (expected.iter().map(|line| (*line).to_owned()).collect(), vec![]));
    }
}

fn log_of(past: &History, root: &Path) -> ChangeLog {
    let sources: text::Sources = load::disk::read(root).expect("a register").sources;
    history::changes(past, &load::register(sources).register, DAY.parse().expect("a day"))
}

fn log(root: &Path) -> ChangeLog {
    log_of(&history::git::read(root), root)
}

/// Each change in a line, the oldest first.
fn told(log: &ChangeLog) -> Vec<String> {
    let what = |what: &What| match what {
        What::Announced => "announced",
        What::InForce => "in force",
        What::Changed(_) => "changed",
        What::Ended => "ended",
        What::Withdrawn => "withdrawn",
    };
    log.changes.iter().rev().map(|change| format!("{} {} {}", change.on, change.vendor, what(&change.what))).collect()
}

#[test]
fn a_merge_counts_on_the_day_it_came_to_the_main_line() {
    let repository = Repository::new();
    repository.write("a", vendor("A", "Mail")).commit("2026-01-05");
    repository.git(DAY, &["checkout", "-q", "-b", "proposal"]);
    repository.write("b", vendor("B", "Chat")).commit("2026-01-10");
    repository.write("a", vendor("A", "Post")).commit("2026-01-11");
    repository.git(DAY, &["checkout", "-q", "-"]);
    repository.write("c", vendor("C", "Maps")).commit("2026-01-20");
    repository.git("2026-02-01", &["merge", "-q", "--no-ff", "-m", "Agreed", "proposal"]);
    repository.tells(&[
        "2026-01-05 a in force",
        "2026-01-20 c in force",
        "2026-02-01 b in force",
        "2026-02-01 a changed",
    ]);
}

#[test]
fn a_change_has_its_committers_day() {
    let repository = Repository::new();
    repository.write("a", vendor("A", "Mail"));
    repository.git(DAY, &["add", "-A"]);
    repository.git("2026-02-05", &["commit", "-q", "-m", "A change", "--date", "2026-01-05T12:00:00Z"]);
    repository.tells(&["2026-02-05 a in force"]);
}

#[test]
fn a_vendor_is_followed_through_names_splits_and_reverts() {
    let repository = Repository::new();
    repository.write("a", vendor("A", "Mail")).write("x", vendor("X", "Chat")).commit("2026-01-05");
    repository.rename("a", "b").commit("2026-01-10");
    repository.rename("b", "c").write("c", vendor("A", "Post")).commit("2026-01-15");
    repository.remove("c").write("c-mail", vendor("A", "Post")).write("c-docs", vendor("A Docs", "Post"));
    repository.commit("2026-01-20").remove("x").commit("2026-02-01");
    repository.git("2026-03-01", &["revert", "--no-edit", "HEAD"]);
    repository.tells(&[
        "2026-01-05 x in force",
        "2026-01-05 c-mail in force",
        "2026-01-15 c-mail changed",
        "2026-01-20 c-docs in force",
        "2026-02-01 x ended",
        "2026-03-01 x in force",
    ]);
}

#[test]
fn neither_layout_nor_line_ends_are_changes() {
    let repository = Repository::new();
    repository.git(DAY, &["config", "core.autocrlf", "false"]);
    repository.write("a", vendor("A", "Mail")).commit("2026-01-05");
    repository.write("a", vendor("A", "Mail").replace('\n', "\r\n")).commit("2026-01-10");
    repository.write("a", format!("\u{feff}# reviewed\n{}\n\n", vendor("A", "'Mail'"))).commit("2026-01-15");
    repository.tells(&["2026-01-05 a in force"]);
}

#[test]
fn a_register_in_a_folder_of_a_repository_has_its_own_history() {
    let repository = Repository::inside("Recht & Datenschutz/Régistre ü/");
    repository.folder.write("vendors/other.yaml", vendor("Other", "Mail"));
    repository.folder.write("Recht & Datenschutz/ß \"quoted\"\tname.md", "A note");
    repository.folder.write("Recht & Datenschutz/Régistre ü/templates/é è.txt", "A note");
    repository.write("a", vendor("A", "Mail")).commit("2026-01-05");
    repository.folder.write("README.md", "Words");
    repository.commit("2026-01-10").write("a", vendor("A", "Post")).commit("2026-01-15");
    repository.tells(&["2026-01-05 a in force", "2026-01-15 a changed"]);
}

#[test]
fn a_second_worktree_tells_the_history_of_its_branch() {
    let repository = Repository::new();
    repository.write("a", vendor("A", "Mail")).commit("2026-01-05");
    let beside = tempfile::tempdir().expect("a folder");
    let tree = beside.path().join("work tree");
    repository.git(DAY, &["worktree", "add", "-q", "-b", "other", tree.to_str().expect("UTF-8")]);
    std::fs::write(tree.join("vendors/a.yaml"), vendor("A", "Post")).expect("written");
    git(&tree, "2026-02-05", &["commit", "-q", "-a", "-m", "A change"]);
    repository.tells(&["2026-01-05 a in force"]);
    assert_eq!(told(&log(&tree)), ["2026-01-05 a in force", "2026-02-05 a changed"]);
}

#[test]
fn a_shallow_clone_says_from_which_day_it_knows() {
    let repository = Repository::new();
    repository.write("a", vendor("A", "Mail")).commit("2026-01-05");
    repository.write("b", vendor("B", "Mail")).commit("2026-02-05");
    repository.write("a", vendor("A", "Post")).commit("2026-03-05");
    let beside = Folder::new(COMPANY, &[]);
    let url = format!("file://{}", repository.folder.path().display());
    git(beside.path(), DAY, &["clone", "-q", "--depth", "2", &url, "clone"]);
    let root = beside.path().join("clone");
    let log = log(&root);
    assert_eq!(told(&log), ["2026-03-05 a changed"]);
    let cut = "2026-02-05".parse().expect("a day");
    assert_eq!((log.known_from, log.gaps), (Some(cut), vec![Gap::Shallow(cut)]));
    for (lang, line) in [
        ("en", "The change log is complete from 5 February 2026 on"),
        ("fr", "Le journal des changements est complet à partir du 5 février 2026"),
        ("de", "Das Änderungsprotokoll ist ab dem 5. Februar 2026 vollständig"),
    ] {
        let run = beside.run(&["build", "-C", "clone", "--lang", lang]);
        assert!(run.code() == 0 && run.err().replace('\u{a0}', " ").contains(line), "{}", run.err());
    }
    git(beside.path(), DAY, &["clone", "-q", "--depth", "9", &url, "whole"]);
    assert_eq!(self::log(&beside.path().join("whole")).gaps, []);
}

#[test]
fn a_clone_without_contents_fetches_nothing_and_says_so() {
    let repository = Repository::new();
    repository.git(DAY, &["config", "uploadpack.allowFilter", "true"]);
    repository.write("a", vendor("A", "Mail")).commit("2026-01-05");
    repository.rename("a", "b").write("b", vendor("A", "Post")).commit("2026-02-05");
    let beside = tempfile::tempdir().expect("a folder");
    let url = format!("file://{}", repository.folder.path().display());
    git(beside.path(), DAY, &["clone", "-q", "--filter=blob:none", &url, "clone"]);
    let root = beside.path().join("clone");
    let missing = || git(&root, DAY, &["rev-list", "--objects", "--all", "--missing=print"]).matches('?').count();
    let before = missing();
    assert!(!log(&root).gaps.is_empty());
    assert!(before > 0 && missing() == before);
}

/// What a build says of the log; it must succeed.
fn build(folder: &Folder, variables: &[(&str, &str)]) -> String {
    let mut command = folder.command(&["build"]);
    command.envs(variables.iter().copied());
    let run = Run(command.output().expect("the program runs"));
    assert_eq!(run.code(), 0, "{}", run.err());
    run.err()
}

#[test]
fn a_build_without_history_says_why() {
    let plain = Folder::new(COMPANY, &[("a", &vendor("A", "Mail"))]);
    let nothing = tempfile::tempdir().expect("a folder");
    let path = nothing.path().to_str().expect("UTF-8");
    assert!(build(&plain, &[("PATH", path)]).contains("there is no git program here"));
    assert_eq!(history::git::read(plain.path()).gaps, [Gap::NotInRepository]);
    let nowhere = "the register is in no git repository, or nothing of it is committed";
    assert!(build(&plain, &[]).contains(nowhere));
    git(plain.path(), DAY, &["init", "-q"]);
    assert!(build(&plain, &[]).contains(nowhere));
    plain.write("README.md", "Words");
    git(plain.path(), DAY, &["add", "README.md"]);
    git(plain.path(), DAY, &["commit", "-q", "-m", "Words"]);
    assert!(build(&plain, &[]).contains(nowhere));
    assert!(!plain.run(&["build", "--quiet"]).err().contains(nowhere));
    assert!(!plain.run(&["build", "--only", "register"]).err().contains(nowhere));
}

#[test]
fn a_repository_of_somebody_else_is_refused_with_gits_words() {
    let repository = Repository::new();
    repository.write("a", vendor("A", "Mail")).commit("2026-01-05");
    let said = build(&repository.folder, &[("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")]);
    assert!(said.contains("git did not read the repository (detected dubious ownership"), "{said}");
}

#[test]
fn what_is_not_committed_is_named_and_what_is_hidden_is_not() {
    let repository = Repository::new();
    repository.write("a", vendor("A", "Mail")).commit("2026-01-05").write("a", vendor("A", "Post"));
    repository.write("secret", vendor("Secret", "Mail") + "internal: {unlisted: An affair of security}\n");
    let said = build(&repository.folder, &[]);
    assert!(said.contains("not committed: vendors/a.yaml.\n"), "{said}");
    repository.commit("2026-02-05").write("a", "name: [").commit("2026-03-05");
    repository.write("a", vendor("A", "Post")).commit("2026-04-05");
    let said = build(&repository.folder, &[]);
    assert!(said.starts_with("1 revision has a file that cannot be read"), "{said}");
}

#[test]
fn nobodys_settings_change_what_is_read() {
    let repository = Repository::new();
    repository.write("a", vendor("A", "Mail")).commit("2026-01-05").rename("a", "b");
    repository.write("b", vendor("A", "Mail") + "unclosed: [").commit("2026-02-05");
    let whole = history::git::read(repository.folder.path());
    for (key, value) in [
        ("log.showSignature", "true"),
        ("log.showRoot", "false"),
        ("log.diffMerges", "off"),
        ("log.date", "relative"),
        ("color.ui", "always"),
        ("core.pager", "false"),
        ("pager.log", "true"),
        ("diff.external", "false"),
        ("diff.renames", "false"),
        ("diff.orderFile", "/nowhere"),
        ("diff.relative", "false"),
        ("diff.noprefix", "true"),
        ("format.pretty", "oneline"),
        ("core.abbrev", "4"),
    ] {
        repository.git(DAY, &["config", key, value]);
    }
    assert_eq!(format!("{:?}", history::git::read(repository.folder.path())), format!("{whole:?}"));
    let elsewhere = Repository::new();
    let hook = elsewhere.folder.path().join(".git");
    repository.git(DAY, &["config", "--unset", "diff.orderFile"]);
    repository.write("b", vendor("A", "Mail")).commit("2026-03-05");
    assert_eq!(told(&log(repository.folder.path())), ["2026-01-05 b in force"]);
    let said = build(&repository.folder, &[("GIT_DIR", hook.to_str().expect("UTF-8")), ("GIT_WORK_TREE", ".")]);
    assert!(said.starts_with("1 revision has a file that cannot be read"), "{said}");
}

/// A list as a company kept it, a state in a line: day, then each vendor with its purpose. As real lists have it, a
/// name is spelled with two dots for a while, a vendor has two rows that become one, one comes back, one is renamed.
const LIST: &str = "\
2023-07-12 | Cloud: Hosting | Cloud Flows: Hosting of flows | Chat, Inc..: Support | Search: Search
2023-08-14 | Cloud: Hosting | Cloud Flows: Orchestration | Chat, Inc..: Support | Search: Search
2024-04-29 | Cloud: Hosting | Cloud Flows: Orchestration | Chat, Inc.: Support
2024-06-03 | Cloud: Hosting, and of flows | Chat, Inc.: Support | Models: Completion
2025-01-20 | Cloud: Hosting, and of flows | Chat, Inc.: Support | Models: Completion | Search: Search
2025-02-01 | Chat, Inc.: Support | Cloud: Hosting, and of flows | Models: Completion | Search: Search
2025-09-09 | Cloud: Hosting, and of flows | Chat, Inc.: Support | Thinking: Completion | Search: Search in documents";

const TIMELINE: [&str; 13] = [
    "2023-07-12 search in force",
    "2023-07-12 cloud-flows in force",
    "2023-07-12 cloud in force",
    "2023-07-12 chat-inc in force",
    "2023-08-14 cloud-flows changed",
    "2024-04-29 search ended",
    "2024-04-29 chat-inc changed",
    "2024-06-03 thinking in force",
    "2024-06-03 cloud-flows ended",
    "2024-06-03 cloud changed",
    "2025-01-20 search in force",
    "2025-09-09 thinking changed",
    "2025-09-09 search changed",
];

#[test]
fn a_list_replayed_gives_its_timeline() {
    let repository = Repository::new();
    for state in LIST.lines() {
        let (day, rows) = state.split_once(" | ").expect("a day");
        std::fs::remove_dir_all(repository.root().join("vendors")).ok();
        for (name, purpose) in rows.split(" | ").filter_map(|row| row.split_once(": ")) {
            let id = name.to_lowercase().replace(['.', ','], "").replace(' ', "-");
            repository.write(&id, vendor(&format!("'{name}'"), purpose).replace("' SAS", " SAS'"));
        }
        repository.commit(day);
    }
    repository.tells(&TIMELINE);
}
