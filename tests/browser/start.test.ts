import { expect } from "vitest";
import { seriousAccessibilityViolations } from "../support/page";
import { pageTest } from "../support/page-test";

pageTest("the page opens with something on it that everybody can use", async ({ openPage }) => {
  const page = await openPage();

  await page.locator("#root > *").first().waitFor();
  expect(await page.title()).toContain("Sightline");
  expect((await page.innerText("body")).trim(), "an empty page helps nobody").not.toBe("");
  expect(await seriousAccessibilityViolations(page)).toEqual([]);
});
