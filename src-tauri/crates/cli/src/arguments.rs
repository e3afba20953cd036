//! What can be asked on the command line. The help's words stand in the catalogues under `cli.`.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum, value_parser};
use sightline_app::{Catalogue, Language, SampleName};
use sightline_exchange::pages::{Orientation, Paper, PaperSize};
use sightline_exchange::theme::Theme;
use sightline_model::risk::Measure;
use sightline_model::risk::worksheet::WorksheetPreset;
use sightline_scene::Heat;

#[derive(Parser)]
#[command(name = "sightline-cli", version)]
pub struct Arguments {
    #[arg(long, global = true, value_parser = language)]
    language: Option<Language>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    New(NewArguments),
    Rank(RankArguments),
    Time(TimeArguments),
    Import(ImportArguments),
    Export(ExportArguments),
    Check(CheckArguments),
    Apply(ApplyArguments),
    Dump(DumpArguments),
}

#[derive(Args)]
pub struct NewArguments {
    pub file: PathBuf,
    #[arg(long, value_parser = sample_kind())]
    pub sample: SampleKind,
    #[arg(long, default_value_t = 2_000, value_parser = value_parser!(u32).range(1..=100_000))]
    pub cards: u32,
    #[arg(long, value_parser = value_parser!(u32).range(..=100_000))]
    pub failure_modes: Option<u32>,
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
}

#[derive(Clone, Copy)]
pub enum SampleKind {
    Named(SampleName),
    Stress,
}

fn sample_kind() -> impl TypedValueParser<Value = SampleKind> {
    let names = SampleName::ALL.iter().map(|name| name.word());
    PossibleValuesParser::new(names.chain(["stress"]))
        .map(|word| SampleName::from_word(&word).map_or(SampleKind::Stress, SampleKind::Named))
}

#[derive(Args)]
pub struct RankArguments {
    #[arg(value_name = "FILE")]
    pub risks: PathBuf,
    #[arg(long, value_enum, default_value_t = RankFormat::Table)]
    pub format: RankFormat,
    #[arg(long, default_value = "rpn", value_parser = measure)]
    pub measure: Measure,
    #[arg(long)]
    pub top: Option<u32>,
    #[arg(long)]
    pub pareto: bool,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum RankFormat {
    Table,
    Text,
    Json,
    Csv,
}

#[derive(Args)]
pub struct TimeArguments {
    pub file: PathBuf,
    #[arg(long)]
    pub map: Option<String>,
    #[arg(long, value_parser = seconds)]
    pub at: Option<f64>,
    #[arg(long, value_enum, default_value_t = TimeFormat::Text)]
    pub format: TimeFormat,
}

#[derive(Clone, Copy, ValueEnum)]
pub enum TimeFormat {
    Text,
    Json,
}

#[derive(Args)]
pub struct ImportArguments {
    pub table: PathBuf,
    pub file: PathBuf,
    #[arg(long, value_enum)]
    pub r#as: Option<Content>,
    #[arg(long)]
    pub part: Option<String>,
}

/// What a file of another program is read as.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Content {
    Map,
    Risks,
}

#[derive(Args)]
pub struct ExportArguments {
    pub file: PathBuf,
    #[arg(long)]
    pub to: PathBuf,
    #[arg(long, value_enum)]
    pub what: Option<Exported>,
    #[arg(long, default_value = "classic", value_parser = preset)]
    pub preset: WorksheetPreset,
    #[arg(long, conflicts_with = "preset")]
    pub view: Option<String>,
    #[command(flatten)]
    pub drawing: MapArguments,
    #[arg(long)]
    pub force: bool,
}

/// What only a map is asked for.
#[derive(Args)]
pub struct MapArguments {
    #[arg(long, conflicts_with_all = ["preset", "view"])]
    pub map: Option<String>,
    #[arg(long, default_value = "light", value_parser = theme)]
    pub theme: Theme,
    #[arg(long, default_value = "action-priority", value_parser = heat)]
    pub heat: Heat,
    #[arg(long, default_value_t = 2.0, value_parser = scale)]
    pub scale: f32,
    #[arg(long)]
    pub transparent: bool,
    #[arg(long, default_value = "a4", value_parser = paper)]
    pub paper: Paper,
    #[arg(long, default_value = "auto", value_parser = orientation)]
    pub orientation: Orientation,
    #[arg(long, default_value = "one", value_parser = ["one", "fit-width", "fit-height"])]
    pub pages: String,
    #[arg(long, conflicts_with = "pages", value_parser = poster_size)]
    pub poster: Option<PaperSize>,
    #[arg(long, value_delimiter = ',', value_parser = ["title", "legend", "date", "page-numbers"])]
    pub without: Vec<String>,
    #[arg(long, default_value = "")]
    pub version_label: String,
    #[arg(long)]
    pub logo: Option<PathBuf>,
    #[arg(long, default_value = "phases", value_parser = ["phases", "one"])]
    pub slides: String,
}

