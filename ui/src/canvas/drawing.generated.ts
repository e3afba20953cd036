// Generated from src-tauri/crates/exchange and scene; `cargo xtask bindings` writes it anew.

/** Lengths of the drawing in pixels at 100 %. */
export const lengths = {
  laneHeaderWidth: 160,
  cardWidth: 176,
  cardPadding: 12,
  cardRadius: 6,
  cardMinHeight: 44,
  imageGap: 8,
  cardGap: 12,
  lanePadding: 16,
  markInset: 10,
  markGap: 6,
  failMarkGap: 3,
  headerPadding: 12,
  timeMarkRise: 13,
  arrowLength: 8,
  arrowWidth: 7,
  connectorRadius: 4,
  connectorWidth: 1.5,
  ruleGap: 8,
  pointSize: 12,
  faceGap: 4,
  barWidth: 48,
  channelMarkSize: 20,
} as const;

/** The side of the square in which every outline below is drawn. */
export const glyphSize = 16;

/** The marks of a card in their order, as SVG path data to be filled by the even-odd rule. */
export const markPaths = {
  "fail-point":
    "M8 .75a7.25 7.25 0 1 0 0 14.5 7.25 7.25 0 1 0 0-14.5Zm0 1.3a5.95 5.95 0 1 1 0 11.9 5.95 5.95 0 1 1 0-11.9ZM6.1 4.6h4.5v1.35H7.55v1.5h2.6v1.3h-2.6v2.65H6.1Z",
  "wait-point":
    "M8 .6 15.8 15H.2ZM4.1 8.3H5.6L6.35 11.4 7.3 8.3H8.7L9.65 11.4 10.4 8.3H11.9L10.45 13.4H9L8 10.4 7 13.4H5.55Z",
  "decision":
    "M8 .8 15.2 8 8 15.2.8 8ZM8 2.7 2.7 8 8 13.3 13.3 8Z",
  "moment-of-truth":
    "M8 .9 9.85 6h5.4l-4.3 3.3 1.55 5.2L8 11.4l-4.5 3.1 1.55-5.2L.75 6h5.4Z",
  "note":
    "M3 1.5h6.7L13 4.8v9.7H3ZM4.25 2.75v10.5h7.5V6H8.5V2.75ZM9.7 3.2v1.6h1.6ZM5.75 7.75h4.5v1h-4.5ZM5.75 10h4.5v1h-4.5Z",
  "touchpoint":
    "M8 .9a7.1 7.1 0 1 0 0 14.2A7.1 7.1 0 1 0 8 .9ZM8 2.3a5.7 5.7 0 1 1 0 11.4A5.7 5.7 0 1 1 8 2.3ZM8 5.3a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 1 0 0-5.4Z",
  "observed":
    "M8 3C4.5 3 1.7 5.2.4 8c1.3 2.8 4.1 5 7.6 5s6.3-2.2 7.6-5C14.3 5.2 11.5 3 8 3ZM8 4.35c2.7 0 4.9 1.5 6.1 3.65-1.2 2.15-3.4 3.65-6.1 3.65S3.1 10.15 1.9 8C3.1 5.85 5.3 4.35 8 4.35ZM8 5.7a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 1 0 0-4.6Z",
  "assumed":
    "M8 .75a7.25 7.25 0 1 0 0 14.5 7.25 7.25 0 1 0 0-14.5Zm0 1.3a5.95 5.95 0 1 1 0 11.9 5.95 5.95 0 1 1 0-11.9ZM4 6.9C4.4 5.6 5.3 5 6.3 5 7.8 5 8.6 6.4 9.8 6.4c.5 0 .9-.3 1.2-.9h1.2c-.4 1.4-1.3 2.1-2.4 2.1-1.5 0-2.3-1.4-3.5-1.4-.5 0-.9.2-1.1.7ZM4 10.4c.4-1.3 1.3-1.9 2.3-1.9 1.5 0 2.3 1.4 3.5 1.4.5 0 .9-.3 1.2-.9h1.2c-.4 1.4-1.3 2.1-2.4 2.1-1.5 0-2.3-1.4-3.5-1.4-.5 0-.9.2-1.1.7Z",
  "proposed":
    "M1.5 1.5H5.5V2.8H2.8V5.5H1.5ZM10.5 1.5H14.5V5.5H13.2V2.8H10.5ZM1.5 10.5H2.8V13.2H5.5V14.5H1.5ZM13.2 10.5H14.5V14.5H10.5V13.2H13.2ZM7.3 4.6H8.7V7.3H11.4V8.7H8.7V11.4H7.3V8.7H4.6V7.3H7.3Z",
  "question":
    "M1.5 1.8H14.5V11.6H8L4.2 15V11.6H1.5ZM2.8 3.1V10.3H5.5V12.1L7.5 10.3H13.2V3.1ZM5.9 5.6C6 4.6 6.8 4 8 4c1.2 0 2.1.7 2.1 1.7 0 1.3-1.4 1.3-1.4 2.1H7.4c0-1.5 1.4-1.4 1.4-2.1 0-.4-.3-.6-.8-.6s-.8.2-.8.6ZM7.4 8.4H8.7V9.6H7.4Z",
  "opens-map":
    "M2 3H7V4.3H3.3V12.7H11.7V9H13V14H2ZM8.8 1.6H14.4V7.2H13.1V3.8L7.6 9.3 6.7 8.4 12.2 2.9H8.8Z",
  "over-time-always":
    "M3 1.5h10V3h-1.2v2.1L9.1 8l2.7 2.9V13H13v1.5H3V13h1.2v-2.1L6.9 8 4.2 5.1V3H3Z",
  "over-time-on-recovery":
    "M3 1.5h10V3h-1.2v2.1L9.1 8l2.7 2.9V13H13v1.5H3V13h1.2v-2.1L6.9 8 4.2 5.1V3H3ZM5.5 3v1.6L8 7.3l2.5-2.7V3Z",
} as const;

