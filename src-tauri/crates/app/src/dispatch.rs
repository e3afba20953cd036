//! The command list by name, with arguments and answers as JSON: for the shells that speak text.

use serde::Deserialize;

use crate::app::App;
use crate::commands::types::*;
use crate::error::{AppErrorCode, CommandError};

macro_rules! table {
    ($($(#[$doc:meta])* fn $name:ident($($argument:ident: $type:ty),* $(,)?) -> $answer:ty;)*) => {
        /// Carries out the command of this name. The arguments are an object with the names as the generated
        /// TypeScript has them.
        ///
        /// # Errors
        /// `unknownCommand`, `badArguments`, and what the command itself answers.
        pub fn dispatch(app: &App, command: &str, arguments: &str) -> Result<String, CommandError> {
            match command {
                $(stringify!($name) => {
                    #[derive(Deserialize)]
                    #[serde(rename_all = "camelCase")]
                    struct Arguments { $($argument: $type,)* }

                    let Arguments { $($argument),* } = serde_json::from_str(arguments)
                        .map_err(|error| CommandError::new(AppErrorCode::BadArguments).with("reason", error))?;
                    serde_json::to_string(&app.$name($($argument),*)?)
                        .map_err(CommandError::internal)
                })*
                _ => Err(CommandError::new(AppErrorCode::UnknownCommand).with("command", command)),
            }
        }
    };
}

crate::for_each_command!(table);
