//! A proxy is used where somebody asked for one, and never because the environment names one.

use super::{Server, register};
use crate::register::Folder;

fn looks(folder: &Folder, more: &[&str], proxy_in_environment: &str) -> serde_json::Value {
    let mut command = folder.command(&[&["verify", "--allow-private", "--format=json", "--pause=0"], more].concat());
    for name in ["http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"] {
        command.env(name, proxy_in_environment);
    }
    let output = command.output().expect("the program runs");
    serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|e| panic!("{e}: {}", String::from_utf8_lossy(&output.stderr)))
}

#[test]
fn the_environment_chooses_no_proxy_and_an_option_does() {
    let (server, proxy) = (Server::start(), Server::start());
    let folder = register(&server);
    looks(&folder, &[], &proxy.at("/"));
    assert_eq!(proxy.log.asked.lock().expect("whole").len(), 0);
    looks(&folder, &["--proxy", &proxy.at("/")], "");
    assert_eq!(proxy.asked(&format!("GET {}", server.at("/gone"))), 1);
}

#[test]
fn a_proxy_is_not_asked_for_addresses_that_are_private_as_written() {
    let (server, proxy) = (Server::start(), Server::start());
    let folder = register(&server);
    let run = folder.run_today(&["verify", "--format=json", "--proxy", &proxy.at("/")]);
    assert_eq!(run.json()["summary"]["refused"], 2);
    assert_eq!(proxy.log.asked.lock().expect("whole").len(), 0);
}

#[test]
fn a_proxy_that_is_no_address_is_a_slip() {
    let folder = register(&Server::start());
    for slip in ["proxy.example.com:3128", "socks5://127.0.0.1:1080", "http://"] {
        let run = folder.run(&["verify", "--proxy", slip]);
        assert_eq!(run.code(), 2, "{slip}");
        assert!(run.err().contains("whole address"), "{slip}: {}", run.err());
    }
}
