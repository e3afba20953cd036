import { type ClipboardEvent, type MouseEvent, type ReactNode, useEffect } from "react";

import { useRegisteredCommands } from "../commands";
import { Button } from "../controls/Button";
import { EmptyPlace } from "../controls/EmptyPlace";
import { View } from "../controls/View";
import { useReadOnly } from "../document";
import { useT } from "../i18n";
import { type GuideChapter, showGuideHere, useGuideChapter } from "../session/guide";
import { showView, useNavigation } from "../session/navigation";
import { chooseTable, TableDrop } from "../sheets";
import { ActionsView } from "./actions/ActionsView";
import { ChartsView } from "./chart/ChartsView";
import { openRows } from "./chart/openRows";
import { copyTo, cutTo, pasteFrom } from "./clipboard";
import { riskCommands } from "./commands";
import { CoverageView } from "./coverage/CoverageView";
import { canChange } from "./deeds";
import { useLayout } from "./layout";
import { Explanation } from "./measure/Explanation";
import { type RiskPage, showPage, useRiskPage } from "./page";
import { PlaceDialog } from "./PlaceDialog";
import { ReasonDialog } from "./ReasonDialog";
import { RiskCaption } from "./RiskCaption";
import { RiskGrid } from "./RiskGrid";
import { RowBar } from "./RowBar";
import { RowNotes } from "./RowNotes";
import { ScalesView } from "./scales/ScalesView";
import { useSheet } from "./sheet";
import { activeLine, followRisks, showFailureMode, useRisks } from "./store";
import { TeamView } from "./team/TeamView";
import { TrailView } from "./trail/TrailView";

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
  const page = useRiskPage((state) => state.page);
  useGuideChapter(page === null ? "risks" : CHAPTERS[page]);
  if (total === null) return null;
  if (page !== null && (allRows > 0 || page !== "charts")) return PAGES[page];
  if (allRows === 0) return <NoRisks />;
  return (
    <View
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
    </View>
  );
}

/** What can stand in the place of the worksheet. */
const PAGES: Readonly<Record<RiskPage, ReactNode>> = {
  charts: <ChartsView onOpen={openRows} />,
  actions: <ActionsView />,
  coverage: <CoverageView />,
  team: <TeamView />,
  scales: <ScalesView />,
  trail: <TrailView />,
};

/** The chapter of the guide about each. */
const CHAPTERS: Readonly<Record<RiskPage, GuideChapter>> = {
  charts: "scoring",
  actions: "actions",
  coverage: "risks",
  team: "team",
  scales: "scoring",
  trail: "scoring",
};

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
  if (row === undefined) return null;
  return (
    <Explanation row={row} comparator={comparator}>
      <RowNotes row={row} />
    </Explanation>
  );
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
    <EmptyPlace title={t("risk.none")} help={t("risk.noneHelp")} onGuide={showGuideHere}>
      <Button look="primary" onClick={() => showView("map")}>
        {t("command.showMap")}
      </Button>
      <Button disabled={readOnly} onClick={() => void chooseTable()}>
        {t("command.importRisks")}
      </Button>
      <Button onClick={() => showPage("coverage")}>{t("coverage.show")}</Button>
    </EmptyPlace>
  );
}
