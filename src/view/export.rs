//! The public list as data: `processors.json`, its JSON Schema, and `processors.csv`.

use super::card::{CardView, PlaceView, Setting, SubProcessorsView};
use super::public::PublicView;
use super::safeguard::SafeguardView;
use super::{Day, Said};
use serde::Serialize;
use serde_json::{Value, json};

/// `processors.json`, version 1.
#[derive(Debug, Serialize)]
pub struct ProcessorsFile {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: u8,
    company: String,
    /// The day the list is true on.
    as_of: String,
    /// One entry a language: the same vendors, in its words.
    languages: Vec<LanguageRows>,
}

#[derive(Debug, Serialize)]
struct LanguageRows {
    language: &'static str,
    processors: Vec<ProcessorRow>,
}

#[derive(Debug, Serialize)]
pub(super) struct ProcessorRow {
    id: String,
    name: String,
    entity: EntityRow,
    role: &'static str,
    state: &'static str,
    serves: Vec<&'static str>,
    products: Vec<String>,
    purpose: String,
    condition: Option<String>,
    data: Vec<String>,
    subjects: Vec<String>,
    locations: Vec<PlaceRow>,
    eea_only: bool,
    transfers: Vec<TransferRow>,
    dpa: Option<String>,
    subprocessors: SubProcessorsView,
    announced_on: Option<String>,
    since: Option<String>,
    ended_on: Option<String>,
}

#[derive(Debug, Serialize)]
struct EntityRow {
    name: String,
    country: String,
    address: Option<String>,
}

#[derive(Debug, Serialize)]
struct PlaceRow {
    country: String,
    uses: String,
    region: Option<String>,
}

#[derive(Debug, Serialize)]
struct TransferRow {
    country: String,
    importer: Option<String>,
    /// The safeguards that hold on the day; empty: not stated.
    safeguards: Vec<String>,
}

/// The list in every language.
pub fn processors(views: &[PublicView<'_>]) -> ProcessorsFile {
    let company = views.first().map(|v| v.company().name).unwrap_or_default();
    let as_of = views.first().map(|v| v.setting().day.to_string()).unwrap_or_default();
    let languages = views.iter().map(|view| LanguageRows {
        language: view.setting().lang.code(),
        processors: view.vendors().map(|(id, card)| processor_row(id, card, view.setting())).collect(),
    });
    ProcessorsFile {
        schema: "schema/processors.schema.json",
        version: 1,
        company,
        as_of,
        languages: languages.collect(),
    }
}

pub(super) fn processor_row(id: &str, card: &crate::model::Card, setting: Setting<'_>) -> ProcessorRow {
    use crate::model::Word;
    let view = CardView::new(id, card, setting);
    let text = |said: Said| said.text;
    let iso = |day: Option<Day>| day.map(|d| d.iso);
    ProcessorRow {
        id: view.id,
        name: view.name,
        entity: EntityRow { name: view.entity.name, country: view.entity.code, address: view.entity.address },
        role: view.role_word,
        state: view.stage,
        serves: card.serves.iter().map(|s| s.word()).collect(),
        products: view.products,
        purpose: view.purpose.text,
        condition: view.condition.map(text),
        data: view.data.into_iter().map(text).collect(),
        subjects: view.subjects.into_iter().map(text).collect(),
        locations: view.places.into_iter().map(place).collect(),
        eea_only: view.eea_only,
        transfers: view.safeguards.into_iter().map(transfer).collect(),
        dpa: view.dpa,
        subprocessors: view.subprocessors,
        announced_on: iso(view.announced_on),
        since: iso(view.since),
        ended_on: iso(view.ended_on),
    }
}

fn place(place: PlaceView) -> PlaceRow {
    PlaceRow { country: place.code, uses: place.uses, region: place.region }
}

fn transfer(safeguard: SafeguardView) -> TransferRow {
    TransferRow {
        country: safeguard.code,
        importer: safeguard.importer,
        safeguards: safeguard.grounds.into_iter().map(|g| g.text).collect(),
    }
}

/// The columns of `processors.csv`.
const COLUMNS: [&str; 14] = [
    "language",
    "id",
    "name",
    "entity",
    "entity_country",
    "role",
    "state",
    "purpose",
    "data",
    "subjects",
    "locations",
    "safeguards",
    "dpa",
    "since",
];

/// `processors.csv`: UTF-8, RFC 4180, one row a vendor and language.
///
/// # Errors
/// When the rows can't be written, which memory alone can cause.
pub fn csv(file: &ProcessorsFile) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(COLUMNS)?;
    for rows in &file.languages {
        for row in &rows.processors {
            writer.write_record(csv_row(rows.language, row).iter().map(|cell| neutral(cell)))?;
        }
    }
    writer.into_inner().map_err(|e| csv::Error::from(e.into_error()))
}

