//! The project file: what people do to a service, written to one SQLite database and undone again.
//!
//! `FORMAT.md` beside this crate describes the file for other programs.

mod audit;
mod backup;
mod column;
mod contents;
mod deflated;
mod document;
mod error;
mod file;
mod fragment;
mod history;
mod images;
mod lock;
mod new_project;
mod operation;
mod perform;
mod recovery;
mod rows;
mod scale_presets;
mod schema;
mod scorer_copy;
mod text;
mod versions;
mod whole_project;
mod writer;

pub use audit::{AuditDeed, AuditEntry, AuditPage, AuditQuestion, audited_properties};
pub use backup::Backup;
pub use document::{Applied, Document};
pub use error::{DocumentErrorCode, FileError, FileProblem, OperationError, ReadOnlyReason};
pub use fragment::{
    CopiedCard, CopiedChannel, CopiedEvidence, CopiedLink, CopiedQuestion, CopiedRole, CopiedTag,
    CopiedTiming, CopiedTouchpoint, Fragment,
};
pub use history::UndoState;
pub use images::KeptImage;
pub use operation::{
    ActionDetail, Ballot, CardMove, FailureModeDetail, HazardJudgement, LevelWording, MapPart, Operation,
    OperationName, Rated, ScalePreset, ScaleWording, Timed, TimingValues,
};
pub use recovery::Recovered;
pub use scorer_copy::{BroughtVotes, LeftOut, LeftOutReason};
pub use whole_project::{WholeProject, WholeProjectProblem};
