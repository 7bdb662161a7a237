//! Who the company of a new register is: from options, from answers, else by default.

use super::{Failure, Options, files};
use crate::load::{self, COMPANY_FILE};
use crate::model::Lang;
use crate::rules::{self, Check};
use crate::say::{Arg, Args, speaker};
use crate::text::{Problem, SourceFile};

const NAME: &str = "Exemple";
const ENTITY: &str = "Exemple SAS";

/// What `company.yaml` must say, as a person wrote it.
#[derive(Clone, Debug)]
pub struct Answers {
    pub name: String,
    pub entity: String,
    pub country: String,
    pub languages: String,
    pub contact: String,
}

/// A question, with the place of its answer here, in the options and in the file.
struct Question {
    /// That of its option, and of its message after `init-ask-`.
    name: &'static str,
    route: &'static str,
    answer: fn(&mut Answers) -> &mut String,
    given: fn(&Options) -> Option<&String>,
}

const QUESTIONS: [Question; 5] = [
    Question { name: "name", route: "name", answer: |a| &mut a.name, given: |o| o.name.as_ref() },
    Question { name: "entity", route: "entity.name", answer: |a| &mut a.entity, given: |o| o.entity.as_ref() },
    Question { name: "country", route: "entity.country", answer: |a| &mut a.country, given: |o| o.country.as_ref() },
    Question { name: "languages", route: "languages", answer: |a| &mut a.languages, given: |o| o.languages.as_ref() },
    Question { name: "contact", route: "contact", answer: |a| &mut a.contact, given: |o| o.contact.as_ref() },
];

impl Question {
    fn prompt(&self, proposed: &str, lang: Lang) -> String {
        format!("{} [{proposed}]:", speaker(lang).plain(&format!("init-ask-{}", self.name)))
    }
}

impl Answers {
    /// What options say, and defaults for the rest.
    pub fn from_options(options: &Options, lang: Lang) -> Self {
        let second = if lang == Lang::En { Lang::Fr } else { Lang::En };
        let mut answers = Self {
            name: NAME.to_owned(),
            entity: ENTITY.to_owned(),
            country: "FR".to_owned(),
            languages: format!("{}, {}", lang.code(), second.code()),
            contact: "privacy@example.com".to_owned(),
        };
        for question in &QUESTIONS {
            if let Some(given) = (question.given)(options) {
                answers.take(question, given, options);
            }
        }
        answers
    }

    /// An answer; a company with a name of its own has no sample's entity.
    fn take(&mut self, question: &Question, answer: &str, options: &Options) {
        answer.trim().clone_into((question.answer)(self));
        if question.route == "name" && options.entity.is_none() {
            self.entity.clone_from(&self.name);
        }
    }

    /// The same, if the format takes it.
    pub fn checked(self, lang: Lang) -> Result<Self, Failure> {
        let faults = QUESTIONS.iter().filter_map(|question| {
            let fault = self.fault(question, lang)?;
            Some(format!("\n  --{}: {fault}", question.name))
        });
        let faults: String = faults.collect();
        if faults.is_empty() { Ok(self) } else { Err(format!("nothing was written{faults}").into()) }
    }

    /// Asks for what no option says, again where the format doesn't take the answer.
    pub fn asked(
        mut self,
        options: &Options,
        lang: Lang,
        ask: &mut dyn FnMut(&str) -> Result<String, Failure>,
    ) -> Result<Self, Failure> {
        for question in QUESTIONS.iter().filter(|question| (question.given)(options).is_none()) {
            let before = self.clone();
            let proposed = (question.answer)(&mut self).clone();
            let mut prompt = question.prompt(&proposed, lang);
            loop {
                let answer = ask(&prompt)?;
                if answer.is_empty() {
                    self = before;
                    break;
                }
                self.take(question, &answer, options);
                let Some(fault) = self.fault(question, lang) else { break };
                prompt = format!("{fault}\n{}", question.prompt(&proposed, lang));
            }
        }
        self.checked(lang)
    }

    /// Why an answer can't be taken. What a key press or another encoding left in it is not seen on a terminal.
    fn fault(&self, question: &Question, lang: Lang) -> Option<String> {
        let mut seen = self.clone();
        let is_unseen = |c: char| c.is_control() || c == char::REPLACEMENT_CHARACTER;
        if (question.answer)(&mut seen).contains(is_unseen) {
            return Some(speaker(lang).plain("init-unseen"));
        }
        let problems = self.problems(lang);
        problems.iter().find(|problem| is_about(problem, question)).map(|fault| said(fault, lang))
    }

