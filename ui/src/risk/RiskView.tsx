import { type MouseEvent, useEffect } from "react";

import { useRegisteredCommands } from "../commands";
import { Button } from "../controls/Button";
import { EmptyPlace } from "../controls/EmptyPlace";
import { useT } from "../i18n";
import { showView, useNavigation } from "../session/navigation";
import { ChartsView } from "./chart/ChartsView";
import { openRows } from "./chart/openRows";
import { useCharts } from "./chart/store";
import { riskCommands } from "./commands";
import { Explanation } from "./measure/Explanation";
import { RiskCaption } from "./RiskCaption";
import { RiskGrid } from "./RiskGrid";
import styles from "./RiskView.module.css";
import { RowBar } from "./RowBar";
import { activeRow, followRisks, showFailureMode, useRisks } from "./store";

/** All failure modes of the service, worst first, edited in place as in a spreadsheet. */
export function RiskView() {
  useRegisteredCommands(riskCommands);
  useEffect(followRisks, []);
  useRevealedRow();
  const rows = useRisks((state) => state.rows);
  const chartsShown = useCharts((state) => state.shown);
  if (rows === null) return null;
  if (rows.length === 0) return <NoRisks />;
  if (chartsShown) return <ChartsView onOpen={openRows} />;
  return (
    <section className={styles["view"]} onMouseDown={keepFocus}>
      <RiskCaption />
      <RiskGrid rows={rows} />
      <WhyHere />
      <RowBar />
    </section>
  );
}

/** Why the active row stands where it stands. */
function WhyHere() {
  const row = useRisks(activeRow);
  const comparator = useRisks((state) => state.comparator);
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
    showFailureMode(revealed.failureMode);
    // Once is enough: coming back to the table later leads to where it was left.
    useNavigation.setState({ revealedRisk: null });
  }, [revealed]);
}

function NoRisks() {
  const t = useT();
  return (
    <EmptyPlace title={t("risk.none")} help={t("risk.noneHelp")}>
      <Button look="primary" onClick={() => showView("map")}>
        {t("command.showMap")}
      </Button>
    </EmptyPlace>
  );
}
