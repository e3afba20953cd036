//! The project file: what people do to a service, written to one SQLite database and undone again.

mod operation;

pub use operation::{
    CardMove, CopiedCard, CopiedCause, CopiedControl, CopiedEffect, CopiedFailureMode, CopiedLink, Fragment,
    Operation, OperationName,
};
