use super::*;
use crate::model::*;

pub const RULE: Rule = Rule {
    code: "TRF009",
    name: "wrong-scc-module",
    severity: Severity::Error,
    check: Check::Transfers(check),
    judges: Judges::WhoeverHasData,
    reads: Reads::PublicHalf,
    from: ALWAYS,
    basis: &["scc-914", "scc-915"],
    text: include_str!("trf009.md"),
};

use crate::say::Arg;

/// Who sends to whom, as the modules of Implementing Decision (EU) 2021/914 tell it.
enum Flow {
    /// The contracting entity sits inside: it exports itself, to its own sub-processor or to a controller.
    VendorExports,
    ToController,
    ToProcessor {
        /// Of the company as controller, as processor, or both.
        modules: Vec<u8>,
    },
}

fn check(case: &Under<'_>) -> Vec<Fault> {
    case.outside_lines().filter_map(|line| judge(case, line)).collect()
}

fn judge(case: &Under<'_>, line: Line<'_>) -> Option<Fault> {
    let fault = match line.tool? {
        MechanismWord::Scc915 => Fault::new(Severity::Error, line.tool_route()).said(no_transfer_tool(case.regime)),
        // Before the clauses can be used, TRF001 says so, and their module matters to nobody.
        MechanismWord::Scc if case.carries(MechanismWord::Scc) && case.is_exposed(line.transfer.to) => {
            wrong_module(case, line)?
        }
        _ => return None,
    };
    Some(fault.naming("country", line.transfer.to).about(About::Line(line.index)))
}

/// What takes the place of clauses that are no transfer tool depends on the law.
fn no_transfer_tool(regime: Regime) -> &'static str {
    match regime {
        Regime::Eu => "no-transfer-tool",
        Regime::Uk => "no-transfer-tool-uk",
        Regime::Ch => "no-transfer-tool-ch",
    }
}

fn wrong_module(case: &Under<'_>, line: Line<'_>) -> Option<Fault> {
    let (flow, given) = (flow(case), &line.transfer.module.0);
    let (severity, message) = fault_of(&flow, given)?;
    let fault = Fault::new(severity, line.key("module")).said(message).naming("given", numbers(given));
    Some(fault.naming("right", flow.right()))
}

fn flow(case: &Under<'_>) -> Flow {
    let serves = |whom, module| case.card().serves(whom).then_some(module);
    match case.card().role {
        _ if case.vendor_exports() => Flow::VendorExports,
        Role::Controller | Role::JointController => Flow::ToController,
        Role::Processor | Role::None => {
            let modules = [serves(Serves::Company, 2), serves(Serves::Customers, 3)];
            Flow::ToProcessor { modules: modules.into_iter().flatten().collect() }
        }
    }
}

/// A vendor's paper may hold modules 2 and 3 side by side, of which only the one that fits takes effect.
fn fault_of(flow: &Flow, given: &[u8]) -> Option<(Severity, &'static str)> {
    if given.is_empty() {
        return Some((Severity::Warning, "none"));
    }
    let fits = match flow {
        Flow::VendorExports => given.iter().any(|m| matches!(m, 1 | 3)) && !given.contains(&4),
        Flow::ToController => given == [1],
        Flow::ToProcessor { modules } => {
            modules.iter().all(|m| given.contains(m)) && given.iter().all(|m| matches!(m, 2 | 3))
        }
    };
    (!fits).then_some((Severity::Error, if matches!(flow, Flow::VendorExports) { "vendor-exports" } else { "message" }))
}

impl Flow {
    fn right(&self) -> Arg {
        match self {
            Self::VendorExports => Arg::Message("module-3-or-1", vec![]),
            Self::ToController => numbers(&[1]),
            Self::ToProcessor { modules } => numbers(modules),
        }
    }
}

fn numbers(modules: &[u8]) -> Arg {
    Arg::List(modules.iter().map(|m| Arg::from(m.to_string())).collect())
}
