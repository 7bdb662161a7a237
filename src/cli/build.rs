//! `art28 build`.
use super::{Common, Failure};
use clap::Args;
#[derive(Debug, Args)]
pub struct Options {}
pub fn run(_options: &Options, _common: &Common) -> Result<u8, Failure> { Ok(0) }
