//! Asking again, and otherwise.

use super::Net;
use super::fault::lost;
use super::host::Host;
use super::reply::{Question, Reply};
use super::visit::Wish;
use crate::verify::Why;
use reqwest::Method;
use std::time::Duration;
use tokio::time::sleep;
use url::Url;

/// What is done after an answer or a failure.
enum Next {
    Take,
    /// As `GET`: what a server says to `HEAD` alone counts for nothing.
    WithGet,
    /// After a wait that is this link's own.
    After(Duration),
    /// After a wait the host asked of everybody.
    WhenRested(Duration),
}

/// Finds the host, unless its address says where it is or a proxy does that.
async fn find(net: &Net, url: &Url, host: &Host) -> Result<(), Why> {
    match url.host() {
        Some(url::Host::Domain(name)) if net.manners.proxy.is_none() => {
            host.look_up(name, net).await.map_err(|why| lost(why, name))
        }
        _ => Ok(()),
    }
}

/// Asks for one address until there is an answer to take, or no more sense in asking.
///
/// # Errors
/// With the reason why there is no answer.
pub async fn ask(net: &Net, url: &Url, wish: Wish) -> Result<Reply, Why> {
    let host = net.hosts.get(url.host_str().unwrap_or_default());
    find(net, url, &host).await?;
    let port = url.port_or_known_default().unwrap_or_default();
    let head = !wish.page && !host.refuses_head();
    let mut question = Question { url, method: if head { Method::HEAD } else { Method::GET }, wish };
    let mut again = 0;
    loop {
        if let Some(why) = host.closed(port) {
            return Err(why);
        }
        let answer = question.ask(net, &host).await;
        let next = match &answer {
            Ok(reply) => after_reply(net, &host, &question.method, reply, again),
            Err(why) => after_failure(net, &question.method, why, again),
        };
        match next {
            Next::Take => return taken(answer, net, &host, port),
            Next::WithGet => {}
            Next::After(wait) => sleep(wait).await,
            Next::WhenRested(wait) => host.rest(wait),
        }
        again += u32::from(!matches!(next, Next::WithGet));
        question.method = if matches!(next, Next::WhenRested(_)) { question.method } else { Method::GET };
    }
}

fn after_reply(net: &Net, host: &Host, method: &Method, reply: &Reply, again: u32) -> Next {
    let status = reply.status.as_u16();
    let may_retry = again < net.manners.retries && !reply.is_wall();
    match status {
        429 => rested(net, host, reply, may_retry),
        503 if reply.retry_after().is_some() => rested(net, host, reply, may_retry),
        _ if status < 400 => Next::Take,
        _ if *method == Method::HEAD => {
            if matches!(status, 405 | 501) {
                host.note_refuses_head();
            }
            Next::WithGet
        }
        408 | 500..=599 if may_retry => Next::After(net.manners.wait(again)),
        _ => Next::Take,
    }
}

/// A host that asks for fewer requests gets them, for every link.
fn rested(net: &Net, host: &Host, reply: &Reply, may_retry: bool) -> Next {
    let wait = reply.retry_after().unwrap_or_else(|| net.manners.wait(0));
    if may_retry && wait <= net.manners.longest_wait && !host.is_tired() {
        return Next::WhenRested(wait);
    }
    host.note_tired();
    Next::Take
}

fn after_failure(net: &Net, method: &Method, why: &Why, again: u32) -> Next {
    let retries = match why {
        Why::NoConnection(_) | Why::Garbled(_) => net.manners.retries,
        // Each further try costs the whole time again.
        Why::Silent(_) => net.manners.retries.min(1),
        _ => 0,
    };
    match why {
        Why::Garbled(_) if *method == Method::HEAD => Next::WithGet,
        _ if again < retries => Next::After(net.manners.wait(again)),
        _ => Next::Take,
    }
}

/// What keeps us from connecting is true of every page there, and so is a long rest the host asks for.
fn taken(answer: Result<Reply, Why>, net: &Net, host: &Host, port: u16) -> Result<Reply, Why> {
    let closed = match &answer {
        Err(why @ (Why::NoConnection(_) | Why::Tls(..))) => Some(why.clone()),
        Ok(reply) if reply.status == 429 && reply.retry_after() > Some(net.manners.longest_wait) => {
            Some(Why::TooManyRequests(429))
        }
        _ => None,
    };
    if let Some(why) = closed.filter(|_| host.closed(port).is_none()) {
        host.note_closed(port, why);
    }
    answer
}
