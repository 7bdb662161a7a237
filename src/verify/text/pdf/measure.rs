//! How much a file unpacks to, before anything is unpacked: a stream of a kilobyte can hold a megabyte, and one inside
//! another a gigabyte.

use crate::verify::text::Unreadable;
use flate2::read::{DeflateDecoder, ZlibDecoder};
use std::io::Read;

/// Bytes that one stream, and all together, unpack to at most.
const STREAM: usize = 64 << 20;
const ALL: usize = 512 << 20;
/// What looking at a stream costs, as bytes.
const ATTEMPT: usize = 4 << 10;
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
    for data in packed(bytes) {
        let (text, end) = from_text(data);
        let size = unpacked(text.as_deref().unwrap_or(data));
        all += size + end + ATTEMPT;
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

/// What follows each word that begins a stream, and its end of line.
fn packed(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let word = b"stream";
    let starts = bytes.windows(word.len()).enumerate().filter(move |(_, window)| window == word).map(|(at, _)| at);
    let begins = starts.filter(|at| !bytes[..*at].ends_with(b"end"));
    begins.map(move |at| bytes[at + word.len()..].trim_ascii_start())
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

/// The bytes that text stands for, in hexadecimal or in base 85, and how far it was looked at.
fn from_text(data: &[u8]) -> (Option<Vec<u8>>, usize) {
    let is_sign = |byte: &u8| matches!(byte, b'!'..=b'u' | b'z');
    let end = data.iter().position(|byte| !is_sign(byte) && !byte.is_ascii_whitespace()).unwrap_or(data.len());
    let hex = data[..end].iter().position(|byte| !byte.is_ascii_hexdigit() && !byte.is_ascii_whitespace());
    let bytes = match (hex.filter(|at| data[*at] == b'>'), data.get(end)) {
        (Some(hex), _) => Some(from_hex(&data[..hex])),
        (None, Some(b'~')) => Some(from_base_85(&data[..end])),
        _ => None,
    };
    (bytes, end)
}

fn from_hex(text: &[u8]) -> Vec<u8> {
    let digits: Vec<u8> = text.iter().filter_map(|sign| u8::try_from(char::from(*sign).to_digit(16)?).ok()).collect();
    digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect()
}

fn from_base_85(text: &[u8]) -> Vec<u8> {
    let (mut bytes, mut group) = (Vec::new(), Vec::new());
    for sign in text.iter().filter(|sign| !sign.is_ascii_whitespace()) {
        match sign {
            b'z' => bytes.extend([0; 4]),
            sign => group.push(u32::from(sign.saturating_sub(b'!'))),
        }
        if group.len() == 5 {
            let number = group.drain(..).fold(0_u32, |number, digit| number.wrapping_mul(85).wrapping_add(digit));
            bytes.extend(number.to_be_bytes());
        }
    }
    bytes
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
        let base_85 = bomb.chunks_exact(4).flat_map(|four| {
            let number = four.iter().fold(0_u32, |number, byte| number << 8 | u32::from(*byte));
            (0..5).rev().map(move |power| b'!' + u8::try_from(number / 85_u32.pow(power) % 85).unwrap())
        });
        let base_85: Vec<u8> = base_85.chain(*b"~>").collect();
        let faulty = [&bomb[..bomb.len() - 4], b"sum?"].concat();
        for stream in [&bomb[..bomb.len() - 9], &faulty, &bomb[2..], format!("{hex}>").as_bytes(), &base_85] {
            assert_eq!(streams(&file(stream)), Err(Unreadable::TooLarge));
        }
        let runs = [b"/Filter/RunLengthDecode stream\n".as_slice(), &[129, 0].repeat(OTHERWISE)].concat();
        assert_eq!(streams(&runs), Err(Unreadable::TooLarge));
        assert_eq!(streams(&b"stream ".repeat(4_000_000)), Err(Unreadable::TooLarge));
        assert_eq!(from_text(b"87cUR\nD]i,\"Ebo80~>").0, Some(b"Hello World!".to_vec()));
        assert_eq!(from_text(b"48 65>").0, Some(b"He".to_vec()));
        assert_eq!(from_text(b"5 0 obj<</Length 5>>").0, None);
    }
}
