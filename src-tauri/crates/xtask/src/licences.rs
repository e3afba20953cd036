//! `cargo xtask licences`: what the program is built on, and under which licences. The page shows the list in the
//! dialog about the program, and every package carries it as a text.

mod shipped;
mod texts;

use std::fs;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::failure::Failure;
use crate::{layout, setup};

/// A library that is part of the program.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Library {
    name: String,
    version: String,
    /// As its authors name it, in SPDX's words.
    licence: String,
    /// Places in [`Licences::texts`].
    texts: Vec<usize>,
}

/// The whole list.
#[derive(Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Licences {
    /// The crates that are compiled into the app or the command line, on any of its systems.
    rust: Vec<Library>,
    /// The packages of the page.
    page: Vec<Library>,
    /// The crates of Cargo.lock that only build, test or belong to other systems, each as `name version`: with them
    /// the list is seen to be whole without asking cargo.
    not_shipped: Vec<String>,
    /// Each text once.
    texts: Vec<String>,
}

fn place() -> PathBuf {
    layout::ui().join("src/guide/about/licences.generated.json")
}

/// Writes the list anew. It needs the sources of all crates, also those of other systems, which cargo fetches.
pub fn write() -> Result<(), Failure> {
    setup::for_building()?;
    let mut texts = texts::Texts::default();
    let crates = shipped::crates()?;
    let rust = crates.shipped.iter().map(|package| texts.describe(package)).collect::<Result<_, _>>()?;
    let page = shipped::page()?.iter().map(|package| texts.describe(package)).collect::<Result<_, _>>()?;
    let list = Licences { rust, page, not_shipped: crates.others, texts: texts.into_all() };
    let path = place();
    let json = serde_json::to_string_pretty(&list)
        .map_err(|source| Failure::Report { path: path.clone(), source })?;
    fs::write(&path, json + "\n").map_err(|source| Failure::File { path, source })
}

/// The list as it was last written.
fn read() -> Result<Licences, Failure> {
    let path = place();
    let json = fs::read(&path).map_err(|source| Failure::File { path: path.clone(), source })?;
    serde_json::from_slice(&json).map_err(|source| Failure::Report { path, source })
}

/// The list as a text to be read, for the packages.
pub fn as_text() -> Result<String, Failure> {
    let list = read()?;
    let mut text = String::from("Libraries that are part of Sightline, and the texts of their licences.\n\n");
    for library in list.rust.iter().chain(&list.page) {
        let places: Vec<String> = library.texts.iter().map(|place| format!("[{}]", place + 1)).collect();
        text += &format!("{} {}: {} {}\n", library.name, library.version, library.licence, places.join(" "));
    }
    for (place, licence) in list.texts.iter().enumerate() {
        text += &format!("\n{}\n[{}]\n\n{}\n", "-".repeat(78), place + 1, licence.trim_end());
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(libraries: &[Library]) -> Vec<String> {
        libraries.iter().map(|library| format!("{} {}", library.name, library.version)).collect()
    }

    #[test]
    fn every_crate_of_the_lockfile_is_either_listed_or_known_not_to_be_shipped() {
        let list = read().expect("the list is committed");
        let mut known = names(&list.rust);
        known.extend(list.not_shipped);
        known.sort();
        let locked = shipped::locked_crates().expect("Cargo.lock is committed");
        assert_eq!(known, locked, "run `cargo xtask licences`: Cargo.lock has changed");
    }

    #[test]
    fn every_package_of_the_page_is_listed() {
        let list = read().expect("the list is committed");
        let locked: Vec<String> = shipped::page()
            .expect("ui/package-lock.json is committed")
            .iter()
            .map(|package| package.title())
            .collect();
        assert_eq!(names(&list.page), locked, "run `cargo xtask licences`: package-lock.json has changed");
    }

    #[test]
    fn every_library_names_its_licence_and_comes_with_its_text() {
        let list = read().expect("the list is committed");
        for library in list.rust.iter().chain(&list.page) {
            assert!(!library.licence.is_empty(), "{} names no licence", library.name);
            assert!(!library.texts.is_empty(), "{} has no text", library.name);
            for &place in &library.texts {
                assert!(
                    list.texts.get(place).is_some_and(|text| text.len() > 100),
                    "{}: no text",
                    library.name
                );
            }
        }
    }

    #[test]
    fn the_text_for_the_packages_names_each_library_with_a_text_of_the_list() {
        let text = as_text().expect("the list is committed");
        for expected in ["\nserde 1.", "\nreact 19.", "Permission is hereby granted", "\n[1]\n"] {
            assert!(text.contains(expected), "{expected} is missing");
        }
    }
}
