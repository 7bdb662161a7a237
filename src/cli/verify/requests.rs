//! How requests are made, as options.

use crate::verify::fetch::{Manners, Reach};
use clap::{Args, value_parser};
use std::time::Duration;
use url::Url;

#[derive(Debug, Args)]
#[command(next_help_heading = "Requests")]
pub struct Requests {
    /// How many requests may be under way at once
    #[arg(long, value_name = "N", default_value_t = 64, value_parser = value_parser!(u16).range(1..=512))]
    concurrency: u16,
    /// How many of them to one host
    #[arg(long, value_name = "N", default_value_t = 2, value_parser = value_parser!(u16).range(1..=64))]
    per_host: u16,
    /// From one request to the next to the same host, in milliseconds
    #[arg(long, value_name = "MS", default_value_t = 100, value_parser = value_parser!(u16).range(0..=60_000))]
    pause: u16,
    /// How long to wait for an answer, in seconds
    #[arg(long, value_name = "S", default_value_t = 20, value_parser = value_parser!(u16).range(1..=600))]
    timeout: u16,
    /// How often a request is made again that failed for a reason that may pass
    #[arg(long, value_name = "N", default_value_t = 2, value_parser = value_parser!(u8).range(0..=10))]
    retries: u8,
    /// An HTTP proxy for all requests; it looks names up in our place [default: none, whatever the environment names]
    #[arg(long, value_name = "URL", value_parser = proxy)]
    proxy: Option<Url>,
    /// Also asks this machine itself, without encryption too: for tests
    #[arg(long)]
    pub allow_private: bool,
}

fn proxy(text: &str) -> Result<Url, String> {
    let url = Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host());
    url.ok_or_else(|| "write the proxy’s whole address: http://proxy.example.com:3128".to_owned())
}

impl Requests {
    pub fn manners(&self) -> Manners {
        let manners = Manners {
            at_once: usize::from(self.concurrency),
            per_host: usize::from(self.per_host),
            pause: Duration::from_millis(self.pause.into()),
            retries: self.retries.into(),
            reach: if self.allow_private { Reach::Loopback } else { Reach::Public },
            proxy: self.proxy.clone(),
            ..Manners::default()
        };
        manners.with_patience(Duration::from_secs(self.timeout.into()))
    }
}
