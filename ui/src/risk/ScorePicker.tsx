import { mirror, useMirror } from "../document";
import type { Factor, ScaleLevel, WorksheetLine } from "../host";
import { useLanguage, useT } from "../i18n";
import type { CellPlace } from "../table/columns";
import type { Viewport } from "../table/viewport";
import { type Column, scoreOf } from "./columns";
import type { ScoreCells } from "./columns/column";
import { canChange, score } from "./deeds";
import { earlierScaleOf } from "./givenScore";
import { scoresOf, wordingIn } from "./scales/scale";
import styles from "./ScorePicker.module.css";
import { activeLine, useRisks, WAITING } from "./store";

const WIDTH = 424;
const LEVEL_HEIGHT = 30;
/** A score that has no words of its own, such as a half point. */
const HALF_HEIGHT = 22;
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
  if (scale === undefined || levels.length === 0 || folded || reach !== null) return null;
  const chosen = mode === "editing" ? Number(draft) : given;
  const scores = scoresOf(mirror(), scale).toReversed();
  const worded = scores.filter(({ level }) => level !== undefined).length;
  const height = worded * LEVEL_HEIGHT + (scores.length - worded) * HALF_HEIGHT + 46;
  // Beside the cell and inside what is in sight, whatever the row.
  const lowest = viewport.top + viewport.height - height - MARGIN;
  const top = Math.max(viewport.top + MARGIN, Math.min(place.top, lowest));
  // Left of the cell, so that what follows from the score stays in sight; else right of it.
  const before = place.left - WIDTH - MARGIN;
  const left = before > viewport.left ? before : place.left + place.width + MARGIN;
  return (
    <div
      className={styles["picker"]}
      style={{ left, top, width: WIDTH, maxHeight: viewport.height - 2 * MARGIN }}
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
      {line !== undefined && <EarlierWording cells={cells} line={line} />}
      <div role="listbox" aria-label={t(`risk.${factor}`)}>
        {scores.map(({ score: value, level }) => (
          <div
            key={value}
            role="option"
            aria-selected={value === chosen}
            className={styles["level"]}
            style={{ height: level === undefined ? HALF_HEIGHT : LEVEL_HEIGHT }}
            onClick={() => choose(value)}
          >
            <b>{value}</b>
            <span>
              {level === undefined
                ? t("risk.halfWay", { lower: value - scale.step, higher: value + scale.step })
                : wordingIn(language, level)}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}

interface EarlierWordingProps {
  readonly cells: ScoreCells;
  readonly line: WorksheetLine;
}

/** What the score of the cell meant when it was given, where that was on a version no longer in force. */
function EarlierWording({ cells, line }: EarlierWordingProps) {
  const t = useT();
  const language = useLanguage((state) => state.language);
  const records = mirror();
  const scale = earlierScaleOf(records, line, cells);
  if (scale === undefined) return null;
  const given = scoreOf(line, cells);
  const level = records.levelsOf(scale.id).find(({ score: value }) => value === given);
  const wording = level === undefined ? String(given) : `${given} · ${wordingIn(language, level)}`;
  return (
    <p className={styles["earlier"]}>
      {t("risk.earlierScaleWording", { version: scale.version, wording })}
    </p>
  );
}

function choose(value: number): void {
  useRisks.setState(WAITING);
  score(value);
}

const NONE: readonly ScaleLevel[] = [];

/** Walks to the next better or worse score while scores are chosen. Answers whether the key was for that. */
export function nextLevel(key: string, factor: Factor): boolean {
  if (key !== "ArrowUp" && key !== "ArrowDown") return false;
  const scale = mirror().scaleInForce(factor);
  const scores = scale === undefined ? [] : scoresOf(mirror(), scale);
  const { draft } = useRisks.getState();
  const at = scores.findIndex(({ score: value }) => value === Number(draft));
  const middle = Math.floor(scores.length / 2);
  const next = at === -1 ? middle : at + (key === "ArrowUp" ? 1 : -1);
  const chosen = scores[Math.min(Math.max(0, next), scores.length - 1)];
  if (chosen !== undefined) useRisks.setState({ draft: String(chosen.score) });
  return true;
}
