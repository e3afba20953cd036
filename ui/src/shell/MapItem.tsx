import type { KeyboardEvent } from "react";

import { InPlaceText } from "../controls/InPlaceText";
import { Menu, type MenuItem } from "../controls/Menu";
import { mapTitle, perform, tellDeleted } from "../document";
import type { Map, MapState } from "../host";
import { mapStateKey, useT } from "../i18n";
import { isComposing, isTextField } from "../input";
import { showMap } from "../session/navigation";
import styles from "./MapItem.module.css";
import { duplicateMap, makeToBe } from "./maps";

interface MapItemProps {
  readonly map: Map;
  readonly previous: Map | undefined;
  readonly next: Map | undefined;
  readonly afterNext: Map | undefined;
  readonly shown: boolean;
  readonly readOnly: boolean;
  readonly renamed: boolean;
  readonly onRenamed: (editing: boolean) => void;
}

/** One map in the list: its name, whether it is as-is or to-be, and what can be done with it. */
export function MapItem(props: MapItemProps) {
  const t = useT();
  const { map, previous, next, afterNext } = props;
  const title = mapTitle(map);
  const other: MapState = map.state === "as-is" ? "to-be" : "as-is";

  const moveUp = () =>
    previous && void perform({ operation: "moveMap", map: map.id, before: previous.id });
  const moveDown = () =>
    next && void perform({ operation: "moveMap", map: map.id, before: afterNext?.id ?? null });
  const remove = async () =>
    tellDeleted(await perform({ operation: "deleteMap", map: map.id }), "deleted.map", title, {
      table: "map",
      count: 1,
    });

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || isTextField(event.target) || props.readOnly) return;
    if (event.key === "F2") props.onRenamed(true);
    else if (event.key === "Delete") void remove();
    else if (event.altKey && event.key === "ArrowUp") moveUp();
    else if (event.altKey && event.key === "ArrowDown") moveDown();
    else return;
    event.preventDefault();
  };

  const groups: MenuItem[][] = [
    [
      { label: t("map.rename"), shortcut: "F2", run: () => props.onRenamed(true) },
      {
        label: t(other === "to-be" ? "map.markToBe" : "map.markAsIs"),
        run: () => void perform({ operation: "setMapState", map: map.id, state: other }),
      },
      { label: t("map.moveUp"), shortcut: "Alt+ArrowUp", disabled: !previous, run: moveUp },
      { label: t("map.moveDown"), shortcut: "Alt+ArrowDown", disabled: !next, run: moveDown },
    ],
    [
      ...(map.state === "as-is"
        ? [{ label: t("map.makeToBe"), run: () => void makeToBe(map.id) }]
        : []),
      { label: t("map.duplicate"), run: () => void duplicateMap(map.id) },
    ],
    [{ label: t("map.delete"), shortcut: "Delete", danger: true, run: () => void remove() }],
  ];

  const name = (
    <>
      <InPlaceText
        text={map.title}
        placeholder={t("map.untitled")}
        label={t("map.name")}
        editing={props.renamed}
        onEditing={props.onRenamed}
        onCommit={(typed) => void perform({ operation: "renameMap", map: map.id, title: typed })}
      />
      {!props.renamed && <span className={styles["state"]}>{t(mapStateKey(map.state))}</span>}
    </>
  );

  return (
    <li className={styles["item"]} data-shown={props.shown} onKeyDown={onKeyDown}>
      {props.renamed ? (
        <div className={styles["name"]}>{name}</div>
      ) : (
        <button
          type="button"
          className={styles["name"]}
          aria-current={props.shown ? "page" : undefined}
          onClick={() => showMap(map.id)}
          onDoubleClick={() => props.onRenamed(!props.readOnly)}
        >
          {name}
        </button>
      )}
      {!props.readOnly && <Menu icon="more" label={t("map.menu", { title })} groups={groups} />}
    </li>
  );
}
