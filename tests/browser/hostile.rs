//! A register nobody would write: names without a space, Arabic and Hebrew, markup in every text,
//! eleven countries in one vendor, and a vendor that says nothing it needn't.

use crate::register::Folder;
use serde_json::{Value, json};

const LONG: &str = "Wm_0123456789-Wm.WmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWm\
                    WmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWmWm";
const MARKUP: &str = "<b>\"x\"</b> & ' `y` *z* [a](javascript:b) {{ c }} {% d %} ]]> --> <!-- &amp; \\ \t |";
const ARABIC: &str = "شركة «الأفق» للبيانات (٢٠٢٦) — Data 24/7";
const HEBREW: &str = "אחסון נתונים ואבטחת מידע, כולל גיבוי (AES-256) בחו״ל";

/// The company: its own texts are as hard as its vendors’.
fn company() -> Value {
    let text = |text: &str| json!({"fr": text, "en": text, "de": text});
    json!({
        "name": "Établissements <Exemple> & Fils",
        "entity": {"name": LONG, "country": "FR", "address": LONG, "registration": MARKUP},
        "website": "https://www.example.com",
        "base_url": "https://legal.example.com",
        "languages": ["fr", "en", "de"],
        "contact": "mailto:questions-about-personal-data-and-everything-that-goes-with-it@legal.subsidiary.example.com",
        "dpo": {"email": "dpo@example.com"},
        "authority": text(HEBREW),
        "regimes": ["eu", "uk", "ch"],
        "products": [{"id": "app", "name": MARKUP}, {"id": "site", "name": LONG}],
        "subprocessors": {"authorisation": "general", "notice_days": 30, "objection_days": 14,
            "objection_contact": "https://legal.example.com/objections", "subscribe": "mailto:privacy@example.com"},
        "own_dpa": {
            "processing": {"nature": text(MARKUP), "purpose": text(LONG), "duration": text(ARABIC),
                "data": ["identity", "readings"], "subjects": ["tenants"]},
            "versions": [{"version": "1.0", "effective_on": "2026-01-15", "summary": text(MARKUP)},
                {"version": LONG, "effective_on": "2026-06-15", "summary": text(ARABIC)}],
            "breach_hours": 48,
            "deletion_days": 30,
            "measures": [{"area": "encryption", "text": text(MARKUP)}, {"area": LONG, "text": text(ARABIC)}],
        },
        "brand": {"accent": "#ffff00"},
        "words": {"data": {"readings": text(LONG)}, "subjects": {"tenants": text(MARKUP)}},
        "internal": {"review_every": "12 months", "fail_on": "error",
            "rules": [{"rule": "DUE002", "severity": "info", "reason": MARKUP}]},
    })
}

/// A vendor that fills every key of the format, each text with the same characters.
pub fn filled(words: &str) -> Value {
    let text = json!({"fr": words, "en": words, "de": words});
    json!({
        "name": words,
        "aliases": [format!("{words} alias")],
        "entity": {"name": format!("{words} SA"), "country": "US", "address": words, "contact": "privacy@example.com",
            "registration": words, "parent": {"name": words, "country": "US"}},
        "affiliate": false,
        "website": "https://vendor.example.com/a/very/long/path/that/has/no/end/and/no/place/to/break/a/line/at",
        "category": "hosting",
        "role": "processor",
        "serves": ["customers", "company"],
        "products": ["app", "site"],
        "purpose": text,
        "condition": text,
        "source": text,
        "data": ["identity", "readings", text],
        "subjects": ["customers", "tenants"],
        "retention": {"days": 90, "from": "end-of-contract"},
        "locations": [{"country": "DE", "use": ["storage", "backup"], "region": words, "when": text},
            {"country": "US", "use": "support"}],
        "transfers": [{"to": "US", "mechanism": "dpf", "fallback": "scc", "module": [2, 3], "importer": words,
            "uk": "dpf-uk", "ch": "dpf-ch"}],
        "dpa": "https://vendor.example.com/dpa",
        "subprocessors": {"url": "https://vendor.example.com/subprocessors",
            "known": [{"name": words, "country": "IN", "purpose": text, "mechanism": "scc", "since": "2026-02-03"}]},
        "certifications": [{"name": words, "until": "2029-01-01", "scope": text, "url": "https://vendor.example.com/iso"}],
        "ai": {"trains_on_data": true, "note": text},
        "links": {"privacy": "https://vendor.example.com/p", "security": "https://vendor.example.com/s",
            "status": "https://vendor.example.com/st", "terms": "https://vendor.example.com/t"},
        "announced_on": "2026-01-05",
        "since": "2026-03-01",
        "reason": text,
        "internal": internal(words),
    })
}