/// What of a project is written.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Exported {
    Risks,
    Map,
    Touchpoints,
    Project,
}

#[derive(Args)]
pub struct CheckArguments {
    pub file: PathBuf,
}

#[derive(Args)]
pub struct ApplyArguments {
    pub file: PathBuf,
}

#[derive(Args)]
pub struct DumpArguments {
    pub file: PathBuf,
    #[arg(long)]
    pub json: bool,
}

impl Arguments {
    /// Reads the command line. A wrong one, or a wish for help, is answered here and ends the process.
    pub fn read() -> Self {
        let matches = worded(Self::command(), Catalogue::of(language_of_help())).get_matches();
        Self::from_arg_matches(&matches).unwrap_or_else(|error| error.exit())
    }

    /// The sentences in the reader's language.
    pub fn catalogue(&self) -> &'static Catalogue {
        Catalogue::of(self.language.unwrap_or_else(Language::of_this_computer))
    }
}

/// The help is asked for before the command line has been understood, so its language is looked for by itself.
fn language_of_help() -> Language {
    let words: Vec<String> =
        std::env::args_os().map(|argument| argument.to_string_lossy().into_owned()).collect();
    let after_sign = words.iter().find_map(|word| word.strip_prefix("--language="));
    let after_space = words.iter().skip_while(|word| *word != "--language").nth(1).map(String::as_str);
    after_sign.or(after_space).and_then(Language::from_word).unwrap_or_else(Language::of_this_computer)
}

/// Gives every command and argument its words.
fn worded(command: clap::Command, catalogue: &'static Catalogue) -> clap::Command {
    let words = |key: String| catalogue.text(&key).to_owned();
    command
        .about(words("cli.about".to_owned()))
        .mut_args(|argument| {
            let key = format!("cli.argument.{}", argument.get_id());
            argument.help(words(key))
        })
        .mut_subcommands(|command| {
            let name = command.get_name().to_owned();
            command.about(words(format!("cli.{name}"))).mut_args(|argument| {
                let key = format!("cli.argument.{}", argument.get_id());
                argument.help(words(key))
            })
        })
}

fn language(word: &str) -> Result<Language, String> {
    Language::from_word(word).ok_or_else(|| one_of(Language::ALL.iter().map(|language| language.word())))
}

fn heat(word: &str) -> Result<Heat, String> {
    Heat::from_word(word).ok_or_else(|| one_of(Heat::ALL.iter().map(|heat| heat.word())))
}

fn theme(word: &str) -> Result<Theme, String> {
    Theme::from_word(word).ok_or_else(|| one_of(Theme::ALL.iter().map(|theme| theme.word())))
}

/// A scale from a hundredth to ten times.
fn scale(text: &str) -> Result<f32, String> {
    let scale = text.parse::<f32>().ok().filter(|scale| (0.01..=10.0).contains(scale));
    scale.ok_or_else(|| "0.01–10".to_owned())
}

fn paper(words: &str) -> Result<Paper, String> {
    let sizes = PaperSize::ALL.iter().map(|size| size.word());
    Paper::from_words(words).ok_or_else(|| one_of(sizes.chain(["300x600"])))
}

fn orientation(word: &str) -> Result<Orientation, String> {
    Orientation::from_word(word)
        .ok_or_else(|| one_of(Orientation::ALL.iter().map(|orientation| orientation.word())))
}

fn poster_size(word: &str) -> Result<PaperSize, String> {
    PaperSize::from_word(&word.to_lowercase())
        .ok_or_else(|| one_of(PaperSize::ALL.iter().map(|size| size.word())))
}

/// A measure by its short name; the long names are those of earlier versions.
fn measure(word: &str) -> Result<Measure, String> {
    match word {
        "rpn" => Ok(Measure::Rpn),
        "ap" | "action-priority" => Ok(Measure::ActionPriority),
        "so" | "criticality" => Ok(Measure::Criticality),
        "sod" => Ok(Measure::Sod),
        "hazard" => Ok(Measure::HazardScore),
        "srpn" => Ok(Measure::ServiceRpn),
        _ => Err(one_of(["rpn", "ap", "so", "sod", "hazard", "srpn"].into_iter())),
    }
}

fn preset(word: &str) -> Result<WorksheetPreset, String> {
    WorksheetPreset::from_word(word)
        .ok_or_else(|| one_of(WorksheetPreset::ALL.iter().map(|preset| preset.word())))
}

/// A length of time: no less than nothing.
fn seconds(text: &str) -> Result<f64, String> {
    let seconds = text.parse::<f64>().ok().filter(|seconds| seconds.is_finite() && *seconds >= 0.0);
    seconds.ok_or_else(|| "0, 90, 180.5".to_owned())
}

fn one_of<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.collect::<Vec<_>>().join(", ")
}
