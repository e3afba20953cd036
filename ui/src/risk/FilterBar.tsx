import { IconButton } from "../controls/Button";
import field from "../controls/Field.module.css";
import type { WorksheetColumn, WorksheetFilter, WorksheetTest } from "../host";
import { type MessageKey, useT } from "../i18n";
import { readNumber } from "../input";
import { optionsOf } from "./columns";
import styles from "./FilterBar.module.css";
import { changeFilter, newTest, type TestKind, testsOf } from "./filters";
import { headingOf, useLayout } from "./layout";

const testKey = (kind: TestKind): MessageKey => `risk.test.${kind}`;

/** What is asked of the rows, column by column. */
export function FilterBar() {
  const t = useT();
  const { preset, order } = useLayout();
  const nameOf = (column: WorksheetColumn, now: boolean) => {
    const name = t(headingOf(preset, column));
    return now ? t("risk.filterNow", { column: name }) : name;
  };
  return order.filters.map(({ column, test, now }: WorksheetFilter, at) =>
    column === null ? null : (
      <div
        key={at}
        role="group"
        aria-label={t("risk.filterBy", { column: nameOf(column, now) })}
        className={styles["filter"]}
      >
        <span>{nameOf(column, now)}</span>
        <select
          className={field["input"]}
          aria-label={t("risk.test")}
          value={test.kind}
          onChange={({ target }) => changeFilter(at, newTest(target.value as TestKind))}
        >
          {testsOf(column).map((kind) => (
            <option key={kind} value={kind}>
              {t(testKey(kind))}
            </option>
          ))}
        </select>
        <Value column={column} test={test} onChange={(changed) => changeFilter(at, changed)} />
        <IconButton
          icon="close"
          label={t("risk.removeFilter")}
          onClick={() => changeFilter(at, null)}
        />
      </div>
    ),
  );
}

interface ValueProps {
  readonly column: WorksheetColumn;
  readonly test: WorksheetTest;
  readonly onChange: (test: WorksheetTest) => void;
}

/** With what the cells are compared. */
function Value({ column, test, onChange }: ValueProps) {
  const t = useT();
  switch (test.kind) {
    case "contains":
      return (
        <input
          className={field["input"]}
          aria-label={t("risk.filterValue")}
          value={test.text}
          spellCheck={false}
          autoFocus
          onChange={({ target }) => onChange({ ...test, text: target.value })}
        />
      );
    case "atLeast":
    case "atMost":
      return (
        <input
          className={field["input"]}
          aria-label={t("risk.filterValue")}
          inputMode="decimal"
          defaultValue={test.number}
          onChange={({ target }) => {
            const number = readNumber(target.value);
            if (number !== null && number !== undefined) onChange({ ...test, number });
          }}
        />
      );
    case "oneOf":
      return (
        <select
          className={field["input"]}
          aria-label={t("risk.filterValue")}
          value={test.words[0] ?? ""}
          onChange={({ target }) =>
            onChange({ ...test, words: target.value === "" ? [] : [target.value] })
          }
        >
          <option value="">{t("risk.any")}</option>
          {optionsOf(column).map(({ word, label }) => (
            <option key={word} value={word}>
              {t(label)}
            </option>
          ))}
        </select>
      );
    case "empty":
    case "written":
      return null;
  }
}
