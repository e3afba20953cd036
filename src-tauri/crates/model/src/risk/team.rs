//! What a team's votes say: how far they lie apart, what is to be talked about, and which score is proposed.
//!
//! Quartiles are interpolated linearly between the votes in order (definition 7 of Hyndman and Fan, "Sample Quantiles in
//! Statistical Packages", The American Statistician 50, 1996): what spreadsheets call QUARTILE.INC.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};
use specta::Type;

use super::Score;
use crate::id::{FailureModeId, RecordId, ScaleId, ScorerId, ScoringItemId, ScoringRoundId};
use crate::model::Model;
use crate::record::{Scale, ScoringItem, ScoringRound, Vote};
use crate::words::Aggregation;

/// How the votes on one item lie, in points of their scale.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Spread {
    /// How many votes: never 0.
    pub count: u32,
    /// The vote in the middle; of an even number the middle of the two in the middle, which keeps its half.
    pub median: f64,
    /// The mean of all votes.
    pub mean: f64,
    /// A quarter of the votes is at most this.
    pub lower_quartile: f64,
    /// Three quarters of the votes are at most this.
    pub upper_quartile: f64,
    /// The distance of the quartiles (IQR).
    pub between_quartiles: f64,
    /// The lowest vote.
    pub lowest: Score,
    /// The highest vote.
    pub highest: Score,
    /// The distance of the highest from the lowest.
    pub range: f64,
}

impl Spread {
    /// How these votes lie; nothing where there are none.
    #[must_use]
    pub fn of(mut votes: Vec<Score>) -> Option<Self> {
        votes.sort_unstable();
        let (&lowest, &highest) = (votes.first()?, votes.last()?);
        let sum: f64 = votes.iter().map(|vote| vote.value()).sum();
        let count = u32::try_from(votes.len()).unwrap_or(u32::MAX);
        let (lower_quartile, upper_quartile) = (quartile(&votes, 1), quartile(&votes, 3));
        Some(Self {
            count,
            median: quartile(&votes, 2),
            mean: sum / f64::from(count),
            lower_quartile,
            upper_quartile,
            between_quartiles: upper_quartile - lower_quartile,
            lowest,
            highest,
            range: highest.value() - lowest.value(),
        })
    }

    /// The votes as one number.
    #[must_use]
    pub fn aggregate(&self, aggregation: Aggregation) -> f64 {
        match aggregation {
            Aggregation::Median => self.median,
            Aggregation::Mean => self.mean,
            Aggregation::Worst => self.highest.value(),
        }
    }
}

/// The value below which so many quarters of the votes lie, of votes in order.
fn quartile(votes: &[Score], quarters: usize) -> f64 {
    let quarter_steps = (votes.len() - 1) * quarters;
    let (at, quarters_beyond) = (quarter_steps / 4, quarter_steps % 4);
    let here = votes[at].value();
    let next = votes.get(at + 1).map_or(here, |vote| vote.value());
    #[expect(clippy::cast_precision_loss, reason = "0 to 3")]
    let share = quarters_beyond as f64 / 4.0;
    here + (next - here) * share
}

/// From which range on a team talks about its votes: 3 points of a ten-point scale, and as large a part of any other,
/// three tenths of its scores, rounded up to the next distance that two scores of the scale can have. So it is 2 of five
/// points and 2 of four: neighbours on a short scale agree.
#[must_use]
pub fn discussed_range(scale: &Scale) -> f64 {
    let (length, step) = (scale.maximum.value() - scale.minimum.value() + 1.0, scale.step.value());
    (length * 3.0 / 10.0 / step).ceil() * step
}

/// The score of a scale that is nearest to a number; of two equally near ones the higher, which is the more careful.
#[must_use]
pub fn nearest_score(scale: &Scale, number: f64) -> Score {
    let (minimum, step) = (scale.minimum.value(), scale.step.value());
    let steps = ((number - minimum) / step + 0.5).floor();
    Score::try_from(minimum + steps * step)
        .map_or(scale.minimum, |score| score.clamp(scale.minimum, scale.maximum))
}

/// How far one person has come in a round. It says nothing of what she gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ScorerProgress {
    /// Who.
    pub scorer: ScorerId,
    /// On how many items she has voted or abstained.
    pub answered: u32,
}

