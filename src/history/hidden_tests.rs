//! Whatever happened to a vendor that isn't public today, the log is silent about it.

use super::tests::{Past, vendor};
use proptest::prelude::*;

#[derive(Clone, Copy, Debug)]
enum Step {
    Move,
    Rebrand,
    Edit,
    Hide,
    Show,
    Remove,
    Return,
    Commit,
}

const STEPS: [Step; 8] =
    [Step::Move, Step::Rebrand, Step::Edit, Step::Hide, Step::Show, Step::Remove, Step::Return, Step::Commit];

/// A vendor with every id and name it ever had, none of them another's.
struct Life {
    ids: Vec<String>,
    names: Vec<String>,
    edits: usize,
    is_hidden: bool,
    is_there: bool,
}

impl Life {
    fn new(number: usize) -> Self {
        let (ids, names) = (vec![format!("id{number}x0")], vec![format!("Name{number}x0")]);
        Self { ids, names, edits: 0, is_hidden: false, is_there: true }
    }

    fn id(&self) -> &str {
        self.ids.last().unwrap()
    }

    fn file(&self) -> String {
        let (name, former) = self.names.split_last().unwrap();
        let border = if self.is_hidden { "internal: {unlisted: An affair of security}" } else { "" };
        let file = vendor(name, &format!("aliases: [{}]\n{border}", former.join(", ")));
        file.replace("Mail", &format!("Purpose of {} {}", self.id(), self.edits))
    }

    fn take(&mut self, step: Step) {
        let (id, name) = (format!("{}y", self.id()), format!("{}y", self.names.last().unwrap()));
        match step {
            Step::Move => self.ids.push(id),
            Step::Rebrand => self.names.push(name),
            Step::Edit => self.edits += 1,
            Step::Hide => self.is_hidden = true,
            Step::Show => self.is_hidden = false,
            Step::Remove => self.is_there = false,
            Step::Return => self.is_there = true,
            Step::Commit => {}
        }
    }
}

/// The past of some vendors, a commit a month where one is asked for; the last steps aren't committed.
fn live(steps: &[(usize, Step)]) -> (Past, Vec<Life>) {
    let mut lives: Vec<Life> = (0..3).map(Life::new).collect();
    let mut past = lives.iter().fold(Past::new(), |past, life| past.write(life.id(), life.file()));
    let months = (0..).map(|month| format!("{}-{:02}-05", 2020 + month / 12, month % 12 + 1));
    let mut months = months.into_iter();
    past = past.commit(&months.next().unwrap());
    for (who, step) in steps {
        let life = &mut lives[*who];
        past = past.remove(life.id());
        life.take(*step);
        if life.is_there {
            past = past.write(life.id(), life.file());
        }
        if matches!(step, Step::Commit) {
            past = past.commit(&months.next().unwrap());
        }
    }
    (past, lives)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn no_name_of_a_hidden_vendor_is_told(
        steps in prop::collection::vec((0..3_usize, prop::sample::select(STEPS.as_slice())), 0..40)
    ) {
        let (mut past, lives) = live(&steps);
        let log = past.log("2026-11-23");
        let told = format!("{log:?}");
        for life in lives.iter().filter(|life| life.is_hidden && life.is_there) {
            for word in life.ids.iter().chain(&life.names) {
                prop_assert!(!told.contains(&format!("{word}\"")), "{word} in {told}");
                prop_assert!(!told.contains(&format!("Purpose of {word} ")), "{word} in {told}");
            }
        }
        for revision in &mut past.history.revisions {
            revision.files.reverse();
        }
        prop_assert_eq!(past.log("2026-11-23"), log);
    }
}
