//! Why a page that answered has no text to compare.

use crate::say::Arg;

/// What stands between an answer and its text. None of them says that a text changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unreadable {
    /// The page is built by a script in the browser.
    NeedsScript,
    /// A page that keeps programs out answered in its stead.
    BotWall,
    /// The page shows nothing but a question about cookies.
    CookieWall,
    /// The page asks for an account.
    SignIn,
    /// There are no words.
    Empty,
    /// A PDF that opens with a password only.
    Encrypted,
    /// A PDF of pictures, or with a font that doesn't say what its signs mean.
    Scanned,
    /// A file that can't be read as what it claims to be.
    Broken,
    /// More than a text of this kind ever is, packed or unpacked.
    TooLarge,
    /// Neither a page, nor a PDF, nor text.
    OtherFormat,
}

impl Unreadable {
    pub const ALL: &'static [Self] = &[
        Self::NeedsScript,
        Self::BotWall,
        Self::CookieWall,
        Self::SignIn,
        Self::Empty,
        Self::Encrypted,
        Self::Scanned,
        Self::Broken,
        Self::TooLarge,
        Self::OtherFormat,
    ];

    /// The reason as a word for machines.
    pub fn code(self) -> &'static str {
        match self {
            Self::NeedsScript => "needs-script",
            Self::BotWall => "bot-wall",
            Self::CookieWall => "cookie-wall",
            Self::SignIn => "sign-in",
            Self::Empty => "empty",
            Self::Encrypted => "encrypted",
            Self::Scanned => "scanned",
            Self::Broken => "broken",
            Self::TooLarge => "too-large",
            Self::OtherFormat => "other-format",
        }
    }

    /// The reason in the reader's language, with what to do about it.
    pub fn why(self) -> Arg {
        let message = match self {
            Self::NeedsScript => "unreadable-needs-script",
            Self::BotWall => "unreadable-bot-wall",
            Self::CookieWall => "unreadable-cookie-wall",
            Self::SignIn => "unreadable-sign-in",
            Self::Empty => "unreadable-empty",
            Self::Encrypted => "unreadable-encrypted",
            Self::Scanned => "unreadable-scanned",
            Self::Broken => "unreadable-broken",
            Self::TooLarge => "unreadable-too-large",
            Self::OtherFormat => "unreadable-other-format",
        };
        Arg::Message(message, Vec::new())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;
    use std::collections::BTreeSet;

    #[test]
    fn every_reason_has_a_word_and_a_sentence_of_its_own() {
        for lang in Lang::ALL {
            let said: BTreeSet<String> = Unreadable::ALL.iter().map(|why| why.why().shown(*lang)).collect();
            assert_eq!(said.len(), Unreadable::ALL.len());
            assert!(said.iter().all(|sentence| sentence.contains(' ')), "{said:?}");
        }
        let codes: BTreeSet<&str> = Unreadable::ALL.iter().map(|why| why.code()).collect();
        assert_eq!(codes.len(), Unreadable::ALL.len());
    }
}
