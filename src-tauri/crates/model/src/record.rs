//! The records of a service. Each exists once; every view shows the same ones.
//!
//! A record holds its own properties and the ids of the records that it hangs from, never a list of its
//! children: the lists follow from [`crate::Model`]. A field is named as its column in the project file.

use std::any::Any;

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::id::{
    ActionId, CardId, CardTagId, CauseId, ChannelId, ControlId, EffectId, EvidenceId, ExemptionId,
    ExpectationId, FailureModeId, ImageId, LaneId, LinkId, MapId, MapLinkId, MapPersonaId, PersonaChannelId,
    PersonaId, PhaseId, PlacementId, ProjectId, QuestionId, RatingId, RecordId, RiskViewId, RoleId, ScaleId,
    ScaleLevelId, ScorerId, ScoringItemId, ScoringRoundId, StepId, StopId, TagId, TimingId, TouchpointId,
    VersionId, VoteId,
};
use crate::rank::Rank;
use crate::risk::Score;
use crate::texts::is_written;
use crate::words;
use crate::words::{
    ActionKind, ActionStatus, Aggregation, CardMark, ChannelKind, Chart, ControlKind, DmaicStage,
    EffectReach, EvidenceStatus, ExpectationBasis, Factor, GrammarRule, HazardDecision, LaneKind, LinkKind,
    MapPreset, MapState, PersonaPart, TagColour, TimeNature, Waste,
};

mod made;

/// A record as it stands in one table of the project file.
pub trait Row: Clone + PartialEq {
    /// The type of the record's id.
    type Id: RecordId;
    /// Which table the record belongs to.
    const TABLE: RecordTable;
    /// The record's id.
    fn id(&self) -> Self::Id;
    /// The record as a value of the enum over all tables.
    fn into_record(self) -> Record;
    /// The record back from the enum, where it is of this table.
    fn from_record(record: &Record) -> Option<&Self>;
}

