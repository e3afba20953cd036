import { type Command, isEnabled } from "../commands";
import { type CloseReason, type MenuItem, MenuItems } from "../controls/Menu";
import { useT } from "../i18n";
import { mapCommands } from "./commands";
import { contextCommands } from "./contextMenuItems";
import { closeContextMenu, useContextMenu } from "./contextMenuState";
import { currentFocus } from "./current";
import { mapElement } from "./focusMap";

/** What can be done with what has the focus, at the pointer or beside it. */
export function ContextMenu() {
  const t = useT();
  const place = useContextMenu((state) => state.place);
  const focus = currentFocus();
  if (place === null || focus === null) return null;
  const item = (command: Command): MenuItem => ({
    label: t(command.label, command.values?.()),
    shortcut: command.shortcuts?.[0],
    danger: command.id === "map.delete",
    run: command.run,
  });
  const groups = contextCommands(focus)
    .map((ids) => ids.flatMap((id) => mapCommands.filter((command) => command.id === id)))
    .map((commands) => commands.filter(isEnabled).map(item))
    .filter((items) => items.length > 0);
  return (
    <MenuItems
      id="map-menu"
      label={t("command.contextMenu")}
      groups={groups}
      place={place}
      onClose={close}
    />
  );
}

function close(reason: CloseReason): void {
  closeContextMenu();
  if (reason !== "left") mapElement()?.focus({ preventScroll: true });
}
