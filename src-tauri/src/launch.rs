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
    #[error("Sightline has no option {0}. Use: sightline [FILE | --sample NAME]...")]
    Option(String),
}

/// Reads the arguments that follow the program's name: files, and `--sample NAME`, each for a window of its own. None
/// for the start screen. Paths are meant from a folder and become absolute, so that a process that runs elsewhere
/// understands them.
pub fn launch(
    arguments: impl IntoIterator<Item = OsString>,
    folder: &Path,
) -> Result<Vec<OpenAtStart>, LaunchError> {
    let mut arguments = arguments.into_iter();
    let mut opening = Vec::new();
    while let Some(argument) = arguments.next() {
        let wish = match argument.to_str() {
            Some("--sample") => {
                let name = arguments.next().and_then(|name| name.into_string().ok());
                let name = name.ok_or(LaunchError::SampleName)?;
                let sample = SampleName::from_word(&name).ok_or(LaunchError::UnknownSample(name))?;
                OpenAtStart::Sample { sample }
            }
            Some(option) if option.starts_with("--") => return Err(LaunchError::Option(option.to_owned())),
            _ => project(&folder.join(&argument)),
        };
        opening.push(wish);
    }
    Ok(opening)
}

/// A file that is to be opened.
pub fn project(path: &Path) -> OpenAtStart {
    OpenAtStart::Project { path: path.display().to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn launched(arguments: &[&str]) -> Result<Vec<OpenAtStart>, LaunchError> {
        launch(arguments.iter().map(OsString::from), Path::new("/services"))
    }

    fn opened(path: &str) -> OpenAtStart {
        OpenAtStart::Project { path: path.to_owned() }
    }

    #[test]
    fn no_argument_shows_the_start_screen() {
        assert_eq!(launched(&[]), Ok(vec![]));
    }

    #[test]
    fn a_path_opens_that_project_wherever_the_program_was_started() {
        let meant = Path::new("/services").join("酒店 入住.sightline");
        assert_eq!(launched(&["酒店 入住.sightline"]), Ok(vec![opened(&meant.display().to_string())]));
    }

    #[test]
    fn a_sample_is_opened_by_its_name() {
        let sample = OpenAtStart::Sample { sample: SampleName::Hotel };
        assert_eq!(launched(&["--sample", "hotel"]), Ok(vec![sample]));
    }

    #[cfg(unix)]
    #[test]
    fn several_files_are_opened_together() {
        let files = ["/s/one.sightline", "/s/two.sightline"];
        assert_eq!(launched(&files), Ok(files.map(opened).to_vec()));
    }

    #[test]
    fn what_cannot_be_meant_is_refused_with_the_way_out() {
        assert_eq!(launched(&["--sample"]), Err(LaunchError::SampleName));
        assert_eq!(launched(&["--sample", "x"]), Err(LaunchError::UnknownSample("x".to_owned())));
        assert_eq!(launched(&["--smaple", "hotel"]), Err(LaunchError::Option("--smaple".to_owned())));
    }
}
