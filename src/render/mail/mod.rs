//! The mail that announces coming changes to customers: plain text, HTML and a draft for a mail program, all from one
//! letter.

mod draft;
mod text;

pub use draft::Envelope;

use super::{Error, Templates};
use crate::law::Law;
use crate::model::{ChangeLog, Lang, Published};
use crate::view::letter::{LetterView, letter};
use crate::view::public::PublicView;
use chrono::NaiveDate;
use tera::Context;

/// What a mail is made with.
#[derive(Clone, Copy)]
pub struct MailOptions<'a> {
    pub law: &'a Law,
    pub day: NaiveDate,
    /// Where the public tree is served, without a slash at the end.
    pub base_url: Option<&'a str>,
    /// The vendors whose changes are announced.
    pub ids: &'a [&'a str],
}

/// A mail in one language.
#[derive(Clone, Debug)]
pub struct Mail {
    pub lang: Lang,
    pub subject: String,
    /// Lines of at most 78 columns, but for addresses of pages.
    pub text: String,
    pub html: String,
}

/// One mail a language about every coming change of these vendors; none where nothing is coming.
///
/// # Errors
/// When the register's own template can't be used.
pub fn mails(
    published: &Published<'_>,
    templates: &Templates<'_>,
    options: MailOptions<'_>,
) -> Result<Vec<Mail>, Error> {
    let log = ChangeLog::default();
    let letters = published.company.languages.iter().filter_map(|lang| {
        let view = PublicView::new(published, options.law, &log, options.day, *lang);
        let home = options.base_url.map(|base| format!("{base}/{}/", lang.code()));
        letter(&view, options.ids, home.as_deref()).map(|letter| (*lang, letter))
    });
    letters.map(|(lang, letter)| mail(lang, &letter, templates)).collect()
}

fn mail(lang: Lang, letter: &LetterView, templates: &Templates<'_>) -> Result<Mail, Error> {
    let mut context = Context::new();
    context.insert("letter", letter);
    context.insert("lang", lang.code());
    let html = templates.fill(lang, "mail/notice.html", &context)?;
    Ok(Mail { lang, subject: text::one_line(&letter.subject), text: text::text(letter, lang), html })
}
