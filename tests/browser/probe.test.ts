import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { environment, program } from "../support/places";
import { pageTest } from "../support/page-test";
pageTest("probe", async ({ home, openPage }) => {
  const file = join(home, "s.sightline");
  execFileSync(program("sightline-cli"), ["new", file, "--sample", "stress", "--cards", "10000"], { env: environment(home) });
  const page = await openPage({ file, context: { viewport: { width: 1920, height: 1080 } } });
  await page.locator(".map-grid .card").first().waitFor();
  await page.waitForTimeout(1500);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Profiler.enable");
  await cdp.send("Profiler.setSamplingInterval", { interval: 200 });
  await page.locator(".map-grid .card").first().click();
  const run = async (name: string, work: () => Promise<void>) => {
    await cdp.send("Profiler.start");
    await work();
    const { profile } = await cdp.send("Profiler.stop");
    writeFileSync(`/tmp/prof-${name}.json`, JSON.stringify(profile));
  };
  await run("edit", async () => {
    for (let i = 0; i < 15; i++) {
      await page.keyboard.press("F2");
      await page.keyboard.press("Control+a");
      await page.keyboard.type(`Edit ${i}`);
      await page.keyboard.press("Enter");
      await page.waitForTimeout(150);
    }
  });
  await run("open", async () => { await page.reload(); await page.locator(".map-grid .card").first().waitFor(); await page.waitForTimeout(500); });
}, 120000);
