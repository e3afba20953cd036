// A team scores in the real window: one at this computer, one in a copy that goes out and comes back.

import { join } from "node:path";
import type { App } from "../support/app";
import { keyboardOf } from "../support/keyboard";
import { until } from "../support/processes";
import { windowTest } from "../support/window-test";

/** What the page says of everybody who scores. */
const scorers = (app: App): Promise<string[]> =>
  app.inPage(() =>
    [...document.querySelectorAll("main li > button:first-child")].map((button) =>
      (button as HTMLElement).innerText.replaceAll(/\s+/g, " "),
    ),
  );

const says = (app: App, expected: readonly string[]): Promise<unknown> =>
  until(`the scorers are ${expected.join(", ")}`, async () => {
    const shown = await scorers(app);
    return expected.every((text, at) => shown[at]?.startsWith(text) === true);
  });

/** Goes to team scoring by the palette, once the map is there. */
async function goToTeamScoring(app: App): Promise<void> {
  await until("the map is there", () =>
    app.inPage(() => document.querySelector('[role="grid"] button') !== null),
  );
  const keyboard = keyboardOf(app.driver);
  await keyboard.press("Control+k");
  await keyboard.type("Team scoring");
  await keyboard.press("Enter");
}

const hasFocus = (app: App, selector: string): Promise<unknown> =>
  until(`${selector} has the focus`, () =>
    app.inPage((sought) => document.activeElement?.matches(sought) === true, selector),
  );

/** Gives the first score of whoever is next, and hands over. */
async function scoreOnce(app: App, digit: string): Promise<void> {
  const keyboard = keyboardOf(app.driver);
  await hasFocus(app, "main li > button");
  await keyboard.press("Enter");
  await hasFocus(app, "[role=listbox]");
  await keyboard.type(digit);
  await keyboard.press("Enter", "Escape");
}

interface Opened {
  readonly document: number;
  readonly path: string;
  readonly records: readonly { readonly table: string; readonly row: Row }[];
}

interface Row {
  readonly id: string;
  readonly name: string;
}

/** What the core has open, as the page is told of it. */
async function opened(app: App): Promise<Opened> {
  const start = (await app.command("start", {})) as { recent: { path: string }[] };
  return (await app.command("open_project", { path: start.recent[0]?.path })) as Opened;
}

const idOf = ({ records }: Opened, table: string, name?: string): string =>
  records.find((record) => record.table === table && (name ?? record.row.name) === record.row.name)
    ?.row.id ?? "";

windowTest("a scorer's copy goes out, and her votes come back", async ({ home, openApp }) => {
  const app = await openApp({ args: ["--sample", "hotel"] });
  const keyboard = keyboardOf(app.driver);
  await goToTeamScoring(app);
  await hasFocus(app, "main button");
  await keyboard.press("Enter");
  await hasFocus(app, "main input");
  while (!(await app.inPage(() => document.activeElement?.tagName === "TEXTAREA"))) {
    await keyboard.press("Tab");
  }
  await keyboard.type("Ada, Paul");
  await keyboard.press("Tab", "Enter");
  await says(app, ["Ada Not begun", "Paul Not begun"]);
  await scoreOnce(app, "3");
  await says(app, ["Ada 1 of", "Paul Not begun"]);

  const project = await opened(app);
  const copy = join(home, "For Paul.sightline");
  const scorer = idOf(project, "scorer", "Paul");
  await app.command("save_copy_for_scorer", { document: project.document, scorer, path: copy });
  await app.close();

  const away = await openApp({ args: [copy] });
  await goToTeamScoring(away);
  await says(away, ["Paul Not begun"]);
  await scoreOnce(away, "8");
  await says(away, ["Paul 1 of"]);
  await away.close();

  const back = await openApp({ args: [project.path] });
  const returned = await opened(back);
  const round = idOf(returned, "scoring_round");
  await back.command("take_in_votes", { document: returned.document, round, path: copy });
  await goToTeamScoring(back);
  await says(back, ["Ada 1 of", "Paul 1 of"]);
});
