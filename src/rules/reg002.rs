use super::{ALWAYS, Check, Judges, Reads, Rule};
use crate::model::Severity;
use crate::text::Fault;

pub const RULE: Rule = Rule {
    code: "REG002",
    name: "unknown-key",
    severity: Severity::Error,
    check: Check::Shape(Fault::UnknownKey),
    judges: Judges::Everyone,
    reads: Reads::PublicHalf,
    from: ALWAYS,
    basis: &[],
    text: include_str!("reg002.md"),
};
