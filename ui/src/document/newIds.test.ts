import { expect, it } from "vitest";

import { newRecordId } from "./newIds";

it("gives records ids of UUID version 7, so that they sort by creation", () => {
  const id = newRecordId();
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const time = Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
  expect(time, "the first 48 bits are the time in milliseconds").toBeLessThanOrEqual(Date.now());
  expect(time).toBeGreaterThan(Date.now() - 60_000);
});
