//! The page and the commands over HTTP on this machine only, so that a plain browser can be tested with them.
//!
//! It is no way to share a project: it listens on the loopback address, answers only requests that name it so
//! in their `Host` (a page of another origin that rebinds its name cannot reach it), and takes commands only as
//! JSON (which a form of another page cannot send).

mod page;
mod request;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::thread;

use clap::Parser;
use sightline_app::{App, Folders, NoDesktop, OpenAtStart};
use tiny_http::Server;

use request::Service;

/// How many requests are answered at once: a long one (a drawing, an export) does not hold up the others.
const THREADS: usize = 4;

/// Serves the built page and its commands to a browser on this machine.
#[derive(Parser)]
struct Arguments {
    /// The port on 127.0.0.1; 0 takes a free one.
    #[arg(long, default_value_t = 0)]
    port: u16,
    /// The folder of the built page.
    #[arg(long)]
    ui: PathBuf,
    /// The folder for settings, backups and new projects.
    #[arg(long)]
    data: PathBuf,
    /// The project to open first.
    file: Option<PathBuf>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let server = match Server::http(("127.0.0.1", arguments.port)) {
        Ok(server) => Arc::new(server),
        Err(error) => {
            eprintln!("cannot listen on port {}: {error}", arguments.port);
            return ExitCode::FAILURE;
        }
    };
    let Some(address) = server.server_addr().to_ip() else { return ExitCode::FAILURE };
    let open_at_start = arguments.file.map(|file| OpenAtStart::Project { path: file.display().to_string() });
    let app = App::new(Folders::under(&arguments.data), Box::new(NoDesktop), open_at_start);
    let service = Arc::new(Service { app, page: arguments.ui, port: address.port() });

    println!("listening on http://{address}");
    let threads: Vec<_> = (0..THREADS)
        .map(|_| {
            let (server, service) = (Arc::clone(&server), Arc::clone(&service));
            thread::spawn(move || server.incoming_requests().for_each(|request| service.answer(request)))
        })
        .collect();
    for thread in threads {
        // A thread that panicked has said so; the others go on.
        drop(thread.join());
    }
    ExitCode::SUCCESS
}
