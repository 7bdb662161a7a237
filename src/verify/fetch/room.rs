//! Room for pages: pages of any size, of any number of hosts, fit in memory.
//!
//! A page takes more room as it turns out to be longer. Who waits for more holds what others don't need in order to
//! end, so nobody waits for ever.

use std::sync::Arc;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// A page of up to this many bytes takes no room. It is also what is read of one nobody wants, so that its connection
/// can be used again.
pub const SMALL: usize = 32 << 10;
/// The usual contract as a PDF is no longer.
const MIDDLING: usize = 1 << 20;

/// Room for pages that are more than small, and for those that are more than middling.
pub struct Room {
    middling: Arc<Semaphore>,
    large: Arc<Semaphore>,
}

/// What a page takes of it, until nobody holds the page any more.
#[derive(Debug)]
pub struct Place {
    /// Bytes that fit.
    pub fits: usize,
    _taken: Option<OwnedSemaphorePermit>,
}

impl Default for Place {
    fn default() -> Self {
        Self { fits: SMALL, _taken: None }
    }
}

impl Default for Room {
    fn default() -> Self {
        Self { middling: Arc::new(Semaphore::new(12)), large: Arc::new(Semaphore::new(2)) }
    }
}

impl Room {
    /// Waits until so many bytes fit, of `most` there can be.
    pub async fn grow(&self, place: &mut Place, bytes: usize, most: usize) {
        while place.fits < bytes {
            let (room, fits) = if place.fits < MIDDLING { (&self.middling, MIDDLING) } else { (&self.large, most) };
            let taken = Arc::clone(room).acquire_owned().await.ok();
            *place = Place { fits: fits.max(MIDDLING), _taken: taken };
        }
    }
}
