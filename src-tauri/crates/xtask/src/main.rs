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
  package           the .deb, from a release build
  screenshots       every screen in both languages and all themes, into tests/gallery";

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
        "package" => package::package()?,
        "screenshots" => screenshots::screenshots()?,
        _ => return Err(Failure::Usage(USAGE)),
    }
    Ok(ExitCode::SUCCESS)
}
