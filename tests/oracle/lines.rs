//! The rows about a line of Chapter V, each under one law.

use super::described::{Dpf, ENTITY, Line, Proof, proof_key};
use super::tables::{self, CLAUSES_OF_2021, Finding, Kind, Regime, Scope, Tool};
use super::verdict::{Fault, Standing, Under, in_use};
use chrono::{NaiveDate, TimeDelta};

/// One line to a foreign country, with the tool the law looks at.
struct Judged<'a> {
    eye: Under<'a>,
    index: usize,
    line: &'a Line,
    /// `mechanism` for EU law, the keys `uk` and `ch` for the others.
    tool: Option<&'static str>,
    proof: Option<&'a Proof>,
}

pub fn faults(eye: Under<'_>) -> Vec<Fault> {
    let lines = eye.case.lines.iter().enumerate().map(|(index, line)| {
        let tool = match eye.law {
            Regime::Eu => line.mechanism,
            Regime::Uk => line.uk,
            Regime::Ch => line.ch,
        };
        Judged { eye, index, line, tool, proof: proof(eye, line) }
    });
    lines.flat_map(|line| line.rows()).collect()
}

/// The proof under the importer’s own key, else under the country’s.
fn proof<'a>(eye: Under<'a>, line: &Line) -> Option<&'a Proof> {
    let under = |importer| eye.case.proofs.iter().find(|p| p.key() == proof_key(line.to, importer));
    under(line.importer).or_else(|| under(None))
}

