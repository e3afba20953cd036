// What somebody who does not see the page hears of it. These functions run in the page: each stands alone.

/** The name of what has the focus: a field, or the place of a grid that is active in it. */
export function nameOfFocus(): string {
  const focused = document.activeElement;
  const active = focused?.getAttribute("aria-activedescendant") ?? null;
  const named = active === null ? focused : document.getElementById(active);
  const spoken = named?.querySelector(".spoken")?.textContent;
  return named?.getAttribute("aria-label") ?? spoken ?? "";
}

/** The rows of the risk table as they stand: rank, failure mode, RPN. */
export function ranking(): string[] {
  return [...document.querySelectorAll("[role=row][data-index]")].map((row) =>
    ["rank", "failure-mode", "rpn"]
      .map((column) => row.querySelector(`[data-column=${column}]`)?.textContent ?? "")
      .join(" | "),
  );
}

/** The text of the inspector, line by line. */
export function inspected(): string[] {
  const inspector = document.querySelector<HTMLElement>("aside");
  return (inspector?.innerText ?? "").split("\n").filter((line) => line.trim() !== "");
}
