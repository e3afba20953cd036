//! The page and the commands over HTTP on this machine only, so that a plain browser can be tested with them.
//!
//! It is no way to share a project: it listens on the loopback address, answers only requests that name it so
//! in their `Host` (a page of another origin that rebinds its name cannot reach it), and takes commands only as
//! JSON (which a form of another page cannot send).

mod service;

use std::io;
use std::net::Ipv4Addr;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Parser;
use sightline_app::{App, Folders, NoDesktop, OpenAtStart};
use tokio::net::TcpListener;

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
    match serve(arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("cannot serve the page: {error}");
            ExitCode::FAILURE
        }
    }
}

#[tokio::main]
async fn serve(Arguments { port, ui, data, file }: Arguments) -> io::Result<()> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    let address = listener.local_addr()?;
    let open_at_start = file.map(|file| OpenAtStart::Project { path: file.display().to_string() });
    let app = App::new(Folders::under(&data), Box::new(NoDesktop), open_at_start);

    println!("listening on http://{address}");
    axum::serve(listener, service::service(Arc::new(app), &ui, address.port())).await
}
