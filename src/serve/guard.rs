//! Who may ask for what. A page of the internet that a browser on this machine shows can send requests here too: it has
//! another origin, and where its own name was made to lead here, another host.

use axum::http::{HeaderMap, Method, StatusCode, Uri, header};

/// Why a request isn't answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is for a host that this program isn't.
    Host,
    /// A page of another origin sent it.
    Origin,
    /// It wants something other than to read.
    Method,
}

impl Refusal {
    pub fn status(self) -> StatusCode {
        match self {
            Self::Host => StatusCode::MISDIRECTED_REQUEST,
            Self::Origin => StatusCode::FORBIDDEN,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
        }
    }

    /// The message that says it.
    pub fn message(self) -> &'static str {
        match self {
            Self::Host => "serve-refused-host",
            Self::Origin => "serve-refused-origin",
            Self::Method => "serve-refused-method",
        }
    }
}

/// Why a request to our port is refused, if it is.
pub fn refusal(method: &Method, uri: &Uri, headers: &HeaderMap, port: u16) -> Option<Refusal> {
    let is_ours = |host: &str| is_ours(host, port);
    let hosts: Vec<_> = headers.get_all(header::HOST).iter().collect();
    let names_us = matches!(hosts.as_slice(), [host] if host.to_str().is_ok_and(is_ours));
    // A request may name its host a second time, in its first line.
    if !names_us || uri.authority().is_some_and(|host| !is_ours(host.as_str())) {
        return Some(Refusal::Host);
    }
    let mut origins = headers.get_all(header::ORIGIN).iter();
    if !origins.all(|origin| origin.to_str().ok().and_then(|o| o.strip_prefix("http://")).is_some_and(is_ours)) {
        return Some(Refusal::Origin);
    }
    (!matches!(*method, Method::GET | Method::HEAD)).then_some(Refusal::Method)
}

fn is_ours(host: &str, port: u16) -> bool {
    let (name, of_port) = match host.rsplit_once(':') {
        Some((name, number)) if !number.ends_with(']') => (name, number.parse().ok()),
        _ => (host, Some(80)),
    };
    of_port == Some(port) && ["127.0.0.1", "localhost", "[::1]"].iter().any(|own| name.eq_ignore_ascii_case(own))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(method: Method, uri: &str, headers: &[(&str, &str)]) -> Option<Refusal> {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(name.parse::<header::HeaderName>().unwrap(), value.parse().unwrap());
        }
        refusal(&method, &uri.parse().unwrap(), &map, 2816)
    }

    #[test]
    fn only_our_own_names_with_our_port_are_hosts() {
        for host in ["127.0.0.1:2816", "localhost:2816", "LocalHost:2816", "[::1]:2816"] {
            assert_eq!(asked(Method::GET, "/", &[("host", host)]), None, "{host}");
        }
        let foreign = [
            "",
            "example.com",
            "example.com:2816",
            "localhost",
            "localhost:80",
            "localhost:2817",
            "localhost.:2816",
            "localhost.example.com:2816",
            "127.0.0.1.example.com:2816",
            "127.0.0.2:2816",
            "0.0.0.0:2816",
            "user@localhost:2816",
            "localhost:2816:2816",
            "[::1]",
            "::1:2816",
        ];
        for host in foreign {
            assert_eq!(asked(Method::GET, "/", &[("host", host)]), Some(Refusal::Host), "{host}");
        }
        assert_eq!(asked(Method::GET, "/", &[]), Some(Refusal::Host));
        let twice = [("host", "localhost:2816"), ("host", "example.com")];
        assert_eq!(asked(Method::GET, "/", &twice), Some(Refusal::Host));
        let ours = [("host", "localhost:2816")];
        assert_eq!(asked(Method::GET, "http://localhost:2816/", &ours), None);
        assert_eq!(asked(Method::GET, "http://example.com/", &ours), Some(Refusal::Host));
        assert!(is_ours("localhost", 80) && is_ours("[::1]", 80) && !is_ours("localhost", 2816));
    }

    #[test]
    fn no_other_origin_may_ask_and_nobody_may_write() {
        let from = |origin| asked(Method::GET, "/", &[("host", "localhost:2816"), ("origin", origin)]);
        assert_eq!(from("http://localhost:2816"), None);
        for origin in ["null", "https://example.com", "http://localhost:3000", "https://localhost:2816"] {
            assert_eq!(from(origin), Some(Refusal::Origin), "{origin}");
        }
        let host = [("host", "localhost:2816")];
        assert_eq!(asked(Method::HEAD, "/", &host), None);
        for method in [Method::POST, Method::PUT, Method::DELETE, Method::OPTIONS, Method::TRACE] {
            assert_eq!(asked(method.clone(), "/", &host), Some(Refusal::Method), "{method}");
        }
    }
}
