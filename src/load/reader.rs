//! Reading typed values out of a file's tree. Every problem is collected with its route;
//! a broken optional value is left out, a broken required one takes its parent with it.

use super::schema::{self, Defs, Shape};
use crate::model::{Lang, OwnWords};
use crate::text::{Entry, Fault, Kind, MAX_PROBLEMS, Node, Problem, Route, Step, nearest};
use serde_json::Value;
use std::collections::BTreeMap;

/// Where reading stands and what it has found wrong.
pub struct Reader<'a> {
    path: &'a str,
    route: Route,
    pub problems: Vec<Problem>,
    company: &'a Declared,
    /// The keys of the map read last: what a schema says of it.
    asked: Vec<Key>,
}

/// A key that a map was asked for.
pub struct Key {
    pub name: &'static str,
    /// What it means, for people who write files.
    pub says: &'static str,
    pub shape: Shape,
    pub is_required: bool,
}

/// What `company.yaml` declares and vendor files refer to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Declared {
    pub words: OwnWords,
    pub products: Vec<String>,
    /// False when the company's file is broken: then what it declares is unknown, and nothing is held against it.
    pub is_known: bool,
}

/// A type that can be read from a place in a file.
pub trait Read: Sized {
    /// Reads a value; `None` if it can't, and then a problem was reported.
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self>;

    /// What a key that isn't there means; `None` if the key is required.
    fn absent() -> Option<Self> {
        None
    }

    /// What may be written here, as JSON Schema.
    fn schema(defs: &mut Defs<'_>) -> Value;
}

/// A type whose keys may stand in a map beside others.
pub trait Keys: Sized {
    /// Asks for each key; `None` if a required one can't be read.
    fn ask(form: &mut Form<'_>, reader: &mut Reader<'_>) -> Option<Self>;
}

impl<'a> Reader<'a> {
    pub fn new(path: &'a str, company: &'a Declared) -> Self {
        Self { path, route: Route::root(), problems: Vec::new(), company, asked: Vec::new() }
    }

    /// Reports a problem at the place now read.
    pub fn report(&mut self, fault: Fault, message: &'static str, args: Vec<(&'static str, String)>) {
        if self.problems.len() >= MAX_PROBLEMS {
            return;
        }
        let route = self.route.clone();
        self.problems.push(Problem { fault, path: self.path.to_owned(), route, span: None, message, args });
    }

    /// Reports a bad value at the place now read.
    pub fn bad(&mut self, message: &'static str, args: Vec<(&'static str, String)>) {
        self.report(Fault::BadValue, message, args);
    }

    /// The keys of the map read last.
    pub fn asked(self) -> Vec<Key> {
        self.asked
    }

    /// What the company declares.
    pub fn company(&self) -> &'a Declared {
        self.company
    }

    /// Does something one step further down.
    pub fn within<T>(&mut self, step: impl Into<Step>, act: impl FnOnce(&mut Self) -> T) -> T {
        self.route.0.push(step.into());
        let result = act(self);
        self.route.0.pop();
        result
    }

    /// A scalar's characters.
    pub fn text<'n>(&mut self, node: &'n Node) -> Option<&'n str> {
        match &node.kind {
            Kind::Scalar { text, .. } if !node.is_empty() && !text.trim().is_empty() => Some(text),
            Kind::Scalar { .. } => self.nothing(),
            Kind::Refused => None,
            _ => self.wrong("not-text"),
        }
    }

    /// A list's items.
    pub fn list<'n>(&mut self, node: &'n Node) -> Option<&'n [Node]> {
        match &node.kind {
            Kind::List(items) => Some(items),
            Kind::Refused => None,
            _ if node.is_empty() => self.nothing(),
            _ => self.wrong("not-a-list"),
        }
    }

    /// A map's entries.
    pub fn map<'n>(&mut self, node: &'n Node) -> Option<&'n [Entry]> {
        match &node.kind {
            Kind::Map(entries) => Some(entries),
            Kind::Refused => None,
            _ if node.is_empty() => self.nothing(),
            _ => self.wrong("not-a-map"),
        }
    }

    fn nothing<T>(&mut self) -> Option<T> {
        self.bad("empty", vec![]);
        None
    }

    fn wrong<T>(&mut self, message: &'static str) -> Option<T> {
        self.bad(message, vec![]);
        None
    }

    /// People read `internal` as the line below which nothing is published (REG009).
    pub fn border_is_last(&mut self, root: &Node) {
        let Kind::Map(entries) = &root.kind else { return };
        for entry in entries.iter().skip_while(|e| e.key != "internal").skip(1) {
            self.within(entry.key.clone(), |r| {
                r.report_key(entry, Fault::BorderNotLast, "message", vec![("key", entry.key.clone())])
            });
        }
    }

    /// Reports a problem of a key itself, at the place now read.
    fn report_key(&mut self, entry: &Entry, fault: Fault, message: &'static str, args: Vec<(&'static str, String)>) {
        let before = self.problems.len();
        self.report(fault, message, args);
        if let Some(problem) = self.problems.get_mut(before) {
            problem.span = Some(entry.key_span);
        }
    }

    /// A map whose keys are known.
    pub fn form<'n>(&mut self, node: &'n Node) -> Option<Form<'n>> {
        self.map(node).map(|entries| Form { entries, known: Vec::new() })
    }
}

