//! The worksheet in its order: read once, then followed while records change and asked for by the screenful.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use specta::Type;

use super::gather::{Gathered, gather};
use super::group::GroupKey;
use super::{GroupHeading, GroupName, LineName, WorksheetGroup, WorksheetLine, WorksheetOrder};
use crate::id::FailureModeId;
use crate::model::Model;

/// What is wanted of the worksheet.
#[derive(Clone, Debug, PartialEq, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WorksheetQuestion {
    /// Which rows, in which order.
    pub order: WorksheetOrder,
    /// The groups of which only the heading is shown.
    pub folded: Vec<GroupName>,
    /// Whether what was shown stays where it stands, so that nothing jumps away from under the hand that changes
    /// it; else everything is put where it belongs.
    pub keep: bool,
    /// The first line, from 0.
    pub from: u32,
    /// How many lines.
    pub count: u32,
    /// A line whose place is to be told.
    pub find: Option<LineName>,
}

/// Some lines of the worksheet, and what is true of all of them.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct WorksheetSlice {
    /// How many lines there are in all, the headings of groups included.
    pub total: u32,
    /// The number of the first line that follows.
    pub from: u32,
    /// The lines.
    pub entries: Vec<WorksheetEntry>,
    /// Whether changes have made the order, the groups or the choice of rows another one since they were sorted.
    pub order_changed: bool,
    /// Where the line that was sought stands, or the one nearest to it; nothing where its failure mode is not shown, or
    /// stands in a folded group.
    pub found: Option<u32>,
    /// How many rows are shown: failure modes with each of their causes.
    pub rows: u32,
    /// How many rows there are, whatever the filters.
    pub all_rows: u32,
    /// How many of the rows that are shown have no rank, since a score is missing.
    pub unranked: u32,
}

/// What stands on one line.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "camelCase")]
pub enum WorksheetEntry {
    /// The heading of a group.
    Group {
        /// The heading.
        heading: GroupHeading,
    },
    /// A line of the table.
    Line {
        /// The line.
        line: WorksheetLine,
    },
}

/// A failure mode at its place.
#[derive(Debug)]
struct Block {
    gathered: Gathered,
    /// The line on which it begins, the heading before it included.
    start: u32,
    /// The heading of the group that begins with it.
    heading: Option<GroupHeading>,
    /// Whether its group is folded.
    folded: bool,
}

/// The worksheet in one order.
#[derive(Debug)]
pub struct Worksheet {
    order: WorksheetOrder,
    blocks: Vec<Block>,
    total: u32,
    rows: u32,
    all_rows: u32,
    unranked: u32,
    order_changed: bool,
    /// The failure modes that there were, shown or not: one that is made later is shown whatever the filters.
    known: BTreeSet<FailureModeId>,
    folded: BTreeSet<GroupName>,
}

impl Worksheet {
    /// Reads the worksheet, everything where it belongs.
    #[must_use]
    pub fn read(model: &Model, order: WorksheetOrder) -> Self {
        let gathered = gather(model, &order);
        let known = gathered.iter().map(|gathered| gathered.failure_mode).collect();
        let all_rows = gathered.iter().map(Gathered::rows).sum();
        let shown = gathered.into_iter().filter(|gathered| gathered.matches).collect();
        Self::laid_out(order, shown, all_rows, false, known)
    }

    /// Reads the worksheet after records have changed. What was shown stays where it stands, in its group, also
    /// where it would belong elsewhere by now; what is new stands where it belongs.
    #[must_use]
    pub fn follow(&self, model: &Model) -> Self {
        let shown: BTreeMap<FailureModeId, &Gathered> =
            self.blocks.iter().map(|block| (block.gathered.failure_mode, &block.gathered)).collect();
        let gathered = gather(model, &self.order);
        let all_rows = gathered.iter().map(Gathered::rows).sum();
        let sorted: Vec<FailureModeId> = gathered
            .iter()
            .filter(|gathered| gathered.matches)
            .map(|gathered| gathered.failure_mode)
            .collect();
        let mut moved = false;

        // Each newcomer follows the one behind which it stands in the fresh order.
        let mut newcomers: BTreeMap<Option<FailureModeId>, Vec<Gathered>> = BTreeMap::new();
        let mut stay: BTreeMap<FailureModeId, Gathered> = BTreeMap::new();
        let mut before = None;
        for mut gathered in gathered {
            let id = gathered.failure_mode;
            if let Some(shown) = shown.get(&id) {
                before = Some(id);
                moved |= gathered.group != shown.group || gathered.keep_causes(shown);
                gathered.group = shown.group.clone();
                stay.insert(id, gathered);
            } else if gathered.matches || !self.known.contains(&id) {
                newcomers.entry(before).or_default().push(gathered);
            }
        }
        let mut kept = newcomers.remove(&None).unwrap_or_default();
        for block in &self.blocks {
            let id = block.gathered.failure_mode;
            kept.extend(stay.remove(&id));
            kept.extend(newcomers.remove(&Some(id)).into_iter().flatten());
        }
        kept.sort_by(|one, other| one.group.cmp(&other.group));
        moved |= kept.iter().map(|gathered| gathered.failure_mode).ne(sorted);
        let mut followed = Self::laid_out(self.order.clone(), kept, all_rows, moved, self.known.clone());
        followed.fold(self.folded.clone());
        followed
    }

