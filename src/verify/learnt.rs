//! What a look learnt: how a link answered, and the text that stands there.

use super::outcome::{Outcome, Page, Why};
use super::text::{self, Document, Unreadable};
use crate::model::{Lang, Link, Look, Verdict};
use crate::say::speaker;

/// A link as it answered, with what its page says where that was wanted.
#[derive(Clone, Debug)]
pub struct Learnt {
    /// Without the page, which is read.
    outcome: Outcome,
    text: Option<Result<Document, Unreadable>>,
}

impl From<Outcome> for Learnt {
    /// Reads the page. A wall that came instead of it, with whatever status, is a wall.
    fn from(mut outcome: Outcome) -> Self {
        let text = outcome.page.take().map(read);
        if let Some(wall) = text.as_ref().and_then(|text| text.as_ref().err()).and_then(|why| wall(*why, &outcome)) {
            return Self { outcome: Outcome { why: wall, ..outcome }, text: None };
        }
        Self { outcome, text }
    }
}

fn read(page: Page) -> Result<Document, Unreadable> {
    match page.is_whole {
        true => text::read(&page.bytes, page.content_type.as_deref()),
        false => Err(Unreadable::TooLarge),
    }
}

fn wall(why: Unreadable, outcome: &Outcome) -> Option<Why> {
    match why {
        Unreadable::BotWall => Some(Why::Wall),
        Unreadable::CookieWall => Some(Why::CookieWall),
        Unreadable::SignIn => Some(Why::SignIn(outcome.status.unwrap_or_default())),
        _ => None,
    }
}

impl Learnt {
    pub fn link(&self) -> &Link {
        &self.outcome.link
    }

    pub fn verdict(&self) -> Verdict {
        self.outcome.verdict()
    }

    pub fn status(&self) -> Option<u16> {
        self.outcome.status
    }

    /// Where redirects ended, if elsewhere.
    pub fn ended_at(&self) -> Option<&str> {
        self.outcome.ended_at.as_deref()
    }

    /// Whether there is something for a person to do: the link isn't plainly fine, or a text that is wanted can't be read.
    pub fn needs_person(&self) -> bool {
        self.verdict() != Verdict::Ok || matches!(self.text, Some(Err(_)))
    }

    pub fn forget_text(&mut self) {
        self.text = self.text.take().filter(Result::is_err);
    }

    /// As it is recorded.
    pub fn look(&self) -> Look {
        Look {
            url: self.link().clone(),
            verdict: self.verdict(),
            status: self.status(),
            end: self.ended_at().and_then(|end| Link::parse(end).ok()),
            text: self.text.as_ref().and_then(|text| Some(text.as_ref().ok()?.to_copy())),
        }
    }

    /// Why it is judged so, and why its text wasn't read, in whole sentences.
    pub fn said(&self, lang: Lang) -> String {
        let answer = self.outcome.said(lang);
        match &self.text {
            Some(Err(why)) => format!("{answer} {}", speaker(lang).say("text-unread", &vec![("why", why.why())])),
            _ => answer,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn learnt(page: &str, is_whole: bool) -> Learnt {
        let page = Page { content_type: Some("text/html".to_owned()), bytes: page.as_bytes().to_owned(), is_whole };
        Learnt::from(Outcome {
            link: Link::parse("https://www.example.com/dpa").unwrap(),
            why: Why::Answers,
            status: Some(200),
            ended_at: None,
            loses_encryption: false,
            page: Some(page),
        })
    }

    #[test]
    fn a_page_that_is_read_is_kept_as_its_words() {
        let page =
            learnt("<title>x</title><main><h1>Terms</h1><p>The processor keeps logs for a year.</p></main>", true);
        assert_eq!(page.look().text.as_deref(), Some("# Terms\n\nThe processor keeps logs for a year.\n"));
        assert_eq!((page.verdict(), page.needs_person()), (Verdict::Ok, false));
    }

    #[test]
    fn a_wall_in_a_pages_stead_is_no_answer() {
        let wall = "<title>Just a moment...</title><p>Verifying you are human. This may take a few seconds.</p>";
        let wall = learnt(wall, true);
        assert_eq!((wall.verdict(), wall.look().text), (Verdict::Blocked, None));
    }

    #[test]
    fn a_page_without_a_text_answers_all_the_same_and_says_why() {
        for (page, is_whole, why) in [
            ("", false, "larger than a contract"),
            ("<div id=root></div><script src=/app.js></script>", true, "by a script"),
            ("<main></main>", true, "no text"),
        ] {
            let learnt = learnt(page, is_whole);
            assert_eq!(
                (learnt.verdict(), learnt.look().text, learnt.needs_person()),
                (Verdict::Ok, None, true),
                "{why}"
            );
            let said = learnt.said(Lang::En);
            assert!(said.contains(why) && said.ends_with('.'), "{said}");
        }
    }
}
