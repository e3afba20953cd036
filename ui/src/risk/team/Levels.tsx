import { type KeyboardEvent, useEffect, useId, useRef } from "react";

import { useMirror } from "../../document";
import type { Factor, Scale, Score } from "../../host";
import { useLanguage, useT } from "../../i18n";
import { meaning } from "./item";
import styles from "./Levels.module.css";

interface LevelsProps {
  readonly scale: Scale;
  readonly factor: Factor;
  readonly chosen: Score | null;
  readonly onChoose: (score: Score) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The wording of a scale, the worst first. It has the focus, so that digits reach it. */
export function Levels({ scale, factor, chosen, onChoose, onKeyDown }: LevelsProps) {
  const t = useT();
  const id = useId();
  const language = useLanguage((state) => state.language);
  const levels = useMirror((records) => records.levelsOf(scale.id));
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.focus(), []);
  const isWorded = chosen === null || levels.some(({ score }) => score === chosen);
  return (
    <div className={styles["levels"]}>
      <h3 id={`${id}-factor`}>
        {t(`team.asks.${factor}`)}
        <output className={styles["chosen"]}>{chosen}</output>
      </h3>
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-labelledby={`${id}-factor`}
        aria-activedescendant={chosen !== null && isWorded ? `${id}-${chosen}` : undefined}
        className={styles["list"]}
        onKeyDown={onKeyDown}
      >
        {levels.toReversed().map((level) => (
          <div
            key={level.id}
            id={`${id}-${level.score}`}
            role="option"
            aria-selected={level.score === chosen}
            className={styles["level"]}
            onClick={() => onChoose(level.score)}
          >
            <b>{level.score}</b>
            <span>{meaning(level, language)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
