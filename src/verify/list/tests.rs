use super::*;
use crate::model::Lang;
use proptest::prelude::*;

fn listed(copy: &str) -> Vec<Named> {
    read(&Document::from_copy(copy))
}

/// Vendors as `name [entity] countries: purpose`.
fn said(list: &[Named]) -> Vec<String> {
    let line = |named: &Named| {
        let entity = named.entity.iter().map(|entity| format!(" [{entity}]")).collect::<String>();
        let codes = named.countries.iter().map(|country| format!(" {}", country.code())).collect::<String>();
        format!("{}{entity}{codes}: {}", named.name, named.purpose.as_deref().unwrap_or_default())
    };
    list.iter().map(line).collect()
}

#[test]
fn tables_in_each_language_are_lists() {
    for copy in [
        "| Sub-processor | Purpose | Location |\n| --- | --- | --- |\n| Acme Ltd | Mail | Ireland |\n| Beta | Chat | US |\n",
        "| Prestataire | Finalité | Pays |\n| --- | --- | --- |\n| Acme Ltd | Mail | Irlande |\n| Beta | Chat | États-Unis |\n",
        "| Anbieter | Zweck | Land |\n| --- | --- | --- |\n| Acme Ltd | Mail | Irland |\n| Beta | Chat | USA |\n",
        "| Name | Country | Purpose | Website |\n| Acme Ltd | EU (Ireland) | Mail | x |\n| Beta | United States | Chat | y |\n",
        "| Entity name | Entity country | Activities |\n| Acme Ltd | IE | Mail |\n| Beta | U.S. | Chat |\n",
    ] {
        assert_eq!(said(&listed(copy)), ["Acme Ltd IE: Mail", "Beta US: Chat"], "{copy}");
    }
}

#[test]
fn columns_of_one_kind_are_told_apart() {
    let copy = "| Service | Legal entity | Location of processing | Corporate location | Purpose |\n\
                | --- | --- | --- | --- | --- |\n| Beacon | Acme Software, Inc. | Germany | US | Monitoring |\n";
    assert_eq!(said(&listed(copy)), ["Beacon [Acme Software, Inc.] DE: Monitoring"]);
}

#[test]
fn tables_of_other_things_are_none() {
    for copy in [
        "| Cookie | Provider | Purpose | Expiry |\n| --- | --- | --- | --- |\n| _id | Acme | Session | 1 day |\n",
        "| Name | Purpose | Duration |\n| --- | --- | --- |\n| _id | Session | 1 day |\n",
        "| Certification | Provider | Scope |\n| --- | --- | --- |\n| ISO 27001 | Acme | Hosting |\n",
        "| Type de données | Durée de conservation |\n| --- | --- |\n| Compte | 1 an |\n",
        "| Data | Purpose | Legal basis |\n| --- | --- | --- |\n| Name | Account | Contract |\n",
        "| Monday | Tuesday |\n| --- | --- |\n| a | b |\n",
    ] {
        assert_eq!(listed(copy), [], "{copy}");
    }
}

#[test]
fn dividers_repeated_heads_and_empty_rows_are_no_vendors() {
    let copy = "| Vendor | Purpose | Country |\n| --- | --- | --- |\n| Infrastructure |  |  |\n| Acme | Mail | France |\n\
                | Vendor | Purpose | Country |\n| None | – | – |\n| Beta | Chat | Germany |\n";
    assert_eq!(said(&listed(copy)), ["Acme FR: Mail", "Beta DE: Chat"]);
}

#[test]
fn upright_tables_and_tables_cut_in_two_are_read() {
    let upright = "| Name | ACME |\n| Contact details | 1 rue du Port |\n| Purpose of the processing | Hosting |\n| Location | France |\n";
    assert_eq!(said(&listed(upright)), ["ACME FR: Hosting"]);
    let cut = "| Vendor | Country |\n| Acme | France |\n\n# Page 2\n\n| Beta | Germany |\n";
    assert_eq!(said(&listed(cut)), ["Acme FR: ", "Beta DE: "]);
}

