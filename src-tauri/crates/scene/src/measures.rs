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
/// The height of a picture on a card, at most: a square one fills the card's width.
pub const IMAGE_MAX_HEIGHT: f32 = CARD_WIDTH - 2.0 * CARD_PADDING;
/// Between a card's picture and its text.
pub const IMAGE_GAP: f32 = 8.0;
/// Between two cards of a cell.
pub const CARD_GAP: f32 = 12.0;
/// Between two cards of a cell that a connector joins.
pub const LINKED_CARD_GAP: f32 = 28.0;
/// Between the cards of a lane and its upper and lower edges.
pub const LANE_PADDING: f32 = 16.0;
/// The height of a lane at least, empty or not.
pub const LANE_MIN_HEIGHT: f32 = 88.0;
/// The height of a collapsed lane.
pub const COLLAPSED_LANE_HEIGHT: f32 = 40.0;
/// The width of a phase without steps.
pub const EMPTY_PHASE_WIDTH: f32 = 176.0;
/// Between two columns, at least.
pub const GUTTER_MIN_WIDTH: f32 = 40.0;
/// Before the first column and after the last one, at least.
pub const OUTER_GUTTER_MIN_WIDTH: f32 = 28.0;
/// Between two lanes, at least.
pub const CORRIDOR_MIN_HEIGHT: f32 = 8.0;
/// The room for one line of the blueprint between two lanes.
pub const RULE_HEIGHT: f32 = 24.0;
/// Between the name of a line of the blueprint and the line.
pub const RULE_GAP: f32 = 8.0;
/// What a row of marks adds to a card's height.
pub const MARK_ROW_HEIGHT: f32 = 22.0;
/// From the lower edge of the marks to the card's border.
pub const MARK_INSET: f32 = 10.0;
/// Between two marks.
pub const MARK_GAP: f32 = 6.0;
/// Above the first row of the legend.
pub const LEGEND_PADDING: f32 = 12.0;
/// From one row of the legend to the next.
pub const LEGEND_ROW_HEIGHT: f32 = 28.0;
/// Between two entries of the legend.
pub const LEGEND_GAP: f32 = 24.0;
/// Between the parts of a fail mark: circle, number, priority.
pub const FAIL_MARK_GAP: f32 = 3.0;
/// From a header's edge to its text.
pub const HEADER_PADDING: f32 = 12.0;
/// From the upper edge of a phase's or step's header to its text.
pub const STEP_HEADER_PADDING: f32 = 10.0;
/// What a row of times adds to the height of the steps' headers.
pub const TIME_ROW_HEIGHT: f32 = 22.0;
/// From the baseline of a step's time up to the upper edge of the mark behind it.
pub const TIME_MARK_RISE: f32 = 13.0;
/// The length of an arrowhead along its connector.
pub const ARROW_LENGTH: f32 = 8.0;
/// The width of an arrowhead across its connector.
pub const ARROW_WIDTH: f32 = 7.0;
/// The radius of a connector's corners.
pub const CONNECTOR_RADIUS: f32 = 4.0;

/// The width of a connector's line.
pub const CONNECTOR_WIDTH: f32 = 1.5;
/// Between connectors that run side by side.
pub const CONNECTOR_SPACING: f32 = 10.0;
/// Between connectors at one edge of a card: arrowheads keep clear of each other.
pub const PORT_SPACING: f32 = 10.0;

/// The width and the height of a point of a curve.
pub const POINT_SIZE: f32 = 12.0;
/// Between a point and the face beside it.
pub const FACE_GAP: f32 = 4.0;
/// The width of a bar at most; a narrower card has a narrower one.
pub const BAR_WIDTH: f32 = 48.0;
/// From a point to its label, above or below.
pub const CURVE_LABEL_GAP: f32 = 10.0;
/// The width of the text at the peak, the trough and the end of a curve.
pub const CURVE_LABEL_WIDTH: f32 = 136.0;
/// The height of a line that says whose a curve is.
pub const LEGEND_ENTRY_HEIGHT: f32 = 20.0;
/// The height of the sub-row of a channel.
pub const SUB_ROW_HEIGHT: f32 = 28.0;
/// The width and the height of the mark of a channel: a glyph and a little air around it.
pub const CHANNEL_MARK_SIZE: f32 = 20.0;

/// The width over this many columns (one at least), were all gutters between them as narrow as they can be.
#[must_use]
pub fn least_width(columns: u32) -> f32 {
    columns as f32 * (CARD_WIDTH + GUTTER_MIN_WIDTH) - GUTTER_MIN_WIDTH
}

/// The lengths that the page's own drawing needs, by name.
pub const PAGE_LENGTHS: [(&str, f32); 22] = [
    ("laneHeaderWidth", LANE_HEADER_WIDTH),
    ("cardWidth", CARD_WIDTH),
    ("cardPadding", CARD_PADDING),
    ("cardRadius", CARD_RADIUS),
    ("cardMinHeight", CARD_MIN_HEIGHT),
    ("imageGap", IMAGE_GAP),
    ("cardGap", CARD_GAP),
    ("lanePadding", LANE_PADDING),
    ("markInset", MARK_INSET),
    ("markGap", MARK_GAP),
    ("failMarkGap", FAIL_MARK_GAP),
    ("headerPadding", HEADER_PADDING),
    ("timeMarkRise", TIME_MARK_RISE),
    ("arrowLength", ARROW_LENGTH),
    ("arrowWidth", ARROW_WIDTH),
    ("connectorRadius", CONNECTOR_RADIUS),
    ("connectorWidth", CONNECTOR_WIDTH),
    ("ruleGap", RULE_GAP),
    ("pointSize", POINT_SIZE),
    ("faceGap", FACE_GAP),
    ("barWidth", BAR_WIDTH),
    ("channelMarkSize", CHANNEL_MARK_SIZE),
];
