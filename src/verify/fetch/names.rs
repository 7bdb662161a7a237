//! From a host's name to the addresses that are connected to.
//!
//! A name is looked up once in a run, and every connection goes to the addresses that were checked then: a name that
//! changes its addresses between two look-ups gains nothing.

use super::address::{Reach, is_localhost};
use super::host::Hosts;
use hickory_resolver::TokioResolver;
use hickory_resolver::config::{NameServerConfig, ResolverConfig};
use hickory_resolver::net::NetError;
use hickory_resolver::net::runtime::TokioRuntimeProvider;
use hickory_resolver::proto::rr::RecordType;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use std::error::Error;
use std::fmt;
use std::future::Future;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::OnceCell;
use tokio::time::timeout;

/// How long one question to a name server may take.
const QUESTION: Duration = Duration::from_secs(2);

/// Why a name leads to no address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoAddress {
    /// A name server knows that there is no such name.
    NoSuchName,
    /// The name is there and has no address.
    Addressless,
    /// No name server gave an answer: the name may well be there.
    NoAnswer,
    /// At least one of its addresses may not be asked.
    Private,
}

impl fmt::Display for NoAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

impl Error for NoAddress {}

/// Addresses that may be asked.
pub type Found = Arc<[IpAddr]>;

pub type LookedUp = Pin<Box<dyn Future<Output = Result<Vec<IpAddr>, NoAddress>> + Send>>;

/// Looks names up.
pub trait Names: Send + Sync {
    /// All addresses of a name, which is whole and without a dot at its end.
    fn look_up(&self, name: &str) -> LookedUp;
}

/// The name servers this machine uses.
///
/// They are asked directly: the system's own function can't tell everywhere a name that is gone from a network that is
/// down, and would try a name within the own network's domains.
pub struct NameServers {
    servers: Option<Arc<TokioResolver>>,
    /// Whether they know of the internet, asked once.
    know_the_internet: Arc<OnceCell<bool>>,
}

/// A name everybody knows who knows of the internet. Where a network is cut off, servers say of every name that there
/// is none.
const KNOWN: &str = "com.";

impl NameServers {
    /// Those of the system's settings. Where there are none, no name has an answer.
    pub fn of_system() -> Self {
        Self::asking(TokioResolver::builder_tokio().ok().and_then(|mut builder| {
            builder.options_mut().timeout = QUESTION;
            builder.build().ok()
        }))
    }

    /// One name server, by its address.
    pub fn at(server: SocketAddr) -> Self {
        let mut config = NameServerConfig::udp(server.ip());
        config.connections.iter_mut().for_each(|connection| connection.port = server.port());
        let config = ResolverConfig::from_name_servers(vec![config]);
        let mut builder = TokioResolver::builder_with_config(config, TokioRuntimeProvider::default());
        builder.options_mut().timeout = QUESTION;
        Self::asking(builder.build().ok())
    }

    fn asking(servers: Option<TokioResolver>) -> Self {
        Self { servers: servers.map(Arc::new), know_the_internet: Arc::default() }
    }
}

impl Names for NameServers {
    fn look_up(&self, name: &str) -> LookedUp {
        // A dot at its end keeps a name from being tried within other domains.
        let (servers, name) = (self.servers.clone(), format!("{name}."));
        let know_the_internet = Arc::clone(&self.know_the_internet);
        Box::pin(async move {
            let servers = servers.ok_or(NoAddress::NoAnswer)?;
            let answer = servers.lookup_ip(name).await.map(|found| found.iter().collect());
            let answer = answer.map_err(|error| no_address(&error));
            let is_gone = answer == Err(NoAddress::NoSuchName);
            match is_gone && !*know_the_internet.get_or_init(|| know(&servers)).await {
                true => Err(NoAddress::NoAnswer),
                false => answer,
            }
        })
    }
}

async fn know(servers: &TokioResolver) -> bool {
    match servers.lookup(KNOWN, RecordType::NS).await {
        Ok(_) => true,
        Err(error) => no_address(&error) == NoAddress::Addressless,
    }
}

fn no_address(error: &NetError) -> NoAddress {
    match error {
        error if error.is_nx_domain() => NoAddress::NoSuchName,
        error if error.is_no_records_found() => NoAddress::Addressless,
        _ => NoAddress::NoAnswer,
    }
}

/// All addresses of a name, if each may be asked. A name with one that may not is refused with all of them: whoever
/// mixes them means no good.
///
/// # Errors
/// When there is none, or one may not be asked.
pub async fn addresses(name: &str, names: &dyn Names, reach: Reach, within: Duration) -> Result<Found, NoAddress> {
    let name = name.trim_end_matches('.');
    let found = match is_localhost(name) {
        true => vec![Ipv4Addr::LOCALHOST.into(), Ipv6Addr::LOCALHOST.into()],
        false => timeout(within, names.look_up(name)).await.unwrap_or(Err(NoAddress::NoAnswer))?,
    };
    match found {
        found if found.is_empty() => Err(NoAddress::Addressless),
        found if found.iter().all(|address| reach.allows(*address)) => Ok(found.into()),
        _ => Err(NoAddress::Private),
    }
}

/// Connects to what was found and checked before a host was first asked, and to nothing else.
pub struct Checked(pub Arc<Hosts>);

impl Resolve for Checked {
    fn resolve(&self, name: Name) -> Resolving {
        let found = self.0.get(name.as_str()).found().ok_or(NoAddress::NoAnswer);
        Box::pin(async move {
            let addresses: Vec<SocketAddr> = found?.iter().map(|address| SocketAddr::new(*address, 0)).collect();
            Ok(Box::new(addresses.into_iter()) as Addrs)
        })
    }
}
