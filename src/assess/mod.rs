//! Runs every rule over every vendor, then policy and waivers.

mod alternatives;
mod example;
mod impact;
mod judged;
mod waivers;

pub use alternatives::{Alternatives, asks_for_another, name_of};
pub use example::{Judge, Judged, ReadOwn};
pub use impact::{Hit, Rescue, impact, scenarios};

use crate::law::Law;
use crate::load::Loaded;
use crate::model::{Evidence, Lang, Policy, Regime, Severity, Vendor};
use crate::rules::{self, Case, Check, Fault, Reads, RegisterCase, Rule, STAND_INS, StandIn, Under, Watch};
use crate::say::{Arg, Args, speaker};
use crate::text::{Fault as ShapeFault, Problem, Route, Span};
use chrono::NaiveDate;
use rayon::prelude::*;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::ops::Range;

/// Everything that was found on a day.
#[derive(Debug)]
pub struct Assessment {
    pub day: NaiveDate,
    /// By path, place and rule; each with its severity after policy.
    pub findings: Vec<Finding>,
    /// How many vendors were judged.
    pub vendors: usize,
    /// By vendor id, where a finding says that there is no contract or nothing a transfer can stand on.
    pub alternatives: BTreeMap<String, Alternatives>,
}

/// One thing found, with its place.
#[derive(Debug)]
pub struct Finding {
    pub rule: &'static Rule,
    pub severity: Severity,
    /// The vendor's id; none for a finding of the register.
    pub vendor: Option<String>,
    pub path: String,
    pub route: Route,
    pub span: Span,
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    pub message: &'static str,
    pub args: Args,
    /// The laws of the exporter it was found under, where another than that of the Union binds the company.
    pub regimes: Vec<Regime>,
    /// Ids of `law/citations.yaml` or of findings of adequacy.
    pub basis: Vec<String>,
    pub waiver: Option<Waived>,
}

/// A finding is covered by a waiver.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waived {
    /// What the register says of the waiver; none where values are left out.
    pub grant: Option<Grant>,
}

/// Why, by whom and until when a finding is accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    pub reason: String,
    pub by: String,
    pub until: NaiveDate,
}

/// The message of every rule that names no value.
const TITLE: &str = "title";

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code)
    }
}

impl Finding {
    /// What is wrong, in a language; under which laws, where the company is bound by another than the Union's.
    pub fn message(&self, lang: Lang) -> String {
        let message = self.say(lang, None);
        if self.regimes.is_empty() {
            return message;
        }
        let laws = Arg::List(self.regimes.iter().map(|regime| law_name(*regime)).collect());
        speaker(lang).say("under-law", &vec![("laws", laws), ("message", message.into())])
    }

    /// What to do about it, in a language.
    pub fn remedy(&self, lang: Lang) -> String {
        if self.message == TITLE { speaker(lang).plain("values-left-out") } else { self.say(lang, Some("remedy")) }
    }

    /// This finding with what the program itself knows and nothing a register's file says: no values, no keys of a
    /// company's own, no citation that a value chose, no words of a waiver.
    #[must_use]
    pub fn without_values(self) -> Self {
        Self {
            route: self.route.own_part(),
            message: TITLE,
            args: Args::new(),
            regimes: Vec::new(),
            basis: self.rule.basis.iter().map(|id| (*id).to_owned()).collect(),
            waiver: self.waiver.map(|_| Waived { grant: None }),
            ..self
        }
    }

    fn say(&self, lang: Lang, attribute: Option<&str>) -> String {
        let text = rules::texts(self.rule).get(lang);
        text.and_then(|t| t.messages.format(self.message, attribute, &self.args)).unwrap_or_default()
    }
}

fn law_name(regime: Regime) -> Arg {
    let key = match regime {
        Regime::Eu => "law-of-eu",
        Regime::Uk => "law-of-uk",
        Regime::Ch => "law-of-ch",
    };
    Arg::Message(key, Vec::new())
}

