//! A YAML file as a tree with places: limits are kept, everything a register may not use is reported.

use std::collections::HashSet;

use super::{Fault, MAX_BYTES, MAX_PROBLEMS, Problem, Route, SourceFile, Span, Step};

use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, Span as EventSpan};

const MAX_DEPTH: usize = 32;

/// A value of a YAML file and where it stands.
#[derive(Clone, Debug)]
pub struct Node {
    pub kind: Kind,
    pub span: Span,
}

/// What a value is. Scalars keep their characters: a register's reader decides what they mean.
#[derive(Clone, Debug)]
pub enum Kind {
    /// A text; `plain` is false when it was quoted or a block.
    Scalar {
        text: String,
        plain: bool,
    },
    List(Vec<Node>),
    Map(Vec<Entry>),
    /// An alias or something else already reported.
    Refused,
}

/// One key of a map.
#[derive(Clone, Debug)]
pub struct Entry {
    pub key: String,
    pub key_span: Span,
    pub value: Node,
}

impl Node {
    /// The value under a key, if this is a map that has it.
    pub fn get(&self, key: &str) -> Option<&Entry> {
        match &self.kind {
            Kind::Map(entries) => entries.iter().find(|e| e.key == key),
            _ => None,
        }
    }

    /// Whether nothing is written here (`key:`, `~`, `null`).
    pub fn is_empty(&self) -> bool {
        matches!(&self.kind, Kind::Scalar { text, plain: true } if matches!(text.as_str(), "" | "~" | "null" | "Null" | "NULL"))
    }

    /// The place to show for a route: the value if it is a text, else its key; for a missing key
    /// the nearest parent that exists, and the first character for the file as a whole.
    pub fn place(&self, route: &Route) -> Span {
        let mut at = self;
        let mut shown = Span { start: 0, end: 0 };
        for step in &route.0 {
            match (step, &at.kind) {
                (Step::Key(key), Kind::Map(_)) => {
                    let Some(entry) = at.get(key) else { break };
                    at = &entry.value;
                    shown = if at.is_text() { at.span } else { entry.key_span };
                }
                (Step::Index(index), Kind::List(items)) => {
                    let Some(item) = items.get(*index) else { break };
                    at = item;
                    shown = at.first_part();
                }
                _ => break,
            }
        }
        shown
    }

    fn is_text(&self) -> bool {
        matches!(self.kind, Kind::Scalar { .. }) && self.span.end > self.span.start
    }

    /// A text, or the first key of a map: what a reader takes for the item.
    fn first_part(&self) -> Span {
        match &self.kind {
            Kind::Map(entries) => entries.first().map_or(self.span, |e| e.key_span),
            Kind::List(items) => items.first().map_or(self.span, Node::first_part),
            _ => self.span,
        }
    }
}

/// Reads one file. The tree is absent when the file isn't YAML at all or beyond the limits;
/// everything that is wrong is in the problems.
pub fn parse(file: &SourceFile) -> (Option<Node>, Vec<Problem>) {
    let mut builder = Builder { file, problems: Vec::new() };
    let node = builder.document();
    (node, builder.problems)
}

struct Builder<'a> {
    file: &'a SourceFile,
    problems: Vec<Problem>,
}

type Events<'a> = Parser<'a, granit_parser::StrInput<'a>>;

/// Reading stopped; why is already among the problems.
struct Stopped;

