import { type CSSProperties, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";

import { written, type Shortcut } from "../commands";
import { IconButton } from "./Button";
import type { IconName } from "./Icon";
import styles from "./Menu.module.css";

export interface MenuItem {
  readonly label: string;
  readonly shortcut?: Shortcut | undefined;
  readonly disabled?: boolean;
  /** Takes something away: drawn in the colour of danger. */
  readonly danger?: boolean;
  readonly run: () => void;
}

interface MenuProps {
  readonly icon: IconName;
  readonly label: string;
  /** Groups of items, parted by a line. */
  readonly groups: readonly (readonly MenuItem[])[];
}

/** A button that opens a list of what can be done. */
export function Menu({ icon, label, groups }: MenuProps) {
  const [place, setPlace] = useState<CSSProperties | null>(null);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const close = () => {
    setPlace(null);
    root.current?.querySelector("button")?.focus();
  };
  return (
    <div
      ref={root}
      className={styles["root"]}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setPlace(null);
      }}
    >
      <IconButton
        icon={icon}
        label={label}
        aria-haspopup="menu"
        aria-expanded={place !== null}
        aria-controls={place === null ? undefined : id}
        onClick={() => setPlace(place === null ? placeBelow(root.current) : null)}
      />
      {place !== null && (
        <MenuItems id={id} label={label} groups={groups} place={place} onClose={close} />
      )}
    </div>
  );
}

/** Fixed to the window: a menu inside a list that scrolls would be cut off by it. */
function placeBelow(button: HTMLElement | null): CSSProperties {
  const box = button?.getBoundingClientRect();
  return box === undefined ? {} : { left: box.left, top: box.bottom + 6 };
}

interface MenuItemsProps extends Pick<MenuProps, "label" | "groups"> {
  readonly id: string;
  readonly place: CSSProperties;
  readonly onClose: () => void;
}

/** The list itself, wherever it is opened. The first item has the focus; Escape and Tab close it. */
export function MenuItems({ id, label, groups, place, onClose }: MenuItemsProps) {
  const list = useRef<HTMLDivElement>(null);
  const items = () => [
    ...(list.current?.querySelectorAll<HTMLElement>("button:not(:disabled)") ?? []),
  ];
  useEffect(() => {
    list.current?.querySelector<HTMLElement>("button:not(:disabled)")?.focus();
  }, []);
  const walk = (event: KeyboardEvent) => {
    const all = items();
    const at = all.findIndex((item) => item === document.activeElement);
    const to = {
      ArrowDown: (at + 1) % all.length,
      ArrowUp: (at - 1 + all.length) % all.length,
      Home: 0,
      End: all.length - 1,
    }[event.key];
    if (to !== undefined) all[to]?.focus();
    else if (event.key === "Escape" || event.key === "Tab") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={list}
      id={id}
      role="menu"
      aria-label={label}
      className={styles["menu"]}
      style={place}
      onKeyDown={walk}
    >
      {groups.map((group, index) => (
        <div key={index} role="group" className={styles["group"]}>
          {group.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              disabled={item.disabled}
              data-danger={item.danger}
              onClick={() => {
                onClose();
                item.run();
              }}
            >
              <span>{item.label}</span>
              {item.shortcut !== undefined && <kbd>{written(item.shortcut).join(" ")}</kbd>}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}
