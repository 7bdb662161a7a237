//! One line that names a vendor: "Acme GmbH – Hosting (Germany)", "Acme: Mail. Location: France", "Acme for hosting".

use super::columns::{Role, role};
use super::{Named, names, places};

const APART: [&str; 7] = [": ", " – ", " — ", " - ", " for ", " pour ", " für "];

/// What a line says of a vendor, if it names one.
pub fn named(line: &str) -> Option<Named> {
    let (head, rest) = split(line.trim());
    let (head, place) = with_place(head);
    if !names::is_name(head) {
        return None;
    }
    let (name, entity) = names::told(head);
    let mut named = Named { name, entity, ..Named::default() };
    if let Some(place) = place {
        set_place(&mut named, place);
    }
    rest.split(". ").for_each(|sentence| take(&mut named, sentence.trim().trim_end_matches('.')));
    Some(named)
}

/// The name and what is said of it.
fn split(line: &str) -> (&str, &str) {
    let sentences = crate::verify::text::sentences(line);
    let first = APART.iter().filter_map(|mark| line.find(mark).map(|at| (at, at + mark.len()))).min();
    match (first, sentences.first()) {
        (_, Some(sentence))
            if sentences.len() > 1 && names::is_name(sentence.trim_end_matches('.')) && !is_key(sentence) =>
        {
            (sentence.trim_end_matches('.'), line[sentence.len()..].trim())
        }
        (Some((end, start)), _) => (&line[..end], &line[start..]),
        _ => (line.trim_end_matches(['.', ';', ',']), ""),
    }
}

fn is_key(sentence: &str) -> bool {
    sentence.contains(": ") || APART.iter().any(|mark| sentence.contains(mark))
}

/// A country in brackets or after the last comma.
fn with_place(head: &str) -> (&str, Option<&str>) {
    let bracketed = head.split_once(" (").and_then(|(name, rest)| Some((name, rest.strip_suffix(')')?)));
    let listed = head.rsplit_once(", ");
    match [bracketed, listed].into_iter().flatten().find(|(_, place)| is_place(place)) {
        Some((name, place)) => (name, Some(place)),
        None => (head, None),
    }
}

fn is_place(text: &str) -> bool {
    text.split([',', '/', ';']).all(|piece| places::is_place(piece.trim()))
}

fn take(named: &mut Named, sentence: &str) {
    if sentence.is_empty() {
        return;
    }
    let keyed = sentence.split_once(": ").map(|(key, value)| (role(key), value));
    match keyed {
        Some((Role::Place | Role::Seat, place)) => set_place(named, place),
        Some((Role::Purpose, purpose)) => named.purpose = Some(purpose.to_owned()),
        _ if is_place(sentence) => set_place(named, sentence),
        _ if named.purpose.is_none() => take_purpose(named, sentence),
        _ => {}
    }
}

fn take_purpose(named: &mut Named, sentence: &str) {
    let (purpose, place) = with_place(sentence);
    named.purpose = Some(purpose.to_owned());
    if let Some(place) = place.filter(|_| named.place.is_none()) {
        set_place(named, place);
    }
}

pub fn set_place(named: &mut Named, place: &str) {
    named.countries = places::countries(place);
    named.place = Some(place.to_owned());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_names_a_vendor_its_purpose_and_its_place() {
        for (line, name, purpose, codes) in [
            ("Acme GmbH – Hosting (Germany)", "Acme GmbH", "Hosting", "DE"),
            ("Acme: Customer support. Location: France", "Acme", "Customer support", "FR"),
            ("Acme, Inc. for payment processing.", "Acme, Inc.", "payment processing", ""),
            ("Acme Pay. Payment processing services.", "Acme Pay", "Payment processing services", ""),
            ("Acme.com. A/B testing software.", "Acme.com", "A/B testing software", ""),
            ("Acme SAS (France) : hébergement", "Acme SAS", "hébergement", "FR"),
            ("Acme Mail, Ireland", "Acme Mail", "", "IE"),
            ("hAcme", "hAcme", "", ""),
        ] {
            let named = named(&line.replace(" : ", ": ")).expect(line);
            let found = named.countries.iter().map(|country| country.code()).collect::<Vec<_>>().join(" ");
            let said = (named.name.as_str(), named.purpose.as_deref().unwrap_or_default(), found.as_str());
            assert_eq!(said, (name, purpose, codes), "{line}");
        }
        assert_eq!(named("the processor shall tell the controller of any breach"), None);
    }
}
