//! What is checked. One rule a file with its text beside it; [`ALL`] is the list.
//!
//! A rule is a pure function: the register, the law and the day are its arguments.

mod case;
mod exposure;
mod prose;
mod text;
mod watch;
mod words;

pub use case::{Case, Line, RegisterCase, Under};
pub use exposure::{Exposure, Via, exposures, held_in, reached_from};
pub use prose::{Example, Part, Section};
pub use text::{RuleText, Texts, texts};
pub use watch::{Watch, WatchedLink};
pub use words::{Said, families, family_title};

use crate::model::{Country, Regime, Severity};
use crate::say::{Arg, Args};
use crate::text::{Fault as ShapeFault, Route};
use chrono::NaiveDate;

/// A rule: its name, what it asks and how it is explained.
pub struct Rule {
    /// Never reused.
    pub code: &'static str,
    /// Says the bad thing, so that it reads well after "allow".
    pub name: &'static str,
    /// The gravest severity it reports.
    pub severity: Severity,
    pub check: Check,
    /// Whom it judges.
    pub judges: Judges,
    /// Which halves it reads; without one of them it can't answer.
    pub reads: Reads,
    /// The first day its law applies; before it the rule reports nothing.
    pub from: Option<NaiveDate>,
    /// Ids of `law/citations.yaml` that every finding of the rule cites.
    pub basis: &'static [&'static str],
    /// The Markdown beside the rule.
    pub text: &'static str,
}

/// A rule of the register itself, or of law older than anything a register holds.
pub const ALWAYS: Option<NaiveDate> = None;
/// The day the GDPR began to apply (Art. 99(2)).
pub const GDPR: Option<NaiveDate> = NaiveDate::from_ymd_opt(2018, 5, 25);

/// The day the standard contractual clauses of 2021 could first be used (Decision (EU) 2021/914, Art. 4).
pub const NEW_CLAUSES: Option<NaiveDate> = NaiveDate::from_ymd_opt(2021, 6, 27);

