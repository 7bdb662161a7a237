//! Tables that list vendors.

use super::columns::{Role, folded, names_subprocessors, role};
use super::{Named, names, places};
use crate::verify::text::{Block, Table};

/// Which column says what.
#[derive(Debug, Default)]
struct Columns {
    name: usize,
    entity: Option<usize>,
    place: Option<usize>,
    seat: Option<usize>,
    purpose: Option<usize>,
}

/// The vendors of every table that lists some.
pub fn read(blocks: &[Block]) -> Vec<Named> {
    let tables = blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let mut columns_before: Option<(usize, Columns)> = None;
    let mut named = Vec::new();
    for table in tables {
        let width = table.rows.iter().map(Vec::len).max().unwrap_or(0);
        if let Some(turned) = turned(table) {
            named.extend(listed(&turned));
        } else if let Some((head, columns)) = head(table) {
            named.extend(below(table, head, &columns));
            columns_before = Some((width, columns));
        } else if let Some((_, columns)) = columns_before.as_ref().filter(|(before, _)| goes_on(table, *before, width))
        {
            named.extend(rows(&table.rows, columns));
        }
    }
    named
}

/// Whether a table without a head is the rest of one that a page break or a heading cut.
fn goes_on(table: &Table, before: usize, width: usize) -> bool {
    before == width && !table.has_head
}

fn listed(table: &Table) -> Vec<Named> {
    head(table).map(|(head, columns)| below(table, head, &columns)).unwrap_or_default()
}

/// The rows below a head, which long tables repeat.
fn below(table: &Table, head: usize, columns: &Columns) -> Vec<Named> {
    let rows = table.rows[head + 1..].iter().filter(|row| **row != table.rows[head]);
    rows.filter_map(|row| named(row, columns)).collect()
}

/// The row that announces vendors, with its columns: the one that is marked as head, else one of the first three.
fn head(table: &Table) -> Option<(usize, Columns)> {
    let rows = table.rows.iter().take(if table.has_head { 1 } else { 3 }).enumerate();
    rows.filter_map(|(at, row)| columns(row).map(|columns| (at, columns))).next()
}

fn columns(head: &[String]) -> Option<Columns> {
    let roles: Vec<Role> = head.iter().map(|cell| role(cell)).collect();
    let first = |wanted: Role| roles.iter().position(|role| *role == wanted);
    let (place, seat, purpose) = (first(Role::Place), first(Role::Seat), first(Role::Purpose));
    let is_about_cookies =
        first(Role::Decoy).is_some() || (first(Role::Lifetime).is_some() && place.or(seat).is_none());
    let subprocessors = (0..head.len()).find(|at| roles[*at] == Role::Vendor && names_subprocessors(&head[*at]));
    let name = match (subprocessors.or(first(Role::Vendor)), first(Role::Entity), first(Role::Name)) {
        (Some(vendor), _, _) => vendor,
        (None, Some(entity), None) => entity,
        (None, Some(_), Some(name)) => name,
        (None, None, Some(name)) if place.or(seat).or(purpose).is_some() => name,
        _ => return None,
    };
    let says_more = place.or(seat).or(purpose).is_some() || head.len() == 1;
    let named_twice = first(Role::Vendor).and(first(Role::Name)).filter(|_| purpose.is_none());
    let entity = first(Role::Entity).filter(|entity| *entity != name);
    let columns = Columns { name, entity, place, seat, purpose: purpose.or(named_twice) };
    (says_more && !is_about_cookies && is_short(head)).then_some(columns)
}

/// A head is words, not sentences.
fn is_short(head: &[String]) -> bool {
    head.iter().all(|cell| cell.chars().count() <= 80 && !cell.contains("; "))
}

fn rows(rows: &[Vec<String>], columns: &Columns) -> Vec<Named> {
    rows.iter().filter_map(|row| named(row, columns)).collect()
}

fn named(row: &[String], columns: &Columns) -> Option<Named> {
    let cell = |at: Option<usize>| at.and_then(|at| row.get(at)).filter(|cell| says_something(cell));
    let name = cell(Some(columns.name)).or_else(|| cell(columns.entity))?;
    let is_divider = row.len() > 2 && row.iter().filter(|cell| !cell.is_empty()).count() == 1;
    if is_divider {
        return None;
    }
    let (name, told) = names::told(name);
    let entity = cell(columns.entity).map(|entity| names::told(entity).0).filter(|entity| *entity != name).or(told);
    let place = cell(columns.place).or_else(|| cell(columns.seat));
    let countries = place.map(|place| places::countries(place)).unwrap_or_default();
    Some(Named { name, entity, countries, place: place.cloned(), purpose: cell(columns.purpose).cloned() })
}

fn says_something(cell: &str) -> bool {
    let folded = folded(cell);
    !matches!(folded.trim(), "" | "n a" | "none" | "aucun" | "aucune" | "keine" | "tbd" | "s o")
}

/// A record set upright, keys in the first column, as a table of one row.
fn turned(table: &Table) -> Option<Table> {
    let is_upright = table.rows.len() >= 3 && table.rows.iter().all(|row| row.len() == 2);
    let keys: Vec<String> = table.rows.iter().filter_map(|row| row.first().cloned()).collect();
    let known = keys.iter().filter(|key| !matches!(role(key), Role::Other | Role::Lifetime | Role::Decoy)).count();
    if !is_upright || known < 3 || columns(&keys).is_none() {
        return None;
    }
    let values = table.rows.iter().filter_map(|row| row.get(1).cloned()).collect();
    Some(Table { has_head: true, rows: vec![keys, values] })
}
