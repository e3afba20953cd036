//! The texts of the licences, each once: most libraries come with the same words.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::Library;
use super::shipped::Package;
use crate::failure::Failure;
use crate::layout;

/// What the files are called in which a library says its licence.
const BEGINNINGS: [&str; 6] = ["licen", "copying", "unlicense", "notice", "copyright", "ofl"];

/// The texts so far.
#[derive(Default)]
pub struct Texts {
    all: Vec<String>,
    /// By the words, however they are broken into lines.
    places: HashMap<String, usize>,
    /// The texts of a licence that every library with it repeats word by word.
    by_licence: HashMap<String, Vec<usize>>,
}

impl Texts {
    /// A library with its texts, which are added where they are new.
    pub fn describe(&mut self, package: &Package) -> Result<Library, Failure> {
        let mut texts = Vec::new();
        for file in chosen(&package.licence, files(&package.folder)?) {
            let bytes = fs::read(&file).map_err(|source| Failure::File { path: file, source })?;
            texts.push(self.add(&String::from_utf8_lossy(&bytes)));
        }
        if texts.is_empty() {
            texts = self.standard(package)?;
        } else {
            self.by_licence.entry(package.licence.clone()).or_insert_with(|| texts.clone());
        }
        texts.sort_unstable();
        texts.dedup();
        let Package { name, version, licence, .. } = package.clone();
        Ok(Library { name, version, licence, texts })
    }

    /// All texts, in the order in which libraries name them.
    pub fn into_all(self) -> Vec<String> {
        self.all
    }

    fn add(&mut self, text: &str) -> usize {
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        *self.places.entry(words).or_insert_with(|| {
            // A page has no use for the ends of lines of other systems.
            self.all.push(text.replace("\r\n", "\n").trim_matches('\n').to_owned());
            self.all.len() - 1
        })
    }

    /// The words of a licence whose library names it without carrying its text.
    fn standard(&mut self, package: &Package) -> Result<Vec<usize>, Failure> {
        let Package { licence, authors, .. } = package;
        if licence.contains("MIT") {
            let text = own("LICENSE-MIT")?;
            let (_, terms) = text.split_once("Permission is hereby").unwrap_or(("", &text));
            let whose = if authors.is_empty() {
                format!("the authors of {}", package.name)
            } else {
                authors.join(", ")
            };
            let text = format!("MIT License\n\nCopyright (c) {whose}\n\nPermission is hereby{terms}");
            return Ok(vec![self.add(&text)]);
        }
        if licence.contains("Apache-2.0") {
            let text = own("LICENSE-APACHE")?;
            return Ok(vec![self.add(&text)]);
        }
        Ok(self.by_licence.get(licence).cloned().unwrap_or_default())
    }
}

fn own(name: &str) -> Result<String, Failure> {
    let path = layout::root().join(name);
    fs::read_to_string(&path).map_err(|source| Failure::File { path, source })
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let unreadable = |source| Failure::File { path: folder.to_path_buf(), source };
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.is_file() && BEGINNINGS.iter().any(|beginning| name_of(&path).starts_with(beginning)) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// Where a library may be taken under one of several licences, it is taken under MIT, whose text is the shortest; a
/// notice comes along in any case.
fn chosen(licence: &str, files: Vec<PathBuf>) -> Vec<PathBuf> {
    let is_choice = !licence.contains(" AND ") && (licence.contains(" OR ") || licence.contains('/'));
    let is_mit = |file: &PathBuf| name_of(file).contains("mit");
    if !is_choice || !licence.contains("MIT") || !files.iter().any(is_mit) {
        return files;
    }
    let kept = |file: &PathBuf| is_mit(file) || name_of(file).starts_with("notice");
    files.into_iter().filter(kept).collect()
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen_names(licence: &str, files: &[&str]) -> Vec<String> {
        chosen(licence, files.iter().map(PathBuf::from).collect()).iter().map(|file| name_of(file)).collect()
    }

    #[test]
    fn of_several_licences_to_choose_from_one_is_taken_and_notices_stay() {
        let files = ["LICENSE-APACHE", "LICENSE-MIT", "NOTICE"];
        assert_eq!(chosen_names("MIT OR Apache-2.0", &files), ["license-mit", "notice"]);
        assert_eq!(chosen_names("(MIT OR Apache-2.0) AND Unicode-3.0", &files).len(), 3, "all of them hold");
        assert_eq!(chosen_names("MIT OR Apache-2.0", &["LICENSE"]), ["license"]);
    }

    #[test]
    fn the_same_words_are_one_text_however_they_are_broken_into_lines() {
        let mut texts = Texts::default();
        let first = texts.add("Permission is hereby\r\ngranted");
        assert_eq!(texts.add("Permission is\nhereby granted\n"), first);
        assert_ne!(texts.add("Permission is refused"), first);
        assert_eq!(texts.into_all().len(), 2);
    }
}
