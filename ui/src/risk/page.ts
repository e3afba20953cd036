// What stands in the place of the worksheet: one page at a time.

import { create } from "zustand";

export type RiskPage = "charts" | "actions" | "coverage" | "team" | "scales" | "trail";

/** The page that is looked at instead of the worksheet; nothing while that is. */
export const useRiskPage = create<{ readonly page: RiskPage | null }>(() => ({ page: null }));

/** Looks at a page instead of the worksheet. */
export const showPage = (page: RiskPage): void => useRiskPage.setState({ page });

/** Goes back to the worksheet. */
export const showWorksheet = (): void => useRiskPage.setState({ page: null });

/** Goes to a page, or from it back to the worksheet. */
export const togglePage = (page: RiskPage): void =>
  useRiskPage.setState((state) => ({ page: state.page === page ? null : page }));
