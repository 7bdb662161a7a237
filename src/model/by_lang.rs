//! Tables with a column a language.

use super::Lang;

/// A label in each language, in the order of [`Lang::ALL`].
pub struct ByLang(Vec<String>);

impl ByLang {
    /// The label in a language; empty where the table has no column for it (a test keeps tables complete).
    pub fn get(&self, lang: Lang) -> &str {
        self.0.get(lang as usize).map_or("", String::as_str)
    }

    pub fn all(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}

/// The rows of a table: the cells of columns that are no language, and the labels by the code in their heading.
pub fn read(csv: &[u8]) -> Vec<(Vec<String>, ByLang)> {
    let mut reader = csv::Reader::from_reader(csv);
    let headings = reader.headers().cloned().unwrap_or_default();
    let column = |lang: &Lang| headings.iter().position(|heading| heading == lang.code());
    let columns: Vec<_> = Lang::ALL.iter().map(column).collect();
    let keys: Vec<_> = (0..headings.len()).filter(|at| !columns.contains(&Some(*at))).collect();
    let rows = reader.records().filter_map(Result::ok).map(|row| {
        let cell = |at: usize| row.get(at).unwrap_or_default().to_owned();
        let labels = columns.iter().map(|column| column.map_or_else(String::new, cell)).collect();
        (keys.iter().copied().map(cell).collect(), ByLang(labels))
    });
    rows.collect()
}
