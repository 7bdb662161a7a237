//! Prospecting: audience, channel and ground combined, and both sides of each limit.

use super::*;
use crate::text::SourceFile;

/// What a rule says of one vendor: severity and message.
fn found(code: &str, country: &str, public: &str, internal: &str, day: &str) -> String {
    let company = format!(
        "name: Exemple\nentity: {{name: Exemple SAS, country: {country}}}\nlanguages: [en]\ncontact: privacy@example.com\n"
    );
    let vendor = format!(
        "name: V\nentity: {{name: V SAS, country: FR}}\npurpose: P\ndata: [contact]\nsubjects: [prospects]\n\
         locations: [FR]\nserves: [company]\n{public}\ninternal:\n  owner: x\n  {internal}\n"
    );
    let sources = [("company.yaml", company.as_str()), ("vendors/v.yaml", vendor.as_str())];
    let sources = sources.map(|(path, text)| SourceFile::new(path, text.as_bytes())).into();
    let loaded = crate::load::register(sources);
    assert!(loaded.problems.is_empty(), "{:?} in {vendor}", loaded.problems);
    let day = day.parse().expect("a day");
    let found = assess(&loaded, Law::built_in(), Evidence::NONE, day).findings;
    let said = found.iter().filter(|f| f.rule.code == code).map(|f| format!("{:?} {}", f.severity, f.message));
    said.collect::<Vec<_>>().join(", ")
}

/// Each case: what `internal.prospecting` says, the day, and what the rule says of it in France.
fn check(code: &str, cases: &[(&str, &str, &str)]) {
    for (prospecting, day, expected) in cases {
        let internal = format!("prospecting: {{{prospecting}}}");
        assert_eq!(found(code, "FR", "", &internal, day), *expected, "{code}: {prospecting} on {day}");
        assert_eq!(found(code, "DE", "", &internal, day), "", "{code}: {prospecting} in Germany");
    }
}

const TODAY: &str = "2026-11-23";

#[test]
fn consumers_are_written_to_with_consent_or_after_a_sale() {
    check(
        "MKT003",
        &[
            ("audience: [b2c], channels: [email], basis: consent", TODAY, ""),
            ("audience: [b2c], channels: [email], basis: existing-customer", TODAY, ""),
            ("audience: [b2c], channels: [email], basis: existing-customer, opt_out: false", TODAY, ""),
            ("audience: [b2c], channels: [email], basis: legitimate-interest", TODAY, "Error message"),
            ("audience: [b2c], channels: [email], basis: legitimate-interest, opt_out: true", TODAY, "Error message"),
            ("audience: [b2c], channels: [email]", TODAY, "Error no-basis"),
            ("audience: [b2c], channels: [sms]", TODAY, "Error no-basis"),
            ("audience: [b2c], channels: [sms], basis: consent", TODAY, ""),
            ("audience: [b2c], channels: [email, sms], basis: legitimate-interest", TODAY, "Error message"),
            ("audience: [b2c], channels: [post]", TODAY, ""),
            ("audience: [b2c], channels: [phone]", TODAY, ""),
            ("audience: [b2c]", TODAY, ""),
            ("audience: [b2c], channels: [email], addresses: named", TODAY, "Error no-basis"),
            ("audience: [b2c], channels: [email], addresses: generic", TODAY, ""),
            ("audience: [b2c], channels: [sms], addresses: generic", TODAY, "Error no-basis"),
            ("audience: [b2c], channels: [email]", "2018-05-24", ""),
            ("audience: [b2c], channels: [email]", "2018-05-25", "Error no-basis"),
        ],
    );
}

#[test]
fn professionals_are_written_to_about_their_work_and_can_object() {
    check(
        "MKT003",
        &[
            ("audience: [b2b], channels: [email], job_related: true, opt_out: true", TODAY, ""),
            ("audience: [b2b], channels: [sms], job_related: true, opt_out: true", TODAY, ""),
            ("audience: [b2b], channels: [email], job_related: true", TODAY, "Error no-opt-out"),
            ("audience: [b2b], channels: [email], job_related: true, opt_out: false", TODAY, "Error no-opt-out"),
            ("audience: [b2b], channels: [email], opt_out: true", TODAY, "Error no-job-link"),
            ("audience: [b2b], channels: [email], job_related: false, opt_out: true", TODAY, "Error no-job-link"),
            ("audience: [b2b], channels: [email], basis: consent, opt_out: true", TODAY, ""),
            ("audience: [b2b], channels: [email], basis: existing-customer, opt_out: true", TODAY, ""),
            ("audience: [b2b], channels: [email], basis: consent", TODAY, "Error no-opt-out"),
            ("audience: [b2b], channels: [email], addresses: generic", TODAY, ""),
            ("audience: [b2b], channels: [sms], addresses: generic", TODAY, ""),
            ("audience: [b2b], channels: [post, phone]", TODAY, ""),
            (
                "audience: [b2b], channels: [email], addresses: named, basis: legitimate-interest",
                TODAY,
                "Error no-job-link, Error no-opt-out",
            ),
        ],
    );
}

