//! Where data is: the map of the processor list, and the table that says the same.

use crate::register::{COMPANY, DAY, Folder};
use art28::law::Law;
use art28::load;
use art28::model::{ChangeLog, Country, Lang};
use art28::text::{SourceFile, Sources};
use art28::view::map::{CountryView, LayerView, MapView, ThereView, VendorThereView};
use art28::view::public::PublicView;
use std::collections::BTreeSet;

/// A vendor for customers' data, with what follows its required keys.
fn vendor(name: &str, rest: &str) -> String {
    format!(
        "name: {name}\nentity: {{name: {name} SAS, country: FR}}\nserves: [customers]\npurpose: P\ndata: [identity]\n\
         subjects: [customers]\n{rest}\n"
    )
}

fn map_of(company: &str, vendors: &[String], day: &str) -> Option<MapView> {
    let files = vendors.iter().enumerate().map(|(i, yaml)| (format!("vendors/v{i}.yaml"), yaml.as_str()));
    let all = std::iter::once(("company.yaml".to_owned(), company)).chain(files);
    let sources: Sources = all.map(|(path, text)| SourceFile::new(path, text.as_bytes())).collect();
    let loaded = load::register(sources);
    assert!(loaded.problems.is_empty(), "{:?}", loaded.problems);
    let day = day.parse().expect("a day");
    let published = loaded.register.published(day);
    PublicView::new(&published, Law::built_in(), &ChangeLog::default(), day, Lang::En).list().map
}

/// The state that colours a country, and the first law's words for it.
fn stands(map: &MapView, code: &str) -> (String, String) {
    let is_there = |layer: &&LayerView| layer.shapes.iter().any(|s| s.code == code);
    let layer = map.layers.iter().find(is_there).unwrap_or_else(|| panic!("{code} is not on the map"));
    (layer.state.to_owned(), row(map, code).laws[0].text.clone())
}

fn row<'a>(map: &'a MapView, code: &str) -> &'a CountryView {
    let name = Country::parse(code).expect("a country").name(Lang::En);
    map.rows.iter().find(|row| row.name == name).unwrap_or_else(|| panic!("{code} is not in the table"))
}

/// Law of the company, country, what its transfer line says, day: the state, and words of its row.
const STATES: &[(&str, &str, &str, &str, &str, &str)] = &[
    ("eu", "FR", "", "2026-11-23", "inside", "European Economic Area"),
    ("eu", "IS", "", "2026-11-23", "inside", "European Economic Area"),
    ("eu", "GF", "", "2026-11-23", "inside", "European Economic Area"),
    // A Member State, then counted as one, then found adequate.
    ("eu", "GB", "", "2020-01-31", "inside", "European Economic Area"),
    ("eu", "GB", "", "2020-02-01", "inside", "transition period of the withdrawal agreement"),
    ("eu", "GB", "", "2021-06-28", "inside", "interim data clause of the EU–UK trade agreement"),
    ("eu", "GB", "", "2021-06-29", "adequate", "Recognised as adequate"),
    // A day after the last day of its decision, as far as the law is known.
    ("eu", "GB", "", "2031-12-27", "adequate", "Recognised as adequate"),
    ("eu", "GB", "", "2031-12-28", "unstated", "Transfer basis: not stated"),
    ("eu", "US", "mechanism: dpf", "2023-07-09", "unstated", "Transfer basis: not stated"),
    (
        "eu",
        "US",
        "mechanism: dpf",
        "2023-07-10",
        "limited",
        "within limits: importer on the Data Privacy Framework list",
    ),
    ("eu", "US", "mechanism: scc, module: 2", "2023-07-09", "other", "No recognition of adequacy"),
    ("eu", "US", "mechanism: scc, module: 2", "2023-07-10", "limited", "Recognised as adequate within limits"),
    ("eu", "US", "", "2026-11-23", "unstated", "Transfer basis: not stated"),
    ("eu", "US", "mechanism: privacy-shield", "2020-07-15", "limited", "within limits: EU–US Privacy Shield"),
    ("eu", "US", "mechanism: privacy-shield", "2020-07-16", "unstated", "Transfer basis: not stated"),
    ("eu", "BR", "mechanism: adequacy", "2026-01-25", "unstated", "Transfer basis: not stated"),
    ("eu", "BR", "mechanism: adequacy", "2026-01-26", "limited", "LGPD"),
    ("eu", "IN", "mechanism: scc, module: 3", "2021-06-26", "unstated", "Transfer basis: not stated"),
    ("eu", "IN", "mechanism: scc, module: 3", "2021-06-27", "other", "No recognition of adequacy"),
    ("eu", "IN", "mechanism: uk-idta", "2026-11-23", "unstated", "Transfer basis: not stated"),
    ("eu", "HK", "mechanism: scc, module: 3", "2026-11-23", "other", "No recognition of adequacy"),
    ("eu", "FO", "", "2026-11-23", "adequate", "Recognised as adequate"),
    ("eu", "PR", "mechanism: scc, module: 3", "2026-11-23", "unsettled", "Legal position not settled"),
    ("eu", "NC", "", "2026-11-23", "unsettled", "Legal position not settled"),
    ("uk", "GB", "", "2026-11-23", "inside", "United Kingdom: no transfer abroad"),
    ("uk", "FR", "", "2026-11-23", "adequate", "Recognised as adequate"),
    ("uk", "US", "uk: dpf-uk", "2023-10-11", "unstated", "Transfer basis: not stated"),
    ("uk", "US", "uk: dpf-uk", "2023-10-12", "limited", "Recognised as adequate within limits"),
    ("ch", "CH", "", "2026-11-23", "inside", "Switzerland: no disclosure abroad"),
    ("ch", "JP", "ch: swiss-scc", "2026-11-23", "other", "No recognition of adequacy"),
];

