use super::*;
use std::collections::BTreeSet;

fn entries() -> &'static [Entry] {
    &Catalogue::built_in().entries
}

fn is_kebab(text: &str) -> bool {
    let is_part = |p: &str| !p.is_empty() && p.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    text.split('-').all(is_part)
}

#[test]
fn there_are_a_hundred_and_forty_in_the_order_of_their_ids() {
    let ids: Vec<_> = entries().iter().map(|e| e.id.as_str()).collect();
    assert_eq!(ids.len(), 140);
    assert!(ids.is_sorted() && ids.iter().all(|id| is_kebab(id)), "{ids:?}");
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
}

#[test]
fn no_name_means_two_vendors() {
    let mut owner = HashMap::new();
    for entry in entries() {
        for name in entry.names().map(normalised).collect::<BTreeSet<_>>() {
            assert_eq!(owner.insert(name.clone(), &entry.id), None, "{name}");
        }
    }
}

#[test]
fn links_are_https_and_domains_are_hosts() {
    for entry in entries() {
        assert!(entry.links().all(|link| link.as_str().starts_with("https://")), "{}", entry.id);
        assert!(!entry.domains.is_empty(), "{}", entry.id);
        for domain in &entry.domains {
            let link = Link::parse(&format!("https://{domain}")).expect("a host, with a path or not");
            assert_eq!(link.host(), domain.split('/').next().unwrap(), "{}", entry.id);
            assert!(domain.contains('.'), "{}: {domain}", entry.id);
        }
        assert!(entry.from_memory.iter().all(|d| entry.domains.contains(d)), "{}", entry.id);
        assert!(
            entry.packages.iter().all(|p| p
                .split_once(':')
                .is_some_and(|(kind, _)| ["npm", "pypi", "crates", "composer"].contains(&kind))),
            "{}",
            entry.id
        );
    }
}

#[test]
fn every_fact_has_a_day_and_a_source() {
    let catalogue = Catalogue::built_in();
    let codes: BTreeSet<_> = catalogue.sources.iter().map(|s| s.code.as_str()).collect();
    let first: NaiveDate = "2024-01-01".parse().unwrap();
    let last: NaiveDate = "2026-11-23".parse().unwrap();
    for entry in entries() {
        assert!(!entry.sources.is_empty() && entry.sources.iter().all(|s| codes.contains(s.as_str())), "{}", entry.id);
        assert!((first..=last).contains(&entry.read_on), "{}", entry.id);
        assert!(
            entry.confidence == Confidence::Memory || !entry.sources.contains(&"memory".to_owned()),
            "{}",
            entry.id
        );
        if let Some(dpf) = &entry.dpf {
            assert!(codes.contains(dpf.source.as_str()) && (first..=last).contains(&dpf.seen_on), "{}", entry.id);
        }
    }
}

#[test]
fn what_is_from_memory_says_so() {
    let of = |id: &str| Catalogue::built_in().find(id).unwrap();
    assert!(of("crisp").is_certain(Fact::Entity) && of("crisp").country.code() == "FR");
    assert!(!of("pipedrive").is_certain(Fact::Entity) && of("pipedrive").is_certain(Fact::Country));
    assert!(!of("meetergo").is_certain(Fact::Country));
    assert!(!of("pennylane").is_certain(Fact::Website), "all of an entry from memory is");
    let stated = entries().iter().filter(|e| e.confidence == Confidence::Memory);
    assert_eq!(stated.count(), 6);
}

#[test]
fn pages_of_others_are_told_from_a_vendors_own() {
    let catalogue = Catalogue::built_in();
    for shared in ["github.com", "docs.google.com", "vendor.notion.site", "vendor.zendesk.com", "app.vanta.com"] {
        assert!(catalogue.is_shared(shared), "{shared}");
    }
    for own in ["www.zendesk.com", "zendesk.com", "policies.google.com", "notgithub.com", "stripe.com", "calendly.com"]
    {
        assert!(!catalogue.is_shared(own), "{own}");
    }
}
