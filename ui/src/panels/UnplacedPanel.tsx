import { useRef, useState } from "react";

import { useSelection } from "../canvas/selection";
import { mirror, useDocument, useReadOnly } from "../document";
import type { CardId, FailureMode } from "../host";
import { useT } from "../i18n";
import { contains } from "../input";
import find from "./FindPanel.module.css";
import { textOfCard } from "./homes";
import { Panel } from "./Panel";
import panel from "./Panel.module.css";
import { carry, onlyCard, putOn, useCarried } from "./unplaced";
import styles from "./UnplacedPanel.module.css";

/** How many are listed at once: an imported table has thousands. */
const LISTED = 50;

/**
 * The failure modes that no card stands for yet, as imported ones: each is dragged onto its card, or put on the selected
 * one by Enter.
 */
export function UnplacedPanel() {
  const t = useT();
  // What is shown is read from the records as they are at this revision.
  useDocument((state) => state.revision);
  const [sought, setSought] = useState("");
  const list = useRef<HTMLUListElement>(null);
  const target = useSelection(onlyCard);
  const all = mirror().failureModesWithoutCard();
  const found = all.filter(({ item, title }) => contains(`${item} ${title}`, sought.trim()));
  const listed = found.slice(0, LISTED);
  if (all.length === 0) {
    return (
      <Panel title={t("command.unplaced")}>
        <p className={panel["quiet"]}>{t("unplaced.none")}</p>
      </Panel>
    );
  }
  // The next one takes the place of the one that is gone, and the focus with it.
  const put = async (failureMode: FailureMode, at: number, card: CardId) => {
    await putOn(failureMode.id, card);
    requestAnimationFrame(() => {
      const left = list.current?.querySelectorAll("button");
      left?.[Math.min(at, left.length - 1)]?.focus();
    });
  };
  return (
    <>
      <Carried />
      <Panel title={t("command.unplaced")}>
        <p className={panel["quiet"]}>{t("unplaced.help")}</p>
        <input
          className={find["input"]}
          type="search"
          aria-label={t("unplaced.find")}
          placeholder={t("unplaced.find")}
          value={sought}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target: { value } }) => setSought(value)}
        />
        <p className={panel["quiet"]} role="status">
          {found.length === 0 && t("unplaced.nothingFound")}
          {found.length > 0 &&
            (target === null
              ? t("unplaced.noTarget")
              : t("unplaced.target", { card: textOfCard(target) }))}
        </p>
        <ul ref={list} className={panel["list"]}>
          {listed.map((failureMode, at) => (
            <Item
              key={failureMode.id}
              failureMode={failureMode}
              onPut={target === null ? null : () => void put(failureMode, at, target)}
            />
          ))}
        </ul>
        {found.length > LISTED && (
          <p className={panel["quiet"]}>{t("unplaced.more", { count: found.length - LISTED })}</p>
        )}
      </Panel>
    </>
  );
}

interface ItemProps {
  readonly failureMode: FailureMode;
  /** Puts it on the selected card; nothing while none is. */
  readonly onPut: (() => void) | null;
}

function Item({ failureMode: { id, item, title }, onPut }: ItemProps) {
  const t = useT();
  const readOnly = useReadOnly();
  const carried = useCarried((state) => state.carried?.failureMode === id);
  return (
    <li>
      <button
        type="button"
        className={`${panel["go"]} ${styles["item"]}`}
        data-carried={carried || undefined}
        aria-disabled={readOnly || onPut === null}
        onPointerDown={(down) => {
          if (!readOnly) carry(id, down.currentTarget, down.nativeEvent);
        }}
        // By a key. With the mouse it is dragged: a slip of a click puts nothing anywhere.
        onClick={({ detail }) => {
          if (detail === 0 && !readOnly) onPut?.();
        }}
      >
        <span>{title === "" ? t("risk.unnamed") : title}</span>
        {item !== "" && <small>{item}</small>}
      </button>
    </li>
  );
}

/** What is dragged, beside the pointer. */
function Carried() {
  const t = useT();
  const carried = useCarried((state) => state.carried);
  if (carried === null) return null;
  const { failureMode, left, top } = carried;
  const title = mirror().get("failure_mode", failureMode)?.title ?? "";
  return (
    <div className={styles["carried"]} style={{ left, top }} aria-hidden="true">
      {title === "" ? t("risk.unnamed") : title}
    </div>
  );
}
