//! Who is asked for what, and in which order.

use super::visit::{Visit, visit};
use super::{Ask, Net, Stop};
use crate::model::Link;
use crate::verify::Outcome;
use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::mpsc::Sender;
use tokio::task::JoinSet;
use tokio::time::interval;
use url::Url;

/// How long a wish to stop may go unseen.
const STOPS_WITHIN: Duration = Duration::from_millis(50);

/// An address and the links that name it.
pub struct Errand {
    url: Url,
    links: Vec<Link>,
    wants_page: bool,
}

/// The errands of one host.
pub type Queue = VecDeque<Errand>;

/// The errands by host, both in the order in which they were first named.
pub fn queues(asks: Vec<Ask>) -> Vec<Queue> {
    let mut errands: Vec<Errand> = Vec::new();
    let mut known: HashMap<Url, usize> = HashMap::new();
    for Ask { link, wants_page } in asks {
        let Some(url) = link.address() else { continue };
        let at = *known.entry(url.clone()).or_insert(errands.len());
        if at == errands.len() {
            errands.push(Errand { url, links: Vec::new(), wants_page: false });
        }
        errands[at].wants_page |= wants_page;
        if !errands[at].links.contains(&link) {
            errands[at].links.push(link);
        }
    }
    by_host(errands)
}

fn by_host(errands: Vec<Errand>) -> Vec<Queue> {
    let mut queues: Vec<Queue> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for errand in errands {
        let host = errand.url.host_str().unwrap_or_default().to_owned();
        let at = *known.entry(host).or_insert(queues.len());
        if at == queues.len() {
            queues.push(Queue::new());
        }
        queues[at].push_back(errand);
    }
    queues
}

pub fn needs_encryption(queues: &[Queue]) -> bool {
    queues.iter().flatten().any(|errand| errand.url.scheme() == "https")
}

/// Does all errands, or as many as there is time for.
pub async fn work(net: Arc<Net>, queues: Vec<Queue>, outcomes: Sender<Outcome>, stop: Stop) {
    let mut workers = JoinSet::new();
    for queue in queues {
        let hands = net.manners.per_host.max(1).min(queue.len());
        let queue = Arc::new(Mutex::new(queue));
        for _ in 0..hands {
            workers.spawn(serve(Arc::clone(&net), Arc::clone(&queue), outcomes.clone()));
        }
    }
    let mut looks = interval(STOPS_WITHIN);
    loop {
        tokio::select! {
            done = workers.join_next() => if done.is_none() { return },
            _ = looks.tick() => if stop.is_asked() { return },
            () = outcomes.closed() => return,
        }
    }
}

/// Takes errands of one host until there are none, or nobody waits for outcomes.
async fn serve(net: Arc<Net>, queue: Arc<Mutex<Queue>>, outcomes: Sender<Outcome>) {
    while let Some(Errand { url, links, wants_page }) = next(&queue) {
        let seen = Box::pin(visit(&net, &url, wants_page)).await;
        for link in links {
            if outcomes.send(outcome(link, seen.clone())).await.is_err() {
                return;
            }
        }
    }
}

fn next(queue: &Mutex<Queue>) -> Option<Errand> {
    queue.lock().unwrap_or_else(PoisonError::into_inner).pop_front()
}

fn outcome(link: Link, seen: Visit) -> Outcome {
    let Visit { why, status, ended_at, loses_encryption, page } = seen;
    Outcome { link, why, status, ended_at: ended_at.map(String::from), loses_encryption, page }
}
