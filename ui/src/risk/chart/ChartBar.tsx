import { Button } from "../../controls/Button";
import { CaptionBar } from "../../controls/CaptionBar";
import { Choice } from "../../controls/Choice";
import { Segments } from "../../controls/Segments";
import type { Measure, ParetoBasis } from "../../host";
import { type MessageKey, useT } from "../../i18n";
import { showWorksheet } from "../page";
import { copyChart, saveChart } from "./pictures";
import { ADDED_UP, type ChartKind, CHARTS, useCharts } from "./store";

const BASES: readonly ParetoBasis[] = ["measure", "count", "cost"];

const kindKey = (kind: ChartKind): MessageKey => `charts.kind.${kind}`;
const basisKey = (basis: ParetoBasis): MessageKey => `charts.by.${basis}`;
const measureKey = (measure: Measure): MessageKey => `measure.${measure}`;

/** Which chart is looked at, and what can be done with it. */
export function ChartBar() {
  const t = useT();
  const { kind, by, measure } = useCharts();
  return (
    <CaptionBar
      end={
        <>
          <Button onClick={() => void copyChart()}>{t("charts.copy")}</Button>
          <Button onClick={() => void saveChart()}>{t("charts.save")}</Button>
        </>
      }
    >
      <Button icon="back" onClick={showWorksheet}>
        {t("charts.toTable")}
      </Button>
      <Segments
        label={t("charts.kind")}
        options={CHARTS.map((value) => ({ value, label: t(kindKey(value)) }))}
        value={kind}
        onChange={(chosen) => useCharts.setState({ kind: chosen })}
      />
      {kind === "pareto" && (
        <Choice
          label={t("charts.by")}
          labelHidden
          options={BASES.map((value) => ({ value, label: t(basisKey(value)) }))}
          value={by}
          onChange={(chosen) => useCharts.setState({ by: chosen })}
        />
      )}
      {(kind === "beforeAfter" || (kind === "pareto" && by === "measure")) && (
        <Choice
          label={t("charts.measure")}
          labelHidden
          options={ADDED_UP.map((value) => ({ value, label: t(measureKey(value)) }))}
          value={measure}
          onChange={(chosen) => useCharts.setState({ measure: chosen })}
        />
      )}
    </CaptionBar>
  );
}
