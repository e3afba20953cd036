//! The bridge between the page and the core: each command of the list as a Tauri command.

use sightline_app::commands::types::*;
use sightline_app::{AppErrorCode, CommandError, worksheet_columns, worksheet_presets};
use specta_typescript::semantic;
use tauri_specta::ErrorHandlingMode;

use crate::desks::Desks;

macro_rules! bridge {
    ($($(#[$doc:meta])* fn $name:ident($($argument:ident: $type:ty),* $(,)?) -> $answer:ty;)*) => {
        $(
            $(#[$doc])*
            #[tauri::command]
            #[specta::specta]
            #[allow(clippy::too_many_arguments, reason = "the window and what it has are not the caller's")]
            pub async fn $name(
                window: tauri::WebviewWindow,
                desks: tauri::State<'_, Desks>,
                $($argument: $type),*
            ) -> Result<$answer, CommandError> {
                // A window that is being closed may still ask; nobody reads what it is answered.
                let gone = || CommandError::new(AppErrorCode::NotOpen);
                let app = desks.app_of(window.label()).ok_or_else(gone)?;
                // Not on the thread that draws the window: a command waits for the disk or for a dialog.
                tauri::async_runtime::spawn_blocking(move || app.$name($($argument),*))
                    .await
                    .unwrap_or_else(|stopped| Err(CommandError::internal(stopped)))
            }
        )*

        /// All commands, for the window and for the generated TypeScript.
        pub fn bridge() -> tauri_specta::Builder<tauri::Wry> {
            tauri_specta::Builder::new()
                .commands(tauri_specta::collect_commands![$($name),*])
                // Kept as text in views, which only the page reads.
                .typ::<WorksheetLayout>()
                .constant("worksheetColumns", worksheet_columns())
                .constant("worksheetPresets", worksheet_presets())
                // The page's transport makes one error type of all that can be rejected.
                .error_handling(ErrorHandlingMode::Throw)
                // Sightline sends no number that JSON lacks, so a number is a `number`, never null.
                .semantic_types(semantic::Configuration::empty().enable_lossless_floats())
                .disable_serde_phases()
        }
    };
}

sightline_app::for_each_command!(bridge);

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use specta_typescript::Typescript;

    use super::*;

    /// Both the window's bridge and HTTP beside the development server carry the commands, so the page has
    /// a transport of its own that chooses.
    const TAURIS_INVOKE: &str = r#"import { invoke as __TAURI_INVOKE } from "@tauri-apps/api/core";"#;
    const OUR_TRANSPORT: &str = r#"import { invoke as __TAURI_INVOKE } from "./transport";"#;

    fn typescript() -> String {
        let folder = tempfile::tempdir().expect("a folder for the export");
        let path = folder.path().join("bindings.ts");
        bridge().export(Typescript::default(), &path).expect("every type has its TypeScript");
        let text = fs::read_to_string(path).expect("the export was written");
        assert!(text.contains(TAURIS_INVOKE), "the exporter's import is the one that is exchanged");
        text.replace(TAURIS_INVOKE, OUR_TRANSPORT)
    }

    /// `cargo xtask bindings` sets SIGHTLINE_BLESS=1, and the file is written instead of compared.
    #[test]
    fn the_generated_typescript_is_fresh() {
        let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/host/bindings.ts");
        if std::env::var_os("SIGHTLINE_BLESS").is_some() {
            fs::write(&committed, typescript()).expect("the page's folder can be written to");
        }
        let found = fs::read_to_string(&committed).unwrap_or_default();
        assert!(found == typescript(), "ui/src/host/bindings.ts is stale: run `cargo xtask bindings`");
    }
}
