//! Which addresses may be asked: those anybody on the internet can reach, and no other.
//!
//! The tables follow IANA's registries of special-purpose addresses (RFC 6890). Of blocks that hold both, such as
//! `192.0.0.0/24`, none is asked: no vendor has a page there.

use crate::verify::Why;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use url::{Host, Url};

/// How far requests may go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    #[default]
    Public,
    /// Public addresses, and this machine's own for tests: `127.0.0.0/8`, `::1` and the name `localhost`.
    Loopback,
}

/// Blocks of IPv4 that no public page has, by first address and length of prefix.
const CLOSED_V4: &[(Ipv4Addr, u32)] = &[
    (Ipv4Addr::new(0, 0, 0, 0), 8),       // this network
    (Ipv4Addr::new(10, 0, 0, 0), 8),      // private use
    (Ipv4Addr::new(100, 64, 0, 0), 10),   // shared by customers of a carrier
    (Ipv4Addr::new(127, 0, 0, 0), 8),     // loopback
    (Ipv4Addr::new(169, 254, 0, 0), 16),  // link-local, where clouds keep credentials
    (Ipv4Addr::new(172, 16, 0, 0), 12),   // private use
    (Ipv4Addr::new(192, 0, 0, 0), 24),    // protocol assignments
    (Ipv4Addr::new(192, 0, 2, 0), 24),    // documentation
    (Ipv4Addr::new(192, 88, 99, 0), 24),  // relays of 6to4, withdrawn
    (Ipv4Addr::new(192, 168, 0, 0), 16),  // private use
    (Ipv4Addr::new(198, 18, 0, 0), 15),   // benchmarks
    (Ipv4Addr::new(198, 51, 100, 0), 24), // documentation
    (Ipv4Addr::new(203, 0, 113, 0), 24),  // documentation
    (Ipv4Addr::new(224, 0, 0, 0), 4),     // multicast
    (Ipv4Addr::new(240, 0, 0, 0), 4),     // reserved, and broadcast
];

/// What of IPv6 has been given to networks at all.
const GLOBAL_V6: (Ipv6Addr, u32) = (Ipv6Addr::new(0x2000, 0, 0, 0, 0, 0, 0, 0), 3);

/// Blocks of it that no public page has.
const CLOSED_V6: &[(Ipv6Addr, u32)] = &[
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23), // protocol assignments, Teredo and benchmarks among them
    (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 32), // documentation
    (Ipv6Addr::new(0x2002, 0, 0, 0, 0, 0, 0, 0), 16), // 6to4, which leads to any address of IPv4
    (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20), // documentation
];

/// Where a network that speaks IPv6 alone reaches IPv4 (RFC 6052): as public as the address inside.
const TRANSLATED: (Ipv6Addr, u32) = (Ipv6Addr::new(0x64, 0xff9b, 0, 0, 0, 0, 0, 0), 96);

/// Names that only mean something in one network or on one machine (RFC 6761, 6762, 7686, 8375, 9476).
const LOCAL_NAMES: &[&str] = &["alt", "home.arpa", "internal", "local", "localhost", "onion"];

/// Ports above 1023 that belong to other protocols, of which browsers open none either.
const FOREIGN_PORTS: &[u16] = &[
    1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 10080,
];

impl Reach {
    /// Whether an address may be asked.
    pub fn allows(self, address: IpAddr) -> bool {
        is_public(address) || self == Self::Loopback && address.is_loopback()
    }

    /// Why an address of the web may not be asked, before any name is looked up.
    ///
    /// # Errors
    /// With the reason.
    pub fn check(self, url: &Url) -> Result<(), Why> {
        if !matches!(url.scheme(), "http" | "https") {
            return Err(Why::Scheme(url.scheme().to_owned()));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(Why::Credentials);
        }
        if let Some(port) = url.port().filter(|port| is_foreign(*port)) {
            return Err(Why::Port(port));
        }
        let private = |address: IpAddr| (!self.allows(address)).then(|| Why::PrivateAddress(address.to_string()));
        let refused = match url.host() {
            None => Some(Why::UnreadableAddress),
            Some(Host::Ipv4(address)) => private(address.into()),
            Some(Host::Ipv6(address)) => private(address.into()),
            Some(Host::Domain(name)) => (!self.allows_name(name)).then(|| Why::LocalName(name.to_owned())),
        };
        refused.map_or(Ok(()), Err)
    }