    /// What the format's own reader says of the file these answers make.
    fn problems(&self, lang: Lang) -> Vec<Problem> {
        let file = SourceFile::new(COMPANY_FILE, files::company(self, lang).as_bytes());
        load::register(vec![file]).problems
    }
}

/// A fault of the file as a whole is that of the answer given last.
fn is_about(problem: &Problem, question: &Question) -> bool {
    problem.route.0.is_empty() || problem.route.is_within(question.route)
}

/// A problem and its remedy, in the words of its rule.
fn said(problem: &Problem, lang: Lang) -> String {
    let matches = |rule: &&&rules::Rule| matches!(rule.check, Check::Shape(fault) if fault == problem.fault);
    let text = rules::ALL.iter().find(matches).and_then(|rule| rules::texts(rule).get(lang));
    let Some(text) = text else { return problem.message.to_owned() };
    let args: Args = problem.args.iter().map(|(name, value)| (*name, Arg::from(value.as_str()))).collect();
    let remedy = text.messages.format(problem.message, Some("remedy"), &args).unwrap_or_default();
    format!("{} {remedy}", text.messages.say(problem.message, &args)).trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        options: Options,
    }

    fn asked(line: &[&str], answers: &[&str]) -> (Result<Answers, Failure>, Vec<String>) {
        let options = Line::parse_from([&["init"], line].concat()).options;
        let mut prompts = Vec::new();
        let mut left = answers.iter();
        let mut ask = |prompt: &str| {
            prompts.push(prompt.to_owned());
            left.next().map(|answer| (*answer).to_owned()).ok_or_else(|| "the input ended".into())
        };
        let answers = Answers::from_options(&options, Lang::En).asked(&options, Lang::En, &mut ask);
        (answers, prompts)
    }

    #[test]
    fn a_bad_answer_is_asked_again_and_none_takes_what_is_proposed() {
        let (answers, prompts) = asked(&[], &["Vendor", "", "Germany", "DE", "de, xx", "de en", "nobody", ""]);
        let answers = answers.unwrap();
        assert_eq!((answers.name.as_str(), answers.entity.as_str()), ("Vendor", "Vendor"));
        assert_eq!((answers.country.as_str(), answers.languages.as_str()), ("DE", "de en"));
        assert_eq!(answers.contact, "privacy@example.com");
        assert_eq!(prompts[1], "Legal entity [Vendor]:");
        assert!(prompts[3].starts_with("“Germany” is not a country code. Did you mean DE?\n"), "{}", prompts[3]);
        assert!(prompts[5].contains("“xx”") && prompts[7].contains("“nobody”"), "{prompts:?}");
    }

    #[test]
    fn what_cannot_be_seen_is_no_part_of_an_answer() {
        let (answers, prompts) = asked(&[], &["A\u{1b}[AB", "Soci\u{fffd}t\u{fffd}", "Société", "", "", "", ""]);
        assert_eq!(answers.unwrap().name, "Société");
        assert!(
            prompts[1].starts_with("The answer holds") && prompts[2].starts_with("The answer holds"),
            "{prompts:?}"
        );
        assert!(!prompts[1].contains('\u{1b}'), "{prompts:?}");
        let (answers, _) = asked(&[], &["A\u{1b}[AB", "", "", "", "", ""]);
        assert_eq!(answers.unwrap().entity, "Exemple SAS", "a refused name leaves no trace");
        let (answers, _) = asked(&["--name", "A\tB"], &["", "", "", ""]);
        assert!(answers.unwrap_err().to_string().contains("--name: The answer holds"));
    }

    #[test]
    fn what_options_say_is_not_asked_and_the_end_of_input_is_no_answer() {
        let (answers, prompts) = asked(&["--name", "Vendor", "--country", "NO", "--contact", "a@b.example"], &["", ""]);
        assert_eq!(answers.unwrap().country, "NO");
        assert_eq!(prompts.len(), 2, "{prompts:?}");
        assert!(asked(&[], &["Vendor"]).0.is_err());
    }
}
