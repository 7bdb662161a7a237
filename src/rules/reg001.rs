use super::{ALWAYS, Check, Judges, Reads, Rule};
use crate::model::Severity;
use crate::text::Fault;

pub const RULE: Rule = Rule {
    code: "REG001",
    name: "unreadable-file",
    severity: Severity::Error,
    check: Check::Shape(Fault::Unreadable),
    judges: Judges::Everyone,
    reads: Reads::PublicHalf,
    from: ALWAYS,
    basis: &[],
    text: include_str!("reg001.md"),
};
