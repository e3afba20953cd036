// The screens of the gallery: how to get to each from an open sample.

import { By, Key } from "selenium-webdriver";
import type { App } from "../support/app";
import { waitUntilStill } from "../support/display";
import { answerFileDialog } from "../support/file-dialog";
import { until } from "../support/processes";

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
const press = (key: string) => (app: App) => app.press(key);
const stay = async () => {
  // The map itself: nothing to leave.
};
const click =
  (selector: string) =>
  async ({ driver }: App) => {
    await driver.findElement(By.css(selector)).click();
  };

const then =
  (...ways: ((app: App) => Promise<void>)[]) =>
  async (app: App) => {
    for (const way of ways) await way(app);
  };
const pressOften = (key: string, times: number) =>
  then(...Array.from({ length: times }, () => press(key)));

const readsChinese = (app: App) => app.inPage(() => document.documentElement.lang.startsWith("zh"));

/** What a person types into the field that has the keyboard, in the language that she reads. */
const type = (english: string, chinese: string) => async (app: App) => {
  const text = (await readsChinese(app)) ? chinese : english;
  await app.driver.switchTo().activeElement().sendKeys(text);
};
/** By the palette, which knows each command by its name. */
const command = (english: string, chinese: string) =>
  then(control("k"), type(english, chinese), press(Key.ENTER));

/** A panel that is shown and hidden by one key. */
const toggled = (name: string, toggle: (app: App) => Promise<void>): Screen => ({
  name,
  show: toggle,
  leave: toggle,
});
/** Another view than the map. */
const view = (name: string, ...show: ((app: App) => Promise<void>)[]): Screen => ({
  name,
  show: then(...show),
  leave: control("1"),
});
/** What Escape puts away. */
const passing = (name: string, ...show: ((app: App) => Promise<void>)[]): Screen => ({
  name,
  show: then(...show),
  leave: press(Key.ESCAPE),
});

/** A dialog over another view than the map. */
const asking = (name: string, ...show: ((app: App) => Promise<void>)[]): Screen => ({
  name,
  show: then(...show),
  leave: then(press(Key.ESCAPE), control("1")),
});

/** A card with a failure mode fills the inspector. */
const chooseCard = click(".map-grid .card:has(.fail-mark)");
/** The curve may stand below the window's edge: the arrows lead to it. */
const choosePoint = async (app: App) => {
  await app.press(Key.CONTROL, Key.HOME);
  const isChosen = () =>
    app.inPage(() => document.querySelector(".figure-point[data-focused]") !== null);
  for (let presses = 0; presses < MOST_ROWS && !(await isChosen()); presses++) {
    await app.press(Key.ARROW_DOWN);
  }
};
/** More than lie between the first lane and the curve, each sub-row of channels among them. */
const MOST_ROWS = 40;
const chooseLane = then(click("[role=rowheader]"), (app) => app.press(Key.ALT, Key.ENTER));
/** Another way to look at what is in view, by its place among those that are offered. */
const lookAtItAs = (place: number) => click(`main [role=radiogroup] label:nth-child(${place})`);
const lookAtTouchpoints = (place: 2 | 3) => then(control("3"), lookAtItAs(place));
/** A page of the risks beside the table, by its name in the palette. */
const riskPage = (
  name: string,
  page: readonly [english: string, chinese: string],
  ...more: ((app: App) => Promise<void>)[]
): Screen => asking(name, control("2"), command(...page), ...more);
const CHARTS = ["Charts", "图表"] as const;
/** A table of another program, with a column that is not known and an RPN that is another one than the product. */
const TABLES = {
  english: `Process step,Potential failure mode,Effect,S,Cause,Current controls,O,D,RPN,Shift
Breakfast,Coffee machine is empty,Guests queue and leave late,4,Refilled once a morning,Waiter looks in passing,6,3,72,early
Breakfast,Egg allergy is overlooked,Guest needs a doctor,10,Buffet has no labels,,2,7,120,early
Laundry,Shirt comes back to the wrong room,Guest has nothing to wear,6,Numbers are written by hand,List is compared,4,5,120,late
`,
  chinese: `过程步骤,潜在失效模式,失效后果,严重度,失效原因,现行控制,频度,探测度,RPN,班次
安装,挂机支架松动,空调坠落伤人,10,膨胀螺栓未打入承重墙,师傅目测,2,6,100,早班
安装,排水管堵塞,室内漏水,6,弯头过多,试水三分钟,4,5,120,早班
清洗,清洗剂残留,客户过敏,8,冲洗时间不足,,3,7,168,晚班
`,
};
const answerWith = (app: App, [name, text]: readonly [name: string, text: string]) =>
  app.inPage(answerFileDialog, name, Buffer.from(text).toString("base64"));
