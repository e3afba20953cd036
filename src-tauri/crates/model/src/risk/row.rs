//! The rows of the risk table: each failure mode with each of its causes, and the worst of its effects.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use specta::Type;

use super::warning::{RiskWarning, warnings};
use super::{ActionPriority, ActionPriorityReason, Comparator, Measure, MeasureValue, Score, Scores, rank};
use crate::id::{CardId, CauseId, EffectId, FailureModeId, MapId};
use crate::model::Model;
use crate::record::Rating;
use crate::words::Factor;

/// One row of the risk table as it was scored first, and as it is now. It names records and holds what follows from
/// them; their texts stay theirs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RiskRow {
    /// The failure mode.
    pub failure_mode: FailureModeId,
    /// The effect that gives the severity: the worst rated one, else the first.
    pub effect: Option<EffectId>,
    /// The cause; a failure mode with several causes has a row for each.
    pub cause: Option<CauseId>,
    /// The severity of the failure mode: the highest over its effects.
    pub severity: Option<Score>,
    /// How often the cause strikes.
    pub occurrence: Option<Score>,
    /// How late the cause is caught.
    pub detection: Option<Score>,
    /// How hard the service recovers.
    pub recoverability: Option<Score>,
    /// The highest score of the scales that the row is scored on, all of which begin at 1; nothing where they
    /// differ, and while nothing is scored.
    pub points: Option<Score>,
    /// S x O x D; nothing while a score is missing.
    #[specta(type = Option<f64>)]
    pub rpn: Option<f64>,
    /// S x O; nothing while a score is missing.
    #[specta(type = Option<f64>)]
    pub criticality: Option<f64>,
    /// The hazard score of HFMEA; nothing while a score is missing, and on other than its four-point scales.
    #[specta(type = Option<f64>)]
    pub hazard_score: Option<f64>,
    /// The Action Priority with its reason; nothing while a score is missing, and on other than ten-point scales.
    pub action_priority: Option<ActionPriorityReason>,
    /// What holds now; nothing where nothing was scored again.
    pub after: Option<ScoredAgain>,
    /// What is to be looked at before the scores are trusted.
    pub warnings: Vec<RiskWarning>,
    /// Competition rank over all rows of the table by what holds now; nothing while the measure is empty.
    pub rank: Option<u32>,
}

/// What holds of a row that was scored again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ScoredAgain {
    /// The scores.
    pub scores: Scores,
    /// S x O x D; nothing while a score is missing.
    #[specta(type = Option<f64>)]
    pub rpn: Option<f64>,
    /// The Action Priority with its reason, as for the row.
    pub action_priority: Option<ActionPriorityReason>,
}

impl ScoredAgain {
    fn of(scores: Scores) -> Self {
        Self { scores, rpn: Measure::Rpn.number(&scores), action_priority: action_priority(&scores) }
    }
}

fn action_priority(scores: &Scores) -> Option<ActionPriorityReason> {
    match Measure::ActionPriority.value(scores) {
        Ok(MeasureValue::ActionPriority { reason }) => Some(reason),
        _ => None,
    }
}

impl RiskRow {
    /// A row with all that follows from its scores; `now` where anything was scored again.
    pub(super) fn unranked(
        failure_mode: FailureModeId,
        effect: Option<EffectId>,
        cause: Option<CauseId>,
        scores: Scores,
        now: Option<Scores>,
    ) -> Self {
        let Scores { severity, occurrence, detection, recoverability, points } = scores;
        Self {
            failure_mode,
            effect,
            cause,
            severity,
            occurrence,
            detection,
            recoverability,
            points,
            rpn: Measure::Rpn.number(&scores),
            criticality: Measure::Criticality.number(&scores),
            hazard_score: Measure::HazardScore.number(&scores),
            action_priority: action_priority(&scores),
            after: now.map(ScoredAgain::of),
            warnings: Vec::new(),
            rank: None,
        }
    }

    /// The scores that hold now.
    #[must_use]
    pub fn scores(&self) -> Scores {
        self.after.as_ref().map_or_else(|| self.first_scores(), |after| after.scores)
    }

    /// The scores that were given first.
    #[must_use]
    pub fn first_scores(&self) -> Scores {
        let Self { severity, occurrence, detection, recoverability, points, .. } = *self;
        Scores { severity, occurrence, detection, recoverability, points }
    }

    /// The RPN that holds now.
    #[must_use]
    pub fn present_rpn(&self) -> Option<f64> {
        self.after.as_ref().map_or(self.rpn, |after| after.rpn)
    }

    /// The Action Priority that holds now.
    #[must_use]
    pub fn present_action_priority(&self) -> Option<ActionPriority> {
        let reason = self.after.as_ref().map_or(self.action_priority, |after| after.action_priority);
        reason.map(|reason| reason.priority)
    }
}

