//! The one list of the worksheet's columns: the screen, the import and the export name them alike.

use serde::Serialize;

/// Of what a cell of a column speaks, and thereby over which lines it is joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum ColumnLevel {
    /// Of the failure mode: joined over all its causes.
    FailureMode,
    /// Of the cause: joined over all its actions.
    Cause,
    /// Of one action: never joined.
    Action,
}

/// What stands in the cells of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum ColumnContent {
    /// Words.
    Text,
    /// A score on the scale of a factor.
    Score,
    /// Any number.
    Number,
    /// A share of one.
    Share,
    /// A day of the calendar.
    Date,
    /// One of a fixed set of words.
    Choice,
    /// Yes or no.
    YesNo,
}

/// What is true of a column whatever the layout.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct ColumnTraits {
    /// Of what a cell speaks.
    pub level: ColumnLevel,
    /// What stands in a cell.
    pub content: ColumnContent,
    /// Whether the content follows from other records, so that nobody writes it here.
    pub derived: bool,
}

/// Lists the columns: each with its word, its level, its content, and whether it is written or derived.
macro_rules! columns {
    ($($(#[$doc:meta])* $name:ident = $word:literal: $level:ident $content:ident $source:ident,)*) => {
        crate::words! {
            /// A column of the worksheet.
            WorksheetColumn { $($(#[$doc])* $name = $word,)* }
        }

        impl WorksheetColumn {
            /// All that is true of the column whatever the layout.
            #[must_use]
            pub fn traits(self) -> ColumnTraits {
                match self {
                    $(Self::$name => ColumnTraits {
                        level: ColumnLevel::$level,
                        content: ColumnContent::$content,
                        derived: columns!(@$source),
                    },)*
                }
            }
        }
    };
    (@written) => { false };
    (@derived) => { true };
}

columns! {
    /// The competition rank on the measure in force.
    Rank = "rank": Cause Number derived,
    /// The map of the card.
    Map = "map": FailureMode Text derived,
    /// The phase of the card's step.
    Phase = "phase": FailureMode Text derived,
    /// The step of the card; where no card stands for the row, the step or item as an imported sheet names it.
    Step = "step": FailureMode Text written,
    /// The lane of the card.
    Lane = "lane": FailureMode Text derived,
    /// The card itself: what happens there, the function that can fail.
    Card = "card": FailureMode Text derived,
    /// What is required of it.
    Requirement = "requirement": FailureMode Text written,
    /// What goes wrong.
    FailureMode = "failure-mode": FailureMode Text written,
    /// What it does where it happens.
    LocalEffect = "local-effect": FailureMode Text written,
    /// What it does to the customer in the end.
    Effect = "effect": FailureMode Text written,
    /// How bad the worst effect is.
    Severity = "severity": FailureMode Score written,
    /// The special characteristic.
    Class = "class": FailureMode Text written,
    /// The filter code.
    FilterCode = "filter-code": FailureMode Text written,
    /// Why it happens.
    Cause = "cause": Cause Text written,
    /// What keeps the cause from happening today.
    Prevention = "prevention": Cause Text written,
    /// How often the cause strikes.
    Occurrence = "occurrence": Cause Score written,
    /// What finds the cause or the failure today.
    DetectionControl = "detection-control": Cause Text written,
    /// How late it is caught.
    Detection = "detection": Cause Score written,
    /// How hard it is to make good; rates a cause in place of detection.
    Recoverability = "recoverability": Cause Score written,
    /// The risk priority number S x O x D.
    Rpn = "rpn": Cause Number derived,
    /// The Action Priority.
    ActionPriority = "action-priority": Cause Choice derived,
    /// S x O.
    Criticality = "criticality": Cause Number derived,
    /// S, O and D side by side, compared in that order.
    Sod = "sod": Cause Text derived,
    /// Severity times probability on the scales of HFMEA.
    Hazard = "hazard": Cause Number derived,
    /// S x O x R.
    ServiceRpn = "s-rpn": Cause Number derived,
    /// Whether this alone makes the service fail.
    SinglePoint = "single-point": Cause YesNo written,
    /// Whether an effective control exists.
    Controlled = "controlled": Cause YesNo written,
    /// Whether it is so obvious that no control is needed.
    Obvious = "obvious": Cause YesNo written,
    /// What the decision tree, or the team against it, says: proceed or stop.
    Decision = "decision": Cause Choice written,
    /// Why the team decided against the tree.
    DecisionReason = "decision-reason": Cause Text written,
    /// The number that an imported sheet gave where it differs from the product.
    ImportedRpn = "imported-rpn": Cause Number derived,
    /// What is to be done, of whatever kind.
    Action = "action": Action Text written,
    /// What is to be done so that the cause does not happen.
    PreventionAction = "prevention-action": Action Text written,
    /// What is to be done so that it is found.
    DetectionAction = "detection-action": Action Text written,
    /// What sort of action it is.
    ActionKind = "action-kind": Action Choice written,
    /// Who does it.
    Owner = "owner": Action Text written,
    /// By when.
    Due = "due": Action Date written,
    /// How far it has come.
    Status = "status": Action Choice written,
    /// Where it stands in the cycle of improvement.
    Stage = "stage": Action Choice written,
    /// What was done in the end.
    Taken = "taken": Action Text written,
    /// What shows that it was done.
    Evidence = "evidence": Action Text written,
    /// By what its success is seen.
    Outcome = "outcome": Action Text written,
    /// When it was done.
    Done = "done": Action Date written,
    /// Who saw that it works.
    VerifiedBy = "verified-by": Action Text written,
    /// When that was seen.
    Verified = "verified": Action Date written,
    /// Whether the management concurs.
    Concurrence = "concurrence": Action YesNo written,
    /// The severity after the actions.
    SeverityAfter = "severity-after": FailureMode Score written,
    /// The occurrence after the actions.
    OccurrenceAfter = "occurrence-after": Cause Score written,
    /// The detection after the actions.
    DetectionAfter = "detection-after": Cause Score written,
    /// The risk priority number after the actions.
    RpnAfter = "rpn-after": Cause Number derived,
    /// The Action Priority after the actions.
    ActionPriorityAfter = "action-priority-after": Cause Choice derived,
    /// By what share the risk priority number has fallen.
    Reduction = "reduction": Cause Share derived,
    /// What else is to be said.
    Remarks = "remarks": FailureMode Text written,
    /// What one occurrence costs, in the project's currency.
    Cost = "cost": FailureMode Number written,
    /// Whether the row is to be looked at again, since its card was moved.
    Review = "review": FailureMode YesNo written,
    /// What is to be looked at before the scores are trusted.
    Warnings = "warnings": Cause Choice derived,
}

impl WorksheetColumn {
    /// Whether it says where on the maps a row stands: such columns are sorted as the service runs, not by their words.
    #[must_use]
    pub fn is_on_map(self) -> bool {
        matches!(self, Self::Map | Self::Phase | Self::Step | Self::Card)
    }
}
