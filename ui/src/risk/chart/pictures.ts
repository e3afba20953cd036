// A chart on its way out of the app: copied, or saved as a picture.

import { useDocument } from "../../document";
import { host } from "../../host";
import { useLanguage } from "../../i18n";
import { tellDone, tellProblem } from "../../notices";
import { drawnTheme } from "../../session/settings";
import { writeFile } from "../../session/writtenFile";
import { questionOf, useCharts } from "./store";

/** Puts the chart into the system's clipboard, as it looks. */
export async function copyChart(): Promise<void> {
  const { document } = useDocument.getState();
  if (document === null) return;
  const picture = host
    .chartPicture(document, questionOf(useCharts.getState()), drawnTheme(), language())
    .then(pngOf);
  try {
    // The picture follows: the clipboard is open only while the key or click is being handled.
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
    tellDone("charts.copied");
  } catch (problem) {
    tellProblem(problem);
  }
}

/** Draws the chart into a file where the person chooses. */
export async function saveChart(): Promise<void> {
  const question = questionOf(useCharts.getState());
  await writeFile("charts.saved", (document) =>
    host.exportChart(document, question, null, drawnTheme(), language()),
  );
}

const language = () => useLanguage.getState().language;

/** A picture from its bytes in base64. */
function pngOf(data: string): Blob {
  const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  return new Blob([bytes], { type: "image/png" });
}