#[test]
fn cards_and_records_are_lists() {
    let cards = "# Our sub-processors\n\n### Acme Ltd\n\nPurpose: Mail\n\nLocation: Ireland\n\n### Beta\n\nPurpose: Chat.\n\nLocation: USA\n";
    assert_eq!(said(&listed(cards)), ["Acme Ltd IE: Mail", "Beta US: Chat"]);
    let definitions =
        "- Acme Ltd\n  - Purpose: Mail\n  - Country: Ireland\n- Beta\n  - Purpose: Chat\n  - Country: USA\n";
    assert_eq!(said(&listed(definitions)), ["Acme Ltd IE: Mail", "Beta US: Chat"]);
    let contract =
        "# Annex I\n\nPurpose: Hosting\n\nLocation: France\n\n# Annex II\n\nPurpose: Mail\n\nLocation: France\n";
    assert_eq!(listed(contract), []);
}

#[test]
fn bullets_are_a_list_only_where_words_say_so() {
    let said_so =
        "These sub-processors are located in the United States:\n\n- Acme. Cloud services provider.\n- Beta. Chat.\n";
    assert_eq!(said(&listed(said_so)), ["Acme US: Cloud services provider", "Beta US: Chat"]);
    let french =
        "# Sous-traitants ultérieurs\n\n- Acme SAS – hébergement (France)\n- Beta GmbH – messagerie (Allemagne)\n";
    assert_eq!(said(&listed(french)), ["Acme SAS FR: hébergement", "Beta GmbH DE: messagerie"]);
    let duties = "# Duties\n\nThe processor shall:\n\n- Keep a record.\n- Train its staff.\n";
    assert_eq!(listed(duties), []);
    let prose =
        "# Sub-processors\n\n- the controller is told of each change thirty days ahead\n- the controller may object\n";
    assert_eq!(listed(prose), []);
}

const BEFORE: &str = "| Vendor | Purpose | Country |\n| --- | --- | --- |\n| Acme Hosting, Inc. | Hosting | France |\n\
                      | Beta Mail | Mail | Ireland |\n| Gamma | Chat | EU |\n| Delta (formerly Omega) | Logs | Germany |\n";

#[test]
fn lists_are_compared_vendor_by_vendor() {
    let after = "| Sub-processor | Country | Purpose |\n| --- | --- | --- |\n| Epsilon AI, Inc. | United States | Summaries |\n\
                 | ACME Hosting | Germany, France | Hosting |\n| Gamma | EEA | Chat |\n| Omega GmbH | Germany | Log storage |\n";
    let changes = changes(&listed(BEFORE), &listed(after)).unwrap();
    let told: Vec<_> = page(&changes, Lang::En).into_iter().map(|change| (change.kind, change.text)).collect();
    let expected = [
        ("came", "New: Epsilon AI, Inc. · United States · Summaries"),
        ("went", "Gone: Beta Mail · Ireland · Mail"),
        ("place", "ACME Hosting: place now Germany and France, was France"),
        ("place", "Gamma: place now EEA, was EU"),
        ("purpose", "Omega GmbH: purpose now “Log storage”, was “Logs”"),
    ];
    assert_eq!(told, expected.map(|(kind, text)| (kind, text.to_owned())));
    assert_eq!(summary(&changes).shown(Lang::En), "1 new, 1 gone and 3 changed");
}

