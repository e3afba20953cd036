import { Button } from "../controls/Button";
import { Menu, type MenuItem } from "../controls/Menu";
import type { WorksheetGroup, WorksheetPreset } from "../host";
import { type MessageKey, useT } from "../i18n";
import { showActions } from "./actions/store";
import { showCharts } from "./chart/store";
import { showCoverage } from "./coverage/store";
import { FilterBar } from "./FilterBar";
import { seekWords, soughtWords } from "./filters";
import { TableButtons } from "../sheets";
import { changeOrder, headingOf, hideColumn, PRESETS, takePreset, useLayout } from "./layout";
import { RankingBar } from "./measure/RankingBar";
import styles from "./RiskCaption.module.css";
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
    <div className={styles["caption"]}>
      <Choice
        label={t("risk.preset")}
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
        value={order.group ?? "none"}
        options={(["none", ...GROUPS] as const).map((value) => ({
          value,
          label: t(groupKey(value)),
        }))}
        onChange={(group) => changeOrder({ group: group === "none" ? null : group })}
      />
      <input
        type="search"
        className={styles["field"]}
        aria-label={t("risk.seek")}
        placeholder={t("risk.seek")}
        spellCheck={false}
        value={soughtWords(order)}
        onChange={({ target }) => seekWords(target.value)}
      />
      <FilterBar />
      <ViewMenu />
      <Button look="quiet" onClick={() => showCharts(true)}>
        {t("charts.show")}
      </Button>
      <Button look="quiet" onClick={() => showActions(true)}>
        {t("actions.show")}
      </Button>
      <Button look="quiet" onClick={() => showCoverage(true)}>
        {t("coverage.show")}
      </Button>
      <TableButtons />
      <Counts />
    </div>
  );
}

function Counts() {
  const t = useT();
  const { rows, allRows, unranked, orderChanged } = useSheet();
  return (
    <>
      <span className={styles["counts"]} role="status">
        {rows === allRows
          ? t("risk.count", { count: rows })
          : t("risk.countOf", { count: rows, all: allRows })}
        {unranked > 0 && <strong>{t("risk.notScored", { count: unranked })}</strong>}
      </span>
      {orderChanged && (
        <span className={styles["changed"]}>
          {t("risk.orderChanged")}
          <Button onClick={() => void sortRisks()}>{t("risk.sortAgain")}</Button>
        </span>
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

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <label className={styles["choice"]}>
      {label}
      <select
        className={styles["field"]}
        value={value}
        onChange={({ target }) => onChange(target.value as Value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
