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
/// Between two cards of a cell that a connector joins.
pub const LINKED_CARD_GAP: f32 = 28.0;
/// Between the cards of a lane and its upper and lower edges.
pub const LANE_PADDING: f32 = 16.0;
/// The height of a lane at least, empty or not.
pub const LANE_MIN_HEIGHT: f32 = 88.0;
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
/// Between the parts of a fail mark: circle, number, priority.
pub const FAIL_MARK_GAP: f32 = 3.0;
/// From a header's edge to its text.
pub const HEADER_PADDING: f32 = 12.0;
/// From the upper edge of a phase's or step's header to its text.
pub const STEP_HEADER_PADDING: f32 = 10.0;
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

/// The lengths that the page's own drawing needs, by name.
pub const PAGE_LENGTHS: [(&str, f32); 16] = [
    ("laneHeaderWidth", LANE_HEADER_WIDTH),
    ("cardWidth", CARD_WIDTH),
    ("cardPadding", CARD_PADDING),
    ("cardRadius", CARD_RADIUS),
    ("cardMinHeight", CARD_MIN_HEIGHT),
    ("cardGap", CARD_GAP),
    ("lanePadding", LANE_PADDING),
    ("markInset", MARK_INSET),
    ("markGap", MARK_GAP),
    ("failMarkGap", FAIL_MARK_GAP),
    ("headerPadding", HEADER_PADDING),
    ("arrowLength", ARROW_LENGTH),
    ("arrowWidth", ARROW_WIDTH),
    ("connectorRadius", CONNECTOR_RADIUS),
    ("connectorWidth", CONNECTOR_WIDTH),
    ("ruleGap", RULE_GAP),
];
