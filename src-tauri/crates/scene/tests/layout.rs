//! What painters rely on: nothing overlaps, nothing is crossed, nothing sticks out, and a scene that followed
//! the edits is the scene that would be made afresh.

mod support;

use proptest::prelude::*;
use sightline_scene::LaidOutMap;
use support::random::{Numbers, Size, edit, map};
use support::{Builder, chinese, english};

fn sizes() -> impl Strategy<Value = Size> {
    (0usize..8, 0usize..7, 0usize..40, 0usize..40).prop_map(|(steps, lanes, cards, links)| Size {
        steps,
        lanes,
        cards,
        links,
    })
}

fn fresh(map: &Builder, in_chinese: bool) -> LaidOutMap {
    LaidOutMap::new(&map.model, map.map, if in_chinese { chinese() } else { english() })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_scene_that_followed_the_edits_is_the_scene_made_afresh(
        seed: u64, size in sizes(), in_chinese: bool, edits in 1usize..24,
    ) {
        let mut numbers = Numbers::seeded(seed);
        let mut map = map(&mut numbers, size);
        let mut laid_out = fresh(&map, in_chinese);
        let mut painted = laid_out.scene().clone();
        for _ in 0..edits {
            let diff = edit(&mut map, &mut numbers);
            let delta = laid_out.update(&map.model, &diff);
            let afresh = fresh(&map, in_chinese);
            prop_assert_eq!(laid_out.scene(), afresh.scene(), "after {:?}", diff);
            painted.apply(delta);
            prop_assert_eq!(&painted, afresh.scene(), "the delta leads to the new scene, after {:?}", diff);
        }
    }
}
