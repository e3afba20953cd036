import { useState } from "react";

import { Button } from "../controls/Button";
import { Field } from "../controls/Field";
import { mirror, perform, useDocument, useReadOnly } from "../document";
import type { Question } from "../host";
import { useT } from "../i18n";
import { reveal } from "../session/navigation";
import { textOfCard, wordsOfCard } from "./homes";
import { Panel } from "./Panel";
import styles from "./Panel.module.css";

/** All open questions of the project, map by map: a click goes to the card. */
export function QuestionsPanel() {
  const t = useT();
  // What is shown is read from the records as they are at this revision.
  useDocument((state) => state.revision);
  const questions = openQuestions();
  return (
    <Panel title={t("questions.open")}>
      {questions.length === 0 ? (
        <p className={styles["quiet"]}>{t("questions.noneOpen")}</p>
      ) : (
        <>
          <p className={styles["quiet"]} role="status">
            {t("canvas.card.openQuestions", { count: questions.length })}
          </p>
          <ul className={styles["group"]}>
            {questions.map((question) => (
              <Item key={question.id} question={question} />
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

function Item({ question: { id, card, text } }: { readonly question: Question }) {
  const t = useT();
  const readOnly = useReadOnly();
  const [answering, setAnswering] = useState(false);
  return (
    <li>
      <button type="button" className={styles["go"]} onClick={() => reveal(card)}>
        <span>{text}</span>
        <small>{textOfCard(card)}</small>
        <small>{wordsOfCard(card)}</small>
      </button>
      {!readOnly && (
        <div className={styles["deeds"]}>
          <Button look="quiet" aria-pressed={answering} onClick={() => setAnswering(!answering)}>
            {t("questions.toAnswer")}
          </Button>
        </div>
      )}
      {answering && (
        <Field
          label={t("questions.answer")}
          labelHidden
          text=""
          placeholder={t("questions.answer")}
          readOnly={readOnly}
          onCommit={(answer) => void perform({ operation: "answerQuestion", question: id, answer })}
        />
      )}
    </li>
  );
}

/** The questions without an answer, in reading order: map by map, step by step, lane by lane. */
function openQuestions(): Question[] {
  const records = mirror();
  if (records.count("question") === 0) return [];
  return records.mapsInOrder().flatMap((map) =>
    records.stepsOfMap(map.id).flatMap((step) =>
      records.lanesOfMap(map.id).flatMap((lane) =>
        records
          .cardsOfCell(lane.id, step.id)
          .flatMap((card) => records.questionsOf(card.id))
          .filter((question) => question.answer === ""),
      ),
    ),
  );
}
