use super::*;

fn text(copy: &str) -> Document {
    Document::from_copy(copy)
}

/// The difference as lines: `-`, `+`, `~` and `>` before what went, came, changed and moved, under `#` headings.
fn told(before: &str, after: &str) -> String {
    let marked = |spans: &[Span]| {
        let words = spans.iter().map(|span| match span.mark {
            Mark::Kept => span.text.clone(),
            Mark::Removed => format!("[{}]", span.text),
            Mark::Added => format!("{{{}}}", span.text),
        });
        words.collect::<Vec<_>>().join(" ")
    };
    let line = |change: &Change| match change {
        Change::Removed(text) => format!("- {text}"),
        Change::Added(text) => format!("+ {text}"),
        Change::Moved(text) => format!("> {text}"),
        Change::Changed(spans) => format!("~ {}", marked(spans)),
    };
    let difference = difference(&text(before), &text(after));
    let lines = difference.sections.iter().flat_map(|section| {
        let heading = section.heading.iter().map(|heading| format!("# {heading}"));
        heading.chain(section.changes.iter().map(line)).collect::<Vec<_>>()
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_changed_clause_is_told_with_its_words() {
    let before =
        "# 5. Notice\n\nThe processor gives thirty days' notice.\nThe customer may object.\n\n# 6. End\n\nIt ends.\n";
    let after =
        "# 5. Notice\n\nThe processor gives ten days' notice.\nThe customer may object.\n\n# 6. End\n\nIt ends.\n";
    assert_eq!(told(before, after), "# 5. Notice\n~ The processor gives [thirty] {ten} days' notice.");
}

#[test]
fn what_comes_and_goes_is_told_under_its_heading() {
    let before = "# A\n\nFirst clause of this.\n\n# B\n\nSecond thing entirely.\n";
    let after = "# A\n\nFirst clause of this.\nBackups are encrypted at rest.\n\n# B\n";
    assert_eq!(told(before, after), "# A\n+ Backups are encrypted at rest.\n# B\n- Second thing entirely.");
}

#[test]
fn lines_set_anew_are_no_difference() {
    for (before, after) in [
        ("One sentence here. And another one.\n", "One sentence here.\n\nAnd another one.\n"),
        ("- first\n- second\n", "first second\n"),
        ("The sub-processor’s list.\n", "The subprocessor's list.\n"),
        ("Last updated: 3 May 2026\n\nText.\n", "Text.\n"),
        ("# Annex (last updated 3 May 2026)\n\nText.\n", "# Annex (last updated 9 June 2027)\n\nText.\n"),
    ] {
        assert_eq!(told(before, after), "", "{before}");
        assert!(text(before).says_the_same(&text(after)), "{before}");
        assert_eq!(text(before).fingerprint(), text(after).fingerprint());
    }
}

#[test]
fn a_clause_that_moved_is_not_removed_and_added() {
    let before = "# A\n\nThe processor keeps a record of access.\n\n# B\n\nThe second clause stays here.\n";
    let after = "# B\n\nThe second clause stays here.\n\n# A\n\nThe processor keeps a record of access.\n";
    let difference = difference(&text(before), &text(after));
    assert!(!difference.is_empty());
    assert!(difference.changes().all(|change| !matches!(change, Change::Changed(_))));
    assert!(
        told(before, after).contains("> The processor keeps") || told(before, after).contains("> The second clause")
    );
    assert!(!told(before, after).contains("- The processor keeps"));
}

#[test]
fn rows_of_a_table_are_lines() {
    let before = "| Name | Place |\n| --- | --- |\n| Acme Hosting | France |\n| Beta Mail | Ireland |\n";
    let after =
        "| Name | Place |\n| --- | --- |\n| Acme Hosting | Germany |\n| Beta Mail | Ireland |\n| Gamma | US |\n";
    assert_eq!(told(before, after), "~ Acme Hosting | [France] {Germany}\n+ Gamma | US");
}

#[test]
fn a_date_in_a_clause_is_a_difference() {
    let told = told("It ends on 3 May 2026.\n", "It ends on 3 May 2027.\n");
    assert_eq!(told, "~ It ends on 3 May [2026.] {2027.}");
}

#[test]
fn long_texts_that_share_nothing_are_compared_in_time() {
    let long = |word: &str| (0..2000).map(|i| format!("{word}{i} {word} and so on.\n\n")).collect::<String>();
    assert_eq!(difference(&text(&long("old")), &text(&long("new"))).changes().count(), 4000);
}
