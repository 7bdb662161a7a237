use super::record::{News, REFRESH_DAYS, Recorded, Round, record};
use super::*;
use crate::load;
use crate::model::*;
use crate::text::{Route, SourceFile};
use chrono::NaiveDate;
use proptest::prelude::*;
use std::collections::BTreeMap;

const PAGE: &str = "https://example.com/dpa";

fn link(url: &str) -> Link {
    Link::parse(url).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn look(url: &str, verdict: Verdict) -> Look {
    let status = match verdict {
        Verdict::Ok => Some(200),
        Verdict::Moved => Some(301),
        Verdict::Gone => Some(404),
        Verdict::Blocked => Some(403),
        Verdict::Unreachable | Verdict::Refused => None,
    };
    Look { url: link(url), verdict, status, end: None, text: None }
}

/// What a party's evidence becomes, round by round.
#[derive(Default)]
struct Party {
    seen: Seen,
    kept: BTreeMap<TextCopy, String>,
    /// How often anything was written.
    writes: usize,
}

impl Party {
    fn round(&mut self, on: &str, looks: &[Look]) -> Recorded {
        let links = [(Route::keys("dpa"), link(PAGE))];
        self.of(&Round { links: &links, is_whole: true, looks, day: day(on), refresh_days: REFRESH_DAYS })
    }

    fn of(&mut self, round: &Round<'_>) -> Recorded {
        let recorded = record(&self.seen, &self.kept, round).unwrap();
        self.writes += usize::from(recorded.differs_from(&self.seen));
        self.seen = recorded.seen.clone();
        self.kept.extend(recorded.written.clone());
        self.kept.retain(|copy, _| !recorded.withdrawn.contains(copy));
        recorded
    }

    fn reads(&mut self, on: &str, text: &str) -> Option<News> {
        let look = Look { text: Some(text.to_owned()), ..look(PAGE, Verdict::Ok) };
        self.round(on, &[look]).news.get(&TextField::Dpa).copied()
    }

    /// Verdict, first look, last look and last answer of the page.
    fn page(&self) -> String {
        let seen = self.seen.link(&link(PAGE)).unwrap();
        let answered = seen.answered_on.map_or("never".to_owned(), |day| day.to_string());
        format!("{} {} {} {answered}", seen.verdict.word(), seen.since, seen.looked_on)
    }

    /// The copies, and which of them holds the text.
    fn copies(&self) -> String {
        let copies: Vec<_> = self.kept.iter().map(|(copy, text)| format!("{}={text}", copy.taken_on)).collect();
        let text = self.seen.text(TextField::Dpa).unwrap();
        format!("{} now {} read {}", copies.join(" "), text.copy.taken_on, text.read_on)
    }
}

#[test]
fn a_look_is_recorded_when_it_learnt_something_or_the_record_is_old() {
    use Verdict::{Blocked, Gone, Moved, Ok, Unreachable};
    // Day, verdict, what is recorded, how often anything was written.
    let rounds = [
        ("2026-09-01", Ok, "ok 2026-09-01 2026-09-01 2026-09-01", 1),
        ("2026-09-01", Ok, "ok 2026-09-01 2026-09-01 2026-09-01", 1),
        ("2026-09-30", Ok, "ok 2026-09-01 2026-09-01 2026-09-01", 1),
        ("2026-10-01", Ok, "ok 2026-09-01 2026-10-01 2026-10-01", 2),
        ("2026-10-02", Gone, "gone 2026-10-02 2026-10-02 2026-10-01", 3),
        ("2026-10-02", Gone, "gone 2026-10-02 2026-10-02 2026-10-01", 3),
        ("2026-10-03", Gone, "gone 2026-10-02 2026-10-03 2026-10-01", 4),
        ("2026-10-04", Gone, "gone 2026-10-02 2026-10-03 2026-10-01", 4),
        ("2026-11-02", Gone, "gone 2026-10-02 2026-11-02 2026-10-01", 5),
        ("2026-11-03", Unreachable, "unreachable 2026-11-03 2026-11-03 2026-10-01", 6),
        ("2026-11-04", Gone, "gone 2026-11-04 2026-11-04 2026-10-01", 7),
        ("2026-11-05", Blocked, "blocked 2026-11-05 2026-11-05 2026-10-01", 8),
        ("2026-11-06", Blocked, "blocked 2026-11-05 2026-11-06 2026-10-01", 9),
        ("2026-11-07", Moved, "moved 2026-11-07 2026-11-07 2026-11-07", 10),
        // A look from before the last one tells nothing new.
        ("2026-11-01", Gone, "moved 2026-11-07 2026-11-07 2026-11-07", 10),
    ];
    let mut party = Party::default();
    for (on, verdict, recorded, writes) in rounds {
        party.round(on, &[look(PAGE, verdict)]);
        assert_eq!((party.page().as_str(), party.writes), (recorded, writes), "{on} {}", verdict.word());
    }
    party.round("2026-11-08", &[]);
    assert_eq!(party.writes, 10, "a link that wasn’t looked at keeps its record");
}

#[test]
fn a_redirect_that_leads_elsewhere_is_new_but_not_what_a_server_writes_for_each_visitor() {
    let to = |end: &str| Look { end: Some(link(end)), ..look(PAGE, Verdict::Moved) };
    let mut party = Party::default();
    for (on, end, writes) in [
        ("2026-09-01", "https://example.com/new?visit=1", 1),
        ("2026-09-02", "https://example.com/new?visit=2#top", 1),
        ("2026-09-03", "https://example.com/newer", 2),
    ] {
        party.round(on, &[to(end)]);
        assert_eq!(party.writes, writes, "{end}");
    }
    assert_eq!(party.page(), "moved 2026-09-01 2026-09-03 2026-09-03");
}

#[test]
fn texts_are_copied_when_they_change_and_only_then() {
    let mut party = Party::default();
    for (on, text, news, copies) in [
        ("2026-09-01", "A", News::New, "2026-09-01=A now 2026-09-01 read 2026-09-01"),
        ("2026-09-02", "A", News::Same, "2026-09-01=A now 2026-09-01 read 2026-09-01"),
        ("2026-10-01", "A", News::Same, "2026-09-01=A now 2026-09-01 read 2026-10-01"),
        ("2026-10-02", "B", News::Changed, "2026-09-01=A 2026-10-02=B now 2026-10-02 read 2026-10-02"),
        // The day's last look counts for the day.
        ("2026-10-02", "C", News::Changed, "2026-09-01=A 2026-10-02=C now 2026-10-02 read 2026-10-02"),
        ("2026-10-02", "A", News::Same, "2026-09-01=A now 2026-09-01 read 2026-10-02"),
        ("2026-10-03", "D", News::Changed, "2026-09-01=A 2026-10-03=D now 2026-10-03 read 2026-10-03"),
    ] {
        assert_eq!(party.reads(on, text), Some(news), "{on} {text}");
        assert_eq!(party.copies(), copies, "{on} {text}");
    }
    let before = party.copies();
    assert_eq!(party.reads("2026-10-04", " \n"), None, "nothing to read is not an empty text");
    party.round("2026-10-05", &[look(PAGE, Verdict::Blocked)]);
    assert_eq!(party.reads("2026-09-15", "E"), None, "a look from before the last one");
    assert_eq!(party.copies(), before);
}

#[test]
fn a_copy_of_the_first_day_can_be_mended_that_day() {
    let mut party = Party::default();
    party.reads("2026-09-01", "A");
    assert_eq!(party.reads("2026-09-01", "B"), Some(News::New));
    assert_eq!(party.copies(), "2026-09-01=B now 2026-09-01 read 2026-09-01");
}

#[test]
fn what_is_lost_of_the_evidence_is_found_again() {
    let mut party = Party::default();
    party.reads("2026-09-01", "A");
    let whole = party.seen.clone();
    // A run was killed after the copy and before the record; or somebody deleted the record.
    party.seen = Seen { copies: whole.copies.clone(), ..Seen::NEW };
    assert_eq!(party.reads("2026-09-08", "A"), Some(News::Same));
    assert_eq!(party.copies(), "2026-09-01=A now 2026-09-01 read 2026-09-08");
    // Somebody deleted the copy.
    party.kept.clear();
    party.seen.copies.clear();
    assert_eq!(party.reads("2026-09-09", "A"), Some(News::Same));
    assert_eq!(party.copies(), "2026-09-01=A now 2026-09-01 read 2026-09-09");
    // The copy is there and can’t be read: its hash is known.
    party.kept.clear();
    assert_eq!(party.reads("2026-09-10", "A"), Some(News::Same));
    assert_eq!(party.reads("2026-09-10", "B"), Some(News::Changed));
}

#[test]
fn links_that_are_none_any_more_are_dropped_if_the_file_says_so_for_sure() {
    let mut party = Party::default();
    party.reads("2026-09-01", "A");
    let (seen, kept) = (party.seen.clone(), party.kept.clone());
    let round = |is_whole| Round { links: &[], is_whole, looks: &[], day: day("2026-09-02"), refresh_days: 30 };
    assert_eq!(record(&seen, &kept, &round(false)).unwrap().seen, seen);
    let dropped = record(&seen, &kept, &round(true)).unwrap();
    assert!(dropped.seen.links.is_empty() && dropped.seen.texts.is_empty());
    assert_eq!(dropped.seen.copies, seen.copies, "what was read stays as proof");
    let broken = Seen { is_broken: true, ..seen };
    assert_eq!(record(&broken, &kept, &round(true)), None, "what can’t be read isn’t written over");
}

#[test]
fn the_file_is_sorted_and_a_key_a_line() {
    let links = [(Route::keys("website"), link("https://example.com/z")), (Route::keys("dpa"), link(PAGE))];
    let moved = Look { end: Some(link("https://example.com/y")), ..look("https://example.com/z", Verdict::Moved) };
    let read = Look { text: Some("A".into()), ..look(PAGE, Verdict::Ok) };
    let mut party = Party::default();
    party.of(&Round { links: &links, is_whole: true, looks: &[moved, read], day: day("2026-09-01"), refresh_days: 30 });
    let sha256 = sha256(b"A");
    let expected = format!(
        "# Written by art28 verify: what links answered, and when. To be committed; never published.\n\
links:\n- url: https://example.com/dpa\n  verdict: ok\n  status: 200\n  since: 2026-09-01\n  looked_on: 2026-09-01\n  answered_on: 2026-09-01\n\
- url: https://example.com/z\n  verdict: moved\n  status: 301\n  final: https://example.com/y\n  since: 2026-09-01\n  looked_on: 2026-09-01\n  answered_on: 2026-09-01\n\
texts:\n- field: dpa\n  url: https://example.com/dpa\n  read_on: 2026-09-01\n  copy: dpa.2026-09-01.txt\n  sha256: {sha256}\n"
    );
    assert_eq!(yaml::file(&party.seen).unwrap(), expected);
}

#[test]
fn links_are_chosen_by_key_and_by_age() {
    let seen = |verdict, since: &str, looked_on: &str| SeenLink {
        url: link(PAGE),
        verdict,
        status: None,
        end: None,
        since: day(since),
        looked_on: day(looked_on),
        answered_on: None,
    };
    let week = Choice { max_age: Period::parse("7 days"), only: vec![] };
    let on = day("2026-11-23");
    let takes = |seen: Option<&SeenLink>| week.takes(&Route::keys("dpa"), seen, on);
    assert!(takes(None) && takes(Some(&seen(Verdict::Ok, "2026-09-01", "2026-11-15"))));
    assert!(!takes(Some(&seen(Verdict::Ok, "2026-09-01", "2026-11-16"))));
    assert_eq!((week.refresh_days(on), Choice::default().refresh_days(on)), (7, REFRESH_DAYS));
    assert!(takes(Some(&seen(Verdict::Gone, "2026-11-22", "2026-11-22"))), "one look proves nothing");
    assert!(!takes(Some(&seen(Verdict::Gone, "2026-11-21", "2026-11-22"))));
    let only = |keys: &[&str], route| {
        let choice = Choice { only: keys.iter().map(|key| (*key).to_owned()).collect(), max_age: None };
        choice.takes(&Route::keys(route), None, on)
    };
    assert!(only(&["dpa"], "dpa") && !only(&["dpa"], "subprocessors") && only(&["subprocessors"], "subprocessors.url"));
    assert!(
        only(&["privacy"], "links.privacy")
            && only(&["website", "contact"], "entity.contact")
            && !only(&["dpa"], "internal.dpa")
    );
}

fn verdict() -> impl Strategy<Value = Verdict> {
    prop::sample::select(Verdict::ALL)
}

/// The number of a link, what it answered, and the number of the text that stood there.
type Answer = (u8, Verdict, Option<u8>);

/// Some days, and what some links answered on each.
fn rounds() -> impl Strategy<Value = Vec<(u8, Vec<Answer>)>> {
    let looks = prop::collection::vec((0..4_u8, verdict(), prop::option::of(0..3_u8)), 0..5);
    prop::collection::vec((0..90_u8, looks), 1..12)
}

fn address(of: u8) -> String {
    format!("https://example.com/{}", ["dpa", "list", "a", "b"][usize::from(of)])
}

fn links() -> Vec<(Route, Link)> {
    let keys = ["dpa", "subprocessors", "website", "links.privacy"].map(Route::keys);
    keys.into_iter().zip(0..).map(|(route, of)| (route, link(&address(of)))).collect()
}

fn looks(of: &[Answer]) -> Vec<Look> {
    let each: BTreeMap<u8, Look> = of
        .iter()
        .map(|(of, verdict, text)| {
            let text = text.filter(|_| verdict.answers()).map(|text| format!("Text {text}\n"));
            (*of, Look { text, ..look(&address(*of), *verdict) })
        })
        .collect();
    each.into_values().collect()
}

/// The record as it comes back from its file.
fn read_again(seen: &Seen) -> Seen {
    let company = "name: C\nentity: {name: C, country: FR}\nlanguages: [en]\ncontact: a@example.com\n";
    let files = [("company.yaml", company), ("evidence/company/links.yaml", &yaml::file(seen).unwrap())];
    let mut loaded = load::register(files.map(|(path, text)| SourceFile::new(path, text.as_bytes())).into());
    assert!(loaded.problems.is_empty(), "{:?}", loaded.problems);
    let copies: Vec<_> = seen.copies.iter().map(|copy| crate::model::Party::Company.copy(*copy)).collect();
    loaded.note_copies(copies.iter().map(String::as_str));
    loaded.looks.company
}

proptest! {
    #[test]
    fn the_same_looks_again_change_nothing_in_any_order(rounds in rounds()) {
        let links = links();
        let mut party = Party::default();
        for (after, of) in rounds {
            let looks = looks(&of);
            let on = days_after(day("2026-09-01"), i64::from(after));
            let round = |looks| Round { links: &links, is_whole: true, looks, day: on, refresh_days: REFRESH_DAYS };
            let before = Party { seen: party.seen.clone(), kept: party.kept.clone(), writes: 0 };
            let once = party.of(&round(&looks));
            let again = record(&party.seen, &party.kept, &round(&looks)).unwrap();
            prop_assert!(!again.differs_from(&party.seen), "{again:?}");
            let reversed: Vec<Look> = looks.iter().rev().cloned().collect();
            let reversed = record(&before.seen, &before.kept, &round(&reversed)).unwrap();
            prop_assert_eq!(&reversed, &once);
        }
    }

    #[test]
    fn a_record_comes_back_from_its_file_and_names_copies_that_are_there(rounds in rounds()) {
        let links = links();
        let mut party = Party::default();
        for (after, of) in rounds {
            let looks = looks(&of);
            let on = days_after(day("2026-09-01"), i64::from(after));
            party.of(&Round { links: &links, is_whole: true, looks: &looks, day: on, refresh_days: REFRESH_DAYS });
            prop_assert_eq!(read_again(&party.seen), party.seen.clone());
            for text in &party.seen.texts {
                let copy = party.kept.get(&text.copy);
                prop_assert_eq!(copy.map(|copy| sha256(copy.as_bytes())), Some(text.sha256.clone()));
            }
            prop_assert_eq!(party.kept.keys().copied().collect::<Vec<_>>(), Vec::from_iter(party.seen.copies.clone()));
        }
    }

    #[test]
    fn any_address_comes_back_from_the_file(path in "[!-~é\u{7f}]{0,40}") {
        let Ok(url) = Link::parse(&format!("https://example.com/{path}")) else { return Ok(()) };
        let on = day("2026-09-01");
        let seen = SeenLink { url: url.clone(), verdict: Verdict::Ok, status: Some(200), end: Some(url), since: on, looked_on: on, answered_on: Some(on) };
        let seen = Seen { links: vec![seen], ..Seen::NEW };
        prop_assert_eq!(read_again(&seen), seen);
    }
}
