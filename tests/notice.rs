//! `art28 notice`: what the mail that announces coming changes says, and what is said beside it.

use crate::docs::fences;
use crate::drafts::parsed;
use crate::register::{Folder, Run};
use crate::secrets;
use std::path::Path;
use textwrap::core::display_width;

pub const COMPANY: &str = "\
name: Société Exemple
entity: {name: Exemple SAS, country: FR, address: \"10 rue de l’Exemple, 75000 Paris\", registration: RCS Paris 000 000 000}
base_url: https://legal.example.com
languages: [fr, en, de]
contact: privacy@example.com
subprocessors: {authorisation: general, notice_days: 30, objection_days: 14, objection_contact: legal@example.com}
";

pub const STORE: &str = "\
name: Store
entity: {name: \"Store, Inc.\", country: US, address: \"1 Example Street, Springfield\"}
serves: [customers]
purpose: {fr: Stockage des pièces jointes, en: Storing attachments, de: Speicherung von Anhängen}
data: [identity, content]
subjects: [end-users]
retention: {days: 90, from: collection}
locations: [{country: DE, use: storage, region: Frankfurt}, {country: US, use: support}]
transfers: [{to: US, mechanism: scc, module: 3}]
dpa: https://store.example.com/dpa
subprocessors: https://store.example.com/subprocessors
announced_on: 2026-11-23
since: 2027-01-10
replaces: attic
reason: {fr: Des fichiers plus grands, en: Larger files, de: Größere Dateien}
";

const ATTIC: &str = "\
name: Attic
entity: {name: Attic SARL, country: FR, address: \"2 rue de l’Exemple, 75000 Paris\"}
serves: [customers]
purpose: {fr: Stockage, en: Storage, de: Speicherung}
data: [identity, content]
subjects: [end-users]
locations: [FR]
subprocessors: none
since: 2024-02-01
ended_on: 2027-01-31
";

const OWN: &str = "\
name: Payroll
entity: {name: Payroll SAS, country: FR}
serves: [company]
purpose: Payroll
data: [hr]
subjects: [employees]
locations: [FR]
announced_on: 2026-11-01
since: 2027-01-10
";

pub fn folder() -> Folder {
    Folder::new(COMPANY, &[("store", STORE), ("attic", ATTIC), ("payroll", OWN)])
}

fn with(id: &str, vendor: &str, from: &str, to: &str) -> Folder {
    let folder = folder();
    assert!(vendor.contains(from), "{from}");
    folder.write(&format!("vendors/{id}.yaml"), vendor.replace(from, to));
    folder
}

fn notice(folder: &Folder, args: &[&str]) -> Run {
    folder.run(&[&["notice"], args].concat())
}

pub fn done(folder: &Folder, args: &[&str]) -> String {
    let run = notice(folder, args);
    assert_eq!(run.code(), 0, "{}", run.err());
    run.out()
}

pub fn refused(folder: &Folder, args: &[&str]) -> String {
    let run = notice(folder, args);
    assert_eq!((run.code(), run.out().as_str()), (2, ""), "{}", run.err());
    run.err()
}

/// A paragraph is one line again, and a space that doesn't break a space.
fn unwrapped(text: &str) -> String {
    text.replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn has_all(text: &str, said: &[&str]) {
    let plain = unwrapped(text);
    for said in said {
        assert!(plain.contains(said), "{said} in {text}");
    }
}

#[test]
fn a_letter_says_what_why_where_on_what_ground_and_until_when() {
    let folder = folder();
    has_all(
        &done(&folder, &[]),
        &[
            "Madame, Monsieur, Nous vous informons à l’avance de 2 changements concernant les sous-traitants ultérieurs",
            "Art. 28, § 2, RGPD https://eur-lex.europa.eu/legal-content/FR/TXT/?uri=CELEX:32016R0679",
            "Premier jour d’utilisation : 10 janvier 2027",
            "Dernier jour pour vous opposer : 7 décembre 2026",
            "Motif : Des fichiers plus grands",
            "Remplace : Attic https://legal.example.com/fr/vendors/attic.html",
            "Entité juridique : Store, Inc., 1 Example Street, Springfield, États-Unis",
            "Finalité : Stockage des pièces jointes",
            "- Allemagne (Frankfurt) : stockage",
            "- États-Unis : clauses contractuelles types (module 3) –",
            "uri=CELEX:32021D0914",
            "https://legal.example.com/fr/changes/2026-11-23-store.html",
            "Dernier jour d’utilisation : 31 janvier 2027",
            "Vous pouvez vous opposer au recours à Store jusqu’au 7 décembre 2026 inclus.",
            "Pour vous opposer à un changement : legal@example.com",
            "https://legal.example.com/fr/changes.atom",
            "Exemple SAS (Société Exemple) 10 rue de l’Exemple, 75000 Paris, France RCS Paris 000 000 000",
        ],
    );
    let english = done(&folder, &["store", "--in", "en"]);
    has_all(
        &english,
        &["inform you in advance of a change to", "You may object to the use of Store up to and including"],
    );
    assert!(!english.contains("Attic SARL") && !english.contains("Last day of use"), "{english}");
    has_all(
        &done(&folder, &["attic", "--in", "de"]),
        &[
            "Sehr geehrte Damen und Herren, wir informieren Sie vorab über eine Änderung",
            "Letzter Tag der Nutzung: 31.",
        ],
    );
    let end = done(&folder, &["attic", "--in", "en"]);
    assert!(!end.contains("object") && !end.contains("Art. 28"), "an end needs no objection: {end}");
}

/// The page of a change and its mail are made from one view: every fact of the letter stands on the page.
#[test]
fn the_mail_says_what_the_notice_page_says() {
    let folder = folder();
    folder.build();
    for lang in ["fr", "en", "de"] {
        let page = folder.read(&format!("site/public/{lang}/changes/2026-11-23-store.html"));
        let html = done(&folder, &["store", "--in", lang, "--format", "html"]);
        let cells = html.split("<td ").skip(1).filter_map(|cell| Some(cell.split_once('>')?.1.split_once('<')?.0));
        let stated: Vec<&str> = cells.filter(|text| !text.is_empty()).collect();
        assert!(stated.len() >= 7, "{stated:?}");
        for text in stated {
            assert!(text.split(", ").all(|part| page.contains(part)), "{lang}: {text}");
        }
        for href in html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let here = href.strip_prefix(&format!("https://legal.example.com/{lang}/")).unwrap_or(href);
            let is_own = here.starts_with("changes/") || here == "index.html" || here.contains("CELEX:32016R0679");
            let of_vendor = here.starts_with("https://store.example.com");
            assert!(is_own || of_vendor || page.contains(here), "{lang}: {href}");
        }
    }
}

#[test]
fn lines_are_short_and_french_marks_keep_their_space() {
    let long = "名前のとても長い会社".repeat(20);
    let vendor = STORE
        .replace("name: Store\n", &format!("name: {long}\n"))
        .replace("Des fichiers plus grands", &"très ".repeat(80));
    let folder = Folder::new(COMPANY, &[("store", &vendor)]);
    for lang in ["fr", "en", "de"] {
        let text = done(&folder, &["--in", lang]);
        for line in text.lines().filter(|line| !line.contains("https://")) {
            assert!(display_width(line) <= 78, "{} columns: {line}", display_width(line));
            assert_eq!(line, line.trim_end(), "no space at the end");
        }
        if lang == "fr" {
            for loose in [" :", " ;", " ?", " »", "« "] {
                assert!(!text.contains(loose), "“{loose}” in {text}");
            }
        }
    }
}

#[test]
fn files_take_nobodys_place_and_the_same_register_gives_the_same_bytes() {
    let (one, other) = (folder(), folder());
    let run = notice(&one, &["--out", "mails"]);
    assert_eq!(run.code(), 0, "{}", run.err());
    let names: Vec<String> = run.out().lines().map(str::to_owned).collect();
    assert_eq!(names.len(), 9, "{names:?}");
    assert!(names.contains(&"mails/notice-2026-11-23.de.eml".to_owned()), "{names:?}");
    let mut command = other.command(&["notice", "--out", "mails"]);
    command.env("RAYON_NUM_THREADS", "1").env("LC_ALL", "de_DE.UTF-8").env("TZ", "Pacific/Auckland");
    assert!(command.output().expect("runs").status.success());
    let files = one.files("mails");
    assert_eq!(files, other.files("mails"));
    assert_eq!(notice(&one, &["--out", "mails"]).out(), run.out(), "again: nothing to do");
    one.write("mails/notice-2026-11-23.fr.eml", "my own words");
    std::fs::remove_file(one.path().join("mails/notice-2026-11-23.de.txt")).expect("removed");
    let said = refused(&one, &["--out", "mails"]);
    assert!(said.contains("notice-2026-11-23.fr.eml") && !said.contains(".de."), "{said}");
    assert_eq!(one.read("mails/notice-2026-11-23.fr.eml"), "my own words");
    assert!(!one.exists("mails/notice-2026-11-23.de.txt"), "all or none");
    done(&one, &["store", "--out", "mails", "--in", "en", "--format", "eml,text"]);
    assert!(one.exists("mails/notice-2026-11-23-store.en.eml") && one.exists("mails/notice-2026-11-23-store.en.txt"));
    assert!(one.files("mails").iter().all(|(name, _)| !name.starts_with('.')), "nothing is left over");
    one.write("taken", "a file where a folder belongs");
    assert!(refused(&one, &["--out", "taken"]).contains("nothing was written"));
}

#[test]
fn one_mail_is_printed_and_a_language_is_one_of_the_company() {
    let folder = folder();
    assert!(refused(&folder, &["--in", "fr,en"]).contains("--out"));
    assert!(refused(&folder, &["--format", "text,eml"]).contains("--out"));
    folder.write("company.yaml", COMPANY.replace("[fr, en, de]", "[en]"));
    assert!(refused(&folder, &["--in", "fr"]).contains("the languages of company.yaml are en"));
    let run = notice(&folder, &["--lang", "fr"]);
    assert!(run.out().starts_with("Dear Sir or Madam,"), "the language of messages is not the mail's: {}", run.out());
}

#[test]
fn what_cannot_be_announced_is_said_and_nothing_is_printed() {
    let folder = folder();
    assert!(refused(&folder, &["stor"]).contains("there is no vendor stor\n  did you mean store?"));
    assert!(refused(&folder, &["payroll"]).contains("serves our own data alone"));
    let refuses = |vendor: String, said: &str| {
        folder.write("vendors/store.yaml", vendor);
        let err = refused(&folder, &["store", "--out", "mails"]);
        assert!(err.contains("No mail is written.\n  store: ") && unwrapped(&err).contains(said), "{said} in {err}");
        assert!(!folder.exists("mails"));
    };
    let undated = STORE.replace("announced_on: 2026-11-23\n", "");
    refuses(
        undated.clone(),
        "the day on which the mail goes out, 11 December 2026 at the latest: customers are promised 30 days’ notice",
    );
    let soon = undated.replace("2027-01-10", "2026-12-10");
    refuses(
        soon,
        "If the mail goes out on 23 November 2026, write that day under announced_on and 23 December 2026 or a later day",
    );
    refuses(STORE.replace("2026-11-23", "2026-12-01"), "art28 notice store --as-of 2026-12-01");
    refuses(STORE.replace("2027-01-10", "2026-11-23"), "no start and no end is coming");
    refuses(format!("{STORE}internal: {{unlisted: a reason}}\n"), "it is not public");
    refuses(format!("{STORE}internal: {{evaluating: true}}\n"), "it is not public");
    folder.write("vendors/store.yaml", "name: [");
    assert!(refused(&folder, &[]).contains("an error in its public half"));
}

#[test]
fn what_is_still_to_be_dated_is_told_beside_the_mail() {
    let folder = with("store", STORE, "announced_on: 2026-11-23\n", "");
    let run = notice(&folder, &["--in", "en"]);
    assert_eq!(run.code(), 0);
    assert!(run.out().contains("Attic SARL") && !run.out().contains("Store, Inc."), "{}", run.out());
    assert!(run.err().contains("store: write under announced_on"), "{}", run.err());
    std::fs::remove_file(folder.path().join("vendors/attic.yaml")).expect("removed");
    let run = notice(&folder, &["--lang", "fr"]);
    assert_eq!((run.code(), run.out().as_str()), (0, ""));
    let said = "Rien à annoncer au 23\u{a0}novembre 2026\u{a0}: aucun début";
    assert!(
        run.err().starts_with(said) && run.err().contains("au plus tard le 11\u{a0}décembre 2026"),
        "{}",
        run.err()
    );
    assert_eq!(notice(&folder, &["-q"]).err(), "");
}

#[test]
fn what_a_mail_lacks_is_told_to_whoever_sends_it() {
    let notes = |folder: &Folder| {
        let run = notice(folder, &[]);
        assert_eq!(run.code(), 0);
        unwrapped(&run.err())
    };
    assert_eq!(notes(&folder()), "");
    let bare = STORE.replace(", address: \"1 Example Street, Springfield\"", "").replace("reason:", "condition:");
    let bare = bare.replace("transfers: [{to: US, mechanism: scc, module: 3}]\n", "");
    let said = notes(&Folder::new(COMPANY, &[("store", &bare)]));
    assert!(said.contains("(entity.address), the reason (reason) and the transfer basis for United States"), "{said}");
    assert!(notes(&with("store", STORE, "2027-01-10", "2026-12-10")).contains("only 17 days lie between"), "too short");
    let late = notes(&with("store", STORE, "2026-11-23", "2026-11-20"));
    assert!(
        late.contains("announced_on is 20 November 2026. If customers were told that day, name the other vendors"),
        "{late}"
    );
    let alone = notice(&with("store", STORE, "2026-11-23", "2026-11-20"), &["store"]).err();
    assert!(alone.contains("If the mail did not go out that day"), "{alone}");
    let plain = "name: E\nentity: {name: E SAS, country: FR}\nlanguages: [en]\ncontact: a@example.com\n";
    let folder = Folder::new(plain, &[("store", STORE)]);
    let said = notes(&folder);
    assert!(said.contains("objection_days") && said.contains("without base_url"), "{said}");
    let text = done(&folder, &[]);
    assert!(!text.contains("Last day to object") && text.contains("To object to a change: a@example.com"), "{text}");
    assert!(
        !text.contains("changes/")
            && done(&folder, &["--base-url", "https://x.example/"]).contains("https://x.example/en/changes/")
    );
}

#[test]
fn each_last_day_has_its_sentence_and_a_passed_one_is_not_offered() {
    let folder = folder();
    folder.write("vendors/lens.yaml", STORE.replace("Store", "Lens"));
    folder.write("vendors/mast.yaml", STORE.replace("Store", "Mast").replace("2026-11-23", "2026-11-20"));
    folder.write("vendors/nest.yaml", STORE.replace("Store", "Nest").replace("2026-11-23", "2026-11-01"));
    has_all(
        &done(&folder, &["--in", "en"]),
        &[
            "You may object to the use of Lens and Store up to and including 7 December 2026.",
            "You may object to the use of Mast up to and including 4 December 2026.",
            "The period to object to the use of Nest ended on 15 November 2026.",
        ],
    );
    let closed = done(&folder, &["nest", "--in", "en"]);
    assert!(!closed.contains("To object to a change") && closed.contains("(passed): 15"), "{closed}");
}

#[test]
fn where_each_sub_processor_is_authorised_the_letter_asks_for_it() {
    let folder = folder();
    folder.write("company.yaml", COMPANY.replace("authorisation: general", "authorisation: specific"));
    has_all(
        &done(&folder, &["store", "--in", "en"]),
        &[
            "only with your prior authorisation. Please let us know by 7 December 2026",
            "Last day to reply: 7",
            "To give or refuse your authorisation: legal@",
        ],
    );
}

#[test]
fn a_controller_is_no_sub_processor_and_another_law_is_not_cited_as_the_unions() {
    let folder = with("store", STORE, "serves:", "role: controller\nserves:");
    let text = done(&folder, &["store", "--in", "en"]);
    has_all(&text, &["to the recipients of the personal data that we process on your behalf", "Role: Controller"]);
    assert!(!text.contains("Art. 28"), "{text}");
    folder.write("vendors/store.yaml", STORE);
    folder.write("company.yaml", format!("{COMPANY}regimes: [uk]\n"));
    assert!(!done(&folder, &["store", "--in", "en"]).contains("GDPR, Art. 28"));
    assert!(!done(&folder, &["store", "--in", "en"]).contains("Art. 28(2) GDPR"));
}

#[test]
fn nothing_internal_stands_in_a_mail() {
    let folder = secrets::folder();
    let ended = folder.read("vendors/vendor.yaml").replace("internal:\n", "ended_on: 2027-03-31\ninternal:\n");
    folder.write("vendors/vendor.yaml", ended);
    done(&folder, &["--out", "mails"]);
    let files = folder.files("mails");
    assert_eq!(files.len(), 9);
    for (path, bytes) in files {
        let text = String::from_utf8(bytes).expect("UTF-8");
        assert_eq!(secrets::is_told(&text), None, "{path}");
        if path.ends_with(".eml") {
            let message = parsed(&text);
            let parts = [message.body_text(0), message.body_html(0)].map(|part| part.expect("a part").into_owned());
            assert_eq!(secrets::is_told(&parts.concat()), None, "{path}");
        }
    }
}

#[test]
fn a_template_of_ones_own_is_taken() {
    let folder = folder();
    folder.write("templates/mail/notice.html", "<p>{{ letter.subject }}</p>");
    assert!(done(&folder, &["--format", "html"]).starts_with("<p>Société Exemple"));
    folder.write("templates/mail/notice.html", "<p>\n{{ letter.nothing }}");
    assert!(refused(&folder, &["--format", "html"]).contains("mail/notice.html:2"));
}

#[test]
fn the_commands_of_the_document_write_what_it_says() {
    let document =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/NOTICE.md")).expect("there");
    let vendor = &fences(&document, "yaml")[0];
    let folder = Folder::new(&COMPANY.replace("[fr, en, de]", "[fr, en]"), &[("example-host", vendor)]);
    let check = folder.run(&["check", "--format", "json"]);
    assert!(!check.found().iter().any(|(rule, _)| rule.starts_with("REG0") || rule == "PUB001"), "{:?}", check.found());
    let commands = fences(&document, "sh").concat();
    let lines = commands.lines().filter_map(|line| line.split('#').next()?.trim().strip_prefix("art28 "));
    for line in lines.chain(["notice example-host"]) {
        let run = folder.run(&line.split_whitespace().collect::<Vec<_>>());
        assert!(run.code() == 0 && !run.out().is_empty() && run.err().is_empty(), "{line}: {}", run.err());
    }
    assert!(folder.exists("mails/notice-2026-11-23.fr.eml"));
}
