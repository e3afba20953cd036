import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { App } from "./App";
import { growBands } from "./canvas/bands";
import { watchKeys } from "./commands";
import { everyCommand } from "./everyCommand";
import { host } from "./host";
import { refuseStrayDrops, watchComposition } from "./input";
import { tellNotice, tellProblem } from "./notices";
import { joinDesk, type Presented, presentedBy } from "./presenting/wallWindow";
import { leaveDeletedMaps } from "./session/navigation";
import { applySettings, fixTheme } from "./session/settings";
import { Fallback } from "./shell/Fallback";
import { watchDrops } from "./shell/drops";
import { keepMenuBar } from "./shell/menuBar";
import { openAtStart } from "./shell/project";
import { useStart } from "./shell/start";
import { WallPage } from "./WallPage";
import { loadFonts } from "./styles/fonts";

import "./styles/tokens.generated.css";
import "./styles/base.css";

const root = document.getElementById("root");
if (root === null) {
  throw new Error("index.html has no element with the id root");
}

async function begin(): Promise<void> {
  const start = await host.start();
  useStart.setState({ start });
  applySettings(start.settings, start.systemLanguage);
  for (const notice of start.notices) tellNotice(notice);
  // Open before anything is drawn, so that no other screen flashes by.
  if (start.openAtStart !== null) await openAtStart(start.openAtStart);
}

/** A window that is looked at from afar, beside the one in which people work. */
async function beginOnWall(wall: Presented): Promise<void> {
  const { settings, systemLanguage } = await host.start();
  applySettings(settings, systemLanguage);
  fixTheme("projector");
  growBands();
  await joinDesk(wall);
}

const presented = presentedBy(location.search);
watchComposition();
watchKeys();
leaveDeletedMaps();
window.addEventListener("unhandledrejection", (event) => tellProblem(event.reason));
// Fonts and the first project are read side by side; the first frame waits for both.
const begun = presented === null ? begin() : beginOnWall(presented);
if (presented === null) watchDrops();
else refuseStrayDrops();
await Promise.all([loadFonts(), begun.catch(tellProblem)]);
if (presented === null) keepMenuBar(everyCommand);

createRoot(root).render(
  <StrictMode>
    <Fallback>{presented === null ? <App /> : <WallPage />}</Fallback>
  </StrictMode>,
);