    /// Shows of these groups their headings only, and of all others everything.
    pub fn fold(&mut self, folded: BTreeSet<GroupName>) {
        self.folded = folded;
        self.total = 0;
        for block in &mut self.blocks {
            block.folded = !self.folded.is_empty() && self.folded.contains(&block.gathered.group.name());
            if let Some(heading) = &mut block.heading {
                heading.folded = block.folded;
            }
            block.start = self.total;
            self.total += block.height();
        }
    }

    /// Which groups are folded.
    #[must_use]
    pub fn folded(&self) -> &BTreeSet<GroupName> {
        &self.folded
    }

    /// The lines of each failure mode in their order, those of folded groups as well.
    pub fn failure_modes(&self) -> impl Iterator<Item = &[WorksheetLine]> {
        self.blocks.iter().map(|block| block.gathered.lines.as_slice())
    }

    fn laid_out(
        order: WorksheetOrder,
        shown: Vec<Gathered>,
        all_rows: u32,
        order_changed: bool,
        known: BTreeSet<FailureModeId>,
    ) -> Self {
        let rows = shown.iter().map(Gathered::rows).sum();
        let unranked = shown.iter().map(Gathered::unranked).sum();
        let mut headings = order.group.map(|by| headings(by, &shown)).unwrap_or_default();
        let mut total = 0;
        let blocks = shown
            .into_iter()
            .map(|gathered| {
                let heading = headings.remove(&gathered.group);
                let block = Block { heading, start: total, gathered, folded: false };
                total += block.height();
                block
            })
            .collect();
        let folded = BTreeSet::new();
        Self { order, blocks, total, rows, all_rows, unranked, order_changed, known, folded }
    }

    /// The order that was wished for.
    #[must_use]
    pub fn order(&self) -> &WorksheetOrder {
        &self.order
    }

    /// Some of its lines.
    #[must_use]
    pub fn slice(&self, from: u32, count: u32, find: Option<&LineName>) -> WorksheetSlice {
        let from = from.min(self.total);
        let first = self.blocks.partition_point(|block| block.start + block.height() <= from);
        let skipped = self.blocks.get(first).map_or(0, |block| from - block.start);
        let entries = self.blocks[first..].iter().flat_map(Block::entries);
        WorksheetSlice {
            total: self.total,
            from,
            entries: entries.skip(skipped as usize).take(count as usize).collect(),
            order_changed: self.order_changed,
            found: find.and_then(|name| self.find(name)),
            rows: self.rows,
            all_rows: self.all_rows,
            unranked: self.unranked,
        }
    }

    fn find(&self, name: &LineName) -> Option<u32> {
        let block = self.blocks.iter().find(|block| block.gathered.failure_mode == name.failure_mode)?;
        if block.folded {
            return None;
        }
        let nearest = block.gathered.lines.iter().rev().max_by_key(|line| line.fits(name))?;
        Some(block.start + u32::from(block.heading.is_some()) + nearest.of_failure_mode.at)
    }
}

/// The heading of each group that has something under it.
fn headings(by: WorksheetGroup, shown: &[Gathered]) -> BTreeMap<GroupKey, GroupHeading> {
    let mut sizes: BTreeMap<GroupKey, u32> = BTreeMap::new();
    for gathered in shown {
        *sizes.entry(gathered.group.clone()).or_default() += 1;
    }
    sizes
        .into_iter()
        .map(|(key, size)| {
            let heading = key.heading(by, size);
            (key, heading)
        })
        .collect()
}

impl Block {
    fn height(&self) -> u32 {
        let shown = self.gathered.lines.first().filter(|_| !self.folded);
        shown.map_or(0, |line| line.of_failure_mode.of) + u32::from(self.heading.is_some())
    }

    fn entries(&self) -> impl Iterator<Item = WorksheetEntry> {
        let heading = self.heading.clone().map(|heading| WorksheetEntry::Group { heading });
        let shown = if self.folded { &[][..] } else { &self.gathered.lines };
        let lines = shown.iter().cloned().map(|line| WorksheetEntry::Line { line });
        heading.into_iter().chain(lines)
    }
}