/// How a rule is asked.
#[derive(Clone, Copy)]
pub enum Check {
    /// About one vendor.
    Vendor(fn(&Case<'_>) -> Vec<Fault>),
    /// About one vendor's transfers, under each law that binds the company as exporter.
    Transfers(fn(&Under<'_>) -> Vec<Fault>),
    /// About the links of a vendor, and about those of the company.
    Links(fn(&Watch<'_>) -> Vec<Fault>),
    /// About the register as a whole or about vendors compared.
    Register(fn(&RegisterCase<'_>) -> Vec<Fault>),
    /// The files' shape, found while reading.
    Shape(ShapeFault),
    /// Waivers and policy, found while they are applied.
    Assessment,
}

/// The rows of the table "who is judged".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Judges {
    /// Every vendor whatever its state or role.
    Everyone,
    /// Vendors in use or planned, whatever their role.
    InUse,
    /// Processors in use or planned.
    Processors,
    /// Processors, and still after their end.
    ProcessorsEver,
    /// Whoever has personal data, in use or planned.
    WhoeverHasData,
    /// Whoever has personal data, and still after their end.
    WhoeverHadData,
}

/// What a rule reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reads {
    PublicHalf,
    BothHalves,
}

/// What a rule found, before policy and waivers.
#[derive(Clone, Debug)]
pub struct Fault {
    pub severity: Severity,
    /// Set by register rules: the file it is about; the company's where it is `None`.
    pub vendor: Option<usize>,
    pub route: Route,
    /// Which message of the rule's text says it.
    pub message: &'static str,
    pub args: Args,
    /// Citations beyond the rule's own.
    pub basis: Vec<String>,
    /// What it is about, for the table of stand-ins.
    pub about: About,
    /// The laws of the exporter it was found under; none where none was asked for.
    pub regimes: Vec<Regime>,
}

/// What a fault is about: faults about the same thing stand in for one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    Vendor,
    Country(Country),
    /// A transfer line, by position.
    Line(usize),
    /// The vendor's own list of sub-processors.
    SubProcessorList,
}

impl Fault {
    /// A fault about the vendor, said by the message named `message`.
    pub fn new(severity: Severity, route: Route) -> Self {
        Self {
            severity,
            vendor: None,
            route,
            message: "message",
            args: Vec::new(),
            basis: Vec::new(),
            about: About::Vendor,
            regimes: Vec::new(),
        }
    }

    #[must_use]
    pub fn said(mut self, message: &'static str) -> Self {
        self.message = message;
        self
    }

    #[must_use]
    pub fn naming(mut self, name: &'static str, arg: impl Into<Arg>) -> Self {
        self.args.push((name, arg.into()));
        self
    }

    #[must_use]
    pub fn about(mut self, about: About) -> Self {
        self.about = about;
        self
    }

    #[must_use]
    pub fn citing(mut self, citation: impl Into<String>) -> Self {
        self.basis.push(citation.into());
        self
    }
}

/// The severity a fault keeps if another rule's stands in for it: see [`STAND_INS`].
pub struct StandIn {
    pub shown: &'static str,
    /// The shown rule stands in only at this severity or above.
    pub at_least: Severity,
    pub hidden: &'static [&'static str],
    /// Whether both must be about the same line or country.
    pub same_thing: bool,
}

/// One fault, one finding: whose finding is shown in whose place.
pub const STAND_INS: &[StandIn] = &[
    StandIn { shown: "DPA002", at_least: Severity::Info, hidden: &["DPA001"], same_thing: false },
    StandIn { shown: "DPA003", at_least: Severity::Error, hidden: &["DPA001", "DPA002"], same_thing: false },
    StandIn {
        shown: "TRF002",
        at_least: Severity::Info,
        hidden: &["TRF003", "TRF005", "TRF006", "TRF007"],
        same_thing: true,
    },
    StandIn { shown: "REG007", at_least: Severity::Info, hidden: &["TRF001", "TRF013"], same_thing: true },
    StandIn { shown: "TRF001", at_least: Severity::Info, hidden: &["PUB003"], same_thing: true },
    StandIn { shown: "TRF013", at_least: Severity::Info, hidden: &["PUB003"], same_thing: true },
    StandIn { shown: "LNK002", at_least: Severity::Info, hidden: &["SUB005"], same_thing: true },
];

/// How many things a message names; the others are counted.
const NAMED: usize = 4;

/// The first of them, and how many more there are.
fn shortened(mut named: Vec<Arg>) -> Vec<Arg> {
    if named.len() > NAMED {
        let more = named.len() - NAMED;
        named.truncate(NAMED);
        named.push(Arg::Message("lacks-more", vec![("count", more.into())]));
    }
    named
}

/// Whether findings of a rule can be waived or given another severity.
pub fn can_be_waived(code: &str) -> bool {
    !matches!(code, "REG001" | "REG002" | "REG003") && !code.starts_with("WVR")
}

/// The rule of a code.
pub fn rule(code: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.code == code)
}

/// A rule joins by one line here, a file `<code>.rs` and a text `<code>.md` beside it.
macro_rules! rules {
    ($($module:ident)+) => {
        $(mod $module;)+

        /// Every rule, in the order of codes' families.
        pub const ALL: &[&Rule] = &[$(&$module::RULE),+];
    };
}

rules! {
    reg001
    reg002
    reg003
    reg004
    reg005
    reg006
    reg007
    reg008
    reg009
    dpa001
    dpa002
    dpa003
    dpa004
    dpa005
    dpa006
    dpa007
    dpa008
    dpa009
    dpa010
    trf001
    trf002
    trf003
    trf004
    trf005
    trf006
    trf007
    trf008
    trf009
    trf010
    trf011
    trf012
    trf013
    trf014
    trf015
    trf016
    sub001
    sub002
    sub003
    sub004
    sub005
    pub001
    pub002
    pub003
    rop001
    sec001
    sec002
    sec003
    due001
    due002
    due003
    due004
    due005
    due006
    mkt001
    mkt002
    mkt003
    mkt004
    mkt005
    mkt006
    mkt007
    own001
    own002
    own003
    lnk001
    lnk002
    lnk003
    wvr001
    wvr002
    wvr003
    law001
}

#[cfg(test)]
mod tests;
