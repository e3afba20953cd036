//! Names for new files.

use std::path::{Path, PathBuf};

/// The ending of project files, without the dot.
pub const PROJECT_ENDING: &str = "sightline";

/// Characters that some system does not take in a file name.
const FORBIDDEN: &str = "/\\:*?\"<>|";

/// The longest name in characters: in UTF-8 at most 180 bytes, where file systems take 255.
const LONGEST: usize = 60;

/// A path in a folder at which there is no file yet: the wished name, or the name with a number from 2.
#[must_use]
pub fn free_path(folder: &Path, wished: &str, ending: &str) -> PathBuf {
    let name = file_name(wished);
    let path = |name: &str| folder.join(format!("{name}.{ending}"));
    let numbered = (2u32..).map(|number| path(&format!("{name} {number}")));
    std::iter::once(path(&name)).chain(numbered).find(|path| !path.exists()).unwrap_or_else(|| path(&name))
}

/// A text as a file name that every system takes.
#[must_use]
pub fn file_name(text: &str) -> String {
    let allowed = |character: char| !character.is_control() && !FORBIDDEN.contains(character);
    let name: String = text
        .chars()
        .map(|character| if allowed(character) { character } else { ' ' })
        .take(LONGEST)
        .collect();
    let words: Vec<&str> = name.split_whitespace().collect();
    let name = words.join(" ");
    let name = name.trim_matches('.').trim();
    if name.is_empty() { "Sightline".to_owned() } else { name.to_owned() }
}

/// The ending of a path in small letters and without the dot; empty where it has none.
#[must_use]
pub fn ending(path: &Path) -> String {
    path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_a_name_that_every_system_takes() {
        assert_eq!(file_name("Hotel: check-in / check-out?"), "Hotel check-in check-out");
        assert_eq!(file_name("家电上门维修"), "家电上门维修");
        assert_eq!(file_name(" .. "), "Sightline", "a name of dots means a folder");
    }

    #[test]
    fn a_name_that_is_taken_gets_a_number() {
        let folder = tempfile::tempdir().unwrap();
        let first = free_path(folder.path(), "Hotel", PROJECT_ENDING);
        std::fs::write(&first, "").unwrap();
        assert_eq!(
            free_path(folder.path(), "Hotel", PROJECT_ENDING),
            folder.path().join("Hotel 2.sightline")
        );
    }
}
