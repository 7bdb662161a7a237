//! The server: loopback alone, reading alone, files of the site alone.

use super::Maker;
use super::builder::Builder;
use super::guard::{self, Refusal};
use super::page::{self, OWN, OwnPages};
use super::shown::{Found, Shown};
use crate::model::Lang;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::response::Response;
use std::fmt;
use std::io;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::Duration;
use tokio::sync::watch;

/// How long a browser is kept waiting for a change before it asks anew.
const PATIENCE: Duration = Duration::from_secs(20);

/// What every answer says: nothing is kept, guessed, embedded elsewhere or told to others. A page's own policy holds
/// beside it.
const HEADERS: [(HeaderName, &str); 6] = [
    (header::CACHE_CONTROL, "no-store"),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (header::CONTENT_SECURITY_POLICY, "frame-ancestors 'none'"),
];
const HTML: &str = "text/html; charset=utf-8";
const TEXT: &str = "text/plain; charset=utf-8";

/// What kept the site from being served.
#[derive(Debug)]
pub enum Error {
    /// Another program answers on the port.
    Busy(u16),
    /// The system refuses the port.
    Port(u16, io::Error),
    /// The system refuses what a server needs.
    System(io::Error),
    /// Our own pages can't be made.
    Pages(tera::Error),
    /// The thread that builds is gone.
    Stopped,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Busy(port) => write!(
                f,
                "port {port} is in use by another program\n  choose another with --port, or let --port 0 find one that is free"
            ),
            Self::Port(port, error) => {
                write!(f, "cannot listen on port {port} of 127.0.0.1: {error}\n  choose another with --port")
            }
            Self::System(error) => write!(f, "cannot serve: {error}"),
            Self::Pages(error) => write!(f, "the pages of art28 serve itself can’t be made: {error}"),
            Self::Stopped => write!(f, "building stopped unexpectedly; please report this"),
        }
    }
}

impl std::error::Error for Error {}

impl From<io::Error> for Error {
    fn from(error: io::Error) -> Self {
        Self::System(error)
    }
}

/// A port on this machine, held before anything is built.
#[derive(Debug)]
pub struct Server {
    listeners: Vec<TcpListener>,
    port: u16,
}

impl Server {
    /// Takes a port of the loopback addresses; 0 is any that is free.
    ///
    /// # Errors
    /// When it can't be had.
    pub fn bind(port: u16) -> Result<Self, Error> {
        let refused = |error: io::Error| match error.kind() {
            io::ErrorKind::AddrInUse => Error::Busy(port),
            _ => Error::Port(port, error),
        };
        let first = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).map_err(refused)?;
        let port = first.local_addr()?.port();
        // Browsers may look for localhost there first; a machine without IPv6 does without.
        let second = TcpListener::bind(SocketAddr::from((Ipv6Addr::LOCALHOST, port))).ok();
        Ok(Self { listeners: [first].into_iter().chain(second).collect(), port })
    }

    /// Where browsers find it.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Builds, says that it is `ready`, and serves until the program is asked to end. Browsers that show the site of an
    /// earlier run load it again if their state is smaller than `state`.
    ///
    /// # Errors
    /// When the system refuses what a server needs.
    pub fn run<M: Maker>(self, maker: M, start: Start<'_>, ready: impl FnOnce()) -> Result<(), Error> {
        let pages = OwnPages::new(start.lang).map_err(Error::Pages)?;
        let builder = Builder::new(maker, start.root, start.state);
        let shown = builder.shown();
        let site = Arc::new(Site { shown: shown.clone(), pages, port: self.port });
        let app = Router::new().fallback(answer).with_state(site);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        runtime.block_on(async {
            let end = end()?;
            for listener in self.listeners {
                listener.set_nonblocking(true)?;
                let listener = tokio::net::TcpListener::from_std(listener)?;
                tokio::spawn(axum::serve(listener, app.clone()).into_future());
            }
            thread::Builder::new().name("builder".to_owned()).spawn(move || builder.follow())?;
            ready();
            tokio::select! {
                () = end => Ok(()),
                () = gone(shown) => Err(Error::Stopped),
            }
        })
    }
}

/// What a server begins with.
#[derive(Clone, Copy, Debug)]
pub struct Start<'a> {
    /// The register's folder.
    pub root: &'a Path,
    /// The language of our own pages.
    pub lang: Lang,
    /// Greater than the state of anything an earlier run showed.
    pub state: u64,
}

