// A chart on its way out of the app: copied, or saved as a picture.

import { host } from "../../host";
import { useLanguage } from "../../i18n";
import { copyPicture } from "../../session/copiedPicture";
import { drawnTheme } from "../../session/settings";
import { writeFile } from "../../session/writtenFile";
import { questionOf, useCharts } from "./store";

/** Puts the chart into the system's clipboard, as it looks. */
export async function copyChart(): Promise<void> {
  const question = questionOf(useCharts.getState());
  await copyPicture("charts.copied", (document, theme, language) =>
    host.chartPicture(document, question, theme, language),
  );
}

/** Draws the chart into a file where the person chooses. */
export async function saveChart(): Promise<void> {
  const question = questionOf(useCharts.getState());
  await writeFile("charts.saved", (document) =>
    host.exportChart(document, question, null, drawnTheme(), useLanguage.getState().language),
  );
}
