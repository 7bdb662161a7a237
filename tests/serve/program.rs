//! The program around the server: how it begins, speaks and ends.

use super::*;

#[cfg(unix)]
#[test]
fn it_ends_when_it_is_asked_to() {
    let folder = register();
    for signal in ["-INT", "-TERM"] {
        let mut served = Served::new(&folder);
        // A browser that waits holds nothing up.
        let mut waiting = TcpStream::connect(("127.0.0.1", served.port)).expect("it listens");
        let state = served.get("/").state();
        write!(waiting, "GET /_art28/state?seen={state} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", served.port)
            .expect("sent");
        assert_eq!(served.end(signal).code(), Some(0), "{signal}: {}", served.said());
        assert!(TcpStream::connect(("127.0.0.1", served.port)).is_err());
    }
}

#[test]
fn what_keeps_it_from_serving_is_said() {
    let folder = register();
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port().to_string();
    let run = folder.run(&["serve", "--port", &port]);
    assert_eq!(run.code(), 2);
    assert!(run.err().contains(&format!("port {port} is in use")) && run.err().contains("--port"), "{}", run.err());
    let run = folder.run(&["serve", "--port", "0", "-C", "nowhere"]);
    assert_eq!(run.code(), 2);
    assert!(run.err().contains("no register"), "{}", run.err());
}

/// A program of the name the system's opener has, with what it is to do.
#[cfg(target_os = "linux")]
fn opener(folder: &Folder, script: &str) -> Served {
    use std::os::unix::fs::PermissionsExt;
    folder.write("bin/xdg-open", format!("#!/bin/sh\n{script}\n"));
    let path = folder.path().join("bin/xdg-open");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).expect("made a program");
    let mut command = folder.command(&["serve", "--port", "0", "--open", "--lang", "fr"]);
    command.env("PATH", folder.path().join("bin"));
    Served::start(command)
}

#[cfg(target_os = "linux")]
#[test]
fn the_browser_is_opened_and_may_fail_to() {
    let folder = register();
    let opened = folder.path().join("opened");
    let served = opener(&folder, &format!("echo \"$1\" > {}", opened.display()));
    let address = format!("http://127.0.0.1:{}/\n", served.port);
    until(
        || "the browser is opened".to_owned(),
        || std::fs::read_to_string(&opened).ok().filter(|text| *text == address),
    );
    let served = opener(&folder, "exit 3");
    until(|| "its failure is said".to_owned(), || served.said().contains("n’a pas pu être ouvert").then_some(()));
    assert_eq!(served.get(LIST).status, 200);
}

#[test]
fn quiet_is_quiet() {
    let folder = register();
    let served = Served::start(folder.command(&["serve", "--port", "0", "--quiet"]));
    folder.write("vendors/host.yaml", vendor("Renamed"));
    served.sees(LIST, "Renamed SAS");
    assert_eq!(served.said(), "");
    folder.write("vendors/host.yaml", broken());
    served.sees(LIST, TROUBLE);
    until(|| "trouble is said".to_owned(), || served.said().contains("vendors/host.yaml:2:").then_some(()));
}

/// The register may lie anywhere in its repository.
#[test]
fn a_folder_elsewhere_is_served_with_its_own_language() {
    let folder = Folder::new(&company(), &[]);
    folder.write("legal/company.yaml", company());
    folder.write("legal/vendors/host.yaml", vendor("Host"));
    let served = Served::start(folder.command(&["serve", "--port", "0", "-C", "legal", "--lang", "de"]));
    assert!(served.get("/").text().contains("<h1>Vorschau</h1>"));
    assert!(Path::new(&folder.path().join("legal")).exists() && served.get(LIST).text().contains("Host SAS"));
}
