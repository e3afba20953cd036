//! How WebKitGTK puts the page on the screen.
//!
//! Without a GPU its DMABUF renderer takes 55 ms a frame at 1920x1080, the older one 16. WebKit reads the
//! choice from the environment, and changing one's own environment is unsafe once there are threads:
//! so the process starts itself again, with the variable set, before it has done anything else.

/// Starts the process again with the software renderer where no GPU is found; returns where nothing is to
/// be done. A value that the user has set stays.
#[cfg(target_os = "linux")]
pub fn choose() {
    use std::os::unix::process::CommandExt;

    const DISABLE_DMABUF: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(DISABLE_DMABUF).is_some() || has_gpu() {
        return;
    }
    let failure = std::env::current_exe().map(|program| {
        std::process::Command::new(program).args(std::env::args_os().skip(1)).env(DISABLE_DMABUF, "1").exec()
    });
    // Only reached when the restart failed: the app still works, with slower frames.
    match failure {
        Ok(error) | Err(error) => eprintln!("Sightline draws without the software renderer: {error}"),
    }
}

/// A render node is what the kernel offers for every GPU that can draw without owning a display.
#[cfg(target_os = "linux")]
fn has_gpu() -> bool {
    std::fs::read_dir("/dev/dri").is_ok_and(|nodes| {
        nodes.flatten().any(|node| node.file_name().to_string_lossy().starts_with("renderD"))
    })
}

/// Has letters placed where the layout measured them. With the toolkit's own default, or on a desktop that asks for
/// full hinting, WebKit moves every letter to a whole pixel, and a line of small text becomes 3 % wider than its
/// box was made for. To be called once the toolkit is there; windows that are open follow.
#[cfg(target_os = "linux")]
pub fn place_letters_as_measured() {
    use gtk::prelude::GtkSettingsExt;

    if let Some(settings) = gtk::Settings::default() {
        settings.set_gtk_xft_antialias(1);
        settings.set_gtk_xft_hinting(1);
        settings.set_gtk_xft_hintstyle(Some("hintslight"));
    }
}

/// The web engines of the other systems choose well by themselves.
#[cfg(not(target_os = "linux"))]
pub fn choose() {}

/// The web engines of the other systems place letters so.
#[cfg(not(target_os = "linux"))]
pub fn place_letters_as_measured() {}
