import styles from "./Icon.module.css";

/** Strokes on a field of 16 x 16. */
const paths = {
  add: "M8 3v10M3 8h10",
  back: "M9.5 3.5 5 8l4.5 4.5",
  card: "M2.5 4.5h11v7h-11zM5 7.5h6M5 9.5h3",
  check: "m3.5 8.5 3 3 6-7",
  chevron: "m4.5 6.5 3.5 3.5 3.5-3.5",
  chevronRight: "M6.5 4.5 10 8l-3.5 3.5",
  close: "m4 4 8 8M12 4l-8 8",
  delete: "M3 4.5h10M6.5 4.5v-1h3v1M4.5 4.5l.6 8.5h5.8l.6-8.5M6.8 7v3.5M9.2 7v3.5",
  down: "M8 3.5v9M4.5 9 8 12.5 11.5 9",
  edit: "M3 13l.7-2.9 6.9-6.9 2.2 2.2-6.9 6.9zM9.2 4.6l2.2 2.2",
  file: "M4 2.5h5l3 3v8H4zM9 2.5v3h3",
  fit: "M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3",
  folder: "M2.5 4h4l1.5 1.5h5.5V12.5h-11z",
  grip: "M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01",
  help: "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 1 0 0-11M6.4 6.4a1.6 1.6 0 1 1 2.4 1.4c-.5.3-.8.6-.8 1.2M8 11h.01",
  image: "M2.5 3.5h11v9h-11zM2.5 11l3-3 2.5 2.5L10.5 8l3 3M6 6.2h.01",
  import: "M8 2.5v7M5 6.8 8 9.8l3-3M3 10.5v3h10v-3",
  inspector: "M2.5 3.5h11v9h-11zM10 3.5v9",
  map: "M2.5 4h11M2.5 8h11M2.5 12h11M6 4v8M10 4v8",
  merge: "M3 3.5h2.5L8 8h5M3 12.5h2.5L8 8M10.8 5.8 13 8l-2.2 2.2",
  more: "M4 8h.01M8 8h.01M12 8h.01",
  open: "M6 3.5H3.5v9h9V10M9 3.5h3.5V7M12.5 3.5 7.5 8.5",
  persona: "M8 8a2.7 2.7 0 1 0 0-5.4A2.7 2.7 0 0 0 8 8ZM2.8 13.4a5.2 5.2 0 0 1 10.4 0",
  present: "M2 3h12M3 3v7.5h10V3M8 10.5v3M5.5 13.5h5M7 5.2l3 1.6-3 1.6z",
  rail: "M2.5 3.5h11v9h-11zM6 3.5v9",
  redo: "M12.5 6.5H7a3.2 3.2 0 0 0 0 6.4h2M10 3.8l2.7 2.7L10 9.2",
  remove: "M3 8h10",
  search: "M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.4 10.4l3.1 3.1",
  settings: "M2.5 5h6M11.5 5h2M2.5 11h2M7.5 11h6M10 3.5v3M6 9.5v3",
  swap: "M3 6h9M9.5 3.5 12 6 9.5 8.5M13 10H4M6.5 7.5 4 10l2.5 2.5",
  up: "M8 12.5v-9M4.5 7 8 3.5 11.5 7",
  time: "M8 2.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 1 0 0-11M8 5v3.2l2 1.6",
  touchpoint:
    "M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11ZM8 9.2a1.2 1.2 0 1 0 0-2.4 1.2 1.2 0 0 0 0 2.4Z",
  undo: "M3.5 6.5H9a3.2 3.2 0 0 1 0 6.4H7M6 3.8 3.3 6.5 6 9.2",
  warning: "M8 2.5 14 13H2zM8 6.5v3M8 11.4h.01",
} as const;

export type IconName = keyof typeof paths;

/** A drawing beside a word, or in a button that carries the word as its label. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className={styles["icon"]} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
