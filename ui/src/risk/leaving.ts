import { useRisks } from "./store";

/** Hears of it whenever another cell becomes the active one. */
export function whenCellLeft(listener: () => void): void {
  useRisks.subscribe((state, before) => {
    const left =
      state.active?.name?.failureMode !== before.active?.name?.failureMode ||
      state.active?.column !== before.active?.column;
    if (left) listener();
  });
}
