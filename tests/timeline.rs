//! Registers from 2014 to 2032: no day panics, and findings come and go on the days the law gives.
//!
//! `timeline.md` is the table: every day on which anything changes for a vendor, with the legal event as reason.

use crate::hostile;
use art28::assess::{Assessment, Finding, assess};
use art28::law::Law;
use art28::load::{self, Loaded, disk};
use art28::model::{Evidence, Lang, Regime, Severity, Word};
use art28::rules::{self, can_be_waived};
use art28::text::{SourceFile, Sources};
use chrono::{Datelike, NaiveDate};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const YEARS: std::ops::RangeInclusive<i32> = 2014..=2032;

/// A company under the law of the Union, and one that the laws of the three exporters bind.
const COMPANIES: [(&str, &[Vendor]); 2] = [("[eu]", UNDER_ONE_LAW), ("[eu, uk, ch]", UNDER_THREE_LAWS)];

/// Id, entity, public keys, internal keys.
type Vendor = (&'static str, &'static str, &'static str, &'static str);

/// An agreement that lacks nothing and was there before all of this.
const DPA: &str = "dpa: {state: executed, effective_on: 2013-06-01, document: a.pdf, breach_hours: 24, \
                   sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855, \
                   clauses: {a: x, b: x, c: x, d: x, e: x, f: x, g: x, h: x}}";

/// An importer's entry on the list of the Data Privacy Framework, looked up when the framework began.
const LISTED: &str =
    "dpf: {listed_as: Vendor, status: active, covers: [non-hr], frameworks: [eu, uk, ch], checked_on: 2023-07-10}";

const ANNEXES: &str = "annexes: [IA, IB, IC, II]";