/// Waits until somebody asks the program to end.
#[cfg(unix)]
fn end() -> io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

#[cfg(not(unix))]
fn end() -> io::Result<impl Future<Output = ()>> {
    Ok(async {
        tokio::signal::ctrl_c().await.ok();
    })
}

/// Waits until nobody builds any more.
async fn gone(mut shown: watch::Receiver<Arc<Shown>>) {
    while shown.changed().await.is_ok() {}
}

/// What answers are made from.
struct Site {
    shown: watch::Receiver<Arc<Shown>>,
    pages: OwnPages,
    port: u16,
}

async fn answer(State(site): State<Arc<Site>>, request: Request) -> Response {
    let refusal = guard::refusal(request.method(), request.uri(), request.headers(), site.port);
    match (refusal, request.uri().path().strip_prefix(OWN)) {
        (Some(refusal), _) => site.refuse(refusal),
        (None, Some("state")) => site.state(request.uri()).await,
        (None, Some(name)) => site.own_file(name),
        (None, None) => site.page(request.uri().path()),
    }
}

impl Site {
    fn refuse(&self, refusal: Refusal) -> Response {
        let address = format!("http://127.0.0.1:{}/", self.port);
        let text = self.pages.words().say(refusal.message(), &vec![("address", address.into())]);
        let mut response = response(refusal.status(), TEXT, text + "\n");
        if refusal == Refusal::Method {
            response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
        }
        response
    }

    /// The number of what is shown, as soon as it is greater than the one the browser has seen.
    async fn state(&self, uri: &Uri) -> Response {
        let seen = uri.query().and_then(|query| query.strip_prefix("seen=")?.parse().ok()).unwrap_or(0);
        let mut shown = self.shown.clone();
        tokio::time::timeout(PATIENCE, shown.wait_for(|shown| shown.state > seen)).await.ok();
        let state = shown.borrow().state;
        response(StatusCode::OK, TEXT, state.to_string())
    }

    fn own_file(&self, name: &str) -> Response {
        match page::own_file(name) {
            Some((kind, text)) => response(StatusCode::OK, kind, text.into_owned()),
            None => self.own(StatusCode::NOT_FOUND, &self.pages.missing(), &self.shown.borrow()),
        }
    }

    fn page(&self, address: &str) -> Response {
        let shown = self.shown.borrow().clone();
        if address == "/" {
            return self.own(StatusCode::OK, &self.pages.start(), &shown);
        }
        match shown.find(address) {
            // A part of a page, `.htm`, has no head to add to.
            Found::File(path, bytes) if path.ends_with(".html") => self.html(StatusCode::OK, bytes, &shown),
            Found::File(path, bytes) => match mime_guess::from_path(path).first_or_octet_stream() {
                kind if kind.type_() == mime_guess::mime::TEXT => {
                    response(StatusCode::OK, &format!("{kind}; charset=utf-8"), bytes.clone())
                }
                kind => response(StatusCode::OK, kind.as_ref(), bytes.clone()),
            },
            Found::Folder => redirect(&format!("{address}/")),
            Found::Missing(Some(page)) => self.html(StatusCode::NOT_FOUND, page, &shown),
            Found::Missing(None) => self.own(StatusCode::NOT_FOUND, &self.pages.missing(), &shown),
            Found::Waiting => self.own(StatusCode::SERVICE_UNAVAILABLE, &self.pages.waiting(), &shown),
        }
    }

    fn html(&self, status: StatusCode, page: &Bytes, shown: &Shown) -> Response {
        match std::str::from_utf8(page) {
            Ok(html) => self.own(status, html, shown),
            Err(_) => response(status, HTML, page.clone()),
        }
    }

    fn own(&self, status: StatusCode, html: &str, shown: &Shown) -> Response {
        response(status, HTML, page::dressed(html, shown, &self.pages.trouble(&shown.troubles)))
    }
}

fn redirect(address: &str) -> Response {
    let mut response = response(StatusCode::TEMPORARY_REDIRECT, TEXT, "");
    if let Ok(address) = HeaderValue::from_str(address) {
        response.headers_mut().insert(header::LOCATION, address);
    }
    response
}

fn response(status: StatusCode, kind: &str, body: impl Into<Body>) -> Response {
    let mut response = Response::new(body.into());
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.extend(HEADERS.map(|(name, value)| (name, HeaderValue::from_static(value))));
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_str(kind).unwrap_or(HeaderValue::from_static(TEXT)));
    response
}