#[test]
fn a_country_stands_as_the_law_has_it_on_the_day() {
    for (law, country, line, day, state, words) in STATES {
        let line = if line.is_empty() { String::new() } else { format!("transfers: [{{to: {country}, {line}}}]\n") };
        let yaml = vendor("V", &format!("locations: [{{country: {country}, use: [storage]}}]\n{line}"));
        let map = map_of(&format!("{COMPANY}regimes: [{law}]\n"), &[yaml], day).expect("a map");
        let (stands, said) = stands(&map, country);
        assert_eq!(&stands, state, "{country} under {law} on {day}, {line}");
        assert!(said.contains(words), "{country} under {law} on {day}: {said}");
        let is_found = matches!(*state, "adequate" | "limited");
        assert_eq!(
            row(&map, country).laws[0].decision.is_some(),
            is_found,
            "{country} on {day}: the decision is named"
        );
    }
}

#[test]
fn one_ground_that_holds_is_enough_for_the_country() {
    let us = "locations: [US]\ntransfers: [{to: US, mechanism: dpf}]";
    let vendors = [vendor("A", us), vendor("B", "locations: [US]")];
    assert_eq!(stands(&map_of(COMPANY, &vendors, DAY).unwrap(), "US").0, "limited");
    assert_eq!(stands(&map_of(COMPANY, &vendors[1..], DAY).unwrap(), "US").0, "unstated");
}

#[test]
fn every_law_that_binds_the_company_has_its_say_and_the_unions_colours() {
    let line = "transfers: [{to: US, mechanism: scc, module: 3, uk: uk-addendum}]";
    let yaml = vendor("V", &format!("locations: [US, GB, JP]\n{line}"));
    let map = map_of(&format!("{COMPANY}regimes: [uk, eu, ch]\n"), &[yaml], DAY).expect("a map");
    let said = |code: &str| -> Vec<_> {
        row(&map, code).laws.iter().map(|l| format!("{}: {}", l.law.as_deref().expect("a law"), l.text)).collect()
    };
    assert_eq!(map.law.as_deref(), Some("The colours follow EU law."));
    assert_eq!(stands(&map, "GB").0, "adequate");
    let gb = [
        "EU law: Recognised as adequate",
        "UK law: United Kingdom: no transfer abroad",
        "Swiss law: Recognised as adequate",
    ];
    assert_eq!(said("GB"), gb);
    assert_eq!(said("US")[2], "Swiss law: Transfer basis: not stated");
    assert_eq!(stands(&map, "JP").0, "unstated", "Japan's finding is partial, and nobody relies on it");
}

