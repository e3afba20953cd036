import { type KeyboardEvent, useMemo, useState } from "react";

import { written } from "../commands";
import { Icon } from "../controls/Icon";
import { useT } from "../i18n";
import { isComposing } from "../input";
import { closeOverlay } from "../session/overlay";
import { type Found, findAnything } from "./find";
import styles from "./Palette.module.css";

/** One field that finds every command, map, persona, touchpoint, card and failure mode. */
export function Palette() {
  const t = useT();
  const [sought, setSought] = useState("");
  const [at, setAt] = useState(0);
  const found = useMemo(() => findAnything(sought, t), [sought, t]);
  const chosen = Math.min(at, found.length - 1);

  const run = (item: Found | undefined) => {
    if (item === undefined) return;
    closeOverlay();
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    if (event.key === "ArrowDown") setAt((chosen + 1) % Math.max(1, found.length));
    else if (event.key === "ArrowUp")
      setAt((chosen - 1 + found.length) % Math.max(1, found.length));
    else if (event.key === "Enter") run(found[chosen]);
    else if (event.key === "Escape") closeOverlay();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={styles["scrim"]} onMouseDown={closeOverlay}>
      <div
        className={styles["palette"]}
        role="dialog"
        aria-modal="true"
        aria-label={t("command.palette")}
        onMouseDown={(event) => event.stopPropagation()}
      >
        <div className={styles["field"]}>
          <Icon name="search" />
          <input
            role="combobox"
            aria-expanded="true"
            aria-controls="palette-list"
            aria-activedescendant={found.length === 0 ? undefined : `palette-${chosen}`}
            aria-label={t("command.palette")}
            placeholder={t("palette.placeholder")}
            value={sought}
            autoFocus
            onChange={(event) => {
              setSought(event.target.value);
              setAt(0);
            }}
            onKeyDown={onKeyDown}
            onBlur={closeOverlay}
          />
        </div>
        <div role="listbox" id="palette-list" aria-label={t("palette.found")}>
          {found.map((item, index) => (
            <Option
              key={item.id}
              item={item}
              id={`palette-${index}`}
              chosen={index === chosen}
              onRun={() => run(item)}
            />
          ))}
        </div>
        {found.length === 0 && <p className={styles["nothing"]}>{t("palette.nothing")}</p>}
      </div>
    </div>
  );
}

interface OptionProps {
  readonly item: Found;
  readonly id: string;
  readonly chosen: boolean;
  readonly onRun: () => void;
}

function Option({ item, id, chosen, onRun }: OptionProps) {
  return (
    <div
      role="option"
      id={id}
      aria-selected={chosen}
      className={styles["option"]}
      ref={(element) => {
        if (chosen) element?.scrollIntoView({ block: "nearest" });
      }}
      // The field would lose the focus, and with it the palette, before the click arrives.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onRun}
    >
      <Icon name={item.icon} />
      <span className={styles["name"]}>{item.name}</span>
      <span className={styles["about"]}>{item.about}</span>
      {item.shortcut !== undefined && <kbd>{written(item.shortcut).join(" ")}</kbd>}
    </div>
  );
}
