import { Priority } from "../canvas/Priority";
import { written } from "../commands";
import { Button } from "../controls/Button";
import { useReadOnly } from "../document";
import type { RiskRow } from "../host";
import { type MessageKey, useT } from "../i18n";
import { TableBar } from "../table/TableBar";
import { keysOf } from "./commands";
import { canConfirm, confirmRows } from "./confirming";
import { canChangeControlKind, switchControlKind } from "./controlKind";
import { add, deleteRows, insertRow, showCard } from "./deeds";
import { GRAVE_SEVERITY } from "./grave";
import { beginPlacing, canReview, reviewRows } from "./placing";
import styles from "./RowBar.module.css";
import { useSheet } from "./sheet";
import { activeLine, useRisks } from "./store";

/** What a failure mode can get more of, each with the command that adds it. */
const ADDED = [
  ["effect", "risk.addEffect"],
  ["cause", "risk.addCause"],
  ["control", "risk.addControl"],
] as const;

/** What is to be said of the active row, and what can be done with it. */
export function RowBar() {
  const t = useT();
  const risks = useRisks();
  useSheet();
  const row = activeLine(risks)?.row;
  const readOnly = useReadOnly();
  if (row === undefined) return null;
  const titled = (id: RiskCommand) => `${t(id)} (${written(keysOf(id)).join("+")})`;
  return (
    <TableBar about={<Reason row={row} />}>
      {canChangeControlKind() && (
        <Button
          icon="swap"
          aria-label={t("risk.switchControlKind")}
          title={titled("risk.switchControlKind")}
          onClick={switchControlKind}
        >
          {t("risk.otherKind")}
        </Button>
      )}
      <Button icon="map" title={titled("risk.showCard")} onClick={showCard}>
        {t("risk.showCard")}
      </Button>
      {canConfirm() && (
        <Button icon="check" title={t("risk.confirmScoresHelp")} onClick={confirmRows}>
          {t("risk.confirmScores")}
        </Button>
      )}
      {canReview() && (
        <Button icon="check" onClick={reviewRows}>
          {t("risk.reviewed")}
        </Button>
      )}
      {!readOnly && (
        <>
          <Button icon="card" title={titled("risk.place")} onClick={beginPlacing}>
            {t("risk.place")}
          </Button>
          <Button icon="add" title={titled("risk.insertRow")} onClick={() => void insertRow()}>
            {t("risk.insertRow")}
          </Button>
          {ADDED.map(([part, command]) => (
            <Button
              key={part}
              icon="add"
              aria-label={t(command)}
              title={titled(command)}
              onClick={() => add(part)}
            >
              {t(`risk.${part}`)}
            </Button>
          ))}
          <Button icon="delete" title={titled("risk.delete")} onClick={() => void deleteRows()}>
            {t("risk.delete")}
          </Button>
        </>
      )}
    </TableBar>
  );
}

type RiskCommand = Extract<
  MessageKey,
  | `risk.add${string}`
  | "risk.showCard"
  | "risk.switchControlKind"
  | "risk.delete"
  | "risk.insertRow"
  | "risk.place"
>;

const MISSING = ["severity", "occurrence", "detection"] as const;

function Reason({ row }: { readonly row: RiskRow }) {
  const t = useT();
  const reason = row.actionPriority;
  if (reason === null) {
    const short = (factor: (typeof MISSING)[number]): MessageKey => `worksheet.${factor}`;
    const missing = MISSING.filter((factor) => row[factor] === null).map((f) => t(short(f)));
    return t("risk.missing", { factors: missing.join(", ") });
  }
  const band = ({ from, to }: { from: number; to: number }) =>
    from === to ? String(from) : `${from}–${to}`;
  const grave = (row.severity ?? 0) >= GRAVE_SEVERITY;
  return (
    <span className={styles["reason"]}>
      <Priority priority={reason.priority} />
      <span>
        {t("risk.reason", {
          severity: band(reason.severity),
          occurrence: band(reason.occurrence),
          detection: band(reason.detection),
        })}
      </span>
      {grave && <strong className={styles["grave"]}>{t("risk.grave")}</strong>}
    </span>
  );
}