#[test]
fn what_vendors_do_is_told_apart_and_whose_data() {
    let places = "locations: [{country: DE, use: [processing, storage]}, {country: DE, use: [support], when: At night}, \
                  {country: IN, use: support}]\ntransfers: [{to: IN, mechanism: scc, module: 3}, {to: US, mechanism: dpf}]";
    let both = vendor("Both", places).replace("[customers]\npurpose", "[customers, company]\npurpose");
    let own =
        vendor("Own", "locations: [DE]").replace("[customers]\npurpose", "[company]\npurpose").replace("FR}", "GB}");
    let ended = vendor("Ended", "locations: [CN]\nended_on: 2026-11-22");
    let planned = vendor("Planned", "locations: [CN]\nsince: 2026-12-24\nannounced_on: 2026-11-01");
    let map = map_of(COMPANY, &[both, own, ended, planned], DAY).expect("a map");
    assert_eq!(map.columns, ["For our customers’ data", "For our own data"]);
    let told = |code: &str| -> Vec<String> {
        let vendors = |t: &ThereView| {
            let name = |v: &VendorThereView| {
                v.when.as_ref().map_or(v.name.clone(), |when| format!("{} ({})", v.name, when.text))
            };
            t.vendors.iter().map(name).collect::<Vec<_>>().join(", ")
        };
        let cell = |cell: &Vec<ThereView>| {
            cell.iter().map(|t| format!("{}: {}", t.what, vendors(t))).collect::<Vec<_>>().join("; ")
        };
        row(&map, code).cells.iter().map(cell).collect()
    };
    let storage = "Storage and processing: Both";
    let support = "Support access: Both (At night)";
    assert_eq!(told("DE"), [format!("{storage}; {support}"), format!("{storage}, Own; {support}")]);
    assert_eq!(told("IN"), ["Support access: Both", "Support access: Both"]);
    assert_eq!(told("US"), ["Transfer: Both", "Transfer: Both"], "a third country that only a line names");
    assert_eq!(told("GB"), ["", "Legal entity: Own"], "a third country that only the entity is in");
    let names: Vec<_> = map.rows.iter().map(|row| row.name).collect();
    assert_eq!(names, ["Germany", "United Kingdom", "United States", "India"], "by legal state, then by name");
}

#[test]
fn without_places_there_is_no_map() {
    let none =
        "name: V\nentity: {name: V Inc., country: US}\nrole: none\nserves: [company]\npurpose: P\nlocations: [US]\n";
    assert!(map_of(COMPANY, &[], DAY).is_none());
    assert!(map_of(COMPANY, &[none.to_owned()], DAY).is_none(), "a tool without personal data");
    let folder = Folder::new(COMPANY, &[("v", &none.replace("locations: [US]\n", ""))]);
    folder.build();
    let page = folder.read("site/public/en/index.html");
    assert!(!page.contains("id=\"map\"") && !page.contains("#map") && !page.contains("world.svg"), "{page}");
}

/// The names of what an element draws.
fn drawn(svg: &str, element: &str) -> BTreeSet<String> {
    let start = format!("<{element} ");
    let inside = svg.split(start.as_str()).skip(1).filter_map(|rest| rest.split_once('>')).map(|(_, inside)| inside);
    let title = |inside: &str| Some(inside.strip_prefix("<title>")?.split_once("</title>")?.0.to_owned());
    inside.filter_map(title).collect()
}

#[test]
fn a_data_location_never_disappears() {
    let places: Vec<_> = Country::all().map(|c| format!("'{c}'")).collect();
    // The format allows a vendor so many places; each territory stands in one of several vendors.
    let vendors: Vec<_> = places
        .chunks(20)
        .enumerate()
        .map(|(i, some)| {
            (format!("v{i}"), vendor(&format!("Vendor {i}"), &format!("locations: [{}]", some.join(", "))))
        })
        .collect();
    let vendors: Vec<_> = vendors.iter().map(|(id, yaml)| (id.as_str(), yaml.as_str())).collect();
    let folder = Folder::new(COMPANY, &vendors);
    folder.build();
    let page = folder.read("site/public/en/index.html");
    let mut maps = page.split("<svg ").skip(1).map(|rest| rest.split("</svg>").next().unwrap_or_default());
    let (world, europe) = (maps.next().expect("the world"), maps.next().expect("Europe"));
    let seen: BTreeSet<_> =
        [drawn(world, "path"), drawn(world, "circle"), drawn(europe, "circle")].into_iter().flatten().collect();
    let table = page.split("<h2 id=\"map\"").nth(1).expect("the section").split("<table").nth(1).expect("the table");
    for country in Country::all() {
        let name = country.name(Lang::En).replace('&', "&amp;");
        assert!(seen.contains(&name), "{name} is drawn");
        assert!(table.contains(&format!("<strong>{name}</strong>")), "{name} is in the table");
    }
    let name = |code: &str| Country::parse(code).expect("a country").name(Lang::En);
    for small in ["SG", "MU", "HK", "MO", "RE", "GP", "YT", "BM"] {
        assert!(drawn(world, "circle").contains(name(small)), "{small}");
    }
    for small in ["MT", "LU", "LI", "GG", "JE", "IM", "FO", "GI", "AX"] {
        assert!(drawn(europe, "circle").contains(name(small)), "{small}");
    }
    assert!(drawn(world, "path").contains("French Guiana"), "apart from France");
}

