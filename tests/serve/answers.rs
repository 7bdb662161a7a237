//! What is answered, and what is refused.

use super::*;

#[test]
fn what_is_shown_is_what_build_writes() {
    let (built, folder) = (register(), register());
    built.build();
    let served = Served::new(&folder);
    for tree in ["public", "register"] {
        for (path, bytes) in built.files(&format!("site/{tree}")) {
            let answer = served.get(&format!("/{tree}/{path}"));
            let kind = answer.header("content-type").unwrap_or_default().to_owned();
            match path.as_str() {
                ".art28" => assert_eq!(answer.status, 404, "the mark of a folder is no page"),
                "404.html" => assert!(answer.undressed().contains("href=\"/public/assets/style.css\"")),
                page if page.ends_with(".html") => {
                    assert_eq!(kind, "text/html; charset=utf-8");
                    assert_eq!(answer.undressed().as_bytes(), bytes, "{tree}/{path}");
                }
                _ => assert_eq!((answer.status, answer.body == bytes), (200, true), "{tree}/{path}"),
            }
            let of_name = [("css", "text/css"), ("js", "javascript"), ("json", "json"), ("csv", "csv"), ("pdf", "pdf")];
            let of_name = of_name.iter().chain(&[("atom", "atom+xml"), ("txt", "text/plain")]);
            for (ending, name) in of_name.filter(|(ending, _)| path.ends_with(&format!(".{ending}"))) {
                assert!(kind.contains(name), "{path} is {kind}, not {name} as .{ending} says");
            }
        }
    }
    assert!(!folder.exists("site"), "nothing is written");
}

#[test]
fn only_this_machine_is_answered() {
    let served = Served::new(&register());
    let port = served.port;
    for host in [format!("localhost:{port}"), format!("127.0.0.1:{port}"), format!("[::1]:{port}")] {
        assert_eq!(served.ask("GET /", &format!("Host: {host}\r\n")).status, 200, "{host}");
    }
    for host in
        ["example.com".to_owned(), format!("example.com:{port}"), "localhost".to_owned(), format!("[::2]:{port}")]
    {
        for path in ["/", DESK, "/_art28/state", "/_art28/reload.js"] {
            let answer = served.ask(&format!("GET {path}"), &format!("Host: {host}\r\n"));
            assert_eq!(answer.status, 421, "{host} {path}");
            assert!(answer.text().contains(&format!("http://127.0.0.1:{port}/")), "{}", answer.text());
        }
    }
    let ours = format!("Host: 127.0.0.1:{port}\r\n");
    assert_eq!(served.ask("GET http://example.com/", &ours).status, 421);
    assert_eq!(served.send(&format!("GET {DESK} HTTP/1.0\r\n\r\n")).status, 421);
    for path in ["/_art28/state", DESK] {
        let foreign = served.ask(&format!("GET {path}"), &format!("{ours}Origin: https://example.com\r\n"));
        assert_eq!(foreign.status, 403, "{path}");
        let own = served.ask(&format!("GET {path}"), &format!("{ours}Origin: http://127.0.0.1:{port}\r\n"));
        assert_eq!(own.status, 200, "{path}");
    }
}

#[test]
fn only_reading_is_answered() {
    let served = Served::new(&register());
    let ours = format!("Host: 127.0.0.1:{}\r\n", served.port);
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"] {
        let answer = served.ask(&format!("{method} {DESK}"), &format!("{ours}Content-Length: 0\r\n"));
        assert_eq!((answer.status, answer.header("allow")), (405, Some("GET, HEAD")), "{method}");
    }
    let head = served.ask(&format!("HEAD {DESK}"), &ours);
    assert!(head.status == 200 && head.body.is_empty());
    assert_eq!(head.header("content-length"), served.get(DESK).header("content-length"));
}

#[test]
fn every_answer_is_for_this_browser_alone() {
    let served = Served::new(&register());
    for path in ["/", LIST, "/public/assets/style.css", "/public/gone", "/gone", "/_art28/state", "/_art28/follow.js"] {
        let answer = served.get(path);
        let is = |name, value| assert_eq!(answer.header(name), Some(value), "{path} {name}");
        is("cache-control", "no-store");
        is("x-content-type-options", "nosniff");
        is("referrer-policy", "no-referrer");
        is("cross-origin-resource-policy", "same-origin");
        is("content-security-policy", "frame-ancestors 'none'");
        assert!(!answer.head.to_ascii_lowercase().contains("access-control"), "{}", answer.head);
    }
}

#[test]
fn nothing_but_the_site_is_served() {
    let folder = register();
    folder.write("secret.txt", "not for anybody");
    folder.write("templates/notes.txt", "not for anybody");
    folder.write("site/public/secret.txt", "not for anybody");
    let served = Served::new(&folder);
    let paths = [
        "/secret.txt",
        "/company.yaml",
        "/vendors/host.yaml",
        "/templates/notes.txt",
        "/site/public/secret.txt",
        "/public/secret.txt",
        "/public/../secret.txt",
        "/public/../../secret.txt",
        "/public/%2e%2e/secret.txt",
        "/public/%2E%2E%2Fsecret.txt",
        "/public/..%2f..%2f..%2f..%2fetc/passwd",
        "/public/..%5csecret.txt",
        "/public/..\\secret.txt",
        "/public/%252e%252e/secret.txt",
        "/public/en/index.html%00.txt",
        "/public//etc/passwd",
        "//etc/passwd",
        "/_art28/../company.yaml",
        "/_art28/company.yaml",
        "/register/../../company.yaml",
        "/.git/config",
    ];
    for path in paths {
        let answer = served.get(path);
        assert!(matches!(answer.status, 400 | 404), "{path}: {}", answer.status);
        assert!(!answer.text().contains("not for anybody") && !answer.text().contains("root:"), "{path}");
    }
    for (path, to) in [("/public", "/public/"), ("/public/en", "/public/en/")] {
        let answer = served.get(path);
        assert_eq!((answer.status, answer.header("location")), (307, Some(to)), "{path}");
    }
    let missing = served.get("/public/en/vendors/gone.html");
    assert_eq!(missing.status, 404);
    assert!(
        missing.text().contains("This page does not exist")
            && missing.text().contains("href=\"/public/en/index.html\"")
    );
}
