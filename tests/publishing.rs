//! The trees on disk: whole at any moment, ours alone, the same for the same input.

use crate::register::{COMPANY, Folder, files};
use std::process::Stdio;
use std::time::Duration;

#[test]
fn stale_pages_go_and_foreign_files_stay() {
    let folder = Folder::example();
    folder.build();
    folder.write("site/public/CNAME", "legal.example.com");
    folder.write("site/public/fr/extra/note.txt", "mine");
    folder.write("site/notes.txt", "beside");
    std::fs::remove_file(folder.path().join("vendors/lusha.yaml")).expect("removed");
    folder.build();
    assert!(!folder.exists("site/public/fr/vendors/lusha.html") && !folder.exists("site/register/vendors/lusha.html"));
    assert_eq!(folder.read("site/public/CNAME"), "legal.example.com");
    assert_eq!(folder.read("site/public/fr/extra/note.txt"), "mine");
    assert_eq!(folder.read("site/notes.txt"), "beside");
}

#[test]
fn a_tree_without_the_mark_is_refused() {
    let folder = Folder::example();
    folder.write("site/public/index.html", "somebody's page");
    let run = folder.run(&["build"]);
    assert_eq!(run.code(), 2);
    assert!(run.err().contains("not made by art28"), "{}", run.err());
    assert_eq!(folder.read("site/public/index.html"), "somebody's page");
}

#[test]
fn a_foreign_file_in_the_way_is_not_overwritten() {
    let folder = Folder::example();
    folder.build();
    folder.write("site/public/fr/vendors/new.html", "mine");
    folder
        .write("vendors/new.yaml", include_str!("../vendors/scaleway.yaml").replace("name: Scaleway\n", "name: New\n"));
    let before = folder.files("site");
    let run = folder.run(&["build", "--only", "public"]);
    assert_eq!(run.code(), 2, "{}", run.err());
    assert!(run.err().contains("new.html"), "{}", run.err());
    assert_eq!(folder.files("site"), before);
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let (one, other) = (Folder::example(), Folder::example());
    one.build();
    let mut command = other.command(&["build"]);
    command.env("RAYON_NUM_THREADS", "1").env("LC_ALL", "de_DE.UTF-8").env("TZ", "Pacific/Auckland");
    assert!(command.output().expect("runs").status.success());
    assert_eq!(one.files("site"), other.files("site"));
}

#[test]
fn unchanged_pages_are_not_rewritten() {
    let folder = Folder::example();
    folder.build();
    let path = folder.path().join("site/public/fr/index.html");
    let before = std::fs::metadata(&path).expect("there").modified().expect("a time");
    std::thread::sleep(Duration::from_millis(20));
    assert!(folder.build().err().contains(" 0 files written"));
    folder.write(
        "vendors/new.yaml",
        include_str!("../vendors/scaleway.yaml").replace("name: Scaleway\n", "name: New\n").replace("customers, ", ""),
    );
    folder.build();
    let kept = folder.path().join("site/public/fr/vendors/lusha.html");
    assert!(std::fs::metadata(&kept).expect("there").modified().expect("a time") <= before + Duration::from_secs(1));
    assert!(folder.read("site/public/fr/index.html").contains("New"));
}

#[test]
fn check_compares_and_writes_nothing() {
    let folder = Folder::example();
    assert_eq!(folder.run(&["build", "--check"]).code(), 1);
    assert!(!folder.exists("site"));
    folder.build();
    assert_eq!(folder.run(&["build", "--check"]).code(), 0);
    folder.write("site/public/fr/index.html", "changed");
    assert_eq!(folder.run(&["build", "--check"]).code(), 1);
    assert_eq!(folder.read("site/public/fr/index.html"), "changed");
}

#[test]
fn a_fault_in_a_public_half_leaves_the_public_tree_as_it_was() {
    let folder = Folder::example();
    folder.build();
    let before = folder.files("site/public");
    folder.write("vendors/calendly.yaml", "name: Calendly\nentity: {name: Calendly, country: USA}\n");
    let run = folder.run(&["build"]);
    assert_eq!(run.code(), 1);
    assert!(run.err().contains("left as it was"), "{}", run.err());
    assert_eq!(folder.files("site/public"), before);
    assert!(folder.read("site/register/en/index.html").contains("The public site is waiting"));
}