const UNDER_ONE_LAW: &[Vendor] = &[
    // To the United States, from one finding to the next.
    ("safe-harbour", "US", "transfers: [{to: US, mechanism: safe-harbour}]", "DPA"),
    ("shield", "US", "transfers: [{to: US, mechanism: privacy-shield}]", "DPA"),
    (
        "shield-caught",
        "US",
        "transfers: [{to: US, mechanism: privacy-shield, fallback: scc-2010}]",
        "DPA, transfers: {US: {contract_on: 2018-06-01}}",
    ),
    ("dpf-alone", "US", "transfers: [{to: US, mechanism: dpf}]", "DPA, transfers: {US: {LISTED}}"),
    (
        "dpf-caught",
        "US",
        "transfers: [{to: US, mechanism: dpf, fallback: scc}]",
        "DPA, transfers: {US: {contract_on: 2021-09-01, LISTED}}",
    ),
    ("dpf-by-another-word", "US", "transfers: [{to: US, mechanism: adequacy}]", "DPA"),
    (
        "dpf-for-staff",
        "US",
        "data: [hr]\ntransfers: [{to: US, mechanism: dpf, fallback: scc}]",
        "DPA, transfers: {US: {contract_on: 2021-09-01, LISTED}}",
    ),
    (
        "a-time-in-use",
        "US",
        "since: 2022-01-01\nended_on: 2025-06-30\ntransfers: [{to: US, mechanism: dpf}]",
        "DPA, transfers: {US: {LISTED}}",
    ),
    // Contractual clauses, the old and the new.
    (
        "old-clauses",
        "US",
        "transfers: [{to: US, mechanism: scc-2010}]",
        "DPA, transfers: {US: {contract_on: 2021-09-26, tia: {done_on: 2020-12-01}}}",
    ),
    (
        "old-clauses-signed-late",
        "US",
        "transfers: [{to: US, mechanism: scc-2010}]",
        "DPA, transfers: {US: {contract_on: 2021-09-27, tia: {done_on: 2020-12-01}}}",
    ),
    (
        "new-clauses",
        "US",
        "transfers: [{to: US, mechanism: scc, module: 2}]",
        "DPA, transfers: {US: {contract_on: 2021-06-27, ANNEXES, tia: {done_on: 2021-08-01}}}",
    ),
    (
        "new-clauses-assessed-again",
        "US",
        "transfers: [{to: US, mechanism: scc, module: 2}]",
        "DPA, transfers: {US: {contract_on: 2021-06-27, ANNEXES, tia: {done_on: 2025-01-27}}}",
    ),
    ("new-clauses-in-name-only", "US", "transfers: [{to: US, mechanism: scc}]", "DPA"),
    ("processor-clauses", "US", "transfers: [{to: US, mechanism: scc-915}]", "DPA"),
    ("binding-rules", "US", "transfers: [{to: US, mechanism: bcr}]", "DPA"),
    ("derogation", "US", "transfers: [{to: US, mechanism: derogation-contract}]", "DPA"),
    // The United Kingdom leaves.
    ("british", "GB", "transfers: [{to: GB, mechanism: adequacy}]", "DPA"),
    ("british-unsaid", "GB", "", "DPA"),
    ("british-clauses", "GB", "transfers: [{to: GB, mechanism: scc, module: 2}]", "DPA, transfers: {GB: {ANNEXES}}"),
    ("british-support", "FR", "locations: [FR, {country: GB, use: support}]", "DPA"),
    ("british-parent", "FR, parent: {name: Vendor Group, country: GB}", "", ""),
    ("british-sub-processor", "FR", "subprocessors: [{name: Sub, country: GB, purpose: P}]", "DPA"),
    // Other countries.
    (
        "brazilian",
        "BR",
        "transfers: [{to: BR, mechanism: adequacy}]",
        "DPA, transfers: {BR: {importer_traits: [importer-lgpd]}}",
    ),
    ("brazilian-unproven", "BR", "transfers: [{to: BR, mechanism: adequacy}]", "DPA"),
    (
        "brazilian-sub-processor",
        "FR",
        "subprocessors: [{name: Sub, country: BR, purpose: P, mechanism: adequacy}]",
        "DPA",
    ),
    (
        "japanese",
        "JP",
        "transfers: [{to: JP, mechanism: adequacy}]",
        "DPA, transfers: {JP: {importer_traits: [importer-appi-operator]}}",
    ),
    (
        "korean",
        "KR",
        "transfers: [{to: KR, mechanism: adequacy}]",
        "DPA, transfers: {KR: {importer_traits: [importer-pipa]}}",
    ),
    ("swiss", "CH", "transfers: [{to: CH, mechanism: adequacy}]", "DPA"),
    ("norwegian", "NO", "", "DPA"),
    ("croatian", "HR", "", "DPA"),
    ("in-mayotte", "FR", "locations: [YT]", "DPA"),
    ("in-noumea", "FR", "locations: [NC]", "DPA"),
    (
        "american-parent",
        "FR, parent: {name: Vendor Group, country: US}",
        "",
        "DPA, access: {parent_assessed_on: 2024-05-01}",
    ),
    // Contracts.
    ("without-contract", "FR", "", ""),
    ("contract-for-a-time", "FR", "", "DPA-FOR-A-TIME"),
    // French rules on prospecting and trackers.
    ("calls", "FR", "", "DPA, prospecting: {PROSPECTS, channels: [phone], retention_months: 36}"),
    ("calls-with-consent", "FR", "", "DPA, prospecting: {PROSPECTS, channels: [phone], retention_months: 36, CONSENT}"),
    ("pixels", "FR", "", "DPA, prospecting: {PROSPECTS, channels: [email], open_tracking: on, retention_months: 36}"),
    ("long-memory", "FR", "", "DPA, prospecting: {PROSPECTS, channels: [email], retention_months: 37}"),
    ("measuring", "FR", "", "DPA, analytics: {exempt: true, self_assessment: {date: 2026-03-01}}"),
];

const UNDER_THREE_LAWS: &[Vendor] = &[
    (
        "dpf-for-three",
        "US",
        "locations: [US]\ntransfers: [{to: US, mechanism: dpf, fallback: scc, uk: dpf-uk, ch: dpf-ch}]",
        "DPA, transfers: {US: {contract_on: 2021-09-01, LISTED}}",
    ),
    (
        "clauses-for-three",
        "US",
        "locations: [US]\ntransfers: [{to: US, mechanism: scc, module: 2, uk: uk-addendum, ch: swiss-scc}]",
        "DPA, transfers: {US: {contract_on: 2021-06-27, ANNEXES, tia: {done_on: 2021-08-01}}}",
    ),
    (
        "korean-for-three",
        "KR",
        "locations: [KR]\ntransfers: [{to: KR, mechanism: adequacy, uk: adequacy, ch: swiss-scc}]",
        "DPA, transfers: {KR: {importer_traits: [importer-pipa], tia: {done_on: 2020-07-16}}}",
    ),
    (
        "japanese-for-one",
        "JP",
        "locations: [JP]\ntransfers: [{to: JP, mechanism: adequacy}]",
        "DPA, transfers: {JP: {importer_traits: [importer-appi-operator]}}",
    ),
    (
        "monegasque-for-three",
        "MC",
        "locations: [MC]\ntransfers: [{to: MC, mechanism: scc, module: 2, uk: uk-idta, ch: adequacy}]",
        "DPA, transfers: {MC: {contract_on: 2021-06-27, ANNEXES, tia: {done_on: 2020-07-16}}}",
    ),
    ("british-for-three", "GB", "locations: [GB]\ntransfers: [{to: GB, mechanism: adequacy, ch: adequacy}]", "DPA"),
    (
        "old-clauses-signed-late-for-two",
        "US",
        "locations: [US]\ntransfers: [{to: US, mechanism: bcr, uk: scc-2010, ch: dpf-ch}]",
        "DPA, transfers: {US: {contract_on: 2022-09-22, tia: {done_on: 2026-06-12}, LISTED}}",
    ),
    (
        "old-clauses-for-two",
        "US",
        "locations: [US]\ntransfers: [{to: US, mechanism: scc-2010, uk: scc-2010, ch: dpf-ch}]",
        "DPA, transfers: {US: {contract_on: 2022-09-21, tia: {done_on: 2020-07-16}, LISTED}}",
    ),
];

