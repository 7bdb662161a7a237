//! Who is asked for what, and in which order.

use super::visit::{Visit, Wish, visit};
use super::{Ask, Net, Stop};
use crate::model::Link;
use crate::verify::Outcome;
use std::cmp::Reverse;
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

/// Hosts at once, for each request at once and in all: enough that most may let us wait, and few enough that their
/// connections neither fill memory nor use up what the system allows.
const HOSTS: (usize, usize) = (4, 256);

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

/// Does all errands, or as many as there is time for: a host with many takes longest, so it comes first.
pub async fn work(net: Arc<Net>, mut queues: Vec<Queue>, outcomes: Sender<Outcome>, stop: Stop) {
    queues.sort_by_key(|queue| Reverse(queue.len()));
    let mut queues = queues.into_iter();
    let mut hosts = JoinSet::new();
    let most = (net.manners.at_once * HOSTS.0).min(HOSTS.1).max(net.manners.at_once);
    let mut looks = interval(STOPS_WITHIN);
    loop {
        let free = most.saturating_sub(hosts.len());
        for queue in queues.by_ref().take(free) {
            hosts.spawn(serve(Arc::clone(&net), queue, outcomes.clone()));
        }
        tokio::select! {
            done = hosts.join_next() => if done.is_none() { return },
            _ = looks.tick() => if stop.is_asked() { return },
            () = outcomes.closed() => return,
        }
    }
}

/// Does the errands of one host, as many at once as it bears.
async fn serve(net: Arc<Net>, queue: Queue, outcomes: Sender<Outcome>) {
    let hands = net.manners.per_host.max(1).min(queue.len());
    let queue = Arc::new(Mutex::new(queue));
    let mut workers = JoinSet::new();
    for _ in 0..hands {
        workers.spawn(run(Arc::clone(&net), Arc::clone(&queue), outcomes.clone()));
    }
    while workers.join_next().await.is_some() {}
}

/// Takes errands of one host until there are none, or nobody waits for outcomes.
async fn run(net: Arc<Net>, queue: Arc<Mutex<Queue>>, outcomes: Sender<Outcome>) {
    while let Some((Errand { url, mut links, wants_page }, left)) = next(&queue) {
        let wish = Wish { page: wants_page, is_last: left < net.manners.per_host };
        let Visit { why, status, ended_at, loses_encryption, page, place } = Box::pin(visit(&net, &url, wish)).await;
        let ended_at = ended_at.map(String::from);
        let outcome = |link, page| {
            let (why, ended_at) = (why.clone(), ended_at.clone());
            Outcome { link, why, status, ended_at, loses_encryption, page }
        };
        let Some(last) = links.pop() else { continue };
        for link in links {
            if outcomes.send(outcome(link, page.clone())).await.is_err() {
                return;
            }
        }
        // The one page that is left isn't copied, and takes its room until it is taken.
        if outcomes.send(outcome(last, page)).await.is_err() {
            return;
        }
        drop(place);
    }
}

/// The next errand, and how many are left.
fn next(queue: &Mutex<Queue>) -> Option<(Errand, usize)> {
    let mut queue = queue.lock().unwrap_or_else(PoisonError::into_inner);
    queue.pop_front().map(|errand| (errand, queue.len()))
}
