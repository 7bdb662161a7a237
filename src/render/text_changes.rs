//! What changed between the copies of vendors' published texts that legal is to compare.

use super::difference::{Difference, difference};
use crate::model::{Looks, Party, Register, TextCopy, TextField, Word};
use chrono::NaiveDate;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// The differences, by the path of the later copy.
#[derive(Debug, Default)]
pub struct TextChanges(BTreeMap<String, Difference>);

impl TextChanges {
    /// Compares the copies of each vendor's texts, as `read` gives them by their paths. Where one of two can't be
    /// read, nothing is said of them.
    pub fn between(
        register: &Register,
        looks: &Looks,
        day: NaiveDate,
        read: impl Fn(&str) -> Option<String> + Sync,
    ) -> Self {
        let compared = register.vendors.par_iter().flat_map_iter(|vendor| {
            let party = Party::Vendor(&vendor.id);
            let pairs = TextField::ALL.iter().filter_map(|field| vendor.compared(looks.of(party), *field, day));
            pairs.filter_map(|pair| compared(party, pair, &read)).collect::<Vec<_>>()
        });
        Self(compared.collect())
    }

    /// What changed in a text up to the copy at a path.
    pub fn up_to(&self, path: &str) -> Option<&Difference> {
        self.0.get(path)
    }
}

fn compared(
    party: Party<'_>,
    (old, new): (TextCopy, TextCopy),
    read: impl Fn(&str) -> Option<String>,
) -> Option<(String, Difference)> {
    let path = party.copy(new);
    let texts = (read(&party.copy(old))?, read(&path)?);
    let found = difference(&with_rows_apart(&texts.0), &with_rows_apart(&texts.1));
    Some((path, found))
}

/// Each row of a table as an item, so that rows are compared and not tables.
fn with_rows_apart(copy: &str) -> String {
    copy.lines().filter_map(row).map(|line| line + "\n").collect()
}

fn row(line: &str) -> Option<String> {
    let Some(cells) = line.trim().strip_prefix('|') else { return Some(line.to_owned()) };
    let cells: Vec<&str> = cells.strip_suffix('|').unwrap_or(cells).split(" | ").map(str::trim).collect();
    let is_rule = cells.iter().all(|cell| !cell.is_empty() && cell.chars().all(|c| "-|: ".contains(c)));
    (!is_rule).then(|| format!("- {}", cells.join(" · ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_a_table_are_compared_one_by_one() {
        let table = "# List\n\n| Name | Country |\n| --- | --- |\n| Vendor Mail | France |\n";
        let rows = "# List\n\n- Name · Country\n- Vendor Mail · France\n";
        assert_eq!(with_rows_apart(table), rows);
        let more = format!("{table}| Vendor Backup | India |\n");
        let found = difference(&with_rows_apart(table), &with_rows_apart(&more));
        let lines: usize =
            found.changed.iter().flat_map(|clause| &clause.lines).filter(|l| !l.pieces.is_empty()).count();
        assert_eq!(lines, 1);
    }
}
