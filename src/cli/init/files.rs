//! The files of a new register.

use super::super::add::form::{Page, entity, pages, scalar};
use super::super::schema::{self, File};
use super::answers::Answers;
use super::{Ci, Failure};
use crate::catalogue::{Catalogue, Entry};
use crate::load::{COMPANY_FILE, VENDOR_FOLDER};
use crate::model::{Lang, Word};
use crate::say::{Args, speaker};

const IGNORED: &str = ".gitignore";
const EDITOR: &str = ".vscode/settings.json";
/// Files that a folder may have for other reasons.
pub const SHARED: [&str; 2] = [IGNORED, EDITOR];

const COMPANY_SCHEMA: &str = "schema/company.schema.json";
const VENDOR_SCHEMA: &str = "schema/vendor.schema.json";

/// A vendor to begin with: what the catalogue can't know of its use.
struct Sample {
    id: &'static str,
    purpose: &'static str,
    /// Lines from `serves` on, beside the purpose.
    serves: &'static str,
    use_of_data: &'static [&'static str],
    owner: &'static str,
}

/// A European host whose agreement is still to be recorded, and a third-country tool that nobody has a contract with.
const SAMPLES: [Sample; 2] = [
    Sample {
        id: "scaleway",
        purpose: "init-purpose-hosting",
        serves: "[customers, company]",
        use_of_data: &[
            "data: [identity, contact, content, usage, network]",
            "subjects: [end-users, customers, visitors]",
            "locations: [FR]",
        ],
        owner: "engineering",
    },
    Sample {
        id: "calendly",
        purpose: "init-purpose-scheduling",
        serves: "[company]",
        use_of_data: &[
            "data: [identity, contact, calendar]",
            "subjects: [prospects, customers]",
            "locations: [US]",
            "transfers: [{to: US, mechanism: scc, module: 2}]",
        ],
        owner: "sales",
    },
];

/// Every file with its path, the company's last.
pub fn all(answers: &Answers, ci: Ci, lang: Lang) -> Result<Vec<(String, String)>, Failure> {
    let mut files = vec![
        (IGNORED.to_owned(), "/site/\n".to_owned()),
        (EDITOR.to_owned(), editor()?),
        (COMPANY_SCHEMA.to_owned(), schema::text(File::Company)?),
        (VENDOR_SCHEMA.to_owned(), schema::text(File::Vendor)?),
    ];
    files.extend(ci.files().iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())));
    for sample in &SAMPLES {
        let entry = Catalogue::built_in().find(sample.id);
        let entry = entry.ok_or_else(|| format!("the catalogue lacks {}", sample.id))?;
        files.push((format!("{VENDOR_FOLDER}{}.yaml", sample.id), vendor(sample, entry, answers, lang)));
    }
    files.push((COMPANY_FILE.to_owned(), company(answers, lang)));
    Ok(files)
}

/// Whether a shared file says already what ours would.
pub fn holds(existing: &str, path: &str, text: &str) -> bool {
    if path == IGNORED {
        let folder = text.trim().trim_matches('/');
        return existing.lines().any(|line| line.trim().trim_matches('/') == folder);
    }
    existing.contains(COMPANY_SCHEMA)
}

/// Settings for editors that don't read the first line of a file.
fn editor() -> Result<String, Failure> {
    let settings = serde_json::json!({"yaml.schemas": {
        format!("./{COMPANY_SCHEMA}"): COMPANY_FILE,
        format!("./{VENDOR_SCHEMA}"): format!("{VENDOR_FOLDER}*.yaml"),
    }});
    Ok(serde_json::to_string_pretty(&settings)? + "\n")
}

/// `company.yaml`, comments in a language.
pub fn company(answers: &Answers, lang: Lang) -> String {
    let mut page = Page::new(lang);
    let none = Args::new();
    page.line(&format!("# yaml-language-server: $schema={COMPANY_SCHEMA}"));
    page.comment("init-company", &none);
    page.fact("name", &scalar(&answers.name), true);
    page.comment("init-entity", &none);
    page.line("entity:");
    page.within("  ", |page| {
        page.fact("name", &scalar(&answers.entity), true);
        page.fact("country", &scalar(&answers.country), true);
    });
    page.comment("init-languages", &none);
    let languages: Vec<String> = languages(answers).into_iter().map(scalar).collect();
    page.fact("languages", &format!("[{}]", languages.join(", ")), true);
    page.comment("init-contact", &none);
    page.fact("contact", &scalar(&answers.contact), true);
    page.comment("init-terms", &none);
    page.line("subprocessors:");
    let terms = ["authorisation: general", "notice_days: 30", "objection_days: 14"];
    page.within("  ", |page| terms.into_iter().for_each(|term| page.line(term)));
    page.comment("form-internal", &none);
    page.line("internal:");
    page.within("  ", |page| {
        page.comment("init-fail-on", &none);
        page.line("fail_on: error");
    });
    page.text
}

/// Each language once, in the order given.
fn languages(answers: &Answers) -> Vec<&str> {
    let mut codes = Vec::new();
    for code in answers.languages.split([',', ' ']).filter(|code| !code.is_empty()) {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}

fn vendor(sample: &Sample, entry: &Entry, answers: &Answers, lang: Lang) -> String {
    let mut page = Page::new(lang);
    page.line(&format!("# yaml-language-server: $schema=../{VENDOR_SCHEMA}"));
    page.comment("init-sample", &Args::new());
    page.comment("form-known", &vec![("day", entry.read_on.into())]);
    page.fact("name", &scalar(&entry.name), true);
    entity(entry, &mut page);
    page.fact("website", &scalar(entry.website.as_str()), true);
    page.fact("category", entry.category.word(), true);
    page.comment("form-serves", &Args::new());
    page.fact("serves", sample.serves, true);
    page.line("purpose:");
    let spoken = languages(answers).into_iter().filter_map(Lang::parse);
    page.within("  ", |page| {
        spoken.for_each(|lang| page.fact(lang.code(), &scalar(&speaker(lang).plain(sample.purpose)), true));
    });
    sample.use_of_data.iter().for_each(|line| page.line(line));
    pages(entry, &mut page);
    page.comment("form-internal", &Args::new());
    page.line("internal:");
    page.within("  ", |page| {
        page.fact("owner", sample.owner, true);
        page.comment("form-dpa", &Args::new());
        page.line("dpa:");
        page.within("    ", |page| page.line("state: published"));
    });
    page.text
}