/// A map being read key by key; what nobody asked for is unknown.
pub struct Form<'n> {
    entries: &'n [Entry],
    known: Vec<Key>,
}

impl<'n> Form<'n> {
    /// The value under a key, as whatever type is wanted.
    pub fn field<T: Read>(&mut self, name: &'static str, says: &'static str, reader: &mut Reader<'_>) -> Option<T> {
        let is_required = T::absent().is_none();
        let entry = self.find(Key { name, says, shape: T::schema, is_required });
        read(name, entry, reader)
    }

    /// The value under a key that may be left out.
    pub fn field_or<T: Read>(
        &mut self,
        name: &'static str,
        says: &'static str,
        default: T,
        reader: &mut Reader<'_>,
    ) -> Option<T> {
        match self.find(Key { name, says, shape: T::schema, is_required: false }) {
            Some(entry) => Some(reader.within(name, |r| T::read(&entry.value, r)).unwrap_or(default)),
            None => Some(default),
        }
    }

    /// Marks a key as known and returns its entry.
    pub fn find(&mut self, key: Key) -> Option<&'n Entry> {
        let entry = self.entries.iter().find(|e| e.key == key.name);
        self.known.push(key);
        entry
    }

    /// Reports every key nobody asked for.
    pub fn finish(self, reader: &mut Reader<'_>) {
        let known = || self.known.iter().map(|key| key.name);
        let unknown = self.entries.iter().filter(|e| !known().any(|name| name == e.key));
        for entry in unknown.take(MAX_PROBLEMS) {
            let near = nearest(&entry.key, known());
            let mut args = vec![("key", entry.key.clone())];
            args.extend(near.map(|near| ("near", near.to_owned())));
            let message = if near.is_some() { "unknown-near" } else { "unknown" };
            reader.within(entry.key.clone(), |r| r.report_key(entry, Fault::UnknownKey, message, args));
        }
        reader.asked = self.known;
    }
}

/// What an entry says, or what its absence means.
fn read<T: Read>(name: &'static str, entry: Option<&Entry>, reader: &mut Reader<'_>) -> Option<T> {
    match entry {
        Some(entry) => reader.within(name, |r| T::read(&entry.value, r)).or_else(T::absent),
        None => T::absent().or_else(|| {
            reader.within(name, |r| r.bad("missing", vec![("key", name.to_owned())]));
            None
        }),
    }
}

/// A list that may not be left out, nor be empty, where `is_required`.
pub fn required_list<T: Read>(
    form: &mut Form<'_>,
    (name, says): (&'static str, &'static str),
    is_required: bool,
    reader: &mut Reader<'_>,
) -> Option<Vec<T>> {
    let before = reader.problems.len();
    let shape: Shape = if is_required { schema::at_least_one::<T> } else { Vec::<T>::schema };
    let entry = form.find(Key { name, says, shape, is_required });
    let list: Option<Vec<T>> = read(name, entry, reader);
    let said_nothing = list.as_ref().is_some_and(Vec::is_empty) && reader.problems.len() == before;
    if is_required && said_nothing {
        reader.within(name, |r| r.bad("missing", vec![("key", name.to_owned())]));
        return None;
    }
    list.or_else(|| (!is_required).then(Vec::new))
}

