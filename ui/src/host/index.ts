// The only door to the Rust side. Everything else on the page imports from here.

import type { Record } from "./bindings";

export type * from "./bindings";
export { commands as host, worksheetColumns, worksheetPresets } from "./bindings";
export { HostError } from "./error";
export { fontFiles } from "./fonts";
export { hasMenuBar, hearMenu } from "./menu";
export { type ImageSize, imageUrl } from "./images";

/** The tables that records stand in. */
export type RecordTable = Record["table"];
