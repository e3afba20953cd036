//! What people do to a service. Each operation is one wish; [`crate::Document::apply`] fulfils it whole or
//! not at all.
//!
//! An operation that makes a record takes the new record's id where the caller wants to know it beforehand
//! (the canvas goes on typing in a card that is not written yet); without one, the document makes it.
//! A place among siblings is named by the sibling that follows (`before`); without one, it is the last place.

use serde::{Deserialize, Serialize};
use sightline_model::risk::SheetFailureMode;
use sightline_model::{
    ActionId, ActionStatus, Aggregation, CardId, CardMark, CauseId, ChannelId, ChannelKind, Chart, ControlId,
    ControlKind, EffectId, EffectReach, EvidenceId, EvidenceStatus, ExemptionId, ExpectationBasis,
    ExpectationId, Factor, FailureModeId, GrammarPlace, GrammarRule, ImageId, LaneId, LaneKind, LinkId,
    LinkKind, MapId, MapPreset, MapState, PersonaId, PersonaPart, PhaseId, PlainMap, QuestionId, RiskViewId,
    RoleId, ScaleLevelId, Score, ScorerId, ScoringItemId, ScoringRoundId, Sought, StepId, StopId, TagColour,
    TagId, TextPlace, TimeNature, Timing, TouchpointId, VersionId, Vote, Waste,
};
use specta::Type;

use crate::fragment::Fragment;
use crate::images::KeptImage;

mod risk;

pub use self::risk::{
    ActionDetail, Ballot, FailureModeDetail, HazardJudgement, LevelWording, Rated, ScalePreset, ScaleWording,
};

