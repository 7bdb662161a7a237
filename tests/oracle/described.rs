//! A vendor in the oracle’s own words, and the same written as the files of a register.

use super::tables::Regime;
use chrono::NaiveDate;
use std::fmt::Write;

/// The contracting entity of every described vendor.
pub const ENTITY: &str = "Vendor Inc";
/// Another company that may be the importer.
pub const IMPORTER: &str = "Vendor Cloud Ltd";
/// A name on the list of participants that is neither.
pub const STRANGER: &str = "Vendor Holdings";

/// Everything the transfer rules look at.
#[derive(Clone, Debug)]
pub struct Described {
    pub day: NaiveDate,
    pub regimes: Vec<Regime>,
    /// The company’s own country.
    pub company: &'static str,
    pub role: &'static str,
    pub serves: &'static [&'static str],
    pub entity: &'static str,
    pub parent: Option<&'static str>,
    pub locations: Vec<Location>,
    pub lines: Vec<Line>,
    pub data: &'static [&'static str],
    pub proofs: Vec<Proof>,
    pub access: Vec<&'static str>,
    pub parent_assessed_on: Option<NaiveDate>,
    pub since: Option<NaiveDate>,
    pub ended_on: Option<NaiveDate>,
    pub evaluating: bool,
}

/// A place; no uses means that nothing is said.
#[derive(Clone, Debug)]
pub struct Location {
    pub country: &'static str,
    pub uses: &'static [&'static str],
}

/// One line of `transfers`.
#[derive(Clone, Debug, Default)]
pub struct Line {
    pub to: &'static str,
    pub mechanism: Option<&'static str>,
    pub modules: &'static [u8],
    pub fallback: Option<&'static str>,
    pub importer: Option<&'static str>,
    pub uk: Option<&'static str>,
    pub ch: Option<&'static str>,
}

/// The proof behind a line, under `internal.transfers`.
#[derive(Clone, Debug, Default)]
pub struct Proof {
    pub to: &'static str,
    pub importer: Option<&'static str>,
    pub contract_on: Option<NaiveDate>,
    pub authorisation: Option<&'static str>,
    pub annexes: &'static [&'static str],
    pub traits: &'static [&'static str],
    pub dpf: Option<Dpf>,
    pub tia: Option<Tia>,
}

/// An entry on the list of the Data Privacy Framework.
#[derive(Clone, Debug)]
pub struct Dpf {
    pub listed_as: Option<&'static str>,
    pub status: Option<&'static str>,
    pub covers: &'static [&'static str],
    pub frameworks: &'static [Regime],
    pub checked_on: Option<NaiveDate>,
}

/// A transfer impact assessment.
#[derive(Clone, Debug)]
pub struct Tia {
    pub done_on: Option<NaiveDate>,
    pub next_on: Option<NaiveDate>,
}

impl Proof {
    /// The key it stands under.
    pub fn key(&self) -> String {
        proof_key(self.to, self.importer)
    }
}

/// `US`, or `US/Importer` for one importer there.
pub fn proof_key(to: &str, importer: Option<&str>) -> String {
    importer.map_or_else(|| to.to_owned(), |name| format!("{to}/{name}"))
}

/// The keys of a YAML map in one line; what isn’t there isn’t written.
#[derive(Default)]
struct Keys(Vec<String>);

impl Keys {
    fn put(mut self, key: &str, value: Option<impl ToString>) -> Self {
        self.0.extend(value.map(|v| format!("{key}: {}", v.to_string())));
        self
    }

    fn list<T: ToString>(self, key: &str, values: &[T]) -> Self {
        self.put(key, (!values.is_empty()).then(|| listed(values)))
    }

    fn map(self) -> String {
        format!("{{{}}}", self.0.join(", "))
    }
}

fn listed<T: ToString>(values: &[T]) -> String {
    format!("[{}]", values.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "))
}

fn words(regimes: &[Regime]) -> Vec<&'static str> {
    regimes.iter().map(|r| r.word()).collect()
}

impl Described {
    /// `company.yaml`.
    pub fn company_yaml(&self) -> String {
        let (country, regimes) = (self.company, listed(&words(&self.regimes)));
        format!(
            "name: Exemple\nentity: {{name: Exemple SAS, country: {country}}}\nlanguages: [en]\n\
             contact: privacy@example.com\nregimes: {regimes}\n"
        )
    }

    /// The vendor’s file.
    pub fn vendor_yaml(&self) -> String {
        let parent = self.parent.map(|country| format!("{{name: Vendor Group, country: {country}}}"));
        let entity = Keys::default().put("name", Some(ENTITY)).put("country", Some(self.entity)).put("parent", parent);
        let lines: Vec<_> = self.lines.iter().map(Line::yaml).collect();
        let public = Keys::default()
            .put("name", Some("Vendor"))
            .put("entity", Some(entity.map()))
            .put("role", Some(self.role))
            .list("serves", self.serves)
            .put("purpose", Some("Hosting"))
            .list("data", self.data)
            .put("subjects", Some("[customers]"))
            .put("locations", Some(listed(&self.locations.iter().map(Location::yaml).collect::<Vec<_>>())))
            .list("transfers", &lines)
            .put("since", self.since)
            .put("ended_on", self.ended_on);
        let mut yaml = public.0.join("\n");
        let _ = write!(yaml, "\ninternal:\n  {}\n", self.internal().0.join("\n  "));
        yaml
    }

    fn internal(&self) -> Keys {
        let access = Keys::default().list("countries", &self.access).put("parent_assessed_on", self.parent_assessed_on);
        let proofs = self.proofs.iter().fold(Keys::default(), |keys, p| keys.put(&p.key(), Some(p.yaml())));
        Keys::default()
            .put("owner", Some("legal"))
            .put("evaluating", self.evaluating.then_some(true))
            .put("role_reason", (self.role == "none").then_some("no personal data"))
            .put("dpa", Some(format!("{{state: executed, entity: {ENTITY}, effective_on: 2010-01-01}}")))
            .put("transfers", (!proofs.0.is_empty()).then(|| proofs.map()))
            .put("access", (!access.0.is_empty()).then(|| access.map()))
    }
}

impl Location {
    fn yaml(&self) -> String {
        if self.uses.is_empty() {
            return self.country.to_owned();
        }
        Keys::default().put("country", Some(self.country)).list("use", self.uses).map()
    }
}

impl Line {
    fn yaml(&self) -> String {
        Keys::default()
            .put("to", Some(self.to))
            .put("mechanism", self.mechanism)
            .list("module", self.modules)
            .put("fallback", self.fallback)
            .put("importer", self.importer)
            .put("uk", self.uk)
            .put("ch", self.ch)
            .map()
    }
}

impl Proof {
    fn yaml(&self) -> String {
        Keys::default()
            .put("contract_on", self.contract_on)
            .put("authorisation", self.authorisation)
            .list("annexes", self.annexes)
            .list("importer_traits", self.traits)
            .put("dpf", self.dpf.as_ref().map(Dpf::yaml))
            .put("tia", self.tia.as_ref().map(Tia::yaml))
            .map()
    }
}

impl Dpf {
    fn yaml(&self) -> String {
        Keys::default()
            .put("listed_as", self.listed_as)
            .put("status", self.status)
            .list("covers", self.covers)
            .list("frameworks", &words(self.frameworks))
            .put("checked_on", self.checked_on)
            .map()
    }
}

impl Tia {
    fn yaml(&self) -> String {
        Keys::default().put("done_on", self.done_on).put("next_on", self.next_on).map()
    }
}
