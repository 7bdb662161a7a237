use super::*;

pub const RULE: Rule = Rule {
    code: "DPA008",
    name: "agreement-for-another-role",
    severity: Severity::Error,
    check: Check::Vendor(check),
    judges: Judges::WhoeverHasData,
    reads: Reads::BothHalves,
    from: GDPR,
    basis: &[],
    text: include_str!("dpa008.md"),
};

use crate::model::*;

fn check(case: &Case<'_>) -> Vec<Fault> {
    let fault = match case.card().role {
        Role::JointController => without_arrangement(case, "message", "gdpr-26"),
        Role::Controller => without_arrangement(case, "controller", "gdpr-5-2"),
        Role::Processor => with_own_purposes(case),
        Role::None => None,
    };
    fault.map(|fault| fault.naming("vendor", case.card().name.as_str())).into_iter().collect()
}

fn without_arrangement(case: &Case<'_>, missing: &'static str, basis: &'static str) -> Option<Fault> {
    let fault = |key| Fault::new(Severity::Error, Route::keys(key)).citing(basis);
    let recorded = case.dossier().arrangement.as_ref().filter(|a| a.date.is_some() || a.document.is_some());
    let Some(arrangement) = recorded else { return Some(fault("internal.arrangement").said(missing)) };
    let begins = arrangement.date.filter(|date| *date > case.day)?;
    Some(fault("internal.arrangement.date").said("not-yet").naming("day", begins))
}

fn with_own_purposes(case: &Case<'_>) -> Option<Fault> {
    let dpa = case.dossier().dpa.as_ref()?;
    dpa.own_purposes.filter(|has_own| *has_own)?;
    let fault = Fault::new(Severity::Error, Route::keys("internal.dpa.own_purposes"));
    Some(fault.said("own-purposes").citing("gdpr-28-10"))
}
