use super::*;
use crate::model::is_sha256;

pub const RULE: Rule = Rule {
    code: "DPA006",
    name: "unarchived-dpa",
    severity: Severity::Error,
    check: Check::Vendor(check),
    judges: Judges::Processors,
    reads: Reads::BothHalves,
    from: GDPR,
    basis: &["gdpr-5-2", "gdpr-28-9"],
    text: include_str!("dpa006.md"),
};

fn check(case: &Case<'_>) -> Vec<Fault> {
    let Some(dpa) = case.vendor.dpa_in_force(case.day) else { return Vec::new() };
    // A document that wasn't seen may lie in another archive.
    let seen = dpa.document.as_ref().and_then(|path| case.evidence.documents.get(path)).map(String::as_str);
    let fault = match (dpa.document.as_deref(), dpa.sha256.as_deref(), seen) {
        (None, None, _) => lacks("document", "message"),
        (None, Some(_), _) => lacks("document", "no-document"),
        (Some(path), None, None) => lacks("sha256", "no-hash").naming("document", path),
        (Some(path), None, Some(seen)) => lacks("sha256", "no-hash-yet").naming("document", path).naming("seen", seen),
        (Some(path), Some(recorded), Some(seen)) if !recorded.eq_ignore_ascii_case(seen) => {
            let changed = Fault::new(Severity::Error, Route::keys("internal.dpa.sha256")).said("changed");
            changed.naming("document", path).naming("recorded", recorded).naming("seen", seen)
        }
        (Some(_), Some(recorded), None) if !is_sha256(recorded) => {
            lacks("sha256", "not-a-hash").naming("recorded", recorded)
        }
        _ => return Vec::new(),
    };
    vec![fault.naming("vendor", case.card().name.as_str())]
}

fn lacks(key: &'static str, message: &'static str) -> Fault {
    Fault::new(Severity::Warning, Route::keys("internal.dpa").then(key)).said(message)
}
