//! Every finding points at the right characters, however the file is written, and says on what law it rests.

use art28::assess::{Finding, Judge, assess};
use art28::law::Law;
use art28::load::{self, Loaded};
use art28::model::{Evidence, Lang};
use art28::render;
use art28::rules::{self, texts};
use art28::text::SourceFile;

const COMPANY: &str = "name: Exemple\nentity: {name: Exemple SAS, country: FR}\nlanguages: [fr, en]\n\
                       contact: privacy@example.com\nsubprocessors: {authorisation: general, notice_days: 30}\n";

const DAY: &str = "2026-11-23";

/// One fault in two layouts, the token it is about between « and ».
struct Case {
    rule: &'static str,
    /// The keys that matter, a line each; other required keys are put before them.
    block: &'static str,
    /// The same keys on one line.
    flow: &'static str,
}

/// What every vendor here says first; what isn’t ASCII stands before every place, so that bytes and characters differ.
const FIRST: [(&str, &str); 6] = [
    ("name", "Été 例子 🦀"),
    ("entity", "{name: Vendor, country: FR}"),
    ("serves", "[company]"),
    ("purpose", "{fr: Réservé à l’accueil, en: Reserved}"),
    ("data", "[identity]"),
    ("subjects", "[customers]"),
];

#[rustfmt::skip]
const CASES: &[Case] = &[
    Case {
        rule: "REG001",
        block: "locations: [FR]\n«locations»: [DE]\n",
        flow: "locations: [FR], «locations»: [DE]",
    },
    Case {
        rule: "REG002",
        block: "locations:\n- FR\n«locaton»:\n- DE\n",
        flow: "locations: [FR], «locaton»: [DE]",
    },
    Case {
        rule: "REG003",
        block: "locations:\n- country: FR\n  use:\n  - storage\n  - «strage»\n",
        flow: "locations: [{country: FR, use: [storage, «strage»]}]",
    },
    Case {
        rule: "REG003",
        block: "locations: [FR]\n«since»:\n",
        flow: "locations: [FR], «since»: ",
    },
    Case {
        rule: "REG007",
        block: "locations:\n- FR\n- «NC»\n",
        flow: "locations: [FR, «NC»]",
    },
    Case {
        rule: "DPA001",
        block: "locations: [FR]\ninternal:\n  owner: équipe\n  dpa:\n    version: \"1\"\n    state: «requested»\n",
        flow: "locations: [FR], internal: {owner: équipe, dpa: {version: \"1\", state: «requested»}}",
    },
    Case {
        rule: "DPA003",
        block: "locations: [FR]\ninternal:\n  dpa:\n    state: executed\n    accepted_how: Signé à Orléans\n    expires_on: «2026-11-22»\n",
        flow: "locations: [FR], internal: {dpa: {state: executed, accepted_how: Signé à Orléans, expires_on: «2026-11-22»}}",
    },
    Case {
        rule: "DPA005",
        block: "locations: [FR]\ninternal:\n  dpa:\n    state: executed\n    «missing»:\n    - e-data-subject-rights\n",
        flow: "locations: [FR], internal: {dpa: {state: executed, «missing»: [e-data-subject-rights]}}",
    },
    Case {
        rule: "DPA007",
        block: "locations: [FR]\ninternal:\n  owner: équipe\n  «dpa»:\n    version: \"é\"\n    state: executed\n",
        flow: "locations: [FR], internal: {owner: équipe, «dpa»: {version: \"é\", state: executed}}",
    },
    Case {
        rule: "TRF001",
        block: "locations:\n- «country»: US\n  region: Montréal\n",
        flow: "locations: [{«country»: US, region: Montréal}]",
    },
    Case {
        rule: "TRF002",
        block: "locations: [FR]\ntransfers:\n- to: US\n  importer: Société Générique\n  mechanism: «privacy-shield»\n",
        flow: "locations: [FR], transfers: [{to: US, importer: Société, mechanism: «privacy-shield»}]",
    },
    Case {
        rule: "TRF005",
        block: "locations: [FR]\ntransfers:\n- to: US\n  mechanism: dpf\ninternal:\n  transfers:\n    US:\n      contract_on: 2024-01-01\n      «dpf»:\n        frameworks: [eu]\n        listed_as: Vendor\n",
        flow: "locations: [FR], transfers: [{to: US, mechanism: dpf}], internal: {transfers: {US: {«dpf»: {listed_as: Vendor}}}}",
    },
    Case {
        rule: "TRF009",
        block: "locations: [FR]\ntransfers:\n- «to»: IN\n  mechanism: scc\n",
        flow: "locations: [FR], transfers: [{«to»: IN, mechanism: scc}]",
    },
    Case {
        rule: "TRF011",
        block: "locations: [FR]\ntransfers:\n- to: IN\n  mechanism: scc\n  module: 3\ninternal:\n  transfers:\n    «IN»:\n      contract_on: 2024-01-01\n",
        flow: "locations: [FR], transfers: [{to: IN, mechanism: scc, module: 3}], internal: {transfers: {«IN»: {contract_on: 2024-01-01}}}",
    },
    Case {
        rule: "TRF013",
        block: "locations: [FR]\ninternal:\n  access:\n    countries:\n    - DE\n    - «IN»\n",
        flow: "locations: [FR], internal: {access: {countries: [DE, «IN»]}}",
    },
    Case {
        rule: "SUB003",
        block: "locations: [FR]\nsubprocessors:\n- name: Hébergeur\n  country: DE\n  purpose: Hébergement\n- «name»: Assistance\n  country: IN\n  purpose: Aide\n",
        flow: "locations: [FR], subprocessors: [{name: Hébergeur, country: DE, purpose: Aide}, {«name»: Aide, country: IN, purpose: Aide}]",
    },
    Case {
        rule: "SEC002",
        block: "locations: [FR]\ncertifications:\n- name: ISO 27001 – Siège\n  until: 2027-01-01\n- name: HDS\n  until: «2026-01-01»\n",
        flow: "locations: [FR], certifications: [{name: Siège, until: 2027-01-01}, {name: HDS, until: «2026-01-01»}]",
    },
    Case {
        rule: "DUE002",
        block: "locations: [FR]\n«internal»:\n  record: [Accueil]\n",
        flow: "locations: [FR], «internal»: {record: [Accueil]}",
    },
    Case {
        rule: "MKT001",
        block: "locations: [FR]\ninternal:\n  prospecting:\n    audience: [b2b]\n    retention_months: «37»\n",
        flow: "locations: [FR], internal: {prospecting: {audience: [b2b], retention_months: «37»}}",
    },
    Case {
        rule: "WVR003",
        block: "locations: [FR]\ninternal:\n  waivers:\n  - reason: Déjà vu\n    rule: «DUE099»\n    by: Juridique\n    granted_on: 2026-10-01\n    until: 2027-01-31\n",
        flow: "locations: [FR], internal: {waivers: [{reason: Déjà vu, rule: «DUE099», by: x, granted_on: 2026-10-01, until: 2027-01-31}]}",
    },
];

