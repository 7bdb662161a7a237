//! A second opinion on the transfer rules, written from their description alone, and vendors by the thousand on which
//! it must agree with the program.

mod change;
mod described;
mod generate;
mod honest;
mod honest_tools;
mod lines;
mod places;
mod tables;
mod verdict;

use art28::assess::assess;
use art28::law::Law;
use art28::load;
use art28::model::{Evidence, Severity};
use art28::text::SourceFile;
use described::Described;
use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use std::cell::RefCell;
use std::collections::BTreeMap;
use verdict::{Verdict, expected};

/// Cases a run tries; the environment’s PROPTEST_CASES may ask for more.
const CASES: u32 = 3000;

/// What the program finds on transfers and territories.
fn found(case: &Described) -> Verdict {
    let company = SourceFile::new(load::COMPANY_FILE, case.company_yaml().as_bytes());
    let vendor = SourceFile::new("vendors/example.yaml", case.vendor_yaml().as_bytes());
    let loaded = load::register(vec![company, vendor]);
    assert!(loaded.problems.is_empty(), "{}\n{:?}", case.vendor_yaml(), loaded.problems);
    let assessment = assess(&loaded, Law::built_in(), Evidence::NONE, case.day);
    let findings = assessment.findings.iter().filter(|f| f.vendor.is_some() && is_compared(f.rule.code));
    findings.map(|f| (f.rule.code.to_owned(), letter(f.severity), f.route.to_string())).collect()
}

fn is_compared(code: &str) -> bool {
    code == "REG007" || code.starts_with("TRF")
}

fn letter(severity: Severity) -> char {
    match severity {
        Severity::Error => 'E',
        Severity::Warning => 'W',
        Severity::Info => 'I',
    }
}

/// Tries a property on the same cases on every machine, and shows the smallest that breaks it.
fn check<S: Strategy>(cases: u32, all: &S, property: impl Fn(S::Value) -> Result<(), String>) {
    let cases = Config::default().cases.max(cases);
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    if let Err(failure) = runner.run(all, |case| property(case).map_err(TestCaseError::fail)) {
        panic!("{failure}");
    }
}

#[test]
fn the_oracle_agrees() {
    check(CASES, &generate::described(), |case| {
        let (program, oracle) = (found(&case), expected(&case));
        if program == oracle { Ok(()) } else { Err(difference(&case, &program, &oracle)) }
    });
}

/// A comparison of vendors of which nothing can be said proves nothing.
#[test]
fn every_rule_is_met() {
    let met = RefCell::new(BTreeMap::<String, usize>::new());
    check(CASES, &generate::described(), |case| {
        for (code, ..) in expected(&case) {
            *met.borrow_mut().entry(code).or_default() += 1;
        }
        Ok(())
    });
    let met = met.into_inner();
    for code in (1..=16).map(|n| format!("TRF{n:03}")).chain(["REG007".to_owned()]) {
        assert!(met.get(&code).is_some_and(|times| *times >= 5), "{code}: {met:?}");
    }
}

fn difference(case: &Described, program: &Verdict, oracle: &Verdict) -> String {
    let only = |a: &Verdict, b: &Verdict| a.difference(b).map(|f| format!("  {f:?}\n")).collect::<String>();
    format!(
        "on {}\n{}---\n{}\nthe program alone:\n{}the oracle alone:\n{}both:\n{}",
        case.day,
        case.company_yaml(),
        case.vendor_yaml(),
        only(program, oracle),
        only(oracle, program),
        program.intersection(oracle).map(|f| format!("  {f:?}\n")).collect::<String>(),
    )
}
