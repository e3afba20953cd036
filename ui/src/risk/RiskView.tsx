import { type ClipboardEvent, type MouseEvent, useEffect } from "react";

import { useRegisteredCommands } from "../commands";
import { Button } from "../controls/Button";
import { EmptyPlace } from "../controls/EmptyPlace";
import { useReadOnly } from "../document";
import { useT } from "../i18n";
import { showView, useNavigation } from "../session/navigation";
import { chooseTable, TableDrop } from "../sheets";
import { ActionsView } from "./actions/ActionsView";
import { useActions } from "./actions/store";
import { ChartsView } from "./chart/ChartsView";
import { openRows } from "./chart/openRows";
import { useCharts } from "./chart/store";
import { copyTo, cutTo, pasteFrom } from "./clipboard";
import { riskCommands } from "./commands";
import { CoverageView } from "./coverage/CoverageView";
import { showCoverage, useCoverage } from "./coverage/store";
import { canChange } from "./deeds";
import { useLayout } from "./layout";
import { Explanation } from "./measure/Explanation";
import { PlaceDialog } from "./PlaceDialog";
import { ReasonDialog } from "./ReasonDialog";
import { RiskCaption } from "./RiskCaption";
import { RiskGrid } from "./RiskGrid";
import styles from "./RiskView.module.css";
import { RowBar } from "./RowBar";
import { useSheet } from "./sheet";
import { activeLine, followRisks, showFailureMode, useRisks } from "./store";

/** All failure modes of the service in one worksheet, worst first, edited in place as in a spreadsheet. */
export function RiskView() {
  useRegisteredCommands(riskCommands);
  useEffect(followRisks, []);
  useRevealedRow();
  return (
    <TableDrop>
      <Risks />
    </TableDrop>
  );
}

function Risks() {
  const { total, allRows } = useSheet();
  const chartsShown = useCharts((state) => state.shown);
  const coverageShown = useCoverage((state) => state.shown);
  const actionsShown = useActions((state) => state.shown);
  if (total === null) return null;
  if (actionsShown) return <ActionsView />;
  if (coverageShown) return <CoverageView />;
  if (allRows === 0) return <NoRisks />;
  if (chartsShown) return <ChartsView onOpen={openRows} />;
  return (
    <section
      className={styles["view"]}
      onMouseDown={keepFocus}
      onCopy={(event) => exchange(event, copyTo)}
      onCut={(event) => exchange(event, canChange() ? cutTo : copyTo)}
      onPaste={(event) => canChange() && exchange(event, pasteFrom)}
    >
      <RiskCaption />
      <RiskGrid />
      <WhyHere />
      <RowBar />
      <PlaceDialog />
      <ReasonDialog />
    </section>
  );
}

/** Cells that only wait are copied and pasted as cells; in a field that is typed into the text is the browser's. */
function exchange(event: ClipboardEvent, deed: (transfer: DataTransfer) => boolean): void {
  const inTable = (event.target as Element).closest("[data-waiting]") !== null;
  if (inTable && deed(event.clipboardData)) event.preventDefault();
}

/** Why the active row stands where it stands. */
function WhyHere() {
  useSheet();
  const row = activeLine(useRisks())?.row;
  const { comparator } = useLayout((state) => state.order);
  return row === undefined ? null : <Explanation row={row} comparator={comparator} />;
}

/** A click beside the controls leaves the focus in the table, where the next key is meant for. */
function keepFocus(event: MouseEvent): void {
  const onControl = (event.target as Element).closest(
    "button, input, label, select, textarea, dialog",
  );
  if (onControl === null) event.preventDefault();
}

/** Goes to the row that was asked for elsewhere: on the map, in the palette. */
function useRevealedRow(): void {
  const revealed = useNavigation((state) => state.revealedRisk);
  useEffect(() => {
    if (revealed === null) return;
    void showFailureMode(revealed.failureMode);
    // Once is enough: coming back to the table later leads to where it was left.
    useNavigation.setState({ revealedRisk: null });
  }, [revealed]);
}

function NoRisks() {
  const t = useT();
  const readOnly = useReadOnly();
  return (
    <EmptyPlace title={t("risk.none")} help={t("risk.noneHelp")}>
      <Button look="primary" onClick={() => showView("map")}>
        {t("command.showMap")}
      </Button>
      <Button disabled={readOnly} onClick={() => void chooseTable()}>
        {t("command.importRisks")}
      </Button>
      <Button onClick={() => showCoverage(true)}>{t("coverage.show")}</Button>
    </EmptyPlace>
  );
}
