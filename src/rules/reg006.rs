use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "REG006",
    name: "missing-translation",
    severity: Severity::Warning,
    check: Check::Register(check),
    judges: Judges::Everyone,
    reads: Reads::PublicHalf,
    from: ALWAYS,
    basis: &[],
    text: include_str!("reg006.md"),
};

fn check(case: &RegisterCase<'_>) -> Vec<Fault> {
    if !case.register.company_is_whole {
        return Vec::new();
    }
    let company = &case.register.company;
    let languages = &company.languages;
    let of_company = company.texts().into_iter().map(|(route, text)| (None, route, text));
    let published = case.vendors().filter(|(_, v)| v.dossier.unlisted.is_none() && !v.dossier.evaluating);
    let of_vendors = published.flat_map(|(i, v)| v.card.texts().into_iter().map(move |(route, text)| (Some(i), route, text)));
    of_company.chain(of_vendors).filter_map(|(vendor, route, text)| fault(languages, vendor, route, text)).collect()
}

fn fault(languages: &[Lang], vendor: Option<usize>, route: Route, text: &Text) -> Option<Fault> {
    let lacking: Vec<_> = languages.iter().filter(|l| !text.has(**l)).map(|l| l.code()).collect();
    if lacking.is_empty() {
        return None;
    }
    let key = route.to_string();
    let mut fault = Fault::new(Severity::Warning, route).naming("key", key).naming("languages", lacking.join(", "));
    fault.vendor = vendor;
    Some(fault)
}