/// How far each scorer of a round has come, in the order of their turns.
#[must_use]
pub fn round_progress(model: &Model, round: ScoringRoundId) -> Vec<ScorerProgress> {
    let of = |scorer| u32::try_from(model.votes_of_scorer(scorer).count()).unwrap_or(u32::MAX);
    let scorers = model.scorers_of(round).map(|scorer| scorer.id);
    scorers.map(|scorer| ScorerProgress { scorer, answered: of(scorer) }).collect()
}

/// What came of a round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct RoundResults {
    /// What was scored: first what is to be talked about, the widest range first; then the rest in its order.
    pub items: Vec<ItemResult>,
}

/// What came of one item.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ItemResult {
    /// Which.
    pub item: ScoringItemId,
    /// The failure mode that it belongs to.
    pub failure_mode: FailureModeId,
    /// Every vote, scorer by scorer in the order of their turns.
    pub votes: Vec<ShownVote>,
    /// How they lie; nothing where nobody gave a score.
    pub spread: Option<Spread>,
    /// From which range on it is talked about.
    pub discussed_from: f64,
    /// Whether it is.
    pub discussed: bool,
    /// What the votes come to as one number, by the way of the round.
    pub aggregate: Option<f64>,
    /// The score of the scale in force nearest to that.
    pub proposed: Option<Score>,
}

/// One vote after its round is closed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, Type)]
pub struct ShownVote {
    /// Who gave it.
    pub scorer: ScorerId,
    /// The score; nothing where she abstained.
    pub score: Option<Score>,
    /// What she said of it.
    pub comment: String,
    /// Whether it counts: votes on another scale than the newest that was voted on are shown, but cannot be set beside
    /// the others.
    pub counts: bool,
}

