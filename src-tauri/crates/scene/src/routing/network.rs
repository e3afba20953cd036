//! All connectors of a map together.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::RangeInclusive;

use sightline_model::{CardId, Link, LinkId};

use super::channel::{self, Along, Segment, Tracks, Turn};
use super::ground::{Ground, Place};
use super::label::{Label, LabelPlace, LabelTexts};
use super::leads::{self, Spacing};
use super::path::{self, Lengths, TrackPlaces};
use super::plan::{Exit, Lead, Side, Way, plan};
use crate::measures::{CONNECTOR_SPACING, PORT_SPACING};
use crate::memo::Memo;
use crate::scene::Route;
use crate::text::Typesetter;

/// One connector with the way it takes.
pub struct Planned {
    /// The record.
    pub link: Link,
    /// Where its source stands.
    pub source: Place,
    /// Where its target stands.
    pub target: Place,
    /// The columns from the first to the last of both cards.
    columns: RangeInclusive<u32>,
    /// Which way it goes.
    pub way: Way,
    /// Its label, where it has one.
    pub label: Option<Label>,
    settled: Settled,
    /// The lengths that its route was last drawn with.
    drawn: Option<Lengths>,
}

impl Planned {
    /// Whether a cell lies in the rectangle between source and target, which no way leaves but by gutters
    /// and corridors.
    fn may_pass(&self, (column, row): (u32, u32)) -> bool {
        self.columns.contains(&column) && self.passes_row(row)
    }

    fn passes_row(&self, row: u32) -> bool {
        let (source, target) = (self.source.row, self.target.row);
        (source.min(target)..=source.max(target)).contains(&row)
    }
}

fn plan_link(link: &Link, labels: &mut LabelTexts, around: &mut Surroundings<'_>) -> Option<Planned> {
    let (source, target) = (*around.places.get(&link.source)?, *around.places.get(&link.target)?);
    let labelled = !link.label.is_empty();
    let way = plan(around.ground, link.id, source, target, labelled)?;
    let ends = (around.ground, source, target);
    let label = labelled.then(|| labels.label(&link.label, &way, ends, around.typesetter, around.chinese));
    let (one, other) = (around.ground.card(source)?, around.ground.card(target)?);
    let columns = source.column.min(target.column)..=one.last_column().max(other.last_column());
    let settled = Settled::default();
    Some(Planned { link: link.clone(), source, target, columns, way, label, settled, drawn: None })
}

/// A lead or a segment by its group (row, column, gutter or corridor) and its index there.
#[derive(Clone, Copy, Debug, Default)]
pub struct Slot {
    group: usize,
    index: usize,
}

/// Where the pieces of a way found their places.
#[derive(Clone, Copy, Debug, Default)]
pub struct Settled {
    leads: [Slot; 2],
    gutters: [Slot; 2],
    corridors: [Slot; 2],
    detour: Slot,
    label: Slot,
}

/// The lengths across the channels that connectors, labels and lines of the blueprint need.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChannelSizes {
    /// The width of all tracks of each gutter; zero where none runs.
    pub gutters: Vec<f32>,
    /// The height of all tracks of each corridor.
    pub corridors: Vec<f32>,
}

/// All connectors of a map, by link.
#[derive(Default)]
pub struct Network {
    planned: Vec<Planned>,
    labels: LabelTexts,
    rows: Vec<Memo<Lead, Vec<f32>>>,
    columns: Vec<Memo<Lead, Vec<f32>>>,
    gutters: Vec<Memo<Segment, Tracks>>,
    corridors: Vec<Memo<Segment, Tracks>>,
}

const ROW_SPACING: Spacing = Spacing { edge: PORT_SPACING, facing: 6.0 };
const COLUMN_SPACING: Spacing = Spacing { edge: PORT_SPACING + 4.0, facing: 6.0 };

/// What planning a connector asks.
pub struct Surroundings<'a> {
    /// The cards.
    pub ground: Ground<'a>,
    /// Where each card stands.
    pub places: &'a HashMap<CardId, Place>,
    /// Breaks labels into lines.
    pub typesetter: &'a mut Typesetter,
    /// Whether the reader's language is Chinese.
    pub chinese: bool,
}

