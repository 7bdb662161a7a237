//! The nightly recipes do what they say, in a repository with a remote; the forge and the look outside are stood in for.

use crate::register::Folder;
use std::path::Path;
use std::process::Command;

/// Looks at links: learns a line each night that there is something new.
const ART28: &str =
    "#!/bin/sh\nmkdir -p evidence/company\n[ -e news ] && cat news >> evidence/company/links.yaml; exit 0\n";
/// Knows one change, once it was made.
const GH: &str = "#!/bin/sh\n[ \"$2\" = list ] && { [ -e ../open ] && echo 1 || echo 0; exit; }\n\
                  [ \"$2\" = create ] && { [ -e ../open ] && exit 1; echo \"$@\" > ../open; }\n";

/// A remote, and a new clone of it each night.
struct Forge {
    folder: Folder,
    night: u32,
}

impl Forge {
    fn new() -> Self {
        let folder = Folder::new("", &[]);
        folder.write("tools/art28", ART28);
        folder.write("tools/gh", GH);
        let forge = Self { folder, night: 0 };
        forge.run(".", "chmod +x tools/* && git init -q --bare -b main remote.git && git clone -q remote.git first");
        forge.run("first", "git switch -q -c main; echo x > company.yaml && git add . && git commit -qm first && git push -q origin main");
        forge
    }

    fn run(&self, inside: &str, script: &str) -> String {
        let root = self.folder.path();
        let path = format!("{}:/usr/bin:/bin", root.join("tools").display());
        let mut command = Command::new("bash");
        command.args(["-eo", "pipefail", "-c", script]).current_dir(root.join(inside)).env_clear().env("PATH", path);
        let who = ["GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"];
        command.env("HOME", root).envs(who.map(|name| (name, "a@example.com")));
        let output = command.output().expect("bash runs");
        assert!(output.status.success(), "{script}\n{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("UTF-8")
    }

    /// Runs a recipe, with what there is to learn that night.
    fn night(&mut self, recipe: impl Fn(&Path) -> String, news: Option<&str>) {
        self.night += 1;
        let clone = format!("night{}", self.night);
        self.run(".", &format!("git clone -q --depth 1 file://$PWD/remote.git {clone}"));
        if let Some(news) = news {
            self.folder.write(&format!("{clone}/news"), format!("{news}\n"));
            self.folder.write(&format!("{clone}/.git/info/exclude"), "news\n");
        }
        self.run(&clone, &recipe(&self.folder.path().join("remote.git")));
    }

    /// What the offered change records, and how many commits it has beyond the branch it is for.
    fn offered(&self) -> (String, String) {
        let show = "git --git-dir remote.git show art28/evidence:evidence/company/links.yaml";
        (self.run(".", show), self.run(".", "git --git-dir remote.git rev-list --count main..art28/evidence"))
    }

    fn commit(&self) -> String {
        self.run(".", "git --git-dir remote.git rev-parse art28/evidence")
    }
}

fn recipe(file: &str) -> serde_yaml::Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/cli/init").join(file);
    serde_yaml::from_str(&std::fs::read_to_string(path).expect("a recipe")).expect("YAML")
}

/// The steps as the runner runs them: a shell each, and what one says to the next.
fn github(_: &Path) -> String {
    let recipe = recipe("github-verify.yml");
    let job = &recipe["jobs"]["verify"];
    let steps = job["steps"].as_sequence().expect("steps").iter().filter_map(|step| step["run"].as_str());
    let steps: String = steps.map(|step| format!("( set -a; . ./../env; set +a\n{step}\n)\n")).collect();
    let branch = job["env"]["BRANCH"].as_str().expect("a branch");
    format!("export BRANCH={branch} GITHUB_ENV=../env; : > ../env\n{steps}")
}

/// The lines of the script in one shell; the remote is a folder here.
fn gitlab(remote: &Path) -> String {
    let job = &recipe("gitlab.yml")["verify"];
    let lines = job["script"].as_sequence().expect("a script").iter().filter_map(|line| line.as_str());
    let lines = lines.map(|line| match line.starts_with("REPOSITORY=") {
        true => format!("REPOSITORY=file://{}", remote.display()),
        // A bare repository takes no options of a push.
        false => line
            .replace("-o merge_request.create -o merge_request.target=\"$CI_DEFAULT_BRANCH\"", "")
            .replace("-o merge_request.remove_source_branch", ""),
    });
    let branch = job["variables"]["BRANCH"].as_str().expect("a branch");
    let who = "GITLAB_USER_NAME=a GITLAB_USER_EMAIL=a@example.com";
    format!("export BRANCH={branch} {who} CI_DEFAULT_BRANCH=main\n{}", lines.collect::<Vec<_>>().join("\n"))
}

#[test]
fn each_night_goes_on_from_the_evidence_of_the_open_change() {
    for recipe in [github as fn(&Path) -> String, gitlab] {
        let mut forge = Forge::new();
        forge.night(recipe, None);
        assert_eq!(
            forge.run(".", "git --git-dir remote.git branch"),
            "* main\n",
            "nothing was learnt: nothing is offered"
        );
        forge.night(recipe, Some("one"));
        assert_eq!(forge.offered(), ("one\n".to_owned(), "1\n".to_owned()));
        let commit = forge.commit();
        forge.night(recipe, None);
        assert_eq!(forge.commit(), commit, "a night that learnt nothing new changes nothing");
        forge.night(recipe, Some("two"));
        assert_eq!(forge.offered(), ("one\ntwo\n".to_owned(), "1\n".to_owned()));
    }
}