#[test]
fn a_fault_in_an_internal_half_builds_everything() {
    let folder = Folder::example();
    let broken = include_str!("../vendors/calendly.yaml").replace("state: published", "state: signed");
    folder.write("vendors/calendly.yaml", broken);
    folder.build();
    assert!(folder.exists("site/public/fr/vendors/calendly.html"));
}

#[test]
fn a_broken_template_leaves_the_old_site() {
    let folder = Folder::example();
    folder.build();
    let before = folder.files("site");
    folder.write("templates/public/list.html", "<p>\n{{ list.nothing }}");
    let run = folder.run(&["build"]);
    assert_eq!(run.code(), 2);
    assert!(run.err().contains("public/list.html:2") && run.err().contains("nothing"), "{}", run.err());
    assert_eq!(folder.files("site"), before);
}

#[test]
fn an_override_takes_the_place_of_a_template() {
    let folder = Folder::example();
    folder.write("templates/public/notice.html", "<p>Our own words</p>");
    folder.build();
    assert!(folder.read("site/public/fr/index.html").contains("Our own words"));
}

/// Builds are killed at many moments; whoever looks finds the old public tree or the new one.
#[test]
fn a_killed_build_leaves_a_whole_tree() {
    let folder = Folder::example();
    folder.build();
    let old = folder.files("site/public");
    folder.write("company.yaml", folder.read("company.yaml").replace("name: Exemple\n", "name: Beispiel\n"));
    let fresh = Folder::example();
    fresh.write("company.yaml", folder.read("company.yaml"));
    fresh.build();
    let new = fresh.files("site/public");
    for microseconds in (0..60_000).step_by(1_500) {
        let mut child = folder.command(&["build"]).stderr(Stdio::null()).spawn().expect("spawned");
        std::thread::sleep(Duration::from_micros(microseconds));
        child.kill().ok();
        child.wait().expect("ended");
        let now = files(&folder.path().join("site/public"));
        assert!(now == old || now == new, "killed after {microseconds} µs: {} files", now.len());
    }
    folder.build();
    assert_eq!(folder.files("site/public"), new);
    let left: Vec<_> =
        std::fs::read_dir(folder.path().join("site")).expect("there").map(|e| e.expect("entry").file_name()).collect();
    assert!(
        !left.iter().any(|n| n.to_string_lossy().contains(".new") || n.to_string_lossy().contains(".old")),
        "{left:?}"
    );
}

#[test]
fn an_empty_register_builds() {
    let folder = Folder::new(COMPANY, &[]);
    folder.build();
    assert!(folder.read("site/public/en/index.html").contains("No vendor is published"));
}

#[test]
fn the_register_never_comes_to_lie_in_the_public_tree() {
    let folder = Folder::example();
    folder.build();
    let run = folder.run(&["build", "--out", "site/public"]);
    assert_eq!(run.code(), 2);
    assert!(run.err().contains("inside a tree") && !folder.exists("site/public/register"), "{}", run.err());
}

#[test]
fn folders_of_others_beside_the_trees_are_not_removed() {
    for name in [".public.new", ".public.old"] {
        let folder = Folder::example();
        folder.build();
        folder.write(&format!("site/{name}/mine.txt"), "mine");
        folder.write("company.yaml", folder.read("company.yaml").replace("name: Exemple\n", "name: Beispiel\n"));
        let run = folder.run(&["build", "--only", "public"]);
        assert_eq!(run.code(), 2, "{name}: {}", run.err());
        assert_eq!(folder.read(&format!("site/{name}/mine.txt")), "mine");
    }
}

/// A build killed while it cleared what it left behind: the mark goes last.
#[test]
fn what_a_killed_build_left_is_cleared() {
    let folder = Folder::example();
    folder.build();
    folder.write("site/.public.new/.art28", folder.read("site/public/.art28"));
    folder.write("site/.public.new/fr/index.html", "half");
    folder.write("site/.register.new/.art28", "Made by ar");
    folder.build();
    assert!(!folder.exists("site/.public.new") && !folder.exists("site/.register.new"));
}
