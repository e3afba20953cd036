//! One request: a command or a file of the page.

use std::io::{self, Read, Write};
use std::path::PathBuf;

use sightline_app::{App, dispatch};
use tiny_http::{Method, Request, StatusCode};

use crate::page;

/// What a command's arguments may take: a pasted map of 10,000 cards needs about 5 MiB.
const LARGEST_BODY: u64 = 64 * 1024 * 1024;

/// What answers the requests.
pub struct Service {
    /// The app behind the commands.
    pub app: App,
    /// The folder of the built page.
    pub page: PathBuf,
    /// The port that requests must name.
    pub port: u16,
}

/// An answer before it is sent.
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The media type of the body.
    pub media_type: &'static str,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// A refusal in plain words.
    pub fn refusal(status: u16, words: &str) -> Self {
        Self { status, media_type: "text/plain; charset=utf-8", body: words.as_bytes().to_vec() }
    }

    /// Writes the answer and asks the browser to close the connection after it. A connection that is kept
    /// alive holds a worker of `tiny_http`, whose pool does not make another one for each that is opened at
    /// the same moment: one request of a page would wait for ever.
    fn write(&self, to: &mut dyn Write) -> io::Result<()> {
        let Self { status, media_type, body } = self;
        write!(
            to,
            "HTTP/1.1 {status} {}\r\nContent-Type: {media_type}\r\nContent-Length: {}\r\n\
             Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
            StatusCode(*status).default_reason_phrase(),
            body.len()
        )?;
        to.write_all(body)?;
        to.flush()
    }
}

impl Service {
    /// Answers one request.
    pub fn answer(&self, mut request: Request) {
        let answer = self.answer_to(&mut request);
        // The browser may have gone; that is its own matter.
        drop(answer.write(&mut request.into_writer()));
    }

    fn answer_to(&self, request: &mut Request) -> Answer {
        if !self.is_meant(header(request, "Host")) {
            return Answer::refusal(403, "This server answers 127.0.0.1 and localhost only.");
        }
        let path = request.url().split('?').next().unwrap_or_default().to_owned();
        match (request.method(), path.strip_prefix("/command/")) {
            (Method::Post, Some(command)) => self.command(command, request),
            (Method::Get, None) => page::file(&self.page, &path),
            _ => Answer::refusal(405, "Commands are posted, files are got."),
        }
    }

    fn is_meant(&self, host: Option<&str>) -> bool {
        ["127.0.0.1", "localhost"].iter().any(|name| host == Some(&format!("{name}:{}", self.port)))
    }

    fn command(&self, command: &str, request: &mut Request) -> Answer {
        let is_json = header(request, "Content-Type").is_some_and(|value| {
            value.split(';').next().is_some_and(|kind| kind.trim() == "application/json")
        });
        if !is_json {
            return Answer::refusal(415, "Arguments come as application/json.");
        }
        let mut arguments = String::new();
        if request.as_reader().take(LARGEST_BODY).read_to_string(&mut arguments).is_err() {
            return Answer::refusal(400, "The arguments are no text.");
        }
        let (status, body) = match dispatch(&self.app, command, &arguments) {
            Ok(answer) => (200, answer),
            Err(error) => (400, serde_json::to_string(&error).unwrap_or_default()),
        };
        Answer { status, media_type: "application/json", body: body.into_bytes() }
    }
}

fn header<'a>(request: &'a Request, name: &'static str) -> Option<&'a str> {
    request.headers().iter().find(|header| header.field.equiv(name)).map(|header| header.value.as_str())
}
