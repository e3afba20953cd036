// A map as one HTML file: opened from the disk it is searched, moved and followed, and no text of it becomes a script.

import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { exportMap, type Viewed, viewHotel } from "../support/exported-map";
import { card } from "../support/map";
import { seriousAccessibilityViolations } from "../support/page";
import { pageTest } from "../support/page-test";

const hostile = `</script><script>document.title = "owned"</script><img src=x onerror="document.title='owned'">`;

/** Opens the page of the hotel from the disk, with what it complains of and asks of any network. */
async function openMapPage(
  page: Page,
  viewed: Viewed,
  home: string,
): Promise<{ opened: Page; heard: string[] }> {
  const path = join(home, "stay.html");
  await exportMap(page, viewed, path);
  const opened = await page.context().newPage();
  const heard: string[] = [];
  opened.on("console", (message) => heard.push(message.text()));
  opened.on("pageerror", (error) => heard.push(error.message));
  opened.on("request", (request) => {
    if (!/^(file|data):/.test(request.url())) heard.push(request.url());
  });
  await opened.goto(`file://${path}`);
  return { opened, heard };
}

const view = (page: Page): Promise<string | null> =>
  page.locator("#map svg").getAttribute("viewBox");

pageTest("no text of a map becomes a script on its page", async ({ openPage, home }) => {
  const page = await openPage();
  const viewed = await viewHotel(page);
  await card(page, "Welcome the guest").click();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(hostile);
  await page.keyboard.press("Enter");
  await card(page, "</script>").waitFor();

  const { opened, heard } = await openMapPage(page, viewed, home);
  await opened.getByRole("searchbox").fill("onerror");
  await opened.getByRole("status").getByText("1 of 1").waitFor();
  expect(await opened.title()).toBe("Overnight stay");
  expect(await opened.locator("script, img").count(), "its own script").toBe(1);
  expect(heard, "nothing was tried that the policy forbids").toEqual([]);
});

pageTest(
  "a map's page is searched, moved and followed to its risks",
  async ({ openPage, home }) => {
    const page = await openPage();
    const viewed = await viewHotel(page);
    const { opened, heard } = await openMapPage(page, viewed, home);

    await opened.getByRole("searchbox").fill("guest");
    const first = await view(opened);
    await opened.keyboard.press("Enter");
    await opened
      .getByRole("status")
      .getByText(/^2 of /)
      .waitFor();
    await opened.locator("#map").focus();
    await opened.keyboard.press("0");
    const whole = await view(opened);
    expect(whole, "another part is in view").not.toBe(first);
    for (const key of ["+", "+", "+", "ArrowRight"]) {
      const before = await view(opened);
      await opened.keyboard.press(key);
      expect(await view(opened), key).not.toBe(before);
    }
    const moved = await view(opened);
    await opened.mouse.move(640, 400);
    await opened.mouse.down();
    await opened.mouse.move(560, 380);
    await opened.mouse.move(500, 360);
    await opened.mouse.up();
    expect(await view(opened), "it was dragged").not.toBe(moved);

    const withRisks = opened.locator("#map a").first();
    const named = await withRisks.getAttribute("aria-label");
    await withRisks.focus();
    await opened.keyboard.press("Enter");
    const back = opened.locator("tr.found a").first();
    await expect.poll(() => back.evaluate((link) => link === document.activeElement)).toBe(true);
    expect(named).toContain(await back.innerText());
    await opened.keyboard.press("Enter");
    await expect
      .poll(() => opened.evaluate(() => document.activeElement?.getAttribute("aria-label")))
      .toBe(named);
    expect(await seriousAccessibilityViolations(opened)).toEqual([]);
    expect(heard, "nothing is asked of any network, and nothing is wrong").toEqual([]);
  },
);
