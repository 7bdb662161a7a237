//! The table "who is judged".

use crate::model::{Role, Severity, Stage, Vendor};
use crate::rules::{Judges, Rule};
use chrono::NaiveDate;

/// Whether a rule judges a vendor in its state and role.
pub fn is_judged(rule: &Rule, vendor: &Vendor, day: NaiveDate) -> bool {
    in_state(rule, vendor, day) && in_role(rule, vendor.card.role)
}

/// Whether nobody uses the vendor yet.
pub fn is_candidate(vendor: &Vendor) -> bool {
    vendor.dossier.evaluating
}

fn in_state(rule: &Rule, vendor: &Vendor, day: NaiveDate) -> bool {
    if vendor.card.stage(day) == Stage::Ended {
        return outlasts_use(rule.judges);
    }
    !is_candidate(vendor) || matches!(rule.family(), "REG" | "DPA" | "TRF" | "SUB" | "WVR")
}

/// What stays to be settled once a vendor is no longer used.
fn outlasts_use(judges: Judges) -> bool {
    matches!(judges, Judges::Everyone | Judges::ProcessorsEver | Judges::WhoeverHadData)
}

fn in_role(rule: &Rule, role: Role) -> bool {
    match rule.judges {
        Judges::Everyone | Judges::InUse => true,
        Judges::Processors | Judges::ProcessorsEver => role == Role::Processor,
        Judges::WhoeverHasData | Judges::WhoeverHadData => role != Role::None,
    }
}

/// What is only planned or evaluated breaks no law yet.
pub fn softened(rule: &Rule, vendor: &Vendor, day: NaiveDate, severity: Severity) -> Severity {
    let must_be_settled_first = matches!(rule.family(), "DPA" | "TRF" | "SUB");
    if !must_be_settled_first {
        severity
    } else if vendor.dossier.evaluating {
        Severity::Info
    } else if vendor.card.stage(day) == Stage::Planned {
        severity.min(Severity::Warning)
    } else {
        severity
    }
}