/** What stands for each kind of channel, drawn as the marks are. */
export const channelPaths = {
  "in-person":
    "M5 2.2a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 1 0 0-4.8ZM.8 13.6C.8 10.3 2.5 8.3 5 8.3s4.2 2 4.2 5.3ZM11 2.2a2.4 2.4 0 1 0 0 4.8 2.4 2.4 0 1 0 0-4.8ZM10.5 13.6h4.7c0-3.3-1.7-5.3-4.2-5.3-.7 0-1.4.2-1.9.5 1 1.2 1.4 2.8 1.4 4.8Z",
  "telephone":
    "M4.2 1.2h2.2l1 3.8-1.8 1.3C6.3 8 8 9.7 9.7 10.4L11 8.6l3.8 1v2.2c0 1.7-1.3 3-3 3C6 14.8 1.2 10 1.2 4.2c0-1.7 1.3-3 3-3Z",
  "website":
    "M1 2.2H15V13.8H1ZM2.4 6V12.4H13.6V6ZM2.6 3.5V4.8H3.9V3.5ZM4.9 3.5V4.8H6.2V3.5ZM7.2 3.5V4.8H13.4V3.5Z",
  "app":
    "M4.2.8h7.6q1 0 1 1v12.4q0 1-1 1H4.2q-1 0-1-1V1.8q0-1 1-1ZM4.6 2.6V11.8H11.4V2.6ZM7.1 12.9V14.1H8.9V12.9Z",
  "email":
    "M1 2.8H15V13.2H1ZM2.4 4.2V4.8L8 8.8 13.6 4.8V4.2ZM2.4 6.5V11.8H13.6V6.5L8 10.5Z",
  "message":
    "M2.5 1.8h11q1.4 0 1.4 1.4v6.4q0 1.4-1.4 1.4H8L4.4 14.4V11H2.5Q1.1 11 1.1 9.6V3.2q0-1.4 1.4-1.4ZM4.2 5.7V7.1H5.6V5.7ZM7.3 5.7V7.1H8.7V5.7ZM10.4 5.7V7.1H11.8V5.7Z",
  "social-media":
    "M12 1.1a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 1 0 0-4.6ZM4 5.7a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 1 0 0-4.6ZM12 10.3a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 1 0 0-4.6ZM6.3 7.4 10.3 5.1 9.7 4 5.7 6.3ZM6.3 8.6 10.3 10.9 9.7 12 5.7 9.7Z",
  "post":
    "M8 .9 14.6 4.1V11.9L8 15.1 1.4 11.9V4.1ZM3.9 4.5 8 6.5 12.1 4.5 8 2.5ZM2.8 5.5V11L7.3 13.2V7.7ZM8.7 7.7V13.2L13.2 11V5.5Z",
  "print":
    "M1 2.4 7.4 3.9V14.4L1 12.9ZM8.6 3.9 15 2.4V12.9L8.6 14.4ZM2.4 5.2V6.5L6 7.3V6ZM2.4 7.9V9.2L6 10V8.7ZM13.6 5.2V6.5L10 7.3V6ZM13.6 7.9V9.2L10 10V8.7Z",
  "broadcast":
    "M1 4.2H6.5L4.2 1.5 5.2.6 8 3.9 10.8.6 11.8 1.5 9.5 4.2H15V14H1ZM2.4 5.6V12.6H13.6V5.6ZM6.5 6.7 10.6 9.1 6.5 11.5Z",
  "self-service":
    "M2.6.9H13.4V10H2.6ZM4 2.3V8.6H12V2.3ZM5.4 5.4 6.4 4.4 7.4 5.4 9.6 3.2 10.6 4.2 7.4 7.4ZM7 10.7H9V12.8H12V15H4V12.8H7Z",
  "other":
    "M8 .9a7.1 7.1 0 1 0 0 14.2A7.1 7.1 0 1 0 8 .9ZM8 2.3a5.7 5.7 0 1 1 0 11.4A5.7 5.7 0 1 1 8 2.3ZM4.3 7.2V8.8H5.9V7.2ZM7.2 7.2V8.8H8.8V7.2ZM10.1 7.2V8.8H11.7V7.2Z",
} as const;