fn csv_row(language: &str, row: &ProcessorRow) -> [String; 14] {
    let places = row.locations.iter().map(|p| format!("{} ({})", p.country, p.uses)).collect::<Vec<_>>();
    let safeguards =
        row.transfers.iter().map(|t| format!("{}: {}", t.country, t.safeguards.join(" + "))).collect::<Vec<_>>();
    [
        language.to_owned(),
        row.id.clone(),
        row.name.clone(),
        row.entity.name.clone(),
        row.entity.country.clone(),
        row.role.to_owned(),
        row.state.to_owned(),
        row.purpose.clone(),
        row.data.join("; "),
        row.subjects.join("; "),
        places.join("; "),
        safeguards.join("; "),
        row.dpa.clone().unwrap_or_default(),
        row.since.clone().unwrap_or_default(),
    ]
}

/// A cell that a spreadsheet would take for a formula gets a leading apostrophe.
fn neutral(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

/// A map that has these keys, all of them and no other.
pub(super) fn object(properties: Value) -> Value {
    let names: Vec<_> = properties.as_object().into_iter().flat_map(|o| o.keys().cloned()).collect();
    json!({"type": "object", "properties": properties, "required": names, "additionalProperties": false})
}

/// The JSON Schema of one vendor.
pub(super) fn processor_schema() -> Value {
    let text = json!({"type": "string"});
    let optional = json!({"type": ["string", "null"]});
    let day = json!({"type": ["string", "null"], "format": "date"});
    let texts = json!({"type": "array", "items": text});
    let code = json!({"type": "string", "pattern": "^[A-Z]{2}$"});
    let said = object(json!({"text": text, "lang": optional}));
    let known = object(
        json!({"name": text, "country": optional, "purpose": {"anyOf": [said, {"type": "null"}]}, "safeguard": optional}),
    );
    object(json!({
        "id": text, "name": text, "role": text, "state": {"enum": ["planned", "active", "ending", "ended"]},
        "entity": object(json!({"name": text, "country": code, "address": optional})),
        "serves": {"type": "array", "items": {"enum": ["customers", "company"]}},
        "products": texts, "purpose": text, "condition": optional, "data": texts, "subjects": texts,
        "locations": {"type": "array", "items": object(json!({"country": code, "uses": text, "region": optional}))},
        "eea_only": {"type": "boolean"},
        "transfers": {"type": "array", "items": object(json!({"country": code, "importer": optional, "safeguards": texts}))},
        "dpa": optional,
        "subprocessors": object(json!({"url": optional, "none": {"type": "boolean"}, "known": {"type": "array", "items": known}})),
        "announced_on": day, "since": day, "ended_on": day,
    }))
}

/// The JSON Schema of `processors.json`.
pub fn schema() -> Value {
    let text = json!({"type": "string"});
    let language = object(json!({"language": text, "processors": {"type": "array", "items": processor_schema()}}));
    let mut root = object(json!({
        "$schema": text, "version": {"const": 1}, "company": text, "as_of": {"type": "string", "format": "date"},
        "languages": {"type": "array", "items": language},
    }));
    root["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    root["title"] = json!("Processor list, version 1");
    root
}
