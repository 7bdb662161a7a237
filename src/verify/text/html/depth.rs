//! How many elements a page leaves open at once, counted before it is parsed: a parser looks through all of them again
//! and again, so that a page of nothing but opening tags would take it hours.

/// Elements that end by themselves when the next begins, or at once.
const CLOSE_THEMSELVES: [&str; 32] = [
    "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "optgroup", "option",
    "p", "param", "path", "rb", "rp", "rt", "rtc", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track",
    "use", "wbr",
];

/// Shapes of drawings, which are closed as they open.
const SHAPES: [&str; 10] =
    ["animate", "circle", "ellipse", "g", "image", "line", "polygon", "polyline", "rect", "stop"];
/// Shapes of all drawings of a page; beyond that each counts as open.
const DRAWN: usize = 5000;

/// The elements that are open at the deepest point, by opening and closing tags of each name. Counting ends beyond
/// `limit`.
pub fn of(page: &str, limit: usize) -> usize {
    let mut open: std::collections::HashMap<String, usize> = std::collections::HashMap::new();
    let (mut sum, mut deepest, mut drawn, mut rest) = (0_usize, 0, 0, page);
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        let (closes, named) = rest.strip_prefix('/').map_or((false, rest), |named| (true, named));
        let end = named.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(named.len());
        let name = named[..end].to_ascii_lowercase();
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) || CLOSE_THEMSELVES.contains(&name.as_str()) {
            continue;
        }
        if !closes && matches!(name.as_str(), "script" | "style") {
            rest = after_raw(named, &name);
            continue;
        }
        if drawn < DRAWN && SHAPES.contains(&name.as_str()) && closes_at_once(named) {
            drawn += 1;
            continue;
        }
        let count = open.entry(name).or_default();
        (*count, sum) = match closes {
            true if *count > 0 => (*count - 1, sum - 1),
            true => (0, sum),
            false => (*count + 1, sum + 1),
        };
        deepest = deepest.max(sum);
        if deepest > limit {
            break;
        }
    }
    deepest
}

fn closes_at_once(tag: &str) -> bool {
    tag.split('>').next().is_some_and(|tag| tag.ends_with('/'))
}

/// What follows a script or style, whose text may look like tags.
fn after_raw<'p>(page: &'p str, name: &str) -> &'p str {
    let mut rest = page;
    while let Some(at) = rest.find("</") {
        rest = &rest[at + 2..];
        if rest.get(..name.len()).is_some_and(|tag| tag.eq_ignore_ascii_case(name)) {
            return rest;
        }
    }
    ""
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_counted_by_name() {
        for (page, deepest) in [
            ("<html><body><p>a<p>b<br></body></html>", 2),
            ("<script>'<div><div><div>'</SCRIPT><b>x</b>", 1),
            ("<b></i><b></i><b>", 3),
            ("a < b <3 </x> <", 0),
            ("<script>never closed <div>", 0),
            ("<svg><g/><circle r=1 /><circle r=2 /></svg>", 1),
            ("<svg><circle><circle></svg>", 3),
            ("<my-card><my-card></my-card></my-card>", 2),
        ] {
            assert_eq!(of(page, 1000), deepest, "{page}");
        }
    }
}
