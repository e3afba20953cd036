//! `time`: how long a map takes, and what it costs and brings at that time or at another.

use std::io::{self, Write};
use std::process::ExitCode;

use serde::Serialize;
use serde_json::Number;
use sightline_app::Catalogue;
use sightline_document::Document;
use sightline_model::time::{Amount, AtTime, MapTime};
use unicode_width::UnicodeWidthStr;

use crate::arguments::{TimeArguments, TimeFormat};
use crate::map_of::map_of;
use crate::number::number;
use crate::problem::Problem;

/// The answer as JSON; what nobody knows is null.
#[derive(Serialize)]
struct Answer {
    seconds: Option<Number>,
    price: Option<Number>,
    cost: Option<Number>,
    profit: Option<Number>,
}

pub fn run(arguments: &TimeArguments, catalogue: &Catalogue) -> Result<ExitCode, Problem> {
    let document = Document::open(&arguments.file)?;
    let map = map_of(document.model(), arguments.map.as_deref())?;
    let time = MapTime::of(document.model(), map.id);
    let at = time.at(arguments.at);
    let mut output = io::stdout().lock();
    match arguments.format {
        TimeFormat::Json => {
            serde_json::to_writer_pretty(&mut output, &Answer::of(at))?;
            writeln!(output)?;
        }
        TimeFormat::Text => {
            let currency = document.model().project().map_or("", |project| project.currency.as_str());
            let words = Words { catalogue, currency };
            write_lines(&mut output, &words.lines(&time, at, arguments.at.is_none()))?;
        }
    }
    if !time.untimed_steps.is_empty() {
        let count = time.untimed_steps.len().to_string();
        // Beside the answer, so that a program that reads it is not disturbed.
        eprintln!("{}", catalogue.format("cli.time.untimed", &[("count".to_owned(), count)].into()));
    }
    Ok(ExitCode::SUCCESS)
}

impl Answer {
    fn of(at: AtTime) -> Self {
        Self {
            seconds: at.seconds.and_then(number),
            price: at.price.and_then(number),
            cost: at.cost.and_then(number),
            profit: at.profit.and_then(number),
        }
    }
}

/// The answer in the reader's words.
struct Words<'a> {
    catalogue: &'a Catalogue,
    currency: &'a str,
}

impl Words<'_> {
    fn lines(&self, time: &MapTime, at: AtTime, computed: bool) -> Vec<[String; 2]> {
        let seconds =
            Amount { value: at.seconds.unwrap_or_default(), at_least: computed && is_lower_bound(time.best) };
        let bounded = is_lower_bound(time.money.cost);
        let line = |key: &str, value: Option<String>| {
            let unknown = || self.catalogue.text("cli.time.unknown").to_owned();
            [self.catalogue.text(key).to_owned(), value.unwrap_or_else(unknown)]
        };
        let bound = |key: &str, text: String| match bounded {
            true => self.filled(key, [("amount", text)]),
            false => text,
        };
        let range = time.best.zip(time.worst).map(|(best, worst)| {
            self.filled("cli.time.rangeOf", [("best", self.time(best)), ("worst", self.time(worst))])
        });
        vec![
            line("cli.time.seconds", at.seconds.map(|_| self.time(seconds))),
            line("cli.time.range", range),
            line("cli.time.price", at.price.map(|price| self.money(price))),
            line("cli.time.cost", at.cost.map(|cost| bound("cli.time.atLeast", self.money(cost)))),
            line("cli.time.profit", at.profit.map(|profit| bound("cli.time.atMost", self.money(profit)))),
        ]
    }

    fn time(&self, amount: Amount) -> String {
        let text = self.catalogue.scene_words().time.say(amount.value);
        if amount.at_least { self.filled("cli.time.atLeast", [("amount", text)]) } else { text }
    }

    fn money(&self, amount: f64) -> String {
        let amount = number(amount).map(|number| number.to_string()).unwrap_or_default();
        format!("{amount} {}", self.currency).trim_end().to_owned()
    }

    fn filled<const N: usize>(&self, key: &str, values: [(&str, String); N]) -> String {
        let values = values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        self.catalogue.format(key, &values)
    }
}

fn is_lower_bound(amount: Option<Amount>) -> bool {
    amount.is_some_and(|amount| amount.at_least)
}

/// Two columns; a Chinese character takes two places.
fn write_lines(output: &mut impl Write, lines: &[[String; 2]]) -> io::Result<()> {
    let width = lines.iter().map(|[head, _]| head.width()).max().unwrap_or(0);
    for [head, value] in lines {
        let gap = " ".repeat(width - head.width() + 2);
        writeln!(output, "{head}{gap}{value}")?;
    }
    Ok(())
}
