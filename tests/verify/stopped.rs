//! Ctrl-C keeps what was learnt.

use super::{Server, register};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

#[test]
fn what_was_learnt_before_a_signal_is_recorded_and_said() {
    for signal in ["-INT", "-TERM"] {
        let server = Server::start();
        let folder = register(&server);
        folder.write("vendors/other.yaml", folder.read("vendors/vendor.yaml").replace("/moved", "/silent"));
        let arguments = ["verify", "--allow-private", "--format=json", "--pause=0", "--timeout=30"];
        let mut command = folder.command(&arguments);
        let child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program runs");
        let begun = Instant::now();
        while !folder.exists("evidence/vendors/vendor/links.yaml") && begun.elapsed() < Duration::from_secs(20) {
            thread::sleep(Duration::from_millis(20));
        }
        Command::new("kill").args([signal, &child.id().to_string()]).status().expect("kill runs");
        let output = child.wait_with_output().expect("it ends");
        assert!(begun.elapsed() < Duration::from_secs(25), "it ends soon: {:?}", begun.elapsed());
        assert_eq!(output.status.code(), Some(2), "{signal}: not done");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(said.contains("Stopped"), "{said}");
        let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(json["links"].as_array().map(Vec::len), Some(3), "{json}");
        let recorded = folder.read("evidence/vendors/other/links.yaml");
        assert!(recorded.contains("/gone") && !recorded.contains("/silent"), "{recorded}");
    }
}