#[test]
fn another_entity_is_another_vendor() {
    let list = |rows: &str| listed(&format!("| Service | Legal entity | Purpose |\n| --- | --- | --- |\n{rows}"));
    let told = |before: &str, after: &str| {
        let changes = changes(&list(before), &list(after)).unwrap();
        page(&changes, Lang::En).into_iter().map(|change| change.text).collect::<Vec<_>>()
    };
    let before = "| Workflows | Acme Ltd | Queues |\n| Workflows | Beta GmbH | Queues |\n";
    let after = "| Workflows | Acme Ltd. | Queues |\n| Workflows | Gamma, Inc. | Queues |\n";
    let expected = ["New: Workflows (Gamma, Inc.) · Queues", "Gone: Workflows (Beta GmbH) · Queues"];
    assert_eq!(told(before, after), expected);
    let named = "| Acme | | Queues |\n| Acme | Acme Ltd | |\n";
    assert_eq!(told(named, "| Acme | Acme Ltd | |\n"), ["Acme: purpose now not stated, was “Queues”"]);
}

#[test]
fn the_same_list_otherwise_set_is_no_change() {
    let cards = "# Sub-processors\n\n### Gamma\n\nPurpose: Chat\n\nCountry: EU\n\n### Beta Mail\n\nPurpose: Mail\n\nCountry: Irlande\n\n\
                 ### Acme Hosting Inc\n\nPurpose: Hosting\n\nCountry: FR\n\n### Delta\n\nPurpose: Logs\n\nCountry: DE\n";
    let changes = changes(&listed(BEFORE), &listed(cards)).unwrap();
    assert!(changes.is_empty(), "{changes:?}");
    assert_eq!(terminal(&changes, Lang::De), "führt dieselben auf\n");
}

#[test]
fn a_list_that_cannot_be_read_is_not_one_from_which_all_have_gone() {
    assert_eq!(changes(&listed(BEFORE), &[]), None);
    assert_eq!(changes(&[], &listed(BEFORE)), None);
}

#[test]
fn what_is_offered_is_read_by_the_register() {
    let after = "| Vendor | Legal entity | Purpose | Country |\n| --- | --- | --- | --- |\n\
                 | Beacon \"1\" | Acme \\\\ Co, Inc. | Logs: all | Norway, USA |\n| Gamma | | Chat | EU |\n| Known GmbH | | Mail | Germany |\n";
    let vendors = changes::vendors(&listed(after));
    let lines = offer(&vendors, ["Known"]);
    assert_eq!(
        lines,
        "    - {name: \"Beacon \\\"1\\\"\", entity: \"Acme \\\\ Co, Inc.\", country: \"NO\", purpose: \"Logs: all\"}\n    \
         - {name: \"Beacon \\\"1\\\"\", entity: \"Acme \\\\ Co, Inc.\", country: \"US\", purpose: \"Logs: all\"}\n    \
         - {name: \"Gamma\", purpose: \"Chat\"} # EU\n"
    );
    let vendor = format!(
        "name: V\nentity: {{name: V GmbH, country: DE}}\nserves: [company]\npurpose: P\ndata: [identity]\nsubjects: [employees]\n\
         locations: [DE]\ninternal:\n  subprocessors:\n{lines}"
    );
    let company = "name: E\nentity: {name: E SAS, country: FR}\nlanguages: [en]\ncontact: a@example.com\n";
    let files = [("company.yaml", company), ("vendors/v.yaml", vendor.as_str())];
    let files = files.map(|(path, text)| crate::text::SourceFile::new(path, text.as_bytes()));
    let loaded = crate::load::register(files.to_vec());
    assert!(loaded.problems.is_empty(), "{:?}", loaded.problems);
    assert_eq!(loaded.register.vendors[0].chain().len(), 2);
}

proptest! {
    #[test]
    fn no_text_is_too_odd(copy in "(\\| ?(Vendor|Purpose|Country|Name|é|d/b/a |\\(|, |Inc\\. ?|US|---|; )?|\n|\n\n|- |# |Purpose: |Location: |[A-Z][a-zé]{0,5} ?|: |\\. | – |\\(formerly ){0,60}") {
        let named = listed(&copy);
        let vendors = changes::vendors(&named);
        let _ = offer(&vendors, ["Acme"]);
        if let Some(changes) = changes(&named, &named) {
            prop_assert!(changes.is_empty(), "{changes:?}");
        }
    }
}
