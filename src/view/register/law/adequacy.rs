//! Findings of adequacy in words.

use super::{Facts, SourceView};
use crate::law::{self, End, Event, Finding, FindingPeriod, Lawsuit, Place, Reviewed};
use crate::model::Word;
use crate::say::{self, Arg, speaker};
use crate::view::Said;
use serde::Serialize;

/// A finding of adequacy: where, for whom, when, and what else is known of it.
#[derive(Clone, Debug, Serialize)]
pub struct DecisionView {
    pub id: String,
    pub name: Said,
    /// The territories, where the name doesn't say them.
    pub places: Option<String>,
    pub source: SourceView,
    pub holds: bool,
    pub state: String,
    pub contested: bool,
    pub scope: String,
    /// What binds the importer where the scope is partial.
    pub conditions: Vec<&'static str>,
    pub periods: Vec<PeriodView>,
    pub known: Vec<KnownView>,
    pub note: Option<Said>,
    pub confidence: String,
}

#[derive(Clone, Debug, Serialize)]
pub struct PeriodView {
    pub days: String,
    /// The decision that gave the period, where there were several.
    pub by: Option<SourceView>,
}

/// Its end, a review, a case or an event.
#[derive(Clone, Debug, Serialize)]
pub struct KnownView {
    pub head: String,
    pub text: Option<Said>,
    pub source: Option<SourceView>,
    /// What it asks for.
    pub asks: Option<String>,
}

impl Facts<'_> {
    pub(super) fn decision(&self, finding: &Finding) -> DecisionView {
        let citation = self.law.citation(&finding.id).map(|c| c.url(self.lang)).filter(|url| !url.is_empty());
        let mut known: Vec<KnownView> = finding.ended.iter().map(|end| self.end(end)).collect();
        known.extend(finding.litigation.iter().map(|case| self.lawsuit(case)));
        known.extend(finding.events.iter().map(|event| self.event(event)));
        known.extend(finding.reviewed.iter().map(|review| self.review(review)));
        DecisionView {
            id: finding.id.clone(),
            name: self.said(&finding.name),
            places: self.places(finding),
            source: SourceView { text: self.said(&finding.reference), href: citation },
            holds: finding.covers(self.day),
            state: self.plain(self.state(finding)),
            contested: finding.contested,
            scope: self.scope(finding.scope),
            conditions: finding.conditions.iter().map(|condition| condition.label(self.lang)).collect(),
            periods: finding.periods.iter().map(|period| self.period(period)).collect(),
            known,
            note: finding.note.as_ref().map(|note| self.said(note)),
            confidence: self.confidence(finding.confidence),
        }
    }

    fn state(&self, finding: &Finding) -> &'static str {
        if finding.covers(self.day) {
            "law-holds"
        } else if finding.periods.iter().all(|period| period.from > self.day) {
            "law-not-yet"
        } else {
            "law-over"
        }
    }

    fn places(&self, finding: &Finding) -> Option<String> {
        let name = |place: &Place| match place {
            Place::Country(country) => country.name(self.lang).to_owned(),
            Place::Eea => self.plain("place-eea"),
        };
        let names: Vec<String> = finding.territories.iter().map(name).collect();
        let is_said = names.iter().all(|place| finding.name.get(self.lang).contains(place.as_str()));
        (!is_said).then(|| say::list(&names, self.lang))
    }

    fn period(&self, period: &FindingPeriod) -> PeriodView {
        PeriodView {
            days: self.days(Some(period.from), period.until),
            by: period.by.as_ref().map(|by| self.source(by, period.celex.as_ref())),
        }
    }

    fn end(&self, end: &End) -> KnownView {
        KnownView {
            head: say::day(end.on, self.lang),
            text: Some(self.said(&end.what)),
            source: end.celex.as_ref().map(|celex| self.source(&end.by, Some(celex))),
            asks: None,
        }
    }

    fn review(&self, review: &Reviewed) -> KnownView {
        KnownView {
            head: self.say("known-reviewed", &[("day", review.on)]),
            text: None,
            source: Some(self.source(&review.reference, None)),
            asks: None,
        }
    }

    fn lawsuit(&self, lawsuit: &Lawsuit) -> KnownView {
        let (key, day) = match (lawsuit.date, lawsuit.lodged) {
            (Some(day), _) => ("known-decided", Some(day)),
            (None, Some(day)) => ("known-lodged", Some(day)),
            (None, None) => ("known-case", None),
        };
        let mut args = vec![("case", Arg::from(lawsuit.case.as_str())), ("name", Arg::from(lawsuit.name.as_str()))];
        args.extend(day.map(|day| ("day", Arg::from(day))));
        let source = lawsuit.ecli.as_ref().map(|ecli| SourceView {
            text: Said { text: ecli.clone(), lang: None },
            href: Some(law::eur_lex_case(ecli, self.lang)),
        });
        KnownView {
            head: speaker(self.lang).say(key, &args),
            text: Some(self.said(&lawsuit.outcome)),
            source,
            asks: None,
        }
    }

    fn event(&self, event: &Event) -> KnownView {
        KnownView {
            head: say::day(event.on, self.lang),
            text: Some(self.said(&event.fact)),
            source: None,
            asks: event.reassess.as_ref().map(|_| self.plain("known-reassess")),
        }
    }
}