impl Assessment {
    /// The findings nobody waived.
    pub fn open(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|f| f.waiver.is_none())
    }

    /// The same findings without anything a register's file says but where it says it.
    #[must_use]
    pub fn without_values(self) -> Self {
        let findings = self.findings.into_iter().map(Finding::without_values).collect();
        Self { findings, alternatives: BTreeMap::new(), ..self }
    }

    /// How many open findings have a severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.open().filter(|f| f.severity == severity).count()
    }

    /// The gravest open finding.
    pub fn worst(&self) -> Option<Severity> {
        self.open().map(|f| f.severity).max()
    }

    /// Where the findings of a file stand: together.
    pub fn of(&self, path: &str) -> Range<usize> {
        of(&self.findings, path)
    }
}

/// Where the findings of a file stand among sorted ones: together.
fn of(findings: &[Finding], path: &str) -> Range<usize> {
    let start = findings.partition_point(|f| f.path.as_str() < path);
    let length = findings[start..].partition_point(|f| f.path == path);
    start..start + length
}

/// By path, place and rule.
fn in_order(a: &Finding, b: &Finding) -> Ordering {
    (&a.path, a.line, a.column, a.rule.code, &a.route).cmp(&(&b.path, b.line, b.column, b.rule.code, &b.route))
}

/// What a rule reported, before it has a place.
struct Reported {
    rule: &'static Rule,
    /// Index of the vendor; none for the company's file.
    vendor: Option<usize>,
    /// The severity the rule gave, which decides who stands in for whom.
    given: Severity,
    fault: Fault,
}

impl Reported {
    /// The same rule about the same key: under another law, or in the same words for another line.
    fn is_twin_of(&self, other: &Self) -> bool {
        let (one, two) = (&self.fault, &other.fault);
        let is_elsewhere = one.regimes.iter().all(|regime| !two.regimes.contains(regime));
        std::ptr::eq(self.rule, other.rule)
            && one.route == two.route
            && !one.regimes.is_empty()
            && !two.regimes.is_empty()
            && (is_elsewhere || (one.message, &one.args) == (two.message, &two.args))
    }
}

/// Judges a register on a day, with what was seen outside its files.
pub fn assess(loaded: &Loaded, law: &Law, evidence: &Evidence, day: NaiveDate) -> Assessment {
    let register = &loaded.register;
    let mut found: Vec<Finding> = loaded.problems.iter().filter_map(|p| of_problem(loaded, p)).collect();
    let rules: Vec<&Rule> = rules::ALL.iter().copied().filter(|rule| applies(rule, &register.policy, day)).collect();
    let placed = |reported| placed(loaded, law, reported, day);
    found.par_extend(register.vendors.par_iter().enumerate().flat_map_iter(|(index, vendor)| {
        let case = Case { company: &register.company, policy: &register.policy, vendor, law, evidence, day };
        about_vendor(&rules, &case, index).into_iter().filter_map(placed)
    }));
    found.extend(about_register(&rules, &RegisterCase { register, law, evidence, day }).into_iter().filter_map(placed));
    found.par_sort_by(in_order);
    let about_waivers = waivers::apply(loaded, &mut found, day);
    found.extend(about_waivers);
    found.par_sort_by(in_order);
    let alternatives = alternatives::to_flagged(register, &found, law, day);
    Assessment { day, findings: found, vendors: register.vendors.len() + register.unreadable.len(), alternatives }
}

