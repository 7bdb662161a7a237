//! Links and addresses, parsed once.

use psl::Psl;
use url::{Host, Url};

/// An `http` or `https` address without credentials.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Link(String);

/// Where a role, never a person, can be written to: a mailbox, a `mailto:` or a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact(String);

/// Why a text is no link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadLink {
    Unreadable,
    Scheme,
    Credentials,
}

impl Link {
    /// Reads an address; it keeps the characters it was written with.
    pub fn parse(text: &str) -> Result<Self, BadLink> {
        let url = Url::parse(text).map_err(|_| BadLink::Unreadable)?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(BadLink::Scheme);
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(BadLink::Credentials);
        }
        if url.host_str().is_none_or(str::is_empty) || text.contains(|c: char| c.is_whitespace() || c.is_control()) {
            return Err(BadLink::Unreadable);
        }
        Ok(Self(text.to_owned()))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What is asked for when it is opened: the address as browsers write it, without what stands after `#`.
    pub fn address(&self) -> Option<Url> {
        let mut url = Url::parse(&self.0).ok()?;
        url.set_fragment(None);
        Some(url)
    }

    /// The host in lower case, without a port.
    pub fn host(&self) -> String {
        Url::parse(&self.0).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default()
    }

    /// The domain somebody registered: `example.co.uk` of `www.example.co.uk`. An IP address and a name without a
    /// dot have none.
    pub fn domain(&self) -> Option<String> {
        match Url::parse(&self.0).ok()?.host()? {
            Host::Domain(host) => registrable(host).map(str::to_owned),
            _ => None,
        }
    }
}

/// By the Public Suffix List, private suffixes such as `github.io` included.
fn registrable(host: &str) -> Option<&str> {
    let domain = psl::List.domain(host.trim_end_matches('.').as_bytes())?;
    std::str::from_utf8(domain.as_bytes()).ok().filter(|domain| domain.contains('.'))
}

impl Contact {
    /// Reads a mailbox, a `mailto:` address or a page.
    pub fn parse(text: &str) -> Result<Self, BadLink> {
        if is_mailbox(text.strip_prefix("mailto:").unwrap_or(text)) {
            return Ok(Self(text.to_owned()));
        }
        Link::parse(text).map(|link| Self(link.0))
    }

    /// What is shown: the mailbox or the page, without `mailto:`.
    pub fn shown(&self) -> &str {
        self.0.strip_prefix("mailto:").unwrap_or(&self.0)
    }

    /// The mailbox as messages carry it, in ASCII: a domain beyond it in the encoding of IDNA. A page is none, and
    /// neither is a name before the @ that messages would have to quote or encode.
    pub fn mailbox(&self) -> Option<String> {
        let (local, domain) = self.shown().split_once('@').filter(|_| is_mailbox(self.shown()))?;
        let is_atom = |atom: &str| !atom.is_empty() && atom.chars().all(is_atom_text);
        match Host::parse(domain).ok()? {
            Host::Domain(domain) if local.split('.').all(is_atom) => Some(format!("{local}@{domain}")),
            _ => None,
        }
    }

    /// The page, where it is no mailbox.
    pub fn page(&self) -> Option<Link> {
        Link::parse(&self.0).ok()
    }

    /// What is linked to.
    pub fn href(&self) -> String {
        if is_mailbox(&self.0) { format!("mailto:{}", self.0) } else { self.0.clone() }
    }
}

fn is_mailbox(text: &str) -> bool {
    let Some((local, domain)) = text.split_once('@') else { return false };
    let fine = |part: &str| !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || "@:/?&<>\"'".contains(c));
    fine(local) && fine(domain) && domain.contains('.')
}

/// What an address may hold without quotes (`atext` of RFC 5322).
fn is_atom_text(c: char) -> bool {
    c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_http_without_credentials() {
        assert!(Link::parse("https://example.com/dpa#annex").is_ok());
        for (text, why) in [
            ("javascript:alert(1)", BadLink::Scheme),
            ("ftp://example.com", BadLink::Scheme),
            ("example.com", BadLink::Unreadable),
            ("https://me:pw@example.com", BadLink::Credentials),
        ] {
            assert_eq!(Link::parse(text), Err(why), "{text}");
        }
    }

    #[test]
    fn a_host_belongs_to_the_domain_somebody_registered() {
        let domain = |text: &str| Link::parse(text).unwrap().domain();
        for (text, expected) in [
            ("https://legal.example.com/dpa", Some("example.com")),
            ("https://WWW.Example.co.uk:8443/", Some("example.co.uk")),
            ("https://somebody.github.io/policy", Some("somebody.github.io")),
            ("https://exämple.com", Some("xn--exmple-cua.com")),
            ("https://192.0.2.1/dpa", None),
            ("https://[2001:db8::1]/dpa", None),
            ("http://localhost/dpa", None),
            ("https://co.uk/", None),
        ] {
            assert_eq!(domain(text).as_deref(), expected, "{text}");
        }
        assert_eq!(Link::parse("https://WWW.example.com:8443/a").unwrap().host(), "www.example.com");
    }

    #[test]
    fn contacts_are_mailboxes_or_pages() {
        assert_eq!(Contact::parse("dpo@example.com").unwrap().href(), "mailto:dpo@example.com");
        assert_eq!(Contact::parse("mailto:dpo@example.com").unwrap().shown(), "dpo@example.com");
        assert_eq!(
            Contact::parse("https://example.com/form").unwrap().page(),
            Link::parse("https://example.com/form").ok()
        );
        assert_eq!(Contact::parse("mailto:dpo@example.com").unwrap().page(), None);
        assert!(Contact::parse("somebody").is_err());
        assert!(Contact::parse("a@b.c\" onload=x").is_err());
    }

    #[test]
    fn messages_carry_mailboxes_in_ascii() {
        let mailbox = |text: &str| Contact::parse(text).unwrap().mailbox();
        for (text, expected) in [
            ("mailto:data.protection+eu@Example.com", Some("data.protection+eu@example.com")),
            ("datenschutz@bücher.example", Some("datenschutz@xn--bcher-kva.example")),
            ("https://example.com/form", None),
            ("a,b@example.com", None),
            ("données@example.com", None),
            ("a..b@example.com", None),
            ("a@192.0.2.1", None),
        ] {
            assert_eq!(mailbox(text).as_deref(), expected, "{text}");
        }
    }
}
