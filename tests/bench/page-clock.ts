// What the page's own clock measures. Each function is sent into the page as text and sees only its
// arguments. WebKit's clock there ticks in whole milliseconds.

/** What stays on the page between two questions. */
interface Clock {
  /** Calls when the frame that shows the page as it is now has been drawn. */
  whenDrawn?: (call: () => void) => void;
  watched?: Promise<number>;
}

/** Gives the page its clock; the other functions here rely on it. */
export function startClock(): void {
  const waiting: (() => void)[] = [];
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => waiting.splice(0).forEach((call) => call());
  // A message that is sent while a frame is being made arrives when that frame has been drawn.
  const frame = () => {
    port2.postMessage(null);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  (window as Clock).whenDrawn = (call) => waiting.push(call);
}

/** Chooses a recent file as a click does. Answers the milliseconds until the first card has been drawn. */
export function openRecentFile(path: string): Promise<number> {
  const { whenDrawn } = window as Clock;
  const button = [...document.querySelectorAll("button")].find(({ title }) => title === path);
  if (button === undefined) throw new Error(`the start screen does not offer ${path}`);
  return new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      if (document.querySelector(".map-grid .card") === null) return;
      watch.disconnect();
      whenDrawn?.(() => resolve(performance.now() - start));
    });
    watch.observe(document, { childList: true, subtree: true });
    const start = performance.now();
    button.click();
  });
}

/** From the next Enter on, waits until the page has drawn a card with this text. */
export function watchEdit(text: string): void {
  const { whenDrawn } = window as Clock;
  (window as Clock).watched = new Promise((resolve) => {
    const begin = (event: KeyboardEvent) => {
      if (event.key !== "Enter") return;
      window.removeEventListener("keydown", begin, { capture: true });
      const start = performance.now();
      const watch = new MutationObserver(() => {
        const names = [...document.querySelectorAll(".map-grid .card .spoken")];
        if (!names.some((name) => name.textContent.includes(text))) return;
        watch.disconnect();
        whenDrawn?.(() => resolve(performance.now() - start));
      });
      watch.observe(document, { childList: true, characterData: true, subtree: true });
    };
    window.addEventListener("keydown", begin, { capture: true });
  });
}

/** Milliseconds of the edit that was watched. */
export function editTime(): Promise<number> {
  const { watched } = window as Clock;
  if (watched === undefined) throw new Error("no edit is watched");
  return watched;
}

/**
 * Pushes the map sideways by the wheel, so many pixels a frame, to and fro over a distance. Answers the
 * milliseconds from each animation frame to the next.
 */
export function panByWheel(frames: number, pixels: number, distance: number): Promise<number[]> {
  const surface = document.querySelector(".map-surface");
  const world = document.querySelector<HTMLElement>(".map-world");
  if (surface === null || world === null) throw new Error("no map is shown");
  const { left, top, width, height } = surface.getBoundingClientRect();
  const at = { clientX: left + width / 2, clientY: top + height / 2 };
  const turn = Math.round(distance / pixels);
  const intervals: number[] = [];
  const places = new Set<string>();
  return new Promise((resolve, reject) => {
    let before: number | null = null;
    const step = () => {
      const now = performance.now();
      if (before !== null) intervals.push(now - before);
      before = now;
      places.add(world.style.transform);
      if (intervals.length === frames) {
        if (places.size >= Math.min(turn, frames) / 2) resolve(intervals);
        else reject(new Error("the wheel did not push the map"));
        return;
      }
      const forth = Math.floor(intervals.length / turn) % 2 === 0;
      const deltaX = forth ? pixels : -pixels;
      surface.dispatchEvent(
        new WheelEvent("wheel", { deltaX, bubbles: true, cancelable: true, ...at }),
      );
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}

/**
 * Scrolls the worksheet down, so many pixels a frame. Answers the milliseconds from each animation frame to the next,
 * and refuses where lines were not there yet when they came into sight.
 */
export function scrollRows(frames: number, pixels: number): Promise<number[]> {
  const scroller = document.querySelector("[role=grid]")?.parentElement?.parentElement;
  if (scroller === null || scroller === undefined) throw new Error("no worksheet is shown");
  const intervals: number[] = [];
  let bare = 0;
  return new Promise((resolve, reject) => {
    let before: number | null = null;
    const step = () => {
      const now = performance.now();
      if (before !== null) intervals.push(now - before);
      before = now;
      const rows = [...document.querySelectorAll("[role=rowgroup] > [role=row]")];
      if (rows.some((row) => row.childElementCount === 0)) bare += 1;
      if (intervals.length === frames) {
        if (bare === 0) resolve(intervals);
        else reject(new Error(`in ${bare} frames there were lines without cells`));
        return;
      }
      scroller.scrollTop += pixels;
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}

/** Asks for a table as a click does. Answers the milliseconds until what would become of it has been drawn. */
export function previewTable(): Promise<number> {
  const { whenDrawn } = window as Clock;
  const button = [...document.querySelectorAll("main button")].find(({ textContent }) =>
    textContent.startsWith("Import"),
  );
  if (!(button instanceof HTMLElement)) throw new Error("no table is asked for here");
  return new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      if (document.querySelector("dialog[open] table") === null) return;
      watch.disconnect();
      whenDrawn?.(() => resolve(performance.now() - start));
    });
    watch.observe(document, { childList: true, attributes: true, subtree: true });
    const start = performance.now();
    button.click();
  });
}

/** Imports what is shown. Answers the milliseconds until its first rows have been drawn in the worksheet. */
export function importTable(): Promise<number> {
  const { whenDrawn } = window as Clock;
  const button = document.querySelector<HTMLElement>("dialog[open] footer button:last-child");
  if (button === null) throw new Error("no table is shown");
  return new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      const cells = [...document.querySelectorAll('[role=gridcell][data-column="failure-mode"]')];
      if (cells.filter(({ textContent }) => textContent !== "").length < 2) return;
      watch.disconnect();
      whenDrawn?.(() => resolve(performance.now() - start));
    });
    watch.observe(document, { childList: true, characterData: true, subtree: true });
    const start = performance.now();
    button.click();
  });
}

/**
 * Pastes rows at the active cell of the worksheet, each with a cause, two controls and two scores. Answers the
 * milliseconds until the page has drawn the first of them, which is when all are on disk.
 */
export function pasteRows(count: number, word: string): Promise<number> {
  const { whenDrawn } = window as Clock;
  const rows = Array.from({ length: count }, (_, row) =>
    [`${word} ${row}`, `Check list ${row}`, 1 + (row % 10), `Audit ${row}`, 1 + (row % 7)].join(
      "\t",
    ),
  );
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", rows.join("\n"));
  const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
  return new Promise((resolve) => {
    const watch = new MutationObserver(() => {
      const causes = [...document.querySelectorAll('[role=gridcell][data-column="cause"]')];
      if (!causes.some((cell) => cell.textContent === `${word} 0`)) return;
      watch.disconnect();
      whenDrawn?.(() => resolve(performance.now() - start));
    });
    watch.observe(document, { childList: true, characterData: true, subtree: true });
    const start = performance.now();
    document.activeElement?.dispatchEvent(paste);
  });
}
