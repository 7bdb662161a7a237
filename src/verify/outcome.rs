//! How a link answered, and why that is judged as it is.

use crate::model::{Lang, Link, Verdict};
use crate::say::{Arg, Args, speaker};

/// A link as the net answered it.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub link: Link,
    pub why: Why,
    /// The status of the last answer; none where no answer came.
    pub status: Option<u16>,
    /// Where redirects ended, if elsewhere.
    pub ended_at: Option<String>,
    /// Whether a redirect led from an encrypted address to one that isn't.
    pub loses_encryption: bool,
    /// What the page holds, where it was wanted and the page answered.
    pub page: Option<Page>,
}

/// The content of a page, unpacked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The header `Content-Type` as it was sent.
    pub content_type: Option<String>,
    pub bytes: Vec<u8>,
    /// False where the page is longer than what is read of one; it has no bytes then.
    pub is_whole: bool,
}

/// Why a link has its verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    Answers,
    /// Redirects, not all of them permanent, lead to a page that answers.
    Redirected,
    /// Permanent redirects lead to a page that answers.
    Moved,
    NoPage(u16),
    /// The name server knows that there is no such name.
    NoHost(String),
    SignIn(u16),
    KeptOut(u16),
    TooManyRequests(u16),
    /// A page that keeps programs out, known by its headers.
    Wall,
    /// A circle that only a cookie leads out of.
    CookieWall,
    /// The host that asks for consent instead.
    Consent(String),
    /// No answer in time.
    Silent(String),
    /// The answer began and didn't end in time.
    Unfinished(String),
    NoConnection(String),
    NameServerSilent(String),
    NoAddress(String),
    Tls(String, Certificate),
    ServerError(u16),
    Circle,
    TooManyRedirects,
    /// A redirect that doesn't say to where.
    LeadsNowhere(u16),
    /// What came is no answer of a web server, or broke off.
    Garbled(String),
    PrivateAddress(String),
    LocalName(String),
    Scheme(String),
    Credentials,
    Port(u16),
    UnreadableAddress,
}

/// What is wrong with an encrypted connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certificate {
    Expired,
    NotYetValid,
    OfAnotherName,
    UnknownIssuer,
    /// Something else, of the certificate or of the connection.
    Other,
}

impl Outcome {
    pub fn verdict(&self) -> Verdict {
        self.why.verdict()
    }

    /// The reason in a reader's language, in whole sentences.
    pub fn said(&self, lang: Lang) -> String {
        let why = self.why.message().shown(lang);
        if !self.loses_encryption {
            return why;
        }
        format!("{why} {}", speaker(lang).plain("link-loses-encryption"))
    }
}

impl Why {
    pub fn verdict(&self) -> Verdict {
        match self {
            Self::Answers | Self::Redirected => Verdict::Ok,
            Self::Moved => Verdict::Moved,
            Self::NoPage(_) | Self::NoHost(_) => Verdict::Gone,
            Self::SignIn(_)
            | Self::KeptOut(_)
            | Self::TooManyRequests(_)
            | Self::Wall
            | Self::CookieWall
            | Self::Consent(_) => Verdict::Blocked,
            Self::Silent(_)
            | Self::Unfinished(_)
            | Self::NoConnection(_)
            | Self::NameServerSilent(_)
            | Self::NoAddress(_)
            | Self::Tls(..)
            | Self::ServerError(_)
            | Self::Circle
            | Self::TooManyRedirects
            | Self::LeadsNowhere(_)
            | Self::Garbled(_) => Verdict::Unreachable,
            Self::PrivateAddress(_)
            | Self::LocalName(_)
            | Self::Scheme(_)
            | Self::Credentials
            | Self::Port(_)
            | Self::UnreadableAddress => Verdict::Refused,
        }
    }

    /// The reason as a sentence.
    pub fn message(&self) -> Arg {
        let (key, args): (_, Args) = match self {
            Self::Answers => ("link-answers", vec![]),
            Self::Redirected => ("link-redirected", vec![]),
            Self::Moved => ("link-moved", vec![]),
            Self::NoPage(status) => ("link-no-page", said(*status)),
            Self::NoHost(host) => ("link-no-host", of(host)),
            Self::SignIn(status) => ("link-sign-in", said(*status)),
            Self::KeptOut(status) => ("link-kept-out", said(*status)),
            Self::TooManyRequests(status) => ("link-too-many-requests", said(*status)),
            Self::Wall => ("link-wall", vec![]),
            Self::CookieWall => ("link-cookie-wall", vec![]),
            Self::Consent(host) => ("link-consent", of(host)),
            Self::Silent(host) => ("link-silent", of(host)),
            Self::Unfinished(host) => ("link-unfinished", of(host)),
            Self::NoConnection(host) => ("link-no-connection", of(host)),
            Self::NameServerSilent(host) => ("link-name-server-silent", of(host)),
            Self::NoAddress(host) => ("link-no-address", of(host)),
            Self::Tls(host, fault) => (fault.key(), of(host)),
            Self::ServerError(status) => ("link-server-error", said(*status)),
            Self::Circle => ("link-circle", vec![]),
            Self::TooManyRedirects => ("link-too-many-redirects", vec![]),
            Self::LeadsNowhere(status) => ("link-leads-nowhere", said(*status)),
            Self::Garbled(host) => ("link-garbled", of(host)),
            Self::PrivateAddress(host) => ("link-private-address", of(host)),
            Self::LocalName(host) => ("link-local-name", of(host)),
            Self::Scheme(scheme) => ("link-scheme", vec![("scheme", scheme.as_str().into())]),
            Self::Credentials => ("link-credentials", vec![]),
            Self::Port(port) => ("link-port", vec![("port", Arg::from(port.to_string()))]),
            Self::UnreadableAddress => ("link-unreadable-address", vec![]),
        };
        Arg::Message(key, args)
    }
}

impl Certificate {
    fn key(self) -> &'static str {
        match self {
            Self::Expired => "link-certificate-expired",
            Self::NotYetValid => "link-certificate-not-yet",
            Self::OfAnotherName => "link-certificate-of-another",
            Self::UnknownIssuer => "link-certificate-unknown",
            Self::Other => "link-no-encryption",
        }
    }
}

/// A status is a name of the protocol's, not a number to be set with separators.
fn said(status: u16) -> Args {
    vec![("status", Arg::from(status.to_string()))]
}

fn of(host: &str) -> Args {
    vec![("host", host.into())]
}
