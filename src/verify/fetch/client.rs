//! The HTTP client.

use super::host::Hosts;
use super::manners::Manners;
use super::names::Checked;
use reqwest::header::{ACCEPT, ACCEPT_LANGUAGE, HeaderMap, HeaderValue};
use reqwest::{Client, ClientBuilder, Proxy, redirect};
use std::error::Error;
use std::fmt;
use std::io;
use std::sync::Arc;
use std::time::Duration;

/// Says who asks, and for what.
const USER_AGENT: &str = concat!("art28/", env!("CARGO_PKG_VERSION"), " (looks at the links of a processor register)");

/// Why no request can be made from this machine.
#[derive(Debug)]
pub enum Unable {
    /// There are no root certificates here to trust.
    NoCertificates(reqwest::Error),
    Proxy(reqwest::Error),
    NoThread(io::Error),
}

impl fmt::Display for Unable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoCertificates(_) => f.write_str(
                "no encrypted page can be opened: this machine has no certificates to trust\n  \
                 install them (the package is often called ca-certificates), or name a file of them in SSL_CERT_FILE",
            ),
            Self::Proxy(error) => write!(f, "the proxy cannot be used: {error}"),
            Self::NoThread(error) => write!(f, "no request can be made: {error}"),
        }
    }
}

impl Error for Unable {}

/// A client that follows no redirect by itself, keeps no cookie, and connects to checked addresses alone.
pub fn client(manners: &Manners, hosts: &Arc<Hosts>, needs_encryption: bool) -> Result<Client, Unable> {
    let build = |trust: fn(ClientBuilder) -> ClientBuilder| Ok(trust(builder(manners, hosts)?).build());
    match build(|builder| builder)? {
        Ok(client) => Ok(client),
        Err(error) if needs_encryption => Err(Unable::NoCertificates(error)),
        // A redirect to an encrypted page then fails as one of an unknown issuer.
        Err(_) => build(|builder| builder.tls_certs_only([]))?.map_err(Unable::NoCertificates),
    }
}

fn builder(manners: &Manners, hosts: &Arc<Hosts>) -> Result<ClientBuilder, Unable> {
    let builder = Client::builder()
        .user_agent(USER_AGENT)
        .default_headers(headers())
        .redirect(redirect::Policy::none())
        .referer(false)
        .no_proxy()
        .retry(reqwest::retry::never())
        .connect_timeout(manners.connecting)
        .pool_max_idle_per_host(manners.per_host)
        .pool_idle_timeout(Duration::from_secs(1) + manners.pause * 2);
    match &manners.proxy {
        Some(proxy) => Ok(builder.proxy(Proxy::all(proxy.clone()).map_err(Unable::Proxy)?)),
        None => Ok(builder.dns_resolver(Checked(Arc::clone(hosts)))),
    }
}

/// Always the same, so that a page which depends on them stays the same.
fn headers() -> HeaderMap {
    let accept = HeaderValue::from_static("text/html,application/pdf;q=0.9,*/*;q=0.8");
    let language = HeaderValue::from_static("en,fr;q=0.8,de;q=0.7,*;q=0.5");
    HeaderMap::from_iter([(ACCEPT, accept), (ACCEPT_LANGUAGE, language)])
}
