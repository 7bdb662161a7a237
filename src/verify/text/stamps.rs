//! Stamps: what a page says of its own age. A new stamp on the same words is no change; a date inside a clause is.
//!
//! A stamp is a date behind words that can mean nothing but an update ("last updated on", "dernière mise à jour le",
//! "zuletzt aktualisiert am"), wherever they stand. Words that a clause uses too ("as of", "Stand", "published on",
//! "version of") make a stamp only where the whole line is made of them and a date, and so does a date alone. The years
//! of a copyright and the minutes a page takes to read are stamps. "Effective from" is none: that day is agreed.

use regex::Regex;
use std::borrow::Cow;
use std::sync::LazyLock;

const MONTH: &str = r"(?:jan(?:uary|uar|vier|v|ner)?|jänner|feb(?:ruary|ruar)?|f[ée]v(?:rier|r)?|mar(?:ch|s)?|märz|maerz|mär|apr(?:il)?|avr(?:il)?|ma[iy]|june?|juni|juin|july?|juli|juil(?:let)?|aug(?:ust)?|ao[uû]t|sep(?:t(?:ember|embre)?)?|o[ck]t(?:ober|obre)?|nov(?:ember|embre)?|de[cz](?:ember)?|d[ée]c(?:embre)?)\.?";
const WEEKDAY: &str = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|(?:mon|tue|wed|thu|fri|sat|sun)\b\.?)";
const TIME: &str = r"(?:,?\s*(?:at|à|um|t)?\s*\d{1,2}\s?[:h]\s?\d{2}(?:[:.]\d{2})?(?:\s?(?:am|pm|uhr|utc|gmt|cest|cet|est|pst|z)\b)?)?";
const AGO: &str = r"(?:an?|one|\d+)\s+(?:second|minute|hour|day|week|month|year)s?\s+ago|il y a\s+(?:une?|\d+)\s+(?:seconde|minute|heure|jour|semaine|mois|an|année)s?|vor\s+(?:eine[rmn]?|\d+)\s+(?:sekunde|minute|stunde|tag|woche|monat|jahr)(?:e?n?)|today|yesterday|aujourd['’]hui|hier|heute|gestern";
/// Words that mean an update wherever they stand.
const UPDATED: &str = r"(?:(?:this|the)\s+(?:page|document|list|policy|text|version)\s+(?:was|is)\s+)?(?:last|latest|most\s+recent(?:ly)?)\s+(?:updated?|modified|modification|revised|revision|reviewed|changed?|edited)|date\s+of\s+(?:the\s+)?(?:last|latest)\s+(?:update|revision|change|modification)|(?:date\s+de\s+(?:la\s+)?)?(?:dernière|derniere)\s+(?:mise\s+à\s+jour|modification|révision|revision|actualisation)|date\s+de\s+mise\s+à\s+jour|mise?\s+à\s+jour\s+(?:le|du)|zuletzt\s+(?:aktualisiert|geändert|überarbeitet|bearbeitet)|(?:datum\s+der\s+)?letzte[rn]?\s+(?:aktualisierung|änderung|überarbeitung|bearbeitung)";
/// Words that mean it only where nothing else is said.
const DATED: &str = r"(?:page\s+|document\s+)?updated|updated\s+as|published|posted|printed|generated|retrieved|exported|as|date|dated|release(?:d|\s+date)|version(?:\s+(?:of|du|vom))?|à\s+jour|mis\s+à\s+jour|actualisée?|publiée?|imprimée?|générée?|en\s+date|état|stand|fassung|aktualisiert|veröffentlicht|gedruckt|abgerufen";
const LINK: &str = r"\s*(?:[:–—-]\s*)?(?:(?:on|at|of|as\s+of|le|au|du|en|am|vom|der|the)\b\s*){0,2}(?:[:–—-]\s*)?";

static DATE: LazyLock<String> = LazyLock::new(|| {
    format!(
        r"(?:(?:{WEEKDAY},?\s+)?(?:\d{{1,2}}(?:st|nd|rd|th|er|\.)?\s+(?:of\s+)?{MONTH},?\s+\d{{4}}|{MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|{MONTH},?\s+\d{{4}}|\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}|\d{{1,2}}\s?[./-]\s?\d{{1,2}}\s?[./-]\s?\d{{2,4}}|\d{{1,2}}/\d{{4}}){TIME})"
    )
});

static ANYWHERE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let date = DATE.as_str();
    Regex::new(&format!(r"(?i)[(\[]?\b(?:{UPDATED}){LINK}(?:{date}|{AGO})[)\]]?")).ok()
});
static WHOLE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let date = DATE.as_str();
    Regex::new(&format!(r"(?i)^[\s(\[*–—-]*(?:{UPDATED}|{DATED}){LINK}(?:{date}|{AGO})[\s)\].*]*$")).ok()
});
static LABEL: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(&format!(r"(?i)^[\s(\[*–—-]*(?:{UPDATED}|{DATED})(?:\s+(?:on|le|am))?\s*:?\**$")).ok());
static ALONE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(&format!(r"(?i)^[\s(\[*–—-]*{}[\s)\].*]*$", DATE.as_str())).ok());
static READING: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let minutes = r"(?:about|environ|ca\.?|etwa|~)?\s*\d{1,3}\s?-?min(?:ute[sn]?|\.)?";
    Regex::new(&format!(
        r"(?i)^(?:(?:reading\s+time|read\s+time|temps\s+de\s+lecture|durée\s+de\s+lecture|lesezeit|lesedauer)\s*:?\s*{minutes}|{minutes}\s*(?:read|to\s+read|reading\s+time|de\s+lecture|lesezeit))\.?$"
    ))
    .ok()
});
static COPYRIGHT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)((?:©|\bcopyright)(?:\s*(?:©|\(c\)))?)\s*\d{4}(?:\s*[-–—,]\s*(?:\d{4}|present|heute))*").ok()
});

