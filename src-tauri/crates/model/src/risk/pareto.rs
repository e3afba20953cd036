//! Pareto analysis: the vital few that make up most of a total.

/// The share of the total from which on the rest is the "trivial many".
pub const VITAL_SHARE: f64 = 0.8;

/// How far a cumulative share may miss [`VITAL_SHARE`] by rounding alone.
const ROUNDING: f64 = 1e-9;

/// One entry among the others, largest first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ParetoEntry {
    /// Its place in the list that was analysed.
    pub place: usize,
    /// What it contributes.
    pub value: f64,
    /// The share of the total that it and all before it make up: above 0, up to 1. Zero where the total is.
    pub share: f64,
}

/// Entries by what they contribute to a total.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pareto {
    /// Largest first, equal ones as given.
    pub entries: Vec<ParetoEntry>,
    /// The sum of all values.
    pub total: f64,
    /// How many of the first entries are the vital few: the fewest that make up [`VITAL_SHARE`] of the total, and
    /// all that equal the last of them. None where the total is zero.
    pub vital: usize,
}

impl Pareto {
    /// Analyses values. An entry without one, or with one below zero or not finite, takes no part.
    #[must_use]
    pub fn of(values: &[Option<f64>]) -> Self {
        let known = |(place, value): (usize, &Option<f64>)| {
            value.filter(|value| value.is_finite() && *value >= 0.0).map(|value| (place, value))
        };
        let mut known: Vec<(usize, f64)> = values.iter().enumerate().filter_map(known).collect();
        known.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        let total: f64 = known.iter().map(|(_, value)| value).sum();
        let mut sum = 0.0;
        let entries: Vec<ParetoEntry> = known
            .into_iter()
            .map(|(place, value)| {
                sum += value;
                ParetoEntry { place, value, share: if total > 0.0 { sum / total } else { 0.0 } }
            })
            .collect();
        let last = entries.iter().find(|entry| entry.share >= VITAL_SHARE - ROUNDING);
        let vital = last.map_or(0, |last| entries.partition_point(|entry| entry.value >= last.value));
        Self { entries, total, vital }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn pareto(values: &[f64]) -> Pareto {
        Pareto::of(&values.iter().copied().map(Some).collect::<Vec<_>>())
    }

    #[test]
    fn the_vital_few_are_the_fewest_that_make_up_four_fifths() {
        let Pareto { entries, total, vital } = pareto(&[10.0, 50.0, 30.0, 10.0]);
        assert_eq!(entries.iter().map(|entry| entry.place).collect::<Vec<_>>(), [1, 2, 0, 3]);
        assert_eq!(entries.iter().map(|entry| entry.share).collect::<Vec<_>>(), [0.5, 0.8, 0.9, 1.0]);
        assert_eq!((total, vital), (100.0, 2), "80 % is enough");
    }

    #[test]
    fn whatever_equals_the_last_of_the_vital_few_is_one_of_them() {
        assert_eq!(pareto(&[40.0, 20.0, 20.0, 20.0]).vital, 4, "the third makes 80 %, the fourth equals it");
        assert_eq!(pareto(&[1.0; 7]).vital, 7, "equal ones cannot be told apart");
    }

    #[test]
    fn a_total_of_nothing_has_no_vital_few() {
        assert_eq!(pareto(&[0.0, 0.0]).vital, 0);
        assert_eq!(pareto(&[]), Pareto::default());
    }

    #[test]
    fn what_has_no_value_takes_no_part() {
        let Pareto { entries, total, .. } = Pareto::of(&[None, Some(5.0), Some(f64::NAN), Some(-1.0)]);
        assert_eq!((entries.len(), total), (1, 5.0));
    }

    #[test]
    fn amounts_of_money_reach_four_fifths_whatever_their_rounding() {
        assert_eq!(
            pareto(&[0.7, 0.1, 0.1, 0.1]).vital,
            4,
            "0.7 and 0.1 are 80 %, and two more equal the 0.1"
        );
        assert_eq!(pareto(&[0.6, 0.2, 0.1, 0.1]).vital, 2);
    }

    proptest! {
        #[test]
        fn the_vital_few_are_as_few_as_can_be_and_part_no_equals(
            values in prop::collection::vec(0_u32..20, 0..30),
        ) {
            let values: Vec<f64> = values.into_iter().map(f64::from).collect();
            let Pareto { entries, total, vital } = pareto(&values);
            prop_assert_eq!(total, values.iter().sum::<f64>());
            prop_assert!(entries.is_sorted_by(|one, next| one.value >= next.value));
            let sum = |count: usize| entries[..count].iter().map(|entry| entry.value).sum::<f64>();
            if total == 0.0 {
                prop_assert_eq!(vital, 0);
            } else {
                prop_assert!(sum(vital) * 5.0 >= total * 4.0, "they make up 80 %");
                let smallest = entries[vital - 1].value;
                let larger = entries.iter().filter(|entry| entry.value > smallest).count();
                prop_assert!(sum(larger) * 5.0 < total * 4.0, "without the smallest of them they do not");
                prop_assert!(entries[vital..].iter().all(|entry| entry.value < smallest), "no equal is left out");
            }
        }
    }
}
