//! Roles: who does work in the service, and what that costs.

use sightline_model::{Role, RoleId, Timing};

use super::amounts::at_least_zero;
use super::{Performed, place, timing};
use crate::operation::{Timed, TimingValues};
use crate::text::clean;
use crate::writer::Writer;

pub fn add(writer: &mut Writer, id: Option<RoleId>, title: &str, cost_per_minute: Option<f64>) -> Performed {
    let rank = place::last(writer.model().roles_in_order());
    let (id, title, cost_per_minute) = (writer.id_or_new(id), clean(title)?, at_least_zero(cost_per_minute)?);
    writer.insert(Role { id, title, cost_per_minute, rank })
}

pub fn edit(writer: &mut Writer, role: RoleId, title: &str, cost_per_minute: Option<f64>) -> Performed {
    let (title, cost_per_minute) = (clean(title)?, at_least_zero(cost_per_minute)?);
    writer.change::<Role>(role, |row| (row.title, row.cost_per_minute) = (title, cost_per_minute))
}

pub fn move_before(writer: &mut Writer, role: RoleId, before: Option<RoleId>) -> Performed {
    let rank = place::moved(writer.model().roles_in_order(), writer.get::<Role>(role)?, before)?;
    writer.change::<Role>(role, |row| row.rank = rank)
}

pub fn delete(writer: &mut Writer, role: RoleId) -> Performed {
    let timings: Vec<Timing> = writer.model().timings_of_role(role).cloned().collect();
    for row in timings {
        let of = row.step.map(Timed::Step).or(row.card.map(Timed::Card));
        if let Some(of) = of {
            timing::set(writer, of, TimingValues { role: None, ..TimingValues::from(&row) })?;
        }
    }
    writer.delete::<Role>(role)
}
