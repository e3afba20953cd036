import type { KeyboardEvent } from "react";

import { laneName } from "../canvas/accessibleName";
import { dimmingNow } from "../canvas/dimming";
import { Button } from "../controls/Button";
import { CARD_MARKS, mirror, useDocument } from "../document";
import type { MapId } from "../host";
import { evidenceKey, markKey, type MessageKey, useT } from "../i18n";
import { isComposing } from "../input";
import {
  changeFilters,
  type FilterMark,
  type Filters,
  filtersInForce,
  isFiltering,
  useFilters,
} from "../session/filters";
import { useNavigation } from "../session/navigation";
import styles from "./FilterBar.module.css";
import { closeFilterBar, FIRST_FILTER, useFilterBar } from "./filterBarState";
import { focusMap } from "./focusMap";
import { EVIDENCE_STATUSES } from "./noting";
import { ownersInUse } from "./owners";

const MARKS: readonly FilterMark[] = ["fail-point", ...CARD_MARKS];
const filterMarkKey = (mark: FilterMark): MessageKey =>
  mark === "fail-point" ? "filter.failPoint" : markKey(mark);

/** What shall stand out on the map, and how many cards do. Above the map while it is open or a filter is on. */
export function FilterBar() {
  const open = useFilterBar((state) => state.open);
  const map = useNavigation((state) => state.map);
  useFilters();
  useDocument((state) => state.revision);
  const filters = filtersInForce();
  if (map === null || (!open && !isFiltering(filters))) return null;
  return <Bar map={map} filters={filters} />;
}

function Bar({ map, filters }: { readonly map: MapId; readonly filters: Filters }) {
  const t = useT();
  const records = mirror();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || isComposing(event)) return;
    event.preventDefault();
    event.stopPropagation();
    closeFilterBar();
    focusMap();
  };
  return (
    <section className={styles["bar"]} aria-label={t("filter.title")} onKeyDown={onKeyDown}>
      <Chooser
        id={FIRST_FILTER}
        label={t("filter.lane")}
        value={filters.lane}
        options={records.lanesOfMap(map).map((lane) => ({
          value: lane.id,
          label: laneName({ ...lane, lane: lane.id }),
        }))}
        onChange={(lane) => changeFilters({ lane })}
      />
      <Chooser
        label={t("filter.tag")}
        value={filters.tag}
        options={records.tagsInOrder().map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(tag) => changeFilters({ tag })}
      />
      <Chooser
        label={t("filter.mark")}
        value={filters.mark}
        options={MARKS.map((mark) => ({ value: mark, label: t(filterMarkKey(mark)) }))}
        onChange={(mark) => changeFilters({ mark })}
      />
      <Chooser
        label={t("filter.evidence")}
        value={filters.evidence}
        options={[
          ...EVIDENCE_STATUSES.map((status) => ({ value: status, label: t(evidenceKey(status)) })),
          { value: "unknown", label: t("filter.unknown") } as const,
        ]}
        onChange={(evidence) => changeFilters({ evidence })}
      />
      <Chooser
        label={t("filter.owner")}
        value={filters.owner}
        options={ownersInUse(records).map((owner) => ({ value: owner, label: owner }))}
        onChange={(owner) => changeFilters({ owner })}
      />
      <label className={styles["check"]}>
        <input
          type="checkbox"
          checked={filters.openQuestions}
          onChange={(event) => changeFilters({ openQuestions: event.currentTarget.checked })}
        />
        {t("filter.openQuestions")}
      </label>
      <span className={styles["count"]} role="status">
        {t("filter.count", counted(map))}
      </span>
      <Button look="quiet" icon="close" onClick={closeFilterBar}>
        {t("filter.clear")}
      </Button>
    </section>
  );
}

interface ChooserProps<Value extends string> {
  readonly id?: string;
  readonly label: string;
  readonly value: Value | null;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value | null) => void;
}

/** One of several, or all of them. */
function Chooser<Value extends string>(props: ChooserProps<Value>) {
  const { id, label, value, options, onChange } = props;
  return (
    <select
      id={id}
      className={styles["choice"]}
      aria-label={label}
      data-on={value !== null}
      disabled={options.length === 0}
      value={value ?? ""}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value);
        onChange(chosen?.value ?? null);
      }}
    >
      <option value="">{label}</option>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** How many cards of the map stand out, and how many there are. */
function counted(map: MapId): { readonly count: number; readonly all: number } {
  const dimmed = dimmingNow();
  let count = 0;
  let all = 0;
  for (const lane of mirror().lanesOfMap(map)) {
    for (const { id } of mirror().cardsOfLane(lane.id)) {
      all++;
      if (!dimmed(id)) count++;
    }
  }
  return { count, all };
}
