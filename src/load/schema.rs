//! The JSON Schema of the register's files, for editors. A map's schema is what its reader asks of an empty map,
//! so that the two can't say different things; a value's schema stands beside its reader.
//!
//! The keywords are those that drafts 7 to 2020-12 understand alike, and a few that editors know:
//! `enumDescriptions` says what a word means, `patternErrorMessage` what was expected.

use super::reader::{Declared, Key, Read, Reader};
use super::{company, vendor};
use crate::model::{Lang, Word};
use crate::text::{Entry, Kind, Node, Span};
use serde_json::{Map, Value, json};

/// Makes the schema of a type.
pub type Shape = fn(&mut Defs<'_>) -> Value;

/// A rule that waivers and policy may name.
#[derive(Clone, Debug)]
pub struct RuleName {
    pub code: &'static str,
    pub title: String,
}

/// Schemas that are used by name, and the rules that files may name.
pub struct Defs<'a> {
    named: Map<String, Value>,
    rules: &'a [RuleName],
}

/// The schema of vendor files.
pub fn vendor(rules: &[RuleName]) -> Value {
    let mut defs = Defs { named: Map::new(), rules };
    let with_data = map_at(&nothing(), &mut defs, vendor::read);
    let without_data = map_at(&one("role", "none"), &mut defs, vendor::read);
    let file = by_role(with_data, without_data);
    defs.document(
        file,
        "vendor",
        "Vendor",
        "A vendor of an art28 register: what stands under internal is never published.",
    )
}

/// The schema of `company.yaml`.
pub fn company(rules: &[RuleName]) -> Value {
    let mut defs = Defs { named: Map::new(), rules };
    let file = map(&mut defs, company::read);
    defs.document(
        file,
        "company",
        "Company",
        "Who publishes an art28 register: what stands under internal is never published.",
    )
}

/// What is asked only of vendors with personal data is required unless the role says there is none.
fn by_role(with_data: Value, mut without_data: Value) -> Value {
    let required = |schema: &Value| schema["required"].as_array().cloned().unwrap_or_default();
    let always = required(&without_data);
    let then: Vec<_> = required(&with_data).into_iter().filter(|key| !always.contains(key)).collect();
    let not_empty: Map<_, _> =
        then.iter().filter_map(Value::as_str).map(|key| (key.to_owned(), json!({"minItems": 1}))).collect();
    without_data["if"] = json!({"properties": {"role": {"const": "none"}}, "required": ["role"]});
    without_data["else"] = json!({"required": then, "properties": not_empty});
    without_data
}

impl Defs<'_> {
    /// A schema that is written once and used by its name.
    pub fn named(&mut self, name: &str, make: impl FnOnce(&mut Self) -> Value) -> Value {
        if !self.named.contains_key(name) {
            let schema = make(self);
            self.named.insert(name.to_owned(), schema);
        }
        json!({"$ref": format!("#/$defs/{name}")})
    }

    /// The words of a closed list with their labels.
    pub fn words<W: Word>(&mut self) -> Value {
        self.named(W::LIST, |_| choice(W::ALL.iter().map(|word| (word.word(), word.label(Lang::En)))))
    }

    /// The codes of the rules that files may name.
    pub fn rules(&mut self) -> Value {
        self.named("rule", |defs| choice(defs.rules.iter().map(|rule| (rule.code, rule.title.as_str()))))
    }

    fn document(self, mut file: Value, id: &str, title: &str, says: &str) -> Value {
        file["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
        file["$id"] = json!(format!("urn:art28:{id}:1"));
        file["title"] = json!(title);
        file["description"] = json!(says);
        file["$defs"] = Value::Object(self.named);
        file
    }
}

/// The schema of a map, from what its reader asks of an empty one.
pub fn map<T>(defs: &mut Defs<'_>, read: impl FnOnce(&Node, &mut Reader<'_>) -> T) -> Value {
    map_at(&nothing(), defs, read)
}

fn map_at<T>(node: &Node, defs: &mut Defs<'_>, read: impl FnOnce(&Node, &mut Reader<'_>) -> T) -> Value {
    let declared = Declared::default();
    let mut reader = Reader::new("", &declared);
    read(node, &mut reader);
    of_keys(&reader.asked(), defs)
}

fn nothing() -> Node {
    Node { kind: Kind::Map(Vec::new()), span: Span::default() }
}

fn one(key: &str, word: &str) -> Node {
    let value = Node { kind: Kind::Scalar { text: word.to_owned(), plain: true }, span: Span::default() };
    let entry = Entry { key: key.to_owned(), key_span: Span::default(), value };
    Node { kind: Kind::Map(vec![entry]), span: Span::default() }
}

fn of_keys(keys: &[Key], defs: &mut Defs<'_>) -> Value {
    let properties: Map<_, _> =
        keys.iter().map(|key| (key.name.to_owned(), described((key.shape)(defs), key.says))).collect();
    let required: Vec<_> = keys.iter().filter(|key| key.is_required).map(|key| key.name).collect();
    let mut schema = json!({"type": "object", "properties": properties, "additionalProperties": false});
    if !required.is_empty() {
        schema["required"] = json!(required);
    }
    schema
}

/// A schema with what it means to people.
pub fn described(mut schema: Value, says: &str) -> Value {
    schema["description"] = json!(says);
    schema
}

/// A map with exactly these keys, each optional: name, meaning and schema.
pub fn closed_map<'a>(keys: impl Iterator<Item = (&'a str, &'a str, Value)>) -> Value {
    let properties: Map<_, _> = keys.map(|(name, says, schema)| (name.to_owned(), described(schema, says))).collect();
    json!({"type": "object", "properties": properties, "additionalProperties": false})
}

/// A map whose keys are anything of a kind.
pub fn open_map(keys: Value, values: Value) -> Value {
    json!({"type": "object", "propertyNames": keys, "additionalProperties": values})
}

pub fn list(items: Value) -> Value {
    json!({"type": "array", "items": items})
}

/// The list of a type that may not be empty.
pub fn at_least_one<T: Read>(defs: &mut Defs<'_>) -> Value {
    let mut list = list(T::schema(defs));
    list["minItems"] = json!(1);
    list
}

/// Any of several ways to write a value.
pub fn either(ways: impl Into<Vec<Value>>) -> Value {
    json!({"anyOf": ways.into()})
}

/// One word of several, each with what it means.
pub fn choice<'a>(words: impl Iterator<Item = (&'a str, &'a str)>) -> Value {
    let (words, says): (Vec<_>, Vec<_>) = words.unzip();
    json!({"enum": words, "enumDescriptions": says})
}

/// A text of a certain form, and what to say of another.
pub fn form_of(pattern: &str, expected: &str) -> Value {
    json!({"type": "string", "pattern": pattern, "patternErrorMessage": expected})
}

/// A word of the company's own. A capital or a space is a slip more often than a word, so editors mark it.
pub fn own_word() -> Value {
    form_of("^[^A-Z\\s]+$", "A word of your own is lower-case, without spaces")
}
