//! Accepted findings: applied, and judged themselves (WVR001–003).

use super::{Finding, Grant, Waived};
use crate::load::{COMPANY_FILE, Loaded};
use crate::model::{Period, Vendor, Waiver};
use crate::rules::{self, can_be_waived};
use crate::say::{Arg, Args};
use crate::text::{Route, nearest};
use chrono::NaiveDate;

/// The longest a waiver may run.
const LONGEST: Period = Period::months(12);

/// Marks what is waived among sorted findings, and tells what is wrong with waivers and policy.
pub fn apply(loaded: &Loaded, findings: &mut [Finding], day: NaiveDate) -> Vec<Finding> {
    let mut about_waivers = Vec::new();
    for vendor in loaded.register.vendors.iter().filter(|v| v.card_is_whole && v.dossier_is_whole) {
        let own = super::of(findings, &vendor.path);
        for (index, waiver) in vendor.dossier.waivers.iter().enumerate() {
            let fault = judge(waiver, &mut findings[own.clone()], day);
            let route = Route::keys("internal.waivers").then(index);
            about_waivers.extend(fault.and_then(|fault| fault.finding(loaded, Some(vendor), route)));
        }
    }
    for (index, policy) in loaded.register.policy.rules.iter().enumerate() {
        let route = Route::keys("internal.rules").then(index);
        about_waivers.extend(unknown(&policy.rule).and_then(|fault| fault.finding(loaded, None, route)));
    }
    about_waivers
}

struct WaiverFault {
    code: &'static str,
    key: &'static str,
    message: &'static str,
    args: Args,
}

/// Applies a waiver that holds to the findings of its file; says what is wrong with one that doesn't.
fn judge(waiver: &Waiver, findings: &mut [Finding], day: NaiveDate) -> Option<WaiverFault> {
    if let Some(fault) = unknown(&waiver.rule) {
        return Some(fault);
    }
    let fault = |code, key, message| {
        let args = vec![
            ("rule", Arg::from(waiver.rule.as_str())),
            ("until", waiver.until.into()),
            ("latest", LONGEST.after(waiver.granted_on).into()),
        ];
        Some(WaiverFault { code, key, message, args })
    };
    if waiver.until < day {
        return fault("WVR001", "until", "message");
    }
    if waiver.until > LONGEST.after(waiver.granted_on) {
        return fault("WVR001", "until", "too-long");
    }
    if waiver.granted_on > day {
        return None;
    }
    match mark(waiver, findings) {
        0 => fault("WVR002", "rule", "message"),
        _ => None,
    }
}

/// Marks the findings a waiver covers and counts them.
fn mark(waiver: &Waiver, findings: &mut [Finding]) -> usize {
    let is_covered =
        |f: &&mut Finding| f.rule.code == waiver.rule && waiver.at.as_ref().is_none_or(|at| f.route.is_within(at));
    let grant = Grant { reason: waiver.reason.clone(), by: waiver.by.clone(), until: waiver.until };
    let covered = findings.iter_mut().filter(is_covered);
    covered.map(|f| f.waiver = Some(Waived { grant: Some(grant.clone()) })).count()
}

/// A code that is no rule, or one that can't be waived.
fn unknown(code: &str) -> Option<WaiverFault> {
    let rule = ("rule", Arg::from(code));
    if rules::rule(code).is_none() {
        let named = rules::ALL.iter().find(|r| r.name == code).map(|r| r.code);
        let near = named.or_else(|| nearest(code, rules::ALL.iter().map(|r| r.code))).unwrap_or("none");
        let args = vec![rule, ("near", Arg::from(near))];
        return Some(WaiverFault { code: "WVR003", key: "rule", message: "message", args });
    }
    let is_fixed = !can_be_waived(code);
    is_fixed.then(|| WaiverFault { code: "WVR003", key: "rule", message: "not-waivable", args: vec![rule] })
}

impl WaiverFault {
    fn finding(self, loaded: &Loaded, vendor: Option<&Vendor>, route: Route) -> Option<Finding> {
        let rule = rules::rule(self.code)?;
        let path = vendor.map_or(COMPANY_FILE, |v| v.path.as_str());
        let document = loaded.documents.get(path)?;
        let route = route.then(self.key);
        let span = document.place(&route);
        let (line, column) = document.file.line_column(span.start);
        Some(Finding {
            rule,
            severity: rule.severity,
            vendor: vendor.map(|v| v.id.clone()),
            path: path.to_owned(),
            route,
            span,
            line,
            column,
            message: self.message,
            args: self.args,
            regimes: Vec::new(),
            basis: Vec::new(),
            waiver: None,
        })
    }
}
