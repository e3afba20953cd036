//! What the app was asked to show when it was started.

use std::ffi::OsString;
use std::path::PathBuf;

/// The first thing on the screen, from the command line or from a file opened in the file manager.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Launch {
    /// `sightline`: the start screen with recent files and samples.
    Start,
    /// `sightline FILE`: that project.
    File(PathBuf),
    /// `sightline --sample NAME`: a fresh copy of a sample project.
    Sample(String),
}

/// A command line that asks for nothing the app knows.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LaunchError {
    /// `--sample` without a readable name after it.
    #[error("--sample needs the name of a sample, as in: sightline --sample hotel")]
    SampleName,
    /// An option that does not exist.
    #[error("Sightline has no option {0}. Use: sightline [FILE | --sample NAME]")]
    Option(String),
    /// More than one thing to show.
    #[error("Sightline opens one project a window. Use: sightline [FILE | --sample NAME]")]
    TooMany,
}

impl Launch {
    /// Reads the arguments that follow the program's name.
    pub fn from_arguments(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, LaunchError> {
        let mut arguments = arguments.into_iter();
        let Some(first) = arguments.next() else { return Ok(Self::Start) };
        let launch = match first.to_str() {
            Some("--sample") => {
                let name = arguments.next().and_then(|name| name.into_string().ok());
                Self::Sample(name.ok_or(LaunchError::SampleName)?)
            }
            Some(option) if option.starts_with("--") => return Err(LaunchError::Option(option.to_owned())),
            _ => Self::File(PathBuf::from(first)),
        };
        match arguments.next() {
            None => Ok(launch),
            Some(_) => Err(LaunchError::TooMany),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn launch(arguments: &[&str]) -> Result<Launch, LaunchError> {
        Launch::from_arguments(arguments.iter().map(OsString::from))
    }

    #[test]
    fn no_argument_shows_the_start_screen() {
        assert_eq!(launch(&[]), Ok(Launch::Start));
    }

    #[test]
    fn a_path_opens_that_project() {
        assert_eq!(launch(&["酒店 入住.sightline"]), Ok(Launch::File("酒店 入住.sightline".into())));
    }

    #[test]
    fn a_sample_is_opened_by_its_name() {
        assert_eq!(launch(&["--sample", "hotel"]), Ok(Launch::Sample("hotel".to_owned())));
    }

    #[test]
    fn what_cannot_be_meant_is_refused_with_the_way_out() {
        assert_eq!(launch(&["--sample"]), Err(LaunchError::SampleName));
        assert_eq!(launch(&["--smaple", "hotel"]), Err(LaunchError::Option("--smaple".to_owned())));
        assert_eq!(launch(&["one.sightline", "two.sightline"]), Err(LaunchError::TooMany));
    }
}
