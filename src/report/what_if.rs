//! What rests on something taken as fallen, for the terminal.

use crate::assess::{Hit, Rescue};
use crate::law::Law;
use crate::model::Lang;
use crate::say::{Arg, day, speaker};
use chrono::NaiveDate;

/// The vendors and contracts to act on, those that nothing catches first.
pub fn what_if(hits: &[Hit<'_>], law: &Law, on: NaiveDate, lang: Lang) -> String {
    let words = speaker(lang);
    let caught = hits.iter().filter(|hit| matches!(hit.rescue, Rescue::Caught(..))).count();
    let assumed: Vec<String> = law.assumed.iter().map(ToString::to_string).collect();
    let args = vec![
        ("assumed", Arg::from(assumed.join(", "))),
        ("day", day(on, lang).into()),
        ("hits", hits.len().into()),
        ("caught", caught.into()),
    ];
    let mut out = words.say("what-if-summary", &args) + "\n";
    for hit in hits {
        out.push_str(&line(hit, lang));
    }
    out
}

fn line(hit: &Hit<'_>, lang: Lang) -> String {
    let importer = hit.importer.unwrap_or(&hit.vendor.card.entity.name);
    let args = vec![
        ("vendor", Arg::from(hit.vendor.card.name.as_str())),
        ("importer", importer.into()),
        ("country", hit.country.into()),
        ("ground", hit.ground(lang).into()),
        ("outlook", hit.outlook(lang).into()),
    ];
    let mut out = format!("  - {}\n", speaker(lang).say("what-if-line", &args));
    let contracts = hit.contracts();
    if !contracts.is_empty() {
        let args = vec![("contracts", Arg::from(contracts.join(", ")))];
        out.push_str(&format!("    {}\n", speaker(lang).say("what-if-contracts", &args)));
    }
    out
}
