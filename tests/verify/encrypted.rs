//! Encrypted pages: whom to trust, and what is said where nobody is.

use super::hasty;
use crate::register::{COMPANY, Folder, Run, VENDOR};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair, date_time_ymd};
use rustls::pki_types::PrivatePkcs8KeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::Arc;
use std::thread;

/// An authority that a test may trust.
fn authority() -> CertifiedIssuer<'static, KeyPair> {
    let mut params = CertificateParams::new(Vec::new()).expect("no name");
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    CertifiedIssuer::self_signed(params, KeyPair::generate().expect("a key")).expect("a certificate")
}

/// A server with a certificate of the authority, for a name and until a year; gives its port.
fn server(authority: &CertifiedIssuer<'static, KeyPair>, name: &str, until: i32) -> u16 {
    let mut params = CertificateParams::new(vec![name.to_owned()]).expect("a name");
    params.not_before = date_time_ymd(2020, 1, 1);
    params.not_after = date_time_ymd(until, 1, 1);
    let key = KeyPair::generate().expect("a key");
    let certificate = params.signed_by(&key, authority).expect("a certificate");
    let key = PrivatePkcs8KeyDer::from(key.serialize_der());
    let config = ServerConfig::builder().with_no_client_auth();
    let config = config.with_single_cert(vec![certificate.der().clone()], key.into()).expect("a pair");
    let (listener, config) = (TcpListener::bind("127.0.0.1:0").expect("a port"), Arc::new(config));
    let port = listener.local_addr().expect("an address").port();
    thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            let connection = ServerConnection::new(Arc::clone(&config)).expect("a connection");
            thread::spawn(move || {
                let mut stream = StreamOwned::new(connection, stream);
                let answer = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
                while stream.read(&mut [0; 4096]).is_ok_and(|read| read > 0) && stream.write_all(answer).is_ok() {}
            });
        }
    });
    port
}

fn verify(urls: &[String], certificates: &str) -> Run {
    let notes: String = urls.iter().map(|url| format!("  - {{field: dpa, url: \"{url}\"}}\n")).collect();
    let folder = Folder::new(COMPANY, &[("vendor", &format!("{VENDOR}internal:\n  evidence:\n{notes}"))]);
    folder.write("trusted.pem", certificates);
    let mut command = folder.command(&["verify", "--allow-private", "--format=json", "--retries=0"]);
    command.env("SSL_CERT_FILE", folder.path().join("trusted.pem"));
    Run(command.output().expect("the program runs"))
}

#[test]
fn a_page_is_opened_where_its_certificate_can_be_trusted() {
    let (trusted, other) = (authority(), authority());
    let ports = [
        server(&trusted, "localhost", 2099),
        server(&trusted, "localhost", 2021),
        server(&trusted, "www.example.com", 2099),
        server(&other, "localhost", 2099),
    ];
    let urls = ports.map(|port| format!("https://localhost:{port}/dpa"));
    let json = verify(&urls, &trusted.pem()).json();
    let whys: Vec<&str> =
        json["links"].as_array().expect("links").iter().filter_map(|link| link["why"].as_str()).collect();
    let expected = ["answers", "expired", "another name", "issuer"];
    assert_eq!(whys.len(), expected.len(), "{json}");
    for (why, expected) in whys.iter().zip(expected) {
        assert!(why.contains(expected), "{why}");
    }
    assert_eq!((&json["summary"]["ok"], &json["summary"]["unreachable"]), (&1.into(), &3.into()));
}

#[test]
fn a_machine_that_trusts_nobody_is_told_so() {
    let run = verify(&["https://localhost:8443/dpa".to_owned()], "");
    assert_eq!(run.code(), 2);
    assert!(run.err().contains("no certificates to trust") && run.err().contains("SSL_CERT_FILE"), "{}", run.err());
}

#[test]
fn without_certificates_pages_without_encryption_are_still_looked_at() {
    let server = super::Server::start();
    let json = verify(&[server.at("/here")], "").json();
    assert_eq!(json["summary"]["ok"], 1);
}

#[test]
fn what_speaks_no_encryption_is_unreachable() {
    let server = super::Server::start();
    let url = server.at("/here").replace("http:", "https:");
    let outcomes = super::looked(std::slice::from_ref(&url), false, hasty());
    assert_eq!(outcomes[&url].verdict(), art28::model::Verdict::Unreachable, "{outcomes:?}");
}
