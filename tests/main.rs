//! One binary: everything that needs the built program, files on disk, or the whole library at once.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "a test that can’t go on fails, says what it skipped, and may look at the machine it runs on"
)]

mod add;
mod browser;
mod changes;
mod cli;
mod docs;
mod drafts;
mod evidence;
mod explain;
mod format;
mod french;
mod history;
mod hostile;
mod init;
mod layers;
mod map;
mod notice;
mod oracle;
mod own_dpa;
#[cfg(feature = "pdf")]
mod pdf;
mod pipeline;
mod places;
mod publishing;
mod recipients;
mod redacted;
mod register;
mod reports;
mod schema;
mod schema_cases;
mod secrets;
#[cfg(feature = "serve")]
mod serve;
mod site;
#[cfg(feature = "net")]
mod texts;
mod timeline;
#[cfg(feature = "net")]
mod verify;
