use super::{ALWAYS, Check, Judges, Reads, Rule};
use crate::model::Severity;
use crate::text::Fault;

pub const RULE: Rule = Rule {
    code: "REG003",
    name: "bad-value",
    severity: Severity::Error,
    check: Check::Shape(Fault::BadValue),
    judges: Judges::Everyone,
    reads: Reads::PublicHalf,
    from: ALWAYS,
    basis: &[],
    text: include_str!("reg003.md"),
};
