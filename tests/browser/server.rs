//! A folder served on loopback, as any host of static files would.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};

/// A site that is served until the tests end.
pub struct Server(SocketAddr);

impl Server {
    /// The address of a page by its path in the folder. With `?still` behind it, a page that sends on stays.
    pub fn at(&self, path: &str) -> String {
        format!("http://{}/{path}", self.0)
    }
}

/// Serves a folder on a free port.
pub fn serve(folder: &Path) -> Server {
    let folder = folder.to_owned();
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("an address");
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let folder = folder.clone();
            std::thread::spawn(move || respond(stream, &folder));
        }
    });
    Server(address)
}

/// Answers one request; whoever hung up meanwhile gets nothing.
fn respond(mut stream: TcpStream, folder: &Path) {
    let mut reader = BufReader::new(&stream);
    let mut request = String::new();
    let mut line = String::new();
    while reader.read_line(&mut line).is_ok_and(|n| n > 2) {
        request.push_str(&line);
        line.clear();
    }
    let Some(path) = request.split_whitespace().nth(1) else { return };
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let file = folder.join(decoded(path.trim_start_matches('/')));
    let (status, body) = match std::fs::read(&file) {
        Ok(body) if query == "still" => ("200 OK", still(&body)),
        Ok(body) => ("200 OK", body),
        Err(_) => ("404 Not Found", std::fs::read(folder.join("404.html")).unwrap_or_default()),
    };
    let kind = kind_of(if status.starts_with("200") { file } else { PathBuf::from("404.html") });
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    drop(stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&body)));
}

/// A path without its percent signs.
fn decoded(path: &str) -> String {
    let mut parts = path.split('%');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        let (code, rest) = part.split_at_checked(2).unwrap_or((part, ""));
        bytes.extend(u8::from_str_radix(code, 16));
        bytes.extend(rest.as_bytes());
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The page, but it no longer sends on.
fn still(page: &[u8]) -> Vec<u8> {
    String::from_utf8_lossy(page).replace("http-equiv=\"refresh\"", "name=\"refresh\"").into_bytes()
}

fn kind_of(file: PathBuf) -> &'static str {
    match file.extension().and_then(|e| e.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css",
        "js" => "text/javascript",
        "json" => "application/json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "pdf" => "application/pdf",
        "csv" => "text/csv; charset=utf-8",
        "atom" => "application/atom+xml",
        "xml" => "application/xml",
        _ => "text/plain; charset=utf-8",
    }
}
