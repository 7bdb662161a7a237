//! Vendors the tool knows, as dated facts: whom a customer contracts with and where, its pages, its addresses.
//!
//! A fact is seen or from memory ([`Entry::is_certain`]) and has a day. What an entry leaves out isn't known.
//! Nothing here says that a vendor complies with anything.
//!
//! The facts stand in `vendors.json`, because every check reads them and JSON takes a tenth of the time of YAML.

use crate::model::{Card, Category, Country, Link, Role, Word, normalised};
use chrono::NaiveDate;
use serde::Deserialize;
use serde::de::{Deserializer, Error};
use std::collections::HashMap;
use std::sync::{LazyLock, OnceLock};

/// All known vendors, by id.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    pub sources: Vec<Source>,
    /// Hosts under which others publish pages of their own; after `*.`, only hosts below it. General knowledge.
    pub shared_hosts: Vec<String>,
    #[serde(rename = "vendors")]
    pub entries: Vec<Entry>,
    #[serde(skip)]
    by_name: HashMap<String, usize>,
    #[serde(skip)]
    by_domain: OnceLock<HashMap<String, Vec<usize>>>,
}

/// Where facts were read.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub code: String,
    /// The day of the state that was read; where it has none, the day the facts were written down.
    #[serde(deserialize_with = "day")]
    pub on: NaiveDate,
    pub what: String,
}

/// A known vendor.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    pub id: String,
    pub name: String,
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Whom a customer in the EEA contracts with, as far as known.
    pub entity: String,
    #[serde(deserialize_with = "country")]
    pub country: Country,
    pub parent: Option<KnownParent>,
    /// Others of its group that a contract may name instead.
    #[serde(default)]
    pub also: Vec<KnownEntity>,
    /// A word that entries of one group share.
    pub group: Option<String>,
    #[serde(deserialize_with = "word")]
    pub category: Category,
    /// Its role by its own terms, where that isn't processor.
    #[serde(default, deserialize_with = "optional_word")]
    pub role: Option<Role>,
    #[serde(deserialize_with = "link")]
    pub website: Link,
    #[serde(default, deserialize_with = "optional_link")]
    pub dpa: Option<Link>,
    #[serde(default, deserialize_with = "optional_link")]
    pub subprocessors: Option<Link>,
    #[serde(default, deserialize_with = "optional_link")]
    pub privacy: Option<Link>,
    /// Whether hosting in the EU can be had, on whatever plan.
    pub eu_hosting: Option<EuHosting>,
    pub dpf: Option<DpfClaim>,
    /// Hosts, some with a path, that its service is reached under.
    pub domains: Vec<String>,
    /// Those of `domains` that are from memory.
    #[serde(default)]
    pub from_memory: Vec<String>,
    /// Packages that use it, as `npm:stripe`.
    #[serde(default)]
    pub packages: Vec<String>,
    /// Names of environment variables that its software reads.
    #[serde(default)]
    pub env: Vec<String>,
    pub confidence: Confidence,
    /// Facts that are from memory though the entry was seen.
    #[serde(default)]
    pub memory: Vec<Fact>,
    /// The newest day of the sources that name entity and links; where none has a day, the day it was written down.
    #[serde(deserialize_with = "day")]
    pub read_on: NaiveDate,
    /// Codes of [`Catalogue::sources`].
    pub sources: Vec<String>,
}

/// A legal entity with its country.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownEntity {
    pub name: String,
    #[serde(deserialize_with = "country")]
    pub country: Country,
}

/// The company that controls an entity; its name isn't always known.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownParent {
    pub name: Option<String>,
    #[serde(deserialize_with = "country")]
    pub country: Country,
}

/// What a vendor was seen to say of the Data Privacy Framework; the official list decides.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DpfClaim {
    pub claimed: bool,
    #[serde(deserialize_with = "day")]
    pub seen_on: NaiveDate,
    /// A code of [`Catalogue::sources`].
    pub source: String,
    /// The company it names as listed.
    pub importer: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EuHosting {
    Available,
    Unavailable,
}

/// How surely something is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Read in a source.
    Seen,
    /// General knowledge, looked up nowhere.
    Memory,
}

/// A fact of an entry that can be from memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fact {
    Aliases,
    Entity,
    Country,
    Parent,
    ParentName,
    Group,
    Role,
    Website,
    Dpa,
    Privacy,
    EuHosting,
    Env,
}

static BUILT_IN: LazyLock<Catalogue> = LazyLock::new(|| {
    let mut catalogue = built_in();
    for (at, entry) in catalogue.entries.iter().enumerate() {
        for name in entry.names() {
            catalogue.by_name.entry(normalised(name)).or_insert(at);
        }
    }
    catalogue
});