/// Lists the keys of a map with what they mean: the type of each field says how it is read and whether it is
/// required. `as` names another type to read it by, a tuple struct around the field's own; `=` gives a default.
macro_rules! form {
    ($($type:ident { $($field:ident: $says:literal $(as $read:ident)? $(= $default:expr)?),+ $(,)? })+) => {
        $(
            impl $crate::load::reader::Keys for $type {
                fn ask(
                    form: &mut $crate::load::reader::Form<'_>,
                    reader: &mut $crate::load::reader::Reader<'_>,
                ) -> Option<Self> {
                    $(let $field = form!(@field form, reader, $field, $says $(, as $read)? $(, = $default)?);)+
                    Some(Self { $($field: $field?),+ })
                }
            }

            impl $crate::load::reader::Read for $type {
                fn read(node: &$crate::text::Node, reader: &mut $crate::load::reader::Reader<'_>) -> Option<Self> {
                    let mut form = reader.form(node)?;
                    let read = <Self as $crate::load::reader::Keys>::ask(&mut form, reader);
                    form.finish(reader);
                    read
                }

                fn schema(defs: &mut $crate::load::schema::Defs<'_>) -> serde_json::Value {
                    $crate::load::schema::map(defs, Self::read)
                }
            }
        )+
    };
    (@field $form:ident, $reader:ident, $field:ident, $says:literal) => {
        $form.field(stringify!($field), $says, $reader)
    };
    (@field $form:ident, $reader:ident, $field:ident, $says:literal, as $read:ident) => {
        $form.field::<$read>(stringify!($field), $says, $reader).map(|read| read.0)
    };
    (@field $form:ident, $reader:ident, $field:ident, $says:literal, = $default:expr) => {
        $form.field_or(stringify!($field), $says, $default, $reader)
    };
}
pub(super) use form;

impl<T: Read> Read for Option<T> {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        Some(T::read(node, reader))
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn schema(defs: &mut Defs<'_>) -> Value {
        T::schema(defs)
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let items = reader.list(node)?;
        Some(items.iter().enumerate().filter_map(|(i, item)| reader.within(i, |r| T::read(item, r))).collect())
    }

    fn absent() -> Option<Self> {
        Some(Vec::new())
    }

    fn schema(defs: &mut Defs<'_>) -> Value {
        schema::list(T::schema(defs))
    }
}

impl<T: Read> Read for BTreeMap<Lang, T> {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let entries = reader.map(node)?;
        let pairs = entries.iter().filter_map(|entry| {
            reader.within(entry.key.clone(), |r| {
                let Some(lang) = Lang::ALL.iter().copied().find(|l| l.code() == entry.key) else {
                    r.bad("unknown-language", vec![("value", entry.key.clone()), ("known", languages())]);
                    return None;
                };
                Some((lang, T::read(&entry.value, r)?))
            })
        });
        Some(pairs.collect())
    }

    fn absent() -> Option<Self> {
        Some(BTreeMap::new())
    }

    fn schema(defs: &mut Defs<'_>) -> Value {
        let text = T::schema(defs);
        schema::closed_map(Lang::ALL.iter().map(|lang| (lang.code(), lang.name(), text.clone())))
    }
}

impl<T: Read> Read for BTreeMap<String, T> {
    fn read(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let entries = reader.map(node)?;
        let pairs = entries.iter().filter_map(|entry| {
            let value = reader.within(entry.key.clone(), |r| T::read(&entry.value, r))?;
            Some((entry.key.clone(), value))
        });
        Some(pairs.collect())
    }

    fn absent() -> Option<Self> {
        Some(BTreeMap::new())
    }

    fn schema(defs: &mut Defs<'_>) -> Value {
        schema::open_map(schema::own_word(), T::schema(defs))
    }
}

/// The codes of all languages, as a message lists them.
pub fn languages() -> String {
    Lang::ALL.iter().map(|l| l.code()).collect::<Vec<_>>().join(", ")
}
