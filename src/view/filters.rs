//! What the list can be narrowed to: the facets of a row, and the choices a reader has of them.

use super::card::Setting;
use super::safeguard::countries;
use crate::model::*;
use crate::say::speaker;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// One choice among many, such as a place.
#[derive(Clone, Debug, Serialize)]
pub struct FilterView {
    pub id: &'static str,
    pub label: String,
    pub all: String,
    /// In the order of their labels.
    pub options: Vec<OptionView>,
}

#[derive(Clone, Debug, Serialize, PartialEq, Eq)]
pub struct OptionView {
    /// As [`facets`] writes it.
    pub value: String,
    pub label: String,
}

/// Something a vendor can be found by: the filter it belongs to, its word, and its label.
type Facet = (&'static str, String, String);

// "country" as a field's name would have browsers fill the visitor's own in.
const FILTERS: [&str; 4] = ["place", "category", "data", "product"];

/// The facets of a card as its row carries them: words with the name of their filter, between spaces.
pub fn facets(card: &Card, setting: Setting<'_>) -> String {
    let words: BTreeSet<_> = all(card, setting).into_iter().map(|(_, value, _)| value).collect();
    words.into_iter().collect::<Vec<_>>().join(" ")
}

/// The filters that tell cards apart: those with two choices or more.
pub fn filters<'a>(cards: impl Iterator<Item = &'a Card>, setting: Setting<'_>) -> Vec<FilterView> {
    let mut found: BTreeMap<&str, BTreeMap<String, String>> = BTreeMap::new();
    for (filter, value, label) in cards.flat_map(|card| all(card, setting)) {
        found.entry(filter).or_default().insert(value, label);
    }
    let several = FILTERS.iter().filter_map(|id| Some((*id, found.remove(id).filter(|o| o.len() > 1)?)));
    several.map(|(id, options)| filter(id, options, setting.lang)).collect()
}

fn filter(id: &'static str, options: BTreeMap<String, String>, lang: Lang) -> FilterView {
    let words = speaker(lang);
    let mut options: Vec<_> = options.into_iter().map(|(value, label)| OptionView { value, label }).collect();
    options.sort_by_cached_key(|option| (normalised(&option.label), option.value.clone()));
    FilterView {
        id,
        label: words.plain(&format!("filter-{id}")),
        all: words.plain(&format!("filter-{id}-all")),
        options,
    }
}

/// A free text about data is no facet: it is found by searching.
fn all(card: &Card, setting: Setting<'_>) -> Vec<Facet> {
    let lang = setting.lang;
    let countries = countries(card).into_iter().map(|c| ("place", c.to_string(), c.name(lang).to_owned()));
    let category = ("category", card.category.word().to_owned(), card.category.label(lang).to_owned());
    let own = &setting.company.words.data;
    let data = card.data.iter().filter_map(|item| match item {
        Data::Word(word) => Some(("data", word.word().to_owned(), word.label(lang).to_owned())),
        Data::Own(word) => {
            let label = own.get(word).map_or(word.as_str(), |text| text.get(lang));
            Some(("data", word.clone(), label.to_owned()))
        }
        Data::Free(_) => None,
    });
    let several = Some(&setting.company.products).filter(|products| products.len() > 1);
    let named = |id: &String| several?.iter().find(|p| p.id == *id).map(|p| p.name.clone());
    let products = card.products.iter().filter_map(|id| Some(("product", id.clone(), named(id)?)));
    let facets = countries.chain([category]).chain(data).chain(products);
    facets.map(|(filter, word, label)| (filter, format!("{filter}:{}", without_spaces(&word)), label)).collect()
}

/// The attribute that holds facets parts them by spaces.
fn without_spaces(word: &str) -> String {
    word.split_whitespace().collect::<Vec<_>>().join("_")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::Law;
    use crate::load;
    use crate::text::SourceFile;

    const COMPANY: &str = "name: Exemple\nentity: {name: Exemple SAS, country: FR}\nlanguages: [fr, en]\n\
        contact: privacy@example.com\nproducts: [{id: app, name: App}, {id: desk, name: Bureau}]\n\
        words: {data: {our traces: {fr: Nos traces, en: Our traces}}}\n";
    const VENDOR: &str = "name: Vendor\nentity: {name: Vendor Inc., country: US}\nserves: [customers]\n\
        purpose: Chat\ncategory: support\nproducts: [desk]\ndata: [identity, our traces, {fr: Libre, en: Free}]\n\
        subjects: [customers]\nlocations: [IE, US]\n";
    const OTHER: &str = "name: Other\nentity: {name: Other SAS, country: FR}\nserves: [customers]\npurpose: Hosting\n\
        category: support\nproducts: [app]\ndata: [identity]\nsubjects: [customers]\nlocations: [FR]\n";

    fn with_view<T>(files: &[(&str, &str)], lang: Lang, look: impl Fn(&[&Card], Setting<'_>) -> T) -> T {
        let company = SourceFile::new("company.yaml", COMPANY.as_bytes());
        let vendors = files.iter().map(|(path, yaml)| SourceFile::new(*path, yaml.as_bytes()));
        let loaded = load::register([company].into_iter().chain(vendors).collect());
        assert_eq!(loaded.problems.len(), 0, "{:?}", loaded.problems);
        let day = "2026-11-23".parse().unwrap();
        let register = &loaded.register;
        let cards: Vec<_> = register.vendors.iter().map(|vendor| &vendor.card).collect();
        look(&cards, Setting { company: &register.company, law: Law::built_in(), day, lang })
    }

    #[test]
    fn a_row_is_found_by_country_category_data_and_product() {
        let facets =
            with_view(&[("vendors/vendor.yaml", VENDOR)], Lang::Fr, |cards, setting| facets(cards[0], setting));
        assert_eq!(facets, "category:support data:identity data:our_traces place:IE place:US product:desk");
    }

    #[test]
    fn choices_are_labelled_in_the_language_and_in_its_order_and_only_where_they_differ() {
        let files = [("vendors/vendor.yaml", VENDOR), ("vendors/other.yaml", OTHER)];
        let shown = with_view(&files, Lang::Fr, |cards, setting| filters(cards.iter().copied(), setting));
        let labels = |id: &str| -> Vec<String> {
            let filter = shown.iter().find(|f| f.id == id);
            filter.map(|f| f.options.iter().map(|o| o.label.clone()).collect()).unwrap_or_default()
        };
        assert_eq!(labels("place"), ["États-Unis", "France", "Irlande"]);
        assert_eq!(labels("category"), Vec::<String>::new());
        assert_eq!(labels("data"), ["Identité", "Nos traces"]);
        assert_eq!(labels("product"), ["App", "Bureau"]);
    }
}
