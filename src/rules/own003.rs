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
    let in_force = own.position_on(case.day);
    let faults = match in_force {
        Some(index) => current(case, index, &own.versions[index]),
        None if own.versions.is_empty() && serves_customers(case) => vec![unrecorded(case)],
        None => Vec::new(),
    };
    let versions = || own.versions.iter().enumerate();
    let former = versions().filter(|(index, version)| version.effective_on <= case.day && Some(*index) != in_force);
    let unfilled = former.flat_map(|(index, version)| unfilled(case, index, version));
    let changed = versions().flat_map(|(index, version)| changed_archive(case, index, version));
    faults.into_iter().chain(changed).chain(unfilled).collect()
}

/// Only who processes for customers offers them an agreement.
fn serves_customers(case: &RegisterCase<'_>) -> bool {
    case.vendors().any(|(_, vendor)| vendor.card.serves(Serves::Customers))
}

fn unrecorded(case: &RegisterCase<'_>) -> Fault {
    let hashes: Vec<_> = case.evidence.own_dpa.texts.iter().map(|(lang, text)| written(*lang, &text.sha256)).collect();
    let fault = Fault::new(Severity::Warning, Route::keys("own_dpa.versions")).said("no-version");
    fault.naming("day", case.day.to_string()).naming("hashes", hashes.join(", "))
}

/// The text in each language against the hash of the version in force, which may be that of the text as customers
/// read it: then names and days count too.
fn current(case: &RegisterCase<'_>, index: usize, version: &OwnDpaVersion) -> Vec<Fault> {
    let differing = case.evidence.own_dpa.texts.iter().filter_map(|(lang, text)| {
        let message = match version.sha256.get(lang) {
            None => "no-hash",
            Some(recorded) if is_hash_of(text, recorded) => return None,
            Some(_) => "message",
        };
        Some(fault(index, version, *lang, message).naming("hash", written(*lang, &text.sha256)))
    });
    differing.collect()
}

fn is_hash_of(text: &OwnText, recorded: &str) -> bool {
    let known = [Some(&text.sha256), text.filled_sha256.as_ref()];
    known.into_iter().flatten().any(|hash| hash.eq_ignore_ascii_case(recorded))
}

/// A kept text of a version that is no longer the one that was recorded.
fn changed_archive(case: &RegisterCase<'_>, index: usize, version: &OwnDpaVersion) -> Vec<Fault> {
    let kept = version.text.iter().filter_map(|(lang, path)| {
        let (seen, recorded) = case.evidence.own_dpa.kept.get(path).zip(version.sha256.get(lang))?;
        let fault = fault(index, version, *lang, "changed-archive").naming("path", path.as_str());
        (!recorded.eq_ignore_ascii_case(&seen.sha256)).then(|| fault.naming("hash", written(*lang, &seen.sha256)))
    });
    kept.collect()
}

/// A kept text of a former version in which names and days are still to be filled in: today's are not its own.
fn unfilled(case: &RegisterCase<'_>, index: usize, version: &OwnDpaVersion) -> Vec<Fault> {
    let is_unfilled = |path: &String| case.evidence.own_dpa.kept.get(path).is_some_and(|text| !text.is_filled);
    let kept = version.text.iter().filter(|(_, path)| is_unfilled(path));
    let said = |(lang, path): (&Lang, &String)| {
        let route = Route::keys("own_dpa.versions").then(index).then("text").then(lang.code());
        at(route, version, *lang, "unfilled-archive").naming("path", path.as_str())
    };
    kept.map(said).collect()
}

fn fault(index: usize, version: &OwnDpaVersion, lang: Lang, message: &'static str) -> Fault {
    at(Route::keys("own_dpa.versions").then(index).then("sha256").then(lang.code()), version, lang, message)
}

fn at(route: Route, version: &OwnDpaVersion, lang: Lang, message: &'static str) -> Fault {
    let fault = Fault::new(Severity::Warning, route).said(message).naming("language", lang.name());
    fault.naming("version", version.version.as_str())
}

/// As it is written in company.yaml.
fn written(lang: Lang, sha256: &str) -> String {
    format!("{}: {sha256}", lang.code())
}
