//! A virtual display, and pictures of what is on it.

use std::collections::HashSet;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::failure::Failure;
use crate::process::{self, Background};

/// The smallest window that the app is designed for.
pub const DESK: (u32, u32) = (1280, 800);
/// A projector or a large screen.
pub const PROJECTOR: (u32, u32) = (1920, 1080);

/// A picture with fewer colours is an empty window: even one line of smoothed text has more.
const COLOURS_OF_CONTENT: usize = 8;
const PATIENCE: Duration = Duration::from_secs(60);
const BETWEEN_PICTURES: Duration = Duration::from_millis(300);

/// Whether somebody can see a window on this machine.
pub fn is_present() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// An Xvfb that ends when this value is dropped.
pub struct VirtualDisplay {
    name: String,
    _server: Background,
}

impl VirtualDisplay {
    /// Starts one of this size in pixels, on a free number.
    pub fn start((width, height): (u32, u32)) -> Result<Self, Failure> {
        let mut command = process::tied_to_this_process("Xvfb");
        command
            .args(["-displayfd", "1", "-nolisten", "tcp", "-noreset", "-screen", "0"])
            .arg(format!("{width}x{height}x24"))
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut server = Background::start(&mut command)?;
        // Xvfb writes the number once it accepts connections.
        let mut number = String::new();
        if let Some(output) = server.child().stdout.take() {
            BufReader::new(output).read_line(&mut number).map_err(|_| Failure::Display)?;
        }
        match number.trim() {
            "" => Err(Failure::Display),
            number => Ok(Self { name: format!(":{number}"), _server: server }),
        }
    }

    /// Lets a command open its windows here, whatever display the terminal has.
    pub fn show<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        command.env("DISPLAY", &self.name).env("GDK_BACKEND", "x11").env_remove("WAYLAND_DISPLAY")
    }

    /// Waits until the app has painted and stands still, then keeps the picture.
    pub fn photograph(&self, app: &mut Background, file: &Path) -> Result<(), Failure> {
        let deadline = Instant::now() + PATIENCE;
        let mut before = Vec::new();
        loop {
            if let Ok(Some(status)) = app.child().try_wait() {
                return Err(Failure::AppEnded(status));
            }
            let now = self.pixels()?;
            if now == before && has_content(&now) {
                return process::run(self.import().arg(file));
            }
            if Instant::now() > deadline {
                return Err(Failure::Blank(PATIENCE.as_secs()));
            }
            before = now;
            std::thread::sleep(BETWEEN_PICTURES);
        }
    }

    fn pixels(&self) -> Result<Vec<u8>, Failure> {
        process::read(self.import().args(["-depth", "8", "rgb:-"]))
    }

    fn import(&self) -> Command {
        let mut command = Command::new("import");
        command.args(["-display", &self.name, "-window", "root"]);
        command
    }
}

fn has_content(pixels: &[u8]) -> bool {
    let mut colours = HashSet::new();
    pixels.chunks_exact(3).any(|pixel| {
        colours.insert(pixel);
        colours.len() > COLOURS_OF_CONTENT
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_window_has_no_content_and_smoothed_text_has() {
        let plain = [250; 3 * 64];
        assert!(!has_content(&plain), "one colour is an empty window");
        let text: Vec<u8> = (0..64).flat_map(|shade| [shade, shade, shade]).collect();
        assert!(has_content(&text), "many shades are something drawn");
    }
}
