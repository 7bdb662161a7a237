//! How far a long run is, on a terminal.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::thread;
use std::time::Duration;

/// Shorter runs need no bar.
const AFTER: Duration = Duration::from_millis(500);

/// Shows how many links of how many are done: late, and nowhere but on a terminal.
pub fn bar(links: usize) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(u64::try_from(links).ok(), ProgressDrawTarget::hidden());
    let style = ProgressStyle::with_template("{bar:40} {pos}/{len}").unwrap_or_else(|_| ProgressStyle::default_bar());
    let late = bar.clone().with_style(style);
    thread::spawn(move || {
        thread::sleep(AFTER);
        if !late.is_finished() {
            late.set_draw_target(ProgressDrawTarget::stderr());
            late.enable_steady_tick(AFTER);
        }
    });
    bar
}