/** The shape of an Action Priority and the letter upon it. */
export const priorityShapes = {
  H: {
    outline: "M8 .5 15 5.5V15.5H1V5.5Z",
    letter: "M4.9 5.8h1.6v2.7h3V5.8h1.6v7.4H9.5V9.9h-3v3.3H4.9Z",
  },
  M: {
    outline: "M1 1.5H15V14.5H1Z",
    letter: "M4 4.3h1.9L8 8.4l2.1-4.1H12v7.4h-1.5V7.1L8.6 10.8H7.4L5.5 7.1v4.6H4Z",
  },
  L: {
    outline: "M1 .5H15V10.5L8 15.5 1 10.5Z",
    letter: "M5.4 3h1.6v6h3.8v1.4H5.4Z",
  },
} as const;

/** The strokes and gaps of curves by state and style; none for an unbroken line. */
export const curveDashes: Readonly<Record<string, readonly (readonly number[])[]>> = {
  "as-is": [
    [],
    [24, 4, 2, 4],
    [24, 4, 2, 4, 2, 4],
    [24, 4, 2, 4, 2, 4, 2, 4],
    [24, 4, 2, 4, 2, 4, 2, 4, 2, 4],
  ],
  "to-be": [
    [7, 4],
    [7, 4, 2, 4],
    [7, 4, 2, 4, 2, 4],
    [7, 4, 2, 4, 2, 4, 2, 4],
    [7, 4, 2, 4, 2, 4, 2, 4, 2, 4],
  ],
};

/** The points of curves by style, in a square of `lengths.pointSize`, to be filled. */
export const pointPaths = [
  "M6 .5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 1 0 0-11Z",
  "M1.2 1.2H10.8V10.8H1.2Z",
  "M6 .4 11.8 11H.2Z",
  "M6 0 12 6 6 12 0 6Z",
  "M.2 1H11.8L6 11.6Z",
] as const;

/** A point that nobody scored, to be filled by the even-odd rule. */
export const unknownPointPath =
  "M6 0a6 6 0 1 0 0 12A6 6 0 1 0 6 0ZM6 1.1a4.9 4.9 0 1 1 0 9.8A4.9 4.9 0 1 1 6 1.1ZM4 4.7C4 3.4 4.9 2.6 6.1 2.6S8.2 3.4 8.2 4.6c0 1-.6 1.4-1.1 1.8-.4.3-.5.5-.5 1H5.4c0-1 .4-1.5 1-1.9.4-.3.6-.5.6-.9 0-.5-.4-.8-.9-.8s-.9.4-.9.9ZM5.4 8.2h1.2v1.2H5.4Z";

