//! What becomes of touchpoints that are one.

use crate::record::Touchpoint;

/// Between names and owners of touchpoints that became one.
const BESIDE: &str = " / ";
/// Between their longer texts.
const BENEATH: &str = "\n";

/// All that several touchpoints say, said by the first of them; nothing where they are of different channels,
/// so that they are several.
///
/// What the first leaves open, the next fills in. Texts that differ are all kept: names and owners side by
/// side, longer ones one beneath the other. Where the time limits differ, the first one's stays and the
/// other's becomes a line of the standard (`≤ 90 s`).
#[must_use]
pub fn merged_touchpoint<'a>(
    kept: &Touchpoint,
    others: impl IntoIterator<Item = &'a Touchpoint>,
) -> Option<Touchpoint> {
    others.into_iter().try_fold(kept.clone(), |whole, other| merged(&whole, other))
}

fn merged(kept: &Touchpoint, other: &Touchpoint) -> Option<Touchpoint> {
    if kept.channel.is_some() && other.channel.is_some() && kept.channel != other.channel {
        return None;
    }
    let second_limit = match (kept.time_limit, other.time_limit) {
        (Some(kept), Some(other)) if kept != other => format!("≤ {other} s"),
        _ => String::new(),
    };
    let standard = both(&kept.standard, &other.standard, BENEATH);
    Some(Touchpoint {
        id: kept.id,
        name: both(&kept.name, &other.name, BESIDE),
        channel: kept.channel.or(other.channel),
        purpose: both(&kept.purpose, &other.purpose, BENEATH),
        owner: both(&kept.owner, &other.owner, BESIDE),
        evidence: both(&kept.evidence, &other.evidence, BENEATH),
        standard: both(&standard, &second_limit, BENEATH),
        time_limit: kept.time_limit.or(other.time_limit),
    })
}

/// Two texts as one that holds both, and says no part of them twice.
fn both(kept: &str, other: &str, between: &str) -> String {
    if kept.trim().is_empty() {
        return other.to_owned();
    }
    let mut whole = kept.to_owned();
    for part in other.split(between).filter(|part| !part.trim().is_empty()) {
        if !whole.split(between).any(|said| said.trim() == part.trim()) {
            whole.push_str(between);
            whole.push_str(part);
        }
    }
    whole
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::id;

    fn desk(number: u128) -> Touchpoint {
        Touchpoint { channel: Some(id(9)), ..Touchpoint::new(id(number), "Front desk".into()) }
    }

    #[test]
    fn what_the_first_leaves_open_the_other_fills_in() {
        let open = Touchpoint { channel: None, ..Touchpoint::new(id(1), String::new()) };
        let full = Touchpoint {
            purpose: "Check in".into(),
            owner: "Front office".into(),
            time_limit: Some(90.0),
            ..desk(2)
        };
        let merged = merged_touchpoint(&open, [&full]);
        assert_eq!(merged, Some(Touchpoint { id: open.id, ..full }), "only its id is the first one's");
    }

    #[test]
    fn texts_that_differ_are_both_kept() {
        let one = Touchpoint {
            owner: "Front office".into(),
            standard: "Greets first".into(),
            time_limit: Some(60.0),
            ..desk(1)
        };
        let other = Touchpoint {
            name: "前台".into(),
            owner: "Front office".into(),
            standard: "Stands up".into(),
            time_limit: Some(90.0),
            ..desk(2)
        };
        let merged = merged_touchpoint(&one, [&other]).unwrap();
        assert_eq!(merged.name, "Front desk / 前台");
        assert_eq!(merged.owner, "Front office", "what both say is said once");
        assert_eq!(merged.standard, "Greets first\nStands up\n≤ 90 s", "the second limit is not lost");
        assert_eq!(merged.time_limit, Some(60.0));
        assert_eq!(merged_touchpoint(&merged, [&other]), Some(merged.clone()), "nor is anything said twice");
    }

    #[test]
    fn touchpoints_of_two_channels_are_two() {
        let other = Touchpoint { channel: Some(id(8)), ..desk(2) };
        assert_eq!(merged_touchpoint(&desk(1), [&other]), None);
    }
}
