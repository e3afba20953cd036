//! Sightline from a terminal: the same files, operations and drawings as the window's.

mod apply;
mod arguments;
mod check;
mod dump;
mod new;
mod problem;
mod rank;
mod render;

use std::process::ExitCode;

use arguments::{Arguments, Command};

fn main() -> ExitCode {
    let arguments = Arguments::read();
    let catalogue = arguments.catalogue();
    let done = match arguments.command {
        Command::New(arguments) => new::run(&arguments, catalogue),
        Command::Rank(arguments) => rank::run(&arguments),
        Command::Render(arguments) => render::run(&arguments, catalogue),
        Command::Check(arguments) => check::run(&arguments, catalogue),
        Command::Apply(arguments) => apply::run(&arguments, catalogue),
        Command::Dump(arguments) => dump::run(&arguments),
    };
    match done {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("{}", problem.sentence(catalogue));
            ExitCode::FAILURE
        }
    }
}
