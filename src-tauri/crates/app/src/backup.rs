//! When a backup of an open project is due.

use std::time::{Duration, Instant};

/// After how many changes one is due.
const CHANGES: u32 = 200;
/// After how much time one is due where anything has changed.
const INTERVAL: Duration = Duration::from_secs(10 * 60);

/// What has happened since the last backup.
#[derive(Debug, Default)]
pub struct BackupClock {
    changes: u32,
    taken: Option<Instant>,
}

impl BackupClock {
    /// Says that the project has changed.
    pub fn count_change(&mut self) {
        self.changes += 1;
    }

    /// Says that a backup was made, or tried: after a failure the next one is due as late as after a success.
    pub fn restart(&mut self) {
        *self = Self { changes: 0, taken: Some(Instant::now()) };
    }

    /// Whether none was made since the project was opened.
    pub fn is_first_due(&self) -> bool {
        self.taken.is_none()
    }

    /// Whether one is due.
    pub fn is_due(&self) -> bool {
        self.taken
            .is_none_or(|taken| self.changes >= CHANGES || (self.changes > 0 && taken.elapsed() >= INTERVAL))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backup_is_due_at_open_and_after_many_changes() {
        let mut clock = BackupClock::default();
        assert!(clock.is_due(), "none was made yet");
        clock.restart();
        assert!(!clock.is_due(), "nothing has changed since");
        (0..CHANGES).for_each(|_| clock.count_change());
        assert!(clock.is_due());
    }
}
