//! Bytes into text: byte-order mark, then the header, then what the page says of itself, then what the bytes look like.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// How far into a page its own word on its encoding counts, as browsers do.
const PRESCAN: usize = 2048;

/// The text of bytes. What is no character of the encoding becomes U+FFFD.
pub fn decoded(bytes: &[u8], content_type: Option<&str>) -> String {
    if let Some((marked, length)) = Encoding::for_bom(bytes) {
        return marked.decode_without_bom_handling(&bytes[length..]).0.into_owned();
    }
    let stated = content_type.and_then(parameter).or_else(|| in_page(bytes));
    match stated {
        Some(encoding) => encoding.decode_without_bom_handling(bytes).0.into_owned(),
        None => guessed(bytes),
    }
}

/// The header's `charset=`.
fn parameter(content_type: &str) -> Option<&'static Encoding> {
    let (_, rest) = split_after(content_type, "charset")?;
    let value = rest.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
    let label = value.split(|c: char| c.is_whitespace() || matches!(c, ';' | '"' | '\'' | ',' | '>' | '/')).next()?;
    Encoding::for_label(label.as_bytes())
}

/// What `meta` or the XML declaration says near the start. A page that claims UTF-16 there is read byte by byte
/// already, so it can't be.
fn in_page(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(PRESCAN)]);
    let meta = start.match_indices("<meta").chain(start.match_indices("<META"));
    let tags = meta.filter_map(|(at, _)| start[at..].split('>').next());
    let found = tags.filter_map(parameter).next().or_else(|| xml_declaration(&start))?;
    Some(if found.is_ascii_compatible() { found } else { UTF_8 })
}

fn xml_declaration(start: &str) -> Option<&'static Encoding> {
    let declaration = start.trim_start().strip_prefix("<?xml")?.split("?>").next()?;
    let (_, rest) = split_after(declaration, "encoding=")?;
    let label = rest.trim_start_matches(['"', '\'']).split(['"', '\'']).next()?;
    Encoding::for_label(label.as_bytes())
}

fn guessed(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        // Cut off inside a letter, after others that were whole.
        Err(error) if error.error_len().is_none() && !bytes[..error.valid_up_to()].is_ascii() => {
            String::from_utf8_lossy(bytes).into_owned()
        }
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

fn split_after<'t>(text: &'t str, word: &str) -> Option<(&'t str, &'t str)> {
    let at = text.to_ascii_lowercase().find(word)?;
    Some((&text[..at], &text[at + word.len()..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_place_that_names_the_encoding_counts() {
        let latin = b"caf\xe9";
        let meta = b"<meta charset=\"iso-8859-15\"> caf\xe9 \xa4";
        let http = b"<meta http-equiv=Content-Type content='text/html; charset=windows-1252'> \x80";
        for (bytes, header, read) in [
            (latin.as_slice(), Some("text/html; charset=ISO-8859-1"), "café"),
            (latin.as_slice(), None, "café"),
            ("café".as_bytes(), Some("text/html"), "café"),
            (meta.as_slice(), Some("text/html"), "<meta charset=\"iso-8859-15\"> café €"),
            (http.as_slice(), None, "<meta http-equiv=Content-Type content='text/html; charset=windows-1252'> €"),
            (b"<?xml version='1.0' encoding='latin1'?>\xe9", None, "<?xml version='1.0' encoding='latin1'?>é"),
            (b"\xef\xbb\xbf\xc3\xa9", Some("text/html; charset=latin1"), "é"),
            (b"\xff\xfee\x00", None, "e"),
            (b"\xe9", Some("text/html; charset=no-such"), "é"),
            (b"<meta charset=utf-16>\xc3\xa9", None, "<meta charset=utf-16>é"),
            (b"\xc3\xa9 \xe2\x82", None, "é \u{fffd}"),
        ] {
            assert_eq!(decoded(bytes, header), read);
        }
    }
}
