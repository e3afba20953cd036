// Generated from src-tauri/crates/exchange and scene; `cargo xtask bindings` writes it anew.

/** Lengths of the drawing in pixels at 100 %. */
export const lengths = {
  laneHeaderWidth: 160,
  cardWidth: 176,
  cardPadding: 12,
  cardRadius: 6,
  cardMinHeight: 44,
  cardGap: 12,
  lanePadding: 16,
  markInset: 10,
  markGap: 6,
  failMarkGap: 3,
  headerPadding: 12,
  arrowLength: 8,
  arrowWidth: 7,
  connectorRadius: 4,
  connectorWidth: 1.5,
  ruleGap: 8,
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

/** How each kind of text on the map is set; lengths in pixels at 100 %. */
export const textStyles = {
  "card": {
    size: 13,
    weight: 400,
    lineHeight: 18,
    chineseLineHeight: 21,
    letterSpacing: 0,
  },
  "step-title": {
    size: 13,
    weight: 600,
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
