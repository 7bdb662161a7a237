use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "SUB005",
    name: "stale-sub-processor-list",
    severity: Severity::Warning,
    check: Check::Vendor(check),
    judges: Judges::Processors,
    reads: Reads::BothHalves,
    from: GDPR,
    basis: &["gdpr-28-2"],
    text: include_str!("sub005.md"),
};

/// How long a look at the list lasts.
const FRESH_DAYS: i64 = 90;

fn check(case: &Case<'_>) -> Vec<Fault> {
    let fault = || {
        let fault = Fault::new(Severity::Warning, Route::keys("internal.subprocessors_read_on"));
        let fault = fault.about(About::SubProcessorList);
        fault.naming("vendor", case.card().name.as_str()).naming("days", FRESH_DAYS)
    };
    match case.dossier().subprocessors_read_on.filter(|read| *read <= case.day) {
        Some(read) => {
            let known = read.max(same_since(case, read).unwrap_or(read));
            let is_old = days_after(known, FRESH_DAYS) < case.day && case.seen().is_some();
            is_old.then(|| fault().naming("read", known)).into_iter().collect()
        }
        None if has_list(case) => vec![fault().said("never")],
        None => Vec::new(),
    }
}

/// The last look at which the list said what it had said when somebody read it.
fn same_since(case: &Case<'_>, read: NaiveDate) -> Option<NaiveDate> {
    let list = case.card().subprocessors.as_ref()?.url.as_ref()?;
    let text = case.seen()?.text(TextField::SubProcessors).filter(|text| text.url == *list)?;
    Some(text.read_on).filter(|looked| text.copy.taken_on <= read && *looked <= case.day)
}

/// Whether there is anything to read: an address, or names held in either half.
fn has_list(case: &Case<'_>) -> bool {
    let has_url = case.card().subprocessors.as_ref().is_some_and(|s| s.url.is_some());
    has_url || !case.vendor.chain().is_empty()
}