macro_rules! records {
    ($(
        $(#[$doc:meta])*
        $table:literal $name:ident : $id:ident {
            $($(#[$field_doc:meta])* $field:ident : $type:ty),* $(,)?
        }
    )*) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
            #[serde(rename_all = "camelCase")]
            pub struct $name {
                /// The record's own id.
                pub id: $id,
                $($(#[$field_doc])* pub $field: $type,)*
            }

            impl Row for $name {
                type Id = $id;
                const TABLE: RecordTable = RecordTable::$name;
                fn id(&self) -> $id {
                    self.id
                }
                fn into_record(self) -> Record {
                    Record::$name(self)
                }
                fn from_record(record: &Record) -> Option<&Self> {
                    match record {
                        Record::$name(row) => Some(row),
                        _ => None,
                    }
                }
            }
        )*

        /// Any record, named by its table.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
        #[serde(tag = "table", content = "row")]
        pub enum Record {
            $($(#[$doc])* #[serde(rename = $table)] $name($name),)*
        }

        impl Record {
            /// The table that the record belongs to.
            #[must_use]
            pub fn table(&self) -> RecordTable {
                match self { $(Self::$name(_) => RecordTable::$name,)* }
            }

            /// All that people have written in the record, by the names of the fields.
            #[must_use]
            pub fn texts(&self) -> Vec<(&'static str, &str)> {
                let table = self.table();
                match self {
                    $(Self::$name(row) => {
                        let fields: Vec<(&'static str, &dyn Any)> =
                            vec![$((stringify!($field), &row.$field)),*];
                        fields
                            .into_iter()
                            .filter(|(field, _)| is_written(table, field))
                            .filter_map(|(field, value)| Some((field, value.downcast_ref::<String>()?.as_str())))
                            .collect()
                    })*
                }
            }

            /// One of those texts, to be written anew.
            pub fn text_mut(&mut self, field: &str) -> Option<&mut String> {
                if !is_written(self.table(), field) {
                    return None;
                }
                match self {
                    $(Self::$name(row) => {
                        $(if field == stringify!($field) {
                            let value: &mut dyn Any = &mut row.$field;
                            return value.downcast_mut::<String>();
                        })*
                        None
                    })*
                }
            }

            /// The record's id without its type: unique over all tables.
            #[must_use]
            pub fn uuid(&self) -> uuid::Uuid {
                match self { $(Self::$name(row) => row.id.uuid(),)* }
            }
        }

        words! {
            /// The tables of the project file that hold records, parents before children.
            RecordTable {
                $($(#[$doc])* $name = $table,)*
            }
        }
    };
}

records! {
    /// The service that the file describes. A file has exactly one.
    "project" Project: ProjectId {
        /// What people call the service.
        title: String,
        /// The sign behind or before amounts of money, as people write it (`€`, `元`, `c`); empty for none.
        currency: String,
    }

    /// A picture. Its bytes lie in the file once, under their digest, outside of the records.
    "image" Image: ImageId {
        /// What the picture shows, for those who cannot see it; at first the name of its file.
        title: String,
        /// `image/png` or `image/jpeg`.
        media_type: String,
        /// In pixels.
        width: u32,
        /// In pixels.
        height: u32,
        /// The SHA-256 of the bytes in lower-case hexadecimal digits.
        digest: String,
    }

    /// A way by which the service reaches people.
    "channel" ContactChannel: ChannelId {
        /// What sort it is.
        kind: ChannelKind,
        /// Where it is empty, the kind's own name in the reader's language is shown.
        title: String,
        /// The order of the channels.
        rank: Rank,
    }

    /// Somebody who does work in the service.
    "role" Role: RoleId {
        /// What people call the role.
        title: String,
        /// What a minute of its work costs, in the project's currency; nothing where nobody knows.
        cost_per_minute: Option<f64>,
        /// The order of the roles.
        rank: Rank,
    }

    /// A coloured word that cards carry.
    "tag" Tag: TagId {
        /// What the colour means.
        title: String,
        /// The colour.
        colour: TagColour,
        /// The order in the legend.
        rank: Rank,
    }

    /// Somebody typical for whom the service is there.
    "persona" Persona: PersonaId {
        /// What the persona is called.
        name: String,
        /// What she is or does.
        role: String,
        /// Something that she says.
        quote: String,
        /// What she wants to reach, one a line.
        goals: String,
        /// What she needs for that, one a line.
        needs: String,
        /// What stands in her way, one a line.
        frustrations: String,
        /// Which value segment of customers she stands for.
        segment: String,
        /// Her portrait; without one her initials stand for it.
        image: Option<ImageId>,
        /// The order of the personas.
        rank: Rank,
    }

    /// Something that a persona expects of the service.
    "expectation" Expectation: ExpectationId {
        /// Who expects it.
        persona: PersonaId,
        /// What she expects.
        text: String,
        /// Where the expectation comes from; nothing where nobody knows.
        basis: Option<ExpectationBasis>,
        /// The order within the persona.
        rank: Rank,
    }

    /// A channel that a persona uses.
    "persona_channel" PersonaChannel: PersonaChannelId {
        /// Who uses it.
        persona: PersonaId,
        /// What she uses.
        channel: ChannelId,
    }

    /// A place or moment at which somebody meets the service. It may stand on many cards of many maps.
    "touchpoint" Touchpoint: TouchpointId {
        /// Where it is empty, the name of its channel is shown: the channel itself is the touchpoint.
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

    /// One drawing of the service: a grid of lanes and steps.
    "map" Map: MapId {
        /// What people call the map.
        title: String,
        /// What the map was made as.
        preset: MapPreset,
        /// As-is or to-be.
        state: MapState,
        /// The order of the maps with the same parent.
        rank: Rank,
        /// The map that this one was made from. It may be gone.
        origin: Option<MapId>,
        /// The map that this one shows a part of more closely.
        parent: Option<MapId>,
        /// What the customer pays for the service that the map shows; nothing where nobody knows.
        price: Option<f64>,
        /// How many seconds the customer puts up with for all that the map shows; nothing where nobody knows.
        tolerated: Option<f64>,
    }

    /// A persona whose journey a map shows.
    "map_persona" MapPersona: MapPersonaId {
        /// Which map.
        map: MapId,
        /// Whose journey.
        persona: PersonaId,
        /// The order of the personas in the map.
        rank: Rank,
    }

    /// A titled run of steps.
    "phase" Phase: PhaseId {
        /// The map it stands in.
        map: MapId,
        /// May be empty.
        title: String,
        /// The order within the map.
        rank: Rank,
        /// The phase of the original map that this one was made from. It may be gone.
        origin: Option<PhaseId>,
    }

    /// One column of a map.
    "step" Step: StepId {
        /// The phase it belongs to.
        phase: PhaseId,
        /// May be empty.
        title: String,
        /// The order within the phase.
        rank: Rank,
        /// The step of the original map that this one was made from. It may be gone.
        origin: Option<StepId>,
    }

    /// One row of a map.
    "lane" Lane: LaneId {
        /// The map it stands in.
        map: MapId,
        /// What it holds.
        kind: LaneKind,
        /// Where it is empty, the kind's own name in the reader's language is shown.
        title: String,
        /// The order within the map, from top to bottom.
        rank: Rank,
        /// Only its name is shown, and how much it holds.
        collapsed: bool,
        /// It is not shown at all.
        hidden: bool,
        /// How high its cells are at least, in pixels at 100 %; nothing for as high as they need.
        height: Option<f64>,
        /// What its numbers count, as people write it (`%`, `min`); empty for none.
        unit: String,
        /// How its numbers are drawn.
        chart: Chart,
        /// Whether its curve shows faces.
        faces: bool,
        /// The lane of the original map that this one was made from. It may be gone.
        origin: Option<LaneId>,
    }

    /// One thing that happens in a lane at a step: an action, a thought, a point of a curve, a number, as the
    /// lane's kind says.
    "card" Card: CardId {
        /// The lane of its cell.
        lane: LaneId,
        /// The step of its cell.
        step: StepId,
        /// What happens: a verb and an object.
        text: String,
        /// What else is to be said; empty where nothing is.
        note: String,
        /// The customer waits here.
        wait_point: bool,
        /// The way parts here.
        decision: bool,
        /// The customer's judgement of the whole is made here.
        moment_of_truth: bool,
        /// The order within the cell, from top to bottom.
        rank: Rank,
        /// How many steps it reaches over, its own included: 1 at least. It ends with the map.
        span: u32,
        /// The value of a curve's point (-2 to +2 in halves) or of a number; nothing where nobody knows.
        value: Option<f64>,
        /// Whose it is, where it is not everybody's.
        persona: Option<PersonaId>,
        /// Who answers for it; empty where nobody is named.
        owner: String,
        /// The picture that it shows.
        image: Option<ImageId>,
        /// The card of the original map that this one was made from. It may be gone.
        origin: Option<CardId>,
    }

    /// How well what a card says is founded. A card has one such record at most.
    "evidence" Evidence: EvidenceId {
        /// Which card.
        card: CardId,
        /// How well.
        status: EvidenceStatus,
        /// Where or from whom it is known: an interview, a count, a visit.
        source: String,
        /// What else is to be said of it.
        note: String,
    }

    /// Something about a card that somebody has still to find out.
    "question" Question: QuestionId {
        /// Which card.
        card: CardId,
        /// What is to be found out.
        text: String,
        /// What was found out; empty while the question is open.
        answer: String,
        /// The order within the card.
        rank: Rank,
    }

    /// A tag that a card carries.
    "card_tag" CardTag: CardTagId {
        /// Which card.
        card: CardId,
        /// Which tag.
        tag: TagId,
    }

    /// A touchpoint that stands on a card.
    "placement" Placement: PlacementId {
        /// Which card.
        card: CardId,
        /// Which touchpoint.
        touchpoint: TouchpointId,
        /// The order within the card.
        rank: Rank,
    }

    /// A way from a card to a map that says more of it.
    "map_link" MapLink: MapLinkId {
        /// Which card.
        card: CardId,
        /// The map that it opens.
        map: MapId,
    }

    /// How long a step or a card takes and what it costs. Each of them has one such record at most. What
    /// nobody knows is nothing, never zero.
    "timing" Timing: TimingId {
        /// The step; set where no card is.
        step: Option<StepId>,
        /// The card; set where no step is.
        card: Option<CardId>,
        /// How many seconds it is to take.
        standard: Option<f64>,
        /// How many seconds the customer puts up with.
        tolerated: Option<f64>,
        /// What the time is spent on.
        nature: Option<TimeNature>,
        /// What it goes into, where it is waste.
        waste: Option<Waste>,
        /// Whose work it is.
        role: Option<RoleId>,
        /// What it costs each time besides the work.
        fixed_cost: Option<f64>,
        /// How often it fails: from 0 to 1.
        failure_probability: Option<f64>,
        /// How often a failure is recovered: from 0 to 1.
        recovery_probability: Option<f64>,
        /// How many seconds a recovery takes.
        recovery_time: Option<f64>,
        /// What a recovery costs besides the work.
        recovery_cost: Option<f64>,
    }

    /// A connector from one card to another of the same map.
    "link" Link: LinkId {
        /// The card it leaves.
        source: CardId,
        /// The card it reaches.
        target: CardId,
        /// What it says.
        kind: LinkKind,
        /// May be empty.
        label: String,
    }

    /// A breach of the grammar that the team has looked at and leaves as it is. It hangs from the one record
    /// that the rule names.
    "exemption" Exemption: ExemptionId {
        /// Which rule is broken.
        rule: GrammarRule,
        /// The step in question.
        step: Option<StepId>,
        /// The card in question.
        card: Option<CardId>,
        /// The link in question.
        link: Option<LinkId>,
        /// Why it may stay so.
        reason: String,
    }

    /// One way in which a card can fail: the fail point on the blueprint and the row of the risk table.
    "failure_mode" FailureMode: FailureModeId {
        /// The card that can fail; nothing for a row of an imported sheet that nobody has put on a card yet.
        card: Option<CardId>,
        /// What can fail, as the imported sheet says it; kept while no card says it.
        item: String,
        /// What goes wrong.
        title: String,
        /// What the card has to do, against which the failure is one.
        requirement: String,
        /// The class or special characteristic, as the team marks it.
        class: String,
        /// What the team filters by.
        filter_code: String,
        /// What else is to be said.
        remarks: String,
        /// What it costs each time it happens, in the project's currency; nothing where nobody knows.
        cost: Option<f64>,
        /// Whether its card was moved since somebody looked at it: where it happens may change what it means.
        review: bool,
        /// Since when its first scores stand for good, as an RFC 3339 timestamp; nothing while they may be corrected.
        baseline_at: Option<String>,
        /// The order within the card, or among those without one.
        rank: Rank,
    }

    /// What a failure mode does to the customer. Its severity is rated.
    "effect" Effect: EffectId {
        /// The failure mode it follows from.
        failure_mode: FailureModeId,
        /// May be empty where only a score was given.
        text: String,
        /// Where it is felt.
        reach: EffectReach,
        /// The order within the failure mode.
        rank: Rank,
    }

    /// Why a failure mode happens. Its occurrence and its detection are rated.
    "cause" Cause: CauseId {
        /// The failure mode it leads to.
        failure_mode: FailureModeId,
        /// May be empty where only a score was given.
        text: String,
        /// Whether the failure alone would make the whole fail (HFMEA's single-point weakness); nothing where nobody has said.
        single_point: Option<bool>,
        /// Whether an effective control exists (HFMEA).
        controlled: Option<bool>,
        /// Whether it is so obvious that no control is needed (HFMEA).
        obvious: Option<bool>,
        /// What the team decided against the decision tree of HFMEA; nothing where the tree stands.
        decision: Option<HazardDecision>,
        /// Why it decided so.
        decision_reason: String,
        /// The RPN that an imported sheet gave, where it is not the product of its scores.
        imported_rpn: Option<f64>,
        /// The order within the failure mode.
        rank: Rank,
    }

    /// What prevents or detects a cause today.
    "control" Control: ControlId {
        /// The cause it acts on.
        cause: CauseId,
        /// Prevention or detection.
        kind: ControlKind,
        /// What is done.
        text: String,
        /// The order within the cause.
        rank: Rank,
    }

    /// One score. Severity rates an effect; the other factors rate a cause. A later score of the same factor stands
    /// beside the first one, never in its place.
    "rating" Rating: RatingId {
        /// The effect that is rated; set for severity only.
        effect: Option<EffectId>,
        /// The cause that is rated; set for the other factors.
        cause: Option<CauseId>,
        /// What is scored.
        factor: Factor,
        /// 0 for the first score, then counted up with each time that it was scored again.
        number: u32,
        /// On which scale, so that a scale changed later never re-means an old score.
        scale: ScaleId,
        /// The score itself.
        score: Score,
        /// When it was given, as an RFC 3339 timestamp; nothing where that was not noted.
        scored_at: Option<String>,
        /// Who gave it; empty where nobody is named.
        scored_by: String,
        /// Why it was scored again.
        reason: String,
        /// What the effect or the cause said at that moment: only so can it be told whether it is another one since.
        said: String,
    }

    /// What is to be done about a failure mode.
    "action" Action: ActionId {
        /// The failure mode it is to improve.
        failure_mode: FailureModeId,
        /// The cause it is to act on; nothing for the failure mode as a whole.
        cause: Option<CauseId>,
        /// What it is to do.
        kind: ActionKind,
        /// What is to be done.
        text: String,
        /// Who does it; empty where nobody is named.
        owner: String,
        /// By when, as `YYYY-MM-DD`.
        due: Option<String>,
        /// How far it has come.
        status: ActionStatus,
        /// Where it stands in DMAIC; nothing where the team does not work that way.
        stage: Option<DmaicStage>,
        /// What was done in the end.
        taken: String,
        /// What shows that it was done.
        evidence: String,
        /// By what its success is measured (HFMEA).
        outcome: String,
        /// When it was done, as `YYYY-MM-DD`.
        done_on: Option<String>,
        /// When its effect was seen, as `YYYY-MM-DD`.
        verified_on: Option<String>,
        /// Who saw it.
        verified_by: String,
        /// Whether those who answer for the service agree (HFMEA); nothing where nobody was asked.
        concurrence: Option<bool>,
        /// The order within the failure mode.
        rank: Rank,
    }

    /// The wording behind the scores of one factor. The scale in force is the one of the highest version.
    "scale" Scale: ScaleId {
        /// Which factor it scores.
        factor: Factor,
        /// What people call the scale.
        title: String,
        /// The lowest score.
        minimum: Score,
        /// The highest score.
        maximum: Score,
        /// The distance between two scores: 1 or 0.5.
        step: Score,
        /// Counts from 1; a changed wording that re-means scores is a new version.
        version: u32,
    }

    /// What one score of a scale means.
    "scale_level" ScaleLevel: ScaleLevelId {
        /// The scale it belongs to.
        scale: ScaleId,
        /// The score that is explained.
        score: Score,
        /// In English.
        text_en: String,
        /// In Simplified Chinese.
        text_zh: String,
    }

    /// A round in which a team scores, each for herself before anybody sees what the others gave.
    "scoring_round" ScoringRound: ScoringRoundId {
        /// What people call the round.
        title: String,
        /// How the votes become one score.
        aggregation: Aggregation,
        /// Since when it is on, as an RFC 3339 timestamp.
        opened_at: String,
        /// When the votes were shown to all; nothing while they are hidden.
        closed_at: Option<String>,
        /// Whether this file is the copy for one scorer, who gives her votes in it: nobody joins the round here, and it
        /// is not closed here.
        for_one_scorer: bool,
        /// The order among the rounds.
        rank: Rank,
    }

    /// Somebody who scores in a round.
    "scorer" Scorer: ScorerId {
        /// In which round.
        round: ScoringRoundId,
        /// What people call her.
        name: String,
        /// The order in which they take their turns.
        rank: Rank,
    }

    /// What is scored in a round: an effect or a cause by one factor.
    "scoring_item" ScoringItem: ScoringItemId {
        /// In which round.
        round: ScoringRoundId,
        /// The effect that is rated; set for severity only.
        effect: Option<EffectId>,
        /// The cause that is rated; set for the other factors.
        cause: Option<CauseId>,
        /// What is scored.
        factor: Factor,
        /// The score on which the team agreed when the round was closed; nothing before it did.
        agreed: Option<Score>,
        /// The order in which the items are scored.
        rank: Rank,
    }

    /// What one person gave in a round. It stays when the team has agreed on another score.
    "vote" Vote: VoteId {
        /// Who gave it.
        scorer: ScorerId,
        /// What she scored.
        item: ScoringItemId,
        /// On which scale.
        scale: ScaleId,
        /// The score; nothing where she abstained.
        score: Option<Score>,
        /// What she said of it.
        comment: String,
        /// When it was given, as an RFC 3339 timestamp.
        voted_at: String,
    }

    /// A way of looking at the risk table that was kept.
    "risk_view" RiskView: RiskViewId {
        /// What people call it.
        title: String,
        /// Columns, order, groups and filters, as a JSON object.
        layout: String,
        /// The order among the views.
        rank: Rank,
    }

    /// A stop of a presentation: a part of a map that is shown, from its first step and lane to its last ones.
    "stop" Stop: StopId {
        /// Which map.
        map: MapId,
        /// What the speaker calls it.
        title: String,
        /// What the speaker notes for herself.
        notes: String,
        /// Where the part begins; nothing for the map's first step.
        first_step: Option<StepId>,
        /// Where it ends; nothing for the map's last step.
        last_step: Option<StepId>,
        /// Its uppermost lane; nothing for the map's first one.
        first_lane: Option<LaneId>,
        /// Its lowest lane; nothing for the map's last one.
        last_lane: Option<LaneId>,
        /// The order in which the stops of the project are shown.
        rank: Rank,
    }

    /// The project as it stood at one moment. What stood in it lies in the file under its digest, outside of the records.
    "version" Version: VersionId {
        /// What people call it.
        title: String,
        /// What else is to be said of it.
        note: String,
        /// When it was made, as an RFC 3339 timestamp.
        made_at: String,
        /// Who made it; empty where nobody is named.
        made_by: String,
        /// Whether it is locked: it can be neither deleted nor named anew.
        locked: bool,
        /// The SHA-256 of what stood in it, in lower-case hexadecimal digits.
        digest: String,
    }
}

impl Persona {
    /// Says one part of her anew.
    pub fn set_part(&mut self, part: PersonaPart, text: String) {
        match part {
            PersonaPart::Name => self.name = text,
            PersonaPart::Role => self.role = text,
            PersonaPart::Quote => self.quote = text,
            PersonaPart::Goals => self.goals = text,
            PersonaPart::Needs => self.needs = text,
            PersonaPart::Frustrations => self.frustrations = text,
            PersonaPart::Segment => self.segment = text,
        }
    }
}

impl Card {
    /// Whether the card carries a mark.
    #[must_use]
    pub fn has_mark(&self, mark: CardMark) -> bool {
        match mark {
            CardMark::WaitPoint => self.wait_point,
            CardMark::Decision => self.decision,
            CardMark::MomentOfTruth => self.moment_of_truth,
        }
    }

    /// Sets or clears a mark.
    pub fn set_mark(&mut self, mark: CardMark, on: bool) {
        match mark {
            CardMark::WaitPoint => self.wait_point = on,
            CardMark::Decision => self.decision = on,
            CardMark::MomentOfTruth => self.moment_of_truth = on,
        }
    }
}

impl Question {
    /// Whether nobody has found out yet.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.answer.is_empty()
    }
}

impl Scale {
    /// Whether a score stands on the scale.
    #[must_use]
    pub fn allows(&self, score: Score) -> bool {
        let above = score.value() - self.minimum.value();
        score >= self.minimum && score <= self.maximum && above % self.step.value() == 0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_allows_its_own_steps_only() {
        let score = |value| Score::try_from(value).expect("a half-point score");
        let scale = Scale {
            id: ScaleId::from_uuid(uuid::Uuid::nil()),
            factor: Factor::Severity,
            title: String::new(),
            minimum: score(1.0),
            maximum: score(10.0),
            step: score(1.0),
            version: 1,
        };
        for (value, allowed) in [(1.0, true), (10.0, true), (7.5, false), (0.5, false), (11.0, false)] {
            assert_eq!(scale.allows(score(value)), allowed, "{value} on whole numbers from 1 to 10");
        }
        let halves = Scale { step: score(0.5), ..scale };
        assert!(halves.allows(score(7.5)), "a team may score 7.5 where the scale has half points");
    }
}
