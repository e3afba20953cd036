//! Maps below maps: one that shows a part of another more closely stands below it.

use crate::id::MapId;
use crate::model::Model;
use crate::record::Map;

impl Model {
    /// The maps in their order: each followed by those below it.
    pub fn maps_in_order(&self) -> impl DoubleEndedIterator<Item = &Map> {
        let mut maps = Vec::with_capacity(self.maps().len());
        let mut to_come: Vec<&Map> = self.maps_below(None).rev().collect();
        while let Some(map) = to_come.pop() {
            maps.push(map);
            to_come.extend(self.maps_below(Some(map.id)).rev());
        }
        maps.into_iter()
    }

    /// The maps above a map, from the nearest to the one at the top.
    pub fn maps_above(&self, map: MapId) -> impl Iterator<Item = &Map> {
        let above = |map: &Map| self.maps().get(map.parent?);
        let nearest = self.maps().get(map).and_then(above);
        // In a damaged file a map may stand below itself: without an end the way up would be one round after another.
        std::iter::successors(nearest, move |map| above(map)).take(self.maps().len())
    }

    /// Whether a map stands above another, or is the same.
    #[must_use]
    pub fn is_at_or_above(&self, map: MapId, other: MapId) -> bool {
        map == other || self.maps_above(other).any(|above| above.id == map)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{id, insert};
    use crate::rank::Rank;
    use crate::words::{MapPreset, MapState};

    /// Maps by number, each with the number of the map above it; siblings stand in the order of the list.
    fn maps(entries: &[(u128, Option<u128>)]) -> Model {
        let (mut model, mut rank) = (Model::default(), Rank::first());
        for (number, parent) in entries {
            rank = Rank::between(Some(&rank), None);
            let (preset, state) = (MapPreset::Blueprint, MapState::AsIs);
            let map = Map::new(id(*number), preset, String::new(), state, rank.clone());
            insert(&mut model, Map { parent: parent.map(id), ..map });
        }
        model
    }

    #[test]
    fn each_map_is_followed_by_those_below_it() {
        let model = maps(&[(1, None), (2, None), (3, Some(1)), (4, Some(3)), (5, Some(1))]);
        let order: Vec<MapId> = model.maps_in_order().map(|map| map.id).collect();
        assert_eq!(order, [1, 3, 4, 5, 2].map(id));
    }

    #[test]
    fn the_maps_above_are_told_from_the_nearest_upwards() {
        let model = maps(&[(1, None), (2, Some(1)), (3, Some(2))]);
        let above: Vec<MapId> = model.maps_above(id(3)).map(|map| map.id).collect();
        assert_eq!(above, [2, 1].map(id));
        assert!(model.is_at_or_above(id(1), id(3)) && !model.is_at_or_above(id(3), id(1)));
    }

    #[test]
    fn maps_that_stand_below_each_other_end_nothing_in_a_circle() {
        let model = maps(&[(1, Some(2)), (2, Some(1)), (3, None)]);
        assert_eq!(model.maps_above(id(1)).count(), 3);
        assert_eq!(model.maps_in_order().map(|map| map.id).collect::<Vec<_>>(), [id(3)]);
    }
}
