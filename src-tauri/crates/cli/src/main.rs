//! Sightline from a terminal: the same files, operations and drawings as the window's.

mod apply;
mod arguments;
mod check;
mod dump;
mod export;
mod import;
mod map_of;
mod new;
mod number;
mod problem;
mod rank;
mod ranked;
mod table;
mod time;

use std::io::ErrorKind;
use std::process::ExitCode;

use arguments::{Arguments, Command};
use problem::Problem;

fn main() -> ExitCode {
    let arguments = Arguments::read();
    let catalogue = arguments.catalogue();
    let done = match arguments.command {
        Command::New(arguments) => new::run(&arguments, catalogue),
        Command::Rank(arguments) => rank::run(&arguments, catalogue),
        Command::Time(arguments) => time::run(&arguments, catalogue),
        Command::Import(arguments) => import::run(&arguments, catalogue),
        Command::Export(arguments) => export::run(&arguments, catalogue),
        Command::Check(arguments) => check::run(&arguments, catalogue),
        Command::Apply(arguments) => apply::run(&arguments, catalogue),
        Command::Dump(arguments) => dump::run(&arguments),
    };
    match done {
        Ok(code) => code,
        // Whoever read the output has had enough of it (`| head`): that is no trouble to tell of.
        Err(Problem::Stream(error)) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{}", problem.sentence(catalogue));
            ExitCode::FAILURE
        }
    }
}