fn block(case: &Case) -> String {
    FIRST.iter().map(|(key, value)| format!("{key}: {value}\n")).chain([case.block.to_owned()]).collect()
}

fn flow(case: &Case) -> String {
    let first = FIRST.iter().map(|(key, value)| format!("{key}: {value}"));
    format!("{{{}}}\n", first.chain([case.flow.to_owned()]).collect::<Vec<_>>().join(", "))
}

/// A comment before each line and one behind it.
fn commented(text: &str) -> String {
    let line = |line: &str| {
        let indent = &line[..line.len() - line.trim_start().len()];
        format!("{indent}# déjà : 例\n{line} # ñ – vu\n")
    };
    text.lines().map(line).collect()
}

/// Every key in quotes: what stands before a colon.
fn quoted(text: &str) -> String {
    let pieces = text.split_inclusive(": ").flat_map(|piece| piece.split_inclusive(":\n"));
    pieces.map(with_quoted_key).collect()
}

fn with_quoted_key(piece: &str) -> String {
    let Some(end) = piece.strip_suffix(": ").or_else(|| piece.strip_suffix(":\n")) else { return piece.to_owned() };
    let key_end = end.trim_end_matches('»').len();
    let start = end[..key_end].rfind(|c: char| !c.is_ascii_alphanumeric() && c != '_');
    let start = start.map_or(0, |at| end.ceil_char_boundary(at + 1));
    format!("{}\"{}\"{}", &piece[..start], &piece[start..key_end], &piece[key_end..])
}

