// The native menu bar: the page's commands in menus, in the words and with the keys that they have everywhere.

import {
  type Command,
  type CommandGroup,
  inTurn,
  isEnabled,
  onMac,
  runCommand,
  useCommands,
} from "../commands";
import { onChange, useDocument } from "../document";
import { hasMenuBar, hearMenu, host, type MenuBar, type MenuEntry } from "../host";
import { type MessageKey, t, useLanguage } from "../i18n";
import { keepsEditingKeys } from "../input";
import { tellProblem } from "../notices";
import { useNavigation } from "../session/navigation";
import { drawnTheme, useSettings } from "../session/settings";
import { openProject } from "./project";
import { refreshStart, useStart } from "./start";

/** What stands between two lines: ids of commands, or what is no command of the list. */
type Section = readonly string[] | "recent" | "editing" | { readonly restOf: CommandGroup };

interface MenuPlan {
  readonly title: MessageKey;
  readonly sections: readonly Section[];
}

/** The menus from left to right. A command stands in one of them; the rest of a group follows in its own order. */
const MENUS: readonly MenuPlan[] = [
  {
    title: "menu.file",
    sections: [
      ["window.new", "project.open"],
      "recent",
      ["project.saveCopy", "project.backups", "project.versions"],
      ["project.importMap", "risk.import"],
      ["project.exportMap", "risk.export", "project.exportTouchpoints", "project.exportProject"],
      ["map.copyPicture", "project.printMap"],
      ["view.settings"],
      ["project.close", "window.close"],
    ],
  },
  {
    title: "shortcuts.edit",
    sections: [
      ["edit.undo", "edit.redo"],
      "editing",
      ["panel.find", "panel.replace"],
      ["project.tags", "project.channels"],
      { restOf: "edit" },
    ],
  },
  {
    title: "shortcuts.view",
    sections: [
      ["view.map", "view.risks", "view.touchpoints", "view.personas", "view.compare", "view.maps"],
      ["view.back"],
      [
        "camera.zoomIn",
        "camera.zoomOut",
        "camera.zoomToActualSize",
        "camera.zoomToFit",
        "camera.zoomToSelection",
      ],
      ["view.heat", "view.nextPersona"],
      ["view.rail", "view.inspector", "view.minimap", "view.palette"],
      { restOf: "view" },
    ],
  },
  {
    title: "shortcuts.map",
    sections: [
      ["project.addMap", "project.addMapBelow", "project.duplicateMap", "project.makeToBe"],
      { restOf: "project" },
      { restOf: "map" },
    ],
  },
  { title: "shortcuts.card", sections: [{ restOf: "card" }] },
  { title: "shortcuts.risk", sections: [["team.show"], { restOf: "risk" }] },
  {
    title: "menu.people",
    sections: [{ restOf: "touchpoint" }, { restOf: "persona" }],
  },
  { title: "shortcuts.presentation", sections: [["present.start"], { restOf: "presentation" }] },
  {
    title: "menu.help",
    sections: [["view.guide", "view.shortcuts"], ["view.about"]],
  },
];

/** What the ids of commands begin with that only the wall has. */
const OF_THE_WALL = "wall.";
const isOffered = ({ id, handledInPlace }: Command): boolean =>
  handledInPlace !== true && !id.startsWith(OF_THE_WALL);

/** What a chosen recent file is called for the host, before its number in the list. */
const RECENT = "recent:";
/** As many as are found at a glance. */
const MOST_RECENT = 10;

