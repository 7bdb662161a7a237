//! What kind of file an answer is, and its text.

use super::document::Document;
use super::unreadable::Unreadable;
use super::{charset, html, markdown, pdf, plain};

/// Bytes of a page or text that are read at most.
const TEXT: usize = 8 << 20;

/// The readable text of an answer. `content_type` is the header's value; what the bytes show counts more.
///
/// # Errors
/// When there is no text to compare, with the reason.
///
/// ```
/// use art28::verify::text::{Unreadable, read};
/// let page = "<html><nav>Home</nav><main><h1>DPA</h1><p>The processor acts on instructions.</p></main></html>";
/// let text = read(page.as_bytes(), Some("text/html")).unwrap();
/// assert_eq!(text.to_copy(), "# DPA\n\nThe processor acts on instructions.\n");
/// assert_eq!(read(b"%PDF-1.7 and no more", None), Err(Unreadable::Broken));
/// ```
pub fn read(bytes: &[u8], content_type: Option<&str>) -> Result<Document, Unreadable> {
    let document = match kind(bytes, content_type).ok_or(Unreadable::OtherFormat)? {
        Kind::Pdf => return pdf::document(bytes),
        _ if bytes.len() > TEXT => return Err(Unreadable::TooLarge),
        Kind::Page => return html::document(&charset::decoded(bytes, content_type)),
        Kind::Markdown => markdown::document(&charset::decoded(bytes, content_type))?,
        Kind::Text => text(&charset::decoded(bytes, content_type))?,
    };
    if document.is_empty() { Err(Unreadable::Empty) } else { Ok(document) }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Page,
    Pdf,
    Markdown,
    Text,
}

fn kind(bytes: &[u8], content_type: Option<&str>) -> Option<Kind> {
    let start = &bytes[..bytes.len().min(1024)];
    if start.windows(5).any(|window| window == b"%PDF-") {
        return Some(Kind::Pdf);
    }
    let essence = content_type.unwrap_or_default().split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    match essence.as_str() {
        "text/html" | "application/xhtml+xml" => Some(Kind::Page),
        "application/pdf" | "application/x-pdf" => Some(Kind::Pdf),
        "text/markdown" | "text/x-markdown" => Some(Kind::Markdown),
        "text/plain" => Some(if looks_like_a_page(start) { Kind::Page } else { Kind::Text }),
        "" | "application/octet-stream" | "binary/octet-stream" | "application/xml" | "text/xml" => {
            sniffed(bytes, start)
        }
        _ => None,
    }
}

fn sniffed(bytes: &[u8], start: &[u8]) -> Option<Kind> {
    if looks_like_a_page(start) {
        return Some(Kind::Page);
    }
    let is_text = std::str::from_utf8(bytes).is_ok_and(|text| !text.contains('\0'));
    is_text.then_some(Kind::Text)
}

fn looks_like_a_page(start: &[u8]) -> bool {
    let start = String::from_utf8_lossy(start).to_ascii_lowercase();
    let start = start.trim_start_matches(['\u{feff}', ' ', '\n', '\r', '\t']);
    start.starts_with("<!doctype html")
        || start.starts_with("<html")
        || (start.starts_with('<') && start.contains("<body"))
}

/// Markdown is often served as plain text; its tables and links tell.
fn text(text: &str) -> Result<Document, Unreadable> {
    let has_table = text.lines().any(|line| {
        let bare = line.trim();
        bare.contains("--") && bare.contains('|') && bare.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
    });
    if has_table || text.contains("](http") { markdown::document(text) } else { Ok(plain::document(text)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_count_more_than_the_header() {
        for (bytes, header, expected) in [
            (b"%PDF-1.7".as_slice(), Some("text/html"), Some(Kind::Pdf)),
            (b"\xef\xbb\xbf <!DOCTYPE HTML><p>", Some("text/plain; charset=utf-8"), Some(Kind::Page)),
            (b"hello", Some("text/html"), Some(Kind::Page)),
            (b"hello", Some("application/octet-stream"), Some(Kind::Text)),
            (b"hello", None, Some(Kind::Text)),
            (b"PK\x03\x04\x00", None, None),
            (b"PK\x03\x04", Some("application/vnd.openxmlformats-officedocument.wordprocessingml.document"), None),
            (b"{}", Some("application/json"), None),
            (b"# A", Some("text/markdown; variant=GFM"), Some(Kind::Markdown)),
        ] {
            assert_eq!(kind(bytes, header), expected, "{}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn what_is_too_large_or_empty_says_so() {
        assert_eq!(read(&vec![b'a'; TEXT + 1], Some("text/plain")), Err(Unreadable::TooLarge));
        assert_eq!(read(b" \n ", Some("text/plain")), Err(Unreadable::Empty));
        assert_eq!(read(b"", None), Err(Unreadable::Empty));
        assert_eq!(read(b"GIF89a\0", Some("image/gif")), Err(Unreadable::OtherFormat));
    }
}
