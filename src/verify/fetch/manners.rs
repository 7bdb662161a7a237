//! How requests are made: how many, how fast, how long, how far.

use super::address::Reach;
use std::time::Duration;
use url::Url;

/// What a server may expect of us, and we of it.
#[derive(Clone, Debug)]
pub struct Manners {
    /// Requests under way at once, in all.
    pub at_once: usize,
    /// Requests under way at once to one host.
    pub per_host: usize,
    /// From the beginning of a request to that of the next one to the same host.
    pub pause: Duration,
    /// From a request to the head of its answer, connecting included.
    pub patience: Duration,
    /// To look a name up.
    pub looking_up: Duration,
    /// To connect.
    pub connecting: Duration,
    /// To read a page that is wanted.
    pub reading: Duration,
    /// How often a request is made again that failed for a reason that may pass.
    pub retries: u32,
    /// The longest wait a server may ask for; who asks for more isn't asked again.
    pub longest_wait: Duration,
    /// The first wait before a request is made again; each further one is twice as long.
    pub first_wait: Duration,
    /// Bytes of a page, unpacked, that are read at most.
    pub largest_page: usize,
    pub reach: Reach,
    /// An HTTP proxy that makes the connections in our place, and then also looks the names up.
    pub proxy: Option<Url>,
}

impl Default for Manners {
    fn default() -> Self {
        Self {
            at_once: 64,
            per_host: 2,
            pause: Duration::from_millis(100),
            patience: Duration::from_secs(20),
            looking_up: Duration::from_secs(8),
            connecting: Duration::from_secs(10),
            reading: Duration::from_secs(40),
            retries: 2,
            longest_wait: Duration::from_secs(60),
            first_wait: Duration::from_secs(1),
            largest_page: 8 << 20,
            reach: Reach::Public,
            proxy: None,
        }
    }
}

impl Manners {
    /// Waits for an answer no longer than this; connecting gets half of it at most, reading a page twice as long.
    #[must_use]
    pub fn with_patience(self, patience: Duration) -> Self {
        Self { patience, connecting: self.connecting.min(patience / 2), reading: patience * 2, ..self }
    }

    /// The wait before a request is made for the `n`th time again, counted from 0.
    pub(super) fn wait(&self, n: u32) -> Duration {
        self.longest_wait.min(self.first_wait * 2_u32.saturating_pow(n))
    }
}