/// What a card's badge says of its failure modes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CardRisk {
    /// How many failure modes the card has; it is a fail point where there is one or more.
    pub failure_modes: u32,
    /// The worst Action Priority among its rows.
    pub action_priority: Option<ActionPriority>,
    /// The highest RPN among its rows.
    #[specta(type = Option<f64>)]
    pub rpn: Option<f64>,
}

/// A card with what its badge says.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct RiskOfCard {
    /// The card.
    pub card: CardId,
    /// How bad it can get there.
    pub risk: CardRisk,
}

/// Which of the scores of an effect or cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scored {
    /// The first one, which nothing overwrites.
    First,
    /// The last one, which holds now.
    Now,
}

fn score_of<'a>(
    ratings: impl DoubleEndedIterator<Item = &'a Rating>,
    factor: Factor,
    scored: Scored,
) -> Option<&'a Rating> {
    let mut ratings = ratings.filter(|rating| rating.factor == factor);
    match scored {
        Scored::First => ratings.next(),
        Scored::Now => ratings.next_back(),
    }
}

impl Model {
    /// A severity rating of an effect.
    #[must_use]
    pub fn severity_of(&self, effect: EffectId, scored: Scored) -> Option<&Rating> {
        score_of(self.ratings_of_effect(effect), Factor::Severity, scored)
    }

    /// A rating of a cause by any other factor.
    #[must_use]
    pub fn cause_score(&self, cause: CauseId, factor: Factor, scored: Scored) -> Option<&Rating> {
        score_of(self.ratings_of_cause(cause), factor, scored)
    }

    /// The effect that gives a failure mode its severity: the worst rated one as it is now (the first of
    /// equals), else the first effect.
    #[must_use]
    pub fn worst_effect(&self, failure_mode: FailureModeId) -> Option<EffectId> {
        let severity = |effect: EffectId| self.severity_of(effect, Scored::Now).map(|rating| rating.score);
        self.effects_of(failure_mode).map(|effect| effect.id).rev().max_by_key(|effect| severity(*effect))
    }
}

/// The rows of one failure mode, unranked: one a cause, or a single one while it has no cause.
pub fn risk_rows(model: &Model, failure_mode: FailureModeId) -> Vec<RiskRow> {
    let effect = model.worst_effect(failure_mode);
    let mut causes: Vec<Option<CauseId>> =
        model.causes_of(failure_mode).map(|cause| Some(cause.id)).collect();
    if causes.is_empty() {
        causes.push(None);
    }
    let row = |cause| {
        let scores = |scored| scores(model, failure_mode, cause, scored);
        let now = is_scored_again(model, failure_mode, cause).then(|| scores(Scored::Now));
        let row = RiskRow::unranked(failure_mode, effect, cause, scores(Scored::First), now);
        RiskRow { warnings: warnings(model, failure_mode, cause), ..row }
    };
    causes.into_iter().map(row).collect()
}

/// The scores of a failure mode with one of its causes.
fn scores(model: &Model, failure_mode: FailureModeId, cause: Option<CauseId>, scored: Scored) -> Scores {
    let severities = model.effects_of(failure_mode).filter_map(|effect| model.severity_of(effect.id, scored));
    let severity = severities.rev().max_by_key(|rating| rating.score);
    let of_cause = |factor| cause.and_then(|cause| model.cause_score(cause, factor, scored));
    let (occurrence, detection) = (of_cause(Factor::Occurrence), of_cause(Factor::Detection));
    let recoverability = of_cause(Factor::Recoverability);
    let score = |rating: Option<&Rating>| rating.map(|rating| rating.score);
    Scores {
        severity: score(severity),
        occurrence: score(occurrence),
        detection: score(detection),
        recoverability: score(recoverability),
        points: common_points(model, [severity, occurrence, detection, recoverability].into_iter().flatten()),
    }
}

/// Whether an effect of a failure mode, or this cause of it, was scored again.
fn is_scored_again(model: &Model, failure_mode: FailureModeId, cause: Option<CauseId>) -> bool {
    let of_effects = model.effects_of(failure_mode).flat_map(|effect| model.ratings_of_effect(effect.id));
    let of_cause = cause.into_iter().flat_map(|cause| model.ratings_of_cause(cause));
    of_effects.chain(of_cause).any(|rating| rating.number > 0)
}

/// The highest score of the scales behind ratings, where these begin at 1 and agree.
fn common_points<'a>(model: &Model, ratings: impl Iterator<Item = &'a Rating>) -> Option<Score> {
    let mut points = ratings.map(|rating| {
        let scale = model.scales().get(rating.scale)?;
        (scale.minimum.value() == 1.0).then_some(scale.maximum)
    });
    let first = points.next()??;
    points.all(|other| other == Some(first)).then_some(first)
}