fn about_vendor(rules: &[&'static Rule], case: &Case<'_>, index: usize) -> Vec<Reported> {
    let mut reported = Vec::new();
    let judging = rules.iter().copied().filter(|rule| can_answer(rule, case.vendor));
    for rule in judging.filter(|rule| judged::is_judged(rule, case.vendor, case.day)) {
        let report = |fault: Fault| Reported { rule, vendor: Some(index), given: fault.severity, fault };
        match rule.check {
            Check::Vendor(check) => reported.extend(check(case).into_iter().map(report)),
            Check::Transfers(check) => reported.extend(under_each_law(case, check).map(report)),
            Check::Links(check) => reported.extend(check(&Watch::Vendor(case)).into_iter().map(report)),
            Check::Register(_) | Check::Shape(_) | Check::Assessment => {}
        }
    }
    said_once(without_stand_ins(reported))
}

fn under_each_law<'a>(case: &'a Case<'_>, check: fn(&Under<'_>) -> Vec<Fault>) -> impl Iterator<Item = Fault> + 'a {
    case.regimes().flat_map(move |regime| {
        check(&case.under(regime)).into_iter().map(move |fault| Fault { regimes: vec![regime], ..fault })
    })
}

/// What is the same fault at the same key under several laws, or of several lines with one proof, is said once, for all
/// of them; where laws weigh it differently, for those that weigh it most.
fn said_once(reported: Vec<Reported>) -> Vec<Reported> {
    let mut kept: Vec<Reported> = Vec::with_capacity(reported.len());
    for new in reported {
        let twin = kept.iter_mut().find(|old| old.is_twin_of(&new));
        match twin {
            None => kept.push(new),
            Some(old) if old.given == new.given && old.fault.message == new.fault.message => {
                add_missing(&mut old.fault.regimes, new.fault.regimes);
                add_missing(&mut old.fault.basis, new.fault.basis);
            }
            Some(old) if old.given < new.given => *old = new,
            Some(_) => {}
        }
    }
    kept
}

fn add_missing<T: PartialEq>(all: &mut Vec<T>, more: Vec<T>) {
    for one in more {
        if !all.contains(&one) {
            all.push(one);
        }
    }
}

