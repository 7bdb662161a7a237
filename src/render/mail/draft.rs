//! A mail as a message (RFC 5322) that mail programs open as a draft.

use super::Mail;
use super::text::one_line;
use chrono::{NaiveDate, NaiveTime};
use mail_builder::MessageBuilder;
use mail_builder::headers::address::Address;
use mail_builder::headers::content_type::ContentType;
use mail_builder::headers::raw::Raw;
use mail_builder::mime::MimePart;
use sha2::{Digest, Sha256};

/// Who writes to whom, and on which day. Addresses are mailboxes in ASCII.
#[derive(Clone, Copy, Debug)]
pub struct Envelope<'a> {
    pub name: &'a str,
    pub from: &'a str,
    /// Where answers go, if not to the sender.
    pub reply_to: Option<&'a str>,
    /// Nobody: whoever sends the draft fills it in.
    pub to: Option<&'a str>,
    pub day: NaiveDate,
}

impl Mail {
    /// The message, in ASCII, its lines ending with CR and LF. The same mail has the same bytes: its id and the border
    /// between its parts are made from what it says.
    ///
    /// # Errors
    /// Never in practice: the message is written to memory.
    pub fn draft(&self, envelope: &Envelope<'_>) -> std::io::Result<String> {
        let id = self.id(envelope);
        let domain = envelope.from.rsplit('@').next().unwrap_or_default();
        let lang = self.lang.code();
        let mut message = MessageBuilder::new()
            .date(envelope.day.and_time(NOON).and_utc().timestamp())
            .from(Address::new_address(Some(one_line(envelope.name)), envelope.from));
        if let Some(reply_to) = envelope.reply_to {
            message = message.reply_to(reply_to);
        }
        message
            .to(envelope.to.map_or_else(undisclosed, |to| to.to_owned().into()))
            .subject(self.subject.as_str())
            .message_id(format!("{id}@{domain}"))
            .header("Content-Language", Raw::new(lang))
            .header("X-Unsent", Raw::new("1"))
            .body(self.parts(&id))
            .write_to_string()
    }

    /// Quoted-printable and base64 never hold `=_`, so the border can't occur in a part.
    fn parts(&self, id: &str) -> MimePart<'_> {
        let part = |kind: &'static str, content: &'_ str| {
            let kind = ContentType::new(kind).attribute("charset", "utf-8");
            MimePart::new(kind, content.to_owned()).language(self.lang.code())
        };
        let border = ContentType::new("multipart/alternative").attribute("boundary", format!("=_{id}"));
        MimePart::new(border, vec![part("text/plain", &self.text), part("text/html", &self.html)])
    }

    fn id(&self, envelope: &Envelope<'_>) -> String {
        let said = format!("art28\n{envelope:?}\n{}\n{}\n{}\n{}", self.lang.code(), self.subject, self.text, self.html);
        Sha256::digest(said)[..16].iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Noon in UTC is the same day in nearly all time zones.
const NOON: NaiveTime = NaiveTime::MIN.overflowing_add_signed(chrono::TimeDelta::hours(12)).0;

fn undisclosed() -> Address<'static> {
    Address::new_group(Some("undisclosed-recipients"), Vec::new())
}
