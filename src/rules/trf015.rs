use super::*;

pub const RULE: Rule = Rule {
    code: "TRF015",
    name: "missing-uk-swiss-tool",
    severity: Severity::Warning,
    check: Check::Transfers(check),
    judges: Judges::WhoeverHasData,
    reads: Reads::PublicHalf,
    from: ALWAYS,
    basis: &["uk-gdpr-46", "fadp-16"],
    text: include_str!("trf015.md"),
};

fn check(case: &Under<'_>) -> Vec<Fault> {
    if case.regime == Regime::Eu {
        return Vec::new();
    }
    let bare = case.outside_lines().filter(|line| line.tool.is_none() && case.is_exposed(line.transfer.to));
    bare.map(|line| {
        Fault::new(Severity::Warning, line.tool_route())
            .said(line.tool_key)
            .naming("country", line.transfer.to)
            .about(About::Line(line.index))
    })
    .collect()
}