fn internal(words: &str) -> Value {
    json!({
        "owner": words,
        "dpa": {"state": "executed", "entity": words, "effective_on": "2026-02-01", "expires_on": "2027-01-31",
            "accepted_by": words, "accepted_how": words, "version": words, "document": words, "reason": words,
            "sha256": "0".repeat(64),
            "clauses": {"a": words, "b": words, "c": words, "d": words, "e": words, "f": words, "g": "missing", "h": words}, "missing": ["deletion-days"], "breach_hours": 96,
            "own_purposes": true},
        "arrangement": {"date": "2026-01-01", "document": words},
        "transfers": {format!("US/{words}"): {"contract_on": "2026-02-01", "authorisation": "general", "annexes": ["IA"],
            "dpf": {"listed_as": words, "status": "active", "covers": ["non-hr"], "frameworks": ["eu"],
                "checked_on": "2026-09-15"},
            "tia": {"done_on": "2025-06-20", "next_on": "2026-06-20", "conclusion": words, "document": words}}},
        "access": {"countries": ["US", "IN"], "keys_held_by": words, "parent_assessed_on": "2026-01-01", "conclusion": words},
        "notice": {"authorisation": "general", "days": 10, "objection_days": 5, "channel": "email", "subscribed_as": words},
        "subprocessors": [{"name": words, "country": "KP", "purpose": words, "entity": words, "address": words}],
        "subprocessors_read_on": "2025-01-01",
        "security": {"measures": [words], "dpia": {"state": "done", "date": "2026-01-01"}},
        "contract": {"reference": words, "start": "2026-01-01", "end": "2026-12-31", "auto_renew": true,
            "termination_notice_days": 30, "deletion_days": 30, "deletion_proof": words},
        "record": [words],
        "review": {"every": "6 months", "reviews": [{"date": "2026-01-22", "by": words, "outcome": "conditions", "facts": words, "note": words}]},
        "prospecting": {"audience": ["b2b", "b2c"], "channels": ["email", "phone"], "basis": "legitimate-interest",
            "retention_months": 48, "partners": {"shared": true}, "phone_consent": {"valid_months": 12, "how": words}},
        "analytics": {"exempt": true, "self_assessment": {"date": "2026-01-01", "document": words}},
        "objections": [{"received_on": "2026-05-01", "reference": words, "ground": words, "outcome": words}],
        "alternatives": [words, "bare"],
        "risk": {"level": "high", "note": words},
        "evidence": [{"field": "dpa", "url": "https://vendor.example.com/dpa", "date": "2026-01-01", "note": words}],
        "detect": {"hosts": ["vendor.example.com"], "packages": [words], "env": [words]},
        "waivers": [{"rule": "DPA005", "at": "internal.dpa", "reason": words, "by": words, "granted_on": "2026-06-22", "until": "2026-12-31"},
            {"rule": "DPA006", "reason": words, "by": words, "granted_on": "2025-01-01", "until": "2025-12-31"}],
        "role_reason": words,
        "notes": format!("{words}\n\n- {words}\n\n> {words}\n\n    {words}\n\n[{words}](https://example.com)"),
    })
}

/// A vendor with what is required, and these keys more or instead.
fn bare(name: &str, more: Value) -> Value {
    let mut vendor = json!({"name": name, "entity": {"name": format!("{name} Ltd"), "country": "GB"},
        "serves": ["customers"], "purpose": "Storage", "data": ["identity"], "subjects": ["customers"], "locations": ["FR"]});
    let keys = vendor.as_object_mut().expect("a map");
    keys.extend(more.as_object().expect("a map").clone());
    vendor
}

