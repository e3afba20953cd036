import { mirror, useMirror } from "../document";
import type { Factor, ScaleLevel } from "../host";
import { useLanguage, useT } from "../i18n";
import { type CellPlace, sum } from "../table/columns";
import type { Viewport } from "../table/viewport";
import { canChange, score } from "./deeds";
import { columnIndex, columnOf, columnWidths } from "./columns";
import styles from "./ScorePicker.module.css";
import { activeRow, useRisks, WAITING } from "./store";

const WIDTH = 424;
const LEVEL_HEIGHT = 30;
const MARGIN = 8;

interface ScorePickerProps {
  readonly place: CellPlace;
  readonly viewport: Viewport;
}

/** What each score means, beside the cell that is being scored. Escape folds it, Enter chooses from it. */
export function ScorePicker({ place, viewport }: ScorePickerProps) {
  const column = columnOf(useRisks((state) => state.active?.column));
  if (column?.kind !== "score" || !canChange()) return null;
  return <Levels factor={column.name} place={place} viewport={viewport} />;
}

function Levels({ factor, place, viewport }: ScorePickerProps & { readonly factor: Factor }) {
  const t = useT();
  const language = useLanguage((state) => state.language);
  const scale = useMirror((model) => model.scaleInForce(factor));
  const levels = useMirror((model) => (scale === undefined ? NONE : model.levelsOf(scale.id)));
  const given = useRisks((state) => activeRow(state)?.[factor] ?? null);
  const { mode, draft } = useRisks();
  // Left of all three scores, so that none of them is covered.
  const scoresLeft = sum(columnWidths(viewport.width).slice(0, columnIndex("severity")));
  const folded = useRisks((state) => state.scaleFolded);
  if (levels.length === 0 || folded) return null;
  const chosen = mode === "editing" ? Number(draft) : given;
  const height = levels.length * LEVEL_HEIGHT + 46;
  // Beside the cell and inside what is in sight, whatever the row.
  const lowest = viewport.top + viewport.height - height - MARGIN;
  const top = Math.max(viewport.top + MARGIN, Math.min(place.top, lowest));
  return (
    <div
      className={styles["picker"]}
      style={{ left: scoresLeft - WIDTH - MARGIN, top, width: WIDTH }}
      onMouseDown={(event) => event.preventDefault()}
    >
      <header>
        <strong>{t(`risk.${factor}`)}</strong>
        <button
          type="button"
          tabIndex={-1}
          onClick={() => useRisks.setState({ scaleFolded: true })}
        >
          {t("risk.foldScale")}
        </button>
      </header>
      <div role="listbox" aria-label={t(`risk.${factor}`)}>
        {levels.toReversed().map((level) => (
          <div
            key={level.id}
            role="option"
            aria-selected={level.score === chosen}
            className={styles["level"]}
            onClick={() => choose(level.score)}
          >
            <b>{level.score}</b>
            <span>{language === "en" ? level.textEn : level.textZh}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

function choose(value: number): void {
  useRisks.setState(WAITING);
  score(value);
}

const NONE: readonly ScaleLevel[] = [];

/** Walks to the next better or worse level while scores are chosen. Answers whether the key was for that. */
export function nextLevel(key: string, factor: Factor): boolean {
  if (key !== "ArrowUp" && key !== "ArrowDown") return false;
  const scale = mirror().scaleInForce(factor);
  const levels = scale === undefined ? [] : mirror().levelsOf(scale.id);
  const { draft } = useRisks.getState();
  const at = levels.findIndex((level) => level.score === Number(draft));
  const middle = Math.floor(levels.length / 2);
  const next = at === -1 ? middle : at + (key === "ArrowUp" ? 1 : -1);
  const level = levels[Math.min(Math.max(0, next), levels.length - 1)];
  if (level !== undefined) useRisks.setState({ draft: String(level.score) });
  return true;
}