/// What a card's badge shows.
#[must_use]
pub fn card_risk(model: &Model, card: CardId) -> CardRisk {
    let mut risk = CardRisk::default();
    for failure_mode in model.failure_modes_of(card) {
        risk.failure_modes += 1;
        for row in risk_rows(model, failure_mode.id) {
            risk.action_priority = risk.action_priority.max(row.present_action_priority());
            risk.rpn = match (risk.rpn, row.present_rpn()) {
                (Some(worst), Some(rpn)) => Some(worst.max(rpn)),
                (worst, rpn) => worst.or(rpn),
            };
        }
    }
    risk
}

/// What the badges of all cards show that have failure modes.
#[must_use]
pub fn card_risks(model: &Model) -> Vec<RiskOfCard> {
    let cards: BTreeSet<CardId> = model.failure_modes().iter().filter_map(|row| row.card).collect();
    cards.into_iter().map(|card| RiskOfCard { card, risk: card_risk(model, card) }).collect()
}

/// The failure modes of a map in document order: step by step, lane by lane, card by card.
fn failure_modes_in_order(model: &Model, map: MapId) -> impl Iterator<Item = FailureModeId> {
    model.steps_of(map).flat_map(move |step| {
        model.lanes_of(map).flat_map(move |lane| {
            model
                .cards_of_cell(lane.id, step.id)
                .flat_map(|card| model.failure_modes_of(card.id).map(|failure_mode| failure_mode.id))
        })
    })
}

/// The failure modes of all maps in document order, then those without a card.
pub fn failure_modes_of_project(model: &Model) -> impl Iterator<Item = FailureModeId> {
    let without_card = model.failure_modes_without_card().map(|failure_mode| failure_mode.id);
    model.maps_in_order().flat_map(|map| failure_modes_in_order(model, map.id)).chain(without_card)
}

/// The whole risk table of the project, over all maps, worst first.
#[must_use]
pub fn rank_rows(model: &Model, comparator: &Comparator) -> Vec<RiskRow> {
    ranked(
        failure_modes_of_project(model).flat_map(|failure_mode| risk_rows(model, failure_mode)),
        comparator,
    )
}

/// The rows of one card's failure modes, worst first, ranked among themselves.
#[must_use]
pub fn rank_rows_of_card(model: &Model, card: CardId, comparator: &Comparator) -> Vec<RiskRow> {
    let failure_modes = model.failure_modes_of(card);
    ranked(failure_modes.flat_map(|failure_mode| risk_rows(model, failure_mode.id)), comparator)
}

/// The rows of the failure modes on one map, worst first, ranked among themselves.
#[must_use]
pub fn rank_rows_of_map(model: &Model, map: MapId, comparator: &Comparator) -> Vec<RiskRow> {
    let failure_modes = failure_modes_in_order(model, map);
    ranked(failure_modes.flat_map(|failure_mode| risk_rows(model, failure_mode)), comparator)
}