fn file((id, entity, public, internal): &Vendor) -> SourceFile {
    let is_said = |key: &str| public.contains(&format!("{key}:"));
    let defaults = [("data", "[identity]"), ("locations", "[FR]"), ("subprocessors", "none")];
    let defaults: String =
        defaults.iter().filter(|(key, _)| !is_said(key)).map(|(key, value)| format!("{key}: {value}\n")).collect();
    let for_a_time = DPA.replace("2013-06-01", "2019-01-01, expires_on: 2022-12-31");
    let prospects = "audience: [b2c], basis: consent, collected: directly, suppression_list: true, opt_out: true";
    let internal = internal.replace("DPA-FOR-A-TIME", &for_a_time).replace("DPA", DPA).replace("LISTED", LISTED);
    let internal = internal.replace("ANNEXES", ANNEXES).replace("PROSPECTS", prospects);
    let internal = internal.replace("CONSENT", "phone_consent: {valid_months: 12, proof_kept_months: 36, how: x}");
    let yaml = format!(
        "name: {id}\nentity: {{name: Vendor, country: {entity}}}\nserves: [company]\npurpose: P\n\
         subjects: [customers]\n{defaults}{public}\ninternal: {{owner: legal, {internal}}}\n"
    );
    SourceFile::new(format!("vendors/{id}.yaml"), yaml.as_bytes())
}

fn register(regimes: &str, vendors: &[Vendor]) -> Loaded {
    let ignored = rules::ALL.iter().map(|rule| rule.code).filter(|code| !is_followed(code) && can_be_waived(code));
    let ignored: Vec<_> = ignored.map(|code| format!("{{rule: {code}, severity: ignore, reason: x}}")).collect();
    let ignored = ignored.join(", ");
    let company = format!(
        "name: Exemple\nentity: {{name: Exemple SAS, country: FR}}\nlanguages: [fr]\ncontact: dpo@example.com\n\
         regimes: {regimes}\ninternal:\n  rules: [{ignored}]\n"
    );
    let company = SourceFile::new(load::COMPANY_FILE, company.as_bytes());
    let loaded = load::register([company].into_iter().chain(vendors.iter().map(file)).collect());
    assert!(loaded.problems.is_empty(), "{:?}", loaded.problems);
    loaded
}

fn days() -> impl Iterator<Item = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(*YEARS.start(), 1, 1).expect("a day");
    first.iter_days().take_while(|day| day.year() <= *YEARS.end())
}

fn judged(loaded: &Loaded, day: NaiveDate) -> Assessment {
    assess(loaded, Law::built_in(), Evidence::NONE, day)
}

/// Whether the law moves a rule's findings, and not a clock alone that the register set.
fn is_followed(code: &str) -> bool {
    ["DPA", "LAW", "MKT", "REG", "TRF"].iter().any(|family| code.starts_with(family)) || code == "SUB003"
}

/// What is compared from day to day: vendor, rule, severity, message, and the law it was found under.
type Said = (String, &'static str, Severity, &'static str, Option<Regime>);

/// A finding, once for each law it was found under.
fn said(finding: &Finding) -> Vec<Said> {
    let vendor = finding.vendor.as_deref().unwrap_or("the register");
    let under = |law| (vendor.to_owned(), finding.rule.code, finding.severity, finding.message, law);
    if finding.regimes.is_empty() {
        return vec![under(None)];
    }
    finding.regimes.iter().map(|law| under(Some(*law))).collect()
}

/// `TRF002 warning caught (uk)`: the message is left out where it is a rule's first.
fn shown((vendor, rule, severity, message, law): &Said) -> String {
    let message = if *message == "message" { String::new() } else { format!(" {message}") };
    let law = law.map(|law| format!(" ({})", law.word())).unwrap_or_default();
    format!("{vendor} | {rule} {}{message}{law}", severity.word())
}

