use super::{ALWAYS, Check, Judges, Reads, Rule};
use crate::model::Severity;

pub const RULE: Rule = Rule {
    code: "WVR003",
    name: "unknown-rule",
    severity: Severity::Error,
    check: Check::Assessment,
    judges: Judges::Everyone,
    reads: Reads::BothHalves,
    from: ALWAYS,
    basis: &[],
    text: include_str!("wvr003.md"),
};
