import {
  type FocusEvent,
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from "react";

import { type Shortcut, written } from "../commands";
import { IconButton } from "./Button";
import { Icon, type IconName } from "./Icon";
import styles from "./Menu.module.css";

export interface MenuItem {
  readonly label: string;
  readonly shortcut?: Shortcut | undefined;
  readonly disabled?: boolean;
  /** Takes something away: drawn in the colour of danger. */
  readonly danger?: boolean;
  /** For one of several of which one holds: whether it is the one. */
  readonly checked?: boolean;
  /** A colour that stands for it, as CSS. */
  readonly swatch?: string;
  readonly run: () => void;
}

/** Groups of items, parted by a line. */
type MenuGroups = readonly (readonly MenuItem[])[];

interface MenuProps {
  readonly icon: IconName;
  readonly label: string;
  readonly groups: MenuGroups;
}

/** A button that opens a list of what can be done. */
export function Menu({ icon, label, groups }: MenuProps) {
  const [place, setPlace] = useState<Place | null>(null);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const close = (reason: CloseReason) => {
    setPlace(null);
    if (reason !== "left") root.current?.querySelector("button")?.focus();
  };
  return (
    <div ref={root} className={styles["root"]}>
      <IconButton
        icon={icon}
        label={label}
        aria-haspopup="menu"
        aria-expanded={place !== null}
        aria-controls={place === null ? undefined : id}
        onClick={() => setPlace(place === null ? below(root.current) : null)}
      />
      {place !== null && (
        <MenuItems id={id} label={label} groups={groups} place={place} onClose={close} />
      )}
    </div>
  );
}

/** Where the left upper corner lies in the window: inside a list that scrolls a menu would be cut off. */
export interface Place {
  readonly left: number;
  readonly top: number;
}

function below(button: HTMLElement | null): Place {
  const box = button?.getBoundingClientRect();
  return { left: box?.left ?? 0, top: (box?.bottom ?? 0) + 6 };
}

/** An item was chosen, the menu was given up, or the focus went elsewhere. */
export type CloseReason = "chosen" | "cancelled" | "left";

interface MenuItemsProps {
  /** By which the button that opened it names it. */
  readonly id: string;
  readonly label: string;
  readonly groups: MenuGroups;
  /** Moved as far as it takes to stay in the window. */
  readonly place: Place;
  /** Comes before what was chosen is done. */
  readonly onClose: (reason: CloseReason) => void;
}

/**
 * The list itself, wherever it is opened. The item that holds has the focus, or else the first one. Arrows
 * walk, Escape and Tab give it up.
 */
export function MenuItems({ id, label, groups, place, onClose }: MenuItemsProps) {
  const list = useRef<HTMLDivElement>(null);
  const { left, top } = place;
  useLayoutEffect(() => put(list.current, { left, top }), [left, top]);
  useEffect(() => {
    const items = itemsOf(list.current);
    const first = items.find((item) => item.ariaChecked === "true") ?? items[0];
    first?.focus({ preventScroll: true });
  }, []);

  const walk = (event: KeyboardEvent) => {
    const items = itemsOf(list.current);
    const at = items.findIndex((item) => item === document.activeElement);
    const to = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    }[event.key];
    if (to !== undefined) items[to]?.focus();
    else if (event.key === "Escape" || event.key === "Tab") onClose("cancelled");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    const opener = relatedTarget?.getAttribute("aria-controls") === id;
    if (!opener && !currentTarget.contains(relatedTarget)) onClose("left");
  };
  return (
    <div
      ref={list}
      id={id}
      role="menu"
      aria-label={label}
      className={styles["menu"]}
      onKeyDown={walk}
      onBlur={leave}
    >
      {groups.map((group, index) => (
        <div key={index} role="group" className={styles["group"]}>
          {group.map((item, at) => (
            <button
              key={at}
              type="button"
              role={item.checked === undefined ? "menuitem" : "menuitemradio"}
              aria-checked={item.checked}
              tabIndex={-1}
              disabled={item.disabled}
              data-danger={item.danger}
              onClick={() => {
                onClose("chosen");
                item.run();
              }}
            >
              {item.swatch !== undefined && (
                <i className={styles["swatch"]} style={{ background: item.swatch }} />
              )}
              <span>{item.label}</span>
              {item.shortcut !== undefined && <kbd>{written(item.shortcut).join(" ")}</kbd>}
              {item.checked === true && <Icon name="check" />}
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

function itemsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>("button:not(:disabled)") ?? [])];
}

/** Puts an element to a place, or as near to it as it takes to stay in the window. */
function put(element: HTMLElement | null, { left, top }: Place): void {
  if (element === null) return;
  const { width, height } = element.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  element.style.left = `${Math.max(0, Math.min(left, clientWidth - width))}px`;
  element.style.top = `${Math.max(0, Math.min(top, clientHeight - height))}px`;
}
