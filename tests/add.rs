//! `art28 add`, and what the catalogue adds to other commands.

use crate::register::{COMPANY, Folder};
use art28::catalogue::Catalogue;

const WHAT_CALENDLY_GETS: &str = "\
# From the catalogue of art28, read on 21\u{a0}August 2026. The contract decides; facts can be out of date.
# Fill in what is empty and settle what the comments ask; art28 check calendly says what is left.
name: Calendly
# The legal entity the contract names.
entity:
  name: \"Calendly, LLC\"
  country: US
website: https://calendly.com
category: scheduling
# Whose data: customers (our customers’, whose processor we are), company (our own), or both.
serves: []
# What it is used for, in words readers understand.
purpose:
  fr:
  en:
# Which data: identity, contact, credentials, professional, billing, payment-card, bank, usage, device, network,
# location, content, communication, calendar, documents, media, voice, preferences, support, hr, candidate,
# health, biometric, other-special.
data: []
# Which people: customers, end-users, prospects, visitors, employees, candidates, partners, minors.
subjects: []
# Where the data is, as countries (two letters), from the contract or the vendor’s settings.
# No choice of hosting in the EU is known.
locations: []
# One line for each third country, with what the transfer rests on (adequacy, dpf, scc, bcr…) and, for scc, the
# module.
# On 5\u{a0}August 2026, the vendor claimed the Data Privacy Framework (Calendly); the list on
# dataprivacyframework.gov decides.
# transfers: [{to: US}]
dpa: https://calendly.com/legal/data-processing-addendum
subprocessors: https://help.calendly.com/hc/en-us/articles/360047345493-Calendly-sub-processors-GDPR-CCPA
links:
  privacy: https://calendly.com/legal/privacy-notice
# What stands below is never published.
internal:
  # The team or role that answers for the vendor.
  # owner:
  # A published text is not a contract: record its acceptance (incorporated) or signature (executed), with the
  # day.
  dpa:
    state: none
";

/// A form as a person fills it in.
fn filled(form: &str) -> String {
    form.replace("serves: []", "serves: [company]")
        .replace("purpose:\n  fr:\n  en:\n", "purpose: Work\n")
        .replace("data: []", "data: [contact]")
        .replace("subjects: []", "subjects: [prospects]")
        .replace("locations: []", "locations: [FR]")
}

#[test]
fn a_known_vendor_gets_what_is_known_and_questions_for_the_rest() {
    let folder = Folder::new(COMPANY, &[]);
    let run = folder.run(&["add", "calendly"]);
    assert_eq!((run.code(), run.out().as_str()), (0, "vendors/calendly.yaml\n"), "{}", run.err());
    assert_eq!(
        run.err(),
        "Next: fill in what is empty in vendors/calendly.yaml, settle what the comments ask, then run art28 check calendly.\n"
    );
    assert_eq!(folder.read("vendors/calendly.yaml"), WHAT_CALENDLY_GETS);
    let check = folder.run(&["check", "calendly", "--format", "json"]);
    let json = check.json();
    let findings = json["findings"].as_array().expect("findings");
    let routes: Vec<_> = findings.iter().map(|f| f["route"].as_str().unwrap_or_default()).collect();
    assert_eq!(routes, ["serves", "purpose.fr", "purpose.en", "data", "subjects", "locations"]);
    assert!(findings.iter().all(|f| f["rule"] == "REG003" && f["line"].as_u64() > Some(1)), "each at its own place");
    folder.write("vendors/calendly.yaml", filled(WHAT_CALENDLY_GETS));
    let check = folder.run(&["check", "calendly", "--format", "json"]);
    assert!(check.has("DPA002", "calendly") && check.has("TRF001", "calendly"));
    assert!(!check.found().iter().any(|(rule, _)| rule.starts_with("REG")), "{:?}", check.found());
}

#[test]
fn no_vendor_of_the_catalogue_is_reported_for_what_the_catalogue_says() {
    let folder = Folder::new(COMPANY, &[]);
    let ids: Vec<&str> = Catalogue::built_in().entries.iter().map(|e| e.id.as_str()).collect();
    let run = folder.run(&[&["add"], ids.as_slice()].concat());
    assert_eq!(run.code(), 0, "{}", run.err());
    assert_eq!(run.out().lines().count(), ids.len());
    for id in &ids {
        let path = format!("vendors/{id}.yaml");
        folder.write(&path, filled(&folder.read(&path)));
    }
    let check = folder.run(&["check", "--format", "json"]);
    let of_the_register: Vec<_> = check.found().into_iter().filter(|(rule, _)| rule.starts_with("REG")).collect();
    assert!(of_the_register.is_empty(), "{of_the_register:?}");
    assert_eq!(check.json()["summary"]["vendors"], ids.len());
}

