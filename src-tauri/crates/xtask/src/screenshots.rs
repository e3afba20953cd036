//! `cargo xtask screenshots`: the gallery in tests/gallery, and the pictures of the guide.

use crate::display::{self, VirtualDisplay};
use crate::failure::Failure;
use crate::layout::Profile;
use crate::{build, driving, process, setup};

/// Photographs every screen of the real window, in both languages and all themes, on a desk's screen and
/// on a projector's. With `guide`, only what the guide shows, which is then part of the next build.
pub fn screenshots(arguments: &[String]) -> Result<(), Failure> {
    let (project, sizes): (_, &[_]) = match arguments {
        [] => ("gallery", &[display::DESK, display::PROJECTOR]),
        [only] if only == "guide" => ("guide", &[display::DESK]),
        _ => return Err(Failure::Usage("cargo xtask screenshots [guide]")),
    };
    setup::for_driving()?;
    build::page()?;
    build::programs(&["sightline"], Profile::Debug)?;
    for &size in sizes {
        let screen = VirtualDisplay::start(size)?;
        process::run(screen.show(&mut driving::project(project, Profile::Debug)))?;
    }
    Ok(())
}
