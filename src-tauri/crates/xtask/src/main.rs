//! The project's own commands. Every one of them first installs what it needs, so that a fresh clone on a
//! machine with Rust and Node needs no other instruction.

mod bench;
mod bindings;
mod build;
mod counts;
mod display;
mod driving;
mod failure;
mod layout;
mod licences;
mod package;
mod process;
mod run;
mod screenshots;
mod setup;
mod stages;
mod system;
mod test;

use std::process::ExitCode;

use failure::Failure;

const USAGE: &str = "\
cargo xtask COMMAND

  run [--release] [--keep] [FILE | --sample NAME]
                    build and open the app; without a display, open the hotel sample on a virtual
                    one, leave a screenshot in tests/output and end (--keep: stay open)
  test [STAGE...]   everything that must hold; with names, only those stages
  bench             measure a release build and write the table into README.md
  bindings          write what the page takes over from the Rust code: commands, types, colours
  licences          write down what the program is built on, and under which licences
  package [KIND...] what people install, from a release build: on Linux deb and rpm (or appimage), on
                    macOS dmg, on Windows msi and nsis
  package --check   the .deb installed in a clean Debian, a project opened by its file, and removed
  screenshots       every screen in both languages and all themes, into tests/gallery
  screenshots guide the pictures of the guide, into its folder";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    match perform(&command, arguments.collect()) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn perform(command: &str, arguments: Vec<String>) -> Result<ExitCode, Failure> {
    match command {
        "test" => return test::test(&arguments),
        "run" => run::run(arguments)?,
        "bench" => bench::bench()?,
        "bindings" => bindings::write()?,
        "licences" => licences::write()?,
        "package" => package::package(&arguments)?,
        "screenshots" => screenshots::screenshots(&arguments)?,
        _ => return Err(Failure::Usage(USAGE)),
    }
    Ok(ExitCode::SUCCESS)
}