/** The menu bar as it should be now. `every` holds the commands of all views, also of those that are not shown. */
export function menuBar(every: readonly Command[]): MenuBar {
  const commands = new Map(
    [...every, ...useCommands.getState().commands].map((command) => [command.id, command]),
  );
  const offered = [...commands.values()].filter(isOffered);
  const named = new Set(MENUS.flatMap(({ sections }) => sections.filter(isIds).flat()));
  const entriesOf = (section: Section): MenuEntry[] => {
    if (section === "recent") return recentFiles();
    if (section === "editing") return editing();
    const shown = isIds(section)
      ? section.flatMap((id) => commands.get(id) ?? [])
      : offered.filter(({ id, group }) => group === section.restOf && !named.has(id));
    return shown.map(entryOf);
  };
  const menus = MENUS.map(({ title, sections }) => ({
    title: t(title),
    entries: sections
      .map(entriesOf)
      .filter((entries) => entries.length > 0)
      .flatMap((entries, at) => (at === 0 ? entries : [separator, ...entries])),
  }));
  return { menus, dark: darkness() };
}

const isIds = (section: Section): section is readonly string[] => Array.isArray(section);
const separator: MenuEntry = { type: "separator" };

function entryOf(command: Command): MenuEntry {
  const { id, label, values, shortcuts } = command;
  const isThere = useCommands.getState().commands.includes(command);
  return {
    type: "command",
    id,
    label: t(label, values?.()),
    shortcut: shortcuts?.[0] ?? null,
    enabled: isThere && isEnabled(command),
  };
}

function recentFiles(): MenuEntry[] {
  const recent = useStart.getState().start?.recent.slice(0, MOST_RECENT) ?? [];
  if (recent.length === 0) return [];
  const entries = recent.map(({ title, path, exists }, at): MenuEntry => {
    const label = title === "" ? t("project.untitled") : title;
    return {
      type: "command",
      id: `${RECENT}${at}`,
      label: `${label} — ${path}`,
      shortcut: null,
      enabled: exists,
    };
  });
  return [{ type: "menu", menu: { title: t("start.recent"), entries } }];
}

const editing = (): MenuEntry[] =>
  (["cut", "copy", "paste", "selectAll"] as const).map((deed) => ({
    type: "editing",
    deed,
    label: t(`menu.${deed}`),
  }));

/** The system's own where the page follows the system. */
function darkness(): boolean | null {
  return useSettings.getState().theme === "system" ? null : drawnTheme() !== "light";
}

/** Does what was chosen in the menu bar, as its keys would. */
export function choose(id: string): void {
  if (id.startsWith(RECENT)) {
    const file = useStart.getState().start?.recent[Number(id.slice(RECENT.length))];
    if (file !== undefined) void openProject(file.path);
    return;
  }
  const deed = id === "edit.undo" ? "undo" : id === "edit.redo" ? "redo" : null;
  if (deed !== null && keepsEditingKeys(document.activeElement)) {
    // A text field takes back its own typing, and no other call does that.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    document.execCommand(deed);
    return;
  }
  inTurn(() => runCommand(id));
}

/** How long nothing has to happen before the bar follows, in milliseconds: it never holds up a key. */
const QUIET = 250;

/** Keeps the menu bar of this window in step with the page, where windows have one. */
export function keepMenuBar(every: readonly Command[]): void {
  if (!hasMenuBar) return;
  hearMenu(choose).catch(tellProblem);
  let shown = "";
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const follow = () => {
    const bar = menuBar(every);
    const wished = JSON.stringify(bar);
    if (wished === shown) return;
    shown = wished;
    host.showMenuBar(bar).catch(tellProblem);
  };
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(follow, QUIET);
  };
  // On a Mac all windows share the bar: whichever comes to the front puts its own into it.
  const showAgain = () => {
    shown = "";
    soon();
  };
  if (onMac) window.addEventListener("focus", showAgain);
  for (const store of [
    useCommands,
    useDocument,
    useNavigation,
    useSettings,
    useLanguage,
    useStart,
  ]) {
    store.subscribe(soon);
  }
  onChange(soon);
  // What is opened becomes the first of the recent files.
  useDocument.subscribe((now, before) => {
    if (now.document !== before.document) void refreshStart();
  });
  // What is chosen decides which commands make sense, and is changed by these.
  for (const event of ["keyup", "pointerup", "focusin"]) window.addEventListener(event, soon);
  follow();
}
