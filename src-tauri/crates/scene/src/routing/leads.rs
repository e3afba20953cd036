//! Where along the cards' edges connectors leave and arrive: each at a place of its own.

use super::plan::Lead;

/// How far apart two leads stand.
#[derive(Clone, Copy)]
pub struct Spacing {
    /// At the edge of one card.
    pub edge: f32,
    /// At cards that face each other across a gutter or a corridor, so that their ends never meet in line.
    pub facing: f32,
}

/// Where spacing is tight it is halved, and halved again; beyond that, a lead goes where most room is left.
const LEVELS: [f32; 3] = [1.0, 0.5, 0.25];

/// The place of each lead, by its index. The leads of one row (or one column) are placed together: straight
/// connectors first, then those with the least choice, then by link.
pub fn place(leads: &[Lead], spacing: Spacing) -> Vec<f32> {
    let mut order: Vec<usize> = (0..leads.len()).collect();
    order.sort_by(|one, other| {
        let (one, other) = (&leads[*one], &leads[*other]);
        let choice = |lead: &Lead| lead.high - lead.low;
        (one.edges[1].is_none().cmp(&other.edges[1].is_none()))
            .then(choice(one).total_cmp(&choice(other)))
            .then(one.link.cmp(&other.link))
    });
    let channels = leads.iter().map(|lead| *lead.channels.end() as usize + 1).max().unwrap_or(0);
    let mut placed: Vec<Vec<usize>> = vec![Vec::new(); channels];
    let mut places = vec![0.0; leads.len()];
    for index in order {
        let lead = &leads[index];
        // How near the nearest other lead is, as a share of the spacing.
        let room = |place: f32| {
            lead.channels
                .clone()
                .flat_map(|channel| &placed[channel as usize])
                .map(|other| {
                    let apart = if share_edge(lead, &leads[*other]) { spacing.edge } else { spacing.facing };
                    (places[*other] - place).abs() / apart
                })
                .fold(f32::INFINITY, f32::min)
        };
        let place = LEVELS
            .iter()
            .find_map(|level| candidates(lead, spacing.edge * level).find(|place| room(*place) >= *level))
            .or_else(|| candidates(lead, 1.0).max_by(|one, other| room(*one).total_cmp(&room(*other))))
            .unwrap_or(lead.preferred);
        places[index] = place;
        for channel in lead.channels.clone() {
            placed[channel as usize].push(index);
        }
    }
    places
}

fn share_edge(one: &Lead, other: &Lead) -> bool {
    one.edges.iter().flatten().any(|edge| other.edges.contains(&Some(*edge)))
}

/// The preferred place, then those around it, nearest first, the biased side before the other.
fn candidates(lead: &Lead, step: f32) -> impl Iterator<Item = f32> {
    let (low, high, preferred, bias) = (lead.low, lead.high, lead.preferred, lead.bias);
    let reach = (high - low).max(0.0) + step;
    std::iter::once(preferred)
        .chain(
            std::iter::successors(Some(step), move |distance| Some(distance + step))
                .take_while(move |distance| *distance <= reach)
                .flat_map(move |distance| [preferred + bias * distance, preferred - bias * distance]),
        )
        .filter(move |place| (low..=high).contains(place))
}
