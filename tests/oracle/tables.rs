//! The law as the oracle knows it: typed by hand from the dated facts, days inclusive at both ends.
//!
//! It is a second copy on purpose. What the program reads from `src/law` must come to the same.

use chrono::NaiveDate;

/// A law that may bind the company as exporter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Regime {
    Eu,
    Uk,
    Ch,
}

use Regime::{Ch, Eu, Uk};

impl Regime {
    pub fn word(self) -> &'static str {
        match self {
            Eu => "eu",
            Uk => "uk",
            Ch => "ch",
        }
    }

    /// The first day it is a law of its own: Directive 95/46 is older than every day asked for, the United Kingdom’s
    /// transition ended on 2020-12-31, the revised Swiss ordinance with its list came into force on 2023-09-01.
    pub fn from(self) -> NaiveDate {
        match self {
            Eu => NaiveDate::MIN,
            Uk => UK_LAW,
            Ch => SWISS_LAW,
        }
    }
}

/// A day as it is written, for tables.
pub const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => panic!("no such day"),
    }
}

const UK_LAW: NaiveDate = day(2021, 1, 1);
const SWISS_LAW: NaiveDate = day(2023, 9, 1);

/// Member States with accession.
const MEMBERS: &[(&str, NaiveDate)] = &[
    ("AT", day(1995, 1, 1)),
    ("BE", day(1958, 1, 1)),
    ("BG", day(2007, 1, 1)),
    ("CY", day(2004, 5, 1)),
    ("CZ", day(2004, 5, 1)),
    ("DE", day(1958, 1, 1)),
    ("DK", day(1973, 1, 1)),
    ("EE", day(2004, 5, 1)),
    ("ES", day(1986, 1, 1)),
    ("FI", day(1995, 1, 1)),
    ("FR", day(1958, 1, 1)),
    ("GR", day(1981, 1, 1)),
    ("HR", day(2013, 7, 1)),
    ("HU", day(2004, 5, 1)),
    ("IE", day(1973, 1, 1)),
    ("IT", day(1958, 1, 1)),
    ("LT", day(2004, 5, 1)),
    ("LU", day(1958, 1, 1)),
    ("LV", day(2004, 5, 1)),
    ("MT", day(2004, 5, 1)),
    ("NL", day(1958, 1, 1)),
    ("PL", day(2004, 5, 1)),
    ("PT", day(1986, 1, 1)),
    ("RO", day(2007, 1, 1)),
    ("SE", day(1995, 1, 1)),
    ("SI", day(2004, 5, 1)),
    ("SK", day(2004, 5, 1)),
];

/// Always inside, whatever the day (rules: third-country exposure).
const EFTA: &[&str] = &["IS", "LI", "NO"];

/// Codes of their own that are Union territory, as their state is; Mayotte since 2014.
const UNION_TERRITORIES: &[&str] = &["GP", "MQ", "GF", "RE", "YT", "MF", "AX", "IC", "EA"];

/// The last day the United Kingdom counted as inside: membership, transition, bridge.
pub const BRIDGE_END: NaiveDate = day(2021, 6, 28);

/// Codes of which nobody can say whether Chapter V applies.
pub const UNSETTLED: &[&str] = &["BL", "PM", "NC", "PF", "WF", "TF", "SJ", "BV", "PR"];

/// Whether a country is in the EEA on a day, or counts as being in it.
pub fn is_eea(country: &str, on: NaiveDate) -> bool {
    let member = MEMBERS.iter().any(|(code, since)| *code == country && *since <= on);
    let british = country == "GB" && on <= BRIDGE_END;
    member || british || EFTA.contains(&country) || UNION_TERRITORIES.contains(&country)
}

/// Whether a country is no foreign one under a law.
pub fn is_inside(country: &str, law: Regime, on: NaiveDate) -> bool {
    match law {
        Eu => is_eea(country, on),
        Uk => country == "GB",
        Ch => country == "CH",
    }
}

/// Whom a finding of adequacy covers in a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    Full,
    /// Importers with a trait that must be recorded.
    Importers(&'static str),
    /// Automated processing in Israel: derived, never asked.
    Automated,
    /// Importers that joined a framework.
    Framework,
}

/// A finding of adequacy: periods that follow one another are one.
#[derive(Clone, Copy, Debug)]
pub struct Finding {
    pub law: Regime,
    pub countries: &'static [&'static str],
    pub from: NaiveDate,
    pub until: NaiveDate,
    pub scope: Scope,
    /// The word by which a line relies on it.
    pub word: &'static str,
}

const OPEN: NaiveDate = NaiveDate::MAX;

const fn full(law: Regime, countries: &'static [&'static str], from: NaiveDate) -> Finding {
    Finding { law, countries, from, until: OPEN, scope: Scope::Full, word: "adequacy" }
}

