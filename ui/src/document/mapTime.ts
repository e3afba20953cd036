import { useCallback } from "react";

import { type AtTime, host, type MapId, type MapTime } from "../host";
import { useAnswer } from "./answers";

/** The time and money of a map; nothing before the first answer. */
export function useMapTime(map: MapId): MapTime | null {
  return useAnswer(useCallback((document: number) => host.mapTime(document, map), [map]));
}

/** What a map costs and brings at another total time in seconds; nothing before the first answer. */
export function useProfitAt(map: MapId, seconds: number): AtTime | null {
  return useAnswer(
    useCallback((document: number) => host.mapProfit(document, map, seconds), [map, seconds]),
  );
}
