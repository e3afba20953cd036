//! Files that the page hands over as text.

use base64::prelude::{BASE64_STANDARD, Engine as _};

use crate::error::{AppErrorCode, CommandError};

/// The bytes of a file that the page sends as base64.
///
/// # Errors
/// `badArguments`.
pub fn bytes_of(data: &str) -> Result<Vec<u8>, CommandError> {
    let problem = |error| CommandError::new(AppErrorCode::BadArguments).with("reason", error);
    BASE64_STANDARD.decode(data).map_err(problem)
}