#[test]
fn the_example_agrees_with_the_catalogue() {
    let found = Folder::example().run(&["check", "--format", "json"]).found();
    let wrong: Vec<_> = found.iter().filter(|(rule, _)| rule == "REG005" || rule == "REG008").collect();
    assert!(wrong.is_empty(), "{wrong:?}");
}

#[test]
fn what_is_from_memory_is_marked_in_the_language_of_messages() {
    let folder = Folder::new(COMPANY, &[]);
    for (id, lang, mark) in [
        ("pipedrive", "en", "  name: Pipedrive OÜ  # from memory, to be confirmed\n"),
        ("hubspot", "fr", "    name: \"HubSpot, Inc.\"  # de mémoire, à confirmer\n"),
        ("meetergo", "de", "  country: DE  # aus dem Gedächtnis, zu bestätigen\n"),
    ] {
        assert_eq!(folder.run(&["add", id, "--lang", lang]).code(), 0);
        let form = folder.read(&format!("vendors/{id}.yaml"));
        assert!(form.contains(mark), "{form}");
    }
    let form = folder.read("vendors/pipedrive.yaml");
    assert!(form.contains("  # parent: {name: , country: US}\n"), "its name isn't known: {form}");
}

#[test]
fn aliases_lead_to_the_catalogue_and_other_names_to_a_blank_form() {
    let folder = Folder::new(COMPANY, &[]);
    let run = folder.run(&["add", "Sendinblue", "Société: « Été »", "calendli"]);
    assert_eq!(run.out(), "vendors/brevo.yaml\nvendors/societe-ete.yaml\nvendors/calendli.yaml\n", "{}", run.err());
    assert!(run.err().contains("Société: « Été »: not in the catalogue, so the form is blank"), "{}", run.err());
    assert!(run.err().contains("Did you mean calendly?"), "{}", run.err());
    let form = folder.read("vendors/societe-ete.yaml");
    assert!(form.contains("name: \"Société: « Été »\"\n") && form.contains("state: none"), "{form}");
    let entity = "entity:\n  name: Exemple SARL\n  country: FR\n";
    folder.write("vendors/societe-ete.yaml", filled(&form).replace("entity:\n  name:\n  country:\n", entity));
    let found = folder.run(&["check", "societe-ete", "--format", "json"]).found();
    assert!(!found.iter().any(|(rule, _)| rule.starts_with("REG")), "{found:?}");
}

#[test]
fn nothing_is_overwritten_and_nothing_written_by_half() {
    let folder = Folder::new(
        COMPANY,
        &[("calendly", "mine"), ("old", &filled(WHAT_CALENDLY_GETS).replace("Calendly", "Doodle"))],
    );
    folder.write("vendors/zoom.yml", "name: Zoom");
    for (asked, why) in [
        ("calendly", "vendors/calendly.yaml is there already"),
        ("doodle", "it is in the register already, as vendors/old.yaml"),
        ("zoom", "vendors/zoom.yaml is there already"),
        ("日本", "no file can be named after it"),
        ("a\nb", "a name is one line"),
        ("", "no file can be named after it"),
        ("Stripe", "vendors/stripe.yaml is asked for twice"),
    ] {
        let run = folder.run(&["add", "stripe", asked]);
        assert_eq!(run.code(), 2, "{asked}: {}", run.err());
        assert!(run.err().contains("nothing was written") && run.err().contains(why), "{asked}: {}", run.err());
        assert!(!folder.exists("vendors/stripe.yaml"), "{asked}");
    }
    assert_eq!(folder.read("vendors/calendly.yaml"), "mine");
}

#[test]
fn a_register_is_needed_and_its_folder_of_vendors_is_not() {
    let folder = Folder::new(COMPANY, &[]);
    assert!(!folder.exists("vendors"));
    assert_eq!(folder.run(&["add", "crisp", "--quiet"]).err(), "");
    assert!(folder.exists("vendors/crisp.yaml"));
    let empty = tempfile::tempdir().expect("a folder");
    let run = folder.run(&["add", "stripe", "-C", &empty.path().to_string_lossy()]);
    assert_eq!(run.code(), 2);
    assert!(run.err().contains("no register") && run.err().contains("-C DIR"), "{}", run.err());
    assert_eq!(folder.run(&["add"]).code(), 2);
    assert_eq!(folder.run(&["add", "stripe", "--list"]).code(), 2);
}