const chooseTable = async (app: App) => {
  const chinese = await readsChinese(app);
  await answerWith(
    app,
    chinese
      ? ["空调安装风险表.csv", TABLES.chinese]
      : ["Breakfast and laundry.csv", TABLES.english],
  );
  // By the palette: the shortcut opens the engine's own tools in a program that is built for tests.
  await command("Import a table", "导入表格")(app);
};
/** A map of another program, with a lane whose name does not say what it holds. */
const MAPS = {
  english: `Phase,Arrival,Arrival,Breakfast
Step,Walk in,Check in,Choose a table
Physical evidence,Revolving door,Key card,Menu
Customer actions,Looks for the desk,Shows the passport,Asks for a window
Frontstage,Greets at the door,Hands over the key,Leads to the table
Night desk,,Locks the safe,
`,
  chinese: `阶段,到店,到店,早餐
步骤,进门,办理入住,选座
有形展示,旋转门,房卡,菜单
客户行为,寻找前台,出示证件,询问靠窗座位
前台行为,在门口迎接,递交房卡,带位入座
夜班,,锁好保险柜,
`,
};
const chooseMap = async (app: App) => {
  const chinese = await readsChinese(app);
  await answerWith(
    app,
    chinese ? ["早餐服务.csv", MAPS.chinese] : ["Arrival and breakfast.csv", MAPS.english],
  );
  await command("Import a map", "导入地图")(app);
};

const windows = ({ driver }: App) => driver.getAllWindowHandles();
/** What is seen on the wall at the first phase. */
const presentation: Screen = {
  name: "presentation",
  show: async (app) => {
    const { driver } = app;
    const desk = await driver.getWindowHandle();
    await app.press(Key.F5);
    await until("the wall is open", async () => (await windows(app)).length === 2);
    const wall = (await windows(app)).find((handle) => handle !== desk);
    await driver.switchTo().window(wall ?? desk);
    await until("the wall shows the map", () =>
      app.inPage(() => document.querySelector("[data-detail]") !== null),
    );
    await app.press(Key.PAGE_DOWN);
    await waitUntilStill();
    await driver.switchTo().window(desk);
  },
  leave: async (app) => {
    // The last button of the speaker's panel.
    await app.driver.findElement(By.xpath("(//aside[@data-panel]//button)[last()]")).click();
    await until("the wall is gone", async () => (await windows(app)).length === 1);
  },
};
/** To a column of the worksheet, however far it stands from the first. */
const toColumn = (column: string) => async (app: App) => {
  const place = await app.inPage((sought) => {
    const headings = [...document.querySelectorAll<HTMLElement>("[role=columnheader]")];
    return headings.findIndex((heading) => heading.dataset["column"] === sought);
  }, column);
  await app.press(Key.CONTROL, Key.HOME);
  await pressOften(Key.ARROW_RIGHT, place)(app);
};
const ACTIONS = ["Actions", "改进措施"] as const;
/** The bar below the table names the kind of the chosen control. */
const chooseControl = pressOften(Key.ARROW_RIGHT, 3);

/** A to-be map that differs from the one in view: one card says something else, and one is gone. */
const makeAnother = then(
  command("Make a to-be map from it", "由此创建目标地图"),
  // The copy is made first, and then it asks for its name.
  waitUntilStill,
  press(Key.ESCAPE),
  (app) => app.press(Key.CONTROL, Key.HOME),
  press(Key.F2),
  control("a"),
  type("Ask in the chat", "先在线咨询"),
  press(Key.ENTER),
  press(Key.ESCAPE),
  pressOften(Key.ARROW_RIGHT, 2),
  press(Key.DELETE),
);

const showTeamScoring = then(command("Team scoring…", "团队评分…"), waitUntilStill);
const newRound = then(
  press(Key.ENTER),
  waitUntilStill,
  click("main form textarea"),
  type("Ada, Paul, Eve", "李静、王晓明、赵敏"),
);
const beginRound = then(newRound, press(Key.TAB), press(Key.ENTER));
/** The turn of whoever has the focus, with a score chosen. */
const takeTurn = (digit: string) => then(press(Key.ENTER), waitUntilStill, press(digit));
const handOver = then(press(Key.ENTER), press(Key.ESCAPE), waitUntilStill);
/** Beside each name stand the buttons for another name and for a copy. */
const toNextScorer = pressOften(Key.TAB, 3);
const closeRound = then(
  waitUntilStill,
  click("main footer button:last-child"),
  waitUntilStill,
  press(Key.ENTER),
);