const fn importers(law: Regime, country: &'static [&'static str], from: NaiveDate, must_be: &'static str) -> Finding {
    Finding { law, countries: country, from, until: OPEN, scope: Scope::Importers(must_be), word: "adequacy" }
}

const fn framework(law: Regime, from: NaiveDate, until: NaiveDate, word: &'static str) -> Finding {
    Finding { law, countries: &["US"], from, until, scope: Scope::Framework, word }
}

const PIPEDA: &str = "importer-pipeda";
const APPI: &str = "importer-appi-operator";
const PIPA: &str = "importer-pipa";
const LGPD: &str = "importer-lgpd";

pub const FINDINGS: &[Finding] = &[
    full(Eu, &["CH"], day(2000, 7, 26)),
    importers(Eu, &["CA"], day(2001, 12, 20), PIPEDA),
    full(Eu, &["AR"], day(2003, 6, 30)),
    full(Eu, &["GG"], day(2003, 11, 21)),
    full(Eu, &["IM"], day(2004, 4, 28)),
    full(Eu, &["JE"], day(2008, 5, 8)),
    full(Eu, &["FO"], day(2010, 3, 5)),
    full(Eu, &["AD"], day(2010, 10, 19)),
    Finding {
        law: Eu,
        countries: &["IL"],
        from: day(2011, 1, 31),
        until: OPEN,
        scope: Scope::Automated,
        word: "adequacy",
    },
    full(Eu, &["UY"], day(2012, 8, 21)),
    full(Eu, &["NZ"], day(2012, 12, 19)),
    importers(Eu, &["JP"], day(2019, 1, 23), APPI),
    Finding {
        law: Eu,
        countries: &["GB"],
        from: day(2021, 6, 28),
        until: day(2031, 12, 27),
        scope: Scope::Full,
        word: "adequacy",
    },
    importers(Eu, &["KR"], day(2021, 12, 17), PIPA),
    importers(Eu, &["BR"], day(2026, 1, 26), LGPD),
    framework(Eu, day(2000, 7, 26), day(2015, 10, 5), "safe-harbour"),
    framework(Eu, day(2016, 7, 12), day(2020, 7, 15), "privacy-shield"),
    framework(Eu, day(2023, 7, 10), OPEN, "dpf"),
    full(Uk, &["GI", "AD", "AR", "CH", "FO", "GG", "IL", "IM", "JE", "NZ", "UY"], UK_LAW),
    importers(Uk, &["CA"], UK_LAW, PIPEDA),
    importers(Uk, &["JP"], UK_LAW, APPI),
    importers(Uk, &["KR"], day(2022, 12, 19), PIPA),
    framework(Uk, day(2023, 10, 12), OPEN, "dpf-uk"),
    full(Ch, &["AD", "AR", "FO", "GI", "GG", "IM", "IL", "JE", "MC", "NZ", "GB", "UY"], SWISS_LAW),
    importers(Ch, &["CA"], SWISS_LAW, PIPEDA),
    framework(Ch, day(2024, 9, 15), OPEN, "dpf-ch"),
];

/// Both the British and the Swiss list name the EEA.
pub fn findings(country: &str, law: Regime, on: NaiveDate) -> Vec<Finding> {
    let named = FINDINGS.iter().filter(|f| f.law == law && f.countries.contains(&country));
    let listed_eea = (law != Eu && is_eea_country(country)).then(|| full(law, &[], law.from()));
    named.copied().chain(listed_eea).filter(|f| f.from <= on && on <= f.until).collect()
}

/// As the lists of others name the EEA: without the United Kingdom, which had left when they began.
fn is_eea_country(country: &str) -> bool {
    is_eea(country, OPEN)
}

/// What a mechanism word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It points to a finding of adequacy.
    Decision,
    /// An appropriate safeguard of Art. 46 (UK GDPR Art. 46, FADP Art. 16).
    Safeguard,
    Derogation,
    /// Written by mistake: clauses that are no transfer tool.
    NoTool,
}

/// A mechanism word under one law.
#[derive(Clone, Copy, Debug)]
pub struct Tool {
    pub word: &'static str,
    pub kind: Kind,
    pub laws: &'static [Regime],
    pub from: NaiveDate,
    /// The last day a contract could be made on it.
    pub new_until: NaiveDate,
    /// The last day it carried a contract made in time.
    pub until: NaiveDate,
}

/// The first day of (EU) 2021/914 and 2021/915: what rests on them says nothing before.
pub const CLAUSES_OF_2021: NaiveDate = day(2021, 6, 27);

const ALWAYS: NaiveDate = NaiveDate::MIN;

const fn tool(word: &'static str, kind: Kind, laws: &'static [Regime], from: NaiveDate) -> Tool {
    Tool { word, kind, laws, from, new_until: OPEN, until: OPEN }
}

