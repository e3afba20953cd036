//! `cargo xtask run`: build the app and open it.

use std::fs;
use std::process::Command;

use crate::display::{self, VirtualDisplay};
use crate::failure::Failure;
use crate::layout::{self, Profile};
use crate::process::{self, Background};
use crate::{build, setup};

/// Builds and opens the app; what is not an option of ours goes to the app.
pub fn run(mut arguments: Vec<String>) -> Result<(), Failure> {
    let profile = if take(&mut arguments, "--release") { Profile::Release } else { Profile::Debug };
    let keep = take(&mut arguments, "--keep");
    setup::for_building()?;
    println!("Building the app");
    build::page()?;
    build::programs(&["sightline"], profile)?;
    let mut app = Command::new(layout::program("sightline", profile));
    if display::is_present() {
        return process::run(app.args(arguments));
    }
    run_unseen(keep, arguments, profile)
}

/// Where nobody can see it: opens it all the same, so that one sees from the picture that it works.
fn run_unseen(keep: bool, mut arguments: Vec<String>, profile: Profile) -> Result<(), Failure> {
    setup::for_virtual_display()?;
    println!("No display here: opening the app on a virtual one (Xvfb)");
    let mut command = process::tied_to_this_process(layout::program("sightline", profile));
    if arguments.is_empty() {
        arguments = vec!["--sample".to_owned(), "hotel".to_owned()];
        give_home_of_its_own(&mut command)?;
    }
    let screen = VirtualDisplay::start(display::DESK)?;
    let mut app = Background::start(screen.show(command.args(arguments)))?;
    let picture = layout::output()?.join("run.png");
    screen.photograph(&mut app, &picture)?;
    println!("The app is open; this is how it looks: {}", picture.display());
    if keep {
        // It ends with the app or with Ctrl+C.
        let status = app.child().wait();
        status.map_err(|source| Failure::Start { program: "sightline".to_owned(), source })?;
    }
    Ok(())
}

/// Nobody asked for the sample by name, so its copy goes where it is in nobody's way.
fn give_home_of_its_own(command: &mut Command) -> Result<(), Failure> {
    let home = layout::output()?.join("home");
    if home.exists() {
        fs::remove_dir_all(&home).map_err(|source| Failure::File { path: home.clone(), source })?;
    }
    command.env("HOME", &home);
    for (variable, folder) in
        [("XDG_CONFIG_HOME", "config"), ("XDG_DATA_HOME", "data"), ("XDG_CACHE_HOME", "cache")]
    {
        command.env(variable, home.join(folder));
    }
    Ok(())
}

fn take(arguments: &mut Vec<String>, option: &str) -> bool {
    let before = arguments.len();
    arguments.retain(|argument| argument != option);
    arguments.len() < before
}
