// What a person has chosen for this computer: kept by the host, applied here.

import { create } from "zustand";

import { type Heat, host, type Language, type Settings, type Theme } from "../host";
import { speak } from "../i18n";
import { tellProblem } from "../notices";

export const useSettings = create<Settings>(() => ({
  language: null,
  person: "",
  theme: "system",
  heat: "off",
  railOpen: true,
  inspectorOpen: true,
  minimapOpen: true,
  legendOpen: true,
  mapExport: {
    form: "pdf",
    theme: "light",
    heat: "action-priority",
    scale: 200,
    transparent: false,
    paper: { type: "named", size: "a4" },
    orientation: "auto",
    pages: { type: "one" },
    titleBlock: true,
    legend: true,
    date: true,
    version: "",
    pageNumbers: true,
    logo: null,
    slides: "phases",
  },
}));

/** The measures by which the map may show its heat, and none, in the order in which they are offered. */
export const HEATS: readonly Heat[] = ["off", "rpn", "action-priority"];

const asksFor = (query: string): boolean => window.matchMedia(query).matches;

/** What `system` stands for on this computer now. */
function systemTheme(): Theme {
  if (asksFor("(prefers-contrast: more)")) return "high-contrast";
  return asksFor("(prefers-color-scheme: dark)") ? "dark" : "light";
}

/** The theme that is drawn now. */
export function drawnTheme({ theme }: Pick<Settings, "theme"> = useSettings.getState()): Theme {
  return theme === "system" ? systemTheme() : theme;
}

let systemLanguage: Language = "en";
let fixedTheme: Theme | null = null;

/** Draws this window in a theme of its own, whatever is chosen for the others. */
export function fixTheme(theme: Theme): void {
  fixedTheme = theme;
  draw(useSettings.getState());
}

function draw(settings: Settings): void {
  document.documentElement.dataset["theme"] = fixedTheme ?? drawnTheme(settings);
  speak(settings.language ?? systemLanguage);
}

/** Carries what is chosen to the app's other windows, which else would go on with, and keep, what held before. */
let otherWindows: BroadcastChannel | null = null;

function followOtherWindows(): void {
  otherWindows = new BroadcastChannel("sightline-settings");
  otherWindows.onmessage = ({ data }: MessageEvent<Settings>) => {
    useSettings.setState(data);
    draw(data);
  };
}

/** Takes over what the host has kept and which language the system speaks, and follows the system's colours. */
export function applySettings(settings: Settings, ofSystem: Language): void {
  systemLanguage = ofSystem;
  useSettings.setState(settings);
  draw(settings);
  followOtherWindows();
  for (const query of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"]) {
    window.matchMedia(query).addEventListener("change", () => draw(useSettings.getState()));
  }
}

/** Changes what is chosen, at once and for the next start. */
export function changeSettings(changed: Partial<Settings>): void {
  useSettings.setState(changed);
  const settings = useSettings.getState();
  draw(settings);
  otherWindows?.postMessage(settings);
  host.saveSettings(settings).catch(tellProblem);
}
