//! Rows are gathered to failure modes, whichever way a sheet writes them, and what does not agree is told.

use rust_xlsxwriter::{Format, Formula, Workbook};
use sightline_exchange::risk_table::{Interpreted, SheetFindingKind as Kind};
use sightline_model::risk::{SheetCause, SheetFailureMode, SheetScore};
use sightline_model::{ActionKind, ActionStatus, ControlKind, Score};

use crate::support::{understood, written};

fn interpreted(table: &str) -> Interpreted {
    understood(&written(table))
}

fn causes(failure_mode: &SheetFailureMode) -> Vec<&str> {
    failure_mode.causes.iter().map(|cause| cause.text.as_str()).collect()
}

fn first(score: f64) -> SheetScore {
    SheetScore { first: Some(Score::try_from(score).unwrap()), after: None }
}

fn told(read: &Interpreted) -> Vec<(Kind, Option<u32>, &str)> {
    read.findings.iter().map(|finding| (finding.kind, finding.row, finding.said.as_str())).collect()
}

#[test]
fn joined_cells_gather_rows_and_empty_ones_do_not() {
    let mut workbook = Workbook::new();
    let (sheet, plain) = (workbook.add_worksheet(), Format::new());
    sheet.write_row(0, 0, ["Failure mode", "Effect", "S", "Cause", "O", "D"]).unwrap();
    sheet.merge_range(1, 0, 2, 0, "No key", &plain).unwrap();
    sheet.merge_range(1, 1, 2, 1, "The guest waits", &plain).unwrap();
    sheet.merge_range(1, 2, 2, 2, "", &plain).unwrap();
    sheet.write(1, 2, 7).unwrap();
    sheet.write(1, 3, "Lost").unwrap();
    sheet.write(2, 3, "Not cut").unwrap();
    sheet.write(1, 4, 6).unwrap();
    sheet.write(3, 3, "A cause of nothing").unwrap();
    let read = understood(&workbook.save_to_buffer().unwrap());
    let [no_key] = &read.failure_modes[..] else { panic!("one failure mode: {:?}", read.failure_modes) };
    assert_eq!(causes(no_key), ["Lost", "Not cut"]);
    assert_eq!(no_key.effects.len(), 1, "one effect, which is joined over both causes");
    assert_eq!(no_key.effects[0].severity, first(7.0));
    assert_eq!(no_key.causes[0].occurrence, first(6.0));
    assert_eq!(
        no_key.causes[1].occurrence,
        SheetScore::default(),
        "an empty score is not that of the row above"
    );
    assert_eq!(told(&read), [(Kind::NoFailureMode, Some(4), "A cause of nothing")]);
}

#[test]
fn rows_that_say_everything_again_are_one_failure_mode() {
    let read = interpreted(
        "Step|Failure mode|Effect|S|Cause|O|D|Action
         Check-in|No key|Waits|7|Lost|6|4|Spare key
         Check-in|No key|Waits|7|Lost|6|4|Label keys
         Check-in|No key|Waits|7|Not cut|2|4|
         Check-out|No key|Waits|7|Lost|6|4|",
    );
    assert_eq!(read.failure_modes.len(), 2, "another step is another failure mode");
    assert_eq!(causes(&read.failure_modes[0]), ["Lost", "Not cut"]);
    assert_eq!(read.failure_modes[0].effects.len(), 1);
    assert_eq!(read.failure_modes[0].causes[0].actions.len(), 2);
    assert_eq!(read.rows, 4);
    assert_eq!(read.findings, []);
}

#[test]
fn a_joined_table_that_was_saved_as_text_goes_on_below_its_empty_cells() {
    let read = interpreted(
        "步骤|失效模式|后果|S|原因|O|D|预防控制
         入住|无钥匙|等待|7|丢失|6|4|登记
         ||投诉|5||||备用
         ||||未制作|2|3|
         |房间未打扫|不满|6|排班|3|3|",
    );
    let [no_key, not_clean] = &read.failure_modes[..] else { panic!("two failure modes") };
    assert_eq!(causes(no_key), ["丢失", "未制作"]);
    assert_eq!(no_key.effects.len(), 2);
    assert_eq!(no_key.causes[0].controls.len(), 2, "the second control is the first cause's");
    assert_eq!(not_clean.step, "入住", "text cannot join cells, so the step goes on");
}

#[test]
fn several_failure_modes_share_a_joined_step() {
    let mut workbook = Workbook::new();
    let (sheet, plain) = (workbook.add_worksheet(), Format::new());
    sheet.write_row(0, 0, ["Process step", "Failure mode", "S"]).unwrap();
    sheet.merge_range(1, 0, 2, 0, "Check-in", &plain).unwrap();
    sheet.write(1, 1, "No key").unwrap();
    sheet.write(2, 1, "No room").unwrap();
    sheet.write(3, 1, "No bill").unwrap();
    let read = understood(&workbook.save_to_buffer().unwrap());
    let steps: Vec<&str> = read.failure_modes.iter().map(|row| row.step.as_str()).collect();
    assert_eq!(steps, ["Check-in", "Check-in", ""], "only joined cells are filled downwards");
}

