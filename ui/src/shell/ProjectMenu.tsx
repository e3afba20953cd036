import { isEnabled, useCommands } from "../commands";
import { Menu } from "../controls/Menu";
import { useT } from "../i18n";

const GROUPS = [
  ["window.new", "project.open"],
  ["project.addMap", "project.importMap"],
  [
    "project.exportMap",
    "map.copyPicture",
    "project.printMap",
    "project.exportTouchpoints",
    "project.exportProject",
  ],
  ["project.saveCopy", "project.backups", "project.versions"],
  ["team.show", "risk.import", "risk.export"],
  ["view.settings", "view.guide", "view.shortcuts", "view.about"],
  ["project.close", "window.close"],
];

/** What can be done with the project as a whole. */
export function ProjectMenu() {
  const t = useT();
  const commands = useCommands((state) => state.commands);
  const groups = GROUPS.map((ids) =>
    commands
      .filter(({ id }) => ids.includes(id))
      .map((command) => ({
        label: t(command.label, command.values?.()),
        shortcut: command.shortcuts?.[0],
        disabled: !isEnabled(command),
        run: command.run,
      })),
  );
  const offered = groups.filter((group) => group.length > 0);
  return <Menu icon="chevron" label={t("project.menu")} groups={offered} />;
}
