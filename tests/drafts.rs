//! The announcement as a message, read as mail programs read it.

use crate::notice::{COMPANY, STORE, done, folder, refused};
use crate::register::Folder;
use mail_parser::{Address, Message, MessageParser, MessagePart, MimeHeaders};
use std::borrow::Cow;
use std::process::Command;

pub fn parsed(draft: &str) -> Message<'_> {
    MessageParser::default().parse(draft.as_bytes()).expect("a message")
}

fn mailbox<'a>(address: Option<&'a Address<'a>>) -> Option<(Option<&'a str>, &'a str)> {
    let first = address?.first()?;
    Some((first.name(), first.address()?))
}

#[test]
fn a_draft_has_the_headers_with_which_programs_open_it_to_be_sent() {
    let folder = folder();
    for (lang, subject) in [
        ("fr", "Société Exemple\u{a0}: nouveau sous-traitant ultérieur Store à partir du 10\u{a0}janvier 2027"),
        ("en", "Société Exemple: new sub-processor Store from 10\u{a0}January 2027"),
        ("de", "Société Exemple: neuer Unterauftragsverarbeiter Store ab dem 10.\u{a0}Januar 2027"),
    ] {
        let draft = done(&folder, &["store", "--in", lang, "--format", "eml"]);
        assert!(draft.is_ascii() && draft.lines().all(|line| line.len() <= 78), "{draft}");
        assert_eq!(draft.matches('\n').count(), draft.matches("\r\n").count());
        let message = parsed(&draft);
        assert_eq!(message.subject(), Some(subject));
        assert_eq!(mailbox(message.from()), Some((Some("Société Exemple"), "privacy@example.com")));
        assert_eq!(mailbox(message.reply_to()), Some((None, "legal@example.com")));
        assert!(mailbox(message.to()).is_none(), "whoever sends it fills it in");
        assert_eq!(message.date().map(mail_parser::DateTime::to_rfc3339).as_deref(), Some("2026-11-23T12:00:00Z"));
        assert!(message.message_id().is_some_and(|id| id.ends_with("@example.com")));
        let language = format!("Content-Language: {lang}");
        for line in ["To: \"undisclosed-recipients\":;", "X-Unsent: 1", "MIME-Version: 1.0", &language] {
            assert!(draft.contains(&format!("\r\n{line}\r\n")), "{line} in {draft}");
        }
    }
}

#[test]
fn a_draft_holds_the_text_and_the_html_in_its_language() {
    let folder = folder();
    for lang in ["fr", "en", "de"] {
        let draft = done(&folder, &["store", "--in", lang, "--format", "eml"]);
        let message = parsed(&draft);
        let kind = message.content_type().expect("a type");
        assert_eq!((kind.ctype(), kind.subtype()), ("multipart", Some("alternative")));
        let in_language = |part: &&MessagePart<'_>| part.content_language().as_text() == Some(lang);
        assert_eq!(message.parts.iter().filter(in_language).count(), 3, "the message and both parts");
        let lines = |part: Option<Cow<'_, str>>| part.expect("a part").replace("\r\n", "\n");
        assert_eq!(lines(message.body_text(0)), done(&folder, &["store", "--in", lang]));
        assert_eq!(lines(message.body_html(0)), done(&folder, &["store", "--in", lang, "--format", "html"]));
        assert_eq!((message.text_body_count(), message.html_body_count(), message.attachment_count()), (1, 1, 0));
    }
}

#[test]
fn the_html_asks_for_nothing_from_elsewhere() {
    let hostile = STORE
        .replace("name: Store\n", "name: '<script>alert(1)</script>'\n")
        .replace("Des fichiers plus grands", "<img src=https://track.example.com/p.gif>");
    let html = done(&Folder::new(COMPANY, &[("store", &hostile)]), &["--format", "html"]);
    assert!(html.starts_with("<!doctype html>\n<html lang=\"fr\" dir=\"ltr\">"), "{html}");
    for remote in ["<script", "<img", "<link", "<iframe", "<style", "url(", "@import", " color:"] {
        assert!(!html.contains(remote), "{remote} in {html}");
    }
    assert!(html.contains("name=\"color-scheme\" content=\"light dark\""), "{html}");
}

#[test]
fn who_sends_and_who_receives_can_be_said() {
    let folder = folder();
    let args = ["--format", "eml", "--from", "dpo@bücher.example", "--to", "customers@example.com"];
    let draft = done(&folder, &args);
    let message = parsed(&draft);
    assert_eq!(mailbox(message.from()), Some((Some("Société Exemple"), "dpo@xn--bcher-kva.example")));
    assert_eq!(mailbox(message.to()), Some((None, "customers@example.com")));
    assert!(refused(&folder, &["--to", "nobody"]).contains("write a mailbox"));
    folder.write("company.yaml", COMPANY.replace("contact: privacy@example.com", "contact: https://example.com/form"));
    let said = refused(&folder, &["--format", "eml"]);
    assert!(said.contains("contact is https://example.com/form") && said.contains("--from"), "{said}");
    assert!(done(&folder, &[]).contains("https://example.com/form"));
}

#[test]
fn a_name_cannot_bring_headers_of_its_own() {
    let company = COMPANY.replace("name: Société Exemple\n", "name: |-\n  Exemple\n  Bcc: all@example.com\n");
    let folder = Folder::new(&company, &[("store", &STORE.replace("name: Store\n", "name: \"Store\\nX-Own: 1\"\n"))]);
    let draft = done(&folder, &["--format", "eml"]);
    let head = draft.split("\r\n\r\n").next().expect("headers");
    assert!(!head.contains("\nBcc:") && !head.contains("\nX-Own:"), "{head}");
    assert!(parsed(&draft).subject().is_some_and(|subject| subject.contains("Store X-Own: 1")), "{draft}");
}

/// A second reader, where there is one: Python's own.
#[test]
fn another_reader_sees_the_same_message() {
    let script = "import email,email.policy,sys\nm=email.message_from_binary_file(sys.stdin.buffer,policy=email.policy.default)\n\
                  assert not m.defects and not any(p.defects for p in m.walk())\nprint(m['subject'])\nprint(m['from'])\n\
                  print(m.get_body(('plain',)).get_content(),end='')";
    let folder = folder();
    folder.write("draft.eml", done(&folder, &["--format", "eml"]));
    let draft = std::fs::File::open(folder.path().join("draft.eml")).expect("a draft");
    let Ok(read) = Command::new("python3").args(["-X", "utf8", "-c", script]).stdin(draft).output() else {
        eprintln!("skipped: no Python on this machine");
        return;
    };
    let said = String::from_utf8_lossy(&read.stdout).into_owned();
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    let expected = "Société Exemple\u{a0}: changements à venir concernant nos sous-traitants ultérieurs\n\
                    Société Exemple <privacy@example.com>\n";
    assert_eq!(said.replace("\r\n", "\n"), format!("{expected}{}", done(&folder, &[])));
}
