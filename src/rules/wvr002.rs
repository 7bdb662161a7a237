use super::{ALWAYS, Check, Judges, Reads, Rule};
use crate::model::Severity;

pub const RULE: Rule = Rule {
    code: "WVR002",
    name: "unused-waiver",
    severity: Severity::Warning,
    check: Check::Assessment,
    judges: Judges::Everyone,
    reads: Reads::BothHalves,
    from: ALWAYS,
    basis: &[],
    text: include_str!("wvr002.md"),
};