impl Judged<'_> {
    /// A line to a country that is inside is no transfer: only a needless tool can be said of it.
    fn rows(&self) -> Vec<Fault> {
        let mut faults = self.trf016();
        if self.standing() != Standing::Inside {
            faults.extend(self.trf001());
            faults.extend(self.trf002());
            faults.extend(self.trf003());
            faults.extend(self.trf004());
            faults.extend(self.trf005());
            faults.extend(self.trf006());
            faults.extend(self.trf007());
            faults.extend(self.trf008());
            faults.extend(self.trf009());
            faults.extend(self.trf010());
            faults.extend(self.trf011());
            faults.extend(self.trf012());
            faults.extend(self.trf015());
        }
        faults
    }

    fn fault(&self, code: &'static str, severity: char, route: String) -> Vec<Fault> {
        vec![Fault { code, severity, route, country: self.line.to, line: Some(self.index) }]
    }

    /// The key of the tool.
    fn at_tool(&self) -> String {
        let key = if self.eye.law == Regime::Eu { "mechanism" } else { self.eye.law.word() };
        self.at(key)
    }

    fn at(&self, key: &str) -> String {
        format!("transfers[{}].{key}", self.index)
    }

    /// A key of the proof; under the country where no proof is written.
    fn at_proof(&self, key: &str) -> String {
        let written = self.proof.map_or_else(|| self.line.to.to_owned(), Proof::key);
        format!("internal.transfers.{written}.{key}")
    }

    fn day(&self) -> NaiveDate {
        self.eye.case.day
    }

    fn standing(&self) -> Standing {
        self.eye.standing(self.line.to)
    }

    /// The day of the contract, if it has been made by then.
    fn contract_on(&self) -> Option<NaiveDate> {
        self.proof.and_then(|p| p.contract_on).filter(|on| *on <= self.day())
    }

    /// The decision relied on, by its word. To the US, `adequacy` means the framework of that law.
    fn decision(&self) -> Option<&'static str> {
        let word = self.tool.filter(|w| tables::kind(w) == Kind::Decision)?;
        Some(match (word, self.line.to, self.eye.law) {
            ("adequacy", "US", Regime::Eu) => "dpf",
            ("adequacy", "US", Regime::Uk) => "dpf-uk",
            ("adequacy", "US", Regime::Ch) => "dpf-ch",
            _ => word,
        })
    }

    /// The finding of that decision on the day, under this law.
    fn finding(&self) -> Option<Finding> {
        let word = self.decision()?;
        tables::findings(self.line.to, self.eye.law, self.day()).into_iter().find(|f| f.word == word)
    }

    fn relies_on_framework(&self) -> bool {
        matches!(self.decision(), Some("dpf" | "dpf-uk" | "dpf-ch"))
    }

    fn dpf(&self) -> Option<&Dpf> {
        self.proof.and_then(|p| p.dpf.as_ref())
    }

    fn is(&self, word: &str) -> bool {
        self.tool == Some(word)
    }

    fn is_exposed(&self) -> bool {
        self.standing() == Standing::Exposed
    }

    fn is_eu(&self) -> bool {
        self.eye.law == Regime::Eu
    }

    /// TRF001, second half: a line without mechanism, or with an Art. 46 word that isn’t usable yet; a remark where a
    /// finding of full scope covers the country. A tool missing under UK or Swiss law is TRF015’s.
    fn trf001(&self) -> Vec<Fault> {
        let unusable = match self.tool {
            None => self.is_eu(),
            Some(word) => tables::kind(word) == Kind::Safeguard && !self.has_begun(word),
        };
        let severity = if self.standing() == Standing::Full { 'I' } else { 'E' };
        // A key that is missing has no place of its own.
        let route = if self.tool.is_none() { format!("transfers[{}]", self.index) } else { self.at_tool() };
        if unusable { self.fault("TRF001", severity, route) } else { vec![] }
    }

    /// A tool that this law doesn’t have never begins.
    fn has_begun(&self, word: &str) -> bool {
        tables::tool_under(word, self.eye.law).is_some_and(|t| t.from <= self.day())
    }

    /// TRF002: the decision relied on doesn’t cover the day: an error, a warning where a proven fallback holds.
    fn trf002(&self) -> Vec<Fault> {
        let lapsed = self.decision().is_some() && self.finding().is_none();
        let severity = if self.fallback_holds() { 'W' } else { 'E' };
        if lapsed { self.fault("TRF002", severity, self.at_tool()) } else { vec![] }
    }

    /// Proven is what has a contract made by the day; it holds if it is a safeguard of this law in its time.
    fn fallback_holds(&self) -> bool {
        let tool = self.line.fallback.and_then(|word| tables::tool_under(word, self.eye.law));
        let safeguard = tool.filter(|t| t.kind == Kind::Safeguard && t.from <= self.day() && self.day() <= t.until);
        matches!((safeguard, self.contract_on()), (Some(tool), Some(made)) if made <= tool.new_until)
    }

    /// TRF003: the finding is partial and the importer’s trait isn’t recorded.
    fn trf003(&self) -> Vec<Fault> {
        let Some(Scope::Importers(must_be)) = self.finding().map(|f| f.scope) else { return vec![] };
        let recorded = self.proof.is_some_and(|p| p.traits.contains(&must_be));
        if recorded { vec![] } else { self.fault("TRF003", 'E', self.at_proof("importer_traits")) }
    }

    /// TRF004: the decision holds on the day, and no finding covers the day 365 days later.
    fn trf004(&self) -> Vec<Fault> {
        let later = self.day() + TimeDelta::days(365);
        let ends = self.finding().is_some() && tables::findings(self.line.to, self.eye.law, later).is_empty();
        if ends { self.fault("TRF004", 'W', self.at_tool()) } else { vec![] }
    }

    /// TRF005: the framework is relied on and no active or recertifying entry for this law’s framework is recorded (E);
    /// looked at more than 90 days ago, or listed as neither importer nor entity (W).
    fn trf005(&self) -> Vec<Fault> {
        if !self.relies_on_framework() {
            return vec![];
        }
        let valid =
            |d: &&Dpf| matches!(d.status, Some("active" | "recertifying")) && d.frameworks.contains(&self.eye.law);
        let Some(entry) = self.dpf().filter(valid) else {
            return self.fault("TRF005", 'E', self.at_proof("dpf.status"));
        };
        let looked = entry.checked_on.filter(|on| *on <= self.day());
        let stale = looked.is_none_or(|on| self.day() - on > TimeDelta::days(90));
        let known = entry.listed_as.is_some_and(|name| name == ENTITY || Some(name) == self.line.importer);
        let looks = if stale { self.fault("TRF005", 'W', self.at_proof("dpf.checked_on")) } else { vec![] };
        let names = if known { vec![] } else { self.fault("TRF005", 'W', self.at_proof("dpf.listed_as")) };
        [looks, names].concat()
    }

    /// TRF006: employment data and no such cover; other data and such cover only.
    fn trf006(&self) -> Vec<Fault> {
        let is_hr = |word: &&&str| matches!(**word, "hr" | "candidate");
        let covers = self.dpf().map_or(&[][..], |d| d.covers);
        let hr = self.eye.case.data.iter().any(|w| is_hr(&w)) && !covers.contains(&"hr");
        let other = self.eye.case.data.iter().any(|w| !is_hr(&w)) && covers == ["hr"];
        let fires = self.relies_on_framework() && (hr || other);
        if fires { self.fault("TRF006", 'E', self.at_proof("dpf.covers")) } else { vec![] }
    }

    /// TRF007, of the EU framework: no fallback, one without `contract_on`, or one that couldn’t carry the transfer.
    fn trf007(&self) -> Vec<Fault> {
        let alone = self.is_eu() && self.relies_on_framework() && !self.fallback_holds();
        if alone { self.fault("TRF007", 'W', self.at("mechanism")) } else { vec![] }
    }

    /// TRF008: clauses of before 2021 after their last day under this law, or contracted after the last day for that:
    /// as its tool, under EU law also as fallback.
    fn trf008(&self) -> Vec<Fault> {
        let fallback = self.line.fallback.filter(|_| self.is_eu());
        let keys = [(self.at_tool(), self.tool), (self.at("fallback"), fallback)];
        let repealed = keys.into_iter().filter(|(_, word)| word.is_some_and(|w| self.is_repealed(w)));
        repealed.flat_map(|(key, _)| self.fault("TRF008", 'E', key)).collect()
    }

    fn is_repealed(&self, word: &str) -> bool {
        let set = tables::tool_under(word, self.eye.law).filter(|_| tables::OLD_SETS.contains(&word));
        let late = |set: &Tool| self.contract_on().is_some_and(|on| on > set.new_until);
        set.is_some_and(|set| self.day() > set.until || late(set))
    }

    /// TRF009: clauses that are no transfer tool under any law; another module than the parties’ (E), none given (W),
    /// where no finding of full scope carries the transfer.
    fn trf009(&self) -> Vec<Fault> {
        match self.line.modules {
            _ if self.is("scc-915") => self.fault("TRF009", 'E', self.at_tool()),
            _ if !self.is_eu() || !self.is("scc") || !self.is_exposed() || self.day() < CLAUSES_OF_2021 => vec![],
            [] => self.fault("TRF009", 'W', self.at("module")),
            given if self.fits(given) => vec![],
            _ => self.fault("TRF009", 'E', self.at("module")),
        }
    }

    /// An entity in the EEA exports itself: 3 or 1, whatever stands beside it but 4. Else we export: to a controller 1,
    /// to a processor 2 as controller, 3 as processor, both where we are both; what isn’t due of the two may stand there.
    fn fits(&self, given: &[u8]) -> bool {
        let has = |module| given.contains(&module);
        let whose = self.eye.case.serves;
        let due = !whose.contains(&"company") || has(2);
        let due = due && (!whose.contains(&"customers") || has(3));
        match (self.eye.vendor_exports(), self.eye.case.role) {
            (true, _) => (has(1) || has(3)) && !has(4),
            (false, "controller" | "joint-controller") => given == [1],
            (false, _) => due && !has(1) && !has(4),
        }
    }

    /// TRF010: an annex the module needs isn’t recorded, where we are the exporter and no finding of full scope carries
    /// the transfer.
    fn trf010(&self) -> Vec<Fault> {
        let modules = self.line.modules;
        let more = modules.is_empty() || modules.iter().any(|m| *m != 4);
        let list = modules.is_empty() || modules.iter().any(|m| [2, 3].contains(m));
        let specific = self.proof.is_some_and(|p| p.authorisation == Some("specific"));
        let needed = [("IA", true), ("IB", true), ("IC", more), ("II", more), ("III", list && specific)];
        let held = self.proof.map_or(&[][..], |p| p.annexes);
        let lacks = needed.iter().any(|(annex, is_needed)| *is_needed && !held.contains(annex));
        let in_time = self.is_eu() && CLAUSES_OF_2021 <= self.day();
        let needs = self.is("scc") && self.is_exposed() && !self.eye.vendor_exports();
        let fires = in_time && needs && lacks;
        if fires { self.fault("TRF010", 'E', self.at_proof("annexes")) } else { vec![] }
    }

    /// TRF011: a safeguard and no assessment (E; W where the vendor exports); past its next day, or older than an event
    /// of that country that has happened (W). Nothing before C-311/18, nor where a finding of full scope carries the
    /// transfer.
    fn trf011(&self) -> Vec<Fault> {
        let safeguard = self.tool.is_some_and(|word| tables::kind(word) == Kind::Safeguard);
        if self.day() < tables::day(2020, 7, 16) || !safeguard || !self.is_exposed() {
            return vec![];
        }
        let tia = self.proof.and_then(|p| p.tia.as_ref());
        let Some(done) = tia.and_then(|t| t.done_on).filter(|on| *on <= self.day()) else {
            let severity = if self.eye.vendor_exports() { 'W' } else { 'E' };
            return self.fault("TRF011", severity, self.at_proof("tia.done_on"));
        };
        let past = tia.and_then(|t| t.next_on).is_some_and(|on| on < self.day());
        let older = tables::REASSESS.iter().any(|(c, on)| *c == self.line.to && done < *on && *on <= self.day());
        match (past, older) {
            (true, _) => self.fault("TRF011", 'W', self.at_proof("tia.next_on")),
            (false, true) => self.fault("TRF011", 'W', self.at_proof("tia.done_on")),
            (false, false) => vec![],
        }
    }

    /// TRF012: a derogation as mechanism of a vendor in use.
    fn trf012(&self) -> Vec<Fault> {
        let derogation = self.tool.is_some_and(|word| tables::kind(word) == Kind::Derogation);
        if derogation && in_use(self.eye.case) { self.fault("TRF012", 'E', self.at_tool()) } else { vec![] }
    }

    /// TRF015: UK or Swiss law binds, its list isn’t adequate for the country, and the line has no tool of that law.
    fn trf015(&self) -> Vec<Fault> {
        let missing = !self.is_eu() && self.tool.is_none() && self.is_exposed();
        if missing { self.fault("TRF015", 'W', self.at_tool()) } else { vec![] }
    }

    /// TRF016: clauses as the main basis to the EEA or to a country with a finding of full scope.
    fn trf016(&self) -> Vec<Fault> {
        let clauses = self.tool.is_some_and(|w| w == "scc" || tables::OLD_SETS.contains(&w));
        let needless = self.is_eu() && clauses && !self.is_exposed();
        if needless { self.fault("TRF016", 'I', self.at_tool()) } else { vec![] }
    }
}
