//! The header of a sheet is found by its words, in every order and form that people print it in.

use rust_xlsxwriter::{Format, Workbook};
use sightline_exchange::risk_table::{SheetColumn, TableLayout, TwoInOne};
use sightline_exchange::sheet::read;
use sightline_model::risk::worksheet::WorksheetColumn as C;

use crate::support::layout;

fn columns(table: &str) -> Vec<Option<C>> {
    of_worksheet(&layout(table).1)
}

fn of_worksheet(layout: &TableLayout) -> Vec<Option<C>> {
    let column = |column: &Option<SheetColumn>| match column {
        Some(SheetColumn::Of(column)) => Some(*column),
        Some(SheetColumn::Both(_)) | None => None,
    };
    layout.columns.iter().map(|laid_out| column(&laid_out.column)).collect()
}

#[test]
fn scores_stand_in_any_order() {
    for order in ["S|O|D", "O|D|S", "O|S|D", "D|O|S"] {
        let found = columns(&format!("Failure Mode|{order}\nNo room|7|6|4"));
        let expected: Vec<Option<C>> = order
            .split('|')
            .map(|letter| match letter {
                "S" => Some(C::Severity),
                "O" => Some(C::Occurrence),
                _ => Some(C::Detection),
            })
            .collect();
        assert_eq!(found[1..], expected, "{order}");
    }
}

#[test]
fn the_fourth_edition_is_found_in_english_and_chinese() {
    let english = columns(
        "Process Step/Function|Requirement|Potential Failure Mode|Potential Effect(s) of Failure|Sev|Class|\
         Potential Cause(s)/Mechanism(s) of Failure|Current Process Controls - Prevention|Occ|\
         Current Process Controls - Detection|Det|RPN|Recommended Action(s)|Responsibility|Target Completion Date|\
         Actions Taken|Completion Date|Sev|Occ|Det|RPN\n1|2|3|4|5|6|7|8|9|10|1|2|3|4|5|6|7|8|9|10|1",
    );
    let chinese = columns(
        "过程步骤|要求|潜在失效模式|潜在失效后果|严重度(S)|级别|潜在失效起因/机理|现行过程控制-预防|频度(O)|现行过程控制-探测|探测度(D)|\
         RPN|建议措施|责任人|目标完成日期|采取的措施|完成日期|严重度|频度|探测度|RPN\n1|2|3|4|5|6|7|8|9|10|1|2|3|4|5|6|7|8|9|10|1",
    );
    let expected = [
        C::Step,
        C::Requirement,
        C::FailureMode,
        C::Effect,
        C::Severity,
        C::Class,
        C::Cause,
        C::Prevention,
        C::Occurrence,
        C::DetectionControl,
        C::Detection,
        C::Rpn,
        C::Action,
        C::Owner,
        C::Due,
        C::Taken,
        C::Done,
        C::SeverityAfter,
        C::OccurrenceAfter,
        C::DetectionAfter,
        C::RpnAfter,
    ]
    .map(Some);
    assert_eq!(english, expected);
    assert_eq!(chinese, expected);
}

#[test]
fn the_handbook_of_2019_is_found_in_english_and_chinese() {
    let english = columns(
        "2. Process Step|2. Function of the Process Step|1. Failure Effects (FE) to the Next Higher Level|\
         Severity (S) of FE|2. Failure Mode (FM) of the Focus Element|3. Failure Cause (FC) of the Work Element|\
         Current Prevention Control (PC) of FC|Occurrence (O) of FC|Current Detection Control (DC) of FC or FM|\
         Detection (D) of FC/FM|PFMEA AP|Special Characteristics|Filter Code (Optional)|Prevention Action|\
         Detection Action|Responsible Person's Name|Target Completion Date|Status|\
         Action Taken with Pointer to Evidence|Completion Date|Severity (S)|Occurrence (O)|Detection (D)|PFMEA AP|Remarks\n\
         a|b|c|7|d|e|f|6|g|4|H|h|i|j|k|l|2026-11-22|open|m|2026-11-22|7|2|2|L|n",
    );
    let chinese = columns(
        "过程步骤|过程步骤的功能|对于上一较高级别要素的失效影响(FE)|失效影响的严重度(S)|关注要素的失效模式(FM)|工作要素的失效原因(FC)|\
         失效原因的现行预防控制(PC)|失效原因的频度(O)|失效原因的现行探测控制(DC)|失效原因的可探测度(D)|PFMEA措施优先级AP|特殊特性|筛选器代码|\
         预防措施|探测措施|责任人姓名|目标完成日期|状态|采取基于证据的措施|完成日期|严重度(S)|频度(O)|探测度(D)|PFMEA AP|备注\n\
         a|b|c|7|d|e|f|6|g|4|H|h|i|j|k|l|2026-11-22|完成|m|2026-11-22|7|2|2|L|n",
    );
    let expected = [
        C::Step,
        C::Card,
        C::Effect,
        C::Severity,
        C::FailureMode,
        C::Cause,
        C::Prevention,
        C::Occurrence,
        C::DetectionControl,
        C::Detection,
        C::ActionPriority,
        C::Class,
        C::FilterCode,
        C::PreventionAction,
        C::DetectionAction,
        C::Owner,
        C::Due,
        C::Status,
        C::Taken,
        C::Done,
        C::SeverityAfter,
        C::OccurrenceAfter,
        C::DetectionAfter,
        C::ActionPriorityAfter,
        C::Remarks,
    ]
    .map(Some);
    assert_eq!(english, expected);
    assert_eq!(chinese, expected);
}

