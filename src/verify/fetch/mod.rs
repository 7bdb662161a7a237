//! Asks for pages: links in, outcomes out, as they come. It knows nothing of evidence and files.
//!
//! ```no_run
//! use art28::model::Link;
//! use art28::verify::fetch::{Ask, Manners, NameServers, fetch};
//!
//! let link = Link::parse("https://www.example.com/dpa").unwrap();
//! let asks = vec![Ask { link, wants_page: true }];
//! for outcome in fetch(asks, Manners::default(), NameServers::of_system()).unwrap() {
//!     println!("{}: {:?}", outcome.link.as_str(), outcome.verdict());
//! }
//! ```

mod address;
mod client;
mod fault;
mod files;
mod host;
mod manners;
mod names;
mod patience;
mod queue;
mod reply;
mod room;
mod visit;

pub use address::{Reach, is_public};
pub use client::Unable;
pub use manners::Manners;
pub use names::{LookedUp, NameServers, Names, NoAddress};

use crate::model::Link;
use crate::verify::Outcome;
use host::Hosts;
use room::Room;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use tokio::runtime;
use tokio::sync::{Semaphore, mpsc};

/// Outcomes that wait for somebody to take them; more pages would only fill memory.
const WAITING: usize = 1;

/// A link to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ask {
    pub link: Link,
    /// Whether the page itself is wanted, not only whether it answers.
    pub wants_page: bool,
}

/// The outcomes of links, in the order in which they come; it ends when all are known or it was told to stop.
/// Dropping it ends all requests.
#[derive(Debug)]
pub struct Outcomes {
    coming: mpsc::Receiver<Outcome>,
    stop: Stop,
}

/// Ends requests from elsewhere, as when somebody presses Ctrl-C. What has come by then isn't lost.
#[derive(Clone, Debug, Default)]
pub struct Stop(Arc<AtomicBool>);

/// What all requests share.
pub(crate) struct Net {
    client: reqwest::Client,
    manners: Manners,
    names: Box<dyn Names>,
    hosts: Arc<Hosts>,
    /// Requests under way.
    seats: Semaphore,
    /// For pages that are being read or wait to be taken.
    room: Room,
}

/// Looks at links, each address once, whatever stands after its `#`.
///
/// # Errors
/// When no request can be made from this machine.
pub fn fetch(asks: Vec<Ask>, manners: Manners, names: impl Names + 'static) -> Result<Outcomes, Unable> {
    let queues = queue::queues(asks);
    // Connections of hosts that wait for their turn stay open, too.
    let manners = Manners { at_once: manners.at_once.min(files::allowed() / 4).max(1), ..manners };
    let runtime = runtime::Builder::new_current_thread().enable_all().build().map_err(Unable::NoThread)?;
    let net = {
        let _inside = runtime.enter();
        let hosts = Arc::new(Hosts::new(&manners));
        let client = client::client(&manners, &hosts, queue::needs_encryption(&queues))?;
        let seats = Semaphore::new(manners.at_once);
        Arc::new(Net { client, manners, names: Box::new(names), hosts, seats, room: Room::default() })
    };
    let (sender, coming) = mpsc::channel(WAITING);
    let stop = Stop::default();
    let stopped = stop.clone();
    let work = move || runtime.block_on(queue::work(net, queues, sender, stopped));
    thread::Builder::new().name("net".to_owned()).spawn(work).map_err(Unable::NoThread)?;
    Ok(Outcomes { coming, stop })
}

impl Outcomes {
    pub fn stop(&self) -> Stop {
        self.stop.clone()
    }
}

impl Iterator for Outcomes {
    type Item = Outcome;

    fn next(&mut self) -> Option<Outcome> {
        self.coming.blocking_recv()
    }
}

impl Stop {
    /// Begins no request any more and drops those that are under way.
    pub fn now(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// The flag itself, for what sets flags.
    pub fn flag(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.0)
    }

    pub fn is_asked(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
