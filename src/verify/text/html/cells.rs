//! Tables of facts: rows of cells, with cells that span several repeated or left empty.

use super::chrome::{Chrome, is_heading};
use super::dom::{Dom, NodeId};
use super::walk::is_block;

/// Rows or columns that one cell spans at most.
const SPAN: usize = 100;
/// Columns that such cells fill at most.
const CELLS: usize = 30;
/// A longer text of a cell that spans rows is said once.
const REPEATED: usize = 200;

/// A cell with a heading and more words is a part of a page.
const WORDS: usize = 40;

/// Whether a table holds facts rather than the layout of a page: two columns somewhere, and neither a table inside nor
/// a whole chapter.
pub fn is_data(dom: &Dom, table: NodeId, chrome: &Chrome<'_>) -> bool {
    let is_layout = matches!(dom.attribute(table, "role"), Some("presentation" | "none"))
        || dom.descendants(table).any(|node| dom.is(node, "table"));
    let rows = row_nodes(dom, table, chrome);
    let mut cells = rows.iter().flat_map(|row| cell_nodes(dom, *row));
    let is_chapter =
        |cell: NodeId| chrome.said(cell) > WORDS && dom.descendants(cell).any(|node| is_heading(dom, node));
    !is_layout && rows.iter().any(|row| cell_nodes(dom, *row).count() > 1) && !cells.any(is_chapter)
}

/// The rows of a table, and whether the first is its head.
pub fn rows(dom: &Dom, table: NodeId, chrome: &Chrome<'_>) -> (bool, Vec<Vec<String>>) {
    let nodes = row_nodes(dom, table, chrome);
    let has_head = nodes.first().is_some_and(|row| is_head(dom, *row));
    let mut carried: Vec<Option<(usize, String)>> = Vec::new();
    let rows = nodes.iter().map(|row| row_of(dom, *row, chrome, &mut carried));
    (has_head, rows.collect())
}

fn row_nodes(dom: &Dom, table: NodeId, chrome: &Chrome<'_>) -> Vec<NodeId> {
    let groups = dom.children(table).iter().copied().filter(|node| !chrome.is_left_out(*node));
    let rows = groups.flat_map(|node| match dom.name(node).map(|name| &**name) {
        Some("tr") => vec![node],
        Some("thead" | "tbody" | "tfoot") => {
            dom.children(node).iter().copied().filter(|row| dom.is(*row, "tr")).collect()
        }
        _ => Vec::new(),
    });
    rows.filter(|row| !chrome.is_left_out(*row)).collect()
}

fn cell_nodes(dom: &Dom, row: NodeId) -> impl Iterator<Item = NodeId> {
    dom.children(row).iter().copied().filter(|node| dom.is(*node, "td") || dom.is(*node, "th"))
}

fn is_head(dom: &Dom, row: NodeId) -> bool {
    let in_head = dom.parent(row).is_some_and(|parent| dom.is(parent, "thead"));
    in_head || (cell_nodes(dom, row).count() > 0 && cell_nodes(dom, row).all(|cell| dom.is(cell, "th")))
}

/// The cells of a row. `carried` holds, by column, what cells of earlier rows say for rows to come.
fn row_of(dom: &Dom, row: NodeId, chrome: &Chrome<'_>, carried: &mut Vec<Option<(usize, String)>>) -> Vec<String> {
    let mut cells: Vec<String> = Vec::new();
    for node in cell_nodes(dom, row) {
        take_carried(&mut cells, carried);
        let text = cell_text(dom, node, chrome);
        let down = span(dom, node, "rowspan");
        for column in 0..span(dom, node, "colspan") {
            let at = cells.len();
            if at >= CELLS {
                cells.extend((column == 0).then(|| text.clone()));
                break;
            }
            carried.resize(carried.len().max(at + 1), None);
            let said = if column == 0 { text.as_str() } else { "" };
            let again = if said.len() <= REPEATED { said } else { "" };
            carried[at] = (down > 1).then(|| (down - 1, again.to_owned()));
            cells.push(said.to_owned());
        }
    }
    take_carried(&mut cells, carried);
    cells
}

/// Takes what stands in the next columns already.
fn take_carried(cells: &mut Vec<String>, carried: &mut [Option<(usize, String)>]) {
    while let Some(Some((rows, text))) = carried.get_mut(cells.len()) {
        let (left, text) = (*rows - 1, text.clone());
        *rows = left;
        if left == 0 {
            carried[cells.len()] = None;
        }
        cells.push(text);
    }
}

fn span(dom: &Dom, cell: NodeId, which: &str) -> usize {
    dom.attribute(cell, which).and_then(|number| number.trim().parse().ok()).unwrap_or(1).clamp(1, SPAN)
}

/// The text of a cell on one line; its lines and items are apart by semicolons. A logo speaks by its description.
pub fn cell_text(dom: &Dom, cell: NodeId, chrome: &Chrome<'_>) -> String {
    let mut lines = vec![String::new()];
    let mut open = vec![(cell, false)];
    while let Some((node, is_left)) = open.pop() {
        let name = dom.name(node).map(|name| &**name);
        let breaks = node != cell && name.is_some_and(|name| name == "br" || name == "li" || is_line(name));
        if breaks {
            lines.push(String::new());
        }
        if is_left || (node != cell && chrome.is_left_out(node)) {
            continue;
        }
        if let (Some(text), Some(line)) = (dom.text(node), lines.last_mut()) {
            line.push_str(text);
        }
        open.push((node, true));
        open.extend(dom.children(node).iter().rev().map(|child| (*child, false)));
    }
    let said: Vec<&str> = lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
    if said.is_empty() { described(dom, cell) } else { said.join("; ") }
}

fn is_line(name: &str) -> bool {
    is_block(name) || matches!(name, "ul" | "ol" | "dl" | "dt" | "dd" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

fn described(dom: &Dom, cell: NodeId) -> String {
    let pictures = dom.descendants(cell).filter(|node| dom.is(*node, "img"));
    pictures.filter_map(|node| dom.attribute(node, "alt")).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use crate::verify::text::Document;
    use crate::verify::text::html;

    fn whole(page: &str) -> Document {
        html::whole(page).unwrap()
    }

    #[test]
    fn a_table_that_unfolds_stays_small() {
        let long = "word ".repeat(20_000);
        let page = format!("<table><tr><td rowspan=100 colspan=100>{long}</td></tr>{}</table>", "<tr></tr>".repeat(99));
        let letters: usize = whole(&page).strings().map(str::len).sum();
        assert!(letters < 10 * page.len(), "{letters}");
        let wide = format!("<table><tr>{}</table>", "<td>a".repeat(200));
        assert_eq!(whole(&wide).word_count(), 200);
        let short = "<table><tr><td rowspan=2 colspan=2>Acme<td>b<tr><td>c</table>";
        assert_eq!(whole(short).to_copy(), "| Acme |  | b |\n| Acme |  | c |\n");
    }
}