/// What a line is a part of: the less stands around it, the more is a stamp.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A line that no sentence leads to: a date alone is a stamp.
    Apart,
    /// A sentence or an item.
    Sentence,
    /// A cell of a table, where a date is a fact.
    Cell,
}

/// A line without its stamps, empty if it is nothing else.
pub fn unstamped(line: &str, place: Place) -> Cow<'_, str> {
    if !may_be_stamped(line) {
        return Cow::Borrowed(line);
    }
    if line.split(['·', '|', '•']).all(|part| is_stamp(part.trim(), place)) {
        return Cow::Borrowed("");
    }
    let line = replaced(&ANYWHERE, line, "");
    match replaced(&COPYRIGHT, &line, "$1") {
        Cow::Borrowed(_) => line,
        Cow::Owned(changed) => Cow::Owned(changed),
    }
}

/// Whether a line announces the date of an update and ends before it.
pub fn announces_stamp(line: &str) -> bool {
    LABEL.as_ref().is_some_and(|label| label.is_match(line))
}

fn is_stamp(part: &str, place: Place) -> bool {
    let is = |stamp: &LazyLock<Option<Regex>>| stamp.as_ref().is_some_and(|stamp| stamp.is_match(part));
    (place != Place::Cell && (is(&WHOLE) || is(&READING))) || (place == Place::Apart && is(&ALONE))
}

/// Most lines name no day.
fn may_be_stamped(line: &str) -> bool {
    let lower = line.to_lowercase();
    line.contains(|c: char| c.is_ascii_digit())
        || ["ago", "day", "hier", "hui", "heute", "gestern", "il y a", "vor "].iter().any(|word| lower.contains(word))
}

fn replaced<'t>(stamp: &LazyLock<Option<Regex>>, line: &'t str, by: &str) -> Cow<'t, str> {
    stamp.as_ref().map_or(Cow::Borrowed(line), |stamp| stamp.replace_all(line, by))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_patterns_are_patterns() {
        assert!([&ANYWHERE, &WHOLE, &LABEL, &ALONE, &READING, &COPYRIGHT].iter().all(|stamp| stamp.is_some()));
    }

    #[test]
    fn a_line_that_is_a_stamp_says_nothing() {
        for line in [
            "Last updated: May 3, 2026",
            "Last Updated: 2026-05-03",
            "*Last updated: June 8, 2023*",
            "Last updated on 3 May 2026.",
            "This page was last updated on the 3rd May 2026",
            "Latest revision – 03/05/2026 at 14:02 UTC",
            "Dernière mise à jour le 3 mai 2026",
            "Dernière mise à jour : 1er mars 2026",
            "Mis à jour le 03/05/2026",
            "Date de mise à jour : mai 2026",
            "Stand: 01.05.2026",
            "Stand 1. Mai 2026",
            "Stand: Mai 2026",
            "Zuletzt aktualisiert am 3. Mai 2026, 14:02 Uhr",
            "Letzte Änderung: 03.05.2026",
            "May 3, 2026",
            "2026-05-03",
            "Monday, 3 May 2026",
            "As of 3 May 2026",
            "Version du 3 mai 2026",
            "Fassung vom 3. Mai 2026",
            "Last updated 3 days ago",
            "Mis à jour il y a 2 mois",
            "Zuletzt aktualisiert vor 3 Tagen",
            "5 min read",
            "Last updated on May 3rd, 2026 · 4 min read",
            "3 mai 2026 | 5 min de lecture",
            "Temps de lecture : 12 minutes",
            "Lesezeit: 4 Min.",
        ] {
            assert_eq!(unstamped(line, Place::Apart).trim_matches(['*', '.', ' ']), "", "{line}");
        }
    }

    #[test]
    fn a_stamp_inside_a_line_leaves_the_rest() {
        for (line, rest) in [
            ("Data Processing Addendum (last updated 3 May 2026)", "Data Processing Addendum"),
            ("© 2026 Exemple SAS", "© Exemple SAS"),
            ("Copyright © 2019–2026 Exemple", "Copyright © Exemple"),
            ("Annexe 2, dernière mise à jour le 3 mai 2026", "Annexe 2,"),
        ] {
            assert_eq!(unstamped(line, Place::Sentence).trim(), rest);
        }
    }

    #[test]
    fn a_date_in_a_clause_stays() {
        for line in [
            "As of 3 May 2026, the processor deletes backups within 30 days.",
            "The clauses of 4 June 2021 apply.",
            "Effective date: 3 May 2026",
            "In Kraft ab 1. Mai 2026",
            "Entrée en vigueur : 1er mai 2026",
            "This agreement ends on 31 December 2027.",
            "The list published on 4 June 2021 is part of it.",
            "Stand der Technik ist der 1. Mai 2026.",
            "The processor answers within 30 days.",
            "Version 3.2",
            "Members of staff are trained in May.",
            "Notice is given 5 minutes ahead.",
            "(c) 2021 reports of audits are kept.",
        ] {
            assert_eq!(unstamped(line, Place::Apart), line);
        }
        for (line, place) in
            [("3 May 2026", Place::Cell), ("Stand: 1. Mai 2026", Place::Cell), ("3 May 2026.", Place::Sentence)]
        {
            assert_eq!(unstamped(line, place), line, "{place:?}");
        }
    }
}
