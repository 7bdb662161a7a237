//! One request and what came of it.

use super::Net;
use super::fault::fault;
use super::host::Host;
use super::room::{Place, SMALL};
use super::visit::Wish;
use crate::verify::{Page, Why};
use reqwest::header::{self, HeaderMap, HeaderName, HeaderValue};
use reqwest::{Method, Response, StatusCode};
use std::time::Duration;
use tokio::time::{Instant, timeout, timeout_at};
use url::Url;

/// The head of an answer, and the page where it was wanted and is there.
#[derive(Debug)]
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub page: Option<Page>,
    /// The room the page takes.
    pub place: Place,
}

/// A request to be made.
#[derive(Clone, Debug)]
pub struct Question<'a> {
    pub url: &'a Url,
    pub method: Method,
    pub wish: Wish,
}

impl Question<'_> {
    fn host(&self) -> &str {
        self.url.host_str().unwrap_or_default()
    }

    /// Makes the request when its host and the whole have room for it.
    ///
    /// # Errors
    /// With the reason why there is no answer.
    pub async fn ask(&self, net: &Net, host: &Host) -> Result<Reply, Why> {
        let _turn = host.turn().await;
        let _seat = net.seats.acquire().await;
        let mut request = net.client.request(self.method.clone(), self.url.clone());
        if self.wish.is_last {
            request = request.header(header::CONNECTION, HeaderValue::from_static("close"));
        }
        let response = timeout(net.manners.patience, request.send()).await;
        let response = response.map_err(|_| Why::Silent(self.host().to_owned()))?;
        self.read(response.map_err(|error| fault(&error, self.host()))?, net).await
    }

    async fn read(&self, response: Response, net: &Net) -> Result<Reply, Why> {
        let (status, headers) = (response.status(), response.headers().clone());
        let mut reply = Reply { status, headers, page: None, place: Place::default() };
        if self.wish.page && status.is_success() {
            let content_type = reply.text(&header::CONTENT_TYPE).map(str::to_owned);
            let bytes = self.content(response, net, &mut reply.place).await?;
            reply.page = Some(Page { content_type, is_whole: bytes.is_some(), bytes: bytes.unwrap_or_default() });
        } else if response.content_length().is_some_and(|length| length <= SMALL as u64) {
            timeout(Duration::from_secs(1), response.bytes()).await.ok();
        }
        Ok(reply)
    }

    /// The content, unpacked; none where there is more than is read of a page. What it waits for room isn't the
    /// server's time.
    async fn content(&self, mut response: Response, net: &Net, place: &mut Place) -> Result<Option<Vec<u8>>, Why> {
        let most = net.manners.largest_page;
        if response.content_length().is_some_and(|length| length > most as u64) {
            return Ok(None);
        }
        let mut bytes = Vec::new();
        let mut until = Instant::now() + net.manners.reading;
        loop {
            let chunk = timeout_at(until, response.chunk()).await;
            let chunk = chunk.map_err(|_| Why::Unfinished(self.host().to_owned()))?;
            let Some(chunk) = chunk.map_err(|error| fault(&error, self.host()))? else { break };
            let length = bytes.len() + chunk.len();
            if length > most {
                *place = Place::default();
                return Ok(None);
            }
            if length > place.fits {
                let since = Instant::now();
                net.room.grow(place, length, most).await;
                until += since.elapsed();
                // Once and for all: growing by and by would take twice the room.
                bytes.reserve_exact(place.fits.min(most) - bytes.len());
            }
            bytes.extend_from_slice(&chunk);
        }
        bytes.shrink_to_fit();
        Ok(Some(bytes))
    }
}

impl Reply {
    pub fn text(&self, name: &HeaderName) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The address a redirect leads to, as it is written. Servers write what isn't ASCII as it is.
    pub fn location(&self) -> Option<String> {
        let is_redirect = matches!(self.status.as_u16(), 301 | 302 | 303 | 307 | 308);
        let location = self.headers.get(header::LOCATION).filter(|_| is_redirect)?;
        Some(String::from_utf8_lossy(location.as_bytes()).into_owned())
    }

    pub fn is_permanent(&self) -> bool {
        matches!(self.status.as_u16(), 301 | 308)
    }

    pub fn sets_cookie(&self) -> bool {
        self.headers.contains_key(header::SET_COOKIE)
    }

    /// Whether a guard of the server answered in its stead, and says so.
    pub fn is_wall(&self) -> bool {
        let says = |name: &'static str| self.text(&HeaderName::from_static(name));
        says("cf-mitigated") == Some("challenge") || matches!(says("x-amzn-waf-action"), Some("challenge" | "captcha"))
    }

