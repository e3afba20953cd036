import { type KeyboardEvent, useMemo, useRef, useState } from "react";

import { ChannelGlyph } from "../canvas/ChannelGlyph";
import { Button } from "../controls/Button";
import { EmptyPlace } from "../controls/EmptyPlace";
import { mirror, useDocument } from "../document";
import type { MapId } from "../host";
import { useLanguage, useT } from "../i18n";
import { isComposing } from "../input";
import { showGuideHere } from "../session/guide";
import { showView } from "../session/navigation";
import type { CellIndex } from "../table/columns";
import { destination, type TableSize } from "../table/going";
import { intentOf } from "../table/keys";
import { showOnMap } from "./deeds";
import { type Matrix, matrixOf } from "./matrix";
import styles from "./MatrixGrid.module.css";

/** Channels and steps: how many cards use a channel at a step. A cell leads to its cards. */
export function MatrixGrid({ map }: { readonly map: MapId | null }) {
  const t = useT();
  const grid = useRef<HTMLTableElement>(null);
  const revision = useDocument((state) => state.revision);
  const language = useLanguage((state) => state.language);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the mirror and the words change in place
  const matrix = useMemo(() => matrixOf(mirror(), map), [map, revision, language]);
  const [at, setAt] = useState<CellIndex>({ row: 0, column: 0 });
  const steps = matrix.maps.flatMap(({ steps }) => steps);
  const size: TableSize = { rows: matrix.rows.length, columns: steps.length };
  const stop = destination({ do: "walk", rows: 0, columns: 0 }, at, size) ?? at;

  const open = ({ row, column }: CellIndex) => showOnMap(matrix.rows[row]?.cells[column] ?? []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const intent = intentOf(event, "waiting");
    if (intent?.do === "edit" || event.key === " ") open(stop);
    else {
      // One stop of the Tab key: the arrows go about in it.
      const target =
        intent === null || intent.do === "tab" ? null : destination(intent, stop, size);
      if (target === null) return;
      setAt(target);
      cellElement(grid.current, target)?.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  };

  if (matrix.rows.length === 0 || steps.length === 0) return <NothingToCross />;
  return (
    <div className={styles["scroller"]}>
      <table
        ref={grid}
        role="grid"
        aria-label={t("matrix.label")}
        className={styles["matrix"]}
        onKeyDown={onKeyDown}
      >
        <Head matrix={matrix} severalMaps={map === null} />
        <tbody>
          {matrix.rows.map((row, rowAt) => (
            <tr key={row.channel ?? "none"}>
              <th scope="row">
                <span className={styles["channel"]}>
                  <ChannelGlyph kind={row.kind} />
                  {row.name}
                </span>
              </th>
              {row.cells.map((cards, columnAt) => {
                const step = steps[columnAt];
                const here = { row: rowAt, column: columnAt };
                return (
                  <td
                    key={step?.step}
                    role="gridcell"
                    tabIndex={stop.row === rowAt && stop.column === columnAt ? 0 : -1}
                    data-cell={`${rowAt}/${columnAt}`}
                    data-cards={
                      cards.length === 0 ? undefined : Math.min(cards.length, MOST_SHADES)
                    }
                    aria-label={t("matrix.cell", {
                      channel: row.name,
                      step: step?.title ?? "",
                      count: cards.length,
                    })}
                    onFocus={() => setAt(here)}
                    onClick={() => open(here)}
                  >
                    {cards.length > 0 && cards.length}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function NothingToCross() {
  const t = useT();
  return (
    <EmptyPlace title={t("matrix.none")} help={t("matrix.noneHelp")} onGuide={showGuideHere}>
      <Button onClick={() => showView("map")}>{t("command.showMap")}</Button>
    </EmptyPlace>
  );
}

/** From so many cards on, a cell is as dark as it gets. */
const MOST_SHADES = 4;

const cellElement = (grid: HTMLElement | null, { row, column }: CellIndex): HTMLElement | null =>
  grid?.querySelector<HTMLElement>(`[data-cell="${row}/${column}"]`) ?? null;

interface HeadProps {
  readonly matrix: Matrix;
  readonly severalMaps: boolean;
}

function Head({ matrix, severalMaps }: HeadProps) {
  const t = useT();
  return (
    <thead>
      {severalMaps && (
        <tr>
          <td className={styles["corner"]} />
          {matrix.maps.map(({ map, title, steps }) => (
            <th key={map} scope="colgroup" colSpan={steps.length} className={styles["map"]}>
              <span>{title}</span>
            </th>
          ))}
        </tr>
      )}
      <tr>
        <th scope="col" className={styles["corner"]}>
          {t("touchpoint.channel")}
        </th>
        {matrix.maps.flatMap(({ map, steps }) =>
          steps.map(({ step, title }, index) => (
            <th
              key={step}
              scope="col"
              className={styles["step"]}
              data-first={index === 0 && map !== matrix.maps[0]?.map ? "" : undefined}
              title={title}
            >
              <span>{title}</span>
            </th>
          )),
        )}
      </tr>
    </thead>
  );
}