impl Network {
    /// Chooses the ways of all links of a map.
    pub fn plan_all<'a>(&mut self, links: impl Iterator<Item = &'a Link>, mut around: Surroundings<'_>) {
        self.planned = links.filter_map(|link| plan_link(link, &mut self.labels, &mut around)).collect();
        self.planned.sort_by_key(|planned| planned.link.id);
    }

    /// Follows an edit: takes over the links that changed, and chooses anew the ways that pass these cells,
    /// given as (column, row), and these rows, in which cards reach over gutters otherwise than before.
    pub fn plan_changes(
        &mut self,
        changed: &BTreeMap<LinkId, Option<Link>>,
        (cells, rows): (&BTreeSet<(u32, u32)>, &BTreeSet<u32>),
        mut around: Surroundings<'_>,
    ) {
        let mut replanned: Vec<Planned> = Vec::new();
        let labels = &mut self.labels;
        self.planned.retain(|planned| {
            if changed.contains_key(&planned.link.id) {
                return false;
            }
            let stays = !cells.iter().any(|cell| planned.may_pass(*cell))
                && !rows.iter().any(|row| planned.passes_row(*row));
            if !stays {
                replanned.extend(plan_link(&planned.link, labels, &mut around));
            }
            stays
        });
        let new = changed.values().flatten().filter_map(|link| plan_link(link, labels, &mut around));
        replanned.extend(new);
        self.planned.extend(replanned);
        self.planned.sort_by_key(|planned| planned.link.id);
    }

    /// Gives every connector its places and tracks.
    pub fn settle(&mut self, columns: u32, rows: u32) {
        self.settle_leads(columns, rows);
        self.settle_gutters(columns);
        self.settle_corridors(rows);
    }

    fn settle_leads(&mut self, columns: u32, rows: u32) {
        self.rows.resize_with(rows as usize, Memo::default);
        self.columns.resize_with(columns as usize, Memo::default);
        let (in_rows, in_columns) = (&mut self.rows, &mut self.columns);
        for planned in &mut self.planned {
            let (source, target) = (planned.source, planned.target);
            let slots = &mut planned.settled.leads;
            match &planned.way {
                Way::Vertical(lead, column) => slots[0] = join(in_columns, *column, lead),
                Way::Horizontal(lead) => slots[0] = join(in_rows, source.row, lead),
                Way::Gutter { source: from, target: to, .. } => {
                    *slots = [join(in_rows, source.row, from), join(in_rows, target.row, to)];
                }
                Way::Corridor { source: from, target: to, .. } => {
                    for (slot, (exit, place)) in slots.iter_mut().zip([(from, source), (to, target)]) {
                        *slot = match exit {
                            Exit::Direct(lead, column) => join(in_columns, *column, lead),
                            Exit::Gutter(lead, _) => join(in_rows, place.row, lead),
                        };
                    }
                }
            }
        }
        in_rows.iter_mut().for_each(|row| row.finish(|leads| leads::place(leads, ROW_SPACING)));
        in_columns.iter_mut().for_each(|column| column.finish(|leads| leads::place(leads, COLUMN_SPACING)));
    }

    fn settle_gutters(&mut self, columns: u32) {
        self.gutters.resize_with(columns as usize + 1, Memo::default);
        let gutters = &mut self.gutters;
        for planned in &mut self.planned {
            let y = |end: usize| {
                self.rows[planned.settled.leads[end].group].output()[planned.settled.leads[end].index]
            };
            let (source, target) = (planned.source, planned.target);
            match &planned.way {
                Way::Gutter { source: from, gutter, target: to } => {
                    let thickness = match &planned.label {
                        Some(label) if label.place == LabelPlace::AlongGutter => label.thickness_in_gutter(),
                        _ => CONNECTOR_SPACING,
                    };
                    let segment = Segment::between(
                        (Along { index: source.row, offset: y(0) }, turn(from)),
                        (Along { index: target.row, offset: y(1) }, turn(to)),
                        thickness,
                    );
                    planned.settled.gutters[0] = join(gutters, *gutter, &segment);
                }
                Way::Corridor { source: from, corridor, detour, target: to } => {
                    let last = detour.map_or(*corridor, |detour| detour.corridor);
                    let ends = [(from, source, to.column(), *corridor), (to, target, from.column(), last)];
                    for (end, (exit, place, other, corridor)) in ends.into_iter().enumerate() {
                        if let Exit::Gutter(lead, gutter) = exit {
                            let next = detour.map_or(other, |detour| detour.gutter);
                            let segment = Segment::between(
                                (Along { index: place.row, offset: y(end) }, turn(lead)),
                                (Along::channel(corridor), onward(exit.column(), next)),
                                CONNECTOR_SPACING,
                            );
                            planned.settled.gutters[end] = join(gutters, *gutter, &segment);
                        }
                    }
                    if let Some(detour) = detour {
                        let end =
                            |corridor, column| (Along::channel(corridor), onward(detour.gutter, column));
                        let (one, other) = (end(*corridor, from.column()), end(last, to.column()));
                        let segment = Segment::between(one, other, CONNECTOR_SPACING);
                        planned.settled.detour = join(gutters, detour.gutter, &segment);
                    }
                }
                Way::Vertical(..) | Way::Horizontal(_) => {}
            }
            if let Some((label, LabelPlace::CrossingGutter(gutter))) =
                planned.label.as_ref().map(|label| (label, label.place))
            {
                let segment = label.segment_in_gutter(source.row, y(0));
                planned.settled.label = join(gutters, gutter, &segment);
            }
        }
        gutters.iter_mut().for_each(|gutter| gutter.finish(channel::assign));
    }

    fn settle_corridors(&mut self, rows: u32) {
        self.corridors.resize_with(rows as usize + 1, Memo::default);
        let corridors = &mut self.corridors;
        for planned in &mut self.planned {
            let lead = |end: usize| planned.settled.leads[end];
            let x = |end: usize| self.columns[lead(end).group].output()[lead(end).index];
            if let Way::Corridor { source: from, corridor, detour, target: to } = &planned.way {
                let end = |end: usize, exit: &Exit, place: Place, corridor: u32| {
                    let along = match exit {
                        Exit::Direct(_, column) => Along { index: *column, offset: x(end) },
                        Exit::Gutter(_, gutter) => Along::channel(*gutter),
                    };
                    (along, if place.row < corridor { Turn::Before } else { Turn::After })
                };
                let thickness =
                    planned.label.as_ref().map_or(CONNECTOR_SPACING, Label::thickness_in_corridor);
                let start = end(0, from, planned.source, *corridor);
                let slots = &mut planned.settled.corridors;
                if let Some(detour) = detour {
                    let between =
                        |other: u32, corridor| (Along::channel(detour.gutter), onward(corridor, other));
                    let first = Segment::between(start, between(detour.corridor, *corridor), thickness);
                    slots[0] = join(corridors, *corridor, &first);
                    let stop = end(1, to, planned.target, detour.corridor);
                    let last = Segment::between(between(*corridor, detour.corridor), stop, CONNECTOR_SPACING);
                    slots[1] = join(corridors, detour.corridor, &last);
                } else {
                    let stop = end(1, to, planned.target, *corridor);
                    *slots = [join(corridors, *corridor, &Segment::between(start, stop, thickness)); 2];
                }
            }
            if let Some((label, LabelPlace::CrossingCorridor(corridor))) =
                planned.label.as_ref().map(|label| (label, label.place))
            {
                let segment = match &planned.way {
                    Way::Gutter { gutter, .. } => label.segment_at_gutter(*gutter),
                    Way::Vertical(_, column) => label.segment_at_column(*column, x(0)),
                    Way::Horizontal(_) | Way::Corridor { .. } => continue,
                };
                planned.settled.label = join(corridors, corridor, &segment);
            }
        }
        corridors.iter_mut().for_each(|corridor| corridor.finish(channel::assign));
    }

    /// The room that the tracks of each channel need.
    pub fn sizes(&self) -> ChannelSizes {
        let breadths = |channels: &[Memo<Segment, Tracks>]| {
            channels.iter().map(|channel| channel.output().breadth).collect()
        };
        ChannelSizes { gutters: breadths(&self.gutters), corridors: breadths(&self.corridors) }
    }

    /// Draws the connectors into `routes`, in the order of their links, and says which differ and which are
    /// gone. Those whose way and lengths are as they were stay as they are.
    pub fn draw(
        &mut self,
        ground: Ground<'_>,
        tracks: &impl TrackPlaces,
        routes: &mut Vec<Route>,
    ) -> (Vec<Route>, Vec<LinkId>) {
        let (mut changed, mut gone) = (Vec::new(), Vec::new());
        let mut before = std::mem::take(routes).into_iter().peekable();
        let lengths: Vec<Lengths> =
            self.planned.iter().map(|planned| self.lengths(planned, tracks)).collect();
        for (planned, lengths) in self.planned.iter_mut().zip(lengths) {
            while let Some(old) = before.next_if(|old| old.link < planned.link.id) {
                gone.push(old.link);
            }
            let old = before.next_if(|old| old.link == planned.link.id);
            if planned.drawn == Some(lengths) {
                routes.extend(old);
                continue;
            }
            planned.drawn = Some(lengths);
            let route = path::draw(planned, ground, &lengths);
            if route != old {
                changed.extend(route.clone());
            }
            routes.extend(route);
        }
        gone.extend(before.map(|old| old.link));
        (changed, gone)
    }

    fn lengths(&self, planned: &Planned, tracks: &impl TrackPlaces) -> Lengths {
        let Settled { leads, gutters, corridors, detour, label } = planned.settled;
        let in_row = |slot: Slot| self.rows[slot.group].output()[slot.index];
        let in_column = |slot: Slot| self.columns[slot.group].output()[slot.index];
        let in_gutter = |slot: Slot| {
            let middle = self.gutters[slot.group].output().middles[slot.index];
            tracks.gutter(slot.group as u32, middle)
        };
        let in_corridor = |slot: Slot| {
            let middle = self.corridors[slot.group].output().middles[slot.index];
            tracks.corridor(slot.group as u32, middle)
        };
        let mut lengths = Lengths::default();
        match &planned.way {
            Way::Vertical(..) => lengths.leads = [in_column(leads[0]); 2],
            Way::Horizontal(_) => lengths.leads = [in_row(leads[0]); 2],
            Way::Gutter { .. } => {
                lengths.leads = leads.map(in_row);
                lengths.gutters = [in_gutter(gutters[0]); 2];
            }
            Way::Corridor { source, detour: on, target, .. } => {
                lengths.corridors = corridors.map(in_corridor);
                lengths.detour = on.map_or(0.0, |_| in_gutter(detour));
                for (end, exit) in [source, target].into_iter().enumerate() {
                    match exit {
                        Exit::Direct(..) => lengths.leads[end] = in_column(leads[end]),
                        Exit::Gutter(..) => {
                            lengths.leads[end] = in_row(leads[end]);
                            lengths.gutters[end] = in_gutter(gutters[end]);
                        }
                    }
                }
            }
        }
        match planned.label.as_ref().map(|label| label.place) {
            Some(LabelPlace::CrossingGutter(_)) => lengths.label = in_gutter(label),
            Some(LabelPlace::CrossingCorridor(_)) => lengths.label = in_corridor(label),
            Some(
                LabelPlace::CrossingCell(_) | LabelPlace::AlongGutter | LabelPlace::AlongCorridor { .. },
            )
            | None => {}
        }
        lengths
    }
}

/// Where a connector goes from a gutter at the end of a lead: to the card that it touches.
fn turn(lead: &Lead) -> Turn {
    if lead.side() == Side::Right { Turn::Before } else { Turn::After }
}

/// To which side of a channel another one lies.
fn onward(channel: u32, other: u32) -> Turn {
    if channel < other { Turn::After } else { Turn::Before }
}

fn join<T: Clone + PartialEq, O>(groups: &mut [Memo<T, O>], group: u32, member: &T) -> Slot {
    let group = group as usize;
    Slot { group, index: groups[group].collect(member.clone()) }
}
