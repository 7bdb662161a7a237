use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "REG005",
    name: "link-of-another-vendor",
    severity: Severity::Warning,
    check: Check::Register(check),
    judges: Judges::Everyone,
    reads: Reads::PublicHalf,
    from: ALWAYS,
    basis: &[],
    text: include_str!("reg005.md"),
};

use crate::catalogue::{Catalogue, Entry};
use rayon::prelude::*;
use std::collections::HashMap;

fn check(case: &RegisterCase<'_>) -> Vec<Fault> {
    let vendors: Vec<_> = case.vendors().collect();
    let parties: Vec<Party<'_>> = vendors.into_par_iter().map(|(index, vendor)| Party::new(index, vendor)).collect();
    let registered = registered(&parties);
    let judged = parties.iter().flat_map(|party| party.pages.iter().map(move |page| (party, page)));
    judged.filter_map(|(party, page)| Some(fault(party, page, owner(party, page, &registered)?))).collect()
}

/// A vendor of the register, with what the catalogue knows of it.
struct Party<'a> {
    index: usize,
    vendor: &'a Vendor,
    entry: Option<&'static Entry>,
    /// The contracting entity and its parent, as they are compared.
    companies: Vec<String>,
    pages: Vec<Page<'a>>,
}

/// A page a vendor gives as its own.
struct Page<'a> {
    key: Route,
    link: &'a Link,
    domain: String,
    /// Whether the domain is called like the vendor.
    is_namesake: bool,
}

/// Whose a page is.
enum Owner<'a> {
    Known(&'static Entry),
    Registered(&'a Vendor),
}

impl<'a> Party<'a> {
    fn new(index: usize, vendor: &'a Vendor) -> Self {
        let card = &vendor.card;
        let parent = card.entity.parent.as_ref().map(|p| &p.name);
        let companies: Vec<String> = std::iter::once(&card.entity.name).chain(parent).map(|n| normalised(n)).collect();
        let brands = std::iter::once(&card.name).chain(&card.aliases).map(|n| normalised(n));
        let names: Vec<String> = brands.chain(companies.iter().cloned()).collect();
        let page = |(key, link): (Route, &'a Link)| {
            let domain = link.domain()?;
            let is_namesake = is_called(&names, &domain);
            Some(Page { key, link, domain, is_namesake })
        };
        let pages = card.pages().into_iter().filter_map(page).collect();
        Self { index, vendor, entry: Catalogue::built_in().describing(&vendor.id, card), companies, pages }
    }

    fn is_of_the_group_of_entry(&self, entry: &Entry) -> bool {
        self.entry.is_some_and(|own| own.is_of_the_group_of(entry))
            || entry.companies().map(normalised).any(|company| self.companies.contains(&company))
    }

    fn is_of_the_group_of(&self, other: &Party<'_>) -> bool {
        self.vendor.card.affiliate && other.vendor.card.affiliate
            || other.entry.is_some_and(|entry| self.is_of_the_group_of_entry(entry))
            || other.companies.iter().any(|company| self.companies.contains(company))
    }

    /// Whether the vendor is named in an address, as where another keeps its pages: `trust.example.com/vendor`.
    fn is_named_in(&self, link: &Link) -> bool {
        let squashed = |name: &str| normalised(name).replace(' ', "");
        let address = squashed(link.as_str());
        let Vendor { id, card, .. } = self.vendor;
        let mut names = [id, &card.name].into_iter().chain(&card.aliases).map(|name| squashed(name));
        names.any(|name| name.len() >= 3 && address.contains(&name))
    }
}

/// Whether words of a name, put together, are the name of a domain: `contentsquare.com` of Content Square SAS.
fn is_called(names: &[String], domain: &str) -> bool {
    let label = domain.split('.').next().unwrap_or_default().replace('-', "");
    names.iter().any(|name| {
        let words: Vec<&str> = name.split(' ').collect();
        (0..words.len()).any(|from| (from + 1..=words.len()).any(|to| words[from..to].concat() == label))
    })
}

/// The domains that are vendors' of the register: first those called like a vendor, then those of websites.
fn registered<'p, 'a>(parties: &'p [Party<'a>]) -> HashMap<&'p str, &'p Party<'a>> {
    let pages = || parties.iter().flat_map(|party| party.pages.iter().map(move |page| (party, page)));
    let namesakes = pages().filter(|(_, page)| page.is_namesake);
    let websites = pages().filter(|(_, page)| page.key == Route::keys("website"));
    let mut owners = HashMap::new();
    for (party, page) in namesakes.chain(websites) {
        if !Catalogue::built_in().is_shared(&page.link.host()) {
            owners.entry(page.domain.as_str()).or_insert(party);
        }
    }
    owners
}

/// Whose a page is, if it is another's.
fn owner<'a>(party: &Party<'_>, page: &Page<'_>, registered: &HashMap<&str, &Party<'a>>) -> Option<Owner<'a>> {
    if page.is_namesake {
        return None;
    }
    let catalogue = Catalogue::built_in();
    let known: Vec<&'static Entry> = catalogue.owners(&page.domain).collect();
    if known.iter().any(|entry| party.is_of_the_group_of_entry(entry)) {
        return None;
    }
    let has_page = |entry: &&Entry| entry.links().any(|link| is_same(link, page.link));
    if let Some(entry) = known.iter().copied().find(has_page) {
        return Some(Owner::Known(entry));
    }
    if catalogue.is_shared(&page.link.host()) || party.is_named_in(page.link) {
        return None;
    }
    if let Some(entry) = known.first() {
        return Some(Owner::Known(entry));
    }
    let other = registered.get(page.domain.as_str());
    let other = other.filter(|other| other.index != party.index && !party.is_of_the_group_of(other));
    other.map(|other| Owner::Registered(other.vendor))
}

