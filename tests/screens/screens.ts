// The screens of the gallery: how to get to each from an open sample.

import { By, Key } from "selenium-webdriver";
import type { App } from "../support/app";

/** One screen. */
export interface Screen {
  /** Names the picture. */
  readonly name: string;
  /** Goes there from the sample's map. */
  readonly show: (app: App) => Promise<void>;
  /** Goes back to the sample's map. */
  readonly leave: (app: App) => Promise<void>;
}

const control = (key: string) => (app: App) => app.press(Key.CONTROL, key);
const controlShift = (key: string) => (app: App) => app.press(Key.CONTROL, Key.SHIFT, key);
const type = (text: string) => async (app: App) => {
  for (const letter of text) await app.press(letter);
};
const press = (key: string) => (app: App) => app.press(key);
const stay = async () => {
  // The map itself: nothing to leave.
};
/** A card with a failure mode fills the inspector. */
const chooseCard = async ({ driver }: App) => {
  await driver.findElement(By.css(".map-grid .card:has(.fail-mark)")).click();
};

const then =
  (...ways: ((app: App) => Promise<void>)[]) =>
  async (app: App) => {
    for (const way of ways) await way(app);
  };
const pressOften = (key: string, times: number) =>
  then(...Array.from({ length: times }, () => press(key)));
const openProjectMenu = async ({ driver }: App) => {
  await driver.findElement(By.css("header button[aria-haspopup=menu]")).click();
};
const chooseLane = async ({ driver }: App) => {
  await driver.findElement(By.css("[role=rowheader]")).click();
};
const toggleTimePanel = (app: App) => app.press(Key.CONTROL, Key.SHIFT, "d");
/** The bar below the table names the kind of the chosen control. */
const chooseControl = pressOften(Key.ARROW_RIGHT, 3);

/** Another way to look at the touchpoints, by its place among the three. */
const lookAtTouchpoints =
  (place: 2 | 3) =>
  async ({ driver }: App) => {
    await driver.findElement(By.css(`main [role=radiogroup] label:nth-child(${place})`)).click();
  };

/** The palette knows a command by a part of its name in either language. */
const makeToBe = async (app: App) => {
  await app.press(Key.CONTROL, "k");
  const chinese = await app.inPage(() => document.documentElement.lang.startsWith("zh"));
  await app.driver
    .switchTo()
    .activeElement()
    .sendKeys(chinese ? "目标地图" : "to-be map");
  await app.press(Key.ENTER);
  await app.press(Key.ESCAPE);
};

/** In the order in which they are photographed. */
export const screens: readonly Screen[] = [
  { name: "map", show: stay, leave: stay },
  { name: "card", show: chooseCard, leave: press(Key.ESCAPE) },
  { name: "writing", show: then(chooseCard, press(Key.F2)), leave: press(Key.ESCAPE) },
  { name: "menu", show: openProjectMenu, leave: press(Key.ESCAPE) },
  {
    name: "lane",
    show: then(chooseLane, (app) => app.press(Key.ALT, Key.ENTER)),
    leave: pressOften(Key.ESCAPE, 2),
  },
  { name: "risks", show: control("2"), leave: control("1") },
  { name: "control", show: then(control("2"), chooseControl), leave: control("1") },
  { name: "touchpoints", show: control("3"), leave: control("1") },
  { name: "matrix", show: then(control("3"), lookAtTouchpoints(2)), leave: control("1") },
  { name: "compare", show: then(control("3"), lookAtTouchpoints(3)), leave: control("1") },
  { name: "palette", show: control("k"), leave: press(Key.ESCAPE) },
  { name: "settings", show: control(","), leave: press(Key.ESCAPE) },
  { name: "shortcuts", show: press(Key.F1), leave: press(Key.ESCAPE) },
  { name: "find", show: then(control("f"), type("room")), leave: press(Key.ESCAPE) },
  { name: "grammar", show: controlShift("g"), leave: controlShift("g") },
  { name: "questions", show: controlShift("o"), leave: controlShift("o") },
  {
    name: "filters",
    show: then(controlShift("f"), press(Key.ARROW_DOWN)),
    leave: press(Key.ESCAPE),
  },
  { name: "walk", show: controlShift("l"), leave: press(Key.ESCAPE) },
  { name: "rail", show: control("b"), leave: control("b") },
  { name: "time", show: toggleTimePanel, leave: toggleTimePanel },
  { name: "personas", show: control("4"), leave: control("1") },
  { name: "persona", show: then(control("4"), press(Key.ENTER)), leave: control("1") },
  // Last, since it leaves a second map behind.
  { name: "compare", show: then(makeToBe, control("5")), leave: control("1") },
];
