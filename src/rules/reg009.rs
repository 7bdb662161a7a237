use super::{ALWAYS, Check, Judges, Reads, Rule};
use crate::model::Severity;
use crate::text::Fault;

pub const RULE: Rule = Rule {
    code: "REG009",
    name: "border-not-last",
    severity: Severity::Warning,
    check: Check::Shape(Fault::BorderNotLast),
    judges: Judges::Everyone,
    reads: Reads::PublicHalf,
    from: ALWAYS,
    basis: &[],
    text: include_str!("reg009.md"),
};
