import type { MapState } from "../host";

/** Whether a map shows the service as it is or as it shall be, in the order in which that is offered. */
export const MAP_STATES: readonly MapState[] = ["as-is", "to-be"];
