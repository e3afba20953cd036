import { describe, expect, it } from "vitest";

import { newRow } from "../../../test/records";
import { byDue, whenOf } from "./when";

const today = new Date(2026, 10, 22);
const due = (day: string | null, status: "planned" | "done" = "planned") =>
  whenOf({ due: day, status }, today);

describe("an action", () => {
  it("is overdue from the day after it was due", () => {
    expect(due("2026-11-21")).toBe("overdue");
    expect(due("2026-11-22"), "today there is still time").toBe("soon");
  });

  it("is due soon for two weeks, across months as well", () => {
    expect(due("2026-12-06")).toBe("soon");
    expect(due("2026-12-07")).toBe("later");
  });

  it("that is done is late no more", () => {
    expect(due("2020-01-01", "done")).toBe("finished");
  });

  it("without a day stands behind all that have one", () => {
    expect(due(null)).toBe("undated");
    const action = (day: string | null) => newRow("action", { due: day });
    const sorted = [action(null), action("2026-12-01"), action("2026-11-30")].toSorted(byDue);
    expect(sorted.map((row) => row.due)).toEqual(["2026-11-30", "2026-12-01", null]);
  });
});