/** The faces beside points, drawn as the marks are. */
export const facePaths = {
  "very-sad":
    "M8 .75a7.25 7.25 0 1 0 0 14.5A7.25 7.25 0 1 0 8 .75ZM8 1.95a6.05 6.05 0 1 1 0 12.1A6.05 6.05 0 1 1 8 1.95ZM3.9 4.3 6.9 5.8 6.4 6.8 3.4 5.3ZM12.1 4.3 9.1 5.8 9.6 6.8 12.6 5.3ZM4.3 12.2C4.6 10 6.1 8.9 8 8.9s3.4 1.1 3.7 3.3Z",
  "sad":
    "M8 .75a7.25 7.25 0 1 0 0 14.5A7.25 7.25 0 1 0 8 .75ZM8 1.95a6.05 6.05 0 1 1 0 12.1A6.05 6.05 0 1 1 8 1.95ZM5.4 5a1 1 0 1 0 0 2 1 1 0 1 0 0-2ZM10.6 5a1 1 0 1 0 0 2 1 1 0 1 0 0-2ZM4.4 11.5C5 9.9 6.3 9.1 8 9.1s3 .8 3.6 2.4l-1.1.4C10.1 10.8 9.2 10.3 8 10.3s-2.1.5-2.5 1.6Z",
  "calm":
    "M8 .75a7.25 7.25 0 1 0 0 14.5A7.25 7.25 0 1 0 8 .75ZM8 1.95a6.05 6.05 0 1 1 0 12.1A6.05 6.05 0 1 1 8 1.95ZM5.4 5a1 1 0 1 0 0 2 1 1 0 1 0 0-2ZM10.6 5a1 1 0 1 0 0 2 1 1 0 1 0 0-2ZM4.6 9.7h6.8v1.2H4.6Z",
  "glad":
    "M8 .75a7.25 7.25 0 1 0 0 14.5A7.25 7.25 0 1 0 8 .75ZM8 1.95a6.05 6.05 0 1 1 0 12.1A6.05 6.05 0 1 1 8 1.95ZM5.4 5a1 1 0 1 0 0 2 1 1 0 1 0 0-2ZM10.6 5a1 1 0 1 0 0 2 1 1 0 1 0 0-2ZM4.4 9.2 5.5 8.8C5.9 9.9 6.8 10.4 8 10.4S10.1 9.9 10.5 8.8L11.6 9.2C11 10.8 9.7 11.6 8 11.6S5 10.8 4.4 9.2Z",
  "very-glad":
    "M8 .75a7.25 7.25 0 1 0 0 14.5A7.25 7.25 0 1 0 8 .75ZM8 1.95a6.05 6.05 0 1 1 0 12.1A6.05 6.05 0 1 1 8 1.95ZM5.4 4.5a1 1 0 1 0 0 2 1 1 0 1 0 0-2ZM10.6 4.5a1 1 0 1 0 0 2 1 1 0 1 0 0-2ZM4.1 8.4H11.9C11.6 11 10.1 12.4 8 12.4S4.4 11 4.1 8.4Z",
} as const;

/** How each kind of text on the map is set; lengths in pixels at 100 %. */
export const textStyles = {
  "card": {
    size: 13,
    weight: 400,
    lineHeight: 18,
    chineseLineHeight: 21,
    letterSpacing: 0,
  },
  "quote": {
    size: 14,
    weight: 400,
    lineHeight: 20,
    chineseLineHeight: 23,
    letterSpacing: 0,
  },
  "number": {
    size: 13,
    weight: 600,
    lineHeight: 18,
    chineseLineHeight: 21,
    letterSpacing: 0,
  },
  "curve-label": {
    size: 11,
    weight: 400,
    lineHeight: 14,
    chineseLineHeight: 16,
    letterSpacing: 0,
  },
  "header-entry": {
    size: 11,
    weight: 400,
    lineHeight: 14,
    chineseLineHeight: 16,
    letterSpacing: 0,
  },
  "step-title": {
    size: 13,
    weight: 600,
    lineHeight: 18,
    chineseLineHeight: 21,
    letterSpacing: 0,
  },
  "step-time": {
    size: 13,
    weight: 400,
    lineHeight: 18,
    chineseLineHeight: 21,
    letterSpacing: 0,
  },
  "phase-title": {
    size: 15,
    weight: 600,
    lineHeight: 20,
    chineseLineHeight: 24,
    letterSpacing: 0,
  },
  "lane-name": {
    size: 13,
    weight: 600,
    lineHeight: 18,
    chineseLineHeight: 21,
    letterSpacing: 0,
  },
  "line-name": {
    size: 11,
    weight: 600,
    lineHeight: 14,
    chineseLineHeight: 16,
    letterSpacing: 0.5,
  },
  "link-label": {
    size: 11,
    weight: 400,
    lineHeight: 14,
    chineseLineHeight: 16,
    letterSpacing: 0,
  },
  "count": {
    size: 11,
    weight: 600,
    lineHeight: 16,
    chineseLineHeight: 16,
    letterSpacing: 0,
  },
} as const;

/** How the cards of each kind of lane are drawn and edited. */
export const laneContents = {
  "physical-evidence": "cards",
  "customer-actions": "cards",
  "frontstage": "cards",
  "backstage": "cards",
  "support": "cards",
  "cards": "cards",
  "thoughts": "text",
  "expectations": "text",
  "emotion": "curve",
  "channels": "channels",
  "images": "images",
  "pains": "cards",
  "opportunities": "cards",
  "metric": "numbers",
  "satisfaction": "numbers",
  "time": "numbers",
  "cost": "numbers",
  "owner": "cards",
  "policy": "cards",
} as const;