impl Builder<'_> {
    fn document(&mut self) -> Option<Node> {
        if let Some(reason) = &self.file.unopened {
            self.report("unopened", Span::default(), Route::root(), vec![("reason", reason.clone())]);
            return None;
        }
        if let Some(at) = self.file.invalid_at {
            self.report("not-utf8", Span { start: at, end: at }, Route::root(), vec![]);
            return None;
        }
        if self.file.text.len() > MAX_BYTES {
            self.report("too-large", Span::default(), Route::root(), vec![("limit", "256 KiB".into())]);
            return None;
        }
        let file = self.file;
        let options = granit_parser::options! {
            flow_nesting_limit: MAX_DEPTH,
            block_nesting_limit: MAX_DEPTH,
            emit_unresolved_aliases: true,
        };
        let mut events = Parser::new_from_str_with_options(&file.text, options);
        self.only_document(&mut events).ok().flatten()
    }

    fn only_document(&mut self, events: &mut Events<'_>) -> Result<Option<Node>, Stopped> {
        let mut first = None;
        loop {
            let (event, span) = self.next(events)?;
            match event {
                Event::StreamEnd => return Ok(first),
                Event::DocumentStart(..) if first.is_some() => {
                    self.report("second-document", self.span(&span), Route::root(), vec![]);
                    return Ok(None);
                }
                Event::StreamStart | Event::DocumentStart(..) | Event::DocumentEnd => {}
                event => first = Some(self.node(events, event, &span, &Route::root())?),
            }
        }
    }

    fn next<'e>(&mut self, events: &mut Events<'e>) -> Result<(Event<'e>, EventSpan), Stopped> {
        match events.next_event() {
            Some(Ok((event, span))) => Ok((event, span)),
            Some(Err(error)) => {
                let at = error.marker().byte_offset().unwrap_or(0).min(self.file.text.len());
                let (message, arg) = match error.kind() {
                    ErrorKind::RecursionLimitExceeded => ("too-deep", ("limit", MAX_DEPTH.to_string())),
                    _ => ("not-yaml", ("reason", error.info())),
                };
                self.report(message, Span { start: at, end: at }, Route::root(), vec![arg]);
                Err(Stopped)
            }
            None => Ok((Event::StreamEnd, EventSpan::default())),
        }
    }

    fn node<'e>(
        &mut self,
        events: &mut Events<'e>,
        event: Event<'e>,
        span: &EventSpan,
        route: &Route,
    ) -> Result<Node, Stopped> {
        if route.0.len() > MAX_DEPTH {
            self.report("too-deep", self.span(span), Route::root(), vec![("limit", MAX_DEPTH.to_string())]);
            return Err(Stopped);
        }
        self.refuse_decorations(&event, span, route);
        let start = self.span(span);
        let (kind, end) = match event {
            Event::Scalar(text, style, ..) => {
                (Kind::Scalar { text: text.into_owned(), plain: style == ScalarStyle::Plain }, start.end)
            }
            Event::SequenceStart(..) => self.list(events, route)?,
            Event::MappingStart(..) => self.map(events, route)?,
            _ => (Kind::Refused, start.end),
        };
        Ok(Node { kind, span: Span { start: start.start, end: end.max(start.start) } })
    }

    fn refuse_decorations(&mut self, event: &Event<'_>, span: &EventSpan, route: &Route) {
        if event.is_alias() || matches!(event, Event::UnresolvedAlias(_)) {
            self.report("alias", self.span(span), route.clone(), vec![]);
        } else if event.anchor_id().is_some_and(|id| id > 0) {
            self.report("anchor", self.span(span), route.clone(), vec![]);
        }
        if event.tag().is_some() {
            self.report("tag", self.span(span), route.clone(), vec![]);
        }
    }

    fn list(&mut self, events: &mut Events<'_>, route: &Route) -> Result<(Kind, usize), Stopped> {
        let mut items = Vec::new();
        loop {
            match self.next(events)? {
                (Event::SequenceEnd, span) => return Ok((Kind::List(items), self.span(&span).end)),
                (event, span) => {
                    let route = route.then(items.len());
                    items.push(self.node(events, event, &span, &route)?);
                }
            }
        }
    }

    fn map(&mut self, events: &mut Events<'_>, route: &Route) -> Result<(Kind, usize), Stopped> {
        let mut entries: Vec<Entry> = Vec::new();
        let mut names = HashSet::new();
        loop {
            let (event, span) = self.next(events)?;
            if matches!(event, Event::MappingEnd) {
                return Ok((Kind::Map(entries), self.span(&span).end));
            }
            let key = self.node(events, event, &span, route)?;
            let name = match &key.kind {
                Kind::Scalar { text, .. } => Some(text.clone()),
                _ => None,
            };
            let value_route = route.then(name.clone().unwrap_or_default());
            let (event, span) = self.next(events)?;
            let value = self.node(events, event, &span, &value_route)?;
            let is_new = name.as_ref().is_none_or(|name| names.insert(name.clone()));
            if let Some(entry) = self.entry(is_new, name, &key, value, route) {
                entries.push(entry);
            }
        }
    }

    fn entry(&mut self, is_new: bool, name: Option<String>, key: &Node, value: Node, route: &Route) -> Option<Entry> {
        let Some(name) = name else {
            if !matches!(key.kind, Kind::Refused) {
                self.report("key-not-text", key.span, route.clone(), vec![]);
            }
            return None;
        };
        if name == "<<" {
            self.report("merge-key", key.span, route.clone(), vec![]);
            return None;
        }
        if !is_new {
            self.report("duplicate-key", key.span, route.then(name.clone()), vec![("key", name)]);
            return None;
        }
        Some(Entry { key: name, key_span: key.span, value })
    }

    fn span(&self, span: &EventSpan) -> Span {
        let limit = self.file.text.len();
        let start = span.start.byte_offset().unwrap_or(0).min(limit);
        let end = span.end.byte_offset().unwrap_or(start).min(limit);
        let text = self.file.text.get(start..end).unwrap_or_default();
        Span { start, end: start + text.trim_end().len() }
    }

    fn report(&mut self, message: &'static str, span: Span, route: Route, args: Vec<(&'static str, String)>) {
        if self.problems.len() >= MAX_PROBLEMS {
            return;
        }
        self.problems.push(Problem {
            fault: Fault::Unreadable,
            path: self.file.path.clone(),
            route,
            span: Some(span),
            message,
            args,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(yaml: &str) -> Vec<&'static str> {
        parse(&SourceFile::new("v.yaml", yaml.as_bytes())).1.iter().map(|p| p.message).collect()
    }

    fn shown(yaml: &str, route: Route) -> String {
        let file = SourceFile::new("v.yaml", yaml.as_bytes());
        let span = parse(&file).0.unwrap().place(&route);
        file.text[span.start..span.end].to_owned()
    }

    #[test]
    fn what_a_register_may_not_use_is_reported() {
        let cases = [
            ("a: &x 1\n", vec!["anchor"]),
            ("a: &x 1\nb: *x\n", vec!["anchor", "alias"]),
            ("a: *gone\n", vec!["alias"]),
            ("a: !!str 1\n", vec!["tag"]),
            ("<<: {a: 1}\n", vec!["merge-key"]),
            ("a: 1\na: 2\n", vec!["duplicate-key"]),
            ("? [a]\n: 1\n", vec!["key-not-text"]),
            ("a: 1\n---\nb: 2\n", vec!["second-document"]),
            ("a: [1\n", vec!["not-yaml"]),
            ("a: 1\r\nb: \"2\"\r\n", vec![]),
            ("", vec![]),
        ];
        for (yaml, expected) in cases {
            assert_eq!(messages(yaml), expected, "{yaml:?}");
        }
    }

    #[test]
    fn depth_and_size_have_limits() {
        assert_eq!(messages(&"[".repeat(4000)), ["too-deep"]);
        assert_eq!(messages(&(0..40).map(|i| " ".repeat(i) + "a:\n").collect::<String>()), ["too-deep"]);
        assert_eq!(messages(&format!("a: \"{}\"", "x".repeat(MAX_BYTES))), ["too-large"]);
    }

    #[test]
    fn places_point_at_values_keys_and_parents() {
        let yaml = "name: Zoé\ntransfers: [{to: US, mechanism: scc}]\ninternal:\n  dpa:\n    state: none # ok\n";
        assert_eq!(shown(yaml, Route::keys("name")), "Zoé");
        assert_eq!(shown(yaml, Route::keys("transfers").then(0).then("mechanism")), "scc");
        assert_eq!(shown(yaml, Route::keys("transfers").then(0)), "to");
        assert_eq!(shown(yaml, Route::keys("internal.dpa.state")), "none");
        assert_eq!(shown(yaml, Route::keys("internal.dpa.version")), "dpa");
        assert_eq!(shown(yaml, Route::keys("internal.owner")), "internal");
        assert_eq!(shown(yaml, Route::root()), "");
    }
}
