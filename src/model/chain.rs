//! A vendor's sub-processors, as the public list and the internal one know them together.

use super::*;
use crate::text::Route;
use chrono::NaiveDate;
use std::collections::HashMap;

/// A sub-processor of a vendor, merged by name from all entries of both lists, the public ones first.
/// It inherits nothing: neither from the vendor's transfer lines nor from a vendor of the same name.
#[derive(Clone, Debug)]
pub struct KnownSubProcessor<'v> {
    entries: Vec<Entry<'v>>,
}

/// One entry of a list.
#[derive(Clone, Debug)]
struct Entry<'v> {
    route: Route,
    said: &'v SubProcessor,
    /// What only the internal list holds.
    record: Option<&'v SubProcessorRecord>,
}

/// A country a sub-processor is in, with what is recorded for going there.
#[derive(Clone, Debug)]
pub struct Onward {
    pub country: Country,
    /// The entry that names the country first.
    pub route: Route,
    pub mechanisms: Vec<MechanismWord>,
}

impl Vendor {
    /// Every known sub-processor once. Entries without a name can't be told to be the same and stay apart.
    pub fn chain(&self) -> Vec<KnownSubProcessor<'_>> {
        let mut place_by_name = HashMap::new();
        let mut chain: Vec<KnownSubProcessor<'_>> = Vec::new();
        for entry in self.entries() {
            let name = entry.said.name.as_deref().map(normalised);
            let place = name.map_or(chain.len(), |name| *place_by_name.entry(name).or_insert(chain.len()));
            match chain.get_mut(place) {
                Some(known) => known.entries.push(entry),
                None => chain.push(KnownSubProcessor { entries: vec![entry] }),
            }
        }
        chain
    }

    fn entries(&self) -> impl Iterator<Item = Entry<'_>> {
        let list = self.card.known_route();
        let public = self.card.known_subprocessors().iter().enumerate();
        let public = public.map(move |(i, said)| Entry { route: list.then(i), said, record: None });
        let records = self.dossier.subprocessors.iter().enumerate();
        let records = records.map(|(i, record)| Entry {
            route: Route::keys("internal.subprocessors").then(i),
            said: &record.public,
            record: Some(record),
        });
        public.chain(records)
    }
}

impl<'v> KnownSubProcessor<'v> {
    pub fn name(&self) -> Option<&'v str> {
        self.said(|s| s.name.as_deref())
    }

    pub fn purpose(&self) -> Option<&'v Text> {
        self.said(|s| s.purpose.as_ref())
    }

    /// The first day of use.
    pub fn since(&self) -> Option<NaiveDate> {
        self.said(|s| s.since)
    }

    pub fn address(&self) -> Option<&'v str> {
        self.recorded(|r| r.address.as_deref())
    }

    pub fn contact(&self) -> Option<&'v Contact> {
        self.recorded(|r| r.contact.as_ref())
    }

    /// The place of its first entry.
    pub fn route(&self) -> Route {
        self.entries.first().map_or_else(Route::default, |e| e.route.clone())
    }

    /// Its name, or the place of an entry without one.
    pub fn shown(&self) -> String {
        self.name().map_or_else(|| self.route().to_string(), str::to_owned)
    }

    /// Each country it is in. A mechanism goes with the country of its entry, or with all where the entry names none.
    pub fn places(&self) -> Vec<Onward> {
        let mut places: Vec<Onward> = Vec::new();
        for entry in &self.entries {
            let Some(country) = entry.said.country.filter(|c| places.iter().all(|p| p.country != *c)) else { continue };
            let goes_there = |e: &&Entry<'_>| e.said.country.is_none_or(|c| c == country);
            let mechanisms = self.entries.iter().filter(goes_there).filter_map(|e| e.said.mechanism).collect();
            places.push(Onward { country, route: entry.route.clone(), mechanisms });
        }
        places
    }

    fn said<T>(&self, fact: impl Fn(&'v SubProcessor) -> Option<T>) -> Option<T> {
        self.entries.iter().find_map(|e| fact(e.said))
    }

    fn recorded<T>(&self, fact: impl Fn(&'v SubProcessorRecord) -> Option<T>) -> Option<T> {
        self.entries.iter().filter_map(|e| e.record).find_map(fact)
    }
}

#[cfg(test)]
mod tests {
    use crate::load;
    use crate::text::SourceFile;

    /// The chain of a vendor: name, countries with mechanisms, place.
    fn chain(yaml: &str) -> Vec<String> {
        let company = "name: C\nentity: {name: C, country: FR}\nlanguages: [en]\ncontact: a@example.com\n";
        let vendor = format!(
            "name: V\nentity: {{name: V, country: US}}\nserves: [company]\npurpose: P\ndata: [identity]\n\
             subjects: [customers]\nlocations: [US]\ntransfers: [{{to: US, mechanism: scc}}]\n{yaml}\n"
        );
        let sources = [("company.yaml", company), ("vendors/v.yaml", vendor.as_str())];
        let loaded =
            load::register(sources.map(|(path, text)| SourceFile::new(path, text.as_bytes())).into_iter().collect());
        assert!(loaded.problems.is_empty(), "{:?}", loaded.problems);
        let known = loaded.register.vendors[0].chain();
        known.iter().map(|k| format!("{} {} {:?}", k.shown(), k.route(), facts(k))).collect()
    }

    fn facts(known: &super::KnownSubProcessor<'_>) -> Vec<String> {
        let places = known.places().into_iter();
        places.map(|p| format!("{} {} {:?}", p.country, p.route, p.mechanisms)).collect()
    }

    #[test]
    fn entries_of_one_name_are_one_and_the_internal_ones_fill_gaps() {
        let merged = chain(
            "subprocessors: {known: [{name: Cloud Inc., country: US}, {name: Mail}]}\n\
             internal: {subprocessors: [{name: mail, country: IN}, {name: 'CLOUD, Incorporated', mechanism: dpf}]}",
        );
        assert_eq!(
            merged,
            [
                "Cloud Inc. subprocessors.known[0] [\"US subprocessors.known[0] [Dpf]\"]",
                "Mail subprocessors.known[1] [\"IN internal.subprocessors[0] []\"]",
            ]
        );
    }

    #[test]
    fn a_mechanism_goes_with_the_country_of_its_entry() {
        let merged = chain("subprocessors: [{name: S, country: US, mechanism: dpf}, {name: S, country: IN}]");
        assert_eq!(merged, ["S subprocessors[0] [\"US subprocessors[0] [Dpf]\", \"IN subprocessors[1] []\"]"]);
    }

    #[test]
    fn nothing_is_inherited_and_entries_without_a_name_stay_apart() {
        let merged = chain("subprocessors: [{name: V}, {country: IN}, {country: IN}]");
        assert_eq!(
            merged,
            [
                "V subprocessors[0] []",
                "subprocessors[1] subprocessors[1] [\"IN subprocessors[1] []\"]",
                "subprocessors[2] subprocessors[2] [\"IN subprocessors[2] []\"]",
            ]
        );
    }
}
