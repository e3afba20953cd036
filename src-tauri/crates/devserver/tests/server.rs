//! The development server as a browser meets it, and as a page of another origin would.

#![allow(clippy::expect_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

/// A running server; ended with the test.
struct Server {
    process: Child,
    address: String,
    _home: TempDir,
}

impl Server {
    fn start() -> Self {
        let home = tempfile::tempdir().expect("a folder for the test");
        let page = home.path().join("page");
        fs::create_dir(&page).expect("the test's own folder");
        fs::write(page.join("index.html"), "<title>Sightline</title>").expect("the test's own folder");
        let mut process = Command::new(env!("CARGO_BIN_EXE_sightline-devserver"))
            .arg("--ui")
            .arg(&page)
            .arg("--data")
            .arg(home.path())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server starts");
        let mut line = String::new();
        let output = process.stdout.take().expect("a pipe");
        BufReader::new(output).read_line(&mut line).expect("the server says where it listens");
        let address = line.trim().strip_prefix("listening on http://").expect("its address").to_owned();
        Self { process, address, _home: home }
    }

    /// Sends one request and returns the answer's status line and the whole answer.
    fn ask(&self, method: &str, path: &str, headers: &str, body: &str) -> (String, String) {
        let mut stream = TcpStream::connect(&self.address).expect("the server listens");
        let length = body.len();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\n{headers}Content-Length: {length}\r\nConnection: close\r\n\r\n{body}"
        )
        .expect("the server reads");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("the server answers");
        let answer = String::from_utf8_lossy(&answer).into_owned();
        (answer.lines().next().unwrap_or_default().to_owned(), answer)
    }

    fn host(&self) -> String {
        format!("Host: {}\r\n", self.address)
    }

    fn command(&self, name: &str, arguments: &str) -> (String, String) {
        let headers = format!("{}Content-Type: application/json\r\n", self.host());
        self.ask("POST", &format!("/command/{name}"), &headers, arguments)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.process.kill().expect("the server is ours to end");
        self.process.wait().expect("it ends");
    }
}

#[test]
fn it_serves_the_page_and_the_commands() {
    let server = Server::start();
    assert!(server.address.starts_with("127.0.0.1:"), "nobody else on the network can reach it");
    let (status, page) = server.ask("GET", "/", &server.host(), "");
    assert!(status.contains("200") && page.contains("<title>Sightline</title>"));
    let (status, _) = server.ask("GET", "/fonts/Inter-Regular.otf", &server.host(), "");
    assert!(status.contains("200"), "the page draws with the fonts that the layout measures with");
    let (status, answer) = server.command("create_sample", r#"{"sample":"hotel"}"#);
    assert!(status.contains("200") && answer.contains("Overnight hotel stay"), "{status}");
    let svg = "PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSI5IiBoZWlnaHQ9IjkiLz4=";
    let (_, answer) =
        server.command("import_image", &format!(r#"{{"document":1,"name":"blank.svg","data":"{svg}"}}"#));
    let digest = answer.split("\"digest\":\"").nth(1).and_then(|rest| rest.split('"').next());
    let digest = digest.expect("the picture is kept");
    let (status, answer) = server.ask("GET", &format!("/images/1-{digest}-card"), &server.host(), "");
    assert!(status.contains("200") && answer.contains("image/png"), "the page shows pictures: {status}");
    assert!(answer.contains("immutable"), "and need not ask for one twice");
    let (status, answer) = server.command("open_project", r#"{"path":"/nowhere.sightline"}"#);
    assert!(status.contains("400") && answer.contains("fileMissing"), "{answer}");
}

#[test]
fn a_page_of_another_origin_cannot_use_it() {
    let server = Server::start();
    let (status, _) = server.ask("GET", "/", "Host: evil.example\r\n", "");
    assert!(status.contains("403"), "a name that was rebound to this machine is not answered: {status}");
    let (status, _) = server.ask("POST", "/command/start", &server.host(), "{}");
    assert!(status.contains("415"), "a form cannot send JSON: {status}");
    let (status, _) = server.ask("GET", "/../Cargo.toml", &server.host(), "");
    assert!(status.contains("404"), "{status}");
}
