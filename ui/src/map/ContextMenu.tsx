import { useLayoutEffect, useRef, useState } from "react";

import { isEnabled, type Command } from "../commands";
import { useT } from "../i18n";
import { MenuItems, type MenuItem } from "../shell/Menu";
import { mapCommands } from "./commands";
import { contextCommands } from "./contextMenuItems";
import { closeContextMenu, useContextMenu } from "./contextMenuState";
import { currentFocus } from "./current";
import { mapElement } from "./focusMap";

/** What can be done with what has the focus, at the pointer or beside it. */
export function ContextMenu() {
  const place = useContextMenu((state) => state.place);
  return place === null ? null : <OpenMenu left={place.left} top={place.top} />;
}

function OpenMenu({ left, top }: { readonly left: number; readonly top: number }) {
  const t = useT();
  const root = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left, top });
  const focus = currentFocus();

  // Where it would leave the window it is opened to the other side.
  useLayoutEffect(() => {
    const box = root.current?.firstElementChild?.getBoundingClientRect();
    if (box === undefined) return;
    setPlace({
      left: Math.max(0, Math.min(left, document.documentElement.clientWidth - box.width)),
      top: Math.max(0, Math.min(top, document.documentElement.clientHeight - box.height)),
    });
  }, [left, top]);

  if (focus === null) return null;
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
    <div
      ref={root}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) closeContextMenu();
      }}
    >
      <MenuItems
        id="map-menu"
        label={t("command.contextMenu")}
        groups={groups}
        place={place}
        onClose={() => {
          closeContextMenu();
          mapElement()?.focus({ preventScroll: true });
        }}
      />
    </div>
  );
}
