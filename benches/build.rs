//! Each step of `art28 build` on a register of a thousand vendors, made from the example's.
//!
//! `cargo bench` prints the time of a step; their sum is about the time of the command.

#![allow(clippy::expect_used, reason = "a benchmark that can’t go on stops")]

use art28::assess::{Assessment, assess};
use art28::law::Law;
use art28::load::{self, Loaded, disk};
use art28::model::Evidence;
use art28::publish;
use art28::render::{self, File, PublicOptions, Templates};
use art28::text::{SourceFile, Sources};
use chrono::NaiveDate;
use divan::Bencher;
use std::collections::BTreeMap;
use std::path::Path;

const VENDORS: usize = 1000;

fn main() {
    divan::main();
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day")
}

/// The example's vendors again and again, under other ids and names.
fn sources() -> Sources {
    let example = disk::read(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the example register").sources;
    let (company, vendors): (Vec<_>, Vec<_>) = example.into_iter().partition(|f| f.path == load::COMPANY_FILE);
    let copies = vendors.iter().cycle().take(VENDORS).enumerate().map(|(i, file)| {
        let text = file.text.replacen("name: ", &format!("name: {i} "), 1).replace("aliases:", "#");
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
    let options = PublicOptions { law: Law::built_in(), day: day(), base_url: None };
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
    bencher.bench(|| render::register(&loaded.register, &assessment, Law::built_in(), &templates).expect("pages"));
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