fn about_register(rules: &[&'static Rule], case: &RegisterCase<'_>) -> Vec<Reported> {
    let mut reported = Vec::new();
    for rule in rules {
        let faults = match rule.check {
            Check::Register(check) => check(case),
            Check::Links(check) if case.register.company_is_whole => check(&Watch::Company(case)),
            _ => continue,
        };
        reported.extend(faults.into_iter().map(|fault| Reported {
            rule,
            vendor: fault.vendor,
            given: fault.severity,
            fault,
        }));
    }
    reported
}

/// A broken half is one fault: nothing else is said of it.
fn can_answer(rule: &Rule, vendor: &Vendor) -> bool {
    vendor.card_is_whole && (rule.reads == Reads::PublicHalf || vendor.dossier_is_whole)
}

/// Whether its law applies on the day and the company didn't turn it off.
fn applies(rule: &Rule, policy: &Policy, day: NaiveDate) -> bool {
    rule.from.is_none_or(|from| from <= day) && !is_ignored(policy, rule)
}

fn is_ignored(policy: &Policy, rule: &Rule) -> bool {
    rules::can_be_waived(rule.code) && policy.rules.iter().any(|p| p.rule == rule.code && p.severity.is_none())
}

/// One fault, one finding.
fn without_stand_ins(reported: Vec<Reported>) -> Vec<Reported> {
    let is_hidden = |r: &Reported| reported.iter().any(|shown| STAND_INS.iter().any(|s| hides(s, shown, r)));
    let hidden: Vec<bool> = reported.iter().map(is_hidden).collect();
    reported.into_iter().zip(hidden).filter(|(_, hidden)| !hidden).map(|(r, _)| r).collect()
}

fn hides(stand_in: &StandIn, shown: &Reported, other: &Reported) -> bool {
    stand_in.shown == shown.rule.code
        && shown.given >= stand_in.at_least
        && stand_in.hidden.contains(&other.rule.code)
        && (!stand_in.same_thing || shown.fault.about == other.fault.about)
        && share_a_law(&shown.fault.regimes, &other.fault.regimes)
}

/// Faults found under different laws don't stand in for one another.
fn share_a_law(one: &[Regime], other: &[Regime]) -> bool {
    one.is_empty() || other.is_empty() || one.iter().any(|regime| other.contains(regime))
}

fn of_problem(loaded: &Loaded, problem: &Problem) -> Option<Finding> {
    let matches = |rule: &&Rule| matches!(rule.check, Check::Shape(fault) if fault == problem.fault);
    let rule = rules::ALL.iter().copied().find(matches)?;
    if problem.fault == ShapeFault::BorderNotLast && is_ignored(&loaded.register.policy, rule) {
        return None;
    }
    let document = loaded.documents.get(&problem.path)?;
    let span = problem.span.unwrap_or_else(|| document.place(&problem.route));
    let (line, column) = document.file.line_column(span.start);
    let mut finding = Finding {
        rule,
        severity: rule.severity,
        vendor: crate::load::vendor_id(&problem.path).map(str::to_owned),
        path: problem.path.clone(),
        route: problem.route.clone(),
        span,
        line,
        column,
        message: problem.message,
        args: problem.args.iter().map(|(name, value)| (*name, Arg::from(value.as_str()))).collect(),
        regimes: Vec::new(),
        basis: Vec::new(),
        waiver: None,
    };
    finding.severity = by_policy(&loaded.register.policy, rule, finding.severity);
    Some(finding)
}

fn placed(loaded: &Loaded, law: &Law, reported: Reported, day: NaiveDate) -> Option<Finding> {
    let Reported { rule, vendor, fault, .. } = reported;
    let register = &loaded.register;
    let vendor = vendor.map(|index| &register.vendors[index]);
    let path = vendor.map_or(crate::load::COMPANY_FILE, |v| v.path.as_str());
    let document = loaded.documents.get(path)?;
    let span = document.place(&fault.route);
    let (line, column) = document.file.line_column(span.start);
    let severity = by_policy(&register.policy, rule, fault.severity);
    Some(Finding {
        rule,
        severity: vendor.map_or(severity, |v| judged::softened(rule, v, day, severity)),
        vendor: vendor.map(|v| v.id.clone()),
        path: path.to_owned(),
        route: fault.route,
        span,
        line,
        column,
        message: fault.message,
        args: fault.args,
        basis: basis(rule, law, &fault.regimes, fault.basis, day),
        regimes: if register.company.regimes == [Regime::Eu] { Vec::new() } else { fault.regimes },
        waiver: None,
    })
}

/// What a finding cites: the rule's own sources where the law of the Union applies, those of the other laws it was
/// found under, and what the fault adds.
fn basis(rule: &Rule, law: &Law, regimes: &[Regime], added: Vec<String>, day: NaiveDate) -> Vec<String> {
    let is_of_union = regimes.is_empty() || regimes.contains(&Regime::Eu);
    let own = rule.basis.iter().filter(|_| is_of_union).map(|id| (*id).to_owned());
    let others = regimes.iter().filter_map(|regime| law.cited_under(*regime)).map(str::to_owned);
    let mut cited: Vec<String> = own.chain(others).chain(added).collect();
    if day < law.gdpr.applies_from && cited.iter().any(|id| is_of_gdpr(id)) {
        cited.retain(|id| !is_of_gdpr(id));
        cited.insert(0, BEFORE_THE_GDPR.to_owned());
    }
    cited
}

/// What stood in the place of the GDPR's rules on transfers until it applied.
const BEFORE_THE_GDPR: &str = "directive-95-46-25";

fn is_of_gdpr(citation: &str) -> bool {
    citation.starts_with("gdpr-")
}

fn by_policy(policy: &Policy, rule: &Rule, severity: Severity) -> Severity {
    let set = policy.rules.iter().find(|p| p.rule == rule.code && rules::can_be_waived(&p.rule));
    set.and_then(|p| p.severity).unwrap_or(severity)
}

#[cfg(test)]
mod prospecting_tests;
#[cfg(test)]
mod tests;