#[test]
fn both_audiences_need_their_own_ground_and_an_unknown_one_needs_either() {
    check(
        "MKT003",
        &[
            (
                "audience: [b2b, b2c], channels: [email], basis: legitimate-interest, job_related: true, opt_out: true",
                TODAY,
                "Error message",
            ),
            ("audience: [b2b, b2c], channels: [email], basis: consent, opt_out: true", TODAY, ""),
            ("audience: [b2b, b2c], channels: [email], basis: consent", TODAY, "Error no-opt-out"),
            ("channels: [email]", TODAY, "Error unknown-audience"),
            ("channels: [email], basis: legitimate-interest, opt_out: true", TODAY, "Error unknown-audience"),
            ("channels: [email], basis: consent", TODAY, ""),
            ("channels: [email], job_related: true, opt_out: true", TODAY, ""),
            ("channels: [email], addresses: generic", TODAY, ""),
            ("channels: [post]", TODAY, ""),
        ],
    );
}

#[test]
fn consumers_are_called_with_consent_that_ends_and_is_proven() {
    let consent = |rest: &str| format!("audience: [b2c], channels: [phone], phone_consent: {{{rest}}}");
    let limits = [
        ("valid_months: 12, proof_kept_months: 36", ""),
        ("valid_months: 13, proof_kept_months: 36", "Error long-validity"),
        ("proof_kept_months: 36", "Error unknown-validity"),
        ("valid_months: 12, proof_kept_months: 35", "Error short-proof"),
        ("valid_months: 12, proof_kept_months: 37", ""),
        ("valid_months: 12", "Error unknown-proof"),
        ("valid_months: 24, proof_kept_months: 12", "Error long-validity, Error short-proof"),
        ("how: box on the form", "Error unknown-proof, Error unknown-validity"),
    ];
    for (rest, expected) in limits {
        check("MKT004", &[(&consent(rest), "2026-08-10", ""), (&consent(rest), "2026-08-11", expected)]);
    }
    check(
        "MKT004",
        &[
            ("audience: [b2c], channels: [phone]", "2026-08-10", ""),
            ("audience: [b2c], channels: [phone]", "2026-08-11", "Error message"),
            ("audience: [b2c], channels: [phone], basis: consent", TODAY, "Error message"),
            ("audience: [b2c], channels: [phone], basis: existing-customer", TODAY, "Error message"),
            ("audience: [b2c], channels: [phone], running_contract: true", TODAY, ""),
            ("audience: [b2c], channels: [phone], running_contract: false", TODAY, "Error message"),
            ("audience: [b2b, b2c], channels: [phone, email]", TODAY, "Error message"),
            ("audience: [b2b], channels: [phone]", TODAY, ""),
            ("audience: [b2c], channels: [sms]", TODAY, ""),
            ("channels: [phone]", TODAY, ""),
        ],
    );
}

#[test]
fn leads_go_to_partners_with_consent_or_said() {
    check(
        "MKT007",
        &[
            ("audience: [b2c], partners: {shared: true}", TODAY, "Error message"),
            ("audience: [b2c], partners: {shared: true, consent: false}", TODAY, "Error message"),
            ("audience: [b2c], partners: {shared: true, consent: true}", TODAY, ""),
            ("audience: [b2c], partners: {shared: false}", TODAY, ""),
            ("audience: [b2c]", TODAY, ""),
            ("audience: [b2b], partners: {shared: true}", TODAY, "Warning not-said"),
            ("audience: [b2b], partners: {shared: true, consent: true}", TODAY, ""),
            ("audience: [b2b], partners: {shared: false, consent: false}", TODAY, ""),
            ("audience: [b2b, b2c], partners: {shared: true}", TODAY, "Error message"),
            ("partners: {shared: true}", TODAY, "Warning unknown-audience"),
            ("partners: {shared: true, consent: true}", TODAY, ""),
            ("audience: [b2c], partners: {shared: true}", "2018-05-24", ""),
            ("audience: [b2c], partners: {shared: true}", "2018-05-25", "Error message"),
        ],
    );
}

