/** The score from which on a failure mode is flagged, whatever its measure. */
export const GRAVE_SEVERITY = 9;
