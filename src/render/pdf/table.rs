//! Tables: a row stays whole where it fits a page.

use super::block::{Cell, Ink, Row, Table};
use super::flow::{Column, Flow, Inked, Mark, Strip, baseline};
use super::structure::{ElementId, Role};

const GUTTER: f32 = 10.0;
const PADDING: f32 = 4.0;

/// A line of a cell, before it has its place in a row.
struct CellLine {
    above: f32,
    leading: f32,
    baseline: f32,
    size: f32,
    pieces: Vec<Inked>,
}

impl Flow<'_> {
    pub fn table(&mut self, table: &Table, parent: ElementId, column: Column) {
        let element = self.structure.add(parent, Role::Table, None);
        let columns = columns(&table.columns, column);
        let from = self.strips.len();
        let head = self.head(table, element, &columns);
        let rows = self.structure.add(element, Role::Rows, None);
        for row in &table.rows {
            self.row(row, table.ruled, rows, &columns, head);
        }
        if let Some(first) = self.strips.get_mut(from) {
            first.above += 8.0;
        }
    }

    fn head(&mut self, table: &Table, element: ElementId, columns: &[Column]) -> Option<usize> {
        if table.head.is_empty() {
            return None;
        }
        let head = self.structure.add(element, Role::Head, None);
        let row = self.structure.add(head, Role::Row, None);
        let cells: Vec<_> =
            table.head.iter().zip(columns).map(|(c, at)| self.cell(c, Role::ColumnName, row, at.width)).collect();
        let mut strip = strip(cells, columns, 0.0);
        let (x, width) = span(columns);
        strip.marks.insert(0, Mark::Shade { x, width, height: strip.height });
        strip.marks.push(Mark::Rule { x, width, y: strip.height, weight: 1.0, ink: Ink::Text });
        strip.keeps = true;
        self.heads.push(Strip { above: 0.0, ..strip.clone() });
        self.push(strip);
        Some(self.heads.len() - 1)
    }

    fn row(&mut self, row: &Row, is_ruled: bool, rows: ElementId, columns: &[Column], head: Option<usize>) {
        let element = self.structure.add(rows, Role::Row, None);
        let role = |cell: &Cell| if cell.names_row { Role::RowName } else { Role::Cell };
        let cells: Vec<_> =
            row.cells.iter().zip(columns).map(|(c, at)| self.cell(c, role(c), element, at.width)).collect();
        let room = self.page_height - head.map_or(0.0, |at| self.heads[at].height);
        let slices = slices(cells, room - 2.0 * PADDING);
        let last = slices.len().saturating_sub(1);
        for (at, cells) in slices.into_iter().enumerate() {
            let mut strip = strip(cells, columns, row.at_least);
            if is_ruled && at == last {
                strip.marks.extend(rules(columns, row.at_least > 0.0, strip.height));
            }
            strip.head = head;
            self.push(strip);
        }
    }

    fn cell(&mut self, cell: &Cell, role: Role, row: ElementId, width: f32) -> Vec<CellLine> {
        let element = self.structure.add(row, role, None);
        let mut found = Vec::new();
        for (at, paragraph) in cell.paragraphs.iter().enumerate() {
            let look = paragraph.look;
            let inner = self.structure.add(element, Role::Paragraph, None);
            for (line, pieces) in self.set(&paragraph.text, look, width, inner).into_iter().enumerate() {
                let above = if at > 0 && line == 0 { look.above } else { 0.0 };
                let (leading, size) = (look.leading, look.size);
                found.push(CellLine { above, leading, baseline: baseline(look), size, pieces });
            }
        }
        found
    }
}

fn columns(shares: &[f32], whole: Column) -> Vec<Column> {
    let mut x = whole.x;
    let of_share = |share: &f32| {
        let width = share * whole.width;
        let column = Column { x, width: width - GUTTER };
        x += width;
        column
    };
    shares.iter().map(of_share).collect()
}

/// The line under a row: whole, or one under each cell where there is something to fill in.
fn rules(columns: &[Column], is_form: bool, y: f32) -> Vec<Mark> {
    let rule = |x, width| Mark::Rule { x, width, y, weight: 0.5, ink: Ink::Line };
    if is_form {
        return columns.iter().map(|column| rule(column.x, column.width)).collect();
    }
    let (x, width) = span(columns);
    vec![rule(x, width)]
}

fn span(columns: &[Column]) -> (f32, f32) {
    let start = columns.first().map_or(0.0, |c| c.x);
    let end = columns.last().map_or(0.0, |c| c.x + c.width + GUTTER);
    (start, end - start)
}

/// The lines of all cells in one strip.
fn strip(cells: Vec<Vec<CellLine>>, columns: &[Column], at_least: f32) -> Strip {
    let mut marks = Vec::new();
    let mut height = at_least;
    for (lines, column) in cells.into_iter().zip(columns) {
        let mut y = PADDING;
        for line in lines {
            y += line.above;
            let x = column.x + PADDING;
            marks.push(Mark::Text { x, baseline: y + line.baseline, size: line.size, pieces: line.pieces });
            y += line.leading;
        }
        height = height.max(y + PADDING);
    }
    Strip { height, marks, ..Strip::default() }
}

/// A row in pieces that fit a page: one, unless it is higher than a page.
fn slices(cells: Vec<Vec<CellLine>>, room: f32) -> Vec<Vec<Vec<CellLine>>> {
    let count = cells.len();
    let mut rest: Vec<_> = cells.into_iter().map(|lines| lines.into_iter().peekable()).collect();
    let mut slices = Vec::new();
    loop {
        let mut slice = Vec::with_capacity(count);
        for lines in &mut rest {
            let mut used = 0.0;
            let mut taken = Vec::new();
            while let Some(line) = lines.next_if(|l| taken.is_empty() || used + l.above + l.leading <= room) {
                used += line.above + line.leading;
                taken.push(line);
            }
            slice.push(taken);
        }
        slices.push(slice);
        if rest.iter_mut().all(|lines| lines.peek().is_none()) {
            return slices;
        }
    }
}
