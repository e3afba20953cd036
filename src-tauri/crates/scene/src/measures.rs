//! The lengths of the drawing, in pixels at 100 %: where painters need one that no scene carries, they take
//! it from here.

/// The width of the column of lane names.
pub const LANE_HEADER_WIDTH: f32 = 160.0;
/// The width of a card.
pub const CARD_WIDTH: f32 = 176.0;
/// From a card's border to its text and marks.
pub const CARD_PADDING: f32 = 12.0;
/// The radius of a card's corners.
pub const CARD_RADIUS: f32 = 6.0;
/// The height of a card with one line of text, at least.
pub const CARD_MIN_HEIGHT: f32 = 44.0;
/// Between two cards of a cell.
pub const CARD_GAP: f32 = 12.0;
/// What a row of marks adds to a card's height.
pub const MARK_ROW_HEIGHT: f32 = 22.0;
/// From the lower edge of the marks to the card's border.
pub const MARK_INSET: f32 = 8.0;
/// Between two marks.
pub const MARK_GAP: f32 = 6.0;
/// Between the parts of a fail mark: circle, number, priority.
pub const FAIL_MARK_GAP: f32 = 3.0;
/// From a header's edge to its text.
pub const HEADER_PADDING: f32 = 12.0;
/// The length of an arrowhead along its connector.
pub const ARROW_LENGTH: f32 = 8.0;
/// The width of an arrowhead across its connector.
pub const ARROW_WIDTH: f32 = 7.0;
/// The radius of a connector's corners.
pub const CONNECTOR_RADIUS: f32 = 4.0;

/// The lengths that the page's own drawing needs, by name.
pub const PAGE_LENGTHS: [(&str, f32); 13] = [
    ("laneHeaderWidth", LANE_HEADER_WIDTH),
    ("cardWidth", CARD_WIDTH),
    ("cardPadding", CARD_PADDING),
    ("cardRadius", CARD_RADIUS),
    ("cardMinHeight", CARD_MIN_HEIGHT),
    ("cardGap", CARD_GAP),
    ("markInset", MARK_INSET),
    ("markGap", MARK_GAP),
    ("failMarkGap", FAIL_MARK_GAP),
    ("headerPadding", HEADER_PADDING),
    ("arrowLength", ARROW_LENGTH),
    ("arrowWidth", ARROW_WIDTH),
    ("connectorRadius", CONNECTOR_RADIUS),
];
