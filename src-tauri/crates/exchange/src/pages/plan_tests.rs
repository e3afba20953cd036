//! The plan by itself: whatever the map and the paper, the sheets are the whole map and nothing leaves a sheet.

use proptest::prelude::*;

use super::*;

fn request(pages: Pages) -> PageRequest<'static> {
    PageRequest {
        drawing: (2_400.0, 1_000.0),
        lane_header: 160.0,
        step_header: 80.0,
        cuts: Cuts {
            columns: (1..10).map(|step| 160.0 + step as f32 * 220.0).collect(),
            rows: (1..6).map(|lane| 80.0 + lane as f32 * 150.0).collect(),
        },
        pages,
        paper: Paper::Named { size: PaperSize::A4 },
        orientation: Orientation::Auto,
        title: 60.0,
        foot: 24.0,
        legend: &|_| 40.0,
    }
}

#[test]
fn one_page_lies_as_the_map_does() {
    let plan = PagePlan::new(&request(Pages::One)).expect("one sheet");
    assert_eq!(plan.sheets.len(), 1);
    assert!(plan.paper.0 > plan.paper.1, "a wide map lies across");
    assert_eq!(plan.sheets[0].body, Area::between((160.0, 80.0), (2_400.0, 1_000.0)));
}

#[test]
fn fit_to_width_breaks_between_lanes_only() {
    let tall = PageRequest {
        drawing: (900.0, 4_000.0),
        cuts: Cuts { columns: vec![500.0], rows: (1..20).map(|lane| 80.0 + lane as f32 * 200.0).collect() },
        orientation: Orientation::Landscape,
        ..request(Pages::FitWidth)
    };
    let plan = PagePlan::new(&tall).expect("some sheets");
    assert_eq!(plan.columns, [160.0, 900.0]);
    assert!(plan.rows.len() > 3, "{plan:?}");
}

#[test]
fn fit_to_height_breaks_between_steps_only() {
    let plan = PagePlan::new(&request(Pages::FitHeight)).expect("some sheets");
    assert_eq!(plan.rows, [80.0, 1_000.0]);
    assert!(plan.columns.len() > 2);
}

#[test]
fn a_poster_on_its_own_paper_is_one_sheet_and_on_smaller_paper_many() {
    let poster = Pages::Poster { size: PaperSize::A1 };
    let large = PageRequest { paper: Paper::Named { size: PaperSize::A1 }, ..request(poster) };
    let one = PagePlan::new(&large).expect("one sheet");
    let many = PagePlan::new(&request(poster)).expect("some sheets");
    assert_eq!((one.sheets.len(), one.scale), (1, many.scale));
    let codes: Vec<String> = many.sheets.iter().map(Sheet::code).collect();
    assert!(codes.len() > 4 && codes[..2] == ["A1", "A2"] && codes.contains(&"B1".to_owned()), "{codes:?}");
}

#[test]
fn rows_go_on_after_z_as_in_a_spreadsheet() {
    let code =
        |row| Sheet { row, column: 0, body: Area::default(), corner: (0.0, 0.0), overlap: (0.0, 0.0) }.code();
    assert_eq!([0, 25, 26, 51, 52].map(code), ["A1", "Z1", "AA1", "AZ1", "BA1"]);
}

#[test]
fn an_empty_map_has_one_sheet() {
    for pages in [Pages::One, Pages::FitWidth, Pages::FitHeight, Pages::Poster { size: PaperSize::A0 }] {
        let empty = PageRequest {
            drawing: (0.0, 0.0),
            lane_header: 160.0,
            step_header: 0.0,
            cuts: Cuts::default(),
            ..request(pages)
        };
        let plan = PagePlan::new(&empty).expect("one sheet");
        assert_eq!(plan.sheets.len(), 1, "{pages:?}");
        assert!(plan.scale.is_finite() && plan.scale > 0.0);
    }
}

#[derive(Clone, Debug)]
struct Case {
    drawing: (f32, f32),
    cuts: Cuts,
    pages: Pages,
    paper: Paper,
    orientation: Orientation,
    furnished: bool,
}

fn any_case() -> impl Strategy<Value = Case> {
    let pages = prop_oneof![
        Just(Pages::One),
        Just(Pages::FitWidth),
        Just(Pages::FitHeight),
        prop::sample::select(PaperSize::ALL).prop_map(|size| Pages::Poster { size }),
    ];
    let paper = prop_oneof![
        prop::sample::select(PaperSize::ALL).prop_map(|size| Paper::Named { size }),
        (80u32..2_000, 80u32..2_000).prop_map(|(width, height)| Paper::Custom { width, height }),
    ];
    let places = |least: f32| {
        prop::collection::vec(40.0f32..700.0, 0..40).prop_map(move |gaps| {
            gaps.iter()
                .scan(least, |place, gap| {
                    *place += gap;
                    Some(*place)
                })
                .collect::<Vec<f32>>()
        })
    };
    (pages, paper, prop::sample::select(Orientation::ALL), places(160.0), places(90.0), prop::bool::ANY)
        .prop_map(|(pages, paper, orientation, mut columns, mut rows, furnished)| {
            let drawing = (columns.pop().unwrap_or(360.0), rows.pop().unwrap_or(200.0));
            Case { drawing, cuts: Cuts { columns, rows }, pages, paper, orientation, furnished }
        })
}

proptest! {
    #[test]
    fn the_sheets_are_the_whole_map_and_lie_on_their_paper(case in any_case()) {
        let Case { drawing, cuts, pages, paper, orientation, furnished } = case;
        let (title, foot) = if furnished { (60.0, 24.0) } else { (0.0, 0.0) };
        let request = PageRequest { drawing, step_header: 90.0, cuts, paper, orientation, title, foot, legend: &|_| 0.0, ..request(pages) };
        let Ok(plan) = PagePlan::new(&request) else { return Ok(()) };
        // Every border is a cut, so nothing that may not be cut is.
        for (borders, cuts, start, end) in [
            (&plan.columns, &request.cuts.columns, request.lane_header, request.drawing.0),
            (&plan.rows, &request.cuts.rows, request.step_header, request.drawing.1),
        ] {
            prop_assert_eq!(borders[0], start);
            prop_assert_eq!(borders[borders.len() - 1], end);
            prop_assert!(borders.windows(2).all(|pair| pair[0] < pair[1]), "{:?}", borders);
            prop_assert!(borders[1..borders.len() - 1].iter().all(|border| cuts.contains(border)));
        }
        // Each part of the grid is on one sheet.
        let own: f64 = plan.sheets.iter().map(|sheet| f64::from(sheet.body.width) * f64::from(sheet.body.height)).sum();
        let grid = f64::from(request.drawing.0 - 160.0) * f64::from(request.drawing.1 - 90.0);
        prop_assert!((own - grid).abs() < grid * 1e-4, "{own} of {grid}");
        // Nothing leaves the printable part of a sheet.
        let printable = Area::new(0.0, 0.0, plan.paper.0, plan.paper.1).grown(0.05 - MARGIN);
        for sheet in &plan.sheets {
            let (x, y) = sheet.corner;
            let size = (
                (160.0 + sheet.body.width) * plan.scale + sheet.overlap.0,
                (90.0 + sheet.body.height) * plan.scale + sheet.overlap.1 + request.foot,
            );
            prop_assert!(printable.holds(&Area::new(x, y, size.0, size.1)), "{:?} {:?} on {:?}", sheet, size, plan.paper);
        }
    }
}
