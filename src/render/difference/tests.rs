use super::*;
use words::Presence;

/// A text with marks: `{+new+}` and `[-gone-]`.
fn marked(pieces: &[Piece]) -> String {
    let one = |piece: &Piece| match piece.is {
        Presence::Same => piece.text.clone(),
        Presence::Added => format!("{{+{}+}}", piece.text),
        Presence::Removed => format!("[-{}-]", piece.text),
    };
    pieces.iter().map(one).collect()
}

/// A clause a line: its title, what happened to it, and its paragraphs.
fn told(difference: &Difference) -> Vec<String> {
    let clause = |clause: &ChangedClause| {
        let line = |line: &Line| if line.pieces.is_empty() { "…".to_owned() } else { marked(&line.pieces) };
        let lines: Vec<_> = clause.lines.iter().map(line).collect();
        format!("{} {:?} {}", marked(&clause.title), clause.kinds, lines.join(" | "))
    };
    difference.changed.iter().map(clause).collect()
}

const BEFORE: &str = "\
## 1. Scope {#scope}

The service is hosted in France.

## 2. Breaches {#breach-notice}

The notice comes within 72 hours after becoming aware.

It names whom to ask.

## 3. Costs {#costs}

Help is invoiced.

## 4. Audit {#h-audit}

- once a year
- on notice of thirty days

## 5. Law {#law}

French law.
";

#[test]
fn clauses_are_added_removed_reworded_renamed_moved_and_renumbered() {
    let now = "\
## 1. Scope {#scope}

The service is hosted in France.

## 2. Audit and proof {#h-audit}

- once a year
- on notice of fourteen days

## 3. Breaches {#breach-notice}

The notice comes within 48 hours after becoming aware.

It names whom to ask.

## 4. Chain {#chain}

Every processor is named.

## 6. Law {#law}

French law.
";
    let found = difference(BEFORE, now);
    assert_eq!(
        told(&found),
        [
            "[-4. Audit-]{+2. Audit and proof+} [Reworded, Renamed, Moved] … | on notice of [-thirty-]{+fourteen+} days",
            "[-2-]{+3+}. Breaches [Reworded] The notice comes within [-72-]{+48+} hours after becoming aware. | …",
            "[-3. Costs-] [Removed] [-Help is invoiced.-]",
            "{+4. Chain+} [Added] {+Every processor is named.+}",
        ]
    );
    let renumbered: Vec<_> = found.renumbered.iter().map(|r| (r.before.as_str(), r.now.title.as_str())).collect();
    assert_eq!(renumbered, [("5.", "6. Law")]);
    let unchanged: Vec<_> = found.unchanged.iter().map(|n| n.title.as_str()).collect();
    assert_eq!(unchanged, ["1. Scope"]);
}

#[test]
fn the_same_text_is_no_difference_whatever_its_spaces_and_marks() {
    assert!(difference(BEFORE, BEFORE).is_empty());
    let french = "## Délai {#x}\n\nLe délai\u{a0}: **30\u{a0}jours** de l’avis.\n";
    let typed = "## Délai {#x}\n\nLe délai : 30 jours\nde l'avis.\n";
    assert!(difference(french, typed).is_empty());
    assert!(difference("", "").is_empty());
}

#[test]
fn what_stands_before_the_first_heading_counts() {
    let found = difference("Hello world, this is us.\n\n## A {#a}\n\nx\n", "## A {#a}\n\nx\n");
    assert_eq!(told(&found), [" [Removed] [-Hello world, this is us.-]"]);
    assert_eq!(found.unchanged.len(), 1);
}

#[test]
fn headings_without_an_id_are_known_by_their_name() {
    let found = difference(
        "## 1. Term\n\nOne year.\n\n## 2. Law\n\nx\n",
        "## 1. Law\n\nx\n\n## 2. Term {#term}\n\nTwo years.\n",
    );
    let kinds: Vec<_> = found.changed.iter().map(|clause| clause.kinds.clone()).collect();
    assert!(kinds.iter().flatten().all(|kind| matches!(kind, Kind::Moved | Kind::Reworded)), "{:?}", told(&found));
}

#[test]
fn ids_given_twice_are_told_apart() {
    let text = |second: &str| format!("## A {{#a}}\n\none\n\n## B {{#a}}\n\n{second}\n");
    let found = difference(&text("two"), &text("three"));
    assert_eq!(told(&found), ["B [Reworded] [-two-] | {+three+}"]);
}

#[test]
fn a_link_that_leads_elsewhere_is_a_change() {
    let text =
        |mail: &str| format!("## A {{#a}}\n\nWrite [to us](mailto:{mail}) or [see](#b) the [list](index.html).\n");
    let found = difference(&text("a@example.com"), &text("b@example.com"));
    assert_eq!(told(&found), ["A [Reworded] Write to us ([-a@example.com-]{+b@example.com+}) or see the list."]);
}

#[test]
fn sentences_with_little_in_common_stand_one_after_the_other() {
    let found = difference(
        "## A {#a}\n\nThe customer pays for every audit it asks for.\n",
        "## A {#a}\n\nEach party bears its own costs.\n",
    );
    let told = told(&found);
    assert_eq!(
        told,
        ["A [Reworded] [-The customer pays for every audit it asks for.-] | {+Each party bears its own costs.+}"]
    );
}

#[test]
fn every_word_of_both_texts_is_kept() {
    let texts =
        [BEFORE, include_str!("../../../templates/dpa/0.9.fr.md"), include_str!("../../../templates/dpa/0.9.en.md")];
    let now = include_str!("../../../templates/dpa.en.md");
    for before in texts {
        let sides = |section: &sections::Section| section.paragraphs.iter().map(|p| p.text.clone()).collect::<Vec<_>>();
        for (old, new) in sections::read(before).iter().zip(sections::read(now).iter()) {
            for (old, new) in sides(old).iter().zip(sides(new).iter()) {
                let pieces = words::pieces(old, new);
                let side = |gone: Presence| {
                    pieces.iter().filter(|p| p.is != gone).map(|p| words::canonical(&p.text)).collect::<String>()
                };
                assert_eq!(side(Presence::Added), words::canonical(old));
                assert_eq!(side(Presence::Removed), words::canonical(new));
            }
        }
    }
}

#[test]
fn clauses_by_the_hundred_are_compared() {
    let text = |from: u32, hours: u32| -> String {
        (from..from + 300)
            .map(|n| format!("## {n}. Clause {n} {{#c-{n}}}\n\nWithin {hours} hours, clause {n}.\n\n"))
            .collect()
    };
    let found = difference(&text(1, 72), &text(11, 48));
    let count = |kind| found.changed.iter().filter(|clause| clause.kinds == [kind]).count();
    assert_eq!((count(Kind::Removed), count(Kind::Reworded), count(Kind::Added)), (10, 290, 10));
}
