//! What happens to pictures on their way into a project.

#![allow(clippy::expect_used, reason = "a test that cannot make or read its picture has failed")]

mod drawings;
mod hostile;
mod kept;
mod made;
mod photos;
