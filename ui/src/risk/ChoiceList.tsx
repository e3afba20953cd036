import offerStyles from "../controls/Offer.module.css";
import { t, useT } from "../i18n";
import { contains } from "../input";
import type { CellPlace } from "../table/columns";
import { type Column, type Option, optionOf } from "./columns";
import { commit } from "./deeds";
import { useRisks } from "./store";

interface ChoiceListProps {
  readonly place: CellPlace;
  readonly column: Column | undefined;
}

/** The words that can be chosen, beneath the cell in which one is typed. Arrows choose, Enter takes. */
export function ChoiceList({ place, column }: ChoiceListProps) {
  const translate = useT();
  const { mode, draft } = useRisks();
  if (mode === "waiting" || column?.cells.kind !== "choice") return null;
  const { options } = column.cells;
  const meant = optionOf(options, draft);
  const offered = options.filter(({ label }) => contains(translate(label), draft.trim()));
  return (
    <div
      role="listbox"
      aria-label={translate(column.label)}
      className={offerStyles["list"]}
      style={{ left: place.left, top: place.top + place.height, minWidth: place.width }}
      onMouseDown={(event) => event.preventDefault()}
    >
      {(meant === null || meant === undefined ? offered : options).map(({ word, label }) => (
        <div
          key={word}
          role="option"
          aria-selected={word === meant}
          className={offerStyles["option"]}
          onClick={() => {
            useRisks.setState({ draft: translate(label) });
            commit();
          }}
        >
          <span>{translate(label)}</span>
        </div>
      ))}
    </div>
  );
}

/** Goes on to the next or previous word. Answers whether the key was for that. */
export function nextOption(key: string, options: readonly Option[]): boolean {
  if (key !== "ArrowDown" && key !== "ArrowUp") return false;
  const meant = optionOf(options, useRisks.getState().draft) ?? null;
  const at = options.findIndex(({ word }) => word === meant);
  const by = key === "ArrowDown" ? 1 : -1;
  const next = at === -1 ? (by === 1 ? 0 : options.length - 1) : at + by;
  const option = options[Math.min(Math.max(0, next), options.length - 1)];
  if (option !== undefined) useRisks.setState({ mode: "editing", draft: t(option.label) });
  return true;
}
