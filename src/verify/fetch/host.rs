//! A host's turn: how many requests it has at once, how far apart, and what is known of it.

use super::Net;
use super::manners::Manners;
use super::names::{Found, NoAddress, addresses};
use crate::verify::Why;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::{OnceCell, Semaphore, SemaphorePermit};
use tokio::time::{Instant, sleep_until};

/// All hosts that were met, by name.
pub struct Hosts {
    per_host: usize,
    pause: Duration,
    met: Mutex<HashMap<String, Arc<Host>>>,
}

pub struct Host {
    pause: Duration,
    turns: Semaphore,
    found: OnceCell<Result<Found, NoAddress>>,
    known: Mutex<Known>,
}

#[derive(Default)]
struct Known {
    /// No request before.
    next: Option<Instant>,
    /// Answers `HEAD` with "not allowed": asking so is a wasted request.
    refuses_head: bool,
    /// Asked for fewer requests until the end: it isn't asked twice for one page any more.
    is_tired: bool,
    /// Why no connection could be made, by port: that is true of every page there.
    closed: Vec<(u16, Why)>,
}

impl Hosts {
    pub fn new(manners: &Manners) -> Self {
        Self { per_host: manners.per_host.max(1), pause: manners.pause, met: Mutex::default() }
    }

    pub fn get(&self, name: &str) -> Arc<Host> {
        let mut met = lock(&self.met);
        if let Some(host) = met.get(name) {
            return Arc::clone(host);
        }
        let turns = Semaphore::new(self.per_host);
        let host = Host { pause: self.pause, turns, found: OnceCell::new(), known: Mutex::default() };
        Arc::clone(met.entry(name.to_owned()).or_insert(Arc::new(host)))
    }
}

impl Host {
    /// Looks the host's name up, unless that was done. That is a request, too.
    ///
    /// # Errors
    /// When it leads to no address that may be asked.
    pub async fn look_up(&self, name: &str, net: &Net) -> Result<(), NoAddress> {
        let look_up = || async {
            let _seat = net.seats.acquire().await;
            addresses(name, &*net.names, net.manners.reach, net.manners.looking_up).await
        };
        self.found.get_or_init(look_up).await.as_ref().map(|_| ()).map_err(|why| *why)
    }

    /// The addresses that were found.
    pub fn found(&self) -> Option<Found> {
        self.found.get()?.as_ref().ok().cloned()
    }

    /// Waits until a request may be made; it may as long as the turn is held.
    pub async fn turn(&self) -> Option<SemaphorePermit<'_>> {
        let turn = self.turns.acquire().await.ok();
        // A wait the server asked for in the meantime holds for those that wait already.
        while let Err(then) = self.begin() {
            sleep_until(then).await;
        }
        turn
    }

    /// Takes the moment for a request, or tells the first one that is free.
    fn begin(&self) -> Result<(), Instant> {
        let (mut known, now) = (lock(&self.known), Instant::now());
        match known.next.filter(|next| *next > now) {
            Some(next) => Err(next),
            None => {
                known.next = Some(now + self.pause);
                Ok(())
            }
        }
    }

    /// Makes no request for a while.
    pub fn rest(&self, wait: Duration) {
        let (mut known, until) = (lock(&self.known), Instant::now() + wait);
        known.next = known.next.max(Some(until));
    }

    pub fn refuses_head(&self) -> bool {
        lock(&self.known).refuses_head
    }

    pub fn note_refuses_head(&self) {
        lock(&self.known).refuses_head = true;
    }

    pub fn is_tired(&self) -> bool {
        lock(&self.known).is_tired
    }

    pub fn note_tired(&self) {
        lock(&self.known).is_tired = true;
    }

    /// Why no connection can be made to a port, if that is known.
    pub fn closed(&self, port: u16) -> Option<Why> {
        lock(&self.known).closed.iter().find(|(closed, _)| *closed == port).map(|(_, why)| why.clone())
    }

    pub fn note_closed(&self, port: u16, why: Why) {
        lock(&self.known).closed.push((port, why));
    }
}

/// What a host is known for stays true if another task failed.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
