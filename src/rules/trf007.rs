use super::*;

pub const RULE: Rule = Rule {
    code: "TRF007",
    name: "dpf-alone",
    severity: Severity::Warning,
    check: Check::Transfers(check),
    judges: Judges::WhoeverHasData,
    reads: Reads::BothHalves,
    from: ALWAYS,
    basis: &["gdpr-45-5", "gdpr-46", "latombe", "latombe-appeal"],
    text: include_str!("trf007.md"),
};

fn check(case: &Under<'_>) -> Vec<Fault> {
    // The framework that is contested in court is that of the Union.
    if case.regime != Regime::Eu {
        return Vec::new();
    }
    let lines = case.framework_lines().filter_map(|line| {
        let fault = Fault::new(Severity::Warning, line.tool_route()).about(About::Line(line.index));
        match line.transfer.fallback {
            Some(word) if !case.carries(word) => Some(fault),
            None => Some(fault),
            Some(word) if case.contracted_on(line).is_none() => {
                let key = case.proof_route(line).then("contract_on").to_string();
                Some(fault.said("unproven").naming("fallback", word).naming("key", key))
            }
            Some(_) => None,
        }
    });
    lines.map(|fault| fault.naming("vendor", case.card().name.as_str())).collect()
}