macro_rules! operations {
    ($($(#[$doc:meta])* $name:ident $word:literal {
        $($(#[$field_doc:meta])* $field:ident : $type:ty),* $(,)?
    })*) => {
        /// What people do. The variants' docs say what follows for other records.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
        #[serde(tag = "operation", rename_all_fields = "camelCase")]
        pub enum Operation {
            $($(#[$doc])* #[serde(rename = $word)] $name { $($(#[$field_doc])* $field: $type),* },)*
        }

        /// The name of an operation: what an undo entry is called in every language.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
        pub enum OperationName {
            $($(#[$doc])* #[serde(rename = $word)] $name,)*
        }

        impl Operation {
            /// What the operation is called.
            #[must_use]
            pub fn name(&self) -> OperationName {
                match self { $(Self::$name { .. } => OperationName::$name,)* }
            }
        }

        impl OperationName {
            /// Every name, for the test that each has its words in both catalogues.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The word that stands for the operation in JSON and in the history.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$name => $word,)* }
            }

            /// The operation that a word stands for.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$name),)* _ => None }
            }
        }
    };
}

operations! {
    /// Gives the service another name.
    RenameProject "renameProject" {
        /// The new name.
        title: String,
    }

    /// Makes a map with the lanes of its preset and one untitled phase without steps.
    AddMap "addMap" {
        /// The new map.
        #[serde(default)]
        id: Option<MapId>,
        /// Which lanes it begins with.
        preset: MapPreset,
        /// May be empty.
        title: String,
        /// As-is or to-be.
        state: MapState,
    }
    /// Makes a map as another program's file says it, behind the others at the top, with all that stands in it. Personas
    /// and tags of the project are meant by their names, touchpoints by name and channel; those that it does not have
    /// are made. A map without phases gets an untitled one.
    ImportMap "importMap" {
        /// The new map's id.
        id: Option<MapId>,
        /// The map.
        map: PlainMap,
    }
    /// Makes a map that begins as another one stands, behind it and below the same map: with all that stands in it and
    /// is said of that. Each phase, step, lane and card keeps whose copy it is (`origin`), so that both maps can
    /// be compared: the one that it was first made from, where the original is a copy itself.
    CopyMap "copyMap" {
        /// The new map.
        #[serde(default)]
        id: Option<MapId>,
        /// Which map is copied.
        map: MapId,
        /// May be empty.
        title: String,
        /// As-is or to-be.
        state: MapState,
    }
    /// Gives a map another name.
    RenameMap "renameMap" {
        /// Which map.
        map: MapId,
        /// The new name.
        title: String,
    }
    /// Says whether a map shows the service as it is or as it shall be.
    SetMapState "setMapState" {
        /// Which map.
        map: MapId,
        /// As-is or to-be.
        state: MapState,
    }
    /// Puts a map, with those below it, to another place: below another map or to the top, and before one that
    /// stands there. It can stand neither below itself nor below one that stands below it.
    MoveMap "moveMap" {
        /// Which map.
        map: MapId,
        /// The map of which it shows a part more closely; nothing for the top.
        #[serde(default)]
        parent: Option<MapId>,
        /// The map that shall follow it, of those directly below the same one.
        #[serde(default)]
        before: Option<MapId>,
    }
    /// Deletes a map with all that stands in it. The maps directly below it take its place.
    DeleteMap "deleteMap" {
        /// Which map.
        map: MapId,
    }

    /// Makes an empty phase.
    AddPhase "addPhase" {
        /// The new phase.
        #[serde(default)]
        id: Option<PhaseId>,
        /// In which map.
        map: MapId,
        /// May be empty.
        title: String,
        /// The phase that shall follow it.
        #[serde(default)]
        before: Option<PhaseId>,
    }
    /// Makes a new phase that begins with a step: that step and those after it in its phase go over to it.
    SplitPhase "splitPhase" {
        /// The new phase.
        #[serde(default)]
        id: Option<PhaseId>,
        /// The first step of the new phase.
        step: StepId,
        /// May be empty.
        title: String,
    }
    /// Gives a phase another name.
    RenamePhase "renamePhase" {
        /// Which phase.
        phase: PhaseId,
        /// The new name.
        title: String,
    }
    /// Puts a phase with its steps before another of the same map.
    MovePhase "movePhase" {
        /// Which phase.
        phase: PhaseId,
        /// The phase that shall follow it.
        #[serde(default)]
        before: Option<PhaseId>,
    }
    /// Deletes a phase with its steps and all that stands in them. A map keeps one phase at least.
    DeletePhase "deletePhase" {
        /// Which phase.
        phase: PhaseId,
    }

    /// Makes a step.
    AddStep "addStep" {
        /// The new step.
        #[serde(default)]
        id: Option<StepId>,
        /// In which phase.
        phase: PhaseId,
        /// May be empty.
        title: String,
        /// The step that shall follow it, of the same phase.
        #[serde(default)]
        before: Option<StepId>,
    }
    /// Gives a step another name.
    RenameStep "renameStep" {
        /// Which step.
        step: StepId,
        /// The new name.
        title: String,
    }
    /// Moves a step with its cards, within its map.
    MoveStep "moveStep" {
        /// Which step.
        step: StepId,
        /// To which phase of the same map.
        phase: PhaseId,
        /// The step that shall follow it, of that phase.
        #[serde(default)]
        before: Option<StepId>,
    }
    /// Deletes a step with its cards. A card that reaches over further steps stays and begins at the next.
    DeleteStep "deleteStep" {
        /// Which step.
        step: StepId,
    }
    /// Makes a new step directly behind another, of the same phase. The cards stay where they are; those that
    /// reached over the step from an earlier one reach over both.
    SplitStep "splitStep" {
        /// The new step.
        #[serde(default)]
        id: Option<StepId>,
        /// Which step.
        step: StepId,
        /// The new step's title; may be empty.
        title: String,
    }
    /// Takes a step into another of its map: its cards go behind those that stand there, its title behind the
    /// title, its time onto the time. Cards that reached over both become one step narrower.
    MergeSteps "mergeSteps" {
        /// The step that is there no more afterwards.
        step: StepId,
        /// The step that has it all.
        into: StepId,
    }

    /// Makes a lane.
    AddLane "addLane" {
        /// The new lane.
        #[serde(default)]
        id: Option<LaneId>,
        /// In which map.
        map: MapId,
        /// What it holds.
        kind: LaneKind,
        /// Empty for the kind's own name.
        title: String,
        /// The lane that shall follow it.
        #[serde(default)]
        before: Option<LaneId>,
    }
    /// Gives a lane another name.
    RenameLane "renameLane" {
        /// Which lane.
        lane: LaneId,
        /// The new name; empty for the kind's own name.
        title: String,
    }
    /// Changes what a lane holds, and thereby where the three lines run.
    ChangeLaneKind "changeLaneKind" {
        /// Which lane.
        lane: LaneId,
        /// What it holds from now on.
        kind: LaneKind,
    }
    /// Moves a lane with its cards, within its map.
    MoveLane "moveLane" {
        /// Which lane.
        lane: LaneId,
        /// The lane that shall follow it.
        #[serde(default)]
        before: Option<LaneId>,
    }
    /// Folds a lane to a strip, or opens it again.
    CollapseLane "collapseLane" {
        /// Which lane.
        lane: LaneId,
        /// Fold or open.
        collapsed: bool,
    }
    /// Takes a lane out of sight, or shows it again. Nothing in it changes.
    HideLane "hideLane" {
        /// Which lane.
        lane: LaneId,
        /// Hide or show.
        hidden: bool,
    }
    /// Says how high the cells of a lane are at least.
    ResizeLane "resizeLane" {
        /// Which lane.
        lane: LaneId,
        /// In pixels at 100 %, from 24 to 2,000; nothing for as high as they need.
        height: Option<f64>,
    }
    /// Says what the numbers of a lane count and how they are drawn.
    DescribeNumbers "describeNumbers" {
        /// Which lane.
        lane: LaneId,
        /// As people write it (`%`, `min`); empty for none.
        unit: String,
        /// How they are drawn.
        chart: Chart,
    }
    /// Says whether the curve of a lane shows faces.
    ShowFaces "showFaces" {
        /// Which lane.
        lane: LaneId,
        /// Show or not.
        faces: bool,
    }
    /// Deletes a lane with its cards.
    DeleteLane "deleteLane" {
        /// Which lane.
        lane: LaneId,
    }

    /// Makes a card.
    AddCard "addCard" {
        /// The new card.
        #[serde(default)]
        id: Option<CardId>,
        /// The lane of its cell.
        lane: LaneId,
        /// The step of its cell.
        step: StepId,
        /// What happens.
        text: String,
        /// The card of the same cell that shall follow it.
        #[serde(default)]
        before: Option<CardId>,
    }
    /// Gives a card another text.
    EditCard "editCard" {
        /// Which card.
        card: CardId,
        /// What happens.
        text: String,
    }
    /// Gives a card another note.
    EditNote "editNote" {
        /// Which card.
        card: CardId,
        /// Empty for none.
        note: String,
    }
    /// Makes a card that is there for its value: a point of a curve or a number, behind the others of its cell.
    AddValue "addValue" {
        /// The new card.
        #[serde(default)]
        id: Option<CardId>,
        /// The lane of its cell.
        lane: LaneId,
        /// The step of its cell.
        step: StepId,
        /// A point from -2 to +2 in halves, or any number, as the lane's kind asks.
        value: f64,
        /// Whose it is, where it is not everybody's.
        #[serde(default)]
        persona: Option<PersonaId>,
    }
    /// Gives cards another value: points of a curve from -2 to +2 in halves, numbers any.
    SetValue "setValue" {
        /// Which cards.
        cards: Vec<CardId>,
        /// Nothing where nobody knows.
        value: Option<f64>,
    }
    /// Says over how many steps a card reaches. It ends with the map. A point of a curve, a number and the mark of
    /// a channel say something of one step, so that they reach over no other.
    SpanCard "spanCard" {
        /// Which card.
        card: CardId,
        /// Its own step included: 1 at least.
        span: u32,
    }
    /// Sets or clears a mark on cards.
    MarkCards "markCards" {
        /// Which cards.
        cards: Vec<CardId>,
        /// Which mark.
        mark: CardMark,
        /// Set or clear.
        on: bool,
    }
    /// Says who answers for cards.
    SetOwner "setOwner" {
        /// Which cards.
        cards: Vec<CardId>,
        /// Empty where nobody is named.
        owner: String,
    }
    /// Says how well cards are founded. What is known of a source stays with a card whose status changes.
    SetEvidence "setEvidence" {
        /// Which cards.
        cards: Vec<CardId>,
        /// Nothing where nobody knows: source and note are gone then as well.
        status: Option<EvidenceStatus>,
    }
    /// Says where what a card says is known from.
    DescribeEvidence "describeEvidence" {
        /// Which evidence.
        evidence: EvidenceId,
        /// Where or from whom.
        source: String,
        /// What else is to be said of it.
        note: String,
    }
    /// Shows a picture on a card in place of the one that it showed, or none. A picture that nothing shows any
    /// more is deleted.
    SetCardImage "setCardImage" {
        /// Which card.
        card: CardId,
        /// Which picture.
        image: Option<KeptImage>,
    }
    /// Says what a picture shows, for those who cannot see it.
    DescribeImage "describeImage" {
        /// Which picture.
        image: ImageId,
        /// May be empty.
        title: String,
    }
    /// Moves cards within their map; their links and failure modes go with them.
    MoveCards "moveCards" {
        /// Where each shall go, carried out in this order.
        moves: Vec<CardMove>,
    }
    /// Deletes cards with their links and failure modes.
    DeleteCards "deleteCards" {
        /// Which cards.
        cards: Vec<CardId>,
    }
    /// Puts copied cards into a map: the first lane and step of the fragment fall on the named cell, the
    /// others keep their distance. Steps that the map lacks at its end are made; cards whose lane would
    /// fall below the last lane go into the last lane.
    Paste "paste" {
        /// What was copied.
        fragment: Fragment,
        /// The lane where the fragment's first lane shall fall.
        lane: LaneId,
        /// The step where the fragment's first step shall fall.
        step: StepId,
        /// The ids of the new cards, in the fragment's order; those that are missing are made.
        #[serde(default)]
        ids: Vec<CardId>,
    }

    /// Makes a tag.
    AddTag "addTag" {
        /// The new tag.
        #[serde(default)]
        id: Option<TagId>,
        /// What the colour means.
        title: String,
        /// The colour.
        colour: TagColour,
        /// The tag that shall follow it in the legend.
        #[serde(default)]
        before: Option<TagId>,
    }
    /// Changes all that a tag says.
    EditTag "editTag" {
        /// Which tag.
        tag: TagId,
        /// What the colour means.
        title: String,
        /// The colour.
        colour: TagColour,
    }
    /// Puts a tag before another in the legend.
    MoveTag "moveTag" {
        /// Which tag.
        tag: TagId,
        /// The tag that shall follow it.
        #[serde(default)]
        before: Option<TagId>,
    }
    /// Deletes a tag; the cards lose it.
    DeleteTag "deleteTag" {
        /// Which tag.
        tag: TagId,
    }
    /// Gives a tag to cards, or takes it from them.
    TagCards "tagCards" {
        /// Which cards.
        cards: Vec<CardId>,
        /// Which tag.
        tag: TagId,
        /// Give or take.
        on: bool,
    }

    /// Notes something about a card that somebody has still to find out.
    AskQuestion "askQuestion" {
        /// The new question.
        #[serde(default)]
        id: Option<QuestionId>,
        /// Which card.
        card: CardId,
        /// What is to be found out.
        text: String,
    }
    /// Words a question anew.
    EditQuestion "editQuestion" {
        /// Which question.
        question: QuestionId,
        /// What is to be found out.
        text: String,
    }
    /// Answers a question, or opens it again.
    AnswerQuestion "answerQuestion" {
        /// Which question.
        question: QuestionId,
        /// What was found out; empty opens the question again.
        answer: String,
    }
    /// Puts a question before another of the same card.
    MoveQuestion "moveQuestion" {
        /// Which question.
        question: QuestionId,
        /// The question that shall follow it.
        #[serde(default)]
        before: Option<QuestionId>,
    }
    /// Deletes a question.
    DeleteQuestion "deleteQuestion" {
        /// Which question.
        question: QuestionId,
    }

    /// Writes another text in place of one that is sought, in all records or at one place.
    ReplaceText "replaceText" {
        /// What is sought.
        sought: Sought,
        /// What stands there from now on; may be empty.
        replacement: String,
        /// At this place only. Refused where the sought does not stand there.
        #[serde(default)]
        only: Option<TextPlace>,
    }

    /// Sets a breach of the grammar aside: it may stay as it is. One that is set aside already gets the new reason.
    SetAside "setAside" {
        /// Which rule is broken.
        rule: GrammarRule,
        /// By which record; one that the rule names.
        place: GrammarPlace,
        /// Why it may stay so.
        reason: String,
    }
    /// Takes back that a breach may stay.
    CheckAgain "checkAgain" {
        /// By which record it was set aside.
        exemption: ExemptionId,
    }

    /// Connects two cards of one map. Refused where both are the same card, or where a link of that
    /// direction stands already.
    AddLink "addLink" {
        /// The new link.
        #[serde(default)]
        id: Option<LinkId>,
        /// The card it leaves.
        source: CardId,
        /// The card it reaches.
        target: CardId,
        /// What it says.
        kind: LinkKind,
        /// May be empty.
        label: String,
    }
    /// Changes what a link says.
    ChangeLinkKind "changeLinkKind" {
        /// Which link.
        link: LinkId,
        /// What it says from now on.
        kind: LinkKind,
    }
    /// Gives a link another label.
    LabelLink "labelLink" {
        /// Which link.
        link: LinkId,
        /// Empty for none.
        label: String,
    }
    /// Turns a link round.
    ReverseLink "reverseLink" {
        /// Which link.
        link: LinkId,
    }
    /// Deletes links.
    DeleteLinks "deleteLinks" {
        /// Which links.
        links: Vec<LinkId>,
    }

    /// Makes a channel.
    AddChannel "addChannel" {
        /// The new channel.
        #[serde(default)]
        id: Option<ChannelId>,
        /// What sort it is.
        kind: ChannelKind,
        /// Empty for the kind's own name.
        title: String,
        /// The channel that shall follow it.
        #[serde(default)]
        before: Option<ChannelId>,
    }
    /// Changes all that a channel says.
    EditChannel "editChannel" {
        /// Which channel.
        channel: ChannelId,
        /// What sort it is from now on.
        kind: ChannelKind,
        /// Empty for the kind's own name.
        title: String,
    }
    /// Puts a channel before another.
    MoveChannel "moveChannel" {
        /// Which channel.
        channel: ChannelId,
        /// The channel that shall follow it.
        #[serde(default)]
        before: Option<ChannelId>,
    }
    /// Deletes a channel. Its touchpoints stay, without a channel; those that went by its title keep it as
    /// their name.
    DeleteChannel "deleteChannel" {
        /// Which channel.
        channel: ChannelId,
    }
    /// Says whether a channel is used at a cell. Where it is, a card stands there with the channel's own
    /// touchpoint, the one without a name, which is made where there is none yet. Where it is not, no card of
    /// the cell has a touchpoint of the channel, and the cards that said nothing else are gone.
    PlaceChannel "placeChannel" {
        /// The new card, where one is made.
        #[serde(default)]
        id: Option<CardId>,
        /// The lane of the cell.
        lane: LaneId,
        /// The step of the cell.
        step: StepId,
        /// Which channel.
        channel: ChannelId,
        /// Used or not.
        on: bool,
    }

    /// Makes a touchpoint.
    AddTouchpoint "addTouchpoint" {
        /// The new touchpoint.
        #[serde(default)]
        id: Option<TouchpointId>,
        /// Empty for the name of its channel.
        name: String,
        /// By which channel; nothing where that is not settled.
        #[serde(default)]
        channel: Option<ChannelId>,
        /// The cards on which it stands from the beginning.
        #[serde(default)]
        cards: Vec<CardId>,
    }
    /// Changes all that a touchpoint says.
    EditTouchpoint "editTouchpoint" {
        /// Which touchpoint.
        touchpoint: TouchpointId,
        /// Empty for the name of its channel.
        name: String,
        /// By which channel; nothing where that is not settled.
        channel: Option<ChannelId>,
        /// What it is for.
        purpose: String,
        /// Who answers for it.
        owner: String,
        /// What people see and touch there.
        evidence: String,
        /// What is promised of it.
        standard: String,
        /// How many seconds it may take; nothing where no limit is set.
        time_limit: Option<f64>,
    }
    /// Places a touchpoint on cards, behind those that stand there. A card that has it keeps it in its place.
    PlaceTouchpoint "placeTouchpoint" {
        /// Which touchpoint.
        touchpoint: TouchpointId,
        /// On which cards.
        cards: Vec<CardId>,
    }
    /// Takes a touchpoint off cards. The touchpoint itself stays.
    TakeTouchpoint "takeTouchpoint" {
        /// Which touchpoint.
        touchpoint: TouchpointId,
        /// Off which cards.
        cards: Vec<CardId>,
    }
    /// Puts a touchpoint of a card before another of the same card.
    MovePlacement "movePlacement" {
        /// Which card.
        card: CardId,
        /// Which of its touchpoints.
        touchpoint: TouchpointId,
        /// The touchpoint that shall follow it.
        #[serde(default)]
        before: Option<TouchpointId>,
    }
    /// Makes one touchpoint of several: it stands wherever one of them stood and says all that they said, as
    /// [`sightline_model::merged_touchpoint`] has it. Refused where they are of different channels.
    MergeTouchpoints "mergeTouchpoints" {
        /// The one that stays.
        touchpoint: TouchpointId,
        /// Those that become part of it.
        others: Vec<TouchpointId>,
    }
    /// Deletes touchpoints and takes them off their cards.
    DeleteTouchpoints "deleteTouchpoints" {
        /// Which touchpoints.
        touchpoints: Vec<TouchpointId>,
    }

    /// Gives a card a way to a map that says more of it. A card that has it keeps it; none leads to the map that
    /// the card stands on.
    LinkMap "linkMap" {
        /// Which card.
        card: CardId,
        /// The map that it opens.
        map: MapId,
    }
    /// Takes the way to a map off a card. Both stay.
    UnlinkMap "unlinkMap" {
        /// Which card.
        card: CardId,
        /// The map that it opens no longer.
        map: MapId,
    }

    /// Makes a failure mode on a card, which is a fail point from then on, or one without a card.
    AddFailureMode "addFailureMode" {
        /// The new failure mode.
        #[serde(default)]
        id: Option<FailureModeId>,
        /// The card that can fail; nothing for a row that nobody has put on a card yet.
        #[serde(default)]
        card: Option<CardId>,
        /// What can fail, where no card says it.
        #[serde(default)]
        item: String,
        /// What goes wrong; may be empty while it is being named.
        title: String,
    }
    /// Says one more thing of a failure mode.
    DetailFailureMode "detailFailureMode" {
        /// Which failure mode.
        failure_mode: FailureModeId,
        /// What is said.
        detail: FailureModeDetail,
    }
    /// Puts failure modes on another card, behind those that it has, to be looked at again there.
    PlaceFailureModes "placeFailureModes" {
        /// Which failure modes.
        failure_modes: Vec<FailureModeId>,
        /// The card that can fail; nothing takes them off theirs.
        card: Option<CardId>,
    }
    /// Says that failure modes hold where their card stands now.
    ReviewFailureModes "reviewFailureModes" {
        /// Which failure modes.
        failure_modes: Vec<FailureModeId>,
    }
    /// Takes over a whole risk table of another program: failure modes with all that hangs from them, behind those of
    /// their cards. The first scores of a failure mode that was scored again stand for good.
    ImportRisks "importRisks" {
        /// What the file of the table is called: where its later scores come from.
        source: String,
        /// The failure modes in their order.
        failure_modes: Vec<SheetFailureMode>,
    }
    /// Lets the first scores of failure modes stand for good: from now on they are only scored again.
    SetBaseline "setBaseline" {
        /// Which failure modes.
        failure_modes: Vec<FailureModeId>,
    }
    /// Gives a failure mode another name.
    RenameFailureMode "renameFailureMode" {
        /// Which failure mode.
        failure_mode: FailureModeId,
        /// What goes wrong.
        title: String,
    }
    /// Deletes failure modes with their effects, causes, controls, ratings and actions.
    DeleteFailureModes "deleteFailureModes" {
        /// Which failure modes.
        failure_modes: Vec<FailureModeId>,
    }
    /// Says what a failure mode does to the customer.
    DescribeEffect "describeEffect" {
        /// Which failure mode.
        failure_mode: FailureModeId,
        /// Which of its effects; a new one where none is named.
        #[serde(default)]
        effect: Option<EffectId>,
        /// What it does.
        text: String,
    }
    /// Adds what else a failure mode does.
    AddEffect "addEffect" {
        /// The new effect.
        #[serde(default)]
        id: Option<EffectId>,
        /// Which failure mode.
        failure_mode: FailureModeId,
        /// What it does; may be empty while it is being said.
        text: String,
        /// Where it is felt.
        reach: EffectReach,
    }
    /// Says where an effect is felt.
    SetEffectReach "setEffectReach" {
        /// Which effect.
        effect: EffectId,
        /// Where it is felt.
        reach: EffectReach,
    }
    /// Adds why else a failure mode happens.
    AddCause "addCause" {
        /// The new cause.
        #[serde(default)]
        id: Option<CauseId>,
        /// Which failure mode.
        failure_mode: FailureModeId,
        /// Why it happens; may be empty while it is being said.
        text: String,
    }
    /// Says why a failure mode happens.
    DescribeCause "describeCause" {
        /// Which failure mode.
        failure_mode: FailureModeId,
        /// Which of its causes; a new one where none is named.
        #[serde(default)]
        cause: Option<CauseId>,
        /// Why it happens.
        text: String,
    }
    /// Says what prevents or detects a cause today. An empty text deletes the control.
    DescribeControl "describeControl" {
        /// Which failure mode.
        failure_mode: FailureModeId,
        /// Which of its causes; a new one without a text where none is named.
        #[serde(default)]
        cause: Option<CauseId>,
        /// Which of the cause's controls; a new one where none is named.
        #[serde(default)]
        control: Option<ControlId>,
        /// Prevention or detection.
        kind: ControlKind,
        /// What is done.
        text: String,
    }
    /// Deletes an effect with its ratings.
    DeleteEffect "deleteEffect" {
        /// Which effect.
        effect: EffectId,
    }
    /// Deletes a cause with its controls and ratings.
    DeleteCause "deleteCause" {
        /// Which cause.
        cause: CauseId,
    }
    /// Scores a failure mode. Severity goes to its worst effect, occurrence and detection to a cause; an
    /// effect or cause without a text is made where there is none yet.
    RateFailureMode "rateFailureMode" {
        /// Which failure mode.
        failure_mode: FailureModeId,
        /// Which of its causes, for occurrence and detection; its first where none is named.
        #[serde(default)]
        cause: Option<CauseId>,
        /// What is scored.
        factor: Factor,
        /// The score, on the scale in force; nothing takes the score away.
        score: Option<Score>,
    }
    /// Scores one effect or cause for the first time, or corrects its first score while it does not stand for good.
    Rate "rate" {
        /// What is rated.
        rated: Rated,
        /// By which factor.
        factor: Factor,
        /// The score, on the scale in force; nothing takes the score away.
        score: Option<Score>,
    }
    /// Scores an effect or cause again, beside its first score, which stands for good from then on.
    ScoreAgain "scoreAgain" {
        /// What is rated.
        rated: Rated,
        /// By which factor.
        factor: Factor,
        /// The score, on the scale in force; nothing takes the last of the later scores away.
        score: Option<Score>,
        /// Why it is another now.
        reason: String,
    }
    /// Says what the decision tree of HFMEA asks of a cause.
    JudgeHazard "judgeHazard" {
        /// Which cause.
        cause: CauseId,
        /// What is said.
        judgement: HazardJudgement,
    }

    /// Says what is to be done about a failure mode.
    AddAction "addAction" {
        /// The new action.
        #[serde(default)]
        id: Option<ActionId>,
        /// Which failure mode.
        failure_mode: FailureModeId,
        /// What is to be done.
        text: String,
    }
    /// Changes all that an action says.
    EditAction "editAction" {
        /// Which action.
        action: ActionId,
        /// What is to be done.
        text: String,
        /// Who does it; empty where nobody is named.
        owner: String,
        /// By when, as `YYYY-MM-DD`.
        due: Option<String>,
        /// How far it has come.
        status: ActionStatus,
    }
    /// Says one thing of an action anew.
    DetailAction "detailAction" {
        /// Which action.
        action: ActionId,
        /// What is said.
        detail: ActionDetail,
    }
    /// Deletes an action.
    DeleteAction "deleteAction" {
        /// Which action.
        action: ActionId,
    }

    /// Makes a persona.
    AddPersona "addPersona" {
        /// The new persona.
        #[serde(default)]
        id: Option<PersonaId>,
        /// May be empty while she is being named.
        name: String,
        /// The persona that shall follow her.
        #[serde(default)]
        before: Option<PersonaId>,
    }
    /// Says one part of a persona anew.
    EditPersona "editPersona" {
        /// Which persona.
        persona: PersonaId,
        /// Which part.
        part: PersonaPart,
        /// What is said from now on; may be empty.
        text: String,
    }
    /// Shows a picture as a persona's portrait in place of the one before, or none: her initials stand for it then.
    /// A picture that nothing shows any more is deleted.
    SetPortrait "setPortrait" {
        /// Which persona.
        persona: PersonaId,
        /// Which picture.
        image: Option<KeptImage>,
    }
    /// Puts a persona before another.
    MovePersona "movePersona" {
        /// Which persona.
        persona: PersonaId,
        /// The persona that shall follow her.
        #[serde(default)]
        before: Option<PersonaId>,
    }
    /// Deletes a persona with her expectations and takes her out of every map. The cards that were hers are
    /// everybody's from then on.
    DeletePersona "deletePersona" {
        /// Which persona.
        persona: PersonaId,
    }
    /// Says what a persona expects.
    AddExpectation "addExpectation" {
        /// The new expectation.
        #[serde(default)]
        id: Option<ExpectationId>,
        /// Who expects it.
        persona: PersonaId,
        /// What she expects.
        text: String,
        /// Where that comes from, where anybody knows.
        #[serde(default)]
        basis: Option<ExpectationBasis>,
        /// The expectation of the same persona that shall follow it.
        #[serde(default)]
        before: Option<ExpectationId>,
    }
    /// Words an expectation anew.
    EditExpectation "editExpectation" {
        /// Which expectation.
        expectation: ExpectationId,
        /// What is expected.
        text: String,
        /// Where that comes from, where anybody knows.
        #[serde(default)]
        basis: Option<ExpectationBasis>,
    }
    /// Puts an expectation before another of the same persona.
    MoveExpectation "moveExpectation" {
        /// Which expectation.
        expectation: ExpectationId,
        /// The expectation that shall follow it.
        #[serde(default)]
        before: Option<ExpectationId>,
    }
    /// Deletes an expectation.
    DeleteExpectation "deleteExpectation" {
        /// Which expectation.
        expectation: ExpectationId,
    }
    /// Says whether a persona uses a channel.
    UseChannel "useChannel" {
        /// Which persona.
        persona: PersonaId,
        /// Which channel.
        channel: ChannelId,
        /// Used or not.
        on: bool,
    }
    /// Says whose journeys a map shows, and in which order. The cards of a persona who is no longer among
    /// them stay hers.
    SetMapPersonas "setMapPersonas" {
        /// Which map.
        map: MapId,
        /// All personas of the map, each once.
        personas: Vec<PersonaId>,
    }
    /// Gives cards to a persona, or to everybody.
    AssignCards "assignCards" {
        /// Which cards.
        cards: Vec<CardId>,
        /// Whose they are; nothing for everybody's.
        persona: Option<PersonaId>,
    }
    /// Says how long a step or a card takes and what it costs: all of it at once. Where nothing is said any more,
    /// nothing is kept.
    SetTiming "setTiming" {
        /// Of which step or card.
        of: Timed,
        /// What is said of it from now on.
        timing: TimingValues,
    }
    /// Says what the customer pays for the service that a map shows.
    SetMapPrice "setMapPrice" {
        /// Which map.
        map: MapId,
        /// In the project's currency; nothing where nobody knows.
        price: Option<f64>,
    }
    /// Says how long the customer puts up with all that a map shows.
    SetMapTolerance "setMapTolerance" {
        /// Which map.
        map: MapId,
        /// In seconds; nothing where nobody knows.
        tolerated: Option<f64>,
    }
    /// Says in which currency the project's amounts of money are. The amounts stay as they are.
    SetCurrency "setCurrency" {
        /// The sign at the amounts; empty for none.
        currency: String,
    }
    /// Makes a role.
    AddRole "addRole" {
        /// The new role.
        #[serde(default)]
        id: Option<RoleId>,
        /// What people call it.
        title: String,
        /// What a minute of its work costs; nothing where nobody knows.
        cost_per_minute: Option<f64>,
    }
    /// Changes all that a role says.
    EditRole "editRole" {
        /// Which role.
        role: RoleId,
        /// What people call it.
        title: String,
        /// What a minute of its work costs; nothing where nobody knows.
        cost_per_minute: Option<f64>,
    }
    /// Puts a role before another in the list of roles.
    MoveRole "moveRole" {
        /// Which role.
        role: RoleId,
        /// The role that shall follow it.
        #[serde(default)]
        before: Option<RoleId>,
    }
    /// Deletes a role. What it did is nobody's work from then on.
    DeleteRole "deleteRole" {
        /// Which role.
        role: RoleId,
    }

    /// Words a level of a scale anew. Where scores were given on the scale, they stay on the version that they were
    /// given on.
    WordScaleLevel "wordScaleLevel" {
        /// Which level.
        level: ScaleLevelId,
        /// In English.
        text_en: String,
        /// In Simplified Chinese.
        text_zh: String,
    }

    /// Changes the scale of a factor. Where scores were given on it, that makes a new version, and they stay on the one
    /// that they were given on.
    ReviseScale "reviseScale" {
        /// Which factor.
        factor: Factor,
        /// How the scale shall be.
        wording: ScaleWording,
    }
    /// Takes over scales that come with Sightline, as new versions of those in force.
    AdoptScales "adoptScales" {
        /// Which scales.
        preset: ScalePreset,
    }
    /// Says that the scores of failure modes, given on earlier versions of a scale, hold on the scale in force. One that
    /// this scale does not have stays on its version.
    ConfirmScores "confirmScores" {
        /// Which failure modes.
        failure_modes: Vec<FailureModeId>,
        /// The scores by one factor only; by all of them where none is named.
        #[serde(default)]
        factor: Option<Factor>,
    }

    /// Opens a round in which a team scores, each for herself.
    OpenRound "openRound" {
        /// The new round.
        #[serde(default)]
        id: Option<ScoringRoundId>,
        /// What people call it.
        title: String,
        /// How the votes become one score.
        aggregation: Aggregation,
        /// What is scored. They are scored in the order of the maps, which says nothing of how bad they are. One without
        /// an effect or a cause gets one without words, so that it can be scored.
        failure_modes: Vec<FailureModeId>,
        /// By which factors.
        factors: Vec<Factor>,
        /// The names of those who score, in the order of their turns.
        scorers: Vec<String>,
    }
    /// Lets somebody else score in an open round as well.
    AddScorer "addScorer" {
        /// The new scorer.
        #[serde(default)]
        id: Option<ScorerId>,
        /// In which round.
        round: ScoringRoundId,
        /// What people call her.
        name: String,
    }
    /// Gives somebody who scores another name, also when the round is closed: her votes stay hers.
    RenameScorer "renameScorer" {
        /// Who.
        scorer: ScorerId,
        /// What people call her.
        name: String,
    }
    /// Names a round anew, and says how its votes become one score.
    EditRound "editRound" {
        /// Which round.
        round: ScoringRoundId,
        /// What people call it.
        title: String,
        /// How the votes become one score.
        aggregation: Aggregation,
    }
    /// Takes the votes of one person into an open round, each in place of an earlier one.
    CastVotes "castVotes" {
        /// Who scores.
        scorer: ScorerId,
        /// Her votes.
        ballots: Vec<Ballot>,
    }
    /// Takes votes that were given in a copy of the project into their open round. Of two votes of one person on one
    /// item the later one stays, whatever order they come in.
    TakeInVotes "takeInVotes" {
        /// The votes, each with the id that it has in the copy.
        votes: Vec<Vote>,
    }
    /// Ends the voting of a round: from then on all see all votes.
    CloseRound "closeRound" {
        /// Which round.
        round: ScoringRoundId,
    }
    /// Opens a closed round again, as long as the team has agreed on nothing in it: its votes are hidden as before, and
    /// each person goes on with hers.
    ReopenRound "reopenRound" {
        /// Which round.
        round: ScoringRoundId,
    }
    /// Writes down the score on which the team has agreed after a round.
    AgreeOnScore "agreeOnScore" {
        /// What the team has scored in it.
        item: ScoringItemId,
        /// The score.
        score: Score,
    }
    /// Deletes a round with its scorers and votes; the scores that were agreed upon stay.
    DeleteRound "deleteRound" {
        /// Which round.
        round: ScoringRoundId,
    }

    /// Keeps a way of looking at the risk table.
    AddRiskView "addRiskView" {
        /// The new view.
        #[serde(default)]
        id: Option<RiskViewId>,
        /// What people call it.
        title: String,
        /// Columns, order, groups and filters, as a JSON object.
        layout: String,
    }
    /// Names a kept view anew, or keeps another in its place.
    EditRiskView "editRiskView" {
        /// Which view.
        view: RiskViewId,
        /// What people call it.
        title: String,
        /// Columns, order, groups and filters, as a JSON object.
        layout: String,
    }
    /// Deletes a kept view.
    DeleteRiskView "deleteRiskView" {
        /// Which view.
        view: RiskViewId,
    }

    /// Adds a stop to the presentation: a part of a map that is shown.
    AddStop "addStop" {
        /// The new stop.
        #[serde(default)]
        id: Option<StopId>,
        /// Which map.
        map: MapId,
        /// What the speaker calls it.
        title: String,
        /// The part that is shown.
        part: MapPart,
        /// The stop before which it goes; behind all where none is named.
        #[serde(default)]
        before: Option<StopId>,
    }
    /// Names a stop anew, and notes something else for the speaker.
    EditStop "editStop" {
        /// Which stop.
        stop: StopId,
        /// What the speaker calls it.
        title: String,
        /// What the speaker notes for herself.
        notes: String,
    }
    /// Shows another part of its map at a stop.
    SetStopPart "setStopPart" {
        /// Which stop.
        stop: StopId,
        /// The part that is shown.
        part: MapPart,
    }
    /// Shows a stop at another place of the presentation.
    MoveStop "moveStop" {
        /// Which stop.
        stop: StopId,
        /// The stop before which it goes; behind all where none is named.
        before: Option<StopId>,
    }
    /// Takes a stop out of the presentation.
    DeleteStop "deleteStop" {
        /// Which stop.
        stop: StopId,
    }

    /// Names the project as it stands, so that it can be looked at later.
    AddVersion "addVersion" {
        /// The new version.
        #[serde(default)]
        id: Option<VersionId>,
        /// What people call it.
        title: String,
        /// What else is to be said of it.
        note: String,
        /// What [`crate::Document::keep_version`] named what stands in it.
        digest: String,
    }
    /// Names a version anew.
    EditVersion "editVersion" {
        /// Which version.
        version: VersionId,
        /// What people call it.
        title: String,
        /// What else is to be said of it.
        note: String,
    }
    /// Locks a version: from then on it is neither deleted nor named anew.
    LockVersion "lockVersion" {
        /// Which version.
        version: VersionId,
    }
    /// Deletes a version that is not locked.
    DeleteVersion "deleteVersion" {
        /// Which version.
        version: VersionId,
    }

    /// Does several things as one step, all or none: what is pasted over many cells, filled down, or set in many rows.
    Together "together" {
        /// What is done, in this order.
        operations: Vec<Operation>,
    }
}

impl Operation {
    /// What the step is called that the operation makes: several things of one kind are called as one of them.
    #[must_use]
    pub fn step_name(&self) -> OperationName {
        let Self::Together { operations } = self else { return self.name() };
        let mut names = operations.iter().map(Self::step_name);
        match names.next() {
            Some(first) if names.all(|name| name == first) => first,
            _ => OperationName::Together,
        }
    }

    /// Why it is done, where the person says so.
    #[must_use]
    pub fn reason(&self) -> &str {
        match self {
            Self::ScoreAgain { reason, .. } => reason,
            Self::JudgeHazard { judgement, .. } => &judgement.decision_reason,
            _ => "",
        }
    }
}

/// A part of a map, from its first step and lane to its last ones. What is left out reaches to the edge of the map, also
/// when the map grows there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", default)]
pub struct MapPart {
    /// Where it begins.
    pub first_step: Option<StepId>,
    /// Where it ends.
    pub last_step: Option<StepId>,
    /// Its uppermost lane.
    pub first_lane: Option<LaneId>,
    /// Its lowest lane.
    pub last_lane: Option<LaneId>,
}

/// What a timing speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Timed {
    /// A step as a whole.
    Step(StepId),
    /// A card.
    Card(CardId),
}

/// What is said of a step's or card's time and money, as [`Timing`] keeps it. What is left out is not known.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase", default)]
pub struct TimingValues {
    /// How many seconds it is to take.
    pub standard: Option<f64>,
    /// How many seconds the customer puts up with.
    pub tolerated: Option<f64>,
    /// What the time is spent on.
    pub nature: Option<TimeNature>,
    /// What it goes into; kept for waste only.
    pub waste: Option<Waste>,
    /// Whose work it is.
    pub role: Option<RoleId>,
    /// What it costs each time besides the work.
    pub fixed_cost: Option<f64>,
    /// How often it fails: from 0 to 1.
    pub failure_probability: Option<f64>,
    /// How often a failure is recovered: from 0 to 1.
    pub recovery_probability: Option<f64>,
    /// How many seconds a recovery takes.
    pub recovery_time: Option<f64>,
    /// What a recovery costs besides the work.
    pub recovery_cost: Option<f64>,
}

impl From<&Timing> for TimingValues {
    fn from(timing: &Timing) -> Self {
        Self {
            standard: timing.standard,
            tolerated: timing.tolerated,
            nature: timing.nature,
            waste: timing.waste,
            role: timing.role,
            fixed_cost: timing.fixed_cost,
            failure_probability: timing.failure_probability,
            recovery_probability: timing.recovery_probability,
            recovery_time: timing.recovery_time,
            recovery_cost: timing.recovery_cost,
        }
    }
}

/// Where one card shall go.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct CardMove {
    /// Which card.
    pub card: CardId,
    /// The lane of its new cell.
    pub lane: LaneId,
    /// The step of its new cell.
    pub step: StepId,
    /// The card of the new cell that shall follow it.
    #[serde(default)]
    pub before: Option<CardId>,
}
