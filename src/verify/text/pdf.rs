//! A PDF as its text: glyphs with their places become lines, lines become paragraphs, and what repeats at the edges of
//! pages goes. The words come out the same however the pages are set.
//!
//! A PDF is a program by somebody else. It is measured before it is unpacked, read on a thread of its own with a stack
//! of its own, given up when it draws too much or takes too long, and a panic of the reader is a broken file.

mod contents;
mod flow;
mod furniture;
mod glyphs;
mod join;
mod lines;
mod measure;

use super::document::Document;
use super::unreadable::Unreadable;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Once, mpsc};
use std::thread;
use std::time::Duration;

/// Bytes of a file.
const FILE: usize = 32 << 20;
const STACK: usize = 64 << 20;
/// A contract takes milliseconds. What takes longer than this doesn't end.
const TIME: Duration = Duration::from_secs(20);
/// The reader's thread, whose panics are answers and not to be printed.
const READER: &str = "pdf";

/// The text of a PDF.
///
/// # Errors
/// When it can't be opened, holds no text, or isn't one.
pub fn document(bytes: &[u8]) -> Result<Document, Unreadable> {
    if bytes.len() > FILE {
        return Err(Unreadable::TooLarge);
    }
    measure::streams(bytes)?;
    let file = Arc::new(bytes.to_vec());
    apart(move || read(file)).map_err(|why| match why {
        // A damaged file is opened without its password, and then shows nothing.
        Unreadable::Empty | Unreadable::Broken if measure::is_locked(bytes) => Unreadable::Encrypted,
        why => why,
    })
}

fn read(bytes: Arc<Vec<u8>>) -> Result<Document, Unreadable> {
    let drawn = glyphs::drawn(bytes)?;
    let pages: Vec<_> = drawn.pages.iter().map(lines::of).collect();
    let document = contents::without_numbers(&flow::document(furniture::removed(pages)));
    match document.is_empty() {
        true if drawn.has_pictures => Err(Unreadable::Scanned),
        true => Err(Unreadable::Empty),
        false => Ok(document),
    }
}

/// Runs a reader where neither its panics nor its loops are ours.
fn apart<T: Send + 'static>(reader: impl FnOnce() -> Result<T, Unreadable> + Send + 'static) -> Result<T, Unreadable> {
    keep_quiet();
    let (sender, answer) = mpsc::sync_channel(1);
    let guarded = move || {
        let result = catch_unwind(AssertUnwindSafe(reader))
            .unwrap_or_else(|panic| Err(panic.downcast_ref::<Unreadable>().copied().unwrap_or(Unreadable::Broken)));
        // Nobody waits any more where the time was up.
        let _ = sender.send(result);
    };
    thread::Builder::new()
        .name(READER.to_owned())
        .stack_size(STACK)
        .spawn(guarded)
        .map_err(|_| Unreadable::TooLarge)?;
    answer.recv_timeout(TIME).unwrap_or(Err(Unreadable::TooLarge))
}

fn keep_quiet() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            if thread::current().name() != Some(READER) {
                before(panic);
            }
        }));
    });
}

#[cfg(test)]
mod tests;