/// What came of a round that is closed; nothing while its votes are hidden, and where there is none.
#[must_use]
pub fn round_results(model: &Model, round: ScoringRoundId) -> Option<RoundResults> {
    let round = model.scoring_rounds().get(round).filter(|round| round.closed_at.is_some())?;
    let results = model.items_of(round.id).filter_map(|item| item_result(model, round, item));
    let mut items: Vec<ItemResult> = results.collect();
    // Ranges are whole numbers of half points.
    let width = |item: &ItemResult| item.spread.map(|spread| half_points(spread.range));
    items.sort_by_key(|item| (!item.discussed, Reverse(width(item).filter(|_| item.discussed))));
    Some(RoundResults { items })
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the distance of two scores")]
fn half_points(distance: f64) -> u32 {
    (distance * 2.0) as u32
}

fn item_result(model: &Model, round: &ScoringRound, item: &ScoringItem) -> Option<ItemResult> {
    let votes: Vec<&Vote> = model
        .scorers_of(round.id)
        .filter_map(|scorer| model.votes_of_item(item.id).find(|vote| vote.scorer == scorer.id))
        .collect();
    let in_force = model.scale_in_force(item.factor)?;
    let version = |scale: ScaleId| model.scales().get(scale).map(|scale| scale.version);
    let scored = votes.iter().filter(|vote| vote.score.is_some());
    let scale = scored.map(|vote| vote.scale).max_by_key(|scale| (version(*scale), scale.uuid()));
    let counts = |vote: &Vote| vote.score.is_some() && Some(vote.scale) == scale;
    let counted = votes.iter().filter(|vote| counts(vote)).filter_map(|vote| vote.score);
    let spread = Spread::of(counted.collect());
    let discussed_from = discussed_range(scale.and_then(|id| model.scales().get(id)).unwrap_or(in_force));
    let aggregate = spread.map(|spread| spread.aggregate(round.aggregation));
    let shown = |vote: &&Vote| ShownVote {
        scorer: vote.scorer,
        score: vote.score,
        comment: vote.comment.clone(),
        counts: counts(vote),
    };
    Some(ItemResult {
        item: item.id,
        failure_mode: model.failure_mode_of(item)?,
        votes: votes.iter().map(shown).collect(),
        spread,
        discussed_from,
        discussed: spread.is_some_and(|spread| spread.range >= discussed_from),
        aggregate,
        proposed: aggregate.map(|number| nearest_score(in_force, number)),
    })
}

impl Model {
    /// The failure mode to which what is scored belongs.
    #[must_use]
    pub fn failure_mode_of(&self, item: &ScoringItem) -> Option<FailureModeId> {
        let effect = item.effect.and_then(|effect| self.effects().get(effect));
        let cause = item.cause.and_then(|cause| self.causes().get(cause));
        effect.map(|effect| effect.failure_mode).or(cause.map(|cause| cause.failure_mode))
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::whole;
    use super::*;
    use crate::fixtures::{id, insert};
    use crate::rank::Rank;
    use crate::record::{Effect, FailureMode, Scorer};
    use crate::words::{EffectReach, Factor};

    fn half(points: f64) -> Score {
        Score::try_from(points).unwrap()
    }

    fn spread(points: &[f64]) -> Spread {
        Spread::of(points.iter().map(|points| half(*points)).collect()).unwrap()
    }

    #[test]
    fn quartiles_are_those_of_a_spreadsheet() {
        // QUARTILE.INC, and quantile() of R by default.
        for (votes, lower, median, upper) in [
            (vec![1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0], 3.25, 5.5, 7.75),
            (vec![7.0, 1.0, 2.0, 4.0], 1.75, 3.0, 4.75),
            (vec![3.0, 8.0], 4.25, 5.5, 6.75),
            (vec![6.0, 2.0, 9.0], 4.0, 6.0, 7.5),
            (vec![6.5], 6.5, 6.5, 6.5),
        ] {
            let spread = spread(&votes);
            let quartiles = (spread.lower_quartile, spread.median, spread.upper_quartile);
            assert_eq!(quartiles, (lower, median, upper), "of {votes:?}");
            assert_eq!(spread.between_quartiles, upper - lower, "of {votes:?}");
        }
    }

    #[test]
    fn the_median_of_an_even_number_keeps_its_half() {
        assert_eq!(spread(&[6.0, 7.0]).median, 6.5);
        assert_eq!(spread(&[6.0, 7.0]).aggregate(Aggregation::Median), 6.5);
    }

    #[test]
    fn without_votes_there_is_no_spread() {
        assert_eq!(Spread::of(Vec::new()), None);
    }

    #[test]
    fn each_way_of_aggregating_gives_its_own_number() {
        let votes = spread(&[2.0, 3.0, 10.0]);
        let by = |aggregation| votes.aggregate(aggregation);
        assert_eq!(
            (by(Aggregation::Median), by(Aggregation::Mean), by(Aggregation::Worst)),
            (3.0, 5.0, 10.0)
        );
    }

    fn scale(maximum: u8, step: f64) -> Scale {
        let (factor, title) = (Factor::Severity, String::new());
        let (minimum, maximum, step) = (whole(1), whole(maximum), half(step));
        Scale { id: id(1), factor, title, minimum, maximum, step, version: 1 }
    }

    #[test]
    fn three_points_of_ten_are_talked_about_and_as_large_a_part_of_other_scales() {
        let from = |maximum, step| discussed_range(&scale(maximum, step));
        assert_eq!((from(10, 1.0), from(10, 0.5)), (3.0, 3.0));
        assert_eq!((from(5, 1.0), from(5, 0.5), from(4, 1.0)), (2.0, 1.5, 2.0));
    }

    #[test]
    fn what_is_proposed_stands_on_the_scale_and_is_rather_too_high() {
        assert_eq!(
            nearest_score(&scale(10, 1.0), 6.5),
            whole(7),
            "a half goes up on a scale of whole points"
        );
        assert_eq!(nearest_score(&scale(10, 0.5), 6.5), half(6.5), "and stays on one of half points");
        assert_eq!(nearest_score(&scale(10, 1.0), 6.25), whole(6));
        let scale = scale(5, 1.0);
        let beyond = (nearest_score(&scale, 8.0), nearest_score(&scale, 0.5));
        assert_eq!(beyond, (whole(5), whole(1)), "votes may be older than the scale");
    }

    /// A round about the severity of three effects, in which Ada, Paul and Eve have voted.
    fn voted(votes: [[Option<u8>; 3]; 3]) -> Model {
        let mut model = Model::default();
        let ranks: Vec<Rank> =
            std::iter::successors(Some(Rank::first()), |rank| Some(Rank::between(Some(rank), None)))
                .take(3)
                .collect();
        insert(&mut model, scale(10, 1.0));
        let closed_at = Some("2026-11-22T10:00:00Z".to_owned());
        insert(
            &mut model,
            ScoringRound {
                id: id(1),
                title: "First".into(),
                aggregation: Aggregation::Median,
                opened_at: String::new(),
                closed_at,
                for_one_scorer: false,
                rank: Rank::first(),
            },
        );
        for (number, rank) in (10..).zip(&ranks) {
            insert(&mut model, FailureMode::new(id(number), None, String::new(), rank.clone()));
            let (reach, rank) = (EffectReach::Final, rank.clone());
            let effect = Effect {
                id: id(number),
                failure_mode: id(number),
                text: String::new(),
                rank: rank.clone(),
                reach,
            };
            insert(&mut model, effect);
            insert(
                &mut model,
                Scorer { id: id(number), round: id(1), name: String::new(), rank: rank.clone() },
            );
            let (effect, factor) = (Some(id(number)), Factor::Severity);
            let round = id(1);
            insert(
                &mut model,
                ScoringItem { id: id(number), round, effect, cause: None, factor, agreed: None, rank },
            );
        }
        for (item, given) in (10..).zip(votes) {
            for (scorer, points) in (10..).zip(given) {
                let score = points.map(whole);
                insert(
                    &mut model,
                    Vote {
                        id: id(item * 100 + scorer),
                        scorer: id(scorer),
                        item: id(item),
                        scale: id(1),
                        score,
                        comment: String::new(),
                        voted_at: String::new(),
                    },
                );
            }
        }
        model
    }

    #[test]
    fn what_lies_farthest_apart_is_talked_about_first() {
        let near = [Some(4), Some(5), Some(6)];
        let model = voted([near, [Some(2), Some(5), None], [Some(1), Some(9), Some(3)]]);
        let results = round_results(&model, id(1)).unwrap();
        let told: Vec<_> = results.items.iter().map(|item| (item.item, item.discussed)).collect();
        assert_eq!(told, [(id(12), true), (id(11), true), (id(10), false)]);
        let [_, abstained, _] = &results.items[..] else { panic!("three items") };
        assert_eq!(abstained.spread.unwrap().count, 2, "who abstains does not count");
        assert_eq!(abstained.votes.len(), 3, "but is named");
        assert_eq!((abstained.aggregate, abstained.proposed), (Some(3.5), Some(whole(4))));
    }

    #[test]
    fn votes_on_an_earlier_scale_are_shown_but_not_counted() {
        let mut model = voted([[Some(4), Some(5), Some(6)], [None; 3], [None; 3]]);
        insert(&mut model, Scale { id: id(2), version: 2, ..scale(5, 1.0) });
        let earlier = model.votes().get(id(1_012)).unwrap().clone();
        let later = Vote { id: id(1), scale: id(2), score: Some(whole(2)), ..earlier.clone() };
        model.apply_change(&crate::RecordChange { before: Some(crate::Record::Vote(earlier)), after: None });
        insert(&mut model, later);
        let results = round_results(&model, id(1)).unwrap();
        let item = results.items.iter().find(|item| item.item == id(10)).unwrap();
        assert_eq!(item.votes.iter().map(|vote| vote.counts).collect::<Vec<_>>(), [false, false, true]);
        assert_eq!(item.spread.unwrap().median, 2.0, "a 6 of ten is not set beside a 2 of five");
    }

    #[test]
    fn nothing_comes_to_light_while_a_round_is_open() {
        let mut model = voted([[Some(4); 3]; 3]);
        let closed = model.scoring_rounds().get(id(1)).unwrap().clone();
        let open = ScoringRound { closed_at: None, ..closed.clone() };
        let [before, after] = [closed, open].map(|round| Some(crate::Record::ScoringRound(round)));
        model.apply_change(&crate::RecordChange { before, after });
        assert_eq!(round_results(&model, id(1)), None);
        let answered: Vec<u32> = round_progress(&model, id(1)).iter().map(|row| row.answered).collect();
        assert_eq!(answered, [3, 3, 3], "only how far each has come");
    }
}