/// The ways one can write the same vendor.
fn written(case: &Case) -> [(&'static str, String); 8] {
    let (block, flow) = (block(case), flow(case));
    [
        ("in flow style, keys quoted", quoted(&flow)),
        ("with CRLF and comments", commented(&block).replace('\n', "\r\n")),
        ("with keys quoted", quoted(&block)),
        ("with comments", commented(&block)),
        ("with CRLF", block.replace('\n', "\r\n")),
        ("after a byte order mark", format!("\u{feff}{block}")),
        ("in flow style", flow),
        ("in block style", block),
    ]
}

/// The text without its marks, the token between them, its line and its column in characters.
fn unmarked(marked: &str) -> (String, String, (usize, usize)) {
    let (before, rest) = marked.split_once('«').expect("a mark");
    let (token, after) = rest.split_once('»').expect("its end");
    let seen = before.trim_start_matches('\u{feff}');
    let line = seen.rsplit('\n').next().unwrap_or_default();
    let place = (seen.matches('\n').count() + 1, line.chars().count() + 1);
    (format!("{before}{token}{after}"), token.to_owned(), place)
}

fn loaded(files: &[(&str, &str)]) -> Loaded {
    load::register(files.iter().map(|(path, text)| SourceFile::new(*path, text.as_bytes())).collect())
}

#[test]
fn a_finding_points_at_the_same_key_however_the_file_is_written() {
    let day = DAY.parse().expect("a day");
    for case in CASES {
        for (how, marked) in written(case) {
            let (text, token, place) = unmarked(&marked);
            let loaded = loaded(&[(load::COMPANY_FILE, COMPANY), ("vendors/v.yaml", &text)]);
            let found = assess(&loaded, Law::built_in(), Evidence::NONE, day).findings;
            let own: Vec<_> = found.iter().filter(|f| f.rule.code == case.rule).collect();
            let all: Vec<_> = found.iter().map(|f| (f.rule.code, f.route.to_string())).collect();
            let [finding] = own[..] else { panic!("{} {how}: {all:?}\n{text}", case.rule) };
            let read = &loaded.documents.get(&finding.path).expect("the file").file.text;
            assert_eq!((finding.line, finding.column), place, "{} {how}:\n{text}", case.rule);
            assert_eq!(read[finding.span.start..finding.span.end], token, "{} {how}:\n{text}", case.rule);
        }
    }
}

/// Rules of the register itself, of good practice or of the tool: their rows name no law.
const WITHOUT_LAW: &[&str] = &[
    "REG001", "REG002", "REG003", "REG004", "REG005", "REG006", "REG008", "REG009", "DPA009", "TRF016", "OWN003",
    "LAW001",
];

/// Who may be linked to as a source of law.
const OFFICIAL: &[&str] = &[
    "eur-lex.europa.eu",
    "www.cnil.fr",
    "www.edpb.europa.eu",
    "www.fedlex.admin.ch",
    "www.legifrance.gouv.fr",
    "www.legislation.gov.uk",
];

fn is_without_law(code: &str) -> bool {
    WITHOUT_LAW.contains(&code) || code.starts_with("WVR") || code.starts_with("LNK") || code.starts_with("SCN")
}

#[test]
fn every_finding_of_an_example_rests_on_law_and_lies_in_its_file() {
    let judge = Judge { law: Law::built_in(), read_own: render::read_own };
    let mut met = 0;
    for (rule, example) in rules::ALL.iter().flat_map(|rule| texts(rule).examples.iter().map(move |e| (rule, e))) {
        let judged = judge.example(example);
        let findings = &judged.assessment.findings;
        assert_eq!(findings.iter().any(|f| f.rule.code == rule.code), example.fires, "{}", rule.code);
        for finding in findings {
            check_law(finding);
            check_place(finding, &judged.loaded);
            met += 1;
        }
    }
    assert!(met > 500, "{met}");
}

fn is_official(url: &str) -> bool {
    let host = url.strip_prefix("https://").and_then(|rest| rest.split('/').next());
    host.is_some_and(|host| OFFICIAL.contains(&host))
}

/// The links under “Sources” in every language.
#[test]
fn a_text_links_to_official_sources_alone() {
    for rule in rules::ALL {
        let after = rule.text.split("### Sources\n").skip(1).map(|rest| rest.split("\n## ").next().unwrap_or_default());
        for link in after.flat_map(|sources| sources.split("](").skip(1)) {
            let url = link.split(')').next().unwrap_or_default();
            assert!(is_official(url), "{}: {url}", rule.code);
        }
    }
}

fn check_law(finding: &Finding) {
    let code = finding.rule.code;
    assert!(is_without_law(code) || !finding.basis.is_empty(), "{code} {} names no law", finding.message);
    for id in &finding.basis {
        let citation = Law::built_in().citation(id).unwrap_or_else(|| panic!("{code}: no citation {id}"));
        for lang in Lang::ALL {
            let url = citation.url(*lang);
            assert!(is_official(&url), "{code}: {id} leads to {url:?}");
            assert!(!citation.text.get(*lang).is_empty(), "{code}: {id}");
        }
    }
    for lang in [Lang::En, Lang::Fr] {
        assert!(!finding.remedy(lang).trim().is_empty(), "{code} {} in {}", finding.message, lang.code());
    }
}

fn check_place(finding: &Finding, loaded: &Loaded) {
    let file = &loaded.documents.get(&finding.path).expect("a finding is about a file").file;
    let span = finding.span;
    let shown = file.text.get(span.start..span.end);
    assert!(shown.is_some_and(|shown| !shown.contains('\n') || finding.rule.code == "REG001"), "{finding:?}");
    assert_eq!((finding.line, finding.column), file.line_column(span.start), "{finding:?}");
    assert!(finding.line <= file.text.lines().count().max(1), "{finding:?}");
}
