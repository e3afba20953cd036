//! Embeds the window's configuration, its capabilities and its icons.

fn main() {
    tauri_build::build();
}