fn found(loaded: &Loaded, day: NaiveDate) -> BTreeSet<Said> {
    judged(loaded, day).findings.iter().flat_map(said).collect()
}

/// Every change of any day, as `day | vendor | what`; on the first day everything that is found appears.
fn changes(loaded: &Loaded) -> Vec<String> {
    let probes = probes();
    let mut day = probes.first().and_then(NaiveDate::pred_opt).expect("a day");
    let mut before = BTreeSet::new();
    let mut changes = Vec::new();
    for probe in probes {
        let is_changed = found(loaded, probe) != before;
        // Somewhere since the last probe: every day between is looked at.
        for next in day.iter_days().skip(1).take_while(|next| is_changed && *next <= probe) {
            let now = found(loaded, next);
            changes.extend(before.difference(&now).map(|said| format!("{next} | {} vanishes", shown(said))));
            changes.extend(now.difference(&before).map(|said| format!("{next} | {} appears", shown(said))));
            before = now;
        }
        day = probe;
    }
    changes
}

/// One day of each week, and each day that the law’s data names with the days around it, where a gap would be.
fn probes() -> BTreeSet<NaiveDate> {
    let named = ["territories", "adequacy", "mechanisms"].into_iter().flat_map(|file| {
        let text = read(&format!("src/law/{file}.yaml"));
        text.match_indices("20").filter_map(|(at, _)| text.get(at..at + 10)?.parse().ok()).collect::<Vec<NaiveDate>>()
    });
    let around = named.flat_map(|day| [day.pred_opt(), Some(day), day.succ_opt()]).flatten();
    let around = around.filter(|day| YEARS.contains(&day.year()));
    days().step_by(7).chain(around).chain(days().last()).collect()
}

fn read(path: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).expect("a file")
}

/// The rows of `timeline.md`, each without its reason; a row without a reason is none.
fn table() -> BTreeSet<String> {
    let text = read("tests/timeline.md");
    let rows = text.lines().filter_map(|line| line.strip_prefix("| 20"));
    rows.map(|row| {
        let cells: Vec<&str> = row.trim_end_matches('|').split('|').map(str::trim).collect();
        let [day, vendor, what, reason] = cells[..] else { panic!("a row has four cells: {row}") };
        assert!(reason.len() > 5, "a row has a reason: {row}");
        format!("20{day} | {vendor} | {what}")
    })
    .collect()
}

#[test]
fn findings_come_and_go_on_the_days_of_the_law() {
    let changes: BTreeSet<String> =
        COMPANIES.iter().flat_map(|(regimes, vendors)| changes(&register(regimes, vendors))).collect();
    let table = table();
    let unexplained: Vec<_> = changes.difference(&table).cloned().collect();
    let missing: Vec<_> = table.difference(&changes).cloned().collect();
    assert!(
        unexplained.is_empty() && missing.is_empty(),
        "not in tests/timeline.md:\n{}\n\nin it, but it doesn’t happen:\n{}",
        unexplained.join("\n"),
        missing.join("\n")
    );
}

/// The first day of each month.
fn months() -> impl Iterator<Item = NaiveDate> {
    days().filter(|day| day.day() == 1)
}

fn example() -> Sources {
    disk::read(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the example register").sources
}

/// The company of the example with files that are cut, bent and made to hurt.
fn broken() -> Sources {
    let bent = hostile::malformed().into_iter().enumerate();
    let bent = bent.map(|(i, (_, bytes))| SourceFile::new(format!("vendors/v{i:03}.yaml"), &bytes));
    example().into_iter().filter(|f| f.path == load::COMPANY_FILE).chain(bent).collect()
}

#[test]
fn no_first_of_a_month_panics_and_the_order_of_files_never_matters() {
    for sources in [example(), broken()] {
        let loaded = load::register(sources.clone());
        let backwards = load::register(sources.into_iter().rev().collect());
        let mut said = BTreeMap::new();
        for day in months() {
            let once = judged(&loaded, day);
            // Once a year is enough to see whether the order of files matters.
            if day.month() == 1 {
                let again = judged(&backwards, day);
                assert_eq!(format!("{:?}", once.findings), format!("{:?}", again.findings), "{day}");
            }
            said.extend(once.findings.into_iter().map(|f| ((f.rule.code, f.message), f)));
        }
        assert!(said.len() > 5);
        for finding in said.values() {
            let texts = Lang::ALL.iter().flat_map(|lang| [finding.message(*lang), finding.remedy(*lang)]);
            assert!(texts.into_iter().all(|text| !text.is_empty()), "{finding:?}");
        }
    }
}