#[test]
fn the_list_is_a_plain_table_that_a_word_narrows() {
    let folder = Folder::new(COMPANY, &[]);
    let all = folder.run(&["add", "--list"]).out();
    assert_eq!(all.lines().count(), Catalogue::built_in().entries.len() + 1);
    assert!(!all.contains('\u{1b}'), "no colour into a pipe");
    assert_eq!(
        folder.run(&["add", "--list", "SCHEDULING", "--lang", "fr"]).out(),
        "\
id        Nom       Entité juridique  Pays        Catégorie
cal-com   Cal.com   Cal.com, Inc.     États-Unis  scheduling
calendly  Calendly  Calendly, LLC     États-Unis  scheduling
doodle    Doodle    Doodle AG         Suisse      scheduling
meetergo  meetergo  meetergo GmbH     Allemagne   scheduling
rdv360    RDV360    HELLOSPOT         France      scheduling
zcal      zcal      zcal, Inc.        États-Unis  scheduling
"
    );
    for (word, id) in [("sendinblue", "brevo"), ("HELLOSPOT", "rdv360"), ("singapore", "supabase"), ("nz", "matomo")] {
        assert!(folder.run(&["add", "--list", word]).out().contains(&format!("\n{id} ")), "{word}");
    }
    let none = folder.run(&["add", "--list", "nobody"]);
    assert_eq!((none.code(), none.out().as_str()), (0, ""));
    assert!(none.err().contains("“nobody”"), "{}", none.err());
}

#[test]
fn a_flagged_vendor_is_told_with_alternatives_once() {
    let folder = Folder::example();
    let text = folder.run(&["check", "calendly"]).out();
    assert_eq!(text.matches("= alternatives:").count(), 1, "{text}");
    assert!(text.contains("Recorded in the register: meetergo, RDV360 and Brevo."), "{text}");
    assert!(!folder.run(&["check", "calendly", "--format", "json"]).out().contains("RDV360"), "JSON stays as it is");
    assert!(!folder.run(&["check", "calendly", "--redact"]).out().contains("RDV360"), "what is recorded is a value");
    let analytics = filled(WHAT_CALENDLY_GETS).replace("Calendly", "Mixpanel").replace("scheduling", "analytics");
    let folder = Folder::new(COMPANY, &[("mixpanel", &analytics)]);
    let text = folder.run(&["check"]).out();
    assert!(
        text.contains(
            "EEA vendors in the same category, known to the catalogue: Hotjar (France), Piwik PRO (Poland), \
             Plausible Analytics (Estonia) and Simple Analytics (Netherlands). Nothing is said of their compliance."
        ),
        "no New Zealand company, and no French one with an American parent: {text}"
    );
    let hosting = filled(WHAT_CALENDLY_GETS).replace("Calendly", "Vendor").replace("scheduling", "hosting");
    let french = hosting.replace("country: US", "country: FR");
    let folder = Folder::new(COMPANY, &[("vendor", &french)]);
    let line = folder.run(&["check", "--rule", "DPA001", "--lang", "fr"]).out();
    let named =
        ["Clever Cloud (France, de mémoire", "Hetzner (Allemagne)", "OVHcloud", "Scaleway (France)", "Scalingo"];
    assert!(named.iter().all(|name| line.contains(name)), "{line}");
    assert!(
        !folder.run(&["check", "--rule", "DUE001"]).out().contains("alternatives"),
        "not where nothing asks for one"
    );
}

#[test]
fn legal_sees_alternatives_on_the_desk_and_in_the_dossier() {
    let folder = Folder::example();
    folder.build();
    for page in ["site/register/en/index.html", "site/register/en/vendors/calendly.html"] {
        let html = folder.read(page);
        assert!(html.contains("Alternatives recorded"), "{page}");
    }
    let desk = folder.read("site/register/en/index.html");
    assert!(desk.contains("meetergo, RDV360, Brevo"), "ids are told by name");
    let text = folder.read("site/register/en/vendors/lusha.html");
    assert!(
        text.contains("known to the catalogue (compliance not assessed):") && text.contains("lemlist (France)"),
        "{text}"
    );
}
