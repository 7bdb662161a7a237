//! How much a file unpacks to, before anything is unpacked: a stream of a kilobyte can hold a megabyte, and one inside
//! another a gigabyte.

use crate::verify::text::Unreadable;
use flate2::read::ZlibDecoder;
use std::io::Read;

/// Bytes that one stream, and all together, unpack to at most.
const STREAM: u64 = 64 << 20;
const ALL: u64 = 512 << 20;
/// A file whose streams can't be measured (they are enciphered, or packed twice) may be this large.
const UNMEASURED: usize = 4 << 20;

/// Measures every packed stream of a file.
///
/// # Errors
/// When one of them, or all together, unpack to more than a contract ever does.
pub fn streams(bytes: &[u8]) -> Result<(), Unreadable> {
    if bytes.len() > UNMEASURED && (is_locked(bytes) || has(bytes, b"/FlateDecode/FlateDecode")) {
        return Err(Unreadable::TooLarge);
    }
    let mut all = 0;
    for packed in packed(bytes) {
        let size = unpacked(packed);
        all += size;
        if size > STREAM || all > ALL || is_packed_again(packed) {
            return Err(Unreadable::TooLarge);
        }
    }
    Ok(())
}

/// Whether a file says that it is enciphered.
pub fn is_locked(bytes: &[u8]) -> bool {
    has(bytes, b"/Encrypt")
}

/// What follows each word `stream`, where it begins as zlib does.
fn packed(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let word = b"stream";
    let starts = bytes.windows(word.len()).enumerate().filter(move |(_, window)| window == word).map(|(at, _)| at);
    starts.filter_map(move |at| {
        let data = &bytes[at + word.len()..];
        let skip = data.iter().take(2).take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let data = &data[skip..];
        let is_zlib =
            data.len() > 2 && data[0] & 0x0f == 8 && u16::from_be_bytes([data[0], data[1]]).is_multiple_of(31);
        is_zlib.then_some(data)
    })
}

fn unpacked(packed: &[u8]) -> u64 {
    let mut reader = ZlibDecoder::new(packed).take(STREAM + 1);
    std::io::copy(&mut reader, &mut std::io::sink()).unwrap_or(0)
}

/// Whether what comes out is packed itself, to more than it is.
fn is_packed_again(packed: &[u8]) -> bool {
    let mut twice = ZlibDecoder::new(ZlibDecoder::new(packed)).take(STREAM + 1);
    std::io::copy(&mut twice, &mut std::io::sink()).is_ok_and(|size| size > STREAM)
}

fn has(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|window| window == word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::ZlibEncoder;
    use std::io::Write;

    fn zlib(data: &[u8]) -> Vec<u8> {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(data).unwrap();
        encoder.finish().unwrap()
    }

    fn file(stream: &[u8]) -> Vec<u8> {
        [b"%PDF-1.7\n1 0 obj<</Filter/FlateDecode>>stream\r\n".as_slice(), stream, b"\nendstream"].concat()
    }

    #[test]
    fn what_unpacks_without_end_is_refused() {
        let bomb = zlib(&vec![0; 70 << 20]);
        assert!(bomb.len() < 200_000);
        assert_eq!(streams(&file(&bomb)), Err(Unreadable::TooLarge));
        assert_eq!(streams(&file(&zlib(&bomb))), Err(Unreadable::TooLarge));
        assert_eq!(streams(&file(&zlib(b"BT (text) Tj ET"))), Ok(()));
        assert_eq!(streams(b"stream"), Ok(()));
    }
}