#[test]
fn no_state_is_told_by_colour_alone() {
    let folder = Folder::example();
    folder.build();
    for lang in ["fr", "en"] {
        let page = folder.read(&format!("site/public/{lang}/index.html"));
        let states: Vec<_> = page.split("<pattern id=\"m-").skip(1).collect();
        assert_eq!(states.len(), 4, "inside, adequate, limited, other");
        let patterns: BTreeSet<_> =
            states.iter().map(|s| s.split("class=\"ground\"").nth(1).unwrap().split("</pattern>").next()).collect();
        assert_eq!(patterns.len(), states.len(), "each state has a pattern of its own");
        for state in states.iter().filter_map(|rest| rest.split('"').next()) {
            let swatch = format!("fill=\"url(#m-{state})\" d=\"M0 0h");
            assert_eq!(page.matches(&swatch).count(), 1, "{lang}: the legend has {state}");
            assert!(page.matches(&format!("<g fill=\"url(#m-{state})\">")).count() > 0, "{lang}: {state} is drawn");
        }
        assert!(page.contains("Natural Earth"), "the credit");
    }
}

/// The weight of a page and of all it loads.
fn weight(folder: &Folder, page: &str) -> usize {
    let html = folder.read(&format!("site/public/{page}"));
    let loaded: BTreeSet<_> = html.split("../assets/").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert!(loaded.contains("style.css") && loaded.contains("brand.css") && loaded.contains("world.svg"), "{loaded:?}");
    html.len() + loaded.iter().map(|asset| folder.read(&format!("site/public/assets/{asset}")).len()).sum::<usize>()
}

#[test]
fn the_list_of_the_example_is_light_with_everything() {
    let folder = Folder::example();
    folder.build();
    for page in ["fr/index.html", "en/index.html"] {
        let weight = weight(&folder, page);
        assert!(weight < 100_000, "{page} weighs {weight} bytes");
    }
}

/// The example's vendors again and again, each under a name of its own; those that will change, once.
fn five_hundred() -> Folder {
    let example = Folder::example();
    let texts = example.files("vendors").into_iter().map(|(_, bytes)| String::from_utf8(bytes).expect("UTF-8"));
    let will_change = |yaml: &String| yaml.contains("\nannounced_on: 2026") || yaml.contains("\nended_on: 2026-12");
    let (changing, steady): (Vec<_>, Vec<_>) = texts.partition(will_change);
    assert!(changing.len() == 2 && steady.len() == 10, "the example has other vendors");
    let folder = Folder::new(&example.read("company.yaml"), &[]);
    for (path, bytes) in example.files("templates") {
        folder.write(&format!("templates/{path}"), bytes);
    }
    for (i, yaml) in changing.iter().chain(steady.iter().cycle()).take(500).enumerate() {
        let yaml = yaml.replacen("name: ", &format!("name: {i} "), 1).replace("aliases:", "#");
        folder.write(&format!("vendors/v{i:03}.yaml"), yaml);
    }
    folder
}

#[test]
fn a_list_of_five_hundred_vendors_stays_light() {
    let folder = five_hundred();
    assert_eq!(folder.run(&["build", "--only", "public"]).code(), 0);
    for lang in ["fr", "en"] {
        let page = folder.read(&format!("site/public/{lang}/index.html"));
        let rows = page.matches("<tr id=\"").count();
        assert!(rows >= 498, "{rows} rows");
        let most = 60_000 + 1_500 * rows;
        assert!(page.len() < most, "{lang}: {} bytes for {rows} rows, {most} allowed", page.len());
    }
}

#[test]
fn the_order_of_a_file_does_not_show_on_the_map() {
    let places =
        ["{country: DE, use: [storage, support]}", "{country: SG, use: [support]}", "{country: JE, use: [backup]}"];
    let maps = [[0, 1, 2], [2, 1, 0]].map(|order| {
        let listed: Vec<_> = order.map(|i: usize| places[i]).into();
        let folder = Folder::new(COMPANY, &[("v", &vendor("V", &format!("locations: [{}]", listed.join(", "))))]);
        folder.build();
        folder.read("site/public/fr/index.html").split("<h2 id=\"map\"").nth(1).expect("a map").to_owned()
    });
    assert_eq!(maps[0], maps[1]);
}
