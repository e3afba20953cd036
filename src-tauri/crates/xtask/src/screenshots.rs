//! `cargo xtask screenshots`: the gallery in tests/gallery.

use crate::display::{self, VirtualDisplay};
use crate::failure::Failure;
use crate::layout::Profile;
use crate::{build, driving, process, setup};

/// Photographs every screen of the real window, in both languages and all themes, on a desk's screen and
/// on a projector's.
pub fn screenshots() -> Result<(), Failure> {
    setup::for_driving()?;
    build::page()?;
    build::programs(&["sightline"], Profile::Debug)?;
    for size in [display::DESK, display::PROJECTOR] {
        let screen = VirtualDisplay::start(size)?;
        process::run(screen.show(&mut driving::project("gallery", Profile::Debug)))?;
    }
    Ok(())
}
