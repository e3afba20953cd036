//! Which libraries are part of the program: those that its crates and its page are made of, and neither what only
//! builds and tests nor what runs in the compiler.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::failure::Failure;
use crate::{layout, process};

/// The programs that people get.
const PROGRAMS: [&str; 2] = ["sightline", "sightline-cli"];

/// The systems that packages are made for.
const SYSTEMS: [&str; 4] =
    ["x86_64-unknown-linux-gnu", "x86_64-pc-windows-msvc", "aarch64-apple-darwin", "x86_64-apple-darwin"];

/// A library, with the folder in which its files lie.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Package {
    pub name: String,
    pub version: String,
    pub licence: String,
    pub authors: Vec<String>,
    pub folder: PathBuf,
}

impl Package {
    /// Its name and version.
    pub fn title(&self) -> String {
        format!("{} {}", self.name, self.version)
    }
}

/// The crates of Cargo.lock, parted by whether they reach people.
pub struct Crates {
    pub shipped: Vec<Package>,
    /// The rest, each as `name version`.
    pub others: Vec<String>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<MetadataPackage>,
    resolve: Resolve,
}

#[derive(Deserialize)]
struct MetadataPackage {
    id: String,
    name: String,
    version: String,
    license: Option<String>,
    #[serde(default)]
    authors: Vec<String>,
    /// Nothing for the crates of this repository.
    source: Option<String>,
    manifest_path: PathBuf,
    targets: Vec<Target>,
}

#[derive(Deserialize)]
struct Target {
    kind: Vec<String>,
}

#[derive(Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<DependencyKind>,
}

#[derive(Deserialize)]
struct DependencyKind {
    /// Nothing for what is linked; `build` and `dev` for the rest.
    kind: Option<String>,
}

/// What reaches people on any of the systems, asked of cargo.
pub fn crates() -> Result<Crates, Failure> {
    let mut command = process::cargo();
    command.args(["metadata", "--locked", "--format-version", "1"]);
    for system in SYSTEMS {
        command.args(["--filter-platform", system]);
    }
    let metadata: Metadata = parse(&process::read(&mut command)?, Path::new("cargo metadata"))?;
    let reached = reachable(&metadata);
    let mut shipped: Vec<Package> = metadata
        .packages
        .into_iter()
        .filter(|package| package.source.is_some() && reached.contains(&package.id))
        .map(|package| Package {
            name: package.name,
            version: package.version,
            licence: package.license.unwrap_or_default(),
            authors: package.authors,
            folder: package.manifest_path.parent().map(Path::to_path_buf).unwrap_or_default(),
        })
        .collect();
    shipped.sort();
    let titles: BTreeSet<String> = shipped.iter().map(Package::title).collect();
    let others = locked_crates()?.into_iter().filter(|title| !titles.contains(title)).collect();
    Ok(Crates { shipped, others })
}

/// What the programs are linked from. A macro runs in the compiler, and so does what it is made of.
fn reachable(metadata: &Metadata) -> BTreeSet<String> {
    let packages: HashMap<&str, &MetadataPackage> =
        metadata.packages.iter().map(|package| (package.id.as_str(), package)).collect();
    let nodes: HashMap<&str, &Node> =
        metadata.resolve.nodes.iter().map(|node| (node.id.as_str(), node)).collect();
    let is_program =
        |package: &&MetadataPackage| package.source.is_none() && PROGRAMS.contains(&package.name.as_str());
    let mut open: Vec<&str> =
        metadata.packages.iter().filter(is_program).map(|package| package.id.as_str()).collect();
    let mut reached = BTreeSet::new();
    while let Some(id) = open.pop() {
        let is_macro = packages.get(id).is_some_and(|package| {
            package.targets.iter().any(|target| target.kind.iter().any(|kind| kind == "proc-macro"))
        });
        if is_macro || !reached.insert(id.to_owned()) {
            continue;
        }
        let linked = |dependency: &&Dependency| dependency.dep_kinds.iter().any(|kind| kind.kind.is_none());
        if let Some(node) = nodes.get(id) {
            open.extend(node.deps.iter().filter(linked).map(|dependency| dependency.pkg.as_str()));
        }
    }
    reached
}

/// The crates of Cargo.lock that come from elsewhere, each as `name version`, sorted.
pub fn locked_crates() -> Result<Vec<String>, Failure> {
    let path = layout::root().join("Cargo.lock");
    let lock = fs::read_to_string(&path).map_err(|source| Failure::File { path, source })?;
    // The lockfile is written by cargo, one value a line.
    let mut titles: Vec<String> = lock
        .split("[[package]]")
        .filter(|package| package.contains("\nsource = "))
        .map(|package| {
            let value = |key: &str| {
                let line = package.lines().find_map(|line| line.strip_prefix(key));
                line.map(|value| value.trim_matches(['=', ' ', '"'])).unwrap_or_default()
            };
            format!("{} {}", value("name"), value("version"))
        })
        .collect();
    titles.sort();
    Ok(titles)
}

#[derive(Deserialize)]
struct PageLock {
    packages: BTreeMap<String, PagePackage>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct PagePackage {
    version: Option<String>,
    license: Option<String>,
    #[serde(default)]
    dev: bool,
    #[serde(default)]
    dev_optional: bool,
}

/// The packages that the page is bundled from, by its lockfile.
pub fn page() -> Result<Vec<Package>, Failure> {
    let path = layout::ui().join("package-lock.json");
    let json = fs::read(&path).map_err(|source| Failure::File { path: path.clone(), source })?;
    let lock: PageLock = parse(&json, &path)?;
    let packages = lock
        .packages
        .into_iter()
        .filter(|(place, package)| !place.is_empty() && !package.dev && !package.dev_optional);
    let mut packages: Vec<Package> = packages
        .map(|(place, package)| Package {
            name: place.rsplit_once("node_modules/").map_or(place.as_str(), |(_, name)| name).to_owned(),
            version: package.version.unwrap_or_default(),
            licence: package.license.unwrap_or_default(),
            authors: Vec::new(),
            folder: layout::ui().join(place),
        })
        .collect();
    packages.sort();
    Ok(packages)
}

fn parse<T: DeserializeOwned>(json: &[u8], path: &Path) -> Result<T, Failure> {
    serde_json::from_slice(json).map_err(|source| Failure::Report { path: path.to_path_buf(), source })
}
