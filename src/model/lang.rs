//! Languages, and texts in several of them.

macro_rules! languages {
    ($($member:ident $code:literal $name:literal)+) => {
        /// A language the tool speaks.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Lang { $($member),+ }

        impl Lang {
            pub const ALL: &'static [Self] = &[$(Self::$member),+];

            /// The ISO 639-1 code.
            pub fn code(self) -> &'static str {
                match self { $(Self::$member => $code),+ }
            }

            /// The language's own name.
            pub fn name(self) -> &'static str {
                match self { $(Self::$member => $name),+ }
            }

            /// What the tool says in it, as Fluent.
            pub fn messages(self) -> &'static str {
                match self { $(Self::$member => include_str!(concat!("../say/", $code, ".ftl"))),+ }
            }
        }
    };
}

languages! {
    En "en" "English"
    Fr "fr" "Français"
    De "de" "Deutsch"
}

impl Lang {
    /// The language of a code or of a locale such as `fr_FR.UTF-8`.
    pub fn parse(tag: &str) -> Option<Self> {
        let code = tag.split(['_', '-', '.', '@']).next().unwrap_or_default();
        Self::ALL.iter().copied().find(|l| l.code().eq_ignore_ascii_case(code))
    }
}

/// A text of a register: one for every language, or one a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    Same(String),
    /// In the order they were written.
    Each(Vec<(Lang, String)>),
}

impl Text {
    /// The text in a language; where it lacks one, in the first language it was written in.
    pub fn get(&self, lang: Lang) -> &str {
        self.spoken(lang).1
    }

    /// The text with the language it is really in; `None` where one text stands for every language.
    pub fn spoken(&self, lang: Lang) -> (Option<Lang>, &str) {
        match self {
            Self::Same(text) => (None, text),
            Self::Each(texts) => {
                let wanted = texts.iter().find(|(l, _)| *l == lang).or_else(|| texts.first());
                wanted.map_or((None, ""), |(l, t)| (Some(*l), t))
            }
        }
    }

    /// Whether a reader of this language finds the text in it.
    pub fn has(&self, lang: Lang) -> bool {
        match self {
            Self::Same(_) => true,
            Self::Each(texts) => texts.iter().any(|(l, _)| *l == lang),
        }
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::Same(text.to_owned())
    }
}
