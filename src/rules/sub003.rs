use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "SUB003",
    name: "unmapped-onward-transfer",
    severity: Severity::Error,
    check: Check::Vendor(check),
    judges: Judges::Processors,
    reads: Reads::BothHalves,
    from: GDPR,
    basis: &["gdpr-44", "gdpr-28-4"],
    text: include_str!("sub003.md"),
};

fn check(case: &Case<'_>) -> Vec<Fault> {
    let chain = case.vendor.chain();
    let placed = chain.iter().flat_map(|known| known.places().into_iter().map(move |place| (known, place)));
    placed.filter(|(_, place)| is_unmapped(case, place)).map(|(known, place)| fault(case, known, &place)).collect()
}

fn is_unmapped(case: &Case<'_>, place: &Onward) -> bool {
    case.is_exposed(place.country) && !place.mechanisms.iter().any(|word| goes_there(case, *word, place.country))
}

/// Whether a word is a ground under a law that binds us, or a tool of Art. 46 under which the vendor may export.
fn goes_there(case: &Case<'_>, word: MechanismWord, country: Country) -> bool {
    let mut exposed = case.regimes().filter(|regime| case.under(*regime).is_exposed(country));
    let is_ground = |regime| case.law.is_ground(word, Some(country), regime, case.day);
    case.under(Regime::Eu).carries(word) || exposed.any(is_ground)
}

fn fault(case: &Case<'_>, known: &KnownSubProcessor<'_>, place: &Onward) -> Fault {
    let severity = match known.since() {
        Some(since) if since > case.day => Severity::Warning,
        _ => Severity::Error,
    };
    let fault = Fault::new(severity, place.route.then("mechanism"))
        .naming("vendor", case.card().name.as_str())
        .naming("who", known.shown())
        .naming("country", place.country)
        .about(About::Country(place.country));
    match place.mechanisms.first() {
        Some(word) => fault.said("no-ground").naming("mechanism", *word).naming("on", case.day),
        None => fault,
    }
}