#[expect(clippy::panic, reason = "the file is compiled in, and a test reads it")]
fn built_in() -> Catalogue {
    serde_json::from_str(include_str!("vendors.json")).unwrap_or_else(|error| panic!("vendors.json: {error}"))
}

impl Catalogue {
    /// The catalogue the program was built with; read when first asked for.
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// The entry of an id, a name or an alias, however they are spelled.
    ///
    /// ```
    /// use art28::catalogue::Catalogue;
    /// assert_eq!(Catalogue::built_in().find("Sendinblue").unwrap().id, "brevo");
    /// assert!(Catalogue::built_in().find("Exemple").is_none());
    /// ```
    pub fn find(&self, name: &str) -> Option<&Entry> {
        self.by_name.get(&normalised(name)).map(|at| &self.entries[*at])
    }

    /// The entry that describes a vendor of a register: that of its id, else of its name or an alias.
    pub fn describing(&self, id: &str, card: &Card) -> Option<&Entry> {
        self.find(id)
            .or_else(|| self.find(&card.name))
            .or_else(|| card.aliases.iter().find_map(|alias| self.find(alias)))
    }

    /// The entries that have pages under a domain somebody registered.
    pub fn owners(&self, domain: &str) -> impl Iterator<Item = &Entry> {
        let owners = self.by_domain.get_or_init(|| by_domain(&self.entries)).get(domain);
        owners.into_iter().flatten().map(|at| &self.entries[*at])
    }

    /// Whether pages of others stand under a host, so that a link there doesn't say whose it is.
    pub fn is_shared(&self, host: &str) -> bool {
        self.shared_hosts.iter().any(|shared| match shared.strip_prefix("*.") {
            Some(domain) => is_below(host, domain) && host != format!("www.{domain}"),
            None => host == shared || is_below(host, shared),
        })
    }
}

fn by_domain(entries: &[Entry]) -> HashMap<String, Vec<usize>> {
    let mut owners: HashMap<String, Vec<usize>> = HashMap::new();
    for (at, entry) in entries.iter().enumerate() {
        for domain in entry.links().filter_map(Link::domain) {
            let known = owners.entry(domain).or_default();
            if known.last() != Some(&at) {
                known.push(at);
            }
        }
    }
    owners
}

fn is_below(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain).is_some_and(|rest| rest.ends_with('.'))
}

impl Entry {
    /// Every name the vendor goes by.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        [self.id.as_str(), self.name.as_str()].into_iter().chain(self.aliases.iter().map(String::as_str))
    }

    /// Its pages: website, agreement, list of sub-processors, privacy.
    pub fn links(&self) -> impl Iterator<Item = &Link> {
        std::iter::once(&self.website).chain(&self.dpa).chain(&self.subprocessors).chain(&self.privacy)
    }

    /// Whether two entries are of one company or group.
    pub fn is_of_the_group_of(&self, other: &Self) -> bool {
        let is_one_group = self.group.is_some() && self.group == other.group;
        is_one_group || normalised(&self.entity) == normalised(&other.entity)
    }

    /// Whether a fact was read somewhere, and not only remembered.
    pub fn is_certain(&self, fact: Fact) -> bool {
        self.confidence == Confidence::Seen && !self.memory.contains(&fact)
    }

    /// Its own companies and those of its group that it names.
    pub fn companies(&self) -> impl Iterator<Item = &str> {
        let parent = self.parent.iter().filter_map(|p| p.name.as_deref());
        let importer = self.dpf.iter().filter_map(|d| d.importer.as_deref());
        std::iter::once(self.entity.as_str())
            .chain(self.also.iter().map(|e| e.name.as_str()))
            .chain(parent)
            .chain(importer)
    }
}

fn country<'de, D: Deserializer<'de>>(from: D) -> Result<Country, D::Error> {
    let code = String::deserialize(from)?;
    Country::parse(&code).ok_or_else(|| D::Error::custom(format!("{code} is no country")))
}

fn day<'de, D: Deserializer<'de>>(from: D) -> Result<NaiveDate, D::Error> {
    String::deserialize(from)?.parse().map_err(D::Error::custom)
}

fn word<'de, D: Deserializer<'de>, W: Word>(from: D) -> Result<W, D::Error> {
    let word = String::deserialize(from)?;
    W::parse(&word).ok_or_else(|| D::Error::custom(format!("{word} is no {}", W::LIST)))
}

fn optional_word<'de, D: Deserializer<'de>, W: Word>(from: D) -> Result<Option<W>, D::Error> {
    word(from).map(Some)
}

fn link<'de, D: Deserializer<'de>>(from: D) -> Result<Link, D::Error> {
    let address = String::deserialize(from)?;
    Link::parse(&address).map_err(|_| D::Error::custom(format!("{address} is no link")))
}

fn optional_link<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Link>, D::Error> {
    link(from).map(Some)
}

#[cfg(test)]
mod tests;
