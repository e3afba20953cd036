// The real window: the app as people start it, driven through WebKit's own WebDriver.

import { once } from "node:events";
import { readFile, readdir } from "node:fs/promises";
import { Builder, Capabilities, type WebDriver } from "selenium-webdriver";
import { environment, program } from "./places";
import { type Running, freePort, start, until } from "./processes";

/** How to start the app. */
export interface AppOptions {
  /** Where its data, settings and documents live; give the same again to start it a second time. */
  home: string;
  /** A file, or `--sample NAME`; nothing for the start screen. */
  args?: string[];
}

/** One open window of the app. */
export interface App {
  readonly driver: WebDriver;
  /** Runs a function in the page. It is sent as text, so it sees only its arguments. */
  inPage<Result, Arguments extends unknown[]>(
    work: (...values: Arguments) => Result,
    ...values: Arguments
  ): Promise<Result>;
  /** Presses keys together, as in `press(Key.CONTROL, "z")`. */
  press(...keys: string[]): Promise<void>;
  /** Gives the core one command, as the page does. */
  command(name: string, values: Record<string, unknown>): Promise<unknown>;
  /** The process ids of the app and its web processes. */
  processIds(): Promise<number[]>;
  /** Closes all windows and waits until the app has ended; a second call waits for the same end. */
  close(): Promise<void>;
}

/** Starts the app, waits until its page shows something, and gives it the whole screen. */
export async function startApp({ home, args = [] }: AppOptions): Promise<App> {
  const port = await freePort();
  const env = { ...environment(home), TAURI_WEBVIEW_AUTOMATION: "true" };
  const webDriver = start("WebKitWebDriver", [`--port=${String(port)}`, "--host=127.0.0.1"], env);
  try {
    const driver = await connect(port, args);
    const app = appOf(driver, webDriver);
    await until("the page shows something", () =>
      app.inPage(() => (document.getElementById("root")?.childElementCount ?? 0) > 0),
    );
    await fillScreen(app);
    return app;
  } catch (error) {
    await webDriver.stop();
    throw error;
  }
}

/** Starts the app once more where it runs already, and answers with which code that start ended. */
export async function startAgain(home: string, ...args: string[]): Promise<number | null> {
  const again = start(program("sightline"), args, environment(home));
  const [code] = (await once(again.process, "exit")) as [number | null];
  return code;
}

async function connect(port: number, args: string[]): Promise<WebDriver> {
  const server = `http://127.0.0.1:${String(port)}`;
  await until("WebKitWebDriver listens", () =>
    fetch(`${server}/status`).then(
      (answer) => answer.ok,
      () => false,
    ),
  );
  const options = {
    // The driver starts the app itself; tied to the driver, the app cannot outlive it.
    binary: "/usr/bin/setpriv",
    args: ["--pdeathsig", "KILL", "--", program("sightline"), ...args],
  };
  return new Builder()
    .usingServer(server)
    .withCapabilities(new Capabilities({ browserName: "wry", "webkitgtk:browserOptions": options }))
    .build();
}

/** A virtual display has no window manager that could maximize a window. */
async function fillScreen(app: App): Promise<void> {
  const { width, height } = await app.inPage(() => ({
    width: screen.width,
    height: screen.height,
  }));
  await app.driver.manage().window().setRect({ x: 0, y: 0, width, height });
}

function appOf(driver: WebDriver, webDriver: Running): App {
  const processIds = async () => {
    const { pid } = webDriver.process;
    return pid === undefined ? [] : descendants(pid);
  };
  const close = async () => {
    try {
      // The test itself may have closed the last window.
      await closeWindows(driver).catch(() => undefined);
      await until("the app has ended", async () => (await processIds()).length === 0);
    } finally {
      await webDriver.stop();
    }
  };
  let closed: Promise<void> | undefined;
  return {
    driver,
    inPage: (work, ...values) =>
      driver.executeScript(`return (${work.toString()})(...arguments)`, ...values),
    press: (...keys) => press(driver, keys),
    command: (name, values) =>
      driver.executeScript("return window.__TAURI_INTERNALS__.invoke(...arguments)", name, values),
    processIds,
    close: () => (closed ??= close()),
  };
}

async function closeWindows(driver: WebDriver): Promise<void> {
  for (const window of await driver.getAllWindowHandles()) {
    await driver.switchTo().window(window);
    await driver.close();
  }
}

async function press(driver: WebDriver, keys: string[]): Promise<void> {
  const actions = driver.actions();
  for (const key of keys) actions.keyDown(key);
  for (const key of keys.toReversed()) actions.keyUp(key);
  await actions.perform();
}

/** All processes below one, from the parents that /proc names. */
async function descendants(ancestor: number): Promise<number[]> {
  const parents = new Map<number, number>();
  for (const entry of await readdir("/proc")) {
    // A process may end between the listing and the reading.
    const stat = /^\d+$/.test(entry)
      ? await readFile(`/proc/${entry}/stat`, "utf8").catch(() => "")
      : "";
    // The name stands in parentheses and may contain anything; state and parent follow it.
    const parent = /\) \S (\d+)/.exec(stat)?.[1];
    if (parent !== undefined) parents.set(Number(entry), Number(parent));
  }
  const isBelow = (id: number): boolean => {
    const parent = parents.get(id);
    return parent !== undefined && (parent === ancestor || isBelow(parent));
  };
  return [...parents.keys()].filter(isBelow);
}
