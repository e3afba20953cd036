import { memo } from "react";
import { useShallow } from "zustand/react/shallow";

import { ChannelGlyph } from "../canvas/ChannelGlyph";
import { Priority } from "../canvas/Priority";
import { type Mirror, touchpointName, useMirror } from "../document";
import type { TouchpointId } from "../host";
import { useLanguage, useT } from "../i18n";
import { GroupHeadingRow } from "../table/GroupHeadingRow";
import { CellText, TableCells } from "../table/TableRow";
import type { Item } from "./arrange";
import { useCardRisks } from "./cardRisks";
import { type ColumnName, columns } from "./columns";
import { toggleChosen } from "./deeds";
import styles from "./InventoryGrid.module.css";
import { type CardRisks, usageOf } from "./usage";

interface InventoryRowProps {
  readonly item: Item;
  /** The place among all rows, from 0. */
  readonly index: number;
  /** Where the active cell is, when it is in this row. */
  readonly active: ColumnName | null;
  readonly chosen: boolean;
}

/** One row: a heading, a touchpoint, or the place for a new one. */
export const InventoryRow = memo(function InventoryRow(props: InventoryRowProps) {
  const { item, index, active, chosen } = props;
  const t = useT();
  switch (item.type) {
    case "heading":
      return (
        <GroupHeadingRow
          index={index}
          columns={columns.length}
          title={item.title}
          count={t("touchpoint.count", { count: item.count })}
        />
      );
    case "new":
      return (
        <TableCells index={index} columns={columns} active={active}>
          {({ name }) =>
            name === "name" && <span className={styles["new"]}>{t("touchpoint.new")}</span>
          }
        </TableCells>
      );
    case "touchpoint":
      return <TouchpointRow {...props} touchpoint={item.touchpoint} chosen={chosen} />;
  }
});

// One reading for all cells of a row, since a scroll makes many rows.
const textsOf = (mirror: Mirror, risks: CardRisks, touchpoint: TouchpointId): readonly string[] =>
  columns.map((column) => column.read({ mirror, risks }, touchpoint));

function TouchpointRow(props: InventoryRowProps & { readonly touchpoint: TouchpointId }) {
  const { touchpoint, index, active, chosen } = props;
  const risks = useCardRisks((state) => state.risks);
  // The words of what is computed move with the language.
  useLanguage((state) => state.language);
  const texts = useMirror(useShallow((mirror: Mirror) => textsOf(mirror, risks, touchpoint)));
  return (
    <TableCells index={index} columns={columns} active={active}>
      {(column, at) => {
        const text = texts[at] ?? "";
        switch (column.name) {
          case "name":
            return <Name touchpoint={touchpoint} chosen={chosen} />;
          case "channel":
            return <Channel touchpoint={touchpoint} text={text} />;
          case "risk":
            return <Risk touchpoint={touchpoint} text={text} />;
          default:
            return <CellText text={text} />;
        }
      }}
    </TableCells>
  );
}

interface PartProps {
  readonly touchpoint: TouchpointId;
}

/** The name; one that is the channel's is set back. */
function Name({ touchpoint, chosen }: PartProps & { readonly chosen: boolean }) {
  const t = useT();
  const name = useMirror((mirror) => mirror.get("touchpoint", touchpoint)?.name ?? "");
  const shown = useMirror((mirror) => touchpointName(mirror, touchpoint));
  return (
    <>
      <input
        type="checkbox"
        tabIndex={-1}
        aria-label={t("touchpoint.choose", { name: shown })}
        checked={chosen}
        onMouseDown={(event) => event.stopPropagation()}
        onChange={() => toggleChosen(touchpoint)}
      />
      <CellText text={name} unnamed={shown} />
    </>
  );
}

function Channel({ touchpoint, text }: PartProps & { readonly text: string }) {
  const kind = useMirror((mirror) => {
    const channel = mirror.get("touchpoint", touchpoint)?.channel ?? null;
    return channel === null ? null : (mirror.get("channel", channel)?.kind ?? null);
  });
  if (kind === null) return null;
  return (
    <>
      <ChannelGlyph kind={kind} />
      <CellText text={text} />
    </>
  );
}

function Risk({ touchpoint, text }: PartProps & { readonly text: string }) {
  const t = useT();
  const risks = useCardRisks((state) => state.risks);
  const risk = useMirror(useShallow((mirror: Mirror) => usageOf(mirror, touchpoint, risks).risk));
  if (risk === null) return null;
  return (
    <span className={styles["mark"]} title={text}>
      <Priority priority={risk.priority} />
      &nbsp;
      {t("inspector.rpn", { rpn: risk.rpn })}
    </span>
  );
}
