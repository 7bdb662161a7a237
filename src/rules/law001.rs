use super::*;

pub const RULE: Rule = Rule {
    code: "LAW001",
    name: "beyond-the-law-horizon",
    severity: Severity::Info,
    check: Check::Register(check),
    judges: Judges::Everyone,
    reads: Reads::PublicHalf,
    from: ALWAYS,
    basis: &[],
    text: include_str!("law001.md"),
};

fn check(case: &RegisterCase<'_>) -> Vec<Fault> {
    if case.day <= case.law.horizon {
        return Vec::new();
    }
    let fault = Fault::new(Severity::Info, Route::root());
    vec![fault.naming("day", case.law.horizon).naming("version", env!("CARGO_PKG_VERSION"))]
}
