//! How much a file unpacks to, before anything is unpacked: a stream of a kilobyte can hold a megabyte, and one inside
//! another a gigabyte.

use crate::verify::text::Unreadable;
use flate2::read::{DeflateDecoder, ZlibDecoder};
use std::io::Read;

/// Bytes that one stream, and all together, unpack to at most.
const STREAM: usize = 64 << 20;
const ALL: usize = 512 << 20;
/// A file whose streams can't be measured because they are enciphered may be this large.
const LOCKED: usize = 4 << 20;
/// A file that is packed in other ways too, which make a thousand bytes of one, and each of its streams.
const OTHERWISE: usize = 512 << 10;

/// Measures every packed stream of a file, whatever it says of how it is packed: readers try several ways as well.
///
/// # Errors
/// When one of them, or all together, unpack to more than a contract ever does.
pub fn streams(bytes: &[u8]) -> Result<(), Unreadable> {
    let is_packed_otherwise = has(bytes, b"/LZW") || has(bytes, b"/RunLength") || has(bytes, b"/RL");
    let (most, file) = match is_packed_otherwise {
        true => (OTHERWISE, OTHERWISE),
        false if is_locked(bytes) => (STREAM, LOCKED),
        false => (STREAM, usize::MAX),
    };
    let mut all = 0_usize;
    for data in after(bytes, b"stream") {
        let text = from_text(data);
        let size = unpacked(text.as_deref().unwrap_or(data));
        all += size + text.map_or(0, |text| text.len());
        if size > most || all > ALL {
            return Err(Unreadable::TooLarge);
        }
    }
    if bytes.len() > file { Err(Unreadable::TooLarge) } else { Ok(()) }
}

/// Whether a file says that it is enciphered.
pub fn is_locked(bytes: &[u8]) -> bool {
    has(bytes, b"/Encrypt")
}

/// What follows each such word and its end of line.
fn after<'b>(bytes: &'b [u8], word: &'b [u8]) -> impl Iterator<Item = &'b [u8]> {
    let starts = bytes.windows(word.len()).enumerate().filter(move |(_, window)| *window == word);
    starts.map(move |(at, _)| bytes[at + word.len()..].trim_ascii_start())
}

/// The most that packed bytes unpack to, once or twice.
fn unpacked(packed: &[u8]) -> usize {
    let once = [length(ZlibDecoder::new(packed)), length(DeflateDecoder::new(packed))];
    let twice =
        [length(ZlibDecoder::new(ZlibDecoder::new(packed))), length(DeflateDecoder::new(ZlibDecoder::new(packed)))];
    once.into_iter().chain(twice).max().unwrap_or(0)
}

/// How many bytes come out, up to a fault, since readers keep what came before it.
fn length(mut unpacking: impl Read) -> usize {
    let mut part = [0; 16 << 10];
    let mut length = 0;
    while let Ok(read @ 1..) = unpacking.read(&mut part) {
        length += read;
        if length > STREAM {
            break;
        }
    }
    length
}

/// The bytes that text stands for, in hexadecimal or in base 85.
fn from_text(data: &[u8]) -> Option<Vec<u8>> {
    let end = data.iter().position(|byte| matches!(byte, b'~' | b'>'))?;
    let signs: Vec<u8> = data[..end].iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
    if signs.iter().all(u8::is_ascii_hexdigit) {
        let digit = |sign: u8| char::from(sign).to_digit(16).and_then(|digit| u8::try_from(digit).ok()).unwrap_or(0);
        return Some(signs.chunks_exact(2).map(|pair| digit(pair[0]) << 4 | digit(pair[1])).collect());
    }
    if !signs.iter().all(|byte| matches!(byte, b'!'..=b'u' | b'z')) {
        return None;
    }
    let (mut bytes, mut group) = (Vec::new(), Vec::new());
    for sign in signs {
        match sign {
            b'z' => bytes.extend([0; 4]),
            sign => group.push(u32::from(sign - b'!')),
        }
        if group.len() == 5 {
            let number = group.drain(..).fold(0_u32, |number, digit| number.wrapping_mul(85).wrapping_add(digit));
            bytes.extend(number.to_be_bytes());
        }
    }
    Some(bytes)
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

    #[test]
    fn no_way_to_pack_hides_what_is_packed() {
        let bomb = zlib(&vec![0; 70 << 20]);
        let hex: String = bomb.iter().map(|byte| format!("{byte:02x}")).collect();
        let faulty = [&bomb[..bomb.len() - 4], b"sum?"].concat();
        for stream in [&bomb[..bomb.len() - 9], &faulty, &bomb[2..], format!("{hex}>").as_bytes()] {
            assert_eq!(streams(&file(stream)), Err(Unreadable::TooLarge));
        }
        let runs = [b"/Filter/RunLengthDecode stream\n".as_slice(), &[129, 0].repeat(OTHERWISE)].concat();
        assert_eq!(streams(&runs), Err(Unreadable::TooLarge));
        assert_eq!(from_text(b"87cUR\nD]i,\"Ebo80~>"), Some(b"Hello World!".to_vec()));
        assert_eq!(from_text(b"48 65>"), Some(b"He".to_vec()));
    }
}
