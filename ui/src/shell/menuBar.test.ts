import { afterEach, beforeEach, expect, it, vi } from "vitest";

import { registerCommands } from "../commands";
import { everyCommand } from "../everyCommand";
import { host, type Menu, type MenuBar, type MenuEntry } from "../host";
import { speak } from "../i18n";
import { useSettings } from "../session/settings";
import { choose, menuBar } from "./menuBar";
import { useStart } from "./start";

const stops: (() => void)[] = [];
beforeEach(() => {
  useSettings.setState({ theme: "system" });
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  speak("en");
  useStart.setState({ start: null });
  document.body.innerHTML = "";
  vi.restoreAllMocks();
});

type CommandEntry = Extract<MenuEntry, { type: "command" }>;

function commandsIn({ entries }: Menu): CommandEntry[] {
  return entries.flatMap((entry) => {
    if (entry.type === "menu") return commandsIn(entry.menu);
    return entry.type === "command" ? [entry] : [];
  });
}
const commandsOf = ({ menus }: MenuBar): CommandEntry[] => menus.flatMap(commandsIn);

it("offers every command of the desk once, with its first keys", () => {
  const shown = commandsOf(menuBar(everyCommand));
  const ids = shown.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  const ofTheDesk = everyCommand.filter(
    ({ id, handledInPlace }) => handledInPlace !== true && !id.startsWith("wall."),
  );
  expect(ids.toSorted()).toEqual([...new Set(ofTheDesk.map(({ id }) => id))].toSorted());
  const undo = shown.find(({ id }) => id === "edit.undo");
  expect(undo?.shortcut).toBe("Mod+Z");
});

it("speaks the language that is chosen", () => {
  speak("zh-CN");
  const { menus } = menuBar(everyCommand);
  expect(menus.map(({ title }) => title).slice(0, 3)).toEqual(["文件", "编辑", "视图"]);
});

it("can be chosen only what makes sense now", () => {
  const named = (id: string) => commandsOf(menuBar(everyCommand)).find((one) => one.id === id);
  expect(named("view.about")?.enabled, "no view has it yet").toBe(false);
  stops.push(registerCommands(everyCommand.filter(({ id }) => /^(view\.about|edit)/.test(id))));
  expect(named("view.about")?.enabled).toBe(true);
  expect(named("edit.undo")?.enabled, "nothing was done yet").toBe(false);
});

it("opens a recent file", () => {
  const opened = vi.spyOn(host, "openProject").mockReturnValue(new Promise(() => undefined));
  const file = { path: "/s/入住.sightline", title: "酒店", openedAt: "", exists: true };
  useStart.setState({
    start: {
      version: "1",
      settings: useSettings.getState(),
      systemLanguage: "en",
      recent: [file],
      samples: [],
      openAtStart: null,
      projectsFolder: "",
      notices: [],
    },
  });
  const [recent] = commandsOf(menuBar(everyCommand)).filter(({ id }) => id.startsWith("recent:"));
  expect(recent?.label).toContain("酒店");
  choose(recent?.id ?? "");
  expect(opened).toHaveBeenCalledWith("/s/入住.sightline");
});

it("takes back typing in a text field, and an edit elsewhere", () => {
  const run = vi.fn();
  stops.push(registerCommands([{ id: "edit.undo", group: "edit", label: "command.undo", run }]));
  const execCommand = vi.fn();
  Object.assign(document, { execCommand });
  const field = document.body.appendChild(document.createElement("textarea"));
  field.focus();
  choose("edit.undo");
  expect(execCommand).toHaveBeenCalledWith("undo");
  expect(run).not.toHaveBeenCalled();
  field.blur();
  choose("edit.undo");
  expect(run).toHaveBeenCalledOnce();
});
