//! Each step of `art28 build` on a register of a thousand vendors, made from the example's.
//!
//! `cargo bench` prints the time of a step; their sum is about the time of the command. `cargo bench -- ten_thousand`
//! prints what `art28 check` costs on ten thousand files, reading alone and with every rule: the second should take
//! less than twice the time of the first.

#![allow(clippy::expect_used, reason = "a benchmark that can’t go on stops")]

use art28::assess::{Assessment, assess};
use art28::law::Law;
use art28::load::{self, Loaded, disk};
use art28::model::{ChangeLog, Evidence};
use art28::publish;
use art28::render::{self, File, PublicOptions, RegisterOptions, Templates, TextChanges};
use art28::text::{SourceFile, Sources};
use chrono::NaiveDate;
use divan::Bencher;
use std::collections::BTreeMap;
use std::path::Path;

const VENDORS: usize = 1000;

/// Every vendor file ends with its internal half.
const WAIVER: &str =
    "  waivers: [{rule: ROP001, reason: At the next review, by: legal, granted_on: 2026-11-01, until: 2027-01-31}]\n";

fn main() {
    divan::main();
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day")
}

fn sources() -> Sources {
    copies(VENDORS)
}

/// The example's vendors again and again, under other ids and names, each with a finding that was accepted.
fn copies(count: usize) -> Sources {
    let example = disk::read(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the example register").sources;
    let (company, vendors): (Vec<_>, Vec<_>) = example.into_iter().partition(|f| f.path == load::COMPANY_FILE);
    let copies = vendors.iter().cycle().take(count).enumerate().map(|(i, file)| {
        let text = file.text.replacen("name: ", &format!("name: {i} "), 1).replace("aliases:", "#") + WAIVER;
        SourceFile::new(format!("vendors/v{i:05}.yaml"), text.as_bytes())
    });
    company.into_iter().chain(copies).collect()
}

fn loaded() -> (Loaded, Assessment) {
    let loaded = load::register(sources());
    let assessment = assess(&loaded, Law::built_in(), Evidence::NONE, day());
    (loaded, assessment)
}

fn public(loaded: &Loaded, templates: &Templates<'_>) -> Vec<File> {
    let log = ChangeLog::default();
    let options = PublicOptions { law: Law::built_in(), day: day(), log: &log, base_url: None, root: None };
    render::public(&loaded.register.published(day()), templates, options).expect("pages")
}

#[divan::bench(sample_count = 10)]
fn read_and_parse(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(sources).bench_values(load::register);
}

#[divan::bench(sample_count = 10)]
fn judge(bencher: Bencher<'_, '_>) {
    let loaded = load::register(sources());
    bencher.bench(|| assess(&loaded, Law::built_in(), Evidence::NONE, day()));
}

#[divan::bench(sample_count = 10)]
fn render_public(bencher: Bencher<'_, '_>) {
    let (loaded, _) = loaded();
    let own = BTreeMap::new();
    let templates = Templates::new(&own, &loaded.register.company.languages).expect("templates");
    bencher.bench(|| public(&loaded, &templates));
}

#[divan::bench(sample_count = 10)]
fn render_register(bencher: Bencher<'_, '_>) {
    let (loaded, assessment) = loaded();
    let own = BTreeMap::new();
    let templates = Templates::new(&own, &loaded.register.company.languages).expect("templates");
    let (law, evidence, changes) = (Law::built_in(), Evidence::NONE, &TextChanges::default());
    let options = RegisterOptions { law, evidence, changes };
    bencher.bench(|| render::register(&loaded.register, &assessment, &templates, options).expect("pages"));
}

#[divan::bench(sample_count = 10)]
fn publish_anew(bencher: Bencher<'_, '_>) {
    let (loaded, _) = loaded();
    let own = BTreeMap::new();
    let templates = Templates::new(&own, &loaded.register.company.languages).expect("templates");
    let files = public(&loaded, &templates);
    let folder = tempfile::tempdir().expect("a folder");
    let mut count = 0;
    bencher.bench_local(|| {
        count += 1;
        publish::publish(&folder.path().join(count.to_string()), &files).expect("published")
    });
}

#[divan::bench(sample_count = 10)]
fn publish_unchanged(bencher: Bencher<'_, '_>) {
    let (loaded, _) = loaded();
    let own = BTreeMap::new();
    let templates = Templates::new(&own, &loaded.register.company.languages).expect("templates");
    let files = public(&loaded, &templates);
    let folder = tempfile::tempdir().expect("a folder");
    publish::publish(&folder.path().join("site"), &files).expect("published");
    bencher.bench_local(|| publish::publish(&folder.path().join("site"), &files).expect("published"));
}

/// Files on disk, 1.3 kB on average with their internal halves, as `art28 check` finds them.
mod ten_thousand {
    use super::*;
    use tempfile::TempDir;

    fn folder() -> TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::create_dir(folder.path().join(load::VENDOR_FOLDER)).expect("a folder");
        for file in copies(10_000) {
            std::fs::write(folder.path().join(file.path), file.text).expect("a file");
        }
        folder
    }

    fn read(folder: &TempDir) -> Loaded {
        load::register(disk::read(folder.path()).expect("a register").sources)
    }

    #[divan::bench(sample_count = 10)]
    fn read_alone(bencher: Bencher<'_, '_>) {
        let folder = folder();
        bencher.bench_local(|| read(&folder));
    }

    #[divan::bench(sample_count = 10)]
    fn read_and_judge(bencher: Bencher<'_, '_>) {
        let folder = folder();
        bencher.bench_local(|| {
            let loaded = read(&folder);
            let assessment = assess(&loaded, Law::built_in(), Evidence::NONE, day());
            (loaded, assessment)
        });
    }
}