    fn allows_name(self, name: &str) -> bool {
        !is_local(name) || self == Self::Loopback && is_localhost(name)
    }
}

/// Whether anybody on the internet can reach an address.
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => !CLOSED_V4.iter().any(|block| holds_v4(*block, address)),
        IpAddr::V6(address) if holds_v6(TRANSLATED, address) => is_public(inside(address).into()),
        IpAddr::V6(address) => holds_v6(GLOBAL_V6, address) && !CLOSED_V6.iter().any(|block| holds_v6(*block, address)),
    }
}

/// Whether a name is this machine's own.
pub fn is_localhost(name: &str) -> bool {
    is_within(name, "localhost")
}

/// A name without a dot is looked up in the own network alone.
fn is_local(name: &str) -> bool {
    !name.trim_end_matches('.').contains('.') || LOCAL_NAMES.iter().any(|zone| is_within(name, zone))
}

fn is_within(name: &str, zone: &str) -> bool {
    let name = name.strip_suffix('.').unwrap_or(name);
    name.strip_suffix(zone).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

fn is_foreign(port: u16) -> bool {
    port < 1024 && !matches!(port, 80 | 443) || FOREIGN_PORTS.contains(&port)
}

fn holds_v4((first, length): (Ipv4Addr, u32), address: Ipv4Addr) -> bool {
    (first.to_bits() ^ address.to_bits()).leading_zeros() >= length
}

fn holds_v6((first, length): (Ipv6Addr, u32), address: Ipv6Addr) -> bool {
    (first.to_bits() ^ address.to_bits()).leading_zeros() >= length
}

/// The address of IPv4 in the last 32 bits.
fn inside(address: Ipv6Addr) -> Ipv4Addr {
    let [.., a, b, c, d] = address.octets();
    Ipv4Addr::new(a, b, c, d)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(text: &str) -> IpAddr {
        text.parse().unwrap_or_else(|e| panic!("{text}: {e}"))
    }

    /// The last address before a block, its first and last, and the first after it.
    #[test]
    fn blocks_begin_and_end_where_the_registries_say() {
        for (before, first, last, after) in [
            ("", "0.0.0.0", "0.255.255.255", "1.0.0.0"),
            ("9.255.255.255", "10.0.0.0", "10.255.255.255", "11.0.0.0"),
            ("100.63.255.255", "100.64.0.0", "100.127.255.255", "100.128.0.0"),
            ("126.255.255.255", "127.0.0.0", "127.255.255.255", "128.0.0.0"),
            ("169.253.255.255", "169.254.0.0", "169.254.255.255", "169.255.0.0"),
            ("172.15.255.255", "172.16.0.0", "172.31.255.255", "172.32.0.0"),
            ("191.255.255.255", "192.0.0.0", "192.0.0.255", "192.0.1.0"),
            ("192.0.1.255", "192.0.2.0", "192.0.2.255", "192.0.3.0"),
            ("192.88.98.255", "192.88.99.0", "192.88.99.255", "192.88.100.0"),
            ("192.167.255.255", "192.168.0.0", "192.168.255.255", "192.169.0.0"),
            ("198.17.255.255", "198.18.0.0", "198.19.255.255", "198.20.0.0"),
            ("198.51.99.255", "198.51.100.0", "198.51.100.255", "198.51.101.0"),
            ("203.0.112.255", "203.0.113.0", "203.0.113.255", "203.0.114.0"),
            ("223.255.255.255", "224.0.0.0", "255.255.255.255", ""),
            ("", "::", "1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "2000::"),
            (
                "2000:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                "2001::",
                "2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff",
                "2001:200::",
            ),
            (
                "2001:db7:ffff:ffff:ffff:ffff:ffff:ffff",
                "2001:db8::",
                "2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
                "2001:db9::",
            ),
            ("2001:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "2002::", "2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "2003::"),
            (
                "3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
                "3fff::",
                "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff",
                "3fff:1000::",
            ),
            ("3fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "4000::", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", ""),
        ] {
            for outside in [before, after].into_iter().filter(|text| !text.is_empty()) {
                assert!(is_public(address(outside)), "{outside}");
            }
            for inside in [first, last] {
                assert!(!is_public(address(inside)), "{inside}");
            }
        }
    }

    #[test]
    fn an_address_inside_another_is_judged_or_refused() {
        for (text, expected) in [
            ("64:ff9b::8.8.8.8", true),
            ("64:ff9b::10.0.0.1", false),
            ("64:ff9b::127.0.0.1", false),
            ("64:ff9b::1:808:808", false),
            ("64:ff9b:1::8.8.8.8", false),
            ("::ffff:8.8.8.8", false),
            ("::ffff:127.0.0.1", false),
            ("::ffff:0:8.8.8.8", false),
            ("::8.8.8.8", false),
            ("2002:808:808::1", false),
            ("2001:0:808:808::1", false),
            ("2a00:1450:4007::200e", true),
        ] {
            assert_eq!(is_public(address(text)), expected, "{text}");
        }
    }

    #[test]
    fn every_kind_of_closed_address_has_an_example() {
        let examples = "0.0.0.0 10.1.2.3 100.64.0.1 127.0.0.1 127.1.2.3 169.254.169.254 172.16.0.1 192.0.0.170 192.0.2.1 \
                        192.168.0.1 198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.251 240.0.0.1 255.255.255.255 :: ::1 \
                        100::1 100:0:0:1::1 2001:db8::1 3fff::1 5f00::1 fc00::1 fd12:3456::1 fe80::1 fec0::1 ff02::1";
        for example in examples.split_whitespace() {
            assert!(!is_public(address(example)), "{example}");
        }
    }

    #[test]
    fn loopback_is_reached_where_that_is_allowed_and_nothing_else_private() {
        for (url, public, loopback) in [
            ("http://127.0.0.1:8080/", false, true),
            ("http://127.9.8.7/", false, true),
            ("http://[::1]/", false, true),
            ("http://localhost/", false, true),
            ("http://app.localhost./", false, true),
            ("http://[::ffff:127.0.0.1]/", false, false),
            ("http://10.0.0.1/", false, false),
            ("http://[fe80::1]/", false, false),
            ("http://printer/", false, false),
            ("http://db.internal/", false, false),
            ("https://8.8.8.8/", true, true),
            ("https://www.example.com/", true, true),
            ("https://mylocal.example/", true, true),
            ("https://notlocalhost.example/", true, true),
        ] {
            let url = Url::parse(url).unwrap();
            assert_eq!(Reach::Public.check(&url).is_ok(), public, "{url}");
            assert_eq!(Reach::Loopback.check(&url).is_ok(), loopback, "{url}");
        }
    }

    #[test]
    fn schemes_credentials_and_ports_are_checked_on_every_way() {
        for (url, expected) in [
            ("ftp://example.com/", Err(Why::Scheme("ftp".to_owned()))),
            ("javascript:alert(1)", Err(Why::Scheme("javascript".to_owned()))),
            ("https://me@example.com/", Err(Why::Credentials)),
            ("https://:pw@example.com/", Err(Why::Credentials)),
            ("https://example.com:443/", Ok(())),
            ("http://example.com:443/", Ok(())),
            ("https://example.com:8443/", Ok(())),
            ("https://example.com:22/", Err(Why::Port(22))),
            ("https://example.com:1023/", Err(Why::Port(1023))),
            ("https://example.com:1024/", Ok(())),
            ("https://example.com:6667/", Err(Why::Port(6667))),
        ] {
            assert_eq!(Reach::Public.check(&Url::parse(url).unwrap()), expected, "{url}");
        }
    }
}
