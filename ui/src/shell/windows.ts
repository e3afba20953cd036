// The windows of the app as this one sees them: further ones, and its own end.

import { closeProject } from "../document";
import { host, HostError, type OpenAtStart } from "../host";
import { tellProblem } from "../notices";

const isWithoutWindows = (problem: unknown): boolean =>
  problem instanceof HostError && problem.code === "noWindows";

/** Opens a window with the start screen. */
export async function newWindow(): Promise<void> {
  if (!(await openInWindow(null))) window.open(location.pathname);
}

/**
 * Opens something in a window of its own, or brings the one to the front that shows it already. Answers whether the
 * shell has windows at all: a plain browser has its own.
 */
export async function openInWindow(opening: OpenAtStart | null): Promise<boolean> {
  try {
    await host.openWindow(opening);
  } catch (problem) {
    if (isWithoutWindows(problem)) return false;
    tellProblem(problem);
  }
  return true;
}

/** Closes this window, once all that was asked of its project is done. */
export async function closeWindow(): Promise<void> {
  await closeProject();
  try {
    await host.closeWindow();
  } catch (problem) {
    if (isWithoutWindows(problem)) window.close();
    else tellProblem(problem);
  }
}
