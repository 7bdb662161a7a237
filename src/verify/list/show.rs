//! Changes of a list as people read them: in a terminal, and as values for a page.

use super::changes::{Changes, Facts, Moved};
use crate::model::Lang;
use crate::say::{Arg, list, speaker};
use anstyle::{AnsiColor, Style};
use serde::Serialize;

const CAME: Style = AnsiColor::Green.on_default();
const WENT: Style = AnsiColor::Red.on_default();

/// One change, in words. `kind` is `came`, `went`, `place` or `purpose`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ShownChange {
    pub kind: &'static str,
    pub name: String,
    pub text: String,
}

/// Changes as values for a page: who came, who went, then what is said otherwise.
pub fn page(changes: &Changes, lang: Lang) -> Vec<ShownChange> {
    let shown = |kind, message, facts: &Facts| ShownChange {
        kind,
        name: facts.name.clone(),
        text: speaker(lang).say(message, &vec![("vendor", Arg::from(described(facts, lang)))]),
    };
    let came = changes.came.iter().map(|facts| shown("came", "sublist-came", facts));
    let went = changes.went.iter().map(|facts| shown("went", "sublist-went", facts));
    let moved = changes.moved.iter().flat_map(|moved| told(moved, lang));
    came.chain(went).chain(moved).collect()
}

/// Changes a line each. `+`, `-` and `~` stand before them, so that they read without their colours, which the stream
/// they are printed to decides on.
pub fn terminal(changes: &Changes, lang: Lang) -> String {
    let lines = page(changes, lang).into_iter().map(|change| match change.kind {
        "came" => format!("  {CAME}+ {}{CAME:#}\n", change.text),
        "went" => format!("  {WENT}- {}{WENT:#}\n", change.text),
        _ => format!("  ~ {}\n", change.text),
    });
    format!("{}\n{}", summary(changes).shown(lang), lines.collect::<String>())
}

/// How many came, went and changed, in words.
pub fn summary(changes: &Changes) -> Arg {
    let counted = [
        (changes.came.len(), "sublist-count-came"),
        (changes.went.len(), "sublist-count-went"),
        (changes.moved.len(), "sublist-count-moved"),
    ];
    let some = counted.into_iter().filter(|(count, _)| *count > 0);
    match some.map(|(count, message)| Arg::Message(message, vec![("count", count.into())])).collect::<Vec<_>>() {
        none if none.is_empty() => Arg::Message("sublist-same", Vec::new()),
        said => Arg::List(said),
    }
}

fn told(moved: &Moved, lang: Lang) -> Vec<ShownChange> {
    let change = |kind, message, said: fn(&Facts, Lang) -> String| {
        let or_nothing = |said: String| if said.is_empty() { speaker(lang).plain("sublist-nothing") } else { said };
        let [before, after] = [&moved.before, &moved.after].map(|facts| Arg::from(or_nothing(said(facts, lang))));
        let vendor = Arg::from(moved.after.name.as_str());
        let text = speaker(lang).say(message, &vec![("vendor", vendor), ("before", before), ("after", after)]);
        ShownChange { kind, name: moved.after.name.clone(), text }
    };
    let place = moved.has_other_place().then(|| change("place", "sublist-place", place));
    let purpose = moved.has_other_purpose().then(|| change("purpose", "sublist-purpose", purpose));
    place.into_iter().chain(purpose).collect()
}

/// The purposes as the list words them, between quotation marks.
fn purpose(facts: &Facts, lang: Lang) -> String {
    match facts.purposes.join("; ") {
        none if none.is_empty() => none,
        said => speaker(lang).say("sublist-quoted", &vec![("text", said.into())]),
    }
}

/// Countries in the reader's language, else the words of the list.
fn place(facts: &Facts, lang: Lang) -> String {
    let countries: Vec<String> = facts.countries.iter().map(|country| country.name(lang).to_owned()).collect();
    if countries.is_empty() { facts.places.join("; ") } else { list(&countries, lang) }
}

/// "Acme (Germany): hosting", with the entity where it is told.
fn described(facts: &Facts, lang: Lang) -> String {
    let name = facts.entity.as_ref().map_or(facts.name.clone(), |entity| format!("{} ({entity})", facts.name));
    let said = [place(facts, lang), facts.purposes.join("; ")];
    let said: Vec<&str> = said.iter().map(String::as_str).filter(|said| !said.is_empty()).collect();
    [&[name.as_str()], said.as_slice()].concat().join(" · ")
}