#[test]
fn letters_under_letters_and_full_width_brackets_are_read() {
    let found = layout("失效//模式（ＦＭ）|S//e//v|O//c//c|D//e//t|Ｒ//Ｐ//Ｎ\n客房未打扫|7|6|4|168").1;
    assert_eq!(
        of_worksheet(&found),
        [C::FailureMode, C::Severity, C::Occurrence, C::Detection, C::Rpn].map(Some)
    );
    assert_eq!(found.columns[1].heading, "Sev", "a reader sees a word again");
}

#[test]
fn a_header_may_stand_below_a_title_and_empty_lines() {
    let (_, found) = layout(
        "PROCESS FMEA|||\nService:|Hotel|Date:|2026-11-22\nTeam:|Front office||\n|||\nFailure mode|Effect|S|O\nNo key|Waits|5|3",
    );
    assert_eq!(found.first_row, 5);
    assert_eq!(of_worksheet(&found), [C::FailureMode, C::Effect, C::Severity, C::Occurrence].map(Some));
}

#[test]
fn joined_headers_of_two_rows_become_one() {
    let mut workbook = Workbook::new();
    let (sheet, plain) = (workbook.add_worksheet(), Format::new());
    for (column, heading) in [(0, "Failure mode"), (1, "Cause"), (4, "Recommended actions")] {
        sheet.merge_range(0, column, 1, column, heading, &plain).unwrap();
    }
    sheet.merge_range(0, 2, 0, 3, "Current controls", &plain).unwrap();
    sheet.merge_range(0, 5, 0, 7, "Action results", &plain).unwrap();
    for (column, heading) in [(2, "Prevention"), (3, "Detection"), (5, "S"), (6, "O"), (7, "D")] {
        sheet.write(1, column, heading).unwrap();
    }
    sheet.write_row(2, 0, ["No key", "Lost", "List", "Guest asks", "Spare key"]).unwrap();
    sheet.write_row(2, 5, [5, 2, 2]).unwrap();
    let found = TableLayout::find(&read(&workbook.save_to_buffer().unwrap()).unwrap()).unwrap();
    let expected = [
        C::FailureMode,
        C::Cause,
        C::Prevention,
        C::DetectionControl,
        C::Action,
        C::SeverityAfter,
        C::OccurrenceAfter,
        C::DetectionAfter,
    ];
    assert_eq!(of_worksheet(&found), expected.map(Some), "the first S, O, D are those after the actions");
    assert_eq!(found.first_row, 2);
}

#[test]
fn a_bare_detection_is_what_stands_below_it() {
    let control = columns("Failure mode|Cause|Detection|RPN\nNo key|Lost|The guest asks|60");
    let score = columns("Failure mode|Cause|Detection|RPN\nNo key|Lost|4|60");
    let both = columns("Failure mode|Cause|Detection|Detection|RPN\nNo key|Lost|The guest asks|4|60");
    assert_eq!(control[2], Some(C::DetectionControl));
    assert_eq!(score[2], Some(C::Detection));
    assert_eq!(both[2..4], [Some(C::DetectionControl), Some(C::Detection)]);
    assert_eq!(columns("失效模式|探测|S\n无钥匙|4|7")[1], Some(C::Detection));
}

#[test]
fn a_completion_date_is_due_or_done_by_its_neighbours() {
    let due = columns("失效模式|建议措施|责任人|完成日期|采取的措施\na|b|c|2026-11-22|d");
    let done = columns("失效模式|建议措施|责任人|采取的措施|完成日期\na|b|c|d|2026-11-22");
    let both = columns("失效模式|建议措施|责任人|目标完成日期|完成日期\na|b|c|2026-11-22|2026-11-23");
    assert_eq!((due[3], done[4], both[4]), (Some(C::Due), Some(C::Done), Some(C::Done)));
}

#[test]
fn a_second_block_of_scores_is_the_one_after() {
    let found = columns("失效模式|S|O|D|RPN|措施|S|O|D|RPN\n无钥匙|7|6|4|168|备用|7|2|2|28");
    assert_eq!(found[1..5], [C::Severity, C::Occurrence, C::Detection, C::Rpn].map(Some));
    assert_eq!(found[6..], [C::SeverityAfter, C::OccurrenceAfter, C::DetectionAfter, C::RpnAfter].map(Some));
}

#[test]
fn owner_and_date_may_share_a_column() {
    for heading in [
        "Responsibility & Target Date",
        "责任及目标完成日期",
        "Responsibility and\u{20}Target Completion Date",
    ] {
        let (_, found) =
            layout(&format!("Failure mode|Action|{heading}\nNo key|Spare key|Li Wei 2026-11-22"));
        assert_eq!(found.columns[2].column, Some(SheetColumn::Both(TwoInOne::OwnerAndDue)), "{heading}");
    }
}

#[test]
fn what_nobody_knows_is_left_out_and_a_number_is_no_column() {
    let found = columns("No.|Failure mode|S|Weather|编号\n1|No key|5|rain|7");
    assert_eq!(found, [None, Some(C::FailureMode), Some(C::Severity), None, None]);
}

#[test]
fn the_sheet_that_looks_like_a_risk_table_is_found_in_the_book() {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().write_row(0, 0, ["Revision", "Author"]).unwrap();
    let sheet = workbook.add_worksheet();
    sheet.write_row(0, 0, ["Failure mode", "Effect", "Severity"]).unwrap();
    sheet.write_row(1, 0, ["No key", "The guest waits", "5"]).unwrap();
    let found = TableLayout::find(&read(&workbook.save_to_buffer().unwrap()).unwrap()).unwrap();
    assert_eq!(found.sheet, 1);
}

#[test]
fn a_table_about_something_else_is_none() {
    let book = read(b"Name,Room,Nights\r\nLi,101,2\r\n").unwrap();
    assert_eq!(TableLayout::find(&book), None);
    assert!(!TableLayout::of_sheet(&book, 0).is_found(), "a person may still say what its columns are");
}
