import { Choice } from "../../controls/Choice";
import { SearchField } from "../../controls/SearchField";
import { useTypedText } from "../../controls/typedText";
import type { RecordTable } from "../../host";
import { useT } from "../../i18n";
import { isComposing } from "../../input";
import { tellRefusal } from "../../notices";
import { readDate } from "../readDate";
import type { TrailFilter } from "./store";
import styles from "./TrailFilterBar.module.css";

/** The kinds of records whose changes are noted. */
const KINDS = [
  "failure_mode",
  "effect",
  "cause",
  "control",
  "rating",
  "action",
  "scale",
  "scale_level",
  "scoring_round",
  "scorer",
  "version",
] as const satisfies readonly RecordTable[];

interface TrailFilterBarProps {
  readonly filter: TrailFilter;
  /** Everybody who has ever changed anything. */
  readonly people: readonly string[];
  readonly onChange: (filter: TrailFilter) => void;
}

/** Which lines of the trail are shown. */
export function TrailFilterBar({ filter, people, onChange }: TrailFilterBarProps) {
  const t = useT();
  const { text, person, table, from, until } = filter;
  return (
    <>
      <SearchField
        label={t("trail.seek")}
        text={text}
        onChange={(sought) => onChange({ ...filter, text: sought })}
      />
      <Choice
        label={t("trail.person")}
        labelBeside
        options={[
          { value: "", label: t("trail.everybody") },
          ...people.map((name) => ({ value: name, label: name })),
        ]}
        value={person}
        onChange={(chosen) => onChange({ ...filter, person: chosen })}
      />
      <Choice
        label={t("trail.kind")}
        labelBeside
        options={[
          { value: "", label: t("trail.everything") },
          ...KINDS.map((value) => ({ value, label: t(`table.${value}`) })),
        ]}
        value={table}
        onChange={(chosen) => onChange({ ...filter, table: chosen })}
      />
      <Day
        label={t("trail.from")}
        day={from}
        onChange={(day) => onChange({ ...filter, from: day })}
      />
      <Day
        label={t("trail.until")}
        day={until}
        onChange={(day) => onChange({ ...filter, until: day })}
      />
    </>
  );
}

interface DayProps {
  readonly label: string;
  /** As `YYYY-MM-DD`; empty for any. */
  readonly day: string;
  readonly onChange: (day: string) => void;
}

/** A day of the calendar, typed as the worksheet takes it. What is none is refused, and the one before stands. */
function Day({ label, day, onChange }: DayProps) {
  const t = useT();
  const typed = useTypedText(day, (text) => {
    const read = readDate(text);
    if (read === undefined) tellRefusal("error.notADate", { text });
    else onChange(read ?? "");
  });
  return (
    <label className={styles["day"]}>
      {label}
      <input
        value={typed.shown}
        placeholder={t("trail.dayForm")}
        autoComplete="off"
        onChange={({ target }) => typed.type(target.value)}
        onBlur={typed.commit}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key === "Enter") typed.commit();
          else if (event.key === "Escape" && typed.drop()) event.preventDefault();
        }}
      />
    </label>
  );
}