fn is_same(one: &Link, other: &Link) -> bool {
    one.as_str().trim_end_matches('/') == other.as_str().trim_end_matches('/')
}

fn fault(party: &Party<'_>, page: &Page<'_>, owner: Owner<'_>) -> Fault {
    let mut fault = Fault::new(Severity::Warning, page.key.clone())
        .naming("key", page.key.to_string())
        .naming("host", page.link.host())
        .naming("vendor", party.vendor.card.name.as_str());
    fault.vendor = Some(party.index);
    match owner {
        Owner::Known(entry) => fault.said("known").naming("entity", entry.entity.as_str()),
        Owner::Registered(other) => {
            fault.naming("other", other.card.name.as_str()).naming("file", other.path.as_str())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::law::Law;
    use crate::load;
    use crate::text::SourceFile;

    const COMPANY: &str = "name: Exemple\nentity: {name: Exemple SAS, country: FR}\nlanguages: [en]\ncontact: a@example.com\n";

    /// Vendors, each by name, entity and further lines; the messages that are said of them.
    fn said(vendors: &[(&str, &str, &str)]) -> Vec<&'static str> {
        let company = SourceFile::new("company.yaml", COMPANY.as_bytes());
        let files = vendors.iter().enumerate().map(|(i, (name, entity, lines))| {
            let rest = "serves: [company]\npurpose: Work\ndata: [contact]\nsubjects: [customers]\nlocations: [FR]";
            let yaml = format!("name: {name}\nentity: {{name: \"{entity}\", country: FR}}\n{rest}\n{lines}\n");
            SourceFile::new(format!("vendors/v{i}.yaml"), yaml.as_bytes())
        });
        let loaded = load::register(std::iter::once(company).chain(files).collect());
        assert!(loaded.problems.is_empty(), "{vendors:?}: {:?}", loaded.problems);
        let day = "2026-11-23".parse().unwrap();
        let evidence = Evidence::default();
        let case = RegisterCase { register: &loaded.register, law: Law::built_in(), evidence: &evidence, day };
        check(&case).iter().map(|fault| fault.message).collect()
    }

    #[test]
    fn a_page_is_the_vendors_its_groups_or_a_strangers() {
        for (name, entity, link, expected) in [
            ("Vendor", "Vendor SAS", "https://policies.google.com/privacy", &["known"][..]),
            ("Google Drive", "Google LLC", "https://policies.google.com/privacy", &[]),
            ("Drive", "Google UK Limited", "https://business.safety.google/processorterms/", &["known"]),
            ("Drive", "Google LLC", "https://business.safety.google/processorterms/", &[]),
            ("Postmark", "AC PM, LLC", "https://www.activecampaign.com/legal/dpa", &[]),
            ("Loom", "Loom, Inc.", "https://www.atlassian.com/legal/data-processing-addendum", &[]),
            ("Cal", "Cal SAS", "https://calendly.com/legal/data-processing-addendum", &["known"]),
            ("Vendor", "Content Square SAS", "https://contentsquare.com/privacy-center/", &[]),
            ("Vendor", "Vendor SAS", "https://www.vendor.example/legal", &[]),
            ("Vendor", "Vendor SAS", "https://trust.stranger.example/", &[]),
            ("Vendor", "Vendor SAS", "http://192.0.2.1/dpa", &[]),
        ] {
            assert_eq!(said(&[(name, entity, &format!("dpa: {link}"))]), expected, "{name}, {entity}: {link}");
        }
    }

    #[test]
    fn where_many_publish_only_a_known_page_tells_whose_it_is() {
        for (link, expected) in [
            ("https://github.com/somebody/legal", &[][..]),
            ("https://github.com/site/privacy", &["known"]),
            ("https://somebody.notion.site/Subprocessors", &[]),
            ("https://www.notion.so/Data-Processing-Addendum-361b540101274b1fa7e16b90402b0d99", &["known"]),
            ("https://somebody.zendesk.com/hc/dpa", &[]),
            ("https://www.zendesk.com/company/agreements-and-terms/", &["known"]),
            ("https://app.vanta.com/somebody/trust", &[]),
            ("https://aws.amazon.com/compliance/iso-certified/", &["known"]),
            ("https://aws.amazon.com/marketplace/vendor", &[]),
        ] {
            let certificate = format!("certifications: [{{name: ISO 27001, url: \"{link}\"}}]");
            assert_eq!(said(&[("Vendor", "Vendor SAS", &certificate)]), expected, "{link}");
        }
    }

    #[test]
    fn of_two_vendors_on_one_domain_the_one_that_is_called_like_it_owns_it() {
        let on = |host: &str| format!("website: https://{host}/");
        let (alpha, beta) = (("Alpha", "Alpha SAS"), ("Beta", "Beta SAS"));
        for (first, second, hosts, expected) in [
            (alpha, beta, ["www.beta.example", "beta.example"], &["message"][..]),
            (alpha, beta, ["www.gamma.example", "gamma.example"], &["message"]),
            (alpha, ("Beta", "ALPHA, S.A.S."), ["www.gamma.example", "gamma.example"], &[]),
            (alpha, beta, ["github.com/one", "github.com/two"], &[]),
            (alpha, beta, ["alpha.github.io", "beta.github.io"], &[]),
        ] {
            let vendors = [(first.0, first.1, &*on(hosts[0])), (second.0, second.1, &*on(hosts[1]))];
            assert_eq!(said(&vendors), expected, "{vendors:?}");
        }
        let affiliates = on("gamma.example") + "\naffiliate: true";
        assert_eq!(said(&[("Alpha", "Alpha SAS", &affiliates), ("Beta", "Beta SAS", &affiliates)]), [""; 0]);
    }
}