#[test]
fn an_rpn_that_is_not_the_product_is_kept_and_told() {
    let read =
        interpreted("Failure mode|Cause|S|O|D|RPN|AP\nNo key|Lost|7|6|4|150|L\nNo room|Full|9|6|1|54|H");
    assert_eq!(read.failure_modes[0].causes[0].imported_rpn, Some(150.0));
    assert_eq!(read.failure_modes[1].causes[0].imported_rpn, None, "54 is the product");
    assert_eq!(told(&read), [(Kind::RpnDiffers, Some(2), "150"), (Kind::PriorityDiffers, Some(2), "L")]);
    assert_eq!(read.findings[0].instead, "168");
    assert_eq!(read.findings[1].instead, "H");
}

#[test]
fn the_product_takes_the_worst_severity() {
    let read = interpreted("Failure mode|Effect|S|Cause|O|D|RPN\nNo key|Waits|4|Lost|6|4|192\n|Leaves|8||||");
    assert_eq!(read.findings, [], "8 x 6 x 4");
}

#[test]
fn the_second_block_is_what_was_scored_afterwards() {
    let read =
        interpreted("Failure mode|Cause|S|O|D|RPN|Action|S|O|D|RPN\nNo key|Lost|7|6|4|168|Spare|7|2|2|28");
    let SheetCause { occurrence, detection, .. } = &read.failure_modes[0].causes[0];
    let after = |score: &SheetScore| score.after.map(Score::value);
    assert_eq!((after(occurrence), after(detection)), (Some(2.0), Some(2.0)));
    assert_eq!(after(&read.failure_modes[0].effects[0].severity), Some(7.0));
    assert_eq!(read.findings, []);
}

#[test]
fn owner_due_and_status_reach_the_action() {
    let read = interpreted(
        "失效模式|原因|建议措施|责任及目标完成日期|状态|完成日期
         无钥匙|丢失|备用钥匙|王芳 2026年11月22日|已完成|2026-11-20",
    );
    let action = &read.failure_modes[0].causes[0].actions[0];
    assert_eq!((action.owner.as_str(), action.due.as_deref()), ("王芳", Some("2026-11-22")));
    assert_eq!((action.status, action.done_on.as_deref()), (ActionStatus::Done, Some("2026-11-20")));
}

#[test]
fn prevention_and_detection_actions_of_a_row_are_two() {
    let read = interpreted(
        "Failure mode|Cause|Prevention action|Detection action|Responsible\nNo key|Lost|Spare|Count|Li",
    );
    let kinds: Vec<ActionKind> =
        read.failure_modes[0].causes[0].actions.iter().map(|action| action.kind).collect();
    assert_eq!(kinds, [ActionKind::Prevention, ActionKind::Detection]);
    assert!(read.failure_modes[0].causes[0].actions.iter().all(|action| action.owner == "Li"));
}

#[test]
fn controls_are_of_the_kind_that_their_column_says() {
    let read = interpreted(
        "Failure mode|Cause|Prevention control|Detection control\nNo key|Lost|Key list|The guest asks",
    );
    let kinds: Vec<ControlKind> =
        read.failure_modes[0].causes[0].controls.iter().map(|control| control.kind).collect();
    assert_eq!(kinds, [ControlKind::Prevention, ControlKind::Detection]);
}

#[test]
fn what_is_left_out_is_told_with_its_column_row_and_reason() {
    let read = interpreted(
        "Failure mode|S|O|D|Due date|Status|Weather
         No key|high|12|7.3|next week|maybe|rain
         Total||||||",
    );
    let expected = [
        (Kind::ColumnLeftOut, None, "rain"),
        (Kind::NotAScore, Some(2), "high"),
        (Kind::OffScale, Some(2), "12"),
        (Kind::NotAScore, Some(2), "7.3"),
        (Kind::NotADay, Some(2), "next week"),
        (Kind::NotAWord, Some(2), "maybe"),
    ];
    for finding in expected {
        assert!(told(&read).contains(&finding), "{finding:?} in {:?}", told(&read));
    }
    assert_eq!(read.findings[1].heading, "S");
}

#[test]
fn a_header_that_is_printed_on_each_page_is_no_row() {
    let read = interpreted("Failure mode|S\nNo key|7\nFailure mode|S\nNo room|5");
    assert_eq!(read.failure_modes.len(), 2);
    assert_eq!(read.findings, []);
}

#[test]
fn a_formula_stands_for_its_last_value_and_is_never_worked_out() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_row(0, 0, ["Failure mode", "Cause", "S", "O", "D", "RPN"]).unwrap();
    sheet.write_row(1, 0, ["=1+1", "@SUM(A1)"]).unwrap();
    sheet.write_row(1, 2, [7, 6, 4]).unwrap();
    sheet.write_formula(1, 5, Formula::new("=C2*D2*E2").set_result("168")).unwrap();
    let read = understood(&workbook.save_to_buffer().unwrap());
    assert_eq!(read.failure_modes[0].title, "=1+1");
    assert_eq!(causes(&read.failure_modes[0]), ["@SUM(A1)"]);
    assert_eq!(read.findings, [], "168 was read as the value");
}

#[test]
fn a_row_without_a_cause_is_about_the_failure_mode() {
    let read = interpreted("Failure mode|Cause|S|O|D|Recommended action\nNo key||7|||Ask the guests");
    assert_eq!(read.failure_modes[0].causes, []);
    assert_eq!(read.failure_modes[0].actions[0].text, "Ask the guests");
}
