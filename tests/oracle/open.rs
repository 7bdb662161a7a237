//! Questions on which the program and the oracle read a row of the rules differently. Nothing is compared where one is
//! open; a test strikes off those that have been answered.

use super::described::{Described, Line, Proof};
use super::honest::{at_home, faultless, on_dpf, only, proof};
use super::tables::Regime::{Eu, Uk};
use super::tables::{self, CLAUSES_OF_2021, Kind, OLD_SETS, Scope, Tool, UNSETTLED, day};
use super::verdict::expected;
use super::{difference, found};

pub type Finding = (String, char, String);

/// A question, the smallest vendor on which it arises, and whether a finding hangs on it.
pub struct Question {
    pub asked: &'static str,
    /// What is changed of a faultless vendor.
    pub example: fn(&mut Described),
    hangs: fn(&Described, &Finding) -> bool,
}

pub const QUESTIONS: &[Question] = &[
    Question {
        asked: "Is a candidate with its last day of use behind it ended, or still considered?",
        example: |c| (c.lines, c.evaluating, c.ended_on) = (vec![], true, Some(day(2026, 11, 22))),
        hangs: |c, _| c.evaluating && c.ended_on.is_some_and(|end| end < c.day),
    },
    Question {
        asked: "Is a code in internal.access that is unsettled REG007’s, or TRF013’s?",
        example: |c| c.access.push("NC"),
        hangs: |c, f| {
            let told = |country| UNSETTLED.contains(&country) && c.access.contains(&country);
            matches!(code(f), "REG007" | "TRF013") && country(c, f).is_some_and(told)
        },
    },
    Question {
        asked: "Is an unsettled territory unsettled under UK and Swiss law too?",
        example: |c| {
            at_home(c);
            (c.regimes, c.entity, c.locations[0].country) = (vec![Uk], "GB", "NC");
        },
        hangs: |c, f| {
            let told = |country| UNSETTLED.contains(&country);
            let elsewhere = c.regimes != [Eu] && matches!(code(f), "REG007" | "TRF001" | "TRF013");
            elsewhere && country(c, f).is_some_and(told)
        },
    },
    Question {
        asked: "Do modules, annexes and assessments matter where a finding of full scope covers the country?",
        example: |c| {
            only(c, "CH", "scc");
            c.proofs.clear();
        },
        hangs: |c, f| {
            let is_full = |f: &tables::Finding| f.scope == Scope::Full;
            let covers = |law, country| tables::findings(country, law, c.day).iter().any(is_full);
            let covered = |country| c.regimes.iter().any(|law| covers(*law, country));
            matches!(code(f), "TRF009" | "TRF010" | "TRF011") && country(c, f).is_some_and(covered)
        },
    },
    Question {
        asked: "May modules 2 and 3 be named together where one of them fits?",
        example: |c| c.lines[0].modules = &[2, 3],
        hangs: |c, f| code(f) == "TRF009" && line(c, f).is_some_and(|l| matches!(l.modules, [2, 3] | [3, 2])),
    },
    Question {
        asked: "Are old sets, or the clauses of 2021 before their first day, needless clauses too?",
        example: |c| {
            at_home(c);
            c.lines.push(Line { to: "NO", mechanism: Some("scc-2010"), ..Line::default() });
        },
        hangs: |c, f| {
            let old = mechanism(c, f).is_some_and(|word| OLD_SETS.contains(&word));
            code(f) == "TRF016" && (old || c.day < CLAUSES_OF_2021)
        },
    },
    Question {
        asked: "Is a contract on an old set made too late before its day has come?",
        example: |c| {
            (c.day, c.lines[0].mechanism) = (day(2020, 1, 1), Some("scc-2010"));
            proof(c).contract_on = Some(day(2021, 9, 27));
        },
        hangs: |c, f| {
            let later = |p: &Proof| p.contract_on.is_some_and(|on| on > c.day);
            code(f) == "TRF008" && c.proofs.iter().any(later)
        },
    },
    Question {
        asked: "Is a foreign parent to be assessed before Arts. 28, 32 and 48 applied?",
        example: |c| {
            at_home(c);
            (c.day, c.parent) = (day(2018, 5, 24), Some("US"));
        },
        hangs: |c, f| code(f) == "TRF014" && c.day < day(2018, 5, 25),
    },
    Question {
        asked: "Is a derogation a fault of a vendor that isn’t in use yet?",
        example: |c| (c.lines[0].mechanism, c.since) = (Some("derogation-other"), Some(day(2026, 11, 24))),
        hangs: |c, f| code(f) == "TRF012" && (c.evaluating || c.since.is_some_and(|since| since > c.day)),
    },
    Question {
        asked: "Are binding corporate rules and authorised clauses tools of UK and Swiss law?",
        example: |c| (c.regimes, c.lines[0].uk) = (vec![Uk], Some("bcr")),
        hangs: |c, f| {
            let general = |word| matches!(word, "bcr" | "ad-hoc-clauses");
            code(f) == "TRF001" && foreign_tool(c, f).is_some_and(general)
        },
    },
    Question {
        asked: "Do old sets carry UK contracts to 2024-03-21, and are they words not usable yet after it?",
        example: |c| {
            (c.regimes, c.lines[0].uk, c.day) = (vec![Uk], Some("scc-2010"), day(2024, 3, 21));
            proof(c).contract_on = Some(day(2020, 1, 1));
        },
        hangs: |c, f| code(f) == "TRF001" && foreign_tool(c, f).is_some_and(|word| OLD_SETS.contains(&word)),
    },
    Question {
        asked: "Do such rules and clauses, or old sets in their time, hold as a fallback under UK and Swiss law?",
        example: |c| {
            on_dpf(c);
            (c.regimes, c.day, c.lines[0].uk) = (vec![Uk], day(2023, 10, 11), Some("dpf-uk"));
            (c.lines[0].fallback, proof(c).contract_on) = (Some("scc-2010"), Some(day(2020, 1, 1)));
        },
        hangs: |c, f| {
            let fallback = line(c, f).is_some_and(|l| l.fallback.is_some());
            code(f) == "TRF002" && foreign_tool(c, f).is_some() && fallback
        },
    },
    Question {
        asked: "Is a fallback that can’t carry anything a fallback?",
        example: |c| {
            on_dpf(c);
            c.lines[0].fallback = Some("scc-2010");
        },
        hangs: |c, f| {
            let tool = line(c, f).and_then(|l| l.fallback).map(|word| tables::tool_under(word, Eu));
            let carries = |t: &Tool| t.kind == Kind::Safeguard && t.from <= c.day && c.day <= t.until;
            code(f) == "TRF007" && tool.is_some_and(|tool| !tool.is_some_and(carries))
        },
    },
    Question {
        asked: "Does a finding end where a later one of the same country covers the next year’s day?",
        example: |c| {
            only(c, "US", "safe-harbour");
            c.day = day(2015, 10, 5);
        },
        hangs: |c, f| code(f) == "TRF004" && mechanism(c, f) == Some("safe-harbour"),
    },
];