const fn old_set(word: &'static str, law: &'static [Regime], from: NaiveDate) -> Tool {
    let (new_until, until) = match law {
        [Uk] => (day(2022, 9, 21), day(2024, 3, 21)),
        _ => (day(2021, 9, 26), day(2022, 12, 27)),
    };
    Tool { word, kind: Kind::Safeguard, laws: law, from, new_until, until }
}

pub const TOOLS: &[Tool] = &[
    tool("adequacy", Kind::Decision, &[Eu, Uk, Ch], ALWAYS),
    tool("dpf", Kind::Decision, &[Eu], day(2023, 7, 10)),
    tool("dpf-uk", Kind::Decision, &[Uk], day(2023, 10, 12)),
    tool("dpf-ch", Kind::Decision, &[Ch], day(2024, 9, 15)),
    tool("safe-harbour", Kind::Decision, &[Eu], day(2000, 7, 26)),
    tool("privacy-shield", Kind::Decision, &[Eu], day(2016, 7, 12)),
    tool("scc", Kind::Safeguard, &[Eu], CLAUSES_OF_2021),
    // Before the Regulation under Art. 26(2) of Directive 95/46.
    tool("bcr", Kind::Safeguard, &[Eu, Uk, Ch], ALWAYS),
    // No code with binding commitments of importers is known.
    tool("code-of-conduct", Kind::Safeguard, &[Eu, Uk, Ch], OPEN),
    // Criteria approved on 2026-04-15, and nobody yet who certifies.
    tool("certification", Kind::Safeguard, &[Eu, Uk, Ch], OPEN),
    tool("ad-hoc-clauses", Kind::Safeguard, &[Eu, Uk, Ch], ALWAYS),
    tool("uk-idta", Kind::Safeguard, &[Uk], day(2022, 3, 21)),
    tool("uk-addendum", Kind::Safeguard, &[Uk], day(2022, 3, 21)),
    tool("swiss-scc", Kind::Safeguard, &[Ch], day(2021, 8, 27)),
    old_set("scc-2001", &[Eu], day(2001, 6, 15)),
    old_set("scc-2001", &[Uk], UK_LAW),
    old_set("scc-2004", &[Eu], day(2004, 12, 27)),
    old_set("scc-2004", &[Uk], UK_LAW),
    old_set("scc-2010", &[Eu], day(2010, 2, 5)),
    old_set("scc-2010", &[Uk], UK_LAW),
    tool("derogation-consent", Kind::Derogation, &[Eu, Uk, Ch], ALWAYS),
    tool("derogation-contract", Kind::Derogation, &[Eu, Uk, Ch], ALWAYS),
    tool("derogation-other", Kind::Derogation, &[Eu, Uk, Ch], ALWAYS),
    tool("scc-915", Kind::NoTool, &[Eu], CLAUSES_OF_2021),
];

/// Clauses of 2001, 2004 and 2010.
pub const OLD_SETS: &[&str] = &["scc-2001", "scc-2004", "scc-2010"];

/// What a word is, whatever the law.
pub fn kind(word: &str) -> Kind {
    TOOLS.iter().find(|t| t.word == word).map(|t| t.kind).expect("a word of the format")
}

/// A word as a tool under a law; none if that law doesn’t know it.
pub fn tool_under(word: &str, law: Regime) -> Option<&'static Tool> {
    TOOLS.iter().find(|t| t.word == word && t.laws.contains(&law))
}

/// Events after which an assessment of a country must be made again.
pub const REASSESS: &[(&str, NaiveDate)] = &[("US", day(2025, 1, 27)), ("US", day(2026, 6, 12))];

/// Days on which an answer changes, for the generator.
pub const TURNING_DAYS: &[NaiveDate] = &[
    day(2015, 10, 6),
    day(2016, 7, 12),
    day(2018, 5, 25),
    day(2018, 7, 20),
    day(2019, 1, 23),
    day(2019, 6, 1),
    day(2020, 7, 16),
    day(2021, 1, 1),
    day(2021, 6, 27),
    day(2021, 6, 28),
    day(2021, 6, 29),
    day(2021, 8, 27),
    day(2021, 9, 27),
    day(2021, 12, 17),
    day(2022, 3, 21),
    day(2022, 9, 22),
    day(2022, 12, 19),
    day(2022, 12, 28),
    day(2023, 7, 10),
    day(2023, 9, 1),
    day(2023, 10, 12),
    day(2024, 3, 22),
    day(2024, 9, 15),
    day(2025, 1, 27),
    day(2025, 6, 28),
    day(2025, 12, 28),
    day(2026, 1, 26),
    day(2026, 4, 15),
    day(2026, 6, 12),
    day(2026, 11, 23),
    day(2030, 12, 28),
    day(2031, 12, 28),
];
