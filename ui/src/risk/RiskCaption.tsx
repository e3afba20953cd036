import { Button } from "../controls/Button";
import { CaptionBar } from "../controls/CaptionBar";
import { Choice } from "../controls/Choice";
import { Menu, type MenuItem } from "../controls/Menu";
import { SearchField } from "../controls/SearchField";
import type { WorksheetGroup, WorksheetPreset } from "../host";
import { type MessageKey, useT } from "../i18n";
import { FilterBar } from "./FilterBar";
import { seekWords, soughtWords } from "./filters";
import { TableButtons } from "../sheets";
import { changeOrder, headingOf, hideColumn, PRESETS, takePreset, useLayout } from "./layout";
import { RankingBar } from "./measure/RankingBar";
import { MoreMenu } from "./MoreMenu";
import { showPage } from "./page";
import { sortRisks } from "./store";
import { useSheet } from "./sheet";
import { ViewMenu } from "./ViewMenu";

const GROUPS: readonly WorksheetGroup[] = [
  "step",
  "lane",
  "phase",
  "owner",
  "action-priority",
  "status",
];
const presetKey = (preset: WorksheetPreset): MessageKey => `risk.preset.${preset}`;
const groupKey = (group: WorksheetGroup | "none"): MessageKey => `risk.group.${group}`;

/** How the worksheet is looked at, and what it lacks. */
export function RiskCaption() {
  const t = useT();
  const { preset, order } = useLayout();
  return (
    <CaptionBar end={<Counts />}>
      <Choice
        label={t("risk.preset")}
        labelBeside
        value={preset}
        options={PRESETS.map((value) => ({ value, label: t(presetKey(value)) }))}
        onChange={takePreset}
      />
      <ColumnsMenu />
      <RankingBar
        comparator={order.comparator}
        onChange={(comparator) => changeOrder({ comparator })}
      />
      <Choice
        label={t("risk.group")}
        labelBeside
        value={order.group ?? "none"}
        options={(["none", ...GROUPS] as const).map((value) => ({
          value,
          label: t(groupKey(value)),
        }))}
        onChange={(group) => changeOrder({ group: group === "none" ? null : group })}
      />
      <SearchField label={t("risk.seek")} text={soughtWords(order)} onChange={seekWords} />
      <FilterBar />
      <ViewMenu />
      <Button look="quiet" onClick={() => showPage("charts")}>
        {t("charts.show")}
      </Button>
      <Button look="quiet" onClick={() => showPage("actions")}>
        {t("actions.show")}
      </Button>
      <Button look="quiet" onClick={() => showPage("coverage")}>
        {t("coverage.show")}
      </Button>
      <Button look="quiet" onClick={() => showPage("team")}>
        {t("team.show")}
      </Button>
      <TableButtons />
      <MoreMenu />
    </CaptionBar>
  );
}

function Counts() {
  const t = useT();
  const { rows, allRows, unranked, orderChanged } = useSheet();
  return (
    <>
      <span role="status">
        {rows === allRows
          ? t("risk.count", { count: rows })
          : t("risk.countOf", { count: rows, all: allRows })}
      </span>
      {unranked > 0 && <strong role="status">{t("risk.notScored", { count: unranked })}</strong>}
      {orderChanged && (
        <>
          {t("risk.orderChanged")}
          <Button onClick={() => void sortRisks()}>{t("risk.sortAgain")}</Button>
        </>
      )}
    </>
  );
}

/** Every column of the table, to be shown or hidden. */
function ColumnsMenu() {
  const t = useT();
  const { preset, columns } = useLayout();
  const item = ({ column, hidden }: (typeof columns)[number]): MenuItem => ({
    label: t(headingOf(preset, column)),
    checked: !hidden,
    run: () => hideColumn(column, !hidden),
  });
  return (
    <Menu
      icon="settings"
      label={t("risk.columns")}
      groups={[
        columns.filter(({ hidden }) => !hidden).map(item),
        columns.filter(({ hidden }) => hidden).map(item),
      ]}
    />
  );
}
