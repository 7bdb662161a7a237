use super::*;
use crate::model::What;

const COMPANY: &str = "name: C\nentity: {name: C, country: FR}\nlanguages: [en]\ncontact: a@example.com\n";

/// Snapshots of a register as lines of a log, on a day; today's files are those of the last snapshot.
pub(super) struct Past {
    pub history: History,
    files: Vec<(String, String)>,
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn vendor(name: &str, more: &str) -> String {
    format!(
        "name: {name}\nentity: {{name: {name} SAS, country: FR}}\nserves: [customers]\npurpose: Mail\n\
         data: [identity, contact]\nsubjects: [customers]\nlocations: [FR]\n{more}\n"
    )
}

fn hidden(name: &str) -> String {
    vendor(name, "internal: {unlisted: an affair of security}")
}

impl Past {
    pub fn new() -> Self {
        let past = Self { history: History::default(), files: Vec::new() };
        past.write("company", COMPANY)
    }

    fn path(id: &str) -> String {
        if id == "company" { COMPANY_PATH.to_owned() } else { format!("vendors/{id}.yaml") }
    }

    pub fn write(mut self, id: &str, text: impl Into<String>) -> Self {
        let path = Self::path(id);
        self.files.retain(|(other, _)| *other != path);
        self.files.push((path, text.into()));
        self
    }

    pub fn remove(mut self, id: &str) -> Self {
        self.files.retain(|(path, _)| *path != Self::path(id));
        self
    }

    fn files_now(&self) -> Vec<SourceFile> {
        self.files.iter().map(|(path, text)| SourceFile::new(path, text.as_bytes())).collect()
    }

    /// Commits what was written; `moved` are the renames git would see.
    fn commit_moving(mut self, on: &str, moved: &[(&str, &str)]) -> Self {
        let mut known = std::collections::BTreeMap::new();
        for touched in self.history.revisions.iter().flat_map(|r| &r.files) {
            known.insert(touched.path.clone(), touched.file.as_ref().map(|f| f.text.clone()));
        }
        let was = |path: &str| moved.iter().find(|(_, to)| Self::path(to) == path).map(|(from, _)| Self::path(from));
        let now = self.files_now();
        let changed = now.iter().filter(|f| known.get(&f.path) != Some(&Some(f.text.clone())));
        let mut files: Vec<Touched> =
            changed.map(|f| Touched { path: f.path.clone(), was: was(&f.path), file: Some(f.clone()) }).collect();
        let gone = known.iter().filter(|(path, text)| text.is_some() && now.iter().all(|f| f.path != **path));
        files.extend(gone.map(|(path, _)| Touched { path: path.clone(), was: None, file: None }));
        self.history.revisions.push(Revision { day: day(on), is_cut: false, files });
        self
    }

    pub fn commit(self, on: &str) -> Self {
        self.commit_moving(on, &[])
    }

    pub fn log(&self, on: &str) -> ChangeLog {
        changes(&self.history, &crate::load::register(self.files_now()).register, day(on))
    }

