use super::*;

pub const RULE: Rule = Rule {
    code: "SEC003",
    name: "unprotected-sensitive-data",
    severity: Severity::Error,
    check: Check::Vendor(check),
    judges: Judges::WhoeverHasData,
    reads: Reads::BothHalves,
    from: GDPR,
    basis: &["gdpr-9", "gdpr-32", "gdpr-35"],
    text: include_str!("sec003.md"),
};

use crate::model::*;
use crate::say::Arg;

fn check(case: &Case<'_>) -> Vec<Fault> {
    let sensitive: Vec<_> = case.card().data.iter().filter_map(sensitive).map(Arg::inside).collect();
    if sensitive.is_empty() {
        return Vec::new();
    }
    let dpia = case.dossier().security.as_ref().and_then(|s| s.dpia.as_ref());
    let fault = |key| Fault::new(Severity::Error, Route::keys(key));
    let fault = match dpia.map(|dpia| (dpia.state, dpia.date)) {
        None => fault("internal.security.dpia"),
        Some((state, None)) => fault("internal.security.dpia.date").said("undated").naming("state", Arg::inside(state)),
        Some((_, Some(date))) if date > case.day => {
            fault("internal.security.dpia.date").said("not-yet").naming("day", date)
        }
        Some(_) => return Vec::new(),
    };
    vec![fault.naming("vendor", case.card().name.as_str()).naming("data", Arg::List(sensitive))]
}

fn sensitive(data: &Data) -> Option<DataWord> {
    match data {
        Data::Word(word @ (DataWord::Health | DataWord::Biometric | DataWord::OtherSpecial)) => Some(*word),
        _ => None,
    }
}