#[test]
fn a_page_says_it_from_the_day_it_was_read_and_to_professionals_only() {
    let leads = |audience: &str, evidence: &str| {
        format!("prospecting: {{{audience}partners: {{shared: true}}}}\n  evidence: [{{{evidence}}}]")
    };
    let page = "field: prospecting.partners, url: 'https://www.example.com/privacy', date: 2026-11-23";
    let cases = [
        (leads("audience: [b2b], ", page), TODAY, ""),
        (leads("audience: [b2b], ", page), "2026-11-22", "Warning not-said"),
        (leads("", page), TODAY, ""),
        (leads("audience: [b2c], ", page), TODAY, "Error message"),
        (leads("audience: [b2b], ", &page.replace("prospecting.partners", "dpa")), TODAY, "Warning not-said"),
        (leads("audience: [b2b], ", "field: prospecting.partners, date: 2026-11-23"), TODAY, "Warning not-said"),
        (leads("audience: [b2b], ", page.split(", date").next().expect("a page")), TODAY, "Warning not-said"),
    ];
    for (internal, day, expected) in cases {
        assert_eq!(found("MKT007", "FR", "", &internal, day), expected, "{internal} on {day}");
    }
}

#[test]
fn records_are_judged_and_a_prospecting_tool_without_one_is_asked_about() {
    let tool = "category: prospecting";
    let kept = |days: u32, from: &str| format!("{tool}\nretention: {{days: {days}, from: {from}}}");
    let cases = [
        ("MKT001", "FR", tool.to_owned(), "", "Warning unset"),
        ("MKT001", "DE", tool.to_owned(), "", ""),
        ("MKT001", "FR", kept(1095, "last-contact"), "", ""),
        ("MKT001", "FR", kept(1096, "last-contact"), "", "Warning in-days"),
        ("MKT001", "FR", kept(1095, "collection"), "", ""),
        ("MKT001", "FR", kept(1095, "end-of-contract"), "", "Warning unset"),
        ("MKT001", "FR", format!("{tool}\nretention: Three years"), "", "Warning unset"),
        ("MKT001", "FR", kept(1096, "last-contact"), "prospecting: {retention_months: 36}", ""),
        ("MKT001", "FR", kept(1095, "last-contact"), "prospecting: {retention_months: 37}", "Warning message"),
        ("MKT001", "FR", "category: crm".into(), "", ""),
        ("MKT001", "FR", format!("{tool}\nrole: none"), "role_reason: x", ""),
        ("MKT001", "FR", format!("{tool}\nended_on: 2026-11-22"), "", ""),
        ("MKT001", "FR", format!("{tool}\nended_on: 2026-11-23"), "", "Warning unset"),
        ("MKT002", "FR", tool.to_owned(), "", "Warning unknown"),
        ("MKT002", "DE", tool.to_owned(), "", "Warning unknown"),
        ("MKT002", "FR", format!("{tool}\nsource: S"), "", ""),
        ("MKT002", "FR", tool.to_owned(), "prospecting: {collected: indirectly}", "Error message"),
        ("MKT002", "DE", "category: crm".into(), "prospecting: {collected: indirectly}", "Error message"),
        ("MKT002", "FR", tool.to_owned(), "prospecting: {collected: directly}", ""),
        ("MKT002", "FR", "category: crm".into(), "prospecting: {audience: [b2b]}", ""),
        ("MKT003", "FR", tool.to_owned(), "", ""),
        ("MKT006", "FR", tool.to_owned(), "", ""),
        ("MKT006", "FR", "category: crm".into(), "prospecting: {channels: [email]}", "Warning message"),
        ("MKT006", "DE", "category: crm".into(), "prospecting: {channels: [email]}", ""),
        ("MKT005", "FR", "category: crm".into(), "prospecting: {open_tracking: on}", "Warning message"),
        ("MKT005", "DE", "category: crm".into(), "prospecting: {open_tracking: on}", ""),
        ("MKT005", "FR", "category: analytics".into(), "analytics: {exempt: true}", "Warning unassessed"),
        ("MKT005", "FR", "category: analytics".into(), "analytics: {exempt: false}", ""),
        ("MKT005", "DE", "category: analytics".into(), "analytics: {exempt: true}", ""),
    ];
    for (code, country, public, internal, expected) in cases {
        assert_eq!(
            found(code, country, &public, internal, TODAY),
            expected,
            "{code}: {public} {internal} in {country}"
        );
    }
}
