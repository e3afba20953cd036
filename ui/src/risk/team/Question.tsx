import { type KeyboardEvent, useState } from "react";

import { Button } from "../../controls/Button";
import { mirror, useMirror } from "../../document";
import type { Scale, Score, ScoringItem, Vote } from "../../host";
import { type MessageKey, useT } from "../../i18n";
import { isComposing } from "../../input";
import { scoreTyped } from "../scoreTyped";
import { isOn, nextScore, wordsOf } from "./item";
import { Levels } from "./Levels";
import styles from "./Question.module.css";

interface QuestionProps {
  readonly item: ScoringItem;
  /** Which of them it is, from 1. */
  readonly number: number;
  readonly count: number;
  /** What she gave before. */
  readonly vote: Vote | undefined;
  readonly onCast: (score: Score | null, comment: string) => void;
  readonly onNext: () => void;
  /** Nothing at the first one. */
  readonly onBack: (() => void) | null;
  readonly onLeave: () => void;
}

/**
 * One item to be scored: a digit chooses, the arrows choose the next better or worse, Enter goes on. Wherever she goes
 * from here, what is chosen is kept.
 */
export function Question({ item, number, count, vote, ...on }: QuestionProps) {
  const t = useT();
  const scale = useMirror((records) => records.scaleInForce(item.factor));
  // A vote on an earlier scale says nothing on the one in force.
  const given = vote?.scale === scale?.id ? (vote?.score ?? null) : null;
  const [score, choose] = useState<Score | null>(given);
  const [comment, setComment] = useState(vote?.comment ?? "");
  if (scale === undefined) return null;

  const isSaid = comment.trim() !== (vote?.comment ?? "");
  const keep = () => {
    if (score !== given || isSaid) on.onCast(score, comment);
  };
  const goOn = () => {
    keep();
    on.onNext();
  };
  const goBack = () => {
    keep();
    on.onBack?.();
  };
  const abstain = () => {
    on.onCast(null, comment);
    on.onNext();
  };
  const leave = () => {
    keep();
    on.onLeave();
  };

  // Who says something without a score has abstained.
  const onwardKey: MessageKey =
    score !== null || vote !== undefined ? "team.next" : isSaid ? "team.abstain" : "team.skip";
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const deed = event.key === "Escape" ? leave : undefined;
    if (deed === undefined) return;
    event.preventDefault();
    deed();
  };
  const onLevelKey = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const deed = deedOf(event.key, scale, score, { choose, goOn, goBack, abstain });
    if (deed === null) return;
    event.preventDefault();
    deed();
  };
  const onCommentKey = (event: KeyboardEvent) => {
    if (isComposing(event) || event.key !== "Enter") return;
    event.preventDefault();
    goOn();
  };
  return (
    <div className={styles["question"]} onKeyDown={onKeyDown}>
      <div className={styles["page"]}>
        <Words item={item} number={number} count={count} />
        <Levels
          scale={scale}
          factor={item.factor}
          chosen={score}
          onChoose={choose}
          onKeyDown={onLevelKey}
        />
      </div>
      <footer className={styles["foot"]}>
        <Button icon="back" disabled={on.onBack === null} onClick={goBack}>
          {t("team.back")}
        </Button>
        <input
          className={styles["comment"]}
          value={comment}
          aria-label={t("team.comment")}
          placeholder={t("team.comment")}
          autoComplete="off"
          onChange={({ target }) => setComment(target.value)}
          onKeyDown={onCommentKey}
        />
        {onwardKey !== "team.abstain" && (
          <Button aria-pressed={vote?.score === null} aria-keyshortcuts="-" onClick={abstain}>
            {t("team.abstain")} <kbd>–</kbd>
          </Button>
        )}
        <Button look="primary" aria-keyshortcuts="Enter" onClick={goOn}>
          {t(onwardKey)} <kbd>↵</kbd>
        </Button>
      </footer>
    </div>
  );
}

interface Deeds {
  readonly choose: (score: Score) => void;
  readonly goOn: () => void;
  readonly goBack: () => void;
  readonly abstain: () => void;
}

/** What a key on the scale does; nothing where it is for others. */
function deedOf(key: string, scale: Scale, score: Score | null, deeds: Deeds): (() => void) | null {
  switch (key) {
    case "Enter":
    case "ArrowRight":
      return deeds.goOn;
    case "ArrowLeft":
      return deeds.goBack;
    case "ArrowUp":
    case "ArrowDown":
      return () => deeds.choose(nextScore(scale, score, key === "ArrowUp"));
    case "-":
      return deeds.abstain;
    default: {
      const typed = scoreTyped(key);
      return typed === null ? null : () => isOn(scale, typed) && deeds.choose(typed);
    }
  }
}

interface WordsProps {
  readonly item: ScoringItem;
  readonly number: number;
  readonly count: number;
}

/** What fails, where, and what the score is about. */
function Words({ item, number, count }: WordsProps) {
  const t = useT();
  const words = wordsOf(mirror(), item);
  return (
    <div className={styles["words"]}>
      <p className={styles["place"]}>
        <span>{t("team.numberOf", { number, count })}</span>
        {words.place.map((text) => (
          <span key={text}>{text}</span>
        ))}
      </p>
      <h2>{words.failureMode === "" ? t("risk.unnamed") : words.failureMode}</h2>
      <dl>
        <dt>{t(`worksheet.${words.kind}`)}</dt>
        <dd>{words.text === "" ? t("team.noWords") : words.text}</dd>
        {words.controls.map(({ id, kind, text }) => (
          <div key={id}>
            <dt>
              {t(kind === "prevention" ? "worksheet.prevention" : "worksheet.detection-control")}
            </dt>
            <dd className={styles["control"]}>{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
