//! Nothing internal on the public side: every internal value is a word that occurs nowhere else.

use crate::register::Folder;

const COMPANY: &str = "\
name: Exemple
entity: {name: Exemple SAS, country: FR}
languages: [fr, en, de]
contact: privacy@example.com
base_url: https://legal.example.com
products: [{id: app, name: App}, {id: site, name: Site}]
subprocessors: {authorisation: general, notice_days: 30, objection_days: 14}
own_dpa: {versions: [{version: v1, effective_on: 2018-03-04, text: {en: templates/kept.md}}, {version: v2, effective_on: 2018-04-05}]}
internal:
  review_every: 11 months
  fail_on: warning
  rules: [{rule: DUE002, severity: info, reason: zqpolicyreason}]
";

const VENDOR: &str = "\
name: Vendor
aliases: [Old Name]
entity: {name: \"Vendor, Inc.\", country: US}
serves: [customers, company]
products: [app]
purpose: Storing files
data: [identity]
subjects: [customers]
locations: [US]
transfers: [{to: US, mechanism: scc, module: [2, 3]}]
replaces: hidden
subprocessors: none
internal:
  owner: zqowner
  dpa:
    state: executed
    entity: zqdpaentity
    effective_on: 2019-02-03
    expires_on: 2031-04-05
    accepted_by: zqacceptedby
    accepted_how: zqacceptedhow
    version: zqversion
    document: zqdocument
    sha256: zqsha
    reason: zqreason
    clauses: {a: zqclausea, b: zqclauseb, h: missing}
    missing: [breach-notice]
    breach_hours: 91827
    own_purposes: true
  arrangement: {date: 2019-03-04, document: zqarrangement}
  transfers:
    US/zqimporter:
      contract_on: 2019-05-06
      authorisation: specific
      annexes: [IA, IB]
      importer_traits: [importer-pipeda]
      dpf: {listed_as: zqlisted, status: inactive, covers: [hr], frameworks: [ch], checked_on: 2019-06-07, url: https://zqdpf.example.com}
      tia: {done_on: 2019-07-08, next_on: 2032-08-09, conclusion: zqconclusion, document: zqtia}
  access: {countries: [KP], keys_held_by: zqkeys, parent_assessed_on: 2019-09-10, conclusion: zqaccess}
  notice: {authorisation: specific, days: 81726, objection_days: 71625, channel: feed, subscribed_as: zqsubscribed}
  subprocessors: [{name: zqsubname, country: KP, purpose: zqsubpurpose, entity: zqsubentity, address: zqsubaddress, contact: zqsub@example.com}]
  subprocessors_read_on: 2019-10-11
  security: {measures: [zqmeasure], dpia: {state: done, date: 2019-11-12}}
  contract: {reference: zqcontract, start: 2019-12-13, end: 2033-01-14, auto_renew: true, termination_notice_days: 61524, deletion_days: 51423, deletion_proof: zqproof}
  record: [zqrecord]
  review: {every: 7 months, reviews: [{date: 2020-02-15, by: zqreviewer, outcome: rejected, facts: zqfacts, note: zqreviewnote}]}
  prospecting: {audience: [b2c], channels: [sms], basis: consent, retention_months: 41322, phone_consent: {valid_months: 31221, how: zqhow}}
  analytics: {exempt: true, self_assessment: {date: 2020-03-16, document: zqanalytics}}
  objections: [{received_on: 2020-04-17, reference: zqobjection, ground: zqground, outcome: zqoutcome, closed_on: 2020-05-18}]
  alternatives: [zqalternative]
  risk: {level: high, note: zqrisk}
  evidence: [{field: zqfield, url: https://zqevidence.example.com, date: 2020-06-19, note: zqevidencenote}]
  detect: {hosts: [zqhost.example.com], packages: [zqpackage], env: [ZQENV]}
  waivers: [{rule: DPA005, at: internal.dpa, reason: zqwaiver, by: zqgranter, granted_on: 2026-07-20, until: 2027-07-19}]
  role_reason: zqrolereason
  notes: |
    **zqnotes** [zqlink](https://zqnotes.example.com)
";

const HIDDEN: &str = "\
name: Zqhiddenname
aliases: [Zqhiddenalias]
entity: {name: Zqhiddenentity, country: KP}
serves: [customers, company]
purpose: zqhiddenpurpose
data: [{fr: zqhiddendata, en: zqhiddendata, de: zqhiddendata}]
subjects: [minors]
locations: [KP]
internal:
";

/// Words, and values of internal keys that are no words: days, numbers, a country.
fn secrets() -> Vec<String> {
    let mut secrets: Vec<String> = [
        "zq",
        "91827",
        "81726",
        "71625",
        "61524",
        "51423",
        "41322",
        "31221",
        "North Korea",
        "Corée du Nord",
        "Nordkorea",
        "\"KP\"",
    ]
    .map(str::to_owned)
    .into();
    let internal = VENDOR.split_once("internal:").expect("the internal half").1;
    let internal = format!("{internal}{EVIDENCE}dpa.2026-01-17.txt");
    let days = internal.split(|c: char| !c.is_ascii_digit() && c != '-').filter(|w| w.len() == 10);
    let days: Vec<&str> = days.collect();
    for lang in art28::model::Lang::ALL {
        secrets.extend(days.iter().map(|d| art28::say::day(d.parse().expect("a day"), *lang)));
    }
    secrets.extend(days.iter().map(|d| (*d).to_owned()));
    secrets
}

/// What looks recorded is never published, nor what they read.
const EVIDENCE: &str = "\
links:
  - url: https://zqlooked.example.com/zqpage
    verdict: moved
    status: 301
    final: https://zqended.example.com
    since: 2026-02-07
    looked_on: 2026-03-09
    answered_on: 2026-03-09
texts:
  - {field: dpa, url: https://zqlooked.example.com/zqpage, read_on: 2026-04-08, copy: dpa.2026-05-16.txt, sha256: HASH}
";

/// The register in which every internal value is a word of its own.
pub fn folder() -> Folder {
    let unlisted = format!("{HIDDEN}  unlisted: zqunlistedreason\n");
    let evaluating = HIDDEN.replace("Zqhidden", "Zqevaluated") + "  evaluating: true\n";
    let planned = HIDDEN
        .replace("Zqhidden", "Zqplanned")
        .replace("internal:\n", "since: 2034-01-01\ninternal:\n  owner: zqplannedowner\n");
    let vendors = [("vendor", VENDOR), ("hidden", &unlisted), ("zqevaluated", &evaluating), ("zqplanned", &planned)];
    let folder = Folder::new(COMPANY, &vendors);
    folder.write("templates/kept.md", "## Audit {#h-audit}\n\nOnce a year, on notice of a month.\n");
    folder.write("templates/draft.md", "zqdraft");
    let evidence = EVIDENCE.replace("HASH", &art28::model::sha256(b"zqtext"));
    for party in ["company", "vendors/vendor", "vendors/hidden"] {
        folder.write(&format!("evidence/{party}/links.yaml"), &evidence);
        folder.write(&format!("evidence/{party}/dpa.2026-01-17.txt"), "zqformer");
        folder.write(&format!("evidence/{party}/dpa.2026-05-16.txt"), "zqtext");
    }
    folder
}

/// The company alone, without files in `templates/`.
fn without_versions() -> String {
    COMPANY.lines().filter(|line| !line.starts_with("own_dpa")).map(|line| format!("{line}\n")).collect()
}

/// Whether a text holds an internal value.
pub fn is_told(text: &str) -> Option<String> {
    let text = text.to_lowercase();
    secrets().into_iter().find(|secret| text.contains(&secret.to_lowercase()))
}

#[test]
fn no_internal_value_occurs_in_any_byte_of_the_public_tree() {
    let folder = folder();
    folder.build();
    // A PDF is compressed: `pdf` reads it.
    let files: Vec<_> = folder.files("site/public").into_iter().filter(|(path, _)| !path.ends_with(".pdf")).collect();
    assert!(files.len() > 15, "the public tree is there");
    for (path, bytes) in &files {
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        assert_eq!(is_told(&text), None, "{path}");
        assert!(!path.contains("hidden") && !text.contains("hidden.html"), "{path} names the unlisted vendor");
    }
    let register: String =
        folder.files("site/register").iter().map(|(_, b)| String::from_utf8_lossy(b).into_owned()).collect();
    for internal in ["zqowner", "zqreviewer", "zqnotes", "zqwaiver", "zqpolicyreason", "zqunlistedreason"] {
        assert!(register.contains(internal), "legal reads {internal}");
    }
}

#[test]
fn a_vendor_that_may_be_hidden_is_not_published_by_a_slip() {
    for slip in ["unlisted: [x]", "unlistd: a reason", "unlisted: true", "evaluating: maybe", "evaluatin: true"] {
        let folder = Folder::new(&without_versions(), &[("vendor", &format!("{HIDDEN}  {slip}\n"))]);
        assert_eq!(folder.run(&["build"]).code(), 1, "{slip}");
        assert!(!folder.exists("site/public"), "{slip}: nothing is published");
        assert!(folder.exists("site/register/index.html"), "{slip}: legal can read");
    }
}

#[test]
fn a_flood_of_problems_hides_no_slip() {
    let flood = "x, ".repeat(105).replace('x', "[]");
    let yaml = format!("{HIDDEN}  detect: {{hosts: [{flood}]}}\n  unlistd: secret\n");
    let folder = Folder::new(&without_versions(), &[("vendor", &yaml)]);
    assert_eq!(folder.run(&["build"]).code(), 1);
    assert!(!folder.exists("site/public"));
}

#[test]
fn what_only_the_catalogue_knows_is_never_published() {
    let folder = Folder::example();
    folder.build();
    let text = |tree: &str| {
        folder.files(tree).iter().map(|(_, b)| String::from_utf8_lossy(b).to_lowercase()).collect::<String>()
    };
    let (public, register) = (text("site/public"), text("site/register"));
    for name in ["rdv360", "lemlist", "waalaxy", "meetergo"] {
        assert!(register.contains(name), "legal reads {name}");
        assert!(!public.contains(name), "{name} is published");
    }
}
