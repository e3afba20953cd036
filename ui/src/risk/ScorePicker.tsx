import { mirror, useMirror } from "../document";
import type { Factor, ScaleLevel } from "../host";
import { useLanguage, useT } from "../i18n";
import type { CellPlace } from "../table/columns";
import type { Viewport } from "../table/viewport";
import { type Column, scoreOf } from "./columns";
import type { ScoreCells } from "./columns/column";
import { canChange, score } from "./deeds";
import styles from "./ScorePicker.module.css";
import { activeLine, useRisks, WAITING } from "./store";

const WIDTH = 424;
const LEVEL_HEIGHT = 30;
const MARGIN = 8;

interface ScorePickerProps {
  readonly place: CellPlace;
  readonly column: Column | undefined;
  readonly viewport: Viewport;
}

/** What each score means, beside the cell that is being scored. Escape folds it, Enter chooses from it. */
export function ScorePicker({ place, column, viewport }: ScorePickerProps) {
  if (column?.cells.kind !== "score" || !canChange()) return null;
  return <Levels cells={column.cells} place={place} viewport={viewport} />;
}

interface LevelsProps extends Omit<ScorePickerProps, "column"> {
  readonly cells: ScoreCells;
}

function Levels({ cells, place, viewport }: LevelsProps) {
  const t = useT();
  const { factor } = cells;
  const language = useLanguage((state) => state.language);
  const scale = useMirror((model) => model.scaleInForce(factor));
  const levels = useMirror((model) => (scale === undefined ? NONE : model.levelsOf(scale.id)));
  const risks = useRisks();
  const line = activeLine(risks);
  const given = line === undefined ? null : scoreOf(line, cells);
  const { mode, draft, reach } = risks;
  const folded = useRisks((state) => state.scaleFolded);
  if (levels.length === 0 || folded || reach !== null) return null;
  const chosen = mode === "editing" ? Number(draft) : given;
  const height = levels.length * LEVEL_HEIGHT + 46;
  // Beside the cell and inside what is in sight, whatever the row.
  const lowest = viewport.top + viewport.height - height - MARGIN;
  const top = Math.max(viewport.top + MARGIN, Math.min(place.top, lowest));
  // Left of the cell, so that what follows from the score stays in sight; else right of it.
  const before = place.left - WIDTH - MARGIN;
  const left = before > viewport.left ? before : place.left + place.width + MARGIN;
  return (
    <div
      className={styles["picker"]}
      style={{ left, top, width: WIDTH }}
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
