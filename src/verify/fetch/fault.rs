//! What a failed request says of a host.

use super::names::NoAddress;
use crate::verify::{Certificate, Why};
use rustls::CertificateError;
use std::error::Error;
use std::io;

/// Why a request got no answer.
pub fn fault(error: &reqwest::Error, host: &str) -> Why {
    let host = host.to_owned();
    match cause::<rustls::Error>(error) {
        Some(tls) => Why::Tls(host, certificate(tls)),
        None if error.is_connect() => Why::NoConnection(host),
        None if error.is_timeout() => Why::Silent(host),
        None => Why::Garbled(host),
    }
}

/// Why a host has no address to ask.
pub fn lost(why: NoAddress, host: &str) -> Why {
    let host = host.to_owned();
    match why {
        NoAddress::NoSuchName => Why::NoHost(host),
        NoAddress::Addressless => Why::NoAddress(host),
        NoAddress::NoAnswer => Why::NameServerSilent(host),
        NoAddress::Private => Why::PrivateAddress(host),
    }
}

/// The first cause of a kind. An `io::Error` hides the error it was made from, and names that one's cause as its own.
fn cause<'e, E: Error + 'static>(error: &'e (dyn Error + 'static)) -> Option<&'e E> {
    if let Some(found) = error.downcast_ref() {
        return Some(found);
    }
    let wrapped = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref).map(|inner| inner as &dyn Error);
    wrapped.or_else(|| error.source()).and_then(cause)
}

fn certificate(error: &rustls::Error) -> Certificate {
    let rustls::Error::InvalidCertificate(fault) = error else { return Certificate::Other };
    match fault {
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => Certificate::Expired,
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => Certificate::NotYetValid,
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            Certificate::OfAnotherName
        }
        CertificateError::UnknownIssuer | CertificateError::BadSignature => Certificate::UnknownIssuer,
        _ => Certificate::Other,
    }
}
