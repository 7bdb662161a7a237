//! A link, through all its redirects. They are followed one by one, so that each is checked before it is asked.

use super::Net;
use super::patience;
use super::reply::Reply;
use super::room::Place;
use crate::verify::{Page, Why};
use url::Url;

/// As many redirects as a browser would follow without being asked to wait.
const MOST_REDIRECTS: usize = 10;

/// What is asked of an address.
#[derive(Clone, Copy, Debug)]
pub struct Wish {
    /// The page itself, not only whether it answers.
    pub page: bool,
    /// No more is asked of its host: the connection has no further use.
    pub is_last: bool,
}

/// How an address answered.
#[derive(Debug)]
pub struct Visit {
    pub why: Why,
    pub status: Option<u16>,
    pub ended_at: Option<Url>,
    pub loses_encryption: bool,
    pub page: Option<Page>,
    /// The room the page takes.
    pub place: Place,
}

/// The way so far.
struct Trail {
    /// Every address that was asked or is next, without what stands after `#`.
    way: Vec<Url>,
    at: Url,
    status: Option<u16>,
    is_permanent: bool,
    loses_encryption: bool,
    sets_cookie: bool,
}

/// Looks at an address.
pub async fn visit(net: &Net, url: &Url, wish: Wish) -> Visit {
    let mut trail = Trail::from(url.clone());
    loop {
        if let Err(why) = net.manners.reach.check(&trail.at) {
            return trail.refused(why);
        }
        let reply = match patience::ask(net, &trail.at, wish).await {
            Ok(reply) => reply,
            Err(why @ Why::PrivateAddress(_)) => return trail.refused(why),
            Err(why) => return trail.ended(why),
        };
        trail.status = Some(reply.status.as_u16());
        let Some(location) = reply.location() else { return trail.arrived(reply) };
        if let Err(why) = trail.follow(&location, &reply) {
            return trail.ended(why);
        }
    }
}

impl Trail {
    fn from(at: Url) -> Self {
        let way = vec![without_fragment(&at)];
        Self { way, at, status: None, is_permanent: true, loses_encryption: false, sets_cookie: false }
    }

    fn follow(&mut self, location: &str, reply: &Reply) -> Result<(), Why> {
        let next = self.at.join(location.trim()).map_err(|_| Why::UnreadableAddress)?;
        self.is_permanent &= reply.is_permanent();
        self.sets_cookie |= reply.sets_cookie();
        self.loses_encryption |= self.at.scheme() == "https" && next.scheme() == "http";
        let address = without_fragment(&next);
        if self.way.contains(&address) {
            return Err(if self.sets_cookie { Why::CookieWall } else { Why::Circle });
        }
        if self.way.len() > MOST_REDIRECTS {
            return Err(Why::TooManyRedirects);
        }
        self.way.push(address);
        self.at = next;
        Ok(())
    }

    fn arrived(self, reply: Reply) -> Visit {
        let why = reply.trouble().unwrap_or_else(|| self.welcome());
        let answers = matches!(why, Why::Answers | Why::Redirected | Why::Moved);
        match answers {
            true => Visit { page: reply.page, place: reply.place, ..self.ended(why) },
            false => self.ended(why),
        }
    }

    /// Why a page that answers is what the link means, or isn't.
    fn welcome(&self) -> Why {
        let host = self.at.host_str().unwrap_or_default();
        match self.way.len() {
            1 => Why::Answers,
            _ if host.starts_with("consent.") && !self.began_at(host) => Why::Consent(host.to_owned()),
            _ if self.is_permanent => Why::Moved,
            _ => Why::Redirected,
        }
    }

    fn began_at(&self, host: &str) -> bool {
        self.way.first().is_some_and(|first| first.host_str() == Some(host))
    }

    fn ended(self, why: Why) -> Visit {
        let is_elsewhere = self.way.len() > 1;
        let Self { at, status, loses_encryption, .. } = self;
        let ended_at = is_elsewhere.then_some(at);
        Visit { why, status, ended_at, loses_encryption, page: None, place: Place::default() }
    }

    /// An address that isn't asked is no end of a way; the reason names it.
    fn refused(self, why: Why) -> Visit {
        Visit { ended_at: None, ..self.ended(why) }
    }
}

fn without_fragment(url: &Url) -> Url {
    let mut url = url.clone();
    url.set_fragment(None);
    url
}
