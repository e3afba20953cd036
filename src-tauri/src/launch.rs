//! What the app was asked to show when it was started.

use std::ffi::OsString;
use std::path::Path;

use sightline_app::{OpenAtStart, SampleName};

/// A command line that asks for nothing the app knows.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LaunchError {
    /// `--sample` without a readable name after it.
    #[error("--sample needs the name of a sample, as in: sightline --sample hotel")]
    SampleName,
    /// `--sample` with a name that no sample has.
    #[error("Sightline has no sample {0:?}. It has: {names}", names = SampleName::ALL.iter().map(|name| name.word()).collect::<Vec<_>>().join(", "))]
    UnknownSample(String),
    /// An option that does not exist.
    #[error("Sightline has no option {0}. Use: sightline [FILE | --sample NAME]")]
    Option(String),
    /// More than one thing to show.
    #[error("Sightline opens one project a window. Use: sightline [FILE | --sample NAME]")]
    TooMany,
}

/// Reads the arguments that follow the program's name: nothing for the start screen, a file, or
/// `--sample NAME`.
pub fn launch(arguments: impl IntoIterator<Item = OsString>) -> Result<Option<OpenAtStart>, LaunchError> {
    let mut arguments = arguments.into_iter();
    let Some(first) = arguments.next() else { return Ok(None) };
    let launch = match first.to_str() {
        Some("--sample") => {
            let name = arguments.next().and_then(|name| name.into_string().ok());
            let name = name.ok_or(LaunchError::SampleName)?;
            let sample = SampleName::from_word(&name).ok_or(LaunchError::UnknownSample(name))?;
            OpenAtStart::Sample { sample }
        }
        Some(option) if option.starts_with("--") => return Err(LaunchError::Option(option.to_owned())),
        _ => OpenAtStart::Project { path: Path::new(&first).display().to_string() },
    };
    match arguments.next() {
        None => Ok(Some(launch)),
        Some(_) => Err(LaunchError::TooMany),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn launched(arguments: &[&str]) -> Result<Option<OpenAtStart>, LaunchError> {
        launch(arguments.iter().map(OsString::from))
    }

    #[test]
    fn no_argument_shows_the_start_screen() {
        assert_eq!(launched(&[]), Ok(None));
    }

    #[test]
    fn a_path_opens_that_project() {
        let path = "酒店 入住.sightline".to_owned();
        assert_eq!(launched(&[&path]), Ok(Some(OpenAtStart::Project { path: path.clone() })));
    }

    #[test]
    fn a_sample_is_opened_by_its_name() {
        let sample = OpenAtStart::Sample { sample: SampleName::Hotel };
        assert_eq!(launched(&["--sample", "hotel"]), Ok(Some(sample)));
    }

    #[test]
    fn what_cannot_be_meant_is_refused_with_the_way_out() {
        assert_eq!(launched(&["--sample"]), Err(LaunchError::SampleName));
        assert_eq!(launched(&["--sample", "x"]), Err(LaunchError::UnknownSample("x".to_owned())));
        assert_eq!(launched(&["--smaple", "hotel"]), Err(LaunchError::Option("--smaple".to_owned())));
        assert_eq!(launched(&["one.sightline", "two.sightline"]), Err(LaunchError::TooMany));
    }
}
