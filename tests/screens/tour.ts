// Through the screens of both samples of a language, one after the other.

import type { App } from "../support/app";
import type { OpenApp } from "../support/window-test";
import { type Language, samples } from "./choosing";
import { blueprintScreens, journeyScreens } from "./screens";

/** Shows each screen that is wished for, by its name, and lets it be kept while it is seen. */
export async function tour(
  openApp: OpenApp,
  language: Language,
  isWished: (name: string) => boolean,
  keep: (app: App, name: string) => Promise<void>,
): Promise<void> {
  const { blueprint, journey } = samples[language];
  for (const [sample, screens] of [
    [blueprint, blueprintScreens],
    [journey, journeyScreens],
  ] as const) {
    const app = await openApp({ args: ["--sample", sample] });
    for (const screen of screens.filter(({ name }) => isWished(name))) {
      await screen.show(app);
      await keep(app, screen.name);
      await screen.leave(app);
    }
    await app.close();
  }
}
