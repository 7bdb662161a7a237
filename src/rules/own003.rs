use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "OWN003",
    name: "unversioned-own-dpa",
    severity: Severity::Warning,
    check: Check::Register(check),
    judges: Judges::Everyone,
    reads: Reads::PublicHalf,
    from: GDPR,
    basis: &["gdpr-28-9"],
    text: include_str!("own003.md"),
};

fn check(case: &RegisterCase<'_>) -> Vec<Fault> {
    let own = &case.register.company.own_dpa;
    let in_force = own.versions.iter().enumerate().filter(|(_, version)| version.effective_on <= case.day);
    let faults = match in_force.max_by_key(|(_, version)| version.effective_on) {
        Some((index, version)) => current(case, index, version),
        None if own.versions.is_empty() && serves_customers(case) => vec![unrecorded(case)],
        None => Vec::new(),
    };
    let archived = own.versions.iter().enumerate().flat_map(|(index, version)| changed_archive(case, index, version));
    faults.into_iter().chain(archived).collect()
}

/// Only who processes for customers offers them an agreement.
fn serves_customers(case: &RegisterCase<'_>) -> bool {
    case.vendors().any(|(_, vendor)| vendor.card.serves(Serves::Customers))
}

fn unrecorded(case: &RegisterCase<'_>) -> Fault {
    let hashes: Vec<_> = case.evidence.own_dpa.iter().map(|(lang, text)| written(*lang, &text.sha256)).collect();
    let fault = Fault::new(Severity::Warning, Route::keys("own_dpa.versions")).said("no-version");
    fault.naming("day", case.day.to_string()).naming("hashes", hashes.join(", "))
}

/// The text in each language against the hash of the version in force.
fn current(case: &RegisterCase<'_>, index: usize, version: &OwnDpaVersion) -> Vec<Fault> {
    let differing = case.evidence.own_dpa.iter().filter_map(|(lang, text)| {
        let message = match version.sha256.get(lang) {
            None => "no-hash",
            Some(recorded) if !recorded.eq_ignore_ascii_case(&text.sha256) => "message",
            Some(_) => return None,
        };
        Some(fault(index, version, *lang, message).naming("hash", written(*lang, &text.sha256)))
    });
    differing.collect()
}

/// A kept text of a version that is no longer the one that was recorded.
fn changed_archive(case: &RegisterCase<'_>, index: usize, version: &OwnDpaVersion) -> Vec<Fault> {
    let kept = version.text.iter().filter_map(|(lang, path)| {
        let (seen, recorded) = case.evidence.own_versions.get(path).zip(version.sha256.get(lang))?;
        let fault = fault(index, version, *lang, "changed-archive").naming("path", path.as_str());
        (!recorded.eq_ignore_ascii_case(seen)).then_some(fault)
    });
    kept.collect()
}

fn fault(index: usize, version: &OwnDpaVersion, lang: Lang, message: &'static str) -> Fault {
    let route = Route::keys("own_dpa.versions").then(index).then("sha256").then(lang.code());
    let fault = Fault::new(Severity::Warning, route).said(message).naming("language", lang.name());
    fault.naming("version", version.version.as_str())
}

/// As it is written in company.yaml.
fn written(lang: Lang, sha256: &str) -> String {
    format!("{}: {sha256}", lang.code())
}
