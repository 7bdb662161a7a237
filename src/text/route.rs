//! The way to a value inside a YAML file.

use std::borrow::Cow;
use std::fmt;

/// One step of a route: into a map by key, or into a list by position.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    Key(Cow<'static, str>),
    Index(usize),
}

impl From<&'static str> for Step {
    fn from(key: &'static str) -> Self {
        Step::Key(Cow::Borrowed(key))
    }
}

impl From<String> for Step {
    fn from(key: String) -> Self {
        Step::Key(Cow::Owned(key))
    }
}

impl From<usize> for Step {
    fn from(index: usize) -> Self {
        Step::Index(index)
    }
}

/// The way from a file's root to a value, written `transfers[0].mechanism`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Route(pub Vec<Step>);

impl Route {
    /// The file as a whole.
    pub fn root() -> Self {
        Self::default()
    }

    /// A route of keys, written with dots: `Route::keys("internal.dpa.state")`.
    pub fn keys(path: &'static str) -> Self {
        Self(path.split('.').map(Step::from).collect())
    }

    /// This route, one step further.
    #[must_use]
    pub fn then(&self, step: impl Into<Step>) -> Self {
        let mut steps = self.0.clone();
        steps.push(step.into());
        Self(steps)
    }

    /// The steps before the first key that a file's author chose: the format's own keys are part of the program.
    #[must_use]
    pub fn own_part(&self) -> Self {
        let is_own = |step: &&Step| !matches!(step, Step::Key(Cow::Owned(_)));
        Self(self.0.iter().take_while(is_own).cloned().collect())
    }

    /// Whether it leads into the half that is never published.
    pub fn is_internal(&self) -> bool {
        matches!(self.0.first(), Some(Step::Key(key)) if key == "internal")
    }

    /// Whether this route is `other` or leads to something inside it.
    pub fn is_within(&self, other: &str) -> bool {
        let mine = self.to_string();
        mine.strip_prefix(other).is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, step) in self.0.iter().enumerate() {
            match step {
                Step::Index(index) => write!(f, "[{index}]")?,
                Step::Key(key) if key.contains(['.', '[', ']', '"']) => write!(f, "[{key:?}]")?,
                Step::Key(key) if position == 0 => f.write_str(key)?,
                Step::Key(key) => write!(f, ".{key}")?,
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn routes_read_as_people_write_them() {
        let route = Route::keys("internal.transfers").then("US/Acme, Inc.").then("contract_on");
        assert_eq!(route.to_string(), r#"internal.transfers["US/Acme, Inc."].contract_on"#);
        assert_eq!(
            Route::keys("internal.transfers").then("US/Acme".to_owned()).then("tia").own_part().to_string(),
            "internal.transfers"
        );
        let route = Route::keys("transfers").then(0).then("mechanism");
        assert_eq!(route.to_string(), "transfers[0].mechanism");
        assert!(route.is_within("transfers[0]"));
        assert!(!route.is_within("transfers[0].mech"));
        assert!(!route.is_internal());
    }
}