fn vendors() -> Vec<(&'static str, Value)> {
    let countries = ["FR", "US", "IN", "BR", "GB", "CH", "JP", "ZA", "PH", "AU", "IL"];
    let to: Vec<Value> = countries[1..].iter().map(|c| json!({"to": c, "mechanism": "scc", "module": 3})).collect();
    let known: Vec<Value> =
        countries.iter().map(|c| json!({"name": format!("Vendor {c} {LONG}"), "country": c})).collect();
    let mut arabic = filled(ARABIC);
    arabic["purpose"] = json!({"fr": HEBREW, "en": HEBREW, "de": HEBREW});
    vec![
        ("arabic", arabic),
        ("bare", bare("Bare", json!({}))),
        ("eleven", bare("Eleven", json!({"locations": countries, "transfers": to, "subprocessors": known}))),
        ("long", filled(LONG)),
        ("markup", filled(MARKUP)),
        (
            "planned",
            bare(
                HEBREW,
                json!({"announced_on": "2026-11-20", "since": "2027-01-10", "replaces": "ended", "reason": MARKUP}),
            ),
        ),
        ("ending", bare(LONG, json!({"since": "2024-01-01", "ended_on": "2026-12-31", "reason": ARABIC}))),
        ("ended", bare(MARKUP, json!({"since": "2024-01-01", "ended_on": "2026-10-31"}))),
        ("controller", bare(ARABIC, json!({"role": "controller", "serves": ["company"], "affiliate": true}))),
        ("joint", bare(MARKUP, json!({"role": "joint-controller", "serves": ["company"]}))),
        (
            "nothing",
            json!({"name": LONG, "entity": {"name": ARABIC, "country": "FR"}, "role": "none", "serves": ["company"], "purpose": MARKUP}),
        ),
    ]
}

/// The register, with a history in which the facts of most vendors changed.
pub fn hostile() -> Folder {
    let folder = Folder::new(&company().to_string(), &[]);
    let write = |id: &str, vendor: &Value| folder.write(&format!("vendors/{id}.yaml"), vendor.to_string());
    for (id, mut vendor) in vendors() {
        vendor["locations"] = json!(["SE"]);
        write(id, &vendor);
    }
    folder.commit("2026-04-01");
    for (id, vendor) in vendors() {
        write(id, &vendor);
    }
    folder.commit("2026-11-20");
    for (id, words) in [("arabic", ARABIC), ("long", LONG), ("markup", MARKUP)] {
        look(&folder, id, words);
    }
    folder.write("evidence/vendors/bare/links.yaml", "links: [");
    folder
}

/// Links that answered in every way, and texts that changed.
fn look(folder: &Folder, id: &str, words: &str) {
    let file = |name: &str, text: &str| folder.write(&format!("evidence/vendors/{id}/{name}"), text);
    let pages = ["dpa", "iso", "p", "s", "st", "subprocessors"];
    let verdicts = ["moved", "gone", "blocked", "unreachable", "refused", "ok"];
    let links: Vec<Value> = pages
        .iter()
        .zip(verdicts)
        .map(|(page, verdict)| {
            json!({"url": format!("https://vendor.example.com/{page}"), "verdict": verdict, "since": "2026-11-01",
                "looked_on": "2026-11-21", "answered_on": "2026-10-02", "final": format!("https://vendor.example.com/{LONG}")})
        })
        .collect();
    file("links.yaml", &json!({"links": links}).to_string());
    for field in ["dpa", "subprocessors"] {
        file(
            &format!("{field}.2026-01-02.txt"),
            &format!("{words}\n\n# 1. {words}\n\n{words}\nten days.\n\n## Gone\n\n- {words}\n"),
        );
        let table = format!("| {words} | {words} |\n| --- | --- |\n| {words} | IN |\n");
        file(
            &format!("{field}.2026-11-02.txt"),
            &format!("# 2. {words}\n\n{words}\ntwo days.\n\n# {words} <ins>\n\n{table}"),
        );
    }
}

/// The keys of texts that a schema has and a value lacks, by their routes.
fn texts_left_out(schema: &Value, value: &Value, route: &str) -> Vec<String> {
    let forms = ["anyOf", "oneOf"].iter().filter_map(|k| schema[k].as_array()).flatten();
    let in_forms =
        forms.filter(|f| f["type"] == "object" && value.is_object() || f["type"] == "array" && value.is_array());
    let mut missing: Vec<String> = in_forms.flat_map(|form| texts_left_out(form, value, route)).collect();
    if let Some(items) = value.as_array() {
        missing.extend(
            items.iter().filter(|i| i.is_object()).take(1).flat_map(|i| texts_left_out(&schema["items"], i, route)),
        );
    }
    for (key, form) in schema["properties"].as_object().into_iter().flatten() {
        let is_text = ["string", "text"].iter().any(|t| form["$ref"] == format!("#/$defs/{t}"));
        match value.get(key) {
            None if is_text => missing.push(format!("{route}{key}")),
            None => {}
            Some(value) => missing.extend(texts_left_out(form, value, &format!("{route}{key}."))),
        }
    }
    missing
}

#[test]
fn the_hostile_register_fills_every_text() {
    let run = Folder::new(crate::register::COMPANY, &[]).run(&["schema", "vendor"]);
    let schema: Value = serde_json::from_str(&run.out()).expect("JSON");
    assert_eq!(texts_left_out(&schema, &filled("x"), ""), ["replaces"], "the planned vendor has it");
}
