//! The command line as a person or a script uses it: the real program, its output and its exit codes.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on has failed")]

#[path = "../../../exchange/tests/risk_table/made.rs"]
mod made;
mod maps;
mod tables;

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

fn program(folder: &TempDir) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_sightline-cli"));
    command.current_dir(folder.path()).env("LC_ALL", "en_US.UTF-8");
    command
}

fn run(folder: &TempDir, arguments: &[&str]) -> Output {
    program(folder).args(arguments).output().expect("the program starts")
}

fn succeed(folder: &TempDir, arguments: &[&str]) -> String {
    let output = run(folder, arguments);
    assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
    text(&output.stdout)
}

fn fail(folder: &TempDir, arguments: &[&str]) -> String {
    let output = run(folder, arguments);
    assert_eq!(output.status.code(), Some(1), "{arguments:?} is refused");
    text(&output.stderr)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("the output is JSON")
}

fn folder_with_sample(sample: &str) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder for the test");
    succeed(&folder, &["new", "a.sightline", "--sample", sample]);
    folder
}

/// Feeds lines to `apply` and returns its lines and its exit code.
fn apply(folder: &TempDir, lines: &str) -> (Vec<Value>, Option<i32>) {
    let mut child = program(folder)
        .args(["apply", "a.sightline"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    child.stdin.take().expect("a pipe").write_all(lines.as_bytes()).expect("the program reads");
    let output = child.wait_with_output().expect("the program ends");
    (text(&output.stdout).lines().map(json).collect(), output.status.code())
}

#[test]
fn new_makes_a_sound_file_and_overwrites_none() {
    let folder = folder_with_sample("repair");
    let before = fs::read(folder.path().join("a.sightline")).expect("the file is there");
    let sentence = fail(&folder, &["new", "a.sightline", "--sample", "hotel"]);
    assert!(sentence.contains("a.sightline"), "the sentence names the file: {sentence}");
    assert_eq!(fs::read(folder.path().join("a.sightline")).expect("still there"), before);
    assert!(succeed(&folder, &["check", "a.sightline"]).contains("is sound"));
}

#[test]
fn rank_as_json_is_ordered_by_rank_with_the_unscored_last() {
    let folder = folder_with_sample("hotel");
    let rows = json(&succeed(&folder, &["rank", "a.sightline", "--format", "json"]));
    let rows = rows.as_array().expect("an array");
    let mut keys: Vec<&str> = rows[0].as_object().expect("an object").keys().map(String::as_str).collect();
    keys.sort_unstable();
    let mut expected = [
        "rank",
        "step",
        "card",
        "failure_mode",
        "effect",
        "cause",
        "severity",
        "occurrence",
        "detection",
        "rpn",
        "action_priority",
        "criticality",
        "hazard_score",
        "share",
        "explanation",
    ];
    expected.sort_unstable();
    assert_eq!(keys, expected);

    let ranks: Vec<Option<u64>> = rows.iter().map(|row| row["rank"].as_u64()).collect();
    let scored: Vec<u64> = ranks.iter().flatten().copied().collect();
    assert!(scored.is_sorted() && scored[0] == 1, "{ranks:?}");
    assert!(ranks[..scored.len()].iter().all(Option::is_some), "the unscored stand last: {ranks:?}");
    for row in &rows[..scored.len()] {
        let score = |key: &str| row[key].as_u64().expect("a whole score is a whole number");
        assert_eq!(row["rpn"].as_u64(), Some(score("severity") * score("occurrence") * score("detection")));
        assert!(["H", "M", "L"].contains(&row["action_priority"].as_str().expect("a letter")));
    }
    assert!(rows[scored.len()]["rpn"].is_null(), "a missing score leaves the measure empty");
}

#[test]
fn rank_lists_the_scores_that_hold_now() {
    let folder = folder_with_sample("hotel");
    let rows = json(&succeed(&folder, &["rank", "a.sightline", "--format", "json"]));
    let rows = rows.as_array().expect("an array");
    let wait = rows.iter().find(|row| row["failure_mode"] == "Wait is longer than ten minutes");
    let wait = wait.expect("the sample has it");
    let now = ["severity", "occurrence", "detection", "rpn", "criticality"].map(|key| wait[key].as_u64());
    assert_eq!(now, [5, 3, 4, 60, 15].map(Some), "it was scored 5, 6 and 5 before its action");
}

#[test]
fn rank_as_table_and_csv_say_the_same() {
    let folder = folder_with_sample("repair");
    let table = succeed(&folder, &["rank", "a.sightline"]);
    let csv = succeed(&folder, &["rank", "a.sightline", "--format", "csv"]);
    assert_eq!(table.lines().count(), csv.lines().count());
    assert!(table.lines().nth(1).is_some_and(|line| line.starts_with("1 ") && line.contains("252")));
    assert!(csv.starts_with("rank,step,card,failure_mode,effect,cause,severity,"));
}

#[test]
fn rank_by_action_priority_puts_high_before_medium() {
    let folder = folder_with_sample("hotel");
    let rows =
        json(&succeed(&folder, &["rank", "a.sightline", "--format", "json", "--measure", "action-priority"]));
    let letters: Vec<&str> =
        rows.as_array().expect("an array").iter().filter_map(|row| row["action_priority"].as_str()).collect();
    assert!(letters.is_sorted_by_key(|letter| "HML".find(letter)), "{letters:?}");
}

#[test]
fn rank_lists_the_top_with_everything_that_is_tied_at_its_end() {
    let folder = folder_with_sample("hotel");
    let all = json(&succeed(&folder, &["rank", "a.sightline", "--format", "json", "--measure", "ap"]));
    let ranks: Vec<u64> =
        all.as_array().expect("an array").iter().filter_map(|row| row["rank"].as_u64()).collect();
    let tied = ranks.iter().rposition(|rank| *rank == 1).expect("something ranks first") + 1;
    assert!(tied > 2, "the sample has several rows of high priority: {ranks:?}");

    let arguments = ["rank", "a.sightline", "--format", "json", "--measure", "ap", "--top", "2"];
    let output = run(&folder, &arguments);
    let top = json(&text(&output.stdout));
    assert_eq!(top.as_array().expect("an array").len(), tied, "all that share the first rank");
    let told = text(&output.stderr);
    assert!(told.contains(&format!("2 (+{} tied)", tied - 2)), "it says so: {told}");
}

#[test]
fn rank_lists_the_vital_few_with_their_share() {
    let folder = folder_with_sample("hotel");
    let rows = json(&succeed(&folder, &["rank", "a.sightline", "--format", "json", "--pareto"]));
    let shares: Vec<f64> =
        rows.as_array().expect("an array").iter().filter_map(|row| row["share"].as_f64()).collect();
    let (last, before) = shares.split_last().expect("there are risks");
    assert!(*last >= 0.8 && before.is_sorted(), "{shares:?}");
    let refused = fail(&folder, &["rank", "a.sightline", "--pareto", "--measure", "ap"]);
    assert!(refused.contains("Action Priority") && refused.contains("rpn"), "it names a way out: {refused}");
}

#[test]
fn rank_says_of_each_row_why_it_stands_there() {
    let folder = folder_with_sample("repair");
    let english = succeed(&folder, &["rank", "a.sightline", "--format", "text"]);
    assert!(english.contains("= 252, the highest of all"), "{english}");
    let chinese = succeed(&folder, &["rank", "a.sightline", "--format", "text", "--language", "zh-CN"]);
    assert!(chinese.contains("= 252，为最高"), "{chinese}");
    for text in [english, chinese] {
        assert!(!text.contains(['{', '}']), "every placeholder is filled: {text}");
    }
}

#[test]
fn rank_takes_every_measure_by_its_short_and_its_earlier_name() {
    let folder = folder_with_sample("hotel");
    let first = |measure: &str| {
        succeed(&folder, &["rank", "a.sightline", "--format", "csv", "--measure", measure, "--top", "1"])
    };
    for (short, earlier) in [("ap", "action-priority"), ("so", "criticality")] {
        assert_eq!(first(short), first(earlier));
    }
    assert!(first("sod").lines().count() > 1);
    assert_eq!(first("hazard"), "", "the sample is scored on ten points, where there is no hazard score");
}

#[test]
fn time_gives_the_published_figures_of_the_shoeshine() {
    let folder = folder_with_sample("shoeshine");
    let time = |arguments: &[&str]| {
        let all = [&["time", "a.sightline", "--map", "Shoeshine", "--format", "json"], arguments].concat();
        json(&succeed(&folder, &all))
    };
    let answer = |seconds: u32, cost: u32, profit: i32| serde_json::json!({"seconds": seconds, "price": 50, "cost": cost, "profit": profit});
    assert_eq!(time(&[]), answer(120, 32, 18), "at the computed time");
    for (seconds, cost, profit) in [(120, 32, 18), (180, 42, 8), (240, 52, -2)] {
        assert_eq!(time(&["--at", &seconds.to_string()]), answer(seconds, cost, profit));
    }
}

#[test]
fn time_is_told_in_the_persons_language() {
    let folder = folder_with_sample("shoeshine");
    let english = succeed(&folder, &["time", "a.sightline"]);
    assert!(english.contains("2 min") && english.contains("2 min to 3 min 15 s"), "{english}");
    assert!(english.contains("18 c"), "money has the project's currency: {english}");
    let chinese = succeed(&folder, &["time", "a.sightline", "--at", "150", "--language", "zh-CN"]);
    assert!(chinese.contains("2 分 30 秒"), "{chinese}");
    assert!(fail(&folder, &["time", "a.sightline", "--map", "Nowhere"]).contains("Shoeshine"));
}

#[test]
fn time_that_nobody_knows_is_null_and_said_to_be_a_lower_bound() {
    let folder = folder_with_sample("hotel");
    let output = run(&folder, &["time", "a.sightline", "--format", "json"]);
    let answer = json(&text(&output.stdout));
    assert!(answer["seconds"].is_null() && answer["cost"].is_null(), "never zero: {answer}");
    assert!(text(&output.stderr).contains("without a time"), "{}", text(&output.stderr));
}

#[test]
fn export_writes_a_map_and_replaces_a_file_only_by_force() {
    let folder = folder_with_sample("hotel");
    succeed(&folder, &["export", "a.sightline", "--to", "map.svg"]);
    let svg = fs::read_to_string(folder.path().join("map.svg")).expect("the picture is there");
    assert!(svg.to_lowercase().contains("line of visibility"));
    assert!(fail(&folder, &["export", "a.sightline", "--to", "map.svg"]).contains("map.svg"));

    let map = "Overnight stay";
    let again = ["export", "a.sightline", "--map", map, "--to", "map.svg", "--language", "zh-CN", "--force"];
    succeed(&folder, &again);
    let svg = fs::read_to_string(folder.path().join("map.svg")).expect("the picture is there");
    assert!(svg.contains("可视线"), "the lines are named in the wished language");

    let sentence = fail(&folder, &["export", "a.sightline", "--map", "Nowhere", "--to", "x.svg"]);
    assert!(
        sentence.contains("Nowhere") && sentence.contains(map),
        "it names the maps there are: {sentence}"
    );
}

#[test]
fn export_prints_a_map_on_the_paper_that_is_asked_for() {
    let folder = folder_with_sample("hotel");
    let pages = |arguments: &[&str]| {
        let all = [&["export", "a.sightline", "--to", "map.pdf", "--force"], arguments].concat();
        succeed(&folder, &all);
        let file = fs::read(folder.path().join("map.pdf")).expect("the file is there");
        // Each page has its size.
        String::from_utf8_lossy(&file).matches("/MediaBox").count()
    };
    assert_eq!(pages(&[]), 1);
    assert!(pages(&["--poster", "a1", "--paper", "letter", "--without", "legend,date"]) > 3);
    assert!(pages(&["--pages", "fit-height", "--orientation", "portrait", "--map", "Overnight stay"]) > 1);
    let refused = run(&folder, &["export", "a.sightline", "--to", "map2.pdf", "--paper", "huge"]);
    let sentence = text(&refused.stderr);
    assert!(sentence.contains("a4") && sentence.contains("300x600"), "{sentence}");
}

#[test]
fn check_tells_a_damaged_file_in_the_persons_language() {
    let folder = folder_with_sample("hotel");
    let path = folder.path().join("a.sightline");
    let bytes = fs::read(&path).expect("the file is there");
    fs::write(&path, &bytes[..bytes.len() / 2]).expect("the test's own file");
    assert!(fail(&folder, &["check", "a.sightline"]).contains("damaged"));
    assert!(fail(&folder, &["check", "a.sightline", "--language", "zh-CN"]).contains("损坏"));
    assert!(fail(&folder, &["check", "nowhere.sightline"]).contains("nowhere.sightline"));
}

#[test]
fn apply_acknowledges_each_line_and_goes_on_after_a_refusal() {
    let folder = folder_with_sample("hotel");
    let (lines, code) = apply(
        &folder,
        concat!(
            r#"{"operation":"renameProject","title":"One"}"#,
            "\n",
            r#"{"operation":"deleteCards","cards":["00000000-0000-7000-8000-000000000000"]}"#,
            "\n",
            "no JSON\n",
            r#"{"operation":"renameProject","title":"Two"}"#,
            "\n",
        ),
    );
    assert_eq!(lines[0]["revision"], 1);
    assert_eq!(lines[1]["error"], "recordMissing");
    assert!(lines[1]["message"].as_str().is_some_and(|message| !message.is_empty()));
    assert_eq!(lines[2]["error"], "badArguments");
    assert_eq!(lines[3]["revision"], 2);
    assert_eq!(code, Some(1), "one was refused");
    assert!(succeed(&folder, &["dump", "a.sightline", "--json"]).contains(r#""title":"Two""#));
}

#[test]
fn apply_succeeds_where_all_was_applied() {
    let folder = folder_with_sample("hotel");
    let (lines, code) = apply(&folder, "{\"operation\":\"renameProject\",\"title\":\"One\"}\n\n");
    assert_eq!((lines.len(), code), (1, Some(0)), "an empty line is no operation");
}

#[test]
fn dump_is_the_same_for_the_same_file() {
    let folder = folder_with_sample("repair");
    let dump = succeed(&folder, &["dump", "a.sightline", "--json"]);
    assert_eq!(dump, succeed(&folder, &["dump", "a.sightline", "--json"]));
    let records = json(&dump);
    assert_eq!(records[0]["table"], "project");
    assert_eq!(records[0]["row"]["title"], "家电上门维修");
}

#[test]
fn help_speaks_the_persons_language_and_leaves_no_word_out() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    for language in ["en", "zh-CN"] {
        for command in ["new", "rank", "time", "import", "export", "check", "apply", "dump"] {
            let help = succeed(&folder, &[command, "--help", "--language", language]);
            assert!(!help.contains("cli."), "a word is missing in {language}: {help}");
        }
    }
    assert!(succeed(&folder, &["--help", "--language=zh-CN"]).contains("服务蓝图"));
}

#[test]
fn a_large_map_is_made_from_a_seed() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    succeed(&folder, &["new", "big.sightline", "--sample", "stress", "--cards", "1000", "--seed", "3"]);
    assert!(succeed(&folder, &["check", "big.sightline"]).contains("1000"));
    assert!(Path::new(&folder.path().join("big.sightline")).exists());
}

#[test]
fn a_reader_who_has_had_enough_of_the_output_hears_no_complaint() {
    let folder = folder_with_sample("hotel");
    let mut child = program(&folder)
        .args(["dump", "a.sightline", "--json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!(String::from_utf8_lossy(&output.stderr), "", "as with `| head`");
    assert!(output.status.success());
}
