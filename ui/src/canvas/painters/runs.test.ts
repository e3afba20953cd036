import { describe, expect, it } from "vitest";

import { runsIn } from "./runs";

const VIEW = { x: 100, y: 100, width: 200, height: 100 };
const at = (x: number, y: number) => ({ x, y });

describe("the runs of a connector", () => {
  it("are the whole line where all of it is in sight", () => {
    const line = [at(120, 120), at(150, 120), at(150, 180)];
    expect(runsIn(line, VIEW, 0)).toEqual([line]);
  });

  it("are none where the line goes round the view", () => {
    expect(runsIn([at(50, 50), at(400, 50), at(400, 300)], VIEW, 0)).toEqual([]);
  });

  it("end where the line leaves the view, and begin again where it comes back", () => {
    const line = [at(120, 120), at(900, 120), at(900, 150), at(120, 150)];
    expect(runsIn(line, VIEW, 0)).toEqual([
      [at(120, 120), at(300, 120)],
      [at(300, 150), at(120, 150)],
    ]);
  });

  it("cut a line that only passes at both sides", () => {
    expect(runsIn([at(-9000, 150), at(9000, 150)], VIEW, 0)).toEqual([
      [at(100, 150), at(300, 150)],
    ]);
  });

  it("begin with a dash, so that dashes do not creep while the map is pushed", () => {
    const line = [at(0, 0), at(0, 150), at(9000, 150)];
    const [run] = runsIn(line, VIEW, 7);
    const start = run?.[0];
    expect(start?.y).toBe(150);
    const along = 150 + (start?.x ?? NaN);
    expect(along % 7, "a whole number of dashes lies before it").toBe(0);
    expect(start?.x).toBeGreaterThan(100 - 7);
    expect(start?.x).toBeLessThanOrEqual(100);
  });
});