    #[track_caller]
    fn tells(&self, expected: &[&str]) {
        assert_eq!(told(&self.log("2026-11-23")), expected);
    }
}

const COMPANY_PATH: &str = crate::load::COMPANY_FILE;

/// Each change in a line, the oldest first.
fn told(log: &ChangeLog) -> Vec<String> {
    let shown = |change: &Change| match &change.what {
        What::Announced => format!("announced for {:?}", change.card.since.unwrap()),
        What::InForce => "in force".to_owned(),
        What::Changed(was) => format!("changed {}", differences(was, &change.card)),
        What::Ended => "ended".to_owned(),
        What::Withdrawn => "withdrawn".to_owned(),
    };
    log.changes.iter().rev().map(|change| format!("{} {} {}", change.on, change.vendor, shown(change))).collect()
}

fn differences(was: &crate::model::Card, is: &crate::model::Card) -> String {
    let lines = |card| format!("{card:#?}").lines().map(|line| line.trim().to_owned()).collect::<Vec<_>>();
    let (was, is) = (lines(was), lines(is));
    let new = is.iter().filter(|line| !was.contains(line)).filter_map(|line| line.split('"').nth(1));
    new.collect::<Vec<_>>().join(", ")
}

#[test]
fn what_no_file_dates_has_the_day_of_its_commit() {
    let past = Past::new().write("a", vendor("A", "")).commit("2026-01-10");
    let past = past.write("a", vendor("A", "website: https://a.example.com")).write("b", vendor("B", ""));
    let past = past.commit("2026-02-10").remove("b").commit("2026-03-10");
    past.tells(&[
        "2026-01-10 a in force",
        "2026-02-10 b in force",
        "2026-02-10 a changed https://a.example.com",
        "2026-03-10 b ended",
    ]);
    assert_eq!(past.log("2026-11-23").known_from, Some(day("2026-01-10")));
    assert_eq!(told(&past.log("2026-02-09")), ["2026-01-10 a in force"]);
}

#[test]
fn days_of_the_file_win_and_a_corrected_day_is_no_changed_fact() {
    let dates = "announced_on: 2026-01-05\nsince: 2026-02-05\n";
    let past = Past::new().write("a", vendor("A", dates)).commit("2026-03-10");
    let past = past.write("a", vendor("A", &dates.replace("02-05", "02-06"))).commit("2026-04-10");
    past.tells(&["2026-01-05 a announced for 2026-02-06", "2026-02-06 a in force"]);
    let ended = past.write("a", vendor("A", &format!("{dates}ended_on: 2026-05-31"))).commit("2026-06-30");
    ended.tells(&["2026-01-05 a announced for 2026-02-05", "2026-02-05 a in force", "2026-06-01 a ended"]);
    let cleared = ended.remove("a").commit("2026-07-30");
    cleared.tells(&["2026-01-05 a announced for 2026-02-05", "2026-02-05 a in force", "2026-06-01 a ended"]);
}

#[test]
fn what_is_planned_is_told_from_its_announcement() {
    let planned = vendor("A", "announced_on: 2026-10-01\nsince: 2026-12-01");
    let past = Past::new().write("a", planned).commit("2026-09-01");
    past.tells(&["2026-10-01 a announced for 2026-12-01"]);
    assert!(past.log("2026-09-30").changes.is_empty());
    assert_eq!(told(&past.log("2026-12-01")).len(), 2);
    let unannounced = Past::new().write("a", vendor("A", "since: 2026-12-01")).commit("2026-09-01");
    unannounced.tells(&[]);
    assert_eq!(told(&unannounced.log("2026-12-01")), ["2026-12-01 a in force"]);
}

#[test]
fn what_changed_before_it_was_announced_is_nobodys_to_know() {
    let planned = |purpose: &str| vendor("A", "announced_on: 2026-10-01\nsince: 2026-11-01").replace("Mail", purpose);
    let past = Past::new().write("a", planned("First")).commit("2026-09-01");
    let past = past.write("a", planned("Second")).commit("2026-09-20");
    let past = past.write("a", planned("Third")).commit("2026-10-20");
    past.tells(&["2026-10-01 a announced for 2026-11-01", "2026-10-20 a changed Third", "2026-11-01 a in force"]);
    let told = format!("{:?}", past.log("2026-11-23"));
    assert!(!told.contains("First") && told.contains("Second"), "{told}");
}

#[test]
fn what_is_given_up_before_its_first_day_is_withdrawn() {
    let planned = "announced_on: 2026-03-01\nsince: 2026-05-01";
    let past = Past::new().write("a", vendor("A", planned)).commit("2026-03-01");
    let given_up = past.remove("a").commit("2026-04-01");
    given_up.tells(&["2026-03-01 a announced for 2026-05-01", "2026-04-01 a withdrawn"]);
    let unannounced = Past::new().write("a", vendor("A", "since: 2026-05-01")).commit("2026-03-01");
    unannounced.remove("a").commit("2026-04-01").tells(&[]);
}

#[test]
fn a_vendor_that_comes_back_lives_again() {
    let past = Past::new().write("a", vendor("A", "since: 2026-01-05")).commit("2026-01-05");
    let past = past.remove("a").commit("2026-02-01");
    let same_file = past.write("a", vendor("A", "since: 2026-01-05")).commit("2026-03-01");
    let lives = ["2026-01-05 a in force", "2026-02-01 a ended", "2026-03-01 a in force"];
    same_file.tells(&lives);
    let past = same_file.remove("a").commit("2026-04-01");
    let dated = past.write("a", vendor("A", "announced_on: 2026-04-10\nsince: 2026-05-01")).commit("2026-04-10");
    let again = ["2026-04-01 a ended", "2026-04-10 a announced for 2026-05-01", "2026-05-01 a in force"];
    dated.tells(&[lives.as_slice(), &again].concat());
}

#[test]
fn an_end_that_is_taken_back_was_a_slip_unless_use_began_anew() {
    let past = Past::new().write("a", vendor("A", "since: 2026-01-05\nended_on: 2026-02-01")).commit("2026-01-05");
    let anew = vendor("A", "since: 2026-03-01");
    past.write("a", anew).commit("2026-03-01").tells(&[
        "2026-01-05 a in force",
        "2026-02-02 a ended",
        "2026-03-01 a in force",
    ]);
    let past = Past::new().write("a", vendor("A", "since: 2026-01-05\nended_on: 2026-02-01")).commit("2026-01-05");
    past.write("a", vendor("A", "since: 2026-01-05")).commit("2026-03-01").tells(&["2026-01-05 a in force"]);
    let past = Past::new().write("a", vendor("A", "since: 2026-01-05")).commit("2026-01-05");
    let past = past.remove("a").commit("2026-02-10");
    let kept = past.write("a", vendor("A", "since: 2026-01-05\nended_on: 2026-02-01")).commit("2026-03-01");
    kept.tells(&["2026-01-05 a in force", "2026-02-02 a ended"]);
}

#[test]
fn a_former_vendors_card_changes_nothing_any_more() {
    let ended = "since: 2026-01-05\nended_on: 2026-02-01";
    let past = Past::new().write("a", vendor("A", ended)).commit("2026-01-05");
    let past = past.write("a", vendor("A", ended).replace("Mail", "Post")).commit("2026-03-01");
    past.tells(&["2026-01-05 a in force", "2026-02-02 a ended"]);
}

#[test]
fn of_one_day_the_last_state_counts() {
    let past = Past::new().write("a", vendor("A", "")).commit("2026-01-05");
    let past = past.write("a", vendor("A", "").replace("Mail", "Post")).commit("2026-02-05");
    let past = past.write("a", vendor("A", "")).write("b", vendor("B", "")).commit("2026-02-05");
    past.remove("b").commit("2026-02-05").tells(&["2026-01-05 a in force"]);
    let past = Past::new().write("a", vendor("A", "")).commit("2026-01-05").remove("a").commit("2026-02-05");
    past.write("a", vendor("A", "").replace("Mail", "Post"))
        .commit("2026-02-05")
        .tells(&["2026-01-05 a in force", "2026-02-05 a changed Post"]);
}

#[test]
fn the_way_a_file_is_written_is_no_fact() {
    let past = Past::new().write("a", vendor("A", "products: []")).commit("2026-01-05");
    let written = "# a comment\r\nname: 'A'\r\nentity:\r\n  country: FR\r\n  name: \"A SAS\"\r\nlocations:\r\n  - country: FR\r\n    \
                   use: [processing, storage]\r\nsubjects: [customers]\r\ndata: [contact, identity]\r\npurpose: >-\r\n  \
                   Mail\r\nserves: [customers]\r\nreason: {en: Because}\r\n";
    past.write("a", written).commit("2026-02-05").tells(&["2026-01-05 a in force"]);
}

#[test]
fn renames_are_followed_to_the_id_of_today() {
    let past = Past::new().write("a", vendor("A", "")).commit("2026-01-05");
    let past = past.remove("a").write("b", vendor("A", "")).commit_moving("2026-02-05", &[("a", "b")]);
    let past = past.remove("b").write("c", vendor("C", "aliases: [A]")).commit("2026-03-05");
    let chain = ["2026-01-05 c in force", "2026-03-05 c changed C, A, C SAS"];
    past.tells(&chain);
    let other = past.write("a", vendor("Another", "")).commit("2026-04-05");
    other.tells(&[chain.as_slice(), &["2026-04-05 a in force"]].concat());
}

#[test]
fn files_that_look_alike_are_not_one_vendor() {
    let past = Past::new().write("a", vendor("A", "")).commit("2026-01-05");
    let past = past.remove("a").write("b", vendor("B", "")).commit_moving("2026-02-05", &[("a", "b")]);
    past.tells(&["2026-01-05 a in force", "2026-02-05 b in force", "2026-02-05 a ended"]);
    let of_one = |name: &str, more: &str| vendor(name, more).replace(&format!("{name} SAS"), "One SAS");
    let past = Past::new().write("ads", of_one("Ads", "")).commit("2026-01-05");
    let rebranded = past.remove("ads").write("reach", of_one("Reach", "")).commit("2026-02-05");
    rebranded.tells(&["2026-01-05 reach in force", "2026-02-05 reach changed Reach"]);
    let past = Past::new().write("ads", of_one("Ads", "")).commit("2026-01-05");
    let maps = of_one("Maps", "").replace("Mail", "Maps");
    let past = past.remove("ads").write("maps", maps).commit_moving("2026-02-05", &[("ads", "maps")]);
    past.tells(&["2026-01-05 ads in force", "2026-02-05 maps in force", "2026-02-05 ads ended"]);
    let past = Past::new().write("a", vendor("A", "")).commit("2026-01-05");
    let past = past.remove("a").write("b", vendor("B", "replaces: a\naliases: [A]")).commit("2026-02-05");
    past.tells(&["2026-01-05 a in force", "2026-02-05 b in force", "2026-02-05 a ended"]);
}

#[test]
fn of_a_vendor_that_was_split_the_part_with_its_name_goes_on() {
    let past = Past::new().write("a", vendor("A", "")).commit("2026-01-05");
    let split = past.remove("a").write("a-mail", vendor("A Mail", "aliases: [A]")).write("a-docs", vendor("A", ""));
    let split = split.commit_moving("2026-02-05", &[("a", "a-mail")]);
    split.tells(&["2026-01-05 a-docs in force", "2026-02-05 a-mail in force"]);
    let past = Past::new().write("a", vendor("A", "")).commit("2026-01-05");
    let past = past.write("a-mail", vendor("A Mail", "")).commit("2026-02-05");
    past.tells(&["2026-01-05 a in force", "2026-02-05 a-mail in force"]);
}

#[test]
fn what_is_hidden_is_told_nowhere() {
    let past = Past::new().write("a", vendor("Former", "")).write("b", hidden("B")).commit("2026-01-05");
    let past = past.write("b", vendor("B", "")).commit("2026-02-05");
    past.tells(&["2026-01-05 a in force", "2026-02-05 b in force"]);
    let renamed = past.remove("a").write("c", vendor("Secret", "aliases: [Former]")).commit("2026-03-05");
    let unlisted = renamed.write("c", hidden("Secret")).commit("2026-04-05");
    unlisted.tells(&["2026-02-05 b in force"]);
    let gone = unlisted.remove("c").commit("2026-05-05");
    gone.tells(&["2026-02-05 b in force"]);
    let by_name = gone.write("d", vendor("Secret", "replaces: c")).commit("2026-06-05");
    by_name.tells(&["2026-02-05 b in force", "2026-06-05 d in force"]);
    assert!(!format!("{:?}", by_name.log("2026-11-23")).contains("\"c\""));
}

#[test]
fn a_vendor_hidden_today_takes_its_namesakes_out_of_the_log() {
    let past = Past::new().write("a", vendor("Secret", "")).commit("2026-01-05");
    let past = past.remove("a").commit("2026-02-05").write("b", hidden("Secret")).commit("2026-03-05");
    past.tells(&[]);
    let evaluated = past.write("b", vendor("Secret", "internal: {evaluating: true}"));
    evaluated.tells(&[]);
    assert_eq!(evaluated.log("2026-11-23").gaps, []);
}

#[test]
fn nothing_is_said_of_the_time_a_vendor_was_hidden() {
    let past = Past::new().write("a", vendor("A", "")).commit("2026-01-05");
    let past = past.write("a", hidden("A").replace("Mail", "Unsaid")).commit("2026-02-05");
    let past = past.write("a", vendor("A", "").replace("Mail", "Post")).commit("2026-03-05");
    past.tells(&["2026-01-05 a in force", "2026-03-05 a changed Post"]);
    assert!(!format!("{:?}", past.log("2026-11-23")).contains("Unsaid"));
}

#[test]
fn what_cannot_be_read_shows_with_the_next_that_can() {
    let past = Past::new().write("a", vendor("A", "")).write("b", vendor("B", "")).commit("2026-01-05");
    let broken = past.write("a", "name: [").write("b", vendor("B", "").replace("Mail", "Post")).commit("2026-02-05");
    let mended = broken.write("a", vendor("A", "").replace("Mail", "Post")).commit("2026-03-05");
    let changes = ["2026-01-05 b in force", "2026-01-05 a in force", "2026-02-05 b changed Post"];
    mended.tells(&[changes.as_slice(), &["2026-03-05 a changed Post"]].concat());
    assert_eq!(mended.log("2026-11-23").gaps, [Gap::Unreadable(1)]);
    let broken = mended.write("a", "name: [").commit("2026-04-05");
    broken.tells(&["2026-01-05 b in force", "2026-02-05 b changed Post"]);
}

#[test]
fn vendors_are_read_with_the_company_of_their_time() {
    let words = |word: &str| format!("{COMPANY}words: {{data: {{{word}: {{en: Word}}}}}}\n");
    let own = |word: &str| vendor("A", "").replace("identity", word);
    let past = Past::new().write("company", words("odour")).write("a", own("odour")).commit("2026-01-05");
    let past = past.write("company", words("sound")).write("a", own("sound")).commit("2026-02-05");
    past.tells(&["2026-01-05 a in force", "2026-02-05 a changed sound"]);
    assert_eq!(past.log("2026-11-23").gaps, []);
    let late = Past::new().write("a", own("odour")).commit("2026-01-05");
    let late = late.write("company", words("odour")).commit("2026-02-05");
    late.tells(&["2026-02-05 a in force"]);
    let broken = late.write("company", "name: [").commit("2026-03-05").write("company", words("odour"));
    assert_eq!(broken.commit("2026-04-05").log("2026-11-23").gaps, [Gap::Unreadable(2)]);
}

#[test]
fn a_cut_history_tells_only_what_it_saw_change() {
    let mut past = Past::new().write("a", vendor("A", "")).write("b", vendor("B", "since: 2025-01-05"));
    past = past.commit("2026-01-05").write("a", vendor("A", "").replace("Mail", "Post")).commit("2026-02-05");
    past.history.revisions[0].is_cut = true;
    past.tells(&["2025-01-05 b in force", "2026-02-05 a changed Post"]);
}

#[test]
fn what_is_not_committed_has_no_day_but_those_of_its_file() {
    let past = Past::new().write("a", vendor("A", "")).write("b", vendor("B", "")).commit("2026-01-05");
    let past = past.write("a", vendor("A", "").replace("Mail", "Post")).write("c", vendor("C", "since: 2026-02-05"));
    let past = past.write("d", vendor("D", "")).write("e", hidden("E")).remove("b");
    past.tells(&["2026-01-05 b in force", "2026-01-05 a in force", "2026-02-05 c in force"]);
    let files = ["a", "b", "c", "d"].map(|id| format!("vendors/{id}.yaml"));
    assert_eq!(past.log("2026-11-23").gaps, [Gap::Uncommitted(files.to_vec())]);
    let renamed = Past::new().write("a", vendor("A", "")).commit("2026-01-05").remove("a").write("b", vendor("A", ""));
    renamed.tells(&["2026-01-05 b in force"]);
    assert_eq!(renamed.log("2026-11-23").gaps, [Gap::Uncommitted(vec!["vendors/b.yaml".to_owned()])]);
}

#[test]
fn without_git_the_days_of_the_files_are_told() {
    let past = Past::new().write("a", vendor("A", "since: 2026-02-05")).write("b", vendor("B", ""));
    past.tells(&["2026-02-05 a in force"]);
    assert_eq!(past.log("2026-11-23").known_from, None);
}

#[test]
fn a_clock_that_runs_wrong_loses_nothing() {
    let past = Past::new().write("a", vendor("A", "")).commit("2026-01-05");
    let past = past.write("a", vendor("A", "").replace("Mail", "Post")).commit("2026-03-05");
    let past = past.write("a", vendor("A", "").replace("Mail", "Chat")).commit("2026-02-05");
    past.tells(&["2026-01-05 a in force", "2026-02-05 a changed Chat", "2026-03-05 a changed Post"]);
}

#[test]
fn what_git_prints_is_read_strictly() {
    let id = "0123456789012345678901234567890123456789";
    let file = format!(":100644 100644 {id} {id}");
    let whole = format!("commit {id} 1700000000 {id} {id}\0\n{file} R090\0vendors/a.yaml\0vendors/é b.yaml\0");
    let commits = output::log(whole.as_bytes()).unwrap();
    let entry = &commits[0].entries[0];
    assert_eq!((entry.was.as_deref(), entry.path.as_str()), (Some("vendors/a.yaml"), "vendors/é b.yaml"));
    assert!(commits[0].has_parents && output::log(b"").unwrap().is_empty());
    for broken in [
        "nothing of git's".to_owned(),
        format!("{file} M\0vendors/a.yaml\0"),
        "commit HEAD 1700000000 \0".to_owned(),
        format!("commit {id} yesterday \0"),
        format!("commit {id} 1700000000 \0\n{file}\0vendors/a.yaml\0"),
        format!("commit {id} 1700000000 \0\n{file} R090\0vendors/a.yaml"),
        format!("commit {id} 1700000000 \0\n:100644 100644 0123456 0123456 M\0vendors/a.yaml\0"),
    ] {
        assert_eq!(output::log(broken.as_bytes()), None, "{broken}");
    }
    let ids = [id.to_owned(), id.replace('0', "f")];
    let contents = |printed: String| output::contents(printed.as_bytes(), &ids);
    let read = contents(format!("{id} missing\n{} blob 3\na\n\0\n", ids[1])).unwrap();
    assert_eq!(read, [(ids[1].clone(), b"a\n\0".to_vec())].into());
    assert!(contents(format!("{id} blob 9\nshort")).is_err());
    assert!(contents(format!("{id} missing\n")).is_err() && contents("fatal: no\n".to_owned()).is_err());
}
