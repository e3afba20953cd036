//! The system packages: what is missing, and getting it where the system has apt-get.

use std::process::{Command, Stdio};

use crate::failure::Failure;
use crate::process;

/// How to find out whether something is there on a system without dpkg.
enum Trace {
    Program(&'static str),
    Library(&'static str),
    /// A font for a language, by its code.
    Font(&'static str),
}

/// Something outside Rust and Node that a command needs.
pub struct SystemPackage {
    debian: &'static str,
    trace: Trace,
}

impl SystemPackage {
    const fn program(debian: &'static str, program: &'static str) -> Self {
        Self { debian, trace: Trace::Program(program) }
    }

    fn is_found(&self) -> bool {
        match self.trace {
            Trace::Program(program) => process::is_installed(program),
            Trace::Library(library) => {
                process::succeeds(Command::new("pkg-config").args(["--exists", library]))
            }
            Trace::Font(language) => process::read(Command::new("fc-list").arg(format!(":lang={language}")))
                .is_ok_and(|fonts| !fonts.is_empty()),
        }
    }

    fn name(&self) -> &'static str {
        match self.trace {
            Trace::Program(name) | Trace::Library(name) => name,
            Trace::Font(_) => self.debian,
        }
    }
}

/// To compile the shell. Elsewhere than on Linux the web engine comes with the system, and the linker with
/// Rust's own set-up.
pub const BUILD: &[SystemPackage] = if cfg!(target_os = "linux") {
    &[
        SystemPackage::program("build-essential", "cc"),
        SystemPackage::program("pkg-config", "pkg-config"),
        SystemPackage { debian: "libwebkit2gtk-4.1-dev", trace: Trace::Library("webkit2gtk-4.1") },
    ]
} else {
    &[]
};

/// To show a window where there is no display, and to photograph it. Where nobody looks at a display there may be no
/// Chinese font either: the page brings its own, the menu bar has the system's.
pub const VIRTUAL_DISPLAY: &[SystemPackage] = &[
    SystemPackage::program("xvfb", "Xvfb"),
    SystemPackage::program("imagemagick", "import"),
    SystemPackage { debian: "fonts-wqy-microhei", trace: Trace::Font("zh") },
];

/// To drive the real window, its menus and a headless browser.
pub const DRIVERS: &[SystemPackage] = &[
    SystemPackage::program("webkit2gtk-driver", "WebKitWebDriver"),
    SystemPackage::program("chromium", "chromium"),
    SystemPackage::program("xdotool", "xdotool"),
];

/// To open slides and workbooks as most people who get them do.
pub const OFFICE: &[SystemPackage] = &[
    SystemPackage::program("libreoffice-calc-nogui", "soffice"),
    SystemPackage::program("libreoffice-impress-nogui", "soffice"),
];

/// To make an AppImage: what its tools look for.
pub const APP_IMAGE: &[SystemPackage] =
    &[SystemPackage::program("file", "file"), SystemPackage::program("xdg-utils", "xdg-open")];

/// To make a Debian in a folder.
pub const CLEAN_ROOT: &[SystemPackage] = &[SystemPackage::program("mmdebstrap", "mmdebstrap")];

/// Makes sure that all of these are there.
pub fn require(groups: &[&[SystemPackage]]) -> Result<(), Failure> {
    let packages = groups.iter().copied().flatten();
    if process::is_installed("dpkg-query") && process::is_installed("apt-get") {
        let missing = missing_on_debian(packages.map(|package| package.debian).collect());
        if missing.is_empty() { Ok(()) } else { install(&missing) }
    } else {
        let lacking: Vec<&str> =
            packages.filter(|package| !package.is_found()).map(SystemPackage::name).collect();
        if lacking.is_empty() { Ok(()) } else { Err(Failure::SystemLacks(lacking.join(", "))) }
    }
}

fn missing_on_debian(mut names: Vec<&str>) -> Vec<&str> {
    // dpkg-query fails when it knows one of them not at all, and still lists the others.
    let listing = Command::new("dpkg-query")
        .args(["--show", "--showformat=${db:Status-Abbrev}${Package}\n"])
        .args(&names)
        .stderr(Stdio::null())
        .output()
        .map(|output| String::from_utf8_lossy(&output.stdout).into_owned())
        .unwrap_or_default();
    let installed: Vec<&str> = listing.lines().filter_map(|line| line.strip_prefix("ii ")).collect();
    names.retain(|name| !installed.contains(name));
    names
}

fn install(missing: &[&str]) -> Result<(), Failure> {
    let Some(prefix) = privilege() else {
        return Err(Failure::SystemPackages(format!(
            "sudo apt-get install --no-install-recommends {}",
            missing.join(" ")
        )));
    };
    println!("Installing system packages: {}", missing.join(" "));
    apt_get(prefix, &["update"])?;
    let mut arguments = vec!["install", "--yes", "--no-install-recommends"];
    arguments.extend(missing);
    apt_get(prefix, &arguments)
}

/// The words before `apt-get` that make it allowed, or none where nothing does.
fn privilege() -> Option<&'static [&'static str]> {
    let is_root =
        process::read(Command::new("id").arg("-u")).is_ok_and(|identity| identity.trim_ascii() == b"0");
    if is_root {
        Some(&["env"])
    } else if process::succeeds(Command::new("sudo").args(["-n", "true"])) {
        Some(&["sudo", "-n", "env"])
    } else {
        None
    }
}

/// Runs apt-get with only its complaints on the terminal: its progress is hundreds of lines.
fn apt_get(prefix: &[&str], arguments: &[&str]) -> Result<(), Failure> {
    let mut words = prefix.iter();
    let mut command = Command::new(words.next().unwrap_or(&"env"));
    command.args(words).args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]).args(arguments);
    process::run(command.stdout(Stdio::null()))
}