/** Among the results, the first button of the bar opens the round again. */
const openAgain = click("main header button");

/** Its text is read only now. */
const openGuide = async (app: App) => {
  await app.press(Key.F1);
  await until("the guide is open", () =>
    app.inPage(() => document.querySelector("#guide-chapter") !== null),
  );
};

/** A blueprint and its risks, in the order in which they are photographed. */
export const blueprintScreens: readonly Screen[] = [
  { name: "map", show: stay, leave: stay },
  passing("card", chooseCard),
  passing("writing", chooseCard, press(Key.F2)),
  passing("menu", click("header button[aria-haspopup=menu]")),
  { name: "lane", show: chooseLane, leave: pressOften(Key.ESCAPE, 2) },
  view("risks", control("2")),
  view("control", control("2"), chooseControl),
  view("tie-breakers", control("2"), click("main button[aria-expanded]:not([aria-haspopup])")),
  asking("table-in", control("2"), waitUntilStill, chooseTable),
  {
    name: "reason",
    show: then(
      control("2"),
      waitUntilStill,
      toColumn("severity-after"),
      press("5"),
      waitUntilStill,
      type("Earplugs lie in each room beside the bar", "预约短信写明两小时时段"),
    ),
    leave: then(press(Key.ENTER), waitUntilStill, control("1")),
  },
  riskPage("pareto", CHARTS, lookAtItAs(1)),
  riskPage("matrix-of-risks", CHARTS, lookAtItAs(2)),
  riskPage("before-and-after", CHARTS, lookAtItAs(3)),
  riskPage("trend", CHARTS, lookAtItAs(4)),
  riskPage("actions", ACTIONS),
  riskPage("board", ACTIONS, lookAtItAs(2)),
  riskPage("board-dmaic", ACTIONS, lookAtItAs(3)),
  riskPage("coverage", ["Coverage", "覆盖情况"]),
  riskPage("scales", ["Scales…", "量表…"]),
  passing("versions", command("Versions…", "版本…")),
  asking("table-out", control("2"), controlShift("x")),
  view("team-new", showTeamScoring, newRound),
  view("team", showTeamScoring, beginRound),
  asking("team-rename", showTeamScoring, press(Key.TAB), press(Key.ENTER)),
  view("team-turn", showTeamScoring, takeTurn("7")),
  view(
    "team-votes",
    showTeamScoring,
    takeTurn("3"),
    handOver,
    toNextScorer,
    takeTurn("9"),
    handOver,
    closeRound,
  ),
  asking("team-again", showTeamScoring, openAgain),
  // After all that was done to the risks above.
  riskPage("trail", ["Audit trail…", "审计追踪…"]),
  passing("palette", control("k")),
  passing("settings", control(",")),
  passing("shortcuts", command("Keyboard shortcuts", "键盘快捷键")),
  passing("guide", openGuide),
  passing("guide-picture", openGuide, click("dialog nav li:first-child button")),
  {
    name: "guide-search",
    show: then(openGuide, control("f"), type("poster", "海报")),
    // The first one forgets what was sought.
    leave: pressOften(Key.ESCAPE, 2),
  },
  passing("about", command("About Sightline", "关于 Sightline"), waitUntilStill),
  passing("export", control("e"), waitUntilStill),
  passing("print", control("p"), waitUntilStill),
  passing("map-in", chooseMap, waitUntilStill),
  presentation,
  toggled("rail", control("b")),
  toggled("grammar", controlShift("k")),
  toggled("unplaced", controlShift("u")),
];

/** A journey and all that is known of the people in it, in the order in which they are photographed. */
export const journeyScreens: readonly Screen[] = [
  { name: "journey", show: stay, leave: stay },
  passing("point", choosePoint),
  passing("find", control("f"), type("room", "退货")),
  toggled("questions", controlShift("a")),
  { name: "filters", show: controlShift("f"), leave: pressOften(Key.ESCAPE, 2) },
  passing("walk", controlShift("l")),
  toggled("time", controlShift("d")),
  passing("presets", command("Add a map", "添加地图")),
  view("touchpoints", control("3")),
  view("matrix", lookAtTouchpoints(2)),
  view("channels", lookAtTouchpoints(3)),
  passing("channel-list", command("Channels…", "渠道…")),
  view("personas", control("4")),
  view("persona", control("4"), press(Key.ENTER)),
  // Last, since it leaves a second map behind, which is seen among all maps as well.
  view("compare", makeAnother, control("5")),
  view("maps", control("6")),
  view("side-by-side", control("5"), command("Compare side by side", "并排对比")),
  view("overlay", control("5"), command("Compare in an overlay", "叠加对比")),
];