/// Whether a finding hangs on a question.
pub fn is_open(case: &Described, finding: &Finding) -> bool {
    QUESTIONS.iter().any(|q| (q.hangs)(case, finding))
}

/// A question that makes no difference any more was answered, and is struck off the list.
#[test]
fn every_question_is_open() {
    for question in QUESTIONS {
        let mut case = faultless();
        (question.example)(&mut case);
        let (program, oracle) = (found(&case), expected(&case));
        let mut apart = program.symmetric_difference(&oracle).peekable();
        assert!(apart.peek().is_some(), "answered: {}", question.asked);
        let hangs = apart.all(|finding| (question.hangs)(&case, finding));
        assert!(hangs, "{}\n{}", question.asked, difference(&case, &program, &oracle));
    }
}

fn code(finding: &Finding) -> &str {
    &finding.0
}

/// The position in a list that a route leads into.
fn index(route: &str, list: &str) -> Option<usize> {
    route.strip_prefix(list)?.strip_prefix('[')?.split(']').next()?.parse().ok()
}

/// The line a finding stands at, or whose proof it stands in.
fn line<'a>(case: &'a Described, (.., route): &Finding) -> Option<&'a Line> {
    let proof = |line: &&Line| route.starts_with(&format!("internal.transfers.{}", line.to));
    match index(route, "transfers") {
        Some(i) => case.lines.get(i),
        None => case.lines.iter().find(proof),
    }
}

fn country(case: &Described, finding: &Finding) -> Option<&'static str> {
    let route = &*finding.2;
    let place = index(route, "locations").map(|i| case.locations[i].country);
    let access = index(route, "internal.access.countries").map(|i| case.access[i]);
    match route {
        "entity.country" => Some(case.entity),
        "entity.parent.country" => case.parent,
        _ => place.or(access).or_else(|| line(case, finding).map(|l| l.to)),
    }
}

fn mechanism(case: &Described, finding: &Finding) -> Option<&'static str> {
    line(case, finding)?.mechanism
}

/// The tool of UK or Swiss law at whose key a finding stands.
fn foreign_tool(case: &Described, finding: &Finding) -> Option<&'static str> {
    let line = line(case, finding)?;
    match finding.2.rsplit_once('.')?.1 {
        "uk" => line.uk,
        "ch" => line.ch,
        _ => None,
    }
}