/// Rows in the order of a comparator, each with its rank.
pub(super) fn ranked(rows: impl Iterator<Item = RiskRow>, comparator: &Comparator) -> Vec<RiskRow> {
    let mut rows: Vec<Option<RiskRow>> = rows.map(Some).collect();
    let scores: Vec<Scores> = rows.iter().flatten().map(RiskRow::scores).collect();
    let ranking = rank(&scores, comparator);
    ranking
        .order
        .into_iter()
        .filter_map(|place| {
            let mut row = rows[place].take()?;
            row.rank = ranking.ranks[place];
            Some(row)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{id, insert};
    use crate::rank::Rank;
    use crate::record::{Cause, Effect, FailureMode, Scale};
    use crate::words::EffectReach;

    fn rating(number: u128, effect: Option<u128>, cause: Option<u128>, factor: Factor, score: u8) -> Rating {
        Rating {
            id: id(number),
            effect: effect.map(id),
            cause: cause.map(id),
            factor,
            number: 0,
            scale: id(1),
            score: Score::whole(score).unwrap(),
            scored_at: None,
            scored_by: String::new(),
            reason: String::new(),
            said: String::new(),
        }
    }

    /// Stands for the scales of all three factors.
    fn ten_points(number: u128) -> Scale {
        let [minimum, .., maximum] = Score::TEN_POINTS;
        let (factor, step, version) = (Factor::Severity, minimum, 1);
        Scale { id: id(number), factor, title: String::new(), minimum, maximum, step, version }
    }

    /// A failure mode (10) of card 5 with two effects, rated 4 and 9, and the causes 30 and 31; cause 30 is
    /// rated O 6, D 1, cause 31 not at all.
    fn late_room() -> Model {
        let (mut model, first) = (Model::default(), Rank::first());
        insert(&mut model, ten_points(1));
        let second = Rank::between(Some(&first), None);
        insert(&mut model, FailureMode::new(id(10), Some(id(5)), "Room not ready".into(), first.clone()));
        for (number, rank) in [(20, &first), (21, &second)] {
            insert(
                &mut model,
                Effect {
                    id: id(number),
                    failure_mode: id(10),
                    text: String::new(),
                    reach: EffectReach::Final,
                    rank: rank.clone(),
                },
            );
        }
        for (number, rank) in [(30, &first), (31, &second)] {
            insert(&mut model, Cause::new(id(number), id(10), String::new(), rank.clone()));
        }
        insert(&mut model, rating(40, Some(20), None, Factor::Severity, 4));
        insert(&mut model, rating(41, Some(21), None, Factor::Severity, 9));
        insert(&mut model, rating(42, None, Some(30), Factor::Occurrence, 6));
        insert(&mut model, rating(43, None, Some(30), Factor::Detection, 1));
        model
    }

    #[test]
    fn a_failure_mode_has_a_row_for_each_cause_with_its_worst_effect() {
        let rows = risk_rows(&late_room(), id(10));
        assert_eq!(rows.iter().map(|row| row.cause).collect::<Vec<_>>(), [Some(id(30)), Some(id(31))]);
        assert!(rows.iter().all(|row| row.effect == Some(id(21))), "the effect rated 9 speaks for all");
        assert_eq!(rows[0].rpn, Some(54.0));
        assert_eq!(rows[0].action_priority.map(|reason| reason.priority), Some(ActionPriority::High));
    }

    #[test]
    fn a_missing_score_leaves_the_measures_empty() {
        let rows = risk_rows(&late_room(), id(10));
        assert_eq!((rows[1].rpn, rows[1].action_priority), (None, None), "never a default");
    }

    #[test]
    fn the_priority_is_empty_while_the_scales_of_a_row_differ() {
        let mut model = late_room();
        let five = Scale { id: id(2), maximum: Score::whole(5).unwrap(), ..ten_points(2) };
        insert(&mut model, five);
        insert(&mut model, Rating { scale: id(2), ..rating(42, None, Some(30), Factor::Occurrence, 4) });
        let row = &risk_rows(&model, id(10))[0];
        assert_eq!((row.points, row.action_priority), (None, None), "4 of 5 is not 4 of 10");
        assert_eq!(row.rpn, Some(36.0));
    }

    #[test]
    fn a_row_that_was_scored_again_keeps_what_was_scored_first() {
        let mut model = late_room();
        insert(&mut model, Rating { number: 1, ..rating(44, None, Some(30), Factor::Occurrence, 2) });
        let rows = risk_rows(&model, id(10));
        assert_eq!(
            (rows[0].rpn, rows[0].present_rpn()),
            (Some(54.0), Some(18.0)),
            "9 x 6 x 1, then 9 x 2 x 1"
        );
        assert_eq!(
            rows[1].after.as_ref().and_then(|after| after.rpn),
            None,
            "the other cause has no scores yet"
        );
        assert_eq!(card_risk(&model, id(5)).rpn, Some(18.0), "the card shows what holds now");
        let of_all = card_risks(&model);
        assert_eq!(of_all, [RiskOfCard { card: id(5), risk: card_risk(&model, id(5)) }], "each card once");
    }

    #[test]
    fn a_failure_mode_without_a_cause_still_has_its_row() {
        let mut model = Model::default();
        insert(&mut model, FailureMode::new(id(10), Some(id(5)), "Wrong bill".into(), Rank::first()));
        let rows = risk_rows(&model, id(10));
        assert_eq!(rows.len(), 1);
        assert_eq!((rows[0].cause, rows[0].severity), (None, None));
    }

    #[test]
    fn the_rows_of_a_card_come_worst_first() {
        let rows = rank_rows_of_card(&late_room(), id(5), &Measure::Rpn.into());
        assert_eq!(rows.iter().map(|row| row.rank).collect::<Vec<_>>(), [Some(1), None]);
        assert_eq!(rank_rows_of_card(&late_room(), id(6), &Measure::Rpn.into()), [], "another card has none");
    }

    #[test]
    fn the_badge_of_a_card_counts_its_failure_modes_and_shows_the_worst() {
        assert_eq!(
            card_risk(&late_room(), id(5)),
            CardRisk { failure_modes: 1, action_priority: Some(ActionPriority::High), rpn: Some(54.0) }
        );
    }
}
