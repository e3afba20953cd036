//! Lengths of time in the reader's words: `2 min 30 s`, `2 分 30 秒`.

/// How each unit is said, with `{count}` for how many of it. They come from the message catalogues.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TimeWords {
    /// As `{count} d`.
    pub days: String,
    /// As `{count} h`.
    pub hours: String,
    /// As `{count} min`.
    pub minutes: String,
    /// As `{count} s`.
    pub seconds: String,
}

impl TimeWords {
    /// A length of time, exact to a tenth of a second: every unit of which there is some.
    #[must_use]
    pub fn say(&self, seconds: f64) -> String {
        let tenths = (seconds * 10.0).round();
        let units = [
            (&self.days, (tenths / 864_000.0).floor()),
            (&self.hours, (tenths % 864_000.0 / 36_000.0).floor()),
            (&self.minutes, (tenths % 36_000.0 / 600.0).floor()),
            (&self.seconds, tenths % 600.0 / 10.0),
        ];
        let said: Vec<String> = units
            .iter()
            .filter(|(_, count)| *count > 0.0)
            .map(|(words, count)| words.replace("{count}", &count.to_string()))
            .collect();
        if said.is_empty() { self.seconds.replace("{count}", "0") } else { said.join(" ") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_said_in_the_units_of_which_there_is_some() {
        let words = TimeWords {
            days: "{count} d".into(),
            hours: "{count} h".into(),
            minutes: "{count} min".into(),
            seconds: "{count} s".into(),
        };
        for (seconds, said) in [
            (0.0, "0 s"),
            (45.0, "45 s"),
            (7.5, "7.5 s"),
            (59.96, "1 min"),
            (150.0, "2 min 30 s"),
            (3_600.0, "1 h"),
            (3_905.0, "1 h 5 min 5 s"),
            (172_800.0, "2 d"),
        ] {
            assert_eq!(words.say(seconds), said);
        }
    }
}