    /// How long the server asks to be left alone. A date counts from the server's own.
    pub fn retry_after(&self) -> Option<Duration> {
        let text = self.text(&header::RETRY_AFTER)?.trim();
        if let Ok(seconds) = text.parse() {
            return Some(Duration::from_secs(seconds));
        }
        let now = httpdate::parse_http_date(self.text(&header::DATE)?).ok()?;
        Some(httpdate::parse_http_date(text).ok()?.duration_since(now).unwrap_or_default())
    }

    /// Why a page that isn't a redirect has its verdict; none where it answers.
    pub fn trouble(&self) -> Option<Why> {
        let status = self.status.as_u16();
        match status {
            _ if self.is_wall() => Some(Why::Wall),
            200..=299 => None,
            404 | 410 => Some(Why::NoPage(status)),
            401 => Some(Why::SignIn(status)),
            429 => Some(Why::TooManyRequests(status)),
            300..=399 => Some(Why::LeadsNowhere(status)),
            // The server's own time-out, and "too early".
            408 | 425 | 500..=599 => Some(Why::ServerError(status)),
            _ => Some(Why::KeptOut(status)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use reqwest::header::HeaderValue;

    fn reply(status: u16, headers: &[(&'static str, &'static str)]) -> Reply {
        let headers = headers.iter().map(|(n, v)| (HeaderName::from_static(n), HeaderValue::from_static(v)));
        Reply {
            status: StatusCode::from_u16(status).unwrap(),
            headers: headers.collect(),
            page: None,
            place: Place::default(),
        }
    }

    #[test]
    fn a_wait_is_seconds_or_a_day_and_hour() {
        let date = ("date", "Mon, 23 Nov 2026 10:00:00 GMT");
        for (headers, expected) in [
            (vec![("retry-after", "7")], Some(7)),
            (vec![("retry-after", " 120 ")], Some(120)),
            (vec![date, ("retry-after", "Mon, 23 Nov 2026 10:01:30 GMT")], Some(90)),
            (vec![date, ("retry-after", "Monday, 23-Nov-26 10:01:30 GMT")], Some(90)),
            (vec![date, ("retry-after", "Mon, 23 Nov 2026 09:00:00 GMT")], Some(0)),
            (vec![("retry-after", "Mon, 23 Nov 2026 10:01:30 GMT")], None),
            (vec![date, ("retry-after", "soon")], None),
            (vec![date, ("retry-after", "-5")], None),
            (vec![date], None),
        ] {
            let wait = reply(429, &headers).retry_after().map(|wait| wait.as_secs());
            assert_eq!(wait, expected, "{headers:?}");
        }
    }

    #[test]
    fn what_a_status_says_of_a_link() {
        for (status, expected) in [
            (200, None),
            (204, None),
            (300, Some(Why::LeadsNowhere(300))),
            (301, Some(Why::LeadsNowhere(301))),
            (400, Some(Why::KeptOut(400))),
            (401, Some(Why::SignIn(401))),
            (403, Some(Why::KeptOut(403))),
            (404, Some(Why::NoPage(404))),
            (408, Some(Why::ServerError(408))),
            (410, Some(Why::NoPage(410))),
            (429, Some(Why::TooManyRequests(429))),
            (451, Some(Why::KeptOut(451))),
            (500, Some(Why::ServerError(500))),
            (503, Some(Why::ServerError(503))),
            (999, Some(Why::KeptOut(999))),
        ] {
            assert_eq!(reply(status, &[]).trouble(), expected, "{status}");
        }
    }

    #[test]
    fn a_wall_that_names_itself_is_one_whatever_its_status() {
        for status in [200, 202, 403, 503] {
            assert_eq!(reply(status, &[("cf-mitigated", "challenge")]).trouble(), Some(Why::Wall));
            assert_eq!(reply(status, &[("x-amzn-waf-action", "captcha")]).trouble(), Some(Why::Wall));
        }
    }

    #[test]
    fn only_redirects_lead_on() {
        for (status, expected) in [(200, None), (201, None), (301, Some("/é")), (304, None), (308, Some("/é"))] {
            let mut reply = reply(status, &[]);
            reply.headers.insert(header::LOCATION, HeaderValue::from_bytes("/é".as_bytes()).unwrap());
            assert_eq!(reply.location().as_deref(), expected, "{status}");
        }
    }
}
