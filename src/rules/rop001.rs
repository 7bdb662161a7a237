use super::*;

pub const RULE: Rule = Rule {
    code: "ROP001",
    name: "missing-record",
    severity: Severity::Warning,
    check: Check::Vendor(check),
    judges: Judges::WhoeverHasData,
    reads: Reads::BothHalves,
    from: GDPR,
    basis: &["gdpr-30"],
    text: include_str!("rop001.md"),
};

use crate::model::*;

fn check(case: &Case<'_>) -> Vec<Fault> {
    if !case.dossier().record.is_empty() {
        return Vec::new();
    }
    let message = match (case.card().serves(Serves::Company), case.card().serves(Serves::Customers)) {
        (true, true) => "both",
        (false, true) => "processor",
        _ => "message",
    };
    let fault = Fault::new(Severity::Warning, Route::keys("internal.record")).said(message);
    vec![fault.naming("vendor", case.card().name.as_str())]
}
