//! A rule's prose: what stands under each heading, with the examples in their places.

use chrono::NaiveDate;

/// A heading, and what stands under it.
#[derive(Clone, Debug, Default)]
pub struct Section {
    pub heading: String,
    pub parts: Vec<Part>,
}

/// A stretch of a section.
#[derive(Clone, Debug)]
pub enum Part {
    Markdown(String),
    /// The place of an example among those of the rule.
    Example(usize),
}

/// A register in a fence, with what the rule should say of it.
#[derive(Clone, Debug)]
pub struct Example {
    pub fires: bool,
    /// The day it is judged on.
    pub day: NaiveDate,
    /// Path and content.
    pub files: Vec<(String, String)>,
}

/// The day an example is judged on that names none: 23 November 2026.
const DAY: Option<NaiveDate> = NaiveDate::from_ymd_opt(2026, 11, 23);
/// How a fence begins that is a file of an example.
const FENCES: [&str; 3] = ["```yaml ", "```markdown ", "```text "];
/// The path of a fence that names none.
const PATH: &str = "vendors/example.yaml";

impl Example {
    /// Whether a reader must be told which files they are: it isn't one vendor's alone.
    pub fn names_files(&self) -> bool {
        self.files.len() > 1 || self.files.iter().any(|(path, _)| !path.starts_with("vendors/"))
    }
}

impl Section {
    pub fn has_examples(&self) -> bool {
        self.parts.iter().any(|part| matches!(part, Part::Example(_)))
    }
}

/// Reads the sections of a text and the examples in them.
///
/// # Errors
/// Says which line can't be read.
pub fn read(prose: &str) -> Result<(Vec<Section>, Vec<Example>), String> {
    let mut reader = Reader::default();
    let mut lines = prose.lines();
    while let Some(line) = lines.next() {
        if let Some(heading) = line.strip_prefix("### ") {
            reader.open(heading);
        } else if let Some(info) = FENCES.iter().find_map(|fence| line.strip_prefix(fence)) {
            let content: Vec<&str> = lines.by_ref().take_while(|l| *l != "```").collect();
            reader.fence(info, content.join("\n") + "\n")?;
        } else {
            reader.line(line)?;
        }
    }
    reader.end_markdown();
    Ok((reader.sections, reader.examples))
}

#[derive(Default)]
struct Reader {
    sections: Vec<Section>,
    examples: Vec<Example>,
    markdown: String,
    /// Whether the fence before named its file, so that another may belong to the same register.
    is_register_open: bool,
}

impl Reader {
    fn open(&mut self, heading: &str) {
        self.end_markdown();
        self.is_register_open = false;
        self.sections.push(Section { heading: heading.to_owned(), parts: Vec::new() });
    }

    fn line(&mut self, line: &str) -> Result<(), String> {
        if self.sections.is_empty() && !line.is_empty() {
            return Err(format!("a line before the first heading: {line}"));
        }
        self.is_register_open &= line.is_empty();
        self.markdown.push_str(line);
        self.markdown.push('\n');
        Ok(())
    }

    fn end_markdown(&mut self) {
        let text = std::mem::take(&mut self.markdown).trim().to_owned();
        if let Some(section) = self.sections.last_mut().filter(|_| !text.is_empty()) {
            section.parts.push(Part::Markdown(text));
        }
    }

    /// Consecutive fences with `file=` form one register.
    fn fence(&mut self, info: &str, content: String) -> Result<(), String> {
        self.end_markdown();
        let words: Vec<&str> = info.split_whitespace().collect();
        let value = |key: &str| words.iter().find_map(|w| w.strip_prefix(key));
        let file = value("file=");
        if !self.is_register_open || file.is_none() {
            self.begin(words.first().copied())?;
        }
        self.is_register_open = file.is_some();
        let Some(example) = self.examples.last_mut() else { return Ok(()) };
        example.files.push((file.unwrap_or(PATH).to_owned(), content));
        if let Some(day) = value("day=") {
            example.day = day.parse().map_err(|_| format!("fence with the day {day}"))?;
        }
        Ok(())
    }

    fn begin(&mut self, word: Option<&str>) -> Result<(), String> {
        let fires = match word {
            Some("fires") => true,
            Some("passes") => false,
            other => return Err(format!("fence {other:?} is neither fires nor passes")),
        };
        let section = self.sections.last_mut().ok_or("a fence before the first heading")?;
        section.parts.push(Part::Example(self.examples.len()));
        self.examples.push(Example { fires, day: DAY.unwrap_or_default(), files: Vec::new() });
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fences_that_name_files_and_follow_one_another_are_one_register() {
        let prose = "### Example\n\nOne.\n\n```yaml fires file=a.yaml\na\n```\n\n```yaml fires file=b.yaml day=2026-01-01\nb\n```\n\nTwo.\n\n```yaml passes\nc\n```\n";
        let (sections, examples) = read(prose).unwrap();
        let [first, second] = examples.as_slice() else { panic!("{examples:?}") };
        assert_eq!(first.files, [("a.yaml".into(), "a\n".into()), ("b.yaml".into(), "b\n".into())]);
        assert_eq!((first.fires, first.day.to_string()), (true, "2026-01-01".to_owned()));
        assert_eq!((second.fires, second.day.to_string()), (false, "2026-11-23".to_owned()));
        assert_eq!(second.files, [("vendors/example.yaml".into(), "c\n".into())]);
        let shape: Vec<_> = sections[0].parts.iter().map(|p| matches!(p, Part::Example(_))).collect();
        assert_eq!(shape, [false, true, false, true]);
    }

    #[test]
    fn what_is_no_example_and_a_text_without_heading_are_refused() {
        assert!(read("### Example\n\n```yaml works\n```\n").unwrap_err().contains("works"));
        assert!(read("### Example\n\n```yaml fires day=soon\n```\n").unwrap_err().contains("soon"));
        assert!(read("Text\n").unwrap_err().contains("Text"));
    }
}
